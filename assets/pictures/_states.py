"""Places in two states, before and after: a room that is done up, a desk that is cleared. The same walls, another light."""

from __future__ import annotations

import random
from collections.abc import Iterator

import skia

from assets.stage import canvas as brush
from assets.stage.drawing import Drawing
from assets.stage.layer import Box
from assets.stage.palette import Look, blend, lighter
from assets.stage.props import contents, furniture, lamps, plants, rooms, screens, shelves, small, windows
from assets.stage.props._brush import fading, line, polygon
from assets.stage.props.placing import at, within

GREY = "#7c7a8c"


def before(look: Look, box: Box, place: str, seed: int) -> Drawing:
    """`place` ("room" or "desk") as it was, in `box`."""
    made = _bare_room(look, box, seed) if place == "room" else _full_desk(look, box, seed)
    dull = Drawing(("dull", look.ink, box), box, lambda canvas: _dull(canvas, look, box))
    return within(box, *made, dull)


def after(look: Look, box: Box, place: str, seed: int) -> Drawing:
    """`place` as it is now."""
    return within(box, *(_done_room(look, box, seed) if place == "room" else _clear_desk(look, box, seed)))


def _dull(canvas: skia.Canvas, look: Look, box: Box) -> None:
    canvas.drawRect(brush.rect(box), brush.fill(blend(GREY, look.ink, 0.55), 0.34))


def _wall(look: Look, box: Box, floor: float, fresh: bool, seed: int) -> Drawing:
    """The wall and the floor; fresh ones have a colour."""
    own = look.heroes[seed % len(look.heroes)]
    stops = (blend(own[-1], look.room.walls[0][0], 0.34), blend(own[0], look.room.walls[0][1], 0.42)) if fresh else None
    grey = (blend(GREY, look.ink, 0.42), blend(GREY, look.ink, 0.2))
    wood = (
        (blend(look.room.wood_far, look.ink, 0.2), blend(look.room.wood, look.ink, 0.5))
        if fresh
        else (blend(GREY, look.ink, 0.5), blend(GREY, look.ink, 0.66))
    )
    low = Box(box.left, floor, box.width, box.bottom - floor)

    def paint(canvas: skia.Canvas) -> None:
        canvas.drawRect(brush.rect(box), fading(box, stops or grey))
        canvas.drawRect(brush.rect(low), fading(low, wood))
        skirting = Box(box.left, floor - 16, box.width, 16)
        canvas.drawRect(brush.rect(skirting), brush.fill(look.room.paper if fresh else look.room.dark, 0.8 if fresh else 0.5))

    return Drawing(("wall", look.name, box, floor, fresh, own), box, paint)


# ---------------------------------------------------------------- a room


def _floor(box: Box) -> float:
    return box.top + 0.76 * box.height


def _window(look: Look, box: Box, seed: int) -> Drawing:
    width, height = 0.27 * box.width, 0.42 * box.height
    return at(windows.window(look, width, height, seed, 2), box.left + 0.62 * box.width, box.top + 0.16 * box.height)


def _bare_room(look: Look, box: Box, seed: int) -> Iterator[Drawing]:
    floor = _floor(box)
    yield _wall(look, box, floor, False, seed)
    yield _window(look, box, seed)
    yield _cracks(look, box, seed)
    x = box.left + 0.36 * box.width
    yield Drawing(("bulb", look.name, box), Box(x - 30, box.top, 60, 0.3 * box.height + 40), lambda canvas: _bulb(canvas, look, x, box))
    size = 0.19 * box.height
    for n, (share, high, wide) in enumerate(((0.16, 0.0, 1.3), (0.32, 0.0, 1.0), (0.2, 1.0, 0.95))):
        yield _carton(look, box.left + share * box.width, floor + 0.1 * box.height - high * 0.98 * size, wide * size, size, n)
    yield _ladder(look, box.left + 0.5 * box.width, floor + 0.09 * box.height, 0.56 * box.height)


