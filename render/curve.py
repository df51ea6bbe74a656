"""How high the curve through the samples rises: what a player's converter makes of them, and what a true peak is.

Most of a sound lies far below its peaks, so the curve is read only where there are samples that are loud enough to matter.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from render.blocks import Block

_TAPS = 32
_CHUNK = 24  # samples: more than half of the taps, and one

# What must be seen on both sides of a sample.
REACH = _TAPS
# No curve rises above its samples by more than this factor: the sum of the taps' sizes.
HIGHEST = 2.5

Peaks = NDArray[np.float32]


def curve_peaks(sound: Block, least: float = 0.0) -> Peaks:
    """The largest value of the curve (4x oversampled) through every sample and its neighbourhood of one, over both sides.

    Where no sample within 24 reaches `least`, it is the sample's own size. A curve is never more than HIGHEST times its samples, so that
    nothing above `HIGHEST * least` is missed.
    """
    peak = np.maximum(np.abs(sound[:, 0]), np.abs(sound[:, 1]))
    read, seen = _near(peak, least)
    if not seen.size:
        return peak
    sides = sound[seen].T
    if np.array_equal(sides[0], sides[1]):
        sides = sides[:1]
    rise = np.maximum.reduce([_between(np.ascontiguousarray(side)) for side in sides])
    rise[1:] = np.maximum(rise[1:], rise[:-1])
    peak[seen[read]] = np.maximum(peak[seen[read]], rise[read])
    return peak


def _between(side: Peaks) -> Peaks:
    """The largest of the curve's three values between every sample and the next."""
    return np.asarray(
        np.maximum.reduce([np.abs(np.convolve(side, phase, "full")[_TAPS // 2 :][: len(side)]) for phase in _phases()]), np.float32
    )


def _near(peak: Peaks, least: float) -> tuple[NDArray[np.bool_], NDArray[np.intp]]:
    """Which samples to look at so that the curve can be read near loud ones, and at which of them it can be."""
    chunks = -(-len(peak) // _CHUNK)
    padded = np.zeros(chunks * _CHUNK, np.float32)
    padded[: len(peak)] = peak
    loud = padded.reshape(-1, _CHUNK).max(axis=1, initial=0) >= max(least, 1e-9)
    near = _spread(loud)
    seen = np.flatnonzero(np.repeat(_spread(near), _CHUNK)[: len(peak)])
    return np.repeat(near, _CHUNK)[seen], seen


def _spread(chunks: NDArray[np.bool_]) -> NDArray[np.bool_]:
    out = chunks.copy()
    out[1:] |= chunks[:-1]
    out[:-1] |= chunks[1:]
    return out


@lru_cache(1)
def _phases() -> tuple[Peaks, ...]:
    """Windowed sincs that read a sound a quarter, a half and three quarters of a sample after each sample."""
    places = np.arange(_TAPS) - _TAPS // 2
    return tuple(np.asarray(np.sinc(places + shift) * np.kaiser(_TAPS, 6), np.float32) for shift in (0.25, 0.5, 0.75))
