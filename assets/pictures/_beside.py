"""A thing that is looked at and, beside it, what is said of it: the heading, and cards that come in as their items are spoken."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import skia

from assets.pictures import _glass
from assets.pictures._board import alike, shown
from assets.pictures._glass import Heading
from assets.pictures._topic import telling
from assets.stage import canvas as brush
from assets.stage import cues, type
from assets.stage.canvas import grown
from assets.stage.drawing import Drawing
from assets.stage.layer import Box, Layer, Text
from assets.stage.motion import resting, slide
from assets.stage.palette import Look
from assets.stage.stage import Stage
from script.model import Visual

START, GAP = 0.6, 0.5  # seconds: the first item at the earliest, and from one to the next at least

_TITLE = type.Style("title", 800, 92, leading=1.12)
_LARGE = type.Style("title", 800, 108, leading=1.12)
_ROW = type.Style("label", 600, 40, leading=1.14)
_BETWEEN, _PITCH = 16.0, 112.0
_LOWER = 136.0  # what cards leave free below them in a tall frame, for a name


@dataclass(frozen=True, slots=True)
class Place:
    """Where the heading is, where the cards of the items are, and where the thing itself goes."""

    head: Heading
    cards: tuple[Box, ...]
    show: Box

    @property
    def alone(self) -> bool:
        """Whether nothing stands beside the thing."""
        return not self.head.title.lines and not self.cards


def items(visual: Visual) -> tuple[str, ...]:
    """What is listed: the items, or else the figures as they were written."""
    figures = tuple(f"{figure.label} {figure.written}".strip() for figure in visual.figures)
    return shown(visual.items or figures)


def placed(stage: Stage, count: int, beneath: bool = False, low: float = 1e9) -> Place:
    """Words at the left of a wide frame, above and below the thing in a tall one, above and beside it (or `beneath`) in a square one;
    it takes all of the frame where there are none.
    In a wide frame a heading that stands alone ends above `low`."""
    if stage.wide:
        return _wide(stage, count, low)
    return _tall(stage, count) if stage.tall else _beneath(stage, count) if beneath else _square(stage, count)


def cards(stage: Stage, boxes: Sequence[Box], texts: Sequence[str], marks: Sequence[str] = ()) -> Iterator[Layer]:
    """A card for each of `texts` in its box, which slides in when it is spoken; `marks` are the colours of their icons."""
    if not boxes:
        return
    icons = telling(texts, stage.picture.visual, stage.dice("cards"))
    inner = [_words(box) for box in boxes]
    blocks = alike(texts, _ROW, min(box.width for box in inner), 2 if boxes[0].height > 84 else 1, boxes[0].height - 12)
    for n, (box, block, at) in enumerate(zip(boxes, blocks, times(stage, texts), strict=True)):
        value = marks[n] if marks else accent(stage, n)
        way = 1 if block.rtl else -1
        drawing = card(stage.look, icons[n], block, box.width, box.height, value)
        yield stage.enter(drawing, resting(box.left, box.top), at=at, how=slide(60 * way, 0, 0.6), space="screen")


def times(stage: Stage, texts: Sequence[str]) -> tuple[float, ...]:
    """When each of `texts` is spoken of."""
    return cues.schedule(stage.picture.words, texts, START, GAP)


def accent(stage: Stage, n: int) -> str:
    """The colour of the item `n`."""
    return stage.look.accents[(stage.picture.seed + (3, 1, 0, 2, 4, 5)[n % 6]) % len(stage.look.accents)]


def card(look: Look, icon: str, block: type.Block, width: float, height: float, value: str) -> Drawing:
    """A card with an icon on a coloured spot and its words; its origin is its upper left corner."""
    box, words = Box(0, 0, width, height), _words(Box(0, 0, width, height))
    spot, middle = 0.5 * min(64.0, 0.66 * height), height / 2
    x = width - 0.5 * height if block.rtl else 0.5 * height
    left = width - words.right if block.rtl else words.left
    top = (height - block.height) / 2

    def paint(canvas: skia.Canvas) -> None:
        brush.rounded(canvas, box, 22, brush.fill(look.chip))
        brush.rounded(canvas, grown(box, -1.25), 20.75, brush.stroke(look.text, 2.5, 0.13))
        brush.circle(canvas, x, middle, spot, brush.fill(value))
        brush.icon(canvas, icon, x, middle, 1.25 * spot, _glass.on((look.ink, look.text), value))
        for n, line in enumerate(block.lines):
            free = words.width - type.measure(line, block.style, block.size) if block.rtl else 0.0
            type.paint(canvas, block, n, left + free, top + block.baseline(n), look.text)

    texts = (Text(" ".join(block.lines), Box(left, top, words.width, block.height), look.text, look.chip),) if block.lines else ()
    return Drawing(("card", look.name, icon, block, width, height, value), grown(box, 1), paint, texts)


def _words(box: Box) -> Box:
    """Where a card's words stand, when its icon is at the left."""
    return Box(box.left + box.height, box.top, box.width - 1.28 * box.height, box.height)


