"""Putting drawings into their places, and flattening many into one plate."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import skia

from assets.stage.canvas import rect
from assets.stage.drawing import Drawing
from assets.stage.layer import Box, Text
from assets.stage.props._brush import moved
from assets.stage.stage import Stage


@dataclass(frozen=True, slots=True)
class Holder:
    """A prop with a place for something else: a screen for its content, a board for words."""

    body: Drawing
    place: Box

    def at(self, x: float, y: float, scale: float = 1.0) -> Holder:
        """The same with its origin at (x, y)."""
        return Holder(at(self.body, x, y, scale), _boxed(self.place, x, y, scale, 0.0, False))


def at(drawing: Drawing, x: float, y: float, scale: float = 1.0, turn: float = 0.0, flip: bool = False) -> Drawing:
    """`drawing` with its origin at (x, y), scaled, turned in degrees, and mirrored left to right if `flip`.

    A mirrored or turned drawing tells no texts: none could be read.
    """

    def paint(canvas: skia.Canvas) -> None:
        with moved(canvas, x, y, scale, turn, flip):
            drawing.paint(canvas)

    texts = () if flip or turn else tuple(_shifted(text, x, y, scale) for text in drawing.texts)
    return Drawing(("at", drawing.name, x, y, scale, turn, flip), _boxed(drawing.bounds, x, y, scale, turn, flip), paint, texts)


def together(*drawings: Drawing) -> Drawing:
    """`drawings` as one, the first at the bottom. Raises ValueError when there is none."""

    def paint(canvas: skia.Canvas) -> None:
        for drawing in drawings:
            drawing.paint(canvas)

    texts = tuple(text for drawing in drawings for text in drawing.texts)
    return Drawing(("together", *(d.name for d in drawings)), around([d.bounds for d in drawings]), paint, texts)


def plate(stage: Stage, *drawings: Drawing) -> Drawing:
    """`drawings` as one that covers the whole frame and nothing beyond: a picture's first layer. The first of them must be
    opaque all over, as a room is."""
    return within(stage.frame, *drawings)


def within(box: Box, *drawings: Drawing) -> Drawing:
    """`drawings` as one, cut off at `box`."""

    def paint(canvas: skia.Canvas) -> None:
        canvas.save()
        canvas.clipRect(rect(box))
        for drawing in drawings:
            drawing.paint(canvas)
        canvas.restore()

    texts = tuple(text for drawing in drawings for text in drawing.texts)
    return Drawing(("within", box, *(d.name for d in drawings)), box, paint, texts)


def around(boxes: Sequence[Box]) -> Box:
    """The smallest box that holds all of `boxes`. Raises ValueError when there is none."""
    left, top = min(box.left for box in boxes), min(box.top for box in boxes)
    return Box(left, top, max(box.right for box in boxes) - left, max(box.bottom for box in boxes) - top)


def _boxed(box: Box, x: float, y: float, scale: float, turn: float, flip: bool) -> Box:
    """The smallest upright box around what becomes of `box`."""
    cos, sin = scale * math.cos(math.radians(turn)), scale * math.sin(math.radians(turn))
    sides = (-box.right, -box.left) if flip else (box.left, box.right)
    corners = [(across, down) for across in sides for down in (box.top, box.bottom)]
    xs, ys = [x + cos * a - sin * d for a, d in corners], [y + sin * a + cos * d for a, d in corners]
    return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def _shifted(text: Text, x: float, y: float, scale: float) -> Text:
    return replace(text, box=_boxed(text.box, x, y, scale, 0.0, False))
