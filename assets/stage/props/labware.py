"""What is in laboratories: flasks, a rack of tubes, a microscope, a burner, shelves of reagents."""

from __future__ import annotations

import math
import random

import skia

from assets.stage import canvas as brush
from assets.stage.drawing import Drawing
from assets.stage.layer import Box
from assets.stage.palette import Look, blend, darker, lighter, luminance
from assets.stage.props._brush import fading, line, moved, oval, polygon, shape

_GLASS = "#e6f5ff"


def rim(look: Look) -> str:
    """The colour of a glass's edge: light on dark walls, darker than light ones."""
    return blend(look.room.rim, look.room.silver, 0.2) if luminance(look.room.walls[0][-1]) > 0.4 else "#ffffff"


def erlenmeyer(look: Look, height: float, value: str, full: float = 0.5) -> Drawing:
    """A conical flask, `full` from 0 to 1; it stands."""
    size = height / 200

    def paint(canvas: skia.Canvas) -> None:
        with moved(canvas, 0, 0, size):
            level = -8 - 112 * full
            wide = 72 - 54 * full
            shape(canvas, "M-18-196L18-196L18-118L82-18C90-4 84 0 72 0L-72 0C-84 0-90-4-82-18L-18-118Z", brush.fill(_GLASS, 0.24))
            if full > 0:
                polygon(canvas, ((-wide, level), (wide, level), (78, -12), (70, -5), (-70, -5), (-78, -12)), brush.fill(value, 0.92))
                oval(canvas, 0, level, wide, 6, brush.fill(lighter(value, 0.3)))
            shape(canvas, "M-18-192L-18-118L-82-18C-90-4-84 0-72 0L72 0C84 0 90-4 82-18L18-118L18-192", brush.stroke(rim(look), 4.5, 0.75))
            line(canvas, ((-26, -196), (26, -196)), brush.stroke(rim(look), 8, 0.9))
            line(canvas, ((-40, -66), (-56, -38)), brush.stroke("#ffffff", 6, 0.5))

    return Drawing(("erlenmeyer", look.name, height, value, full), Box(-90 * size, -202 * size, 180 * size, 206 * size), paint)


def round_flask(look: Look, height: float, value: str) -> Drawing:
    """A round flask over a burner on a tripod; it stands. The liquid's surface is 0.62 of the height up."""
    size = height / 320

    def paint(canvas: skia.Canvas) -> None:
        with moved(canvas, 0, 0, size):
            for x in (-78, 78):
                line(canvas, ((0.7 * x, -112), (x, -4)), brush.stroke(look.room.metal, 9))
            line(canvas, ((-72, -112), (72, -112)), brush.stroke(look.room.metal, 9))
            brush.rounded(canvas, Box(-34, -14, 68, 14), 6, brush.fill(look.room.bezel))
            brush.rounded(canvas, Box(-10, -64, 20, 52), 4, brush.fill(look.room.silver))
            shape(canvas, "M0-110C-20-88-16-66 0-64C16-66 20-88 0-110Z", brush.fill("#57c4ff", 0.9))
            shape(canvas, "M0-92C-9-80-8-68 0-66C8-68 9-80 0-92Z", brush.fill("#fff2c4"))
            brush.circle(canvas, 0, -186, 70, brush.fill(_GLASS, 0.24))
            canvas.save()
            canvas.clipRect(skia.Rect.MakeLTRB(-80, -198, 80, -110))
            brush.circle(canvas, 0, -186, 66, brush.fill(value, 0.92))
            canvas.restore()
            oval(canvas, 0, -198, 65, 7, brush.fill(lighter(value, 0.3)))
            brush.circle(canvas, 0, -186, 70, brush.stroke(rim(look), 4.5, 0.7))
            brush.rounded(canvas, Box(-19, -314, 38, 68), 4, brush.fill(_GLASS, 0.24))
            for x in (-19, 19):
                line(canvas, ((x, -312), (x, -252)), brush.stroke(rim(look), 4.5, 0.7))
            line(canvas, ((-27, -314), (27, -314)), brush.stroke(rim(look), 8, 0.9))

    return Drawing(("round flask", look.name, height, value), Box(-86 * size, -320 * size, 172 * size, 322 * size), paint)


