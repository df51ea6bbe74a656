"""At home: on the sofa by the fire, in bed, or at the table. Prints on the wall come with what is said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from assets.model import Picture
from assets.pictures import _bedroom, _meal, _place, _signs
from assets.pictures._company import Spot, acts, company, later, paced, seen, spoken, turned
from assets.pictures._signs import PRINTS
from assets.stage.drawing import Drawing
from assets.stage.layer import Box, Film, Layer
from assets.stage.people import Held, Pose, life
from assets.stage.props import furniture, hearth, lamps, plants, rooms, small, windows
from assets.stage.props.placing import at, plate, together
from assets.stage.stage import Stage
from script.model import Visual

VERSION = "2"
USES_WORDS = True
VARIANTS = ("living", "bedroom", "dining")

_FORMS = {
    "bedroom": "bedroom bed sleep asleep nap pillow blanket crib cradle nursery bedtime pajamas pyjamas lie lullaby",
    "dining": "dinner breakfast lunch supper meal dining eat table food",
    "living": "",
}
# Where the hands of somebody who speaks on a sofa lie in turn.
_RESTS = (((-54.0, 196.0), (54.0, 196.0)), ((-22.0, 172.0), (26.0, 178.0)), ((-70.0, 150.0), (58.0, 190.0)))
# What whoever speaks has in hand, by what is said of it.
_HELD: tuple[tuple[str, Held], ...] = (
    ("read book story novel", "book"),
    ("phone call text scroll", "phone"),
    ("tablet laptop screen film movie watch", "tablet"),
    ("tea coffee drink relax rest", "mug"),
)
_HEARTH = (430.0, 330.0)  # how wide and how high the fireplace is
_FEET = 424.0  # of somebody who sits, below the base of the neck


def example(items: tuple[str, ...]) -> Visual:
    """A sample of this kind."""
    return Visual(
        "home", "A sample family", "Talking on the sofa", "In a sample living room", ("home", "family", "book"), items, items=items
    )


def layers(picture: Picture, stage: Stage) -> Iterator[Layer | Film]:
    """The layers, bottom first."""
    shown = {"living": _living, "bedroom": _bedroom.layers, "dining": _meal.layers}
    yield from shown[_place.form(picture.visual, _FORMS)](stage)


# ---------------------------------------------------------------- on the sofa


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where everything is. The sofa's middle is at `x`, `sofa` wide, its feet on the `ground`; the fire's foot is at `fire`, if there
    is one."""

    prints: Box
    x: float
    sofa: float
    ground: float
    scale: float
    fire: tuple[float, float] | None
    flip: bool


def _living(stage: Stage) -> Iterator[Layer]:
    plan, people = _plan(stage), company(stage, _count(stage))
    gap = (215 if len(people) == 2 else 175) * plan.scale
    places = [plan.x + (n - (len(people) - 1) / 2) * gap for n in range(len(people))]
    spots = tuple(Spot(x, plan.ground - _FEET * plan.scale, plan.scale) for x in (reversed(places) if plan.flip else places))
    yield stage.still(plate(stage, *_room(stage, plan), *_hearth(stage, plan)))
    yield from _signs.layers(stage, plan.prints, PRINTS)
    if plan.fire:
        yield hearth.fire(stage, plan.fire[0], plan.fire[1] - 34, 0.4 * _HEARTH[0], 0.42 * _HEARTH[1])
    for n, (spot, who) in enumerate(zip(spots, people, strict=True)):
        yield acts(stage, seen(who), spot, "seated", _sitting(stage, spots, n))
    yield from _before(stage, plan.x, plan.ground, plan.flip)


def _plan(stage: Stage) -> _Plan:
    across, down = stage.size.across, stage.size.down
    flip = stage.dice("plan").random() < 0.5
    if stage.wide:
        x, fire = 0.315 * across, 0.785 * across
        prints = turned(Box(0.55 * across, 104, 0.37 * across, 300), across, flip)
        return _Plan(prints, across - x if flip else x, 880.0, 968.0, 1.22, (across - fire if flip else fire, 890.0), flip)
    safe = stage.safe
    prints = Box(safe.left, safe.top + 16, safe.width, (0.2 if stage.tall else 0.25) * down)
    ground = (0.775 if stage.tall else 0.955) * down
    scale = min(1.5, (ground - prints.bottom - 30) / (_FEET + 200))
    return _Plan(prints, 0.5 * across, min(0.94 * across, 720 * scale), ground, scale, None, flip)


def _count(stage: Stage) -> int:
    """How many sit on the sofa: those whom the script asks for, else one or two."""
    roles = len({role.person for role in stage.picture.visual.cast})
    if _place.says(stage.picture.visual, "family friend parent couple child"):
        return min(3, max(2, roles))
    return min(3, roles) or stage.dice("sofa").choice((1, 2, 2))


