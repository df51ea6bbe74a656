"""Things that cards are furnished with: icon tiles, discs, rings, chips. Each is a drawing about its own middle."""

from __future__ import annotations

import skia

from assets.stage import canvas as brush
from assets.stage import type
from assets.stage.canvas import centred, grown
from assets.stage.drawing import Drawing
from assets.stage.layer import Box, Text
from assets.stage.palette import Look, Stops, contrast, lighter, luminance

_PALE = 0.4
_FAINT = 1.9


def rim(look: Look, ground: str, width: float) -> skia.Paint:
    """The faint edge of a thing in `ground`, so that it is seen before others like it."""
    return brush.stroke("#ffffff", width, 0.14) if luminance(ground) < _PALE else brush.stroke(look.shadow, width, 0.2)


def bright(look: Look, stops: Stops) -> str:
    """What an icon is painted in on a hero's gradient: white, unless that is so light that white would be lost."""
    return "#ffffff" if contrast("#ffffff", stops[1]) > _FAINT else look.ink


def _corner(look: Look) -> float:
    """Of the hero's tile: a disc would be one of those things that it stands out from."""
    return min(0.32, look.corner)


def hero(look: Look, icon: str, side: float, stops: Stops) -> Drawing:
    """The one thing that is looked at: a large tile in a gradient, its icon in white."""
    box, radius = centred(side), _corner(look) * side

    def paint(canvas: skia.Canvas) -> None:
        brush.shadow(canvas, box, radius, 0.138 * side, 0.087 * side, look.shadow, 0.42)
        brush.rounded(canvas, box, radius, brush.sloped(box, stops))
        brush.rounded(canvas, grown(box, -1.2), radius - 1.2, brush.stroke("#ffffff", 2.4, 0.26))
        brush.icon(canvas, icon, 0, 0.01 * side, 0.64 * side, bright(look, stops))

    return Drawing(("hero", look.name, icon, side, stops), brush.shaded(box, 0.138 * side, 0.087 * side), paint)


def tile(look: Look, icon: str, side: float, ground: str, value: str) -> Drawing:
    """A small tile that floats: an icon in one colour on a plain ground."""
    box, radius = centred(side), look.corner * side

    def paint(canvas: skia.Canvas) -> None:
        brush.shadow(canvas, box, radius, 0.13 * side, 0.09 * side, look.shadow, 0.36)
        brush.rounded(canvas, box, radius, brush.sloped(box, (lighter(ground, 0.1), ground)))
        # A rim, or a dark tile would be lost on a dark ground.
        brush.rounded(canvas, grown(box, -1), radius - 1, rim(look, ground, 2))
        brush.icon(canvas, icon, 0, 0, 0.6 * side, value)

    return Drawing(("tile", look.name, icon, side, ground, value), brush.shaded(box, 0.13 * side, 0.09 * side), paint)


def framed(look: Look, icon: str, side: float, value: str) -> Drawing:
    """A dark tile with its icon and its rim in one colour."""
    box, radius = centred(side), min(0.5, 1.18 * look.corner) * side
    line = 0.034 * side

    def paint(canvas: skia.Canvas) -> None:
        brush.shadow(canvas, box, radius, 0.17 * side, 0.1 * side, look.shadow, 0.4)
        brush.rounded(canvas, box, radius, brush.fill(look.chip))
        brush.rounded(canvas, box, radius, brush.stroke(value, line))
        brush.icon(canvas, icon, 0, 0, 0.58 * side, value)

    return Drawing(("framed", look.name, icon, side, value), brush.shaded(box, 0.17 * side, 0.1 * side), paint)


def disc(look: Look, icon: str, radius: float, stops: Stops) -> Drawing:
    """A disc in a gradient, in a glow of its own colour, with an icon in white."""
    box = centred(2 * radius)

    def paint(canvas: skia.Canvas) -> None:
        brush.glow(canvas, 0, 0, 2.1 * radius, stops[0], 0.3)
        brush.circle(canvas, 0, 0, radius, brush.sloped(box, stops))
        brush.icon(canvas, icon, 0, 0, 1.06 * radius, bright(look, stops))

    return Drawing(("disc", look.name, icon, radius, stops), centred(4.2 * radius), paint)


def round_tile(look: Look, icon: str, radius: float, ground: str, value: str) -> Drawing:
    """A plain disc that floats, with an icon in one colour."""
    box = centred(2 * radius)

    def paint(canvas: skia.Canvas) -> None:
        brush.shadow(canvas, box, radius, 0.36 * radius, 0.22 * radius, look.shadow, 0.4)
        brush.circle(canvas, 0, 0, radius, brush.fill(ground))
        brush.icon(canvas, icon, 0, 0, 1.2 * radius, value)

    return Drawing(("round", look.name, icon, radius, ground, value), brush.shaded(box, 0.36 * radius, 0.22 * radius), paint)


def chip_height(block: type.Block) -> float:
    """How high the chip around one line of text is: by its letters, unless its script needs more."""
    return round(max(2.1 * block.size, 1.1 * block.height))


def chip(look: Look, icon: str, block: type.Block, value: str) -> Drawing:
    """A pill with an icon on a coloured spot and one line of text. Its origin is its upper left corner."""
    height = chip_height(block)
    spot = 0.34 * height
    left = height * 1.08
    box = Box(0, 0, left + block.width + 0.42 * height, height)
    top = (height - block.height) / 2
    line = Box(left, top, block.width, block.height)
    round = look.rounding(height / 2)

    def paint(canvas: skia.Canvas) -> None:
        brush.rounded(canvas, box, round, brush.fill(look.chip))
        brush.rounded(canvas, grown(box, -1), round - 1, rim(look, look.chip, 2))
        brush.rounded(canvas, Box(height / 2 - spot, height / 2 - spot, 2 * spot, 2 * spot), look.rounding(spot), brush.fill(value))
        brush.icon(canvas, icon, height / 2, height / 2, 1.25 * spot, look.on(value, look.ink))
        type.paint(canvas, block, 0, left, top + block.baseline(0), look.text)

    texts = (Text(" ".join(block.lines), line, look.text, look.chip),)
    return Drawing(("chip", look.name, icon, block, value), grown(box, 2), paint, texts)


def bar(value: str, width: float, height: float) -> Drawing:
    """A short rounded bar, its left end at the origin, so that it can grow from there."""
    box = Box(0, 0, width, height)
    return Drawing(("bar", value, width, height), box, lambda canvas: brush.rounded(canvas, box, height / 2, brush.fill(value)))
