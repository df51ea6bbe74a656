"""What is in hospitals: a monitor that beats, a drip, a couch, a curtain, a cabinet, the lamp over an operation, a light box."""

from __future__ import annotations

import math

import skia

from assets.stage import canvas as brush
from assets.stage.drawing import Drawing
from assets.stage.layer import Box
from assets.stage.palette import Look, blend, darker, lighter
from assets.stage.props._brush import fading, line, moved, oval, polygon, shape, steel
from assets.stage.props.contents import Content
from assets.stage.props.placing import Holder

BEAT = 7  # ticks from one beat to the next


def heart(look: Look) -> Content:
    """A trace that beats and moves on, a slower wave below it, and a heart that beats with it. No figures."""

    def paint(canvas: skia.Canvas, box: Box, tick: int) -> None:
        for n, value, rate in ((0, look.accents[2], 1.0), (1, look.accents[3], 0.5)):
            row = Box(box.left, box.top + (0.08 + 0.46 * n) * box.height, 0.76 * box.width, 0.4 * box.height)
            _trace(canvas, row, tick * rate, value, beats=n == 0)
        size = (0.2 if tick % BEAT < 2 else 0.16) * box.width
        brush.icon(canvas, "heart", box.left + 0.88 * box.width, box.top + 0.28 * box.height, size, look.accents[4])
        for n in range(2):
            bar = Box(box.left + 0.81 * box.width, box.top + (0.6 + 0.17 * n) * box.height, (0.14, 0.1)[n] * box.width, 0.07 * box.height)
            brush.rounded(canvas, bar, bar.height / 2, brush.fill((look.accents[3], look.accents[1])[n], 0.85))

    return Content(("heart", look.name), paint)


def _trace(canvas: skia.Canvas, row: Box, at: float, value: str, beats: bool) -> None:
    """It is drawn from the left to where it is now; what is right of a gap is left from before."""
    count, middle = 44, row.top + row.height / 2
    now = at * 3 % count
    path = skia.Path()
    down = False
    for n in range(count + 1):
        if 0 <= n - now < 4:
            down = False
            continue
        x, y = row.left + row.width * n / count, middle - 0.5 * row.height * (_beat(n / 16) if beats else 0.5 * math.sin(0.5 * n))
        path.lineTo(x, y) if down else path.moveTo(x, y)
        down = True
    canvas.drawPath(path, brush.stroke(value, max(3.0, 0.03 * row.height)))


def _beat(turns: float) -> float:
    """A heart's electric wave over one turn, from -0.4 to 1."""
    share = turns % 1.0
    bumps = ((0.2, 0.05, 0.18), (0.36, 0.018, -0.2), (0.42, 0.024, 1.0), (0.48, 0.02, -0.4), (0.68, 0.07, 0.28))
    return sum(high * math.exp(-(((share - middle) / wide) ** 2)) for middle, wide, high in bumps)


def monitor(look: Look, width: float, stand: float) -> Holder:
    """A monitor on a stand of `stand` units; it stands on the floor."""
    high = 0.66 * width
    body = Box(-width / 2, -stand - high, width, high)

    def paint(canvas: skia.Canvas) -> None:
        line(canvas, ((0, -stand), (0, -24)), brush.stroke(look.room.metal, 16))
        for x in (-0.26, 0.26):
            line(canvas, ((0, -44), (x * width, -14)), brush.stroke(look.room.metal, 13))
            brush.circle(canvas, x * width, -12, 12, brush.fill(look.room.dark))
        brush.rounded(canvas, body, look.rounding(18), fading(body, (look.room.silver, darker(look.room.silver, 0.3))))
        brush.rounded(canvas, brush.grown(body, -14), look.rounding(10), brush.fill(look.room.bezel))

    box = Box(body.left - 4, body.top, width + 8, stand + high)
    return Holder(Drawing(("heart monitor", look.name, width, stand), box, paint), brush.grown(body, -24))


