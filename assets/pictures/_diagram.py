"""Diagrams without a word, for boards: bars, a network that learns, gears, steps in a ring. They say nothing that nobody said."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise

import skia

from assets.pictures._topic import counts, learns, telling
from assets.stage import canvas as brush
from assets.stage import easing
from assets.stage.canvas import centred, grown
from assets.stage.drawing import Drawing, Sprite
from assets.stage.layer import Box, Layer, Placement
from assets.stage.motion import Course, fade, pop, resting
from assets.stage.stage import Stage
from assets.stage.twos import on_twos

PACE = 10  # how often a second a diagram that goes on moving is drawn anew
_TURNS, _TEETH = 6, 9  # and gears, which go on by a tooth in so many times
_SWAYS = 2  # and bars, which hardly move

Point = tuple[float, float]


def fitting(stage: Stage, box: Box, at: float) -> Iterator[Layer]:
    """The diagram that fits what the picture is about."""
    if learns(stage.picture.visual):
        return network(stage, box, at)
    if counts(stage.picture.visual):
        return bars(stage, box, at)
    return stage.dice("diagram").choice((bars, bars, gears, ring))(stage, box, at)


# ---------------------------------------------------------------- bars


def bars(stage: Stage, box: Box, at: float) -> Iterator[Layer]:
    """Bars that grow on a line; the last is the highest. Ever after they sway a little, as live figures do."""
    dice, count = stage.dice("bars"), 5
    heights = [0.26 + 0.13 * n + dice.uniform(-0.08, 0.08) for n in range(count - 1)] + [0.97]
    values = [stage.look.accents[n] for n in dice.sample((1, 2, 3, 5), 4)] + [stage.look.accents[0]]
    pitch = min(box.width / count, 130.0)
    width, left = min(0.66 * pitch, 78.0), box.left + (box.width - count * pitch) / 2

    yield stage.still(_line(stage, Box(left, box.bottom - 3, count * pitch, 3)))
    behind = Box(box.left, box.top, box.width, box.height - 3)
    for n, share in enumerate(heights):
        bar = Box(left + pitch * (n + 0.5) - width / 2, behind.bottom, width, share * behind.height)
        yield Sprite(_bar(bar.width, bar.height, values[n]), "world", _growing(bar, at, n), behind)


def _line(stage: Stage, box: Box) -> Drawing:
    value = stage.look.ink
    return Drawing(("bars' line", value, box), box, lambda canvas: brush.rounded(canvas, box, 1.5, brush.fill(value, 0.25)))


def _bar(width: float, height: float, value: str) -> Drawing:
    """A bar as it is at last; its origin is the middle of its upper edge. It comes up from behind the line."""
    box = Box(-width / 2, 0, width, height)
    return Drawing(("bar", width, height, value), box, lambda canvas: brush.rounded(canvas, box, min(10.0, height / 2), brush.fill(value)))


def _growing(bar: Box, at: float, number: int) -> Course:
    def course(t: float) -> Placement:
        return Placement(bar.left + bar.width / 2, bar.top - bar.height * _height(on_twos(t) - at, number) / 100)

    return course


def _height(t: float, number: int) -> int:
    """How high a bar is, in hundredths of its own height. They grow one after another, and sway all in the same frames."""
    slow = math.floor(t * _SWAYS) / _SWAYS
    grown = easing.quintic_out(easing.progress(t, 0.12 * number, 0.8))
    return round(100 * grown - 8 * (1 - easing.wave(slow, 5.3, 0.27 * number)) * (slow > 1.4))


# ---------------------------------------------------------------- a network


def network(stage: Stage, box: Box, at: float) -> Iterator[Layer]:
    """Nodes in layers; every one of a layer feeds every one of the next, and sparks run along some of the lines."""
    look, dice = stage.look, stage.dice("network")
    counts = dice.choice(((4, 6, 6, 3), (3, 5, 4, 2), (4, 5, 5, 3)))
    radius = min(0.036 * box.width, 0.052 * box.height, 24.0)
    inner = grown(box, -1.6 * radius)
    nodes = [_layer(inner, n, len(counts), count) for n, count in enumerate(counts)]
    edges = [(a, b) for before, after in pairwise(nodes) for a in before for b in after]
    yield stage.enter(_lines(stage, box, edges), resting(), at=at + 0.3, how=fade(0.9))
    yield _sparks(stage, box, dice.sample(edges, len(edges) // 6), at + 1.2, 0.34 * radius)
    for n, layer in enumerate(nodes):
        value = (look.inks[5], look.accents[0], look.accents[3], look.done)[n]
        for m, place in enumerate(layer):
            yield stage.enter(_node(radius, value), resting(*place), at=at + 0.25 * n + 0.04 * m, how=pop(0.45))


def _layer(box: Box, number: int, layers: int, count: int) -> tuple[Point, ...]:
    x = box.left + box.width * number / (layers - 1)
    return tuple((x, box.top + box.height * (n + 0.5) / count) for n in range(count))


def _lines(stage: Stage, box: Box, edges: Sequence[tuple[Point, Point]]) -> Drawing:
    paint = brush.stroke(stage.look.inks[5], 2.2, 0.24)

    def draw(canvas: skia.Canvas) -> None:
        for (x0, y0), (x1, y1) in edges:
            canvas.drawLine(x0, y0, x1, y1, paint)

    return Drawing(("edges", stage.look.name, tuple(edges)), box, draw)


def _sparks(stage: Stage, box: Box, edges: Sequence[tuple[Point, Point]], at: float, radius: float) -> Layer:
    paint = brush.fill(stage.look.accents[1])

    def draw(canvas: skia.Canvas, tick: int) -> None:
        for n, ((x0, y0), (x1, y1)) in enumerate(edges):
            way = (tick / PACE / 1.5 + 0.618 * n) % 1.4  # the rest of the time it is not under way
            if tick > 0 and way < 1:
                brush.circle(canvas, easing.mix(x0, x1, way), easing.mix(y0, y1, way), radius * math.sin(math.pi * way) ** 0.5, paint)

    return stage.live(("sparks", stage.look.name, box, tuple(edges)), box, lambda t: max(0, round((t - at) * PACE)), draw)


def _node(radius: float, value: str) -> Drawing:
    def paint(canvas: skia.Canvas) -> None:
        brush.circle(canvas, 0, 0, 1.42 * radius, brush.fill(value, 0.22))
        brush.circle(canvas, 0, 0, radius, brush.fill(value))

    return Drawing(("node", radius, value), centred(2.9 * radius), paint)


# ---------------------------------------------------------------- gears


def gears(stage: Stage, box: Box, at: float) -> Iterator[Layer]:
    """Three gears that drive each other."""
    look, unit = stage.look, min(box.width / 7.6, box.height / 6.4)
    x, y = box.left + box.width / 2, box.top + box.height / 2
    # Teeth, radius, place: pitch circles touch, so that teeth mesh.
    wheels = ((16, 2.0, -1.5, 0.7), (10, 1.25, 1.34, -0.88), (8, 1.0, 1.65, 1.55))
    values = (look.inks[5], look.accents[0], look.accents[3])
    paths = [_gear(teeth, radius * unit, 0.17 * unit) for teeth, radius, _, _ in wheels]

    def paint(canvas: skia.Canvas, turn: int) -> None:
        for n, (teeth, radius, dx, dy) in enumerate(wheels):
            canvas.save()
            canvas.translate(x + dx * unit, y + dy * unit)
            canvas.rotate((turn if n == 0 else -turn) * 360 / teeth / _TEETH)
            canvas.drawPath(paths[n], brush.fill(values[n]))
            brush.circle(canvas, 0, 0, 0.28 * radius * unit, brush.fill(look.tile_light))
            canvas.restore()

    yield stage.live(("gears", look.name, box), box, lambda t: max(0, round((t - at) * _TURNS)), paint)


def _gear(teeth: int, radius: float, depth: float) -> skia.Path:
    """A gear about the origin; its teeth reach `depth` to either side of its pitch circle."""
    path = skia.Path()
    tooth = ((0.0, -depth), (0.14, depth), (0.4, depth), (0.54, -depth))
    corners = [(2 * math.pi * (n + share) / teeth, radius + reach) for n in range(teeth) for share, reach in tooth]
    path.addPoly([skia.Point(reach * math.cos(angle), reach * math.sin(angle)) for angle, reach in corners], True)
    return path


# ---------------------------------------------------------------- a ring of steps


def ring(stage: Stage, box: Box, at: float) -> Iterator[Layer]:
    """Three or four things that follow each other and begin anew, each an icon."""
    dice, look = stage.dice("ring"), stage.look
    count, unit = dice.choice((3, 4)), min(box.width, box.height) / 2
    x, y, radius, side = box.left + box.width / 2, box.top + box.height / 2, 0.68 * unit, 0.52 * unit
    yield stage.enter(_arcs(stage, radius, side, count), resting(x, y), at=at + 0.5, how=fade(0.6))
    for n, icon in enumerate(telling(("",) * count, stage.picture.visual, dice)):
        angle = 2 * math.pi * n / count - math.pi / 2
        place = resting(x + radius * math.cos(angle), y + radius * math.sin(angle))
        yield stage.enter(_station(stage, icon, side, look.inks[(n + stage.picture.seed) % 6]), place, at=at + 0.25 * n, how=pop())


def _station(stage: Stage, icon: str, side: float, value: str) -> Drawing:
    box, white = centred(side), stage.look.tile_light

    def paint(canvas: skia.Canvas) -> None:
        brush.rounded(canvas, box, 0.28 * side, brush.fill(white))
        brush.rounded(canvas, box, 0.28 * side, brush.fill(value, 0.14))
        brush.rounded(canvas, grown(box, -2.5), 0.26 * side, brush.stroke(value, 5))
        brush.icon(canvas, icon, 0, 0, 0.62 * side, value, "duotone")

    return Drawing(("station", icon, side, value, white), box, paint)


def _arcs(stage: Stage, radius: float, side: float, count: int) -> Drawing:
    """Arrows on a circle, between its stations."""
    paint = brush.stroke(stage.look.ink, 5, 0.75)
    gap = math.degrees(0.68 * side / radius)

    def draw(canvas: skia.Canvas) -> None:
        circle = brush.rect(centred(2 * radius))
        for n in range(count):
            start, sweep = 360 * n / count - 90 + gap, 360 / count - 2 * gap
            if sweep > 4:
                canvas.drawArc(circle, start, sweep, False, paint)
                _head(canvas, radius, start + sweep, paint)

    return Drawing(("arcs", stage.look.name, radius, side, count), centred(2 * radius + 60), draw)


def _head(canvas: skia.Canvas, radius: float, degrees: float, paint: skia.Paint) -> None:
    canvas.save()
    canvas.rotate(degrees)
    canvas.translate(radius, 0)
    canvas.drawLine(0, 0, -13, -14, paint)
    canvas.drawLine(0, 0, 13, -14, paint)
    canvas.restore()
