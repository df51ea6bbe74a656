"""Small sounds for the tests of the mix: takes that are nobody's voice, timelines around them, and an independent reader."""

from __future__ import annotations

import re
import struct
import subprocess
import wave
from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path

import imageio_ffmpeg
import numpy as np
from numpy.typing import NDArray

from assets.model import Cue, Footage, Picture, Take
from assets.stage.layer import Size
from render.model import Format, Span, Timeline
from script.model import Clip, Visual

Samples = NDArray[np.float32]


def speech_like(seconds: float, seed: int = 1, level: float = 0.08) -> Samples:
    """Noise in syllables: about as peaky as speech, faded at both ends."""
    rng = np.random.default_rng(seed)
    count = round(seconds * 48000)
    noise = np.convolve(rng.standard_normal(count + 7), np.hanning(8) / 4, "valid")
    syllables = np.abs(np.sin(2 * np.pi * 2.3 * np.arange(count) / 48000)) ** 1.5
    edge = np.minimum(1, np.minimum(np.arange(count), np.arange(count)[::-1]) / 480)
    return np.asarray(noise * syllables * edge * level, np.float32)


def write_take(path: Path, samples: Samples) -> Take:
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, 48000, 0, "NONE", ""))
        file.writeframes(np.round(np.clip(samples, -1, 1) * 32767).astype("<i2").tobytes())
    return Take(path, len(samples) / 48000)


def cue(take: Take, start: float = 0.3, speaker: str = "Narrator", text: str = "Words.") -> Cue:
    return Cue(take, start, speaker, text)


def film(scenes: Sequence[tuple[int, Sequence[Cue]]], fps: Fraction = Fraction(30)) -> Timeline:
    """A timeline of scenes, each (frames, cues)."""
    spans, first = [], 0
    for n, (count, cues) in enumerate(scenes):
        spans.append(Span(f"scene-{n}", "", _picture("concept"), first, count, tuple(cues)))
        first += count
    return Timeline(Format(Size(640, 360), fps, "veryfast", 20, 60), (), tuple(spans))


def clip_span(path: Path, seconds: float, clip: Clip, first: int, count: int, cues: Sequence[Cue] = ()) -> Span:
    """A scene that shows a clip."""
    footage = Footage(path, "video", 64, 64, seconds, "own", "own")
    return Span(f"clip-{first}", "", _picture("video", clip, footage), first, count, tuple(cues))


def heard(path: Path) -> Samples:
    """What a player hears: (n, 2), decoded by the ffmpeg program."""
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-i", str(path), "-f", "f32le", "-ar", "48000", "-ac", "2", "-"]
    return np.frombuffer(subprocess.run(command, capture_output=True, check=True).stdout, np.float32).reshape(-1, 2)


def write_sound(path: Path, sound: Samples) -> Path:
    """(n, 2) samples as a WAV of floats, which other programs can read."""
    head = b"RIFF" + (36 + sound.nbytes).to_bytes(4, "little") + b"WAVEfmt " + struct.pack("<IHHIIHH", 16, 3, 2, 48000, 384000, 8, 32)
    path.write_bytes(head + b"data" + sound.nbytes.to_bytes(4, "little") + sound.astype("<f4").tobytes())
    return path


def measured(path: Path) -> tuple[float, float]:
    """Integrated loudness in LUFS and true peak in dBTP, as the ffmpeg program measures them."""
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-hide_banner", "-nostats", "-i", str(path), "-af", "ebur128=peak=true:framelog=quiet"]
    said = subprocess.run([*command, "-f", "null", "-"], capture_output=True, check=True, text=True).stderr
    integrated = re.findall(r"I:\s+(-?[\d.]+) LUFS", said)[-1]
    peak = re.findall(r"Peak:\s+(-?[\d.]+|-inf) dBFS", said)[-1]
    return float(integrated), float(peak)


def lag(sound: Samples, take: Samples) -> int:
    """By how many samples `take` is late in `sound` (negative: early), by cross-correlation."""
    size = 1 << (len(sound) + len(take)).bit_length()
    both = np.fft.irfft(np.fft.rfft(sound, size) * np.conj(np.fft.rfft(take, size)), size)
    at = int(both.argmax())
    return at if at < size // 2 else at - size


def decibels(sound: Samples) -> float:
    """The root mean square, in dBFS."""
    return float(10 * np.log10(np.square(sound, dtype=np.float64).mean() + 1e-20))


def _picture(kind: str, clip: Clip | None = None, footage: Footage | None = None) -> Picture:
    return Picture(kind, "1", Visual(kind, clip=clip), "dusk", 0, "still", footage=footage)
