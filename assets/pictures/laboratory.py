"""A laboratory: somebody in a white coat at the bench works and tells of it; for everything that is said a tube in the rack fills."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import skia

from assets.model import Picture
from assets.pictures import _board, _place, _signs
from assets.pictures._company import Spot, acts, company, later, mirrored, paced, seen, spoken, turned
from assets.pictures._signs import PANES
from assets.stage import canvas as brush
from assets.stage import cues
from assets.stage.canvas import grown
from assets.stage.drawing import Drawing
from assets.stage.easing import progress
from assets.stage.layer import Box, Film, Layer
from assets.stage.motion import resting
from assets.stage.palette import blend
from assets.stage.people import Pose, dress, life
from assets.stage.people.doing import circling, sweeping
from assets.stage.props import clinic, counters, labware, rooms, windows
from assets.stage.props.placing import at, plate, within
from assets.stage.props.vapour import vapour
from assets.stage.stage import Stage
from script.model import Visual

VERSION = "2"
USES_WORDS = True
VARIANTS = ("chemistry", "microscope")

_FORMS = {
    "microscope": "microscope cell bacteria virus dna biologist microbiologist geneticist virologist specimen slide culture blood",
    "chemistry": "",
}
_DEPTH = 60.0
_ABOVE = 200.0
_RATE = 5  # how often a second bubbles are drawn anew
_CUES = (0.5, 0.5)
_TUBES = 5  # where nothing is to be read


def example(items: tuple[str, ...]) -> Visual:
    """A sample of this kind."""
    return Visual(
        "laboratory", "A sample scientist", "Mixing liquids", "In a sample laboratory", ("laboratory", "flask", "atom"), items, items=items
    )


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where everything is: `flask` is the foot of what boils, `rack` that of the tubes."""

    signs: Box
    people: tuple[Spot, ...]
    top: float
    flask: tuple[float, float]
    rack: tuple[float, float, float]
    size: float
    way: int


def layers(picture: Picture, stage: Stage) -> Iterator[Layer | Film]:
    """The layers, bottom first."""
    plan = _wide(stage) if stage.wide else _narrow(stage)
    looks = _place.form(picture.visual, _FORMS) == "microscope"
    yield stage.still(plate(stage, *_room(stage, plan)))
    yield from _signs.layers(stage, plan.signs, PANES)
    for n, (spot, who) in enumerate(zip(plan.people, company(stage, len(plan.people)), strict=True)):
        act = (_looking(stage, plan) if looks else _mixing(stage, plan)) if n == 0 else _helping(stage, plan, spot)
        yield acts(stage, dress.scientist(seen(who), goggles=not looks), spot, "bust", act, plan.top + 8)
    yield stage.still(_bench(stage, plan, looks))
    x, y = plan.flask
    if not looks:
        yield _bubbles(stage, x, y - 186 * plan.size, 60 * plan.size)
        yield from vapour(stage, x, y - 316 * plan.size, 70 * plan.size, 150 * plan.size)
    yield _filling(stage, plan)
    yield from _place.onlooker(
        stage, dress.scientist(seen(company(stage, 4)[-1])), (0.7 if plan.way > 0 else 0.3) * stage.size.across, plan.people[0].x
    )


# ---------------------------------------------------------------- places


def _wide(stage: Stage) -> _Plan:
    dice, across = stage.dice("plan"), stage.size.across
    flip, top = dice.random() < 0.5, 776.0
    pair = len(stage.picture.visual.cast) > 1
    spots: tuple[Spot, ...] = (Spot(0.285 * across, top - _ABOVE * 1.5, 1.5),)
    if pair:
        spots = (Spot(0.36 * across, top - _ABOVE * 1.42, 1.42), Spot(0.135 * across, top - _ABOVE * 1.32, 1.32))
    signs = Box(0.53 * across, 108, 0.41 * across, 278)
    flask, rack = (0.485 * across, top + 44), (0.745 * across, top + 46, 430.0)
    if flip:
        flask, rack = (across - flask[0], flask[1]), (across - rack[0], rack[1], rack[2])
    return _Plan(turned(signs, across, flip), mirrored(spots, across, flip), top, flask, rack, 1.0, -1 if flip else 1)


