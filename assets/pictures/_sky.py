"""A sky: its colours, the sun or the moon in it, stars, clouds that drift, birds."""

from __future__ import annotations

import math
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import skia

from assets.pictures import _ground
from assets.stage import canvas as brush
from assets.stage.drawing import Drawing, Live, Sprite
from assets.stage.layer import Box, Layer, Placement
from assets.stage.motion import Course, resting
from assets.stage.palette import blend, darker, lighter
from assets.stage.props._brush import fading
from assets.stage.props.daylight import Air
from assets.stage.stage import Stage
from assets.stage.twos import on_twos

_FLAPS = 4  # poses of a wing


@dataclass(frozen=True, slots=True)
class Disc:
    """The sun or the moon."""

    x: float
    y: float
    radius: float


def disc(stage: Stage, air: Air, horizon: float, at: float | None = None) -> Disc:
    """Where it stands over the horizon (units from above): low at sunset. `at` is its place in shares of the width."""
    dice = stage.dice("disc")
    low = {"day": 0.3, "morning": 0.62, "sunset": 0.74, "night": 0.34}[air.time]
    share = at if at is not None else dice.choice((dice.uniform(0.2, 0.34), dice.uniform(0.64, 0.8)))
    radius = {"day": 74.0, "morning": 88.0, "sunset": 116.0, "night": 86.0}[air.time] * dice.uniform(0.92, 1.1)
    return Disc(share * stage.size.across, horizon * (low + dice.uniform(-0.05, 0.05)), radius)


def sky(stage: Stage, air: Air, horizon: float, sun: Disc | None) -> Drawing:
    """The whole frame as sky, its lowest colour at the `horizon`; `sun` None: behind clouds."""
    frame = stage.frame

    def paint(canvas: skia.Canvas) -> None:
        canvas.save()
        canvas.clipRect(brush.rect(frame))
        _ground.soft(canvas, brush.grown(frame, 24), lambda small: _air(small, stage, air, horizon, sun))
        if not air.overcast:
            _stars(canvas, stage, air, horizon)
        if sun:
            _paint_disc(canvas, air, sun)
        canvas.restore()

    return Drawing(("sky", stage.picture.seed, stage.size, air, horizon, sun), frame, paint)


def _air(canvas: skia.Canvas, stage: Stage, air: Air, horizon: float, sun: Disc | None) -> None:
    down = Box(0, 0, stage.frame.width, horizon)
    canvas.drawRect(brush.rect(brush.grown(stage.frame, 24)), fading(down, air.sky, (0.0, 0.58, 1.0)))
    if sun:
        reach = 7.0 if air.time in ("sunset", "morning") else 5.2
        brush.glow(canvas, sun.x, sun.y, reach * sun.radius, air.glow, 0.6)
        brush.glow(canvas, sun.x, sun.y, 2.4 * sun.radius, air.sun, 0.5)


def _stars(canvas: skia.Canvas, stage: Stage, air: Air, horizon: float) -> None:
    dice = stage.dice("stars")
    for _ in range(round(air.stars * stage.size.across * horizon / 14000)):
        x, y = dice.uniform(0, stage.size.across), 0.78 * horizon * dice.random() ** 1.3
        brush.circle(canvas, x, y, dice.uniform(0.9, 2.5), brush.fill("#ffffff", dice.uniform(0.25, 0.85)))


def _paint_disc(canvas: skia.Canvas, air: Air, sun: Disc) -> None:
    brush.circle(canvas, sun.x, sun.y, sun.radius, brush.fill(air.sun))
    if air.time == "night":
        dark = blend(air.sun, air.glow, 0.45)
        for dx, dy, share in ((-0.34, -0.2, 0.2), (0.26, 0.3, 0.15), (0.12, -0.5, 0.1), (-0.2, 0.5, 0.11)):
            brush.circle(canvas, sun.x + dx * sun.radius, sun.y + dy * sun.radius, share * sun.radius, brush.fill(dark, 0.5))


# ---------------------------------------------------------------- clouds


