"""People who make music: a guitar or a violin between body and arms, or seated at a piano, seen from the side. In a person's own
units, about the base of the neck."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

import skia

from assets.stage import canvas as brush
from assets.stage.drawing import Drawing, Live
from assets.stage.easing import mix
from assets.stage.layer import Box
from assets.stage.motion import resting
from assets.stage.people import Point, Pose, ink, legs, rig, robes, torso, uniforms
from assets.stage.people.athletes import limb
from assets.stage.people.life import Act
from assets.stage.people.person import Person
from assets.stage.stage import Stage

Instrument = Literal["guitar", "violin", "piano"]

_WOOD, _EDGE, _DARK, _STRING = "#d9883f", "#7a3f1d", "#2a1a2c", "#fff1d6"
_BOXES: dict[Instrument, Box] = {
    "guitar": Box(-232, -216, 386, 490),
    "violin": Box(-150, -216, 396, 466),
    "piano": Box(-150, -226, 430, 640),
}
_FACE = Box(-72, -178, 144, 170)
# Where a seated player's feet are, the top of the bench, and the keys.
FLOOR, SEAT, KEYS = 392.0, 252.0, (176.0, 150.0)
# The outline of a guitar.
_BODY = (
    "M-58-26C-70-54-40-66-16-52C-2-44 6-46 22-62C56-84 108-56 108 0"
    "C108 56 56 84 22 62C6 46-2 44-16 52C-40 66-70 54-58 26C-52 10-52-10-58-26Z"
)
# The bridge of a violin, and the way of its bow.
_BRIDGE: Point = (58.0, -6.0)
_BOW: Point = (-0.72, 0.69)


@dataclass(frozen=True, slots=True)
class Playing:
    """What hands do at a moment: `near` is the hand that strums, bows or plays low keys, from 0 to 1 of its way; `far` the
    other one. `lean` is how far the body leans, in degrees."""

    near: float = 0.5
    far: float = 0.5
    lean: float = 0.0


def musician(
    stage: Stage,
    person: Person,
    instrument: Instrument,
    at: Point,
    scale: float,
    act: Act,
    plays: Callable[[float], Playing],
    flip: bool = False,
) -> Live[tuple[Pose, Playing]]:
    """`person` with `instrument`, the base of the neck at `at`: the face as `act` has it, the hands as `plays` says. Who stands has
    no legs here: see `standing_legs`."""
    box, way = _BOXES[instrument], -1 if flip else 1

    def paint(canvas: skia.Canvas, state: tuple[Pose, Playing]) -> None:
        canvas.save()
        canvas.scale(way * scale, scale)
        canvas.clipRect(brush.rect(box))
        _PLAYED[instrument](canvas, person, *state)
        canvas.restore()

    left = box.left if way > 0 else -box.right
    bounds = Box(left * scale, box.top * scale, box.width * scale, box.height * scale)
    live = stage.live(("musician", person, instrument, scale, way), bounds, lambda t: (act(t), plays(t)), paint, resting(*at))
    return replace(live, face=Box(_FACE.left * scale, _FACE.top * scale, _FACE.width * scale, _FACE.height * scale), who=person.name)


# ---------------------------------------------------------------- guitar


def guitarist(canvas: skia.Canvas, person: Person, pose: Pose, now: Playing) -> None:
    """On their feet; one hand strums, the other goes along the neck."""
    _upright(canvas, person, pose, now.lean)
    with ink.moved(canvas, turn=now.lean):
        with ink.moved(canvas, 30, 158, 27):
            _guitar(canvas)
        along = mix(112, 168, now.far)
        angle = math.radians(27)
        neck = (30 - along * math.cos(angle), 162 - along * math.sin(angle))
        strum = (34 + 4 * now.near, 142 + 34 * now.near)
        rig.both_arms(canvas, person, replace(pose, left=neck, left_hand="hold", left_holds="", right=strum, right_hand="type"))


def _guitar(canvas: skia.Canvas) -> None:
    """Its hole at the origin, its neck to the left."""
    body = _BODY
    ink.shape(canvas, body, _WOOD)
    ink.outline(canvas, body, _EDGE, 6)
    ink.line(canvas, [(-40, 0), (-214, 0)], _DARK, 17)
    for n in range(9):
        ink.line(canvas, [(-72 - 16 * n, -8), (-72 - 16 * n, 8)], "#c9c7e6", 2, 0.7)
    ink.shape(canvas, "M-208-13L-250-17L-256 15L-208 13Z", _EDGE)
    for n in range(3):
        for side in (-1, 1):
            ink.disc(canvas, -218 - 13 * n, 21 * side, 5, "#d9dceb")
    ink.disc(canvas, 0, 0, 23, _DARK)
    canvas.drawCircle(0, 0, 27, brush.stroke(_EDGE, 3))
    ink.slab(canvas, Box(58, -24, 11, 48), 4, _EDGE)
    ink.lines(canvas, [[(-214, y), (62, y)] for y in (-5, -1.5, 2, 5.5)], _STRING, 1.2, 0.8)


# ---------------------------------------------------------------- violin


def violinist(canvas: skia.Canvas, person: Person, pose: Pose, now: Playing) -> None:
    """On their feet; the bow goes to and fro."""
    _upright(canvas, person, pose, now.lean)
    with ink.moved(canvas, turn=now.lean):
        with ink.moved(canvas, 40, -8, 14):
            _violin(canvas)
        reach = mix(66, 152, now.near)
        hand = (_BRIDGE[0] + _BOW[0] * reach, _BRIDGE[1] + _BOW[1] * reach)
        tip = (hand[0] - 250 * _BOW[0], hand[1] - 250 * _BOW[1])
        ink.line(canvas, [hand, tip], "#f4efe6", 3)
        ink.line(canvas, [(hand[0] - 4, hand[1] - 8), (tip[0] - 4, tip[1] - 3)], _EDGE, 5)
        finger = (mix(150, 172, now.far), mix(30, 34, now.far))
        rig.both_arms(
            canvas, person, replace(pose, left=hand, left_hand="hold", left_holds="", right=finger, right_hand="hold", right_holds="")
        )


def _violin(canvas: skia.Canvas) -> None:
    """Its bridge near the origin, its neck to the right."""
    body = "M-40 0C-44-30-14-38 6-25C16-18 22-19 30-26C48-36 70-24 70 0C70 24 48 36 30 26C22 19 16 18 6 25C-14 38-44 30-40 0Z"
    ink.shape(canvas, body, "#b5622b")
    ink.outline(canvas, body, _EDGE, 4)
    ink.line(canvas, [(40, 0), (146, 0)], _DARK, 11)
    ink.line(canvas, [(140, 0), (160, -4)], _EDGE, 14)
    ink.line(canvas, [(18, -11), (18, 11)], _STRING, 4)
    ink.lines(canvas, [[(-26, y), (146, y)] for y in (-3, 0, 3)], _STRING, 1.2, 0.9)
    ink.outline(canvas, "M10-17C16-13 18-16 24-15M10 17C16 13 18 16 24 15", _DARK, 3)


def standing_legs(person: Person, scale: float) -> Drawing:
    """The legs of somebody who stands and whose upper half is a layer of its own: they never move."""

    def paint(canvas: skia.Canvas) -> None:
        canvas.save()
        canvas.scale(scale, scale)
        legs.standing(canvas, person)
        uniforms.skirt(canvas, person)
        robes.skirt(canvas, person)
        canvas.restore()

    return Drawing(("legs", person, scale), Box(-130 * scale, 170 * scale, 260 * scale, 350 * scale), paint)


def _upright(canvas: skia.Canvas, person: Person, pose: Pose, lean: float) -> None:
    with ink.moved(canvas, turn=lean):
        rig.behind(canvas, person, pose)
        torso.front(canvas, person, pose.breath, 228)
        rig.whole_head(canvas, person, pose)


# ---------------------------------------------------------------- piano


def pianist(canvas: skia.Canvas, person: Person, pose: Pose, now: Playing) -> None:
    """Seated, from the side, facing right: hands on keys at KEYS, feet on the FLOOR."""
    far, near = _keys(now.far, 14), _keys(now.near, -8)
    _leaning(canvas, now.lean, lambda: _arm(canvas, person, far, True))
    _leaning(canvas, now.lean, lambda: rig.behind(canvas, person, pose))
    _leg(canvas, person, far=True)
    _leg(canvas, person, far=False)

    def above() -> None:
        with ink.moved(canvas, scale=(0.84, 1.0)):
            torso.front(canvas, person, pose.breath, 232)
        rig.whole_head(canvas, person, pose)
        _arm(canvas, person, near, False)

    _leaning(canvas, now.lean, above)


def _keys(share: float, aside: float) -> Point:
    """A hand over the keys: it lifts between two."""
    return KEYS[0] - 26 + aside, KEYS[1] - 6 - 26 * share


def _leaning(canvas: skia.Canvas, degrees: float, draw: Callable[[], None]) -> None:
    with ink.moved(canvas, 0, legs.HIP, degrees), ink.moved(canvas, 0, -legs.HIP):
        draw()


def _arm(canvas: skia.Canvas, person: Person, hand: Point, far: bool) -> None:
    start, to = (62.0, 30.0) if far else (-62.0, -22.0)
    rig.swung(canvas, person, (hand[0] + start - to, hand[1]), start, to, "type", 0.2 if far else 0.0)


def _leg(canvas: skia.Canvas, person: Person, far: bool) -> None:
    aside, knee = (-6.0, (136.0, 236.0)) if far else (4.0, (128.0, 240.0))
    cloth, leather = (ink.shade(value, 0.28 if far else 0.0) for value in (person.legs, person.shoes))
    end = (knee[0] + (18.0 if far else 2.0), FLOOR - 24)
    with ink.moved(canvas, aside):
        with ink.moved(canvas, *end):
            legs.shoe(canvas, leather)
        limb(canvas, knee, (end[0], end[1] - 8), 52, 38, cloth)
        limb(canvas, (0.0, 222.0), knee, 74, 54, cloth)


_PLAYED: dict[Instrument, Callable[[skia.Canvas, Person, Pose, Playing], None]] = {
    "guitar": guitarist,
    "violin": violinist,
    "piano": pianist,
}
