"""What is in kitchens and cafes: tiles, pots, jars, vegetables, plates, an espresso machine."""

from __future__ import annotations

import random

import skia

from assets.stage import canvas as brush
from assets.stage.drawing import Drawing
from assets.stage.layer import Box
from assets.stage.palette import Look, blend, darker, lighter
from assets.stage.props._brush import fading, line, moved, oval, polygon, shape, steel

RED, GREEN, ORANGE, YELLOW, CREAM, PURPLE = "#ef4f45", "#4fb860", "#ff9440", "#ffd05a", "#fbf3dd", "#8a5bc7"


def tiles(look: Look, box: Box, wall: int) -> Drawing:
    """Tiles on a wall, laid like bricks; they fill `box`."""
    upper, lower = look.room.walls[wall % len(look.room.walls)][0], look.room.walls[wall % len(look.room.walls)][-1]
    step, wide = 62.0, 128.0

    def paint(canvas: skia.Canvas) -> None:
        canvas.save()
        canvas.clipRect(brush.rect(box))
        canvas.drawRect(brush.rect(box), fading(box, (lighter(upper, 0.09), lighter(lower, 0.14))))
        grout, y, row = brush.fill(darker(lower, 0.2), 0.5), box.top, 0
        while y < box.bottom:
            canvas.drawRect(brush.rect(Box(box.left, y, box.width, 3)), grout)
            x = box.left - (wide / 2 if row % 2 else 0)
            while x < box.right:
                canvas.drawRect(brush.rect(Box(x, y, 3, step)), grout)
                canvas.drawRect(brush.rect(Box(x + 3, y + 3, wide - 3, 3)), brush.fill("#ffffff", 0.07))
                x += wide
            y, row = y + step, row + 1
        canvas.drawRect(brush.rect(Box(box.left, box.top - 8, box.width, 14)), brush.fill(lighter(lower, 0.3)))
        canvas.restore()

    return Drawing(("tiles", look.name, box, wall), box, paint)


def pot(look: Look, width: float, value: str) -> Drawing:
    """An open pot with two handles; it stands. 0.66 `width` high."""
    half, high = width / 2, 0.62 * width

    def paint(canvas: skia.Canvas) -> None:
        for side in (-1, 1):
            handle = Box(side * (half + 14) - 17, 0.16 * width - high, 34, 20)
            brush.rounded(canvas, handle, 10, brush.fill(darker(value, 0.5)))
        body = Box(-half, -high, width, high)
        brush.rounded(canvas, body, 0.13 * width, fading(body, (lighter(value, 0.12), darker(value, 0.16))))
        brush.rounded(canvas, Box(0.2 * width, -high + 20, 0.22 * width, high - 20), 0.1 * width, brush.fill(look.ink, 0.12))
        brush.rounded(canvas, Box(-0.4 * width, -high + 22, 0.06 * width, 0.7 * high - 22), 8, brush.fill("#ffffff", 0.3))
        oval(canvas, 0, -high, half, 0.09 * width, brush.fill(darker(value, 0.32)))
        oval(canvas, 0, -high + 3, 0.46 * width, 0.07 * width, brush.fill("#d96a3a"))
        for n, (x, y) in enumerate(((-0.24, 0.0), (0.05, 0.025), (0.24, -0.015), (-0.06, -0.03))):
            oval(canvas, x * width, -high + y * width, 0.06 * width, 0.022 * width, brush.fill((GREEN, YELLOW, ORANGE, CREAM)[n]))

    return Drawing(("pot", look.name, width, value), Box(-half - 34, -high - 0.1 * width, width + 68, high + 0.1 * width), paint)


