"""The set of an open office: where its pods stand, what is on its walls, its desks and its screens.

An office is a row of pods. A pod has a window or more behind it, a far desk with two places that face us, and a near desk with
two screens and one place, seen from behind. A wide frame holds two pods, an upright one holds one.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from assets.stage.drawing import Drawing
from assets.stage.layer import Box
from assets.stage.palette import Look
from assets.stage.props import boards, contents, furniture, lamps, plants, rooms, screens, shelves, small, windows
from assets.stage.props.contents import Content
from assets.stage.props.placing import Holder, at, plate, together
from assets.stage.stage import Stage

_POD = 960.0
_AISLE = 60.0  # units that a near desk leaves free at either end, but at the frame's edge
_OVER = 90.0  # units that a desk reaches beyond the frame

Wall = Literal["window", "notes", "shelves", "screen"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody sits: the middle of the chair, and which way the desk's other end is (-1: left)."""

    x: float
    side: int


@dataclass(frozen=True, slots=True)
class Pod:
    """A pod's stretch of the frame; `flip` mirrors where its near place is. `wall` is what is behind it beside the window."""

    number: int
    left: float
    width: float
    flip: bool
    wall: Wall
    seed: int
    first: bool
    last: bool

    def x(self, share: float) -> float:
        """A place across the pod, from 0 to 1."""
        return self.left + self.width * share

    def near(self, share: float) -> float:
        """The same on the near desk, which may be mirrored."""
        return self.x(1 - share if self.flip else share)


@dataclass(frozen=True, slots=True)
class Office:
    """The plan: `ground` is where the wall meets the floor, `far` and `close` are the tops of the two rows of desks."""

    frame: Box
    ground: float
    far: float
    close: float
    floor: float
    pods: tuple[Pod, ...]


