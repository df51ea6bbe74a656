"""The open sea: waves in rows, a sailing boat, a lighthouse; a dolphin leaps when something is said, and a swell comes in."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Iterator, Sequence

import skia

from assets.pictures import _sky, _water
from assets.pictures._outdoors import Day, Part, phrases, scene
from assets.pictures._weather import weather
from assets.stage import canvas as brush
from assets.stage import easing
from assets.stage.drawing import Drawing, Live, Sprite
from assets.stage.layer import Box, Layer, Placement
from assets.stage.motion import Course
from assets.stage.palette import blend, lighter
from assets.stage.props import vehicles
from assets.stage.props._brush import fading, moved, outline, polygon
from assets.stage.props.daylight import Air
from assets.stage.props.placing import at
from assets.stage.stage import Stage
from assets.stage.twos import on_twos

_LENGTH = 340.0  # of a wave
_SIZES = (0.55, 0.8, 1.15)  # of the rows


def layers(stage: Stage, day: Day) -> Iterator[Layer]:
    """Bottom first."""
    air, across, down = day.air, stage.size.across, stage.size.down
    dice = stage.dice("waves")
    side = dice.choice((-1, 1))
    horizon = (0.56 if stage.wide else 0.54) * down
    sun = None if air.overcast else _sky.disc(stage, air, horizon, 0.5 - side * dice.uniform(0.06, 0.2))
    rock_x = (0.5 + side * 0.36) * across
    sea = Box(0, horizon, across, down - horizon)
    parts: tuple[Part, ...] = (
        _sky.sky(stage, air, horizon, sun),
        far_island(stage, day, horizon, -side),
        _water.surface(air, sea, sun, dice.randrange(99)),
        backs(stage, air, horizon),
    )
    yield stage.still(scene(stage, ("waves", day), *parts))
    yield from _sky.clouds(stage, air, horizon, 3, 12)
    yield from map(stage.still, _rock(stage, day, rock_x, horizon, -side))
    wet = day.weather in ("rain", "snow")
    if air.lamps and not wet:
        yield _light(stage, air, rock_x, horizon, -side)
    yield from _water.glints(stage, air, Box(0, horizon + 14, across, 0.1 * down), sun, 1 if wet else 4)
    rough = 1.7 if day.weather in ("rain", "wind") else 1.0
    far, middle, near = (row(stage, air, n, horizon, rough) for n in range(3))
    yield far
    yield _boat(stage, day, -side, horizon, rough)
    yield middle
    if not wet:
        yield from _dolphin(stage, air, (0.5 - side * 0.26) * across, -side)
    yield near
    if air.time != "night" and not wet:
        yield from _sky.flock(
            stage, "#ffffff" if not air.lamps else blend(air.dark, air.haze, 0.3), rock_x, 0.3 * down, phrases(stage, 3)[:3], 3
        )
    yield from weather(stage, day, ("#dfe9ff",))


def far_island(stage: Stage, day: Day, horizon: float, light: int) -> Callable[[skia.Canvas], None]:
    """An island in the haze."""
    across = stage.size.across

    def paint(canvas: skia.Canvas) -> None:
        dice = stage.dice("island")
        x, wide = (0.5 + light * 0.36) * across, 0.3 * max(across, 1100)
        for near, high in ((0.2, 0.22), (0.4, 0.12)):
            points = [(x - wide / 2, horizon + 2)]
            points += [
                (x - wide / 2 + n * wide / 8, horizon - high * wide * math.sin(math.pi * n / 8) * dice.uniform(0.6, 1.1))
                for n in range(1, 8)
            ]
            path = skia.Path()
            path.moveTo(*points[0])
            for (ax, ay), (bx, by) in zip(points, [*points[1:], (x + wide / 2, horizon + 2)], strict=True):
                path.cubicTo((ax + bx) / 2, ay, (ax + bx) / 2, by, bx, by)
            path.close()
            canvas.drawPath(path, brush.fill(day.air.seen("#4f8f7a", near)))
            wide *= 0.6

    return paint


def _rock(stage: Stage, day: Day, x: float, horizon: float, light: int) -> Iterator[Drawing]:
    """The lighthouse on its rock."""
    high = 0.4 * min(stage.size.down, 1.3 * stage.size.across)
    foot = horizon + 20
    wide = 0.95 * high
    box = Box(x - wide, foot - 0.4 * high, 2 * wide, 0.4 * high + 60)
    yield at(vehicles.lighthouse(day.air, high, stage.look.accents[0], light), x, foot - 0.14 * high)
    yield Drawing(("rock", x, foot, high, light, day.air), box, lambda canvas: _stone(canvas, day.air, x, foot, wide, 0.2 * high, light))


def _stone(canvas: skia.Canvas, air: Air, x: float, foot: float, wide: float, high: float, light: int) -> None:
    shape = (
        (-0.9, 0.5),
        (-0.62, -0.2),
        (-0.4, -0.42),
        (-0.3, -0.8),
        (-0.05, -0.98),
        (0.24, -0.86),
        (0.42, -0.4),
        (0.66, -0.3),
        (0.92, 0.5),
    )
    points = [(x + light * -a * wide * 0.7, foot + b * high) for a, b in shape]
    rock = "#6d6a86"
    polygon(canvas, points, fading(Box(0, foot - high, 1, 1.4 * high), (air.seen(rock), blend(air.seen(rock), air.dark, 0.4))))
    lit = [
        (x + light * a * wide * 0.7, foot + b * high)
        for a, b in ((0.05, -0.98), (0.3, -0.8), (0.4, -0.42), (0.62, -0.2), (0.9, 0.5), (0.3, 0.5), (0.16, -0.3))
    ]
    polygon(canvas, lit, brush.fill(air.bright(rock), 0.85))


def _light(stage: Stage, air: Air, x: float, horizon: float, way: int) -> Layer:
    """The beam, brighter and fainter as the lamp goes round."""
    high = 0.4 * min(stage.size.down, 1.3 * stage.size.across)
    beam = vehicles.beam(0.5 * stage.size.across, 190, lighter(air.lit, 0.3))
    drawing = at(beam, 0, 0, flip=way < 0)
    y = horizon + 20 - 0.14 * high - vehicles.LAMP * high

    def course(t: float) -> Placement:
        return Placement(x, y, opacity=(1 + round(5 * max(0.0, math.sin(2 * math.pi * t / 4.2)) ** 2)) / 6)

    return Sprite(drawing, "world", course)


# ---------------------------------------------------------------- waves


def _tops(stage: Stage, horizon: float) -> tuple[float, float, float]:
    """Where the rows of waves are, the farthest first."""
    first, second, third = (horizon + share * (stage.size.down - horizon) for share in (0.16, 0.4, 0.7))
    return first, second, third


def _tones(air: Air, n: int) -> tuple[str, str]:
    """A row at its crest, and below."""
    far, near = _water.colours(air)
    return blend(far, near, 0.25 + 0.25 * n), blend(near, air.dark, 0.1 + 0.13 * n)


def backs(stage: Stage, air: Air, horizon: float) -> Callable[[skia.Canvas], None]:
    """The water below each row's crest, which stands still: only crests roll."""
    across, down = stage.size.across, stage.size.down

    def paint(canvas: skia.Canvas) -> None:
        for n, top in enumerate(_tops(stage, horizon)):
            crest, body = _tones(air, n)
            box = Box(0, top + 40 * _SIZES[n], across, down - top)
            canvas.drawRect(brush.rect(box), fading(Box(0, top - 30 * _SIZES[n], 1, 150 * _SIZES[n] + 60), (crest, body)))
            canvas.save()
            canvas.translate(0, top)
            _flecks(canvas, air, Box(0, 0, across, 1), _SIZES[n], n)
            canvas.restore()

    return paint


