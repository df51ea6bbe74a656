"""A split screen: two or three shots side by side (one above the other in a tall frame), each with its label.

Every part that is a picture of its own is filmed on a stage of its panel's size, behind a door that opens to its side. A part that
is only words is a card in its panel; where all parts are, the screen is a row of cards. All of it is on the glass and no camera
moves: so only what lives in the panels is redone from frame to frame.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import skia

from assets import pictures
from assets.model import Overlays, Picture
from assets.pictures import _split
from assets.stage import canvas as brush
from assets.stage import easing, type
from assets.stage.drawing import Drawing, Sprite
from assets.stage.iconfind import cluster
from assets.stage.inset import Frame, inset
from assets.stage.layer import Box, Film, Layer, Placement, Text
from assets.stage.motion import resting, slide
from assets.stage.stage import Stage
from script.model import Visual

VERSION = "1"
USES_WORDS = True
STANDS = True

# What cannot be filmed within a panel: cards, which are words anyway, whole frames, and footage, of which a scene has one.
_CARDS = frozenset({"concept", "title", "outro", "split", "overlay", "image", "video", "moviepy"})
_MOST = 3
_DIVIDER = 10.0
_OPENS, _IN = 0.12, 0.8  # when a panel opens, and for how long, in seconds
_FIRST = type.Style("title", 700, 42)
_SECOND = type.Style("label", 500, 30)
# In a header: its margins, its icon, the gap beside that, the room below its words, and its coloured line.
_SIDE, _ICON, _BESIDE, _EDGE, _LINE = 40.0, 84.0, 24.0, 18.0, 6.0


@dataclass(frozen=True, slots=True)
class _Panel:
    """A part, the panel it is shown in, the strip over it with its label, and to which side of the frame it opens."""

    number: int
    part: Visual
    header: Box
    box: Box
    label: _Label
    way: tuple[float, float]


def layers(picture: Picture, stage: Stage) -> Iterator[Layer | Film]:
    """The panels, the line between them, and their labels on the glass."""
    parts = picture.visual.parts[:_MOST]
    if len(parts) < 2 or all(part.kind in _CARDS for part in parts):
        yield from pictures.kind("concept").layers(replace(picture, kind="concept"), stage)
        return
    panels = tuple(_panels(parts, stage))
    yield stage.still(_ground(stage))
    for panel in panels:
        yield from _shot(panel, stage)
        yield _door(panel, stage)
    yield from _dividers(panels, stage)
    yield from _headers(panels, stage)


def _ground(stage: Stage) -> Drawing:
    """What is seen before the panels are there."""
    colours = stage.look.grounds[0][:2]
    return Drawing(
        ("split", stage.look.name, stage.frame),
        stage.frame,
        lambda canvas: canvas.drawRect(brush.rect(stage.frame), brush.sloped(stage.frame, colours)),
    )


def _panels(parts: Sequence[Visual], stage: Stage) -> Iterator[_Panel]:
    count = len(parts)
    boxes = [_part(stage, n, count) for n in range(count)]
    labels = [_label(part, box, stage) for part, box in zip(parts, boxes, strict=True)]
    tallest = max(label.height for label in labels)
    for n, (part, box, label) in enumerate(zip(parts, boxes, labels, strict=True)):
        # To its own side; a middle one downwards, or to the right.
        side = -1.0 if n == 0 else 1.0 if n == count - 1 else 0.0
        header = _strip(box, label.height if stage.tall else tallest, stage)
        below = Box(box.left, header.bottom, box.width, box.height - header.height)
        way = (0.0 if side else 1.0, side) if stage.tall else (side, 0.0 if side else 1.0)
        yield _Panel(n, part, header, below, label, way)


def _part(stage: Stage, n: int, count: int) -> Box:
    """A part's share of the frame, its label's strip included."""
    across, down, gaps = stage.size.across, stage.size.down, (count - 1) * _DIVIDER
    if stage.tall:
        # Equal in what is seen of them: players cover the frame above and below.
        each = (stage.safe.height - gaps) / count
        top = stage.safe.top + n * (each + _DIVIDER) if n else 0.0
        bottom = stage.safe.top + n * (each + _DIVIDER) + each if n < count - 1 else down
        return Box(0.0, 2 * round(top / 2), across, 2 * round((bottom - top) / 2))
    width = (across - gaps) / count
    return Box(n * (width + _DIVIDER), 0.0, width, down)


def _strip(box: Box, words: float, stage: Stage) -> Box:
    """Where the label of a part goes; at the top of the frame its words keep clear of the edge."""
    if not words:
        return Box(box.left, box.top, box.width, 0.0)
    above = stage.safe.top if box.top == 0 else _EDGE
    return Box(box.left, box.top, box.width, 2 * round((above + max(words, _ICON) + _EDGE) / 2))


# ---------------------------------------------------------------- shots


def _shot(panel: _Panel, stage: Stage) -> Iterator[Layer | Film]:
    """What a panel shows."""
    if panel.part.kind in _CARDS:
        yield from _split.card(panel.part, panel.number, panel.box, stage)
        return
    small = _stage(panel, stage)
    yield from inset(pictures.shown(small), Frame(small.size, panel.box, space="screen"))


def _door(panel: _Panel, stage: Stage) -> Layer:
    """What covers a panel at first, and slides out of the frame on its side: a shot that slid in itself would be drawn anew at
    every step, and twice as large in memory."""
    box, (right, low) = panel.box, panel.way
    hero, colour = _split.colours(panel.number, stage)
    edge = (
        Box(box.left, box.top, box.width, _LINE) if low else Box(box.right - _LINE if right < 0 else box.left, box.top, _LINE, box.height)
    )

    def paint(canvas: skia.Canvas) -> None:
        canvas.drawRect(brush.rect(box), brush.fill(colour))
        canvas.drawRect(brush.rect(edge), brush.fill(hero[1]))

    def course(t: float) -> Placement | None:
        way = easing.cubic_in_out(easing.progress(t, _OPENS + 0.08 * panel.number, _IN))
        # Whole pixels: what moves between them has to be drawn between them.
        return Placement(2 * round(right * way * box.width / 2), 2 * round(low * way * box.height / 2)) if way < 1 else None

    return Sprite(Drawing(("door", box, colour, edge), box, paint), "screen", course)


def _stage(panel: _Panel, stage: Stage) -> Stage:
    """A stage as large as the panel."""
    return stage.part(part_of(stage.picture, _headless(panel.part), 1 + panel.number), panel.box)


def _headless(part: Visual) -> Visual:
    """A part without its heading, where its kind has one: the label says it."""
    headed = getattr(pictures.kind(part.kind), "HEADED", False)
    return replace(part, text="", headline="", action="") if headed else part


def part_of(picture: Picture, part: Visual, number: int) -> Picture:
    """The picture of a part of `picture`: a shot of its own under a camera that stands, and another one for every `number`."""
    seed = part.seed or picture.seed + 7919 * number
    return replace(picture, kind=part.kind, visual=part, seed=seed, camera="still", overlays=Overlays(), footage=None)


# ---------------------------------------------------------------- what lies over them


def _dividers(panels: Sequence[_Panel], stage: Stage) -> Iterator[Layer]:
    """A light line in every gap, which draws itself from the middle when the panels have met."""
    for panel in panels[1:]:
        top, box = panel.header.top, panel.box
        across = Box(box.left, top - _DIVIDER, box.width, _DIVIDER)
        yield _divider(across if stage.tall else Box(box.left - _DIVIDER, top, _DIVIDER, box.bottom - top), stage)


def _divider(line: Box, stage: Stage) -> Layer:
    x, y = line.left + line.width / 2, line.top + line.height / 2
    colour = stage.look.room.paper

    def state(t: float) -> int:
        return round(50 * easing.cubic_in_out(easing.progress(t, 0.1, 0.8)))

    def paint(canvas: skia.Canvas, share: int) -> None:
        across, down = (line.width * share / 50, line.height) if stage.tall else (line.width, line.height * share / 50)
        if share:
            canvas.drawRect(skia.Rect.MakeXYWH(x - across / 2, y - down / 2, across, down), brush.fill(colour))

    return stage.live(("divider", line, colour), line, state, paint, space="screen")


# ---------------------------------------------------------------- labels


@dataclass(frozen=True, slots=True)
class _Label:
    """What a panel is called: who, and what is done."""

    first: type.Block
    second: type.Block

    @property
    def height(self) -> float:
        return self.first.height + self.second.height


def _label(part: Visual, box: Box, stage: Stage) -> _Label:
    said = [text for text in dict.fromkeys((part.text, part.headline, part.action, part.setting)) if text.strip()][:2]
    first, second = (*said, "", "")[:2]
    width = min(box.right - _SIDE, stage.safe.right) - box.left - _header_indent(box, stage)
    return _Label(type.fitted(first, _FIRST, width, 1, 70), type.fitted(second, _SECOND, width, 1, 50))


def _header_indent(box: Box, stage: Stage) -> float:
    """How far a label's words stand from its panel's left edge: clear of the frame's, and after an icon."""
    return max(_SIDE, stage.safe.left - box.left) + _ICON + _BESIDE


