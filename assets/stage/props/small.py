"""Small things: a mug and its steam, books, notes, paper, a pen, a microphone."""

from __future__ import annotations

import math
import random

import skia

from assets.stage import canvas as brush
from assets.stage.drawing import Drawing, Live
from assets.stage.layer import Box
from assets.stage.motion import resting
from assets.stage.palette import Look, blend, darker, lighter
from assets.stage.props._brush import line, moved, oval, polygon, shape
from assets.stage.stage import Stage

_STEAM_RATE = 6


def mug(look: Look, height: float, value: str) -> Drawing:
    """A mug with its handle at the right; it stands."""
    size = height / 78

    def paint(canvas: skia.Canvas) -> None:
        with moved(canvas, 0, -70 * size, size):
            shape(canvas, "M34 14A20 20 0 1 1 34 50", brush.stroke(value, 10))
            shape(canvas, "M-34 0L34 0L30 60C28 72-28 72-30 60Z", brush.fill(value))
            oval(canvas, 0, 0, 34, 7, brush.fill(darker(value, 0.35)))
            oval(canvas, 0, 1.5, 29, 4.5, brush.fill(look.room.coffee))
            shape(canvas, "M12 8L26 7L23 58L14 62Z", brush.fill(darker(value, 0.5), 0.16))

    return Drawing(("mug", look.name, height, value), Box(-38 * size, -80 * size, 106 * size, 82 * size), paint)


def steam(stage: Stage, x: float, y: float, height: float, phase: float = 0.0) -> Live[int]:
    """Steam over the mug of `height` that stands at (x, y)."""
    size, count = height / 78, 3 * _STEAM_RATE

    def paint(canvas: skia.Canvas, state: int) -> None:
        for side in (-10, 10):
            path = skia.Path()
            path.moveTo(side, 0)
            for n in range(1, 14):
                path.lineTo(side + 7 * math.sin(0.6 * n + 2 * math.pi * state / count + side), -4.2 * n)
            canvas.drawPath(path, brush.stroke("#ffffff", 4, 0.22))

    box = Box(-22, -60, 44, 64)
    return stage.live("steam", box, lambda t: int((t + phase) * _STEAM_RATE) % count, paint, rest=resting(x, y - 84 * size, size))


def books(look: Look, width: float, seed: int, count: int = 3) -> Drawing:
    """A pile of books, blank backs towards us; it stands. Each is 0.18 `width` high at most."""
    dice = random.Random(seed)
    hues = dice.sample(look.accents, min(count, len(look.accents)))
    pile: list[tuple[Box, str]] = []
    low = 0.0
    for hue in hues:
        wide, high = width * dice.uniform(0.84, 1), width * dice.uniform(0.15, 0.18)
        pile.append((Box(-wide / 2 + dice.uniform(-0.05, 0.05) * width, low - high, wide, high), hue))
        low -= high

    def paint(canvas: skia.Canvas) -> None:
        for box, hue in pile:
            brush.rounded(canvas, box, 0.03 * width, brush.fill(hue))
            brush.rounded(canvas, Box(box.left + 0.07 * width, box.top, 0.03 * width, box.height), 0, brush.fill(look.ink, 0.14))
            mark = Box(box.left + 0.16 * width, box.top + 0.4 * box.height, 0.45 * width, 0.2 * box.height)
            brush.rounded(canvas, mark, 0.1 * box.height, brush.fill("#ffffff", 0.55))

    return Drawing(("books", look.name, width, seed, count), Box(-0.56 * width, low, 1.12 * width, -low), paint)


def note(look: Look, side: float, value: str) -> Drawing:
    """A sticky note with three strokes for a text; its origin is its middle."""

    def paint(canvas: skia.Canvas) -> None:
        brush.rounded(canvas, Box(-side / 2, -side / 2, side, side), 0.05 * side, brush.fill(value))
        for n, share in enumerate((0.66, 0.54, 0.4)):
            brush.rounded(
                canvas, Box(-0.34 * side, (0.2 * n - 0.27) * side, share * side, 0.085 * side), 0.042 * side, brush.fill(look.ink, 0.35)
            )

    return Drawing(("note", look.name, side, value), Box(-side / 2, -side / 2, side, side), paint)


