"""Where things are and how they come in, as functions of time. A course gives a placement for every t; None: not to be seen."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from assets.stage import easing
from assets.stage.layer import Placement
from assets.stage.twos import on_twos

# How long a pulse lasts, in seconds.
PULSE = 0.7

Course = Callable[[float], Placement | None]
Rest = Callable[[float], Placement]
Entrance = Callable[[float], Placement | None]


@dataclass(frozen=True, slots=True)
class Resting:
    """Stays where it is: most layers, so that nobody has to ask twice."""

    place: Placement

    def __call__(self, _t: float) -> Placement:
        return self.place


def resting(x: float = 0.0, y: float = 0.0, scale: float = 1.0, turn: float = 0.0) -> Resting:
    """Stays where it is."""
    return Resting(Placement(x, y, scale, turn))


def floating(x: float, y: float, amount: float, period: float, phase: float) -> Rest:
    """Bobs by `amount` units, slowly: on twos; `phase` is a share of the period. It does not sway: what turns is drawn anew for
    every frame."""

    def course(t: float) -> Placement:
        return Placement(x, y + amount * easing.wave(on_twos(t), period, phase))

    return course


def orbiting(x: float, y: float, radius: float, start: float, speed: float) -> Rest:
    """Circles (x, y) upright; `start` in degrees clockwise from the right, `speed` in degrees a second."""

    def course(t: float) -> Placement:
        angle = math.radians(start + speed * t)
        return Placement(x + radius * math.cos(angle), y + radius * math.sin(angle))

    return course


def turning(x: float, y: float, start: float, speed: float) -> Rest:
    """Turns about (x, y), in degrees and degrees a second."""
    return lambda t: Placement(x, y, turn=(start + speed * t) % 360)


def drifting(x: float, y: float, speed: float, height: float, opacity: float) -> Rest:
    """Rises at `speed` units a second, and comes back from below after `height`; faint where it leaves and enters.
    On twos: it is for what hangs in the air."""

    def course(t: float) -> Placement:
        way = (y - speed * on_twos(t)) % height
        edge = easing.clamp(min(way, height - way) / 60)
        return Placement(x, way, opacity=opacity * edge)

    return course


def pulsing(rest: Rest, times: Sequence[float], amount: float) -> Rest:
    """`rest`, larger by `amount` for a moment at each of `times`, which are further apart than that moment."""

    def course(t: float) -> Placement:
        place = rest(t)
        share = max((easing.progress(t, at, PULSE) for at in times if at <= t < at + PULSE), default=0.0)
        return replace(place, scale=place.scale * (1 + amount * math.sin(math.pi * share) ** 2)) if share else place

    return course


# ---------------------------------------------------------------- entrances: t counts from when the thing comes in


def pop(seconds: float = 0.5) -> Entrance:
    """Grows from nothing, a little beyond its size, and settles."""

    def enters(t: float) -> Placement | None:
        share = easing.progress(t, 0, seconds)
        return Placement(scale=max(0.02, easing.back_out(share)), opacity=easing.clamp(share * 4)) if share > 0 else None

    return enters


def rise(by: float = 40.0, seconds: float = 0.6) -> Entrance:
    """Comes up from `by` units below, out of nothing."""
    return slide(0.0, by, seconds)


def slide(dx: float, dy: float, seconds: float = 0.6) -> Entrance:
    """Comes in from (dx, dy) units away, out of nothing."""

    def enters(t: float) -> Placement | None:
        share = easing.progress(t, 0, seconds)
        left = 1 - easing.quintic_out(share)
        return Placement(dx * left, dy * left, opacity=easing.cubic_out(share)) if share > 0 else None

    return enters


def fade(seconds: float = 0.5) -> Entrance:
    """Comes out of nothing where it is."""
    return slide(0.0, 0.0, seconds)


def there(_t: float) -> Placement:
    """No entrance: it is there from the first frame."""
    return Placement()


def arriving(rest: Rest, enters: Entrance, at: float) -> Course:
    """Comes in at `at` by `enters`, and goes on by `rest`."""
    if enters is there:
        return rest  # most layers: asked for twice a frame

    def course(t: float) -> Placement | None:
        shift = enters(t - at)
        return laid_over(rest(t), shift) if shift else None

    return course


def laid_over(place: Placement, shift: Placement) -> Placement:
    """`place`, moved, scaled, turned and faded by `shift`."""
    return replace(
        place,
        x=place.x + shift.x,
        y=place.y + shift.y,
        scale=place.scale * shift.scale,
        turn=place.turn + shift.turn,
        opacity=place.opacity * shift.opacity,
    )
