"""Houses of a town: towers seen from across the water, and the fronts of a street. They stand on their origin."""

from __future__ import annotations

import random
from collections.abc import Iterator

import skia

from assets.stage import canvas as brush
from assets.stage.drawing import Drawing
from assets.stage.layer import Box
from assets.stage.palette import Look, blend, darker, lighter
from assets.stage.props._brush import Point, fading, line, outline, polygon
from assets.stage.props.daylight import Air

_GRID = 28.0, 34.0  # the pitch of a tower's windows


def tower(air: Air, width: float, height: float, pigment: str, seed: int, light: int, near: float, tall: bool = False) -> Drawing:
    """A house of many storeys; `tall` ones end in a spire."""
    box = Box(-width / 2 - 4, -1.3 * height, width + 8, 1.3 * height)

    def paint(canvas: skia.Canvas) -> None:
        dice = random.Random(seed)
        plain, lit = air.seen(pigment, near), air.bright(pigment, near, 0.7)
        top = _roof(canvas, dice, width, height, plain, lit, light, tall)
        body = Box(-width / 2, -top, width, top)
        canvas.drawRect(brush.rect(body), fading(body, (plain, blend(plain, air.haze, 0.22 if near < 0.9 else 0.08))))
        side = 0.3 * width
        canvas.drawRect(brush.rect(Box(width / 2 - side if light > 0 else -width / 2, -top, side, top)), brush.fill(lit, 0.75))
        if near > 0.4:
            _panes(canvas, air, seed, width, top, near)

    return Drawing(("tower", air, width, height, pigment, seed, light, near, tall), box, paint)


def _roof(canvas: skia.Canvas, dice: random.Random, width: float, height: float, plain: str, lit: str, light: int, tall: bool) -> float:
    """What a house ends in; how high its straight walls go."""
    sort = 4 if tall else dice.randrange(4)
    half = width / 2
    if sort == 0:
        canvas.drawRect(brush.rect(Box(-0.3 * width, -height - 16, 0.34 * width, 18)), brush.fill(plain))
        line(canvas, ((0.22 * width, -height), (0.22 * width, -height - 54)), brush.stroke(plain, 4))
    elif sort == 1:
        canvas.drawRect(brush.rect(Box(-0.36 * width, -1.07 * height, 0.72 * width, 0.08 * height)), brush.fill(plain))
        canvas.drawRect(brush.rect(Box(-0.2 * width, -1.12 * height, 0.4 * width, 0.06 * height)), brush.fill(plain))
    elif sort == 2:
        polygon(canvas, ((-half, -height + 2), (half, -height + 2), (light * half, -height - 0.28 * width)), brush.fill(lit))
    elif sort == 4:
        for share, high in ((0.74, 0.07), (0.48, 0.12), (0.22, 0.17)):
            canvas.drawRect(brush.rect(Box(-share * half, -(1 + high) * height, share * width, (high + 0.02) * height)), brush.fill(plain))
            canvas.drawRect(
                brush.rect(
                    Box(light * 0.5 * share * half - 0.25 * share * width, -(1 + high) * height, 0.5 * share * width, high * height)
                ),
                brush.fill(lit, 0.5),
            )
        line(canvas, ((0, -1.16 * height), (0, -1.28 * height)), brush.stroke(plain, 6))
    return height


def grid(width: float, height: float) -> list[Point]:
    """The middles of a tower's windows, from its foot's middle."""
    across, down = _GRID
    columns, rows = int((width - 14) / across), int((height - 40) / down)
    return [((n - (columns - 1) / 2) * across, -height + 30 + down * row) for row in range(rows) for n in range(columns)]


def _panes(canvas: skia.Canvas, air: Air, seed: int, width: float, height: float, near: float) -> None:
    dark, lit = blend(air.seen("#5d6790", near), air.dark, 0.3), blend(air.seen("#ffe1a0", near), air.lit, 0.8)
    for (x, y), on in zip(grid(width, height), burning(air, seed, width, height), strict=True):
        canvas.drawRect(brush.rect(Box(x - 7, y - 9, 14, 18)), brush.fill(lit if on else dark, 0.85 if on else 0.5))


def burning(air: Air, seed: int, width: float, height: float) -> list[bool]:
    """In which of the windows there is light from the start."""
    dice = random.Random(f"lit {seed}")
    share = 0.16 if air.lamps else 0.0
    return [dice.random() < share for _ in grid(width, height)]


def lit_pane(air: Air, size: float = 1.0) -> Drawing:
    """A window in which a light goes on; by day, one that the sun is caught in."""
    value = lighter(air.lit, 0.15) if air.lamps else lighter(air.glow, 0.6)

    def paint(canvas: skia.Canvas) -> None:
        brush.glow(canvas, 0, 0, 40 * size, value, 0.5)
        canvas.drawRect(brush.rect(Box(-7 * size, -9 * size, 14 * size, 18 * size)), brush.fill(value))

    return Drawing(("lit pane", air, size), brush.centred(80 * size), paint)


