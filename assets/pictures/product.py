"""A product on a turntable under a lamp, whose light goes around it; callouts point at it as they are spoken."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import skia

from assets.model import Picture
from assets.pictures import _beside, _glass
from assets.pictures._goods import Goods
from assets.pictures._topic import telling
from assets.stage import canvas as brush
from assets.stage import easing, type
from assets.stage.canvas import grown
from assets.stage.drawing import Drawing
from assets.stage.layer import Box, Film, Layer
from assets.stage.motion import fade, pop, resting
from assets.stage.palette import blend, lighter
from assets.stage.props import furniture, lamps, plants, rooms
from assets.stage.props._brush import fading, line, oval
from assets.stage.props.placing import at, plate
from assets.stage.stage import Stage
from assets.stems import stem, words_in
from script.model import Visual

VERSION = "1"
USES_WORDS = True
VARIANTS = ("box", "bottle", "jar")

_BOTTLES = frozenset(
    map(stem, words_in("bottle drink water wine oil perfume shampoo lotion serum juice beer sauce milk soda vinegar syrup"))
)
_JARS = frozenset(map(stem, words_in("jar cream honey jam can coffee tea candle paint tin spice pot mug")))
_ROUND = 7.0  # seconds that the light takes to go around
_RATE = 5  # how often a second it is drawn anew
_MARKS = 16  # on the turntable's edge


def example(items: tuple[str, ...]) -> Visual:
    """A product that nobody sells."""
    return Visual("product", "A sample product", "On a sample table", keywords=("product", "package"), items=items)


def layers(picture: Picture, stage: Stage) -> Iterator[Layer | Film]:
    """The table with the product, the light, and the callouts."""
    listed = _beside.items(picture.visual)
    place = _beside.placed(stage, len(listed), low=0.64 * stage.size.down)
    x, foot, goods = _stood(stage, place)
    sheet = plate(stage, *_room(stage, place, x, foot, goods), at(goods.drawing(stage.look), x, foot))
    yield stage.still(sheet)
    yield from _glass.lights(stage, 3)
    yield _turning(stage, x, foot, goods)
    yield _gleam(stage, x, foot, goods)
    marks = tuple(_beside.accent(stage, n) for n in range(len(listed)))
    yield from _pointed(stage, place, (x, foot), goods, marks)
    yield from place.head.layers(stage, sheet)
    yield from _beside.cards(stage, place.cards, listed, marks)


# ---------------------------------------------------------------- places


def _stood(stage: Stage, place: _beside.Place) -> tuple[float, float, Goods]:
    """Where the product stands, and which it is."""
    visual, look, world = stage.picture.visual, stage.look, _glass.world(stage)
    left, right = max(place.show.left, world.left), min(place.show.right, world.right)
    top, bottom = max(place.show.top, world.top), min(place.show.bottom, world.bottom)
    icon = telling(("",), visual, stage.dice("product"))[0]
    stops = look.heroes[stage.picture.seed % len(look.heroes)]
    form, hangs = _form(visual, stage), 150.0 if stage.wide else 24.0
    foot = bottom - 0.14 * (bottom - top)
    height = min(foot - top - hangs, (0.56 if form == "box" else 0.8) * (right - left))
    return (left + right) / 2, foot, Goods(form, 0.92 * height if form == "jar" else height, icon, stops)


def _form(visual: Visual, stage: Stage) -> str:
    """As the variant says, else as the direction's words do; by chance where they say nothing."""
    if visual.variant in VARIANTS:
        return visual.variant
    texts = (visual.headline, visual.action, visual.text, *visual.keywords)
    said = {stem(word) for text in texts for word in words_in(type.cleaned(text))}
    if said & _BOTTLES:
        return "bottle"
    return "jar" if said & _JARS else stage.dice("form").choice(("box", "box", "jar", "bottle")) if not visual.keywords else "box"


# ---------------------------------------------------------------- the room


