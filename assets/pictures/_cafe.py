"""A cafe: a barista behind the counter fills cups and talks to a guest; the menu on the wall is what is said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from assets.pictures import _chalk
from assets.pictures._company import Spot, acts, company, later, mirrored, paced, seen, spoken, turned
from assets.stage.drawing import Drawing
from assets.stage.layer import Box, Layer
from assets.stage.people import Pose, dress, life
from assets.stage.people.doing import sweeping
from assets.stage.props import counters, goods, kitchenware, lamps, plants, rooms, small
from assets.stage.props.placing import at, plate, within
from assets.stage.props.vapour import vapour
from assets.stage.stage import Stage

_DEPTH = 54.0
_ABOVE = 200.0


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where everything is; `cup` is where the coffee goes, `machine` where it comes from."""

    menu: Box
    barista: Spot
    guests: tuple[Spot, ...]
    top: float
    cup: tuple[float, float]
    machine: float
    size: float
    way: int


def layers(stage: Stage) -> Iterator[Layer]:
    """The layers, bottom first."""
    plan = _wide(stage) if stage.wide else _narrow(stage)
    yield stage.still(plate(stage, *_room(stage, plan), _chalk.board(stage.look, plan.menu, hung=True)))
    yield from _chalk.layers(stage, _chalk.page(plan.menu))
    people = company(stage, 1 + len(plan.guests))
    barista = dress.aproned(seen(people[0]), stage.look.accents[(2, 0, 3)[stage.picture.seed % 3]])
    yield acts(stage, barista, plan.barista, "bust", _pouring(stage, plan), plan.top + 8)
    yield stage.still(_counter(stage, plan))
    yield from vapour(stage, plan.cup[0], plan.cup[1] - 74 * plan.size, 60 * plan.size, 100 * plan.size)
    for n, (spot, who) in enumerate(zip(plan.guests, people[1:], strict=True)):
        act = life.listening(stage, f"guest {n}", spot.looking(plan.barista.x), rate=2.5)
        yield acts(stage, who, spot, "back", later(act, n))


def _wide(stage: Stage) -> _Plan:
    dice, across, down = stage.dice("plan"), stage.size.across, stage.size.down
    flip, top = dice.random() < 0.5, 742.0
    scale = 1.3
    barista = Spot((0.735 + dice.uniform(-0.012, 0.012)) * across, top - _ABOVE * scale, scale)
    guests = [Spot(x * across, down - 70, 1.3) for x in dice.choice(((0.2,), (0.14, 0.345)))]
    menu = Box(0.075 * across, 92, 0.5 * across, 420)
    return _Plan(
        turned(menu, across, flip),
        mirrored((barista,), across, flip)[0],
        mirrored(guests, across, flip),
        top,
        ((0.735 * across - 64 if not flip else 0.265 * across + 64), top + 44),
        0.53 * across if not flip else 0.47 * across,
        1.0,
        -1 if flip else 1,
    )


def _narrow(stage: Stage) -> _Plan:
    safe, across, down = stage.safe, stage.size.across, stage.size.down
    flip = stage.dice("plan").random() < 0.5
    top = 0.655 * down if stage.tall else 0.8 * down
    menu = Box(safe.left - 12, safe.top + 4, safe.width + 24, (0.225 if stage.tall else 0.29) * down)
    scale = min(1.6, (top - menu.bottom - 30) / (_ABOVE + 196))
    x = 0.4 * across
    barista = Spot(across - x if flip else x, top - _ABOVE * scale, scale)
    guests = (Spot(0.3 * across if flip else 0.7 * across, 0.93 * down, 1.32 * scale),) if stage.tall else ()
    cup = barista.x - 46 * scale * (-1 if flip else 1)
    return _Plan(menu, barista, guests, top, (cup, top + 44), 0.19 * across if flip else 0.81 * across, scale / 1.3, -1 if flip else 1)


def _room(stage: Stage, plan: _Plan) -> Iterator[Drawing]:
    look, dice, frame = stage.look, stage.dice("room"), stage.frame
    wall = dice.randrange(5)
    yield rooms.room(look, frame, plan.top + 120, wall)
    yield kitchenware.tiles(look, Box(0, plan.top - 170, frame.width, 190), wall)
    if stage.wide:
        left = 0.63 * frame.width if plan.way > 0 else 0.035 * frame.width
        for y in (210.0, 372.0):
            yield at(kitchenware.crockery(look, 0.335 * frame.width, dice.randrange(99)), left, y)
    yield rooms.light(look.room.lamp, plan.barista.x, plan.barista.y - 60, 560 * plan.size, 0.3)
    yield rooms.light(look.warm, plan.menu.left + plan.menu.width / 2, plan.top - 40, 700, 0.14, 0.5)
    shares = (0.635, 0.83) if stage.wide else ()
    for share in shares:
        yield at(lamps.pendant(look, dice.uniform(10, 26)), (share if plan.way > 0 else 1 - share) * frame.width, -40)


def _counter(stage: Stage, plan: _Plan) -> Drawing:
    look, dice, frame, size = stage.look, stage.dice("counter"), stage.frame, plan.size
    things = [counters.counter(look, Box(0, plan.top, frame.width, frame.height - plan.top), _DEPTH, "boards")]
    things.append(at(kitchenware.espresso_machine(look, (330 if stage.wide else 300) * size), plan.machine, plan.top + 26))
    things.append(at(small.mug(look, 72 * size, look.room.paper), *plan.cup, flip=plan.way < 0))
    if stage.wide:
        x = plan.barista.x + plan.way * 262
        things.append(
            at(plants.plant(look, 210, look.accents[dice.choice((0, 1))], dice.randrange(3), dice.randrange(9)), x, plan.top + 36)
        )
        things.append(_pastries(stage, plan))
    return within(Box(0, plan.top - 330, frame.width, frame.height - plan.top + 330), *things)


def _pastries(stage: Stage, plan: _Plan) -> Drawing:
    """Cakes under glass, on the counter before the guests."""
    x = 0.3 * stage.size.across
    return at(goods.showcase(stage.look, 420, 150, stage.picture.seed), x if plan.way > 0 else stage.size.across - x, plan.top + 34)


def _pouring(stage: Stage, plan: _Plan) -> life.Act:
    """Pours milk into the cup, and speaks; the other hand speaks along."""
    spot = plan.barista
    target = plan.guests[0].x if plan.guests else spot.x - 200 * plan.way
    towards = 0.7 * spot.looking(target)
    act = life.talking(stage, "barista", spoken(stage), look=towards, base=Pose(up=0.15), rest=((-72.0, 170.0), (72.0, 170.0)))
    side, way = ("right", 1) if plan.way > 0 else ("left", -1)
    x, y = spot.reach(plan.cup[0], plan.cup[1] - 118 * plan.size)
    hand = sweeping((x + 44 * way, y), (x + 50 * way, y - 8), 1.9)
    return paced(life.with_(act, **{side: hand, f"{side}_hand": "hold", f"{side}_holds": "jug"}))
