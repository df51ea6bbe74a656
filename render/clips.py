"""A clip's own sound, where a scene list asks to hear it: cut by the clip's course, levelled once, ducked under speech.

The stretch that is heard is decoded once into the store, so that the mix can read it at any place, as it reads takes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import partial
from pathlib import Path
from typing import Literal

import numpy as np

from assets import frames
from assets.footage import course
from assets.store import Recipe, Store
from render import blocks
from render.blocks import Block
from render.loudness import SILENT, integrated
from render.model import Span
from shotwright.exact import SAMPLE_RATE, sample_of, seconds_of

VERSION = "1"

# How far a clip with `sound: low` lies below one with `keep`, and how much a clip may be raised to the film's loudness.
LOW = -18.0
_MOST = 12.0
# The ramps at a clip's ends, in samples: no click at its start, no sudden silence at its end.
_IN, _OUT = SAMPLE_RATE * 30 // 1000, SAMPLE_RATE * 200 // 1000
# A seek lands early, so that the decoder is warm; and how far a stream may stray from its own clock before it is set right.
_RUN_UP, _STRAY = 1.0, 0.05


@dataclass(frozen=True, slots=True)
class ClipSound:
    """What is heard of a clip: `count` samples from `start` seconds of the file on, from sample `first` of the film on."""

    path: Path
    start: float
    first: int
    count: int
    level: Literal["low", "keep"]

    @property
    def end(self) -> int:
        return self.first + self.count


@dataclass(frozen=True, slots=True)
class Levelled:
    """A clip's sound on disk (stereo float32, no header) and the factor that brings it to its level."""

    sound: ClipSound
    path: Path
    gain: float

    def read(self, first: int, count: int) -> Block:
        """What is heard of it in samples `first` to `first + count` of the film."""
        out = blocks.silence(count)
        a, b = max(first, self.sound.first), min(first + count, self.sound.end)
        if a < b:
            kept = np.memmap(self.path, np.float32, "r", shape=(self.sound.count, 2))
            places = np.arange(a, b)
            ramp = np.minimum((places - self.sound.first + 1) / _IN, (self.sound.end - places) / _OUT)
            out[a - first : b - first] = kept[a - self.sound.first : b - self.sound.first] * (np.clip(ramp, 0, 1) * self.gain)[:, None]
        return out


def clip_sound(span: Span, fps: Fraction) -> ClipSound | None:
    """What is to be heard of a scene's clip; None where it has none, or its sound is off.

    Raises AssetError when the clip begins past its end.
    """
    footage, clip = span.picture.footage, span.picture.visual.clip
    if footage is None or clip is None or footage.media != "video" or clip.sound == "off":
        return None
    way = course(footage, clip, seconds_of(span.count, fps))
    first = sample_of(span.first, fps)
    count = min(sample_of(span.first + span.count, fps) - first, round(way.runs * SAMPLE_RATE))
    return ClipSound(footage.path, way.start, first, count, clip.sound)


def recipe(sound: ClipSound) -> Recipe:
    """What the decoded sound depends on: not on its place in the film."""
    return {"step": "clip-sound", "version": VERSION, "clip": sound.path, "start": sound.start, "count": sound.count}


def levelled(sound: ClipSound, loudness: float, store: Store) -> Levelled:
    """The sound at `loudness` LUFS, though raised by no more than 12 dB (`keep`), or 18 dB below that (`low`).

    Raises AssetError when the clip's sound cannot be decoded.
    """
    path = store.make(recipe(sound), ".f32", partial(_decode, sound))
    plain = Levelled(sound, path, 1.0)
    heard = integrated(plain.read(at, min(blocks.BLOCK, sound.end - at)) for at in range(sound.first, sound.end, blocks.BLOCK))
    if heard <= SILENT:
        return plain
    kept = min(_MOST, loudness - heard)
    return Levelled(sound, path, blocks.gain(kept + (LOW if sound.level == "low" else 0.0)))


def _decode(sound: ClipSound, out: Path) -> None:
    """Write exactly `sound.count` samples to `out`; silence where the clip has none."""
    left = sound.count
    with out.open("wb") as file:
        for block in _heard(sound):
            block[:left].tofile(file)
            left -= min(left, len(block))
            if not left:
                return
        for _ in range(0, left, blocks.BLOCK):
            blocks.silence(min(blocks.BLOCK, left)).tofile(file)
            left -= min(blocks.BLOCK, left)


def _heard(sound: ClipSound) -> Iterator[Block]:
    """The clip's sound from `sound.start` on; set right where the stream strays from its clock."""
    import av

    with frames.opened(sound.path) as container:
        if not container.streams.audio:
            return
        stream, origin = container.streams.audio[0], frames.origin(container)
        if sound.start > _RUN_UP:
            container.seek(int((sound.start + origin - _RUN_UP) * av.time_base), backward=True)
        resampler = av.AudioResampler(format="flt", layout="stereo", rate=SAMPLE_RATE)
        at: int | None = None
        for frame in container.decode(stream):
            due = at or 0 if frame.time is None else round((frame.time - origin - sound.start) * SAMPLE_RATE)
            if at is None:
                at = min(due, 0)
            if due > at + _STRAY * SAMPLE_RATE:
                gap = min(due - at, sound.count)
                yield blocks.silence(gap)
                at += gap
            for even in resampler.resample(frame):
                block = even.to_ndarray().reshape(-1, 2)
                yield block[max(0, -at) :]
                at += len(block)
