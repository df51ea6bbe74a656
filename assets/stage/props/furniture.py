"""Desks, tables, chairs, a sofa."""

from __future__ import annotations

import skia

from assets.stage import canvas as brush
from assets.stage.drawing import Drawing
from assets.stage.layer import Box
from assets.stage.palette import Look, blend, darker, lighter
from assets.stage.props._brush import fading, line, oval, polygon


def desk(look: Look, width: float, height: float, thick: float = 30.0, far: bool = False) -> Drawing:
    """A desk seen from the front; its origin is the upper left corner of its top. `height` is down to the floor."""
    wood, dark = look.room.wood_far if far else look.room.wood, look.room.dark
    top = Box(0, 0, width, thick)

    def paint(canvas: skia.Canvas) -> None:
        for x in (40, width - 64):
            canvas.drawRect(brush.rect(Box(x, thick - 4, 24, height - thick + 4)), brush.fill(darker(dark, 0.3)))
        board = Box(80, thick - 4, width - 160, min(70, 0.5 * height))
        # Opaque: it hides the laps of those behind it.
        canvas.drawRect(brush.rect(board), brush.fill(blend(look.room.floor[1], darker(dark, 0.3), 0.5)))
        canvas.drawRect(brush.rect(Box(10, thick - 2, width - 20, 12)), brush.fill(look.ink, 0.28))
        brush.rounded(canvas, top, 8, fading(top, (lighter(wood, 0.15), darker(wood, 0.12))))

    return Drawing(("desk", look.name, width, height, thick, far), Box(0, 0, width, height), paint)


def table(look: Look, width: float, depth: float, front: float = 34.0, slant: float = 70.0) -> Drawing:
    """A long table seen a little from above: its top is `depth` high in the picture and `slant` narrower at either end of its
    far edge; below it the `front` edge. Its origin is the middle of the far edge."""
    wood, half = look.room.wood, width / 2
    edge = Box(-half, depth, width, front)

    def paint(canvas: skia.Canvas) -> None:
        corners = ((slant - half, 0.0), (half - slant, 0.0), (half, depth + 2), (-half, depth + 2))
        polygon(canvas, corners, fading(Box(0, 0, 1, depth), (lighter(wood, 0.02), lighter(wood, 0.22))))
        brush.rounded(canvas, edge, 8, fading(edge, (darker(wood, 0.08), darker(wood, 0.3))))
        canvas.drawRect(brush.rect(Box(8 - half, depth, width - 16, 3)), brush.fill("#ffffff", 0.35))

    return Drawing(("table", look.name, width, depth, front, slant), Box(-half, 0, width, depth + front), paint)


def round_table(look: Look, width: float, height: float, thick: float = 26.0) -> Drawing:
    """A round table on one foot, seen a little from above; its origin is the middle of its top. `height` is down to the floor."""
    wood, half, flat = look.room.wood, width / 2, 0.11 * width
    dark = darker(look.room.dark, 0.2)

    def paint(canvas: skia.Canvas) -> None:
        canvas.drawRect(brush.rect(Box(-14, 0, 28, height - 10)), brush.fill(dark))
        oval(canvas, 0, height - 10, 0.22 * width, 0.035 * width, brush.fill(dark))
        oval(canvas, 0, thick, half, flat, brush.fill(darker(wood, 0.3)))
        canvas.drawRect(brush.rect(Box(-half, 0, width, thick)), brush.fill(darker(wood, 0.3)))
        oval(canvas, 0, 0, half, flat, fading(Box(0, -flat, 1, 2 * flat), (wood, lighter(wood, 0.22))))

    return Drawing(("round table", look.name, width, height, thick), Box(-half, -flat, width, flat + height + 0.03 * width), paint)


def chair_back(look: Look, width: float, height: float) -> Drawing:
    """The back of an office chair; its origin is the middle of its upper edge."""
    back = Box(-width / 2, 0, width, height)

    def paint(canvas: skia.Canvas) -> None:
        brush.rounded(canvas, back, 0.205 * width, fading(back, look.room.cushion))
        brush.rounded(canvas, Box(-0.39 * width, 0.09 * width, 0.78 * width, 0.045 * width), 0.022 * width, brush.fill("#ffffff", 0.08))

    return Drawing(("chair back", look.name, width, height), back, paint)


def office_chair(look: Look, width: float, height: float, leg: float) -> Drawing:
    """An office chair from behind: its back `height` high, its foot `leg` units below that; none where that is 0."""
    back, dark = chair_back(look, width, height), darker(look.room.dark, 0.3)
    low = height + leg

    def paint(canvas: skia.Canvas) -> None:
        if leg:
            canvas.drawRect(brush.rect(Box(-13, height - 20, 26, leg)), brush.fill(dark))
            for x in (-0.44, 0.0, 0.44):
                line(canvas, ((0, low - 42), (x * width, low - 14)), brush.stroke(dark, 15))
                brush.circle(canvas, x * width, low - 12, 12, brush.fill(look.room.bezel))
            brush.rounded(canvas, Box(-0.36 * width, height - 30, 0.72 * width, 40), 16, brush.fill(look.room.cushion[1]))
        back.paint(canvas)

    return Drawing(("office chair", look.name, width, height, leg), Box(-width / 2, 0, width, low), paint)


def chair(look: Look, height: float, value: str) -> Drawing:
    """A plain chair from the front; it stands on the floor. Its seat is half way up."""
    wide, dark = 0.46 * height, look.room.dark
    back = Box(-0.46 * wide, -height, 0.92 * wide, 0.42 * height)

    def paint(canvas: skia.Canvas) -> None:
        for x in (-0.42, 0.36):
            canvas.drawRect(brush.rect(Box(x * wide, -0.5 * height, 0.06 * wide, 0.5 * height)), brush.fill(dark))
        brush.rounded(canvas, back, 0.14 * wide, fading(back, (value, darker(value, 0.25))))
        seat = Box(-0.5 * wide, -0.54 * height, wide, 0.11 * height)
        brush.rounded(canvas, seat, 0.05 * height, brush.fill(darker(value, 0.12)))

    return Drawing(("chair", look.name, height, value), Box(-wide / 2, -height, wide, height), paint)


def sofa(look: Look, width: float, value: str) -> Drawing:
    """A sofa for two from the front; it stands on the floor."""
    high, half = 0.46 * width, width / 2
    cloth = blend(value, look.room.card, 0.35)

    def paint(canvas: skia.Canvas) -> None:
        for x in (-0.4, 0.36):
            canvas.drawRect(brush.rect(Box(x * width, -0.07 * width, 0.04 * width, 0.07 * width)), brush.fill(look.room.dark))
        brush.rounded(canvas, Box(-0.44 * width, -high, 0.88 * width, 0.8 * high), 0.07 * width, brush.fill(darker(cloth, 0.2)))
        for left in (-0.37, 0.005):
            cushion = Box(left * width, -0.26 * width, 0.365 * width, 0.13 * width)
            brush.rounded(canvas, cushion, 0.03 * width, fading(cushion, (lighter(cloth, 0.1), cloth)))
        brush.rounded(canvas, Box(-0.42 * width, -0.15 * width, 0.84 * width, 0.09 * width), 0.03 * width, brush.fill(darker(cloth, 0.1)))
        for left in (-half, half - 0.13 * width):
            arm = Box(left, -0.32 * width, 0.13 * width, 0.27 * width)
            brush.rounded(canvas, arm, 0.055 * width, fading(arm, (lighter(cloth, 0.06), darker(cloth, 0.1))))

    return Drawing(("sofa", look.name, width, value), Box(-half, -high, width, high), paint)
