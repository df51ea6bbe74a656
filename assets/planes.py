"""Pictures in the film's own colours: BT.709, limited range, 4:2:0, chroma sited left as H.264 assumes.

A chroma sample lies on the even columns of luma, and half-way between two rows.
"""

from __future__ import annotations

from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from assets.stage.layer import Plane, Planes

BLACK: Final = (16, 128, 128)

# ITU-R BT.709 section 3: luma weights; chroma are the scaled differences. 8-bit limited range has 219 steps of luma
# from 16 and 224 of chroma around 128.
_KR, _KB = 0.2126, 0.0722
_LUMA = np.array([_KR, 1 - _KR - _KB, _KB])
RGB_TO_YUV = np.array(
    [
        _LUMA * 219 / 255,
        (np.array([0, 0, 1]) - _LUMA) / (2 * (1 - _KB)) * 224 / 255,
        (np.array([1, 0, 0]) - _LUMA) / (2 * (1 - _KR)) * 224 / 255,
    ]
)


def of_rgb(rgb: NDArray[np.uint8]) -> Planes:
    """An opaque picture, (h, w, 3) RGB, h and w even."""
    y, u, v = converted(rgb, RGB_TO_YUV)
    return Planes(y, halved(u), halved(v))


def plain(colour: str, width: int, height: int) -> Planes:
    """An even ground of `colour`, "#rrggbb"."""
    rgb = np.frombuffer(bytes.fromhex(colour.removeprefix("#")), np.uint8)
    return of_rgb(np.broadcast_to(rgb, (height, width, 3)))


def converted(colours: NDArray[np.uint8], matrix: NDArray[np.float64]) -> list[Plane]:
    """Three planes of full size. (The transform of three channels and the mixing are many times faster than of four and a split.)"""
    yuv = cv2.transform(colours, np.column_stack([matrix, BLACK]).astype(np.float32))
    planes = [np.empty(yuv.shape[:2], np.uint8) for _ in BLACK]
    cv2.mixChannels([yuv], planes, [0, 0, 1, 1, 2, 2])
    return planes


def halved(plane: Plane) -> Plane:
    """A full plane at chroma's samples: 1-2-1 about the even columns, the mean of two rows."""
    rows = cv2.addWeighted(plane[::2], 0.5, plane[1::2], 0.5, 0)
    return np.ascontiguousarray(cv2.GaussianBlur(rows, (3, 1), 0, borderType=cv2.BORDER_REPLICATE)[:, ::2])
