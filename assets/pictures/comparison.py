"""A comparison of two: on two stages under spotlights, each lit when it is spoken of ("versus"), or in the pans of a balance that
leans to the one that is ("balance"). What is heavier nobody says but the words.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import skia

from assets.model import Picture, Word
from assets.pictures import _figures, _glass
from assets.pictures._board import alike
from assets.pictures._company import Spot, on_feet, spoken
from assets.pictures._glass import ink
from assets.pictures._topic import telling
from assets.stage import canvas as brush
from assets.stage import cues, easing, tiles, type
from assets.stage.canvas import centred, grown
from assets.stage.drawing import Drawing, Sprite
from assets.stage.layer import Box, Film, Layer, Placement
from assets.stage.motion import Rest, fade, pop, resting, rise
from assets.stage.palette import blend, lighter
from assets.stage.people import life
from assets.stage.props.placing import plate
from assets.stage.stage import Stage
from assets.stage.twos import on_twos
from assets.stems import stem, words_in
from script.model import Visual

VERSION = "2"
USES_WORDS = True
HEADED = True

VARIANTS = ("versus", "balance")

_NAME = type.Style("title", 800, 84, leading=1.08)
_POINT = type.Style("label", 600, 42, leading=1.12)
_WRITTEN = type.Style("title", 800, 92)
_WEIGHS = frozenset(map(stem, ("balance", "scale", "weigh", "weighing", "pros", "cons", "advantage", "trade-off", "tradeoff", "fair")))
_LEAN, _GOING, _BACK = 7.0, 0.7, 2.6  # degrees; seconds to lean, and without a word until the balance is level again
_POINTS = 3
_FOOT, _NARROW_FOOT = (150.0, 104.0), (92.0, 62.0)  # half the widths of what the pillar stands on


@dataclass(frozen=True, slots=True)
class _Side:
    """One of the two: its name, what is said of it, and its figure as written."""

    name: str
    points: tuple[str, ...]
    written: str


@dataclass(frozen=True, slots=True)
class _Half:
    """Where one of the two is: what of the frame is its own, where it stands, and where its words are read."""

    place: Box
    stand: tuple[float, float]
    side: float
    words: Box


def example(items: tuple[str, ...]) -> Visual:
    """Two made-up things."""
    return Visual("comparison", "A sample comparison", "", keywords=("comparison",), subjects=("One sample", "Another sample"), items=items)


def layers(picture: Picture, stage: Stage) -> Iterator[Layer | Film]:
    """Both halves, what stands in them, and what is read."""
    both = _sides(picture.visual)
    if _balanced(stage):
        yield from _balance(picture, stage, both)
    else:
        yield from _versus(picture, stage, both)


# ---------------------------------------------------------------- who is compared with whom


def _sides(visual: Visual) -> tuple[_Side, _Side]:
    """Two items where there are no more, else the first two subjects, parts, items or figures.

    A figure belongs to the one that it is labelled with, an item to the one that it begins with.
    """
    labels = tuple(figure.label for figure in visual.figures)
    listed = visual.items if len(visual.items) == 2 else ()
    parts = tuple(part.headline or part.text for part in visual.parts)
    found = next((names for names in (listed, visual.subjects, parts, visual.items[:2], labels) if len(names) > 1), ("", ""))
    first, second = found[0], found[1]
    spare = [item for item in visual.items if item not in (first, second)]
    owned = {name: tuple(_of(item, name) for item in spare if _of(item, name)) for name in (first, second)}
    return _side(visual, first, owned[first]), _side(visual, second, owned[second])


def _side(visual: Visual, name: str, points: tuple[str, ...]) -> _Side:
    figures = _figures.usable(visual.figures)
    written = next((figure.written for figure in figures if name and _alike(figure.label, name)), "")
    return _Side(name, points[:_POINTS], written)


def _of(item: str, name: str) -> str:
    """What `item` says of `name` ("Bicycle: cheap to keep"), "" when it is not about it."""
    head, colon, rest = item.partition(":")
    return rest.strip() if colon and name and _alike(head, name) else ""


def _alike(one: str, other: str) -> bool:
    return bool(one.strip()) and [*map(stem, words_in(one))] == [*map(stem, words_in(other))]


def _balanced(stage: Stage) -> bool:
    visual = stage.picture.visual
    if visual.variant in VARIANTS:
        return visual.variant == "balance"
    texts = (visual.text, visual.headline, visual.action, *visual.keywords)
    weighs = any(stem(word) in _WEIGHS for text in texts for word in words_in(text))
    return weighs or (len(visual.cast) < 2 and stage.dice("form").random() < 0.35)


def _turns(words: Sequence[Word], both: Sequence[_Side], seconds: float) -> tuple[tuple[float, int], ...]:
    """Who is spoken of from when on, as (time, 0 or 1), in the order of time; by turns where neither is named."""
    found = sorted({(word.start, n) for n, side in enumerate(both) for word in _naming(words, side.name, both[1 - n].name)})
    if found:
        return tuple(found)
    return tuple((1.0 + 2.4 * n, n % 2) for n in range(int(seconds / 2.4) + 2))


def _naming(words: Sequence[Word], name: str, other: str) -> Iterator[Word]:
    """The words that name this one and not the other."""
    own = set(map(stem, words_in(name))) - set(map(stem, words_in(other)))
    return (word for word in words if any(stem(found) in own for found in words_in(word.written)))


def _lit(turns: Sequence[tuple[float, int]], number: int, t: float) -> float:
    """How lit a side is, 0 to 1: it is from when it is named until the other one is."""
    share = 0.0
    for at, who in turns:
        come = easing.cubic_in_out(easing.progress(t, at - 0.1, 0.5))
        share = easing.mix(share, 1.0 if who == number else 0.0, come)
    return share


# ---------------------------------------------------------------- two stages


def _versus(picture: Picture, stage: Stage, both: tuple[_Side, _Side]) -> Iterator[Layer]:
    """Two colours meet on a slant; a podium on either side, and a sign between them."""
    head = _glass.heading(stage, _above(stage), 1 if stage.wide else 2)
    halves = _halves(stage, head.bottom)
    scene = plate(stage, _slant(stage), *(_podium(stage, half) for half in halves))
    yield stage.still(scene)
    yield from _glass.lights(stage, 3)
    turns = _turns(picture.words, both, stage.seconds)
    icons = telling(_told(both), picture.visual, stage.dice("icons"))
    size = min(_name(side, half.words, _NAME.size).size for side, half in zip(both, halves, strict=True))
    for n, half in enumerate(halves):
        yield _spot(stage, half, n, turns, head.bottom + 10)
        yield from _who(stage, half, n, icons[n], turns)
        yield from _said(picture, stage, half, both[n], scene, turns, n, size)
    yield stage.enter(_sign(stage), resting(*_meeting(stage, halves)), at=0.5, how=pop(0.5))
    yield from head.layers(stage, scene)


def _told(both: tuple[_Side, _Side]) -> tuple[str, ...]:
    return tuple(side.name for side in both)


def _above(stage: Stage) -> Box:
    box = _glass.clear(stage, stage.safe)
    # Not across the line where the two colours meet.
    return box if stage.tall or _balanced(stage) else replace(box, width=0.45 * stage.size.across - box.left)


def _halves(stage: Stage, top: float) -> tuple[_Half, _Half]:
    """Left and right in a wide frame and in a square; one above the other in a tall one."""
    across, down, box = stage.size.across, stage.size.down, _glass.world(stage)
    top = max(box.top, top + 20)
    if stage.tall:
        return tuple(_tall_half(stage, box, top, n) for n in (0, 1))  # type: ignore[return-value]
    side = 0.31 * down if stage.wide else 0.24 * down
    gap = 0.07 * across
    halves = []
    for n in (0, 1):
        place = Box(0 if n == 0 else across / 2, 0, across / 2, down)
        left = box.left if n == 0 else across / 2 + gap / 2
        words = Box(left, 0.61 * down, across / 2 - gap / 2 - box.left, box.bottom - 0.61 * down)
        halves.append(_Half(place, (words.left + words.width / 2, 0.545 * down), min(side, 0.5 * (0.545 * down - top) + 120), words))
    return halves[0], halves[1]


def _tall_half(stage: Stage, box: Box, top: float, number: int) -> _Half:
    high = (box.bottom - top) / 2
    y = top + number * high
    place = Box(0, y if number else 0, stage.size.across, high + (top if number == 0 else stage.size.down))
    side = min(0.52 * high, 280.0)
    x = box.left + 0.17 * box.width
    words = Box(box.left + 0.4 * box.width, y + 30, 0.6 * box.width, high - 60)
    return _Half(place, (x, y + 0.5 * high + 0.5 * side), side, _glass.clear(stage, words))


def _slant(stage: Stage) -> Drawing:
    """The ground in two colours."""
    look, frame = stage.look, stage.frame
    first, second = _colours(stage)
    dark = _glass.ground(stage, frame.width / 2, frame.height / 2, 0.5 * max(frame.width, frame.height)).drawing
    edge = _edge(stage)

    def paint(canvas: skia.Canvas) -> None:
        dark.paint(canvas)
        for value, corners in ((first, (edge[0], edge[1], *edge[2])), (second, (edge[0], edge[1], *edge[3]))):
            shape = skia.Path()
            shape.addPoly([skia.Point(*corner) for corner in corners], True)
            canvas.drawPath(shape, brush.fill(value, 0.2))
        canvas.drawLine(*edge[0], *edge[1], brush.stroke(look.text, 6, 0.5))

    return Drawing(("slant", look.name, frame, first, second, stage.picture.seed), frame, paint)


_Edge = tuple[tuple[float, float], tuple[float, float], tuple[tuple[float, float], ...], tuple[tuple[float, float], ...]]


def _edge(stage: Stage) -> _Edge:
    """Where the colours meet, from end to end, and the corners that each has beyond it."""
    w, h = stage.size.across, stage.size.down
    if not stage.tall:
        return (0.54 * w, -10.0), (0.46 * w, h + 10), ((-10.0, h + 10), (-10.0, -10.0)), ((w + 10, h + 10), (w + 10, -10.0))
    y = sum(_meeting_y(stage)) / 2
    return (-10.0, y + 26), (w + 10, y - 26), ((w + 10, -10.0), (-10.0, -10.0)), ((w + 10, h + 10), (-10.0, h + 10))


def _meeting_y(stage: Stage) -> tuple[float, float]:
    box = _glass.world(stage)
    head = _glass.heading(stage, _above(stage), 1 if stage.wide else 2)
    top = max(box.top, head.bottom + 20)
    return top, box.bottom


def _meeting(stage: Stage, halves: tuple[_Half, _Half]) -> tuple[float, float]:
    """Where the sign stands: between the two."""
    if stage.tall:
        return halves[0].stand[0], halves[1].place.top
    return stage.size.across / 2, halves[0].stand[1] - 0.5 * halves[0].side


def _colours(stage: Stage) -> tuple[str, str]:
    dice = stage.dice("colours")
    first, second = dice.choice(((3, 0), (5, 1), (2, 4), (3, 4), (5, 0)))
    pair = (stage.look.accents[first], stage.look.accents[second])
    return pair if dice.random() < 0.5 else pair[::-1]


def _podium(stage: Stage, half: _Half) -> Drawing:
    """A round podium."""
    look, (x, y) = stage.look, half.stand
    across = 0.86 * half.side
    high = 0.17 * across
    box = Box(x - across, y - high, 2 * across, 3 * high)

    def paint(canvas: skia.Canvas) -> None:
        top = skia.Rect.MakeLTRB(x - 0.8 * across, y - 0.6 * high, x + 0.8 * across, y + 0.6 * high)
        body = Box(x - 0.8 * across, y, 1.6 * across, 0.62 * high)
        brush.rounded(canvas, body, 4, brush.fill(look.room.shade))
        canvas.drawOval(top.makeOffset(0, 0.62 * high), brush.fill(look.room.shade))
        canvas.drawOval(top, brush.sloped(Box(top.left(), y, 1.6 * across, 0.001), (look.room.rim, lighter(look.room.rim, 0.16))))

    return Drawing(("podium", look.name, half), box, paint)


def _spot(stage: Stage, half: _Half, number: int, turns: Sequence[tuple[float, int]], from_: float) -> Layer:
    """The light that falls on the one that is spoken of; it comes and goes."""
    x, y = half.stand
    wide, high = 0.8 * half.side, half.side + 240.0
    top = max(half.place.top if stage.tall else 0.0, y - high, from_)
    box = Box(x - wide, top, 2 * wide, y - top + 10)
    warm = stage.look.warm

    def paint(canvas: skia.Canvas) -> None:
        path = skia.Path()
        path.addPoly(
            [skia.Point(*p) for p in ((x - 0.32 * wide, top), (x + 0.32 * wide, top), (x + 0.84 * wide, y), (x - 0.84 * wide, y))], True
        )
        shader = skia.GradientShader.MakeLinear(
            [(0, top), (0, y)], [brush.colour(warm, share) for share in (0.0, 0.34, 0.1)], [0.0, 0.35, 1.0]
        )
        canvas.drawPath(path, skia.Paint(AntiAlias=True, Dither=True, Shader=shader))

    def course(t: float) -> Placement | None:
        lit = round(5 * _lit(turns, number, on_twos(t))) / 5
        return Placement(opacity=lit) if lit > 0 else None

    return Sprite(Drawing(("spot", stage.look.name, box, number), box, paint), "world", course)


def _who(stage: Stage, half: _Half, number: int, icon: str, turns: Sequence[tuple[float, int]]) -> Iterator[Layer]:
    """What stands on a podium: somebody of the cast, else the thing's own sign."""
    cast, (x, y) = stage.picture.visual.cast, half.stand
    if len(cast) > 1:
        scale = 1.45 * half.side / 690 if stage.tall else 1.3 * half.side / 560
        spot = Spot(x, y - 514 * scale + 6, scale)
        words = [word for word in spoken(stage) if (_lit(turns, number, word.start) > 0.5)]
        act = life.talking(stage, f"side {number}", words, look=0.3 if number == 0 else -0.3)
        yield on_feet(stage, cast[number].person, spot, act)
        return
    value = _colours(stage)[number]
    stops = (lighter(value, 0.24), value, blend(value, stage.look.ink, 0.22))
    hero = tiles.hero(stage.look, icon, half.side, stops)
    yield stage.enter(hero, _hovering(x, y - 0.56 * half.side, turns, number), at=0.15 + 0.2 * number, how=rise(60, 0.7))


