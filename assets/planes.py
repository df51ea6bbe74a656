"""Pictures in the film's own colours: BT.709, limited range, 4:2:0."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from assets.stage.layer import Planes

RGB = NDArray[np.uint8]

# ITU-R BT.709-6: the shares of red, green and blue in luma.
_RED, _GREEN, _BLUE = 0.2126, 0.7152, 0.0722


def from_rgb(rgb: RGB) -> Planes:
    """Full-range RGB of shape (h, w, 3), h and w even, as planes; chroma is the mean of each 2x2 block."""
    import cv2

    yuv = cv2.transform(np.ascontiguousarray(rgb), _matrix())
    height, width = yuv.shape[:2]
    half = (width // 2, height // 2)
    u, v = (cv2.resize(yuv[:, :, n], half, interpolation=cv2.INTER_AREA) for n in (1, 2))
    return Planes(np.ascontiguousarray(yuv[:, :, 0]), u, v)


def plain(colour: str, width: int, height: int) -> Planes:
    """An even ground of `colour`, "#rrggbb"."""
    rgb = np.frombuffer(bytes.fromhex(colour.removeprefix("#")), np.uint8)
    return from_rgb(np.broadcast_to(rgb, (height, width, 3)))


def _matrix() -> NDArray[np.float32]:
    """RGB 0..255 to Y 16..235 and U, V 16..240 (BT.709-6, 3.4 and 3.5), offsets in the fourth column."""
    luma = np.array([_RED, _GREEN, _BLUE])
    blue = (np.array([0, 0, 1]) - luma) / (2 * (1 - _BLUE))
    red = (np.array([1, 0, 0]) - luma) / (2 * (1 - _RED))
    scaled = np.stack([luma * 219 / 255, blue * 224 / 255, red * 224 / 255])
    return np.column_stack([scaled, [16, 128, 128]]).astype(np.float32)