def drip(look: Look, height: float) -> Drawing:
    """A bag on a stand, with a tube; it stands on the floor."""
    size = height / 560

    def paint(canvas: skia.Canvas) -> None:
        with moved(canvas, 0, 0, size):
            line(canvas, ((0, -12), (0, -552)), brush.stroke(steel(look), 8))
            line(canvas, ((-40, -540), (0, -552), (40, -540)), brush.stroke(steel(look), 7))
            for x in (-52, 52):
                line(canvas, ((0, -30), (x, -8)), brush.stroke(steel(look), 8))
            shape(canvas, "M-40-500C-40-380 60-430 66-270C70-190 110-170 130-150", brush.stroke(look.accents[3], 4, 0.7))
            bag = Box(-72, -528, 62, 100)
            brush.rounded(canvas, bag, 14, brush.fill("#ffffff", 0.55))
            brush.rounded(canvas, Box(-68, -482, 54, 50), 12, brush.fill(look.accents[3], 0.8))

    return Drawing(("drip", look.name, height), Box(-76 * size, -560 * size, 212 * size, 562 * size), paint)


def curtain(look: Look, width: float, height: float, value: str) -> Drawing:
    """A curtain on a rail; its origin is the rail's left end."""
    count = max(3, round(width / 52))

    def paint(canvas: skia.Canvas) -> None:
        fold = width / count
        for n in range(count):
            box = Box(n * fold, 0, fold + 1, height - 8 * (n % 2))
            ends = ((box.left, 0.0), (box.right, 0.0))
            colours = [brush.colour(tint) for tint in (darker(value, 0.2), lighter(value, 0.1), darker(value, 0.1))]
            canvas.drawRect(brush.rect(box), skia.Paint(AntiAlias=True, Shader=skia.GradientShader.MakeLinear(list(ends), colours)))
        brush.rounded(canvas, Box(-14, -12, width + 28, 14), 7, brush.fill(look.room.silver))

    return Drawing(("curtain", look.name, width, height, value), Box(-14, -12, width + 28, height + 14), paint)


def cabinet(look: Look, width: float, height: float) -> Drawing:
    """A white cabinet with a glass door and bottles behind it; it hangs, its origin is its upper left corner."""
    body = Box(0, 0, width, height)
    paper = darker(look.room.paper, 0.1)

    def paint(canvas: skia.Canvas) -> None:
        brush.shadow(canvas, body, 12, 16, 10, look.shadow, 0.3)
        brush.rounded(canvas, body, look.rounding(12), fading(body, (lighter(paper, 0.3), paper)))
        glass = Box(18, 18, width - 36, height - 36)
        brush.rounded(canvas, glass, look.rounding(8), brush.fill(blend(look.room.card, look.accents[3], 0.3)))
        for row in range(2):
            y = glass.top + glass.height * (row + 1) / 2 - 10
            for n in range(int(glass.width / 44)):
                high = (54, 40, 62, 34)[(n + row) % 4] * min(1.0, glass.height / 190)
                tin = Box(glass.left + 12 + 44 * n, y - high, 28, high)
                brush.rounded(canvas, tin, 6, brush.fill((look.accents[(n + row) % 6], look.room.paper)[(n + row) % 2]))
            canvas.drawRect(brush.rect(Box(glass.left, y, glass.width, 6)), brush.fill("#ffffff", 0.6))
        polygon(
            canvas,
            ((0.3 * width, 18), (0.5 * width, 18), (0.3 * width, height - 18), (0.1 * width, height - 18)),
            brush.fill("#ffffff", 0.1),
        )

    return Drawing(("cabinet", look.name, width, height), brush.shaded(body, 16, 10), paint)


def couch(look: Look, width: float, height: float, value: str) -> Drawing:
    """An examination couch from the side, paper over its head end; it stands."""
    half = width / 2

    def paint(canvas: skia.Canvas) -> None:
        for x in (-0.4, 0.4):
            canvas.drawRect(brush.rect(Box(x * width - 10, -height + 40, 20, height - 40)), brush.fill(darker(look.room.silver, 0.35)))
        canvas.drawRect(brush.rect(Box(-0.4 * width, -0.4 * height, 0.8 * width, 14)), brush.fill(darker(look.room.silver, 0.35)))
        pad = Box(-half, -height, width, 62)
        brush.rounded(canvas, pad, 24, fading(pad, (lighter(value, 0.1), darker(value, 0.24))))
        brush.rounded(canvas, Box(-half + 14, -height - 6, width - 28, 20), 9, brush.fill(lighter(look.room.paper, 0.2)))

    return Drawing(("couch", look.name, width, height, value), Box(-half, -height - 8, width, height + 8), paint)


