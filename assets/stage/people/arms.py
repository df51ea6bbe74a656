"""Arms of two bones, from the shoulder to a point that the hand shall reach.

They are bent in space and seen from the front: x to the right, y down, z towards the viewer. A hand before the body is also
in front of it, as far as an easy bend of the elbow asks for, so that bones are foreshortened as they should be. Of all
places that the elbow may have, a circle about the line from shoulder to wrist, it takes the one that lies furthest down,
out and back: so elbows hang, and when a hand moves a little, its elbow does.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import skia

from assets.stage import easing
from assets.stage.people import Hand, Held, Point, hands, ink
from assets.stage.people.person import Person

SHOULDER = (62.0, 46.0)
UPPER, FORE = 104.0, 98.0
# From shoulder to wrist, in space: for a hand before the body, for one held out; and the longest.
_BEFORE, _OUT, _LONGEST = 143.0, 118.0, 0.985 * (UPPER + FORE)
# Where elbows tend to: before the body, held out, and seen from the side. x counts outwards.
_TENDS, _TENDS_OUT, _TENDS_BACK = (0.4, 0.5, -0.75), (0.15, 1.0, 0.0), (1.0, 0.2, 0.0)
# Below this share of its length a forearm is seen from its end.
_FACING = 0.36
# How far a hand's middle lies beyond the wrist; hands are asked for by their middle.
_HAND = 16.0
# What leaves the forearms bare.
_SHORT = ("tee", "scrubs")
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
def reach(target: Point, side: int, build: float = 1.0, lift: float = 0.0, profile: bool = False) -> Arm:
    """The arm at `side` (-1: the viewer's left) whose hand's middle is at `target`, or as near as it can be.

    `profile`: seen from the side, as a walker's arms are; the elbow points to `side`.
    """
    shoulder = (side * SHOULDER[0] * build, SHOULDER[1] - lift)
    wrist, elbow = target, target
    for _ in range(3):  # the hand lies beyond the wrist along the forearm, whose direction follows from the wrist
        elbow, end = _bent(shoulder, wrist, side, profile)
        share = _HAND / FORE  # foreshortened as the forearm is
        wrist = (target[0] - share * (end[0] - elbow[0]), target[1] - share * (end[1] - elbow[1]))
    elbow, wrist = _bent(shoulder, wrist, side, profile)
    return Arm(shoulder, elbow, wrist, math.degrees(math.atan2(wrist[1] - elbow[1], wrist[0] - elbow[0])))


def _bent(shoulder: Point, wrist: Point, side: int, profile: bool) -> tuple[Point, Point]:
    """The elbow, and the wrist brought back to where the arm ends."""
    dx, dy = wrist[0] - shoulder[0], wrist[1] - shoulder[1]
    way = math.hypot(dx, dy)
    out = 1.0 if profile else easing.clamp(max(side * dx, -dy) / max(1.0, way) / 0.6)
    whole = _whole(way, out, profile)
    near = min(1.0, whole / max(1.0, way))
    line = (near * dx, near * dy, math.sqrt(max(0.0, whole**2 - (near * way) ** 2)))
    along = (UPPER**2 + whole**2 - FORE**2) / (2 * whole)
    aside = math.sqrt(max(0.0, UPPER**2 - along**2))
    across = _perpendicular(_tendency(side, out, profile), line, whole)
    elbow = (shoulder[0] + line[0] / whole * along + across[0] * aside, shoulder[1] + line[1] / whole * along + across[1] * aside)
    return elbow, (shoulder[0] + line[0], shoulder[1] + line[1])


def _whole(way: float, out: float, profile: bool) -> float:
    """From shoulder to wrist in space, when they are seen `way` apart; `out` is 1 for an arm held out."""
    before = easing.clamp(_BEFORE + 1.08 * (way - 120), _BEFORE, _LONGEST)
    easy = easing.mix(before, _OUT, out)
    return min(_LONGEST, way if profile else max(way, easy, 20.0))


def _tendency(side: int, out: float, profile: bool) -> tuple[float, float, float]:
    if profile:
        return side * _TENDS_BACK[0], _TENDS_BACK[1], _TENDS_BACK[2]
    x, y, z = (easing.mix(a, b, out) for a, b in zip(_TENDS, _TENDS_OUT, strict=True))
    return side * x, y, z


def _perpendicular(wish: tuple[float, float, float], line: tuple[float, float, float], length: float) -> Point:
    """The part of `wish` that is square to `line`, of length 1; its x and y."""
    share = sum(a * b for a, b in zip(wish, line, strict=True)) / length**2
    square = [a - share * b for a, b in zip(wish, line, strict=True)]
    size = max(0.05, math.hypot(*square))
    return square[0] / size, square[1] / size


def arm(
    canvas: skia.Canvas,
    person: Person,
    target: Point,
    side: int,
    kind: Hand,
    held: Held = "",
    lift: float = 0.0,
    dim: float = 0.0,
    profile: bool = False,
) -> None:
    """The whole arm, its hand below its cuff. `lift` is how far breathing raises the shoulder; `dim` shades a far arm."""
    bones = reach(target, side, person.build, lift, profile)
    sleeve = ink.shade(person.top, dim)
    if dim == 0.0:
        _shadow(canvas, person, bones)
    _upper(canvas, person, bones, sleeve)
    # A hand that is held towards the viewer is before its cuff; else the cuff lies over the wrist.
    facing = math.dist(bones.elbow, bones.wrist) < _FACING * FORE
    if not facing:
        hands.hand(canvas, person, bones.wrist, bones.degrees, side, kind, held)
    _fore(canvas, person, bones, sleeve, cuffed=not facing)
    if facing:
        hands.hand(canvas, person, bones.wrist, bones.degrees, side, kind, held)


def _shadow(canvas: skia.Canvas, person: Person, bones: Arm) -> None:
    """What the arm throws on the body: it tells the one from the other where both are of one cloth."""
    low = _between(bones.shoulder, bones.elbow, 0.3)
    drop = -4.0 if bones.shoulder[0] > 0 else 4.0
    canvas.save()
    canvas.clipRect(_CHEST)
    with ink.moved(canvas, drop, 4):
        ink.line(canvas, [low, bones.elbow, bones.wrist], ink.shade(person.top, 0.75), 42, 0.16)
    canvas.restore()


def _upper(canvas: skia.Canvas, person: Person, bones: Arm, sleeve: str) -> None:
    """The upper arm, at the shoulder in the body's own colour, so that no seam shows there."""
    if person.wear in _SHORT:
        _filled(canvas, ((bones.shoulder, 42), (bones.elbow, 34)), ink.flushed(person.skin, 0.06))
        hem = _between(bones.shoulder, bones.elbow, 0.62)
        _filled(canvas, ((bones.shoulder, 52), (hem, 47)), ink.shade(sleeve, 0.05))
    else:
        _filled(canvas, ((bones.shoulder, 52), (bones.elbow, 43)), sleeve)


def _fore(canvas: skia.Canvas, person: Person, bones: Arm, sleeve: str, cuffed: bool) -> None:
    """The forearm, a little darker, and its cuff, unless that is behind the hand."""
    if person.wear in _SHORT:
        _filled(canvas, ((bones.elbow, 34), (bones.wrist, 25)), ink.flushed(person.skin, 0.06))
        return
    cuff = _between(bones.elbow, bones.wrist, 0.97)
    _filled(canvas, ((bones.elbow, 43), (cuff, 31)), ink.shade(sleeve, 0.08 if bones.shoulder[0] > 0 else 0.055))
    if not cuffed:
        return
    _crease(canvas, bones, ink.shade(person.top, 0.4))
    if person.wear in ("blazer", "coat"):
        _band(canvas, bones, 1.02, 28, 7, person.under)
        _band(canvas, bones, 0.95, 31, 6, ink.shade(person.top, 0.3))
    else:
        _band(canvas, bones, 0.96, 29, 9, ink.shade(person.top, 0.28))


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
