"""Courses from 0 to 1: how a thing comes in, settles, swings. Pure; every function takes and gives plain numbers."""

from __future__ import annotations

import math
from collections.abc import Callable

Ease = Callable[[float], float]


def clamp(x: float, low: float = 0.0, high: float = 1.0) -> float:
    """`x`, or the limit it is beyond."""
    return max(low, min(high, x))


def progress(t: float, start: float, seconds: float) -> float:
    """How much of the stretch from `start` over `seconds` has passed at `t`: 0 before it, 1 after."""
    return clamp((t - start) / seconds) if seconds > 0 else float(t >= start)


def mix(a: float, b: float, share: float) -> float:
    """`a` at 0, `b` at 1."""
    return a + (b - a) * share


def cubic_out(x: float) -> float:
    """Fast at first, gently to rest."""
    return 1 - (1 - x) ** 3


def quintic_out(x: float) -> float:
    """Fast at first and a long way to rest: for text and cards."""
    return 1 - (1 - x) ** 5


def cubic_in_out(x: float) -> float:
    """From rest to rest, as a hand moves a thing."""
    return 4 * x**3 if x < 0.5 else 1 - (2 - 2 * x) ** 3 / 2


def back_out(x: float, over: float = 1.55) -> float:
    """Comes to 1 from beyond it (by about a tenth), so that a chip seems to land. `over` is Penner's overshoot."""
    return 1 + (over + 1) * (x - 1) ** 3 + over * (x - 1) ** 2


def gentle(x: float) -> float:
    """Nearly straight, softened at both ends: its speed stays between 0.6 and 1.2, so that a camera never stands."""
    return 0.6 * x + 0.4 * (3 * x * x - 2 * x**3)


def wave(t: float, period: float, phase: float = 0.0) -> float:
    """A sine of `period` seconds, from -1 to 1; `phase` is a share of the period."""
    return math.sin(2 * math.pi * (t / period + phase))


def ring(t: float, swings: float, fade: float) -> float:
    """A bell that was struck at 0: `swings` a second, dying by e every `fade` seconds. 0 before."""
    return math.exp(-t / fade) * math.sin(2 * math.pi * swings * t) if t > 0 else 0.0
