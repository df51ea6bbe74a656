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
from render.curve import REACH, curve_peaks
from shotwright.exact import SAMPLE_RATE

AHEAD = SAMPLE_RATE * 5 // 1000
RELEASE = 40 / SAMPLE_RATE

_SEEN = AHEAD + REACH
# Between two samples a curve can rise above both; more than this does not happen in sound that people hear.
_HIDDEN = 6.0

_Curve = NDArray[np.float64]


def limited(parts: Iterable[Block], ceiling: float) -> Iterator[Block]:
    """The blocks with no true peak above `ceiling` dBTP (4x oversampled); as many samples as came, none of them moved."""
    past: _Curve | None = None
    for block, seen in windows(parts, _SEEN):
        need = needed(seen, ceiling)[_SEEN:]
        if past is None:  # the first sample may need something already
            past = _least(np.concatenate((np.zeros(AHEAD), need[:AHEAD])), AHEAD + 1)
        if not need.any() and not past.any():
            yield block
            continue
        held = _least(need, AHEAD + 1)[: len(block)]
        released = np.concatenate((past, _released(held, past[-1])))
        past = released[-AHEAD:]
        yield _turned_down(block, released)


def needed(sound: Block, ceiling: float) -> _Curve:
    """How many dB each sample must go down so that neither it nor the curve to the next one is above `ceiling`."""
    need = np.zeros(len(sound))
    peak = curve_peaks(sound, gain(ceiling - _HIDDEN))
    over = np.flatnonzero(peak > gain(ceiling))
    need[over] = ceiling - 20 * np.log10(peak[over].astype(np.float64))
    return need


def _turned_down(block: Block, released: _Curve) -> Block:
    """The block at the gain that `released`, which begins AHEAD earlier, comes to when it is smoothed."""
    out = np.array(block, np.float32)
    for first, end in _stretches(released):
        curve = np.convolve(released[first : end + AHEAD], _bell(), "valid")
        out[first:end] = block[first:end] * (10 ** (curve / 20))[:, None]
    return out


def _stretches(released: _Curve) -> Iterator[tuple[int, int]]:
    """From where to where, in samples of the block, the gain is below 1."""
    low = np.flatnonzero(released < 0)
    if low.size:
        apart = np.flatnonzero(np.diff(low) > AHEAD)
        count = len(released) - AHEAD
        for first, last in zip(low[np.concatenate(([0], apart + 1))], low[np.concatenate((apart, [-1]))], strict=True):
            yield max(0, int(first) - AHEAD), min(count, int(last) + 1)


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
