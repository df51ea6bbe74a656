"""The sea: its waves, its shore, or what lives below. It answers what is said."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from assets.model import Picture
from assets.pictures import _beach, _underwater, _waves
from assets.pictures._outdoors import Day, day, headline, named, said
from assets.stage.layer import Film, Layer
from assets.stage.stage import Stage
from script.model import Visual

VERSION = "1"
USES_WORDS = True
VARIANTS = ("waves", "underwater", "beach")

_PLACES = {
    "underwater": "underwater undersea submarine diving diver reef coral fish turtle seabed deep aquarium",
    "beach": "beach shore coast coastline sand sandy vacation holiday island tropical palm seaside",
    "waves": "wave waves surf ocean sea sail sailing boat lighthouse storm dolphin whale",
}
_DRAWN: dict[str, Callable[[Stage, Day], Iterator[Layer]]] = {
    "waves": _waves.layers,
    "underwater": _underwater.layers,
    "beach": _beach.layers,
}


def layers(picture: Picture, stage: Stage) -> Iterator[Layer | Film]:
    """Bottom first."""
    place = _place(picture.visual)
    # Below, colours are seen by day only.
    yield from _DRAWN[place](stage, day(stage, time="day" if place == "underwater" else None))
    yield from headline(stage)


def _place(visual: Visual) -> str:
    """As the variant says, else as the direction does."""
    return visual.variant if visual.variant in _DRAWN else named(said(visual), _PLACES, "waves")


def example(items: tuple[str, ...]) -> Visual:
    """What the gallery, the bench and the tests show."""
    return Visual("sea", headline="A sample sea", keywords=("sea", "sample"), items=items)