def pan(look: Look, width: float) -> Drawing:
    """A pan with its handle at the right; it stands."""

    def paint(canvas: skia.Canvas) -> None:
        brush.rounded(
            canvas, Box(0.4 * width, -0.2 * width, 0.52 * width, 0.075 * width), 0.035 * width, brush.fill(darker(look.room.wood, 0.4))
        )
        shape(canvas, "M-50-24L50-24L42-2C40 0-40 0-42-2Z", brush.fill(look.room.bezel)) if width == 100 else None
        polygon(
            canvas,
            ((-0.5 * width, -0.22 * width), (0.5 * width, -0.22 * width), (0.42 * width, 0), (-0.42 * width, 0)),
            brush.fill(look.room.bezel),
        )
        oval(canvas, 0, -0.22 * width, 0.5 * width, 0.07 * width, brush.fill(blend(look.room.bezel, "#ffffff", 0.14)))

    return Drawing(("pan", look.name, width), Box(-0.52 * width, -0.31 * width, 1.46 * width, 0.32 * width), paint)


def jar(look: Look, height: float, value: str) -> Drawing:
    """A jar full of something of colour `value`, under a wooden lid; it stands."""
    wide = 0.66 * height

    def paint(canvas: skia.Canvas) -> None:
        glass = Box(-wide / 2, -0.86 * height, wide, 0.86 * height)
        brush.rounded(canvas, glass, 0.12 * height, brush.fill(blend(look.room.paper, value, 0.18), 0.75))
        brush.rounded(canvas, Box(-wide / 2 + 4, -0.6 * height, wide - 8, 0.57 * height), 0.1 * height, brush.fill(value))
        brush.rounded(canvas, Box(-wide / 2 + 8, -0.78 * height, 0.1 * wide, 0.62 * height), 4, brush.fill("#ffffff", 0.45))
        brush.rounded(canvas, Box(-0.54 * wide, -height, 1.08 * wide, 0.18 * height), 0.05 * height, brush.fill(look.room.wood))

    return Drawing(("jar", look.name, height, value), Box(-0.55 * wide, -height, 1.1 * wide, height), paint)


def bottle(look: Look, height: float, value: str) -> Drawing:
    """A bottle; it stands."""
    size = height / 150

    def paint(canvas: skia.Canvas) -> None:
        with moved(canvas, 0, 0, size):
            shape(
                canvas,
                "M-9-150L9-150L9-104C9-92 26-88 26-70L26-8C26 0 18 0 14 0L-14 0C-18 0-26 0-26-8L-26-70C-26-88-9-92-9-104Z",
                brush.fill(value),
            )
            brush.rounded(canvas, Box(-11, -154, 22, 15), 4, brush.fill(darker(value, 0.5)))
            brush.rounded(canvas, Box(-26, -58, 52, 34), 0, brush.fill(look.room.paper))
            brush.rounded(canvas, Box(-19, -76, 6, 64), 3, brush.fill("#ffffff", 0.3))

    return Drawing(("bottle", look.name, height, value), Box(-27 * size, -155 * size, 54 * size, 156 * size), paint)


def vegetables(look: Look, width: float, seed: int) -> Drawing:
    """A board with vegetables and slices of them, seen a little from above; its origin is the middle of its near edge."""
    dice = random.Random(seed)
    sort = dice.randrange(3)

    def paint(canvas: skia.Canvas) -> None:
        with moved(canvas, 0, 0, width / 300):
            polygon(canvas, ((-134, -56), (134, -56), (150, -8), (-150, -8)), brush.fill(lighter(look.room.wood, 0.3)))
            brush.rounded(canvas, Box(-150, -9, 300, 12), 5, brush.fill(darker(look.room.wood, 0.16)))
            _tomato(canvas, -88, -34, 32)
            _SLICED[sort](canvas)

    return Drawing(("vegetables", look.name, width, seed), Box(-0.52 * width, -0.36 * width, 1.04 * width, 0.38 * width), paint)


def _tomato(canvas: skia.Canvas, x: float, y: float, radius: float) -> None:
    oval(canvas, x, y, radius, 0.88 * radius, brush.fill(RED))
    oval(canvas, x - 0.36 * radius, y - 0.34 * radius, 0.2 * radius, 0.14 * radius, brush.fill("#ffffff", 0.5))
    for turn in (-60, -20, 20, 60):
        with moved(canvas, x, y - 0.8 * radius, turn=turn):
            oval(canvas, 0, -4, 4, 11, brush.fill(GREEN))