def _hovering(x: float, y: float, turns: Sequence[tuple[float, int]], number: int) -> Rest:
    """It rises a little while it is spoken of. It never rests: what does is drawn anew where it lies."""

    def course(t: float) -> Placement:
        t = on_twos(t)
        return Placement(x, y - (22 * _lit(turns, number, t) + 5 * easing.wave(t, 4.6, 0.5 * number)))

    return course


def _sign(stage: Stage) -> Drawing:
    """Two arrows against each other on a disc: no word, for films in every language."""
    look, side = stage.look, 104.0

    def paint(canvas: skia.Canvas) -> None:
        brush.shadow(canvas, centred(side), side / 2, 14, 8, look.shadow, 0.45)
        brush.circle(canvas, 0, 0, side / 2, brush.fill(look.tile_light))
        canvas.rotate(90 if stage.tall else 0)
        brush.icon(canvas, "arrows-left-right", 0, 0, 0.62 * side, look.ink, "bold")

    return Drawing(("sign", look.name, stage.tall), brush.shaded(centred(side), 14, 8), paint)


def _name(side: _Side, box: Box, size: float) -> type.Block:
    """A name in `box`, at most of `size`; it leaves room for what else is said of it."""
    share = 0.42 if side.points or side.written else 0.8
    return type.fitted(side.name, replace(_NAME, size=size), box.width, 2, share * box.height)


