"""A thing in two states, before and after: on the same plinth, first in the grey of a day without light, then in its own colours."""

from __future__ import annotations

from collections.abc import Iterator

import skia

from assets.pictures._states import GREY
from assets.stage import canvas as brush
from assets.stage import tiles
from assets.stage.drawing import Drawing
from assets.stage.layer import Box
from assets.stage.palette import Look, blend, lighter
from assets.stage.props._brush import fading
from assets.stage.props.placing import at, within


def before(look: Look, box: Box, icon: str) -> Drawing:
    """What `icon` shows as it was, in `box`."""
    grey = (blend(GREY, look.ink, 0.2), blend(GREY, look.ink, 0.35), blend(GREY, look.ink, 0.5))
    return within(box, *_stood(look, box, icon, grey, (blend(GREY, look.ink, 0.62), blend(GREY, look.ink, 0.36)), False))


def after(look: Look, box: Box, icon: str, seed: int) -> Drawing:
    """What `icon` shows as it is now."""
    own, other = look.heroes[seed % len(look.heroes)], look.heroes[(seed + 2) % len(look.heroes)]
    wall = (blend(other[-1], look.ink, 0.42), blend(other[0], look.ink, 0.22))
    return within(box, *_stood(look, box, icon, own, wall, True))


def _stood(look: Look, box: Box, icon: str, hero: tuple[str, ...], wall: tuple[str, str], lit: bool) -> Iterator[Drawing]:
    x, y = box.left + box.width / 2, box.top + 0.45 * box.height
    side = 0.5 * min(box.width, box.height)
    yield _wall(look, box, wall, lit)
    yield _plinth(look, box, x, y + 0.56 * side, 0.78 * side, lit)
    yield at(tiles.hero(look, icon, side, hero), x, y)


def _wall(look: Look, box: Box, wall: tuple[str, str], lit: bool) -> Drawing:
    """A wall, and the light that falls on what stands before it."""

    def paint(canvas: skia.Canvas) -> None:
        canvas.drawRect(brush.rect(box), fading(box, wall))
        if lit:
            brush.glow(canvas, box.left + box.width / 2, box.top + 0.42 * box.height, 0.62 * max(box.width, box.height), look.warm, 0.5)

    return Drawing(("behind", look.name, box, wall, lit), box, paint)


def _plinth(look: Look, box: Box, x: float, top: float, half: float, lit: bool) -> Drawing:
    face = look.room.wood if lit else blend(GREY, look.ink, 0.4)
    high = box.bottom - top

    def paint(canvas: skia.Canvas) -> None:
        brush.rounded(canvas, Box(x - half, top, 2 * half, high), 14, brush.fill(blend(face, look.ink, 0.34)))
        brush.rounded(canvas, Box(x - half - 18, top - 14, 2 * half + 36, 40), 20, brush.fill(lighter(face, 0.22 if lit else 0.1)))

    return Drawing(("plinth", look.name, x, top, half, lit), Box(x - half - 20, top - 16, 2 * half + 40, high + 16), paint)
