"""A panel that floats on the glass beside somebody at work: what they work on, or key phrases as they are spoken."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import skia

from assets.pictures import _topic
from assets.stage import canvas as brush
from assets.stage import cues, tiles, type
from assets.stage.canvas import centred, grown, rounded
from assets.stage.drawing import Drawing
from assets.stage.iconfind import matches
from assets.stage.layer import Box, Layer
from assets.stage.motion import floating, pop, pulsing, resting, slide
from assets.stage.palette import Look
from assets.stage.props import contents
from assets.stage.props.contents import Content
from assets.stage.stage import Stage
from assets.stems import stem, words_in
from script.model import Visual

MOST = 6
_WORDS = """
app api algorithm backend browser code coder computer database debugging developer devops frontend git hacker programmer programming
script software tech technical website
"""
_CODING = frozenset(map(stem, words_in(_WORDS)))
_STYLE = type.Style("label", 600, 46, leading=1.14)
_RADIUS, _EDGE, _AT = 22.0, 46.0, 0.15
_TICKED, _POP = 0.35, 0.4
_APART, _SETTLED = 2.5, 1.9  # an icon answers at most this often, and not before it has come in
_RATE = 5  # pictures a second of what is worked on


def layers(stage: Stage, box: Box) -> Iterator[Layer]:
    """The panel in `box`, and what is on it."""
    items = stage.picture.visual.items[:MOST]
    come = slide(70, 0, 0.7) if stage.wide else slide(0, -70, 0.7)
    yield stage.enter(_frame(stage, box), resting(), at=_AT, how=come, space="screen")
    if items:
        yield from _rows(stage, Box(box.left, box.top + 46, box.width, box.height - 46), items)
        return
    page = Box(box.left + _EDGE, box.top + 92, box.width - 2 * _EDGE, box.height - 124)
    yield _growing(stage, _content(stage), page)


def _growing(stage: Stage, content: Content, page: Box) -> Layer:
    """Nothing at first; from when the panel has come in, what is worked on."""

    def paint(canvas: skia.Canvas, state: int) -> None:
        if state >= 0:
            content.paint(canvas, page, state)

    return stage.live(
        ("work", content.name, page), page, lambda t: contents.tick(t - _AT - 0.5, _RATE) if t > _AT + 0.5 else -1, paint, space="screen"
    )


def _content(stage: Stage) -> Content:
    """What is worked on, as far as the words tell."""
    look, visual, seed = stage.look, stage.picture.visual, stage.picture.seed
    if codes(visual):
        return contents.code(look, seed, bars=False)
    if _topic.learns(visual):
        return contents.network(look, seed)
    if _topic.counts(visual):
        return contents.dashboard(look, seed) if seed % 2 else contents.bars(look, seed)
    return contents.document(look, seed)


def codes(visual: Visual) -> bool:
    """Whether somebody writes software here."""
    texts = (visual.headline, visual.action, visual.setting, *visual.subjects, *visual.keywords)
    return not _CODING.isdisjoint(stem(word) for text in texts for word in words_in(text))


def _frame(stage: Stage, box: Box) -> Drawing:
    """A window of its own: a dark case with three coloured spots."""
    look = stage.look

    def paint(canvas: skia.Canvas) -> None:
        brush.shadow(canvas, box, _RADIUS, 24, 14, look.shadow, 0.5)
        rounded(canvas, box, _RADIUS, brush.fill(look.room.panel))
        rounded(canvas, grown(box, -1), _RADIUS - 1, brush.stroke(look.inks[5], 2, 0.55))
        for n, value in enumerate((look.accents[0], look.accents[1], look.accents[2])):
            brush.circle(canvas, box.left + 36 + 28 * n, box.top + 36, 8, brush.fill(value))
        rounded(canvas, Box(box.left + 142, box.top + 24, min(190, 0.3 * box.width), 24), 12, brush.fill(look.room.shade))

    return Drawing(("panel", look.name, box), brush.shaded(box, 24, 14), paint)


# ---------------------------------------------------------------- key phrases


@dataclass(frozen=True, slots=True)
class _Row:
    """One phrase: its box is `side` wide about (x, y), its text in a column of `width` from `left` on; spoken at `at`."""

    number: int
    block: type.Block
    at: float
    x: float
    y: float
    left: float
    width: float
    side: float

    @property
    def bar(self) -> Box:
        """What stands for the phrase until it is spoken."""
        wide = (0.62, 0.5, 0.7)[self.number % 3] * self.width
        return Box(self.left + self.width - wide if self.block.rtl else self.left, self.y - 9, wide, 18)

    def stage(self, t: float) -> int:
        """0: not yet there, 1: an empty box and a bar, 2: spoken, 3: ticked."""
        return (t >= _AT + 0.35 + 0.08 * self.number) + (t >= self.at) + (t >= self.at + _TICKED + _POP)


def _rows(stage: Stage, box: Box, items: tuple[str, ...]) -> Iterator[Layer]:
    """A row for each phrase: an empty box and a bar in its stead, until it is spoken."""
    rows = tuple(_laid(stage, box, items))
    ground = stage.look.room.panel
    yield _marks(stage, box, rows)
    for row in rows:
        words = stage.text(row.block, stage.look.on(ground), ground, width=row.width)
        yield stage.enter(words, resting(row.left, row.y - row.block.height / 2), at=row.at, how=slide(36, 0, 0.5), space="screen")
        yield _tick(stage, row)


def _laid(stage: Stage, box: Box, items: tuple[str, ...]) -> Iterator[_Row]:
    pitch = min(124.0, (box.height - 40) / len(items))
    side = min(50.0, 0.6 * pitch)
    width = box.width - 2 * _EDGE - side - 26
    top = box.top + (box.height - pitch * len(items)) / 2
    blocks = alike(items, width, 2 if pitch > 78 else 1, pitch - 8)
    times = cues.schedule(stage.picture.words, items, start=1.0, gap=0.7)
    for n, (block, at) in enumerate(zip(blocks, times, strict=True)):
        x = box.right - _EDGE - side / 2 if block.rtl else box.left + _EDGE + side / 2
        left = box.left + _EDGE if block.rtl else box.left + _EDGE + side + 26
        yield _Row(n, block, at, x, top + pitch * (n + 0.5), left, width, side)


def alike(items: tuple[str, ...], width: float, lines: int, height: float) -> list[type.Block]:
    """The items fitted into equal boxes, all in the size of the smallest, unless a single one is far too long."""
    sizes = [block.size for block in (type.fitted(item, _STYLE, width, lines, height) for item in items) if block.lines]
    style = replace(_STYLE, size=max(min(sizes), 0.72 * max(sizes))) if sizes else _STYLE
    return [type.fitted(item, style, width, lines, height) for item in items]


def _marks(stage: Stage, box: Box, rows: tuple[_Row, ...]) -> Layer:
    """All boxes and bars as one layer: on the glass every layer is laid anew in every frame."""
    look = stage.look

    def paint(canvas: skia.Canvas, stages: tuple[int, ...]) -> None:
        for row, now in zip(rows, stages, strict=True):
            if now:
                _box(canvas, look, row.x, row.y, row.side, ticked=now == 3)
            if now == 1:
                rounded(canvas, row.bar, row.bar.height / 2, brush.fill(look.room.card))

    return stage.live(("marks", rows), box, lambda t: tuple(row.stage(t) for row in rows), paint, space="screen")


def _tick(stage: Stage, row: _Row) -> Layer:
    """The ticked box that pops up; it leaves when it has grown, and the marks show it from then on."""
    look, around = stage.look, centred(1.2 * row.side)
    name = ("tick", look.name, row.side)
    drawing = Drawing(name, around, lambda canvas: _box(canvas, look, 0, 0, row.side, ticked=True))
    grows, start = pop(_POP), row.at + _TICKED
    return stage.enter(drawing, resting(row.x, row.y), at=start, how=lambda t: grows(t) if t < _POP else None, space="screen")


def _box(canvas: skia.Canvas, look: Look, x: float, y: float, side: float, ticked: bool) -> None:
    rounded(canvas, Box(x - side / 2, y - side / 2, side, side), 0.3 * side, brush.fill(look.accents[2] if ticked else look.room.card))
    if ticked:
        brush.icon(canvas, "check", x, y, 0.66 * side, look.ink, "bold")


# ---------------------------------------------------------------- chips


def chips(stage: Stage, spots: tuple[tuple[float, float, float], ...]) -> Iterator[Layer]:
    """An icon on a tile for each spot (x, y, side): what the words of the direction speak of."""
    visual, look = stage.picture.visual, stage.look
    found = _topic.telling(("",) * len(spots), visual, stage.dice("chips"))
    first = stage.dice("chip colours").randrange(len(look.inks))
    for n, ((x, y, side), icon) in enumerate(zip(spots, found, strict=True)):
        tile = tiles.tile(look, icon, side, look.tile_light, look.inks[(first + 2 * n) % len(look.inks)])
        rest = pulsing(floating(x, y, 6, 4.6, 0.31 * n), _heard(stage, icon), 0.14)
        yield stage.enter(tile, rest, at=0.8 + 0.22 * n, how=pop(), space="screen")


def _heard(stage: Stage, icon: str) -> list[float]:
    """When a word is heard that the icon shows: it swells then for a moment."""
    times: list[float] = []
    for word in stage.picture.words:
        shows = any(icon in matches(found) for found in words_in(word.written))
        if shows and word.start > (times[-1] + _APART if times else _SETTLED):
            times.append(word.start)
    return times
