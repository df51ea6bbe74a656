"""What is said, as cards on the glass beside a scene: each comes when it is spoken. And how a frame is shared by cards and scene."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import skia

from assets.pictures._board import alike, columns, shown
from assets.pictures._topic import telling
from assets.stage import canvas as brush
from assets.stage import cues, type
from assets.stage.canvas import grown
from assets.stage.drawing import Drawing
from assets.stage.layer import Box, Layer, Text
from assets.stage.motion import resting, slide
from assets.stage.stage import Stage

_STYLE = type.Style("label", 600, 42, leading=1.12)
_TITLE = type.Style("title", 700, 66, leading=1.12)
_CUES = (0.5, 0.5)  # seconds: the first card at the earliest, and from one to the next at least
_GAP, _PITCH, _HEADING = 18.0, 116.0, 150.0


@dataclass(frozen=True, slots=True)
class Places:
    """Where a heading, cards and the scene go; a part is None where nothing is said. `way` is 1 if the cards are at the left."""

    heading: Box | None
    cards: Box | None
    scene: Box
    way: int


def items(stage: Stage) -> tuple[str, ...]:
    """What the cards say."""
    return shown(stage.picture.visual.items)


def times(stage: Stage) -> tuple[float, ...]:
    """When each card comes."""
    return cues.schedule(stage.picture.words, items(stage), *_CUES)


def places(stage: Stage, share: float = 0.36, flip: bool = False) -> Places:
    """In a wide frame the cards stand at one side (the right if `flip`), in a `share` of what is safe; else above the scene."""
    safe, count = stage.safe, len(items(stage))
    titled = bool(stage.picture.visual.text.strip())
    if not stage.wide:
        return _above(stage, safe, count, titled)
    width = share * safe.width
    left = safe.right - width if flip else safe.left
    top = safe.top + 40
    heading = Box(left, top, width, _HEADING) if titled else None
    top += (_HEADING + 10) if titled else 46
    high = min(count * _PITCH, safe.bottom - 150 - top)
    cards = Box(left, top, width, high) if count else None
    free = Box(stage.frame.left if flip else left + width, safe.top, stage.frame.width - safe.left - width, safe.height)
    return Places(heading, cards, free if count or titled else safe, -1 if flip else 1)


def _above(stage: Stage, safe: Box, count: int, titled: bool) -> Places:
    top = safe.top + 10
    heading = Box(safe.left, top, safe.width, 0.9 * _HEADING) if titled else None
    top += 0.9 * _HEADING + 12 if titled else 0.0
    down = -(-count // 2) if count > (3 if stage.tall else 2) else count
    high = down * (0.92 * _PITCH if stage.tall else 0.8 * _PITCH)
    cards = Box(safe.left, top, safe.width, high) if count else None
    top += high
    return Places(heading, cards, Box(safe.left, top + 20, safe.width, safe.bottom - top - 20), 1)


def lowest(stage: Stage, at: Places) -> float:
    """Where the lowest card ends; the top of what is safe where there is none."""
    if at.cards is None:
        return stage.safe.top
    _, down, pitch = _rows(at.cards, len(items(stage)))
    return at.cards.top + down * pitch - _GAP


def layers(stage: Stage, at: Places) -> Iterator[Layer]:
    """The heading, if a person wrote one, and a card for every item, on the glass."""
    if at.heading:
        yield from _heading(stage, at.heading)
    if at.cards:
        yield from cards(stage, at.cards, items(stage), times(stage))


def titled(stage: Stage) -> Iterator[Layer]:
    """The heading alone, if a person wrote one, where it stands above everything."""
    safe = stage.safe
    if stage.picture.visual.text.strip():
        yield from _heading(stage, Box(safe.left, safe.top + 10, (0.5 if stage.wide else 1.0) * safe.width, 0.9 * _HEADING))


def _heading(stage: Stage, box: Box) -> Iterator[Layer]:
    block = type.fitted(stage.picture.visual.text, _TITLE, box.width - 60, 2, box.height - 20)
    if not block.lines:
        return
    drawing = _plate(stage, block)
    left = box.right - drawing.bounds.width if block.rtl else box.left
    yield stage.enter(drawing, resting(left, box.top), at=0.2, how=slide(-50, 0), space="screen")


def _plate(stage: Stage, block: type.Block) -> Drawing:
    look, box = stage.look, Box(0, 0, block.width + 60, block.height + 20)
    value = look.on(look.chip, look.text)

    def paint(canvas: skia.Canvas) -> None:
        brush.rounded(canvas, box, look.rounding(20), brush.fill(look.chip))
        for n, line in enumerate(block.lines):
            x = 30 + (block.width - type.measure(line, block.style, block.size) if block.rtl else -type.bearing(block, n))
            type.paint(canvas, block, n, x, 10 + block.baseline(n), value)

    texts = (Text(" ".join(block.lines), Box(30, 10, block.width, block.height), value, look.chip),)
    return Drawing(("plate", look.name, block), box, paint, texts)


def cards(stage: Stage, box: Box, said: Sequence[str], at: Sequence[float]) -> Iterator[Layer]:
    """`said` as cards in `box`, each from its time on; side by side where the box is flat."""
    across, _, pitch = _rows(box, len(said))
    high = pitch - _GAP
    slots = list(columns(box, across, _GAP))
    blocks = alike(said, _STYLE, slots[0].width - 1.5 * high, 2 if high > 74 else 1, high - 10)
    icons = telling(said, stage.picture.visual, stage.dice("cards"))
    for n, (block, when) in enumerate(zip(blocks, at, strict=True)):
        slot = slots[n % across]
        drawing = _card(stage, block, icons[n], stage.look.accents[n % len(stage.look.accents)], high)
        left = slot.right - drawing.bounds.width if block.rtl else slot.left
        way = 1 if box.left > stage.size.across / 2 else -1
        yield stage.enter(drawing, resting(left, box.top + pitch * (n // across)), at=when, how=slide(60 * way, 0, 0.5), space="screen")


def _rows(box: Box, count: int) -> tuple[int, int, float]:
    """How many cards stand side by side in `box` and how many below each other, and from one to the next: side by side where it is flat."""
    across = 2 if count > 1 and box.width / 2 > 2.6 * box.height / -(-count // 2) else 1
    down = -(-count // across)
    return across, down, min(_PITCH, box.height / max(1, down))


def _card(stage: Stage, block: type.Block, icon: str, hue: str, high: float) -> Drawing:
    """A card of two parts: a coloured spot with an icon, and the words."""
    look = stage.look
    box = Box(0, 0, 1.16 * high + block.width + 0.34 * high, high)
    top, value = (high - block.height) / 2, look.on(look.chip, look.text)
    words = Box(1.16 * high, top, block.width, block.height)

    def paint(canvas: skia.Canvas) -> None:
        brush.rounded(canvas, box, look.rounding(0.3 * high), brush.fill(look.chip))
        brush.rounded(canvas, grown(box, -1), look.rounding(0.3 * high), brush.stroke(value, 2, 0.16))
        brush.rounded(canvas, Box(9, 9, high - 18, high - 18), look.rounding(0.24 * high), brush.fill(hue))
        brush.icon(canvas, icon, high / 2, high / 2, 0.56 * high, look.ink)
        for n, line in enumerate(block.lines):
            x = words.left + (block.width - type.measure(line, block.style, block.size) if block.rtl else 0)
            type.paint(canvas, block, n, x, top + block.baseline(n), value)

    texts = (Text(" ".join(block.lines), words, value, look.chip),) if block.lines else ()
    return Drawing(("callout", look.name, block, icon, hue, high), box, paint, texts)
