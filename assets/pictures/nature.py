"""The open country: meadow, forest, mountains, desert or garden, in sun, rain, snow or wind. Something answers the words."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from assets.model import Picture
from assets.pictures import _desert, _forest, _garden, _meadow, _mountains
from assets.pictures._outdoors import Day, day, headline, named, said
from assets.stage.layer import Film, Layer
from assets.stage.stage import Stage
from script.model import Visual

VERSION = "1"
USES_WORDS = True
VARIANTS = ("sun", "rain", "snow", "wind", "forest", "mountains", "desert", "garden")

_WEATHERS = {"sun": "", "rain": "rain", "snow": "snow", "wind": "wind"}
_PLACES: dict[str, str] = {
    "forest": "forest woods woodland jungle trees rainforest pine",
    "mountains": "mountain mountains peak summit alps valley lake glacier cliff",
    "desert": "desert dune dunes sahara cactus drought arid canyon",
    "garden": "garden gardens gardening flowers flowerbed vegetables backyard greenhouse",
    "meadow": "meadow hill hills field fields countryside farm farmland grass landscape tree",
}
_DRAWN: dict[str, Callable[[Stage, Day], Iterator[Layer]]] = {
    "meadow": _meadow.layers,
    "mountains": _mountains.layers,
    "desert": _desert.layers,
    "forest": _forest.layers,
    "garden": _garden.layers,
}


def layers(picture: Picture, stage: Stage) -> Iterator[Layer | Film]:
    """Bottom first."""
    place = _place(picture.visual)
    variant = picture.visual.variant
    today = day(stage, _WEATHERS.get(variant, ""), "day" if variant == "sun" else None)
    yield from _DRAWN[place](stage, today)
    yield from headline(stage)


def _place(visual: Visual) -> str:
    """Where it is: as the variant says, else as the direction does."""
    if visual.variant in _DRAWN:
        return visual.variant
    place = named(said(visual), _PLACES)
    return place if place in _DRAWN else "meadow"


def example(items: tuple[str, ...]) -> Visual:
    """What the gallery, the bench and the tests show."""
    return Visual("nature", headline="A sample landscape", setting="In the open air", keywords=("nature", "landscape"), items=items)
