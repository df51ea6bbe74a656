"""What drives, flies and swims, seen from its right side: it goes to the right. Wheels and keels stand on their origin.

Lengths are in units; each is drawn in its own shades of one `value`.
"""

from __future__ import annotations

import skia

from assets.stage import canvas as brush
from assets.stage.drawing import Drawing
from assets.stage.layer import Box
from assets.stage.palette import blend, darker, lighter
from assets.stage.props._brush import ground_shadow, line, moved, outline, oval, polygon
from assets.stage.props.daylight import Air

_TYRE = "#1a1730"


def painted(air: Air, value: str) -> tuple[str, str, str]:
    """A coat of paint in this air: shade, plain, lit."""
    plain = blend(air.seen(value), value, 0.45)
    return blend(plain, air.dark, 0.3), plain, lighter(blend(plain, air.bright(value), 0.6), 0.12)


def _glass(air: Air) -> str:
    return blend(air.lit, "#ffffff", 0.1) if air.lamps else blend(air.sky[1], "#ffffff", 0.25)


def _wheel(canvas: skia.Canvas, x: float, radius: float) -> None:
    brush.circle(canvas, x, -radius, radius, brush.fill(_TYRE))
    brush.circle(canvas, x, -radius, 0.56 * radius, brush.fill("#b9bccb"))
    brush.circle(canvas, x, -radius, 0.2 * radius, brush.fill(_TYRE))


def beam(length: float, high: float, value: str) -> Drawing:
    """Light of a lamp at the origin, to the right."""
    box = Box(0, -high / 2, length, high)

    def paint(canvas: skia.Canvas) -> None:
        stops = [brush.colour(value, 0.42), brush.colour(value, 0.14), brush.colour(value, 0.0)]
        shader = skia.GradientShader.MakeLinear([(0, 0), (length, 0)], stops, [0.0, 0.45, 1.0])
        path = outline(f"M0 -6L{length} {-high / 2}L{length} {high / 2}L0 6Z")
        canvas.drawPath(path, skia.Paint(AntiAlias=True, Shader=shader))

    return Drawing(("beam", length, high, value), box, paint)


def car(air: Air, value: str, length: float = 250.0, sort: int = 0) -> Drawing:
    """A car: 0 a hatchback, 1 a saloon, 2 a van."""
    unit = length / 250
    bodies = (
        "M-122 -30C-124 -58 -110 -64 -92 -66L-62 -100C-56 -107 -48 -110 -38 -110"
        "L28 -110C40 -110 50 -106 58 -98L86 -68L112 -62C122 -60 126 -50 125 -30Z",
        "M-124 -30C-128 -56 -120 -64 -104 -66L-78 -68L-48 -98C-42 -104 -34 -106 -26 -106"
        "L20 -106C32 -106 40 -102 48 -94L72 -68L110 -61C122 -58 126 -48 125 -30Z",
        "M-122 -30L-122 -120C-122 -130 -116 -134 -106 -134L48 -134C60 -134 68 -130 74 -120L98 -80L116 -72C124 -68 126 -56 125 -30Z",
    )
    windows = (
        "M-56 -70L-42 -92C-38 -98 -34 -99 -26 -99L-2 -99L-2 -70ZM10 -70L10 -99L24 -99C34 -99 40 -97 46 -90L66 -70Z",
        "M-56 -70L-36 -90C-32 -95 -28 -96 -20 -96L-4 -96L-4 -70ZM8 -70L8 -96L16 -96C26 -96 32 -93 38 -87L54 -70Z",
        "M14 -84L14 -120L44 -120C52 -120 56 -118 60 -112L78 -84ZM-104 -120L-12 -120L-12 -84L-104 -84Z",
    )
    shade, plain, lit = painted(air, value)

    def paint(canvas: skia.Canvas) -> None:
        canvas.scale(unit, unit)
        ground_shadow(canvas, 0, 0, 138, 12, air.dark, 0.6)
        canvas.drawPath(outline(bodies[sort % 3]), brush.fill(plain))
        canvas.save()
        canvas.clipPath(outline(bodies[sort % 3]), doAntiAlias=True)
        canvas.drawRect(skia.Rect.MakeLTRB(-140, -46, 140, 0), brush.fill(shade))
        canvas.drawRect(skia.Rect.MakeLTRB(-140, -68, 140, -62), brush.fill(lit, 0.8))
        canvas.restore()
        canvas.drawPath(outline(windows[sort % 3]), brush.fill(_glass(air) if air.lamps else blend(air.sky[1], "#16203c", 0.45)))
        line(canvas, ((4, -66), (6, -34)), brush.stroke(darker(shade, 0.2), 2, 0.7))
        brush.rounded(canvas, Box(-18, -58, 16, 4), 2, brush.fill(darker(shade, 0.25)))
        brush.rounded(canvas, Box(110, -56, 14, 12), 5, brush.fill("#fff3c4"))
        brush.rounded(canvas, Box(-124, -56, 9, 13), 4, brush.fill("#ff5a5a"))
        for x in (-74, 78):
            brush.circle(canvas, x, -23, 27, brush.fill(darker(shade, 0.4)))
            _wheel(canvas, x, 23)

    box = Box(-140 * unit, -138 * unit, 280 * unit, 152 * unit)
    return Drawing(("car", air, value, length, sort), box, paint)


