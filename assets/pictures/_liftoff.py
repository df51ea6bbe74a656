"""A rocket leaves its pad: tower and masts, smoke that rolls along the ground, the sky of the day; its flame flares with the words."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import skia

from assets.pictures import _sky
from assets.pictures._land import Ridge, hills
from assets.pictures._outdoors import Part, beats, day, scene
from assets.stage import canvas as brush
from assets.stage import easing
from assets.stage.drawing import Drawing, Live, Sprite
from assets.stage.layer import Box, Layer, Placement
from assets.stage.palette import blend, darker, lighter
from assets.stage.props import vehicles
from assets.stage.props._brush import Point, fading, line, moved, polygon
from assets.stage.props.daylight import Air
from assets.stage.stage import Stage
from assets.stage.twos import on_twos

_IGNITES, _LEAVES, _SLOWEST = 0.5, 1.1, 9.0  # seconds: the flame is lit, the rocket leaves, it is up at the earliest
_PUFFS = 12


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where everything is: the ground's height, the rocket's foot and how high it is, the tower's side, how far it rises."""

    ground: float
    x: float
    high: float
    side: int
    rises: float

    @property
    def foot(self) -> float:
        return self.ground - 0.14 * self.high


def layers(stage: Stage) -> Iterator[Layer]:
    """Bottom first."""
    today, plan = day(stage), _plan(stage)
    air = today.air
    sun = None if air.overcast else _sky.disc(stage, air, 0.9 * plan.ground, 0.5 - plan.side * 0.34)
    parts: tuple[Part, ...] = (_sky.sky(stage, air, plan.ground, sun), _land(stage, air, plan), _tower(stage, air, plan), _pad(air, plan))
    yield stage.still(scene(stage, ("liftoff", today), *parts))
    yield from _sky.clouds(stage, air, 0.6 * plan.ground, 3, 9)
    times = beats(stage, 0.6)
    yield from _column(stage, air, plan)
    yield _flame(stage, plan, times)
    yield _rocket(stage, air, plan)
    yield from _smoke(air, plan, times)
    yield stage.still(_bank(air, plan))
    yield _firelight(stage, plan)


def _plan(stage: Stage) -> _Plan:
    across, down = stage.size.across, stage.size.down
    side = stage.dice("liftoff").choice((-1, 1))
    high = 0.4 * down if stage.wide else 0.36 * min(down, 1.5 * across)
    ground = (0.86 if stage.wide else 0.74 if stage.tall else 0.84) * down
    foot = ground - 0.14 * high
    top = stage.safe.top if stage.tall else 40.0
    return _Plan(ground, (0.5 + 0.03 * side) * across, high, side, max(0.2 * high, foot - high - top))


def _risen(stage: Stage, plan: _Plan, t: float) -> float:
    """How far it is up: slowly at first, and never out of sight."""
    share = easing.progress(t, _LEAVES, max(_SLOWEST, stage.seconds) - _LEAVES)
    return plan.rises * (0.25 * share + 0.75 * share * share * (1.6 - 0.6 * share))


def _lit(t: float) -> float:
    return easing.progress(t, _IGNITES, 0.5)


# ---------------------------------------------------------------- what stands


def _land(stage: Stage, air: Air, plan: _Plan) -> Callable[[skia.Canvas], None]:
    """Far hills, the plain, and a hall in which rockets are put together."""
    frame, ground = stage.frame, plan.ground
    soil = air.seen("#7d9a6a")

    def paint(canvas: skia.Canvas) -> None:
        dice = stage.dice("plain")
        for level, share in ((0.05, 0.72), (0.025, 0.48)):
            value = blend(soil, air.haze, share)
            ridge = Ridge.of(dice, ground - level * frame.height, 0.03 * frame.height, 0.4 * frame.width)
            hills(canvas, frame, ridge, value, blend(value, air.haze, 0.3), 160)
        _hall(canvas, air, (0.5 + 0.33 * plan.side) * frame.width, ground - 4, 0.42 * plan.high, plan.side)
        plain = Box(0, ground - 8, frame.width, frame.height - ground + 32)
        canvas.drawRect(brush.rect(plain), fading(plain, (blend(soil, air.haze, 0.2), darker(soil, 0.34))))
        low, x = frame.height + 24, plan.x
        half, wide = 0.2 * plan.high, 0.46 * plan.high * (low - ground) / 200
        road = ((x - half, ground - 4), (x + half, ground - 4), (x + wide, low), (x - wide, low))
        polygon(canvas, road, brush.fill(blend(air.seen("#b9b6c4"), darker(soil, 0.3), 0.45)))
        for way in (-1, 1):
            edge = (
                (x + way * 0.42 * half, ground),
                (x + way * 0.52 * half, ground),
                (x + way * 0.54 * wide, low),
                (x + way * 0.4 * wide, low),
            )
            polygon(canvas, edge, brush.fill(darker(soil, 0.5), 0.3))
        for _ in range(26):
            deep = dice.random()
            y = ground + 8 + deep * (frame.height - ground)
            wide = 60 + 240 * deep
            brush.rounded(canvas, Box(dice.uniform(-60, frame.width), y, wide, 3 + 5 * deep), 4, brush.fill(darker(soil, 0.42), 0.35))

    return paint


