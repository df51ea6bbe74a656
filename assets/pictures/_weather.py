"""Weather that is alive: rain, snow, leaves in the wind, fog. Few sprites with much on each: every layer costs by itself."""

from __future__ import annotations

import math
import random
from collections.abc import Iterator, Sequence

import skia

from assets.pictures._outdoors import Day
from assets.stage import canvas as brush
from assets.stage.drawing import Drawing, Live, Sprite
from assets.stage.layer import Box, Layer, Placement
from assets.stage.motion import Course
from assets.stage.palette import blend, lighter
from assets.stage.props._brush import moved, oval
from assets.stage.stage import Stage
from assets.stage.twos import on_twos

_SLANT = 0.16  # of how far rain falls: how far it is blown


def weather(stage: Stage, day: Day, leaves: Sequence[str] = ()) -> Iterator[Layer]:
    """Whatever falls or flies in the weather of the day; `leaves` are what the wind carries along."""
    if day.weather == "rain":
        yield from rain(stage)
    elif day.weather == "snow":
        yield from snow(stage)
    elif day.weather == "fog":
        yield from fog(stage, lighter(day.air.haze, 0.35), 0.64 * stage.size.down)
    elif day.weather == "wind":
        yield from blown(stage, leaves or ("#ffffff",), 16)
    elif day.season == "autumn":
        yield from falling(stage, leaves, 9)


def rain(stage: Stage) -> Iterator[Layer]:
    """Sheets of slanting streaks, near ones longer and quicker."""
    dice, across, down = stage.dice("rain"), stage.size.across, stage.size.down
    count = round(12 * across / 1920 * (down / 1080) ** 0.5) + 3
    for n in range(count):
        near = n % 3 / 2
        drawing = _streaks(190, 250, n % 5, near)
        x = (n + dice.uniform(-0.3, 0.3)) / count * (across + 160)
        yield Sprite(drawing, "world", _falls(x, (0.618 * n) % 1.0, 1100 + 380 * near, down + 290, 290, _SLANT))


def _streaks(width: float, height: float, kind: int, near: float) -> Drawing:
    box = Box(0, 0, width, height)

    def paint(canvas: skia.Canvas) -> None:
        dice = random.Random(kind)
        for n in range(8):
            long = (46 + 40 * near) * dice.uniform(0.7, 1.2)
            x, y = (n + dice.uniform(0.2, 0.8)) * (width - 30) / 8 + 22, dice.uniform(4, height - long - 6)
            path = skia.Path()
            path.moveTo(x, y)
            path.lineTo(x - _SLANT * long, y + long)
            canvas.drawPath(path, brush.stroke("#e6efff", 1.8 + 1.4 * near, 0.24 + 0.2 * near))

    return Drawing(("streaks", width, height, kind, near), box, paint)


def _falls(x: float, phase: float, speed: float, room: float, above: float, slant: float = 0.0) -> Course:
    """Falls through `room`, again and again, from `above` the frame."""

    def course(t: float) -> Placement:
        y = (phase * room + speed * on_twos(t)) % room
        return Placement(x - slant * y, y - above)

    return course


def snow(stage: Stage) -> Iterator[Layer]:
    """Flakes, near ones larger and quicker, that sway as they sink."""
    dice, across, down = stage.dice("snow"), stage.size.across, stage.size.down
    count = round(14 * across / 1920 * (down / 1080) ** 0.5) + 3
    for n in range(count):
        near = n % 3 / 2
        x = (n + dice.uniform(-0.3, 0.3)) / count * (across + 120) - 140
        yield Sprite(_flakes(270, 190, n % 5, near), "world", _sinks(x, (0.618 * n) % 1.0, 62 + 66 * near, down + 250, dice.uniform(3, 5)))


def _flakes(width: float, height: float, kind: int, near: float) -> Drawing:
    def paint(canvas: skia.Canvas) -> None:
        dice = random.Random(kind)
        for n in range(9):
            radius = (2.4 + 4.2 * near) * dice.uniform(0.7, 1.25)
            x, y = ((0.618 * n + kind / 5) % 1.0) * (width - 24) + 12, (n + dice.uniform(0.2, 0.8)) * height / 9
            brush.circle(canvas, x, y, radius, brush.fill("#ffffff", 0.55 + 0.35 * near))

    return Drawing(("flakes", width, height, kind, near), Box(0, 0, width, height), paint)


def _sinks(x: float, phase: float, speed: float, room: float, period: float) -> Course:
    def course(t: float) -> Placement:
        t = on_twos(t)
        y = (phase * room + speed * t) % room
        return Placement(x + 22 * math.sin(2 * math.pi * (t / period + phase)), y - 240)

    return course