def bus(air: Air, value: str, length: float = 470.0) -> Drawing:
    """A town bus."""
    unit = length / 470
    shade, plain, lit = painted(air, value)

    def paint(canvas: skia.Canvas) -> None:
        canvas.scale(unit, unit)
        ground_shadow(canvas, 0, 0, 246, 14, air.dark, 0.6)
        body = Box(-230, -172, 462, 152)
        brush.rounded(canvas, body, 22, brush.fill(plain))
        brush.rounded(canvas, Box(-230, -60, 462, 40), 16, brush.fill(shade))
        canvas.drawRect(brush.rect(Box(-230, -70, 462, 10)), brush.fill(lit))
        for n in range(6):
            brush.rounded(canvas, Box(-212 + 62 * n, -154, 54, 66), 8, brush.fill(_glass(air), 0.94))
        brush.rounded(canvas, Box(166, -154, 60, 84), 10, brush.fill(_glass(air), 0.94))
        brush.rounded(canvas, Box(104, -154, 52, 126), 6, brush.fill(blend(_glass(air), shade, 0.35)))
        brush.rounded(canvas, Box(222, -52, 10, 16), 5, brush.fill("#fff3c4"))
        for x in (-146, 62):
            brush.circle(canvas, x, -28, 33, brush.fill(darker(shade, 0.4)))
            _wheel(canvas, x, 28)

    return Drawing(("bus", air, value, length), Box(-250 * unit, -176 * unit, 500 * unit, 192 * unit), paint)


def bicycle(air: Air, value: str, size: float = 100.0) -> Drawing:
    """A bicycle that leans somewhere."""
    unit = size / 100

    def paint(canvas: skia.Canvas) -> None:
        canvas.scale(unit, unit)
        dark = brush.stroke(blend(air.dark, "#ffffff", 0.12), 4)
        for x in (-44, 44):
            brush.circle(canvas, x, -28, 26, dark)
        frame = brush.stroke(painted(air, value)[1], 5)
        line(canvas, ((-44, -28), (-14, -66), (30, -66), (0, -26), (-44, -28)), frame)
        line(canvas, ((-18, -74), (0, -26)), frame)
        line(canvas, ((44, -28), (28, -78), (40, -84)), frame)
        line(canvas, ((-28, -76), (-8, -76)), dark)

    return Drawing(("bicycle", air, value, size), Box(-76 * unit, -92 * unit, 152 * unit, 94 * unit), paint)


# ---------------------------------------------------------------- on rails

CAR_LONG, CAR_HIGH = 400.0, 150.0


def windows_of(leading: bool) -> tuple[tuple[float, float], ...]:
    """The middles of a carriage's windows, from its left end on the rails."""
    return tuple((48.0 + 56 * n, -97.0) for n in range(5 if leading else 6))


