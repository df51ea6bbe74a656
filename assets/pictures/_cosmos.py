"""What all of space shares: the dark with its stars and clouds of gas, stars that flare, comets, worlds."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Iterator, Sequence

import skia

from assets.pictures import _ground
from assets.stage import canvas as brush
from assets.stage import easing
from assets.stage.drawing import Drawing, Sprite
from assets.stage.layer import Box, Layer, Placement
from assets.stage.motion import Course, pop, resting
from assets.stage.palette import Look, blend, darker, lighter
from assets.stage.props._brush import Point, fading, moved, oval
from assets.stage.stage import Stage
from assets.stage.twos import on_twos


def night(look: Look) -> tuple[str, str, str]:
    """The dark of space from above downwards: of the look's own ink, whatever its rooms are like."""
    ink = darker(look.ink, 0.35)
    return ink, blend(ink, blend("#241c6a", look.room.sky[0], 0.3), 0.62), blend(ink, blend("#4a2c8c", look.room.sky[1], 0.3), 0.62)


def dark(stage: Stage, middle: Point) -> Callable[[skia.Canvas], None]:
    """The whole frame as space: gas glows about `middle`, and there are most stars along a band through it."""
    look, frame = stage.look, stage.frame
    tones = night(look)

    def soft(canvas: skia.Canvas) -> None:
        dice = stage.dice("gas")
        canvas.drawRect(brush.rect(brush.grown(frame, 24)), fading(frame, tones))
        reach = max(frame.width, frame.height)
        order = dice.sample(look.accents, 4)
        for n, value in enumerate(order):
            x, y = middle[0] + dice.uniform(-0.42, 0.42) * reach, middle[1] + dice.uniform(-0.24, 0.24) * reach
            brush.glow(canvas, x, y, dice.uniform(0.26, 0.44) * reach, blend(value, "#6a4be0", 0.45), 0.2 - 0.02 * n)

    def paint(canvas: skia.Canvas) -> None:
        _ground.soft(canvas, brush.grown(frame, 24), soft)
        dice = stage.dice("stars")
        for _ in range(round(frame.width * frame.height / 6500)):
            x, y = dice.uniform(0, frame.width), dice.uniform(0, frame.height)
            near = dice.random() ** 3
            brush.circle(canvas, x, y, 0.9 + 1.9 * near, brush.fill("#ffffff", 0.25 + 0.6 * near))
        tilt = dice.uniform(-0.5, -0.25)
        for _ in range(round(frame.width / 4)):
            x = dice.uniform(0, frame.width)
            y = middle[1] + tilt * (x - middle[0]) + dice.gauss(0, 70)
            brush.circle(canvas, x, y, dice.uniform(0.7, 1.5), brush.fill("#e8e2ff", dice.uniform(0.15, 0.5)))

    return paint


def spark(value: str, size: float) -> Drawing:
    """A star of four rays in its glow."""

    def paint(canvas: skia.Canvas) -> None:
        brush.glow(canvas, 0, 0, size, value, 0.6)
        for turn in (0, 90):
            with moved(canvas, turn=turn):
                oval(canvas, 0, 0, 0.86 * size, 0.05 * size, brush.fill(lighter(value, 0.6), 0.95))
        brush.circle(canvas, 0, 0, 0.15 * size, brush.fill("#ffffff"))

    return Drawing(("spark", value, size), brush.centred(2 * size), paint)


def flares(stage: Stage, places: Sequence[Point], times: Sequence[float]) -> Iterator[Layer]:
    """Stars that light up, one with every word."""
    values = ("#ffffff", stage.look.warm, lighter(stage.look.accents[3], 0.4))
    for n, ((x, y), at) in enumerate(zip(places, times, strict=False)):
        yield stage.enter(spark(values[n % 3], 30 + 10 * (n % 3)), resting(x, y), at=at, how=pop(0.4))


def spread(stage: Stage, top: float, low: float, clear: Sequence[tuple[float, float, float]] = ()) -> list[Point]:
    """Places over the sky between `top` and `low` (shares of the height), none in the discs `clear`: x, y, radius."""
    dice, across, down = stage.dice("spread"), stage.size.across, stage.size.down
    found: list[Point] = []
    for n in range(90):
        x, y = (0.05 + 0.9 * ((0.618 * n + 0.13) % 1.0)) * across, dice.uniform(top, low) * down
        if all(math.hypot(x - a, y - b) > radius for a, b, radius in clear):
            found.append((x, y))
    return found[:30]


def comets(stage: Stage, times: Sequence[float], top: float = 0.06, low: float = 0.4) -> Iterator[Layer]:
    """Shooting stars, one at each of `times`."""
    dice, across, down = stage.dice("comets"), stage.size.across, stage.size.down
    drawing = _comet()
    for at in times:
        x, y = dice.uniform(0.35, 0.95) * across, dice.uniform(top, low) * down
        yield Sprite(drawing, "world", _falls(x, y, at))


def _comet() -> Drawing:
    """Its head at the origin, its tail to the upper right."""

    def paint(canvas: skia.Canvas) -> None:
        shader = skia.GradientShader.MakeLinear(
            [(0, 0), (230, -115)], [brush.colour("#ffffff", 0.95), brush.colour("#cfd6ff", 0.0)], [0.0, 1.0]
        )
        path = skia.Path()
        path.moveTo(-3, -4)
        path.lineTo(230, -116)
        path.lineTo(2, 4)
        path.close()
        canvas.drawPath(path, skia.Paint(AntiAlias=True, Shader=shader))
        brush.circle(canvas, 0, 0, 5, brush.fill("#ffffff"))

    return Drawing("comet", Box(-8, -120, 244, 130), paint)


