"""Bars that grow out of a line, each when its figure is named: upright ones, or rows where the frame is narrow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import skia

from assets.pictures._board import alike
from assets.pictures._glass import ink
from assets.stage import canvas as brush
from assets.stage import easing, type
from assets.stage.canvas import grown
from assets.stage.drawing import Drawing, Sprite
from assets.stage.layer import Box, Layer, Placement
from assets.stage.motion import Course, fade, resting, rise
from assets.stage.palette import blend, lighter
from assets.stage.stage import Stage
from script.model import Figure

GROWING = 0.9  # seconds

_LABEL = type.Style("label", 600, 40, leading=1.1)
_WRITTEN = type.Style("title", 800, 64)
_WIDEST = 250.0


@dataclass(frozen=True, slots=True)
class Plot:
    """What is charted: the figures, when each is named, its colour, and the room there is for all of it."""

    figures: tuple[Figure, ...]
    times: tuple[float, ...]
    colours: tuple[str, ...]
    box: Box

    @property
    def lowest(self) -> float:
        return min(0.0, *(figure.value for figure in self.figures))

    @property
    def highest(self) -> float:
        return max(0.0, *(figure.value for figure in self.figures))

    def share(self, value: float) -> float:
        """How much of the whole scale, from the lowest to the highest, `value` is; its sign is kept."""
        span = self.highest - self.lowest
        return value / span if span > 0 else 0.0


@dataclass(frozen=True, slots=True)
class Column:
    """A bar in its place: `box` is the bar itself, full grown; `track` all that it could fill."""

    box: Box
    track: Box
    down: bool


# ---------------------------------------------------------------- upright


def upright(stage: Stage, plot: Plot, panel: Drawing) -> Iterator[Layer]:
    """Bars side by side: the label under the line, the figure as written above the bar."""
    pitch = plot.box.width / len(plot.figures)
    labels = alike([f.label for f in plot.figures], _LABEL, pitch - 26, 2, 92)
    low = 12 + max(48.0, *(label.height for label in labels))
    columns, line = _columns(plot, low)
    written = alike([f.written for f in plot.figures], _WRITTEN, pitch - 18, 1, 84)
    yield stage.still(_tracks(stage, plot, columns, line))
    for n, (column, at) in enumerate(zip(columns, plot.times, strict=True)):
        yield _growing(stage, column, plot.colours[n], at, line)
        x = column.track.left + column.track.width / 2 - (pitch - 18) / 2
        y = column.box.bottom + 6 if column.down else column.box.top - written[n].height - 6
        yield from _text(stage, panel, written[n], Box(x, y, pitch - 18, written[n].height), at + 0.6 * GROWING, stage.look.text)
        name = Box(x - 4, plot.box.bottom - low + 12, pitch - 10, labels[n].height)
        yield from _text(stage, panel, labels[n], name, at - 0.05, stage.look.quiet)
    yield stage.still(_line(stage, plot.box, line))


def _columns(plot: Plot, low: float) -> tuple[tuple[Column, ...], float]:
    """The bars, and where their line is; `low` is what their labels take below them."""
    box, count = plot.box, len(plot.figures)
    below = 86.0 if plot.lowest < 0 else 0.0
    top, foot = box.top + 92, box.bottom - low - below
    pitch = box.width / count
    width = min(0.6 * pitch, _WIDEST)
    line = foot + (foot - top) * plot.share(plot.lowest)
    columns = []
    for n, figure in enumerate(plot.figures):
        left = box.left + pitch * (n + 0.5) - width / 2
        high = max(6.0, abs(plot.share(figure.value)) * (foot - top))
        down = figure.value < 0
        columns.append(Column(Box(left, line if down else line - high, width, high), Box(left, top, width, foot - top), down))
    return tuple(columns), line


def _growing(stage: Stage, column: Column, value: str, at: float, line: float) -> Sprite:
    """A bar that comes out from behind its line."""
    box = column.box
    way = -1.0 if column.down else 1.0
    clip = Box(box.left - 4, line if column.down else column.track.top - 96, box.width + 8, 0.0)
    reach = box.height + 120 if column.down else line - clip.top
    return Sprite(
        _bar(stage, box, value, column.down), "world", _out(0.0, way * box.height, at), Box(clip.left, clip.top, clip.width, reach)
    )


def _out(dx: float, dy: float, at: float) -> Course:
    """Comes from (dx, dy) away, at full strength."""

    def course(t: float) -> Placement | None:
        left = 1 - easing.quintic_out(easing.progress(t, at, GROWING))
        return Placement(dx * left, dy * left) if t > at else None

    return course


def _bar(stage: Stage, box: Box, value: str, turned: bool = False, along: bool = False) -> Drawing:
    """A bar with light on its outer end and on one side."""
    radius = stage.look.rounding(min(20.0, 0.2 * min(box.width, box.height) + 4))
    stops = (lighter(value, 0.26), value, blend(value, stage.look.ink, 0.24))
    upright = Box(box.left, box.top, box.width if along else 0.001, 0.001 if along else box.height)
    if turned or along:
        stops = stops[::-1]

    shape = skia.RRect()
    # Round at the outer end, square on the line.
    head, foot = (0.0, radius) if turned else (radius, radius if along else 0.0)
    shape.setRectRadii(brush.rect(box), [skia.Point(end, end) for end in (head, head, foot, foot)])

    def paint(canvas: skia.Canvas) -> None:
        canvas.drawRRect(shape, brush.sloped(upright, stops))
        canvas.save()
        canvas.clipRRect(shape, True)
        if along:
            canvas.drawRect(brush.rect(Box(box.left, box.top, box.width, 0.36 * box.height)), brush.fill("#ffffff", 0.13))
        else:
            canvas.drawRect(brush.rect(Box(box.left, box.top, 0.38 * box.width, box.height)), brush.fill("#ffffff", 0.1))
        canvas.restore()
        if not (turned or along) and box.height > 40:
            brush.rounded(canvas, Box(box.left + 14, box.top + 10, box.width - 28, 6), 3, brush.fill("#ffffff", 0.62))

    return Drawing(("column", stage.look.name, box, value, turned, along), grown(box, 1), paint)


def _tracks(stage: Stage, plot: Plot, columns: Sequence[Column], line: float) -> Drawing:
    """Where bars will be, faintly."""
    value = stage.look.text

    def paint(canvas: skia.Canvas) -> None:
        dashes = brush.stroke(value, 2.5, 0.13)
        dashes.setPathEffect(skia.DashPathEffect.Make([7.0, 13.0], 0.0))
        track = columns[0].track
        for n in range(4):
            y = track.top + n * track.height / 4
            canvas.drawLine(plot.box.left, y, plot.box.right, y, dashes)
        for column in columns:
            brush.rounded(canvas, column.track, stage.look.rounding(18), brush.fill(value, 0.045))

    return Drawing(("tracks", stage.look.name, tuple(columns), line), plot.box, paint)


def _line(stage: Stage, box: Box, line: float) -> Drawing:
    value = stage.look.text
    shown = Box(box.left - 6, line - 2.5, box.width + 12, 5)
    return Drawing(("line", value, shown), shown, lambda canvas: brush.rounded(canvas, shown, 2.5, brush.fill(value, 0.9)))


# ---------------------------------------------------------------- rows


def rows(stage: Stage, plot: Plot, panel: Drawing) -> Iterator[Layer]:
    """Bars below each other: the label above a bar, the figure as written behind its end, or above it where it is long."""
    box, count = plot.box, len(plot.figures)
    pitch = min(box.height / count, 310.0)
    top = box.top + (box.height - pitch * count) / 2
    head = min(0.5 * pitch, 92.0)
    labels = alike([f.label for f in plot.figures], _LABEL, 0.6 * box.width - 12, 2 if head > 76 else 1, head - 4)
    written = alike([f.written for f in plot.figures], _WRITTEN, 0.38 * box.width, 1, head - 4)
    zero = box.left - plot.share(plot.lowest) * box.width
    tracks = [Box(box.left, top + pitch * n + head + 4, box.width, min(pitch - head - 26, 104.0)) for n in range(count)]
    yield stage.still(_row_tracks(stage, box, tracks))
    for n, (figure, at, track) in enumerate(zip(plot.figures, plot.times, tracks, strict=True)):
        long = max(8.0, abs(plot.share(figure.value)) * box.width)
        left = zero - long if figure.value < 0 else zero
        bar = Box(left, track.top, long, track.height)
        shift = long if figure.value < 0 else -long
        yield Sprite(_bar(stage, bar, plot.colours[n], along=figure.value >= 0), "world", _out(shift, 0.0, at), grown(bar, 2))
        foot = track.top - 6
        name = Box(box.left, foot - labels[n].height, 0.6 * box.width - 12, labels[n].height)
        yield from _text(stage, panel, labels[n], name, at - 0.05, stage.look.quiet, "start")
        x = box.right - written[n].width
        yield from _text(
            stage,
            panel,
            written[n],
            Box(x, foot - written[n].height, written[n].width, written[n].height),
            at + 0.6 * GROWING,
            stage.look.text,
        )


def _row_tracks(stage: Stage, box: Box, tracks: Sequence[Box]) -> Drawing:
    value = stage.look.text

    def paint(canvas: skia.Canvas) -> None:
        for track in tracks:
            brush.rounded(canvas, track, stage.look.rounding(18), brush.fill(value, 0.055))

    return Drawing(("row tracks", stage.look.name, tuple(tracks)), box, paint)


def _text(
    stage: Stage, panel: Drawing, block: type.Block, box: Box, at: float, wanted: str, align: type.Align = "centre"
) -> Iterator[Layer]:
    """A text in the chart, in `box`; nothing where there is none."""
    if not block.lines:
        return
    colour, behind = ink(stage, panel, box, wanted)
    drawing = stage.text(block, colour, behind, align, box.width)
    how = rise(26, 0.5) if align == "centre" else fade(0.4)
    yield stage.enter(drawing, resting(box.left, box.top), at=max(0.05, at), how=how)
