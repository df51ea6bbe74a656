"""A map or a globe: places that are named are marked as they are spoken of, and a way leads from one to the other where two are.

A place that the atlas does not know gets no pin.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import skia

from assets.model import Picture
from assets.pictures import _atlas, _beside, _glass, _globe, _plane
from assets.pictures._atlas import Place
from assets.stage import canvas as brush
from assets.stage import cues, easing, type
from assets.stage.canvas import grown
from assets.stage.drawing import Drawing, Sprite
from assets.stage.layer import Box, Film, Layer, Placement, Text
from assets.stage.motion import Course, fade, resting, slide
from assets.stage.palette import Look, Stops, blend
from assets.stage.props.placing import plate
from assets.stage.stage import Stage
from assets.stage.twos import on_twos
from script.model import Visual

VERSION = "1"
USES_WORDS = True
VARIANTS = ("map", "globe")

_LABEL = type.Style("label", 600, 38)
_PIN = 62.0  # the height of a pin
_MOST = 8  # places on one map
_RIPPLE, _EVERY = 1.4, 2.8  # seconds that a ripple around a pin lasts, and from one to the next
_TRAVEL = 1.8  # seconds that a way takes to be drawn
_DOTS = 34  # along a way
_WAYS = frozenset(("route", "journey", "trip", "travel", "voyage", "flight", "from", "path", "way", "trade"))


def example(items: tuple[str, ...]) -> Visual:
    """A way between two places, and things that are none."""
    return Visual("map", "A sample route", "From Lisbon to Athens", keywords=("map", "route"), items=items)


def layers(picture: Picture, stage: Stage) -> Iterator[Layer | Film]:
    """The map, its marks, and what is said beside it; or the globe."""
    places = _atlas.named(picture.visual)[:_MOST]
    known = {place.written for place in places}
    listed = tuple(item for item in _beside.items(picture.visual) if item.strip() not in known)
    place = _beside.placed(stage, len(listed))
    if picture.visual.variant == "globe":
        sheet = plate(stage, *_globe.around(stage, _round(stage, place)))
        yield stage.still(sheet)
        yield from _globe.layers(stage, _round(stage, place), places, _times(stage, places))
    else:
        chart = _chart(stage, place, places)
        sheet = plate(stage, *_drawn(stage, chart))
        yield stage.still(sheet)
        yield from _clouds(stage)
        yield from _marks(stage, chart, [place.head.box, *place.cards])
    yield from place.head.layers(stage, sheet)
    yield from _beside.cards(stage, place.cards, listed)


def _times(stage: Stage, places: Sequence[Place]) -> tuple[float, ...]:
    """When each place is spoken of."""
    return cues.schedule(stage.picture.words, [place.written for place in places], 0.7, 0.6)


# ---------------------------------------------------------------- the map


@dataclass(frozen=True, slots=True)
class _Chart:
    """The view, the places on it, where they come to lie, and when they are spoken of; `free` is where words may stand."""

    view: _plane.View
    places: tuple[Place, ...]
    spots: tuple[tuple[float, float], ...]
    times: tuple[float, ...]
    free: Box
    shade: Box

    @property
    def pinned(self) -> tuple[int, ...]:
        """Those that get a pin: a continent only when nothing else is named."""
        small = tuple(n for n, place in enumerate(self.places) if place.sort != "continent")
        return small or tuple(range(len(self.places)))


def _chart(stage: Stage, place: _beside.Place, places: tuple[Place, ...]) -> _Chart:
    world, show = _glass.world(stage), place.show
    left, right = max(show.left, world.left), min(show.right, world.right)
    top, bottom = max(show.top, world.top), min(show.bottom, world.bottom)
    if stage.tall and stage.rail is not None:
        right = min(right, stage.rail.left)
    free = Box(left, top, right - left, bottom - top)
    view = _plane.fitted(places, grown(free, -30) if places else Box(0.0, free.top - 20, stage.size.across, free.height + 40))
    spots = tuple(view.at(one.lon, one.lat) for one in places)
    return _Chart(view, places, spots, _times(stage, places), free, _shade(stage, place))


def _shade(stage: Stage, place: _beside.Place) -> Box:
    """The part of the frame that words stand in."""
    if place.alone:
        return Box(0, 0, 0, 0)
    if stage.wide:
        return Box(0, 0, place.show.left, stage.size.down)
    return Box(0, 0, stage.size.across, place.show.top)


def _drawn(stage: Stage, chart: _Chart) -> Iterator[Drawing]:
    """The sea, lines across it, the land with its borders, and the shade that words stand in."""
    look, frame, view = stage.look, stage.frame, chart.view
    free = chart.free
    yield _glass.ground(stage, free.left + free.width / 2, free.top + free.height / 2, 0.8 * max(free.width, free.height)).drawing
    named = tuple(sorted({number for place in chart.places for number in place.countries}))
    stops = look.heroes[stage.picture.seed % len(look.heroes)]

    def paint(canvas: skia.Canvas) -> None:
        canvas.clipRect(brush.rect(frame))
        _lines(canvas, look, view, frame)
        _land(canvas, look, _plane.land(view, grown(frame, 20)), frame)
        if named:
            _named(canvas, look, _plane.land(view, grown(frame, 20), named), frame, stops, len(chart.pinned) < len(chart.places))
        _shaded(canvas, stage, chart.shade)

    yield Drawing(("map", look.name, view, named, stops, chart.shade, frame), frame, paint)


def _lines(canvas: skia.Canvas, look: Look, view: _plane.View, frame: Box) -> None:
    """Meridians and parallels."""
    step = next(step for step in (2, 5, 10, 15, 30) if step * view.unit > 120 or step == 30)
    paint = brush.stroke(look.text, 2, 0.07)
    for n in range(-180 // step, 180 // step + 1):
        x, y = view.at(n * step, view.lat)[0], view.at(view.lon, max(-80, min(80, n * step)))[1]
        canvas.drawLine(x, frame.top, x, frame.bottom, paint)
        canvas.drawLine(frame.left, y, frame.right, y, paint)


def _ground(look: Look) -> tuple[str, str]:
    """The colours of land: the ground's own, nearer to the text's."""
    middle = look.grounds[0][1]
    return blend(middle, look.text, 0.34), blend(middle, look.text, 0.2)


def _land(canvas: skia.Canvas, look: Look, path: skia.Path, frame: Box) -> None:
    high, low = _ground(look)
    canvas.save()
    canvas.translate(0, 9)
    canvas.drawPath(path, brush.fill(look.ink, 0.34))
    canvas.restore()
    canvas.drawPath(path, brush.sloped(frame, (high, low)))
    canvas.drawPath(path, _border(blend(high, look.grounds[0][1], 0.62), 2.2))


def _named(canvas: skia.Canvas, look: Look, path: skia.Path, frame: Box, stops: Stops, faint: bool) -> None:
    """Countries that are named are lit; a continent behind its places is lit faintly."""
    opacity = 0.3 if faint else 0.92
    paint = brush.sloped(frame, stops)
    paint.setAlphaf(opacity)
    canvas.drawPath(path, paint)
    canvas.drawPath(path, _border(look.text, 2.4, 0.3 if faint else 0.75))


def _border(value: str, width: float, opacity: float = 1.0) -> skia.Paint:
    paint = brush.stroke(value, width, opacity)
    paint.setStrokeJoin(skia.Paint.kRound_Join)
    return paint


def _shaded(canvas: skia.Canvas, stage: Stage, box: Box) -> None:
    """The ground's dark colour over `box`, which fades out at its end towards the map."""
    if not box.width:
        return
    dark = stage.look.grounds[0][0]
    beyond = 170.0
    ends = [(0.0, 0.0), (box.right + beyond, 0.0)] if stage.wide else [(0.0, 0.0), (0.0, box.bottom + beyond)]
    edge = (box.right if stage.wide else box.bottom) / ((box.right if stage.wide else box.bottom) + beyond)
    colours = [brush.colour(dark, opacity) for opacity in (0.93, 0.88, 0.0)]
    shader = skia.GradientShader.MakeLinear(ends, colours, [0.0, 0.82 * edge, 1.0])
    area = Box(0, 0, box.right + beyond, box.height) if stage.wide else Box(0, 0, box.width, box.bottom + beyond)
    canvas.drawRect(brush.rect(area), skia.Paint(Dither=True, Shader=shader))


