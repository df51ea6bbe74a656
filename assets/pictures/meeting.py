"""A meeting: somebody leads it before a board, the others sit around a table and listen. What is said comes up on the board."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import skia

from assets.model import Picture
from assets.pictures import _board, _bubble, _diagram, _points
from assets.pictures._company import Spot, acts, company, later, mirrored, on_feet, showing, spoken, turned
from assets.pictures._topic import leads
from assets.stage import canvas as brush
from assets.stage import cues
from assets.stage.drawing import Drawing
from assets.stage.layer import Box, Film, Layer
from assets.stage.palette import darker
from assets.stage.people import Pose, life
from assets.stage.props import furniture, lamps, plants, rooms, screens, shelves, small, windows
from assets.stage.props.placing import at, plate, within
from assets.stage.stage import Stage

VERSION = "1"
USES_WORDS = True

_CUES = (0.5, 0.5)  # seconds: the first thing on the board at the earliest, and from one to the next at least
_FAR, _NEAR = 3.75, 2.5  # how often a second those who listen are drawn anew


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where everything is. `far` sit behind the table and face us, `near` before it; `way` is 1 if the leader is at the right."""

    board: Box
    leader: Spot
    far: tuple[Spot, ...]
    near: tuple[Spot, ...]
    table: Box
    floor: float
    way: int


def layers(picture: Picture, stage: Stage) -> Iterator[Layer | Film]:
    """The meeting's layers, bottom first."""
    plan = _wide(stage) if stage.wide else _narrow(stage)
    board = _board.Board(plan.board, "screen" if stage.dice("board").random() < 0.66 else "whiteboard")
    yield stage.still(plate(stage, *_room(stage, plan), board.drawing(stage.look)))
    yield from _written(picture, stage, board.page)
    people = _seated(stage, 1 + len(plan.far) + len(plan.near))
    yield from _leader(stage, plan, board.page, people[0])
    yield from _listeners(stage, plan, people[1:])


def _seated(stage: Stage, count: int) -> tuple[int, ...]:
    """Who leads, then who sits where, those first whose faces are seen."""
    people, roles = company(stage, count), _roles(stage)
    if not roles or leads(stage.picture.visual):
        return people
    return (people[roles], *people[:roles], *people[roles + 1 :])


def _roles(stage: Stage) -> int:
    """How many people the script asks for, of those that there is room for."""
    return min(3, len({role.person for role in stage.picture.visual.cast}))


# ---------------------------------------------------------------- places


def _wide(stage: Stage) -> _Plan:
    """Either some sit behind the table and one or two before it, or all before it, under a larger board.

    Whoever the script asks for is not shown from behind.
    """
    dice, across = stage.dice("plan"), stage.size.across
    flip = dice.random() < 0.5
    table = Box(0.06 * across, 806, 0.88 * across, 74)
    faces = _roles(stage) - leads(stage.picture.visual) > 0
    if dice.random() < 0.62 or faces:
        count = dice.choice((3, 4))
        board, leader = Box(0.178 * across, 80, 0.53 * across, 440), Spot(0.835 * across, 432, 1.16)
        far = [Spot((0.1 + 0.56 * (n + 0.5) / count) * across + dice.uniform(-14, 14), 690, 0.95) for n in range(count)]
        near = [Spot(share * across + dice.uniform(-20, 20), 985, 1.3) for share in dice.choice(((0.27, 0.66), (0.45,), (0.2, 0.56)))]
    else:
        board, leader = Box(0.1 * across, 76, 0.62 * across, 560), Spot(0.855 * across, 404, 1.2)
        far = []
        near = [Spot(share * across + dice.uniform(-16, 16), 940 + dice.uniform(0, 24), 1.22) for share in (0.14, 0.34, 0.54, 0.74)]
    return _Plan(
        turned(board, across, flip),
        mirrored((leader,), across, flip)[0],
        mirrored(far, across, flip),
        mirrored(near, across, flip),
        table,
        792,
        -1 if flip else 1,
    )


