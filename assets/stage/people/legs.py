"""Legs, about the base of the neck: standing, and a walk whose planted foot stays where it is.

A walk is a phase in turns. In the first `_STANCE` of a leg's turn its foot is on the ground and moves back under the
body as fast as the body moves on; then it swings forward. So the phase must follow the way: see `stride_of`.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import skia

from assets.stage.easing import clamp, cubic_in_out
from assets.stage.people import Point, ink
from assets.stage.people.person import Person

HIP, GROUND = 214.0, 514.0
_ANKLE = 24.0
_THIGH, _SHIN = 140.0, 138.0
_STEP, _STANCE, _RISE = 150.0, 0.58, 28.0
_TURN = _STEP / _STANCE  # how far the body goes in one turn, in a person's units


@dataclass(frozen=True, slots=True)
class Leg:
    """Joints of one leg seen from the side, and how the foot is turned, degrees clockwise (positive: the heel up)."""

    hip: Point
    knee: Point
    ankle: Point
    turn: float


def stride_of(distance: float, scale: float = 1.0) -> float:
    """The phase, in turns, of somebody drawn at `scale` who has walked `distance` design units."""
    return distance / (_TURN * scale)


def distance_of(stride: float, scale: float = 1.0) -> float:
    """How far `stride` turns carry somebody drawn at `scale`, in design units."""
    return stride * _TURN * scale


def walking_leg(phase: float) -> Leg:
    """The leg at `phase` of its own turn, facing right."""
    phase %= 1.0
    heel, turn, lift = _foot(phase)
    hip = (0.0, HIP + sink(phase))
    ankle = _ankle(heel, turn, lift)
    return Leg(hip, _knee(hip, ankle), ankle, turn)


def sink(phase: float) -> float:
    """How much lower the hips are than in standing: lowest when both feet are down, the same for either leg."""
    return 5.0 + 4.5 * math.cos(4 * math.pi * (phase + 0.02))


def _foot(phase: float) -> tuple[float, float, float]:
    """Where a foot's flat is along the ground, how it is turned, and its height off the ground."""
    if phase < _STANCE:
        along = phase / _STANCE
        strike = -16 * (1 - clamp(along / 0.16))
        return _STEP * (0.5 - along), strike + _RISE * cubic_in_out(clamp((along - 0.7) / 0.3)), 0.0
    along = (phase - _STANCE) / (1 - _STANCE)
    ahead = _STEP * (cubic_in_out(along) * 0.5 + along * 0.5 - 0.5)
    return (
        ahead,
        _RISE * (1 - along) ** 1.4 * (1 - 0.2 * along) - 16 * cubic_in_out(clamp((along - 0.45) / 0.55)),
        26 * math.sin(math.pi * along) ** 1.2,
    )


def _ankle(heel: float, turn: float, lift: float) -> Point:
    """The ankle of a foot that is turned about its tip (heel up) or its heel (toes up), whichever is down."""
    pivot = heel + (49.0 if turn > 0 else -19.0)
    angle = math.radians(turn)
    dx, dy = heel - pivot, -_ANKLE
    return pivot + dx * math.cos(angle) - dy * math.sin(angle), GROUND - lift + dx * math.sin(angle) + dy * math.cos(angle)


def _knee(hip: Point, ankle: Point) -> Point:
    """The knee, which bends forward."""
    dx, dy = ankle[0] - hip[0], ankle[1] - hip[1]
    way = clamp(math.hypot(dx, dy), 1.0, 0.999 * (_THIGH + _SHIN))
    bend = math.acos(clamp((_THIGH**2 + way**2 - _SHIN**2) / (2 * _THIGH * way), -1, 1))
    line = math.atan2(dy, dx) - bend
    return hip[0] + _THIGH * math.cos(line), hip[1] + _THIGH * math.sin(line)


def far(canvas: skia.Canvas, person: Person, stride: float) -> None:
    """The leg behind, of somebody who walks to the right."""
    _stepping(canvas, walking_leg(stride + 0.5), ink.shade(person.legs, 0.3), ink.shade(person.shoes, 0.25), -7.0)


def near(canvas: skia.Canvas, person: Person, stride: float) -> None:
    """The leg in front, and the hips."""
    with ink.moved(canvas, 0, sink(stride)):
        ink.shape(canvas, "M-50 178L50 178C54 206 46 234 30 242L-34 242C-48 234-54 206-50 178Z", person.legs)
    _stepping(canvas, walking_leg(stride), person.legs, person.shoes, 5.0)


