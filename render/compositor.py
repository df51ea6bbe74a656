"""A picture at a moment, as YUV planes: world layers, the camera, screen layers.

Frames are pure functions of time: what is kept from frame to frame only saves work.
"""

from __future__ import annotations

from collections.abc import Hashable
from functools import partial

import cv2
import numpy as np

from assets.stage.layer import Planes, Scenery, Size
from render.camera import World
from render.planes import BLACK, blank, each
from render.sprites import Sprites
from render.stack import Ground, Stack


class Compositor:
    """The frames of `scenery`, `size.width` x `size.height` pixels."""

    def __init__(self, scenery: Scenery, size: Size, sprites: Sprites | None = None) -> None:
        cv2.setNumThreads(1)  # a process per core is faster than threads (measured), and leaves the others alone
        kept = sprites or Sprites()
        below = [layer for layer in scenery.layers if layer.space == "world"]
        above = [layer for layer in scenery.layers if layer.space == "screen"]
        self._view = scenery.view
        self._world = World(size, scenery.closest)
        self._below = Stack(below, self._world.planes, self._world.scale, kept)
        self._above = Stack(above, blank(size.width, size.height), size.unit, kept)
        self._changes = 0

    def frame(self, t: float) -> Planes:
        """The frame at `t`, good until the next call. The same object as before if nothing changed."""
        before = self._below.planes
        self._changes += self._below.at(_NIGHT, t) is not before
        course = self._world.course(self._view(t))
        seen: Hashable = (self._changes, course)
        return self._above.at(Ground(seen, partial(self._world.look, self._changes, course)), t)


def _darken(planes: Planes) -> None:
    for plane, level in zip(each(planes), BLACK, strict=True):
        plane[:] = np.uint8(level)


_NIGHT = Ground("night", _darken)