def paper(look: Look, width: float, height: float, lines: int = 5) -> Drawing:
    """A sheet that lies on a table, with `lines` strokes for a text; its origin is its middle."""
    lean = 0.12 * width

    def paint(canvas: skia.Canvas) -> None:
        half, deep = width / 2, height / 2
        polygon(canvas, ((lean - half, -deep), (half, -deep), (half - lean, deep), (-half, deep)), brush.fill(look.room.paper))
        for n in range(lines):
            share = (n + 1) / (lines + 1)
            left, y = (0.5 - share) * lean - half + 0.08 * width + lean / 2, height * (share - 0.5)
            line(canvas, ((left, y), (left + (0.7, 0.6, 0.74, 0.48)[n % 4] * width, y)), brush.stroke(look.inks[5], 0.05 * height, 0.45))

    return Drawing(("paper", look.name, width, height, lines), Box(-width / 2, -height / 2, width, height), paint)


def pen(look: Look, length: float, value: str) -> Drawing:
    """A pencil that points to the left; its origin is its tip."""
    thick = 0.075 * length

    def paint(canvas: skia.Canvas) -> None:
        polygon(canvas, ((0, 0), (1.8 * thick, -thick / 2), (1.8 * thick, thick / 2)), brush.fill(lighter(look.room.wood, 0.2)))
        polygon(canvas, ((0, 0), (0.7 * thick, -0.2 * thick), (0.7 * thick, 0.2 * thick)), brush.fill(look.ink))
        body = Box(1.8 * thick, -thick / 2, length - 2.9 * thick, thick)
        canvas.drawRect(brush.rect(body), brush.fill(value))
        canvas.drawRect(brush.rect(Box(body.left, 0.14 * thick, body.width, 0.36 * thick)), brush.fill(look.ink, 0.16))
        brush.rounded(canvas, Box(body.right, -thick / 2, 1.1 * thick, thick), 0.3 * thick, brush.fill(look.accents[4]))

    return Drawing(("pen", look.name, length, value), Box(0, -thick / 2, length, thick), paint)


def microphone(look: Look, height: float, value: str) -> Drawing:
    """A microphone on a jointed arm that comes from the lower right; its origin is where the arm leaves the picture."""
    size = height / 460

    def paint(canvas: skia.Canvas) -> None:
        with moved(canvas, 0, 0, size):
            line(canvas, ((0, 0), (-80, -240), (-258, -360)), brush.stroke(look.room.dark, 16))
            brush.circle(canvas, -80, -240, 15, brush.fill(look.room.rim))
            head = Box(-308, -434, 86, 150)
            brush.rounded(canvas, head, 43, brush.sloped(head, (lighter(look.room.rim, 0.06), look.room.bezel)))
            for n in range(6):
                line(
                    canvas,
                    ((head.left + 8, head.top + 34 + 18 * n), (head.right - 8, head.top + 34 + 18 * n)),
                    brush.stroke("#ffffff", 3, 0.16),
                )
            brush.rounded(canvas, Box(head.left - 4, head.top + 108, 94, 14), 7, brush.fill(value))

    return Drawing(("microphone", look.name, height, value), Box(-314 * size, -436 * size, 324 * size, 446 * size), paint)


def clock(look: Look, radius: float, hour: float) -> Drawing:
    """A clock on the wall with marks and no figures; its origin is its middle. `hour` from 0 to 12."""

    def paint(canvas: skia.Canvas) -> None:
        brush.circle(canvas, 0, 0, radius, brush.fill(look.room.dark))
        brush.circle(canvas, 0, 0, 0.86 * radius, brush.fill(blend(look.room.paper, look.room.silver, 0.3)))
        for mark in range(12):
            with moved(canvas, turn=30 * mark):
                line(canvas, ((0, -0.72 * radius), (0, -0.64 * radius)), brush.stroke(look.room.metal, 0.05 * radius))
        for turn, long, thick in ((30 * hour, 0.42, 0.09), (360 * (hour % 1), 0.6, 0.06)):
            with moved(canvas, turn=turn):
                line(canvas, ((0, 0), (0, -long * radius)), brush.stroke(look.ink, thick * radius))

    return Drawing(("clock", look.name, radius, hour), Box(-radius, -radius, 2 * radius, 2 * radius), paint)
