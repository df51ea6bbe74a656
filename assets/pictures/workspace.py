"""A busy open office at dusk: two rows of desks, people at work, somebody passing by.

Whoever the script names sits where a face is seen; everybody else is by the dice.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import cycle
from typing import Literal

from assets.model import Picture
from assets.pictures import _office
from assets.pictures._office import Office
from assets.pictures._passing import passing
from assets.stage.drawing import Live, Sprite
from assets.stage.layer import Box, Film, Layer
from assets.stage.people import Point, Pose, legs
from assets.stage.people.acting import acting
from assets.stage.people.cast import others, person
from assets.stage.people.life import Act, alive, typing
from assets.stage.people.person import Person
from assets.stage.props import small
from assets.stage.props.contents import showing, spoken
from assets.stage.stage import Stage
from assets.stage.twos import PACE

VERSION = "2"
USES_WORDS = True

_MOODS: tuple[Literal["smile", "calm"], ...] = ("smile", "calm", "calm")
_FACING, _SEATED, _PASSING = 0.74, 1.12, 0.62
# What is seen of those who sit: the rest is behind their desks or their chairs.
_UPPER, _BACK = Box(-124.0, -216.0, 248.0, 412.0), Box(-140.0, -216.0, 280.0, 400.0)
_FAR, _NEAR = 2.5, 2.5  # poses a second


def layers(picture: Picture, stage: Stage) -> Iterator[Layer | Film]:
    """The office's layers, bottom first."""
    office = _office.plan(stage)
    people = _people(picture, stage)
    yield stage.still(_office.background(stage, office))
    facing = [next(people) for pod in office.pods for _ in _office.facing(pod)]
    yield from _walkers(stage, office, people)
    yield from _far_row(stage, office, facing)
    yield stage.still(_office.desks(stage, office))
    yield from _screens(stage, office)
    yield from _near_row(stage, office, people)
    yield from _in_front(stage, office)


def _people(picture: Picture, stage: Stage) -> Iterator[Person]:
    """The picture's own people, then extras, nobody twice before all were there."""
    named = tuple(dict.fromkeys(role.person for role in picture.visual.cast))
    rest = others(named, stage.dice("extras"), 12)
    return cycle([person(index) for index in (*named, *rest)])


def _far_row(stage: Stage, office: Office, facing: list[Person]) -> Iterator[Layer]:
    """Those behind the far desks, who look past their screens, which hide their hands."""
    dice, places = stage.dice("far row"), [place for pod in office.pods for place in _office.facing(pod)]
    for n, (who, place) in enumerate(zip(facing, places, strict=True)):
        base = Pose(look=-0.35 * place.side, up=dice.choice((0.0, 0.3)), mood=dice.choice(_MOODS), left=(-54, 152), right=(54, 152))
        act = _distant(alive(stage, f"far {n}", base, _FAR), _FAR, n / PACE)
        yield acting(stage, who, (place.x, office.far - 138), _FACING, "bust", act, bounds=_UPPER)


def _distant(act: Act, rate: float, early: float) -> Act:
    """`act`, `rate` times a second, in a few poses that come back, since small movements cannot be seen from here; `early`, so
    that not all people are drawn anew at once."""

    @lru_cache(64)
    def pose(step: int) -> Pose:
        now = act(step / rate)
        return replace(now, breath=0.0, nod=round(1.5 * now.nod) / 1.5, left=_coarse(now.left), right=_coarse(now.right))

    return lambda t: pose(math.floor((t + early) * rate + 1e-6))


def _coarse(hand: Point | None) -> Point | None:
    return hand and (hand[0], 6.0 * round(hand[1] / 6))


def _screens(stage: Stage, office: Office) -> Iterator[Layer]:
    """On the large screens something is written with every word that is spoken; all have begun long ago."""
    for pod in office.pods:
        (large, written), (other, shown) = _office.displays(stage.look, office, pod)
        if stage.picture.words:
            yield spoken(stage, written, large.place, first=60)
        else:
            yield showing(stage, written, large.place, start=-20 - (2 * pod.number + 1) / PACE, rate=2.5)
        yield showing(stage, shown, other.place, start=-25 - 2 * (pod.number + 1) / PACE, rate=1.25)


def _near_row(stage: Stage, office: Office, people: Iterator[Person]) -> Iterator[Layer]:
    """Those whom we look over the shoulder, down to the backs of their chairs."""
    for pod, who in zip(office.pods, people, strict=False):
        act = typing(stage, f"near {pod.number}", Pose(), ((-46.0, 108.0), (46.0, 108.0)), _NEAR)
        yield acting(
            stage,
            who,
            (_office.seated(pod).x, office.close - 48),
            _SEATED,
            "back",
            _distant(act, _NEAR, (4 + pod.number) / PACE),
            bounds=_BACK,
        )


def _in_front(stage: Stage, office: Office) -> Iterator[Sprite | Live[int]]:
    yield stage.still(_office.chairs(stage, office))
    for pod in office.pods[:2]:
        yield small.steam(stage, *_office.mug_spot(office, pod), 58, 1.1 * pod.number)


def _walkers(stage: Stage, office: Office, people: Iterator[Person]) -> Iterator[Layer]:
    """Behind the desks: one who crosses the room, and another who comes the other way, or stands there with a mug."""
    dice, across = stage.dice("walkers"), stage.size.across
    way = dice.choice((-1, 1))
    stands = dice.random() < 0.7
    if stage.wide and stands:
        yield _standing(stage, office, next(people), dice.choice(office.pods).x(0.48 + dice.uniform(-0.03, 0.03)))
    for side in (way, -way) if stage.wide and not stands else (way,):
        # Already in the picture when it opens.
        start = (0.14 if side > 0 else 0.88) * across + dice.uniform(-0.05, 0.06) * across
        yield passing(stage, _afoot(people), start, side * dice.uniform(86, 118), office.ground + 12, _PASSING)


def _standing(stage: Stage, office: Office, who: Person, x: float) -> Layer:
    """Somebody who has stopped for a moment."""
    base = Pose(look=0.4 if x < stage.size.across / 2 else -0.4, right=(38.0, 118.0), right_hand="hold", right_holds="mug")
    act = _distant(alive(stage, "standing", base, _FAR), _FAR, 0.0)
    y = office.ground + 12 - legs.GROUND * _PASSING
    return acting(stage, who, (x, y), _PASSING, "wheelchair" if who.wheels else "standing", act)


def _afoot(people: Iterator[Person]) -> Person:
    """The next who walks."""
    return next(who for who in people if not who.wheels)
