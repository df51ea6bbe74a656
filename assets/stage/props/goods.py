"""What shops are full of: shelves of goods, crates of fruit, a till, a showcase, an awning."""

from __future__ import annotations

import random
from collections.abc import Sequence

import skia

from assets.stage import canvas as brush
from assets.stage.drawing import Drawing
from assets.stage.layer import Box
from assets.stage.palette import Look, blend, darker, lighter
from assets.stage.props._brush import fading, line, moved, oval, polygon, shape

_FRUIT = ("#ef4f45", "#ff9440", "#ffd05a", "#4fb860", "#8a5bc7", "#d8e36a")


def showcase(look: Look, width: float, height: float, seed: int) -> Drawing:
    """Cakes on two glass boards under a glass hood; it stands."""
    dice = random.Random(seed)
    box = Box(-width / 2, -height, width, height)
    hues = [dice.choice((look.accents[4], look.accents[1], "#f7e3c3", "#7a4a2b")) for _ in range(12)]

    def paint(canvas: skia.Canvas) -> None:
        brush.rounded(canvas, box, 16, brush.fill(blend(look.room.paper, look.room.lamp, 0.35), 0.3))
        for row in range(2):
            y = box.top + height * (0.52, 0.93)[row]
            brush.rounded(canvas, Box(box.left + 10, y, width - 20, 7), 3, brush.fill("#ffffff", 0.6))
            count = int((width - 40) / 74)
            for n in range(count):
                x = box.left + 28 + (width - 56) * (n + 0.5) / count
                _cake(canvas, x, y, 0.34 * height, hues[(5 * row + n) % 12], n % 3)
        brush.rounded(canvas, brush.grown(box, -3), 14, brush.stroke("#ffffff", 5, 0.5))
        polygon(
            canvas,
            ((box.left + 40, box.top + 6), (box.left + 92, box.top + 6), (box.left + 46, box.bottom - 6), (box.left + 10, box.bottom - 6)),
            brush.fill("#ffffff", 0.12),
        )

    return Drawing(("showcase", look.name, width, height, seed), box, paint)


def _cake(canvas: skia.Canvas, x: float, y: float, high: float, value: str, sort: int) -> None:
    half = 0.62 * high
    if sort == 0:
        oval(canvas, x, y - 0.34 * high, half, 0.36 * high, brush.fill(value))
        oval(canvas, x, y - 0.44 * high, 0.5 * half, 0.14 * high, brush.fill(darker(value, 0.35), 0.6))
    elif sort == 1:
        polygon(
            canvas,
            ((x - 0.5 * half, y), (x + 0.5 * half, y), (x + 0.7 * half, y - 0.5 * high), (x - 0.7 * half, y - 0.5 * high)),
            brush.fill("#d99a5b"),
        )
        brush.circle(canvas, x, y - 0.56 * high, 0.66 * half, brush.fill(value))
        brush.circle(canvas, x, y - 0.94 * high, 6, brush.fill("#ef4f45"))
    else:
        brush.rounded(canvas, Box(x - half, y - 0.7 * high, 2 * half, 0.7 * high), 6, brush.fill(value))
        canvas.drawRect(brush.rect(Box(x - half, y - 0.42 * high, 2 * half, 0.12 * high)), brush.fill("#ffffff", 0.7))


def shelves(look: Look, box: Box, rows: int, seed: int, dim: float = 0.0) -> Drawing:
    """A wall of goods in `rows` rows that fills `box`; `dim` is how far it is in the shade."""
    frame = blend(look.room.wood_far, look.room.dark, 0.25 + 0.5 * dim)

    def paint(canvas: skia.Canvas) -> None:
        dice = random.Random(seed)
        brush.rounded(canvas, box, look.rounding(10), fading(box, (darker(frame, 0.5), darker(frame, 0.6))))
        pitch = box.height / rows
        for row in range(rows):
            y = box.top + pitch * (row + 1) - 12
            canvas.drawRect(brush.rect(Box(box.left + 8, y - pitch + 12, box.width - 16, 30)), brush.fill(look.shadow, 0.25))
            _row(canvas, look, dice, Box(box.left + 16, y - pitch + 24, box.width - 32, pitch - 24), dim)
            canvas.drawRect(
                brush.rect(Box(box.left, y, box.width, 14)), fading(Box(0, y, 1, 14), (lighter(frame, 0.12), darker(frame, 0.2)))
            )
        for x in (box.left, box.right - 12):
            canvas.drawRect(brush.rect(Box(x, box.top, 12, box.height)), brush.fill(frame))

    return Drawing(("goods", look.name, box, rows, seed, dim), box, paint)


