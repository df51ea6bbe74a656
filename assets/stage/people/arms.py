"""Arms of two bones, from the shoulder to a point that the wrist shall reach.

The elbow is one of the two points that the bones allow, whichever lies lower and further out: so people's elbows hang.
When a hand is near its shoulder the arm points at the viewer, so both bones are seen shorter.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import skia

from assets.stage.easing import clamp
from assets.stage.people import Hand, Held, Point, hands, ink
from assets.stage.people.person import Person

SHOULDER = (62.0, 46.0)
UPPER, FORE = 104.0, 98.0
# How straight an arm stays, before it is seen shorter instead: held before the body, hanging, held out to its side.
_BEFORE, _HANGING, _OUT = 0.92, 0.985, 0.52
# The least shares of its length that the forearm, and then the upper arm, is seen in.
_LEAST_FORE, _LEAST_UPPER = 0.5, 0.62
# How far a hand reaches beyond the wrist, at rest: hands are asked for by their middle.
_HAND = 16.0
# What is chest whatever somebody's build: a shadow of an arm never falls beside the body.
_CHEST = skia.Rect.MakeLTRB(-68, 40, 68, 226)


@dataclass(frozen=True, slots=True)
class Arm:
    """Where an arm's joints are, and where the forearm points, in degrees clockwise from the right."""

    shoulder: Point
    elbow: Point
    wrist: Point
    degrees: float


@lru_cache(maxsize=4096)
def reach(target: Point, side: int, build: float = 1.0, lift: float = 0.0, outward: float | None = None) -> Arm:
    """The arm at `side` (-1: the viewer's left) whose hand's middle is at `target`, or as near as it can be.

    `outward` is how much it counts for an elbow to be out, against being low; None: as is natural from the front.
    """
    shoulder = (side * SHOULDER[0] * build, SHOULDER[1] - lift)
    wrist, elbow = target, target
    for _ in range(3):  # the hand lies beyond the wrist along the forearm, whose direction follows from the wrist
        elbow, end = _bent(shoulder, wrist, side, outward)
        away = math.atan2(end[1] - elbow[1], end[0] - elbow[0])
        wrist = (target[0] - _HAND * math.cos(away), target[1] - _HAND * math.sin(away))
    elbow, wrist = _bent(shoulder, wrist, side, outward)
    return Arm(shoulder, elbow, wrist, math.degrees(math.atan2(wrist[1] - elbow[1], wrist[0] - elbow[0])))


def _bent(shoulder: Point, wrist: Point, side: int, outward: float | None) -> tuple[Point, Point]:
    """The elbow and the wrist, brought back to where the arm ends."""
    dx, dy = wrist[0] - shoulder[0], wrist[1] - shoulder[1]
    way = max(1.0, math.hypot(dx, dy))
    upper, fore = _seen(way, max(side * dx, -dy) / way)
    far = clamp(way, abs(upper - fore) + 1, 0.996 * (upper + fore))
    wrist = (shoulder[0] + dx / way * far, shoulder[1] + dy / way * far)
    bend = math.acos(clamp((upper**2 + far**2 - fore**2) / (2 * upper * far), -1, 1))
    line = math.atan2(dy, dx)
    elbows = [(shoulder[0] + upper * math.cos(line + b), shoulder[1] + upper * math.sin(line + b)) for b in (bend, -bend)]
    weight = _outward(wrist, shoulder, side) if outward is None else outward
    return max(elbows, key=lambda elbow: elbow[1] + weight * side * elbow[0]), wrist


def _seen(way: float, out: float) -> tuple[float, float]:
    """How long upper arm and forearm are seen when the wrist is `way` from the shoulder; `out` is 1 straight out or up.

    Below the shoulder an elbow could only go out sideways, which nobody does: the forearm comes forward instead. When the
    hand is held out the elbow hangs, and the bones keep their length.
    """
    bend = _BEFORE + (_HANGING - _BEFORE) * clamp((out + 0.1) / 0.25) + (_OUT - _HANGING) * clamp((out - 0.2) / 0.45)
    whole = min(UPPER + FORE, way / bend)
    fore = max(_LEAST_FORE * FORE, min(FORE, whole - UPPER))
    return max(_LEAST_UPPER * UPPER, min(UPPER, whole - fore)), fore


def _outward(wrist: Point, shoulder: Point, side: int) -> float:
    """How much being out counts against being low: little for an arm that is itself stretched out to its side."""
    return 0.25 if side * (wrist[0] - shoulder[0]) > 30 else 1.1


