"""People in sport, seen from the side, facing right: running, kicking a ball, riding a bicycle.

A `Stance` is what legs, arms and the back do; a course of stances by the time makes a movement. The ground is where it is for
everybody who stands: 514 below the base of the neck.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import pairwise

import skia

from assets.stage.drawing import Live
from assets.stage.easing import clamp, mix
from assets.stage.layer import Box
from assets.stage.motion import Rest
from assets.stage.people import Point, Pose, ink, legs, rig, torso
from assets.stage.people.life import Act
from assets.stage.people.person import Person
from assets.stage.stage import Stage

HIP, THIGH, SHIN = legs.HIP, 140.0, 138.0
ANKLE = legs.GROUND - 24.0
PHASES = 24  # poses in one turn of the legs
_FACE = Box(-72, -178, 144, 170)


@dataclass(frozen=True, slots=True)
class Stance:
    """Degrees and units. A leg is how far its thigh is ahead of straight down, and how far its knee is bent; `lean` is how far
    the back leans forward; hands count from their shoulders; `lift` is how much higher the hips are than in standing. `ahead`
    is how far all is shifted forward: whoever is drawn anew anyway needs no moving besides. `flat`: both soles are on the ground.
    """

    near: tuple[float, float] = (6.0, 4.0)
    far: tuple[float, float] = (-6.0, 4.0)
    lean: float = 0.0
    near_hand: Point = (6.0, 196.0)
    far_hand: Point = (10.0, 192.0)
    lift: float = 0.0
    ahead: float = 0.0
    flat: bool = False


def running(turn: float) -> Stance:
    """A runner after `turn` turns of the legs: each foot is down for a third of a turn, and for a while none is."""
    turn = round(turn * PHASES) / PHASES % 1.0
    near, far = _running_leg(turn), _running_leg(turn + 0.5)
    low = max(ankle(near)[1], ankle(far)[1])
    flight = 15.0 * max(0.0, math.cos(4 * math.pi * (turn + 0.02)))
    return Stance(near, far, 9.0, _pumping(turn + 0.5), _pumping(turn), round(low - ANKLE + flight, 1))


def _running_leg(phase: float) -> tuple[float, float]:
    phase %= 1.0
    away = min(abs(phase - 0.66), abs(phase + 0.34))
    bent = 22 + 92 * math.exp(-((away / 0.165) ** 2))
    return round(13 + 38 * math.cos(2 * math.pi * phase), 1), round(bent, 1)


def _pumping(phase: float) -> Point:
    """The hand of a bent arm that goes with its leg's opposite: before the chest at 0, behind the hip at a half."""
    ahead = 0.5 + 0.5 * math.cos(2 * math.pi * phase)
    return round(mix(-74, 92, ahead)), round(mix(118, 62, ahead) + 30 * math.sin(math.pi * ahead))


def kicking(share: float) -> Stance:
    """A kick from 0 (standing) over 0.4 (the leg far back) and 0.55 (at the ball) to 1 (standing again)."""
    way = _along(share, ((0.0, 0.0), (0.18, -0.35), (0.4, -1.0), (0.55, 0.45), (0.7, 1.0), (1.0, 0.0)))
    bent = _along(share, ((0.0, 4.0), (0.4, 88.0), (0.55, 14.0), (0.7, 6.0), (1.0, 4.0)))
    near = (round(6 + 64 * way, 1), round(bent, 1))
    lean = round(-7 * way + 3 * abs(way), 1)
    return Stance(near, (round(-8 - 8 * way, 1), 12.0), lean, _swinging(-way), _swinging(way), -3.0, flat=share in (0.0, 1.0))


def throwing(share: float) -> Stance:
    """A throw up high from 0 (standing, the ball before the chest) over 0.4 (knees bent) and 0.6 (off the ground, arms up: the ball
    goes) to 1 (standing, the ball is gone)."""
    low = _along(share, ((0.0, 0.15), (0.4, 1.0), (0.55, 0.0), (0.85, 0.0), (0.93, 0.6), (1.0, 0.15)))
    legs_ = (round(6 + 34 * low, 1), round(8 + 66 * low, 1))
    back = (round(-6 + 34 * low, 1), round(8 + 66 * low, 1))
    jump = _along(share, ((0.0, 0.0), (0.46, 0.0), (0.64, 66.0), (0.86, 0.0), (1.0, 0.0)))
    up = _along(share, ((0.0, 0.0), (0.4, 0.1), (0.58, 1.0), (0.78, 1.0), (1.0, 0.0)))
    hand = (round(mix(88, 118, up)), round(mix(74, -152, up)))
    sunk = max(ankle(legs_)[1], ankle(back)[1]) - ANKLE
    return Stance(legs_, back, round(12 * low - 3 * up, 1), hand, (hand[0] + 4, hand[1] + 4), round(sunk + jump, 1), flat=jump < 2)


