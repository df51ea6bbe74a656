"""A ruled pad: how it lies in the frame, and how a heading and a list are set on its lines."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import skia

from assets.pictures import _ground
from assets.stage import canvas as brush
from assets.stage import handwriting, type
from assets.stage.handwriting import Ink, Point, Scribble
from assets.stage.layer import Box
from assets.stage.palette import Look
from assets.stage.stage import Stage

# Sizes of the list that are tried, in design units; the first ones leave a line free between two items.
_ROOMY, _CLOSE = range(86, 53, -4), range(74, 29, -4)
_PITCH, _RISE = 1.32, 0.14  # the distance of lines, and of letters from their line, in sizes
_HEADING = 96.0
_SCRIBBLES, _SCRIBBLED = 5, 66.0

PAPER = "#fbf8f2"


@dataclass(frozen=True, slots=True)
class Pad:
    """Where the pad lies. Its own coordinates begin at its middle; between `top` and `bottom` it is written on."""

    x: float
    y: float
    turn: float
    width: float
    height: float
    top: float
    bottom: float

    @property
    def sheet(self) -> Box:
        return Box(-self.width / 2, -self.height / 2, self.width, self.height)

    @property
    def margin(self) -> float:
        """Where the red line is."""
        return -0.415 * self.width

    @property
    def words(self) -> Box:
        """Where is written."""
        left = self.margin + 0.03 * self.width
        return Box(left, self.top, 0.385 * self.width - left, self.bottom - self.top)

    def seen(self, point: Point) -> Point:
        """A point of the pad in the world."""
        way = math.radians(self.turn)
        x, y = point
        return self.x + x * math.cos(way) - y * math.sin(way), self.y + x * math.sin(way) + y * math.cos(way)


def placed(stage: Stage) -> Pad:
    """The pad of a stage: cut by the frame where there is room for more than it, whole in its width always."""
    across, down = stage.size.across, stage.size.down
    dice = stage.dice("pad")
    turn = dice.choice((-3.0, -2.4, 1.6, 2.2))
    if stage.wide:
        width, above = min(1230.0, 0.64 * across), -34.0
        x, head, foot = dice.uniform(0.44, 0.46) * across, 92.0, 838.0
    else:
        width, above = 0.84 * across, (0.17 if stage.tall else 0.1) * down
        x, head, foot = 0.475 * across, above + 128, (0.7 if stage.tall else 0.79) * down
    height = max(1.1 * down - above, 1.12 * width)
    y = above + height / 2
    return Pad(x, y, turn, width, height, head - y, foot - y)


@dataclass(frozen=True, slots=True)
class Piece:
    """Something written on one go: its ink, and where its line begins."""

    ink: Ink | Scribble
    x: float
    baseline: float

    def tip(self, share: float) -> Point:
        x, y = self.ink.tip(share)
        return self.x + x, self.baseline + y


@dataclass(frozen=True, slots=True)
class Entry:
    """What belongs together: a heading, or a number and its item. `strip` is the stretch of paper that it takes, `box`
    that of its words, `tick` where its box to tick stands."""

    words: str
    pieces: tuple[Piece, ...]
    strip: Box
    box: Box
    tick: Box | None

    @property
    def letters(self) -> int:
        return max(6, len(self.words))


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that will stand on a pad. `first` is the baseline of its first ruled line and `pitch` their distance."""

    pad: Pad
    heading: Entry | None
    entries: tuple[Entry, ...]
    first: float
    pitch: float


def sheet(pad: Pad, heading: str, items: Sequence[str], stage: Stage) -> Sheet:
    """`items`, numbered, under `heading`, as large as they go; scribbles where there are none."""
    title = _heading(pad, heading)
    top = title.strip.bottom + 12 if title else pad.top
    if not items:
        return _scribbled(pad, title, top, stage)
    size, gap, blocks = _set(pad, items, pad.bottom - top)
    pitch = _PITCH * size
    first = top + pitch
    entries: list[Entry] = []
    row = 0
    for n, block in enumerate(blocks):
        entries.append(_entry(pad, n + 1, block, size, first + row * pitch))
        row += len(block.lines) + gap
    return Sheet(pad, title, tuple(entries), first, pitch)


