"""What is in classrooms and lecture halls: desks for two, a globe, pennants, a lectern, rows of seats."""

from __future__ import annotations

import random

import skia

from assets.stage import canvas as brush
from assets.stage.drawing import Drawing
from assets.stage.layer import Box
from assets.stage.palette import Look, blend, darker, lighter
from assets.stage.props._brush import fading, line, moved, oval, polygon, shape


def globe(look: Look, height: float) -> Drawing:
    """A globe on a foot; it stands."""
    size = height / 220

    def paint(canvas: skia.Canvas) -> None:
        with moved(canvas, 0, 0, size):
            oval(canvas, 0, -8, 56, 10, brush.fill(darker(look.room.wood, 0.4)))
            line(canvas, ((0, -12), (0, -44)), brush.stroke(darker(look.room.wood, 0.4), 12))
            brush.circle(
                canvas, 0, -126, 78, brush.sloped(Box(-78, -204, 156, 156), (lighter(look.accents[3], 0.2), darker(look.accents[3], 0.3)))
            )
            for land in (
                "M-40-184C-10-196 14-186 10-166C0-150-22-156-30-140C-48-130-62-152-56-168Z",
                "M-8-128C20-140 46-128 44-104C30-84 22-66 8-70C0-90-22-104-8-128Z",
                "M40-172C54-166 66-150 68-138C58-134 44-146 38-158Z",
            ):
                shape(canvas, land, brush.fill(look.accents[2]))
            canvas.drawArc(skia.Rect.MakeLTRB(-92, -218, 92, -34), 200, 220, False, brush.stroke(look.room.metal, 8))
            oval(canvas, -30, -158, 16, 24, brush.fill("#ffffff", 0.16))

    return Drawing(("globe", look.name, height), Box(-98 * size, -224 * size, 196 * size, 226 * size), paint)


def pennants(look: Look, width: float, sag: float, seed: int) -> Drawing:
    """A string of coloured pennants; its origin is the string's left end."""
    dice = random.Random(seed)
    count = max(4, round(width / 78))
    hues = [dice.choice(look.accents) for _ in range(count)]

    def paint(canvas: skia.Canvas) -> None:
        rope = skia.Path()
        rope.moveTo(0, 0)
        rope.quadTo(width / 2, 2 * sag, width, 0)
        canvas.drawPath(rope, brush.stroke(look.room.rim, 4))
        for n in range(count):
            share = (n + 0.5) / count
            x, y = share * width, 4 * sag * share * (1 - share)
            polygon(canvas, ((x - 25, y), (x + 25, y), (x, y + 56)), brush.fill(hues[n]))

    return Drawing(("pennants", look.name, width, sag, seed), Box(-4, -4, width + 8, sag + 64), paint)


def desk(look: Look, width: float, seed: int) -> Drawing:
    """A school desk seen from behind its pupil, with what lies on it; its origin is the middle of its far edge. 60 deep, 250 high."""
    half, dice = width / 2, random.Random(seed)
    things = dice.sample(("book", "sheet", "pencils", "sheet"), 2)

    def paint(canvas: skia.Canvas) -> None:
        for x in (-0.44, 0.41):
            canvas.drawRect(brush.rect(Box(x * width, 60, 16, 190)), brush.fill(darker(look.room.metal, 0.3)))
        polygon(
            canvas,
            ((-0.46 * width, 0), (0.46 * width, 0), (half, 58), (-half, 58)),
            fading(Box(0, 0, 1, 58), (look.room.wood, lighter(look.room.wood, 0.2))),
        )
        edge = Box(-half, 56, width, 18)
        brush.rounded(canvas, edge, 6, fading(edge, (darker(look.room.wood, 0.12), darker(look.room.wood, 0.34))))
        for thing, x in zip(things, (-0.25, 0.25), strict=True):
            _LYING[thing](canvas, look, x * width)

    return Drawing(("school desk", look.name, width, seed), Box(-half, -24, width, 276), paint)


