"""Notes that stick on a board: one for each item, put up when it is spoken, and blank ones where nothing was said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import skia

from assets.pictures._board import alike
from assets.stage import canvas as brush
from assets.stage import type
from assets.stage.drawing import Drawing
from assets.stage.layer import Box, Layer, Text
from assets.stage.motion import pop, resting
from assets.stage.palette import blend
from assets.stage.stage import Stage

_STYLE = type.Style("hand", 700, 60, leading=0.94)
_GAP, _INSET = 34.0, 16.0


def layers(stage: Stage, box: Box, items: Sequence[str], times: Sequence[float]) -> Iterator[Layer]:
    """`items` on notes in `box`, each from its time on; four blank notes if there are none."""
    count = len(items) or 4
    across = _across(box, count)
    down = -(-count // across)
    width, height = (box.width - _GAP * (across - 1)) / across, (box.height - _GAP * (down - 1)) / down
    width, height = min(width, 1.7 * height, 380.0), min(height, width, 300.0)
    blocks = alike(items, _STYLE, width - 2 * _INSET, 4, height - 2 * _INSET) or (None,) * count
    dice = stage.dice("notes")
    for n, (block, at) in enumerate(zip(blocks, times or (0.3, 0.55, 0.8, 1.05), strict=True)):
        x = box.left + box.width * (n % across + 0.5) / across
        y = box.top + box.height * (n // across + 0.5) / down
        value = stage.look.accents[(stage.picture.seed + 5 * n) % 6]
        turn = dice.uniform(1.2, 3.2) * (1 if n % 2 else -1)
        yield stage.enter(_note(stage, width, height, block, value), resting(x, y, turn=turn), at=at, how=pop(0.45))


def _across(box: Box, count: int) -> int:
    """How many notes stand side by side, so that each is nearest to a note's proportions."""
    choices = range(1, min(count, 3) + 1)
    return min(choices, key=lambda n: abs((box.width / n) / (box.height / -(-count // n)) - 1.35) + 0.6 * (-count % n) / n)


def _note(stage: Stage, width: float, height: float, block: type.Block | None, value: str) -> Drawing:
    """A note about its middle; `block` is None on a blank one, which has a scribble."""
    look, box = stage.look, Box(-width / 2, -height / 2, width, height)
    paper = blend(value, look.tile_light, 0.52)
    column = width - 2 * _INSET
    words = Box(-column / 2, -block.height / 2, column, block.height) if block else box

    def paint(canvas: skia.Canvas) -> None:
        brush.shadow(canvas, box, 4, 12, 9, look.shadow, 0.26)
        brush.rounded(canvas, box, 5, brush.fill(paper))
        brush.rounded(canvas, Box(box.left, box.top, width, 0.13 * height), 5, brush.fill(value, 0.55))
        if block is None:
            _scribble(canvas, box, look.ink)
            return
        for n, line in enumerate(block.lines):
            free = column - type.measure(line, block.style, block.size)
            type.paint(canvas, block, n, words.left + free / 2, words.top + block.baseline(n), look.ink)

    texts = (Text(" ".join(block.lines), words, look.ink, paper),) if block and block.lines else ()
    return Drawing(("note", look.name, width, height, block, value), brush.shaded(box, 12, 9), paint, texts)


def _scribble(canvas: skia.Canvas, box: Box, ink: str) -> None:
    paint = brush.stroke(ink, 6, 0.32)
    for n, share in enumerate((0.64, 0.5, 0.58)):
        y = box.top + box.height * (0.36 + 0.19 * n)
        canvas.drawLine(-0.32 * box.width, y, (-0.32 + share) * box.width, y, paint)
