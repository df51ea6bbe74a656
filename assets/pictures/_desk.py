"""A wooden desk seen from above, and the things that lie on it. All still: drawn once, into one plate."""

from __future__ import annotations

import random

import skia

from assets.pictures import _ground
from assets.stage import canvas as brush
from assets.stage.canvas import centred, grown
from assets.stage.layer import Box
from assets.stage.palette import Look, blend, darker, lighter
from assets.stage.stage import Stage
from assets.stage.svg import path

_GROOVE = "#5a2f18"


def wood(canvas: skia.Canvas, stage: Stage, light: tuple[float, float]) -> None:
    """The desk's top in one warm light, darker towards the corners: boards, and the grain in them."""
    frame, dice = stage.frame, stage.dice("grain")
    around = grown(frame, 24)
    _ground.soft(canvas, around, lambda small: _light(small, stage, around, light))
    y = dice.uniform(120, 260)
    desk = stage.look.room.desk
    groove, vein = blend(desk, _GROOVE, 0.6), blend(desk, _GROOVE, 0.45)
    while y < frame.height:
        canvas.drawLine(0, y, frame.width, y + dice.uniform(-3, 3), brush.stroke(groove, 3, 0.5))
        canvas.drawLine(0, y + 3.5, frame.width, y + 3.5, brush.stroke("#ffe9c8", 2, 0.22))
        y += dice.uniform(230, 330)
    for n in range(int(frame.height / 22) + 2):
        _grain(canvas, frame, 22 * n + dice.uniform(-8, 8), vein, dice)


def _light(canvas: skia.Canvas, stage: Stage, around: Box, light: tuple[float, float]) -> None:
    desk = stage.look.room.desk
    canvas.drawRect(brush.rect(around), brush.sloped(around, (lighter(desk, 0.3), lighter(desk, 0.05), blend(desk, _GROOVE, 0.25))))
    brush.glow(canvas, *light, 0.72 * max(around.width, around.height), "#fff0cf", 0.5)
    middle = (around.left + around.width / 2, around.top + around.height / 2)
    stops = [brush.colour("#3a1c22", depth) for depth in (0.0, 0.0, 0.08, 0.22, 0.4)]
    radius = 0.5 * (around.width**2 + around.height**2) ** 0.5
    shader = skia.GradientShader.MakeRadial(middle, radius, stops, [0.0, 0.55, 0.7, 0.86, 1.0])
    canvas.drawRect(brush.rect(around), skia.Paint(Dither=True, Shader=shader))


def _grain(canvas: skia.Canvas, frame: Box, y: float, value: str, dice: random.Random) -> None:
    bends = [dice.uniform(-22, 22) for _ in range(3)]
    line = skia.Path()
    line.moveTo(-20, y)
    line.cubicTo(0.3 * frame.width, y + bends[0], 0.6 * frame.width, y + bends[1], frame.width + 20, y + bends[2])
    canvas.drawPath(line, brush.stroke(value, dice.uniform(1, 3.6), 0.2))


def laptop(canvas: skia.Canvas, look: Look, x: float, y: float, turn: float, scale: float = 1.0) -> None:
    """The front corner of a laptop: its keys and its touch pad; (x, y) is the middle of the keys."""
    body = Box(-400, -300, 800, 540)

    def cast(small: skia.Canvas) -> None:
        small.translate(x, y)
        small.rotate(turn)
        small.scale(scale, scale)
        brush.shadow(small, body, 30, 30, 24, look.shadow, 0.42)

    _ground.soft(canvas, Box(x - 560, y - 460, 1120, 920), cast)
    canvas.save()
    canvas.translate(x, y)
    canvas.rotate(turn)
    canvas.scale(scale, scale)
    brush.rounded(canvas, body, 30, brush.sloped(body, (lighter(look.room.silver, 0.35), look.room.silver)))
    brush.rounded(canvas, grown(body, -2), 28, brush.stroke("#ffffff", 3, 0.5))
    brush.rounded(canvas, Box(-362, -282, 724, 306), 16, brush.fill("#a9a6cc", 0.55))
    for row in range(5):
        for column in range(12):
            brush.rounded(canvas, Box(-354 + 59.5 * column, -276 + 59.5 * row, 52, 52), 10, brush.fill("#2b2750"))
            brush.rounded(canvas, Box(-352 + 59.5 * column, -274 + 59.5 * row, 48, 16), 8, brush.fill("#ffffff", 0.05))
    brush.rounded(canvas, Box(-140, 52, 280, 160), 16, brush.fill("#b9b6d6"))
    canvas.restore()