def _falls(x: float, y: float, at: float) -> Course:
    def course(t: float) -> Placement | None:
        gone = t - at
        if not 0 <= gone < 0.9:
            return None
        return Placement(x - 640 * gone, y + 320 * gone, opacity=easing.clamp(min(gone / 0.15, (0.9 - gone) / 0.4)))

    return course


def world(canvas: skia.Canvas, x: float, y: float, radius: float, value: str, light: int, seed: int, sort: str = "bands") -> None:
    """A planet lit from the right (`light` 1) or the left: "bands" of gas, "rock" with craters, or "water" under clouds."""
    dice = random.Random(seed)
    brush.glow(canvas, x, y, 1.5 * radius, value, 0.4)
    disc = skia.Path()
    disc.addCircle(x, y, radius)
    canvas.drawPath(disc, brush.fill(value))
    canvas.save()
    canvas.clipPath(disc, doAntiAlias=True)
    {"bands": _bands, "rock": _craters, "water": _clouds}[sort](canvas, x, y, radius, value, dice)
    shade = brush.fill(darker(value, 0.75), 0.5)
    night_side = skia.Path()
    night_side.addRect(skia.Rect.MakeLTRB(x - 2 * radius, y - 2 * radius, x + 2 * radius, y + 2 * radius))
    for reach in (0.28, 0.52):
        lit = skia.Path()
        lit.addCircle(x + light * reach * radius, y - 0.2 * reach * radius, 1.08 * radius)
        canvas.drawPath(skia.Op(night_side, lit, skia.PathOp.kDifference_PathOp), shade)
    canvas.restore()


def _bands(canvas: skia.Canvas, x: float, y: float, radius: float, value: str, dice: random.Random) -> None:
    canvas.save()
    canvas.translate(x, y)
    canvas.rotate(-16)
    top = -radius
    while top < radius:
        high = dice.uniform(0.08, 0.24) * radius
        tone = lighter(value, dice.uniform(0.05, 0.35)) if dice.random() < 0.55 else darker(value, dice.uniform(0.05, 0.25))
        path = skia.Path()
        path.moveTo(-1.1 * radius, top)
        path.cubicTo(-0.4 * radius, top - 0.05 * radius, 0.4 * radius, top + 0.06 * radius, 1.1 * radius, top)
        path.lineTo(1.1 * radius, top + high)
        path.cubicTo(0.4 * radius, top + high + 0.06 * radius, -0.4 * radius, top + high - 0.05 * radius, -1.1 * radius, top + high)
        path.close()
        canvas.drawPath(path, brush.fill(tone))
        top += high
    oval(canvas, 0.24 * radius, 0.3 * radius, 0.2 * radius, 0.1 * radius, brush.fill(lighter(value, 0.4)))
    oval(canvas, 0.24 * radius, 0.3 * radius, 0.13 * radius, 0.06 * radius, brush.fill(darker(value, 0.12)))
    canvas.restore()


def _craters(canvas: skia.Canvas, x: float, y: float, radius: float, value: str, dice: random.Random) -> None:
    for _ in range(13):
        way, far, size = dice.uniform(0, 6.28), radius * math.sqrt(dice.random()) * 0.92, radius * dice.uniform(0.05, 0.19)
        at_x, at_y = x + far * math.cos(way), y + far * math.sin(way)
        brush.circle(canvas, at_x, at_y, size, brush.fill(darker(value, 0.2)))
        brush.circle(canvas, at_x + 0.14 * size, at_y + 0.14 * size, 0.84 * size, brush.fill(darker(value, 0.1)))


def _clouds(canvas: skia.Canvas, x: float, y: float, radius: float, _value: str, dice: random.Random) -> None:
    """Seas and lands of no world that there is, under white clouds."""
    for _ in range(7):
        way, far = dice.uniform(0, 6.28), radius * math.sqrt(dice.random()) * 0.9
        for _ in range(6):
            dx, dy = dice.gauss(0, 0.12) * radius, dice.gauss(0, 0.08) * radius
            size = dice.uniform(0.06, 0.16) * radius
            brush.circle(canvas, x + far * math.cos(way) + dx, y + far * math.sin(way) + dy, size, brush.fill("#5fb56a"))
    for _ in range(9):
        at_y = y + dice.uniform(-0.85, 0.85) * radius
        at_x, wide = x + dice.uniform(-0.8, 0.5) * radius, dice.uniform(0.25, 0.7) * radius
        canvas.drawRoundRect(skia.Rect.MakeXYWH(at_x, at_y, wide, 0.055 * radius), 99, 99, brush.fill("#ffffff", 0.75))
        canvas.drawRoundRect(
            skia.Rect.MakeXYWH(at_x + 0.16 * radius, at_y + 0.045 * radius, 0.6 * wide, 0.05 * radius), 99, 99, brush.fill("#ffffff", 0.6)
        )


def orbiting(drawing: Drawing, middle: Point, across: float, down: float, period: float, start: float) -> tuple[Layer, Layer]:
    """A thing on its orbit, as two layers: while it is behind the middle, and while it is before it."""

    def course(front: bool) -> Course:
        def place(t: float) -> Placement | None:
            way = 2 * math.pi * (on_twos(t) / period + start)
            if (math.sin(way) > 0) != front:
                return None
            x, y = across * math.cos(way), down * math.sin(way)
            return Placement(middle[0] + x, middle[1] + y - 0.24 * x, scale=1.0)

        return place

    return Sprite(drawing, "world", course(False)), Sprite(drawing, "world", course(True))
