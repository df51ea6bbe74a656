"""What screens show: abstract code, bars, a curve, a dashboard, a network. No letters, so nothing is claimed.

A content paints itself into a box at a tick: a whole number that counts up `RATE` times a second. It is finished by about
tick 20 and goes on living after that.

    yield showing(stage, network(look, seed), holder.place)
"""

from __future__ import annotations

import math
import random
from bisect import bisect_right
from collections.abc import Callable, Hashable
from dataclasses import dataclass

import skia

from assets.stage import canvas as brush
from assets.stage import easing
from assets.stage.drawing import Drawing, Live
from assets.stage.layer import Box
from assets.stage.palette import Look
from assets.stage.props._brush import line
from assets.stage.stage import Stage

RATE = 6


@dataclass(frozen=True, slots=True, eq=False)
class Content:
    """`name` holds all that it is drawn from but the tick."""

    name: Hashable
    paint: Callable[[skia.Canvas, Box, int], None]


def tick(t: float, rate: float = RATE) -> int:
    """The tick at `t` seconds; never below 0."""
    return max(0, math.floor(t * rate))


def showing(stage: Stage, content: Content, box: Box, start: float = 0.0, rate: float = RATE) -> Live[int]:
    """`content` in `box`, growing from `start` on; negative: it has long begun. Drawn anew `rate` times a second."""
    return _live(stage, content, box, lambda t: tick((t - start) * rate / RATE))


def spoken(stage: Stage, content: Content, box: Box, first: int = 0) -> Live[int]:
    """`content` in `box`, which is at tick `first` when the scene begins, and one further with every word that is heard."""
    starts = sorted(word.start for word in stage.picture.words)
    return _live(stage, content, box, lambda t: first + bisect_right(starts, t))


def _live(stage: Stage, content: Content, box: Box, state: Callable[[float], int]) -> Live[int]:
    return stage.live(("content", content.name, box), box, state, lambda canvas, now: content.paint(canvas, box, now))


def standing(content: Content, box: Box, state: int = 40) -> Drawing:
    """`content` as it is at one tick, for a plate."""
    return Drawing(("content", content.name, box, state), box, lambda canvas: content.paint(canvas, box, state))


# ---------------------------------------------------------------- code


def code(look: Look, seed: int, bars: bool = True, speed: float = 1.0) -> Content:
    """Lines of coloured bars, written piece by piece and scrolled a line at a time. With `bars`: a window's bars around them."""

    def paint(canvas: skia.Canvas, box: Box, state: int) -> None:
        inner = _window(canvas, look, box) if bars else box
        _code(canvas, look, inner, seed, int(state * speed))

    return Content(("code", look.name, seed, bars, speed), paint)


def _window(canvas: skia.Canvas, look: Look, box: Box) -> Box:
    """A window's title bar and the list at its side; what is left for its text."""
    top, side, panel = min(24.0, 0.09 * box.height), 0.13 * box.width, brush.fill(look.room.panel, 0.7)
    brush.rounded(canvas, Box(box.left, box.top, box.width, top), 0.35 * top, panel)
    for n, value in enumerate((look.accents[0], look.accents[1], look.accents[2])):
        brush.circle(canvas, box.left + 0.65 * top * (n + 1), box.top + top / 2, 0.2 * top, brush.fill(value))
    files = Box(box.left + 0.02 * box.width, box.top + 1.35 * top, side, box.height - 1.6 * top)
    brush.rounded(canvas, files, 5, brush.fill(look.room.panel, 0.5))
    for n in range(int((files.height - 8) / 15)):
        bar = Box(files.left + 6, files.top + 8 + 15 * n, (0.5, 0.75, 0.62)[n % 3] * side, 5)
        brush.rounded(canvas, bar, 2.5, brush.fill(look.accents[5], 0.4))
    left = files.right + 0.04 * box.width
    return Box(left, files.top, box.right - left - 0.03 * box.width, files.height)


def _code(canvas: skia.Canvas, look: Look, box: Box, seed: int, state: int) -> None:
    pitch = max(13.0, 0.085 * box.height)
    rows = max(1, int(box.height / pitch))
    written, number, waits = [], 0, state + 4
    while waits > 0:
        indent, pieces = _row(look, seed, number)
        written.append((indent, pieces[:waits]))
        waits -= len(pieces)
        number += 1
    for n, (indent, pieces) in enumerate(written[-rows:]):
        x = box.left + 0.06 * box.width * indent
        for share, value in pieces:
            bar = Box(x, box.top + n * pitch + 0.25 * pitch, share * box.width, 0.42 * pitch)
            brush.rounded(canvas, bar, 0.21 * pitch, brush.fill(value, 0.92))
            x = bar.right + 0.025 * box.width


