"""What lies over any picture: reference chips, key terms, lower thirds, the progress bar. One file each.

A module offers `layers(picture, stage, room) -> Iterator[Layer]`, all of them on the glass, and yields nothing where the
picture's `overlays` have no such part. Nothing of theirs may lie where captions go (below 900 of 1080 in a wide frame), and
`room` says where they cover nothing that is to be read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from assets.model import Overlays, Picture

if TYPE_CHECKING:
    from assets.stage.layer import Film, Layer, View
    from assets.stage.stage import Stage

VERSION = "2"

# Over an end card nothing is shown, over a title only how far the film is.
_BARE, _TITLES = frozenset({"outro"}), frozenset({"title"})


def layers(picture: Picture, stage: Stage, below: Sequence[Layer | Film], view: Callable[[float], View]) -> Iterator[Layer | Film]:
    """Every overlay of `picture`, bottom first; `below` are the layers they lie over, which a camera sees at `view`."""
    if picture.overlays == Overlays() or picture.kind in _BARE:
        return
    from assets.overlay import lower_third, progress, references, terms
    from assets.stage.room import Room

    room = Room(below, view, stage.size)
    yield from progress.layers(picture, stage, room)
    if picture.kind not in _TITLES:
        # The first has the first choice of place.
        yield from references.layers(picture, stage, room)
        yield from lower_third.layers(picture, stage, room)
        yield from terms.layers(picture, stage, room)
