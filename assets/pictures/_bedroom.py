"""A bedroom at night: somebody in bed, asleep, with a book, or telling; the lamp burns, prints hang above."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from assets.pictures import _place, _signs
from assets.pictures._company import Spot, acts, company, later, mirrored, on_feet, on_legs, paced, seen, spoken, turned
from assets.pictures._signs import PRINTS
from assets.stage.drawing import Drawing
from assets.stage.layer import Box, Layer
from assets.stage.people import Pose, life
from assets.stage.people.doing import sweeping
from assets.stage.props import beds, hearth, plants, rooms, small, windows
from assets.stage.props.placing import at, plate
from assets.stage.stage import Stage

_BED = 800.0  # how long a bed is at scale 1
_SLEEPS = "sleep asleep nap dream doze crib cradle"


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where everything is. The bed's middle is at `x`, its feet on the `ground`; `tells` is where somebody may stand by it."""

    prints: Box
    x: float
    width: float
    ground: float
    lies: Spot
    tells: Spot
    flip: bool

    @property
    def seat(self) -> float:
        """How high the mattress is."""
        return self.ground + beds.SEAT * self.width / _BED


def layers(stage: Stage) -> Iterator[Layer]:
    """The layers, bottom first."""
    pair = len({role.person for role in stage.picture.visual.cast}) > 1
    plan, people = _plan(stage, pair), company(stage, 2 if pair else 1)
    yield stage.still(plate(stage, *_room(stage, plan)))
    yield from _signs.layers(stage, plan.prints, PRINTS)
    telling = _telling(stage, plan.tells, plan.lies)
    if pair and not stage.wide:
        yield on_feet(stage, people[0], plan.tells, telling, plan.ground - 0.2 * plan.width)
    yield stage.still(at(beds.frame(stage.look, plan.width, "home"), plan.x, plan.ground, flip=plan.flip))
    yield acts(stage, seen(people[-1]), plan.lies, "bust", _lying(stage, plan, pair), plan.seat + 10)
    cloth = stage.look.inks[(5, 4, 3)[stage.picture.seed % 3]]
    yield stage.still(at(beds.blanket(stage.look, plan.width, cloth), plan.x, plan.ground, flip=plan.flip))
    if pair and stage.wide:
        yield from on_legs(stage, seen(people[0]), plan.tells, telling)


def _plan(stage: Stage, pair: bool) -> _Plan:
    across, down = stage.size.across, stage.size.down
    if stage.wide:
        ground, width, x = 982.0, 900.0, 0.4 * across
        prints = Box(0.4 * across, 112, 0.35 * across, 270) if pair else Box(0.46 * across, 112, 0.45 * across, 300)
    else:
        safe = stage.safe
        prints = Box(safe.left, safe.top + 16, safe.width, (0.2 if stage.tall else 0.25) * down)
        ground = 0.765 * down if stage.tall else 0.95 * down
        width, x = min(0.9 * across, (ground - prints.bottom - 40) * 800 / 700), 0.54 * across
    scale = 1.12 * width / _BED
    lies = Spot(x - 0.335 * width, ground + beds.SEAT * width / _BED - 196 * scale, scale)
    tells = Spot(0.84 * across, ground - 24 - 514 * 1.12, 1.12) if stage.wide else Spot(0.8 * across, lies.y - 26 * scale, 0.94 * scale)
    flip = stage.dice("plan").random() < 0.5
    lies, tells = mirrored((lies, tells), across, flip)
    return _Plan(turned(prints, across, flip), across - x if flip else x, width, ground, lies, tells, flip)


def _room(stage: Stage, plan: _Plan) -> Iterator[Drawing]:
    prints, ground, middle, width, flip = plan.prints, plan.ground, plan.x, plan.width, plan.flip
    look, dice, frame = stage.look, stage.dice("room"), stage.frame
    way = -1 if flip else 1
    floor = ground - (140 if stage.wide else 0.08 * frame.height)
    yield rooms.room(look, frame, floor, dice.randrange(5))
    hue = look.accents[dice.choice((0, 4, 5))]
    if stage.wide:
        x = 0.075 * frame.width if not flip else 0.925 * frame.width - 380
        yield at(windows.window(look, 380, 420, dice.randrange(99), 2), x, 100)
        yield at(hearth.curtains(look, 380, 420, hue), x, 100)
    else:
        top = prints.bottom + 70
        wide, high = 0.42 * frame.width, max(170.0, 0.5 * (floor - top))
        x = 0.5 * frame.width if not flip else 0.08 * frame.width
        yield at(windows.window(look, wide, high, dice.randrange(99), 2), x, top)
        yield at(hearth.curtains(look, wide, high, hue), x, top)
    yield at(rooms.rug(look, 1.2 * width, 130, hue), middle, ground + 12)
    table = middle - way * (0.54 * width + 100)
    if 60 < table < frame.width - 60:
        yield at(hearth.night_table(look, 180), table, ground - 20)
        yield at(hearth.table_lamp(look, 190, look.accents[3]), table, ground - 196)
    yield rooms.light(look.room.lamp, middle - way * 0.4 * width, ground - 0.45 * width, 560, 0.3)
    if stage.wide:
        yield at(
            plants.plant(look, 380, look.accents[1], dice.randrange(3), dice.randrange(9)), frame.width - 90 if not flip else 90, floor + 60
        )
        yield at(small.books(look, 130, dice.randrange(99), 3), middle + way * 0.72 * width, ground - 10)


def _lying(stage: Stage, plan: _Plan, pair: bool) -> life.Act:
    """Sleeps where the direction says so; else listens to whoever tells, or tells and has a book."""
    inner, hands = (-1 if plan.flip else 1), ((-46.0, 178.0), (50.0, 182.0))
    if _place.says(stage.picture.visual, _SLEEPS):
        base = Pose(blink=1.0, mood="calm", tilt=-9.0 * inner, up=0.35, left=hands[0], right=hands[1])
        return later(life.alive(stage, "sleeper", base, 3.75, glances=0.0), 1)
    if pair:
        return later(
            life.listening(stage, "listener", 0.85 * plan.lies.looking(plan.tells.x), Pose(left=hands[0], right=hands[1]), 3.75), 1
        )
    act = life.talking(stage, "reader", spoken(stage), look=0.25 * inner, base=Pose(up=0.2), rest=((-52.0, 172.0), (52.0, 172.0)))
    side = "right" if inner > 0 else "left"
    hand = sweeping((58.0 * inner, 142.0), (60.0 * inner, 146.0), 3.6)
    return paced(life.with_(act, **{side: hand, f"{side}_hand": "hold", f"{side}_holds": "book"}))


def _telling(stage: Stage, spot: Spot, lies: Spot) -> life.Act:
    """Stands by the bed with a book and tells from it."""
    way = 1 if lies.x < spot.x else -1
    act = life.talking(
        stage, "teller", spoken(stage), look=0.8 * spot.looking(lies.x), base=Pose(up=0.2), rest=((-72.0, 180.0), (72.0, 180.0))
    )
    side = "right" if way > 0 else "left"
    return paced(life.with_(act, **{side: (58.0 * way, 140.0), f"{side}_hand": "hold", f"{side}_holds": "book"}))
