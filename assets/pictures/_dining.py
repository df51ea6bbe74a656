"""A restaurant: two guests at a table, a waiter beside it who tells what there is; it stands on the board on the wall."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import skia

from assets.pictures import _chalk
from assets.pictures._company import Spot, acts, company, later, mirrored, on_feet, on_legs, paced, seen, spoken, turned
from assets.stage import canvas as brush
from assets.stage.drawing import Drawing
from assets.stage.layer import Box, Layer
from assets.stage.palette import darker
from assets.stage.people import Pose, dress, life
from assets.stage.people.doing import away, going
from assets.stage.props import furniture, kitchenware, lamps, plants, rooms, windows
from assets.stage.props._brush import fading
from assets.stage.props.placing import at, plate, within
from assets.stage.props.vapour import vapour
from assets.stage.stage import Stage

_DEPTH = 84.0


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where everything is; `table` is its top as it is seen."""

    menu: Box
    waiter: Spot
    guests: tuple[Spot, ...]
    table: Box
    way: int


def layers(stage: Stage) -> Iterator[Layer]:
    """The layers, bottom first."""
    plan = _wide(stage) if stage.wide else _narrow(stage)
    yield stage.still(plate(stage, *_room(stage, plan), _chalk.board(stage.look, plan.menu, hung=True)))
    yield from _chalk.layers(stage, _chalk.page(plan.menu))
    people = company(stage, 1 + len(plan.guests))
    waiter, act = dress.waiter(seen(people[0])), _serving(stage, plan)
    if stage.wide:
        yield from on_legs(stage, waiter, plan.waiter, act)
    else:
        yield on_feet(stage, waiter, plan.waiter, act, plan.table.top + 30)
    for n, (spot, who) in enumerate(zip(plan.guests, people[1:], strict=True)):
        chair = furniture.chair_back(stage.look, 186 * spot.scale, 230 * spot.scale)
        yield stage.still(at(chair, spot.x, spot.y + 24))
        yield acts(stage, who, spot, "bust", _eating(stage, plan, spot, n), plan.table.top + 24)
    yield stage.still(_table(stage, plan))
    spot = plan.guests[0]
    yield from vapour(stage, spot.x, plan.table.top + 30, 110, 110)


def _wide(stage: Stage) -> _Plan:
    dice, across = stage.dice("plan"), stage.size.across
    flip = dice.random() < 0.5
    guests = (Spot(0.235 * across, 566, 1.18), Spot(0.525 * across, 566, 1.18))
    waiter = Spot(0.815 * across, 372, 1.2)
    menu = Box(0.16 * across, 88, 0.44 * across, 262)
    return _Plan(
        turned(menu, across, flip),
        mirrored((waiter,), across, flip)[0],
        mirrored(guests, across, flip),
        Box(0.06 * across, 790, 0.66 * across, _DEPTH) if not flip else Box(0.28 * across, 790, 0.66 * across, _DEPTH),
        -1 if flip else 1,
    )


def _narrow(stage: Stage) -> _Plan:
    safe, across, down = stage.safe, stage.size.across, stage.size.down
    flip = stage.dice("plan").random() < 0.5
    top = 0.69 * down if stage.tall else 0.8 * down
    menu = Box(safe.left - 12, safe.top + 4, safe.width + 24, (0.215 if stage.tall else 0.27) * down)
    size = (top - menu.bottom) / 440
    guests = (Spot(0.235 * across, top - 178 * size, 0.98 * size),)
    waiter = Spot(0.66 * across, menu.bottom + 214 * size * 0.94, 0.94 * size)
    return _Plan(
        menu,
        mirrored((waiter,), across, flip)[0],
        mirrored(guests, across, flip),
        Box(-0.05 * across, top, 1.1 * across, 0.075 * down),
        -1 if flip else 1,
    )