def _done_room(look: Look, box: Box, seed: int) -> Iterator[Drawing]:
    floor, accents = _floor(box), look.accents
    yield _wall(look, box, floor, True, seed)
    yield _window(look, box, seed)
    yield rooms.light(look.warm, box.left + 0.3 * box.width, box.top + 0.45 * box.height, 0.5 * box.width, 0.34)
    yield at(shelves.shelf(look, 0.3 * box.width, seed), box.left + 0.12 * box.width, box.top + 0.3 * box.height)
    yield at(
        rooms.rug(look, 0.62 * box.width, 0.17 * box.height, accents[(seed + 3) % 6]),
        box.left + 0.42 * box.width,
        floor + 0.14 * box.height,
    )
    yield at(furniture.sofa(look, 0.42 * box.width, accents[(seed + 1) % 6]), box.left + 0.31 * box.width, floor + 0.1 * box.height)
    yield at(lamps.floor_lamp(look, 0.56 * box.height, accents[1]), box.left + 0.585 * box.width, floor + 0.09 * box.height)
    yield at(plants.plant(look, 0.36 * box.height, accents[0], 0, seed), box.left + 0.9 * box.width, floor + 0.14 * box.height)
    yield at(plants.plant(look, 0.2 * box.height, accents[3], 2, seed), box.left + 0.055 * box.width, floor + 0.12 * box.height)


def _bulb(canvas: skia.Canvas, look: Look, x: float, box: Box) -> None:
    end = box.top + 0.26 * box.height
    line(canvas, ((x, box.top), (x, end)), brush.stroke(look.room.dark, 4))
    brush.circle(canvas, x, end + 16, 17, brush.fill(blend(GREY, "#ffffff", 0.5)))


def _cracks(look: Look, box: Box, seed: int) -> Drawing:
    """Cracks and pale patches where pictures were."""
    dice = random.Random(seed)
    rays = [[(dice.uniform(0.03, 0.5), dice.uniform(0.08, 0.3))] for _ in range(3)]
    for ray in rays:
        for _ in range(4):
            ray.append((ray[-1][0] + dice.uniform(-0.03, 0.04), ray[-1][1] + dice.uniform(0.02, 0.06)))

    def paint(canvas: skia.Canvas) -> None:
        patch = Box(box.left + 0.14 * box.width, box.top + 0.2 * box.height, 0.16 * box.width, 0.24 * box.height)
        brush.rounded(canvas, patch, 6, brush.fill("#ffffff", 0.08))
        for ray in rays:
            points = [(box.left + x * box.width, box.top + y * box.height) for x, y in ray]
            line(canvas, points, brush.stroke(look.ink, 3, 0.4))

    return Drawing(("cracks", look.ink, box, seed), box, paint)


def _carton(look: Look, x: float, foot: float, width: float, height: float, n: int) -> Drawing:
    """A box of cardboard; (x, foot) is the middle of its foot."""
    box, value = Box(x - width / 2, foot - height, width, height), blend(look.room.cork, GREY, 0.3 + 0.1 * n)

    def paint(canvas: skia.Canvas) -> None:
        brush.rounded(canvas, box, 4, fading(box, (lighter(value, 0.1), blend(value, look.ink, 0.24))))
        canvas.drawRect(brush.rect(Box(x - 0.09 * width, box.top, 0.18 * width, 0.4 * height)), brush.fill(lighter(value, 0.3), 0.6))
        canvas.drawRect(brush.rect(Box(box.left, box.top, width, 4)), brush.fill(look.ink, 0.2))

    return Drawing(("carton", look.name, box, n), box, paint)


def _ladder(look: Look, x: float, foot: float, height: float) -> Drawing:
    box, value = Box(x - 0.24 * height, foot - height, 0.48 * height, height), blend(look.room.silver, GREY, 0.4)

    def paint(canvas: skia.Canvas) -> None:
        for side in (-1, 1):
            line(canvas, ((x + 0.04 * side * height, box.top + 8), (x + 0.2 * side * height, foot - 6)), brush.stroke(value, 11))
        for n in range(5):
            share = 0.2 + 0.17 * n
            reach = (0.04 + 0.16 * share) * height
            y = box.top + share * height
            line(canvas, ((x - reach, y), (x + reach, y)), brush.stroke(blend(value, look.ink, 0.25), 8))

    return Drawing(("ladder", look.name, box), brush.grown(box, 6), paint)


# ---------------------------------------------------------------- a desk


def _board(box: Box) -> float:
    return box.top + 0.7 * box.height


