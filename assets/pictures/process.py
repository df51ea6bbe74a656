"""A process: steps that feed one another; something flows from each to the next, which lights up when it is spoken of.

In a row (from left to right, or from above in a narrow frame), or in a circle that goes on for ever ("circle").
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import skia

from assets.model import Picture
from assets.pictures import _glass
from assets.pictures._board import alike, shown
from assets.pictures._glass import ink
from assets.pictures._topic import telling
from assets.stage import canvas as brush
from assets.stage import cues, easing, type
from assets.stage.canvas import centred, grown
from assets.stage.drawing import Drawing
from assets.stage.layer import Box, Film, Layer
from assets.stage.motion import fade, pop, resting, rise
from assets.stage.palette import Stops, lighter
from assets.stage.props.placing import plate
from assets.stage.stage import Stage
from assets.stems import stem, words_in
from script.model import Visual

VERSION = "1"
USES_WORDS = True
HEADED = True

VARIANTS = ("row", "circle")

_FIRST, _GAP, _UNNAMED = 0.6, 0.9, 4
_LABEL = type.Style("label", 600, 46, leading=1.12)
_ROUND = frozenset(map(stem, ("cycle", "circle", "loop", "circular", "recurring", "wheel", "round")))
_FLOW = 10  # how often a second what flows is drawn anew
_TURN = 1.25  # seconds from a step to the next
_PIPE = 30.0
_UNDER, _APART = 34.0, 12.0  # units between a tile in a row and its words, and to either side of these

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class _Plan:
    """The steps' middles, how wide their tiles are, where their words stand, and the pipes between them as paths."""

    steps: tuple[Point, ...]
    side: float
    words: tuple[Box, ...]
    pipes: tuple[tuple[Point, ...], ...]
    align: type.Align

    @property
    def middle(self) -> Point:
        xs, ys = zip(*self.steps, strict=True)
        return (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2


def example(items: tuple[str, ...]) -> Visual:
    """Made-up steps."""
    return Visual("process", "A sample process", "", keywords=("process", "steps"), items=items)


def layers(picture: Picture, stage: Stage) -> Iterator[Layer | Film]:
    """The pipes, what flows in them, the steps, and their words."""
    items = shown(picture.visual.items)
    count = max(2, len(items)) if items else _UNNAMED
    head = _glass.heading(stage, _glass.clear(stage, stage.safe), 1 if stage.wide else 2)
    plan = _plan(stage, head.bottom + 30, count, items)
    times = _times(picture, stage, items, count)
    scene = plate(stage, _glass.ground(stage, *plan.middle, 0.62 * max(stage.size.across, stage.size.down)).drawing, *_glass.foot(stage))
    yield stage.still(scene)
    yield from _glass.lights(stage)
    yield stage.still(_standing(stage, plan))
    yield from _flowing(stage, plan, times)
    named = (*items, *("",) * count)[:count]
    icons = telling(named, picture.visual, stage.dice("icons"))
    for n, at in enumerate(times):
        yield from _step(stage, plan, n, icons[n], at)
    if items:
        yield from _worded(stage, plan, named, times, scene)
    yield from head.layers(stage, scene)


def _times(picture: Picture, stage: Stage, items: tuple[str, ...], count: int) -> tuple[float, ...]:
    """When each step lights up; what is not spoken of follows in time."""
    if not items:
        return tuple(_FIRST + n * max(_GAP, (0.75 * stage.seconds) / count) for n in range(count))
    found = cues.schedule(picture.words, items, _FIRST, _GAP)
    return (*found, *(found[-1] + 2.0 + n for n in range(count - len(found))))


# ---------------------------------------------------------------- places


def _plan(stage: Stage, top: float, count: int, items: tuple[str, ...]) -> _Plan:
    worded = bool(items)
    box = _glass.world(stage)
    box = _glass.below(box, max(top, box.top))
    # A square has no room for the words of more than four steps on a ring.
    if _form(stage) == "circle" and count > 2 and (count < 5 or stage.wide or stage.tall):
        return _circle(stage, box, count, worded)
    return _row(box, count, items) if stage.wide else _column(stage, box, count, worded)


def _form(stage: Stage) -> str:
    """The form that is asked for, else a circle where the words say so."""
    visual = stage.picture.visual
    if visual.variant in VARIANTS:
        return visual.variant
    texts = (visual.text, visual.headline, visual.action, *visual.keywords)
    return "circle" if any(stem(word) in _ROUND for text in texts for word in words_in(text)) else "row"


def _row(box: Box, count: int, items: tuple[str, ...]) -> _Plan:
    """Tiles on one pipe that rises and falls a little, their words below; all of it in the middle of `box`."""
    pitch, sway = box.width / count, 18.0
    side = min(0.62 * pitch, 330.0)
    width = pitch - 2 * _APART
    if items:
        side = min(side, 0.62 * box.height)
    high = max((block.height for block in _blocks(items, width, box.height - side - 2 * sway - _UNDER)), default=-_UNDER)
    line = box.top + (box.height - side - _UNDER - high) / 2 + side / 2
    steps = tuple((box.left + pitch * (n + 0.5), line + (sway if n % 2 else -sway)) for n in range(count))
    words = tuple(Box(x - width / 2, y + 0.5 * side + _UNDER, width, box.bottom - y - 0.5 * side - _UNDER) for x, y in steps)
    return _Plan(steps, side, words, _joined(((-80.0, line), *steps, (box.right + 300.0, line)), False), "centre")


def _column(stage: Stage, box: Box, count: int, worded: bool) -> _Plan:
    """Tiles below each other, their words at the right."""
    pitch = min(box.height / count, 300.0)
    side = min(0.66 * pitch, 190.0)
    top = box.top + (box.height - pitch * count) / 2
    x = box.left + 0.5 * side + 10 if worded else box.left + 0.5 * box.width
    sway = 0.0 if worded else 0.2 * box.width
    steps = tuple((x + (sway if n % 2 else -sway), top + pitch * (n + 0.5)) for n in range(count))
    rooms = (Box(x + 0.5 * side + 44, y - pitch / 2 + 10, box.right - x - 0.5 * side - 44, pitch - 20) for x, y in steps)
    words = tuple(_glass.clear(stage, room) if stage.tall else room for room in rooms)
    return _Plan(steps, side, words, _joined((*steps, (x, stage.size.down + 80.0)), True), "start")


def _circle(stage: Stage, box: Box, count: int, worded: bool) -> _Plan:
    """Tiles on a ring, wider than high where the frame is. Words stand outside of it at either side, or inside in a narrow frame."""
    room = _glass.clear(stage, box) if stage.tall else box
    x, y = room.left + room.width / 2, room.top + room.height / 2
    side = min(0.25 * room.height, 200.0, 0.2 * room.width)
    down = min(0.5 * (room.height - side) - 8, 420.0)
    across = min(1.75 * down, 0.3 * room.width) if stage.wide else 0.5 * (room.width - side) - 8
    ways = [2 * math.pi * n / count - math.pi / 2 for n in range(count)]
    steps = tuple((x + across * math.cos(way), y + down * math.sin(way)) for way in ways)
    words = tuple(_beside(room, (x, y), step, side, stage.wide) for step in steps) if worded else ()
    pipes = tuple(_arc((x, y), (across, down), ways[n], 2 * math.pi / count) for n in range(count))
    return _Plan(steps, side, words, pipes, "start")


def _beside(room: Box, middle: Point, step: Point, side: float, outside: bool) -> Box:
    """Where the words of a step on a ring stand: inside of the uppermost and the lowest tile, beside the others."""
    x, y, half = *step, 0.5 * side
    if abs(x - middle[0]) < half:
        width = 2.6 * side
        return Box(x - width / 2, y + half + 18 if y < middle[1] else y - half - 18 - 0.6 * side, width, 0.6 * side)
    right = (x > middle[0]) == outside
    if right:
        end = room.right if outside else middle[0] - 12
        return Box(x + half + 24, y - 0.45 * side, end - x - half - 24, 0.9 * side)
    start = room.left if outside else middle[0] + 12
    return Box(start, y - 0.45 * side, x - half - 24 - start, 0.9 * side)


def _blocks(items: Sequence[str], width: float, height: float) -> tuple[type.Block, ...]:
    """The steps' words, all of one size."""
    return tuple(alike(items, _LABEL, width, 4 if width < 420 else 3, height))


def _joined(points: Sequence[Point], down: bool) -> tuple[tuple[Point, ...], ...]:
    """The pipes from point to point, as points along a curve that runs straight through each."""
    return tuple(_bend(a, b, down) for a, b in pairwise(points))


def _bend(a: Point, b: Point, down: bool) -> tuple[Point, ...]:
    shares = [n / 12 for n in range(13)]
    ease = [3 * s * s - 2 * s**3 for s in shares]
    if down:
        return tuple((easing.mix(a[0], b[0], e), easing.mix(a[1], b[1], s)) for s, e in zip(shares, ease, strict=True))
    return tuple((easing.mix(a[0], b[0], s), easing.mix(a[1], b[1], e)) for s, e in zip(shares, ease, strict=True))


def _arc(middle: Point, radii: Point, start: float, sweep: float) -> tuple[Point, ...]:
    ways = [start + sweep * n / 14 for n in range(15)]
    return tuple((middle[0] + radii[0] * math.cos(way), middle[1] + radii[1] * math.sin(way)) for way in ways)


def _arrow(canvas: skia.Canvas, pipe: Sequence[Point], line: skia.Paint, ground: skia.Paint) -> None:
    """A chevron on a disc in the middle of a pipe: which way it flows."""
    (x0, y0), (x1, y1) = _at(pipe, 0.47), _at(pipe, 0.53)
    canvas.save()
    canvas.translate((x0 + x1) / 2, (y0 + y1) / 2)
    canvas.rotate(math.degrees(math.atan2(y1 - y0, x1 - x0)))
    brush.circle(canvas, 0, 0, 0.72 * _PIPE, ground)
    canvas.drawLine(-4, -9, 6, 0, line)
    canvas.drawLine(-4, 9, 6, 0, line)
    canvas.restore()


def _path(points: Sequence[Point]) -> skia.Path:
    path = skia.Path()
    path.moveTo(*points[0])
    for point in points[1:]:
        path.lineTo(*point)
    return path


# ---------------------------------------------------------------- what stands, and what flows


def _standing(stage: Stage, plan: _Plan) -> Drawing:
    """The pipes, and where tiles will be."""
    look = stage.look

    def paint(canvas: skia.Canvas) -> None:
        canvas.clipRect(brush.rect(stage.frame))
        whole = skia.Path()
        for pipe in plan.pipes:
            whole.addPath(_path(pipe))
        canvas.save()
        canvas.translate(0, 8)
        canvas.drawPath(whole, brush.stroke(look.shadow, _PIPE + 6, 0.24))
        canvas.restore()
        canvas.drawPath(whole, brush.stroke(look.text, _PIPE, 0.34))
        canvas.drawPath(whole, brush.stroke(look.chip, _PIPE - 8))
        for pipe in plan.pipes:
            _arrow(canvas, pipe, brush.stroke(look.text, 7, 0.9), brush.fill(look.chip))
        for x, y in plan.steps:
            box = Box(x - plan.side / 2, y - plan.side / 2, plan.side, plan.side)
            brush.rounded(canvas, box, look.corner * plan.side, brush.fill(look.chip))
            brush.rounded(canvas, grown(box, -3), look.corner * plan.side, brush.stroke(look.text, 4, 0.22))

    return Drawing(("standing", look.name, plan, stage.size), stage.frame, paint)


def _flowing(stage: Stage, plan: _Plan, times: Sequence[float]) -> Iterator[Layer]:
    """Drops that run through each pipe once the step before it is lit: more of them where the next one is about to be."""
    steps, first = len(plan.steps), len(plan.pipes) - len(plan.steps)
    for n, pipe in enumerate(plan.pipes):
        # A row has a pipe that leads to its first step.
        begins = 0.0 if first == 1 and n == 0 else times[min(steps - 1, n - max(0, first))] + 0.15
        yield _drops(stage, pipe, begins, n)


def _drops(stage: Stage, pipe: tuple[Point, ...], begins: float, number: int) -> Layer:
    value = stage.look.highlight
    xs, ys = zip(*pipe, strict=True)
    bounds = grown(Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)), _PIPE / 2)
    frame = grown(stage.frame, 20)
    left, top = max(bounds.left, frame.left), max(bounds.top, frame.top)
    bounds = Box(left, top, min(bounds.right, frame.right) - left, min(bounds.bottom, frame.bottom) - top)

    def state(t: float) -> int:
        late = number % 2 / 2  # neighbours are not drawn anew in the same frames
        return max(0, math.floor((t - begins) * _FLOW + late))

    def paint(canvas: skia.Canvas, tick: int) -> None:
        canvas.clipRect(brush.rect(bounds))
        for n in range(3 if tick else 0):
            way = tick / _FLOW / _TURN - n / 3
            if way > 0:
                x, y = _at(pipe, way % 1.0)
                brush.circle(canvas, x, y, 8.5, brush.fill(value))
                brush.circle(canvas, x - 2, y - 2.5, 3, brush.fill(lighter(value, 0.7)))

    return stage.live(("drops", stage.look.name, pipe, number), bounds, state, paint)