def beaker(look: Look, height: float, value: str, full: float = 0.5) -> Drawing:
    """A beaker with marks; it stands."""
    size = height / 150

    def paint(canvas: skia.Canvas) -> None:
        with moved(canvas, 0, 0, size):
            brush.rounded(canvas, Box(-56, -146, 112, 146), 12, brush.fill(_GLASS, 0.24))
            level = -8 - 126 * full
            brush.rounded(canvas, Box(-52, level, 104, -level - 4), 9, brush.fill(value, 0.92))
            oval(canvas, 0, level, 52, 6, brush.fill(lighter(value, 0.3)))
            for n in range(4):
                line(canvas, ((20, -30 - 26 * n), (44, -30 - 26 * n)), brush.stroke("#ffffff", 3.4, 0.7))
            shape(
                canvas,
                "M-62-148C-56-144-56-140-56-134L-56-12C-56-4-52 0-44 0L44 0C52 0 56-4 56-12L56-134C56-140 56-144 60-148",
                brush.stroke(rim(look), 4.5, 0.75),
            )

    return Drawing(("beaker", look.name, height, value, full), Box(-66 * size, -152 * size, 130 * size, 156 * size), paint)


def rack(look: Look, width: float, count: int) -> Drawing:
    """A wooden rack for `count` tubes, without them: what is behind the tubes; it stands. 0.34 `width` high."""
    high = 0.34 * width

    def paint(canvas: skia.Canvas) -> None:
        wood = darker(look.room.wood, 0.1)
        for x in (-0.5, 0.46):
            brush.rounded(canvas, Box(x * width, -high, 0.04 * width, high), 4, brush.fill(darker(wood, 0.2)))
        for y, thick in ((-high, 0.05), (-0.5 * high, 0.04), (-0.06 * width, 0.06)):
            bar = Box(-width / 2, y, width, thick * width)
            brush.rounded(canvas, bar, 5, fading(bar, (lighter(wood, 0.1), darker(wood, 0.2))))

    return Drawing(("rack", look.name, width, count), Box(-width / 2, -high, width, high), paint)


def tubes(width: float, count: int) -> tuple[float, ...]:
    """Where a rack's tubes stand, from its middle."""
    return tuple(((n + 0.5) / count - 0.5) * 0.88 * width for n in range(count))


def tube(canvas: skia.Canvas, x: float, high: float, value: str, full: float, edge: str) -> None:
    """A test tube that stands in a rack at `x`, `full` from 0 to 1; `edge` is the colour of its glass."""
    half = 0.1 * high
    body = Box(x - half, -high, 2 * half, high - 6)
    brush.rounded(canvas, body, half, brush.fill(_GLASS, 0.3))
    if full > 0:
        level = 0.82 * full * high
        canvas.save()
        canvas.clipRect(skia.Rect.MakeLTRB(body.left, -level - 6, body.right, 0))
        brush.rounded(canvas, brush.grown(body, -3), half - 3, brush.fill(value, 0.95))
        canvas.restore()
        oval(canvas, x, -level - 6, half - 3, 4, brush.fill(lighter(value, 0.35)))
    brush.rounded(canvas, body, half, brush.stroke(edge, 4, 0.75))
    line(canvas, ((x - half - 5, -high), (x + half + 5, -high)), brush.stroke(edge, 7, 0.9))


