"""A desert: mesas, dunes, a great cactus; a tumbleweed that leaps with the words."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Iterator

import skia

from assets.pictures import _sky
from assets.pictures._afoot import walkers
from assets.pictures._land import Ridge, hills
from assets.pictures._outdoors import Day, Part, beats, nearer, phrases, scene
from assets.pictures._weather import weather
from assets.stage import canvas as brush
from assets.stage import easing
from assets.stage.drawing import Drawing, Live
from assets.stage.layer import Box, Layer, Placement
from assets.stage.palette import blend
from assets.stage.props import trees
from assets.stage.props._brush import fading, ground_shadow, moved, polygon
from assets.stage.props.placing import at
from assets.stage.stage import Stage
from assets.stage.twos import on_twos

_SAND, _STONE = "#eab676", "#c9714a"
_TURNS = 12


def layers(stage: Stage, day: Day) -> Iterator[Layer]:
    """Bottom first."""
    air, across, down = day.air, stage.size.across, stage.size.down
    dice = stage.dice("desert")
    side = dice.choice((-1, 1))
    horizon = 0.62 * down
    sun = None if air.overcast else _sky.disc(stage, air, horizon, 0.5 - side * dice.uniform(0.08, 0.2))
    near = Ridge.of(dice, 0.81 * down, 0.06 * down, 1.3 * across)
    x = (0.5 + side * 0.27) * across
    parts: tuple[Part, ...] = (
        _sky.sky(stage, air, horizon, sun),
        _stones(stage, day, horizon, -side),
        _dunes(stage, day, near),
        *_plants(stage, day, near, x, -side),
    )
    yield stage.still(scene(stage, ("desert", day), *parts))
    yield from _sky.clouds(stage, air, horizon, 2, 9)
    yield from _sky.flock(stage, blend(air.dark, air.haze, 0.2), (0.5 - side * 0.1) * across, 0.4 * down, phrases(stage, 4)[:2], 3)
    yield _tumbleweed(stage, day, near, -side)
    yield from walkers(stage, 0.94 * down, 0.5)
    yield nearer(_edge(stage, day, side))
    yield from weather(stage, day, ("#d9a861", "#b98a50"))


def _stones(stage: Stage, day: Day, horizon: float, light: int) -> Callable[[skia.Canvas], None]:
    """Mesas, far ones first."""
    air, across, down = day.air, stage.size.across, stage.size.down

    def paint(canvas: skia.Canvas) -> None:
        dice = stage.dice("stones")
        for near, count, high in ((0.3, 5, 0.13), (0.6, 3, 0.24)):
            for n in range(count if stage.wide else max(2, count - 2)):
                x = (n + dice.uniform(0.15, 0.85)) / (count if stage.wide else max(2, count - 2)) * across
                _mesa(
                    canvas,
                    day,
                    Box(x, horizon + 40, dice.uniform(0.09, 0.17) * max(across, 1300), high * down * dice.uniform(0.6, 1.1)),
                    near,
                    light,
                    dice,
                )
        ground = Ridge.of(dice, horizon + 26, 26, 0.8 * across)
        hills(canvas, stage.frame, ground, air.bright(_SAND, 0.6, 0.7), air.seen(_SAND, 0.8), 150)

    return paint


def _mesa(canvas: skia.Canvas, day: Day, box: Box, near: float, light: int, dice: random.Random) -> None:
    """A table of stone; `box.top` is its foot, its height goes up."""
    air, foot, top = day.air, box.top, box.top - box.height
    half, head = box.width / 2, box.width * dice.uniform(0.26, 0.4)
    shape = [(box.left - half, foot), (box.left - head * 1.12, top + 0.45 * box.height), (box.left - head, top + 0.4 * box.height)]
    shape += [(box.left - head * 0.94, top), (box.left + head * 0.5, top + 6), (box.left + head * 0.94, top + 2)]
    shape += [(box.left + head, top + 0.4 * box.height), (box.left + head * 1.12, top + 0.45 * box.height), (box.left + half, foot)]
    upright = Box(0, top, 1, box.height)
    polygon(canvas, shape, fading(upright, (air.seen(_STONE, near), air.seen(blend(_STONE, _SAND, 0.4), 0.8 * near))))
    canvas.save()
    path = skia.Path()
    path.addPoly([skia.Point(*p) for p in shape], True)
    canvas.clipPath(path, doAntiAlias=True)
    edge = box.left + light * head * 0.2
    lit = air.bright(_STONE, near, 0.85)
    sides = ((edge, top), (edge + light * 0.05 * box.width, top + 0.42 * box.height), (edge + light * 0.3 * box.width, foot))
    polygon(canvas, (*sides, (box.left + light * box.width, foot), (box.left + light * box.width, top)), brush.fill(lit, 0.9))
    for share in (0.16, 0.3, 0.55):
        canvas.drawRect(brush.rect(Box(box.left - half, top + share * box.height, box.width, 3)), brush.fill(air.dark, 0.13))
    canvas.restore()


def _dunes(stage: Stage, day: Day, near: Ridge) -> Callable[[skia.Canvas], None]:
    air, frame, down = day.air, stage.frame, stage.size.down

    def paint(canvas: skia.Canvas) -> None:
        dice = stage.dice("dunes")
        middle = Ridge.of(dice, 0.71 * down, 0.08 * down, 0.9 * frame.width)
        hills(canvas, frame, middle, air.bright(_SAND, 0.85, 0.85), air.seen(_SAND, 0.9), 220)
        hills(canvas, frame, near, air.bright(_SAND, 1.0, 1.0), air.seen(blend(_SAND, _STONE, 0.35)), 330)
        for n in range(7):
            y = near.level + (0.05 + 0.024 * n) * down
            path = skia.Path()
            path.moveTo(-20, y)
            x = -20.0
            while x < frame.width + 40:
                path.quadTo(x + 60, y - 10 - n, x + 120, y)
                path.quadTo(x + 180, y + 8 + n, x + 240, y)
                x += 240
            canvas.drawPath(path, brush.stroke(air.dark, 2 + 0.4 * n, 0.07))

    return paint


def _plants(stage: Stage, day: Day, near: Ridge, x: float, light: int) -> Iterator[Drawing]:
    dice, across, down = stage.dice("cacti"), stage.size.across, stage.size.down
    for n in range(6):
        place = dice.uniform(0.03, 0.97) * across
        yield at(trees.cactus(day.air, dice.uniform(50, 86), n, light, 0.75), place, 0.73 * down + dice.uniform(0, 20))
    high = (0.5 if stage.wide else 0.4) * min(down, 1.3 * across)
    y = near.y(x) + 34
    shade = Drawing(("shade", x, y, high), stage.frame, lambda canvas: _shadow(canvas, day, x, y, high, light))
    yield shade
    yield at(trees.cactus(day.air, high, dice.randrange(99), light), x, y)
    yield at(trees.cactus(day.air, 0.42 * high, dice.randrange(99), light), x + light * 0.34 * high, y + 30)
    yield at(trees.bush(day.air, 0.26 * high, "#7d8f4e", 2, light), x - light * 0.22 * high, y + 16)


def _shadow(canvas: skia.Canvas, day: Day, x: float, y: float, high: float, light: int) -> None:
    """The long shadow of the cactus."""
    reach = 0.9 if day.air.lamps else 0.4
    ground_shadow(canvas, x - light * 0.3 * reach * high, y + 12, 0.5 * reach * high, 0.05 * high, day.air.dark, 0.5)


def _edge(stage: Stage, day: Day, side: int) -> Drawing:
    """Stones and dry grass nearest to us."""
    across, down = stage.size.across, stage.size.down
    box = Box(-60, 0.8 * down, across + 260, 0.2 * down + 2)

    def paint(canvas: skia.Canvas) -> None:
        dice = stage.dice("desert edge")
        canvas.clipRect(brush.rect(box))
        dark = blend(day.air.seen(_STONE), day.air.dark, 0.45)
        for share, wide in ((0.5 - side * 0.46, 420), (0.5 + side * 0.5, 300), (0.5 - side * 0.3, 150)):
            x = share * across + 40
            polygon(
                canvas,
                (
                    (x - wide / 2, down + 4),
                    (x - 0.4 * wide, down - 0.2 * wide),
                    (x - 0.1 * wide, down - 0.3 * wide),
                    (x + 0.25 * wide, down - 0.22 * wide),
                    (x + wide / 2, down + 4),
                ),
                fading(Box(0, down - 0.3 * wide, 1, 0.3 * wide), (blend(dark, day.air.bright(_STONE), 0.35), dark)),
            )
            trees.blades(canvas, x + 0.4 * wide, down + 6, 90, 110, dark, dice)

    return Drawing(("desert edge", day, stage.size, stage.picture.seed, side), box, paint)


def _tumbleweed(stage: Stage, day: Day, near: Ridge, way: int) -> Live[int]:
    """It rolls on, and leaps at every beat."""
    across, times, radius = stage.size.across, beats(stage), 46.0
    value = day.air.bright("#b88a4e", 1.0, 0.5)

    def paint(canvas: skia.Canvas, step: int) -> None:
        dice = random.Random(5)
        with moved(canvas, turn=360 / _TURNS * step):
            for _ in range(11):
                a, b = dice.uniform(0.5, 1.0) * radius, dice.uniform(0.5, 1.0) * radius
                with moved(canvas, turn=dice.uniform(0, 180)):
                    canvas.drawOval(skia.Rect.MakeLTRB(-a, -b, 0.8 * a, 0.8 * b), brush.stroke(value, 3.2, 0.85))

    def course(t: float) -> Placement:
        t = on_twos(t)
        x = (0.3 * across + 120 * t) % (across + 200) - 100
        x = x if way > 0 else across - x
        since = t - max((beat for beat in times if beat <= t), default=-9.0)
        leap = 74 * math.sin(math.pi * easing.clamp(since / 0.5))
        return Placement(x, near.y(x) + 74 - radius - leap)

    bounds = Box(-radius - 3, -radius - 3, 2 * radius + 6, 2 * radius + 6)
    return Live(("tumbleweed", value), bounds, lambda t: int(way * t * 6) % _TURNS, paint, "world", course)
