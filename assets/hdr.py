"""High dynamic range, as phones film it, made ready for a film in BT.709.

The two curves of ITU-R BT.2100 are undone to light on a display of 1000 cd/m2; what paper white has in them, 203 cd/m2
(ITU-R BT.2408), becomes the film's white; what is brighter rolls off towards it.
"""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

# AVColorTransferCharacteristic.
PQ, HLG = 16, 18

_WHITE, _PEAK = 203.0, 1000.0

# From here on light is rolled off, as a share of white.
_KNEE = 0.7

# How an SDR display turns values into light: ITU-R BT.1886.
_GAMMA = 2.4

# The last table is read at the square root of light, which is fine enough in the dark.
_STEPS, _MOST = 4096, 8.0

# BT.2020 primaries to BT.709 ones, in light (ITU-R BT.2087, 3).
_GAMUT = np.array([[1.6605, -0.5876, -0.0728], [-0.1246, 1.1329, -0.0083], [-0.0182, -0.1006, 1.1187]], np.float32)


def to_sdr(rgb: NDArray[np.uint8], curve: int) -> NDArray[np.uint8]:
    """BT.2020 RGB of 8 bits on `curve` (PQ or HLG), shape (h, w, 3), as RGB for an SDR display with BT.709 primaries."""
    import cv2

    light = cv2.transform(cv2.LUT(rgb, _light(curve)), _GAMUT)
    roots = cv2.sqrt(np.clip(light, 0, _MOST))
    shown: NDArray[np.uint8] = np.take(_shown(), (roots * ((_STEPS - 1) / _MOST**0.5)).astype(np.uint16))
    return shown


@cache
def _light(curve: int) -> NDArray[np.float32]:
    """The light of every value of 8 bits, as a share of white."""
    signal = np.arange(256) / 255
    nits = _pq(signal) if curve == PQ else _hlg(signal)
    return (nits / _WHITE).astype(np.float32)


def _pq(signal: NDArray[np.float64]) -> NDArray[np.float64]:
    """cd/m2 of PQ values (BT.2100, table 4)."""
    m1, m2, c1, c2, c3 = 0.1593017578125, 78.84375, 0.8359375, 18.8515625, 18.6875
    root = signal ** (1 / m2)
    nits: NDArray[np.float64] = 10_000 * (np.maximum(root - c1, 0) / (c2 - c3 * root)) ** (1 / m1)
    return nits


def _hlg(signal: NDArray[np.float64]) -> NDArray[np.float64]:
    """cd/m2 of HLG values (BT.2100, table 5), the display's gamma of 1.2 taken for each colour by itself."""
    a, b, c = 0.17883277, 0.28466892, 0.55991073
    scene = np.where(signal <= 0.5, signal**2 / 3, (np.exp((signal - c) / a) + b) / 12)
    nits: NDArray[np.float64] = _PEAK * scene**1.2
    return nits


@cache
def _shown() -> NDArray[np.uint8]:
    """The value of 8 bits for every step of the square root of light."""
    light = (np.arange(_STEPS) / (_STEPS - 1)) ** 2 * _MOST
    over = 1 - _KNEE
    rolled = np.where(light <= _KNEE, light, _KNEE + over * (1 - np.exp(-(light - _KNEE) / over)))
    return (255 * rolled ** (1 / _GAMMA)).round().astype(np.uint8)
