"""What makes a room a home: a fireplace and its fire, curtains, a coffee table, a night table with its lamp, a cushion."""

from __future__ import annotations

import math

import skia

from assets.stage import canvas as brush
from assets.stage.drawing import Drawing
from assets.stage.layer import Box, Layer
from assets.stage.motion import resting
from assets.stage.palette import Look, blend, darker, lighter
from assets.stage.props._brush import fading, line, moved, oval, shape
from assets.stage.stage import Stage

_RATE, _PERIOD = 5, 13  # drawings of the fire a second, and how many until they come again


def fireplace(look: Look, width: float, height: float) -> Drawing:
    """A fireplace with a mantelpiece and logs, without its fire; it stands."""
    stone = blend(look.room.walls[0][-1], look.room.paper, 0.34)
    half = width / 2

    def paint(canvas: skia.Canvas) -> None:
        body = Box(-0.46 * width, -height, 0.92 * width, height)
        canvas.drawRect(brush.rect(body), fading(body, (lighter(stone, 0.06), darker(stone, 0.24))))
        for row in range(int(height / 42)):
            y = -height + 36 + 42 * row
            canvas.drawRect(brush.rect(Box(body.left, y, body.width, 3)), brush.fill(darker(stone, 0.34), 0.5))
            for n in range(5):
                x = body.left + body.width * (n + 0.5 * (row % 2)) / 5
                canvas.drawRect(brush.rect(Box(x, y, 3, 42)), brush.fill(darker(stone, 0.34), 0.4))
        mouth = Box(-0.3 * width, -0.66 * height, 0.6 * width, 0.66 * height - 12)
        brush.rounded(canvas, brush.grown(mouth, 12), 18, brush.fill(darker(stone, 0.4)))
        brush.rounded(canvas, mouth, 12, brush.fill(look.room.bezel))
        canvas.save()
        canvas.clipRect(brush.rect(mouth))
        brush.glow(canvas, 0, mouth.bottom, 0.5 * width, "#ff8a3c", 0.75)
        canvas.restore()
        for x, turn in ((-26, -8), (26, 9)):
            with moved(canvas, x, mouth.bottom - 16, turn=turn):
                brush.rounded(canvas, Box(-74, -14, 148, 26), 13, brush.fill("#7a4a2f"))
                brush.circle(canvas, 64, -1, 10, brush.fill("#d9a679"))
        mantel = Box(-half, -height - 22, width, 30)
        brush.rounded(canvas, mantel, 6, fading(mantel, (lighter(look.room.wood, 0.1), darker(look.room.wood, 0.24))))
        brush.rounded(canvas, Box(-half - 10, -14, width + 20, 14), 4, brush.fill(darker(stone, 0.3)))

    return Drawing(("fireplace", look.name, width, height), Box(-half - 12, -height - 24, width + 24, height + 24), paint)


def fire(stage: Stage, x: float, y: float, width: float, height: float) -> Layer:
    """Flames over logs at (x, y), where the fire's foot is."""

    def paint(canvas: skia.Canvas, tick: int) -> None:
        for n, (value, share) in enumerate((("#ff6a3c", 1.0), ("#ffb03c", 0.72), ("#fff0b0", 0.42))):
            for k, (across, high) in enumerate(((-0.26, 0.7), (0.02, 1.0), (0.27, 0.74))):
                sway = math.sin(2 * math.pi * (tick / _PERIOD + 0.31 * k + 0.2 * n))
                _flame(
                    canvas, across * width, 0.22 * width * share, height * high * share * (0.88 + 0.12 * sway), 0.08 * width * sway, value
                )

    box = Box(-0.6 * width, -1.06 * height, 1.2 * width, 1.1 * height)
    return stage.live(("fire", x, y, width, height), box, lambda t: int(t * _RATE) % _PERIOD, paint, rest=resting(x, y))


def _flame(canvas: skia.Canvas, x: float, half: float, high: float, lean: float, value: str) -> None:
    path = skia.Path()
    path.moveTo(x - half, 0)
    path.cubicTo(x - 1.5 * half, -0.4 * high, x - 0.2 * half, -0.6 * high, x + lean, -high)
    path.cubicTo(x + 0.5 * half, -0.66 * high, x + 1.5 * half, -0.4 * high, x + half, 0)
    path.close()
    canvas.drawPath(path, brush.fill(value, 0.95))


