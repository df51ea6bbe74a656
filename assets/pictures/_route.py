"""A way with stations on it, from edge to edge: across a wide frame, down a narrow one. Something travels along it from word to word."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import skia

from assets.pictures import _glass
from assets.stage import easing
from assets.stage.layer import Box, Layer, Placement
from assets.stage.motion import Course
from assets.stage.stage import Stage

GOING = 0.95  # seconds from station to station
_STEPS = 10
_WAITS = 0.5  # the share of the first stretch at which the traveller waits

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Route:
    """The stations in order, between the ends where the way leaves the frame; `cards` is what stands at each."""

    start: Point
    stations: tuple[Point, ...]
    end: Point
    cards: tuple[Box, ...]
    across: bool

    @property
    def points(self) -> tuple[Point, ...]:
        return (self.start, *self.stations, self.end)

    def stretch(self, number: int) -> skia.Path:
        """The way from one of `points` to the next: it bends, and passes each along its own direction."""
        (x0, y0), (x1, y1) = self.points[number : number + 2]
        path = skia.Path()
        path.moveTo(x0, y0)
        if self.across:
            path.cubicTo((x0 + x1) / 2, y0, (x0 + x1) / 2, y1, x1, y1)
        else:
            path.cubicTo(x0, (y0 + y1) / 2, x1, (y0 + y1) / 2, x1, y1)
        return path

    def whole(self) -> skia.Path:
        path = skia.Path()
        for n in range(len(self.points) - 1):
            path.addPath(self.stretch(n))
        return path

    def place(self, number: int, share: float) -> Point:
        """Where one is after `share` of a stretch, as a cubic with ends along the way has it."""
        (x0, y0), (x1, y1) = self.points[number : number + 2]
        s = easing.clamp(share)
        a, b, c, d = (1 - s) ** 3, 3 * s * (1 - s) ** 2, 3 * s * s * (1 - s), s**3
        if self.across:
            return a * x0 + (b + c) * (x0 + x1) / 2 + d * x1, (a + b) * y0 + (c + d) * y1
        return (a + b) * x0 + (c + d) * x1, a * y0 + (b + c) * (y0 + y1) / 2 + d * y1


def placed(
    stage: Stage, top: float, count: int, gap: float, pins: float = 0.0, high: Callable[[float], float] = lambda _width: 0.0
) -> Route:
    """A way for `count` stations below `top`; what is read at a station is `gap` from it. Above one with `pins`, which are so high,
    nothing is read; `high` tells how high the highest card is at a width."""
    box = _glass.below(_glass.world(stage), max(top, _glass.world(stage).top))
    return _across(stage, box, count, gap, pins, high) if stage.wide else _down(stage, box, count, gap)


def _across(stage: Stage, box: Box, count: int, gap: float, pins: float, high: Callable[[float], float]) -> Route:
    """Cards stand above and below the way by turns, or all below it: what there is stands in the middle of `box`."""
    dice, pitch = stage.dice("route"), box.width / count
    bend = (0.11 if pins else 0.085) * box.height
    width = min(560.0, (0.96 if pins else 1.86) * pitch if count > 1 else 0.5 * box.width)
    under = gap + high(width) if pins else 0.0
    middle = box.top + (box.height + pins - under) / 2
    first = 1 if count == 1 else dice.choice((1, -1))
    sides = [first * (-1) ** n for n in range(count)]
    stations = tuple((box.left + pitch * (n + 0.5), middle - bend * side) for n, side in enumerate(sides))
    cards = []
    for (x, y), side in zip(stations, sides, strict=True):
        left = easing.clamp(x - width / 2, box.left, box.right - width)
        above = side > 0 and not pins
        cards.append(Box(left, box.top, width, y - gap - box.top) if above else Box(left, y + gap, width, box.bottom - y - gap))
    ends = ((-60.0, middle + 0.6 * bend * sides[0]), (stage.size.across + 60.0, middle + 0.6 * bend * sides[-1]))
    return Route(ends[0], stations, ends[1], tuple(cards), True)


def _down(stage: Stage, box: Box, count: int, gap: float) -> Route:
    """The way runs down the left, cards stand at its right."""
    return _winding(stage, box, count, gap, (0.07, 0.17))


def bare(stage: Stage, top: float, count: int, gap: float) -> Route:
    """A way down the middle of a narrow frame, where nothing is to be read."""
    box = _glass.below(_glass.world(stage), max(top, _glass.world(stage).top))
    return _winding(stage, box, count, gap, (0.3, 0.7))


def _winding(stage: Stage, box: Box, count: int, gap: float, turns: tuple[float, float]) -> Route:
    """Down from turn to turn, which are shares of the box's width."""
    pitch = min(box.height / count, 330.0)
    top = box.top + (box.height - pitch * count) / 2
    first = stage.dice("route").choice((0, 1))
    near, far = (box.left + share * box.width for share in turns)
    stations = tuple(((near, far)[(n + first) % 2], top + pitch * (n + 0.5)) for n in range(count))
    cards = []
    for _, y in stations:
        room = Box(far + gap, y - pitch / 2 + 10, box.right - far - gap, pitch - 20)
        cards.append(_glass.clear(stage, room) if stage.tall else room)
    return Route((stations[0][0], stations[0][1] - 0.25 * pitch), stations, ((near + far) / 2, stage.size.down + 60.0), tuple(cards), False)


# ---------------------------------------------------------------- what moves


def trail(stage: Stage, route: Route, times: Sequence[float], paint: skia.Paint, width: float, name: object) -> Iterator[Layer]:
    """The way as far as it has been travelled, stretch by stretch."""
    for n, at in enumerate(times):
        yield _lit(stage, route, n, at, paint, width, name)


def _lit(stage: Stage, route: Route, number: int, at: float, paint: skia.Paint, width: float, name: object) -> Layer:
    (x0, y0), (x1, y1) = route.points[number : number + 2]
    path, edge = route.stretch(number), width
    top = max(min(y0, y1), -80.0)
    bounds = Box(min(x0, x1) - edge, top - edge, abs(x1 - x0) + 2 * edge, max(y0, y1) - top + 2 * edge)
    measure = skia.PathMeasure(path, False)
    length = measure.getLength()

    def state(t: float) -> int:
        return round(_STEPS * easing.cubic_in_out(easing.progress(t, at - GOING, GOING)))

    def draw(canvas: skia.Canvas, step: int) -> None:
        if step:
            part = skia.Path()
            measure.getSegment(0, length * step / _STEPS, part, True)
            canvas.drawPath(part, paint)

    return stage.live(("lit", name, route, number), bounds, state, draw)


def travelling(route: Route, times: Sequence[float], beyond: float = 0.0) -> Course:
    """Where the traveller is: waits on the way to the first station, goes to each so as to be there in time, and stays there, or
    `beyond` it by a share of the way on."""

    def course(t: float) -> Placement:
        gone = _WAITS
        for n, at in enumerate(times):
            gone = easing.mix(gone, n + 1 + beyond, easing.cubic_in_out(easing.progress(t, at - GOING, GOING)))
        number = min(int(gone), len(route.points) - 2)
        return Placement(*route.place(number, gone - number))

    return course