def carriage(air: Air, value: str, leading: bool = False) -> Drawing:
    """A carriage of an express train, `CAR_LONG` long; its origin is its left end on the rails. The leading one has a nose."""
    shade, plain, lit = painted(air, "#f4f2fb")
    stripe = painted(air, value)
    end = CAR_LONG - 4
    nose = "M4 -20L4 -134C4 -144 10 -150 20 -150L262 -150C330 -148 378 -112 394 -56C400 -36 398 -22 386 -20Z"
    box_car = f"M4 -20L4 -136C4 -145 10 -150 20 -150L{end - 12} -150C{end - 4} -150 {end} -145 {end} -136L{end} -20Z"
    shell = nose if leading else box_car

    def paint(canvas: skia.Canvas) -> None:
        canvas.drawPath(outline(shell), brush.fill(plain))
        canvas.save()
        canvas.clipPath(outline(shell), doAntiAlias=True)
        canvas.drawRect(skia.Rect.MakeLTRB(0, -150, CAR_LONG, -138), brush.fill(lit))
        canvas.drawRect(skia.Rect.MakeLTRB(0, -56, CAR_LONG, -20), brush.fill(shade))
        canvas.drawRect(skia.Rect.MakeLTRB(0, -70, CAR_LONG, -48), brush.fill(stripe[1]))
        canvas.drawRect(skia.Rect.MakeLTRB(0, -70, CAR_LONG, -65), brush.fill(stripe[2]))
        canvas.restore()
        pane = blend(air.dark, air.sky[1], 0.35)
        for x, y in windows_of(leading):
            brush.rounded(canvas, Box(x - 23, y - 20, 46, 40), 9, brush.fill(pane))
        if leading:
            canvas.drawPath(
                outline("M318 -122C344 -112 362 -96 372 -80L326 -80C318 -80 314 -84 314 -92L314 -118Z"), brush.fill(darker(pane, 0.3))
            )
            oval(canvas, 386, -46, 8, 7, brush.fill("#fff3c4"))
        else:
            canvas.drawRect(brush.rect(Box(CAR_LONG - 5, -130, 10, 104)), brush.fill(darker(shade, 0.4)))
        for x in (62, 110, 290, 338):
            brush.circle(canvas, x, -13, 14, brush.fill(_TYRE))
            brush.circle(canvas, x, -13, 6, brush.fill("#8d90a8"))
        canvas.drawRect(brush.rect(Box(46, -24, 80, 12)), brush.fill(darker(shade, 0.5)))
        canvas.drawRect(brush.rect(Box(274, -24, 80, 12)), brush.fill(darker(shade, 0.5)))

    return Drawing(("carriage", air, value, leading), Box(0, -152, CAR_LONG + 8, 154), paint)


def pane(air: Air) -> Drawing:
    """A lit window of a carriage, about its middle."""
    value = blend(air.lit, "#ffffff", 0.12)

    def paint(canvas: skia.Canvas) -> None:
        if air.lamps:
            brush.glow(canvas, 0, 0, 52, value, 0.35)
        brush.rounded(canvas, Box(-23, -20, 46, 40), 9, brush.fill(value if air.lamps else lighter(air.sky[1], 0.6)))

    return Drawing(("lit pane", air), brush.centred(104), paint)


# ---------------------------------------------------------------- in the air


