"""What hands do at work, as points over time, for `life.with_`: round a pot, up and down on a board, along a line.

    with_(talk, right=circling((60, 120), 20, 6, 1.6), right_hand="hold", right_holds="spoon")

Points are in a person's own units and go by whole ones; times are seconds.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from assets.stage import easing
from assets.stage.people import Point

Way = Callable[[float], Point]


def circling(middle: Point, across: float, down: float, period: float) -> Way:
    """Round and round, as one stirs."""

    def way(t: float) -> Point:
        angle = 2 * math.pi * t / period
        return _whole(middle[0] + across * math.cos(angle), middle[1] + down * math.sin(angle))

    return way


def striking(low: Point, high: float, period: float, rest: float = 0.0) -> Way:
    """Up by `high` and down again, as one chops; of every six strokes the last `rest` strokes are a pause."""

    def way(t: float) -> Point:
        stroke, share = divmod(t / period, 1.0)
        up = 0.0 if stroke % 6 >= 6 - rest else abs(math.sin(math.pi * share))
        return _whole(low[0], low[1] - high * up)

    return way


def sweeping(start: Point, end: Point, period: float) -> Way:
    """There and back, gently: as one wipes, kneads, or lets a hand go over things."""

    def way(t: float) -> Point:
        share = 0.5 - 0.5 * math.cos(2 * math.pi * t / period)
        return _whole(easing.mix(start[0], end[0], share), easing.mix(start[1], end[1], share))

    return way


def going(rest: Point, away: Point, times: Sequence[float], held: float, over: float = 0.45) -> Way:
    """At `rest`, and at each of `times` at `away`, for `held` seconds: a hand goes up, a cup is lifted."""

    def way(t: float) -> Point:
        share = max((_there(t, at, held, over) for at in times), default=0.0)
        return _whole(easing.mix(rest[0], away[0], share), easing.mix(rest[1], away[1], share))

    return way


def away(t: float, times: Sequence[float], held: float, over: float = 0.45) -> bool:
    """Whether a hand that is `going` is nearer to where it goes than to its rest."""
    return any(_there(t, at, held, over) > 0.5 for at in times)


def _there(t: float, at: float, held: float, over: float) -> float:
    up = easing.cubic_in_out(easing.progress(t, at - over, over))
    return up * (1 - easing.cubic_in_out(easing.progress(t, at + held, over)))


def _whole(x: float, y: float) -> Point:
    return float(round(x)), float(round(y))
