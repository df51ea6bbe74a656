"""Boards on a wall: a screen or a whiteboard, the page that is written on, and a heading on it. Design units."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

import skia

from assets.stage import canvas as brush
from assets.stage import tiles, type
from assets.stage.canvas import grown
from assets.stage.drawing import Drawing
from assets.stage.layer import Box, Layer
from assets.stage.motion import resting, slide
from assets.stage.palette import Look
from assets.stage.props.boards import whiteboard
from assets.stage.props.placing import at
from assets.stage.stage import Stage

MOST = 6  # items on one board

_FRAME = 14.0
_HEADING = type.Style("title", 700, 56)


@dataclass(frozen=True, slots=True)
class Board:
    """`box` is the whole board, its frame included; what is written stands on its `page`."""

    box: Box
    make: Literal["screen", "whiteboard"]

    @property
    def page(self) -> Box:
        return grown(self.box, -(_FRAME + 14 + 0.045 * min(self.box.width, self.box.height)))

    def drawing(self, look: Look) -> Drawing:
        """The empty board in its place, for a plate."""
        if self.make == "whiteboard":
            return at(whiteboard(look, self.box.width, self.box.height).body, self.box.left, self.box.top)
        return Drawing(("board", look.name, self.box), brush.shaded(self.box, 38, 22), lambda canvas: self._paint(canvas, look))

    def _paint(self, canvas: skia.Canvas, look: Look) -> None:
        glass = grown(self.box, -_FRAME)
        brush.shadow(canvas, self.box, 22, 38, 22, look.shadow, 0.5)
        brush.rounded(canvas, self.box, 22, brush.fill(look.room.bezel))
        brush.rounded(canvas, glass, 13, brush.sloped(glass, look.room.board))


def ground(look: Look) -> str:
    """The colour of a page that dark text is least distinct from."""
    return look.room.board[-1]


def heading(stage: Stage, page: Box, text: str) -> tuple[tuple[Layer, ...], Box]:
    """A heading at the top of the page with a bar below it, and what of the page is left; without text all of it."""
    block = type.fitted(text, _HEADING, page.width, 1, 90)
    if not block.lines:
        return (), page
    words = stage.text(block, stage.look.ink, ground(stage.look), width=page.width)
    below = page.top + block.height + 4
    left = page.right - 96 if block.rtl else page.left
    layers = (
        stage.enter(words, resting(page.left, page.top), at=0.1, how=slide(0, 24)),
        stage.enter(tiles.bar(stage.look.accents[0], 96, 9), resting(left, below), at=0.3, how=slide(-40, 0, 0.5)),
    )
    return layers, Box(page.left, below + 36, page.width, page.bottom - below - 36)


def alike(texts: Sequence[str], style: type.Style, width: float, lines: int, height: float) -> tuple[type.Block, ...]:
    """Every text fitted into `width` x `height`, at one size, so that no item outshouts another; only one that is far too
    long is set smaller than the rest."""
    sizes = [type.fitted(text, style, width, lines, height).size for text in texts]
    size = max(min(sizes, default=style.size), 0.7 * max(sizes, default=style.size))
    return tuple(type.fitted(text, replace(style, size=size), width, lines, height) for text in texts)


def shown(items: Sequence[str]) -> tuple[str, ...]:
    """The items that a board shows: those that say something, each once."""
    return tuple(dict.fromkeys(cleaned for item in items if (cleaned := type.cleaned(item))))[:MOST]


def columns(box: Box, count: int, gap: float) -> Iterator[Box]:
    """`box` in `count` equal columns."""
    width = (box.width - gap * (count - 1)) / count
    return (Box(box.left + n * (width + gap), box.top, width, box.height) for n in range(count))


def split(box: Box, share: float, gap: float) -> tuple[Box, Box]:
    """`box` in a left part of `share` and a right one."""
    left = share * (box.width - gap)
    return Box(box.left, box.top, left, box.height), Box(box.left + left + gap, box.top, box.width - left - gap, box.height)
