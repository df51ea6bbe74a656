"""Somebody alive: functions from a time in seconds to a pose, made of small movements.

    talk = with_(talking(stage, "lead", picture.words, picture.voice, look=-0.4), right=(70, 60), right_hand="point")

Poses change in steps (15 a second, 6 for extras) and their numbers are rounded, so that a person who keeps still is not
drawn again. Chance is by the stage's dice and `who`, so that no two blink together.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from assets.model import Word
from assets.stage import easing
from assets.stage.people import Point, Pose
from assets.stage.people.gestures import Gesture, gestures, hands_at
from assets.stage.people.speaking import Mouth, mouth_at
from assets.stage.stage import Stage

Act = Callable[[float], Pose]

Rest = Callable[[float], tuple[Point | None, Point | None]]

LIVELY, QUIET = 15, 6  # poses a second
_BLINK, _SHUT = 3.7, 0.2

# Where hands rest: hanging, on a table, before the body.
HANGING: tuple[Point, Point] = ((-92.0, 233.0), (92.0, 233.0))
TABLE: tuple[Point, Point] = ((-52.0, 186.0), (52.0, 186.0))
CLASPED: tuple[Point, Point] = ((-20.0, 180.0), (20.0, 184.0))


@dataclass(frozen=True, slots=True)
class Nature:
    """How somebody moves: periods in seconds, phases in shares of them."""

    blink: float
    blinks: float
    breath: float
    breathes: float
    nod: float
    nods: float
    glance: float
    glances: float

    @classmethod
    def of(cls, stage: Stage, who: Hashable) -> Nature:
        dice = stage.dice(f"life {who}")
        return cls(
            _BLINK * dice.uniform(0.88, 1.12),
            dice.random(),
            dice.uniform(3.3, 4.3),
            dice.random(),
            dice.uniform(2.7, 3.6),
            dice.random(),
            dice.uniform(4.6, 6.4),
            dice.random(),
        )


def alive(stage: Stage, who: Hashable, base: Pose = Pose(), rate: float = LIVELY, glances: float = 1.0) -> Act:  # noqa: B008 - poses are frozen
    """`base`, by somebody who blinks, breathes, nods a little, and now and then glances aside (by `glances`, 0 never)."""
    nature = Nature.of(stage, who)

    def act(t: float) -> Pose:
        t = _step(t, rate)
        aside = glances * _glance(t, nature)
        return replace(
            base,
            look=_rounded(base.look + 0.10 * aside, 0.05),
            gaze=_rounded(base.gaze + 0.6 * aside, 0.2),
            tilt=_rounded(base.tilt + 1.2 * easing.wave(t, 2.3 * nature.nod, nature.breathes), 0.4),
            blink=max(base.blink, _blink(t, nature)),
            breath=_rounded(easing.wave(t, nature.breath, nature.breathes), 0.25),
            nod=_rounded(base.nod + 0.6 * easing.wave(t, nature.nod, nature.nods), 0.25),
        )

    return act


def extra(stage: Stage, who: Hashable, base: Pose = Pose()) -> Act:  # noqa: B008 - poses are frozen
    """Somebody alive in the distance: drawn half as often."""
    return alive(stage, who, base, QUIET)


def talking(
    stage: Stage,
    who: Hashable,
    words: Sequence[Word],
    voice: Sequence[float] = (),
    look: float = 0.0,
    base: Pose = Pose(),  # noqa: B008 - poses are frozen
    rest: Rest | tuple[Point | None, Point | None] | None = None,
    glances: float = 1.0,
) -> Act:
    """Somebody who says `words`: the mouth follows the voice, or the words' times; hands and brows mark stressed words.

    `rest` is where the hands are between gestures, always or by the time (`base`'s hands if None). A hand that is None
    stays away.
    """
    nature = Nature.of(stage, who)
    calm = alive(stage, who, replace(base, look=look), glances=glances)
    at_rest = rest if callable(rest) else lambda _t: rest or (base.left, base.right)
    course = gestures(words, stage.dice(f"gestures {who}"))

    def act(t: float) -> Pose:
        pose, t = calm(t), _step(t, LIVELY)
        mouth = mouth_at(words, voice, t)
        return _gesturing(_speaking(pose, mouth, nature, t), course, at_rest(t), t)

    return act


def shifting(stage: Stage, who: Hashable, *rests: tuple[Point, Point], period: float = 3.4) -> Rest:
    """Hands that rest here and there: each place for about `period` seconds, and over within one."""
    late = stage.dice(f"rests {who}").random()

    def rest(t: float) -> tuple[Point | None, Point | None]:
        n, share = divmod(_step(t, LIVELY) / period + late, 1.0)
        one, other = rests[int(n) % len(rests)], rests[int(n + 1) % len(rests)]
        way = easing.cubic_in_out(easing.progress(share, 0.72, 0.28))
        return _between(one[0], other[0], way), _between(one[1], other[1], way)

    return rest


def listening(stage: Stage, who: Hashable, towards: float, base: Pose = Pose(), rate: float = QUIET) -> Act:  # noqa: B008
    """Somebody who looks `towards` (-1 left, 1 right) whoever speaks, and agrees now and then."""
    nature = Nature.of(stage, who)
    calm = alive(stage, who, replace(base, look=towards, gaze=0.4 * towards), rate)

    def act(t: float) -> Pose:
        pose = calm(t)
        agrees = _agreement(_step(t, rate), nature)
        return replace(pose, nod=_rounded(pose.nod + agrees, 0.25), up=_rounded(pose.up + 0.3 * agrees, 0.1))

    return act


def typing(stage: Stage, who: Hashable, base: Pose = Pose(), at: tuple[Point, Point] = TABLE, rate: float = LIVELY) -> Act:  # noqa: B008
    """Somebody at a keyboard, who looks down at it or its screen; bursts of keys with pauses between them."""
    calm = alive(stage, who, base, rate)
    nature = Nature.of(stage, who)

    def act(t: float) -> Pose:
        pose, t = calm(t), _step(t, rate)
        busy = easing.wave(t, 5.3, nature.glances) > -0.55
        left, right = (_key(t, nature, n) if busy else 0.0 for n in (0, 1))
        return replace(
            pose,
            left=(at[0][0] + 2 * left, at[0][1] - 5 * left),
            right=(at[1][0] - 2 * right, at[1][1] - 5 * right),
            left_hand="type",
            right_hand="type",
        )

    return act


def writing(stage: Stage, who: Hashable, at: Point = (30.0, 186.0), base: Pose = Pose(up=0.5, mood="calm"), rate: float = LIVELY) -> Act:  # noqa: B008
    """Somebody who writes with the right hand: strokes along a line about 60 long, then back for the next."""
    calm = alive(stage, who, base, rate)
    nature = Nature.of(stage, who)

    def act(t: float) -> Pose:
        pose, t = calm(t), _step(t, rate)
        line = (t / 3.1 + nature.nods) % 1.0
        along = 60 * (line / 0.86 if line < 0.86 else (1 - line) / 0.14) - 30
        stroke = 3 * math.sin(2 * math.pi * 3.4 * t) if line < 0.86 else -8.0
        return replace(pose, right=(_rounded(at[0] + along, 1), _rounded(at[1] + stroke, 1)), right_hand="pen")

    return act


def pointing_at(point: Point) -> dict[str, Any]:
    """The parts of a pose that points to `point` with the arm on its side: for `with_`. The hand stops short of it."""
    side = "right" if point[0] >= 0 else "left"
    shoulder = 62.0 if side == "right" else -62.0
    away = math.hypot(point[0] - shoulder, point[1] - 46)
    share = min(1.0, 176 / max(1.0, away))
    hand = (shoulder + (point[0] - shoulder) * share, 46 + (point[1] - 46) * share)
    return {side: hand, f"{side}_hand": "point"}


def walking(stage: Stage, who: Hashable, stride: Callable[[float], float], base: Pose = Pose(look=0.75)) -> Act:  # noqa: B008
    """Somebody who walks to the right with `stride(t)` turns behind them; arms swing against the legs."""
    calm = alive(stage, who, base, QUIET)

    def act(t: float) -> Pose:
        turn = stride(t)
        return replace(calm(t), stride=turn % 1.0, breath=0.0, nod=0.0, **_swing(turn))

    return act


def with_(act: Act, **parts: Any) -> Act:
    """`act` with some parts of its pose replaced, each by a value or by a function of time."""

    def changed(t: float) -> Pose:
        return replace(act(t), **{name: part(t) if callable(part) else part for name, part in parts.items()})

    return changed


def then(first: Act, at: float, second: Act) -> Act:
    """`first` until `at` seconds, `second` from there on; hands go over within a third of a second."""

    def act(t: float) -> Pose:
        share = easing.cubic_in_out(easing.progress(_step(t, LIVELY), at, 0.35))
        if share in (0.0, 1.0):
            return second(t) if share else first(t)
        a, b = first(t), second(t)
        return replace(b if share > 0.5 else a, left=_between(a.left, b.left, share), right=_between(a.right, b.right, share))

    return act


# ---------------------------------------------------------------- the small movements


def _step(t: float, rate: float) -> float:
    return math.floor(t * rate + 1e-6) / rate


def _rounded(x: float, by: float) -> float:
    return round(round(x / by) * by, 4)


def _between(a: Point | None, b: Point | None, share: float) -> Point | None:
    if a is None or b is None:
        return b if share > 0.5 else a
    return _rounded(easing.mix(a[0], b[0], share), 1), _rounded(easing.mix(a[1], b[1], share), 1)


def _chance(n: int, phase: float) -> float:
    """A number from 0 to 1 that belongs to the n-th time of somebody's habit."""
    return (math.sin(12.9898 * n + 78.233 * phase) * 43758.5453) % 1.0


def _blink(t: float, nature: Nature) -> float:
    """How far the eyes are closed; the lids are late or early by a fifth of the period."""
    n = math.floor(t / nature.blink + nature.blinks)
    since = t - (n - nature.blinks + 0.2 + 0.4 * _chance(n, nature.blinks)) * nature.blink
    if not 0 <= since < _SHUT:
        return 0.0
    return 1.0 if since < 0.6 * _SHUT else 0.5


def _glance(t: float, nature: Nature) -> float:
    """-1, 0 or 1: most of the time 0; a glance lasts about a second."""
    n = math.floor(t / nature.glance + nature.glances)
    share = t / nature.glance + nature.glances - n
    side = -1.0 if _chance(n, nature.glances) < 0.5 else 1.0
    return side * _hump(share, 0.62, 0.82)


def _hump(share: float, start: float, end: float) -> float:
    """0, and 1 between `start` and `end`, with short flanks."""
    return easing.cubic_in_out(easing.progress(share, start, 0.04)) * (1 - easing.cubic_in_out(easing.progress(share, end, 0.04)))


def _agreement(t: float, nature: Nature) -> float:
    """Two nods, once in some six seconds."""
    share = (t / (nature.glance * 1.1) + nature.nods) % 1.0
    return math.sin(2 * math.pi * share / 0.12) if share < 0.24 else 0.0


def _key(t: float, nature: Nature, hand: int) -> float:
    """How far a hand is up between two keys, from 0 to 1."""
    n = math.floor(t * 6)
    return _rounded(_chance(n + 31 * hand, nature.nods), 0.5)


def _swing(turn: float) -> dict[str, Any]:
    """Arms against the legs: the near arm (the left) goes back as the near leg comes forward; bent a little in front."""
    near = -math.cos(2 * math.pi * (turn + 0.04))
    return {"left": _swung(near, -62.0), "right": _swung(-near, 62.0)}


def _swung(ahead: float, shoulder: float) -> Point:
    """The hand of an arm that is `ahead` (-1 behind to 1 before): at most 25 degrees, nearly straight behind."""
    angle, length = math.radians(25 * ahead + 2), 199 - 9 * ahead
    return _rounded(shoulder + length * math.sin(angle), 1), _rounded(46 + length * math.cos(angle), 1)


def _speaking(pose: Pose, mouth: Mouth, nature: Nature, t: float) -> Pose:
    """The head goes a little with the words, so that it does not hang over a moving mouth."""
    sway = 0.6 * mouth.open * easing.wave(t, 1.3, nature.nods)
    return replace(pose, mouth=mouth.open, round=mouth.round, nod=_rounded(pose.nod + sway, 0.25))


def _gesturing(pose: Pose, course: tuple[Gesture, ...], rest: tuple[Point | None, Point | None], t: float) -> Pose:
    hands = hands_at(course, rest, t)
    return replace(
        pose,
        left=hands.left,
        right=hands.right,
        left_hand=hands.left_hand or pose.left_hand,
        right_hand=hands.right_hand or pose.right_hand,
        brow=_rounded(max(pose.brow, 0.8 * hands.stress), 0.2),
        tilt=_rounded(pose.tilt + 1.6 * hands.lean, 0.4),
        nod=_rounded(pose.nod + hands.stress, 0.25),
    )
