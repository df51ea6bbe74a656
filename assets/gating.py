"""What ITU-R BS.1770-4 says of loudness, for whoever measures it: the K-weighting's filters and the gates."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

# K-weighting at 48 kHz: a high shelf for the head, a high pass for the ear; (numerator, denominator) each.
STAGES: Final = (
    ((1.53512485958697, -2.69169618940638, 1.19839281085285), (1.0, -1.69065929318241, 0.73248077421585)),
    ((1.0, -2.0, 1.0), (1.0, -1.99004745483398, 0.99007225036621)),
)
_LEAST = 10 ** ((-70.0 + 0.691) / 10)  # the absolute gate, -70 LUFS, as weighted power
_QUIETER = 0.1  # the relative gate: 10 LU under the mean


def gated(powers: NDArray[np.float64], silent: float) -> float:
    """The loudness in LUFS of windows of 400 ms, by their weighted powers; `silent` where all are below the absolute gate."""
    heard = powers[powers > _LEAST]
    if not heard.size:
        return silent
    return float(-0.691 + 10 * np.log10(heard[heard > heard.mean() * _QUIETER].mean()))
