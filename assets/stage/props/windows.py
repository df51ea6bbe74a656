"""Windows, and the town at dusk that is seen through them."""

from __future__ import annotations

import random

import skia

from assets.stage import canvas as brush
from assets.stage.drawing import Drawing
from assets.stage.layer import Box
from assets.stage.palette import Look
from assets.stage.props._brush import fading, polygon

_FRAME = 14.0
# Rows of houses, farthest first: lowest and highest in shares of the window's height, width in units.
_ROWS = ((0.2, 0.52, 70.0), (0.13, 0.43, 90.0), (0.07, 0.32, 110.0))


def window(look: Look, width: float, height: float, seed: int, panes: int = 3, sun: bool = True) -> Drawing:
    """A window of `panes` columns and two rows; its origin is the upper left corner of the glass. Of several, one has the sun."""
    glass = Box(0, 0, width, height)

    def paint(canvas: skia.Canvas) -> None:
        brush.rounded(canvas, brush.grown(glass, _FRAME), 10, brush.fill(look.room.dark))
        canvas.save()
        canvas.clipRect(brush.rect(glass))
        _town(canvas, look, glass, seed, sun)
        _bars(canvas, look, glass, panes)
        _gleam(canvas, glass)
        canvas.restore()
        canvas.drawRect(brush.rect(Box(-_FRAME - 12, height + _FRAME - 4, width + 2 * _FRAME + 24, 14)), brush.fill(look.room.rim, 0.55))

    bounds = Box(-_FRAME - 12, -_FRAME, width + 2 * _FRAME + 24, height + 2 * _FRAME + 12)
    return Drawing(("window", look.name, width, height, seed, panes, sun), bounds, paint)


def _bars(canvas: skia.Canvas, look: Look, glass: Box, panes: int) -> None:
    dark = brush.fill(look.room.dark)
    for n in range(1, panes):
        canvas.drawRect(brush.rect(Box(glass.width * n / panes - 5, 0, 10, glass.height)), dark)
    canvas.drawRect(brush.rect(Box(0, 0.3 * glass.height - 4, glass.width, 8)), dark)


def _gleam(canvas: skia.Canvas, glass: Box) -> None:
    """Two slanting reflections."""
    for left, wide in ((0.1, 0.12), (0.26, 0.03)):
        top, low = left * glass.width, left * glass.width - 0.45 * glass.height
        across = wide * glass.width
        points = ((top, 0.0), (top + across, 0.0), (low + across, glass.height), (low, glass.height))
        polygon(canvas, points, brush.fill("#ffffff", 0.05))


def _town(canvas: skia.Canvas, look: Look, glass: Box, seed: int, sun: bool) -> None:
    dice = random.Random(seed)
    canvas.drawRect(brush.rect(glass), fading(glass, look.room.sky, (0, 0.6, 1)))
    for _ in range(round(glass.width / 45)):
        place = dice.uniform(0, glass.width), dice.uniform(0, 0.35 * glass.height)
        brush.circle(canvas, *place, dice.uniform(0.8, 1.9), brush.fill("#ffffff", dice.uniform(0.2, 0.6)))
    x, y = dice.uniform(0.25, 0.8) * glass.width, 0.62 * glass.height
    brush.glow(canvas, x, y, 0.6 * glass.height, look.room.sun, 0.5 if sun else 0.2)
    if sun:
        brush.circle(canvas, x, y, 0.12 * min(glass.height, 1.2 * glass.width), brush.fill(look.room.sun, 0.95))
    for row, value in enumerate(look.room.houses):
        _houses(canvas, look, glass, dice, row, value)


def _houses(canvas: skia.Canvas, look: Look, glass: Box, dice: random.Random, row: int, value: str) -> None:
    low, high, wide = _ROWS[row]
    x = -dice.uniform(0, 40)
    while x < glass.width:
        house = Box(x, 0, wide * dice.uniform(0.6, 1.3), glass.height * dice.uniform(low, high))
        house = Box(x, glass.height - house.height, house.width, house.height)
        canvas.drawRect(brush.rect(house), brush.fill(value))
        if row == 0 and dice.random() < 0.25:
            canvas.drawRect(brush.rect(Box(x + house.width / 2, house.top - 34, 4, 36)), brush.fill(value))
        if row:
            _lit(canvas, look, house, dice)
        x += house.width + dice.uniform(0, 10)


def _lit(canvas: skia.Canvas, look: Look, house: Box, dice: random.Random) -> None:
    paint = brush.fill(look.room.lit, 0.75)
    for row in range(int(house.height / 20) - 1):
        for column in range(int(house.width / 18) - 1):
            if dice.random() < 0.24:
                canvas.drawRect(brush.rect(Box(house.left + 9 + 18 * column, house.top + 10 + 20 * row, 7, 10)), paint)
