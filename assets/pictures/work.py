"""One person at work at a desk; beside them, in a panel, what they work on, or what is said of it."""

from __future__ import annotations

from collections.abc import Iterator

from assets.model import Picture
from assets.pictures import _panel, _workplace
from assets.pictures._workplace import Workplace
from assets.stage.layer import Box, Film, Layer
from assets.stage.people import JUNIOR, Pose
from assets.stage.people.acting import acting
from assets.stage.people.cast import others, person
from assets.stage.people.life import typing
from assets.stage.people.person import Person
from assets.stage.props import small
from assets.stage.stage import Stage

VERSION = "1"
USES_WORDS = True

# Poses a second: the hands are behind the laptop. And what is above the desk, in a person's own units.
_RATE, _SEEN = 5, Box(-132.0, -216.0, 264.0, 424.0)


def layers(picture: Picture, stage: Stage) -> Iterator[Layer | Film]:
    """The workplace's layers, bottom first."""
    work = _workplace.plan(stage)
    yield stage.still(_workplace.background(stage, work))
    yield _worker(picture, stage, work)
    yield stage.still(_workplace.foreground(stage, work))
    yield small.steam(stage, *_workplace.mug_spot(work), 84)
    if work.panel:
        yield from _panel.layers(stage, work.panel)
    yield from _panel.chips(stage, work.chips)


def _worker(picture: Picture, stage: Stage, work: Workplace) -> Layer:
    """Looks at the laptop, towards the panel, and types."""
    base = Pose(look=0.3 * work.side, up=0.35)
    return acting(stage, _who(picture, stage), work.neck, work.scale, "bust", typing(stage, "worker", base, rate=_RATE), bounds=_SEEN)


def _who(picture: Picture, stage: Stage) -> Person:
    """Whom the script names, else somebody by the dice."""
    cast = picture.visual.cast
    return person(cast[0].person if cast else others((JUNIOR,), stage.dice("worker"), 1)[0])