def curtains(look: Look, width: float, height: float, value: str) -> Drawing:
    """A pair of curtains beside a window `width` wide; their origin is the window's upper left corner."""
    cloth, wide = blend(value, look.room.card, 0.25), 0.2 * width

    def paint(canvas: skia.Canvas) -> None:
        brush.rounded(canvas, Box(-0.17 * width, -44, 1.34 * width, 14), 7, brush.fill(look.room.dark))
        for side, x in ((1, -0.12 * width), (-1, 1.12 * width)):
            with moved(canvas, x, -34, flip=side < 0):
                low = height + 90
                cloth_ = f"M0 0L{wide} 0C{wide} {0.4 * height} {0.62 * wide} {0.6 * height} {0.7 * wide} {low}L0 {low}Z"
                shape(canvas, cloth_, fading(Box(0, 0, 1, low), (lighter(cloth, 0.08), darker(cloth, 0.26))))
                for share in (0.25, 0.5, 0.75):
                    line(canvas, ((share * wide, 4), (0.7 * share * wide, height + 84)), brush.stroke(darker(cloth, 0.3), 5, 0.5))

    return Drawing(("curtains", look.name, width, height, value), Box(-0.18 * width, -46, 1.36 * width, height + 136), paint)


def coffee_table(look: Look, width: float) -> Drawing:
    """A low table; it stands. 0.26 `width` high."""
    high = 0.26 * width

    def paint(canvas: skia.Canvas) -> None:
        for x in (-0.38, 0.36):
            line(canvas, ((x * width, -high + 10), (1.08 * x * width, -4)), brush.stroke(darker(look.room.wood, 0.45), 13))
        oval(canvas, 0, -high + 14, width / 2, 0.07 * width, brush.fill(darker(look.room.wood, 0.34)))
        oval(
            canvas,
            0,
            -high,
            width / 2,
            0.07 * width,
            fading(Box(0, -1.3 * high, 1, 0.6 * high), (look.room.wood, lighter(look.room.wood, 0.24))),
        )

    return Drawing(("coffee table", look.name, width), Box(-width / 2, -1.4 * high, width, 1.4 * high + 4), paint)


def night_table(look: Look, width: float) -> Drawing:
    """A night table with two drawers; it stands. As high as wide."""

    def paint(canvas: skia.Canvas) -> None:
        wood = darker(look.room.wood, 0.16)
        for x in (-0.42, 0.36):
            canvas.drawRect(brush.rect(Box(x * width, -0.16 * width, 0.06 * width, 0.16 * width)), brush.fill(darker(wood, 0.4)))
        body = Box(-width / 2, -width, width, 0.86 * width)
        brush.rounded(canvas, body, 12, fading(body, (lighter(wood, 0.1), darker(wood, 0.2))))
        for n in range(2):
            drawer = Box(body.left + 14, body.top + 18 + 0.41 * width * n, body.width - 28, 0.36 * width)
            brush.rounded(canvas, drawer, 8, brush.stroke(darker(wood, 0.3), 4))
            brush.circle(canvas, 0, drawer.top + drawer.height / 2, 8, brush.fill(look.room.lamp))

    return Drawing(("night table", look.name, width), Box(-width / 2, -width, width, width), paint)


def table_lamp(look: Look, height: float, value: str) -> Drawing:
    """A lamp with a cloth shade, and its light; it stands."""
    size = height / 200

    def paint(canvas: skia.Canvas) -> None:
        with moved(canvas, 0, 0, size):
            brush.glow(canvas, 0, -130, 260, look.room.lamp, 0.5)
            oval(canvas, 0, -6, 38, 8, brush.fill(look.room.dark))
            shape(canvas, "M-8-96C-34-70-34-30-16-8L16-8C34-30 34-70 8-96Z", brush.fill(value))
            shape(canvas, "M-44-196L44-196L74-92L-74-92Z", brush.fill(lighter(look.room.lamp, 0.45)))
            shape(canvas, "M10-196L44-196L74-92L26-92Z", brush.fill(look.ink, 0.08))

    return Drawing(("table lamp", look.name, height, value), Box(-262 * size, -392 * size, 524 * size, 524 * size), paint)


def cushion(look: Look, side: float, value: str) -> Drawing:
    """A cushion that leans on something; its origin is its middle."""
    half = side / 2

    def paint(canvas: skia.Canvas) -> None:
        near, far = 0.2 * side, 0.4 * side
        over = f"M{-half} {-half}C{-near} {-far} {near} {-far} {half} {-half}C{far} {-near} {far} {near} {half} {half}"
        cloth = f"{over}C{near} {far + 4} {-near} {far + 4} {-half} {half}C{-far} {near} {-far} {-near} {-half} {-half}Z"
        shape(canvas, cloth, brush.sloped(brush.centred(side), (lighter(value, 0.14), darker(value, 0.14))))

    return Drawing(("cushion", look.name, side, value), brush.centred(1.04 * side), paint)