# ---------------------------------------------------------------- places


def _wide(stage: Stage, count: int, low: float) -> Place:
    safe = stage.safe
    column = Box(safe.left, safe.top + 30, 0.345 * safe.width, safe.height - 40)
    if not count:
        column = replace(column, height=min(column.height, low - column.top))
    share = 0.46 if count > 3 else 0.58 if count else 0.9
    head = _glass.heading(stage, column, 4, _TITLE if count else _LARGE, share * column.height)
    if not head.title.lines and not count:
        return Place(head, (), Box(0, 40, stage.size.across, 880))
    gap = 44.0 if head.title.lines else 0.0
    pitch = min(_PITCH, (column.height - head.box.height - gap) / max(1, count))
    top = column.top + (column.height - head.box.height - (gap + count * pitch if count else 0)) / 2
    head = replace(head, box=replace(head.box, top=top))
    show = Box(column.right + 70, 40, stage.size.across - column.right - 70, 880)
    return Place(head, _stacked(column, head.bottom + gap, count, pitch), show)


def _tall(stage: Stage, count: int) -> Place:
    safe, rail = stage.safe, stage.rail
    head = _glass.heading(stage, safe, 2, _TITLE, 250)
    across = 2 if count > 3 else 1
    rows = -(-count // across)
    area = safe if rail is None else replace(safe, width=rail.left - 10 - safe.left)
    pitch = min(104.0, 0.34 * safe.height / max(1, rows))
    low = safe.bottom - rows * pitch - _LOWER if count else safe.bottom
    top = head.bottom + 24 if head.title.lines else safe.top
    show = Box(0, top, stage.size.across, (low - 26 if count else safe.bottom) - top)
    return Place(head, _grid(area, low, count, across, pitch), show)


def _square(stage: Stage, count: int) -> Place:
    safe = stage.safe
    head = _glass.heading(stage, safe, 1, _TITLE, 150)
    top = head.bottom + 20 if head.title.lines else safe.top
    if not count:
        return Place(head, (), Box(0, top, stage.size.across, safe.bottom - top))
    column = Box(safe.left + 0.56 * safe.width, top, 0.44 * safe.width, safe.bottom - top)
    pitch = min(124.0, column.height / count)
    first = column.top + (column.height - count * pitch) / 2
    return Place(head, _stacked(column, first, count, pitch), Box(0, top, column.left - 20, safe.bottom - top))


def _beneath(stage: Stage, count: int) -> Place:
    """A square frame with its cards in two columns below the thing."""
    safe = stage.safe
    head = _glass.heading(stage, safe, 1, _TITLE, 130)
    across = 2 if count > 1 else 1
    rows = -(-count // across)
    pitch = min(92.0, 0.3 * safe.height / max(1, rows))
    low = safe.bottom - rows * pitch + _BETWEEN
    top = head.bottom + 20 if head.title.lines else safe.top
    show = Box(0, top, stage.size.across, (low - 20 if count else safe.bottom) - top)
    return Place(head, tuple(_rowed(safe, low, count, across, pitch)), show)


def _stacked(column: Box, top: float, count: int, pitch: float) -> tuple[Box, ...]:
    return tuple(Box(column.left, top + n * pitch, column.width, pitch - _BETWEEN) for n in range(count))


def _rowed(area: Box, top: float, count: int, across: int, pitch: float) -> Iterator[Box]:
    """Rows of `across` cards, read across."""
    width = (area.width - _BETWEEN * (across - 1)) / across
    for n in range(count):
        yield Box(area.left + (n % across) * (width + _BETWEEN), top + (n // across) * pitch, width, pitch - _BETWEEN)


def _grid(area: Box, top: float, count: int, across: int, pitch: float) -> tuple[Box, ...]:
    """Rows of `across` cards, each column read downwards."""
    rows = -(-count // across)
    width = (area.width - _BETWEEN * (across - 1)) / across
    return tuple(Box(area.left + (n // rows) * (width + _BETWEEN), top + (n % rows) * pitch, width, pitch - _BETWEEN) for n in range(count))