def airliner(air: Air, value: str, length: float) -> Drawing:
    """An airliner in level flight, about its middle."""
    unit = length / 800
    shade, plain, lit = painted(air, "#f6f4fc")
    stripe = painted(air, value)
    hull = (
        "M-392 -18C-360 -40 -300 -56 -200 -58L210 -62C300 -62 372 -34 398 -2C404 8 398 18 384 24C340 44 270 50 200 50"
        "L-160 44C-260 38 -350 16 -392 -18Z"
    )

    def paint(canvas: skia.Canvas) -> None:
        canvas.scale(unit, unit)
        canvas.drawPath(
            outline("M-392 -18L-420 -176C-421 -184 -416 -188 -408 -188L-356 -188C-348 -188 -344 -185 -340 -178L-256 -54L-330 -24Z"),
            brush.fill(stripe[1]),
        )
        canvas.drawPath(outline("M-392 -18L-420 -176L-404 -188L-372 -30Z"), brush.fill(stripe[0]))
        canvas.drawPath(outline("M40 -40L-40 -134C-44 -138 -50 -140 -56 -140L-92 -140L-34 -38Z"), brush.fill(shade))
        canvas.drawPath(outline(hull), brush.fill(plain))
        canvas.save()
        canvas.clipPath(outline(hull), doAntiAlias=True)
        canvas.drawPath(outline("M-420 26C-200 8 200 20 420 2L420 80L-420 80Z"), brush.fill(shade))
        canvas.drawPath(outline("M-420 -60L-420 -32C-200 -48 100 -54 340 -50L340 -66Z"), brush.fill(lit))
        canvas.drawPath(outline("M-420 4C-200 -6 200 2 420 -12L420 4C200 18 -200 10 -420 22Z"), brush.fill(stripe[1]))
        canvas.restore()
        for n in range(19):
            brush.rounded(canvas, Box(-236 + 27 * n, -36, 12, 17), 6, brush.fill(blend(air.dark, air.sky[1], 0.4)))
        canvas.drawPath(
            outline("M316 -44C344 -38 366 -24 378 -10L322 -14C314 -15 310 -18 310 -26L310 -40Z"),
            brush.fill(blend(air.dark, air.sky[1], 0.25)),
        )
        _engine(canvas, 10, 84, stripe[1], shade)
        canvas.drawPath(outline("M92 12L-114 176C-120 181 -126 183 -134 183L-172 183C-178 183 -180 178 -177 173L-60 14Z"), brush.fill(lit))
        canvas.drawPath(outline("M92 12L-114 176L-134 183L36 12Z"), brush.fill(shade))
        canvas.drawPath(outline("M-352 -22L-420 42C-424 46 -422 50 -416 50L-386 50C-380 50 -376 48 -372 44L-300 -14Z"), brush.fill(lit))

    return Drawing(("airliner", air, value, length), Box(-430 * unit, -196 * unit, 850 * unit, 386 * unit), paint)


def _engine(canvas: skia.Canvas, x: float, y: float, value: str, shade: str) -> None:
    brush.rounded(canvas, Box(x - 56, y - 26, 112, 50), 24, brush.fill(value))
    brush.rounded(canvas, Box(x + 34, y - 26, 24, 50), 12, brush.fill(lighter(value, 0.3)))
    brush.rounded(canvas, Box(x - 56, y + 2, 100, 22), 11, brush.fill(shade, 0.5))


def plane_windows(length: float) -> tuple[tuple[float, float], ...]:
    """The middles of an airliner's windows."""
    unit = length / 800
    return tuple(((-230 + 27 * n) * unit, -27.5 * unit) for n in range(19))


def tongue(canvas: skia.Canvas, long: float, half: float, flare: float, sway: float, value: str) -> None:
    """One tongue of a rocket's flame, down from its nozzle: how long, half as wide, how far it flares, where its tip sways to."""
    path = skia.Path()
    path.moveTo(-0.8 * half, 0)
    path.cubicTo(-flare * half, 0.35 * long, -0.5 * half, 0.7 * long, sway, long)
    path.cubicTo(0.5 * half, 0.7 * long, flare * half, 0.35 * long, 0.8 * half, 0)
    path.close()
    canvas.drawPath(path, brush.fill(value, 0.95))