def _row(canvas: skia.Canvas, look: Look, dice: random.Random, room: Box, dim: float) -> None:
    """Groups of one thing each."""
    x = room.left
    while x < room.right - 40:
        value = blend(dice.choice((*look.accents, *look.heroes[0][:1], look.room.paper)), look.room.dark, 0.1 + dim)
        sort, wide, high = dice.randrange(4), dice.uniform(30, 52), room.height * dice.uniform(0.56, 0.9)
        for _ in range(dice.randint(2, 4)):
            if x + wide > room.right:
                return
            _SOLD[sort](canvas, look, Box(x, room.bottom - high, wide, high), value)
            x += wide + 5
        x += 12


def _box(canvas: skia.Canvas, _look: Look, box: Box, value: str) -> None:
    brush.rounded(canvas, box, 3, brush.fill(value))
    canvas.drawRect(brush.rect(Box(box.left, box.top + 0.3 * box.height, box.width, 0.28 * box.height)), brush.fill(lighter(value, 0.55)))


def _tin(canvas: skia.Canvas, look: Look, box: Box, value: str) -> None:
    low = Box(box.left, box.top + 0.3 * box.height, box.width, 0.7 * box.height)
    brush.rounded(canvas, low, 7, brush.fill(look.room.silver))
    canvas.drawRect(brush.rect(Box(low.left, low.top + 9, low.width, low.height - 18)), brush.fill(value))
    brush.circle(canvas, low.left + low.width / 2, low.top + low.height / 2, 0.25 * low.width, brush.fill(lighter(value, 0.6)))


def _bottle(canvas: skia.Canvas, _look: Look, box: Box, value: str) -> None:
    neck = Box(box.left + 0.34 * box.width, box.top, 0.32 * box.width, 0.4 * box.height)
    brush.rounded(canvas, neck, 4, brush.fill(darker(value, 0.2)))
    body = Box(box.left + 0.06 * box.width, box.top + 0.26 * box.height, 0.88 * box.width, 0.74 * box.height)
    brush.rounded(canvas, body, 0.3 * box.width, brush.fill(value))
    canvas.drawRect(
        brush.rect(Box(body.left, body.top + 0.4 * body.height, body.width, 0.3 * body.height)), brush.fill(lighter(value, 0.6))
    )


def _jar(canvas: skia.Canvas, look: Look, box: Box, value: str) -> None:
    low = Box(box.left, box.top + 0.36 * box.height, box.width, 0.64 * box.height)
    brush.rounded(canvas, low, 9, brush.fill(value))
    brush.rounded(canvas, Box(low.left + 3, low.top - 7, low.width - 6, 14), 4, brush.fill(look.room.paper))
    brush.rounded(canvas, Box(low.left + 6, low.top + 14, 6, low.height - 26), 3, brush.fill("#ffffff", 0.35))


_SOLD = (_box, _tin, _bottle, _jar)


def crate(look: Look, width: float, height: float, sort: int) -> Drawing:
    """A crate of fruit that leans towards us; it stands. The fruit heaps a fifth of its height above it."""
    value = _FRUIT[sort % len(_FRUIT)]
    half, low = width / 2, 0.56 * height

    def paint(canvas: skia.Canvas) -> None:
        dice = random.Random(sort)
        radius = 0.085 * width
        polygon(
            canvas,
            ((-0.46 * width, -height), (0.46 * width, -height), (half, -low), (-half, -low)),
            brush.fill(darker(look.room.wood, 0.5)),
        )
        for row in range(4):
            y = -height + (height - low) * (row + 0.35) / 4 - 0.3 * radius
            count = 6 + row % 2
            for n in range(count):
                x = (n + 0.5) / count * 0.94 * width - 0.47 * width + dice.uniform(-3, 3)
                _fruit(canvas, x, y, radius * (0.92 + 0.05 * row), value, sort)
        board = Box(-half, -low, width, low)
        brush.rounded(canvas, board, 5, fading(board, (lighter(look.room.wood, 0.05), darker(look.room.wood, 0.24))))
        for share in (0.36, 0.68):
            canvas.drawRect(brush.rect(Box(-half, -low + share * low, width, 4)), brush.fill(darker(look.room.wood, 0.42), 0.7))

    return Drawing(("crate", look.name, width, height, sort), Box(-half - 4, -1.22 * height, width + 8, 1.22 * height), paint)


