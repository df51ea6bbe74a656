"""Exact time: whole frames and whole samples. The film rounds here and nowhere else."""

from __future__ import annotations

import math
from fractions import Fraction

SAMPLE_RATE = 48_000


def rational(value: float | str | Fraction) -> Fraction:
    """A number as people write it, exactly: 29.97 is 30000/1001, as broadcasters mean it; "30000/1001" too."""
    ntsc = {
        Fraction(2997, 100): Fraction(30000, 1001),
        Fraction(5994, 100): Fraction(60000, 1001),
        Fraction(23976, 1000): Fraction(24000, 1001),
    }
    exact = Fraction(str(value)) if isinstance(value, float) else Fraction(value)
    return ntsc.get(exact, exact)


def frames(seconds: float, fps: Fraction) -> int:
    """Whole frames that hold `seconds`: rounded up, so that sound is never cut."""
    return math.ceil(Fraction(seconds).limit_denominator(1_000_000) * fps)


def sample_of(frame: int, fps: Fraction) -> int:
    """The sample at which `frame` begins, counted from the film's first."""
    return round(frame * SAMPLE_RATE / fps)


def seconds_of(frame: int, fps: Fraction) -> float:
    """The time at which `frame` begins."""
    return float(frame / fps)