def _at(pipe: Sequence[Point], share: float) -> Point:
    place = share * (len(pipe) - 1)
    n = min(int(place), len(pipe) - 2)
    (x0, y0), (x1, y1) = pipe[n], pipe[n + 1]
    return easing.mix(x0, x1, place - n), easing.mix(y0, y1, place - n)


# ---------------------------------------------------------------- the steps


def _step(stage: Stage, plan: _Plan, number: int, icon: str, at: float) -> Iterator[Layer]:
    """A step's tile: lit when it is spoken of, with a ring that stays for a while."""
    look = stage.look
    hero = look.heroes[(stage.picture.seed + number) % len(look.heroes)]
    yield stage.enter(_dim(stage, icon, plan.side), resting(*plan.steps[number]), at=0.1 + 0.1 * number, how=fade(0.4))
    yield stage.enter(_tile(stage, icon, plan.side, hero), resting(*plan.steps[number]), at=at, how=pop(0.45))


def _tile(stage: Stage, icon: str, side: float, hero: Stops) -> Drawing:
    look, box = stage.look, centred(side)
    radius = look.corner * side

    def paint(canvas: skia.Canvas) -> None:
        brush.rounded(canvas, grown(box, 9), radius + 9, brush.stroke(look.highlight, 6))
        brush.rounded(canvas, box, radius, brush.sloped(box, hero))
        brush.rounded(canvas, grown(box, -1.5), radius, brush.stroke("#ffffff", 3, 0.28))
        brush.icon(canvas, icon, 0, 0, 0.62 * side, "#ffffff")

    return Drawing(("lit step", look.name, icon, side, hero), grown(box, 14), paint)


def _dim(stage: Stage, icon: str, side: float) -> Drawing:
    value = stage.look.text
    return Drawing(
        ("dim step", icon, side, value), centred(side), lambda canvas: brush.icon(canvas, icon, 0, 0, 0.56 * side, value, opacity=0.3)
    )


def _worded(stage: Stage, plan: _Plan, items: Sequence[str], times: Sequence[float], scene: Drawing) -> Iterator[Layer]:
    """What stands at each step."""
    narrow = min(box.width for box in plan.words)
    blocks = _blocks(items, narrow, min(box.height for box in plan.words))
    for block, box, at, (x, _) in zip(blocks, plan.words, times, plan.steps, strict=True):
        if not block.lines:
            continue
        colour, behind = ink(stage, scene, box)
        # Above or below its tile a text stands in the middle, at its left it ends there.
        over = box.left < x < box.right
        width = box.width if over else block.width
        left = box.right - width if box.right <= x else box.left
        top = box.top if over and plan.align == "centre" else box.top + (box.height - block.height) / 2
        drawing = stage.text(block, colour, behind, "centre" if over else "start", width)
        yield stage.enter(drawing, resting(left, top), at=at + 0.1, how=rise(26, 0.5))
