"""Chalk boards: what is said is written on them, line by line, as it is said; where nothing is to be read there are sketches."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace

import skia

from assets.pictures import _board
from assets.pictures._place import moments
from assets.pictures._signs import slate
from assets.pictures._topic import telling
from assets.stage import canvas as brush
from assets.stage import cues, handwriting, type
from assets.stage.drawing import Drawing, Sprite
from assets.stage.easing import progress
from assets.stage.layer import Box, Layer, Text
from assets.stage.motion import Course, arriving, fade, resting
from assets.stage.palette import Look, darker, lighter
from assets.stage.props._brush import fading, oval
from assets.stage.stage import Stage

_FRAME = 16.0
_ROW = type.Style("hand", 700, 84, leading=0.98)
_HEADING = type.Style("hand", 700, 96)
_PACE = 26.0  # letters a second
_CUES = (0.5, 0.7)
_STAY = 1.6  # seconds that the ring stays at a sketch


def board(look: Look, box: Box, hung: bool = False) -> Drawing:
    """An empty board in its place. `hung`: on two chains, without a tray."""
    inner = brush.grown(box, -_FRAME)
    ground = slate(look)

    def paint(canvas: skia.Canvas) -> None:
        if hung:
            for x in (box.left + 0.12 * box.width, box.right - 0.12 * box.width):
                canvas.drawLine(x, box.top - 400, x, box.top, brush.stroke(look.room.dark, 5))
        brush.shadow(canvas, box, 14, 26, 16, look.shadow, 0.4)
        brush.rounded(canvas, box, look.rounding(14), fading(box, (lighter(look.room.wood, 0.05), darker(look.room.wood, 0.24))))
        brush.rounded(canvas, inner, look.rounding(6), brush.fill(ground))
        canvas.save()
        canvas.clipRect(brush.rect(inner))
        for x, y, wide in ((0.24, 0.7, 0.3), (0.72, 0.3, 0.26), (0.6, 0.86, 0.34)):
            spot = inner.left + x * inner.width, inner.top + y * inner.height
            oval(canvas, *spot, wide * inner.width, 0.09 * inner.height, brush.fill("#ffffff", 0.02))
        canvas.restore()
        if not hung:
            tray = Box(box.left + 0.08 * box.width, box.bottom - 6, 0.84 * box.width, 16)
            brush.rounded(canvas, tray, 5, brush.fill(darker(look.room.wood, 0.34)))
            for n, value in enumerate(("#ffffff", look.accents[1], look.accents[4])):
                brush.rounded(canvas, Box(tray.left + 40 + 74 * n, tray.top - 9, 46, 10), 5, brush.fill(value))

    above = 400.0 if hung else 0.0
    bounds = brush.shaded(Box(box.left, box.top - above, box.width, box.height + above + 12), 26, 16)
    return Drawing(("chalk board", look.name, box, hung), bounds, paint)


def page(box: Box) -> Box:
    """What of a board is written on."""
    return brush.grown(box, -(_FRAME + 16 + 0.035 * min(box.width, box.height)))


def items(stage: Stage) -> tuple[tuple[str, ...], tuple[float, ...]]:
    """What will be written, and when."""
    shown = _board.shown(stage.picture.visual.items)
    return shown, cues.schedule(stage.picture.words, shown, *_CUES)


def layers(stage: Stage, place: Box) -> Iterator[Layer]:
    """What is written on the page `place`."""
    above, place = _heading(stage, place)
    yield from above
    rows, times = items(stage)
    if rows:
        beside = (
            len(rows) <= 4 and place.width > 1.5 * place.height and max(type.measure(row, _ROW, 60) for row in rows) < 0.56 * place.width
        )
        left, right = _board.split(place, 0.64, 40) if beside else (place, place)
        yield from _rows(stage, left, rows, times)
        if beside:
            yield from _shown_beside(stage, right, rows, times)
    else:
        yield from _sketches(stage, place)


def _heading(stage: Stage, place: Box) -> tuple[tuple[Layer, ...], Box]:
    block = type.fitted(stage.picture.visual.text, _HEADING, place.width, 1, 100)
    if not block.lines:
        return (), place
    colour = stage.look.on(slate(stage.look), stage.look.accents[1])
    low = place.top + block.height + 10
    return tuple(_line(stage, block, n, place, place.top, 0.1, colour) for n in range(1)), Box(
        place.left, low, place.width, place.bottom - low
    )


def _rows(stage: Stage, place: Box, rows: Sequence[str], times: Sequence[float]) -> Iterator[Layer]:
    across = 2 if len(rows) > 3 and place.width > 1.9 * place.height else 1
    down = -(-len(rows) // across)
    pitch = min(place.height / down, 150.0)
    columns = list(_board.columns(place, across, 56))
    mark = min(40.0, 0.4 * pitch)
    blocks = _board.alike(rows, _ROW, columns[0].width - mark - 20, 2 if pitch > 56 else 1, pitch - 6)
    top = place.top + (place.height - pitch * down) / 2
    hues = (stage.look.accents[1], stage.look.accents[2], stage.look.accents[3], stage.look.accents[4])
    white = stage.look.on(slate(stage.look), "#ffffff")
    for n, (block, at) in enumerate(zip(blocks, times, strict=True)):
        column, middle = columns[n // down], top + pitch * (n % down + 0.5)
        x = column.right - mark / 2 if block.rtl else column.left + mark / 2
        yield stage.enter(_mark(mark, hues[n % 4]), resting(x, middle), at=at - 0.1, how=fade(0.3))
        room = Box(column.left if block.rtl else column.left + mark + 20, column.top, column.width - mark - 20, column.height)
        done = at
        for k in range(len(block.lines)):
            yield _line(stage, block, k, room, middle - block.height / 2, done, white)
            done += len(block.lines[k]) / _PACE


def _shown_beside(stage: Stage, place: Box, rows: Sequence[str], times: Sequence[float]) -> Iterator[Layer]:
    """One sketch at a time: of what was written last."""
    side = min(place.width, place.height, 320.0)
    hues = (stage.look.accents[1], stage.look.accents[2], stage.look.accents[3], stage.look.accents[4])
    middle = resting(place.left + place.width / 2, place.top + place.height / 2)
    for n, icon in enumerate(telling(rows, stage.picture.visual, stage.dice("sketch"))):
        course = arriving(middle, fade(0.5), times[n] + 0.2 if n else 0.2)
        until = times[n + 1] + 0.2 if n + 1 < len(rows) else math.inf
        yield Sprite(_sketch(icon, side, hues[n % 4]), "world", _until(course, until))


def _until(course: Course, end: float) -> Course:
    """`course`, and wiped away at `end`."""
    return lambda t: course(t) if t < end else None


def _mark(side: float, value: str) -> Drawing:
    """A star of chalk."""
    half = 0.34 * side

    def paint(canvas: skia.Canvas) -> None:
        for turn in (0, 60, 120):
            canvas.save()
            canvas.rotate(turn)
            canvas.drawLine(-half, 0, half, 0, brush.stroke(value, 0.16 * side))
            canvas.restore()

    return Drawing(("mark", side, value), brush.centred(1.1 * side), paint)


def _line(stage: Stage, block: type.Block, number: int, room: Box, top: float, at: float, colour: str) -> Layer:
    """One line of a text, written from `at` on; the text's top is at `top`."""
    ink = handwriting.ink(block, number)
    alone = replace(block, lines=(block.lines[number],), width=ink.width)
    seconds = max(0.3, len(block.lines[number]) / _PACE)
    left = room.right - ink.width if block.rtl else room.left
    baseline = top + block.baseline(number)
    box = Box(left, baseline - block.rise, ink.width, alone.height)
    bounds = Box(box.left - 0.25 * block.size, box.top - 0.15 * block.size, box.width + 0.5 * block.size, box.height + 0.3 * block.size)

    def paint(canvas: skia.Canvas, share: float) -> None:
        canvas.clipRect(brush.rect(bounds))
        ink.paint(canvas, left, baseline, share, colour)

    def state(t: float) -> float:
        return round(24 * progress(t, at, seconds)) / 24

    live = stage.live(("chalk", block, number, left, baseline, colour), bounds, state, paint)
    return replace(live, texts=(Text(block.lines[number], box, colour, slate(stage.look)),))


