"""A city: its skyline across a river, or one of its streets. Windows light up with the words."""

from __future__ import annotations

from collections.abc import Iterator

from assets.model import Picture
from assets.pictures import _skyline, _street
from assets.pictures._outdoors import day, headline, named, said
from assets.stage.layer import Film, Layer
from assets.stage.stage import Stage
from script.model import Visual

VERSION = "2"
USES_WORDS = True
VARIANTS = ("skyline", "street", "village")

_VIEWS = {
    "village": "village suburb suburban neighborhood neighbourhood town hamlet",
    "street": "street streets traffic road avenue pavement sidewalk crossing crosswalk pedestrians shops market downtown cars bus people",
    "skyline": "skyline cityscape aerial panorama metropolis skyscraper skyscrapers towers rooftops river bridge waterfront harbour harbor",
}


def layers(picture: Picture, stage: Stage) -> Iterator[Layer | Film]:
    """Bottom first."""
    view, today = _view(picture.visual, stage), day(stage)
    yield from _skyline.layers(stage, today) if view == "skyline" else _street.layers(stage, today, view == "village")
    yield from headline(stage)


def _view(visual: Visual, stage: Stage) -> str:
    """As the variant says, else as the direction does, else by the seed."""
    if visual.variant in VARIANTS:
        return visual.variant
    return named(said(visual), _VIEWS) or stage.dice("view").choice(("skyline", "skyline", "street"))


def example(items: tuple[str, ...]) -> Visual:
    """What the gallery, the bench and the tests show."""
    return Visual("city", headline="A sample city", keywords=("city", "sample"), items=items)
