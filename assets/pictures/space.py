"""Space: a planet, the stars over our heads, a rocket at its start or on its way, the moon, somebody on it; they go with the words."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from assets.model import Picture
from assets.pictures import _fullmoon, _launch, _liftoff, _moonland, _planets, _stargazing
from assets.pictures._outdoors import headline, named, said
from assets.stage.layer import Film, Layer
from assets.stage.stage import Stage
from script.model import Visual

VERSION = "2"
USES_WORDS = True
VARIANTS = ("planet", "stars", "launch", "rocket", "astronaut", "moon")

_VIEWS = {
    "astronaut": "astronaut astronauts cosmonaut spacewalk moonwalk landing lander rover footprint",
    "moon": "moon lunar crater",
    "launch": "launch launchpad liftoff lift takeoff countdown pad",
    "rocket": "rocket rockets spaceship spacecraft shuttle mission",
    "stars": "star stars starry constellation constellations telescope astronomer astronomy milky galaxy stargazing night sky",
    "planet": "planet planets saturn jupiter mars earth orbit orbiting satellite probe solar universe cosmos space",
}
_DRAWN: dict[str, Callable[[Stage], Iterator[Layer]]] = {
    "stars": _stargazing.layers,
    "launch": _liftoff.layers,
    "rocket": _launch.layers,
    "astronaut": _moonland.layers,
    "moon": _fullmoon.layers,
}
_WATER = {"water": "earth globe world blue home"}


def layers(picture: Picture, stage: Stage) -> Iterator[Layer | Film]:
    """Bottom first."""
    yield from _scene(picture.visual, stage)
    yield from headline(stage)


def _scene(visual: Visual, stage: Stage) -> Iterator[Layer]:
    """As the variant says, else as the direction does."""
    spoken = said(visual)
    view = visual.variant if visual.variant in VARIANTS else named(spoken, _VIEWS, "planet")
    if view == "planet":
        return _planets.layers(stage, bool(named(spoken, _WATER)))
    return _DRAWN[view](stage)


def example(items: tuple[str, ...]) -> Visual:
    """What the gallery, the bench and the tests show."""
    return Visual("space", headline="A sample planet", keywords=("planet", "sample"), items=items)
