"""Dials without figures: a clock on the wall, and a stopwatch on its ribbon."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import skia

from assets.stage import canvas as brush
from assets.stage import easing
from assets.stage.canvas import grown
from assets.stage.drawing import Drawing
from assets.stage.layer import Box, Layer
from assets.stage.palette import Look, blend
from assets.stage.props._brush import line, moved, steel
from assets.stage.stage import Stage

_SWEEP = 1.3  # seconds in which a hand goes on to its next part
_ALONE = 9.0  # degrees a second, where nothing is listed
_STEPS = 7.5  # of the stopwatch's hand, a second


@dataclass(frozen=True, slots=True)
class Spot:
    """The middle of what tells the time, and how far it reaches."""

    x: float
    y: float
    reach: float


@dataclass(frozen=True, slots=True)
class Told:
    """When each item is spoken of, and its colour."""

    times: tuple[float, ...]
    colours: tuple[str, ...]

    def count(self, t: float) -> int:
        """How many were spoken of by `t`."""
        return sum(1 for at in self.times if at <= t)


# ---------------------------------------------------------------- the clock


def clock(stage: Stage, spot: Spot, told: Told) -> Drawing:
    """The clock without its hands; its ring has a part for each item."""
    look, r = stage.look, spot.reach
    stops = look.heroes[stage.picture.seed % len(look.heroes)]
    box = Box(spot.x - r, spot.y - r, 2 * r, 2 * r)

    def paint(canvas: skia.Canvas) -> None:
        brush.shadow(canvas, box, r, 40, 30, look.ink, 0.5)
        brush.circle(canvas, spot.x, spot.y, r, brush.sloped(box, stops))
        brush.circle(canvas, spot.x, spot.y, r - 3, brush.stroke("#ffffff", 4, 0.3))
        face(canvas, look, spot, 0.88 * r)
        for n in range(len(told.times)):
            _arc(canvas, spot, 0.79 * r, 0.05 * r, n, len(told.times), look.room.board_frame)
        ticks(canvas, look, spot, 0.7 * r)

    return Drawing(("clock", look.name, spot, stops, len(told.times)), brush.shaded(box, 40, 30), paint)


def hands(stage: Stage, spot: Spot, told: Told) -> Iterator[Layer]:
    """The parts of the ring that were spoken of, and the hands."""
    look, r = stage.look, spot.reach
    start = stage.dice("hour").uniform(0, 360)
    box = brush.grown(Box(spot.x, spot.y, 0, 0), 0.84 * r)

    def state(t: float) -> tuple[int, int, int]:
        return told.count(t), round(2 * _minute(told, t)), int(t) % 60

    def paint(canvas: skia.Canvas, now: tuple[int, int, int]) -> None:
        lit, minute, second = now
        for n in range(lit):
            _arc(canvas, spot, 0.79 * r, 0.05 * r, n, len(told.times), told.colours[n])
        _hand(canvas, spot, start + minute / 24, 0.4 * r, 0.055 * r, look.ink)
        _hand(canvas, spot, minute / 2, 0.62 * r, 0.04 * r, look.ink)
        _hand(canvas, spot, 6.0 * second, 0.66 * r, 0.014 * r, look.inks[0])
        brush.circle(canvas, spot.x, spot.y, 0.05 * r, brush.fill(look.inks[0]))
        brush.circle(canvas, spot.x, spot.y, 0.02 * r, brush.fill(look.tile_light))

    yield stage.live(("hands", look.name, spot, told, start), box, state, paint)


def _minute(told: Told, t: float) -> float:
    """Where the long hand is, in degrees: at the end of the part that was spoken of last."""
    if not told.times:
        return (_ALONE * t) % 360
    part = 360 / len(told.times)
    return sum(part * easing.cubic_in_out(easing.progress(t, at, _SWEEP)) for at in told.times)


# ---------------------------------------------------------------- the stopwatch


def stopwatch(stage: Stage, spot: Spot, _told: Told) -> Drawing:
    """The stopwatch without its hand, on a ribbon from above."""
    look, r = stage.look, 0.86 * spot.reach
    stops = look.heroes[stage.picture.seed % len(look.heroes)]
    spot = _lower(spot)
    box = Box(spot.x - r, spot.y - r, 2 * r, 2 * r)

    def paint(canvas: skia.Canvas) -> None:
        if stage.wide:  # elsewhere the heading is above it
            ribbon = brush.stroke(look.accents[(stage.picture.seed + 1) % len(look.accents)], 0.1 * r)
            for side in (-1, 1):
                line(canvas, ((spot.x + 0.03 * side * r, spot.y - 1.2 * r), (spot.x + 0.22 * side * r, -40)), ribbon)
        metal = brush.sloped(box, (steel(look), blend(look.room.silver, look.room.metal, 0.7)))
        for turn in (-38, 38):
            with moved(canvas, spot.x, spot.y, turn=turn):
                brush.rounded(canvas, Box(-0.07 * r, -1.16 * r, 0.14 * r, 0.2 * r), 0.04 * r, metal)
        brush.rounded(canvas, Box(spot.x - 0.07 * r, spot.y - 1.14 * r, 0.14 * r, 0.2 * r), 6, metal)
        brush.rounded(canvas, Box(spot.x - 0.15 * r, spot.y - 1.25 * r, 0.3 * r, 0.15 * r), 0.05 * r, metal)
        brush.shadow(canvas, box, r, 40, 30, look.ink, 0.5)
        brush.circle(canvas, spot.x, spot.y, r, metal)
        brush.circle(canvas, spot.x, spot.y, 0.94 * r, brush.sloped(box, stops))
        face(canvas, look, spot, 0.84 * r)
        ticks(canvas, look, spot, 0.78 * r)

    bounds = Box(spot.x - 1.3 * r, -60, 2.6 * r, spot.y + 1.3 * r + 100)
    return Drawing(("stopwatch", look.name, spot, stops, stage.wide, stage.picture.seed), bounds, paint)


def running(stage: Stage, spot: Spot, told: Told) -> Iterator[Layer]:
    """The hand goes around once in the scene; what has passed of it is a coloured part, with a mark for every item."""
    look, r = stage.look, 0.86 * spot.reach
    spot = _lower(spot)
    box = grown(Box(spot.x, spot.y, 0, 0), 0.8 * r)
    colour = look.inks[stage.picture.seed % len(look.inks)]

    def state(t: float) -> tuple[float, int]:
        return int(_STEPS * min(t, stage.seconds)) / _STEPS, told.count(t)

    def paint(canvas: skia.Canvas, now: tuple[float, int]) -> None:
        passed, lit = 360 * now[0] / max(1.0, stage.seconds), now[1]
        inner = grown(Box(spot.x, spot.y, 0, 0), 0.58 * r)
        canvas.drawArc(brush.rect(inner), -90, passed, True, brush.fill(colour, 0.2))
        for n in range(lit):
            way = math.radians(360 * told.times[n] / max(1.0, stage.seconds) - 90)
            x, y = spot.x + 0.66 * r * math.cos(way), spot.y + 0.66 * r * math.sin(way)
            brush.circle(canvas, x, y, 0.045 * r, brush.fill(told.colours[n]))
        _hand(canvas, spot, passed, 0.66 * r, 0.03 * r, look.ink)
        brush.circle(canvas, spot.x, spot.y, 0.07 * r, brush.fill(look.ink))
        brush.circle(canvas, spot.x, spot.y, 0.03 * r, brush.fill(look.inks[0]))

    yield stage.live(("running", look.name, spot, told, stage.seconds), box, state, paint)


def _lower(spot: Spot) -> Spot:
    return Spot(spot.x, spot.y + 0.12 * spot.reach, spot.reach)


# ---------------------------------------------------------------- what dials have


def face(canvas: skia.Canvas, look: Look, spot: Spot, r: float) -> None:
    """A pale face that the light falls on from above."""
    box = Box(spot.x - r, spot.y - r, 2 * r, 2 * r)
    brush.circle(canvas, spot.x, spot.y, r, brush.sloped(box, (look.room.board[0], blend(look.room.board[0], look.room.board_frame, 0.36))))
    brush.circle(canvas, spot.x, spot.y, r - 2, brush.stroke(look.ink, 5, 0.12))


def ticks(canvas: skia.Canvas, look: Look, spot: Spot, r: float) -> None:
    """Sixty marks, every fifth a thick one."""
    for n in range(60):
        thick = n % 5 == 0
        with moved(canvas, spot.x, spot.y, turn=6.0 * n):
            width = (0.03 if n % 15 == 0 else 0.022) * r if thick else 0.008 * r
            line(canvas, ((0, -r), (0, -(0.86 if thick else 0.94) * r)), brush.stroke(look.ink, width, 0.9 if thick else 0.4))


def _hand(canvas: skia.Canvas, spot: Spot, turn: float, length: float, width: float, value: str) -> None:
    with moved(canvas, spot.x, spot.y, turn=turn):
        line(canvas, ((0, 0.16 * length), (0, -length)), brush.stroke(value, width))


def _arc(canvas: skia.Canvas, spot: Spot, r: float, width: float, number: int, count: int, value: str) -> None:
    """The part `number` of a ring in `count` parts."""
    part, gap = 360 / count, 4.0
    box = grown(Box(spot.x, spot.y, 0, 0), r)
    canvas.drawArc(brush.rect(box), -90 + part * number + gap, part - 2 * gap, False, brush.stroke(value, width))
