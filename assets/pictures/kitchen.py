"""A kitchen: somebody cooks at a worktop and tells how; slips on a rail hold what is said. A cafe and a restaurant are forms of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import skia

from assets.model import Picture
from assets.pictures import _cafe, _dining, _place, _signs
from assets.pictures._company import Spot, acts, company, later, paced, seen, spoken, turned
from assets.stage import canvas as brush
from assets.stage.drawing import Drawing
from assets.stage.layer import Box, Film, Layer
from assets.stage.palette import Look
from assets.stage.people import Pose, dress, life
from assets.stage.people.doing import circling, striking, sweeping
from assets.stage.people.person import Person
from assets.stage.props import counters, kitchenware, plants, rooms, windows
from assets.stage.props._brush import steel
from assets.stage.props.placing import at, plate, within
from assets.stage.props.vapour import vapour
from assets.stage.stage import Stage
from script.model import Visual

VERSION = "2"
USES_WORDS = True
VARIANTS = ("kitchen", "cafe", "restaurant")

_FORMS = {
    "cafe": "cafe café coffee coffeehouse barista espresso latte cappuccino bakery",
    "restaurant": "restaurant waiter waitress diner bistro pizzeria canteen cafeteria dine guest",
    "kitchen": "",
}
# What is chopped, kneaded or done over the board; everything else is stirred.
_CHOPS = "chop cut slice dice peel mince onion knife salad vegetable carrot"
_KNEADS = "knead dough bread bake roll pizza decorate garnish plate season"
_DEPTH = 64.0  # of the worktop's top, as it is seen
# From the base of the neck down to the worktop and up to the hat, at a person's scale 1.
_ABOVE_TOP, _HAT = 202.0, 224.0


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where everything is. `top` is the far edge of the worktop; `signs` where slips hang; `pot` the middle of its foot."""

    signs: Box
    cooks: tuple[Spot, ...]
    top: float
    pot: tuple[float, float]
    size: float
    flip: bool


def example(items: tuple[str, ...]) -> Visual:
    """A sample of this kind."""
    return Visual("kitchen", "A sample cook", "Stirring a pot", "In a sample kitchen", ("kitchen", "cook", "pot"), items, items=items)


def layers(picture: Picture, stage: Stage) -> Iterator[Layer | Film]:
    """The layers, bottom first."""
    shown = {"kitchen": _cooking, "cafe": _cafe.layers, "restaurant": _dining.layers}
    yield from shown[_place.form(picture.visual, _FORMS)](stage)


def _cooking(stage: Stage) -> Iterator[Layer]:
    plan = _wide(stage) if stage.wide else _narrow(stage)
    yield stage.still(plate(stage, *_room(stage, plan)))
    yield from _signs.layers(stage, plan.signs, _signs.SLIPS)
    for n, (spot, who) in enumerate(zip(plan.cooks, _clothed(stage, len(plan.cooks)), strict=True)):
        yield acts(stage, who, spot, "bust", _cook(stage, plan, spot) if n == 0 else _helper(stage, plan, spot), plan.top + 8)
    yield stage.still(_worktop(stage, plan))
    width = 210 * plan.size
    yield from vapour(stage, plan.pot[0], plan.pot[1] - 0.66 * width, 0.74 * width, 200 * plan.size)


def _clothed(stage: Stage, count: int) -> tuple[Person, ...]:
    """Who cooks: professionals in white, anybody else in an apron."""
    people = [seen(who) for who in company(stage, count)]
    if _place.says(stage.picture.visual, "home mother father mom dad grandmother grandfather family child son daughter kid"):
        return tuple(dress.aproned(who, stage.look.accents[n % 3]) for n, who in enumerate(people))
    return tuple(map(dress.cook, people))


# ---------------------------------------------------------------- places


def _wide(stage: Stage) -> _Plan:
    """Cooks at one side, slips and what is cooked with at the other."""
    dice, across = stage.dice("plan"), stage.size.across
    flip, top = dice.random() < 0.5, 776.0
    pair = len(stage.picture.visual.cast) > 1
    spots = (Spot(0.345 * across, top - _ABOVE_TOP * 1.42, 1.42), Spot(0.135 * across, top - _ABOVE_TOP * 1.3, 1.3))[: 2 if pair else 1]
    spots = spots if pair else (Spot((0.27 + dice.uniform(-0.01, 0.01)) * across, top - _ABOVE_TOP * 1.5, 1.5),)
    signs = Box(0.5 * across, 122, 0.42 * across, 400)
    pot = (spots[0].x + (190 if not pair else 180), top + 44)
    if not flip:
        return _Plan(signs, spots, top, pot, 1.0, False)
    mirror = tuple(Spot(across - spot.x, spot.y, spot.scale) for spot in spots)
    return _Plan(turned(signs, across, True), mirror, top, (across - pot[0], pot[1]), 1.0, True)


