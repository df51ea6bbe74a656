"""Signs that come one by one, as they are spoken of: slips on a rail, slates on strings, prints in frames. Each has an icon
and its words; where there are no words, the icon alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import skia

from assets.pictures import _board
from assets.pictures._place import moments
from assets.pictures._topic import telling
from assets.stage import canvas as brush
from assets.stage import cues, type
from assets.stage.drawing import Drawing
from assets.stage.layer import Box, Layer, Text
from assets.stage.motion import Entrance, fade, resting, rise, slide
from assets.stage.palette import Look, blend, contrast, darker, lighter
from assets.stage.props._brush import fading, line
from assets.stage.props.placing import around
from assets.stage.stage import Stage

_CUES = (0.5, 0.5)  # seconds: the first sign at the earliest, and from one to the next at least
_BLANK = 3  # signs where nothing is to be read
_PAD = 24.0
_HIGHEST = 310.0
_READ = 36.0  # words of this size are read with ease


@dataclass(frozen=True, slots=True)
class Sort:
    """How a sign is made: its ground by its number, its body, how far something of it is above its box, how it comes in. A `hung` one is
    there from the beginning, empty: only its words come."""

    name: str
    ground: Callable[[Look, int], str]
    body: Callable[[skia.Canvas, Look, Box, str], None]
    above: float
    how: Entrance
    style: type.Style
    gap: float = 30.0
    hung: bool = False


def layers(stage: Stage, area: Box, sort: Sort) -> Iterator[Layer]:
    """The items of the picture on signs in `area`; without any, what it is about in icons."""
    items = _board.shown(stage.picture.visual.items)
    layout = _laid(stage, area, sort)
    times = cues.schedule(stage.picture.words, items, *_CUES) if items else _blank_times(stage)
    if sort.hung:
        yield stage.still(_bodies(stage, sort, _all(stage, area, sort)))
    yield from _heading(stage, area, sort)
    icons = telling(items or ("",) * _BLANK, stage.picture.visual, stage.dice("icons"))
    for n, (box, block, icon, at) in enumerate(zip(layout.boxes, layout.blocks, icons, times, strict=True)):
        sign = _sign(stage, sort, Box(0, 0, box.width, box.height), block, icon if layout.icons else "", n)
        yield stage.enter(sign, resting(box.left, box.top), at=at, how=fade(0.5) if sort.hung else sort.how)


def _heading(stage: Stage, area: Box, sort: Sort) -> Iterator[Layer]:
    """What a person wrote, on a sign of its own above the others."""
    for box in _top(stage, area):
        style = replace(sort.style, size=1.3 * sort.style.size)
        block = type.fitted(stage.picture.visual.text, style, box.width - 2 * _PAD, 1, box.height - 32)
        sign = _sign(stage, sort, Box(0, 0, box.width, box.height), block, "", 0)
        yield stage.enter(sign, resting(box.left, box.top), at=0.1, how=fade(0.5) if sort.hung else sort.how)


def _top(stage: Stage, area: Box) -> tuple[Box, ...]:
    """Where the sign with a person's own words stands; () where there are none."""
    return (
        (Box(area.left, area.top, area.width, max(74.0, min(104.0, 0.3 * area.height))),) if type.cleaned(stage.picture.visual.text) else ()
    )


def _all(stage: Stage, area: Box, sort: Sort) -> tuple[Box, ...]:
    """Every sign, the highest last: it lies over the strings of those below."""
    return (*_laid(stage, area, sort).boxes, *_top(stage, area))


def _blank_times(stage: Stage) -> tuple[float, ...]:
    """With the words; but all are there soon."""
    found = [at for at in moments(stage, 0.9, 0.5) if at < 3.0][:_BLANK]
    return tuple(found[n] if n < len(found) else (found[-1] if found else 0.0) + 0.6 * (n - len(found) + 1) for n in range(_BLANK))


def waiting(stage: Stage, area: Box, sort: Sort) -> Drawing:
    """Where signs will be, as faint outlines: for a plate."""
    boxes = _all(stage, area, sort)

    def paint(canvas: skia.Canvas) -> None:
        for box in boxes:
            brush.rounded(canvas, box, stage.look.rounding(20), brush.fill("#ffffff", 0.07))
            brush.rounded(canvas, brush.grown(box, -2), stage.look.rounding(18), brush.stroke("#ffffff", 3, 0.16))

    return Drawing(("waiting", area, boxes, sort.name, stage.look.name), area, paint)


def taken(stage: Stage, area: Box, sort: Sort) -> Box:
    """What of `area` the signs fill."""
    return around(_all(stage, area, sort))