def _narrow(stage: Stage) -> _Plan:
    safe, across, down = stage.safe, stage.size.across, stage.size.down
    flip = stage.dice("plan").random() < 0.5
    top = 0.66 * down if stage.tall else 0.8 * down
    signs = Box(safe.left + 16, safe.top + 20, safe.width - 32, (0.19 if stage.tall else 0.235) * down)
    scale = min(1.6, (top - signs.bottom - 56) / (_ABOVE + 196))
    size = scale / 1.5
    spots = (Spot(0.34 * across, top - _ABOVE * scale, scale),)
    flask, rack = (0.66 * across, top + 44), (0.86 * across, top + 46, 240 * min(1.0, size * 1.2))
    if flip:
        flask, rack = (across - flask[0], flask[1]), (across - rack[0], rack[1], rack[2])
    return _Plan(signs, mirrored(spots, across, flip), top, flask, rack, size, -1 if flip else 1)


# ---------------------------------------------------------------- the room


def _room(stage: Stage, plan: _Plan) -> Iterator[Drawing]:
    look, dice, frame = stage.look, stage.dice("room"), stage.frame
    spot = plan.people[0]
    yield rooms.room(look, frame, plan.top + 90, dice.randrange(5))
    if stage.wide:
        yield from _walls(stage, plan)
    else:
        x = 30.0 if plan.way < 0 else frame.width - 330
        yield at(labware.reagents(look, 300, dice.randrange(99)), x, plan.signs.bottom + 0.45 * (plan.top - plan.signs.bottom))
    yield rooms.light(look.accents[3], spot.x + 60 * plan.way, spot.y, 560 * plan.size, 0.24)
    yield rooms.light(look.accents[2], plan.rack[0], plan.top - 60, 460, 0.16)
    yield clinic.light_box(look, grown(_signs.taken(stage, plan.signs, PANES), 22))
    yield _signs.waiting(stage, plan.signs, PANES)


def _walls(stage: Stage, plan: _Plan) -> Iterator[Drawing]:
    """Shelves of reagents behind whoever works, or a window; a molecule on the wall beside."""
    look, dice, across = stage.look, stage.dice("walls"), stage.size.across
    left = 40.0 if plan.way > 0 else 0.56 * across
    if len(plan.people) == 1 and dice.random() < 0.5:
        yield at(windows.window(look, 400, 420, dice.randrange(99), 2), left + 20 if plan.way > 0 else across - 460, 96)
        yield at(labware.molecule(look, 90, dice.randrange(99)), 0.455 * across if plan.way > 0 else 0.545 * across, 250)
    else:
        for y in (220.0, 392.0):
            yield at(labware.reagents(look, 0.4 * across, dice.randrange(99)), left, y)
    yield at(labware.reagents(look, 0.4 * across, dice.randrange(99)), 0.535 * across if plan.way > 0 else 0.065 * across, 558)


# ---------------------------------------------------------------- the bench


def _bench(stage: Stage, plan: _Plan, looks: bool) -> Drawing:
    look, frame, dice, size = stage.look, stage.frame, stage.dice("bench"), plan.size
    pale = _top(stage)
    things = [counters.counter(look, Box(0, plan.top, frame.width, frame.height - plan.top), _DEPTH, "doors", pale)]
    x, y = plan.flask
    spot, hues = plan.people[0], dice.sample(look.accents, 4)
    if looks:
        things.append(at(labware.microscope(look, 330 * size), spot.x + plan.way * 150 * size, plan.top + 48, flip=plan.way < 0))
        things.append(at(labware.beaker(look, 150 * size, hues[0], 0.5), x + plan.way * 60 * size, y))
    else:
        things.append(at(labware.round_flask(look, 320 * size, look.accents[(2, 4, 3)[stage.picture.seed % 3]]), x, y))
        things.append(
            at(labware.beaker(look, 150 * size, hues[0], 0.45), spot.x + plan.way * min(214 * size, 0.56 * abs(x - spot.x)), plan.top + 50)
        )
    things.append(at(labware.rack(look, plan.rack[2], _count(stage)), plan.rack[0], plan.rack[1]))
    if stage.wide:
        far = 0.93 * frame.width if plan.way > 0 else 0.07 * frame.width
        things.append(at(labware.erlenmeyer(look, 210, hues[1], 0.45), far, plan.top + 46))
        back = spot.x - plan.way * 270
        things.append(at(labware.erlenmeyer(look, 170, hues[2], 0.55), back, plan.top + 44))
        things.append(at(labware.beaker(look, 120, hues[3], 0.4), back - plan.way * 120, plan.top + 36))
    return within(Box(0, plan.top - 340, frame.width, frame.height - plan.top + 340), *things)


