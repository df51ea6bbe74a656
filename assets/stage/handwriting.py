"""Text as a hand writes it: it appears along its line, and the tip of the pen goes up and down with the letters."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import skia

from assets.stage import type
from assets.stage.canvas import stroke
from assets.stage.easing import clamp, cubic_in_out, mix, progress, wave
from assets.stage.twos import on_twos

Point = tuple[float, float]

# How far apart, in design units, the pen's height is known; over how many such steps it goes from a letter's top to its foot.
_STEP, _SWING = 4.0, 5
# The edge of what is written leans like the letters, by so much of the text's size to either side.
_LEAN = 0.12
# Seconds that a hand takes from one line to the next, and how long a wait must be before it moves aside.
_TRAVEL, _WAIT = 0.42, 1.3
# Points to a wave of a scribble.
_FINE = 12


@dataclass(frozen=True, slots=True)
class Ink:
    """One line of a block. `heights` are those of the pen above the baseline, each `_STEP` units along the line, in units."""

    block: type.Block
    line: int
    width: float
    heights: tuple[float, ...]

    def tip(self, share: float) -> Point:
        """Where the pen is when `share` of the line is written: from the line's left end and its baseline, in units."""
        way = clamp(share) * self.width
        x = self.width - way if self.block.rtl else way
        at = clamp(x / _STEP, 0, len(self.heights) - 1)
        low = int(at)
        high = min(low + 1, len(self.heights) - 1)
        return x, -mix(self.heights[low], self.heights[high], at - low)

    def paint(self, canvas: skia.Canvas, x: float, baseline: float, share: float, colour: str) -> None:
        """The first `share` of the line, its left end at `x`."""
        if share <= 0:
            return
        canvas.save()
        if share < 1:
            canvas.clipPath(self._written(x, baseline, share), True)
        type.paint(canvas, self.block, self.line, x, baseline, colour)
        canvas.restore()

    def _written(self, x: float, baseline: float, share: float) -> skia.Path:
        """The area up to the pen."""
        size = self.block.size
        left, right = x - size, x + self.width + size
        edge = x + self.tip(share)[0]
        top, bottom = baseline - 1.4 * size, baseline + 0.8 * size
        begin = right if self.block.rtl else left
        lean = _LEAN * size
        path = skia.Path()
        path.addPoly([skia.Point(*p) for p in ((begin, top), (edge + lean, top), (edge - 0.5 * lean, bottom), (begin, bottom))], True)
        return path


@lru_cache(256)
def ink(block: type.Block, line: int = 0) -> Ink:
    """The line `line` of `block`, ready to be written."""
    width = max(1.0, type.measure(block.lines[line], block.style, block.size))
    return Ink(block, line, width, _heights(block, line, width))


