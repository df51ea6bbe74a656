"""Space: a planet, the stars over our heads, a rocket on its way, somebody on the moon. Stars light up with the words."""

from __future__ import annotations

from collections.abc import Iterator

from assets.model import Picture
from assets.pictures import _launch, _moonland, _planets, _stargazing
from assets.pictures._outdoors import headline, named, said
from assets.stage.layer import Film, Layer
from assets.stage.stage import Stage
from script.model import Visual

VERSION = "1"
USES_WORDS = True
VARIANTS = ("planet", "stars", "rocket", "moon")

_VIEWS = {
    "moon": "moon lunar astronaut astronauts spacewalk landing lander crater",
    "rocket": "rocket rockets launch liftoff spaceship spacecraft shuttle mission takeoff",
    "stars": "star stars starry constellation constellations telescope astronomer astronomy milky galaxy stargazing night sky",
    "planet": "planet planets saturn jupiter mars earth orbit orbiting satellite probe solar universe cosmos space",
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
    return {"stars": _stargazing.layers, "rocket": _launch.layers, "moon": _moonland.layers}[view](stage)


def example(items: tuple[str, ...]) -> Visual:
    """What the gallery, the bench and the tests show."""
    return Visual("space", headline="A sample planet", keywords=("planet", "sample"), items=items)