def row(stage: Stage, air: Air, n: int, horizon: float, rough: float) -> Layer:
    """The crests of a row of waves, 0 the farthest: it rolls to and fro, and the near one rises when a swell comes in."""
    top, size = _tops(stage, horizon)[n], _SIZES[n]
    above = 34 * size * rough
    swells = phrases(stage) if n == 2 else ()
    # As far as the still water below must stay covered, however high the row rises.
    solid = 40 * size + (50 if n == 2 else 14)
    box = Box(-_LENGTH * size, -above, stage.size.across + 2 * _LENGTH * size, above + solid + 34)
    crest, body = _tones(air, n)

    def paint(canvas: skia.Canvas) -> None:
        canvas.clipRect(brush.rect(box))
        edge = _crest(box, size, rough, n)
        whole = skia.Path(edge)
        whole.lineTo(box.right, box.bottom)
        whole.lineTo(box.left, box.bottom)
        whole.close()
        low = blend(crest, body, (solid + 30 * size) / (150 * size + 60))
        stops = [brush.colour(crest), brush.colour(low), brush.colour(low, 0.0)]
        shader = skia.GradientShader.MakeLinear(
            [(0, -30 * size), (0, box.bottom)], stops, [0.0, (solid + 30 * size) / (box.bottom + 30 * size), 1.0]
        )
        canvas.drawPath(whole, skia.Paint(AntiAlias=True, Shader=shader))
        canvas.drawPath(edge, brush.stroke(lighter(blend(crest, air.glow, 0.5), 0.3), 5 * size, 0.75))

    return Sprite(Drawing(("wave", air, n, stage.size, rough), box, paint), "world", _rolls(n, top, size, swells))


