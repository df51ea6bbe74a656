"""What of a picture's texts can be read, from the layers as they are painted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import cv2
import numpy as np
import skia
from numpy.typing import NDArray

from assets.stage.layer import Box, Film, Layer, Scenery, Size, Text, clip_of, texts_of
from assets.stage.palette import channels
from assets.stage.room import Room, around
from assets.stage.still import in_order, pixels, show

Image = NDArray[np.uint8]


@dataclass(frozen=True)
class Seen:
    """A text as it comes to lie in the frame, in design units; its pixels when it is painted, and in the end."""

    layer: Layer
    text: Text
    box: Box
    painted: Image
    final: Image

    def __str__(self) -> str:
        box = self.box
        return f"{self.text.words!r} at {box.left:.0f}, {box.top:.0f}, {box.width:.0f} x {box.height:.0f}"

    @property
    def ink(self) -> NDArray[np.bool_]:
        """Where letters are: what is as near to the text's colour as letters are that lie on its ground."""
        colour, ground = (np.array(channels(value), float) for value in (self.text.colour, self.text.ground))
        return np.linalg.norm(self.painted - colour, axis=-1) < 0.4 * np.linalg.norm(ground - colour)

    @property
    def covered(self) -> float:
        """The share of its letters that something lies over in the end."""
        ink = self.ink
        changed = np.abs(self.painted.astype(int) - self.final).max(axis=-1) > 40
        return float((ink & changed).sum() / max(1, ink.sum()))

    def contrast(self, share: float) -> float:
        """The contrast that all but `share` of what is beneath and beside its letters has to them."""
        near = cv2.dilate(self.ink.astype(np.uint8), np.ones((5, 5), np.uint8)) > 0
        beside = self.painted[~near].reshape(-1, 3)
        if len(beside) < 0.1 * near.size:
            return 1.0
        return float(np.quantile(_contrasts(beside, channels(self.text.colour)), share))


def _contrasts(grounds: Image, colour: tuple[int, int, int]) -> NDArray[np.float64]:
    """The contrast ratios of WCAG 2.x."""
    one, other = _luminance(grounds), _luminance(np.array([colour], np.uint8))
    return np.asarray((np.maximum(one, other) + 0.05) / (np.minimum(one, other) + 0.05))


def _luminance(colours: Image) -> NDArray[np.float64]:
    share = colours / 255
    return np.asarray(np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4) @ np.array([0.2126, 0.7152, 0.0722]))


def seen(scene: Scenery, size: Size, t: float) -> list[Seen]:
    """Every text that is fully there at `t`."""
    surface, found = skia.Surface(size.width, size.height), []
    with surface as canvas:
        canvas.clear(skia.ColorBLACK)
        for layer in in_order(scene):
            show(canvas, layer, scene.view(t), size, t)
            place = layer.place(t)
            if isinstance(layer, Film) or not texts_of(layer) or place is None or place.opacity < 0.99:
                continue
            painted = pixels(surface)
            found += [(layer, text, box, _cut(painted, box, size)) for text, box in _placed(layer, scene, size, t)]
    final = pixels(surface)
    return [Seen(layer, text, box, crop, _cut(final, box, size)) for layer, text, box, crop in found if crop.size and _written(crop, text)]


def _placed(layer: Layer, scene: Scenery, size: Size, t: float) -> Iterator[tuple[Text, Box]]:
    boxes = Room([layer], scene.view, size).texts(t)
    yield from zip(texts_of(layer), boxes, strict=True)


def _cut(image: Image, box: Box, size: Size) -> Image:
    rows = slice(max(0, int(box.top * size.unit)), max(0, int(np.ceil(box.bottom * size.unit))))
    columns = slice(max(0, int(box.left * size.unit)), max(0, int(np.ceil(box.right * size.unit))))
    return image[rows, columns].copy()


def _written(crop: Image, text: Text) -> bool:
    """Whether there is anything of its colour: a line that is still to be written is not."""
    return bool((np.abs(crop.astype(int) - channels(text.colour)).max(axis=-1) < 60).mean() > 0.005)


def inside(layer: Layer, t: float) -> bool:
    """Whether its texts' boxes lie within its bounds and its clip."""
    bounds, clip, place = layer.bounds, clip_of(layer), layer.place(t)
    assert place is not None
    whole = all(_holds(bounds, text.box, 1.5) for text in texts_of(layer))
    return whole and (clip is None or all(_holds(clip, around(text.box, place), 1.5) for text in texts_of(layer)))


def _holds(outer: Box, box: Box, slack: float) -> bool:
    return (
        outer.left - slack <= box.left
        and outer.top - slack <= box.top
        and box.right <= outer.right + slack
        and box.bottom <= outer.bottom + slack
    )


def touching(one: Box, other: Box) -> bool:
    """Whether letters of both could overlap: a line's box has air above and below its letters."""
    across = min(one.right, other.right) - max(one.left, other.left)
    top, bottom = (
        max(one.top + 0.2 * one.height, other.top + 0.2 * other.height),
        min(one.bottom - 0.2 * one.height, other.bottom - 0.2 * other.height),
    )
    return across > 2 and bottom - top > 2
