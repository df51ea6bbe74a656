"""A meal at home: a family at the table; somebody tells, the others eat and laugh."""

from __future__ import annotations

from collections.abc import Iterator

from assets.pictures import _signs
from assets.pictures._company import Spot, acts, company, later, paced, seen, spoken
from assets.pictures._signs import PRINTS
from assets.stage.drawing import Drawing
from assets.stage.layer import Box, Layer
from assets.stage.people import Pose, life
from assets.stage.people.doing import away, going
from assets.stage.props import counters, furniture, hearth, kitchenware, lamps, plants, rooms, windows
from assets.stage.props.placing import at, plate, within
from assets.stage.props.vapour import vapour
from assets.stage.stage import Stage

_DEPTH = 92.0


def layers(stage: Stage) -> Iterator[Layer]:
    """The layers, bottom first."""
    across, down, dice = stage.size.across, stage.size.down, stage.dice("plan")
    xs: tuple[float, ...]
    if stage.wide:
        top, prints, scale = 770.0, Box(0.27 * across, 84, 0.46 * across, 192), 1.2
        xs = (0.5, 0.27, 0.73) if dice.random() < 0.5 else (0.5, 0.26, 0.735)
    else:
        safe = stage.safe
        top = 0.665 * down if stage.tall else 0.8 * down
        prints = Box(safe.left, safe.top + 16, safe.width, (0.2 if stage.tall else 0.25) * down)
        scale, xs = min(1.4, (top - prints.bottom - 30) / 380), (0.29, 0.71)
    spots = tuple(Spot(x * across, top - (190 if n else 200) * scale, scale * (0.96 if n else 1.0)) for n, x in enumerate(xs))
    yield stage.still(plate(stage, *_room(stage, prints, top, spots)))
    yield from _signs.layers(stage, prints, PRINTS)
    people = company(stage, len(spots))
    for n, (spot, who) in reversed(list(enumerate(zip(spots, people, strict=True)))):
        yield acts(stage, seen(who), spot, "bust", _telling(stage, spots) if n == 0 else _eating(stage, spots, n), top + 12)
    yield stage.still(_table(stage, top, spots))
    pot = _pot(spots)
    yield from vapour(stage, pot, top + 34 - 118 * scale, 110 * scale, 120 * scale)


def _pot(spots: tuple[Spot, ...]) -> float:
    """Where the dish stands: between the first two."""
    return (spots[0].x + spots[1].x) / 2


def _room(stage: Stage, prints: Box, top: float, spots: tuple[Spot, ...]) -> Iterator[Drawing]:
    look, dice, frame = stage.look, stage.dice("room"), stage.frame
    yield rooms.room(look, frame, top + 60, dice.randrange(5))
    hue = look.accents[dice.choice((0, 1, 4))]
    if stage.wide:
        for left in (0.045 * frame.width, 0.955 * frame.width - 290):
            yield at(windows.window(look, 290, 400, dice.randrange(99), 2, left < 500), left, 120)
            yield at(hearth.curtains(look, 290, 400, hue), left, 120)
        yield at(plants.plant(look, 360, look.accents[1], 1, dice.randrange(9)), 70, top + 70)
    else:
        high = max(170.0, 0.5 * (top - prints.bottom))
        yield at(windows.window(look, 0.4 * frame.width, high, dice.randrange(99), 2), 0.3 * frame.width, prints.bottom + 66)
        yield at(hearth.curtains(look, 0.4 * frame.width, high, hue), 0.3 * frame.width, prints.bottom + 66)
    if stage.wide:
        for x in (0.385, 0.615):
            yield at(lamps.pendant(look, 0), x * frame.width, -62)
    yield rooms.light(look.room.lamp, frame.width / 2, top - 80, 820, 0.28, 0.6)
    for spot in spots:
        yield at(furniture.chair_back(look, 190 * spot.scale, 240 * spot.scale), spot.x, spot.y + 20)


def _table(stage: Stage, top: float, spots: tuple[Spot, ...]) -> Drawing:
    look, dice, frame = stage.look, stage.dice("table"), stage.frame
    things = [counters.counter(look, Box(0, top, frame.width, frame.height - top), _DEPTH, "boards")]
    for n, spot in enumerate(spots):
        things.append(at(kitchenware.plate(look, 220 * spot.scale, dice.randrange(3)), spot.x, top + 54))
        if n:
            things.append(
                at(
                    kitchenware.glass(look, 118 * spot.scale, (look.accents[3], kitchenware.YELLOW)[n % 2]),
                    spot.x - 148 * spot.scale,
                    top + 52,
                )
            )
    size = spots[0].scale / 1.2
    things.append(at(kitchenware.pot(look, 200 * size, look.accents[dice.choice((0, 1, 4))]), _pot(spots), top + 44))
    if stage.wide:
        things.append(at(kitchenware.bowl(look, 230, look.room.paper, dice.randrange(99)), (spots[0].x + spots[2].x) / 2, top + 48))
    return within(Box(0, top - 220, frame.width, frame.height - top + 220), *things)


def _telling(stage: Stage, spots: tuple[Spot, ...]) -> life.Act:
    """Tells, to one and the other."""
    act = life.talking(stage, "teller", spoken(stage), base=Pose(up=0.05, mood="grin"), rest=((-64.0, 180.0), (64.0, 180.0)))
    looks = [0.8 * spots[0].looking(other.x) for other in spots[1:]]
    return paced(life.with_(act, look=lambda t: round(20 * looks[int(t / 3.2) % len(looks)]) / 20))


def _eating(stage: Stage, spots: tuple[Spot, ...], number: int) -> life.Act:
    """Listens, and takes a spoonful or a sip now and then."""
    spot = spots[number]
    base = Pose(left=life.TABLE[0], right=life.TABLE[1], mood="grin" if number % 2 else "smile")
    act = life.listening(stage, f"eater {number}", 0.85 * spot.looking(spots[0].x), base, 3.0)
    times = tuple(1.4 + 1.9 * number + 4.4 * n for n in range(10))
    hand = going((60.0, 174.0), (36.0, 40.0), times, 0.7, 0.6)
    return later(life.with_(act, right=hand, right_hand="hold", right_holds=lambda t: "mug" if away(t, times, 0.7, 0.6) else ""), number)
