"""How loud sound is, and where in it somebody speaks. Samples are float32 from -1 to 1, one channel."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from assets.gating import STAGES, gated

Samples = NDArray[np.float32]

SILENT = -120.0
_FRAME = 0.005
_QUIETER = 45.0  # dB under the loudness of the speech: breath and weak fricatives lie above it, a voice's noise floor below
_FLOOR = -75.0  # dBFS: what is below is silence in any recording

_BLOCK, _STEP = 19_200, 4_800
_LENGTHS = 1 << 15  # samples: transforms are of multiples of this
_GAIN_BLOCK, _REACH = 48, 6  # samples to a step of the limiter's gain, and the steps that it looks ahead and back


def decibels(ratio: float) -> float:
    """An amplitude in dB, -120 at the least."""
    return float(max(SILENT, 20 * np.log10(ratio))) if ratio > 0 else SILENT


def peak(samples: Samples) -> float:
    """The largest sample in dBFS."""
    return decibels(float(np.abs(samples).max(initial=0.0)))


def loudness(samples: Samples) -> float:
    """The gated loudness of 48 kHz mono sound in LUFS, as ITU-R BS.1770-4 measures it; -120 for silence.

    The weighting is done on the spectrum: a block's energy asks for the filters' magnitude only, not for their phase.
    Sound shorter than a block of 400 ms is one block.
    """
    return gated(_blocks(_weighted(samples)), SILENT)


def speech(samples: Samples, rate: int) -> tuple[int, int]:
    """The first sample of the first sound that can be heard and the one after the last; (0, 0) in silence."""
    level = frames(samples, rate)
    if not level.size:
        return 0, 0
    loud = np.percentile(level[level > _FLOOR], 90) if (level > _FLOOR).any() else SILENT
    heard = np.flatnonzero(level > max(_FLOOR, loud - _QUIETER))
    if not heard.size:
        return 0, 0
    size = frame_size(rate)
    return int(heard[0]) * size, min(len(samples), (int(heard[-1]) + 1) * size)


def levelled(samples: Samples, lufs: float, ceiling: float) -> Samples:
    """48 kHz sound at a loudness of `lufs`, no sample over `ceiling` dBFS: what is over is turned down for some milliseconds.

    Where some was, again, for that takes a little loudness; silence stays silence.
    """
    once = _turned(samples, lufs)
    out = limited(once, ceiling)
    return out if out is once else limited(_turned(out, lufs), ceiling)


def _turned(samples: Samples, lufs: float) -> Samples:
    now = loudness(samples)
    return samples * np.float32(1 if now <= SILENT else 10 ** ((lufs - now) / 20))


def limited(samples: Samples, ceiling: float) -> Samples:
    """Sound without a sample over `ceiling` dBFS. The gain falls before a peak and rises after it, over 6 ms at 48 kHz."""
    count = -(-len(samples) // _GAIN_BLOCK)
    tops = np.abs(np.pad(samples, (0, count * _GAIN_BLOCK - len(samples)))).reshape(count, -1).max(axis=1)
    needed = np.minimum(1.0, 10 ** (ceiling / 20) / np.maximum(tops, 1e-9))
    if not count or needed.min() >= 1:
        return samples
    # The least gain in reach, then its mean over a shorter reach: so it is smooth, and nowhere above what is needed.
    least = sliding_window_view(np.pad(needed, _REACH, mode="edge"), 2 * _REACH + 1).min(axis=1)
    smooth = sliding_window_view(np.pad(least, _REACH - 1, mode="edge"), 2 * _REACH - 1).mean(axis=1)
    centres = (np.arange(count) + 0.5) * _GAIN_BLOCK
    return np.asarray(samples * np.interp(np.arange(len(samples)), centres, smooth), np.float32)


def frames(samples: Samples, rate: int) -> NDArray[np.float64]:
    """The RMS level of every 5 ms in dBFS, -120 at the least."""
    size = frame_size(rate)
    padded = np.pad(samples.astype(np.float64), (0, -len(samples) % size)).reshape(-1, size)
    return np.asarray(10 * np.log10(np.maximum((padded**2).mean(axis=1), 1e-12)))


def frame_size(rate: int) -> int:
    """Samples in one of `frames`."""
    return round(rate * _FRAME)


def _weighted(samples: Samples) -> NDArray[np.float64]:
    # Half a second of silence behind keeps the end of the sound from running round into its beginning; a little more makes
    # lengths that transform quickly, and few of them.
    count = -(-(len(samples) + 24_000) // _LENGTHS) * _LENGTHS
    return np.fft.irfft(np.fft.rfft(samples, count) * _weights(count), count)[: len(samples)]


@lru_cache(4)
def _weights(count: int) -> NDArray[np.float32]:
    """What the K-weighting multiplies every bin of the spectrum of `count` samples by."""
    cosines = np.cos(np.linspace(0, np.pi, count // 2 + 1))
    powers = [_power(top, cosines) / _power(bottom, cosines) for top, bottom in STAGES]
    return np.asarray(np.sqrt(powers[0] * powers[1]), np.float32)


def _power(taps: tuple[float, float, float], cosines: NDArray[np.float64]) -> NDArray[np.float64]:
    """|a + b z + c z^2|^2 on the unit circle: a^2 + b^2 + c^2 + 2 b (a + c) cos w + 2 a c cos 2w."""
    a, b, c = taps
    return np.maximum((a - c) ** 2 + b * b + 2 * b * (a + c) * cosines + 4 * a * c * cosines * cosines, 0.0)


def _blocks(weighted: NDArray[np.float64]) -> NDArray[np.float64]:
    if len(weighted) <= _BLOCK:
        return np.array([(weighted**2).mean()]) if len(weighted) else np.zeros(0)
    sums = np.concatenate([[0.0], np.cumsum(weighted**2)])
    starts = np.arange(0, len(weighted) - _BLOCK + 1, _STEP)
    return np.asarray((sums[starts + _BLOCK] - sums[starts]) / _BLOCK)
