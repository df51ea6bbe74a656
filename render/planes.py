"""Frames as YUV planes: BT.709, limited range, 4:2:0, chroma sited left as H.264 assumes.

A chroma sample lies on the even columns of luma, and half-way between two rows.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from assets.planes import BLACK, RGB_TO_YUV, converted, halved, of_rgb
from assets.stage.layer import Plane, Planes

__all__ = ["BLACK", "Grid", "blank", "copy", "dim", "each", "halved", "mix", "of_premultiplied", "of_rgb", "part", "put", "to_rgb"]

_YUV_TO_RGB = np.linalg.inv(RGB_TO_YUV)


@dataclass(frozen=True, slots=True)
class Grid:
    """Where the samples of a plane lie on luma's pixels: sample i at `step` * i + `offset`, in x and in y."""

    step: int
    offset: tuple[float, float]


LUMA: Final = Grid(1, (0.5, 0.5))
CHROMA: Final = Grid(2, (0.5, 1.0))
GRIDS: Final = (LUMA, CHROMA, CHROMA)


def each(planes: Planes) -> tuple[Plane, Plane, Plane]:
    """The three planes in order."""
    return planes.y, planes.u, planes.v


def blank(width: int, height: int) -> Planes:
    """A black picture of `width` x `height` pixels, both even."""
    half = (height // 2, width // 2)
    return Planes(np.full((height, width), BLACK[0], np.uint8), np.full(half, BLACK[1], np.uint8), np.full(half, BLACK[2], np.uint8))


def copy(planes: Planes) -> Planes:
    """The same picture in memory of its own."""
    return Planes(planes.y.copy(), planes.u.copy(), planes.v.copy())


def part(planes: Planes, left: int, top: int, width: int, height: int) -> Planes:
    """A view of a rectangle in pixels, all of it even."""
    half = (slice(top // 2, (top + height) // 2), slice(left // 2, (left + width) // 2))
    return Planes(planes.y[top : top + height, left : left + width], planes.u[half], planes.v[half])


def put(planes: Planes, into: Planes) -> None:
    """Copy a picture onto one of the same size."""
    for source, target in zip(each(planes), each(into), strict=True):
        np.copyto(target, source)


def mix(under: Planes, over: Planes, weight: float, into: Planes) -> Planes:
    """A dissolve: `over` at `weight` from 0 to 1; a new picture in the memory of `into`."""
    pairs = zip(each(under), each(over), each(into), strict=True)
    return Planes(*(cv2.addWeighted(o, weight, u, 1 - weight, 0, i) for u, o, i in pairs))


def dim(planes: Planes, light: float, into: Planes) -> Planes:
    """The picture at `light` from 0 (black) to 1; a new picture in the memory of `into`."""
    parts = zip(each(planes), BLACK, each(into), strict=True)
    return Planes(*(cv2.convertScaleAbs(p, i, light, b * (1 - light)) for p, b, i in parts))


def of_premultiplied(bgra: NDArray[np.uint8]) -> tuple[Planes, tuple[Plane, Plane] | None]:
    """Premultiplied BGRA (h, w, 4), h and w even, as premultiplied planes and their alpha at luma's and at chroma's samples.

    A premultiplied plane is alpha / 255 times what it would be, so that over a ground it is ground * (1 - alpha / 255) +
    plane. There is no alpha where all is opaque.
    """
    y, u, v = converted(cv2.cvtColor(bgra, cv2.COLOR_BGRA2BGR), RGB_TO_YUV[:, ::-1])
    alpha = cv2.extractChannel(bgra, 3)
    whole = Planes(y, halved(u), halved(v))
    if int(alpha.min()) == 255:
        return whole, None
    half = halved(alpha)
    # The conversion has added the whole of black; alpha / 255 of it belongs there.
    parts = zip(each(whole), (alpha, half, half), BLACK, strict=True)
    return Planes(*(cv2.addWeighted(plane, 1, a, level / 255, -level) for plane, a, level in parts)), (alpha, half)


def to_rgb(planes: Planes) -> NDArray[np.uint8]:
    """The picture as (h, w, 3) RGB, uint8."""
    height, width = planes.y.shape
    full = cv2.merge([planes.y, *(_doubled(p, width, height) for p in (planes.u, planes.v))])
    matrix = np.hstack([_YUV_TO_RGB, -_YUV_TO_RGB @ np.array(BLACK, float)[:, None]]).astype(np.float32)
    return np.asarray(cv2.transform(full, matrix), np.uint8)


def _doubled(plane: Plane, width: int, height: int) -> Plane:
    """A chroma plane at luma's samples."""
    move = np.array([[0.5, 0, (LUMA.offset[0] - CHROMA.offset[0]) / 2], [0, 0.5, (LUMA.offset[1] - CHROMA.offset[1]) / 2]])
    how = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    return np.asarray(cv2.warpAffine(plane, move, (width, height), flags=how, borderMode=cv2.BORDER_REPLICATE), np.uint8)
