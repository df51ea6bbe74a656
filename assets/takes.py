"""What a voice engine said, made into a take: trimmed, levelled, without clicks, its words moved along.

An aligner (forced alignment of words to sound, for engines and recordings that bring no times) belongs in `shape`,
between the decoding and the trimming: it would be given the samples and the words as spoken (assets/voices/_spoken.py)
and fill in `words` where they are ().
"""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from assets import pcm
from assets.levels import Samples, levelled, speech
from assets.model import Word
from shotwright.errors import VoiceError
from shotwright.exact import SAMPLE_RATE

VERSION = "3"

LOUDNESS = -22.0  # LUFS; what the peaks of a voice leave room for, with a few of them turned down
PEAK = -3.0  # dBFS
BEFORE, AFTER = 0.030, 0.080  # seconds kept around the speech: room for the fades, and for a sound's soft beginning and end
FADE_IN, FADE_OUT = 5, 10  # milliseconds
_MS = SAMPLE_RATE // 1000


def shape(raw: Path, words: Sequence[Word], out: Path) -> None:
    """Write the take of the sound in `raw` to `out`: 48 kHz mono 16-bit WAV with its words inside.

    Raises VoiceError when there is nothing to be heard.
    """
    samples = pcm.decode(raw)
    first, last = kept(samples, SAMPLE_RATE)
    if first == last:
        raise VoiceError("the voice made no sound", hint="give the line words that can be spoken, or another voice")
    start, end = first // _MS, -(-last // _MS)  # whole milliseconds, pydub's own measure
    segment = _segment(levelled(samples[start * _MS : end * _MS], LOUDNESS, PEAK)).fade_in(FADE_IN).fade_out(FADE_OUT)
    pcm.write_raw(out, segment.raw_data, SAMPLE_RATE, moved(words, start / 1000, len(segment.raw_data) / 2 / SAMPLE_RATE))


def kept(samples: Samples, rate: int) -> tuple[int, int]:
    """Which samples of a recording make the take: the speech and a little around it; (0, 0) when nobody speaks."""
    first, last = speech(samples, rate)
    if first == last:
        return 0, 0
    return max(0, first - round(BEFORE * rate)), min(len(samples), last + round(AFTER * rate))


def moved(words: Sequence[Word], start: float, seconds: float) -> tuple[Word, ...]:
    """Words of a recording as words of the take that begins at its `start`; in order, and within its `seconds`."""
    out: list[Word] = []
    at = 0.0
    for word in words:
        first = min(max(word.start - start, at), seconds)
        at = min(max(word.end - start, first), seconds)
        out.append(Word(word.written, round(first, 3), round(at, 3)))
    return tuple(out)


def _segment(samples: Samples) -> Any:
    with warnings.catch_warnings():
        # pydub warns of audioop's retirement (a package brings it back), of its own spelling, and of a missing ffmpeg,
        # which it would need for files only: here it is given samples.
        warnings.simplefilter("ignore")
        from pydub import AudioSegment
    frames = np.round(np.clip(samples, -1, 1) * 32767).astype("<i2").tobytes()
    return AudioSegment(frames, sample_width=2, frame_rate=SAMPLE_RATE, channels=1)