def _carrots(canvas: skia.Canvas) -> None:
    shape(canvas, "M10-44L112-36C122-34 122-24 112-22L10-16Z", brush.fill(ORANGE))
    for x in range(7):
        oval(canvas, -40 + 13 * x, -22 + 3 * (x % 2), 9, 12, brush.fill(ORANGE if x % 2 else lighter(ORANGE, 0.2)))
    shape(canvas, "M112-30C126-54 140-44 136-32C146-28 136-14 112-28Z", brush.fill(GREEN))


def _greens(canvas: skia.Canvas) -> None:
    for x in range(9):
        with moved(canvas, -36 + 17 * x, -26 + 6 * (x % 3), turn=-30 + 31 * (x % 3)):
            oval(canvas, 0, 0, 20, 10, brush.fill(GREEN if x % 2 else lighter(GREEN, 0.25)))
    oval(canvas, 116, -34, 26, 22, brush.fill(darker(GREEN, 0.12)))


def _onions(canvas: skia.Canvas) -> None:
    oval(canvas, 100, -36, 30, 27, brush.fill(PURPLE))
    shape(canvas, "M96-60C98-74 102-74 104-60Z", brush.fill(darker(PURPLE, 0.2)))
    for x in range(5):
        oval(canvas, -36 + 24 * x, -24, 17, 10, brush.stroke(PURPLE, 5))
        oval(canvas, -36 + 24 * x, -24, 9, 5, brush.stroke(lighter(PURPLE, 0.5), 3))


_SLICED = (_carrots, _greens, _onions)


def bowl(look: Look, width: float, value: str, seed: int = 0) -> Drawing:
    """A bowl heaped with fruit; it stands."""
    dice = random.Random(seed)
    fruit = dice.sample((RED, GREEN, ORANGE, YELLOW, PURPLE), 4)

    def paint(canvas: skia.Canvas) -> None:
        with moved(canvas, 0, 0, width / 200):
            for n, (x, y, radius) in enumerate(((-52, -84, 34), (4, -98, 40), (58, -84, 33), (-20, -72, 32))):
                brush.circle(canvas, x, y, radius, brush.fill(fruit[n]))
                brush.circle(canvas, x - 10, y - 11, 6, brush.fill("#ffffff", 0.35))
            shape(canvas, "M-100-74L100-74C96-26 62 0 30 0L-30 0C-62 0-96-26-100-74Z", brush.fill(value))
            shape(canvas, "M40-74L100-74C96-26 62 0 30 0L10 0C34-16 42-44 40-74Z", brush.fill(look.ink, 0.1))

    return Drawing(("bowl", look.name, width, value, seed), Box(-0.51 * width, -0.7 * width, 1.02 * width, 0.71 * width), paint)


def hob(look: Look, width: float, deep: float) -> Drawing:
    """A glass hob set into a worktop; its origin is its middle."""
    half = width / 2

    def paint(canvas: skia.Canvas) -> None:
        polygon(
            canvas,
            ((0.05 * width - half, -deep / 2), (half - 0.05 * width, -deep / 2), (half, deep / 2), (-half, deep / 2)),
            brush.fill(look.room.bezel),
        )
        for x in (-0.24, 0.24):
            oval(canvas, x * width, 0, 0.17 * width, 0.3 * deep, brush.stroke(look.accents[0], 4, 0.85))

    return Drawing(("hob", look.name, width, deep), Box(-half, -deep / 2, width, deep), paint)


def hood(look: Look, width: float, drop: float) -> Drawing:
    """A hood that hangs from the ceiling; its origin is the middle of its upper end, `drop` its height."""
    metal = look.room.silver

    def paint(canvas: skia.Canvas) -> None:
        duct = Box(-0.16 * width, 0, 0.32 * width, 0.6 * drop)
        canvas.drawRect(brush.rect(duct), fading(duct, (darker(metal, 0.4), darker(metal, 0.2))))
        polygon(
            canvas,
            ((-0.18 * width, 0.56 * drop), (0.18 * width, 0.56 * drop), (0.5 * width, drop - 26), (-0.5 * width, drop - 26)),
            fading(Box(0, 0.5 * drop, 1, 0.5 * drop), (darker(metal, 0.3), darker(metal, 0.1))),
        )
        brush.rounded(canvas, Box(-0.51 * width, drop - 28, 1.02 * width, 28), 6, brush.fill(metal))
        for x in (-0.25, 0.25):
            oval(canvas, x * width, drop, 30, 5, brush.fill(lighter(look.room.lamp, 0.5)))

    return Drawing(("hood", look.name, width, drop), Box(-0.52 * width, 0, 1.04 * width, drop + 6), paint)