def _top(stage: Stage) -> str:
    """The colour of a bench that nothing stains."""
    return blend(stage.look.room.silver, stage.look.room.walls[1][1], 0.25)


def _count(stage: Stage) -> int:
    return len(_board.shown(stage.picture.visual.items)) or _TUBES


def _filling(stage: Stage, plan: _Plan) -> Layer:
    """The tubes: one fills for everything that is said."""
    items, count = _board.shown(stage.picture.visual.items), _count(stage)
    marked = _place.moments(stage, 1.0, 0.6)
    spread = tuple(marked[n] if n < len(marked) else 1.2 + 1.3 * n for n in range(count))
    times = cues.schedule(stage.picture.words, items, *_CUES) if items else tuple(sorted(spread))
    x, y, width = plan.rack
    high, hues = 0.52 * width * min(1.0, 5 / max(5, count)), stage.look.accents

    def state(t: float) -> tuple[int, ...]:
        return tuple(round(8 * progress(t, at_, 0.9)) for at_ in times)

    def paint(canvas: skia.Canvas, now: tuple[int, ...]) -> None:
        for n, place in enumerate(labware.tubes(width, count)):
            labware.tube(
                canvas, place, high, hues[(n + stage.picture.seed) % 6], (0.6 + 0.06 * (n % 3)) * now[n] / 8, labware.rim(stage.look)
            )

    box = Box(-width / 2, -high - 8, width, high + 8)
    return stage.live(("tubes", x, y, width, count, stage.look.name), box, state, paint, rest=resting(x, y - 12))


def _bubbles(stage: Stage, x: float, y: float, radius: float) -> Layer:
    """Bubbles that rise in the round flask."""
    dice = stage.dice("bubbles")
    seeds = [(dice.uniform(-0.6, 0.6), dice.random(), dice.uniform(0.06, 0.13)) for _ in range(7)]

    def paint(canvas: skia.Canvas, tick: int) -> None:
        for across, phase, size in seeds:
            way = (tick / 12 + phase) % 1.0
            brush.circle(canvas, across * radius * (1 - 0.2 * way), radius * (0.75 - 0.9 * way), size * radius, brush.fill("#ffffff", 0.6))

    box = Box(-radius, -0.4 * radius, 2 * radius, 1.4 * radius)
    return stage.live(("bubbles", x, y, radius), box, lambda t: int(t * _RATE) % 12, paint, rest=resting(x, y))


# ---------------------------------------------------------------- people


def _mixing(stage: Stage, plan: _Plan) -> life.Act:
    """Swirls a flask in the one hand, and speaks with the other."""
    way = plan.way
    act = life.talking(stage, "scientist", spoken(stage), look=0.2 * way, base=Pose(up=0.15), rest=((-74.0, 172.0), (74.0, 172.0)))
    side = "right" if way > 0 else "left"

    def look(t: float) -> float:
        return (0.35 if t % 5.0 > 3.4 else 0.1) * way

    return paced(
        life.with_(act, look=look, **{side: circling((88.0 * way, 92.0), 9, 4, 1.5), f"{side}_hand": "hold", f"{side}_holds": "flask"})
    )


def _looking(stage: Stage, plan: _Plan) -> life.Act:
    """Bends over the microscope, a hand at its wheel, and looks up to tell what is there."""
    way = plan.way
    act = life.talking(
        stage, "scientist", spoken(stage), look=0.4 * way, base=Pose(up=0.35, tilt=3.0 * way), rest=((-74.0, 172.0), (74.0, 172.0))
    )
    side = "right" if way > 0 else "left"
    return paced(life.with_(act, **{side: sweeping((112.0 * way, 146.0), (118.0 * way, 140.0), 2.2), f"{side}_hand": "fist"}))


def _helping(stage: Stage, plan: _Plan, spot: Spot) -> life.Act:
    """Holds a tube up to the light, and listens."""
    act = life.listening(stage, "helper", spot.looking(plan.people[0].x), Pose(left=(-56.0, 184.0)), 3.75)
    return later(life.with_(act, right=sweeping((74.0, 78.0), (80.0, 66.0), 3.2), right_hand="hold", right_holds="tube"), 1)
