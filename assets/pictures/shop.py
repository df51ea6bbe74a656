"""A shop: somebody behind the counter sells to a customer, before shelves of goods; slates hang from above with what is said. A
market stall under its awning is a form of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import skia

from assets.model import Picture
from assets.pictures import _market, _place, _signs
from assets.pictures._company import Spot, acts, later, mirrored, paced, seen, spoken, turned
from assets.pictures._signs import SLATES
from assets.stage import canvas as brush
from assets.stage.drawing import Drawing
from assets.stage.layer import Box, Film, Layer
from assets.stage.palette import darker
from assets.stage.people import Held, Pose, dress, life
from assets.stage.people.doing import away, going
from assets.stage.props import clothes, counters, goods, kitchenware, lamps, plants, rooms, small
from assets.stage.props.placing import at, plate, within
from assets.stage.stage import Stage
from script.model import Visual

VERSION = "1"
USES_WORDS = True
VARIANTS = ("store", "market", "boutique")

_FORMS = {
    "market": "market market-stall stall farmer grocer greengrocer vendor fruit vegetable apple produce",
    "boutique": "boutique clothes fashion dress coat tailor fitting mannequin",
    "store": "",
}
_SELLERS = "shopkeeper cashier salesclerk shop-assistant seller vendor farmer clerk grocer assistant owner pharmacist"
# Where the hands of whoever sells are in turn.
_RESTS = (((-74.0, 172.0), (74.0, 172.0)), ((-44.0, 150.0), (48.0, 152.0)), ((-92.0, 140.0), (90.0, 146.0)))
# What the seller shows, by what is said of it.
_SOLD: tuple[tuple[str, Held], ...] = (("book bookshop bookstore", "book"), ("phone", "phone"), ("coffee mug cup tea", "mug"))
_DEPTH = 56.0
_ABOVE = 200.0


def example(items: tuple[str, ...]) -> Visual:
    """A sample of this kind."""
    return Visual("shop", "A sample shopkeeper", "Selling to a customer", "In a sample shop", ("shop", "basket", "tag"), items, items=items)


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where everything is; `till` is where it stands on the counter."""

    signs: Box
    seller: Spot
    customers: tuple[Spot, ...]
    top: float
    till: float
    size: float
    way: int


def layers(picture: Picture, stage: Stage) -> Iterator[Layer | Film]:
    """The layers, bottom first."""
    if _form(picture.visual) == "market":
        yield from _market.layers(stage, _SELLERS)
        return
    plan = _wide(stage) if stage.wide else _narrow(stage)
    yield stage.still(plate(stage, *_room(stage, plan)))
    yield from _signs.layers(stage, plan.signs, SLATES)
    seller, others = _place.apart(stage, 1 + max(1, len(plan.customers)), _SELLERS)
    if not _place.called(stage, seller, _SELLERS):
        seller, others = others[0], (*others[1:], seller)
    hue = stage.look.accents[(3, 0, 2)[stage.picture.seed % 3]]
    clothed = seen(seller) if _form(picture.visual) == "boutique" else dress.aproned(seen(seller), hue)
    yield acts(stage, clothed, plan.seller, "bust", _selling(stage, plan), plan.top + 8)
    yield stage.still(_counter(stage, plan))
    for n, (spot, who) in enumerate(zip(plan.customers, others, strict=False)):
        yield acts(stage, who, spot, "back", _buying(stage, plan, spot, n))


def _form(visual: Visual) -> str:
    """A supermarket has fruit too, and is no market."""
    found = _place.form(visual, _FORMS)
    return "store" if not visual.variant and found == "market" and _place.says(visual, "supermarket bookshop bookstore") else found


# ---------------------------------------------------------------- places


def _wide(stage: Stage) -> _Plan:
    dice, across, down = stage.dice("plan"), stage.size.across, stage.size.down
    flip, top, scale = dice.random() < 0.5, 748.0, 1.34
    seller = Spot((0.735 + dice.uniform(-0.01, 0.01)) * across, top - _ABOVE * scale, scale)
    customers = [Spot(x * across, down - 96, 1.34) for x in dice.choice(((0.43,), (0.16, 0.44)))]
    signs = Box(0.08 * across, 130, 0.47 * across, 320)
    return _Plan(
        turned(signs, across, flip),
        mirrored((seller,), across, flip)[0],
        mirrored(customers, across, flip),
        top,
        0.9 * across if not flip else 0.1 * across,
        1.0,
        -1 if flip else 1,
    )