def rows(stage: Stage, area: Box, sort: Sort) -> tuple[float, ...]:
    """The upper edges of the rows that the signs stand in."""
    return tuple(dict.fromkeys(box.top for box in _all(stage, area, sort)))


@dataclass(frozen=True, slots=True)
class _Layout:
    """Where signs stand, and their words at one size. `icons`: there is room for those beside the words."""

    boxes: tuple[Box, ...]
    blocks: tuple[type.Block, ...]
    icons: bool
    worded: bool

    @property
    def size(self) -> float:
        """The size of the smallest words; less where some had to be left out, 0 where all had."""
        return min(block.size * (1.0 if block.whole else 0.1) if block.lines else 0.0 for block in self.blocks)


def _laid(stage: Stage, area: Box, sort: Sort) -> _Layout:
    for box in _top(stage, area):
        low = box.bottom + sort.gap
        area = Box(area.left, low, area.width, area.bottom - low)
    return _best(_board.shown(stage.picture.visual.items), area, sort)


@lru_cache(64)
def _best(items: tuple[str, ...], area: Box, sort: Sort) -> _Layout:
    """In as many rows as lets the words be large and the signs well shaped."""
    texts = items or ("",) * _BLANK
    found = [_layout(texts, area, sort, across, icons) for across in range(1, min(len(texts), 4) + 1) for icons in (True, False)]
    return min(found, key=_misfit)