def rocket(look_white: str, value: str, height: float, air: Air) -> Drawing:
    """A rocket that stands on its fins."""
    unit = height / 400
    shade, plain, lit = painted(air, look_white)
    fin = painted(air, value)

    def paint(canvas: skia.Canvas) -> None:
        canvas.scale(unit, unit)
        for side in (-1, 1):
            with moved(canvas, flip=side < 0):
                canvas.drawPath(outline("M52 -150C96 -120 108 -70 104 -14L58 -44Z"), brush.fill(fin[1] if side > 0 else fin[0]))
        canvas.drawPath(outline("M-34 -36L34 -36L46 -6L-46 -6Z"), brush.fill(fin[0]))
        hull = "M0 -396C56 -340 74 -262 72 -190C70 -120 60 -70 48 -32L-48 -32C-60 -70 -70 -120 -72 -190C-74 -262 -56 -340 0 -396Z"
        canvas.drawPath(outline(hull), brush.fill(plain))
        canvas.save()
        canvas.clipPath(outline(hull), doAntiAlias=True)
        canvas.drawPath(outline("M-80 -400L-26 -400C-44 -300 -44 -120 -22 -20L-80 -20Z"), brush.fill(shade))
        canvas.drawPath(outline("M30 -400C58 -300 56 -140 38 -20L80 -20L80 -400Z"), brush.fill(lit))
        canvas.drawRect(skia.Rect.MakeLTRB(-80, -400, 80, -318), brush.fill(fin[1]))
        canvas.drawRect(skia.Rect.MakeLTRB(30, -400, 80, -318), brush.fill(fin[2]))
        canvas.drawRect(skia.Rect.MakeLTRB(-80, -96, 80, -80), brush.fill(fin[1]))
        canvas.restore()
        brush.circle(canvas, 0, -232, 34, brush.fill(fin[1]))
        brush.circle(canvas, 0, -232, 25, brush.fill(blend(air.sky[0], "#8fd3ff", 0.55)))
        canvas.drawPath(outline("M-16 -240C-10 -250 2 -254 12 -250"), brush.stroke("#ffffff", 5, 0.7))
        brush.circle(canvas, 0, -150, 17, brush.fill(fin[1]))
        brush.circle(canvas, 0, -150, 12, brush.fill(blend(air.sky[0], "#8fd3ff", 0.45)))
        canvas.drawPath(outline("M-7 -140L7 -140L9 -8L-9 -8Z"), brush.fill(fin[1]))

    return Drawing(("rocket", look_white, value, height, air), Box(-112 * unit, -400 * unit, 224 * unit, 402 * unit), paint)


# ---------------------------------------------------------------- on water


def liner(air: Air, value: str, length: float) -> Drawing:
    """A passenger ship; its waterline is at the origin's height."""
    unit = length / 900
    shade, plain, lit = painted(air, "#f6f4fc")
    hull = painted(air, value)

    def paint(canvas: skia.Canvas) -> None:
        canvas.scale(unit, unit)
        for x in (-150, 20):
            polygon(canvas, ((x - 34, -250), (x + 40, -250), (x + 26, -342), (x - 44, -342)), brush.fill(hull[1]))
            polygon(canvas, ((x - 44, -342), (x + 26, -342), (x + 28, -322), (x - 42, -322)), brush.fill(hull[0]))
        decks = ((-330, 330, -136), (-300, 286, -182), (-262, 232, -228), (-214, 150, -264))
        for n, (left, right, top) in enumerate(decks):
            deck = Box(left, top, right - left, 50)
            brush.rounded(canvas, deck, 12, brush.fill(plain if n % 2 else lit))
            canvas.drawRect(brush.rect(Box(left + 4, top + 40, right - left - 8, 8)), brush.fill(shade))
        canvas.drawPath(outline("M-430 -90L456 -104C430 -50 400 -10 372 26L-382 26C-410 -10 -426 -50 -430 -90Z"), brush.fill(hull[1]))
        canvas.save()
        canvas.clipPath(outline("M-430 -90L456 -104C430 -50 400 -10 372 26L-382 26C-410 -10 -426 -50 -430 -90Z"), doAntiAlias=True)
        canvas.drawRect(skia.Rect.MakeLTRB(-460, -26, 470, 40), brush.fill(hull[0]))
        canvas.drawRect(skia.Rect.MakeLTRB(-460, -106, 470, -84), brush.fill(lit))
        canvas.restore()
        dark = brush.fill(blend(air.dark, air.sky[1], 0.35))
        for spot, height in ship_windows(900.0):
            brush.rounded(canvas, Box(spot - 9, height - 9, 18, 18), 9 if height > -80 else 4, dark)
        line(canvas, ((128, -262), (128, -336)), brush.stroke(shade, 5))

    return Drawing(("liner", air, value, length), Box(-440 * unit, -346 * unit, 904 * unit, 376 * unit), paint)


