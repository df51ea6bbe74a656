"""The moon from afar: its seas and craters in the light of one side, a craft on its orbit before it; stars light up with the words."""

from __future__ import annotations

import math
import random
from collections.abc import Iterator

import skia

from assets.pictures import _cosmos, _ground
from assets.pictures._outdoors import Part, beats, scene
from assets.stage import canvas as brush
from assets.stage.drawing import Live
from assets.stage.layer import Box, Layer, Placement
from assets.stage.palette import blend, darker, lighter
from assets.stage.props._brush import Point, line, moved, oval
from assets.stage.stage import Stage
from assets.stage.twos import on_twos

# The seas, as shares of the radius from the middle: x, y, across, down. Nobody's map: as one sees them with the naked eye.
_SEAS = (
    (-0.34, -0.42, 0.32, 0.27),
    (0.2, -0.36, 0.2, 0.17),
    (0.36, -0.1, 0.24, 0.18),
    (0.68, -0.24, 0.1, 0.13),
    (0.58, 0.12, 0.16, 0.2),
    (0.4, 0.24, 0.11, 0.12),
    (-0.58, -0.02, 0.3, 0.36),
    (-0.3, 0.3, 0.24, 0.16),
    (-0.56, 0.42, 0.12, 0.12),
    (0.06, -0.68, 0.2, 0.07),
)
_RAYED = ((-0.08, 0.68, 0.075, 0.62), (-0.3, -0.12, 0.05, 0.2), (0.44, -0.52, 0.04, 0.14))  # craters with rays: x, y, radius, reach
_ORBIT = 46.0  # seconds that the craft takes from one side of the frame to the other


def layers(stage: Stage) -> Iterator[Layer]:
    """Bottom first."""
    across, down = stage.size.across, stage.size.down
    dice = stage.dice("full moon")
    side = dice.choice((-1, 1))
    radius = (0.37 if stage.wide else 0.325) * min(down, 1.2 * across)
    middle = ((0.5 + side * (0.11 if stage.wide else 0.02)) * across, (0.46 if stage.wide else 0.42 if stage.tall else 0.44) * down)
    parts: tuple[Part, ...] = (_cosmos.dark(stage, middle), lambda canvas: _disc(canvas, stage, middle, radius, side))
    yield stage.still(scene(stage, "full moon", *parts))
    yield from _cosmos.flares(stage, _cosmos.spread(stage, 0.06, 0.84, ((*middle, 1.18 * radius),)), beats(stage))
    yield _craft(stage, middle, radius, side)


def _disc(canvas: skia.Canvas, stage: Stage, middle: Point, radius: float, side: int) -> None:
    """The whole of it, about the origin; its light comes from the `side`."""
    value = blend("#e9e4dc", stage.look.warm, 0.1)
    dark = _cosmos.night(stage.look)[0]

    def halo(small: skia.Canvas) -> None:
        brush.glow(small, *middle, 1.9 * radius, blend(value, "#b9b2ff", 0.45), 0.34)
        brush.glow(small, *middle, 1.3 * radius, lighter(value, 0.3), 0.3)

    _ground.soft(canvas, stage.frame, halo)
    with moved(canvas, *middle):
        disc = skia.Path()
        disc.addCircle(0, 0, radius)
        canvas.drawPath(disc, brush.fill(value))
        canvas.clipPath(disc, doAntiAlias=True)
        with moved(canvas, turn=-12):
            _seas(canvas, radius, blend(value, "#6f6a86", 0.5), stage.picture.seed)
            _craters(canvas, radius, value, stage.picture.seed)
            for crater in _RAYED:
                _rayed(canvas, radius, value, crater)
        _shade(canvas, radius, side, dark)


def _seas(canvas: skia.Canvas, radius: float, value: str, seed: int) -> None:
    """Great plains: each an oval with bays, in one shape, so that none shows through another."""
    dice, whole = random.Random(seed), skia.Path()
    for x, y, across, down in _SEAS:
        parts = [(x, y, across, down)]
        for _ in range(7):
            way = dice.uniform(0, 2 * math.pi)
            size = dice.uniform(0.25, 0.55)
            parts.append((x + 0.78 * across * math.cos(way), y + 0.78 * down * math.sin(way), size * across, size * down))
        for a, b, wide, high in parts:
            oval_ = skia.Path()
            oval_.addOval(skia.Rect.MakeLTRB(*(radius * share for share in (a - wide, b - high, a + wide, b + high))))
            whole = skia.Op(whole, oval_, skia.PathOp.kUnion_PathOp)
    canvas.drawPath(whole, brush.fill(value, 0.62))
    canvas.save()
    canvas.clipPath(whole, doAntiAlias=True)
    for x, y, across, down in _SEAS:
        oval(
            canvas,
            (x + 0.04) * radius,
            (y + 0.05) * radius,
            0.72 * across * radius,
            0.7 * down * radius,
            brush.fill(darker(value, 0.22), 0.4),
        )
    canvas.restore()


