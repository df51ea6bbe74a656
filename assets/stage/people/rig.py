"""People put together from their parts. The origin is the base of the neck; equal persons and poses are equal drawings."""

from __future__ import annotations

from collections.abc import Callable

import skia

from assets.stage.layer import Box
from assets.stage.people import Figure, Hand, Point, Pose, arms, hair, heads, ink, legs, robes, torso, uniforms, wheelchair
from assets.stage.people.person import Person

_NOD = 1.4  # degrees


def bust(canvas: skia.Canvas, person: Person, pose: Pose) -> None:
    """From the head to the hips, arms before the body: for whoever stands or sits behind something."""
    behind(canvas, person, pose)
    torso.front(canvas, person, pose.breath)
    whole_head(canvas, person, pose)
    both_arms(canvas, person, pose)


def body(canvas: skia.Canvas, person: Person, pose: Pose) -> None:
    """A bust without its head, which is a layer of its own in a close-up: a face changes more often than what is below."""
    behind(canvas, person, pose)
    torso.front(canvas, person, pose.breath)
    _neck(canvas, person, pose)
    both_arms(canvas, person, pose)


def head(canvas: skia.Canvas, person: Person, pose: Pose) -> None:
    """The head that belongs on `body`."""
    skull(canvas, person, pose)


def standing(canvas: skia.Canvas, person: Person, pose: Pose) -> None:
    """The whole person from the front; one with a stride walks to the right. Who has a wheelchair sits in it, on the same
    ground."""
    if person.wheels:
        with ink.moved(canvas, 0, LOWER):
            seated(canvas, person, pose)
        return
    if pose.stride is not None:
        _walking(canvas, person, pose, pose.stride)
        return
    behind(canvas, person, pose)
    legs.standing(canvas, person)
    torso.front(canvas, person, pose.breath, 226)
    uniforms.skirt(canvas, person)
    robes.skirt(canvas, person)
    whole_head(canvas, person, pose)
    both_arms(canvas, person, pose)


def back(canvas: skia.Canvas, person: Person, pose: Pose) -> None:
    """From behind, down to the hips; the arms are beyond the body."""
    held = ((-1, pose.left, pose.left_hand, pose.left_holds), (1, pose.right, pose.right_hand, pose.right_holds))
    for side, target, kind, thing in held:
        if target:
            arms.arm(canvas, person, target, side, kind, thing, lift=pose.breath, dim=0.06)
    torso.rear(canvas, person, pose.breath)
    with ink.moved(canvas, 5 * pose.look, heads.CENTRE - 1.2 * pose.breath, nodding(pose)):
        heads.rear(canvas, person)


def sitting(canvas: skia.Canvas, person: Person, pose: Pose) -> None:
    """On a sofa or a chair, from the front, the knees towards us; feet on the ground that wheels would have."""
    behind(canvas, person, pose)
    torso.front(canvas, person, pose.breath)
    legs.sitting(canvas, person)
    whole_head(canvas, person, pose)
    both_arms(canvas, person, pose)


def seated(canvas: skia.Canvas, person: Person, pose: Pose) -> None:
    """In a wheelchair, from the front."""
    wheelchair.behind(canvas)
    behind(canvas, person, pose)
    torso.front(canvas, person, pose.breath)
    wheelchair.lap(canvas, person)
    wheelchair.rests(canvas)
    whole_head(canvas, person, pose)
    both_arms(canvas, person, pose)


FIGURES: dict[Figure, Callable[[skia.Canvas, Person, Pose], None]] = {
    "bust": bust,
    "standing": standing,
    "back": back,
    "wheelchair": seated,
    "seated": sitting,
}

# How much lower than others somebody in a wheelchair is.
LOWER = legs.GROUND - wheelchair.GROUND

# What a head covers, in all its turns.
HEAD = Box(-84, -200, 168, 184)

# What a figure covers without its hands: those are added by whoever knows the poses.
EXTENTS: dict[Figure, Box] = {
    "bust": Box(-124, -216, 248, 462),
    "standing": Box(-130, -216, 260, 736),
    "back": Box(-124, -216, 248, 462),
    "wheelchair": Box(-162, -216, 324, 726),
    "seated": Box(-124, -216, 248, 648),
}


def behind(canvas: skia.Canvas, person: Person, pose: Pose) -> None:
    """What hangs behind the shoulders."""
    with ink.moved(canvas, 4 * pose.look, heads.CENTRE - 1.2 * pose.breath, 0.6 * nodding(pose)):
        hair.behind(canvas, person, pose.look)


def whole_head(canvas: skia.Canvas, person: Person, pose: Pose) -> None:
    """The head on its neck."""
    _neck(canvas, person, pose)
    skull(canvas, person, pose)


def _neck(canvas: skia.Canvas, person: Person, pose: Pose) -> None:
    with ink.moved(canvas, 0, heads.CENTRE):
        heads.neck(canvas, person, pose)


def skull(canvas: skia.Canvas, person: Person, pose: Pose) -> None:
    """The head without its neck."""
    with ink.moved(canvas, 4 * pose.look, heads.CENTRE - 1.2 * pose.breath, nodding(pose)):
        heads.head(canvas, person, pose)


def nodding(pose: Pose) -> float:
    """How far the head is turned, in degrees clockwise."""
    return pose.tilt + _NOD * pose.nod


def both_arms(canvas: skia.Canvas, person: Person, pose: Pose) -> None:
    """Both arms, before the body."""
    if pose.left:
        arms.arm(canvas, person, pose.left, -1, pose.left_hand, pose.left_holds, pose.breath)
    if pose.right:
        arms.arm(canvas, person, pose.right, 1, pose.right_hand, pose.right_holds, pose.breath)


def _walking(canvas: skia.Canvas, person: Person, pose: Pose, stride: float) -> None:
    """Three quarters to the right: the far arm and leg, the body, the near leg and arm; hips and head ride on the legs."""
    low = legs.sink(stride)
    with ink.moved(canvas, 0, low):
        if pose.right:
            swung(canvas, person, pose.right, 62.0, 30.0, pose.right_hand, 0.2)
        behind(canvas, person, pose)
    legs.far(canvas, person, stride)
    legs.near(canvas, person, stride)
    with ink.moved(canvas, 0, low):
        with ink.moved(canvas, 0, 0, 2.0, (0.84, 1.0)):
            torso.front(canvas, person, pose.breath, 216)
        whole_head(canvas, person, pose)
        if pose.left:
            swung(canvas, person, pose.left, -62.0, -22.0, pose.left_hand, 0.0)


def swung(canvas: skia.Canvas, person: Person, hand: Point, from_: float, to: float, kind: Hand, dim: float) -> None:
    """An arm seen from the side, its shoulder at `to` instead of `from_`: both elbows point back, as the left one's does."""
    near = -arms.SHOULDER[0] * person.build
    with ink.moved(canvas, to - near):
        arms.arm(canvas, person, (hand[0] - from_ + near, hand[1]), -1, kind, dim=dim, profile=True)