def striking(share: float) -> Stance:
    """A stroke with a racket from 0 (ready) over 0.3 (the hand far back) and 0.5 (at the ball) to 1 (ready again)."""
    x = _along(share, ((0.0, 84.0), (0.3, -104.0), (0.5, 124.0), (0.72, 104.0), (1.0, 84.0)))
    y = _along(share, ((0.0, 96.0), (0.3, 70.0), (0.5, 62.0), (0.72, -44.0), (1.0, 96.0)))
    far = _along(share, ((0.0, 88.0), (0.3, 104.0), (0.5, -20.0), (0.72, -34.0), (1.0, 88.0)))
    ahead = _along(share, ((0.0, 0.0), (0.3, -0.6), (0.5, 1.0), (0.72, 1.0), (1.0, 0.0)))
    near, back = (round(24 + 8 * ahead, 1), 40.0), (round(-14 - 8 * ahead, 1), 32.0)
    sunk = max(ankle(near)[1], ankle(back)[1]) - ANKLE
    return Stance(near, back, round(9 + 5 * ahead, 1), (round(x), round(y)), (round(far), 110), round(sunk, 1), flat=True)


def racket(share: float) -> float:
    """Which way a racket points in a stroke, in degrees clockwise from straight up: back, low to the ball, and up high."""
    return _along(share, ((0.0, 30.0), (0.3, -120.0), (0.5, -262.0), (0.72, -346.0), (1.0, -330.0)))


def dribbling(turn: float) -> Stance:
    """Somebody who bounces a ball: the near hand goes down with it, once in a turn."""
    down = 0.5 - 0.5 * math.cos(2 * math.pi * turn)
    bent = (22.0, 40.0)
    near = (round(104 - 6 * down), round(96 + 58 * down))
    return Stance(bent, (-4.0, 30.0), 14.0, near, (66, 128), round(ankle(bent)[1] - ANKLE, 1), flat=True)


def _swinging(way: float) -> Point:
    return round(10 + 110 * way), round(180 - 78 * abs(way))


def _along(share: float, keys: tuple[tuple[float, float], ...]) -> float:
    """Between values that are given for some shares, softly."""
    for (a, one), (b, other) in pairwise(keys):
        if share <= b:
            x = clamp((share - a) / (b - a))
            return mix(one, other, x * x * (3 - 2 * x))
    return keys[-1][1]


def knee(leg: tuple[float, float]) -> Point:
    """Where the knee of a leg is."""
    angle = math.radians(leg[0])
    return THIGH * math.sin(angle), HIP + THIGH * math.cos(angle)


def ankle(leg: tuple[float, float]) -> Point:
    """Where the ankle of a leg is."""
    (x, y), angle = knee(leg), math.radians(leg[0] - leg[1])
    return x + SHIN * math.sin(angle), y + SHIN * math.cos(angle)


def hand(stance: Stance) -> Point:
    """Where the near hand is, about the base of the neck of one who stands upright."""
    angle, x, y = math.radians(stance.lean), stance.near_hand[0] - 22, 46 + stance.near_hand[1] - HIP
    return (
        x * math.cos(angle) - y * math.sin(angle) + stance.ahead,
        HIP + x * math.sin(angle) + y * math.cos(angle) - stance.lift,
    )


def kitted(person: Person, shirt: str, shorts: str, shoes: str) -> Person:
    """`person` dressed for sport."""
    return replace(person, wear="tee", top=shirt, under=ink.light(shirt, 0.55), legs=shorts, shoes=shoes)


# ---------------------------------------------------------------- layers


