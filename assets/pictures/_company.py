"""Who is in a room: the roles of the picture first, then people by chance; how they are placed, and who shows something."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import skia

from assets.model import Word
from assets.stage import easing
from assets.stage.drawing import Drawing, Sprite
from assets.stage.layer import Box, Layer, Placement
from assets.stage.palette import Look, blend
from assets.stage.people import Figure, Point, Pose, legs, uniforms
from assets.stage.people.acting import acting
from assets.stage.people.cast import others, person
from assets.stage.people.extent import extent
from assets.stage.people.life import Act, pointing_at
from assets.stage.people.person import Person
from assets.stage.stage import Stage

# How far below the base of the neck the ground is, for feet and for wheels.
_FEET, _WHEELS = 514.0, 500.0
# How often a second whoever speaks is drawn anew: large, and all the time. At 30 frames a second it is every fourth.
_TICK = 4 / 30
_PACE = 1 / _TICK
# Seconds for an arm to point, to stay, and to go back.
_UP, _HELD, _BACK = 0.4, 1.1, 0.5


@dataclass(frozen=True, slots=True)
class Spot:
    """Where somebody is: the base of the neck, and how large."""

    x: float
    y: float
    scale: float

    def looking(self, x: float) -> float:
        """How far the head turns (-1 to 1) to look at what is at `x`."""
        return easing.clamp((x - self.x) / 620, -0.8, 0.8)

    def reach(self, x: float, y: float) -> tuple[float, float]:
        """A point of the picture in the measures of whoever stands here."""
        return (x - self.x) / self.scale, (y - self.y) / self.scale


def company(stage: Stage, count: int) -> tuple[int, ...]:
    """Who fills `count` places: whoever leads first. Nobody comes twice while there are enough people."""
    roles = tuple(dict.fromkeys(role.person for role in stage.picture.visual.cast))[:count]
    return (*roles, *others(roles, stage.dice("extras"), count - len(roles)))


def mirrored(spots: Sequence[Spot], across: float, flip: bool) -> tuple[Spot, ...]:
    """The places, or where they would be seen in a mirror."""
    return tuple(replace(spot, x=across - spot.x) if flip else spot for spot in spots)


def turned(box: Box, across: float, flip: bool) -> Box:
    """The box, or where it would be seen in a mirror."""
    return replace(box, left=across - box.right) if flip else box


def dimmed(look: Look, person: Person, share: float = 0.78) -> Person:
    """Somebody who sits in the dark."""
    dark = look.room.bezel
    share = 0.55 * share if look.light else share
    return replace(
        person,
        skin=blend(person.skin, look.room.shade, share + 0.1),
        hair_colour=blend(person.hair_colour, dark, share),
        top=blend(person.top, look.room.shade, share),
        under=blend(person.under, dark, share),
        ear="",
    )


def seen(who: int | Person) -> Person:
    """Somebody of the cast by their number, or dressed already."""
    return who if isinstance(who, Person) else person(who)


def paced(act: Act) -> Act:
    """`act` with as few poses a second as somebody large who moves all the time can have."""
    return lambda t: act(math.floor(t * _PACE + 1e-6) / _PACE)


def on_feet(stage: Stage, who: int | Person, spot: Spot, act: Act, hidden: float | None = None) -> Layer:
    """Somebody who stands at `spot`, or sits there in a wheelchair with the wheels on the same ground. What is below `hidden`
    is behind something, and not drawn."""
    if not seen(who).wheels:
        return acts(stage, who, spot, "standing", act, hidden)
    smaller = 0.9 * spot.scale
    return acts(stage, who, Spot(spot.x, spot.y + _FEET * spot.scale - _WHEELS * smaller, smaller), "wheelchair", act, hidden)


def on_legs(stage: Stage, who: int | Person, spot: Spot, act: Act) -> Iterator[Layer]:
    """As `on_feet`, in two layers: legs stand still, so that only what is above them is drawn anew."""
    one = seen(who)
    if one.wheels:
        yield on_feet(stage, one, spot, act)
        return

    def paint(canvas: skia.Canvas) -> None:
        canvas.scale(spot.scale, spot.scale)
        legs.standing(canvas, one)
        uniforms.skirt(canvas, one)

    box = Box(-86 * spot.scale, 170 * spot.scale, 172 * spot.scale, 346 * spot.scale)
    yield Sprite(Drawing(("legs", one, spot.scale), box, paint), "world", lambda _t: Placement(spot.x, spot.y))
    yield acts(stage, one, spot, "bust", act)


def acts(stage: Stage, who: int | Person, spot: Spot, figure: Figure, act: Act, hidden: float | None = None) -> Layer:
    """Somebody at `spot`; what is below `hidden` is behind something, and not drawn: a person costs by the area."""
    box = covered(stage, seen(who), figure, act)
    if hidden is not None:
        box = replace(box, height=min(box.height, (hidden - spot.y) / spot.scale - box.top))
    return acting(stage, seen(who), (spot.x, spot.y), spot.scale, figure, act, bounds=box)


def covered(stage: Stage, who: Person, figure: Figure, act: Act) -> Box:
    """What somebody covers, in units of their own, from just before the scene until after it, also of a settled one."""
    moving = (_TICK * (n + 0.01) for n in range(-2, int((stage.seconds + 2.2) / _TICK) + 2))
    return extent(who, figure, {act(t) for t in (*moving, 30.0, 31.0)})


def later(act: Act, number: int) -> Act:
    """`act` a little later, so that those who listen are not drawn anew in the frames in which whoever speaks is: that is every
    fourth from the first on, and they are in others by `number`, if their rate is a whole part of `_PACE`."""
    return lambda t: act(t - _TICK / 2 * (1 + 2 * (number % 3)))


def spoken(stage: Stage) -> tuple[Word, ...]:
    """What whoever speaks in the picture says: the scene's words, or where there are none a murmur that nobody hears."""
    words = stage.picture.words
    if words:
        return words
    dice, found, at = stage.dice("murmur"), list[Word](), 0.4
    while at < stage.seconds + 2:
        length = dice.uniform(0.2, 0.6)
        found.append(Word("murmurs"[: max(2, round(12 * length))], at, at + length))
        at += length + (0.7 if dice.random() < 0.12 else 0.06)
    return tuple(found)


