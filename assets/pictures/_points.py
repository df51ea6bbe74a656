"""Points on a board: rows of a box and a text; a row comes when it is spoken, and its box is ticked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import skia

from assets.pictures._board import alike, columns, ground
from assets.stage import canvas as brush
from assets.stage import type
from assets.stage.canvas import centred
from assets.stage.drawing import Drawing
from assets.stage.layer import Box, Layer
from assets.stage.motion import pop, resting, slide
from assets.stage.stage import Stage

_STYLE = type.Style("label", 600, 50, leading=1.12)
_GAP, _TICKED = 24.0, 0.45  # units between box and text; seconds until a row is ticked


def layers(stage: Stage, page: Box, items: Sequence[str], times: Sequence[float]) -> Iterator[Layer]:
    """`items` in rows on `page`, each from its time on; in two columns where the page is wide and the rows are many."""
    across = 2 if len(items) > 3 and page.width > 2.2 * page.height else 1
    down = -(-len(items) // across)
    pitch = min(page.height / max(1, down), 124.0)
    side = min(54.0, 0.62 * pitch)
    places = list(columns(page, across, 40))
    blocks = alike(items, _STYLE, places[0].width - side - _GAP, 2 if pitch > 74 else 1, pitch - 6)
    top = page.top + (page.height - pitch * down) / 2
    rows = [(places[n // down], top + pitch * (n % down + 0.5)) for n in range(len(items))]
    yield stage.still(
        _waiting(stage, page, [(_middle(place, side, block.rtl), y) for (place, y), block in zip(rows, blocks, strict=True)], side)
    )
    for (place, y), block, at in zip(rows, blocks, times, strict=True):
        yield from _row(stage, place, y, side, block, at)


def fits_beside(page: Box, items: Sequence[str]) -> bool:
    """Whether the items can be read in the left half of `page`, so that something may stand beside them."""
    room = 1.7 * (0.5 * page.width - 80)  # two lines, which are never quite full
    return len(items) <= 4 and page.width > 1.5 * page.height and all(type.measure(item, _STYLE, 36) <= room for item in items)


def _row(stage: Stage, place: Box, y: float, side: float, block: type.Block, at: float) -> Iterator[Layer]:
    """One row about the height `y`."""
    way = -1 if block.rtl else 1
    x = _middle(place, side, block.rtl)
    words = stage.text(block, stage.look.ink, ground(stage.look), width=place.width - side - _GAP)
    left = place.left if block.rtl else place.left + side + _GAP
    yield stage.enter(_box(stage, side, ticked=False), resting(x, y), at=at, how=slide(-30 * way, 0, 0.5))
    yield stage.enter(words, resting(left, y - block.height / 2), at=at, how=slide(-30 * way, 0, 0.5))
    yield stage.enter(_box(stage, side, ticked=True), resting(x, y), at=at + _TICKED, how=pop(0.4))


def _middle(place: Box, side: float, rtl: bool) -> float:
    """The middle of a row's box, which stands where its line begins."""
    return place.right - side / 2 if rtl else place.left + side / 2


def _waiting(stage: Stage, page: Box, middles: Sequence[tuple[float, float]], side: float) -> Drawing:
    """Where boxes will be: a list has its places before it is told."""
    value = stage.look.room.board_frame

    def paint(canvas: skia.Canvas) -> None:
        for x, y in middles:
            brush.rounded(canvas, Box(x - side / 2 + 2, y - side / 2 + 2, side - 4, side - 4), 0.25 * side, brush.stroke(value, 4, 0.6))

    return Drawing(("waiting", value, page, tuple(middles), side), page, paint)


def _box(stage: Stage, side: float, ticked: bool) -> Drawing:
    look, box = stage.look, centred(side)

    def paint(canvas: skia.Canvas) -> None:
        brush.rounded(canvas, box, 0.27 * side, brush.fill(look.accents[2] if ticked else look.room.board_frame))
        if ticked:
            brush.icon(canvas, "check", 0, 0, 0.66 * side, look.tile_light, "bold")

    return Drawing(("box", look.name, side, ticked), box, paint)
