"""What lies over any picture: reference chips, key terms, lower thirds, the progress bar. One file each.

A module offers `layers(picture, stage) -> Iterator[Layer]`, all of them on the glass, and yields nothing where the picture's
`overlays` have no such part. Nothing of theirs may lie where captions go (below 900 of 1080 in a wide frame).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from assets.model import Overlays, Picture

if TYPE_CHECKING:
    from assets.stage.layer import Film, Layer
    from assets.stage.stage import Stage


def layers(picture: Picture, stage: Stage) -> Iterator[Layer | Film]:
    """Every overlay of `picture`, bottom first."""
    if picture.overlays == Overlays():
        return
    raise NotImplementedError
