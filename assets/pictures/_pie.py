"""A ring that fills with parts of a whole, each when it is named; what nobody named stays empty."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace

import skia

from assets.pictures._bars import Plot
from assets.pictures._board import alike
from assets.pictures._glass import ink
from assets.pictures._topic import telling
from assets.stage import canvas as brush
from assets.stage import easing, tiles, type
from assets.stage.canvas import centred, grown
from assets.stage.drawing import Drawing
from assets.stage.layer import Box, Layer
from assets.stage.motion import fade, pop, resting, slide
from assets.stage.palette import blend, lighter
from assets.stage.stage import Stage

_LABEL = type.Style("label", 600, 44, leading=1.1)
_WRITTEN = type.Style("title", 800, 66)
_GOING, _OUT, _STAY = 0.8, 16.0, 2.2  # seconds that a part grows; units that the one named last stands out, and how long
_NARROW = 460.0  # rows of less width have the figure below its label
_DEGREES = 4  # a part grows by so many


def layers(stage: Stage, plot: Plot, parts: Sequence[float], panel: Drawing) -> Iterator[Layer]:
    """The ring with an icon in it, and beside or below it a row for each part."""
    ring, legend = _places(plot.box)
    yield from _ring(stage, plot, parts, ring)
    x, y = ring.left + ring.width / 2, ring.top + ring.height / 2
    icon = telling(("",), stage.picture.visual, stage.dice("middle"))[0]
    hero = stage.look.heroes[stage.picture.seed % len(stage.look.heroes)]
    yield stage.enter(tiles.hero(stage.look, icon, 0.3 * ring.width, hero), resting(x, y), at=0.15, how=pop(0.5))
    yield from rows(stage, legend, [f.label for f in plot.figures], [f.written for f in plot.figures], plot.colours, plot.times, panel)


def _places(box: Box) -> tuple[Box, Box]:
    """The ring's square and the legend's place: beside each other where it is wide, else below each other."""
    if box.width > 1.25 * box.height:
        side = min(box.height, 0.5 * box.width)
        left = box.left + 0.02 * box.width
        ring = Box(left, box.top + (box.height - side) / 2, side, side)
        return ring, Box(ring.right + 0.07 * box.width, box.top + 10, box.right - ring.right - 0.07 * box.width, box.height - 20)
    side = min(box.width, 0.56 * box.height)
    ring = Box(box.left + (box.width - side) / 2, box.top, side, side)
    return ring, Box(box.left, ring.bottom + 36, box.width, box.bottom - ring.bottom - 36)


def _ring(stage: Stage, plot: Plot, parts: Sequence[float], box: Box) -> Iterator[Layer]:
    """The empty ring, and each part in a layer no larger than itself."""
    value, radius, thick = stage.look.text, 0.395 * box.width, 0.2 * box.width
    x, y = box.left + box.width / 2, box.top + box.height / 2
    empty = brush.stroke(value, thick, 0.08)
    yield stage.still(Drawing(("ring", value, box), grown(box, 2), lambda canvas: brush.circle(canvas, x, y, radius, empty)))
    start = -90.0
    for n, part in enumerate(parts):
        yield _part(stage, plot, n, box, start, 360 * part)
        start += 360 * part


def _part(stage: Stage, plot: Plot, number: int, box: Box, start: float, whole: float) -> Layer:
    """A part of `whole` degrees from `start` on; for a while after it is named it stands out."""
    dark, at, value = stage.look.ink, plot.times[number], plot.colours[number]
    radius, thick = 0.395 * box.width, 0.2 * box.width
    middle = (box.left + box.width / 2, box.top + box.height / 2)

    def state(t: float) -> tuple[int, int]:
        swept = round(whole * easing.cubic_in_out(easing.progress(t, at, _GOING)) / _DEGREES)
        return swept, round(3 * _pushed(t, at))

    def paint(canvas: skia.Canvas, now: tuple[int, int]) -> None:
        swept, out = now
        # What is full is drawn to the exact part.
        sweep = min(whole, swept * _DEGREES) if swept != round(whole / _DEGREES) else whole
        if swept:
            _arc(canvas, dark, middle, radius, thick, start, sweep, value, out / 3 * _OUT)

    bounds = grown(_extent(middle, (radius - thick / 2, radius + thick / 2), start, whole), _OUT + 4)
    return stage.live(("part", dark, plot, number, box, start), bounds, state, paint)


def _extent(middle: tuple[float, float], reach: tuple[float, float], start: float, sweep: float) -> Box:
    """The smallest box around a part of a ring, of which `reach` are the inner and the outer radius."""
    ways = [start, start + sweep, *(90.0 * n for n in range(-1, 4) if start < 90 * n < start + sweep)]
    points = [(r * math.cos(math.radians(way)), r * math.sin(math.radians(way))) for way in ways for r in reach]
    left, top = min(x for x, _ in points), min(y for _, y in points)
    return Box(middle[0] + left, middle[1] + top, max(x for x, _ in points) - left, max(y for _, y in points) - top)


def _pushed(t: float, at: float) -> float:
    return easing.progress(t, at + 0.3, 0.4) * (1 - easing.progress(t, at + _STAY, 0.4))


def _arc(
    canvas: skia.Canvas,
    dark: str,
    middle: tuple[float, float],
    radius: float,
    thick: float,
    start: float,
    sweep: float,
    value: str,
    out: float,
) -> None:
    """One part, a hair apart from its neighbours, moved `out` from the middle."""
    way = math.radians(start + sweep / 2)
    x, y = middle[0] + out * math.cos(way), middle[1] + out * math.sin(way)
    gap = math.degrees(5 / radius) if sweep < 359 else 0.0
    inner, outer = radius - thick / 2, radius + thick / 2
    shape = skia.Path()
    a, b = start + gap / 2, max(0.4, sweep - gap)
    shape.arcTo(skia.Rect.MakeLTRB(x - outer, y - outer, x + outer, y + outer), a, min(b, 359.9), True)
    shape.arcTo(skia.Rect.MakeLTRB(x - inner, y - inner, x + inner, y + inner), a + min(b, 359.9), -min(b, 359.9), False)
    shape.close()
    stops = [brush.colour(c) for c in (lighter(value, 0.22), value, blend(value, dark, 0.2))]
    shader = skia.GradientShader.MakeRadial((x, y), outer, stops[::-1], [0.45, 0.75, 1.0])
    canvas.drawPath(shape, skia.Paint(AntiAlias=True, Shader=shader))


# ---------------------------------------------------------------- rows of words


def rows(
    stage: Stage,
    box: Box,
    labels: Sequence[str],
    written: Sequence[str],
    colours: Sequence[str],
    times: Sequence[float],
    panel: Drawing,
) -> Iterator[Layer]:
    """A row for each label: a spot of its colour, the words, and at the end the figure as written."""
    stacked = box.width < _NARROW and any(written)
    pitch = min(box.height / max(1, len(labels)), 190.0 if stacked else 150.0)
    top = box.top + (box.height - pitch * len(labels)) / 2
    side = min(44.0, 0.5 * pitch)
    room = box.width - side - 24
    figures = alike(written, _WRITTEN, room if stacked else 0.42 * box.width, 1, (0.5 if stacked else 1.0) * pitch - 6)
    taken = 0.0 if stacked else max((block.width + 28 for block in figures if block.lines), default=0.0)
    names = alike(labels, _LABEL, room - taken, 2 if pitch > 84 and not stacked else 1, (0.42 if stacked else 1.0) * pitch - 4)
    for n, at in enumerate(times):
        y, name, figure = top + pitch * (n + 0.5), names[n], figures[n]
        yield stage.enter(_spot(side, colours[n]), resting(box.left + side / 2, y), at=at, how=pop(0.4))
        above = (name.height + figure.height) / 2 if stacked else name.height / 2
        left = Box(box.left + side + 24, y - above, room - taken, name.height)
        yield from _words(stage, panel, name, left, at + 0.05, stage.look.quiet)
        right = Box(box.right - figure.width, y - figure.height / 2, figure.width, figure.height)
        if stacked:
            right = replace(right, left=left.left, top=left.bottom)
        yield from _words(stage, panel, figure, right, at + 0.35, stage.look.text)


def _words(stage: Stage, panel: Drawing, block: type.Block, box: Box, at: float, wanted: str) -> Iterator[Layer]:
    if block.lines:
        colour, behind = ink(stage, panel, box, wanted)
        how = slide(24, 0, 0.5) if wanted == stage.look.quiet else fade(0.4)
        yield stage.enter(stage.text(block, colour, behind, width=box.width), resting(box.left, box.top), at=at, how=how)


def _spot(side: float, value: str) -> Drawing:
    box = centred(side)
    return Drawing(
        ("spot", side, value), box, lambda canvas: brush.rounded(canvas, box, 0.32 * side, brush.sloped(box, (lighter(value, 0.25), value)))
    )
