"""A plan on a board: a card for each step with what it is about in an icon, and arrows from one to the next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import skia

from assets.pictures._board import alike
from assets.pictures._topic import telling
from assets.stage import canvas as brush
from assets.stage import type
from assets.stage.canvas import centred, grown
from assets.stage.drawing import Drawing
from assets.stage.layer import Box, Layer, Text
from assets.stage.motion import pop, resting, rise
from assets.stage.palette import Stops
from assets.stage.stage import Stage

_STYLE = type.Style("label", 600, 42, leading=1.14)
_GAP = 46.0
_STAY = 1.6  # seconds that the ring stays at a card
_FLAT = 1.9  # a card that is so much wider than high has its icon beside its words


@dataclass(frozen=True, slots=True)
class _Card:
    """A step's card: its box, its head with the icon, and where its words stand. All about the card's middle."""

    place: Box
    head: Box
    words: Box

    @property
    def middle(self) -> tuple[float, float]:
        return self.place.left + self.place.width / 2, self.place.top + self.place.height / 2


def layers(stage: Stage, page: Box, items: Sequence[str], times: Sequence[float]) -> Iterator[Layer]:
    """`items` as a row of steps on `page` (or several), each from its time on. An item of no words is an icon alone."""
    cards = list(_cards(page, len(items), all(items)))
    room = cards[0].words if cards else page
    blocks = alike(items, _STYLE, room.width, 4, room.height)
    icons = telling(items, stage.picture.visual, stage.dice("icons"))
    yield stage.still(_ghosts(stage, page, cards))
    for n, (card, block, at) in enumerate(zip(cards, blocks, times, strict=True)):
        if n:
            yield from _arrow(stage, cards[n - 1].place, card.place, at - 0.12)
        hero = stage.look.heroes[(stage.picture.seed + n) % len(stage.look.heroes)]
        yield stage.enter(_drawing(stage, card, block, icons[n], hero), resting(*card.middle), at=at, how=rise(46, 0.6))
    if cards and not any(items):
        yield _marker(stage, page, [card.place for card in cards], times[-1] + 0.8)


def _marker(stage: Stage, page: Box, places: Sequence[Box], at: float) -> Layer:
    """A ring that goes from card to card: what the words would do."""
    ring = brush.stroke(stage.look.accents[1], 9)

    def paint(canvas: skia.Canvas, number: int) -> None:
        if number >= 0:
            brush.rounded(canvas, grown(places[number], 9), 29, ring)

    def state(t: float) -> int:
        return int((t - at) / _STAY) % len(places) if t >= at else -1

    return stage.live(("marker", page, tuple(places), stage.look.name), grown(page, 16), state, paint)


def _ghosts(stage: Stage, page: Box, cards: Sequence[_Card]) -> Drawing:
    """Where cards will be: a plan is laid out before it is told."""
    places, value = [card.place for card in cards], stage.look.room.board_frame

    def paint(canvas: skia.Canvas) -> None:
        for place in places:
            brush.rounded(canvas, place, 22, brush.fill(value, 0.3))
            brush.rounded(canvas, grown(place, -2), 20, brush.stroke(value, 4, 0.5))

    return Drawing(("ghosts", value, page, tuple(places)), grown(page, 2), paint)


def _cards(page: Box, count: int, worded: bool) -> Iterator[_Card]:
    across = _across(page, count)
    down = -(-count // across) if count else 1
    width, height = (page.width - _GAP * (across - 1)) / across, (page.height - _GAP * (down - 1)) / down
    width, height = min(width, 460.0 if across > 1 else 760.0), min(height, 400.0)
    left = page.left + (page.width - across * width - (across - 1) * _GAP) / 2
    top = page.top + (page.height - down * height - (down - 1) * _GAP) / 2
    for n in range(count):
        place = Box(left + (n % across) * (width + _GAP), top + (n // across) * (height + _GAP), width, height)
        yield _card(place, worded)


def _across(page: Box, count: int) -> int:
    """How many cards stand side by side: as many as leave each nearest to a card's proportions."""
    choices = range(1, max(1, min(count, 4)) + 1)

    def misfit(across: int) -> float:
        width, height = page.width / across, page.height / -(-max(1, count) // across)
        empty = (-count % across) / across
        return abs(width / height - 1.0) + 2.4 * empty + (2.0 if width < 220 else 0.0)

    return min(choices, key=misfit)


def _card(place: Box, worded: bool) -> _Card:
    box = Box(-place.width / 2, -place.height / 2, place.width, place.height)
    if not worded:
        return _Card(place, box, Box(0, 0, 1, 1))
    if place.width > _FLAT * place.height:
        head = Box(box.left, box.top, min(place.height, 0.3 * place.width), place.height)
        return _Card(place, head, Box(head.right + 22, box.top + 10, place.width - head.width - 40, place.height - 20))
    head = Box(box.left, box.top, place.width, 0.44 * place.height)
    return _Card(place, head, Box(box.left + 18, head.bottom + 12, place.width - 36, place.height - head.height - 24))


def _drawing(stage: Stage, card: _Card, block: type.Block, icon: str, hero: Stops) -> Drawing:
    look = stage.look
    box = Box(-card.place.width / 2, -card.place.height / 2, card.place.width, card.place.height)
    top = card.words.top + (card.words.height - block.height) / 2
    words = Box(card.words.left, top, card.words.width, block.height)
    x, y = card.head.left + card.head.width / 2, card.head.top + card.head.height / 2

    def paint(canvas: skia.Canvas) -> None:
        brush.shadow(canvas, box, 22, 16, 9, look.shadow, 0.24)
        canvas.save()
        canvas.clipRRect(skia.RRect.MakeRectXY(brush.rect(box), 22, 22), True)
        canvas.drawRect(brush.rect(box), brush.fill(look.tile_light))
        canvas.drawRect(brush.rect(card.head), brush.sloped(card.head, hero))
        canvas.restore()
        brush.icon(canvas, icon, x, y, 0.66 * min(card.head.width, card.head.height, 190), look.tile_light)
        for n, line in enumerate(block.lines):
            free = card.words.width - type.measure(line, block.style, block.size)
            type.paint(canvas, block, n, card.words.left + free / 2, top + block.baseline(n), look.ink)

    texts = (Text(" ".join(block.lines), words, look.ink, look.tile_light),) if block.lines else ()
    return Drawing(("step", look.name, card, block, icon, hero), brush.shaded(grown(box, 1), 16, 9), paint, texts)


def _arrow(stage: Stage, before: Box, after: Box, at: float) -> Iterator[Layer]:
    """From one card to the next beside it or below it; a row's end leads to nothing, one reads on."""
    beside = after.top == before.top
    if not beside and after.left != before.left:
        return
    x = (before.right + after.left) / 2 if beside else before.left + before.width / 2
    y = before.top + before.height / 2 if beside else (before.bottom + after.top) / 2
    yield stage.enter(_chevron(stage), resting(x, y, turn=0 if beside else 90), at=at, how=pop(0.4))


def _chevron(stage: Stage) -> Drawing:
    value = stage.look.inks[5]
    return Drawing(("chevron", value), centred(50), lambda canvas: brush.icon(canvas, "caret-right", 0, 0, 46, value))