def microscope(look: Look, height: float) -> Drawing:
    """A microscope that looks to the left; it stands."""
    size = height / 300

    def paint(canvas: skia.Canvas) -> None:
        white, dark = lighter(look.room.silver, 0.35), look.room.dark
        with moved(canvas, 0, 0, size):
            shape(canvas, "M-96 0L104 0C112-34 76-44 40-44L-60-44C-84-44-100-28-96 0Z", brush.fill(darker(white, 0.16)))
            shape(canvas, "M34-36C120-70 120-214 40-236L24-206C78-184 76-96 12-66Z", brush.fill(white))
            shape(canvas, "M34-36C76-56 100-100 96-146C104-96 84-60 44-38Z", brush.fill(look.ink, 0.12))
            brush.rounded(canvas, Box(-84, -112, 118, 18), 6, brush.fill(dark))
            brush.rounded(canvas, Box(-62, -120, 66, 8), 3, brush.fill("#bfe9ff"))
            with moved(canvas, 8, -214, turn=-26):
                brush.rounded(canvas, Box(-26, -84, 52, 118), 12, brush.fill(white))
                brush.rounded(canvas, Box(-21, -112, 42, 34), 8, brush.fill(dark))
                brush.rounded(canvas, Box(-17, 34, 34, 34), 5, brush.fill(darker(white, 0.25)))
                brush.rounded(canvas, Box(-11, 66, 22, 28), 4, brush.fill(look.accents[1]))
            brush.circle(canvas, 70, -84, 19, brush.fill(darker(white, 0.35)))
            brush.glow(canvas, -28, -70, 60, look.room.lamp, 0.6)

    return Drawing(("microscope", look.name, height), Box(-104 * size, -334 * size, 226 * size, 336 * size), paint)


def reagents(look: Look, width: float, seed: int) -> Drawing:
    """A shelf of bottles and flasks; its origin is the upper left corner of the board."""

    def paint(canvas: skia.Canvas) -> None:
        brush.rounded(canvas, Box(0, 0, width, 13), 4, brush.fill(look.room.card))
        canvas.drawRect(brush.rect(Box(10, 13, width - 20, 8)), brush.fill(look.shadow, 0.22))
        dice, x = random.Random(seed), 50.0
        while x < width - 44:
            value = dice.choice((*look.accents, look.inks[2], look.inks[3]))
            sort, high = dice.randrange(3), dice.uniform(84, 118)
            with moved(canvas, x, 0):
                if sort == 0:
                    erlenmeyer(look, high, value, 0.5).paint(canvas)
                elif sort == 1:
                    beaker(look, 0.72 * high, value, 0.6).paint(canvas)
                else:
                    _bottle(canvas, look, high, value)
            x += dice.uniform(86, 112)

    return Drawing(("reagents", look.name, width, seed), Box(0, -124, width, 146), paint)


def _bottle(canvas: skia.Canvas, look: Look, high: float, value: str) -> None:
    brush.rounded(canvas, Box(-28, -0.72 * high, 56, 0.72 * high), 10, brush.fill(blend(value, look.room.dark, 0.2)))
    brush.rounded(canvas, Box(-12, -high, 24, 0.34 * high), 4, brush.fill(look.room.paper))
    brush.rounded(canvas, Box(-24, -0.52 * high, 48, 0.32 * high), 3, brush.fill(look.room.paper))


def molecule(look: Look, radius: float, seed: int) -> Drawing:
    """A ring of atoms with some more about it, flat; its origin is its middle."""
    dice = random.Random(seed)
    hues = [dice.choice(look.accents) for _ in range(9)]
    ring = [(0.55 * radius * math.cos(math.pi * n / 3), 0.55 * radius * math.sin(math.pi * n / 3)) for n in range(6)]
    outer = [(1.7 * ring[n][0], 1.7 * ring[n][1]) for n in (0, 2, 4)]

    def paint(canvas: skia.Canvas) -> None:
        for n in range(6):
            line(canvas, (ring[n], ring[(n + 1) % 6]), brush.stroke(look.accents[5], 6, 0.8))
        for n, point in zip((0, 2, 4), outer, strict=True):
            line(canvas, (ring[n], point), brush.stroke(look.accents[5], 6, 0.8))
        for n, (x, y) in enumerate((*ring, *outer)):
            brush.circle(canvas, x, y, (0.13 if n < 6 else 0.17) * radius, brush.fill(hues[n]))

    return Drawing(("molecule", look.name, radius, seed), brush.centred(2.3 * radius), paint)