def _row(look: Look, seed: int, number: int) -> tuple[int, list[tuple[float, str]]]:
    """How far a line of code is indented, and its pieces: their lengths in shares of the box, their colours."""
    dice = random.Random(seed * 1009 + number % 97)
    values = (look.accents[3], look.accents[5], look.accents[2], look.accents[1], look.accents[4], look.room.silver)
    pieces = [(dice.uniform(0.07, 0.21), dice.choice(values)) for _ in range(dice.randint(1, 4))]
    room = 0.98
    indent = dice.choice((0, 0, 1, 1, 2, 2, 3))
    while len(pieces) > 1 and 0.06 * indent + sum(share + 0.025 for share, _ in pieces) > room:
        pieces.pop()
    return indent, pieces


# ---------------------------------------------------------------- charts


def bars(look: Look, seed: int, count: int = 7) -> Content:
    """Bars that grow one after another, and tremble a little ever after."""
    values = (look.inks[5], look.accents[3], look.accents[2])

    def paint(canvas: skia.Canvas, box: Box, state: int) -> None:
        dice, pitch = random.Random(seed), box.width / (count + 0.6)
        base = box.top + 0.88 * box.height
        line(canvas, ((box.left + 0.04 * box.width, base), (box.right - 0.04 * box.width, base)), brush.stroke(look.accents[5], 2, 0.5))
        for n in range(count):
            share = 0.3 + 0.5 * n / count + dice.uniform(-0.08, 0.12) + 0.03 * math.sin(0.9 * state + 2.1 * n)
            high = 0.76 * box.height * share * easing.cubic_out(easing.progress(state, 1.2 * n, 8))
            if high > 1:
                bar = Box(box.left + pitch * (n + 0.45), base - high, 0.66 * pitch, high)
                brush.rounded(canvas, bar, min(5, 0.15 * pitch), brush.fill(values[n % 3]))

    return Content(("bars", look.name, seed, count), paint)


def curve(look: Look, seed: int, value: str = "") -> Content:
    """A line that rises over a grid, and goes on waving slightly."""
    hue = value or look.accents[2]

    def paint(canvas: skia.Canvas, box: Box, state: int) -> None:
        for n in range(4):
            y = box.top + (0.18 + 0.22 * n) * box.height
            line(canvas, ((box.left + 0.05 * box.width, y), (box.right - 0.05 * box.width, y)), brush.stroke(look.accents[5], 1.5, 0.18))
        _rise(canvas, Box(box.left + 0.06 * box.width, box.top + 0.14 * box.height, 0.88 * box.width, 0.7 * box.height), seed, state, hue)

    return Content(("curve", look.name, seed, value), paint)


def _rise(canvas: skia.Canvas, box: Box, seed: int, state: int, value: str) -> None:
    """A rising line through `box`; it is drawn from the left at first."""
    path, reach = skia.Path(), easing.progress(state, 0, 12)
    count = max(1, round(32 * reach))
    for n in range(count + 1):
        share = n / 32
        high = 0.1 + 0.75 * share**1.3 + 0.07 * math.sin(25 * share + seed) + 0.02 * math.sin(0.4 * state + n)
        point = box.left + box.width * share, box.bottom - box.height * high
        path.lineTo(*point) if n else path.moveTo(*point)
    canvas.drawPath(path, brush.stroke(value, max(2.5, 0.02 * box.height)))
    brush.circle(canvas, *point, max(4, 0.03 * box.height), brush.fill(value))


def dashboard(look: Look, seed: int) -> Content:
    """Three cards above a rising line."""
    hues = (look.accents[2], look.accents[1], look.accents[3])

    def paint(canvas: skia.Canvas, box: Box, state: int) -> None:
        wide, high = box.width, box.height
        for n, hue in enumerate(hues):
            card = Box(box.left + (0.04 + 0.32 * n) * wide, box.top + 0.07 * high, 0.28 * wide, 0.25 * high)
            share = 0.3 + 0.12 * ((seed + n) % 3) + 0.05 * math.sin(0.25 * state + 2 * n)
            brush.rounded(canvas, card, 7, brush.fill(look.room.card))
            brush.rounded(canvas, Box(card.left + 0.03 * wide, card.top + 0.06 * high, 0.1 * wide, 6), 3, brush.fill(look.accents[5], 0.6))
            brush.rounded(canvas, Box(card.left + 0.03 * wide, card.top + 0.14 * high, share * card.width, 10), 5, brush.fill(hue))
        _rise(canvas, Box(box.left + 0.05 * wide, box.top + 0.4 * high, 0.9 * wide, 0.5 * high), seed, state, look.accents[2])

    return Content(("dashboard", look.name, seed), paint)


# ---------------------------------------------------------------- network