def _room(stage: Stage, plan: _Plan) -> Iterator[Drawing]:
    look, dice, frame = stage.look, stage.dice("room"), stage.frame
    floor = plan.table.top - 20 if stage.wide else plan.table.top - 60
    yield rooms.room(look, frame, floor, dice.randrange(5))
    if stage.wide:
        x = 0.69 if plan.way > 0 else 0.04
        yield at(windows.window(look, 0.27 * frame.width, 470, dice.randrange(99), 2), x * frame.width, 110)
        edge = 0.055 * frame.width if plan.way > 0 else 0.945 * frame.width
        yield at(plants.plant(look, 420, look.accents[dice.choice((0, 2))], 1, dice.randrange(9)), edge, floor + 30)
        for spot in plan.guests:
            yield at(lamps.pendant(look, 8), spot.x, -58)
    else:
        yield at(
            windows.window(look, 0.46 * frame.width, 0.9 * (floor - plan.menu.bottom) - 120, dice.randrange(99), 2),
            0.5 * frame.width if plan.way > 0 else 0.04 * frame.width,
            plan.menu.bottom + 60,
        )
    middle = plan.table.left + plan.table.width / 2
    yield rooms.light(look.room.lamp, middle, plan.table.top - 60, 760, 0.26, 0.6)
    yield rooms.light(look.warm, plan.waiter.x, plan.waiter.y, 460, 0.16)


def _table(stage: Stage, plan: _Plan) -> Drawing:
    """The table under its cloth, laid."""
    look, dice, frame, box = stage.look, stage.dice("table"), stage.frame, plan.table
    middle = box.left + box.width / 2
    things = [_cloth(stage, box), at(furniture.table(look, box.width, box.height, 20, 60), middle, box.top)]
    for n, spot in enumerate(plan.guests):
        size = spot.scale / 1.18
        things.append(at(kitchenware.plate(look, 230 * size, dice.randrange(3)), spot.x, box.top + 0.56 * box.height))
        things.append(
            at(kitchenware.glass(look, 128 * size, kitchenware.YELLOW if n else "#b8294f"), spot.x + 152 * size, box.top + 0.5 * box.height)
        )
    between = (plan.guests[0].x + plan.guests[1].x) / 2 if len(plan.guests) == 2 else (0.7 if plan.way > 0 else 0.3) * frame.width
    things.append(at(plants.plant(look, 170, look.room.paper, 2, dice.randrange(9)), between, box.top + 0.5 * box.height))
    return within(Box(0, box.top - 190, frame.width, frame.height - box.top + 190), *things)


def _cloth(stage: Stage, box: Box) -> Drawing:
    """What hangs from the table down to the edge of the frame."""
    look = stage.look
    area = Box(box.left + 16, box.bottom + 8, box.width - 32, max(1.0, stage.frame.height - box.bottom - 8))
    cloth = look.accents[stage.picture.seed % 2 * 3]

    def paint(canvas: skia.Canvas) -> None:
        canvas.drawRect(brush.rect(area), fading(area, (darker(cloth, 0.3), darker(cloth, 0.55))))
        count = max(4, round(area.width / 150))
        for n in range(count):
            x = area.left + area.width * (n + 0.5) / count
            canvas.drawRect(brush.rect(Box(x, area.top, 26, area.height)), brush.fill(look.ink, 0.12))

    return Drawing(("cloth", look.name, area, cloth), area, paint)


def _serving(stage: Stage, plan: _Plan) -> life.Act:
    """A tray on one hand; the other speaks along."""
    spot = plan.waiter
    towards = 0.8 * spot.looking(plan.guests[-1].x)
    act = life.talking(stage, "waiter", spoken(stage), look=towards, base=Pose(up=0.1), rest=((-74.0, 176.0), (74.0, 176.0)))
    outer = "right" if plan.way > 0 else "left"
    return paced(life.with_(act, **{outer: (104.0 * plan.way, 96.0), f"{outer}_hand": "hold", f"{outer}_holds": "tray"}))


def _eating(stage: Stage, plan: _Plan, spot: Spot, number: int) -> life.Act:
    """Listens to the waiter, and drinks now and then."""
    base = Pose(left=life.TABLE[0], right=life.TABLE[1], mood="grin" if number else "smile")
    act = life.listening(stage, f"guest {number}", 0.8 * spot.looking(plan.waiter.x), base, 2.5)
    times = tuple(1.6 + 2.1 * number + 5.2 * n for n in range(8))
    hand = going((66.0, 172.0), (42.0, 46.0), times, 0.8, 0.6)
    return later(life.with_(act, right=hand, right_hand="hold", right_holds=lambda t: "mug" if away(t, times, 0.8, 0.6) else ""), number)
