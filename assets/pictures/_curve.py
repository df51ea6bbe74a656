"""A line from figure to figure: it goes on to each when it is named."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import skia

from assets.pictures._bars import Plot
from assets.pictures._board import alike
from assets.pictures._glass import ink, on
from assets.stage import canvas as brush
from assets.stage import easing, type
from assets.stage.canvas import centred, grown
from assets.stage.drawing import Drawing
from assets.stage.layer import Box, Layer, Text
from assets.stage.motion import pop, resting, rise
from assets.stage.palette import lighter
from assets.stage.stage import Stage

_LABEL = type.Style("label", 600, 38, leading=1.1)
_WRITTEN = type.Style("title", 800, 50)
_STEPS, _GOING = 10, 0.7  # how often a stretch is drawn anew on its way, and for how many seconds it goes

Point = tuple[float, float]


def layers(stage: Stage, plot: Plot, panel: Drawing) -> Iterator[Layer]:
    """The line, the light under it, its points with the figures as written, and the labels below."""
    value = plot.colours[0]
    points, line = _points(plot)
    pitch = plot.box.width / len(points)
    labels = alike([f.label for f in plot.figures], _LABEL, pitch - 22, 2, 88)
    written = alike([f.written for f in plot.figures], _WRITTEN, pitch - 46, 1, 70)
    yield stage.still(_grid(stage, plot.box, points, line))
    for n, (a, b) in enumerate(pairwise(points)):
        yield _stretch(stage, a, b, line, value, plot.times[n + 1], n)
    for n, (place, at) in enumerate(zip(points, plot.times, strict=True)):
        reached = at + (0.8 * _GOING if n else 0.0)
        yield stage.enter(_point(stage, value), resting(*place), at=reached, how=pop(0.4))
        if written[n].lines:
            chip = _flag(stage, written[n], value)
            yield stage.enter(chip, resting(place[0], place[1] - 34), at=reached + 0.1, how=rise(22, 0.45))
        box = Box(place[0] - (pitch - 22) / 2, plot.box.bottom - 88, pitch - 22, labels[n].height)
        if labels[n].lines:
            colour, behind = ink(stage, panel, box, stage.look.quiet)
            text = stage.text(labels[n], colour, behind, "centre", box.width)
            yield stage.enter(text, resting(box.left, box.top), at=max(0.05, at - 0.05), how=rise(26, 0.5))


def _points(plot: Plot) -> tuple[tuple[Point, ...], float]:
    """Where the figures are, and where nought is."""
    box, count = plot.box, len(plot.figures)
    top, foot = box.top + 118, box.bottom - 112
    line = foot + (foot - top) * plot.share(plot.lowest)
    pitch = box.width / count
    return tuple((box.left + pitch * (n + 0.5), line - plot.share(f.value) * (foot - top)) for n, f in enumerate(plot.figures)), line


def _stretch(stage: Stage, a: Point, b: Point, line: float, value: str, at: float, number: int) -> Layer:
    """The line from one point to the next with the light under it, as far as it has come."""
    top, foot = min(a[1], b[1], line) - 8, max(a[1], b[1], line) + 8
    bounds = Box(a[0] - 8, top, b[0] - a[0] + 16, foot - top)

    def state(t: float) -> int:
        return round(_STEPS * easing.cubic_in_out(easing.progress(t, at, _GOING)))

    def paint(canvas: skia.Canvas, step: int) -> None:
        if not step:
            return
        share = step / _STEPS
        end = easing.mix(a[0], b[0], share), easing.mix(a[1], b[1], share)
        area = skia.Path()
        area.addPoly([skia.Point(*p) for p in (a, end, (end[0], line), (a[0], line))], True)
        canvas.drawPath(area, _falling(value, top, line))
        canvas.drawLine(*a, *end, brush.stroke(value, 10))
        canvas.drawLine(*a, *end, brush.stroke(lighter(value, 0.5), 3, 0.7))

    return stage.live(("stretch", stage.look.name, a, b, line, value, number), bounds, state, paint)


def _falling(value: str, top: float, foot: float) -> skia.Paint:
    stops = [brush.colour(value, 0.42), brush.colour(value, 0.02)]
    return skia.Paint(AntiAlias=True, Dither=True, Shader=skia.GradientShader.MakeLinear([(0, top), (0, max(foot, top + 1))], stops))


def _point(stage: Stage, value: str) -> Drawing:
    look = stage.look

    def paint(canvas: skia.Canvas) -> None:
        brush.circle(canvas, 0, 0, 24, brush.fill(value, 0.28))
        brush.circle(canvas, 0, 0, 15, brush.fill(look.tile_light))
        brush.circle(canvas, 0, 0, 9, brush.fill(value))

    return Drawing(("point", look.name, value), centred(50), paint)


def _flag(stage: Stage, block: type.Block, value: str) -> Drawing:
    """A figure on a chip over its point; the origin is the middle of its lower edge."""
    look, high = stage.look, block.height + 4
    box = Box(-block.width / 2 - 20, -high, block.width + 40, high)
    colour = on((look.ink, look.text, "#ffffff"), look.tile_light)
    words = Box(box.left + 20, box.top + 2, block.width, block.height)

    def paint(canvas: skia.Canvas) -> None:
        brush.shadow(canvas, box, 20, 10, 7, look.shadow, 0.3)
        brush.rounded(canvas, box, 20, brush.fill(look.tile_light))
        type.paint(canvas, block, 0, words.left, words.top + block.baseline(0), colour)

    return Drawing(
        ("flag", look.name, block, value), brush.shaded(box, 10, 7), paint, (Text(block.lines[0], words, colour, look.tile_light),)
    )


def _grid(stage: Stage, box: Box, points: tuple[Point, ...], line: float) -> Drawing:
    """The line of nought, and a hair up from it to each figure's place: no scale that nobody gave."""
    value, top = stage.look.text, box.top + 20

    def paint(canvas: skia.Canvas) -> None:
        for x, _ in points:
            canvas.drawLine(x, top, x, line, brush.stroke(value, 2.5, 0.1))
        canvas.drawLine(box.left, line, box.right, line, brush.stroke(value, 5, 0.85))

    return Drawing(("grid", stage.look.name, box, points, line), grown(box, 4), paint)
