"""How loud a sound is, by EBU R 128 (ITU-R BS.1770-4), and how high the curve through its samples rises.

The weighting is done on the spectrum of a second at a time. So a track is measured in a third of the time that libavfilter's
ebur128 takes, and comes to the same within the hundredth of a LU.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from assets.gating import STAGES, gated
from render.blocks import BLOCK, Block, decibels, silence, windows
from render.curve import HIGHEST, REACH, curve_peaks
from render.failures import translated
from shotwright.errors import RenderError
from shotwright.exact import SAMPLE_RATE

# What is said of silence, and of a sound shorter than the first window of 0.4 s.
SILENT = -70.0

_STEP = SAMPLE_RATE // 10
_STEPS = 4  # to a window
_BEFORE = 3200  # samples that the filters remember: then they are 130 dB down, and a spectrum has a handy length

_Energies = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Loudness:
    """`integrated` in LUFS, gated, -70 for silence; `true_peak` in dBTP, -120 for silence."""

    integrated: float
    true_peak: float

    @property
    def silent(self) -> bool:
        return self.integrated <= SILENT


class Meter:
    """Hears blocks one after the other and says in the end how loud they were."""

    def __init__(self) -> None:
        self._energies: list[_Energies] = []
        self._before = silence(_BEFORE)
        self._waiting = silence(0)

    def hear(self, block: Block) -> None:
        """Take (n, 2) samples in."""
        sound = np.concatenate((self._waiting, block)) if len(self._waiting) else block
        while len(sound) >= BLOCK:
            self._weigh(sound[:BLOCK])
            sound = sound[BLOCK:]
        self._waiting = sound

    def integrated(self) -> float:
        """The loudness of all that was heard, in LUFS; -70 for silence. The meter hears nothing more."""
        self._weigh(self._waiting)
        return _gated(np.concatenate(self._energies))

    def _weigh(self, sound: Block) -> None:
        self._energies.append(_weighted(self._before, sound))
        self._before = sound[-_BEFORE:]


def integrated(parts: Iterable[Block]) -> float:
    """The loudness of blocks in LUFS; -70 for silence."""
    meter = Meter()
    for block in parts:
        meter.hear(block)
    return meter.integrated()


def of(parts: Iterable[Block]) -> Loudness:
    """The loudness and the true peak of blocks, each but the last at least REACH long."""
    meter, peak = Meter(), 0.0
    for block, seen in windows(parts, REACH):
        meter.hear(block)
        peak = max(peak, float(curve_peaks(seen, peak / HIGHEST)[REACH:-REACH].max(initial=0)))
    return Loudness(meter.integrated(), decibels(peak))


def measure(path: Path) -> Loudness:
    """The loudness of a file's first sound track. Raises RenderError when there is none, or it cannot be read."""
    import av

    with translated(f"the sound of {path.name} cannot be read"), av.open(str(path)) as container:
        if not container.streams.audio:
            raise RenderError(f"{path.name} has no sound to measure")
        return of(_gathered(decoded(container)))


def decoded(container: Any) -> Iterator[Block]:
    """The first sound track of an open container, as stereo blocks at 48 kHz of whatever length the codec gives."""
    import av

    resampler = av.AudioResampler(format="fltp", layout="stereo", rate=SAMPLE_RATE)
    for frame in container.decode(audio=0):
        if (frame.format.name, frame.layout.name, frame.sample_rate) == ("fltp", "stereo", SAMPLE_RATE):
            yield _samples(frame)  # as our own tracks are
        else:
            yield from map(_samples, resampler.resample(frame))
    yield from map(_samples, resampler.resample(None))


def _samples(frame: Any) -> Block:
    left, right = (np.frombuffer(plane, np.float32, frame.samples) for plane in frame.planes)
    out = np.empty((frame.samples, 2), np.float32)
    out[:, 0], out[:, 1] = left, right
    return out


def _gathered(parts: Iterable[Block]) -> Iterator[Block]:
    """The same sound in blocks of a second or a little more: filters are dear to begin."""
    held: list[Block] = []
    count = 0
    for part in parts:
        held.append(part)
        count += len(part)
        if count >= BLOCK:
            yield np.concatenate(held)
            held, count = [], 0
    if held:
        yield np.concatenate(held)


def _weighted(before: Block, sound: Block) -> _Energies:
    """The weighted power, over both sides, of every whole step of a second of sound or less; `before` is what was heard last."""
    seen = np.concatenate((before, sound, silence(BLOCK - len(sound))))
    steps = len(sound) // _STEP
    if not seen.any():
        return np.zeros(steps)
    left = np.ascontiguousarray(seen[:, 0])
    if np.array_equal(left, seen[:, 1]):
        return 2 * _power(np.fft.irfft(np.fft.rfft(left) * _response()[: len(seen) // 2 + 1], len(seen)), steps)
    # Both sides at once, as the parts of complex numbers: the filters, which are real, keep them apart.
    both = np.fft.ifft(np.fft.fft(seen.view(np.complex64)[:, 0]) * _response())
    return _power(both.real, steps) + _power(both.imag, steps)


def _power(weighted: NDArray[Any], steps: int) -> _Energies:
    heard = weighted[_BEFORE : _BEFORE + steps * _STEP].reshape(steps, _STEP)
    return np.asarray(np.square(heard).mean(axis=1, dtype=np.float64))


def _gated(energies: _Energies) -> float:
    """The loudness of steps that follow each other, by windows of four."""
    if len(energies) < _STEPS:
        return SILENT
    sums = np.concatenate(([0.0], np.cumsum(energies)))
    return max(SILENT, gated((sums[_STEPS:] - sums[:-_STEPS]) / _STEPS, SILENT))


@lru_cache(1)
def _response() -> NDArray[np.complex64]:
    """What the weighting makes of every frequency of the spectrum of a second and what precedes it."""
    count = _BEFORE + BLOCK
    turns = np.exp(-2j * np.pi * np.arange(count) / count)
    stages = [np.polyval(top[::-1], turns) / np.polyval(bottom[::-1], turns) for top, bottom in STAGES]
    return np.asarray(stages[0] * stages[1], np.complex64)