def _hall(canvas: skia.Canvas, air: Air, x: float, y: float, high: float, side: int) -> None:
    wall = blend(air.seen("#d8d6e4"), air.haze, 0.3)
    with moved(canvas, x, y, flip=side < 0):
        canvas.drawRect(skia.Rect.MakeLTRB(-0.5 * high, -high, 0.5 * high, 0), brush.fill(wall))
        canvas.drawRect(skia.Rect.MakeLTRB(-0.5 * high, -high, -0.12 * high, 0), brush.fill(lighter(wall, 0.2)))
        canvas.drawRect(skia.Rect.MakeLTRB(0.02 * high, -0.84 * high, 0.34 * high, 0), brush.fill(darker(wall, 0.3)))
        for n in range(1, 6):
            y_line = -0.84 * high + 0.14 * high * n
            line(canvas, ((0.02 * high, y_line), (0.34 * high, y_line)), brush.stroke(darker(wall, 0.42), 2))
        canvas.drawRect(skia.Rect.MakeLTRB(-1.1 * high, -0.26 * high, -0.5 * high, 0), brush.fill(darker(wall, 0.12)))
        if air.lamps:
            for n in range(5):
                brush.rounded(canvas, Box((-1.02 + 0.1 * n) * high, -0.17 * high, 0.06 * high, 0.06 * high), 1, brush.fill(air.lit))


def _tower(stage: Stage, air: Air, plan: _Plan) -> Callable[[skia.Canvas], None]:
    """The tower with its arms at the rocket's side, and masts that catch lightning."""
    high, red = 1.22 * plan.high, air.seen(stage.look.accents[0])
    steel = blend(air.seen("#8d8fa8"), air.haze, 0.15)

    def paint(canvas: skia.Canvas) -> None:
        for share, tall in ((-2.1, 1.25), (2.35, 1.2), (-1.3, 1.05)):
            x = plan.x + share * 0.42 * plan.high * plan.side
            _lattice(canvas, (x, plan.ground), 0.05 * plan.high, tall * plan.high, blend(steel, air.haze, 0.45), 12, 2.5)
            line(canvas, ((x, plan.ground - tall * plan.high), (x, plan.ground - (tall + 0.16) * plan.high)), brush.stroke(steel, 4))
        with moved(canvas, plan.x + 0.52 * plan.side * plan.high, plan.ground, flip=plan.side < 0):
            for level in (0.44, 0.72, 0.98):
                y = -level * plan.high - 0.14 * plan.high
                arm = Box(-0.34 * plan.high, y, 0.3 * plan.high, 0.035 * plan.high)
                brush.rounded(canvas, arm, 4, brush.fill(darker(steel, 0.2)))
                line(canvas, ((-0.05 * plan.high, y - 0.09 * plan.high), (-0.26 * plan.high, y)), brush.stroke(darker(steel, 0.1), 4))
            wide = 0.17 * plan.high
            canvas.drawRect(skia.Rect.MakeLTRB(-0.28 * wide, -0.94 * high, 0.28 * wide, 0), brush.fill(darker(steel, 0.35), 0.75))
            _lattice(canvas, (0, 0), wide, high, red, 11, 6)
            brush.rounded(canvas, Box(-0.62 * wide, -high - 14, 1.24 * wide, 16), 4, brush.fill(darker(red, 0.2)))
            line(canvas, ((0, -high), (0, -high - 0.15 * plan.high)), brush.stroke(steel, 6))
            brush.glow(canvas, 0, -high - 0.15 * plan.high, 26, "#ff6b7a", 0.8)
            brush.circle(canvas, 0, -high - 0.15 * plan.high, 6, brush.fill("#ff9aa5"))

    return paint