def _room(stage: Stage, place: _beside.Place, x: float, foot: float, goods: Goods) -> Iterator[Drawing]:
    """A dark wall, the table, the turntable, and the lamp's cone of light."""
    look, dice, frame = stage.look, stage.dice("room"), stage.frame
    top = foot - 60
    yield rooms.room(look, frame, frame.height + 30, dice.randrange(5))
    dim = 0.05 if look.light else 0.16
    yield Drawing(("dim", look.ink, frame, dim), frame, lambda canvas: canvas.drawRect(brush.rect(frame), brush.fill(look.ink, dim)))
    own = goods.stops[1]
    yield rooms.light(own, x, foot - 0.6 * goods.height, 1.5 * goods.height, 0.4)
    yield _cone(stage, x, foot, goods)
    yield at(furniture.table(look, 1.4 * frame.width, frame.height - top + 40, 30, 40), frame.width / 2, top)
    yield _table(stage, top)
    yield rooms.light(lighter(look.warm, 0.2), x, foot + 10, 1.25 * goods.height, 0.5, 0.3)
    if stage.wide:
        drop = max(30.0, foot - goods.height - 210)
        yield at(lamps.pendant(look, drop), x, 0)
        sort, seed = dice.randrange(3), dice.randrange(9)
        pot = look.accents[dice.choice((0, 1, 3))]
        side = min(frame.width - 110, x + 0.5 * goods.width + 330)
        yield at(plants.plant(look, 260, pot, sort, seed), side, top + 44)
        if place.alone:
            yield at(plants.plant(look, 210, look.accents[3], (sort + 1) % 3, seed + 1), x - 0.5 * goods.width - 350, top + 44)
    yield _turntable(stage, x, foot, goods)


def _table(stage: Stage, top: float) -> Drawing:
    """The table is dark where the lamp does not reach, in a light look a little."""
    frame, shade = stage.frame, blend(stage.look.room.wood, stage.look.ink, 0.86)
    far, near = (0.04, 0.3) if stage.look.light else (0.16, 0.66)
    box = Box(0, top, frame.width, max(1.0, frame.height - top))

    def paint(canvas: skia.Canvas) -> None:
        ends = [(0.0, box.top), (0.0, box.bottom)]
        shader = skia.GradientShader.MakeLinear(ends, [brush.colour(shade, far), brush.colour(shade, near)])
        canvas.drawRect(brush.rect(box), skia.Paint(Dither=True, Shader=shader))

    return Drawing(("dim table", shade, box), box, paint)


def _cone(stage: Stage, x: float, foot: float, goods: Goods) -> Drawing:
    """Light from above."""
    warm, wide = lighter(stage.look.room.lamp, 0.3), 0.5 * max(goods.width, 0.7 * goods.height) + 130
    top = max(0.0, foot - goods.height - 150) if stage.wide else -20.0
    box = Box(x - wide, top, 2 * wide, foot - top)
    path = skia.Path()
    corners = ((x - 40, box.top), (x + 40, box.top), (box.right, box.bottom), (box.left, box.bottom))
    path.addPoly([skia.Point(*corner) for corner in corners], True)

    def paint(canvas: skia.Canvas) -> None:
        colours = [brush.colour(warm, opacity) for opacity in ((0.6, 0.12) if stage.look.light else (0.34, 0.05))]
        shader = skia.GradientShader.MakeLinear([(0.0, box.top), (0.0, box.bottom)], colours)
        canvas.drawPath(path, skia.Paint(AntiAlias=True, Dither=True, Shader=shader))

    return Drawing(("cone", warm, box), box, paint)


def _disc(goods: Goods) -> tuple[float, float]:
    """The half axes of the turntable."""
    across = 0.5 * goods.width + 0.13 * goods.height
    return across, 0.2 * across


def _turntable(stage: Stage, x: float, foot: float, goods: Goods) -> Drawing:
    look = stage.look
    across, down = _disc(goods)
    thick, middle = 30.0, foot - 0.1 * down
    box = Box(x - across, middle - down, 2 * across, 2 * down + thick)

    def paint(canvas: skia.Canvas) -> None:
        oval(canvas, x, middle + thick + 14, 1.06 * across, 1.12 * down, brush.fill(look.ink, 0.4))
        dark = blend(look.room.silver, look.ink, 0.5)
        oval(canvas, x, middle + thick, across, down, brush.fill(dark))
        canvas.drawRect(brush.rect(Box(x - across, middle, 2 * across, thick)), brush.fill(dark))
        oval(canvas, x, middle, across, down, fading(box, (blend(look.room.silver, look.ink, 0.24), lighter(look.room.silver, 0.45))))
        oval(canvas, x, foot - 4, 0.5 * goods.width, 0.62 * down, brush.fill(look.ink, 0.28))

    return Drawing(("turntable", look.name, x, foot, goods), grown(box, 30), paint)


