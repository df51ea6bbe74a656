"""Plants in pots."""

from __future__ import annotations

import random

import skia

from assets.stage import canvas as brush
from assets.stage.drawing import Drawing
from assets.stage.layer import Box
from assets.stage.palette import Look, darker, lighter
from assets.stage.props._brush import line, moved, outline, shape

# Drawn with a pot 70 high, at scale 1; the tallest leaf then ends 250 above the ground.
_HEIGHT = 250.0


def plant(look: Look, height: float, pot: str, sort: int = 0, seed: int = 0) -> Drawing:
    """A plant of about `height` units; it stands. `sort` 0: broad leaves, 1: tall leaves, 2: round leaves on stems, 3: a cactus."""
    size = height / _HEIGHT

    def paint(canvas: skia.Canvas) -> None:
        canvas.save()
        canvas.scale(size, size)
        _SORTS[sort % len(_SORTS)](canvas, look, random.Random(seed))
        _pot(canvas, pot)
        canvas.restore()

    box = Box(-185 * size, -290 * size, 370 * size, 292 * size)
    return Drawing(("plant", look.name, height, pot, sort, seed), box, paint)


def _pot(canvas: skia.Canvas, value: str) -> None:
    shape(canvas, "M-46-60L46-60L36 0L-36 0Z", brush.fill(value))
    brush.rounded(canvas, Box(-52, -70, 104, 22), 8, brush.fill(lighter(value, 0.15)))
    shape(canvas, "M14-48L34-48L28 0L16 0Z", brush.fill(darker(value, 0.5), 0.15))


def _leaf(canvas: skia.Canvas, look: Look, n: int, turn: float, length: float, wide: float) -> None:
    value = look.room.leaves[n % 2]
    with moved(canvas, 0, -52, turn=turn):
        path = f"M0 0C{-wide:g} {-0.35 * length:.0f} {-0.86 * wide:.0f} {-0.75 * length:.0f} 0 {-length:.0f}"
        shape(canvas, path + f"C{0.86 * wide:.0f} {-0.75 * length:.0f} {wide:g} {-0.35 * length:.0f} 0 0Z", brush.fill(value))
        line(canvas, ((0, -6), (0, -0.86 * length)), brush.stroke(darker(look.room.leaves[0], 0.25), 2.5, 0.6))


def _broad(canvas: skia.Canvas, look: Look, dice: random.Random) -> None:
    for n, turn in enumerate((-60, 60, -36, 36, -13, 13)):
        _leaf(canvas, look, n // 2 + n, turn + dice.uniform(-4, 4), 160 - 0.7 * abs(turn), 30)


def _tall(canvas: skia.Canvas, look: Look, dice: random.Random) -> None:
    for n, turn in enumerate((-44, 44, -22, 22, 0)):
        _leaf(canvas, look, n, turn + dice.uniform(-4, 4), 205 - 0.8 * abs(turn), 31)


def _round(canvas: skia.Canvas, look: Look, dice: random.Random) -> None:
    stem, ends = brush.stroke(darker(look.room.leaves[0], 0.2), 4), []
    for across, up in ((-78, -150), (-40, -205), (2, -232), (46, -196), (80, -140), (-16, -150), (30, -128)):
        x, y = across + dice.uniform(-8, 8), up + dice.uniform(-8, 8)
        path = skia.Path()
        path.moveTo(0, -56)
        path.quadTo(0.2 * x, y + 20, x, y)
        canvas.drawPath(path, stem)
        ends.append((x, y))
    for n, (x, y) in enumerate(ends):
        brush.circle(canvas, x, y, 30, brush.fill(look.room.leaves[n % 2]))
        line(canvas, ((x - 0.12 * x, y + 22), (x, y - 12)), brush.stroke(darker(look.room.leaves[0], 0.25), 2.5, 0.5))


def _cactus(canvas: skia.Canvas, look: Look, dice: random.Random) -> None:
    dark, bright = look.room.leaves
    lean = dice.choice((-1, 1))
    path = f"M{lean * 8} -110C{lean * 60} -112 {lean * 64} -120 {lean * 62} -168"
    canvas.drawPath(outline(path), brush.stroke(dark, 32))
    brush.rounded(canvas, Box(-30, -210, 60, 160), 30, brush.fill(bright))
    for x in (-14, 0, 14):
        line(canvas, ((x, -184), (x, -70)), brush.stroke(dark, 3, 0.7))
    brush.circle(canvas, 0, -210, 11, brush.fill(look.accents[4]))


_SORTS = (_broad, _tall, _round, _cactus)