def network(look: Look, seed: int, columns: tuple[int, ...] = (4, 6, 6, 3), light: bool = False) -> Content:
    """Nodes in columns, joined by lines along which sparks run. `light`: for a light ground."""
    hues = (look.accents[3], look.accents[5], look.accents[4], look.accents[2])
    threads = look.inks[5] if light else look.accents[5]

    def paint(canvas: skia.Canvas, box: Box, state: int) -> None:
        nodes = _nodes(box, columns)
        _threads(canvas, nodes, state, threads)
        _sparks(canvas, nodes, state, look.accents[1], 0.012 * box.height + 1.5)
        radius = 0.026 * min(box.width, box.height) + 2
        for n, column in enumerate(nodes):
            grown = easing.clamp(easing.back_out(easing.progress(state, 2 * n, 5)), 0, 1.2)
            for m, (x, y) in enumerate(column):
                pulse = 1 + 0.09 * math.sin(0.5 * state + 1.3 * n + m)
                brush.circle(canvas, x, y, 1.5 * radius * grown * pulse, brush.fill(hues[(n + seed) % 4], 0.2))
                brush.circle(canvas, x, y, radius * grown * pulse, brush.fill(hues[(n + seed) % 4]))

    return Content(("network", look.name, seed, columns, light), paint)


_Nodes = list[list[tuple[float, float]]]


def _nodes(box: Box, columns: tuple[int, ...]) -> _Nodes:
    left, wide = box.left + 0.09 * box.width, 0.82 * box.width
    top, high = box.top + 0.06 * box.height, 0.88 * box.height
    across = [left + wide * n / (len(columns) - 1) for n in range(len(columns))]
    return [[(x, top + high * (m + 0.5) / count) for m in range(count)] for x, count in zip(across, columns, strict=True)]


def _threads(canvas: skia.Canvas, nodes: _Nodes, state: int, value: str) -> None:
    """All lines in two paths, faint and less faint: a path for each would cost ten times as much."""
    paths = skia.Path(), skia.Path()
    for n in range(len(nodes) - 1):
        share = easing.cubic_out(easing.progress(state, 2 * n, 6))
        for a, (x, y) in enumerate(nodes[n]):
            for b, (u, v) in enumerate(nodes[n + 1]):
                path = paths[(3 * a + 5 * b + n) % 4 == 0]
                path.moveTo(x, y)
                path.lineTo(easing.mix(x, u, share), easing.mix(y, v, share))
    for path, opacity in zip(paths, (0.2, 0.36), strict=True):
        canvas.drawPath(path, brush.stroke(value, 1.6, opacity))


def _sparks(canvas: skia.Canvas, nodes: _Nodes, state: int, value: str, radius: float) -> None:
    for n in range(len(nodes) - 1):
        for k in range(3):
            way = ((state + 3 * n + 5 * k) % 12) / 8
            x, y = nodes[n][(2 * k + n) % len(nodes[n])]
            u, v = nodes[n + 1][(3 * k + 1) % len(nodes[n + 1])]
            if state > 12 and 0 < way < 1:
                spot = easing.mix(x, u, way), easing.mix(y, v, way)
                brush.circle(canvas, *spot, radius, brush.fill(value, math.sin(math.pi * way)))


# ---------------------------------------------------------------- document


def document(look: Look, seed: int) -> Content:
    """A page on which lines are written: headings, paragraphs, now and then a ticked box."""

    def paint(canvas: skia.Canvas, box: Box, state: int) -> None:
        pitch = max(15.0, 0.088 * box.height)
        rows = max(1, int(box.height / pitch))
        # Three ticks to a line, and it never stops: the page scrolls.
        done = state / 3 + 0.5 * rows
        first = max(0, math.ceil(done) - rows)
        for n in range(first, math.ceil(done)):
            _written(canvas, look, Box(box.left, box.top + (n - first) * pitch, box.width, pitch), seed, n, min(1.0, done - n))

    return Content(("document", look.name, seed), paint)


def _written(canvas: skia.Canvas, look: Look, row: Box, seed: int, number: int, share: float) -> None:
    """One line of a document, written to `share` of its length."""
    dice = random.Random(seed * 1013 + number % 89)
    sort, middle = (number + seed) % 7, row.top + row.height / 2
    if sort == 6:
        return
    left, wide, high = row.left, dice.uniform(0.55, 0.94) * row.width, 0.36 * row.height
    if sort == 0:
        wide, high = 0.42 * row.width, 0.6 * row.height
    elif sort in (4, 5):
        side = 0.62 * row.height
        brush.rounded(
            canvas, Box(left, middle - side / 2, side, side), 0.25 * side, brush.fill(look.accents[2] if share == 1 else look.room.card)
        )
        if share == 1:
            brush.icon(canvas, "check", left + side / 2, middle, 0.72 * side, look.ink, "bold")
        left, wide = left + 1.5 * side, 0.62 * wide
    value = look.accents[1] if sort == 0 else look.room.silver
    if share * wide > high:
        brush.rounded(canvas, Box(left, middle - high / 2, share * wide, high), high / 2, brush.fill(value, 1.0 if sort == 0 else 0.72))
