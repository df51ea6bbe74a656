"""How people are painted: path data kept as paths, shades of a colour, thick lines. All in a person's own units."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache

import skia

from assets.stage import canvas as brush
from assets.stage import svg
from assets.stage.layer import Box
from assets.stage.palette import blend
from assets.stage.people import Point

_NIGHT = "#120c30"
_BLOOD = "#7a1f3d"


@lru_cache(maxsize=4096)
def path(data: str) -> skia.Path:
    """The path that `data` describes, read once. Not to be changed by who gets it."""
    return svg.path(data)


@lru_cache(maxsize=1024)
def shade(colour: str, share: float) -> str:
    """`colour` in the shadow of a room at dusk."""
    return blend(colour, _NIGHT, share)


@lru_cache(maxsize=1024)
def light(colour: str, share: float) -> str:
    """`colour` where lamps fall on it."""
    return blend(colour, "#fff4e6", share)


@lru_cache(maxsize=256)
def flushed(skin: str, share: float) -> str:
    """`skin` where it turns away from the light: darker and redder, never grey."""
    return blend(skin, _BLOOD, share)


# Paints are kept: to make one takes as long as to draw a small path with it.
_filling = lru_cache(maxsize=1024)(brush.fill)
_stroking = lru_cache(maxsize=1024)(brush.stroke)


@lru_cache(maxsize=4096)
def within(data: str, clip: str) -> skia.Path:
    """The part of one path that lies inside another. Worked out once, for clipping costs ten times as much as filling."""
    return skia.Op(path(data), path(clip), skia.PathOp.kIntersect_PathOp)


def shape(canvas: skia.Canvas, data: str | skia.Path, colour: str, opacity: float = 1.0) -> None:
    """Fill path data, or a path, in a plain colour."""
    canvas.drawPath(path(data) if isinstance(data, str) else data, _filling(colour, opacity))


def outline(canvas: skia.Canvas, data: str | skia.Path, colour: str, width: float, opacity: float = 1.0) -> None:
    """Draw path data, or a path, as a line with round ends."""
    canvas.drawPath(path(data) if isinstance(data, str) else data, _stroking(colour, width, opacity))


def line(canvas: skia.Canvas, points: Sequence[Point], colour: str, width: float, opacity: float = 1.0) -> None:
    """A line through `points`, with round ends and corners."""
    lines(canvas, [points], colour, width, opacity)


def lines(canvas: skia.Canvas, many: Iterable[Sequence[Point]], colour: str, width: float, opacity: float = 1.0) -> None:
    """Lines with round ends and corners, painted as one."""
    way = skia.Path()
    for points in many:
        way.moveTo(*points[0])
        for point in points[1:]:
            way.lineTo(*point)
    outline(canvas, way, colour, width, opacity)


@lru_cache(maxsize=256)
def ellipse(x: float, y: float, across: float, down: float) -> str:
    """Path data of an upright ellipse about (x, y), with its half widths."""
    return f"M{x - across} {y}A{across} {down} 0 1 1 {x + across} {y}A{across} {down} 0 1 1 {x - across} {y}Z"


def oval(canvas: skia.Canvas, x: float, y: float, across: float, down: float, colour: str, opacity: float = 1.0) -> None:
    """An upright ellipse about (x, y), with its half widths."""
    canvas.drawOval(skia.Rect.MakeLTRB(x - across, y - down, x + across, y + down), _filling(colour, opacity))


def disc(canvas: skia.Canvas, x: float, y: float, radius: float, colour: str, opacity: float = 1.0) -> None:
    """A disc about (x, y)."""
    canvas.drawCircle(x, y, radius, _filling(colour, opacity))


def slab(canvas: skia.Canvas, box: Box, radius: float, colour: str, opacity: float = 1.0) -> None:
    """A box with round corners."""
    brush.rounded(canvas, box, radius, _filling(colour, opacity))


@contextmanager
def moved(canvas: skia.Canvas, x: float = 0.0, y: float = 0.0, turn: float = 0.0, scale: Point = (1.0, 1.0)) -> Iterator[None]:
    """For a while the origin lies at (x, y), turned by `turn` degrees, scaled across and down."""
    canvas.save()
    canvas.translate(x, y)
    canvas.rotate(turn)
    canvas.scale(*scale)
    yield
    canvas.restore()


@contextmanager
def inside(canvas: skia.Canvas, data: str | skia.Path) -> Iterator[None]:
    """For a while nothing is painted outside of the path."""
    canvas.save()
    canvas.clipPath(path(data) if isinstance(data, str) else data, True)
    yield
    canvas.restore()
