"""Boards: a whiteboard, a screen on the wall, a flip chart, a cork board with notes. Words on them are others' business."""

from __future__ import annotations

import random

import skia

from assets.stage import canvas as brush
from assets.stage.drawing import Drawing
from assets.stage.layer import Box
from assets.stage.palette import Look, darker
from assets.stage.props._brush import fading, line, moved
from assets.stage.props.placing import Holder
from assets.stage.props.screens import monitor
from assets.stage.props.small import note


def whiteboard(look: Look, width: float, height: float) -> Holder:
    """A whiteboard with a tray of pens; its origin is its upper left corner. What is written on it is light-grounded."""
    board, inner = Box(0, 0, width, height), Box(14, 14, width - 28, height - 28)

    def paint(canvas: skia.Canvas) -> None:
        brush.shadow(canvas, board, 18, 26, 16, look.shadow, 0.4)
        brush.rounded(canvas, board, 18, brush.fill(look.room.board_frame))
        brush.rounded(canvas, inner, 10, brush.sloped(inner, look.room.board))
        tray = Box(0.3 * width, height - 8, 0.4 * width, 15)
        brush.rounded(canvas, tray, 6, brush.fill(darker(look.room.board_frame, 0.22)))
        for n, value in enumerate((look.inks[2], look.inks[5], look.ink)):
            brush.rounded(canvas, Box(tray.left + (0.2 + 0.22 * n) * tray.width, tray.top - 7, 46, 10), 5, brush.fill(value))

    return Holder(Drawing(("whiteboard", look.name, width, height), brush.shaded(board, 26, 16), paint), brush.grown(inner, -16))


def wall_screen(look: Look, width: float, height: float) -> Holder:
    """A large dark screen on a wall; its origin is its upper left corner."""
    holder = monitor(look, width, height, foot=0).at(width / 2, height)
    body = Box(0, 0, width, height)

    def paint(canvas: skia.Canvas) -> None:
        brush.shadow(canvas, body, 14, 30, 14, look.shadow, 0.45)
        holder.body.paint(canvas)

    return Holder(Drawing(("wall screen", look.name, width, height), brush.shaded(body, 30, 14), paint), holder.place)


def flip_chart(look: Look, width: float, height: float) -> Holder:
    """A pad of paper on a stand; it stands on the floor, `height` units high in all. Its paper is 1.3 times as high as wide at most."""
    sheet = Box(-width / 2, -height, width, min(1.3 * width, 0.72 * height))

    def paint(canvas: skia.Canvas) -> None:
        leg = brush.stroke(darker(look.room.metal, 0.2), 11)
        for foot in (-0.42, 0.42):
            line(canvas, ((0.5 * foot * width, 20 - height), (foot * width, -6)), leg)
        brush.rounded(canvas, sheet, 6, brush.fill(look.room.paper))
        canvas.drawRect(brush.rect(Box(sheet.left, sheet.bottom - 8, width, 4)), brush.fill(look.ink, 0.12))
        brush.rounded(canvas, Box(sheet.left - 8, sheet.top - 14, width + 16, 26), 8, brush.fill(look.room.metal))

    box = Box(sheet.left - 10, sheet.top - 16, width + 20, height + 18)
    return Holder(
        Drawing(("flip chart", look.name, width, height), box, paint), Box(sheet.left + 24, sheet.top + 34, width - 48, sheet.height - 60)
    )


def cork_board(look: Look, width: float, height: float) -> Holder:
    """A cork board; its origin is its upper left corner."""
    board, inner = Box(0, 0, width, height), Box(12, 12, width - 24, height - 24)

    def paint(canvas: skia.Canvas) -> None:
        dice = random.Random(5)
        brush.rounded(canvas, board, 12, brush.fill(look.room.dark))
        brush.rounded(canvas, inner, 6, fading(inner, (look.room.cork, darker(look.room.cork, 0.12))))
        for _ in range(int(width * height / 900)):
            spot = dice.uniform(18, width - 18), dice.uniform(18, height - 18)
            brush.circle(canvas, *spot, dice.uniform(1, 2.4), brush.fill(darker(look.room.cork, 0.4), 0.4))

    return Holder(Drawing(("cork board", look.name, width, height), board, paint), brush.grown(inner, -10))


def note_board(look: Look, width: float, height: float, seed: int) -> Drawing:
    """A board full of blank sticky notes; its origin is its upper left corner."""
    board = Box(0, 0, width, height)
    columns, rows = max(1, round(width / 88)), max(1, round(height / 95))

    def paint(canvas: skia.Canvas) -> None:
        dice = random.Random(seed)
        brush.rounded(canvas, board, 12, brush.fill(look.room.dark))
        brush.rounded(canvas, brush.grown(board, -9), 6, brush.fill(look.room.paper))
        for n in range(columns * rows - dice.randint(1, 1 + columns)):
            x = (n % columns + 0.5) * (width - 36) / columns + 18
            y = (n // columns + 0.5) * (height - 36) / rows + 18
            with moved(canvas, x, y, turn=dice.uniform(-5, 5)):
                note(look, 60, dice.choice(look.accents)).paint(canvas)

    return Drawing(("note board", look.name, width, height, seed), board, paint)
