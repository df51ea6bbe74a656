"""A rocket on its way up: its flame, the clouds and stars that fall behind, the curve of a world below; it spurts with the words."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Iterator

import skia

from assets.pictures import _cosmos
from assets.pictures._outdoors import Part, beats, phrases, scene
from assets.stage import canvas as brush
from assets.stage import easing
from assets.stage.drawing import Drawing, Live, Sprite
from assets.stage.layer import Box, Layer, Placement
from assets.stage.motion import Course
from assets.stage.palette import blend, darker, lighter
from assets.stage.props import vehicles
from assets.stage.props._brush import moved
from assets.stage.props.daylight import air
from assets.stage.props.placing import at
from assets.stage.stage import Stage
from assets.stage.twos import on_twos

_LEAN = 24.0


def layers(stage: Stage) -> Iterator[Layer]:
    """Bottom first."""
    across, down = stage.size.across, stage.size.down
    dice = stage.dice("launch")
    side = dice.choice((-1, 1))
    high = (0.5 if stage.wide else 0.42) * min(down, 1.35 * across)
    middle = ((0.5 + side * 0.04) * across, (0.5 if stage.wide else 0.47) * down)
    other = ((0.5 + side * (0.34 if stage.wide else 0.3)) * across, 0.24 * down)
    radius = 0.1 * min(down, across)
    value = dice.choice(stage.look.accents[3:])
    parts: tuple[Part, ...] = (
        _cosmos.dark(stage, (0.5 * across, 0.3 * down)),
        lambda canvas: _cosmos.world(canvas, *other, radius, value, -side, stage.picture.seed, "bands"),
        _below(stage, side),
    )
    yield stage.still(scene(stage, "launch", *parts))
    clear = ((*middle, 0.62 * high), (*other, 1.4 * radius))
    yield from _cosmos.flares(stage, _cosmos.spread(stage, 0.06, 0.6, clear), phrases(stage, 1.4))
    yield from _streaks(stage, side)
    yield from _puffs(stage, middle, high, side)
    times = beats(stage, 0.45)
    yield _flame(stage, middle, high, side, times)
    yield _rocket(stage, middle, high, side, times)


def _below(stage: Stage, side: int) -> Callable[[skia.Canvas], None]:
    """The world that it comes from: a great curve with its air."""
    across, down = stage.size.across, stage.size.down
    today = air(stage.look, "day")
    radius = 1.25 * max(across, 0.8 * down)
    x, y = (0.5 - side * 0.16) * across, 0.84 * down + radius

    def paint(canvas: skia.Canvas) -> None:
        for grow, opacity in ((110, 0.1), (64, 0.16), (28, 0.26)):
            brush.circle(canvas, x, y, radius + grow, brush.fill(lighter(stage.look.accents[3], 0.2), opacity))
        sea = blend("#2f7fe0", today.sky[0], 0.4)
        disc = skia.Path()
        disc.addCircle(x, y, radius)
        canvas.drawPath(disc, brush.fill(sea))
        canvas.save()
        canvas.clipPath(disc, doAntiAlias=True)
        dice = stage.dice("below")
        for _ in range(22):
            left, top = dice.uniform(-0.05, 0.95) * across, y - radius + dice.uniform(14, 210)
            brush.rounded(canvas, Box(left, top, dice.uniform(90, 300), 15), 8, brush.fill("#ffffff", dice.uniform(0.25, 0.7)))
        brush.circle(canvas, x + side * 90, y + 60, radius, brush.fill(darker(sea, 0.6), 0.35))
        canvas.restore()
        brush.circle(canvas, x, y, radius, brush.stroke("#ffffff", 4, 0.5))

    return paint


def _streaks(stage: Stage, side: int) -> Iterator[Layer]:
    """Light that falls behind, along the way."""
    dice, across, down = stage.dice("streaks"), stage.size.across, stage.size.down
    way = math.radians(_LEAN * side)
    for n in range(9):
        long = dice.uniform(70, 160)
        drawing = _streak(long, side)
        x = (n + dice.uniform(0.1, 0.9)) / 9 * across
        yield Sprite(drawing, "world", _past(x, dice.random(), dice.uniform(420, 700), down, math.tan(way)))


def _streak(long: float, side: int) -> Drawing:
    dx = -long * math.tan(math.radians(_LEAN * side))
    box = Box(min(0.0, dx) - 3, -3, abs(dx) + 6, long + 6)

    def paint(canvas: skia.Canvas) -> None:
        canvas.drawLine(0, 0, dx, long, brush.stroke("#ffffff", 3, 0.34))

    return Drawing(("streak", long, side), box, paint)


def _past(x: float, phase: float, speed: float, down: float, slope: float) -> Course:
    def course(t: float) -> Placement:
        y = (phase * (down + 240) + speed * on_twos(t)) % (down + 240) - 200
        return Placement(x - slope * (y - down / 2), y, opacity=easing.clamp((0.86 * down - y) / 160))

    return course


def _sway(t: float, times: tuple[float, ...]) -> tuple[float, float]:
    """How far the rocket is off its place, and how strong its flame is (0 to 1)."""
    since = t - max((when for when in times if when <= t), default=-9.0)
    burst = math.exp(-2.2 * since) if since >= 0 else 0.0
    return 26 * burst * easing.clamp(since / 0.12), 0.35 + 0.65 * burst


def _rocket(stage: Stage, middle: tuple[float, float], high: float, side: int, times: tuple[float, ...]) -> Layer:
    """Lying along its way; what is turned once costs nothing when it moves."""
    body = vehicles.rocket("#f6f4ff", stage.look.accents[0], high, air(stage.look, "day"))
    leaning = at(at(body, 0, high / 2), 0, 0, turn=_LEAN * side)
    way = math.radians(_LEAN * side)

    def course(t: float) -> Placement:
        t = on_twos(t)
        up, _ = _sway(t, times)
        up += 9 * math.sin(1.4 * t)
        return Placement(middle[0] + up * math.sin(way), middle[1] - up * math.cos(way))

    return Sprite(leaning, "world", course)


def _flame(stage: Stage, middle: tuple[float, float], high: float, side: int, times: tuple[float, ...]) -> Live[tuple[int, int]]:
    """It flickers, and is longer for a moment with every word."""
    gold, red = stage.look.accents[1], stage.look.accents[0]
    way = math.radians(_LEAN * side)

    def state(t: float) -> tuple[int, int]:
        return int(7.5 * t) % 3, round(4 * _sway(t, times)[1])

    def paint(canvas: skia.Canvas, flicker: tuple[int, int]) -> None:
        wave, strong = flicker
        dice = random.Random(wave)
        with moved(canvas, turn=_LEAN * side):
            brush.glow(canvas, 0, 0.16 * high, 0.5 * high, gold, 0.5)
            long = (0.34 + 0.07 * strong) * high
            for share, wide, value in ((1.0, 0.115, red), (0.74, 0.085, gold), (0.42, 0.05, "#fff6d8")):
                tip, half = share * long * dice.uniform(0.92, 1.08), wide * high
                vehicles.tongue(canvas, tip, half, 1.3, dice.uniform(-6, 6), value)

    def course(t: float) -> Placement:
        t = on_twos(t)
        up = _sway(t, times)[0] + 9 * math.sin(1.4 * t) - 0.47 * high
        return Placement(middle[0] + up * math.sin(way), middle[1] - up * math.cos(way))

    bounds = Box(-0.62 * high, -0.4 * high, 1.24 * high, 1.12 * high)
    return Live(("flame", high, side, gold, red), bounds, state, paint, "world", course)


def _puffs(stage: Stage, middle: tuple[float, float], high: float, side: int) -> Iterator[Layer]:
    """Smoke that stays behind."""
    way = math.radians(_LEAN * side)
    for n in range(7):
        radius = 34.0 + 9 * (n % 4)
        drawing = _puff(radius, stage)

        def course(t: float, n: int = n) -> Placement:
            share = (on_twos(t) / 2.6 + n / 7) % 1.0
            far = (0.8 + 0.62 * share) * high
            x, y = middle[0] - far * math.sin(way), middle[1] + far * math.cos(way)
            return Placement(x + 40 * share * math.sin(5 * n), y, opacity=0.75 * math.sin(math.pi * share) ** 0.7)

        yield Sprite(drawing, "world", course)


def _puff(radius: float, stage: Stage) -> Drawing:
    value = blend("#ffffff", stage.look.accents[5], 0.25)

    def paint(canvas: skia.Canvas) -> None:
        brush.circle(canvas, 0, 0, radius, brush.fill(value, 0.55))
        brush.circle(canvas, -0.25 * radius, -0.25 * radius, 0.6 * radius, brush.fill("#ffffff", 0.4))

    return Drawing(("puff", radius, value), brush.centred(2 * radius), paint)