def plan(stage: Stage) -> Office:
    """The office of this picture: the same pods for the same seed."""
    dice = stage.dice("office")
    count = max(1, round(stage.size.across / _POD))
    width = stage.size.across / count
    walls: list[Wall] = ["notes", "shelves", "screen"]
    dice.shuffle(walls)
    plain: list[Wall] = ["window"] * count
    kinds = [*walls[: (count + 1) // 2], *plain][:count]
    dice.shuffle(kinds)
    pods = tuple(
        Pod(n, n * width, width, dice.random() < 0.5, wall, dice.randrange(10_000), n == 0, n == count - 1) for n, wall in enumerate(kinds)
    )
    floor = stage.size.down - (0.14 * stage.size.down if stage.tall else 0.0)
    return Office(stage.frame, floor - 440, floor - 412, floor - 196, floor, pods)


# ---------------------------------------------------------------- the far plate


def background(stage: Stage, office: Office) -> Drawing:
    """Walls, windows, lamps, floor: all that people walk in front of. Covers the frame."""
    look, dice = stage.look, stage.dice("walls")
    things = [thing for pod in office.pods for thing in _wall(look, office, pod)]
    lights = [rooms.light(look.room.sky[2], pod.x(0.5), office.ground + 40, 560, 0.14, 0.42) for pod in office.pods]
    room = rooms.room(look, stage.frame, office.ground, dice.randrange(5))
    return plate(stage, room, *things, *lights, *_lamps(stage, dice), rooms.edge(look, stage.frame))


def _lamps(stage: Stage, dice: random.Random) -> Iterator[Drawing]:
    count = max(2, round(stage.size.across / 640))
    drop = dice.choice((84, 100, 116)) + (0.12 * stage.size.down if stage.tall else 0.0)
    for n in range(count):
        yield at(lamps.pendant(stage.look, drop), (n + 0.5) * stage.size.across / count + dice.uniform(-30, 30), -20)


def _wall(look: Look, office: Office, pod: Pod) -> Iterator[Drawing]:
    """What hangs behind a pod: a window over all of its width, or a narrower one with something beside it."""
    top, low = max(96.0, 0.1 * office.frame.height), office.ground - 124
    top = max(top, low - 620)
    left, wide = pod.x(0.0) + 96, pod.width - 170
    if pod.wall == "window":
        yield at(windows.window(look, wide, low - top, pod.seed, 4, pod.first), left, top)
        return
    narrow, other = 0.58 * wide, 0.34 * wide
    at_left = pod.flip
    yield at(windows.window(look, narrow, low - top, pod.seed, 3, pod.first), left + (wide - narrow if at_left else 0), top)
    x = left if at_left else left + wide - other
    yield from _beside(look, pod, Box(x, top, other, low - top))


def _beside(look: Look, pod: Pod, box: Box) -> Iterator[Drawing]:
    if pod.wall == "notes":
        yield at(boards.note_board(look, box.width, min(330.0, box.height - 60), pod.seed), box.left, box.top + 74)
    elif pod.wall == "screen":
        screen = boards.wall_screen(look, box.width, 0.62 * box.width).at(box.left, box.top + 78)
        yield screen.body
        yield contents.standing(contents.dashboard(look, pod.seed), screen.place)
        yield at(plants.plant(look, 250, look.room.paper, 1, pod.seed), box.left + box.width / 2, box.bottom + 140)
    else:
        for n in range(max(1, int((box.height - 40) / 165))):
            yield at(shelves.shelf(look, box.width, pod.seed + n), box.left, box.bottom - 30 - 165 * n)


# ---------------------------------------------------------------- places


def facing(pod: Pod) -> tuple[Place, ...]:
    """The two places at the far desk: each looks out beside its screen, outwards or inwards."""
    dice = random.Random(pod.seed)
    return tuple(Place(pod.x(share) + side * dice.uniform(92, 108), side) for share, side in ((0.31, -1), (0.65, dice.choice((-1, 1)))))


def seated(pod: Pod) -> Place:
    """The place at the near desk, before its larger screen."""
    return Place(pod.near(0.365), 1 if pod.flip else -1)


# ---------------------------------------------------------------- desks


def displays(look: Look, office: Office, pod: Pod) -> tuple[tuple[Holder, Content], ...]:
    """The two near screens and what they show."""
    dice = random.Random(pod.seed)
    large = screens.monitor(look, 400, 246, foot=50).at(pod.near(0.3), office.close)
    small_one = screens.monitor(look, 320, 212, foot=54).at(pod.near(0.71), office.close)
    first = (contents.code(look, pod.seed), contents.network(look, pod.seed))[pod.number % 2]
    others = (contents.dashboard(look, pod.seed), contents.code(look, pod.seed + 1), contents.bars(look, pod.seed))
    return (large, first), (small_one, others[(pod.number + dice.randrange(2)) % 3])


def desks(stage: Stage, office: Office) -> Drawing:
    """Both rows of desks and what stands on them, from the far monitors to the near ones; their screens are left dark."""
    far = [thing for pod in office.pods for thing in _far_desk(stage.look, office, pod)]
    near = [thing for pod in office.pods for thing in _near_desk(stage.look, office, pod)]
    return together(*far, *_aisles(stage, office), *near)


def _far_desk(look: Look, office: Office, pod: Pod) -> Iterator[Drawing]:
    dice = random.Random(pod.seed + 1)
    y = office.far
    wide = 0.77 * pod.width
    yield at(furniture.desk(look, wide, 150, 24, far=True), pod.x(0.48) - wide / 2, y)
    for share in (0.31, 0.65):
        yield at(screens.monitor_back(look, 260, 130, foot=28), pod.x(share), y)
    yield at(small.mug(look, 43, dice.choice(look.accents)), pod.x(0.48), y)
    yield at(
        plants.plant(look, dice.uniform(95, 120), dice.choice((look.room.paper, look.accents[1])), dice.choice((0, 0, 2)), pod.seed),
        pod.x(0.83),
        y,
    )


def _aisles(stage: Stage, office: Office) -> Iterator[Drawing]:
    """A large plant between any two pods."""
    dice = stage.dice("plants")
    for pod in office.pods[1:]:
        x, sort = pod.left - dice.uniform(20, 44), dice.choice((1, 1, 2))
        yield at(rooms.footing(stage.look, 190), x, office.floor - 282)
        yield at(plants.plant(stage.look, 285, dice.choice(stage.look.accents[:2]), sort, pod.seed), x, office.floor - 278)


def _near_desk(look: Look, office: Office, pod: Pod) -> Iterator[Drawing]:
    dice = random.Random(pod.seed + 2)
    y, lights = office.close, (look.accents[3], look.accents[5])
    left = pod.left - _OVER if pod.first else pod.left + _AISLE
    right = pod.left + pod.width + _OVER if pod.last else pod.left + pod.width - 30
    yield at(furniture.desk(look, right - left, office.floor - y + 20, 34), left, y)
    for (holder, _), light in zip(displays(look, office, pod), lights, strict=True):
        yield holder.body
        yield rooms.light(light, holder.place.left + holder.place.width / 2, holder.place.bottom + 40, 210, 0.11)
    yield at(screens.keyboard_edge(look, 190), pod.near(0.3), y)
    yield at(small.mug(look, 58, dice.choice(look.accents[:3])), *mug_spot(office, pod))
    if (pod.last if pod.flip else pod.first) and dice.random() < 0.6:
        yield at(small.books(look, 96, pod.seed, 2), pod.near(0.045), y)


def mug_spot(office: Office, pod: Pod) -> tuple[float, float]:
    """Where the near desk's mug stands."""
    return pod.near(0.915), office.close


def chairs(stage: Stage, office: Office) -> Drawing:
    """The backs of the near chairs, in front of whoever sits there."""
    tall = office.frame.bottom - office.floor
    backs = [furniture.office_chair(stage.look, 224, 190, 76 + tall / 2 if tall else 0.0) for _ in office.pods]
    return together(*(at(back, seated(pod).x, office.close + 74) for back, pod in zip(backs, office.pods, strict=True)))