def _lattice(canvas: skia.Canvas, foot: Point, wide: float, high: float, value: str, fields: int, thick: float) -> None:
    """A mast of struts on its foot."""
    x, y = foot
    paint = brush.stroke(darker(value, 0.15), 0.6 * thick)
    for n in range(fields):
        low, top = y - high * n / fields, y - high * (n + 1) / fields
        line(canvas, ((x - wide / 2, low), (x + wide / 2, top)), paint)
        line(canvas, ((x + wide / 2, low), (x - wide / 2, top)), paint)
        line(canvas, ((x - wide / 2, top), (x + wide / 2, top)), brush.stroke(value, 0.8 * thick))
    for way in (-1, 1):
        line(
            canvas, ((x + way * wide / 2, y), (x + way * wide / 2, y - high)), brush.stroke(value if way < 0 else darker(value, 0.2), thick)
        )


def _pad(air: Air, plan: _Plan) -> Callable[[skia.Canvas], None]:
    """The block of concrete with its trench, and the ring on which the rocket stands."""
    stone = air.seen("#b9b6c4")

    def paint(canvas: skia.Canvas) -> None:
        with moved(canvas, plan.x, plan.ground, scale=plan.high / 400, flip=plan.side < 0):
            polygon(canvas, ((-300, 26), (400, 26), (330, -26), (-230, -26)), brush.fill(darker(stone, 0.12)))
            polygon(canvas, ((-230, -26), (330, -26), (322, -36), (-222, -36)), brush.fill(lighter(stone, 0.25)))
            polygon(canvas, ((-62, 26), (62, 26), (42, -26), (-42, -26)), brush.fill(darker(stone, 0.72)))
            for way in (-1, 1):
                polygon(canvas, ((way * 96, -36), (way * 74, -36), (way * 56, -58), (way * 104, -58)), brush.fill(darker(stone, 0.4)))
            brush.rounded(canvas, Box(-112, -62, 224, 10), 5, brush.fill(darker(stone, 0.25)))

    return paint


# ---------------------------------------------------------------- what moves


def _rocket(stage: Stage, air: Air, plan: _Plan) -> Layer:
    body = vehicles.rocket("#f6f4ff", stage.look.accents[0], plan.high, air)

    def course(t: float) -> Placement:
        t = on_twos(t)
        shake = 1.5 * math.sin(47 * t) * (1 - easing.progress(t, _LEAVES, 4.0)) if t > _IGNITES else 0.0
        return Placement(plan.x + shake, plan.foot - _risen(stage, plan, t))

    return Sprite(body, "world", course)


def _flame(stage: Stage, plan: _Plan, times: tuple[float, ...]) -> Live[tuple[int, int]]:
    """It flickers, and is longer for a moment with every word; on the pad it is short."""
    gold, red, high = stage.look.accents[1], stage.look.accents[0], plan.high

    def state(t: float) -> tuple[int, int]:
        if t < _IGNITES:
            return -1, 0
        since = t - max((when for when in times if when <= t), default=-9.0)
        grown = min(1.0, 0.2 * _lit(t) + 2.6 * _risen(stage, plan, t) / high)
        return int(7.5 * t) % 3, round(4 * grown * (0.62 + 0.38 * math.exp(-2.4 * max(0.0, since))))

    def paint(canvas: skia.Canvas, flicker: tuple[int, int]) -> None:
        wave, strong = flicker
        if wave < 0:
            return
        dice = random.Random(wave)
        brush.glow(canvas, 0, 0.14 * high, 0.42 * high, gold, 0.55)
        long = (0.16 + 0.13 * strong) * high
        for share, wide, value in ((1.0, 0.12, red), (0.76, 0.088, gold), (0.46, 0.052, "#fff6d8")):
            tip, half = share * long * dice.uniform(0.93, 1.07), wide * high
            vehicles.tongue(canvas, tip, half, 1.25, dice.uniform(-5, 5), value)

    def course(t: float) -> Placement:
        return Placement(plan.x, plan.foot - 0.02 * high - _risen(stage, plan, on_twos(t)))

    bounds = Box(-0.44 * high, -0.32 * high, 0.88 * high, 1.12 * high)
    return Live(("liftoff flame", high, red, gold), bounds, state, paint, "world", course)


def _tone(air: Air) -> str:
    return blend(lighter(air.seen("#f4efec"), 0.12), air.haze, 0.2)