# ---------------------------------------------------------------- what moves


def _turning(stage: Stage, x: float, foot: float, goods: Goods) -> Layer:
    """Marks on the turntable's edge, which goes around."""
    across, down = _disc(goods)
    middle, value = foot - 0.1 * down + 15, stage.look.tile_light
    box = Box(x - across - 6, middle - 20, 2 * across + 12, down + 44)

    def state(t: float) -> int:
        return int(t * 7.5 + 1e-6) % 30

    def paint(canvas: skia.Canvas, step: int) -> None:
        for n in range(_MARKS):
            way = 2 * math.pi * (n + step / 30) / _MARKS
            if math.sin(way) > 0.05:
                left, wide = x + across * math.cos(way), 7 * math.sin(way) + 1
                brush.rounded(canvas, Box(left - wide / 2, middle + down * math.sin(way) - 6, wide, 12), 1.5, brush.fill(value, 0.75))

    return stage.live(("marks", x, foot, goods, value), box, state, paint)


def _gleam(stage: Stage, x: float, foot: float, goods: Goods) -> Layer:
    """A stripe of light that goes over the product, again and again."""
    path, box = goods.outline(), goods.box
    wide = 0.3 * goods.width
    steps = round(_ROUND * _RATE)

    def state(t: float) -> int:
        return int(t * _RATE + 1e-6) % steps

    def paint(canvas: skia.Canvas, step: int) -> None:
        share = (1 - math.cos(2 * math.pi * step / steps)) / 2
        left = easing.mix(box.left - wide, box.right, share)
        canvas.save()
        canvas.clipPath(path, True)
        colours = [brush.colour("#ffffff", opacity) for opacity in (0.0, 0.42, 0.0)]
        shader = skia.GradientShader.MakeLinear([(left, 0.0), (left + wide, 0.12 * wide)], colours)
        canvas.drawRect(brush.rect(Box(left, box.top, wide, box.height)), skia.Paint(AntiAlias=True, Shader=shader))
        canvas.restore()

    return stage.live(("gleam", goods), box, state, paint, rest=resting(x, foot))


def _pointed(stage: Stage, place: _beside.Place, foot: tuple[float, float], goods: Goods, marks: Sequence[str]) -> Iterator[Layer]:
    """For every callout a spot on the product, and in a wide frame a line to it."""
    times = _beside.times(stage, _beside.items(stage.picture.visual))
    for n, (card, value, when) in enumerate(zip(place.cards, marks, times, strict=True)):
        dx, dy = goods.spot(n, len(marks))
        x, y = foot[0] + dx, foot[1] + dy
        if stage.wide:
            yield stage.enter(
                _leader(value, (card.right + 14, card.top + card.height / 2), (x, y)), resting(), at=when + 0.2, how=fade(0.5)
            )
        yield stage.enter(_spot(stage, value), resting(x, y), at=when + 0.1, how=pop(0.45))


def _leader(value: str, start: tuple[float, float], end: tuple[float, float]) -> Drawing:
    """A line from a card to the product, level at first."""
    bend = (start[0] + 0.42 * (end[0] - start[0]), start[1])
    left, top = min(start[0], end[0]), min(start[1], end[1])
    box = grown(Box(left, top, abs(end[0] - start[0]), abs(end[1] - start[1])), 8)
    return Drawing(("leader", value, start, end), box, lambda canvas: line(canvas, (start, bend, end), brush.stroke(value, 4, 0.85)))


def _spot(stage: Stage, value: str) -> Drawing:
    light = stage.look.tile_light

    def paint(canvas: skia.Canvas) -> None:
        brush.circle(canvas, 0, 0, 25, brush.fill(light, 0.35))
        brush.circle(canvas, 0, 0, 16, brush.fill(light))
        brush.circle(canvas, 0, 0, 10.5, brush.fill(value))

    return Drawing(("spot", value, light), brush.centred(52), paint)
