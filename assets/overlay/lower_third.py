"""Who is speaking: a name, and a title under it, low at the left when somebody is first on camera."""

from __future__ import annotations

from collections.abc import Iterator

import skia

from assets.model import Picture
from assets.overlay._place import free, low, passing
from assets.stage import canvas as brush
from assets.stage import tiles, type
from assets.stage.canvas import grown
from assets.stage.drawing import Drawing, Sprite
from assets.stage.layer import Box, Layer, Text
from assets.stage.motion import resting, slide
from assets.stage.room import Room
from assets.stage.stage import Stage

SECONDS = 5.5  # how long it stands

_NAME = type.Style("title", 700, 50)
_TITLE = type.Style("text", 500, 31)
_EDGE, _PAD, _RADIUS = 12.0, 34.0, 18.0


def layers(picture: Picture, stage: Stage, room: Room) -> Iterator[Layer]:
    """The plate, and before it its coloured edge."""
    if not picture.overlays.lower_third:
        return
    wide = 0.44 * stage.size.across if stage.wide else free(stage) - _EDGE - 2 * _PAD
    name, title = (type.fitted(text, style, wide, 1, 80) for text, style in zip(picture.overlays.lower_third, (_NAME, _TITLE), strict=True))
    if not name.lines:
        return
    start = picture.overlays.introduced
    plate, edge = _plate(stage, name, title), _edge(stage, name, title)
    box = _box(name, title)
    rest = resting(*room.take(box.width, box.height, start, start + SECONDS, tuple(low(stage, box.width, box.height))))
    yield Sprite(plate, "screen", passing(rest, slide(-70, 0, 0.7), start + 0.12, start + SECONDS - 0.12))
    yield Sprite(edge, "screen", passing(rest, slide(0, 40, 0.5), start, start + SECONDS))


def _plate(stage: Stage, name: type.Block, title: type.Block) -> Drawing:
    look, box = stage.look, _box(name, title)
    first = Box(_EDGE + _PAD, 22, name.width, name.height)
    second = Box(_EDGE + _PAD, first.bottom + 2, title.width, title.height)

    def paint(canvas: skia.Canvas) -> None:
        round = look.rounding(_RADIUS)
        brush.shadow(canvas, box, round, 16, 10, look.shadow, 0.42)
        brush.rounded(canvas, box, round, brush.fill(look.chip))
        brush.rounded(canvas, grown(box, -1), round - 1, tiles.rim(look, look.chip, 2))
        for block, at, colour in ((name, first, look.text), (title, second, look.quiet)):
            if block.lines:
                type.paint(canvas, block, 0, at.left, at.top + block.baseline(0), colour)

    shown = ((name, first, look.text), (title, second, look.quiet))
    texts = tuple(Text(" ".join(block.lines), at, colour, look.chip) for block, at, colour in shown if block.lines)
    return Drawing(("lower third", look.name, name, title), brush.shaded(box, 16, 10), paint, texts)


def _edge(stage: Stage, name: type.Block, title: type.Block) -> Drawing:
    """The plate's left edge, in colour."""
    box, colour, round = _box(name, title), stage.look.accents[0], stage.look.rounding(_RADIUS)
    bar = Box(0, 0, _EDGE, box.height)

    def paint(canvas: skia.Canvas) -> None:
        canvas.clipRect(brush.rect(bar))
        brush.rounded(canvas, box, round, brush.fill(colour))

    return Drawing(("lower third's edge", colour, box, round), bar, paint)


def _box(name: type.Block, title: type.Block) -> Box:
    below = title.height + 2 if title.lines else 0.0
    return Box(0, 0, _EDGE + 2 * _PAD + max(name.width, title.width), 44 + name.height + below)
