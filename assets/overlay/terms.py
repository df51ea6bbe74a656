"""A key term, called out low in the frame when it is first spoken: the term, and a line that draws itself under it."""

from __future__ import annotations

from collections.abc import Iterator

import skia

from assets.model import Mark, Picture
from assets.overlay._place import free, low, passing
from assets.stage import canvas as brush
from assets.stage import easing, tiles, type
from assets.stage.canvas import grown
from assets.stage.drawing import Drawing, Live, Sprite
from assets.stage.layer import Box, Layer, Text
from assets.stage.motion import resting, rise
from assets.stage.room import Room
from assets.stage.stage import Stage

_TEXT = type.Style("title", 700, 52)
_PAD, _LINE, _ABOVE_LINE = 36.0, 6.0, 4.0


def layers(picture: Picture, stage: Stage, room: Room) -> Iterator[Layer]:
    """A plate for each mark, unless the picture is so full of words that it would cover some: they are what is said, too."""
    for mark in picture.overlays.terms:
        block = type.fitted(mark.text, _TEXT, 0.5 * stage.size.across if stage.wide else free(stage) - 2 * _PAD, 1, 90)
        if block.lines:
            yield from _term(mark, block, stage, room)


def _term(mark: Mark, block: type.Block, stage: Stage, room: Room) -> Iterator[Layer]:
    plate, box = _plate(stage, block), _box(block)
    places = tuple(low(stage, box.width, box.height))
    if not room.free((Box(x, y, box.width, box.height) for x, y in places), mark.start, mark.end):
        return
    rest = resting(*room.take(box.width, box.height, mark.start, mark.end, places))
    course = passing(rest, rise(36, 0.5), mark.start, mark.end)
    yield Sprite(plate, "screen", course)
    under = Box(_PAD, _top(block) + block.height + _ABOVE_LINE, block.width, _LINE)
    colour = stage.look.highlight

    def drawn(t: float) -> int:
        return round(under.width * easing.quintic_out(easing.progress(t, mark.start + 0.25, 0.7)))

    def paint(canvas: skia.Canvas, length: int) -> None:
        if length > 0:
            start = under.right - length if block.rtl else under.left
            brush.rounded(canvas, Box(start, under.top, length, under.height), _LINE / 2, brush.fill(colour))

    yield Live(("term line", under, colour, block.rtl), grown(under, 1), drawn, paint, "screen", course, ones=True)


def _top(block: type.Block) -> float:
    return 0.28 * block.size


def _box(block: type.Block) -> Box:
    return Box(0, 0, block.width + 2 * _PAD, _top(block) + block.height + _ABOVE_LINE + _LINE + 0.42 * block.size)


def _plate(stage: Stage, block: type.Block) -> Drawing:
    look, box = stage.look, _box(block)
    words = Box(_PAD, _top(block), block.width, block.height)

    def paint(canvas: skia.Canvas) -> None:
        round = look.rounding(26)
        brush.shadow(canvas, box, round, 14, 10, look.shadow, 0.4)
        brush.rounded(canvas, box, round, brush.fill(look.chip))
        brush.rounded(canvas, grown(box, -1), round - 1, tiles.rim(look, look.chip, 2))
        type.paint(canvas, block, 0, words.left, words.top + block.baseline(0), look.text)

    texts = (Text(" ".join(block.lines), words, look.text, look.chip),)
    return Drawing(("term", look.name, block), brush.shaded(box, 14, 10), paint, texts)