def _fruit(canvas: skia.Canvas, x: float, y: float, radius: float, value: str, sort: int) -> None:
    brush.circle(canvas, x, y, radius, brush.fill(darker(value, 0.16)))
    brush.circle(canvas, x - 0.06 * radius, y - 0.1 * radius, 0.88 * radius, brush.fill(value))
    brush.circle(canvas, x - 0.34 * radius, y - 0.4 * radius, 0.2 * radius, brush.fill("#ffffff", 0.4))
    if sort % 2 == 0:
        line(canvas, ((x, y - 0.7 * radius), (x + 0.2 * radius, y - 1.05 * radius)), brush.stroke("#3f7d4e", 4))


def till(look: Look, width: float) -> Drawing:
    """A till from behind, its drawer closed; it stands. Its display is dark."""
    size = width / 200

    def paint(canvas: skia.Canvas) -> None:
        with moved(canvas, 0, 0, size):
            body = Box(-100, -66, 200, 66)
            brush.rounded(canvas, body, 10, fading(body, (look.room.rim, look.room.dark)))
            canvas.drawRect(brush.rect(Box(-12, -70, 24, -40)), brush.fill(look.room.bezel))
            line(canvas, ((0, -60), (0, -104)), brush.stroke(look.room.bezel, 18))
            screen = Box(-84, -196, 168, 104)
            brush.rounded(canvas, screen, 10, brush.fill(look.room.bezel))
            brush.rounded(canvas, Box(-30, -52, 60, 10), 5, brush.fill("#ffffff", 0.2))
            brush.rounded(canvas, Box(58, -100, 46, 62), 8, brush.fill(look.room.silver))
            for n in range(6):
                brush.circle(canvas, 70 + 11 * (n % 3), -70 + 13 * (n // 3), 3.6, brush.fill(look.room.dark))
            brush.rounded(canvas, Box(64, -94, 34, 16), 3, brush.fill(look.accents[2]))

    return Drawing(("till", look.name, width), Box(-101 * size, -198 * size, 206 * size, 199 * size), paint)


def awning(look: Look, box: Box, hues: Sequence[str]) -> Drawing:
    """A striped awning that fills `box`, scalloped below."""
    first, second = hues

    def paint(canvas: skia.Canvas) -> None:
        count = max(6, round(box.width / 120))
        wide = box.width / count
        brush.shadow(canvas, Box(box.left, box.top, box.width, box.height - 20), 4, 22, 18, look.shadow, 0.35)
        for n in range(count):
            value = first if n % 2 else second
            stripe = Box(box.left + n * wide, box.top, wide + 1, box.height - 34)
            canvas.drawRect(brush.rect(stripe), fading(stripe, (lighter(value, 0.12), darker(value, 0.14))))
            canvas.drawRect(brush.rect(Box(stripe.left, stripe.bottom - 1, wide + 1, 14)), brush.fill(darker(value, 0.22)))
            oval(canvas, stripe.left + wide / 2, stripe.bottom + 12, wide / 2, 22, brush.fill(darker(value, 0.22)))

    return Drawing(("awning", look.name, box, first, second), brush.shaded(box, 22, 18), paint)


def bag(look: Look, height: float, value: str, food: bool = True) -> Drawing:
    """A shopping bag, with bread and greens in it if `food`; it stands."""
    size = height / 160

    def paint(canvas: skia.Canvas) -> None:
        with moved(canvas, 0, 0, size):
            if food:
                line(canvas, ((26, -96), (52, -176)), brush.stroke("#d99a5b", 24))
                shape(canvas, "M-40-100C-56-150-22-168-20-128C-8-170 18-150 4-100Z", brush.fill("#4fb860"))
            shape(canvas, "M-58-116L58-116L52 0L-52 0Z", brush.fill(value))
            shape(canvas, "M18-116L58-116L52 0L22 0Z", brush.fill(look.ink, 0.1))
            shape(canvas, "M-22-116C-22-140 22-140 22-116", brush.stroke(darker(value, 0.3), 6))

    return Drawing(("bag", look.name, height, value, food), Box(-66 * size, -192 * size, 134 * size, 193 * size), paint)
