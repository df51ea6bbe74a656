"""How much room somebody's poses take: the figure itself, and wherever its hands go."""

from __future__ import annotations

from collections.abc import Iterable

from assets.stage.layer import Box
from assets.stage.people import Figure, Hand, Held, Point, Pose, tools
from assets.stage.people.arms import reach
from assets.stage.people.person import Person
from assets.stage.people.rig import EXTENTS, LOWER

# Around the wrist, by what the hand does.
_HANDS: dict[Hand, float] = {"fist": 46.0, "open": 60.0, "point": 62.0, "pen": 84.0, "type": 46.0, "hold": 52.0}
_THINGS: dict[Held, float] = {"": 0.0, "mug": 66.0, "tablet": 150.0, "book": 112.0, "marker": 72.0, "phone": 88.0, **tools.ROOM}
_ELBOW = 26.0


def extent(person: Person, figure: Figure, poses: Iterable[Pose]) -> Box:
    """The box, in the person's own units, that holds all of `poses`."""
    if figure == "standing" and person.wheels:
        box = extent(person, "wheelchair", poses)
        return Box(box.left, box.top + LOWER, box.width, box.height)
    base = EXTENTS[figure]
    left, top, right, bottom = base.left, base.top, base.right, base.bottom
    for x, y, around in {spot for pose in poses for spot in _spots(person, pose)}:
        left, right = min(left, x - around), max(right, x + around)
        top, bottom = min(top, y - around), max(bottom, y + around)
    return Box(left, top, right - left, bottom - top)


def _spots(person: Person, pose: Pose) -> Iterable[tuple[float, float, float]]:
    for side, target, kind, held in ((-1, pose.left, pose.left_hand, pose.left_holds), (1, pose.right, pose.right_hand, pose.right_holds)):
        if target:
            yield from _arm(person, target, side, kind, held, pose.breath)


def _arm(person: Person, target: Point, side: int, kind: Hand, held: Held, lift: float) -> Iterable[tuple[float, float, float]]:
    bones = reach(target, side, person.build, lift)
    yield (*bones.elbow, _ELBOW)
    yield (*bones.wrist, max(_HANDS[kind], _THINGS[held] if kind == "hold" else 0.0))