# ---------------------------------------------------------------- a street


def front(look: Look, air: Air, width: float, storeys: int, seed: int, gable: bool = False, snow: bool = False) -> Drawing:
    """The front of a house with a shop below: `STOREY` units a storey, the shop `SHOP`."""
    dice = random.Random(seed)
    height = high(storeys)
    wall = dice.choice(("#d9a98f", "#c9838a", "#9c93c9", "#e0c08c", "#8fa9c4", "#b77a6a", "#ead9c4"))
    cloth = look.accents[seed % len(look.accents)]
    box = Box(-width / 2 - 16, -height - 0.5 * width - 30, width + 32, height + 0.5 * width + 32)

    def paint(canvas: skia.Canvas) -> None:
        own = random.Random(seed)
        plain = air.seen(wall)
        body = Box(-width / 2, -height, width, height)
        canvas.drawRect(brush.rect(body), fading(body, (plain, blend(plain, air.dark, 0.18))))
        canvas.drawRect(brush.rect(Box(width / 2 - 16, -height, 16, height)), brush.fill(air.dark, 0.14))
        _top(canvas, air, width, height, wall, gable, snow, own)
        for x, y in openings(width, storeys):
            _window(canvas, air, x, y, cloth, own)
        _shop(canvas, look, air, width, cloth, own)

    return Drawing(("front", look.name, air, width, storeys, seed, gable, snow), box, paint)


STOREY, SHOP = 132.0, 186.0


def high(storeys: int) -> float:
    """How high a front is, its roof left out."""
    return SHOP + STOREY * storeys


def openings(width: float, storeys: int) -> list[Point]:
    """The middles of a front's windows."""
    count = max(2, int(width / 96))
    return [(((n + 0.5) / count - 0.5) * (width - 30), -SHOP - 66 - STOREY * storey) for storey in range(storeys) for n in range(count)]


def _top(canvas: skia.Canvas, air: Air, width: float, height: float, wall: str, gable: bool, snow: bool, dice: random.Random) -> None:
    if gable:
        roof = air.seen("#e8eefc" if snow else "#8d4a48")
        polygon(canvas, ((-width / 2 - 14, -height + 6), (width / 2 + 14, -height + 6), (0, -height - 0.42 * width)), brush.fill(roof))
        polygon(
            canvas,
            ((0, -height - 0.42 * width), (width / 2 + 14, -height + 6), (width / 2 - 20, -height + 6)),
            brush.fill(air.bright("#f4f7ff" if snow else "#a85a50"), 0.8),
        )
        brush.circle(canvas, 0, -height - 0.13 * width, 17, brush.fill(blend(air.sky[1], air.dark, 0.4)))
        return
    canvas.drawRect(brush.rect(Box(-width / 2 - 10, -height - 16, width + 20, 20)), brush.fill(air.bright(wall, 1.0, 0.8)))
    canvas.drawRect(brush.rect(Box(-width / 2, -height + 4, width, 8)), brush.fill(air.dark, 0.25))
    if dice.random() < 0.6:
        canvas.drawRect(brush.rect(Box(0.18 * width, -height - 62, 42, 48)), brush.fill(blend(air.seen(wall), air.dark, 0.3)))
    else:
        line(canvas, ((-0.2 * width, -height - 14), (-0.2 * width, -height - 84)), brush.stroke(air.dark, 4))
        line(canvas, ((-0.2 * width - 22, -height - 72), (-0.2 * width + 22, -height - 72)), brush.stroke(air.dark, 3))


def _window(canvas: skia.Canvas, air: Air, x: float, y: float, cloth: str, dice: random.Random) -> None:
    """A sash window with a sill; some have light from the start, some flowers."""
    lit = air.lamps and dice.random() < 0.3
    frame, pane = air.bright("#f4eef8", 1.0, 0.5), air.lit if lit else blend(air.sky[1], air.dark, 0.5 if not air.lamps else 0.66)
    brush.rounded(canvas, Box(x - 29, y - 42, 58, 84), 4, brush.fill(frame))
    canvas.drawRect(brush.rect(Box(x - 23, y - 36, 46, 72)), brush.fill(pane))
    canvas.drawRect(brush.rect(Box(x - 2, y - 36, 4, 72)), brush.fill(frame))
    canvas.drawRect(brush.rect(Box(x - 23, y - 8, 46, 4)), brush.fill(frame))
    canvas.drawRect(brush.rect(Box(x - 35, y + 40, 70, 8)), brush.fill(frame))
    if dice.random() < 0.35:
        brush.rounded(canvas, Box(x - 30, y + 26, 60, 15), 4, brush.fill(air.seen("#8a5640")))
        for n in range(5):
            brush.circle(canvas, x - 24 + 12 * n, y + 24, 8, brush.fill(air.seen("#4fa65a")))
            brush.circle(canvas, x - 24 + 12 * n, y + 19, 4.5, brush.fill(blend(air.seen(cloth), cloth, 0.5)))