def ship_windows(length: float) -> tuple[tuple[float, float], ...]:
    """The middles of a liner's windows and portholes."""
    unit = length / 900
    rows = ((-300, 300, -110, 16), (-268, 254, -158, 14), (-230, 200, -204, 12), (-330, 320, -56, 13))
    return tuple(((a + (b - a) * n / (count - 1)) * unit, y * unit) for a, b, y, count in rows for n in range(count))


def sailboat(air: Air, value: str, height: float, light: int = 1) -> Drawing:
    """A small boat under sail, its waterline at the origin's height."""
    unit = height / 300
    shade, plain, lit = painted(air, "#fbf8ff")
    hull = painted(air, value)

    def paint(canvas: skia.Canvas) -> None:
        canvas.scale(unit, unit)
        line(canvas, ((0, -40), (0, -292)), brush.stroke(hull[0], 6))
        canvas.drawPath(outline("M10 -284C70 -210 104 -130 112 -62L10 -62Z"), brush.fill(plain if light > 0 else shade))
        canvas.drawPath(outline("M-8 -262C-40 -190 -64 -120 -72 -62L-8 -62Z"), brush.fill(shade if light > 0 else plain))
        canvas.drawPath(outline("M10 -130L104 -104L108 -84L10 -104Z"), brush.fill(hull[1]))
        canvas.drawPath(outline("M-110 -44L126 -44C112 -14 96 2 84 8L-84 8C-98 -6 -106 -24 -110 -44Z"), brush.fill(hull[1]))
        canvas.drawRect(brush.rect(Box(-109, -44, 233, 9)), brush.fill(lit))

    return Drawing(("sailboat", air, value, height, light), Box(-116 * unit, -298 * unit, 250 * unit, 310 * unit), paint)


def lighthouse(air: Air, height: float, value: str, light: int) -> Drawing:
    """A lighthouse in rings of white and `value`; the lamp is `LAMP` of its height up."""
    box = Box(-0.26 * height, -1.04 * height, 0.52 * height, 1.06 * height)
    white, red = painted(air, "#f6f2fa"), painted(air, value)

    def paint(canvas: skia.Canvas) -> None:
        tower = outline(f"M{-0.13 * height} 0L{-0.075 * height} {-0.8 * height}L{0.075 * height} {-0.8 * height}L{0.13 * height} 0Z")
        canvas.drawPath(tower, brush.fill(white[1]))
        canvas.save()
        canvas.clipPath(tower, doAntiAlias=True)
        for n in range(3):
            canvas.drawRect(brush.rect(Box(-height, (-0.72 + 0.27 * n) * height, 2 * height, 0.13 * height)), brush.fill(red[1]))
        canvas.drawRect(
            brush.rect(Box(-height if light > 0 else 0.02 * height, -height, height - 0.02 * height, height)), brush.fill(air.dark, 0.24)
        )
        canvas.restore()
        canvas.drawRect(brush.rect(Box(-0.1 * height, -0.82 * height, 0.2 * height, 0.03 * height)), brush.fill(air.dark))
        canvas.drawRect(brush.rect(Box(-0.055 * height, -0.91 * height, 0.11 * height, 0.1 * height)), brush.fill(lighter(air.lit, 0.3)))
        for x in (-0.055, 0.0, 0.05):
            canvas.drawRect(brush.rect(Box(x * height, -0.91 * height, 0.008 * height, 0.1 * height)), brush.fill(air.dark))
        polygon(canvas, ((-0.08 * height, -0.905 * height), (0.08 * height, -0.905 * height), (0, -1.0 * height)), brush.fill(red[1]))
        for y in (-0.28, -0.55):
            brush.rounded(canvas, Box(-0.02 * height, y * height, 0.04 * height, 0.06 * height), 6, brush.fill(air.dark, 0.75))
        brush.rounded(canvas, Box(-0.032 * height, -0.11 * height, 0.064 * height, 0.11 * height), 8, brush.fill(air.dark, 0.75))

    return Drawing(("lighthouse", air, height, value, light), box, paint)


LAMP = 0.86
