"""Shelves on a wall, with what stands on them."""

from __future__ import annotations

import random

import skia

from assets.stage import canvas as brush
from assets.stage.drawing import Drawing
from assets.stage.layer import Box
from assets.stage.palette import Look, blend, lighter
from assets.stage.props._brush import moved
from assets.stage.props.plants import plant

_BOARD = 14.0
_TALLEST = 160.0


def shelf(look: Look, width: float, seed: int) -> Drawing:
    """A board with books, small plants and a ball or two; its origin is the upper left corner of the board."""

    def paint(canvas: skia.Canvas) -> None:
        board = Box(0, 0, width, _BOARD)
        brush.rounded(canvas, board, 5, brush.fill(look.room.card))
        canvas.drawRect(brush.rect(Box(10, _BOARD, width - 20, 9)), brush.fill(look.ink, 0.2))
        dice, x = random.Random(seed), 14.0
        while x < width - 60:
            x += _thing(canvas, look, dice, x)

    return Drawing(("shelf", look.name, width, seed), Box(0, -_TALLEST, width, _TALLEST + _BOARD + 9), paint)


def _thing(canvas: skia.Canvas, look: Look, dice: random.Random, x: float) -> float:
    """One thing standing at `x`; how much room it takes."""
    chance = dice.random()
    if chance < 0.78:
        return _book(canvas, look, dice, x)
    if chance < 0.94:
        pot = dice.choice((look.room.paper, look.accents[0], look.accents[1]))
        with moved(canvas, x + 38, 0):
            plant(look, 112, blend(pot, look.room.card, 0.2), dice.choice((0, 2)), dice.randrange(99)).paint(canvas)
        return 84
    value = blend(dice.choice(look.accents), look.room.card, 0.3)
    brush.circle(canvas, x + 28, -27, 27, brush.fill(value))
    brush.circle(canvas, x + 20, -36, 8, brush.fill("#ffffff", 0.25))
    return 68


def _book(canvas: skia.Canvas, look: Look, dice: random.Random, x: float) -> float:
    wide, high = dice.uniform(18, 34), dice.uniform(74, 118)
    value = blend(dice.choice((*look.accents, look.room.silver)), look.room.card, 0.34)
    brush.rounded(canvas, Box(x, -high, wide, high), 4, brush.fill(value))
    brush.rounded(canvas, Box(x + 0.25 * wide, 14 - high, 0.5 * wide, 6), 3, brush.fill(lighter(value, 0.55)))
    brush.rounded(canvas, Box(x + 0.25 * wide, -22, 0.5 * wide, 4), 2, brush.fill(lighter(value, 0.3)))
    return wide + 4
