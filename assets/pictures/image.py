"""A person's still: it fills the frame, or stands whole before a blurred copy of itself. The camera moves over it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from assets import stills
from assets.framing import Fit, Shape, fit_of, inset, mounted, window
from assets.model import Picture
from assets.planes import of_rgb
from assets.stage.layer import Box, Film, Layer, Placement, Planes, Space
from assets.stage.palette import look
from shotwright.errors import AssetError

if TYPE_CHECKING:
    from assets.stage.stage import Stage

VERSION = "1"
USES_WORDS = False


def layers(picture: Picture, stage: Stage) -> Iterator[Layer | Film]:
    """The still. Raises AssetError when the picture has none."""
    footage = picture.footage
    if footage is None:
        raise AssetError("a picture of the kind 'image' has no file", hint="name one in the scene: shot: {kind: image, clip: {file: ...}}")
    size, shape = stage.size, Shape(footage.width, footage.height)
    fit = fit_of(picture.visual.clip, shape, Shape(size.width, size.height))
    yield Still(footage.path, shape, fit, look(picture.look).grounds[0][0], Box(0, 0, size.across, size.down))


@dataclass(frozen=True, slots=True)
class Still:
    """A still that fills `bounds`; `ground` shows through where it is transparent."""

    path: Path
    shape: Shape
    fit: Fit
    ground: str
    bounds: Box
    space: Space = "world"

    def key(self, t: float) -> int:  # noqa: ARG002 - it never changes
        return 0

    def planes(self, t: float, width: int, height: int) -> Planes:  # noqa: ARG002
        if self.fit == "crop":
            left, top, across, down = window(self.shape, Shape(width, height))
            w, h = self.shape.width, self.shape.height
            part = (left / w, top / h, (left + across) / w, (top + down) / h)
            return of_rgb(stills.rgb(self.path, width, height, part, self.ground))
        left, top, across, down = inset(self.shape, width, height)
        return mounted(of_rgb(stills.rgb(self.path, across, down, ground=self.ground)), (left, top), width, height)

    def place(self, t: float) -> Placement:  # noqa: ARG002
        return Placement()