def _sketches(stage: Stage, place: Box) -> Iterator[Layer]:
    """Three icons in chalk and arrows between them."""
    count = 3 if place.width > 1.3 * place.height else 2
    icons = telling(("",) * count, stage.picture.visual, stage.dice("sketch"))
    pitch, side = place.width / count, min(0.62 * place.width / count, 0.66 * place.height)
    hues = (stage.look.accents[1], "#ffffff", stage.look.accents[3])
    times = (*moments(stage, 0.8, 0.4), 1.2, 1.9, 2.6)[:count] if moments(stage, 0.8, 0.4) else (0.4, 1.1, 1.8)[:count]
    y = place.top + place.height / 2
    for n, (icon, at) in enumerate(zip(icons, sorted(times), strict=True)):
        x = place.left + pitch * (n + 0.5)
        yield stage.enter(_sketch(icon, side, hues[n]), resting(x, y), at=at, how=fade(0.5))
        if n:
            yield stage.enter(_arrow(0.2 * pitch), resting(x - pitch / 2, y), at=at - 0.2, how=fade(0.3))
    middles = [place.left + pitch * (n + 0.5) for n in range(count)]
    yield _round(stage, place, middles, y, 0.5 * side + 8, times[-1] + 0.8)


def _round(stage: Stage, place: Box, middles: Sequence[float], y: float, radius: float, at: float) -> Layer:
    """A ring of chalk that is drawn about one sketch after another: what the words would do."""
    value, steps = stage.look.accents[4], 8
    across, down = 1.12 * radius, min(radius, place.height / 2)

    def state(t: float) -> tuple[int, int]:
        turn = max(0.0, t - at) / _STAY
        return int(turn) % len(middles), min(steps, int((turn % 1.0) * 3 * steps)) if t > at else 0

    def paint(canvas: skia.Canvas, now: tuple[int, int]) -> None:
        number, share = now
        x = middles[number]
        box = skia.Rect.MakeLTRB(x - across, y - down, x + across, y + down)
        if share:
            canvas.drawArc(box, -120, 352 * share / steps, False, brush.stroke(value, 7, 0.9))

    return stage.live(("round", tuple(middles), y, radius, value), brush.grown(place, 10), state, paint)


def _sketch(icon: str, side: float, value: str) -> Drawing:
    return Drawing(
        ("sketch", icon, side, value), brush.centred(side), lambda canvas: brush.icon(canvas, icon, 0, 0, side, value, "regular")
    )


def _arrow(length: float) -> Drawing:
    half = length / 2

    def paint(canvas: skia.Canvas) -> None:
        paint = brush.stroke("#ffffff", 5, 0.8)
        for a, b in (((-half, 4), (half, 0)), ((half - 18, -16), (half, 0)), ((half - 16, 18), (half, 0))):
            canvas.drawLine(*a, *b, paint)

    return Drawing(("chalk arrow", length), Box(-half - 4, -24, length + 8, 48), paint)
