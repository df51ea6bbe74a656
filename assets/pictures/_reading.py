"""Words that are read while they are spoken: a line runs along under them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

import skia

from assets.model import Word
from assets.stage import canvas as brush
from assets.stage import type
from assets.stage.layer import Box, Layer
from assets.stage.stage import Stage
from assets.stems import stem, words_in

_AHEAD = 3  # words that the voice may leave out, or say differently
_THICK = 6.0
_ENOUGH = 0.5  # the share of its words that must be spoken


def under(stage: Stage, block: type.Block, x: float, y: float, width: float, colour: str, align: type.Align = "start") -> Iterator[Layer]:
    """A line under each line of `block`, whose column begins at (x, y): it comes as far as its words have been spoken."""
    found = spoken(stage.picture.words, [word for line in block.lines for word in line.split()])
    if sum(at is not None for at in found) < _ENOUGH * len(found):
        return  # something else is spoken
    times = iter(found)
    for n, line in enumerate(block.lines):
        ends = [type.measure(" ".join(line.split()[: m + 1]), block.style, block.size) for m in range(len(line.split()))]
        reached = [(at, end) for at, end in zip(times, ends, strict=False) if at is not None]
        if reached and not block.rtl:
            free = (width - ends[-1]) / 2 if align == "centre" else 0.0
            yield _line(
                stage,
                Box(x + free, y + block.pitch * n + block.height - block.pitch * (len(block.lines) - 1) + 1, ends[-1], _THICK),
                reached,
                colour,
            )


def _line(stage: Stage, box: Box, reached: Sequence[tuple[float, float]], colour: str) -> Layer:
    times = [at for at, _ in reached]

    def state(t: float) -> int:
        n = bisect_right(times, t + 0.06)
        return round(reached[n - 1][1]) if n else 0

    def paint(canvas: skia.Canvas, width: int) -> None:
        if width:
            brush.rounded(canvas, Box(box.left, box.top, width, box.height), box.height / 2, brush.fill(colour))

    return stage.live(("under", box, colour, tuple(reached)), brush.grown(box, 2), state, paint, space="screen")


def spoken(words: Sequence[Word], texts: Sequence[str]) -> list[float | None]:
    """When each of `texts`, single words in their order, is spoken; None for what is not. Never falls."""
    heard = [(_bare(word.written), word.start) for word in words]
    first = _begins(heard, [_bare(text) for text in texts[:4]])
    found: list[float | None] = []
    place = first
    for text in texts:
        bare = _bare(text)
        n = next((n for n in range(place, min(len(heard), place + _AHEAD)) if bare and heard[n][0] == bare), None)
        found.append(heard[n][1] if n is not None else None)
        place = n + 1 if n is not None else place
    return found


def _begins(heard: Sequence[tuple[str, float]], texts: Sequence[str]) -> int:
    """Where the first words are heard together best."""

    def alike(n: int) -> int:
        return sum(bool(text) and n + m < len(heard) and heard[n + m][0] == text for m, text in enumerate(texts))

    return max(range(len(heard)), key=alike, default=0)


def _bare(text: str) -> str:
    return " ".join(map(stem, words_in(text)))
