"""Where in a frame something is to be read or a face to be seen, so that what is laid over the picture covers none of it."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Sequence

from assets.stage.layer import Box, Film, Layer, Placement, Size, View, face_of, texts_of

_APART = 4.0  # units that are left free around a text
_LOOKS, _OFTEN, _MOST = 5, 0.8, 40  # how often in its time a place is looked at: at least, every so many seconds, at most


class Room:
    """The room that the texts and faces of `layers` leave in frames of `size`, seen by a camera at `view`; and what was given away."""

    def __init__(self, layers: Iterable[Layer | Film], view: Callable[[float], View], size: Size) -> None:
        layers = tuple(layers)
        self._worded = [(layer, texts) for layer in layers if (texts := texts_of(layer))]
        self._faces = [(layer, face) for layer in layers if (face := face_of(layer))]
        self._view = view
        self._size = size
        self._given: list[tuple[Box, float, float]] = []
        self._known: dict[float, tuple[Box, ...]] = {}

    def take(self, width: float, height: float, start: float, end: float, corners: Sequence[tuple[float, float]]) -> tuple[float, float]:
        """The first of `corners` (upper left ones) where a thing covers no text and no face from `start` to `end`; it is then given away.

        Where there is none, the one where it covers least.
        """
        boxes = [Box(x, y, width, height) for x, y in corners]
        best = next((box for box in boxes if not self.covered(box, start, end)), None)
        best = best or min(boxes, key=lambda box: self.covered(box, start, end))
        self._given.append((best, start, end))
        return best.left, best.top

    def free(self, boxes: Iterable[Box], start: float, end: float) -> bool:
        """Whether in one of `boxes` nothing that is to be read, and nothing given away, lies from `start` to `end`."""
        others = [other for other, a, b in self._given if a < end and start < b]
        read = [text for t in _moments(start, end) for text in self.texts(t)]
        return any(not any(_overlap(box, other) for other in (*others, *read)) for box in boxes)

    def covered(self, box: Box, start: float, end: float) -> float:
        """How much text and how much of faces `box` would cover from `start` to `end`, in square units at the worst moment."""
        given = sum(_overlap(box, other) for other, a, b in self._given if a < end and start < b)
        return given + max(sum(_overlap(box, other) for other in self._taken(t)) for t in _moments(start, end))

    def _taken(self, t: float) -> tuple[Box, ...]:
        """Texts and faces at `t`, found once: many places are tried."""
        if t not in self._known:
            self._known[t] = (*self.texts(t), *self.faces(t))
        return self._known[t]

    def texts(self, t: float) -> Iterator[Box]:
        """Where texts stand in the frame at `t`."""
        for layer, texts in self._worded:
            place = layer.place(t)
            if place is not None and place.opacity > 0:
                yield from (self._seen(layer, text.box, place, t) for text in texts)

    def faces(self, t: float) -> Iterator[Box]:
        """Where faces are in the frame at `t`."""
        for layer, face in self._faces:
            place = layer.place(t)
            if place is not None and place.opacity > 0:
                yield self._seen(layer, face, place, t)

    def _seen(self, layer: Layer | Film, box: Box, place: Placement, t: float) -> Box:
        """A layer's `box` as it lies in the frame."""
        lies = around(box, place)
        return self._through(lies, t) if layer.space == "world" else lies

    def _through(self, box: Box, t: float) -> Box:
        """A place of the world as the camera sees it."""
        view = self._view(t)
        left = (box.left - view.x) * view.zoom + self._size.across / 2
        top = (box.top - view.y) * view.zoom + self._size.down / 2
        return Box(left, top, box.width * view.zoom, box.height * view.zoom)


def _moments(start: float, end: float) -> list[float]:
    count = min(_MOST, max(_LOOKS, math.ceil((end - start) / _OFTEN)))
    return [start + (end - start) * n / (count - 1) for n in range(count)]


def around(box: Box, place: Placement) -> Box:
    """The upright box around a layer's `box` where the layer lies."""
    angle = math.radians(place.turn)
    along, across = place.scale * math.cos(angle), place.scale * math.sin(angle)
    corners = [(x, y) for x in (box.left, box.right) for y in (box.top, box.bottom)]
    xs = [place.x + along * x - across * y for x, y in corners]
    ys = [place.y + across * x + along * y for x, y in corners]
    return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def _overlap(one: Box, other: Box) -> float:
    width = min(one.right, other.right) - max(one.left, other.left) + 2 * _APART
    height = min(one.bottom, other.bottom) - max(one.top, other.top) + 2 * _APART
    return max(0.0, width) * max(0.0, height) if width > 0 and height > 0 else 0.0
