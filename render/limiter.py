"""A look-ahead true-peak limiter.

The gain that every sample needs is known before it sounds, so the gain can go down smoothly in time (a window of 5 ms)
and come back slowly (40 dB a second), and is never above what is needed:

    need[n]     what sample n and the curve through it need, in dB, at most 0
    held[n]     the least need of n ... n + AHEAD
    released[n] the least of held[k] + slope * (n - k) for k <= n
    gain[n]     the mean of released[n - AHEAD] ... released[n], weighted: each of them is at most need[n]
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from render.blocks import Block, gain, windows
from shotwright.exact import SAMPLE_RATE

AHEAD = SAMPLE_RATE * 5 // 1000
RELEASE = 40 / SAMPLE_RATE

_TAPS = 32
_REACH = AHEAD + _TAPS
# Between two samples a curve can rise above both; more than this does not happen in sound that people hear.
_HIDDEN = 6.0

_Curve = NDArray[np.float64]


def limited(parts: Iterable[Block], ceiling: float) -> Iterator[Block]:
    """The blocks with no true peak above `ceiling` dBTP (4x oversampled); as many samples as came, none of them moved."""
    past: _Curve | None = None
    for block, seen in windows(parts, _REACH):
        need = needed(seen, ceiling)[_REACH:]
        if past is None:  # the first sample may need something already
            past = _least(np.concatenate((np.zeros(AHEAD), need[:AHEAD])), AHEAD + 1)
        if not need.any() and not past.any():
            yield block
            continue
        held = _least(need, AHEAD + 1)[: len(block)]
        released = _released(held, past[-1])
        curve = np.convolve(np.concatenate((past, released)), _bell(), "valid")
        past = np.concatenate((past, released))[-AHEAD:]
        yield np.asarray(block * 10 ** (curve[:, None] / 20), np.float32)


def needed(sound: Block, ceiling: float) -> _Curve:
    """How many dB each sample must go down so that neither it nor the curve to the next one is above `ceiling`."""
    if np.abs(sound).max(initial=0) <= gain(ceiling - _HIDDEN):
        return np.zeros(len(sound))
    peak = np.maximum(curve_peaks(sound), 1e-6)
    return np.asarray(np.minimum(0, ceiling - 20 * np.log10(peak)), np.float64)


def curve_peaks(sound: Block) -> _Curve:
    """The largest value of the curve through a sample and its neighbourhood of one sample, over both sides."""
    peak = np.abs(sound).max(axis=1).astype(np.float64)
    for phase in _phases():
        between = np.maximum(*(np.abs(np.convolve(side, phase, "full")[_TAPS // 2 :][: len(sound)]) for side in sound.T))
        peak = np.maximum(peak, between)
        peak[1:] = np.maximum(peak[1:], between[:-1])
    return np.asarray(peak, np.float64)


def _released(held: _Curve, last: float) -> _Curve:
    ramp = RELEASE * np.arange(len(held) + 1)
    return np.asarray(np.minimum.accumulate(np.concatenate(([last], held)) - ramp)[1:] + ramp[1:])


def _least(values: _Curve, width: int) -> _Curve:
    """The least of every value and the `width - 1` that follow it, in a few doublings of the width."""
    done = 1
    while done < width:
        step = min(done, width - done)
        values = np.minimum(values[:-step], values[step:])
        done += step
    return values


@lru_cache(1)
def _bell() -> _Curve:
    bell = np.hanning(AHEAD + 3)[1:-1]
    return np.asarray(bell / bell.sum())


@lru_cache(1)
def _phases() -> tuple[NDArray[np.float32], ...]:
    """Windowed sincs that read a sound a quarter, a half and three quarters of a sample after each sample."""
    places = np.arange(_TAPS) - _TAPS // 2
    return tuple(np.asarray(np.sinc(places + shift) * np.kaiser(_TAPS, 6), np.float32) for shift in (0.25, 0.5, 0.75))