def _headers(panels: Sequence[_Panel], stage: Stage) -> Iterator[Layer]:
    for panel in panels:
        if panel.label.first.lines:
            how = slide(0, -panel.header.height, 0.6)
            yield stage.enter(_header(stage, panel), resting(), at=0.3 + 0.12 * panel.number, how=how, space="screen")


def _header(stage: Stage, panel: _Panel) -> Drawing:
    """A strip over the panel: an icon in the panel's colours, and beside it the label; a coloured line below."""
    look, part, label, box = stage.look, panel.part, panel.label, panel.header
    hero, _ = _split.colours(panel.number, stage)
    icon = cluster((part.headline, part.action, *part.subjects, *part.keywords), 0, stage.dice(f"label {panel.number}")).middle
    left = box.left + _header_indent(box, stage)
    first = Box(left, box.bottom - _EDGE - label.height, label.first.width, label.first.height)
    second = Box(left, first.bottom, label.second.width, label.second.height)
    spot = Box(left - _BESIDE - _ICON, first.top + (label.height - _ICON) / 2, _ICON, _ICON)
    shown = [
        (block, at, value) for block, at, value in ((label.first, first, look.text), (label.second, second, look.quiet)) if block.lines
    ]

    def paint(canvas: skia.Canvas) -> None:
        canvas.drawRect(brush.rect(box), brush.fill(look.chip))
        brush.rounded(canvas, spot, 0.28 * _ICON, brush.sloped(spot, hero))
        brush.icon(canvas, icon, spot.left + _ICON / 2, spot.top + _ICON / 2, 0.66 * _ICON, "#ffffff")
        for block, at, value in shown:
            type.paint(canvas, block, 0, at.left, at.top + block.baseline(0), value)
        line = Box(box.left, box.bottom - _LINE, box.width, _LINE)
        canvas.drawRect(brush.rect(line), brush.sloped(line, hero[::2]))

    texts = tuple(Text(" ".join(block.lines), at, value, look.chip) for block, at, value in shown)
    return Drawing(("header", look.name, label, icon, hero, box), box, paint, texts)