def glowing(air: Air) -> Drawing:
    """A street's window in which a light goes on."""
    value = lighter(air.lit, 0.12) if air.lamps else lighter(air.glow, 0.55)
    frame = air.bright("#f4eef8", 1.0, 0.5)

    def paint(canvas: skia.Canvas) -> None:
        brush.glow(canvas, 0, 0, 84, value, 0.4)
        canvas.drawRect(brush.rect(Box(-23, -36, 46, 72)), brush.fill(value, 1.0 if air.lamps else 0.8))
        canvas.drawRect(brush.rect(Box(-2, -36, 4, 72)), brush.fill(frame))
        canvas.drawRect(brush.rect(Box(-23, -8, 46, 4)), brush.fill(frame))

    return Drawing(("glowing", air), brush.centred(168), paint)


def _shop(canvas: skia.Canvas, look: Look, air: Air, width: float, cloth: str, dice: random.Random) -> None:
    """A shop window under an awning, and a door."""
    warm = blend(air.lit, "#ffffff", 0.08) if air.lamps else blend(air.sky[1], "#ffffff", 0.3)
    base = blend(air.seen("#4a3f63"), air.dark, 0.3)
    canvas.drawRect(brush.rect(Box(-width / 2, -SHOP + 10, width, SHOP - 10)), brush.fill(base))
    door = dice.choice((-1, 1)) * (width / 2 - 58)
    left, right = (-width / 2 + 22, door - 52) if door > 0 else (door + 52, width / 2 - 22)
    pane = Box(left, -134, right - left, 106)
    canvas.drawRect(brush.rect(pane), fading(pane, (lighter(warm, 0.15), blend(warm, base, 0.25))))
    for goods in _goods(look, pane, dice):
        goods.paint(canvas)
    canvas.drawRect(brush.rect(Box(door - 34, -138, 68, 138)), brush.fill(blend(base, cloth, 0.35)))
    canvas.drawRect(brush.rect(Box(door - 24, -128, 48, 74)), brush.fill(warm, 0.9))
    _awning(canvas, air, width, cloth)


def _goods(look: Look, pane: Box, dice: random.Random) -> Iterator[Drawing]:
    """What stands in the window: only shapes."""
    x = pane.left + 22
    while x < pane.right - 40:
        wide, tall, value = dice.uniform(18, 40), dice.uniform(24, 62), dice.choice(look.accents)
        box = Box(x, pane.bottom - tall, wide, tall)

        def paint(canvas: skia.Canvas, box: Box = box, value: str = value) -> None:
            brush.rounded(canvas, box, 6, brush.fill(darker(value, 0.25), 0.85))

        yield Drawing(("goods", box, value), box, paint)
        x += wide + dice.uniform(8, 26)


def _awning(canvas: skia.Canvas, air: Air, width: float, cloth: str) -> None:
    """In stripes, scalloped."""
    count = max(6, round(width / 36))
    step = (width + 20) / count
    colour, white = blend(air.seen(cloth), cloth, 0.55), air.bright("#fbf6f2", 1.0, 0.6)
    for n in range(count):
        x = -width / 2 - 10 + n * step
        path = outline(f"M{x + 6:.1f} -172L{x + step + 2:.1f} -172L{x + step:.1f} -122A{step / 2:.1f} 13 0 0 1 {x:.1f} -122Z")
        canvas.drawPath(path, brush.fill(colour if n % 2 else white))
    canvas.drawRect(brush.rect(Box(-width / 2 - 6, -178, width + 14, 10)), brush.fill(darker(colour, 0.2)))


def street_lamp(air: Air, height: float) -> Drawing:
    """A lamp on a post, with its light if it is dark enough."""
    box = Box(-0.5 * height, -1.3 * height, height, 1.32 * height)
    iron = blend(air.dark, air.haze, 0.16)

    def paint(canvas: skia.Canvas) -> None:
        canvas.drawRect(brush.rect(Box(-5, -0.92 * height, 10, 0.92 * height)), brush.fill(iron))
        brush.rounded(canvas, Box(-14, -0.06 * height, 28, 0.06 * height), 5, brush.fill(iron))
        if air.lamps:
            brush.glow(canvas, 0, -0.98 * height, 0.42 * height, air.lit, 0.5)
        polygon(
            canvas,
            ((-17, -0.92 * height), (17, -0.92 * height), (25, -1.06 * height), (-25, -1.06 * height)),
            brush.fill(lighter(air.lit, 0.35) if air.lamps else blend(air.sky[1], "#ffffff", 0.4)),
        )
        polygon(canvas, ((-31, -1.05 * height), (31, -1.05 * height), (0, -1.13 * height)), brush.fill(iron))

    return Drawing(("street lamp", air, height), box, paint)
