"""The camera: what it sees of the composed world, by one resampling of every plane.

The world is composed a little finer than the closest view needs (`SPARE`), for two reasons: it is always made smaller,
never larger; and such a resampling can be had from OpenCV's `resize`, which is four times as fast as its `warpAffine`.
`resize` begins on a whole sample, so it is made to begin up to a few dozen samples outside the frame, there where the
frame's own grid meets the world's; what lies outside is thrown away.
"""

from __future__ import annotations

import math
from typing import Final

import cv2
import numpy as np

from assets.stage.layer import Plane, Planes, Size, View
from render.blend import between
from render.planes import GRIDS, Grid, blank, each, part, put
from render.sprites import Affine, Area

SPARE: Final = 1.03
_MARGIN: Final = 160  # pixels of luma to the left and above; an even number
_NEAR: Final = 1 / 40  # of a sample: how near two grids come to meeting


class World:
    """Planes to compose the world on, as large as a camera needs that comes as close as `closest`."""

    def __init__(self, size: Size, closest: float) -> None:
        finer = closest * SPARE if closest > 1 else 1.0
        self.scale = size.unit * finer
        self.width, self.height = _even(size.width * finer), _even(size.height * finer)
        # What lies in the last odd pixel is laid in part only, or not at all.
        self._whole = tuple(2 * math.floor(side * finer / 2 + 1e-6) for side in (size.width, size.height))
        self._size = size
        self._room = blank(self.width + _MARGIN, self.height + _MARGIN)
        # What is resampled may be up to a margin larger than the frame. Fresh memory for every frame would cost half as much again.
        self._film = blank(size.width + 2 * _MARGIN, size.height + 2 * _MARGIN)
        self._taken: tuple[int, Affine] | None = None
        self._picture = self._film
        self.planes = part(self._room, _MARGIN, _MARGIN, self.width, self.height)

    def course(self, view: View) -> Affine:
        """From the frame's points to the world's, in pixels."""
        step = self.scale / (self._size.unit * view.zoom)
        left = view.x * self.scale - step * self._size.width / 2
        top = view.y * self.scale - step * self._size.height / 2
        return Affine(_whole(step), 0, 0, _whole(step), _whole(left), _whole(top))

    def look(self, state: int, course: Affine, onto: Planes) -> None:
        """What is seen along `course`. Seen twice in the same `state`, a number that counts the world's changes, it is kept."""
        if self._taken != (state, course):
            self._mend()
            self._taken, self._picture = (state, course), self._seen(course)
        put(self._picture, onto)

    def _seen(self, course: Affine) -> Planes:
        if course.upright and self._fits(course):
            return part(self.planes, int(course.x0), int(course.y0), self._size.width, self._size.height)
        planes = zip(each(self._room), each(self._film), GRIDS, strict=True)
        return Planes(*(self._resampled(room, film, grid, course) for room, film, grid in planes))

    def _mend(self) -> None:
        """Carry the world's last whole samples on to the planes' right and lower edge, so that no seam is seen there."""
        width, height = self._whole
        for plane, grid in zip(each(self.planes), GRIDS, strict=True):
            right, bottom = width // grid.step, height // grid.step
            plane[:, right:] = plane[:, right - 1 : right]
            plane[bottom:] = plane[bottom - 1]

    def _fits(self, course: Affine) -> bool:
        """Whether the frame's samples are the world's."""
        room = (self.width - self._size.width, self.height - self._size.height)
        return all(at % 2 == 0 and 0 <= at <= most for at, most in zip((course.x0, course.y0), room, strict=True))

    def _resampled(self, room: Plane, film: Plane, grid: Grid, course: Affine) -> Plane:
        """One plane of the frame, somewhere on `film`."""
        margin, rows, columns = _MARGIN // grid.step, self._size.height // grid.step, self._size.width // grid.step
        matrix = between(grid, course, Area(0, 0, self._size.width, self._size.height), Area(0, 0, self.width, self.height))
        left, top = (_meeting(course.a, matrix[n, 2], margin) for n in (0, 1))
        if left and top:
            source = room[margin + top[0] : _end(top, course.a, rows, margin), margin + left[0] : _end(left, course.a, columns, margin)]
            seen = _resized(source, 1 / course.a, film)[top[1] :, left[1] :]
            if seen.shape[0] >= rows and seen.shape[1] >= columns:
                return seen[:rows, :columns]
        target, flags = film[:rows, :columns], cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
        return np.asarray(cv2.warpAffine(room[margin:, margin:], matrix, (columns, rows), target, flags, cv2.BORDER_REPLICATE), np.uint8)


def _resized(source: Plane, share: float, room: Plane) -> Plane:
    """`source` at `share` of its size, in `room` where that is large enough."""
    height, width = (round(side * share) for side in source.shape)
    return np.asarray(cv2.resize(source, None, room[:height, :width], fx=share, fy=share, interpolation=cv2.INTER_LINEAR), np.uint8)


def _meeting(step: float, begin: float, margin: int) -> tuple[int, int] | None:
    """Where to begin in the source, and how many samples too early that is; None where the grids do not meet.

    Sample i of the target lies at `step` * i + `begin` of the source's samples. `resize` takes it for granted that its
    first one lies at (step - 1) / 2.
    """
    if begin < -_NEAR:
        return None
    starts = begin - (step - 1) / 2 - step * np.arange(int(margin / step))
    near = np.flatnonzero(np.abs(starts - np.rint(starts)) <= _NEAR)
    return (round(float(starts[near[0]])), int(near[0])) if near.size else None


def _end(meeting: tuple[int, int], step: float, count: int, margin: int) -> int:
    """Where the source may end: one sample past the last that is needed."""
    start, early = meeting
    return margin + start + math.ceil(step * (count + early)) + 1


def _even(pixels: float) -> int:
    """The even number at or above `pixels`."""
    return 2 * math.ceil(pixels / 2 - 1e-6)


def _whole(value: float) -> float:
    """A whole number where floating point missed one by less than can be seen."""
    return float(round(value)) if abs(value - round(value)) < 1e-6 else value