def _clouds(stage: Stage) -> Iterator[Layer]:
    """Clouds that drift over the map."""
    dice, across, down = stage.dice("clouds"), stage.size.across, stage.size.down
    for n in range(4):
        scale, speed = dice.uniform(0.9, 1.5), dice.uniform(16, 30)
        x, y = (n + dice.uniform(0.1, 0.9)) / 4 * across, (0.1 + 0.8 * ((n * 0.618 + dice.random() * 0.2) % 1)) * down
        yield Sprite(_cloud(stage.look, scale, n % 2), "world", _drifting(x, y, speed, across + 600 * scale, 300 * scale))


def _cloud(look: Look, scale: float, sort: int) -> Drawing:
    puffs = (((-84, 4, 38), (-30, -16, 56), (40, -6, 48), (96, 8, 30)), ((-90, 8, 30), (-44, -8, 46), (20, -18, 58), (86, 2, 38)))[sort]
    box = Box(-135 * scale, -80 * scale, 270 * scale, 130 * scale)

    def paint(canvas: skia.Canvas) -> None:
        shape = skia.Path()
        for x, y, radius in puffs:
            shape.addCircle(scale * x, scale * y, scale * radius)
        shape.addRoundRect(skia.Rect.MakeLTRB(-124 * scale, 0, 130 * scale, 40 * scale), 20 * scale, 20 * scale)
        canvas.drawPath(shape, brush.fill(look.tile_light, 0.12))

    return Drawing(("cloud", look.tile_light, scale, sort), box, paint)