def utensils(look: Look, width: float, seed: int) -> Drawing:
    """A rail with a ladle, a whisk, a pan and the like; its origin is the rail's left end."""
    dice = random.Random(seed)
    order = dice.sample(range(5), 5)
    metal, wood = steel(look), look.room.wood

    def paint(canvas: skia.Canvas) -> None:
        line(canvas, ((0, 0), (width, 0)), brush.stroke(metal, 7))
        for n, kind in enumerate(order[: max(2, int(width / 74))]):
            x = width * (n + 0.5) / max(2, int(width / 74))
            line(canvas, ((x, 2), (x, 72)), brush.stroke(wood if kind in (0, 3) else metal, 7))
            _HUNG[kind](canvas, look, x)

    return Drawing(("utensils", look.name, width, seed), Box(-8, -8, width + 16, 182), paint)


def _ladle(canvas: skia.Canvas, look: Look, x: float) -> None:
    shape_ = Box(x - 22, 72, 44, 40)
    brush.rounded(canvas, shape_, 20, brush.fill(steel(look)))


def _whisk(canvas: skia.Canvas, look: Look, x: float) -> None:
    for across in (20, 11, 3):
        oval(canvas, x, 108, across, 40, brush.stroke(steel(look), 3.4))


def _spatula(canvas: skia.Canvas, look: Look, x: float) -> None:
    brush.rounded(canvas, Box(x - 19, 70, 38, 58), 8, brush.fill(darker(steel(look), 0.12)))
    for n in (-9, 0, 9):
        line(canvas, ((x + n, 80), (x + n, 116)), brush.stroke(look.room.dark, 4))


def _skillet(canvas: skia.Canvas, look: Look, x: float) -> None:
    brush.circle(canvas, x, 118, 46, brush.fill(look.room.bezel))
    brush.circle(canvas, x, 118, 36, brush.stroke("#ffffff", 3, 0.14))


def _scoop(canvas: skia.Canvas, look: Look, x: float) -> None:
    oval(canvas, x, 96, 17, 28, brush.fill(look.room.wood))


_HUNG = (_ladle, _whisk, _spatula, _skillet, _scoop)


def crockery(look: Look, width: float, seed: int) -> Drawing:
    """A board on the wall with jars, cups and plates; its origin is the upper left corner of the board."""

    def paint(canvas: skia.Canvas) -> None:
        brush.rounded(canvas, Box(0, 0, width, 14), 5, brush.fill(look.room.wood))
        canvas.drawRect(brush.rect(Box(10, 14, width - 20, 8)), brush.fill(look.shadow, 0.22))
        dice, x = random.Random(seed), 22.0
        while x < width - 70:
            x += _stood(canvas, look, dice, x)

    return Drawing(("crockery", look.name, width, seed), Box(0, -130, width, 152), paint)


def _stood(canvas: skia.Canvas, look: Look, dice: random.Random, x: float) -> float:
    chance = dice.random()
    if chance < 0.45:
        with moved(canvas, x + 34, 0):
            jar(look, dice.choice((84, 100, 116)), dice.choice((RED, YELLOW, ORANGE, GREEN, "#b98a5b", CREAM))).paint(canvas)
        return 78
    if chance < 0.75:
        for n in range(4):
            brush.rounded(
                canvas,
                Box(x + 2 * n, -12 - 13 * n, 96 - 4 * n, 12),
                6,
                brush.fill((look.room.paper, look.accents[3], look.room.paper, look.accents[1])[n]),
            )
        return 116
    with moved(canvas, x + 30, 0):
        bottle(look, dice.choice((104, 122)), dice.choice(("#3f7d4e", "#d98a2b", look.inks[4]))).paint(canvas)
    return 66