def _heights(block: type.Block, line: int, width: float) -> tuple[float, ...]:
    """The pen swings between the tops and the feet of the letters; over a gap it keeps its height."""
    scale = 1 / _STEP
    rows, columns = int(1.8 * block.size * scale) + 2, int(width * scale) + 2
    surface = skia.Surface(columns, rows)
    with surface as canvas:
        canvas.scale(scale, scale)
        type.paint(canvas, block, line, 0.0, 1.2 * block.size, "#000000")
    covered = surface.makeImageSnapshot().toarray()[:, :, 3] > 70
    last = 0.3 * block.size
    heights: list[float] = []
    for column in range(columns):
        found = np.flatnonzero(covered[:, column])
        if found.size:
            row = found[0] if (column // _SWING) % 2 else found[-1]
            last = 1.2 * block.size - float(row) * _STEP
        heights.append(last)
    smooth = np.convolve(np.pad(heights, 2, mode="edge"), np.full(5, 0.2), mode="valid")
    return tuple(float(height) for height in smooth)


# ---------------------------------------------------------------- no words


@dataclass(frozen=True, slots=True)
class Scribble:
    """Handwriting that says nothing: words of waves. `words` are their points, from the line's left end and its baseline."""

    width: float
    size: float
    words: tuple[tuple[Point, ...], ...]

    def tip(self, share: float) -> Point:
        """Where the pen is when `share` of the line is written."""
        x = clamp(share) * self.width
        points = [point for word in self.words for point in word]
        after = next((n for n, point in enumerate(points) if point[0] >= x), len(points) - 1)
        (x0, y0), (x1, y1) = points[max(0, after - 1)], points[after]
        return x, mix(y0, y1, clamp((x - x0) / max(1e-6, x1 - x0)))

    def paint(self, canvas: skia.Canvas, x: float, baseline: float, share: float, colour: str) -> None:
        """The first `share` of the line, its left end at `x`."""
        edge = share * self.width
        line = stroke(colour, 0.075 * self.size)
        for word in self.words:
            seen = [(x + px, baseline + py) for px, py in word if px <= edge]
            if share > 0 and len(seen) > 1:
                path = skia.Path()
                path.addPoly([skia.Point(*point) for point in seen], False)
                canvas.drawPath(path, line)


def scribble(width: float, size: float, dice: random.Random) -> Scribble:
    """A line of about `width`, its waves as high as letters of `size`."""
    words: list[tuple[Point, ...]] = []
    x = 0.0
    while x < width - 0.8 * size:
        end = min(width, x + size * dice.uniform(1.0, 2.6))
        words.append(tuple(_waves(x, end, size, dice)))
        x = end + 0.36 * size
    return Scribble(max(words[-1][-1][0] if words else width, 1.0), size, tuple(words))


def _waves(start: float, end: float, size: float, dice: random.Random) -> Iterator[Point]:
    """One word: up and down, now and then as high as a tall letter."""
    x = start
    high, wide = 0.3 * size, 0.36 * size
    while x < end:
        for n in range(_FINE + 1):
            turn = n / _FINE
            # It goes back at the top, in a loop.
            yield x + wide * turn + 0.1 * size * math.sin(2 * math.pi * turn), -high * math.sin(math.pi * turn) ** 2
        x += wide
        high, wide = size * dice.choice((0.22, 0.26, 0.28, 0.3, 0.32, 0.56)), size * dice.uniform(0.26, 0.46)


# ---------------------------------------------------------------- the hand


@dataclass(frozen=True, slots=True, eq=False)
class Stroke:
    """A stroke of the pen: from `start`, over `seconds`; `way` says where the tip is at a share of it."""

    start: float
    seconds: float
    way: Callable[[float], Point]

    @property
    def end(self) -> float:
        return self.start + self.seconds

    def share(self, t: float) -> float:
        """How much of it is drawn at `t`."""
        return progress(t, self.start, self.seconds)


@dataclass(frozen=True, slots=True, eq=False)
class Pen:
    """The course of a pen over all of its strokes, in order and one after another. `aside` is how far it moves off its
    line while it waits, `home` where it rests at the end."""

    strokes: tuple[Stroke, ...]
    home: Point
    aside: Point = (150.0, 130.0)

    def at(self, t: float) -> Point:
        """Where the tip is at `t`."""
        before = [drawn for drawn in self.strokes if drawn.start <= t]
        after = next((coming for coming in self.strokes if coming.start > t), None)
        if not before:
            return self._waiting(after, t) if after else self.home
        last = before[-1]
        if t <= last.end:
            return last.way(last.share(t))
        return self._off(last, after, t)

    def _waiting(self, first: Stroke, t: float) -> Point:
        """Before the first stroke, near where it will begin."""
        x, y = first.way(0.0)
        ready = _idle((x + self.aside[0], y + self.aside[1]), t, 1.0)
        return self._between(ready, (x, y), t, first.start)

    def _off(self, last: Stroke, after: Stroke | None, t: float) -> Point:
        """Between two strokes: straight on, or aside and back; after the last one home."""
        here = last.way(1.0)
        if after is None:
            gone = cubic_in_out(progress(t, last.end + 0.25, 0.9))
            return _idle(_mixed(here, self.home, gone), t, gone)
        if after.start - last.end < _WAIT:
            share = cubic_in_out(progress(t, last.end, max(0.05, after.start - last.end)))
            x, y = _mixed(here, after.way(0.0), share)
            return x + 14 * share * (1 - share), y - 26 * share * (1 - share)
        place = (here[0] + self.aside[0], here[1] + self.aside[1])
        gone = cubic_in_out(progress(t, last.end + 0.15, 0.5))
        waiting = _idle(_mixed(here, place, gone), t, gone)
        return self._between(waiting, after.way(0.0), t, after.start)

    def _between(self, here: Point, there: Point, t: float, start: float) -> Point:
        return _mixed(here, there, cubic_in_out(progress(t, start - _TRAVEL, _TRAVEL)))


def _mixed(a: Point, b: Point, share: float) -> Point:
    return mix(a[0], b[0], share), mix(a[1], b[1], share)


def _idle(point: Point, t: float, share: float) -> Point:
    """A hand that waits is never quite still; it is slow, so on twos, while one that writes is shot on ones."""
    t = on_twos(t)
    return point[0] + share * 9 * wave(t, 3.1), point[1] + share * 6 * wave(t, 2.3, 0.2)