def _said(
    picture: Picture, stage: Stage, half: _Half, side: _Side, scene: Drawing, turns: Sequence[tuple[float, int]], number: int, size: float
) -> Iterator[Layer]:
    """Its name, its figure, and its points as they are spoken."""
    box, first = half.words, next((at for at, who in turns if who == number), 1.0)
    name = _name(side, box, size)
    written = type.fitted(side.written, _WRITTEN, box.width, 1, 0.42 * box.height)
    left = box.height - name.height - written.height - 10
    points = alike(side.points, _POINT, box.width, 2, left / max(1, len(side.points)) - 4) if left > 60 else ()
    high = name.height + written.height + sum(block.height + 8 for block in points)
    y = box.top + (box.height - high) / 2 if stage.tall else box.top
    align: type.Align = "start" if stage.tall else "centre"
    times = cues.schedule(picture.words, side.points, first + 0.6, 0.5)
    parts = [(name, stage.look.text, 0.3 + 0.2 * number), (written, stage.look.highlight, first + 0.2)]
    for block, wanted, at in (*parts, *((block, stage.look.quiet, at) for block, at in zip(points, times, strict=False))):
        if block.lines:
            colour, behind = ink(stage, scene, box, wanted)
            drawing = stage.text(block, colour, behind, align, box.width)
            yield stage.enter(drawing, resting(box.left, y), at=at, how=rise(30, 0.6))
            y += block.height + (8 if wanted == stage.look.quiet else 0)