def _layout(texts: tuple[str, ...], area: Box, sort: Sort, across: int, icons: bool) -> _Layout:
    count, gap = len(texts), sort.gap
    down = -(-count // across)
    widest = (720.0 if across == 1 else 470.0) if any(texts) else 250.0
    width = min((area.width - gap * (across - 1)) / across, widest)
    height = min((area.height - gap * (down - 1)) / down, _HIGHEST)
    left = area.left + (area.width - across * width - gap * (across - 1)) / 2
    boxes = [Box(left + (n % across) * (width + gap), area.top + (n // across) * (height + gap), width, height) for n in range(count)]
    words = _card(boxes[0], icons)[1]
    return _Layout(
        tuple(boxes), _board.alike(texts, sort.style, max(40.0, words.width), 3 if icons else 5, max(24.0, words.height)), icons, any(texts)
    )


def _misfit(layout: _Layout) -> float:
    """How badly shaped and filled the signs are, and how small their words."""
    box, count = layout.boxes[0], len(layout.boxes)
    across = sum(other.top == box.top for other in layout.boxes)
    small = max(0.0, 1 - layout.size / _READ) if layout.worded else 0.0
    bare = 0.0 if layout.icons else 0.5
    return min(1.2, abs(box.width / max(1.0, box.height) - 1.35)) + 2.4 * (-count % across) / across + 5.0 * small + bare


def _card(box: Box, icons: bool = True) -> tuple[Box, Box]:
    """Where a sign's icon and its words stand: above each other, or side by side on a flat sign."""
    inner = brush.grown(Box(0, 0, box.width, box.height), -_PAD)
    if not icons:
        return Box(inner.left, inner.top, 0.0, 0.0), inner
    if inner.width > 1.75 * inner.height:
        side = min(inner.height, 0.3 * inner.width)
        return Box(inner.left, inner.top, side, inner.height), Box(inner.left + side + 14, inner.top, inner.width - side - 14, inner.height)
    high = 0.44 * inner.height
    return Box(inner.left, inner.top + 4, inner.width, high - 8), Box(inner.left, inner.top + high, inner.width, inner.height - high)


def _sign(stage: Stage, sort: Sort, box: Box, block: type.Block, icon: str, number: int) -> Drawing:
    """One sign; its origin is its upper left corner."""
    look = stage.look
    ground = sort.ground(look, number)
    head, words = _card(box, icon != "") if block.lines else (brush.grown(box, -_PAD), box)
    colour = look.on(ground)
    hue = _hue(look, ground, stage.picture.seed + number)
    top = words.top + (words.height - block.height) / 2
    lefts = [words.left + (words.width - type.measure(line, block.style, block.size)) / 2 for line in block.lines]

    def paint(canvas: skia.Canvas) -> None:
        if not sort.hung:
            sort.body(canvas, look, box, ground)
        side = min(head.width, head.height, 150.0)
        if side > 0:
            brush.icon(canvas, icon, head.left + head.width / 2, head.top + head.height / 2, side, hue, "duotone")
        for n, left in enumerate(lefts):
            type.paint(canvas, block, n, left, top + block.baseline(n), colour)

    place = Box(words.left + (words.width - block.width) / 2, top, block.width, block.height)
    texts = (Text(" ".join(block.lines), place, colour, ground),) if block.lines else ()
    bounds = Box(box.left - 26, box.top - sort.above, box.width + 52, box.height + sort.above + 34)
    return Drawing(("sign", sort.name, look.name, box, block, icon, ground, hue), bounds, paint, texts)


def _bodies(stage: Stage, sort: Sort, boxes: Sequence[Box]) -> Drawing:
    """The signs without their words."""
    look = stage.look

    def paint(canvas: skia.Canvas) -> None:
        for n, box in enumerate(boxes):
            sort.body(canvas, look, box, sort.ground(look, n))

    whole = around(boxes)
    bounds = Box(whole.left - 26, whole.top - sort.above, whole.width + 52, whole.height + sort.above + 34)
    return Drawing(("signs", sort.name, look.name, tuple(boxes)), bounds, paint)


def _hue(look: Look, ground: str, number: int) -> str:
    """A colour for an icon that is seen on `ground`."""
    hues = [value for value in (*look.accents, *look.inks) if contrast(value, ground) >= 2.6]
    return hues[number % len(hues)] if hues else look.on(ground)


# ---------------------------------------------------------------- sorts


def _paper(look: Look, number: int) -> str:
    return blend(look.room.paper, look.accents[(1, 3, 4)[number % 3]], 0.08)


def _slip(canvas: skia.Canvas, look: Look, box: Box, ground: str) -> None:
    """A slip of paper, its lower edge torn, under a clip."""
    brush.shadow(canvas, box, 4, 9, 8, look.shadow, 0.3)
    path = skia.Path()
    path.moveTo(box.left, box.top)
    path.lineTo(box.right, box.top)
    teeth = max(6, round(box.width / 26))
    for n in range(teeth, -1, -1):
        path.lineTo(box.left + box.width * n / teeth, box.bottom - (9 if n % 2 else 0))
    path.close()
    canvas.drawPath(path, brush.fill(ground))
    clip = Box(box.left + box.width / 2 - 26, box.top - 16, 52, 26)
    brush.rounded(canvas, clip, 7, fading(clip, (look.room.silver, darker(look.room.silver, 0.35))))


def _slate_ground(look: Look, _number: int) -> str:
    return slate(look)


def slate(look: Look) -> str:
    """The colour of slate and of chalk boards: dark in every look."""
    return blend(blend("#16202b", look.room.leaves[0], 0.16), look.ink, 0.3)


def _slate(canvas: skia.Canvas, look: Look, box: Box, ground: str) -> None:
    """A slate in a wooden frame, on two strings."""
    for x in (box.left + 0.14 * box.width, box.right - 0.14 * box.width):
        line(canvas, ((x, box.top - 58), (x, box.top)), brush.stroke(darker(look.room.wood, 0.35), 4))
    brush.shadow(canvas, box, 10, 10, 9, look.shadow, 0.34)
    brush.rounded(canvas, box, 10, fading(box, (lighter(look.room.wood, 0.06), darker(look.room.wood, 0.2))))
    brush.rounded(canvas, brush.grown(box, -10), 5, brush.fill(ground))


def _print(canvas: skia.Canvas, look: Look, box: Box, ground: str) -> None:
    """A print in a narrow frame."""
    brush.shadow(canvas, box, 6, 11, 10, look.shadow, 0.36)
    brush.rounded(canvas, box, 6, brush.fill(darker(look.room.wood, 0.1)))
    brush.rounded(canvas, brush.grown(box, -8), 3, brush.fill(ground))


def _plate(canvas: skia.Canvas, look: Look, box: Box, ground: str) -> None:
    """A pane of light on a dark wall."""
    brush.shadow(canvas, box, 20, 12, 9, look.shadow, 0.34)
    brush.rounded(canvas, box, look.rounding(20), brush.fill(ground))
    brush.rounded(canvas, brush.grown(box, -2), look.rounding(18), brush.stroke("#ffffff", 3, 0.3))


_HAND = type.Style("hand", 700, 62, leading=1.0)
_LABEL = type.Style("label", 600, 42, leading=1.12)

SLIPS = Sort("slip", _paper, _slip, 40.0, slide(0, -70, 0.6), _HAND, 34.0)
SLATES = Sort("slate", _slate_ground, _slate, 62.0, slide(0, -90, 0.7), _HAND, 44.0, hung=True)
PRINTS = Sort("print", _paper, _print, 28.0, rise(40, 0.7), _LABEL, 34.0)
PANES = Sort("pane", lambda look, _n: look.room.board[0], _plate, 30.0, rise(36, 0.6), _LABEL, 26.0)