def lamp(look: Look, radius: float, drop: float) -> Drawing:
    """The lamp over an operation, with its light; its origin is where its arm leaves the ceiling."""

    def paint(canvas: skia.Canvas) -> None:
        line(canvas, ((0, 0), (0, 0.3 * drop), (0.7 * radius, 0.5 * drop), (0, drop - 30)), brush.stroke(look.room.silver, 16))
        cone = ((-0.8 * radius, drop + 20), (0.8 * radius, drop + 20), (2.0 * radius, drop + 700), (-2.0 * radius, drop + 700))
        stops = [brush.colour("#fff6dd", 0.26), brush.colour("#fff6dd", 0.0)]
        path = skia.Path()
        path.addPoly([skia.Point(*corner) for corner in cone], True)
        shader = skia.GradientShader.MakeLinear([(0, drop), (0, drop + 640)], stops)
        canvas.drawPath(path, skia.Paint(AntiAlias=True, Dither=True, Shader=shader))
        oval(canvas, 0, drop - 14, radius, 0.32 * radius, brush.fill(darker(look.room.silver, 0.2)))
        oval(canvas, 0, drop, radius, 0.3 * radius, brush.fill(look.room.silver))
        for x, y in ((-0.56, 0.0), (0.56, 0.0), (0.0, 0.13), (0.0, -0.13), (-0.3, 0.1), (0.3, 0.1), (-0.3, -0.1), (0.3, -0.1)):
            oval(canvas, x * radius, drop + 4 + y * radius, 0.13 * radius, 0.05 * radius, brush.fill("#fffbe8"))

    return Drawing(("operating lamp", look.name, radius, drop), Box(-2.05 * radius, -10, 4.1 * radius, drop + 712), paint)


def light_box(look: Look, box: Box) -> Drawing:
    """A dark case on a wall that panes of light stand in."""

    def paint(canvas: skia.Canvas) -> None:
        brush.shadow(canvas, box, 22, 28, 16, look.shadow, 0.4)
        brush.rounded(canvas, box, look.rounding(22), brush.fill(look.room.bezel))
        brush.rounded(canvas, brush.grown(box, -10), look.rounding(14), brush.sloped(box, (look.room.screen[0], look.room.screen[1])))

    return Drawing(("light box", look.name, box), brush.shaded(box, 28, 16), paint)


def draped(look: Look, width: float, value: str) -> Drawing:
    """An operating table with somebody under a cloth; its origin is the middle of the table's upper edge, 340 above the floor."""
    half = width / 2

    def paint(canvas: skia.Canvas) -> None:
        canvas.drawRect(brush.rect(Box(-46, 60, 92, 280)), fading(Box(0, 60, 1, 280), (look.room.silver, darker(look.room.silver, 0.5))))
        brush.rounded(canvas, Box(-150, 300, 300, 40), 18, brush.fill(darker(look.room.silver, 0.5)))
        x = half / 480
        top = f"M{-480 * x} 30C{-470 * x}-10 {-440 * x}-30 {-400 * x}-34C{-330 * x}-40 {-300 * x}-70 {-210 * x}-78"
        over = f"C{-80 * x}-90 {80 * x}-84 {200 * x}-60C{300 * x}-44 {420 * x}-50 {470 * x}-10"
        body = f"{top}{over}L{480 * x} 150C{300 * x} 176 {-300 * x} 176 {-480 * x} 150Z"
        shape(canvas, body, fading(Box(0, -90, 1, 260), (lighter(value, 0.08), darker(value, 0.3))))
        for n in range(7):
            fold = (-0.84 + 0.28 * n) * half
            line(canvas, ((fold, 10 + 12 * (n % 2)), (fold + 10, 156)), brush.stroke(darker(value, 0.34), 5, 0.5))
        brush.rounded(canvas, Box(-90, -76, 180, 44), 12, brush.fill(darker(value, 0.42)))

    return Drawing(("draped", look.name, width, value), Box(-half - 4, -96, width + 8, 440), paint)
