"""The engine that films: sprites on YUV planes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from assets.model import Picture
from assets.pictures import scenery
from assets.stage.layer import Planes, Size
from render.model import Format, Segment, Strip
from render.weights import light, share, time_of

if TYPE_CHECKING:
    from render.compositor import Compositor
    from render.sprites import Sprites

VERSION = "2"
PACKAGES = ("opencv-python-headless", "skia-python")


def frames(segment: Segment, format: Format) -> Iterator[Planes]:
    """The frames of a segment, in order; each is good until the next. Where nothing moves it is the same object again."""
    from render.planes import blank, dim, mix

    room = blank(format.size.width, format.size.height)
    for n in range(segment.strip.count):
        picture = _frame(segment.strip, n, format)
        if segment.dissolve and segment.under:
            yield mix(_under(segment, segment.under, n, format), picture, share(n, segment), room)
        elif (left := share(n, segment) if segment.dissolve else light(n, segment)) < 1:
            yield dim(picture, left, room)
        else:
            yield picture


def _under(segment: Segment, under: Strip, n: int, format: Format) -> Planes:
    """The outgoing picture. If it dissolves into itself, both frames would be in one place: it gets a compositor of its own."""
    key = (under.picture, format.size, float(under.length / format.fps))
    itself = key == (segment.strip.picture, format.size, float(segment.strip.length / format.fps))
    return (_second if itself else _compositor)(*key).frame(time_of(n, under, format))


def _frame(strip: Strip, n: int, format: Format) -> Planes:
    return _compositor(strip.picture, format.size, float(strip.length / format.fps)).frame(time_of(n, strip, format))


@lru_cache(3)
def _compositor(picture: Picture, size: Size, seconds: float) -> Compositor:
    """Kept for the next segment of the same scene, and for the transition that follows it."""
    return _made(picture, size, seconds)


@lru_cache(1)
def _second(picture: Picture, size: Size, seconds: float) -> Compositor:
    return _made(picture, size, seconds)


def _made(picture: Picture, size: Size, seconds: float) -> Compositor:
    from render.compositor import Compositor

    return Compositor(scenery(picture, size, seconds), size, _sprites())


@lru_cache(1)
def _sprites() -> Sprites:
    """One store of sprites for all scenes of this process, so that its memory has one bound."""
    from render.sprites import Sprites

    return Sprites()