def _book(canvas: skia.Canvas, look: Look, x: float) -> None:
    polygon(canvas, ((x - 48, 10), (x - 2, 16), (x - 2, 46), (x - 56, 38)), brush.fill(look.room.paper))
    polygon(canvas, ((x + 48, 10), (x + 2, 16), (x + 2, 46), (x + 56, 38)), brush.fill(darker(look.room.paper, 0.08)))
    for n in range(3):
        line(canvas, ((x - 44, 18 + 7 * n), (x - 12, 22 + 7 * n)), brush.stroke(look.inks[5], 2.4, 0.4))


def _sheet(canvas: skia.Canvas, look: Look, x: float) -> None:
    polygon(canvas, ((x - 40, 10), (x + 40, 10), (x + 46, 46), (x - 46, 46)), brush.fill(look.room.paper))
    for n in range(3):
        line(canvas, ((x - 32, 19 + 8 * n), (x + (26, 10, 22)[n], 19 + 8 * n)), brush.stroke(look.inks[3], 3, 0.45))


def _pencils(canvas: skia.Canvas, look: Look, x: float) -> None:
    for n in range(3):
        line(
            canvas, ((x - 14 + 14 * n, 10), (x - 24 + 20 * n, -22)), brush.stroke((look.accents[0], look.accents[1], look.accents[3])[n], 7)
        )
    brush.rounded(canvas, Box(x - 26, 2, 52, 40), 8, brush.fill(look.accents[4]))


_LYING = {"book": _book, "sheet": _sheet, "pencils": _pencils}


def lectern(look: Look, height: float) -> Drawing:
    """A lectern from the front; it stands."""
    size = height / 300

    def paint(canvas: skia.Canvas) -> None:
        with moved(canvas, 0, 0, size):
            body = Box(-74, -262, 148, 262)
            polygon(
                canvas,
                ((-92, -262), (92, -262), (70, 0), (-70, 0)),
                fading(body, (darker(look.room.wood, 0.16), darker(look.room.wood, 0.46))),
            )
            brush.rounded(
                canvas,
                Box(-110, -292, 220, 38),
                10,
                fading(Box(0, -292, 1, 38), (lighter(look.room.wood, 0.2), darker(look.room.wood, 0.1))),
            )
            brush.circle(canvas, 0, -150, 30, brush.fill(look.accents[1], 0.85))
            brush.icon(canvas, "graduation-cap", 0, -150, 38, look.ink)
            line(canvas, ((66, -290), (48, -346), (30, -356)), brush.stroke(look.room.bezel, 6))
            brush.circle(canvas, 28, -358, 10, brush.fill(look.room.bezel))

    return Drawing(("lectern", look.name, height), Box(-112 * size, -370 * size, 224 * size, 372 * size), paint)


def bench(look: Look, box: Box, row: int) -> Drawing:
    """A long curved bench of a lecture hall, seen from behind, that fills `box`; nearer rows are darker."""
    wood = blend(darker(look.room.wood, 0.22 + 0.1 * row), look.room.dark, 0.25)

    def paint(canvas: skia.Canvas) -> None:
        bow = 0.16 * box.height
        path = skia.Path()
        path.moveTo(box.left, box.top)
        path.quadTo(box.left + box.width / 2, box.top + 2 * bow, box.right, box.top)
        path.lineTo(box.right, box.bottom)
        path.lineTo(box.left, box.bottom)
        path.close()
        canvas.drawPath(path, fading(box, (lighter(wood, 0.06), darker(wood, 0.45))))
        edge = skia.Path()
        edge.moveTo(box.left, box.top + 6)
        edge.quadTo(box.left + box.width / 2, box.top + 2 * bow + 6, box.right, box.top + 6)
        canvas.drawPath(edge, brush.stroke(lighter(wood, 0.22), 12))

    return Drawing(("bench", look.name, box, row), Box(box.left - 8, box.top - 8, box.width + 16, box.height + 8), paint)