# ---------------------------------------------------------------- the balance


def _balance(picture: Picture, stage: Stage, both: tuple[_Side, _Side]) -> Iterator[Layer]:
    """A pillar, a beam with two pans, and what lies in them. It leans to the one that is spoken of."""
    head = _glass.heading(stage, _above(stage), 1 if stage.wide else 2)
    frame, box = stage.frame, _glass.world(stage)
    top = max(box.top, head.bottom + 20)
    x = frame.width / 2
    pivot = (x, top + (0.12 if stage.tall else 0.17) * (box.bottom - top))
    arm = 0.275 * frame.width if stage.wide else 0.29 * frame.width
    foot = 0.79 * frame.height if not stage.tall else 0.7 * frame.height
    ground = _glass.ground(stage, x, pivot[1] + 120, 0.5 * max(frame.width, frame.height)).drawing
    scene = plate(stage, ground, *_glass.foot(stage), _pillar(stage, pivot, foot))
    yield stage.still(scene)
    yield from _glass.lights(stage, 3)
    turns = _turns(picture.words, both, stage.seconds)
    lean = _leaning(turns)
    icons = telling(_told(both), picture.visual, stage.dice("icons"))
    drop = (0.4 if stage.tall else 0.35) * (foot - pivot[1])
    for n in (0, 1):
        yield from _pan(stage, pivot, arm, drop, n, icons[n], lean)
    yield _beam(stage, pivot, arm, lean)
    low = pivot[1] + arm * math.sin(math.radians(_LEAN + 1)) + drop + 0.44 * _half_pan(stage, arm, drop) + 18
    rooms = [_under(stage, box, x, low, n) for n in (0, 1)]
    size = min(_name(side, room, _NAME.size).size for side, room in zip(both, rooms, strict=True))
    for n, (side, room) in enumerate(zip(both, rooms, strict=True)):
        yield from _said(picture, stage, _Half(frame, (x, foot), 0.0, room), side, scene, turns, n, size)
    yield from head.layers(stage, scene)