def _heading(pad: Pad, text: str) -> Entry | None:
    block = type.fitted(text, type.Style("hand", 700, _HEADING, leading=_PITCH), pad.words.width, 1, 1.5 * _HEADING)
    if not block.lines:
        return None
    baseline = pad.top + 0.92 * block.size
    left = _left(pad, block, 0)
    piece = Piece(handwriting.ink(block, 0), left, baseline)
    return Entry(block.lines[0], (piece,), _strip((piece,), block.size, 1.36), _box(block, left, baseline), None)


def _set(pad: Pad, items: Sequence[str], room: float) -> tuple[float, int, list[type.Block]]:
    """The size of the list, how many lines are left free between two items, and the items set."""
    for gap, sizes in ((1, _ROOMY), (0, _CLOSE)):
        for size in sizes:
            blocks = [type.fitted(item, _hand(size), _width(pad, size), 2, 9 * size) for item in items]
            rows = sum(len(block.lines) for block in blocks) + gap * (len(items) - 1)
            if rows * _PITCH * size <= room and all(block.size >= 0.99 * size for block in blocks):
                return size, gap, blocks
    least = max(type.FLOOR, min(*_CLOSE, room / len(items) / _PITCH))
    return least, 0, [type.fitted(item, _hand(least), _width(pad, least), 1, 2 * least) for item in items]


def _hand(size: float) -> type.Style:
    return type.Style("hand", 700, size, leading=_PITCH)


def _indent(size: float) -> float:
    """How far the words of an item begin from its number."""
    return 0.92 * size


def _width(pad: Pad, size: float) -> float:
    return pad.words.width - _indent(size)


def _entry(pad: Pad, number: int, block: type.Block, size: float, baseline: float) -> Entry:
    digits = type.fitted(f"{number}.", _hand(size), 4 * size, 1, 2 * size)
    begin = pad.words.right - digits.width if block.rtl else pad.words.left
    pieces = [Piece(handwriting.ink(digits, 0), begin, baseline)]
    pitch = _PITCH * size
    for n in range(len(block.lines)):
        left = _left(pad, block, n) + (-_indent(size) if block.rtl else _indent(size))
        pieces.append(Piece(handwriting.ink(block, n), left, baseline + n * pitch))
    rows = max(1, len(block.lines))
    strip = _strip(pieces, size, _PITCH * rows)
    left = min((piece.x for piece in pieces[1:]), default=begin)
    words = Box(left, strip.top + 1, block.width, strip.height - 2)
    return Entry(" ".join(block.lines), tuple(pieces), strip, words, _tick(pad, size, baseline))


def _tick(pad: Pad, size: float, baseline: float) -> Box:
    """The box to tick, at the right: there the hand that ticks it hides no words."""
    side = 0.6 * size
    return Box(0.437 * pad.width - side / 2, baseline - 0.27 * size - side / 2, side, side)


def _left(pad: Pad, block: type.Block, line: int) -> float:
    return pad.words.right - type.measure(block.lines[line], block.style, block.size) if block.rtl else pad.words.left


def _strip(pieces: Sequence[Piece], size: float, height: float) -> Box:
    """The stretch of paper around `pieces`, `height` sizes high; nothing of the next line's is in it."""
    left = min(piece.x for piece in pieces) - 0.2 * size
    right = max(piece.x + piece.ink.width for piece in pieces) + 0.2 * size
    return Box(left, pieces[0].baseline - 0.94 * size, right - left, height * size - 1)


def _box(block: type.Block, left: float, baseline: float) -> Box:
    return Box(left, baseline - 0.93 * block.size, block.width, 1.3 * block.size)