def _narrow(stage: Stage) -> _Plan:
    """The board above, the leader below it, one or two behind the table and one or two before it."""
    dice, across, down = stage.dice("plan"), stage.size.across, stage.size.down
    flip, size = dice.random() < 0.5, min(1.42, down / 1150)
    top, high = (0.1, 0.3) if stage.tall and down > 1500 else (0.065, 0.335)
    board = Box(0.06 * across, top * down, 0.88 * across, high * down)
    leader = Spot(0.76 * across, 0.575 * down, 1.08 * size)
    far = [
        Spot(share * across + dice.uniform(-12, 12), 0.665 * down, 0.94 * size)
        for share in dice.choice(((0.17, 0.44), (0.16, 0.46), (0.3,)))
    ]
    near = [
        Spot(share * across + dice.uniform(-12, 12), 0.94 * down, 1.28 * size) for share in dice.choice(((0.3,), (0.22, 0.72), (0.62,)))
    ]
    table = Box(-0.04 * across, 0.755 * down, 1.08 * across, 0.06 * down)
    return _Plan(
        turned(board, across, flip),
        mirrored((leader,), across, flip)[0],
        mirrored(far, across, flip),
        mirrored(near, across, flip),
        table,
        0.74 * down,
        -1 if flip else 1,
    )


# ---------------------------------------------------------------- the room


def _room(stage: Stage, plan: _Plan) -> Iterator[Drawing]:
    """All that stands still behind everybody."""
    look, dice, frame = stage.look, stage.dice("room"), stage.frame
    yield rooms.room(look, frame, plan.floor, dice.randrange(5))
    if stage.wide:
        yield from _walls(stage, plan)
    else:
        yield at(
            windows.window(look, 0.5 * frame.width, 0.28 * frame.height, dice.randrange(99), 2), 0.55 * frame.width, 0.42 * frame.height
        )
    yield rooms.light(look.warm, plan.leader.x, plan.leader.y - 60, 520, 0.2)
    for share in (0.25, 0.75):
        yield at(lamps.pendant(look, dice.choice((26.0, 44.0, 60.0))), plan.board.left + share * plan.board.width, -60)


def _walls(stage: Stage, plan: _Plan) -> Iterator[Drawing]:
    """What is beside the board: windows, or a shelf and a plant."""
    look, dice, across = stage.look, stage.dice("walls"), stage.size.across
    right = across - plan.board.right
    high = dice.uniform(430, 480)
    for room, left in ((plan.board.left, 0.0), (right, plan.board.right)):
        behind_leader = (left > 0) == (plan.way > 0)
        if behind_leader or dice.random() < 0.55:
            width = max(160.0, min(room - 90, 420.0))
            x = left + (room - width) / 2 + (30 if left else -60)
            yield at(windows.window(look, width, high, dice.randrange(99), 2), x, 96)
        elif room > 200:
            for y in (250.0, 430.0):
                yield at(shelves.shelf(look, room - 100, dice.randrange(99)), left + 40, y)


def _written(picture: Picture, stage: Stage, page: Box) -> Iterator[Layer]:
    """What stands on the board: points as they are spoken, and beside them, where there is room, a diagram."""
    above, page = _board.heading(stage, page, picture.visual.text)
    yield from above
    items = _board.shown(picture.visual.items)
    if not items:
        yield from _diagram.fitting(stage, page, 0.3)
        return
    beside = _points.fits_beside(page, items)
    left, right = _board.split(page, 0.6, 50) if beside else (page, page)
    if beside:
        yield from _diagram.fitting(stage, right, 0.4)
    yield from _points.layers(stage, left, items, cues.schedule(picture.words, items, *_CUES))


# ---------------------------------------------------------------- people


def _leader(stage: Stage, plan: _Plan, page: Box, who: int) -> Iterator[Layer]:
    """Whoever leads speaks to the others, and points to the board when something comes up on it."""
    spot, visual = plan.leader, stage.picture.visual
    towards = spot.looking(spot.x - 400 * plan.way)
    rest = ((-92.0, 226.0), (40.0, 176.0)) if plan.way < 0 else ((-40.0, 176.0), (92.0, 226.0))
    act = life.talking(stage, "leader", spoken(stage), look=towards, rest=rest)
    times = cues.schedule(stage.picture.words, _board.shown(visual.items), *_CUES)
    aside = spot.x - 300 * spot.scale * plan.way
    edge = (page.right if plan.way > 0 else page.left) + 40 * plan.way
    place = (edge, page.top + 0.5 * page.height) if stage.wide else (aside, spot.y - 190 * spot.scale)
    yield on_feet(stage, who, spot, showing(act, spot, [(at, place) for at in times]), plan.table.top + 24)
    if stage.wide:
        x = min(max(spot.x + 130 * plan.way, 190.0), stage.size.across - 190)
        yield from _bubble.speech(stage, x, spot.y - 172 * spot.scale - 76, -plan.way)