def cup(canvas: skia.Canvas, look: Look, x: float, y: float, colour: str, turn: float, scale: float = 1.0) -> None:
    """A cup of coffee on its saucer; its handle points to the right, turned by `turn` degrees."""
    canvas.save()
    canvas.translate(x, y)
    canvas.scale(scale, scale)
    brush.shadow(canvas, centred(336), 168, 26, 30, look.shadow, 0.46)
    brush.circle(canvas, 0, 0, 168, brush.fill(look.room.paper))
    brush.circle(canvas, 0, 0, 163, brush.stroke("#e3dccb", 3))
    brush.circle(canvas, 0, 0, 132, brush.fill("#efe9dc"))
    brush.circle(canvas, 14, 20, 118, brush.fill(look.ink, 0.14))
    canvas.rotate(turn)
    canvas.drawPath(path("M96-32C168-56 208-8 188 28C170 56 130 52 100 38"), brush.stroke(colour, 24))
    canvas.drawPath(path("M104-28C162-46 190-12 178 18"), brush.stroke(lighter(colour, 0.3), 6, 0.7))
    canvas.rotate(-turn)
    brush.circle(canvas, 0, 0, 112, brush.fill(colour))
    brush.circle(canvas, 0, 0, 108, brush.stroke(lighter(colour, 0.28), 5, 0.8))
    brush.circle(canvas, 0, 0, 97, brush.fill(darker(look.room.coffee, 0.3)))
    brush.circle(canvas, 2, 4, 92, brush.sloped(centred(170), ("#8f5b3a", look.room.coffee, look.room.coffee)))
    canvas.drawArc(skia.Rect.MakeLTRB(-74, -74, 74, 74), 196, 62, False, brush.stroke("#d9a679", 9, 0.55))
    canvas.drawArc(skia.Rect.MakeLTRB(-74, -74, 74, 74), 270, 14, False, brush.stroke("#d9a679", 9, 0.55))
    canvas.restore()


def sticky(canvas: skia.Canvas, look: Look, x: float, y: float, colour: str, turn: float, side: float = 190) -> None:
    """A blank note; its lower corner curls up a little."""
    box, half = centred(side), side / 2
    curl = 0.2 * side
    canvas.save()
    canvas.translate(x, y)
    canvas.rotate(turn)
    brush.shadow(canvas, Box(-half, -half + 6, side, side - 8), 4, 11, 13, look.shadow, 0.34)
    sheet = path(f"M{-half} {-half}L{half} {-half}L{half} {half - curl}L{half - curl} {half}L{-half} {half}Z")
    canvas.drawPath(sheet, brush.sloped(box, (lighter(colour, 0.16), colour, darker(colour, 0.05))))
    canvas.drawRect(skia.Rect.MakeLTRB(-half, -half, half, -half + 0.17 * side), brush.fill("#5a3010", 0.07))
    canvas.drawPath(
        path(f"M{half} {half - curl}L{half - curl} {half}L{half - 0.9 * curl} {half - 0.86 * curl}Z"), brush.fill(darker(colour, 0.16))
    )
    canvas.restore()


def pot(canvas: skia.Canvas, look: Look, x: float, y: float, radius: float) -> None:
    """The pot that leaves grow from, from above."""
    box = Box(x - radius, y - radius, 2 * radius, 2 * radius)
    brush.shadow(canvas, box, radius, 0.2 * radius, 0.22 * radius, look.shadow, 0.4)
    brush.circle(canvas, x, y, radius, brush.fill("#f1ebff"))
    brush.circle(canvas, x, y, 0.86 * radius, brush.fill("#4a2e22"))


def leaf(canvas: skia.Canvas, look: Look, length: float, dark: bool) -> None:
    """One leaf that grows upwards from the origin."""
    value = look.room.leaves[0 if dark else 1]
    body = f"M0 0C{-0.21 * length} {-0.3 * length} {-0.18 * length} {-0.76 * length} 0 {-length}"
    canvas.drawPath(path(f"{body}C{0.18 * length} {-0.76 * length} {0.21 * length} {-0.3 * length} 0 0Z"), brush.fill(value))
    canvas.drawPath(path(f"{body}Z"), brush.fill("#ffffff", 0.1))
    canvas.drawLine(0, -0.04 * length, 0, -0.88 * length, brush.stroke("#0d6b52", 3, 0.5))
    for n in range(3):
        y = -(0.28 + 0.18 * n) * length
        for side in (-1, 1):
            canvas.drawLine(0, y, side * 0.1 * length, y - 0.1 * length, brush.stroke("#0d6b52", 2, 0.32))


def clip(canvas: skia.Canvas, x: float, y: float, turn: float, colour: str) -> None:
    """A paper clip."""
    canvas.save()
    canvas.translate(x, y)
    canvas.rotate(turn)
    line = path("M-9-16L-9 26C-9 40 13 40 13 26L13-30C13-50-19-50-19-30L-19 24C-19 52 23 54 23 26L23-22")
    canvas.translate(3, 5)
    canvas.drawPath(line, brush.stroke("#14122b", 5, 0.2))
    canvas.translate(-3, -5)
    canvas.drawPath(line, brush.stroke(colour, 5))
    canvas.restore()
