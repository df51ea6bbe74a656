"""Bubbles by people's heads: speech as three dots, a thought as an icon. No words."""

from __future__ import annotations

from collections.abc import Iterator

import skia

from assets.model import Word
from assets.stage import canvas as brush
from assets.stage import easing
from assets.stage.drawing import Drawing
from assets.stage.layer import Box, Layer
from assets.stage.motion import pop, resting
from assets.stage.palette import Look
from assets.stage.stage import Stage

_PACE = 6  # how often a second the dots are drawn anew
_BOX = Box(-92, -60, 184, 120)
_BREATH = 0.4  # seconds between words that are no pause


def speech(stage: Stage, x: float, y: float, way: int) -> Iterator[Layer]:
    """A bubble about (x, y), 184 units wide, its tail down to the side `way` (-1: left). Its dots move while somebody speaks."""
    words = stage.picture.words
    at = max(0.6, words[0].start if words else 0.9)
    yield stage.enter(_balloon(stage.look, way), resting(x, y), at=at, how=pop(0.45))
    bounds, value = Box(-60, -26, 120, 52), stage.look.inks[5]

    def state(t: float) -> tuple[int, ...]:
        tick = round(t * _PACE) if t >= at + 0.3 and speaking(words, t) else 0
        return tuple(round(7 * max(0.0, easing.wave(tick / _PACE, 1.0, -0.16 * n))) for n in range(3)) if t >= at + 0.3 else ()

    def paint(canvas: skia.Canvas, hops: tuple[int, ...]) -> None:
        for n, hop in enumerate(hops):
            brush.circle(canvas, 40 * (n - 1), -hop, 11, brush.fill(value))

    yield stage.live(("dots", value), bounds, state, paint, rest=resting(x, y))


def speaking(words: tuple[Word, ...], t: float) -> bool:
    """Whether a word is heard at `t`; somebody always speaks where nothing is known of words."""
    return not words or any(word.start <= t < word.end + _BREATH for word in words)


def _balloon(look: Look, way: int) -> Drawing:
    tail = skia.Path()
    tail.addPoly([skia.Point(x * way, y) for x, y in ((18, 52), (58, 100), (66, 40))], True)

    def paint(canvas: skia.Canvas) -> None:
        brush.shadow(canvas, _BOX, 40, 15, 10, look.shadow, 0.32)
        brush.rounded(canvas, _BOX, 40, brush.fill(look.tile_light))
        canvas.drawPath(tail, brush.fill(look.tile_light))

    return Drawing(("balloon", look.name, way), brush.shaded(Box(-96, -64, 192, 168), 15, 10), paint)
