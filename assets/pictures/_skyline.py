"""A city across its river: towers in three rows, a bridge that a train crosses, and windows that light up with the words."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import skia

from assets.pictures import _sky, _water
from assets.pictures._outdoors import Day, Part, answering, beats, nearer, phrases, scene
from assets.pictures._weather import weather
from assets.stage import canvas as brush
from assets.stage.drawing import Drawing, Live, Sprite
from assets.stage.layer import Box, Layer, Placement
from assets.stage.palette import blend
from assets.stage.props import houses, trees, vehicles
from assets.stage.props._brush import line
from assets.stage.props.placing import at
from assets.stage.stage import Stage
from assets.stage.twos import on_twos

_WALLS = ("#7f8fc4", "#9a86c0", "#6f86b0", "#b08aa6", "#8c9ac8")


@dataclass(frozen=True, slots=True)
class Tower:
    """A house of the skyline: its middle, its size, which it is."""

    x: float
    width: float
    height: float
    wall: str
    seed: int
    tall: bool = False


def layers(stage: Stage, day: Day) -> Iterator[Layer]:
    """Bottom first."""
    air, across, down = day.air, stage.size.across, stage.size.down
    dice = stage.dice("skyline")
    side = dice.choice((-1, 1))
    quay = (0.7 if stage.wide else 0.68) * down
    tall_x = (0.5 + side * dice.uniform(0.08, 0.14)) * across
    sun = None if air.overcast else _sky.disc(stage, air, 0.78 * quay, 0.5 - side * dice.uniform(0.1, 0.22))
    near = _row(stage, "near", 0.34, 128.0, tall_x)
    light = -side
    parts: tuple[Part, ...] = (
        _sky.sky(stage, air, quay, sun),
        _town(stage, day, quay, near, light),
        _river(stage, day, quay, near, sun, light),
    )
    yield stage.still(scene(stage, ("skyline", day), *parts))
    yield from _sky.clouds(stage, air, 0.66 * quay, 3, 12)
    yield from answering(stage, (houses.lit_pane(air),), _dark_windows(stage, day, near, quay), beats(stage, 0.24))
    yield from _beacon(near, quay)
    yield from _train(stage, day, quay)
    if not air.lamps:
        yield from _sky.flock(stage, blend(air.dark, air.haze, 0.2), tall_x, 0.34 * down, phrases(stage, 4)[:2], 4)
    yield from _water.glints(stage, air, Box(0, quay + 20, across, 0.2 * down), sun, 4)
    yield nearer(_quay(stage, day, side), 4.0)
    yield from weather(stage, day, trees.foliage(stage.look, day.season))


def _row(stage: Stage, name: str, high: float, wide: float, tall_x: float) -> tuple[Tower, ...]:
    """Houses side by side, from one edge to the other; the one at `tall_x` is the tallest of all."""
    dice, across, down = stage.dice(f"row {name}"), stage.size.across, min(stage.size.down, 1.35 * stage.size.across)
    found, x, done = [], -30.0, False
    while x < across + 60:
        width = round(wide * dice.uniform(0.7, 1.35))
        tall = name == "near" and not done and x + width > tall_x
        height = high * down * (1.4 if tall else dice.uniform(0.4, 1.0) * (1.1 - 0.7 * abs((x - tall_x) / across)))
        done = done or tall
        wall = _wall(stage, dice.choice(_WALLS))
        found.append(Tower(x + width / 2, width * (1.12 if tall else 1.0), round(height), wall, dice.randrange(9999), tall))
        x += width + (dice.uniform(-4, 16) if dice.random() < 0.85 else dice.uniform(30, 70))
    return tuple(found)


def _wall(stage: Stage, value: str) -> str:
    """What walls are made of: in a look that is graded they lean to its own houses."""
    return blend(value, stage.look.room.houses[0], min(0.75, 1.7 * stage.look.cloth[1]))


def _town(stage: Stage, day: Day, quay: float, near: tuple[Tower, ...], light: int) -> Callable[[skia.Canvas], None]:
    def paint(canvas: skia.Canvas) -> None:
        for name, high, wide, share in (("far", 0.4, 92.0, 0.26), ("middle", 0.34, 110.0, 0.52)):
            for house in _row(stage, name, high, wide, 0.5 * stage.size.across):
                _build(house, day, share, light, quay).paint(canvas)
        for house in near:
            _build(house, day, 0.92, light, quay).paint(canvas)

    return paint


def _build(house: Tower, day: Day, near: float, light: int, foot: float) -> Drawing:
    return at(houses.tower(day.air, house.width, house.height, house.wall, house.seed, light, near, house.tall), house.x, foot)


def _dark_windows(stage: Stage, day: Day, near: tuple[Tower, ...], quay: float) -> list[tuple[float, float]]:
    """Windows of the near houses without light, by chance, but never two of one house after another."""
    dice, found = stage.dice("windows"), []
    by_house = []
    for house in near:
        spots = zip(houses.grid(house.width, house.height), houses.burning(day.air, house.seed, house.width, house.height), strict=True)
        free = [(house.x + x, quay + y) for (x, y), lit in spots if not lit and 0 < house.x + x < stage.size.across]
        dice.shuffle(free)
        if free:
            by_house.append(free)
    for n in range(6):
        order = dice.sample(by_house, len(by_house))
        found += [free[n] for free in order if len(free) > n]
    return found


def _river(
    stage: Stage, day: Day, quay: float, near: tuple[Tower, ...], sun: _sky.Disc | None, light: int
) -> Callable[[skia.Canvas], None]:
    frame, air = stage.frame, day.air
    box = Box(0, quay, frame.width, frame.height - quay)

    def above(canvas: skia.Canvas) -> None:
        for house in near:
            _build(house, day, 0.92, light, quay).paint(canvas)

    def paint(canvas: skia.Canvas) -> None:
        _water.surface(air, box, None, 3)(canvas)
        _water.mirrored(canvas, box, 0.7, above, _water.colours(air)[1], 0.6)
        _water.surface_light(canvas, air, box, sun, 3)
        canvas.drawRect(brush.rect(Box(0, quay - 16, frame.width, 18)), brush.fill(blend(air.seen("#6a6a94"), air.dark, 0.4)))
        canvas.drawRect(brush.rect(Box(0, quay - 18, frame.width, 4)), brush.fill(air.bright("#8a8ab0"), 0.7))
        if air.lamps:
            _promenade(canvas, stage, day, quay)

    return paint


def _promenade(canvas: skia.Canvas, stage: Stage, day: Day, quay: float) -> None:
    """Lamps along the far bank, and what one sees of them in the water."""
    for n in range(int(stage.size.across / 150) + 1):
        x = 60 + 150 * n
        brush.glow(canvas, x, quay - 34, 34, day.air.lit, 0.7)
        brush.circle(canvas, x, quay - 34, 4, brush.fill("#fff6da"))
        for deep in range(5):
            brush.rounded(canvas, Box(x - 8 + 3 * (deep % 2), quay + 12 + 15 * deep, 14, 4), 2, brush.fill(day.air.lit, 0.5 - 0.09 * deep))


def _beacon(near: tuple[Tower, ...], quay: float) -> Iterator[Layer]:
    """The red light on the highest mast, on and off."""
    house = next((tower for tower in near if tower.tall), None)
    if house is None:
        return

    def paint(canvas: skia.Canvas, on: bool) -> None:
        if on:
            brush.glow(canvas, 0, 0, 30, "#ff5f6e", 0.8)
        brush.circle(canvas, 0, 0, 5, brush.fill("#ff8a94" if on else "#7a2c3a"))

    x, y = house.x, quay - 1.28 * house.height
    yield Live("beacon", brush.centred(62), lambda t: t % 1.6 < 0.6, paint, "world", lambda _t: Placement(x, y))


def _train(stage: Stage, day: Day, quay: float) -> Iterator[Layer]:
    """A bridge in front of the town, and a train that goes over it."""
    across, deck, size = stage.size.across, quay + 40, 0.34
    yield stage.still(_bridge(stage, day, deck))
    long = vehicles.CAR_LONG * size
    value = stage.look.accents[3]
    for n in range(4):
        drawing = at(vehicles.carriage(day.air, value, n == 3), 0, 0, size)
        lit = [at(vehicles.pane(day.air), x * size, y * size, size) for x, y in vehicles.windows_of(n == 3)]
        whole = _car(drawing, lit if day.air.lamps else [], n)

        def course(t: float, n: int = n) -> Placement:
            x = (0.2 * across + 150 * on_twos(t)) % (across + 5 * long) - 4.5 * long + n * (long - 1)
            return Placement(x, deck - 6)

        yield Sprite(whole, "world", course)


def _car(body: Drawing, lit: list[Drawing], n: int) -> Drawing:
    def paint(canvas: skia.Canvas) -> None:
        body.paint(canvas)
        canvas.save()
        canvas.clipRect(brush.rect(body.bounds))
        for pane in lit:
            pane.paint(canvas)
        canvas.restore()

    return Drawing(("bridge car", body.name, len(lit), n), body.bounds, paint)


def _bridge(stage: Stage, day: Day, deck: float) -> Drawing:
    """Its deck on arches."""
    across, air = stage.size.across, day.air
    box = Box(0, deck - 8, across, 92)
    value = blend(air.seen("#5d5a86"), air.dark, 0.45)

    def paint(canvas: skia.Canvas) -> None:
        canvas.clipRect(brush.rect(box))
        path = skia.Path()
        path.setFillType(skia.PathFillType.kEvenOdd)
        path.addRect(skia.Rect.MakeLTRB(0, deck, across, deck + 58))
        span = 236.0
        for n in range(int(across / span) + 2):
            left = n * span - 90
            path.moveTo(left + 16, deck + 59)
            path.cubicTo(left + 24, deck + 4, left + span - 24, deck + 4, left + span - 16, deck + 59)
            path.close()
        canvas.drawPath(path, brush.fill(value))
        canvas.drawRect(brush.rect(Box(0, deck - 6, across, 14)), brush.fill(blend(value, air.glow, 0.16)))
        for n in range(int(across / span) + 2):
            x = n * span - 90
            canvas.drawRect(brush.rect(Box(x - 16, deck + 40, 32, 44)), brush.fill(value))
            line(canvas, ((x, deck - 6), (x, deck - 8)), brush.stroke(value, 4))

    return Drawing(("bridge", stage.size, day, deck), box, paint)


def _quay(stage: Stage, day: Day, side: int) -> Drawing:
    """Our own bank: a railing, trees at the edges, a lamp."""
    across, down = stage.size.across, stage.size.down
    box = Box(-60, 0.36 * down, across + 240, 0.64 * down + 2)
    air, low = day.air, 0.93 * down

    def paint(canvas: skia.Canvas) -> None:
        canvas.clipRect(brush.rect(box))
        dark = blend(air.seen("#4a4670"), air.dark, 0.55)
        canvas.drawRect(brush.rect(Box(-60, low, across + 260, down - low + 4)), brush.fill(dark))
        canvas.drawRect(brush.rect(Box(-60, low - 6, across + 260, 8)), brush.fill(blend(dark, air.glow, 0.3)))
        rail = brush.stroke(dark, 7)
        line(canvas, ((-60, low - 66), (across + 220, low - 66)), rail)
        line(canvas, ((-60, low - 36), (across + 220, low - 36)), brush.stroke(dark, 4))
        for n in range(int((across + 260) / 90)):
            line(canvas, ((-40 + 90 * n, low - 66), (-40 + 90 * n, low)), rail)
        dice = random.Random(stage.picture.seed)
        leaf = blend(trees.foliage(stage.look, day.season)[0], air.dark, 0.5)
        lamp = houses.street_lamp(air, 0.3 * min(down, 1.3 * across))
        at(lamp, (0.5 - side * 0.36) * across, low).paint(canvas)
        high = 0.46 * min(down, 1.2 * across)
        tree = (
            trees.bare_tree(air, high, 3, 1.0, snow=True)
            if day.season == "winter"
            else trees.round_tree(air, high, leaf, dice.randrange(50), -side)
        )
        at(tree, (0.5 + side * 0.47) * across + 30, low + 4).paint(canvas)

    return Drawing(("quay", stage.size, day, side, stage.picture.seed), box, paint)