def _under(stage: Stage, box: Box, x: float, low: float, number: int) -> Box:
    """Where the words of one of the two stand: below `low`, as wide at the left of the pillar as at the right."""
    left, right = (x + _apart(stage), box.right) if number else (box.left, x - _apart(stage))
    wide = min(right - left, _clear_width(stage, box, x))
    return Box(left if number else right - wide, low, wide, box.bottom - low)


def _apart(stage: Stage) -> float:
    """How far words keep off the pillar's middle."""
    return (_FOOT if stage.wide else _NARROW_FOOT)[0] + 16


def _clear_width(stage: Stage, box: Box, x: float) -> float:
    """How much room words have at the right of the pillar."""
    return _glass.clear(stage, Box(x + _apart(stage), box.top, box.right - x - _apart(stage), box.height)).width


def _leaning(turns: Sequence[tuple[float, int]]) -> Rest:
    """How the beam is turned at t: towards who is spoken of, a little swinging, level again after a while."""

    def course(t: float) -> Placement:
        t = on_twos(t)
        lean = 0.0
        for n, (at, who) in enumerate(turns):
            until = turns[n + 1][0] if n + 1 < len(turns) else math.inf
            goal = _LEAN if who else -_LEAN
            share = easing.cubic_in_out(easing.progress(t, at - 0.1, _GOING))
            lean = easing.mix(lean, goal, share)
            if t > at and until > at + _BACK:
                lean = easing.mix(lean, 0.35 * goal, easing.cubic_in_out(easing.progress(t, at + _BACK, 1.6)))
        swing = 0.7 * easing.wave(t, 3.7)
        return Placement(turn=lean + swing)

    return course


def _end(pivot: tuple[float, float], arm: float, number: int, turn: float) -> tuple[float, float]:
    way = math.radians(turn) if number else math.radians(turn) + math.pi
    return pivot[0] + arm * math.cos(way), pivot[1] + arm * math.sin(way)


