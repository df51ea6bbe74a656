"""A clip: trimmed to its scene, slowed a little or held when it is too short, cut to the frame or shown whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from assets.footage import Course, course
from assets.frames import Frames
from assets.framing import Fit, Shape, cut, fit_of, whole, window
from assets.model import Picture
from assets.stage.layer import Box, Film, Layer, Placement, Planes, Space
from shotwright.errors import AssetError

if TYPE_CHECKING:
    from assets.stage.stage import Stage

VERSION = "1"
USES_WORDS = False


def layers(picture: Picture, stage: Stage) -> Iterator[Layer | Film]:
    """The clip. Raises AssetError when the picture has none, or it begins past its end."""
    footage = picture.footage
    if footage is None:
        raise AssetError("a picture of the kind 'video' has no file", hint="name one in the scene: shot: {kind: video, clip: {file: ...}}")
    size, shape = stage.size, Shape(footage.width, footage.height)
    fit = fit_of(picture.visual.clip, shape, Shape(size.width, size.height))
    way = course(footage, picture.visual.clip, stage.seconds)
    yield Running(Frames(footage.path), shape, way, fit, Box(0, 0, size.across, size.down))


@dataclass(frozen=True)
class Running:
    """A clip that fills `bounds`. A frame that is held or slowed has the key of the one before."""

    frames: Frames
    shape: Shape
    course: Course
    fit: Fit
    bounds: Box
    space: Space = field(default="world")

    def key(self, t: float) -> int:
        return self.frames.key(self.course.source(t))

    def planes(self, t: float, width: int, height: int) -> Planes:
        frame = self.frames.planes(self.course.source(t))
        if self.fit == "fit":
            return whole(frame, self.shape, width, height)
        left, top, across, down = window(self.shape, Shape(width, height))
        # The clip's own pixels need not be square.
        rows, columns = frame.y.shape
        sx, sy = columns / self.shape.width, rows / self.shape.height
        return cut(frame, (left * sx, top * sy, across * sx, down * sy), width, height)

    def place(self, t: float) -> Placement:  # noqa: ARG002 - it does not move by itself
        return Placement()