def athlete(
    stage: Stage,
    person: Person,
    rest: Rest,
    scale: float,
    act: Act,
    moves: Callable[[float], Stance],
    flip: bool = False,
    box: Box = Box(-236, -236, 470, 780),  # noqa: B008 - boxes are frozen
) -> Live[tuple[Pose, Stance]]:
    """`person` in sport: the face as `act` has it, all else as `moves` says; the base of the neck of one who stands upright is
    at `rest`. `flip`: facing left. `box`, in the person's units, is what they cover."""
    way = -1 if flip else 1

    def paint(canvas: skia.Canvas, state: tuple[Pose, Stance]) -> None:
        canvas.save()
        canvas.scale(way * scale, scale)
        canvas.clipRect(skia.Rect.MakeXYWH(box.left, box.top, box.width, box.height))
        sideways(canvas, person, *state)
        canvas.restore()

    left = box.left if way > 0 else -box.right
    bounds = Box(left * scale, box.top * scale, box.width * scale, box.height * scale)
    live = stage.live(("athlete", person, scale, way, box), bounds, lambda t: (act(t), moves(t)), paint, rest)
    face = _ahead(_FACE, moves(0.0), way)
    return replace(live, face=Box(face.left * scale, face.top * scale, face.width * scale, face.height * scale), who=person.name, ones=True)


def _ahead(face: Box, stance: Stance, way: int) -> Box:
    """Where the face of one who leans is."""
    angle = math.radians(stance.lean)
    x, y = HIP * math.sin(angle), HIP * (1 - math.cos(angle)) - stance.lift
    return Box(face.left + way * x, face.top + y, face.width, face.height)


def sideways(canvas: skia.Canvas, person: Person, pose: Pose, stance: Stance) -> None:
    """The far arm and leg, the near leg, the body and the head, the near arm."""
    with ink.moved(canvas, stance.ahead, -stance.lift):
        with _leaning(canvas, stance.lean):
            _arm(canvas, person, stance.far_hand, pose, far=True)
        with _leaning(canvas, stance.lean):
            rig.behind(canvas, person, pose)
        leg(canvas, person, stance.far, far=True, flat=stance.flat)
        leg(canvas, person, stance.near, far=False, flat=stance.flat)
        with _leaning(canvas, stance.lean):
            with ink.moved(canvas, scale=(0.84, 1.0)):
                torso.front(canvas, person, pose.breath, 222)
            with ink.moved(canvas, turn=-0.7 * stance.lean):
                rig.whole_head(canvas, person, pose)
            _arm(canvas, person, stance.near_hand, pose, far=False)


@contextmanager
def _leaning(canvas: skia.Canvas, degrees: float) -> Iterator[None]:
    """For a while all leans forward about the hips."""
    with ink.moved(canvas, 0, HIP, degrees), ink.moved(canvas, 0, -HIP):
        yield


def _arm(canvas: skia.Canvas, person: Person, hand: Point, pose: Pose, far: bool) -> None:
    start, to = (62.0, 30.0) if far else (-62.0, -22.0)
    kind = pose.right_hand if far else pose.left_hand
    rig.swung(canvas, person, (start + hand[0], 46 + hand[1]), start, to, kind, 0.2 if far else 0.0)


def leg(canvas: skia.Canvas, person: Person, bent: tuple[float, float], far: bool, flat: bool = False) -> None:
    """A bare leg in shorts, sock and shoe, of one who faces right."""
    hip, middle, end = (0.0, HIP), knee(bent), ankle(bent)
    skin = ink.flushed(person.skin, 0.26 if far else 0.06)
    cloth, leather = (ink.shade(value, 0.28 if far else 0.0) for value in (person.legs, person.shoes))
    with ink.moved(canvas, -7 if far else 5):
        with ink.moved(canvas, *end, 0.0 if flat else bent[1] - bent[0]):
            legs.shoe(canvas, leather)
        limb(canvas, middle, _share(middle, end, 0.94), 45, 32, skin)
        limb(canvas, _share(middle, end, 0.8), _share(middle, end, 0.95), 36, 33, ink.light(leather, 0.3))
        limb(canvas, hip, middle, 62, 46, skin)
        limb(canvas, hip, _share(hip, middle, 0.52), 72, 66, cloth)
        if not far:
            ink.shape(canvas, "M-46 186L46 186C48 212 42 240 30 250L-30 250C-42 240-48 212-46 186Z", cloth)


def limb(canvas: skia.Canvas, a: Point, b: Point, wide: float, narrow: float, colour: str) -> None:
    """A tapering length from `a` to `b`, round at its joints."""
    legs.length(canvas, a, b, wide, narrow, colour)


def _share(a: Point, b: Point, share: float) -> Point:
    return mix(a[0], b[0], share), mix(a[1], b[1], share)
