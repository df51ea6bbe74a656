"""Lamps, and the light around them."""

from __future__ import annotations

import skia

from assets.stage import canvas as brush
from assets.stage.drawing import Drawing
from assets.stage.layer import Box
from assets.stage.palette import Look, lighter
from assets.stage.props._brush import line, oval, shape

_REACH = 260.0


def pendant(look: Look, drop: float) -> Drawing:
    """A lamp that hangs on a cable of `drop` units; its origin is where the cable begins."""

    def paint(canvas: skia.Canvas) -> None:
        line(canvas, ((0, 0), (0, drop)), brush.stroke(look.room.bezel, 4))
        canvas.save()
        canvas.translate(0, drop)
        shape(canvas, "M-58 62C-54 14-26 0 0 0C26 0 54 14 58 62Z", brush.fill(look.room.shade))
        shape(canvas, "M-44 52C-42 22-26 10-10 7C-24 18-32 32-34 54Z", brush.fill("#ffffff", 0.07))
        oval(canvas, 0, 62, 58, 8, brush.fill(lighter(look.room.lamp, 0.5)))
        canvas.restore()
        brush.glow(canvas, 0, drop + 70, _REACH, look.room.lamp, 0.34)

    top = min(-2.0, drop + 70 - _REACH)
    return Drawing(("pendant", look.name, drop), Box(-_REACH, top, 2 * _REACH, drop + 70 + _REACH - top), paint)


def desk_lamp(look: Look, height: float, value: str) -> Drawing:
    """A lamp on a jointed arm that shines to the right; it stands."""
    size = height / 260

    def paint(canvas: skia.Canvas) -> None:
        canvas.save()
        canvas.scale(size, size)
        brush.rounded(canvas, Box(-52, -14, 104, 14), 7, brush.fill(look.room.dark))
        line(canvas, ((0, -10), (-34, -130), (40, -222)), brush.stroke(look.room.dark, 11))
        brush.circle(canvas, -34, -130, 9, brush.fill(look.room.rim))
        brush.glow(canvas, 96, -170, 150, look.room.lamp, 0.3)
        canvas.translate(44, -226)
        canvas.rotate(-38)
        shape(canvas, "M-20-12C-16-28 16-28 20-12L44 40L-44 40Z", brush.fill(value))
        oval(canvas, 0, 40, 44, 9, brush.fill(lighter(look.room.lamp, 0.55)))
        canvas.restore()

    return Drawing(("desk lamp", look.name, height, value), Box(-60 * size, -325 * size, 310 * size, 330 * size), paint)


def floor_lamp(look: Look, height: float, value: str) -> Drawing:
    """A standing lamp with a cloth shade; it stands on the floor."""

    def paint(canvas: skia.Canvas) -> None:
        oval(canvas, 0, -8, 58, 10, brush.fill(look.room.dark))
        line(canvas, ((0, -10), (0, 120 - height)), brush.stroke(look.room.dark, 8))
        brush.glow(canvas, 0, 70 - height, 250, look.room.lamp, 0.36)
        canvas.save()
        canvas.translate(0, -height)
        shape(canvas, "M-46 0L46 0L78 126L-78 126Z", brush.fill(lighter(value, 0.25)))
        shape(canvas, "M8 0L46 0L78 126L22 126Z", brush.fill(look.ink, 0.1))
        canvas.restore()

    return Drawing(("floor lamp", look.name, height, value), Box(-252, -height - 182, 504, height + 186), paint)