def _puff(air: Air, radius: float, seed: int) -> Drawing:
    """A ball of smoke, lit from above."""
    value = _tone(air)

    def paint(canvas: skia.Canvas) -> None:
        dice = random.Random(seed)
        brush.circle(canvas, 0, 0, 0.82 * radius, brush.fill(darker(value, 0.16)))
        for n in range(6):
            way = math.pi + math.pi * (n + 0.5) / 6
            size = radius * dice.uniform(0.32, 0.46)
            brush.circle(canvas, 0.55 * radius * math.cos(way), 0.5 * radius * math.sin(way), size, brush.fill(value))
        brush.circle(canvas, -0.12 * radius, -0.3 * radius, 0.4 * radius, brush.fill(lighter(value, 0.4), 0.7))

    return Drawing(("smoke", radius, seed, value), brush.centred(2.1 * radius), paint)


def _smoke(air: Air, plan: _Plan, times: tuple[float, ...]) -> Iterator[Layer]:
    """It rolls to both sides along the ground, and farther with every word."""
    unit = plan.high / 400
    for n in range(_PUFFS):
        way, radius = (-1) ** n, (44.0 + 13 * (n % 4)) * unit
        reach = (190 + 46 * (n % 5)) * unit

        def course(t: float, n: int = n, way: int = way, reach: float = reach, radius: float = radius) -> Placement | None:
            age = on_twos(t) - _IGNITES - 0.22 * n
            if age < 0:
                return None
            pushed = sum(0.16 * easing.quintic_out(easing.progress(on_twos(t), when, 0.8)) for when in times if when > _IGNITES)
            share = (0.3 * age + pushed) % 1.0
            x = plan.x + way * (36 * unit + reach * easing.cubic_out(share))
            y = plan.ground + (8 - 54 * share * share) * unit - 0.3 * radius
            return Placement(round(x), round(y), opacity=round(easing.clamp(min(7 * share, 3.2 * (1 - share))), 2))

        yield Sprite(_puff(air, round(radius), n % 4), "world", course)


def _column(stage: Stage, air: Air, plan: _Plan) -> Iterator[Layer]:
    """The way it has come, in smoke: ball by ball, from the pad up to the flame's end."""
    unit = plan.high / 400
    count = max(2, math.ceil(plan.rises / (62 * unit)))
    for n in range(count):
        y = plan.ground - 30 * unit - n * 62 * unit
        passed = plan.ground - y + 0.62 * plan.high

        def course(t: float, y: float = y, n: int = n, passed: float = passed) -> Placement | None:
            over = _risen(stage, plan, on_twos(t)) + 0.14 * plan.high - passed + 0.3 * plan.high
            share = easing.clamp(over / (0.16 * plan.high))
            if share <= 0:
                return None
            return Placement(round(plan.x + 9 * unit * math.sin(2.4 * n + 0.5 * on_twos(t))), round(y), opacity=round(0.92 * share, 2))

        yield Sprite(_puff(air, round((48 - 12 * n / count) * unit), n % 4), "world", course)


def _bank(air: Air, plan: _Plan) -> Drawing:
    """What lies before the pad already: steam, low on the ground."""
    unit, value = plan.high / 400, _tone(air)
    box = Box(plan.x - 430 * unit, plan.ground - 70 * unit, 860 * unit, 130 * unit)

    def paint(canvas: skia.Canvas) -> None:
        dice = random.Random(7)
        for n in dice.sample(range(15), 15):
            share = (n + dice.uniform(-0.3, 0.3)) / 14 * 2 - 1
            radius = (30 + 24 * (1 - share * share) * dice.uniform(0.7, 1.0)) * unit
            with moved(canvas, plan.x + 310 * unit * share, plan.ground + 30 * unit - 0.5 * radius):
                _puff(air, round(radius), n % 4).paint(canvas)

    return Drawing(("bank", plan, value), box, paint)


def _firelight(stage: Stage, plan: _Plan) -> Layer:
    """What the flame throws on the smoke, as long as it is near."""
    gold, radius = stage.look.accents[1], 0.5 * plan.high

    def paint(canvas: skia.Canvas) -> None:
        canvas.scale(1, 0.5)
        brush.glow(canvas, 0, 0, radius, lighter(gold, 0.15), 0.62)

    def course(t: float) -> Placement | None:
        t = on_twos(t)
        near = _lit(t) * (1 - 0.6 * easing.clamp(_risen(stage, plan, t) / plan.high))
        return Placement(plan.x, plan.ground - 0.06 * plan.high, opacity=round(near, 1)) if near > 0 else None

    drawing = Drawing(("firelight", radius, gold), Box(-radius, -0.5 * radius, 2 * radius, radius), paint)
    return Sprite(drawing, "world", course)
