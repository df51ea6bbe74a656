"""On the way: a train, a plane, a car on its road, a ship. Lights go on in its windows with the words, and the country goes by."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from assets.model import Picture
from assets.pictures import _flight, _roadtrip, _train, _voyage
from assets.pictures._outdoors import Day, day, headline, named, said
from assets.stage.layer import Film, Layer
from assets.stage.stage import Stage
from script.model import Visual

VERSION = "1"
USES_WORDS = True
VARIANTS = ("train", "plane", "road", "ship")

_WAYS = {
    "train": "train trains railway railroad rail locomotive carriage station track",
    "plane": "plane planes airplane aeroplane airliner aircraft flight flights flying fly airport jet pilot passenger",
    "ship": "ship ships cruise ferry boat liner vessel voyage sail sailing port",
    "road": "road roads car cars highway motorway drive driving freeway trip bus truck journey",
}
_DRAWN: dict[str, Callable[[Stage, Day], Iterator[Layer]]] = {
    "train": _train.layers,
    "plane": _flight.layers,
    "road": _roadtrip.layers,
    "ship": _voyage.layers,
}


def layers(picture: Picture, stage: Stage) -> Iterator[Layer | Film]:
    """Bottom first."""
    yield from _DRAWN[_way(picture.visual, stage)](stage, day(stage))
    yield from headline(stage)


def _way(visual: Visual, stage: Stage) -> str:
    """As the variant says, else as the direction does, else by the seed."""
    if visual.variant in _DRAWN:
        return visual.variant
    return named(said(visual), _WAYS) or stage.dice("way").choice(("train", "plane", "road"))


def example(items: tuple[str, ...]) -> Visual:
    """What the gallery, the bench and the tests show."""
    return Visual("travel", headline="A sample journey", keywords=("travel", "sample"), items=items)
