"""A landscape, at dusk or as the look has it: a sky with a moon, stars and clouds, and hills. The still part of it is one plate."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

import skia

from assets.pictures import _ground
from assets.stage import canvas as brush
from assets.stage.drawing import Drawing, Sprite
from assets.stage.layer import Box, Layer, Placement
from assets.stage.motion import Course
from assets.stage.palette import Look, blend, lighter
from assets.stage.stage import Stage
from assets.stage.twos import on_twos


@dataclass(frozen=True, slots=True)
class Sky:
    """Where the moon stands and how large it is; no star is put into `clear`, where text will stand."""

    x: float
    y: float
    radius: float
    clear: Box


def plate(stage: Stage, sky: Sky) -> Drawing:
    """Everything that stands still."""

    def paint(canvas: skia.Canvas) -> None:
        frame = stage.frame
        dice = stage.dice("landscape")
        canvas.clipRect(brush.rect(frame))
        _ground.soft(canvas, brush.grown(frame, 24), lambda small: _air(small, stage, sky))
        _stars(canvas, stage, sky, dice)
        _moon(canvas, stage.look, sky)
        _hills(canvas, stage, dice)

    return Drawing(("dusk", stage.picture.seed, stage.size, sky, stage.look.name), stage.frame, paint)


def _air(canvas: skia.Canvas, stage: Stage, sky: Sky) -> None:
    """The sky without anything in it but the moon's light."""
    stops = [brush.colour(value) for value in stage.look.air]
    shader = skia.GradientShader.MakeLinear([(0, 0), (0, stage.frame.height)], stops, [0.0, 0.56, 1.0])
    canvas.drawRect(brush.rect(brush.grown(stage.frame, 24)), skia.Paint(Dither=True, Shader=shader))
    brush.glow(canvas, sky.x, sky.y, 5.2 * sky.radius, stage.look.room.sun, 0.5)


def _stars(canvas: skia.Canvas, stage: Stage, sky: Sky, dice: random.Random) -> None:
    across, down = stage.size.across, stage.size.down
    for _ in range(round(across * down / 26000)):
        x, y, radius, light = dice.uniform(0, across), 0.46 * down * dice.random() ** 1.2, dice.uniform(0.9, 2.5), dice.uniform(0.25, 0.85)
        light *= stage.look.stars
        if light and not (sky.clear.left <= x <= sky.clear.right and sky.clear.top <= y <= sky.clear.bottom):
            brush.circle(canvas, x, y, radius, brush.fill("#ffffff", light))


def _moon(canvas: skia.Canvas, look: Look, sky: Sky) -> None:
    """The moon, or by day the sun, which has no spots."""
    brush.circle(canvas, sky.x, sky.y, sky.radius, brush.fill(look.moon))
    if not look.stars:
        return
    for dx, dy, share in ((-0.34, -0.2, 0.2), (0.26, 0.3, 0.15), (0.12, -0.5, 0.1), (-0.2, 0.5, 0.11)):
        brush.circle(
            canvas,
            sky.x + dx * sky.radius,
            sky.y + dy * sky.radius,
            share * sky.radius,
            brush.fill(blend(look.moon, look.room.wood, 0.35), 0.6),
        )


def _hills(canvas: skia.Canvas, stage: Stage, dice: random.Random) -> None:
    """Three ranges, the farthest first, each nearer one lower and darker."""
    across, down = stage.size.across, stage.size.down
    for (level, high), value in zip(((0.73, 0.12), (0.8, 0.13), (0.88, 0.1)), stage.look.hills, strict=True):
        ridge = skia.Path()
        ridge.moveTo(-20, down + 20)
        x, y = -20.0, (level + dice.uniform(-0.5, 0.5) * high) * down
        ridge.lineTo(x, y)
        up = dice.choice((True, False))
        while x < across + 20:
            wide = dice.uniform(0.2, 0.34) * max(across, 0.8 * down)
            goal = (level + (-0.5 if up else 0.5) * high * dice.uniform(0.5, 1.0)) * down
            ridge.cubicTo(x + 0.42 * wide, y, x + 0.58 * wide, goal, x + wide, goal)
            x, y, up = x + wide, goal, not up
        ridge.lineTo(across + 20, down + 20)
        ridge.close()
        paint = brush.sloped(
            Box(0, (level - high) * down, 0.0001, 0.4 * down),
            (lighter(value, 0.08), blend(value, stage.look.ink, 0.12 if stage.look.light else 0.3)),
        )
        canvas.drawPath(ridge, paint)


def clouds(stage: Stage, clear: Box) -> Iterator[Layer]:
    """Two clouds that drift to the right, below `clear` and above the hills."""
    dice = stage.dice("clouds")
    across, down = stage.size.across, stage.size.down
    for n in range(2):
        scale = dice.uniform(0.8, 1.25)
        y = clear.bottom + 50 + (0.09 * n + dice.uniform(0, 0.05)) * down
        yield Sprite(
            _cloud(stage.look, scale, n),
            "world",
            _drift(dice.uniform(0, 1) * across + n * 0.5 * across, y, dice.uniform(20, 30), across + 340),
        )


def _cloud(look: Look, scale: float, kind: int) -> Drawing:
    puffs = (
        ((-60, 6, 32), (-18, -12, 48), (38, -4, 40), (78, 10, 26))
        if kind % 2
        else ((-66, 10, 28), (-30, -8, 40), (20, -16, 50), (70, 4, 34))
    )

    def paint(canvas: skia.Canvas) -> None:
        canvas.scale(scale, scale)
        shape = skia.Path()
        for x, y, radius in puffs:
            shape.addCircle(x, y, radius)
        shape.addRoundRect(skia.Rect.MakeLTRB(-100, 2, 110, 36), 17, 17)
        canvas.drawPath(shape, brush.fill(look.cloud, 0.24 if look.stars else 0.6))

    return Drawing(("cloud", look.name, scale, kind), Box(-110 * scale, -76 * scale, 230 * scale, 120 * scale), paint)


def _drift(x: float, y: float, speed: float, width: float) -> Course:
    return lambda t: Placement((x + speed * on_twos(t)) % width - 170, y)