def _narrow(stage: Stage) -> _Plan:
    """Slips above, the cook below them."""
    safe, across, down = stage.safe, stage.size.across, stage.size.down
    dice = stage.dice("plan")
    top = 0.665 * down if stage.tall else 0.815 * down
    signs = Box(safe.left, safe.top + 20, safe.width, (0.2 if stage.tall else 0.25) * down)
    scale = min(1.62, (top - signs.bottom - 44) / (_ABOVE_TOP + _HAT))
    flip = dice.random() < 0.5
    x = (0.4 if not flip else 0.6) * across
    spots = (Spot(x, top - _ABOVE_TOP * scale, scale),)
    return _Plan(signs, spots, top, (x + (-1 if flip else 1) * 128 * scale, top + 46), scale / 1.5, flip)


# ---------------------------------------------------------------- the room


def _room(stage: Stage, plan: _Plan) -> Iterator[Drawing]:
    look, dice, frame = stage.look, stage.dice("room"), stage.frame
    wall, spot = dice.randrange(5), plan.cooks[0]
    yield rooms.room(look, frame, plan.top + 90, wall)
    tiled = 0.42 * plan.top if stage.wide else plan.signs.bottom + 0.28 * (plan.top - plan.signs.bottom)
    yield kitchenware.tiles(look, Box(0, tiled, frame.width, plan.top + 20 - tiled), wall)
    if stage.wide:
        yield from _walls(stage, plan, tiled)
    else:
        yield at(kitchenware.utensils(look, 250, dice.randrange(99)), 20 if plan.flip else frame.width - 270, tiled + 46)
    yield rooms.light(look.warm, spot.x, spot.y - 40, 560 * plan.size, 0.26)
    yield rooms.light(look.room.lamp, plan.signs.left + plan.signs.width / 2, plan.top - 60, 640, 0.16, 0.5)
    for y in _signs.rows(stage, plan.signs, _signs.SLIPS):
        yield _rail(look, plan.signs, y - 6)


def _rail(look: Look, area: Box, y: float) -> Drawing:
    """What slips are clipped to."""
    bar = Box(area.left - 16, y - 9, area.width + 32, 14)

    def paint(canvas: skia.Canvas) -> None:
        brush.rounded(canvas, Box(bar.left, bar.top + 8, bar.width, 14), 7, brush.fill(look.shadow, 0.22))
        brush.rounded(canvas, bar, 7, brush.fill(steel(look)))
        brush.rounded(canvas, Box(bar.left, bar.top + 2, bar.width, 4), 2, brush.fill("#ffffff", 0.5))

    return Drawing(("rail", look.name, area, y), Box(bar.left, bar.top, bar.width, 24), paint)


def _walls(stage: Stage, plan: _Plan, tiled: float) -> Iterator[Drawing]:
    """A hood over the pot, a window or shelves behind whoever cooks, and what hangs beside them."""
    look, dice, across = stage.look, stage.dice("walls"), stage.size.across
    x = plan.cooks[0].x
    outer = across - 30 if plan.flip else 30.0
    way = -1 if plan.flip else 1
    if len(plan.cooks) == 1 and dice.random() < 0.6:
        yield at(windows.window(look, 330, 400, dice.randrange(99), 2), min(outer, outer + way * 330) + way * 20, 90)
    else:
        for n, y in enumerate((190.0, 330.0)):
            yield at(kitchenware.crockery(look, 360, dice.randrange(99)), min(outer, outer + way * 360), y - 10 * n)
    yield at(kitchenware.hood(look, 300, tiled - 110), x + way * 208, 0)
    rail = 300.0
    left = plan.signs.right - rail - 20 if not plan.flip else plan.signs.left + 20
    if len(_signs.rows(stage, plan.signs, _signs.SLIPS)) == 1:
        yield at(kitchenware.utensils(look, rail, dice.randrange(99)), left, 486)


# ---------------------------------------------------------------- the worktop


