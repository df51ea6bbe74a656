"""How loud a scene's speech is as it goes on, for mouths that follow the sound."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from assets import pcm
from assets.levels import Samples
from assets.model import LEVELS, Narration

_RATE = 16_000  # all of a voice's loudness lies below 8 kHz
# Takes are levelled to one loudness: a vowel has about the upper level (dBFS, RMS), the pause between two words the lower.
_CLOSED, _OPEN = -44.0, -17.0


def levels(narration: Narration) -> tuple[float, ...]:
    """The level of the voice from 0 to 1, LEVELS times a second from the scene's first frame to its end, in hundredths.

    Raises AssetError when a take cannot be read.
    """
    found = np.zeros(math.ceil(narration.seconds * LEVELS))
    for cue in narration.cues:
        own = _levels(pcm.decode(cue.take.path, _RATE), cue.start)
        first = int(cue.start * LEVELS)
        part = found[first : first + len(own)]
        np.maximum(part, own[: len(part)], out=part)
    return tuple(float(level) for level in np.round(found, 2))


def _levels(samples: Samples, start: float) -> NDArray[np.float64]:
    """The levels of a take that begins at `start`, on the scene's own clock."""
    size = _RATE // LEVELS
    before = round((start * LEVELS % 1) * size)
    padded = np.pad(samples.astype(np.float64), (before, -(before + len(samples)) % size)).reshape(-1, size)
    loud = 10 * np.log10(np.maximum((padded**2).mean(axis=1), 1e-12))
    return np.asarray(np.clip((loud - _CLOSED) / (_OPEN - _CLOSED), 0, 1))
