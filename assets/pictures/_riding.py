"""A country that goes by, seen from beside whoever travels through it: the sky and the far hills stand, fields and trees move, what is near
flies past. Near things come with the words."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence

import skia

from assets.pictures import _sky
from assets.pictures._land import Peak, Ridge, hills, mountain, peaks
from assets.pictures._outdoors import Day
from assets.stage import canvas as brush
from assets.stage.drawing import Drawing, Sprite
from assets.stage.layer import Box, Layer, Placement
from assets.stage.motion import Course
from assets.stage.palette import blend, lighter
from assets.stage.props import cottages, trees
from assets.stage.props._brush import fading, line
from assets.stage.props.placing import at
from assets.stage.stage import Stage
from assets.stage.twos import on_twos

_ROCK = "#7d86ad"


def country(stage: Stage, day: Day, horizon: float, low: float) -> tuple[Drawing, Callable[[skia.Canvas], None]]:
    """What stands: the sky, and mountains or hills over fields that reach from `horizon` down to `low`."""
    sun = None if day.air.overcast else _sky.disc(stage, day.air, horizon)
    return _sky.sky(stage, day.air, horizon, sun), _far(stage, day, horizon, low)


def _far(stage: Stage, day: Day, horizon: float, low: float) -> Callable[[skia.Canvas], None]:
    air, frame = day.air, stage.frame
    grass = trees.ground(day.season)
    dice = stage.dice("country")
    high = dice.random() < 0.6
    chain: tuple[Peak, ...] = peaks(dice, frame.width, horizon + 14, 0.42 * horizon, 6 if stage.wide else 4) if high else ()
    ranges = [Ridge.of(dice, horizon - lift, tall, wide * frame.width) for lift, tall, wide in ((34, 90, 0.7), (6, 60, 0.5))]

    def paint(canvas: skia.Canvas) -> None:
        for peak in chain:
            mountain(canvas, air, peak, _ROCK, 0.4, 1, 0.45 if day.season == "winter" else 0.26)
        for ridge, near in zip(ranges, (0.34, 0.54), strict=True):
            value = air.seen(blend(grass, "#4f86a4", 0.35), near)
            hills(canvas, frame, ridge, lighter(value, 0.05), value)
        field = Box(0, horizon + 16, frame.width, low - horizon)
        canvas.drawRect(
            brush.rect(Box(0, field.top, frame.width, frame.height - field.top)),
            fading(field, (air.seen(grass, 0.66), air.bright(grass, 1.0, 0.4))),
        )
        for n, (share, value) in enumerate(((0.1, "#c9b458"), (0.24, "#7fb45a"), (0.44, "#d8c46a"))):
            if day.season != "winter":
                top = field.top + share * field.height
                tone = air.bright(value, 0.72 + 0.08 * n, 0.4)
                canvas.drawRect(brush.rect(Box(0, top, frame.width, (0.05 + 0.02 * n) * field.height)), brush.fill(tone, 0.7))

    return paint


def passing_by(stage: Stage, day: Day, horizon: float, low: float, speed: float) -> Iterator[Layer]:
    """Trees and cottages in the fields, the lower the larger and the quicker; `speed` is that of what is at `low`."""
    dice, across = stage.dice("passing by"), stage.size.across
    leaves = trees.foliage(stage.look, day.season)
    room = across + 420
    count = 9 if stage.wide else 7
    for n in range(count):
        deep = ((0.618 * n + 0.2) % 1.0) ** 1.2
        y = horizon + 26 + deep * (low - horizon - 60)
        size = 66 + 116 * deep
        near = 0.6 + 0.36 * deep
        if n % 5 == 2:
            drawing = cottages.cottage(stage.look, day.air, size, n, day.season == "winter")
        elif day.season == "winter":
            drawing = trees.pine(day.air, 1.3 * size, "#2b7458", n, 1, near, snow=True)
        elif n % 3:
            drawing = trees.round_tree(day.air, 1.3 * size, leaves[n % len(leaves)], n + dice.randrange(40), 1, near)
        else:
            drawing = trees.pine(day.air, 1.4 * size, "#2b7458", n, 1, near)
        yield Sprite(drawing, "world", _goes(dice.uniform(0, room), y, speed * (0.06 + 0.5 * deep), room))


def _goes(x: float, y: float, speed: float, room: float) -> Course:
    return lambda t: Placement((x - speed * on_twos(t)) % room - 210, y)


def flying_past(stage: Stage, drawings: Sequence[Drawing], y: float, speed: float, times: Sequence[float]) -> Iterator[Layer]:
    """Near things, each past the middle of the frame at its time."""
    across = stage.size.across
    for n, when in enumerate(times):
        drawing = drawings[n % len(drawings)]
        reach = across / 2 + max(drawing.bounds.right, -drawing.bounds.left)
        yield Sprite(drawing, "world", _flies(across / 2, y, speed, when, reach))


def _flies(middle: float, y: float, speed: float, when: float, reach: float) -> Course:
    def course(t: float) -> Placement | None:
        off = speed * (on_twos(t) - when)
        return Placement(middle - off, y) if abs(off) < reach else None

    return course


def strip(stage: Stage, name: str, y: float, high: float, pitch: float, speed: float, paint: Callable[[skia.Canvas], None]) -> Layer:
    """What comes again every `pitch` units on the way: `paint` paints one of them, its origin its left end."""
    box = Box(0, 0, stage.size.across + pitch, high)

    def row(canvas: skia.Canvas) -> None:
        canvas.clipRect(brush.rect(box))
        for n in range(int(box.width / pitch) + 1):
            canvas.save()
            canvas.translate(n * pitch, 0)
            paint(canvas)
            canvas.restore()

    return Sprite(Drawing((name, box, pitch, stage.look.name), box, row), "world", lambda t: Placement(-((speed * on_twos(t)) % pitch), y))


def verge(stage: Stage, day: Day, y: float, speed: float) -> Layer:
    """The grass at the side of the way."""
    grass = "#c4d0ea" if day.season == "winter" else blend(trees.ground(day.season), "#1f6b4a", 0.6)
    value = day.air.bright(grass, 1.0, 0.5)

    def tufts(canvas: skia.Canvas) -> None:
        dice = random.Random(4)
        for n in range(5):
            trees.blades(canvas, 30 + 96 * n + dice.uniform(-26, 26), 66 - 14 * (n % 3), 44, dice.uniform(22, 40), value, dice)

    return strip(stage, f"verge {value}", y, 70, 480, speed, tufts)


def pole(day: Day, high: float) -> Drawing:
    """A telegraph pole."""
    wood = blend(day.air.seen("#6b4a38"), day.air.dark, 0.35)

    def paint(canvas: skia.Canvas) -> None:
        canvas.drawRect(brush.rect(Box(-8, -high, 16, high)), brush.fill(wood))
        for y in (-0.95, -0.87):
            canvas.drawRect(brush.rect(Box(-56, y * high, 112, 9)), brush.fill(wood))
            for x in (-50, -22, 22, 50):
                line(canvas, ((x, y * high - 2), (x, y * high - 13)), brush.stroke(day.air.seen("#d8d4e6"), 6))

    return Drawing(("pole", day.air, high), Box(-60, -high - 4, 120, high + 4), paint)


def bushes(stage: Stage, day: Day, width: float) -> tuple[Drawing, ...]:
    """Bushes and grass at the side of the way, in the dark."""
    leaf = blend("#d5dff2" if day.season == "winter" else trees.foliage(stage.look, day.season)[0], day.air.dark, 0.4)
    return tuple(at(trees.bush(day.air, width * share, leaf, n, 1), 0, 0) for n, share in enumerate((1.0, 0.7, 1.25)))