def _worktop(stage: Stage, plan: _Plan) -> Drawing:
    look, frame, dice = stage.look, stage.frame, stage.dice("worktop")
    box = Box(0, plan.top, frame.width, frame.height - plan.top)
    things = [counters.counter(look, box, _DEPTH, "oven" if stage.tall else "doors")]
    x, y = plan.pot
    spot, size = plan.cooks[0], plan.size
    things.append(at(kitchenware.hob(look, 330 * size, 46), x, plan.top + 36))
    things.append(at(kitchenware.pot(look, 210 * size, look.accents[dice.choice((0, 1, 3, 4))]), x, y))
    way = -1 if plan.flip else 1
    things.append(at(kitchenware.vegetables(look, 280 * size, dice.randrange(99)), spot.x - way * 92 * size, plan.top + 62))
    for helper in plan.cooks[1:]:
        things.append(at(kitchenware.vegetables(look, 250, dice.randrange(99)), helper.x, plan.top + 62))
    things += _beside(stage, plan)
    return within(Box(0, plan.top - 330, frame.width, frame.height - plan.top + 330), *things)


def _beside(stage: Stage, plan: _Plan) -> Iterator[Drawing]:
    """What stands on the worktop at the other side."""
    look, dice, across = stage.look, stage.dice("beside"), stage.size.across
    if not stage.wide:
        far = 0.1 * across if plan.flip else 0.9 * across
        yield at(kitchenware.bottle(look, 210, "#d98a2b"), far, plan.top + 30)
        near = 0.26 * across if plan.flip else 0.74 * across
        yield at(kitchenware.bowl(look, 190, look.room.paper, dice.randrange(99)), near, plan.top + 50)
        return
    start, way = (plan.signs.left + 40, 1) if not plan.flip else (plan.signs.right - 40, -1)
    hues = dice.sample((kitchenware.RED, kitchenware.YELLOW, kitchenware.ORANGE, "#b98a5b"), 3)
    for n, value in enumerate(hues):
        yield at(kitchenware.jar(look, (150, 126, 104)[n], value), start + way * (150 + 104 * n), plan.top + 26)
    yield at(kitchenware.bowl(look, 240, look.room.paper, dice.randrange(99)), start + way * 550, plan.top + 52)
    pot = plants.plant(look, 190, look.accents[dice.choice((0, 2, 4))], dice.choice((0, 1)), dice.randrange(9))
    yield at(pot, start + way * 740, plan.top + 34)
    yield at(kitchenware.bottle(look, 180, "#3f7d4e"), start + way * 30, plan.top + 28)


# ---------------------------------------------------------------- people


def _cook(stage: Stage, plan: _Plan, spot: Spot) -> life.Act:
    """Tells what is done, and does it; the free hand speaks along."""
    visual, way = stage.picture.visual, -1 if plan.flip else 1
    look = _looking(spot, plan)
    act = life.talking(stage, "cook", spoken(stage), look=0.1 * way, base=Pose(up=0.3), rest=((-74.0, 176.0), (74.0, 176.0)))
    working, free = ("right", "left") if way > 0 else ("left", "right")
    if _place.says(visual, _CHOPS):
        hand = striking((-20.0 * way, 178.0), 34, 0.44, 2)
        return paced(life.with_(act, look=look, **_doing(working, hand, "knife"), **{free: (-92.0 * way, 180.0), f"{free}_hand": "hold"}))
    if _place.says(visual, _KNEADS):
        left, right = (sweeping((x - 8, 172.0), (x + 12, 186.0), 1.2) for x in (-64.0, -8.0))
        return paced(life.with_(act, look=look, left=left, right=right, left_hand="fist", right_hand="fist"))
    x, y = spot.reach(plan.pot[0], plan.pot[1] - 182 * plan.size)
    return paced(life.with_(act, look=look, **_doing(working, circling((x, y), 17, 7, 1.6), "spoon")))


def _doing(side: str, hand: object, tool: str) -> dict[str, object]:
    return {side: hand, f"{side}_hand": "hold", f"{side}_holds": tool}


def _looking(spot: Spot, plan: _Plan) -> object:
    """Down at the work, and up at us in turn."""
    towards = spot.looking(plan.pot[0])
    return lambda t: round(20 * (towards if t % 5.0 > 3.2 else 0.3 * towards)) / 20


def _helper(stage: Stage, plan: _Plan, spot: Spot) -> life.Act:
    """Chops, and looks up at whoever speaks."""
    act = life.listening(stage, "helper", spot.looking(plan.cooks[0].x), Pose(up=0.25, left=(-60.0, 182.0)), 3.75)
    return later(life.with_(act, **_doing("right", striking((6.0, 178.0), 30, 0.55, 2), "knife")), 1)