def plate(look: Look, width: float, sort: int = 0) -> Drawing:
    """A plate with a meal on it, seen a little from above; its origin is its middle."""
    half = width / 2

    def paint(canvas: skia.Canvas) -> None:
        oval(canvas, 0, 0.03 * width, half, 0.2 * width, brush.fill(look.shadow, 0.25))
        oval(canvas, 0, 0, half, 0.19 * width, brush.fill(lighter(look.room.paper, 0.3)))
        oval(canvas, 0, 0, 0.36 * width, 0.13 * width, brush.stroke(darker(look.room.paper, 0.12), 2.5, 0.7))
        for n, (x, y) in enumerate(((-0.16, -0.03), (0.1, -0.05), (0.02, 0.03), (0.2, 0.02), (-0.06, -0.07))):
            value = ((RED, GREEN, YELLOW, GREEN, ORANGE), (ORANGE, CREAM, GREEN, YELLOW, CREAM), (PURPLE, GREEN, RED, ORANGE, GREEN))[
                sort % 3
            ][n]
            oval(canvas, x * width, y * width, 0.12 * width, 0.075 * width, brush.fill(value))

    return Drawing(("plate", look.name, width, sort), Box(-half, -0.2 * width, width, 0.44 * width), paint)


def glass(look: Look, height: float, value: str) -> Drawing:
    """A glass on a stem, half full; it stands."""
    size = height / 120

    def paint(canvas: skia.Canvas) -> None:
        with moved(canvas, 0, 0, size):
            oval(canvas, 0, -3, 24, 5, brush.fill("#ffffff", 0.55))
            line(canvas, ((0, -4), (0, -54)), brush.stroke("#ffffff", 4, 0.6))
            shape(canvas, "M-25-118L25-118C30-76 20-52 0-52C-20-52-30-76-25-118Z", brush.fill("#ffffff", 0.22))
            shape(canvas, "M-27-88L27-88C25-66 16-56 0-56C-16-56-25-66-27-88Z", brush.fill(value, 0.95))

    return Drawing(("glass", look.name, height, value), Box(-32 * size, -120 * size, 64 * size, 124 * size), paint)


def espresso_machine(look: Look, width: float) -> Drawing:
    """An espresso machine from the front; it stands. About 0.72 `width` high."""
    metal = look.room.silver

    def paint(canvas: skia.Canvas) -> None:
        with moved(canvas, 0, 0, width / 400):
            base, body = Box(-200, -44, 400, 44), Box(-190, -278, 380, 130)
            brush.rounded(canvas, Box(-172, -170, 344, 140), 0, brush.fill(darker(metal, 0.62)))
            brush.rounded(canvas, base, 12, fading(base, (metal, darker(metal, 0.36))))
            brush.rounded(canvas, body, 22, fading(body, (lighter(metal, 0.3), darker(metal, 0.16))))
            brush.rounded(canvas, Box(-190, -188, 380, 14), 0, brush.fill(look.accents[0]))
            for x in (-92, 92):
                brush.rounded(canvas, Box(x - 34, -150, 68, 26), 6, brush.fill(darker(metal, 0.3)))
                line(canvas, ((x, -120), (x + 66, -112)), brush.stroke(look.room.bezel, 15))
                brush.rounded(canvas, Box(x - 8, -124, 16, 20), 3, brush.fill(darker(metal, 0.5)))
                brush.rounded(canvas, Box(x - 25, -84, 50, 40), 9, brush.fill(look.room.paper))
            for n in range(4):
                brush.circle(canvas, -130 + 34 * n, -232, 10, brush.fill((look.accents[2], metal, metal, look.accents[1])[n]))
            brush.circle(canvas, 118, -232, 26, brush.fill(look.room.paper))
            line(canvas, ((118, -232), (130, -246)), brush.stroke(look.inks[0], 5))
            for n in range(5):
                brush.rounded(canvas, Box(-160 + 66 * n, -310, 50, 32), 8, brush.fill((look.room.paper, look.accents[3])[n % 2]))

    return Drawing(("espresso", look.name, width), Box(-0.5 * width, -0.79 * width, width, 0.8 * width), paint)