def _beam(stage: Stage, pivot: tuple[float, float], arm: float, lean: Rest) -> Layer:
    """The beam, drawn anew as it turns: thin, and only as high as it leans."""
    look, reach = stage.look, arm * math.sin(math.radians(_LEAN + 1)) + 40
    bounds = Box(pivot[0] - arm - 30, pivot[1] - reach, 2 * arm + 60, 2 * reach)

    def state(t: float) -> float:
        return round(lean(t).turn * 5) / 5

    def paint(canvas: skia.Canvas, turn: float) -> None:
        canvas.translate(*pivot)
        canvas.rotate(turn)
        box = Box(-arm - 10, -11, 2 * arm + 20, 22)
        brush.rounded(canvas, box, 11, brush.sloped(Box(0, -11, 0.001, 22), (lighter(look.highlight, 0.3), look.highlight)))
        for x in (-arm, arm):
            brush.circle(canvas, x, 0, 17, brush.fill(look.room.dark))
            brush.circle(canvas, x, 0, 9, brush.fill(look.highlight))
        brush.circle(canvas, 0, 0, 34, brush.fill(look.room.dark))
        brush.circle(canvas, 0, 0, 22, brush.fill(look.highlight))

    return stage.live(("beam", look.name, pivot, arm), bounds, state, paint)


def _half_pan(stage: Stage, arm: float, drop: float) -> float:
    """Half as wide as a pan is: it keeps off the edges of the frame."""
    return min(0.56 * min(arm, 1.15 * drop), stage.size.across / 2 - arm - 64)


def _pan(stage: Stage, pivot: tuple[float, float], arm: float, drop: float, number: int, icon: str, lean: Rest) -> Iterator[Layer]:
    """A pan on its cords, that hangs straight whatever the beam does, with a tile in it."""
    look, wide = stage.look, _half_pan(stage, arm, drop)
    value = _colours(stage)[number]
    stops = (lighter(value, 0.24), value, blend(value, look.ink, 0.22))
    side = min((1.24 if stage.tall else 1.1) * wide, 0.74 * drop)
    box = Box(-wide - 8, -6, 2 * wide + 16, drop + 0.42 * wide + 12)

    def paint(canvas: skia.Canvas) -> None:
        cord = brush.stroke(look.quiet, 4, 0.75)
        for x in (-wide, wide):
            canvas.drawLine(0, 0, x, drop, cord)
        dish = skia.Path()
        dish.moveTo(-wide, drop)
        dish.cubicTo(-0.8 * wide, drop + 0.52 * wide, 0.8 * wide, drop + 0.52 * wide, wide, drop)
        dish.close()
        canvas.drawPath(dish, brush.sloped(Box(0, drop, 0.001, 0.4 * wide), (lighter(look.highlight, 0.25), look.highlight)))
        canvas.drawLine(-wide, drop, wide, drop, brush.stroke(lighter(look.highlight, 0.45), 8))

    def hanging(t: float) -> Placement:
        x, y = _end(pivot, arm, number, lean(t).turn)
        return Placement(x, y)

    def lying(t: float) -> Placement:
        place = hanging(t)
        return Placement(place.x, place.y + drop - 0.5 * side - 2)

    yield Sprite(Drawing(("pan", look.name, wide, drop), box, paint), "world", hanging)
    yield stage.enter(tiles.hero(look, icon, side, stops), lying, at=0.2 + 0.25 * number, how=fade(0.4))


def _pillar(stage: Stage, pivot: tuple[float, float], foot: float) -> Drawing:
    look, (x, y) = stage.look, pivot
    box = grown(Box(x - 190, y, 380, foot - y + 30), 20)

    def paint(canvas: skia.Canvas) -> None:
        body = Box(x - 15, y, 30, foot - y)
        canvas.save()
        canvas.translate(x, foot + 18)
        canvas.scale(1, 0.13)
        brush.circle(canvas, 0, 0, 190, brush.fill(look.shadow, 0.4))
        canvas.restore()
        brush.rounded(canvas, body, 15, brush.sloped(Box(x - 15, y, 30, 0.001), (lighter(look.highlight, 0.3), look.highlight)))
        for n, half in enumerate(_FOOT if stage.wide else _NARROW_FOOT):
            step = Box(x - half, foot - 30 * n - 6, 2 * half, 32)
            brush.rounded(canvas, step, 12, brush.sloped(Box(0, step.top, 0.001, 32), (lighter(look.room.wood, 0.1), look.room.wood)))

    return Drawing(("pillar", look.name, pivot, foot), box, paint)
