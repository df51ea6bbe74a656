"""A road through the country: a car with luggage on its roof, whose wheels turn; things at the roadside come with the words."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator

import skia

from assets.pictures import _riding, _sky
from assets.pictures._outdoors import Day, beats, phrases, scene
from assets.pictures._weather import weather
from assets.stage import canvas as brush
from assets.stage.drawing import Drawing, Live, Sprite
from assets.stage.layer import Box, Layer, Placement
from assets.stage.palette import blend, darker, lighter
from assets.stage.props import trees, vehicles
from assets.stage.props._brush import fading, line, moved
from assets.stage.props.placing import at
from assets.stage.stage import Stage
from assets.stage.twos import on_twos

_SPEED = 460.0
_TURNS = 6


def layers(stage: Stage, day: Day) -> Iterator[Layer]:
    """Bottom first."""
    down = stage.size.down
    horizon, road = (0.54 if stage.wide else 0.53) * down, (0.8 if stage.wide else 0.76) * down
    yield stage.still(scene(stage, ("road", day), *_riding.country(stage, day, horizon, road)))
    yield from _sky.clouds(stage, day.air, horizon, 3, 18)
    yield from _riding.passing_by(stage, day, horizon, road - 70, 220)
    if not day.air.lamps:
        yield from _sky.flock(stage, blend(day.air.dark, day.air.haze, 0.2), 0.7 * stage.size.across, 0.3 * down, phrases(stage, 4)[:2], 4)
    yield from _riding.flying_past(stage, (_riding.pole(day, 0.34 * min(down, 1400)),), road - 26, _SPEED, phrases(stage, 1.5))
    yield stage.still(_road(stage, day, road))
    yield _riding.strip(stage, f"dashes {day.air.time}", road + 62, 12, 230, 1.15 * _SPEED, _dash(day))
    yield from _car(stage, day, road + 44)
    yield _riding.verge(stage, day, down - 74, 1.45 * _SPEED)
    yield from _riding.flying_past(stage, _riding.bushes(stage, day, 210), down + 30, 1.7 * _SPEED, beats(stage, 0.9))
    yield from weather(stage, day, trees.foliage(stage.look, day.season))


def _road(stage: Stage, day: Day, road: float) -> Drawing:
    across, down, air = stage.size.across, stage.size.down, day.air
    grass = "#dfe7f6" if day.season == "winter" else blend(trees.ground(day.season), "#1f6b4a", 0.45)
    box = Box(0, road - 30, across, down - road + 30)

    def paint(canvas: skia.Canvas) -> None:
        canvas.drawRect(brush.rect(Box(0, road - 30, across, 34)), brush.fill(air.bright(grass, 1.0, 0.3)))
        tar = Box(0, road, across, 132)
        canvas.drawRect(brush.rect(tar), fading(tar, (air.seen("#5d5a7c"), blend(air.seen("#4d4a6b"), air.dark, 0.3))))
        canvas.drawRect(brush.rect(Box(0, road + 6, across, 5)), brush.fill(air.bright("#f2ecfa"), 0.8))
        canvas.drawRect(brush.rect(Box(0, road + 120, across, 5)), brush.fill(air.bright("#f2ecfa"), 0.8))
        verge = Box(0, road + 132, across, down - road - 130)
        canvas.drawRect(brush.rect(verge), fading(verge, (air.bright(grass, 1.0, 0.35), blend(air.seen(grass), air.dark, 0.5))))

    return Drawing(("road", stage.size, day, road), box, paint)


def _dash(day: Day) -> Callable[[skia.Canvas], None]:
    value = day.air.bright("#f7f1ff")
    return lambda canvas: brush.rounded(canvas, Box(20, 1, 110, 9), 4, brush.fill(value, 0.85))


def _car(stage: Stage, day: Day, ground: float) -> Iterator[Layer]:
    """What one looks at. It rocks a little on its springs."""
    dice, across = stage.dice("car"), stage.size.across
    size = 2.1 if stage.wide else 2.0
    x = (0.44 if stage.wide else 0.47) * across
    sort, value = dice.randrange(3), dice.choice(stage.look.accents)
    length = 250 * size
    body = _loaded(stage, day, vehicles.car(day.air, value, length, sort), size, sort)
    times = beats(stage, 0.9)

    def rock(t: float) -> float:
        t = on_twos(t)
        since = t - max((when for when in times if when <= t), default=-9.0)
        return 2.4 * math.sin(4.6 * t) - 9 * math.exp(-5 * since) * math.sin(16 * since)

    def course(t: float) -> Placement:
        return Placement(x, ground + rock(t))

    if day.air.lamps:
        yield Sprite(at(vehicles.beam(330 * size, 130 * size, "#fff0c0"), 122 * size, -50 * size), "world", course)
    yield Sprite(body, "world", course)
    for dx in (-74 * size, 78 * size):
        yield _wheel(x + dx, ground, 23 * size)


def _wheel(x: float, ground: float, radius: float) -> Live[int]:
    """A wheel that turns."""

    def paint(canvas: skia.Canvas, step: int) -> None:
        brush.circle(canvas, 0, -radius, radius, brush.fill("#1a1730"))
        brush.circle(canvas, 0, -radius, 0.58 * radius, brush.fill("#c3c5d6"))
        with moved(canvas, 0, -radius, turn=72 / _TURNS * step):
            for n in range(5):
                with moved(canvas, turn=72 * n):
                    line(canvas, ((0, 0), (0, -0.46 * radius)), brush.stroke("#6d6f8a", 0.13 * radius))
        brush.circle(canvas, 0, -radius, 0.16 * radius, brush.fill("#1a1730"))

    box = Box(-radius - 2, -2 * radius - 2, 2 * radius + 4, 2 * radius + 4)
    return Live(("wheel", radius), box, lambda t: int(11 * t) % _TURNS, paint, "world", lambda _t: Placement(x, ground))


def _riders(canvas: skia.Canvas, day: Day, size: float, sort: int) -> None:
    """Who sits in the car, against its windows."""
    value = blend(day.air.dark, "#5b3a6a", 0.3)
    low = -84 if sort == 2 else -70
    with moved(canvas, scale=size):
        canvas.clipRect(skia.Rect.MakeLTRB(-60, low - 40, 72, low))
        for x in (30, -22):
            brush.circle(canvas, x, low - 14, 8, brush.fill(value))
            brush.rounded(canvas, Box(x - 12, low - 5, 24, 20), 8, brush.fill(value))


def _loaded(stage: Stage, day: Day, car: Drawing, size: float, sort: int) -> Drawing:
    """A car with suitcases on its roof."""
    top = (-110, -106, -134)[sort] * size
    accents = stage.look.accents
    box = Box(car.bounds.left, top - 62 * size, car.bounds.width, car.bounds.bottom - top + 62 * size)

    def paint(canvas: skia.Canvas) -> None:
        car_canvas = canvas
        car_canvas.save()
        car.paint(car_canvas)
        car_canvas.restore()
        _riders(canvas, day, size, sort)
        rack = brush.stroke(day.air.dark, 4 * size)
        line(canvas, ((-44 * size, top - 6 * size), (34 * size, top - 6 * size)), rack)
        for n, (left, wide, high) in enumerate(((-40, 40, 26), (2, 28, 34), (-30, 34, 18))):
            low = top - 8 * size - (26 * size if n == 2 else 0)
            value = blend(day.air.seen(accents[(n + 1) % 6]), accents[(n + 1) % 6], 0.45)
            case = Box(left * size, low - high * size, wide * size, high * size)
            brush.rounded(canvas, case, 5 * size, brush.fill(value))
            brush.rounded(canvas, Box(case.left, case.top, case.width, 6 * size), 4 * size, brush.fill(lighter(value, 0.2)))
            for share in (0.25, 0.75):
                across_case = case.left + share * case.width
                line(canvas, ((across_case, case.top + 1), (across_case, case.bottom - 1)), brush.stroke(darker(value, 0.3), 3 * size))

    return Drawing(("loaded", car.name, accents, size), box, paint)