def _scribbled(pad: Pad, title: Entry | None, top: float, stage: Stage) -> Sheet:
    """Lines that cannot be read, each as long as chance says."""
    size = min(_SCRIBBLED, (pad.bottom - top) / (_SCRIBBLES * 2 * _PITCH))
    pitch = _PITCH * size
    dice = stage.dice("scribbles")
    entries = [
        _scribble(pad, handwriting.scribble(_width(pad, size) * dice.uniform(0.5, 1.0), size, dice), top + pitch * (1 + 2 * n))
        for n in range(_SCRIBBLES)
    ]
    return Sheet(pad, title, tuple(entries), top + pitch, pitch)


def _scribble(pad: Pad, ink: Scribble, baseline: float) -> Entry:
    piece = Piece(ink, pad.words.left, baseline)
    strip = _strip((piece,), ink.size, _PITCH)
    return Entry("", (piece,), strip, strip, _tick(pad, ink.size, baseline))


# ---------------------------------------------------------------- paint, in the pad's own coordinates


def shadow(canvas: skia.Canvas, pad: Pad, look: Look) -> None:
    """What the pad casts, in the world: a soft thing, and costly when it is turned, so it is painted coarsely."""

    def cast(small: skia.Canvas) -> None:
        small.translate(pad.x, pad.y)
        small.rotate(pad.turn)
        brush.shadow(small, brush.grown(pad.sheet, 10), 26, 34, 30, look.shadow, 0.5)

    around = brush.grown(pad.sheet, 150)
    _ground.soft(canvas, Box(pad.x + around.left, pad.y + around.top, around.width, around.height), cast)


def paint(canvas: skia.Canvas, sheet: Sheet) -> None:
    """The whole pad: its cover, its pages, its spiral, its boxes to tick."""
    pad = sheet.pad
    page = pad.sheet
    brush.rounded(canvas, brush.grown(page, 12), 26, brush.fill("#332b69"))
    for n, value in ((7, "#d9d1bf"), (4, "#ece5d5")):
        brush.rounded(canvas, Box(page.left + n, page.top + n, page.width, page.height), 16, brush.fill(value))
    canvas.save()
    canvas.clipRRect(skia.RRect.MakeRectXY(brush.rect(page), 16, 16), True)
    lines(canvas, sheet)
    canvas.restore()
    _spiral(canvas, page)
    for entry in sheet.entries:
        if entry.tick:
            brush.rounded(canvas, entry.tick, 0.17 * entry.tick.width, brush.stroke("#8d88b8", 4))


def lines(canvas: skia.Canvas, sheet: Sheet) -> None:
    """The page and its ruled lines, wherever the canvas lets them through."""
    page = sheet.pad.sheet
    canvas.drawRect(brush.rect(page), brush.fill(PAPER))
    rule = brush.stroke("#9db4ea", 2, 0.55)
    size = sheet.pitch / _PITCH
    y = sheet.first + _RISE * size
    y -= sheet.pitch * math.floor((y - page.top - 90) / sheet.pitch)
    while y < page.bottom - 20:
        canvas.drawLine(page.left + 0.03 * page.width, y, page.right - 0.03 * page.width, y, rule)
        y += sheet.pitch
    canvas.drawLine(sheet.pad.margin, page.top + 20, sheet.pad.margin, page.bottom, brush.stroke("#ff8f8f", 2.5, 0.65))


def _spiral(canvas: skia.Canvas, page: Box) -> None:
    count = round(page.width / 62)
    for n in range(count):
        x = page.left + page.width * (n + 0.5) / count
        brush.circle(canvas, x, page.top + 44, 10, brush.fill("#2a2450"))
        canvas.drawLine(x, page.top - 16, x, page.top + 40, brush.stroke("#a7a4c9", 9))
        canvas.drawLine(x - 2, page.top - 16, x - 2, page.top + 36, brush.stroke("#ffffff", 2.5, 0.75))