def _stepping(canvas: skia.Canvas, leg: Leg, cloth: str, leather: str, aside: float) -> None:
    with ink.moved(canvas, aside):
        with ink.moved(canvas, *leg.ankle, leg.turn):
            shoe(canvas, leather)
        length(canvas, leg.hip, leg.knee, 66, 48, cloth)
        hem = (leg.ankle[0] + (leg.knee[0] - leg.ankle[0]) * 0.06, leg.ankle[1] + (leg.knee[1] - leg.ankle[1]) * 0.06)
        length(canvas, leg.knee, hem, 48, 37, cloth)


def length(canvas: skia.Canvas, a: Point, b: Point, wide: float, narrow: float, colour: str) -> None:
    """A tapering length from `a` to `b`, round at both ends."""
    angle = math.atan2(b[1] - a[1], b[0] - a[0])
    nx, ny = -math.sin(angle) / 2, math.cos(angle) / 2
    outline = skia.Path()
    outline.addPoly([skia.Point(p[0] + nx * w, p[1] + ny * w) for p, w in ((a, wide), (b, narrow), (b, -narrow), (a, -wide))], True)
    ink.shape(canvas, outline, colour)
    ink.disc(canvas, *a, wide / 2, colour)
    ink.disc(canvas, *b, 0.9 * narrow / 2, colour)


def shoe(canvas: skia.Canvas, leather: str) -> None:
    """From the side, the ankle at the origin, the ground at 24."""
    ink.shape(canvas, "M-17-12L15-12C16 0 30 2 42 8C48 11 50 17 49 24L-19 24C-21 12-19 0-17-12Z", leather)
    ink.shape(canvas, "M-19.5 17L49 17L49 24L-19 24Z", ink.shade(leather, 0.35))


def standing(canvas: skia.Canvas, person: Person) -> None:
    """Both legs from the front, feet a little apart and turned out."""
    for side in (-1, 1):
        with ink.moved(canvas, scale=(side, 1)):
            cloth = ink.shade(person.legs, 0.16) if side > 0 else person.legs
            _front_shoe(canvas, person.shoes)
            ink.shape(canvas, "M-4 190L66 186C72 260 62 400 57 492L16 492C14 400 8 300-4 236Z", cloth)
            ink.outline(canvas, "M57 492L16 492", ink.shade(person.legs, 0.4), 4, 0.6)
    ink.shape(canvas, "M-66 178L66 178L66 214C40 232-40 232-66 214Z", person.legs)
    ink.outline(canvas, "M0 226L0 262", ink.shade(person.legs, 0.5), 3, 0.7)


def _front_shoe(canvas: skia.Canvas, leather: str) -> None:
    ink.shape(canvas, "M18 484L55 484C60 494 76 500 78 508C79 513 77 515 74 515L20 515C14 515 13 496 18 484Z", leather)
    ink.shape(canvas, "M16 508L78 508C79 513 77 515 74 515L20 515C17 515 16 512 16 508Z", ink.shade(leather, 0.35))


def sitting(canvas: skia.Canvas, person: Person) -> None:
    """Thighs that come towards us, shins, and feet; the ground is at 424."""
    for side in (-1, 1):
        with ink.moved(canvas, scale=(side, 1)):
            cloth = ink.shade(person.legs, 0.14) if side > 0 else person.legs
            ink.shape(canvas, "M16 392L58 392C64 400 76 410 76 424L12 424C10 410 12 400 16 392Z", person.shoes)
            ink.shape(canvas, "M12 417L76 417C77 421 77 424 76 424L12 424C11 421 11 419 12 417Z", ink.shade(person.shoes, 0.35))
            ink.shape(canvas, "M11 258L67 258C68 310 63 356 58 404L20 404C15 356 10 310 11 258Z", ink.shade(cloth, 0.14))
            ink.shape(canvas, "M-2 212L68 206C82 226 86 258 77 274C65 291 17 291 7 274C-3 258-4 230-2 212Z", cloth)
            ink.outline(canvas, "M14 276C24 289 60 289 70 276", ink.shade(person.legs, 0.45), 3, 0.5)
