"""A chart: bars, a line or the parts of a whole, of the figures that are given and of no other; each grows when it is named.

Without figures nothing is charted: what is said stands before a sheet of squared paper with the icon of what it is about.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import skia

from assets.model import Picture
from assets.pictures import _bars, _curve, _figures, _glass, _pie
from assets.pictures._bars import Plot
from assets.pictures._board import shown
from assets.pictures._glass import Heading
from assets.pictures._topic import telling
from assets.stage import canvas as brush
from assets.stage import cues, tiles, type
from assets.stage.backdrop import Backdrop
from assets.stage.canvas import grown
from assets.stage.drawing import Drawing
from assets.stage.layer import Box, Film, Layer
from assets.stage.motion import floating, slide
from assets.stage.props.placing import plate, together
from assets.stage.stage import Stage
from script.model import Figure, Visual

VERSION = "2"
USES_WORDS = True
HEADED = True

VARIANTS = ("bar", "line", "pie")

_START, _GAP = 0.5, 0.55  # seconds: the first figure at the earliest, and from one to the next at least
_PAD = 46.0
_LARGE = type.Style("title", 800, 132, leading=1.1)
_SQUARES = 58.0


def example(items: tuple[str, ...]) -> Visual:
    """Made-up figures of made-up things."""
    values = (24, 41, 17, 52, 33, 46)
    figures = tuple(Figure(item, values[n % 6] / 100, f"{values[n % 6]} %") for n, item in enumerate(items))
    return Visual("chart", "A sample chart", "Of sample figures", keywords=("chart", "figures"), items=items, figures=figures)


def layers(picture: Picture, stage: Stage) -> Iterator[Layer | Film]:
    """The ground, a pane with the chart on it, and the heading on the glass."""
    figures = _figures.usable(picture.visual.figures)
    if not figures or not _figures.one_scale(figures):
        yield from _uncharted(picture, stage, figures)
        return
    head = _glass.heading(stage, _glass.clear(stage, stage.safe), 2 if not stage.wide else 1)
    pane = _pane(stage, head.bottom)
    back = _back(stage, pane)
    sheet = plate(stage, back.drawing, *_glass.foot(stage))
    yield stage.still(sheet)
    yield from _glass.lights(stage, 3)
    glass = _glass.panel(stage, pane)
    yield stage.still(glass)
    plot = Plot(figures, _figures.times(picture.words, figures, _START, _GAP), _colours(stage, len(figures)), _inside(stage, pane))
    yield from _drawn(stage, plot, plate(stage, sheet, glass))
    yield from head.layers(stage, sheet)


def _drawn(stage: Stage, plot: Plot, sheet: Drawing) -> Iterator[Layer]:
    """The chart in the form that is asked for, where its figures allow that."""
    form, parts = stage.picture.visual.variant, _figures.shares(plot.figures)
    if parts is not None and (form == "pie" or (len(parts) == 1 and form not in VARIANTS)):
        return _pie.layers(stage, plot, parts, sheet)
    if form == "line" and len(plot.figures) > 1:
        return _curve.layers(stage, plot, sheet)
    narrow = plot.box.width / len(plot.figures) < 190
    return _bars.rows(stage, plot, sheet) if stage.tall or narrow else _bars.upright(stage, plot, sheet)


# ---------------------------------------------------------------- places


def _pane(stage: Stage, top: float) -> Box:
    """The pane below the heading; what is read on it stays safe under a push."""
    safe, world = stage.safe, _glass.world(stage)
    head = max(top + 46, world.top) if top > safe.top else world.top - 16
    side = 0.0 if stage.wide else 24.0
    box = Box(world.left - _PAD + side, head, world.width + 2 * _PAD - 2 * side, world.bottom + 0.6 * _PAD - head)
    return _glass.clear(stage, box) if stage.tall else box


def _inside(stage: Stage, pane: Box) -> Box:
    across = _PAD + (24 if stage.wide else 0)
    return Box(pane.left + across, pane.top + 0.7 * _PAD, pane.width - 2 * across, pane.height - 1.3 * _PAD)


def _back(stage: Stage, pane: Box) -> Backdrop:
    return _glass.ground(stage, pane.left + pane.width / 2, pane.top + 0.4 * pane.height, 0.75 * max(pane.width, pane.height))


def _colours(stage: Stage, count: int) -> tuple[str, ...]:
    """A colour for each, neighbours well apart."""
    order, first = (3, 2, 1, 0, 5, 4), stage.dice("colours").randrange(6)
    return tuple(stage.look.accents[order[(first + n) % 6]] for n in range(count))


# ---------------------------------------------------------------- nothing to chart


def _uncharted(picture: Picture, stage: Stage, figures: tuple[Figure, ...]) -> Iterator[Layer]:
    """The words at the left, and squared paper with what is listed on it; figures of several units are written, not drawn."""
    words, sheet = _halves(stage)
    back = _back(stage, sheet)
    below, paper = plate(stage, back.drawing, *_glass.foot(stage)), together(_glass.panel(stage, sheet), _squares(stage, sheet))
    yield stage.still(below)
    yield from _glass.lights(stage, 3)
    yield stage.still(paper)
    ground = plate(stage, below, paper)
    labels = tuple(figure.label for figure in figures) or shown(picture.visual.items)
    written = tuple(figure.written for figure in figures) or ("",) * len(labels)
    times = _figures.times(picture.words, figures, _START, _GAP) or cues.schedule(picture.words, labels, _START, _GAP)
    room = grown(sheet, -64)
    yield from _hero(stage, sheet, small=bool(labels))
    yield from _pie.rows(stage, room, labels, written, _colours(stage, len(labels)), times, ground)
    yield from _beside(stage, words).layers(stage, ground)


def _halves(stage: Stage) -> tuple[Box, Box]:
    """Where the words stand, and where the paper lies."""
    safe, world = stage.safe, _glass.world(stage)
    first, _ = _glass.said(stage.picture.visual)
    if not first:
        return safe, _glass.clear(stage, world)
    if stage.wide:
        left = safe.left + 0.47 * safe.width
        return replace(safe, width=0.4 * safe.width), Box(left, world.top, world.right - left, world.height)
    split = safe.top + 0.4 * safe.height
    return replace(safe, height=split - safe.top), _glass.clear(stage, _glass.below(world, split + 30))


def _beside(stage: Stage, box: Box) -> Heading:
    """The heading, large, in the middle of `box`."""
    loose = _glass.heading(stage, box, 4, _LARGE, box.height)
    top = box.top + (box.height - loose.box.height) / 2 if stage.wide else box.top
    return Heading(loose.title, loose.second, Box(box.left, top, box.width, loose.box.height))


def _hero(stage: Stage, sheet: Box, small: bool) -> Iterator[Layer]:
    """The icon of what it is about: in the middle of the paper, or on its corner where something is listed."""
    look, side = stage.look, min(sheet.width, sheet.height) * (0.24 if small else 0.46)
    icon = telling(("",), stage.picture.visual, stage.dice("icon"))[0]
    hero = tiles.hero(look, icon, side, look.heroes[stage.picture.seed % len(look.heroes)])
    x, y = sheet.left + sheet.width / 2, sheet.top + sheet.height / 2
    if small:
        x, y = sheet.right - 0.42 * side, sheet.top + 0.42 * side
    yield stage.enter(hero, floating(x, y, 9, 5.3, 0.1), at=0.1, how=slide(0, 60, 0.7))


def _squares(stage: Stage, box: Box) -> Drawing:
    """Squared paper."""
    value = stage.look.text

    def paint(canvas: skia.Canvas) -> None:
        canvas.save()
        canvas.clipRRect(skia.RRect.MakeRectXY(brush.rect(box), stage.look.rounding(40), stage.look.rounding(40)), True)
        line = brush.stroke(value, 2, 0.07)
        for n in range(1, int(box.width / _SQUARES) + 1):
            canvas.drawLine(box.left + n * _SQUARES, box.top, box.left + n * _SQUARES, box.bottom, line)
        for n in range(1, int(box.height / _SQUARES) + 1):
            canvas.drawLine(box.left, box.top + n * _SQUARES, box.right, box.top + n * _SQUARES, line)
        canvas.restore()

    return Drawing(("squares", stage.look.name, box), box, paint)
