"""A classroom: somebody teaches at a chalk board, which fills as it is spoken; pupils listen, and put up their hands. A lecture
is a form of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from assets.model import Picture
from assets.pictures import _chalk, _lecture, _place
from assets.pictures._company import Spot, acts, later, mirrored, on_feet, on_legs, seen, showing, spoken, turned
from assets.stage.drawing import Drawing
from assets.stage.layer import Box, Film, Layer
from assets.stage.people import Pose, life
from assets.stage.people.doing import away, going
from assets.stage.props import furniture, plants, rooms, school, shelves, small, windows
from assets.stage.props.placing import at, plate, together
from assets.stage.stage import Stage
from script.model import Visual

VERSION = "2"
USES_WORDS = True
VARIANTS = ("classroom", "lecture")

_FORMS = {
    "lecture": "lecture lecturer professor auditorium university college seminar",
    "classroom": "",
}
_TEACHERS = "teacher professor lecturer schoolteacher instructor tutor"


def example(items: tuple[str, ...]) -> Visual:
    """A sample of this kind."""
    return Visual(
        "classroom", "A sample teacher", "Writing on the board", "In a sample classroom", ("lesson", "school", "book"), items, items=items
    )


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where everything is; `pupils` sit before us, with their backs to us. `way` is 1 if the teacher is at the right."""

    board: Box
    teacher: Spot
    pupils: tuple[Spot, ...]
    floor: float
    way: int


def layers(picture: Picture, stage: Stage) -> Iterator[Layer | Film]:
    """The layers, bottom first."""
    if _place.form(picture.visual, _FORMS) == "lecture":
        yield from _lecture.layers(stage)
        return
    plan = _wide(stage) if stage.wide else _narrow(stage)
    yield stage.still(plate(stage, *_room(stage, plan), _chalk.board(stage.look, plan.board)))
    yield from _chalk.layers(stage, _chalk.page(plan.board))
    teacher, pupils = _place.apart(stage, 1 + len(plan.pupils), _TEACHERS)
    if not _place.called(stage, teacher, _TEACHERS):
        pupils, teacher = (*pupils[1:], teacher), pupils[0]
    yield from _teacher(stage, plan, teacher)
    yield from _pupils(stage, plan, pupils)


# ---------------------------------------------------------------- places


def _wide(stage: Stage) -> _Plan:
    dice, across, down = stage.dice("plan"), stage.size.across, stage.size.down
    flip, count = dice.random() < 0.5, dice.choice((3, 4))
    board = Box(0.115 * across, 84, 0.575 * across, 520)
    teacher = Spot(0.815 * across, 352, 1.12)
    pupils = [Spot((0.1 + 0.62 * (n + 0.5) / count) * across + dice.uniform(-14, 14), down - 98, 1.12) for n in range(count)]
    return _Plan(turned(board, across, flip), mirrored((teacher,), across, flip)[0], mirrored(pupils, across, flip), 810, -1 if flip else 1)


def _narrow(stage: Stage) -> _Plan:
    dice, across, down, safe = stage.dice("plan"), stage.size.across, stage.size.down, stage.safe
    flip = dice.random() < 0.5
    board = Box(safe.left - 20, safe.top + 4, safe.width + 40, (0.265 if stage.tall else 0.36) * down)
    desks = 0.735 * down if stage.tall else 0.8 * down
    size = min(1.5, (desks - board.bottom) / 400)
    teacher = Spot(0.72 * across, board.bottom + 200 * size, size)
    xs = (0.24, 0.62) if stage.tall else (0.22, 0.52)
    pupils = [Spot(x * across + dice.uniform(-10, 10), desks + (240 if stage.tall else 150), 1.35 * across / 1080) for x in xs]
    return _Plan(board, mirrored((teacher,), across, flip)[0], mirrored(pupils, across, flip), desks - 40, -1 if flip else 1)


# ---------------------------------------------------------------- the room


def _room(stage: Stage, plan: _Plan) -> Iterator[Drawing]:
    look, dice, frame = stage.look, stage.dice("room"), stage.frame
    yield rooms.room(look, frame, plan.floor, dice.randrange(5))
    middle = plan.board.left + plan.board.width / 2
    if stage.wide:
        yield from _sides(stage, plan)
        yield at(school.pennants(look, 0.98 * plan.board.width, 34, dice.randrange(99)), plan.board.left + 0.01 * plan.board.width, 6)
    else:
        x = 0.02 * frame.width if plan.way > 0 else 0.52 * frame.width
        top = plan.board.bottom + 56
        yield at(windows.window(look, 0.42 * frame.width, max(150.0, 0.62 * (plan.floor - top)), dice.randrange(99), 2), x + 16, top)
    yield rooms.light(look.warm, plan.teacher.x, plan.teacher.y, 520, 0.22)
    yield rooms.light(look.warm, middle, plan.board.bottom, 700, 0.12, 0.5)