def showing(act: Act, spot: Spot, course: Sequence[tuple[float, Point]]) -> Act:
    """`act`, by somebody at `spot` who points to each place of the picture in `course` at its time, and looks there."""
    targets = [(at, pointing_at(spot.reach(*place)), spot.looking(place[0])) for at, place in course]

    def changed(t: float) -> Pose:
        t = math.floor(t * _PACE + 1e-6) / _PACE
        pose = act(t)
        for at, arm, look in targets:
            share = easing.cubic_in_out(easing.progress(t, at - _UP, _UP)) * (
                1 - easing.cubic_in_out(easing.progress(t, at + _HELD, _BACK))
            )
            pose = _pointing(pose, "right" if "right" in arm else "left", arm, look, share) if share > 0 else pose
        return pose

    return changed


def _pointing(pose: Pose, side: str, arm: dict[str, Point], look: float, share: float) -> Pose:
    """`pose` on its way to a pointing arm; the arm may have been anywhere."""
    start, kind = (pose.left, pose.left_hand) if side == "left" else (pose.right, pose.right_hand)
    x, y = start or (-92.0 if side == "left" else 92.0, 233.0)
    hand = (float(round(easing.mix(x, arm[side][0], share))), float(round(easing.mix(y, arm[side][1], share))))
    turn = round(20 * easing.mix(pose.look, look, share)) / 20
    shape = "point" if share > 0.5 else kind
    if side == "left":
        return replace(pose, look=turn, left=hand, left_hand=shape)
    return replace(pose, look=turn, right=hand, right_hand=shape)