def _listeners(stage: Stage, plan: _Plan, people: tuple[int, ...]) -> Iterator[Layer]:
    """Those behind the table, the table, and those before it; all eyes are on the leader."""
    for n, (spot, who) in enumerate(zip(plan.far, people, strict=False)):
        base = Pose(left=life.TABLE[0], right=life.TABLE[1], mood=("smile", "grin", "calm")[n % 3], up=0.1)
        act = life.listening(stage, f"far {n}", spot.looking(plan.leader.x), base, _FAR)
        yield acts(stage, who, spot, "bust", later(act, n), plan.table.top + 24)
    yield stage.still(_table(stage, plan))
    for n, (spot, who) in enumerate(zip(plan.near, people[len(plan.far) :], strict=True)):
        act = life.listening(stage, f"near {n}", spot.looking(plan.leader.x), rate=_NEAR)
        yield acts(stage, who, spot, "back", later(act, n + 2))


# ---------------------------------------------------------------- the table


def _table(stage: Stage, plan: _Plan) -> Drawing:
    """The table with what lies on it, as one drawing."""
    look, box, dice = stage.look, plan.table, stage.dice("table")
    x, edge = box.left + box.width / 2, box.top + box.height
    things = [_panel(stage, box), at(furniture.table(look, box.width, box.height), x, box.top)]
    lids = ("", look.accents[5], "")
    for n, spot in enumerate(plan.far):
        laptop = dice.random() < 0.5
        if laptop:
            things.append(at(screens.laptop_back(look, 176 * spot.scale, lids[n % 3]), spot.x, edge - 0.42 * box.height))
        else:
            things.append(at(small.paper(look, 150 * spot.scale, 34), spot.x, box.top + 0.4 * box.height))
    for n, gap in enumerate(_gaps(plan)[: dice.choice((2, 3, 4))]):
        things.append(at(_thing(stage, n), gap, edge - (0.34 if n % 2 else 0.5) * box.height))
    return within(stage.frame, *things)


def _thing(stage: Stage, n: int) -> Drawing:
    look, dice = stage.look, stage.dice(f"thing {n}")
    mug = small.mug(look, 74, look.accents[dice.choice((0, 1, 2, 4))])
    return dice.choice(
        (mug, mug, small.books(look, 130, dice.randrange(99), 2), plants.plant(look, 130, look.accents[dice.choice((0, 1))], 2))
    )


def _gaps(plan: _Plan) -> list[float]:
    """Where on the table nobody sits behind or before it, widest first."""
    taken = sorted([plan.table.left + 40, *(spot.x for spot in (*plan.far, *plan.near)), plan.table.right - 40])
    gaps = sorted((b - a, (a + b) / 2) for a, b in pairwise(taken))
    return [middle for width, middle in reversed(gaps) if width > 190]


def _panel(stage: Stage, box: Box) -> Drawing:
    """What closes the table below its top, down to the edge of the frame."""
    wood, bottom = stage.look.room.wood, stage.frame.bottom
    top = box.bottom + 20
    area = Box(box.left, top, box.width, max(1.0, bottom - top))
    lean = 0.018 * box.width
    corners = skia.Path()
    sides = ((box.left + lean, top), (box.right - lean, top), (box.right - 2 * lean, bottom), (box.left + 2 * lean, bottom))
    corners.addPoly([skia.Point(*corner) for corner in sides], True)
    upright = Box(0, area.top, 0.01, area.height)

    def paint(canvas: skia.Canvas) -> None:
        canvas.drawPath(corners, brush.sloped(upright, (darker(wood, 0.36), darker(wood, 0.58))))

    return Drawing(("panel", stage.look.name, area), area, paint)
