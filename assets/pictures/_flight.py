"""An airliner over the clouds: cabin windows light up with the words, clouds fly past, a light blinks at its wing."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Iterator

import skia

from assets.pictures import _sky
from assets.pictures._outdoors import Day, beats, latest, scene
from assets.pictures._weather import weather
from assets.stage import canvas as brush
from assets.stage.drawing import Drawing, Live, Sprite
from assets.stage.layer import Box, Layer, Placement
from assets.stage.motion import Course
from assets.stage.palette import blend, lighter
from assets.stage.props import vehicles
from assets.stage.props._brush import moved
from assets.stage.props.daylight import Air
from assets.stage.props.placing import at
from assets.stage.stage import Stage
from assets.stage.twos import on_twos

_NOSE_UP = -4.0  # degrees


def layers(stage: Stage, day: Day) -> Iterator[Layer]:
    """Bottom first."""
    air, across, down = day.air, stage.size.across, stage.size.down
    horizon = 0.72 * down
    sun = None if air.overcast else _sky.disc(stage, air, horizon)
    length = 0.56 * across if stage.wide else 0.86 * across
    flies = _level(stage)
    yield stage.still(scene(stage, ("flight", day), _sky.sky(stage, air, horizon, sun), _sea_of_clouds(stage, air, horizon)))
    yield from _clouds(stage, air, (0.2, 0.34), 0.55, 2, "far")
    yield _trail(stage, air, length, flies)
    yield Sprite(at(vehicles.airliner(air, stage.dice("line").choice(stage.look.accents), length), 0, 0, turn=_NOSE_UP), "world", flies)
    yield _cabin(stage, air, length, flies)
    yield _blink(length, flies)
    yield from _tufts(stage, air)
    yield from weather(stage, day, ("#ffffff",))


def _level(stage: Stage) -> Course:
    """Where the airliner is: it rides up and down a little, and slowly forward."""
    across, down = stage.size.across, stage.size.down

    def course(t: float) -> Placement:
        t = on_twos(t)
        return Placement((0.49 + 0.004 * min(t, 16)) * across, 0.45 * down + 7 * math.sin(1.2 * t))

    return course


def _tones(air: Air) -> tuple[str, str]:
    """Clouds from above: in the light, and in their own shade."""
    return blend(lighter(air.sky[2], 0.35), air.glow, 0.35), blend(air.sky[1], air.haze, 0.3)


def _sea_of_clouds(stage: Stage, air: Air, horizon: float) -> Callable[[skia.Canvas], None]:
    """Clouds below, as far as one sees: bank behind bank."""
    across, down = stage.size.across, stage.size.down
    top, low = _tones(air)

    def paint(canvas: skia.Canvas) -> None:
        dice = stage.dice("bank")
        for row in range(5):
            share = row / 4
            y = horizon + (0.02 + 0.24 * share**1.2) * down
            radius = 40 + 130 * share
            path = skia.Path()
            x = -radius
            while x < across + radius:
                size = radius * dice.uniform(0.6, 1.15)
                path.addCircle(x, y + 0.3 * radius, size)
                x += 1.05 * size
            path.addRect(skia.Rect.MakeLTRB(-20, y + 0.4 * radius, across + 20, down + 20))
            tone = blend(top, low, 0.1 + 0.22 * share)
            shader = skia.GradientShader.MakeLinear(
                [(0, y - radius), (0, y + 2.2 * radius)],
                [brush.colour(lighter(tone, 0.22)), brush.colour(blend(tone, low, 0.75))],
                [0.0, 1.0],
            )
            canvas.drawPath(path, skia.Paint(AntiAlias=True, Shader=shader))

    return paint


def _clouds(stage: Stage, air: Air, between: tuple[float, float], pace: float, count: int, name: str) -> Iterator[Layer]:
    """Clouds that fly past."""
    dice, across, down = stage.dice(f"clouds {name}"), stage.size.across, stage.size.down
    for n in range(count):
        width = dice.uniform(260, 420) * (0.7 + 0.5 * pace)
        drawing = _sky.cloud(air, round(width), dice.randrange(999), 0.8 if not air.lamps else 0.6)
        y = (between[0] + (between[1] - between[0]) * (n + 0.5) / count) * down
        x = ((0.37 * n + dice.uniform(0, 0.2)) % 1.0) * (across + width)
        yield Sprite(drawing, "world", _sky.drift(x, y, -170 * pace * dice.uniform(0.85, 1.15), across, width))


def _tufts(stage: Stage, air: Air) -> Iterator[Layer]:
    """Heaps of the clouds below, that go by."""
    dice, across, down = stage.dice("tufts"), stage.size.across, stage.size.down
    top, low = _tones(air)
    for n in range(4):
        deep = (0.25 + n) / 4
        width = (300 + 260 * deep) * dice.uniform(0.9, 1.1)
        drawing = _tuft(lighter(blend(top, low, 0.12 + 0.2 * deep), 0.26), round(width), n)
        x = ((0.37 * n + dice.uniform(0, 0.2)) % 1.0) * (across + width)
        yield Sprite(drawing, "world", _sky.drift(x, (0.8 + 0.2 * deep) * down, -(130 + 150 * deep), across, width))


def _tuft(value: str, width: float, n: int) -> Drawing:
    """A heap that is lost in what lies below it."""
    dice, high = random.Random(n), 0.3 * width
    puffs = [((k - 2) * 0.17 * width, (0.2 - 0.045 * abs(k - 2)) * width * dice.uniform(0.85, 1.1)) for k in range(5)]
    box = Box(-0.55 * width, -high, 1.1 * width, 1.2 * high)

    def paint(canvas: skia.Canvas) -> None:
        shape = skia.Path()
        for x, radius in puffs:
            shape.addCircle(x, -0.2 * radius, radius)
        canvas.clipRect(brush.rect(box))
        shader = skia.GradientShader.MakeLinear(
            [(0, -high), (0, 0.16 * high)], [brush.colour(value, 0.95), brush.colour(value, 0.0)], [0.1, 1.0]
        )
        canvas.drawPath(shape, skia.Paint(AntiAlias=True, Shader=shader))

    return Drawing(("tuft", value, width, n), box, paint)


def _trail(stage: Stage, air: Air, length: float, flies: Course) -> Layer:
    """What the engines leave in the cold air."""
    long = 0.5 * stage.size.across
    value = lighter(air.glow, 0.5)

    def paint(canvas: skia.Canvas) -> None:
        shader = skia.GradientShader.MakeLinear([(0, 0), (-long, 0)], [brush.colour(value, 0.6), brush.colour(value, 0.0)], [0.0, 1.0])
        for y in (0.0, 22.0):
            path = skia.Path()
            path.moveTo(0, y)
            path.lineTo(-long, y + 0.07 * long - 12)
            path.lineTo(-long, y + 0.07 * long + 12)
            path.close()
            canvas.drawPath(path, skia.Paint(AntiAlias=True, Shader=shader))

    def course(t: float) -> Placement | None:
        place = flies(t)
        return Placement(place.x - 0.44 * length, place.y + 0.05 * length) if place else None

    return Sprite(Drawing(("trail", long, value), Box(-long, -6, long, 0.07 * long + 50), paint), "world", course)


def _cabin(stage: Stage, air: Air, length: float, flies: Course) -> Layer:
    """Windows in which a light goes on: one layer, since all of them move along."""
    unit, times = length / 800, beats(stage, 0.3)
    spots = list(vehicles.plane_windows(length))
    stage.dice("cabin").shuffle(spots)
    value = lighter(air.lit, 0.2) if air.lamps else lighter(air.glow, 0.2)
    left, right = min(x for x, _ in spots), max(x for x, _ in spots)
    row = Box(left - 30 * unit, -56 * unit, right - left + 60 * unit, 60 * unit)

    def paint(canvas: skia.Canvas, lit: int) -> None:
        with moved(canvas, turn=_NOSE_UP):
            for x, y in spots[:lit]:
                brush.glow(canvas, x, y, 26 * unit, value, 0.7)
                brush.rounded(canvas, Box(x - 6.5 * unit, y - 9 * unit, 13 * unit, 18 * unit), 6 * unit, brush.fill(value))

    seen = at(Drawing("cabin", row, lambda _canvas: None), 0, 0, turn=_NOSE_UP).bounds
    return Live(("cabin", air, length, tuple(spots)), seen, lambda t: min(len(spots), latest(times, t)), paint, "world", flies)


def _with(flies: Course, dx: float, dy: float) -> Callable[[float], Placement]:
    """A place on the airliner."""

    def rest(t: float) -> Placement:
        place = flies(t) or Placement()
        return Placement(place.x + dx, place.y + dy)

    return rest


def _blink(length: float, flies: Course) -> Layer:
    """The red light under it."""

    def paint(canvas: skia.Canvas, on: bool) -> None:
        if on:
            brush.glow(canvas, 0, 0, 34, "#ff5f6e", 0.9)
            brush.circle(canvas, 0, 0, 6, brush.fill("#ffd0d4"))

    return Live(("blink", length), brush.centred(68), lambda t: t % 1.3 < 0.16, paint, "world", _with(flies, -0.2 * length, 0.225 * length))