def _flecks(canvas: skia.Canvas, air: Air, box: Box, size: float, n: int) -> None:
    """Foam and light on the back of the waves, below their crests."""
    dice = random.Random(7 + n)
    for _ in range(round(box.width / (42 * size))):
        x, deep = dice.uniform(box.left, box.right), dice.random()
        wide = (30 + 90 * dice.random()) * size
        path = skia.Path()
        path.moveTo(x, (44 + 130 * deep) * size)
        path.quadTo(x + wide / 2, (32 + 130 * deep) * size, x + wide, (46 + 130 * deep) * size)
        canvas.drawPath(path, brush.stroke(lighter(air.glow, 0.2), (4 - 2 * deep) * size, 0.26 - 0.14 * deep))


def _crest(box: Box, size: float, rough: float, n: int) -> skia.Path:
    """Pointed tops, round valleys."""
    path, dice = skia.Path(), random.Random(n)
    x, long, high = box.left, _LENGTH * size, 26 * size * rough
    path.moveTo(x, 0)
    while x < box.right:
        wide = long * dice.uniform(0.85, 1.15)
        tall = high * dice.uniform(0.7, 1.3)
        path.cubicTo(x + 0.3 * wide, tall * 0.9, x + 0.36 * wide, -tall * 0.6, x + 0.56 * wide, -tall)
        path.cubicTo(x + 0.62 * wide, -tall * 0.2, x + 0.74 * wide, tall * 0.5, x + wide, 0)
        x += wide
    return path


def _rolls(n: int, top: float, size: float, swells: Sequence[float]) -> Course:
    """The farthest row is still: nobody sees it move."""
    if n == 0:
        return lambda _t: Placement(0.0, top)
    period = 5.4 - 0.6 * n

    def course(t: float) -> Placement:
        t = on_twos(t)
        rise = sum(34 * math.sin(math.pi * easing.progress(t, when, 1.5)) for when in swells)
        along = 0.34 * _LENGTH * size * math.sin(2 * math.pi * t / (2.2 * period) + n)
        return Placement(along, top + 9 * size * math.sin(2 * math.pi * t / period + 2 * n) - rise)

    return course