def _leaf(value: str, size: float, turn: int) -> Drawing:
    def paint(canvas: skia.Canvas) -> None:
        with moved(canvas, turn=45.0 * turn):
            oval(canvas, 0, 0, 0.5 * size, 0.26 * size, brush.fill(value))
            canvas.drawLine(-0.6 * size, 0, 0.4 * size, 0, brush.stroke(blend(value, "#000000", 0.3), 0.06 * size))

    return Drawing(("leaf", value, size, turn), brush.centred(1.4 * size), paint)


def blown(stage: Stage, values: Sequence[str], count: int) -> Iterator[Layer]:
    """Leaves that the wind carries across, and streaks of the wind itself."""
    dice, across, down = stage.dice("blown"), stage.size.across, stage.size.down
    for n in range(count):
        y, speed = (0.2 + 0.7 * n / count) * down, dice.uniform(260, 460)
        drawing = _leaf(values[n % len(values)], dice.choice((20.0, 26.0, 32.0)), dice.randrange(4))
        yield Sprite(drawing, "world", _carried(dice.uniform(0, across), y, speed, across + 120, dice.uniform(1.6, 2.6), dice.random()))
    for n in range(4):
        y = (0.16 + 0.2 * n) * down + dice.uniform(-40, 40)
        yield Sprite(_gust(), "world", _carried(dice.uniform(0, across), y, 620.0, across + 900, 3.0, dice.random()))


def _gust() -> Drawing:
    """A line that the air draws, with a curl."""

    def paint(canvas: skia.Canvas) -> None:
        path = skia.Path()
        path.moveTo(-180, 10)
        path.cubicTo(-80, -16, 20, 22, 120, 0)
        path.cubicTo(172, -12, 172, -54, 140, -50)
        path.cubicTo(118, -46, 122, -22, 142, -24)
        canvas.drawPath(path, brush.stroke("#ffffff", 4, 0.34))

    return Drawing("gust", Box(-190, -60, 380, 90), paint)


def _carried(x: float, y: float, speed: float, room: float, period: float, phase: float) -> Course:
    def course(t: float) -> Placement:
        t = on_twos(t)
        along = (x + speed * t) % room
        return Placement(along - 60, y + 34 * math.sin(2 * math.pi * (t / period + phase)) + 12 * math.sin(5 * t + 9 * phase))

    return course


def falling(stage: Stage, values: Sequence[str], count: int) -> Iterator[Layer]:
    """Leaves that come down one by one."""
    dice, across, down = stage.dice("falling"), stage.size.across, stage.size.down
    for n in range(count):
        drawing = _leaf(values[n % len(values)], dice.choice((18.0, 24.0, 28.0)), dice.randrange(4))
        x = (n + dice.uniform(0, 0.8)) / count * across
        yield Sprite(drawing, "world", _sinks(x, dice.random(), dice.uniform(80, 130), down + 250, dice.uniform(2.4, 4)))


def fog(stage: Stage, value: str, level: float, count: int = 2) -> Iterator[Layer]:
    """Banks of fog about `level` that creep along."""
    dice, across = stage.dice("fog"), stage.size.across
    for n in range(count):
        wide, high = 0.7 * across, 150.0
        y = level + (n - 0.5) * 120

        def paint(canvas: skia.Canvas, wide: float = wide, high: float = high) -> None:
            canvas.scale(1, high / wide)
            brush.glow(canvas, 0, 0, wide / 2, value, 0.55)

        def course(t: float, x: float = dice.uniform(0, across), y: float = y, way: int = 1 - 2 * (n % 2)) -> Placement:
            return Placement((x + way * 16 * on_twos(t)) % (1.6 * across) - 0.3 * across, y)

        yield Sprite(Drawing(("fog", value, wide, high), Box(-wide / 2, -high / 2, wide, high), paint), "world", course)


# ---------------------------------------------------------------- on water

_RINGS, _SPREAD = 8, 1.6


def ripples(value: str, places: Sequence[tuple[float, float]], times: Sequence[float], width: float = 150.0) -> Iterator[Layer]:
    """Rings on water, one at each of `places` at its time."""
    for (x, y), at in zip(places, times, strict=False):
        yield _ripple(value, x, y, at, width)


def _ripple(value: str, x: float, y: float, at: float, width: float) -> Live[int]:
    def state(t: float) -> int:
        return max(0, min(_RINGS - 1, int((t - at) / _SPREAD * _RINGS)))

    def paint(canvas: skia.Canvas, step: int) -> None:
        for ring in (0, 3):
            share = (step + 1 - ring) / _RINGS
            if share > 0:
                oval(canvas, 0, 0, 0.46 * width * share, 0.1 * width * share, brush.stroke(value, 3, 0.75 * (1 - share)))

    def course(t: float) -> Placement | None:
        return Placement(x, y) if at <= t < at + _SPREAD else None

    return Live(("ripple", value, width, at), Box(-width / 2, -0.13 * width, width, 0.26 * width), state, paint, "world", course)