def _table(look: Look, box: Box, fresh: bool) -> Drawing:
    top = _board(box)
    area = Box(box.left, top, box.width, box.bottom - top)
    wood = look.room.wood if fresh else blend(look.room.wood, GREY, 0.55)

    def paint(canvas: skia.Canvas) -> None:
        canvas.drawRect(brush.rect(area), fading(area, (lighter(wood, 0.1), blend(wood, look.ink, 0.18))))
        canvas.drawRect(brush.rect(Box(box.left, top, box.width, 5)), brush.fill("#ffffff", 0.3))

    return Drawing(("board", look.name, area, fresh), area, paint)


def _full_desk(look: Look, box: Box, seed: int) -> Iterator[Drawing]:
    dice, top = random.Random(seed), _board(box)
    k = box.height / 700
    yield _wall(look, box, box.bottom, False, seed)
    for _ in range(9):
        x, y = box.left + dice.uniform(0.06, 0.94) * box.width, box.top + dice.uniform(0.08, 0.4) * box.height
        yield at(small.note(look, 78 * k, blend(dice.choice(look.accents), GREY, 0.4)), x, y, 1.0, dice.uniform(-16, 16))
    yield _table(look, box, False)
    yield at(screens.monitor(look, 380 * k, 250 * k, 40 * k).body, box.left + 0.5 * box.width, top + 34 * k, 1.0, 3)
    for share in (0.12, 0.27, 0.75, 0.9):
        yield _heap(look, box.left + share * box.width, top + dice.uniform(50, 120) * k, k, dice)
    for share, value in ((0.36, 0), (0.64, 4), (0.68, 2)):
        mug = small.mug(look, 74 * k, blend(look.accents[value], GREY, 0.4))
        yield at(mug, box.left + share * box.width, top + dice.uniform(60, 110) * k)
    for _ in range(6):
        x, y = box.left + dice.uniform(0.05, 0.95) * box.width, top + dice.uniform(80, 170) * k
        yield at(small.paper(look, 150 * k, 90 * k, 4), x, y, 1.0, dice.uniform(-34, 34))


def _heap(look: Look, x: float, foot: float, k: float, dice: random.Random) -> Drawing:
    """Papers in a heap that leans."""
    count = dice.randint(7, 12)
    sheets = [(x + dice.uniform(-14, 14) * k, foot - 13 * k * n, dice.uniform(0.9, 1.1)) for n in range(count)]
    colours = [blend(look.room.paper, GREY, dice.uniform(0.1, 0.5)) for _ in sheets]
    box = Box(x - 110 * k, foot - 13 * k * count - 4, 220 * k, 13 * k * count + 10)

    def paint(canvas: skia.Canvas) -> None:
        for (left, y, wide), value in zip(sheets, colours, strict=True):
            half = 80 * k * wide
            polygon(
                canvas,
                ((left - half, y - 10 * k), (left + half, y - 12 * k), (left + half, y), (left - half, y + 2 * k)),
                brush.fill(value),
            )
            line(canvas, ((left - half, y + k), (left + half, y)), brush.stroke(look.ink, 1.6, 0.3))

    return Drawing(("heap", look.name, tuple(sheets), tuple(colours)), box, paint)


def _clear_desk(look: Look, box: Box, seed: int) -> Iterator[Drawing]:
    top, k, accents = _board(box), box.height / 700, look.accents
    yield _wall(look, box, box.bottom, True, seed)
    yield rooms.light(look.warm, box.left + 0.22 * box.width, top - 140 * k, 0.5 * box.width, 0.36)
    yield at(shelves.shelf(look, 0.26 * box.width, seed), box.left + 0.68 * box.width, box.top + 0.3 * box.height)
    yield _table(look, box, True)
    monitor = screens.monitor(look, 380 * k, 250 * k, 40 * k).at(box.left + 0.5 * box.width, top + 34 * k)
    yield monitor.body
    yield contents.standing(contents.bars(look, seed), monitor.place)
    yield at(lamps.desk_lamp(look, 250 * k, accents[(seed + 1) % 6]), box.left + 0.17 * box.width, top + 40 * k)
    yield at(plants.plant(look, 210 * k, accents[(seed + 3) % 6], 0, seed), box.left + 0.85 * box.width, top + 60 * k)
    yield at(screens.keyboard(look, 330 * k), box.left + 0.5 * box.width, top + 118 * k)
    yield at(small.mug(look, 74 * k, accents[(seed + 2) % 6]), box.left + 0.71 * box.width, top + 104 * k)
    yield at(small.books(look, 150 * k, seed, 3), box.left + 0.31 * box.width, top + 84 * k)