def _craters(canvas: skia.Canvas, radius: float, value: str, seed: int) -> None:
    """Many small ones and few that are large, most of them in the south; near the limb they are narrow."""
    dice = random.Random(seed + 1)
    for n in range(74):
        way, far = dice.uniform(0, 2 * math.pi), 0.97 * math.sqrt(dice.random())
        x, y = far * math.cos(way), far * math.sin(way)
        if y < 0.1 and dice.random() < 0.6:
            continue
        size = radius * (dice.uniform(0.012, 0.03) if n % 4 else dice.uniform(0.035, 0.07))
        with moved(canvas, x * radius, y * radius, turn=math.degrees(way)):
            canvas.scale(max(0.3, math.sqrt(1 - far * far)), 1.0)
            brush.circle(canvas, 0, 0, size, brush.fill(lighter(value, 0.4), 0.85))
            brush.circle(canvas, 0, 0, 0.84 * size, brush.fill(darker(value, 0.26), 0.8))
            brush.circle(canvas, 0.16 * size, 0.16 * size, 0.64 * size, brush.fill(darker(value, 0.1), 0.9))


def _rayed(canvas: skia.Canvas, radius: float, value: str, crater: tuple[float, float, float, float]) -> None:
    x, y, size, reach = (share * radius for share in crater)
    dice = random.Random(crater[0])
    with moved(canvas, x, y):
        for n in range(13):
            with moved(canvas, turn=360 / 13 * n + dice.uniform(-9, 9)):
                ray = skia.Path()
                ray.moveTo(0, -0.5 * size)
                ray.lineTo(reach * dice.uniform(0.45, 1.0), 0)
                ray.lineTo(0, 0.5 * size)
                ray.close()
                canvas.drawPath(ray, brush.fill(lighter(value, 0.6), 0.3))
        brush.circle(canvas, 0, 0, size, brush.fill(lighter(value, 0.6)))
        brush.circle(canvas, 0, 0, 0.78 * size, brush.fill(darker(value, 0.18)))
        brush.circle(canvas, 0.1 * size, 0.1 * size, 0.6 * size, brush.fill(darker(value, 0.04)))


def _shade(canvas: skia.Canvas, radius: float, side: int, dark: str) -> None:
    """It is darker to its limb, and at the side that is turned off the light it is night."""
    limb = skia.GradientShader.MakeRadial(
        (0.3 * side * radius, -0.2 * radius),
        1.3 * radius,
        [brush.colour("#ffffff", 0.16), brush.colour(dark, 0.0), brush.colour(dark, 0.5)],
        [0.0, 0.45, 1.0],
    )
    canvas.drawCircle(0, 0, 1.01 * radius, skia.Paint(AntiAlias=True, Shader=limb))
    whole = skia.Path()
    whole.addRect(skia.Rect.MakeLTRB(-2 * radius, -2 * radius, 2 * radius, 2 * radius))
    for reach, opacity in ((0.3, 0.3), (0.37, 0.3), (0.46, 0.36), (0.56, 0.4)):
        lit = skia.Path()
        lit.addCircle(side * reach * radius, -0.25 * reach * radius, 1.12 * radius)
        canvas.drawPath(skia.Op(whole, lit, skia.PathOp.kDifference_PathOp), brush.fill(dark, opacity))


# ---------------------------------------------------------------- what goes by


def _craft(stage: Stage, middle: Point, radius: float, side: int) -> Layer:
    """A small craft on its way across the disc, out of the dark into the light; its lamp blinks."""
    size = 0.62 if stage.wide else 0.66
    blue, gold = stage.look.accents[3], stage.look.accents[1]

    def paint(canvas: skia.Canvas, on: bool) -> None:
        with moved(canvas, scale=size, turn=-16 * side):
            for way in (-1, 1):
                with moved(canvas, flip=way < 0):
                    line(canvas, ((16, 0), (34, 0)), brush.stroke("#c9c7e6", 5))
                    for n in range(2):
                        brush.rounded(canvas, Box(34 + 30 * n, -17, 27, 34), 4, brush.fill(darker(blue, 0.3 if way > 0 else 0.45)))
                        line(canvas, ((47 + 30 * n, -16), (47 + 30 * n, 16)), brush.stroke(lighter(blue, 0.4), 2, 0.7))
            brush.rounded(canvas, Box(-20, -26, 40, 50), 10, brush.fill(blend(gold, "#fff3d0", 0.3)))
            brush.rounded(canvas, Box(-20, -26, 16, 50), 8, brush.fill(darker(gold, 0.3)))
            brush.circle(canvas, 6, -6, 8, brush.fill(darker(blue, 0.55)))
            if on:
                brush.glow(canvas, 0, 34, 22, "#ff6b7a", 0.9)
            brush.circle(canvas, 0, 32, 5, brush.fill("#ff9aa5" if on else "#6a3046"))

    def course(t: float) -> Placement:
        along = on_twos(t) / _ORBIT * 2.6 - 0.62
        return Placement(middle[0] + side * along * radius, middle[1] - (0.12 + 0.26 * along) * radius)

    return Live(("moon craft", size, side, blue, gold), brush.centred(240 * size), lambda t: t % 1.6 < 0.5, paint, "world", course)
