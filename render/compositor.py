"""A picture at a moment, as YUV planes: world layers, one warp for the camera, screen layers.

Frames are pure functions of time: what is kept from frame to frame only saves work.
"""

from __future__ import annotations

import math
from collections.abc import Hashable
from functools import partial

import cv2
import numpy as np

from assets.stage.layer import Planes, Scenery, Size, View
from render.blend import between
from render.planes import BLACK, GRIDS, each, part, put
from render.sprites import Affine, Area, Sprites
from render.stack import Ground, Stack


class Compositor:
    """The frames of `scenery`, `size.width` x `size.height` pixels."""

    def __init__(self, scenery: Scenery, size: Size, sprites: Sprites | None = None) -> None:
        cv2.setNumThreads(1)  # a process per core is faster than threads (measured), and leaves the others alone
        kept = sprites or Sprites()
        self._size = size
        self._view = scenery.view
        self._scale = size.unit * scenery.closest
        self._world = Area(0, 0, _even(size.width * scenery.closest), _even(size.height * scenery.closest))
        below = [layer for layer in scenery.layers if layer.space == "world"]
        above = [layer for layer in scenery.layers if layer.space == "screen"]
        self._below = Stack(below, self._world.width, self._world.height, self._scale, kept)
        self._above = Stack(above, size.width, size.height, size.unit, kept)
        self._version = 0

    def frame(self, t: float) -> Planes:
        """The frame at `t`, good until the next call. The same object as before if nothing changed."""
        before = self._below.planes
        world = self._below.at(_NIGHT, t)
        self._version += world is not before
        course = self._course(self._view(t))
        key: Hashable = (self._version, course)
        return self._above.at(Ground(key, partial(self._look, world, course)), t)

    def _course(self, view: View) -> Affine:
        """From the frame's points to those of the world's planes."""
        step = self._scale / (self._size.unit * view.zoom)
        left = view.x * self._scale - step * self._size.width / 2
        top = view.y * self._scale - step * self._size.height / 2
        return Affine(step, 0, 0, step, _whole(left), _whole(top))

    def _look(self, world: Planes, course: Affine, onto: Planes) -> None:
        """What the camera sees."""
        if course.a == 1 and self._fits(course):
            put(part(world, int(course.x0), int(course.y0), self._size.width, self._size.height), onto)
            return
        frame = Area(0, 0, self._size.width, self._size.height)
        for source, target, grid in zip(each(world), each(onto), GRIDS, strict=True):
            matrix = between(grid, course, frame, self._world)
            flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
            cv2.warpAffine(source, matrix, target.shape[::-1], dst=target, flags=flags, borderMode=cv2.BORDER_REPLICATE)

    def _fits(self, course: Affine) -> bool:
        """Whether the frame's samples are the world's, without a sample of the frame outside."""
        room = (self._world.width - self._size.width, self._world.height - self._size.height)
        return all(at % 2 == 0 and 0 <= at <= most for at, most in zip((course.x0, course.y0), room, strict=True))


def _darken(planes: Planes) -> None:
    for plane, level in zip(each(planes), BLACK, strict=True):
        plane[:] = np.uint8(level)


_NIGHT = Ground("night", _darken)


def _even(pixels: float) -> int:
    """The even number at or above `pixels`."""
    return 2 * math.ceil(pixels / 2 - 1e-6)


def _whole(pixels: float) -> float:
    """A whole number where floating point missed one by less than can be seen."""
    return float(round(pixels)) if abs(pixels - round(pixels)) < 1e-6 else pixels
