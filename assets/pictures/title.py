"""A section's card: its number, its name rising line by line, and beside it rings that turn with icons of its words."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import skia

from assets.model import Picture
from assets.stage import canvas as brush
from assets.stage import easing, tiles, type
from assets.stage.backdrop import Backdrop, Glow
from assets.stage.canvas import centred
from assets.stage.drawing import Drawing
from assets.stage.iconfind import cluster
from assets.stage.layer import Box, Film, Layer
from assets.stage.motion import fade, orbiting, pop, resting, rise, turning
from assets.stage.stage import Stage

VERSION = "3"
USES_WORDS = False

_NAME = type.Style("title", 800, 112, leading=1.17)
_KICKER = type.Style("label", 600, 36, tracking=0.17)
_TALL_NAME = type.Style("title", 800, 136, leading=1.14)
# In a tall frame the name stands above, where it may be read, and the rings below: the middle of those in the height, their radius
# in the width; from where to where the name reaches.
_TALL = (0.65, 0.385)
_NAMED = (0.12, 0.385)
_TILES = 6
# A comet's tail in degrees and its head's radius.
_TAIL, _HEAD = 54.0, 9.0


@dataclass(frozen=True, slots=True)
class _Ring:
    """`share` of the widest ring's radius; where its comet begins, in degrees, and how far it goes in a second."""

    share: float
    start: float
    speed: float
    accent: int


_RINGS = (_Ring(1.0, 30.0, 12.0, 5), _Ring(0.727, 150.0, -18.0, 0), _Ring(0.455, 260.0, 26.0, 2))


def layers(picture: Picture, stage: Stage) -> Iterator[Layer | Film]:
    """The card's layers, bottom first."""
    backdrop = _backdrop(stage)
    yield stage.still(backdrop.drawing)
    yield from _rings(picture, stage)
    yield from _name(picture, stage, backdrop)


def _backdrop(stage: Stage) -> Backdrop:
    across, down = stage.size.across, stage.size.down
    reach = 0.65 * min(across, down)
    above, below = stage.dice("light").sample(stage.look.accents, 2)
    glows = (Glow(0.854 * across, 0.167 * down, reach, above, 0.26), Glow(0.78 * across, 0.907 * down, 0.89 * reach, below, 0.2))
    return Backdrop(stage.frame, stage.look.grounds[0], glows, stage.look.ink, dots=82.0)


def _rings(picture: Picture, stage: Stage) -> Iterator[Layer]:
    x, y, radius = _place(stage)
    look = stage.look
    stops = look.heroes[stage.dice("hero").randrange(len(look.heroes))][1:]
    found = cluster((picture.visual.headline, picture.visual.text, *picture.visual.keywords), _TILES, stage.dice("icons"))
    for n, ring in enumerate(_RINGS):
        yield _circle(stage, x, y, ring.share * radius, look.accents[ring.accent], 0.1 + 0.12 * n)
    yield stage.enter(tiles.disc(look, found.middle, 0.315 * radius, stops), resting(x, y), at=0.2, how=pop(0.6))
    for n, ring in enumerate(_RINGS):
        comet = _comet(ring.share * radius, look.accents[ring.accent], ring.speed > 0)
        yield stage.enter(comet, turning(x, y, ring.start, ring.speed), at=0.5 + 0.12 * n, how=fade(0.6))
    for n, name in enumerate(found.around):
        tile = tiles.framed(look, name, 0.315 * radius, look.accents[(3 + n * 5) % 6])
        yield stage.enter(tile, orbiting(x, y, radius, 360 / _TILES * n, 12.6), at=0.35 + 0.09 * n, how=pop(0.55))


def _place(stage: Stage) -> tuple[float, float, float]:
    """The middle of the rings, and the widest one's radius."""
    show = stage.show
    if stage.tall and stage.free is None:
        return 0.5 * stage.size.across, _TALL[0] * stage.size.down, _TALL[1] * min(stage.size.across, 0.56 * stage.size.down)
    return show.left + show.width / 2, show.top + show.height / 2, 0.41 * min(show.width, show.height)