def _narrow(stage: Stage) -> _Plan:
    safe, across, down = stage.safe, stage.size.across, stage.size.down
    flip = stage.dice("plan").random() < 0.5
    top = 0.66 * down if stage.tall else 0.8 * down
    signs = Box(safe.left, safe.top + 40, safe.width, (0.185 if stage.tall else 0.235) * down)
    scale = min(1.6, (top - signs.bottom - 40) / (_ABOVE + 200))
    seller = Spot(0.42 * across, top - _ABOVE * scale, scale)
    customers = (Spot(0.7 * across, 0.945 * down, 1.7 * across / 1080),) if stage.tall else ()
    return _Plan(
        signs,
        mirrored((seller,), across, flip)[0],
        mirrored(customers, across, flip),
        top,
        0.8 * across if not flip else 0.2 * across,
        scale / 1.34,
        -1 if flip else 1,
    )


# ---------------------------------------------------------------- the room


def _room(stage: Stage, plan: _Plan) -> Iterator[Drawing]:
    look, dice, frame = stage.look, stage.dice("room"), stage.frame
    yield rooms.room(look, frame, plan.top + 110, dice.randrange(5))
    if _form(stage.picture.visual) == "boutique":
        yield from _clothes(stage, plan)
    elif stage.wide:
        near = Box(0.59 * frame.width if plan.way > 0 else 0.03 * frame.width, 120, 0.38 * frame.width, plan.top - 110)
        far = Box(0.045 * frame.width if plan.way > 0 else 0.435 * frame.width, 470, 0.52 * frame.width, plan.top - 462)
        yield goods.shelves(look, near, 4, dice.randrange(999), 0.12)
        yield goods.shelves(look, far, 2, dice.randrange(999), 0.12)
    else:
        low = plan.signs.bottom + 46
        yield goods.shelves(
            look, Box(0.03 * frame.width, low, 0.94 * frame.width, plan.top + 10 - low), 4 if stage.tall else 3, dice.randrange(999), 0.16
        )
    yield _beam(stage, plan)
    for x in (0.16, 0.5, 0.84) if stage.wide else ():
        yield at(lamps.pendant(look, dice.uniform(0, 14)), x * frame.width, -46)
    yield rooms.light(look.room.lamp, plan.seller.x, plan.seller.y - 40, 520 * plan.size, 0.3)
    yield rooms.light(look.warm, plan.signs.left + plan.signs.width / 2, plan.top - 80, 700, 0.12, 0.5)


def _clothes(stage: Stage, plan: _Plan) -> Iterator[Drawing]:
    """Rails, folded things and somebody of wood, in place of the shelves."""
    look, dice, frame = stage.look, stage.dice("clothes"), stage.frame
    floor = plan.top + 60
    if not stage.wide:
        low = plan.signs.bottom + 60
        yield clothes.folded(look, Box(0.04 * frame.width, low, 0.92 * frame.width, 0.42 * (plan.top - low)), dice.randrange(99))
        yield at(clothes.rail(look, 0.86 * frame.width, 0.5 * (plan.top - low), dice.randrange(99)), frame.width / 2, floor)
        return
    near = Box(0.6 * frame.width if plan.way > 0 else 0.03 * frame.width, 120, 0.37 * frame.width, 330)
    yield clothes.folded(look, near, dice.randrange(99))
    yield at(clothes.rail(look, 0.42 * frame.width, 300, dice.randrange(99)), (0.245 if plan.way > 0 else 0.755) * frame.width, floor)
    stand = 0.53 if plan.way > 0 else 0.47
    yield at(clothes.mannequin(look, 344, look.accents[dice.choice((0, 3, 4))]), stand * frame.width, floor)
    yield at(clothes.rail(look, 0.3 * frame.width, 270, dice.randrange(99)), (0.79 if plan.way > 0 else 0.21) * frame.width, floor)