def _room(stage: Stage, plan: _Plan) -> Iterator[Drawing]:
    prints, x, ground, sofa = plan.prints, plan.x, plan.ground, plan.sofa
    look, dice, frame = stage.look, stage.dice("room"), stage.frame
    floor = ground - (150 if stage.wide else 0.09 * frame.height)
    yield rooms.room(look, frame, floor, dice.randrange(5))
    hue = look.accents[dice.choice((0, 1, 4, 5))]
    width, high = (520.0, 400.0) if stage.wide else (0.56 * frame.width, max(180.0, 0.52 * (floor - prints.bottom)))
    left, top = x - width / 2, 96.0 if stage.wide else prints.bottom + 74
    yield at(windows.window(look, width, high, dice.randrange(99), 2), left, top)
    yield at(hearth.curtains(look, width, high, hue), left, top)
    outer = x + (-1 if not plan.flip else 1) * (sofa / 2 + 60)
    yield at(rooms.rug(look, 1.18 * sofa, 150, hue), x, ground + 10)
    if dice.random() < 0.6 or not stage.wide:
        yield at(
            lamps.floor_lamp(look, 520 if stage.wide else 0.3 * frame.height, hue), min(max(outer, 70.0), frame.width - 70), ground - 50
        )
    else:
        yield at(plants.plant(look, 420, look.accents[1], 1, dice.randrange(9)), min(max(outer, 80.0), frame.width - 80), ground - 40)
    yield rooms.light(look.room.lamp, x, ground - 330, 620, 0.2)
    cloth = look.inks[dice.choice((0, 2, 3, 5))]
    yield at(furniture.sofa(look, sofa, cloth), x, ground - 10)
    for side, value in ((-1, look.accents[1]), (1, look.accents[4])):
        yield at(hearth.cushion(look, 0.15 * sofa, value), x + side * 0.33 * sofa, ground - 0.33 * sofa, turn=10 * side)


def _hearth(stage: Stage, plan: _Plan) -> Iterator[Drawing]:
    """The fireplace, what stands on its mantelpiece, and its light."""
    if not plan.fire:
        return
    look, dice, (x, y), (width, height) = stage.look, stage.dice("mantel"), plan.fire, _HEARTH
    yield rooms.light("#ff9a4c", x, y - 60, 420, 0.34)
    yield at(hearth.fireplace(look, width, height), x, y)
    yield at(small.clock(look, 34, dice.uniform(6, 11)), x, y - height - 58)
    yield at(plants.plant(look, 120, look.room.paper, 2, dice.randrange(9)), x - 0.36 * width, y - height - 20)
    yield at(small.books(look, 90, dice.randrange(99), 2), x + 0.32 * width, y - height - 20)


def _before(stage: Stage, x: float, ground: float, flip: bool) -> Iterator[Layer]:
    """A low table with a cup before the sofa, at its side."""
    look = stage.look
    if not stage.wide and not stage.tall:
        return
    side = x + (1 if not flip else -1) * (350 if stage.wide else 210)
    low, wide = (min(ground + 92, stage.size.down - 14) if stage.wide else ground + 200), 300 if stage.wide else 560
    top = low - 0.26 * wide
    mug = at(small.mug(look, 64 if stage.wide else 100, look.accents[(0, 2, 4)[stage.picture.seed % 3]]), side - 0.18 * wide, top + 4)
    pile = at(small.books(look, 0.34 * wide, stage.picture.seed, 2), side + 0.2 * wide, top + 4)
    yield stage.still(together(at(hearth.coffee_table(look, wide), side, low), pile, mug))
    yield small.steam(stage, side - 0.18 * wide, top + 4, 64 if stage.wide else 100)


# ---------------------------------------------------------------- what they do


def _sitting(stage: Stage, spots: tuple[Spot, ...], number: int) -> life.Act:
    """The first speaks and turns to the others; they listen, and one has a cup."""
    spot = spots[number]
    if number:
        base = Pose(left=(-50.0, 200.0), right=(52.0, 196.0), mood="grin" if number == 1 else "smile")
        act = life.listening(stage, f"guest {number}", 0.8 * spot.looking(spots[0].x), base, 3.75)
        mug = number == 1
        return later(life.with_(act, right=(44.0, 140.0), right_hand="hold", right_holds="mug") if mug else act, number)
    towards = 0.6 * spot.looking(spots[1].x) if len(spots) > 1 else 0.1
    act = life.talking(stage, "home", spoken(stage), look=towards, base=Pose(up=0.1), rest=life.shifting(stage, "home", *_RESTS))
    thing = _place.thing(stage.picture.visual, _HELD)
    if not thing:
        return paced(act)
    way = -1 if len(spots) > 1 and spots[1].x > spot.x else 1
    side = "right" if way > 0 else "left"
    return paced(life.with_(act, **{side: (50.0 * way, 146.0), f"{side}_hand": "hold", f"{side}_holds": thing}))
