"""Heads, about their centre: hair behind, neck, ears, the face, hair before. Turned by shifting what lies on them."""

from __future__ import annotations

from functools import lru_cache

import skia

from assets.stage.easing import clamp
from assets.stage.layer import Box
from assets.stage.people import Pose, face, hair, headgear, ink
from assets.stage.people.person import HairStyle, Person

CENTRE = -92.0
_NECK, _COVERED = Box(-20, 26, 40, 74), Box(-20, 26, 40, 42)
# The skull of those whose hair does not cover it: the face alone would end at the brow.
_BARE = ("bald", "receding")
_SKULL = "M-47.5-4C-52-52-32-72 0-72C32-72 52-52 47.5-4Z"


def head(canvas: skia.Canvas, person: Person, pose: Pose) -> None:
    """The head from the front, without the neck and what hangs behind the shoulders."""
    _ears(canvas, person, pose.look)
    skull = contour(person.jaw)
    if person.hair in _BARE:
        ink.shape(canvas, _SKULL, person.skin)
    ink.shape(canvas, skull, person.skin)
    _shadows(canvas, person, pose, skull)
    face.face(canvas, person, pose)
    hair.front(canvas, person, pose.look)
    headgear.hat(canvas, person, pose)
    headgear.mask(canvas, person, pose)
    face.spectacles(canvas, person, pose)
    headgear.goggles(canvas, person, pose)


def rear(canvas: skia.Canvas, person: Person) -> None:
    """The head from behind."""
    dim = ink.flushed(person.skin, 0.18)
    ink.slab(canvas, Box(-20, 26, 40, 70), 16, ink.flushed(person.skin, 0.26))
    if person.hair != "hijab":
        for side in (-1, 1):
            ink.disc(canvas, side * 49, 6, 11, dim)
    ink.shape(canvas, contour(person.jaw), dim)
    ink.shape(canvas, _SKULL, dim)
    hair.rear(canvas, person)
    headgear.hat_rear(canvas, person)


@lru_cache(maxsize=64)
def contour(jaw: float) -> str:
    """The outline of a face, as path data; `jaw` from 0 (oval) to 1 (square)."""
    wide, low = 22 + 12 * jaw, 44 + 9 * jaw
    edge = 46.5 + 0.5 * jaw
    return f"M-47-12C-48-66 48-66 47-12L{edge} 12C{46 + jaw} {low} {wide} 66 0 66C{-wide} 66 {-46 - jaw} {low} {-edge} 12Z"


def neck(canvas: skia.Canvas, person: Person, pose: Pose) -> None:
    """The neck, which stands on the body and does not turn with the head; the chin throws its shadow there."""
    bare, low = (_COVERED, 58) if person.wear == "turtleneck" else (_NECK, 84)
    ink.slab(canvas, bare, 16, ink.flushed(person.skin, 0.06))
    chin = ink.within(ink.ellipse(round(8 * pose.look, 1), 40, 44, 40), f"M-20 26L20 26L20 {low}L-20 {low}Z")
    ink.shape(canvas, chin, ink.flushed(person.skin, 0.26))


def _ears(canvas: skia.Canvas, person: Person, look: float) -> None:
    if person.hair == "hijab":
        return
    for side in (-1, 1):
        # The ear on the side that the face turns to goes behind the cheek.
        x = side * 47 - 9 * look - side * 7 * max(0.0, side * look)
        ink.oval(canvas, x, 6, 10, 12, ink.flushed(person.skin, 0.07))
        ink.outline(canvas, f"M{x + 3 * side} 0C{x + 6 * side} 4 {x + 4 * side} 10 {x} 12", ink.flushed(person.skin, 0.3), 2.4, 0.8)
        if person.ear:
            ink.disc(canvas, x + side, 19, 3.6, person.ear)


def _shadows(canvas: skia.Canvas, person: Person, pose: Pose, skull: str) -> None:
    """The cheek that is turned away, what the hair throws on the brow, and blushes."""
    skin, look = person.skin, pose.look
    away = 1.0 if look <= 0 else -1.0
    cheek = ink.ellipse(round(away * (74 - 26 * abs(look)), 1), 8, 44, 80)
    ink.shape(canvas, ink.within(cheek, skull), ink.flushed(skin, 0.5), 0.2)
    if person.hair not in _BARE:
        ink.shape(canvas, _fringe(person.hair, round(3.5 * look, 1), skull), ink.flushed(skin, 0.6), 0.22)
    for side in (-1, 1):
        turned = clamp(1 - 0.45 * max(0.0, side * look))
        blush = ink.ellipse(round(side * 27 + 16 * look, 1), round(23 + 6 * pose.up, 1), round(11.5 * turned, 1), 9.5)
        ink.shape(canvas, ink.within(blush, skull), "#ff4f56", 0.17)


@lru_cache(maxsize=1024)
def _fringe(style: HairStyle, aside: float, skull: str) -> skia.Path:
    """What the hair throws on the brow."""
    shadow = skia.Path(ink.path(hair.STYLES[style].front or "M-46-30C-30-58 30-58 46-30L46-60L-46-60Z"))
    shadow.offset(aside, 7)
    return skia.Op(shadow, ink.path(skull), skia.PathOp.kIntersect_PathOp)