def _circle(stage: Stage, x: float, y: float, radius: float, colour: str, at: float) -> Layer:
    """A ring that draws itself, and stays; the state is how many degrees of it are drawn."""

    def state(t: float) -> int:
        return round(360 * easing.quintic_out(easing.progress(t, at, 0.9)))

    def paint(canvas: skia.Canvas, degrees: int) -> None:
        canvas.drawPath(_arc(radius, -90, degrees), brush.stroke(colour, 4, 0.36))

    return stage.live(("ring", radius, colour), centred(2 * radius + 8), state, paint, resting(x, y))


def _comet(radius: float, colour: str, onward: bool) -> Drawing:
    """A bright stretch of a ring behind a head, about the ring's middle; `onward` if it goes clockwise.

    It alone turns: a whole ring that turned would cost by its square.
    """
    down = -1 if onward else 1

    def paint(canvas: skia.Canvas) -> None:
        canvas.save()
        canvas.scale(1, -down)
        # From nothing at the tail's end (-54 degrees) to the head at the right.
        light = [brush.colour(colour, 0.0), brush.colour(colour, 0.95)]
        line = brush.stroke(colour, 4.5)
        line.setStrokeCap(skia.Paint.kButt_Cap)
        line.setShader(skia.GradientShader.MakeSweep(0, 0, light, None, skia.TileMode.kClamp, 360 - _TAIL, 360))
        canvas.drawPath(_arc(radius, -_TAIL, _TAIL), line)
        canvas.restore()
        brush.circle(canvas, radius, 0, _HEAD, brush.fill(colour))

    reach = radius * math.sin(math.radians(_TAIL))
    inner = radius * math.cos(math.radians(_TAIL))
    top = -reach - 6 if onward else -_HEAD - 2
    bounds = Box(inner - 6, top, radius - inner + _HEAD + 8, reach + _HEAD + 8)
    return Drawing(("comet", radius, colour, onward), bounds, paint)


def _arc(radius: float, start: float, degrees: float) -> skia.Path:
    path = skia.Path()
    path.addArc(brush.rect(centred(2 * radius)), start, degrees)
    return path


def _name(picture: Picture, stage: Stage, backdrop: Backdrop) -> Iterator[Layer]:
    words, look = _words(stage), stage.look
    kicker = type.fitted(picture.visual.kicker.upper(), _KICKER, words.width, 1, 80)
    above = kicker.height + 46 if kicker.lines else 40.0
    style = _TALL_NAME if stage.tall else _NAME
    name = type.fitted(picture.visual.text or picture.visual.headline, style, words.width, 4, words.height - above)
    top = words.top + (0 if stage.tall and stage.free is not None else (words.height - above - name.height) / 2)
    ground = backdrop.lightest(Box(words.left, top, words.width, above + name.height), stage.look.text)
    x = words.left
    if kicker.lines:
        drawing = stage.text(kicker, look.highlight, ground, width=words.width)
        yield stage.enter(drawing, resting(x, top), at=0.1, how=rise(20), space="screen")
    edge = words.right - 110 if name.rtl else x
    bar = tiles.bar(look.highlight, 110, 8)
    yield stage.enter(bar, resting(edge, top + above - 34), at=0.15, how=fade(0.4), space="screen")
    yield from stage.lines(name, x, top + above, look.text, ground, at=0.25, width=words.width)


def _words(stage: Stage) -> Box:
    """Where the name goes."""
    words, (across, down) = stage.words, (stage.size.across, stage.size.down)
    if not stage.tall or stage.free is not None:
        return words
    top, bottom = (share * down for share in _NAMED)
    return Box(words.left, top, across - 2 * words.left, bottom - top)