def _drifting(x: float, y: float, speed: float, width: float, beyond: float) -> Course:
    """To the right, and in again from the left; by whole units, on twos."""
    return lambda t: Placement(round((x + beyond + speed * on_twos(t)) % width - beyond), round(y))


# ---------------------------------------------------------------- marks


def _marks(stage: Stage, chart: _Chart, kept: Sequence[Box]) -> Iterator[Layer]:
    """Pins with their names, and the way between them."""
    look, pinned = stage.look, chart.pinned
    if _has_way(stage.picture.visual, chart):
        yield from _way(stage, chart)
    along = _bows(chart) if _has_way(stage.picture.visual, chart) else []
    taken = [*kept, *along, *(Box(x - 24, y - _PIN, 48, _PIN + 10) for x, y in (chart.spots[n] for n in pinned))]
    for order, n in enumerate(pinned):
        (x, y), at = chart.spots[n], chart.times[n]
        value = look.accents[(stage.picture.seed + order) % len(look.accents)]
        yield _ripple(stage, x, y, at, value)
        yield stage.enter(_pin(look, value), resting(x, y), at=at, how=slide(0, -160, 0.5))
        name = _name(look, chart.places[n].written, chart.free.width)
        spot = _spot(name, x, y, chart.free, taken)
        taken.append(Box(spot[0], spot[1], name.bounds.width, name.bounds.height))
        yield stage.enter(name, resting(*spot), at=at + 0.25, how=fade(0.4))


def _pin(look: Look, value: str) -> Drawing:
    """A pin whose point is its origin."""

    def paint(canvas: skia.Canvas) -> None:
        canvas.drawOval(skia.Rect.MakeLTRB(-15, -6, 15, 6), brush.fill(look.ink, 0.4))
        brush.icon(canvas, "map-pin", 0, -0.47 * _PIN, 1.22 * _PIN, look.ink)
        brush.icon(canvas, "map-pin", 0, -0.47 * _PIN, 1.08 * _PIN, value)
        brush.circle(canvas, 0, -0.58 * _PIN, 0.14 * _PIN, brush.fill("#ffffff"))

    return Drawing(("pin", look.ink, value), Box(-40, -1.12 * _PIN, 80, 1.12 * _PIN + 12), paint)


def _ripple(stage: Stage, x: float, y: float, at: float, value: str) -> Layer:
    """Rings on the map around a pin's point."""

    def state(t: float) -> int:
        since = (t - at) % _EVERY
        return 1 + int(since / _RIPPLE * 9) if t >= at and since < _RIPPLE else 0

    def paint(canvas: skia.Canvas, step: int) -> None:
        if step:
            canvas.scale(1, 0.62)
            brush.circle(canvas, 0, 0, 14 + 8 * step, brush.stroke(value, 7, 1 - step / 10))

    return stage.live(("ripple", value), Box(-100, -64, 200, 128), state, paint, rest=resting(x, y))


def _name(look: Look, words: str, width: float) -> Drawing:
    """A place's name on a chip; its origin is the upper left corner."""
    block = type.fitted(words, _LABEL, 0.8 * width, 1, 70)
    height = max(58.0, block.height + 10)
    box, line = Box(0, 0, block.width + 44, height), Box(22, (height - block.height) / 2, block.width, block.height)

    def paint(canvas: skia.Canvas) -> None:
        brush.rounded(canvas, box, height / 2, brush.fill(look.chip))
        brush.rounded(canvas, grown(box, -1.25), height / 2 - 1.25, brush.stroke(look.text, 2.5, 0.16))
        if block.lines:
            type.paint(canvas, block, 0, line.left, line.top + block.baseline(0), look.text)

    texts = (Text(block.lines[0], line, look.text, look.chip),) if block.lines else ()
    return Drawing(("name", look.name, block), grown(box, 1), paint, texts)


def _spot(name: Drawing, x: float, y: float, free: Box, taken: Sequence[Box]) -> tuple[float, float]:
    """Where a name stands by its pin: where it covers least, and inside of what is free."""
    width, height = name.bounds.width, name.bounds.height
    middle = y - _PIN / 2 - height / 2
    wanted = [(x + 36, middle), (x - 36 - width, middle), (x - width / 2, y + 22), (x - width / 2, y - _PIN - height - 12)]
    wanted += [(a, b + shift) for shift in (-70, 70, -140, 140) for a, b in wanted[:2]]
    inside = [(min(max(a, free.left), free.right - width), min(max(b, free.top), free.bottom - height)) for a, b in wanted]
    moved = [abs(a - c) + abs(b - d) for (a, b), (c, d) in zip(wanted, inside, strict=True)]
    covered = [sum(_common(Box(a, b, width, height), other) for other in taken) for a, b in inside]
    best = min(range(len(inside)), key=lambda n: (covered[n] > 0, covered[n], moved[n] > 1, n))
    return inside[best]


