"""A street in town: fronts with shops below, trees and lamps, people on the pavement, cars that go by; windows light up with the words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import skia

from assets.pictures import _sky
from assets.pictures._afoot import walking
from assets.pictures._land import Ridge, hills
from assets.pictures._outdoors import Day, Part, answering, beats, nearer, scene
from assets.pictures._weather import weather
from assets.stage import canvas as brush
from assets.stage.drawing import Drawing, Sprite
from assets.stage.layer import Box, Layer, Placement
from assets.stage.palette import blend
from assets.stage.people.cast import others, person
from assets.stage.props import houses, trees, vehicles
from assets.stage.props._brush import fading
from assets.stage.props.placing import at, within
from assets.stage.stage import Stage
from assets.stage.twos import on_twos

_SET_BACK = 42.0  # units from the kerb to where trees and lamps stand


@dataclass(frozen=True, slots=True)
class House:
    """A front in the row: its middle, width, storeys."""

    x: float
    width: float
    storeys: int
    seed: int
    gable: bool


@dataclass(frozen=True, slots=True)
class Street:
    """Where the pavement begins and ends, where the cars go, and how large the houses are."""

    walk: float
    kerb: float
    lane: float
    scale: float
    row: tuple[House, ...]


def layers(stage: Stage, day: Day, low: bool) -> Iterator[Layer]:
    """Bottom first; `low` houses as in a village."""
    air = day.air
    street = _plan(stage, low)
    sun = None if air.overcast else _sky.disc(stage, air, 0.62 * street.walk)
    parts: tuple[Part, ...] = (
        _sky.sky(stage, air, street.walk, sun),
        _behind(stage, day, street, low, sun),
        *_overhead(stage, day, street),
        *(
            at(houses.front(stage.look, air, h.width, h.storeys, h.seed, h.gable, day.season == "winter"), h.x, street.walk, street.scale)
            for h in street.row
        ),
        _ground(stage, day, street),
        _bicycle(stage, day, street),
    )
    yield stage.still(scene(stage, ("street", day, low), *parts))
    yield from answering(stage, (at(houses.glowing(air), 0, 0, street.scale),), _windows(stage, street), beats(stage, 0.3))
    yield stage.still(within(_kerbside(stage, street), *_along(stage, day, street)))
    yield from _walkers(stage, street)
    yield from _traffic(stage, day, street)
    yield nearer(_near(stage, day), 3.0)
    yield from weather(stage, day, trees.foliage(stage.look, day.season))


def _plan(stage: Stage, low: bool) -> Street:
    dice, across, down = stage.dice("street"), stage.size.across, stage.size.down
    walk = (0.735 if not stage.tall else 0.7) * down
    scale = 1.0 if stage.wide else 1.2 if stage.tall else 0.9
    found, x = [], -dice.uniform(0, 160) * scale
    most = 2 if low else max(2, int((walk / scale - houses.SHOP - 150) / houses.STOREY))
    while x < across:
        width = float(round(dice.choice((250, 300, 350, 400))))
        storeys = dice.randint(1, 2) if low else dice.randint(max(1, most - 2), most)
        found.append(House(x + scale * width / 2, width, storeys, dice.randrange(9999), low or dice.random() < 0.3))
        x += scale * width
    return Street(walk, walk + 0.075 * down, walk + 0.19 * down, scale, tuple(found))


def _overhead(stage: Stage, day: Day, street: Street) -> Iterator[Drawing]:
    """Clouds, which stand still: the roofs are before them."""
    for cloud in _sky.clouds(stage, day.air, 0.4 * street.walk, 2, 10):
        place = cloud.place(0.0)
        if isinstance(cloud, Sprite) and place is not None:
            yield at(cloud.drawing, place.x, place.y)


def _behind(stage: Stage, day: Day, street: Street, low: bool, sun: _sky.Disc | None) -> Callable[[skia.Canvas], None]:
    """Towers behind the roofs, in the haze, none of them before the `sun`; hills behind a village."""

    def paint(canvas: skia.Canvas) -> None:
        dice, x = stage.dice("behind"), -20.0
        if low:
            grass = trees.ground(day.season)
            for level, near in ((0.5, 0.25), (0.62, 0.45)):
                hills(
                    canvas, stage.frame, Ridge.of(dice, level * street.walk, 150, 900), day.air.seen(grass, near), day.air.seen(grass, near)
                )
            return
        while x < stage.size.across:
            width = dice.uniform(80, 150)
            high = street.walk * dice.uniform(0.5, 0.86)
            tower = houses.tower(day.air, round(width), round(high), "#8c8cc0", dice.randrange(999), 1, 0.3)
            if sun is None or abs(x + width / 2 - sun.x) > width / 2 + sun.radius + 10:
                at(tower, x + width / 2, street.walk).paint(canvas)
            x += width + dice.uniform(0, 60)

    return paint


def _ground(stage: Stage, day: Day, street: Street) -> Callable[[skia.Canvas], None]:
    """Pavement, kerb, road."""
    frame, air = stage.frame, day.air
    stone, tar = ("#e9eef8", "#8c93b0") if day.season == "winter" else ("#b9aec4", "#4d4a6b")

    def paint(canvas: skia.Canvas) -> None:
        walk = Box(0, street.walk - 2, frame.width, street.kerb - street.walk + 4)
        canvas.drawRect(brush.rect(walk), fading(walk, (blend(air.seen(stone), air.dark, 0.25), air.seen(stone))))
        for n in range(int(frame.width / 90) + 2):
            canvas.drawLine(90 * n + 20, street.walk, 90 * n - 10, street.kerb, brush.stroke(air.dark, 2, 0.16))
        canvas.drawRect(brush.rect(Box(0, street.kerb, frame.width, 12)), brush.fill(air.bright(stone, 1.0, 0.8)))
        road = Box(0, street.kerb + 12, frame.width, frame.height - street.kerb)
        canvas.drawRect(brush.rect(road), fading(road, (blend(air.seen(tar), air.dark, 0.3), air.seen(tar))))
        for n in range(int(frame.width / 220) + 2):
            brush.rounded(canvas, Box(220 * n - 40, street.lane + 34, 120, 9), 4, brush.fill(air.bright("#efe7f7"), 0.6))
        if air.lamps:
            for house in street.row:
                _spill(canvas, day, house, street)

    return paint


def _spill(canvas: skia.Canvas, day: Day, house: House, street: Street) -> None:
    """The light of a shop on the pavement."""
    canvas.save()
    canvas.translate(house.x, street.walk + 12)
    canvas.scale(1, 0.2)
    brush.glow(canvas, 0, 0, 0.6 * house.width * street.scale, day.air.lit, 0.5)
    canvas.restore()


def _trees(stage: Stage, street: Street) -> tuple[tuple[float, float], ...]:
    """Where trees stand along the kerb, and how high they are."""
    dice, count = stage.dice("trees"), 3 if stage.wide else 2
    return tuple(
        ((n + 0.5 + dice.uniform(-0.16, 0.16)) / count * stage.size.across, 330 * street.scale * dice.uniform(0.92, 1.08))
        for n in range(count)
    )


def _kerbside(stage: Stage, street: Street) -> Box:
    """Where trees and lamps along the kerb are."""
    return Box(0, street.kerb - 420 * street.scale, stage.size.across, 420 * street.scale + 8)


def _along(stage: Stage, day: Day, street: Street) -> Iterator[Drawing]:
    """Trees and lamps along the kerb."""
    dice, air = stage.dice("along"), day.air
    leaves = trees.foliage(stage.look, day.season)
    spots = _trees(stage, street)
    for n, (x, high) in enumerate(spots):
        if day.season == "winter":
            yield at(trees.bare_tree(air, high, n, 1.0, snow=True), x, street.kerb - _SET_BACK)
        else:
            yield at(trees.round_tree(air, high, leaves[n % len(leaves)], dice.randrange(60), 1), x, street.kerb - _SET_BACK)
        yield at(houses.street_lamp(air, 300 * street.scale), x + stage.size.across / len(spots) / 2 - 20, street.kerb - _SET_BACK + 4)


def _bicycle(stage: Stage, day: Day, street: Street) -> Drawing:
    """A bicycle that leans at a wall."""
    value = stage.dice("bicycle").choice(stage.look.accents)
    return at(vehicles.bicycle(day.air, value, 104 * street.scale), 0.12 * stage.size.across, street.walk + 14)


def _windows(stage: Stage, street: Street) -> list[tuple[float, float]]:
    dice, across = stage.dice("windows"), stage.size.across
    found = [
        (house.x + x * street.scale, street.walk + y * street.scale)
        for house in street.row
        for x, y in houses.openings(house.width, house.storeys)
    ]
    crowns = [Box(x - 0.34 * high, street.kerb - _SET_BACK - 1.06 * high, 0.68 * high, high) for x, high in _trees(stage, street)]
    found = [(x, y) for x, y in found if 30 < x < across - 30 and y > 60 and not any(_within(x, y, crown) for crown in crowns)]
    dice.shuffle(found)
    return found


def _within(x: float, y: float, box: Box) -> bool:
    return box.left - 20 < x < box.right + 20 and box.top - 30 < y < box.bottom


def _walkers(stage: Stage, street: Street) -> Iterator[Layer]:
    """People on the pavement, before its trees: whoever the script names comes first."""
    dice, across = stage.dice("walkers"), stage.size.across
    named = tuple(dict.fromkeys(role.person for role in stage.picture.visual.cast))
    afoot = [who for who in map(person, (*named, *others(named, dice, 6))) if not who.wheels]
    size = 0.4 * street.scale
    for n in range(3 if stage.wide else 2):
        way = -1 if n % 2 else 1
        start = (0.16 + 0.3 * n + dice.uniform(-0.05, 0.05)) * across
        yield walking(stage, afoot[n], start, way * dice.uniform(62, 84), street.kerb - 22 + 8 * n, size)


def _traffic(stage: Stage, day: Day, street: Street) -> Iterator[Layer]:
    """Cars that go by, and a bus now and then."""
    dice, across = stage.dice("traffic"), stage.size.across
    room = across + 1100
    values = dice.sample(stage.look.accents, 3)
    sizes = (1.05 * street.scale, 1.05 * street.scale)
    fleet = [
        vehicles.car(day.air, values[0], 265, dice.randrange(3)),
        vehicles.bus(day.air, values[1]),
        vehicles.car(day.air, values[2], 265, dice.randrange(3)),
    ]
    first = dice.uniform(0.1, 0.3) * across
    for n, vehicle in enumerate(fleet if stage.wide else fleet[:2]):
        drawing = at(vehicle, 0, 0, sizes[0])
        lit = at(vehicles.beam(230, 90, "#fff0c0"), 122 * sizes[0] if n != 1 else 232 * sizes[0], -46 * sizes[0]) if day.air.lamps else None

        def course(t: float, n: int = n) -> Placement:
            return Placement((first + 0.36 * room * n + 230 * on_twos(t)) % room - 550, street.lane + 22)

        if lit:
            yield Sprite(lit, "world", course)
        yield Sprite(drawing, "world", course)


def _near(stage: Stage, day: Day) -> Drawing:
    """The bushes of our own side of the road."""
    across, down = stage.size.across, stage.size.down
    box = Box(-60, down - 130, across + 220, 132)
    leaf = blend(trees.foliage(stage.look, day.season)[-1], day.air.dark, 0.45)

    def paint(canvas: skia.Canvas) -> None:
        dice = stage.dice("near bushes")
        canvas.clipRect(brush.rect(box))
        for n in range(round((across + 200) / 150)):
            x = 150 * n - 40
            wide = 150 + 190 * max(0.0, abs(x / across - 0.5) - 0.22)
            at(trees.bush(day.air, wide * dice.uniform(0.9, 1.1), leaf, n, 1), x, down + 48).paint(canvas)

    return Drawing(("near bushes", stage.size, day, stage.picture.seed), box, paint)
