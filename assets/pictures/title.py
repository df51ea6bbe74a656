"""A section's card: its number, its name rising line by line, and beside it rings that turn with icons of its words."""

from __future__ import annotations

from collections.abc import Iterator

import skia

from assets.model import Picture
from assets.stage import canvas as brush
from assets.stage import easing, tiles, type
from assets.stage.backdrop import Backdrop, Glow
from assets.stage.canvas import centred
from assets.stage.iconfind import cluster
from assets.stage.layer import Box, Film, Layer
from assets.stage.motion import fade, floating, orbiting, pop, resting, rise, turning
from assets.stage.stage import Stage

VERSION = "1"
USES_WORDS = False

_NAME = type.Style("title", 800, 112, leading=1.17)
_KICKER = type.Style("label", 600, 36, tracking=0.17)
# Of the widest ring: radius, degrees a second, where its gap begins, which accent.
_RINGS = ((1.0, 12.0, 0.0, 5), (0.727, -18.0, 60.0, 0), (0.455, 26.0, 120.0, 2))
_TILES = 6


def layers(picture: Picture, stage: Stage) -> Iterator[Layer | Film]:
    backdrop = _backdrop(stage)
    yield stage.still(backdrop.drawing)
    yield from _rings(picture, stage)
    yield from _name(picture, stage, backdrop)


def _backdrop(stage: Stage) -> Backdrop:
    across, down = stage.size.across, stage.size.down
    reach = 0.65 * min(across, down)
    rose, sky = stage.look.accents[4], stage.look.accents[3]
    glows = (Glow(0.854 * across, 0.167 * down, reach, rose, 0.28), Glow(0.78 * across, 0.907 * down, 0.89 * reach, sky, 0.22))
    return Backdrop(stage.frame, stage.look.grounds[0], glows, stage.look.ink, dots=82.0)


def _rings(picture: Picture, stage: Stage) -> Iterator[Layer]:
    x, y = stage.show.left + stage.show.width / 2, stage.show.top + stage.show.height / 2
    radius = 0.41 * min(stage.show.width, stage.show.height)
    found = cluster((picture.visual.headline or picture.visual.text,), _TILES, stage.dice("icons"))
    for n, (share, speed, start, accent) in enumerate(_RINGS):
        yield _ring(stage, x, y, share * radius, speed, start, stage.look.accents[accent], 0.1 + 0.12 * n)
    for n, name in enumerate(found.around):
        tile = tiles.framed(stage.look, name, 0.315 * radius, stage.look.accents[(3 + n * 5) % 6])
        yield stage.enter(tile, orbiting(x, y, radius, 360 / _TILES * n, 12.6), at=0.35 + 0.09 * n, how=pop(0.55))
    middle = tiles.disc(stage.look, found.middle, 0.315 * radius, stage.look.heroes[0][1:])
    yield stage.enter(middle, floating(x, y, 0.0, 5.0, 0.0), at=0.2, how=pop(0.6))


def _ring(stage: Stage, x: float, y: float, radius: float, speed: float, start: float, colour: str, at: float) -> Layer:
    """An arc of 300 degrees that draws itself and turns; the state is how many degrees are drawn."""

    def state(t: float) -> int:
        return round(300 * easing.quintic_out(easing.progress(t, at, 0.9)))

    def paint(canvas: skia.Canvas, degrees: int) -> None:
        path = skia.Path()
        path.addArc(brush.rect(centred(2 * radius)), 0, degrees)
        canvas.drawPath(path, brush.stroke(colour, 4, 0.55))

    name = ("ring", radius, colour)
    return stage.live(name, centred(2 * radius + 8), state, paint, turning(x, y, start, speed))


def _name(picture: Picture, stage: Stage, backdrop: Backdrop) -> Iterator[Layer]:
    words, look = stage.words, stage.look
    kicker = type.fitted(picture.visual.kicker.upper(), _KICKER, words.width, 1, 80)
    above = kicker.height + 46 if kicker.lines else 40.0
    name = type.fitted(picture.visual.text or picture.visual.headline, _NAME, words.width, 4, words.height - above)
    top = words.top + (0 if stage.tall else (words.height - above - name.height) / 2)
    ground = backdrop.lightest(Box(words.left, top, words.width, above + name.height))
    x = words.left
    if kicker.lines:
        drawing = stage.text(kicker, look.highlight, ground, width=words.width)
        yield stage.enter(drawing, resting(x, top), at=0.1, how=rise(20), space="screen")
    edge = words.right - 110 if name.rtl else x
    bar = tiles.bar(look.highlight, 110, 8)
    yield stage.enter(bar, resting(edge, top + above - 34), at=0.15, how=fade(0.4), space="screen")
    yield from stage.lines(name, x, top + above, look.text, ground, at=0.25, width=words.width)