def _common(one: Box, other: Box) -> float:
    across = min(one.right, other.right) - max(one.left, other.left)
    down = min(one.bottom, other.bottom) - max(one.top, other.top)
    return max(0.0, across + 6) * max(0.0, down + 6)


# ---------------------------------------------------------------- the way


def _has_way(visual: Visual, chart: _Chart) -> bool:
    """Two places are joined; more of them where the words tell of a way."""
    if len(chart.pinned) == 2:
        return True
    texts = " ".join((visual.headline, visual.action, *visual.keywords)).casefold()
    return len(chart.pinned) > 2 and not _WAYS.isdisjoint(texts.split())


def _way(stage: Stage, chart: _Chart) -> Iterator[Layer]:
    """Dots from place to place, each stretch when its end is spoken of, and a light that goes along."""
    spots = [chart.spots[n] for n in chart.pinned]
    times = [chart.times[n] for n in chart.pinned]
    for (start, end), at in zip(pairwise(spots), times[1:], strict=True):
        bend = _bent(start, end)
        yield _dots(stage, start, bend, end, at + 0.3)
        yield _light(stage, start, bend, end, at + 0.3)


def _bows(chart: _Chart) -> list[Box]:
    """Where the ways go: names keep off them."""
    spots = [chart.spots[n] for n in chart.pinned]
    points = [_along(a, _bent(a, b), b, share / 12) for a, b in pairwise(spots) for share in range(1, 12)]
    return [Box(x - 10, y - 10, 20, 20) for x, y in points]


def _bent(start: tuple[float, float], end: tuple[float, float]) -> tuple[float, float]:
    """Over which point the way bends: upwards."""
    length = math.dist(start, end)
    return (start[0] + end[0]) / 2, (start[1] + end[1]) / 2 - 0.34 * length


_Point = tuple[float, float]


def _along(start: _Point, bend: _Point, end: _Point, share: float) -> _Point:
    """A point of the bow."""
    a, b, c = (1 - share) ** 2, 2 * share * (1 - share), share**2
    return a * start[0] + b * bend[0] + c * end[0], a * start[1] + b * bend[1] + c * end[1]


def _dots(stage: Stage, start: _Point, bend: _Point, end: _Point, at: float) -> Layer:
    points = [_along(start, bend, end, (n + 0.5) / _DOTS) for n in range(_DOTS)]
    left, top = min(x for x, _ in points), min(y for _, y in points)
    box = grown(Box(left, top, max(x for x, _ in points) - left, max(y for _, y in points) - top), 9)
    value = stage.look.highlight

    def state(t: float) -> int:
        return round(_DOTS * easing.cubic_in_out(easing.progress(t, at, _TRAVEL)))

    def paint(canvas: skia.Canvas, count: int) -> None:
        for x, y in points[:count]:
            brush.circle(canvas, x, y, 5.5, brush.fill(value))

    return stage.live(("way", tuple(points), value), box, state, paint)


def _light(stage: Stage, start: _Point, bend: _Point, end: _Point, at: float) -> Layer:
    """A light that draws the way, and goes along it again and again."""
    value = stage.look.highlight

    def course(t: float) -> Placement | None:
        t = on_twos(t)
        if t < at:
            return None
        share = easing.cubic_in_out(easing.progress((t - at) % (_TRAVEL + 1.6), 0, _TRAVEL))
        return Placement(*(round(side) for side in _along(start, bend, end, share)))

    def paint(canvas: skia.Canvas) -> None:
        brush.glow(canvas, 0, 0, 34, value, 0.8)
        brush.circle(canvas, 0, 0, 9, brush.fill("#ffffff"))

    return Sprite(Drawing(("light", value), brush.centred(68), paint), "world", course)


# ---------------------------------------------------------------- the globe's place


def _round(stage: Stage, place: _beside.Place) -> tuple[float, float, float]:
    """The middle and the radius of the globe."""
    world, show = _glass.world(stage), place.show
    left, right = max(show.left, world.left), min(show.right, world.right)
    top, bottom = max(show.top, world.top), min(show.bottom, world.bottom)
    if stage.tall and stage.rail is not None and bottom > stage.rail.top:
        right = min(right, stage.rail.left + 60)
    return (left + right) / 2, (top + bottom) / 2, 0.48 * min(right - left, bottom - top)