def _sides(stage: Stage, plan: _Plan) -> Iterator[Drawing]:
    """A window behind the teacher, and beside the board shelves, a clock, a globe."""
    look, dice, across = stage.look, stage.dice("sides"), stage.size.across
    edge = across if plan.way > 0 else 0.0
    yield at(windows.window(look, 400, 440, dice.randrange(99), 2), edge - 460 if plan.way > 0 else 60, 100)
    far = 0.0 if plan.way > 0 else across - 190
    yield at(small.clock(look, 50, dice.uniform(7.5, 11.5)), far + 95, 150)
    for y in (420.0, 590.0)[: dice.choice((1, 2))]:
        yield at(shelves.shelf(look, 190, dice.randrange(99)), far, y)
    stand = 0.955 * across if plan.way > 0 else 0.045 * across
    yield at(plants.plant(look, 320, look.accents[dice.choice((0, 1, 4))], dice.randrange(3), dice.randrange(9)), stand, plan.floor + 60)


# ---------------------------------------------------------------- people


def _teacher(stage: Stage, plan: _Plan, who: int) -> Iterator[Layer]:
    """Speaks to the class, chalk in hand, and points to every line that is written."""
    spot, way = plan.teacher, plan.way
    rest = ((-58.0, 150.0), (88.0, 222.0)) if way > 0 else ((-88.0, 222.0), (58.0, 150.0))
    act = life.talking(stage, "teacher", spoken(stage), look=-0.3 * way, base=Pose(up=0.1), rest=rest)
    inner = "left" if way > 0 else "right"
    act = life.with_(act, **{f"{inner}_hand": "hold", f"{inner}_holds": "chalk"})
    edge = plan.board.right if way > 0 else plan.board.left
    place = (
        (edge - 30 * way, plan.board.top + 0.5 * plan.board.height)
        if stage.wide
        else (spot.x - 210 * way * spot.scale, spot.y - 170 * spot.scale)
    )
    _, times = _chalk.items(stage)
    course = showing(act, spot, [(at_, place) for at_ in times])
    if stage.wide:
        yield from on_legs(stage, seen(who), spot, course)
    else:
        top = spot.y + 208 * spot.scale
        yield on_feet(stage, who, spot, course, top + 10)
        yield stage.still(_own_desk(stage, plan, top))


def _own_desk(stage: Stage, plan: _Plan, top: float) -> Drawing:
    """The teacher's own desk, with a globe and books on it; its front hides who stands behind."""
    look, size = stage.look, plan.teacher.scale
    wide = min(560 * size, 0.62 * stage.size.across)
    x = plan.teacher.x - 40 * plan.way * size
    desk = furniture.desk(look, wide, max(60.0, plan.floor + 46 - top), 30)
    globe = at(school.globe(look, 150 * size), x - 0.36 * wide * plan.way, top + 4)
    pile = at(small.books(look, 110 * size, stage.picture.seed, 3), x + 0.36 * wide * plan.way, top + 4)
    return together(at(desk, x - wide / 2, top), globe, pile)


def _pupils(stage: Stage, plan: _Plan, people: tuple[int, ...]) -> Iterator[Layer]:
    """Their desks, and they themselves from behind; one puts up a hand with the words."""
    look, dice = stage.look, stage.dice("desks")
    tops = [at(school.desk(look, 330 * spot.scale, dice.randrange(99)), spot.x, spot.y - 6 * spot.scale) for spot in plan.pupils]
    yield stage.still(together(*tops))
    eager = stage.dice("eager").randrange(len(plan.pupils))
    for n, (spot, who) in enumerate(zip(plan.pupils, people, strict=True)):
        act = life.listening(stage, f"pupil {n}", spot.looking(plan.teacher.x), rate=2.5)
        yield acts(stage, who, spot, "back", _eager(stage, act, plan.way) if n == eager else later(act, n))


def _eager(stage: Stage, act: life.Act, way: int) -> life.Act:
    """Puts up a hand now and then, for a while."""
    marked = _place.moments(stage, 5.0, 1.6)
    last = marked[-1] if marked else -3.0
    times = (*marked, *(last + 5.5 * (n + 1) for n in range(20)))
    side, out = ("left", -1) if way > 0 else ("right", 1)
    hand = going((92.0 * out, 200.0), (104.0 * out, -96.0), times, 2.0, 0.5)
    raised = life.with_(act, **{side: hand, f"{side}_hand": lambda t: "open" if away(t, times, 2.0, 0.5) else "fist"})
    return lambda t: raised(int(t * 7.5 + 1e-6) / 7.5)
