"""A timeline: a way through time with a station for each thing that happened; a light travels along it as they are told.

The form "roadmap" is a road seen from above, with pins where something is planned, and a car on it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import skia

from assets.model import Picture
from assets.pictures import _glass, _route
from assets.pictures._board import shown
from assets.pictures._route import Route
from assets.pictures._topic import plans, telling
from assets.stage import canvas as brush
from assets.stage import cues, easing, type
from assets.stage.canvas import centred, grown
from assets.stage.drawing import Drawing, Sprite, turned
from assets.stage.layer import Box, Film, Layer, Text
from assets.stage.motion import fade, pop, resting, slide
from assets.stage.palette import lighter
from assets.stage.props.placing import plate
from assets.stage.stage import Stage
from assets.stage.svg import path
from script.dates import apart
from script.model import Visual

VERSION = "2"
USES_WORDS = True
HEADED = True

VARIANTS = ("timeline", "roadmap")

_FIRST, _GAP = 1.0, 1.0  # seconds: the first station at the earliest, and from one to the next at least
_UNNAMED = 4
_AWAY, _PIN, _CARD = 84.0, 128.0, 300.0  # units: from a station to its card, and how high a pin is, and a card at most
_LONGEST = 18  # characters of when
_DATE = type.Style("title", 800, 64)
_WHAT = type.Style("label", 600, 46, leading=1.14)
_DATED = re.compile(r"^\s*((?:[^\s:–—]+\s){0,2}?[^\s:–—]*\d[^\s:–—]*(?:\s(?:BC|AD|BCE|CE|v\. Chr\.))?)\s*(?:[:–—]|\s-\s|,)\s*(\S.*)$")
_STARTS = re.compile(r"^\s*(?:in\s+)?((?:1\d|20)\d\d(?:s|er)?)\s+(\S.*)$", re.IGNORECASE)


def example(items: tuple[str, ...]) -> Visual:
    """Made-up stations."""
    return Visual("timeline", "A sample timeline", "", keywords=("timeline",), items=items)


def layers(picture: Picture, stage: Stage) -> Iterator[Layer | Film]:
    """The way, its stations, what stands at them, and who travels."""
    visual = picture.visual
    items = shown(visual.items) or shown([f"{f.written}: {f.label}" if f.label else f.written for f in visual.figures])
    head = _glass.heading(stage, _glass.clear(stage, stage.safe), 1 if stage.wide else 2)
    road = visual.variant == "roadmap" or (visual.variant not in VARIANTS and plans(visual) and stage.dice("form").random() < 0.5)
    route = _placed(stage, head.bottom + 26, items, road)
    times = _times(picture, stage, items)
    scene = plate(stage, *_scene(stage, road))
    yield stage.still(scene)
    yield from _glass.lights(stage)
    yield stage.still(_way(stage, route, road))
    yield from _travelled(stage, route, times, road)
    yield from _stations(stage, route, items, times, road)
    yield from _traveller(stage, route, times, road)
    yield from head.layers(stage, scene)


def _times(picture: Picture, stage: Stage, items: tuple[str, ...]) -> tuple[float, ...]:
    """When each station is reached: with its words, else spread over the scene."""
    if not items:
        return tuple(_FIRST + n * max(_GAP, (0.8 * stage.seconds - _FIRST) / _UNNAMED) for n in range(_UNNAMED))
    return cues.schedule(picture.words, items, _FIRST, _GAP)


def parted(item: str) -> tuple[str, str]:
    """When, as far as an item begins with that ("1969: The landing"), and what."""
    when, what = apart(item)
    if when and len(when) <= _LONGEST:
        return when, what
    found = _DATED.match(item) or _STARTS.match(item)
    return (found[1].strip(), found[2].strip()) if found and len(found[1]) <= _LONGEST else ("", item)


# ---------------------------------------------------------------- the way


def _placed(stage: Stage, top: float, items: tuple[str, ...], road: bool) -> Route:
    """Where the way goes: as much below it as the cards need."""
    count = len(items) or _UNNAMED
    if not (items or stage.wide):
        return _route.bare(stage, top, count, _AWAY)

    def high(width: float) -> float:
        return max((_read(item, width, _CARD)[2] for item in items), default=0.0)

    return _route.placed(stage, top, count, _AWAY, _PIN if road else 0.0, high)


def _scene(stage: Stage, road: bool) -> Iterator[Drawing]:
    x, y = stage.size.across / 2, 0.5 * stage.size.down
    yield _glass.ground(stage, x, y, 0.7 * max(stage.size.across, stage.size.down), 0.0 if road else 64.0).drawing
    yield from _glass.foot(stage)


def _way(stage: Stage, route: Route, road: bool) -> Drawing:
    """All of the way, before it is travelled."""
    look, whole, wide = stage.look, route.whole(), _width(road)

    def paint(canvas: skia.Canvas) -> None:
        canvas.clipRect(brush.rect(stage.frame))
        if road:
            canvas.drawPath(whole, brush.stroke(look.shadow, wide + 26, 0.2))
            canvas.drawPath(whole, brush.stroke(look.text, wide + 10, 0.5))
            canvas.drawPath(whole, brush.stroke(look.room.dark, wide))
            dashes = brush.stroke("#ffffff", 5, 0.55)
            dashes.setPathEffect(skia.DashPathEffect.Make([26.0, 26.0], 0.0))
            canvas.drawPath(whole, dashes)
        else:
            canvas.drawPath(whole, brush.stroke(look.text, wide, 0.2))
        for x, y in route.stations:
            brush.circle(canvas, x, y, 50, brush.fill(look.chip))
            brush.circle(canvas, x, y, 48, brush.stroke(look.text, 4, 0.4))

    return Drawing(("way", look.name, route, road, stage.size), stage.frame, paint)


def _width(road: bool) -> float:
    return 86.0 if road else 16.0


def _travelled(stage: Stage, route: Route, times: Sequence[float], road: bool) -> Iterator[Layer]:
    """What lies behind the traveller is lit: the line, or on a road the line in its middle."""
    wide = 8.0 if road else _width(road)
    value = stage.look.accents[1] if road else stage.look.highlight  # a road is dark in every look
    yield from _route.trail(stage, route, times, brush.stroke(value, wide), wide + 2, (stage.look.name, road))


def _traveller(stage: Stage, route: Route, times: Sequence[float], road: bool) -> Iterator[Layer]:
    if not road:
        yield Sprite(_comet(stage), "world", _route.travelling(route, times))
        return
    car = _car(stage)
    yield Sprite(car if route.across else turned(car, 90), "world", _route.travelling(route, times, 0.3 if route.across else 0.42))


def _comet(stage: Stage) -> Drawing:
    look = stage.look

    def paint(canvas: skia.Canvas) -> None:
        brush.glow(canvas, 0, 0, 96, look.highlight, 0.55)
        brush.circle(canvas, 0, 0, 62, brush.stroke(look.highlight, 6))

    return Drawing(("comet", look.name), centred(194), paint)


def _car(stage: Stage) -> Drawing:
    """A car from above that goes to the right."""
    look = stage.look
    value = look.heroes[stage.picture.seed % len(look.heroes)][1]
    box = Box(-56, -27, 112, 54)

    def paint(canvas: skia.Canvas) -> None:
        brush.shadow(canvas, box, 20, 8, 7, look.shadow, 0.5)
        for x in (-34, 34):
            for y in (-27.0, 27.0):
                brush.rounded(canvas, Box(x - 13, y - 6, 26, 12), 5, brush.fill(look.room.bezel))
        brush.rounded(canvas, box, 22, brush.sloped(Box(0, -27, 0.001, 54), (lighter(value, 0.25), value)))
        brush.rounded(canvas, Box(-34, -20, 66, 40), 13, brush.fill(look.room.bezel, 0.75))
        brush.rounded(canvas, Box(-22, -20, 36, 40), 9, brush.fill(lighter(value, 0.18)))
        for y in (-17.0, 17.0):
            brush.circle(canvas, 51, y, 5, brush.fill("#fff4d0"))

    return Drawing(("car", look.name, value), brush.shaded(grown(box, 6), 8, 7), paint)


# ---------------------------------------------------------------- stations


def _stations(stage: Stage, route: Route, items: tuple[str, ...], times: Sequence[float], road: bool) -> Iterator[Layer]:
    """Each lights up when it is reached, and its card comes."""
    look, first = stage.look, stage.dice("colours").randrange(6)
    icons = telling(items or ("",) * len(route.stations), stage.picture.visual, stage.dice("icons"))
    for n, (place, at) in enumerate(zip(route.stations, times, strict=True)):
        value = look.accents[(first + n) % 6]
        disc = _pin(stage, icons[n], value) if road else _disc(stage, icons[n], value)
        yield stage.enter(disc, resting(*place), at=at, how=pop(0.45))
        if items:
            side = 0 if not route.across else (1 if route.cards[n].bottom <= place[1] else -1)
            yield from _card(stage, route.cards[n], place, items[n], value, at, side)


def _disc(stage: Stage, icon: str, value: str) -> Drawing:
    look = stage.look

    def paint(canvas: skia.Canvas) -> None:
        brush.circle(canvas, 0, 0, 50, brush.sloped(centred(100), (lighter(value, 0.2), value)))
        brush.icon(canvas, icon, 0, 0, 60, look.on(value, look.ink, "#ffffff"))

    return Drawing(("disc", look.name, icon, value), centred(102), paint)


def _pin(stage: Stage, icon: str, value: str) -> Drawing:
    """A pin that stands on its station."""
    look = stage.look
    shape = "M0 0C-14 -22 -46 -42 -46 -82A46 46 0 1 1 46 -82C46 -42 14 -22 0 0Z"

    def paint(canvas: skia.Canvas) -> None:
        canvas.translate(0, 8)
        canvas.drawPath(path(shape), brush.sloped(Box(-46, -128, 92, 128), (lighter(value, 0.25), value)))
        brush.circle(canvas, 0, -82, 33, brush.fill(look.tile_light))
        brush.icon(canvas, icon, 0, -82, 44, look.ink)

    return Drawing(("pin", look.name, icon, value), Box(-50, -124, 100, 134), paint)


def _card(stage: Stage, room: Box, place: _route.Point, item: str, value: str, at: float, side: int) -> Iterator[Layer]:
    """What stands at a station: when in colour, and what. `side` is 1 above the way, -1 below it, 0 beside it."""
    date, text, high = _read(item, room.width, room.height)
    if not (date.lines or text.lines):
        return
    wide = max(date.width, text.width) + 64
    # Below each other they are of one width, where nothing else wants room.
    wide = room.width if stage.tall else wide
    middle = place[0] if side else room.left + wide / 2
    left = easing.clamp(middle - wide / 2, room.left, room.right - wide)
    top = room.bottom - high if side > 0 else room.top if side < 0 else room.top + (room.height - high) / 2
    drawing = _plate(stage, wide, high, date, text, value)
    shift = slide(0, -34 * side, 0.55) if side else slide(50, 0, 0.55)
    if side:
        yield stage.enter(_stem(value, 34.0), resting(place[0], place[1] + 50 if side < 0 else room.bottom), at=at, how=fade(0.3))
    yield stage.enter(drawing, resting(left, top), at=at + 0.1, how=shift)


def _read(item: str, width: float, height: float) -> tuple[type.Block, type.Block, float]:
    """What a card of at most `width` x `height` says: when, what, and how high it is."""
    when, what = parted(item)
    date = type.fitted(when, _DATE, width - 64, 1, min(90.0, 0.45 * height))
    text = type.fitted(what, _WHAT, width - 64, 3, height - date.height - 40)
    return date, text, date.height + text.height + 36


def _stem(value: str, long: float) -> Drawing:
    box = Box(-3, 0, 6, long)
    return Drawing(("stem", value, long), box, lambda canvas: brush.rounded(canvas, box, 3, brush.fill(value)))


def _plate(stage: Stage, wide: float, high: float, date: type.Block, text: type.Block, value: str) -> Drawing:
    """A card from its upper left corner."""
    look, box = stage.look, Box(0, 0, wide, high)
    radius = look.rounding(24)
    top = 18 + date.height
    when, what = look.on(look.chip, look.highlight), look.on(look.chip, look.text)

    def paint(canvas: skia.Canvas) -> None:
        brush.shadow(canvas, box, radius, 16, 10, look.shadow, 0.34)
        brush.rounded(canvas, box, radius, brush.fill(look.chip))
        canvas.save()
        canvas.clipRRect(skia.RRect.MakeRectXY(brush.rect(box), radius, radius), True)
        canvas.drawRect(brush.rect(Box(wide - 12 if text.rtl else 0, 0, 12, high)), brush.fill(value))
        canvas.restore()
        for block, y, colour in ((date, 18.0, when), (text, top, what)):
            for n, line in enumerate(block.lines):
                free = wide - 64 - type.measure(line, block.style, block.size)
                type.paint(canvas, block, n, 34 + (free if text.rtl else 0), y + block.baseline(n), colour)

    texts = [
        Text(" ".join(block.lines), Box(30, y, wide - 60, block.height), colour, look.chip)
        for block, y, colour in ((date, 18.0, when), (text, top, what))
        if block.lines
    ]
    return Drawing(("plate", look.name, wide, high, date, text, value), brush.shaded(box, 16, 10), paint, tuple(texts))