def cloud(air: Air, width: float, seed: int, opacity: float = 0.9) -> Drawing:
    """A cloud with a flat base, about its own middle: lit from above, and lost in the air below."""
    dice = random.Random(seed)
    high = width * dice.uniform(0.26, 0.34)
    count = dice.choice((3, 4, 5))
    puffs = [(-0.5 + (n + 0.5) / count + dice.uniform(-0.04, 0.04), dice.uniform(0.85, 1.15) * (1.75 - 0.14 * count)) for n in range(count)]
    box = Box(-0.55 * width, -1.5 * high, 1.1 * width, 1.7 * high)
    top = blend(lighter(air.sky[1], 0.55), air.glow, 0.3) if not air.overcast else darker(lighter(air.sky[1], 0.12), 0.12)
    low = blend(air.sky[1], air.sky[2], 0.35)

    def paint(canvas: skia.Canvas) -> None:
        shape = skia.Path()
        for x, size in puffs:
            radius = 0.5 * high * size * (1.25 - 1.6 * abs(x))
            shape.addCircle(0.82 * x * width, -0.25 * high - 0.42 * radius, radius)
        shape.addRoundRect(skia.Rect.MakeLTRB(-0.48 * width, -0.34 * high, 0.48 * width, 0.08 * high), 0.2 * high, 0.2 * high)
        stops = [brush.colour(top, opacity), brush.colour(blend(top, low, 0.5), 0.8 * opacity), brush.colour(low, 0.12 * opacity)]
        shader = skia.GradientShader.MakeLinear([(0, -0.85 * high), (0, 0.1 * high)], stops, [0.0, 0.5, 1.0])
        canvas.drawPath(shape, skia.Paint(AntiAlias=True, Shader=shader))

    return Drawing(("cloud", air, width, seed, opacity), box, paint)


def clouds(stage: Stage, air: Air, horizon: float, count: int = 3, speed: float = 14.0) -> Iterator[Layer]:
    """Clouds that drift, the lower the smaller and the slower; a sky that is covered hangs still over what falls from it."""
    dice, across = stage.dice("clouds"), stage.size.across
    way = dice.choice((-1, 1))
    first = dice.random()
    count = count + 1 if air.overcast else count
    for n in range(count):
        high = dice.uniform(0.16, 0.36) + 0.28 * n / count
        width = dice.uniform(330, 580) * (1.2 - high) * (1.35 if air.overcast else 1.0)
        x = ((first + n / count + dice.uniform(-0.08, 0.08)) % 1.0) * across
        opacity = 0.42 if air.lamps and not air.overcast else 0.86
        drawing = cloud(air, round(width), dice.randrange(999), opacity)
        course = resting(x, high * horizon) if air.overcast else drift(x, high * horizon, way * speed * (1.3 - high), across, width)
        yield Sprite(drawing, "world", course)


def drift(x: float, y: float, speed: float, across: float, width: float) -> Course:
    """Goes by at `speed`, and comes again from the other side."""
    room = across + width + 40
    return lambda t: Placement((x + width / 2 + 20 + speed * on_twos(t)) % room - width / 2 - 20, y)


# ---------------------------------------------------------------- birds


def flock(stage: Stage, value: str, x: float, y: float, times: Sequence[float], count: int = 5, size: float = 30.0) -> Iterator[Layer]:
    """Birds that fly up from (x, y), some at each of `times`, and away over the frame."""
    dice = stage.dice(f"flock {x:.0f}")
    way = 1 if x < stage.size.across / 2 else -1
    for number, at in enumerate(times):
        for n in range(count):
            start = at + 0.16 * n + dice.uniform(0, 0.2)
            dx, dy = way * dice.uniform(120, 190), -dice.uniform(46, 92)
            from_x, from_y = x + dice.uniform(-40, 40), y + dice.uniform(-24, 24)
            yield bird(value, size * dice.uniform(0.8, 1.15), dice.random(), _flight(from_x, from_y, dx, dy, start), f"{number} {n}")


def bird(value: str, size: float, phase: float, course: Course, name: str) -> Live[int]:
    """A bird from afar: two wings that beat."""
    box = Box(-size, -0.8 * size, 2 * size, 1.6 * size)

    def state(t: float) -> int:
        return round((_FLAPS - 1) * (0.5 + 0.5 * math.sin(2 * math.pi * (1.7 * t + phase))))

    def paint(canvas: skia.Canvas, wing: int) -> None:
        tip = (-0.55 + 0.95 * wing / (_FLAPS - 1)) * size * 0.8
        shape = skia.Path()
        shape.moveTo(-0.92 * size, tip)
        shape.quadTo(-0.42 * size, -0.3 * size + 0.3 * tip, 0, 0.06 * size)
        shape.quadTo(0.42 * size, -0.3 * size + 0.3 * tip, 0.92 * size, tip)
        shape.quadTo(0.4 * size, -0.05 * size + 0.25 * tip, 0, 0.26 * size)
        shape.quadTo(-0.4 * size, -0.05 * size + 0.25 * tip, -0.92 * size, tip)
        canvas.drawPath(shape, brush.fill(value))

    return Live(("bird", value, size, phase, name), box, state, paint, "world", course)


def _flight(x: float, y: float, dx: float, dy: float, start: float) -> Course:
    """Off at `start`, in a rising bow; gone after eight seconds."""

    def course(t: float) -> Placement | None:
        gone = on_twos(t) - start
        if not 0 < gone < 8:
            return None
        return Placement(x + dx * gone + 6 * math.sin(2.1 * gone), y + dy * gone * (1 - 0.04 * gone) + 5 * math.sin(3 * gone))

    return course
