"""Slow things are shot on twos, as animators call it: they have a new pose for every second frame of 30.

Between two poses a slow thing would go some tenths of a pixel, which nobody sees at that pace: the eye tells no fine detail
that flickers fifteen times a second. All of them change in the same frames, so that in those between nothing has to be
composed, and next to nothing encoded. What is fast (entrances, pans, writing, what crosses the frame) is shot on ones.
"""

from __future__ import annotations

import math
from typing import Final

PACE: Final = 15  # poses a second


def on_twos(t: float) -> float:
    """The moment of the pose that is shown at `t` seconds: at or at most a fifteenth before it, whatever the frame rate."""
    return math.floor(t * PACE + 1e-6) / PACE
