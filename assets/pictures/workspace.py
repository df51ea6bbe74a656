"""A busy open office at dusk: two rows of desks, people at work, somebody passing by.

Whoever the script names sits where a face is seen; everybody else is by the dice.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle

from assets.model import Picture
from assets.pictures import _office
from assets.pictures._office import Office
from assets.pictures._passing import passing
from assets.stage.drawing import Live, Sprite
from assets.stage.layer import Box, Film, Layer
from assets.stage.people import Pose
from assets.stage.people.acting import acting
from assets.stage.people.cast import others, person
from assets.stage.people.life import Act, alive, typing
from assets.stage.people.person import Person
from assets.stage.props import small
from assets.stage.props.contents import showing
from assets.stage.stage import Stage

VERSION = "1"
USES_WORDS = False

_FACING, _SEATED, _PASSING = 0.74, 1.12, 0.62
# What is seen of those who sit: the rest is behind their desks or their chairs.
_UPPER, _BACK = Box(-124.0, -216.0, 248.0, 326.0), Box(-140.0, -216.0, 280.0, 400.0)
# Pictures a second: of people far and near, of the large and of the small screens.
_FAR, _NEAR, _SCREENS = 4, 5, (3.0, 2.0)


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
        mood = dice.choice(("smile", "calm", "calm"))
        base = Pose(look=-0.35 * place.side, up=dice.choice((0.0, 0.3)), mood=mood, left=(-54, 152), right=(54, 152))
        act = _distant(alive(stage, f"far {n}", base, _FAR), 0.06 * n)
        yield acting(stage, who, (place.x, office.far - 150), _FACING, "bust", act, bounds=_UPPER)


def _distant(act: Act, early: float) -> Act:
    """`act` without the small movements, which cannot be seen from here; `early`, so that not all are drawn anew at once."""

    def still(t: float) -> Pose:
        pose = act(t + early)
        return replace(pose, breath=0.0, nod=round(1.5 * pose.nod) / 1.5)

    return still


def _screens(stage: Stage, office: Office) -> Iterator[Layer]:
    for pod in office.pods:
        for n, (holder, content) in enumerate(_office.displays(stage.look, office, pod)):
            # They have long begun, and not at once.
            yield showing(stage, content, holder.place, start=-6 - 1.7 * n - 0.05 * pod.number, rate=_SCREENS[n])


def _near_row(stage: Stage, office: Office, people: Iterator[Person]) -> Iterator[Layer]:
    """Those whom we look over the shoulder, down to the backs of their chairs."""
    for pod, who in zip(office.pods, people, strict=False):
        act = typing(stage, f"near {pod.number}", Pose(), ((-46.0, 108.0), (46.0, 108.0)), _NEAR)
        yield acting(stage, who, (_office.seated(pod).x, office.close - 48), _SEATED, "back", _distant(act, 0.1 * pod.number), bounds=_BACK)


def _in_front(stage: Stage, office: Office) -> Iterator[Sprite | Live[int]]:
    yield stage.still(_office.chairs(stage, office))
    for pod in office.pods[:2]:
        yield small.steam(stage, *_office.mug_spot(office, pod), 58, 1.1 * pod.number)


def _walkers(stage: Stage, office: Office, people: Iterator[Person]) -> Iterator[Layer]:
    """One or two who cross the room between wall and desks, and meet about the middle of the scene."""
    dice, across = stage.dice("walkers"), stage.size.across
    for n in range(2 if stage.wide else 1):
        way = 1 if n % 2 == 0 else -1
        speed = way * dice.uniform(86, 118)
        # Already in the picture when it opens.
        start = (0.14 if way > 0 else 0.9) * across + dice.uniform(-0.05, 0.08) * across
        yield passing(stage, _afoot(people), start, speed, office.ground + 12, _PASSING)


def _afoot(people: Iterator[Person]) -> Person:
    """The next who walks."""
    return next(who for who in people if not who.wheels)