def arm(
    canvas: skia.Canvas,
    person: Person,
    target: Point,
    side: int,
    kind: Hand,
    held: Held = "",
    lift: float = 0.0,
    dim: float = 0.0,
    outward: float | None = None,
) -> None:
    """The whole arm, its hand below its cuff. `lift` is how far breathing raises the shoulder; `dim` shades a far arm."""
    bones = reach(target, side, person.build, lift, outward)
    sleeve = ink.shade(person.top, dim)
    if dim == 0.0:
        _shadow(canvas, person, bones)
    hands.hand(canvas, person, bones.wrist, bones.degrees, side, kind, held)
    if person.wear == "tee":
        _bare(canvas, person, bones, sleeve)
    else:
        _sleeved(canvas, person, bones, sleeve)


def _shadow(canvas: skia.Canvas, person: Person, bones: Arm) -> None:
    """What the arm throws on the body: it tells the one from the other where both are of one cloth."""
    low = _between(bones.shoulder, bones.elbow, 0.3)
    drop = -4.0 if bones.shoulder[0] > 0 else 4.0
    canvas.save()
    canvas.clipRect(_CHEST)
    with ink.moved(canvas, drop, 4):
        ink.line(canvas, [low, bones.elbow, bones.wrist], ink.shade(person.top, 0.75), 42, 0.16)
    canvas.restore()


def _sleeved(canvas: skia.Canvas, person: Person, bones: Arm, sleeve: str) -> None:
    cuff = _between(bones.elbow, bones.wrist, 0.97)
    _limb(canvas, (bones.shoulder, bones.elbow, cuff), (52, 43, 31), sleeve)
    _crease(canvas, bones, ink.shade(person.top, 0.4))
    if person.wear == "blazer":
        _band(canvas, bones, 1.02, 28, 7, person.under)
        _band(canvas, bones, 0.95, 31, 6, ink.shade(person.top, 0.3))
    else:
        _band(canvas, bones, 0.96, 29, 9, ink.shade(person.top, 0.28))


def _bare(canvas: skia.Canvas, person: Person, bones: Arm, sleeve: str) -> None:
    _limb(canvas, (bones.shoulder, bones.elbow, bones.wrist), (42, 34, 25), ink.flushed(person.skin, 0.06))
    hem = _between(bones.shoulder, bones.elbow, 0.62)
    _limb(canvas, (bones.shoulder, _between(bones.shoulder, hem, 0.5), hem), (52, 50, 47), sleeve)


def _limb(canvas: skia.Canvas, joints: tuple[Point, Point, Point], widths: tuple[float, float, float], colour: str) -> None:
    """Two tapering lengths that meet in a round joint: the upper one in the body's own colour, so that no seam shows at the
    shoulder; the forearm darker. (A gradient would take eight times as long.)"""
    _filled(canvas, tuple(zip(joints, widths, strict=True)), colour)
    _filled(canvas, ((joints[1], widths[1]), (joints[2], widths[2])), ink.shade(colour, 0.13 if joints[0][0] > 0 else 0.09))


def _filled(canvas: skia.Canvas, joints: Sequence[tuple[Point, float]], colour: str) -> None:
    """Lengths from joint to joint, each joint with its width, round but at the end."""
    limb = skia.Path()
    for (a, wide), (b, narrow) in pairwise(joints):
        _taper(limb, a, b, wide, narrow)
        limb.addCircle(*a, wide / 2, skia.PathDirection.kCCW)
    ink.shape(canvas, limb, colour)


def _taper(limb: skia.Path, a: Point, b: Point, wide: float, narrow: float) -> None:
    """Add a tapering length to `limb`, counterclockwise as all of its parts, so that they fill as one."""
    angle = math.atan2(b[1] - a[1], b[0] - a[0])
    nx, ny = -math.sin(angle) / 2, math.cos(angle) / 2
    corners = ((a, wide), (b, narrow), (b, -narrow), (a, -wide))
    limb.addPoly([skia.Point(p[0] + nx * w, p[1] + ny * w) for p, w in corners], True)


def _crease(canvas: skia.Canvas, bones: Arm, colour: str) -> None:
    """The fold in the crook of a bent arm."""
    inner = _between(_between(bones.shoulder, bones.wrist, 0.5), bones.elbow, 0.62)
    tip = _between(inner, bones.elbow, 0.75)
    if math.dist(inner, bones.elbow) > 10:
        ink.line(canvas, [inner, tip], colour, 2.4, 0.22)


def _band(canvas: skia.Canvas, bones: Arm, share: float, across: float, thick: float, colour: str) -> None:
    """A band about the forearm at `share` of it."""
    x, y = _between(bones.elbow, bones.wrist, share)
    angle = math.radians(bones.degrees + 90)
    nx, ny = math.cos(angle) * across / 2, math.sin(angle) * across / 2
    ink.line(canvas, [(x - nx, y - ny), (x + nx, y + ny)], colour, thick)


def _between(a: Point, b: Point, share: float) -> Point:
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share
