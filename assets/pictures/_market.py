"""A market stall: somebody under a striped awning, behind crates of fruit; slates hang from it with what is said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import skia

from assets.pictures import _place, _signs
from assets.pictures._company import Spot, acts, later, mirrored, paced, seen, spoken, turned
from assets.pictures._signs import SLATES
from assets.stage import canvas as brush
from assets.stage.drawing import Drawing
from assets.stage.layer import Box, Layer
from assets.stage.palette import darker, lighter
from assets.stage.people import Pose, dress, life
from assets.stage.people.doing import going
from assets.stage.props import counters, goods, rooms, windows
from assets.stage.props.placing import at, plate, within
from assets.stage.stage import Stage

# Where the hands of whoever sells are in turn.
_RESTS = (((-74.0, 172.0), (74.0, 172.0)), ((-44.0, 150.0), (48.0, 152.0)), ((-92.0, 140.0), (90.0, 146.0)))
_ABOVE = 196.0


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where everything is; `top` is where crates stand, `rows` of them."""

    signs: Box
    awning: Box
    seller: Spot
    customers: tuple[Spot, ...]
    top: float
    size: float
    way: int


def layers(stage: Stage, sellers: str) -> Iterator[Layer]:
    """The layers, bottom first; `sellers` are what the script calls who sells."""
    plan = _wide(stage) if stage.wide else _narrow(stage)
    yield stage.still(plate(stage, *_square(stage, plan)))
    yield from _signs.layers(stage, plan.signs, SLATES)
    seller, others = _place.apart(stage, 1 + max(1, len(plan.customers)), sellers)
    if not _place.called(stage, seller, sellers):
        seller, others = others[0], (*others[1:], seller)
    hue = stage.look.accents[(2, 3, 0)[stage.picture.seed % 3]]
    yield acts(stage, dress.aproned(seen(seller), hue), plan.seller, "bust", _selling(stage, plan), plan.top + 60)
    yield stage.still(_stall(stage, plan))
    for n, (spot, who) in enumerate(zip(plan.customers, others, strict=False)):
        act = life.listening(stage, f"customer {n}", spot.looking(plan.seller.x), rate=2.5)
        yield acts(stage, who, spot, "back", later(act, n))


def _wide(stage: Stage) -> _Plan:
    dice, across, down = stage.dice("plan"), stage.size.across, stage.size.down
    flip, top, scale = dice.random() < 0.5, 716.0, 1.3
    signs = Box(0.07 * across, 256, 0.53 * across, 250)
    seller = Spot((0.765 + dice.uniform(-0.01, 0.01)) * across, top - _ABOVE * scale, scale)
    customers = [Spot(x * across, down - 70, 1.34) for x in dice.choice(((0.5,), (0.13, 0.47)))]
    return _Plan(
        turned(signs, across, flip),
        Box(-20, 0, across + 40, 176),
        mirrored((seller,), across, flip)[0],
        mirrored(customers, across, flip),
        top,
        1.0,
        -1 if flip else 1,
    )


def _narrow(stage: Stage) -> _Plan:
    safe, across, down = stage.safe, stage.size.across, stage.size.down
    flip = stage.dice("plan").random() < 0.5
    top = 0.63 * down if stage.tall else 0.76 * down
    awning = Box(-20, 0, across + 40, 0.1 * down if stage.tall else 130)
    signs = Box(safe.left, max(awning.bottom + 66, safe.top + 62), safe.width, (0.17 if stage.tall else 0.2) * down)
    scale = min(1.6, (top - signs.bottom - 24) / (_ABOVE + 196))
    seller = Spot(0.5 * across, top - _ABOVE * scale, scale)
    customers = (Spot(0.28 * across, 0.95 * down, 1.7 * across / 1080),) if stage.tall else ()
    return _Plan(signs, awning, seller, mirrored(customers, across, flip), top, scale / 1.3, -1 if flip else 1)


def _square(stage: Stage, plan: _Plan) -> Iterator[Drawing]:
    """The town behind the stall, its posts and its awning."""
    look, dice, frame = stage.look, stage.dice("square"), stage.frame
    yield rooms.room(look, frame, plan.top + 150, dice.randrange(5))
    yield at(windows.window(look, frame.width + 80, plan.top + 60, dice.randrange(99), 1), -40, -40)
    yield rooms.light(look.room.sun, plan.seller.x, plan.seller.y, 620 * plan.size, 0.3)
    yield rooms.light(look.room.lamp, plan.signs.left + plan.signs.width / 2, plan.signs.bottom, 620, 0.16)
    yield _posts(stage, plan)
    first, second = (look.accents[0], look.room.paper) if stage.picture.seed % 2 else (look.accents[2], look.room.paper)
    yield goods.awning(look, plan.awning, (first, second))


def _posts(stage: Stage, plan: _Plan) -> Drawing:
    """What holds the awning, a beam for the slates, and a string of lamps."""
    look, frame = stage.look, stage.frame
    wood = darker(look.room.wood, 0.34)
    beam = plan.signs.top - 66

    def paint(canvas: skia.Canvas) -> None:
        for x in (0.018 * frame.width, 0.968 * frame.width):
            canvas.drawRect(brush.rect(Box(x, 0, 26, plan.top + 40)), brush.fill(wood))
        canvas.drawRect(brush.rect(Box(0, beam, frame.width, 18)), brush.fill(wood))
        count = max(4, round(frame.width / 190))
        for n in range(count):
            x = (n + 0.5) * frame.width / count
            brush.glow(canvas, x, beam + 34, 74, look.room.lamp, 0.5)
            brush.circle(canvas, x, beam + 30, 12, brush.fill(lighter(look.room.lamp, 0.4)))

    return Drawing(("posts", look.name, plan.signs, plan.top, frame), Box(0, 0, frame.width, plan.top + 40), paint)


def _stall(stage: Stage, plan: _Plan) -> Drawing:
    """The stall, with crates of fruit and vegetables in two rows."""
    look, dice, frame = stage.look, stage.dice("stall"), stage.frame
    things = [counters.counter(look, Box(0, plan.top + 40, frame.width, frame.height - plan.top - 40), 30, "boards")]
    sorts = dice.sample(range(6), 6)
    count = 6 if stage.wide else 4
    wide = frame.width / count
    for row, (low, high) in enumerate(((plan.top + 70, 96.0), (plan.top + 196, 130.0))):
        for n in range(count):
            x = (n + 0.5) * wide
            things.append(at(goods.crate(look, 0.96 * wide, high, sorts[(n + 3 * row + 2 * (count == 4) * row) % 6]), x, low))
    return within(Box(0, plan.top - 60, frame.width, frame.height - plan.top + 60), *things)


def _selling(stage: Stage, plan: _Plan) -> life.Act:
    """Calls out, and holds up an apple with the words."""
    spot, way = plan.seller, plan.way
    target = plan.customers[-1].x if plan.customers else spot.x - 100 * way
    act = life.talking(
        stage,
        "seller",
        spoken(stage),
        look=0.7 * spot.looking(target),
        base=Pose(mood="grin"),
        rest=life.shifting(stage, "seller", *_RESTS),
    )
    marked = _place.moments(stage, 3.2, 1.2)
    last = marked[-1] if marked else 0.0
    times = (*marked, *(last + 4.4 * (n + 1) for n in range(30)))
    side = "left" if way > 0 else "right"
    hand = going((-62.0 * way, 140.0), (-104.0 * way, 30.0), times, 1.3)
    return paced(life.with_(act, **{side: hand, f"{side}_hand": "hold", f"{side}_holds": "apple"}))