def _beam(stage: Stage, plan: _Plan) -> Drawing:
    """The beam that slates hang from."""
    look, area = stage.look, plan.signs
    box = Box(area.left - 30, area.top - 76, area.width + 60, 24)

    def paint(canvas: skia.Canvas) -> None:
        brush.rounded(canvas, box, 8, brush.fill(darker(look.room.wood, 0.3)))
        canvas.drawRect(brush.rect(Box(box.left + 8, box.top + 2, box.width - 16, 4)), brush.fill("#ffffff", 0.2))

    return Drawing(("beam", look.name, box), box, paint)


def _counter(stage: Stage, plan: _Plan) -> Drawing:
    look, dice, frame, size = stage.look, stage.dice("counter"), stage.frame, plan.size
    things = [counters.counter(look, Box(0, plan.top, frame.width, frame.height - plan.top), _DEPTH, "boards")]
    things.append(at(goods.till(look, 230 * size), plan.till, plan.top + 36, flip=plan.way < 0))
    sells = _form(stage.picture.visual) == "boutique"
    bag = plan.seller.x - plan.way * (190 if stage.wide else 150) * size
    things.append(at(goods.bag(look, 170 * size, look.accents[dice.choice((0, 1, 4))], not sells), bag, plan.top + 44))
    if stage.wide and not sells:
        far = 0.3 if plan.way > 0 else 0.7
        things.append(at(goods.showcase(look, 440, 140, dice.randrange(99)), far * frame.width, plan.top + 34))
        end = 0.075 if plan.way > 0 else 0.925
        things.append(
            at(
                plants.plant(look, 200, look.accents[dice.choice((0, 2))], dice.randrange(3), dice.randrange(9)),
                end * frame.width,
                plan.top + 38,
            )
        )
        for n in range(3):
            value = (kitchenware.RED, kitchenware.YELLOW, kitchenware.GREEN)[n]
            things.append(
                at(
                    kitchenware.jar(look, 96, value),
                    (0.485 + 0.042 * n if plan.way > 0 else 0.515 - 0.042 * n) * frame.width,
                    plan.top + 30,
                )
            )
    elif stage.tall:
        things.append(at(small.books(look, 130, dice.randrange(99), 2), (0.12 if plan.way > 0 else 0.88) * frame.width, plan.top + 36))
    return within(Box(0, plan.top - 240, frame.width, frame.height - plan.top + 240), *things)


# ---------------------------------------------------------------- people


def _selling(stage: Stage, plan: _Plan) -> life.Act:
    """Speaks to the customer, and holds up what is for sale on stressed words."""
    spot, way = plan.seller, plan.way
    target = plan.customers[-1].x if plan.customers else spot.x + 60 * way
    towards = 0.75 * spot.looking(target)
    act = life.talking(stage, "seller", spoken(stage), look=towards, base=Pose(up=0.1), rest=life.shifting(stage, "seller", *_RESTS))
    sells: Held = "" if _form(stage.picture.visual) == "boutique" else "apple"
    thing = _place.thing(stage.picture.visual, _SOLD, sells)
    if not thing:
        return paced(act)
    side = "left" if way > 0 else "right"
    hand = going((-62.0 * way, 150.0), (-84.0 * way, 70.0), _often(stage, 3.2), 1.3)
    return paced(life.with_(act, **{side: hand, f"{side}_hand": "hold", f"{side}_holds": thing}))


def _often(stage: Stage, apart: float) -> tuple[float, ...]:
    """With the words, and after them as often."""
    marked = _place.moments(stage, apart, 1.2)
    last = marked[-1] if marked else 0.0
    return (*marked, *(last + (apart + 1) * (n + 1) for n in range(30)))


def _buying(stage: Stage, plan: _Plan, spot: Spot, number: int) -> life.Act:
    """From behind: looks at the seller, and holds out a card now and then."""
    act = life.listening(stage, f"customer {number}", spot.looking(plan.seller.x), rate=2.5)
    if number:
        return later(act, number)
    side, way = ("right", 1) if plan.seller.x > spot.x else ("left", -1)
    times = tuple(2.2 + 5.0 * n for n in range(20))
    hand = going((92.0 * way, 220.0), (140.0 * way, -56.0), times, 1.4, 0.5)
    paying = life.with_(act, **{side: hand, f"{side}_hand": "hold", f"{side}_holds": lambda t: "card" if away(t, times, 1.4, 0.5) else ""})
    return lambda t: paying(int(t * 7.5 + 1e-6) / 7.5)