def _boat(stage: Stage, day: Day, side: int, horizon: float, rough: float) -> Layer:
    """What one looks at: a boat under sail, that rides the waves."""
    across, down = stage.size.across, stage.size.down
    high = 0.4 * min(down, 1.25 * across)
    drawing = at(vehicles.sailboat(day.air, stage.look.accents[0], high, side), 0, 0, flip=side < 0)
    y = horizon + 0.36 * (down - horizon)

    def course(t: float) -> Placement:
        t = on_twos(t)
        return Placement((0.5 + side * 0.02) * across + side * 9 * t, y + 10 * rough * math.sin(2 * math.pi * t / 4.8))

    return Sprite(drawing, "world", course)


# ---------------------------------------------------------------- the dolphin

_LEAP, _STEPS = 1.3, 8
_BODY = "M-96 8C-60 -22 -10 -34 34 -26C60 -22 76 -10 92 -6C100 -3 100 4 92 7C76 10 64 12 48 18C6 30 -50 24 -96 8Z"


def _dolphin(stage: Stage, air: Air, x: float, way: int) -> Iterator[Layer]:
    """It leaps in a bow each time."""
    value = air.seen("#7c93b8")
    times = phrases(stage, 2.6)
    level, reach, high = 0.9 * stage.size.down, 330.0, 0.3 * stage.size.down

    def share(t: float) -> float:
        since = t - max((when for when in times if when <= t), default=-9.0)
        return since / _LEAP

    def state(t: float) -> int:
        return min(_STEPS - 1, int(easing.clamp(share(t)) * _STEPS))

    def paint(canvas: skia.Canvas, step: int) -> None:
        turn = -52 + 104 * (step + 0.5) / _STEPS
        with moved(canvas, flip=way < 0), moved(canvas, turn=turn):
            canvas.drawPath(outline("M-88 6L-128 -22C-120 0 -122 14 -132 34Z"), brush.fill(value))
            canvas.drawPath(outline("M-18 -28C-26 -46 -40 -56 -54 -58C-44 -44 -42 -34 -40 -22Z"), brush.fill(value))
            canvas.drawPath(outline(_BODY), brush.fill(value))
            canvas.drawPath(
                outline("M-80 10C-30 26 20 26 50 16C66 11 80 9 94 4C80 4 60 0 40 6C0 16 -44 16 -80 10Z"),
                brush.fill(lighter(blend(value, air.glow, 0.3), 0.4)),
            )
            canvas.drawPath(outline("M22 10C18 26 6 38 -8 42C-4 30 -2 20 0 12Z"), brush.fill(blend(value, air.dark, 0.25)))
            brush.circle(canvas, 62, -6, 4, brush.fill("#151233"))

    def course(t: float) -> Placement | None:
        done = share(on_twos(t))
        if not 0 <= done < 1:
            return None
        return Placement(x + way * reach * (done - 0.5), level - high * 4 * done * (1 - done))

    yield Live(("dolphin", value, way), Box(-140, -140, 280, 280), state, paint, "world", course)
    for when in times:
        yield _splash(air, x - way * 0.5 * reach, 0.83 * stage.size.down, when)
        yield _splash(air, x + way * 0.5 * reach, 0.83 * stage.size.down, when + _LEAP - 0.15)


def _splash(air: Air, x: float, y: float, when: float) -> Live[int]:
    def state(t: float) -> int:
        return min(5, max(0, int((t - when) * 9)))

    def paint(canvas: skia.Canvas, step: int) -> None:
        dice = random.Random(3)
        for _ in range(9):
            way, far = dice.uniform(-1, 1), dice.uniform(0.4, 1.0)
            dx, dy = way * 60 * (step + 1) / 6, -far * 90 * math.sin(math.pi * (step + 1) / 7)
            brush.circle(canvas, dx, dy, 6 * (1 - step / 8), brush.fill(lighter(air.glow, 0.6), 0.8))

    def course(t: float) -> Placement | None:
        return Placement(x, y) if when <= t < when + 0.66 else None

    return Live(("splash", air, when), Box(-70, -104, 140, 116), state, paint, "world", course)
