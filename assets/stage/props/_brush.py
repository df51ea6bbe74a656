"""What props are drawn with, beyond the brushes of every picture."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache

import skia

from assets.stage import canvas as brush
from assets.stage import svg
from assets.stage.layer import Box
from assets.stage.palette import Look, blend, contrast

Point = tuple[float, float]


@lru_cache(1024)
def outline(data: str) -> skia.Path:
    """The path of SVG path data, read once. It must not be changed."""
    return svg.path(data)


def shape(canvas: skia.Canvas, data: str, paint: skia.Paint) -> None:
    """SVG path data, filled or stroked."""
    canvas.drawPath(outline(data), paint)


def line(canvas: skia.Canvas, points: Sequence[Point], paint: skia.Paint) -> None:
    """A line through `points`."""
    path = skia.Path()
    path.moveTo(*points[0])
    for point in points[1:]:
        path.lineTo(*point)
    canvas.drawPath(path, paint)


def steel(look: Look) -> str:
    """Bright metal before a wall: darker where walls are nearly as bright."""
    silver = look.room.silver
    return silver if contrast(silver, look.room.walls[0][1]) > 2 else blend(silver, look.room.metal, 0.5)


def polygon(canvas: skia.Canvas, points: Sequence[Point], paint: skia.Paint) -> None:
    """A closed shape with straight sides."""
    path = skia.Path()
    path.addPoly([skia.Point(*point) for point in points], True)
    canvas.drawPath(path, paint)


def oval(canvas: skia.Canvas, x: float, y: float, across: float, down: float, paint: skia.Paint) -> None:
    """An ellipse about (x, y), with its half axes."""
    canvas.drawOval(skia.Rect.MakeLTRB(x - across, y - down, x + across, y + down), paint)


def fading(box: Box, stops: Sequence[str], places: Sequence[float] | None = None) -> skia.Paint:
    """A gradient from the top of `box` to its bottom."""
    ends = [(0.0, box.top), (0.0, box.bottom)]
    shader = skia.GradientShader.MakeLinear(ends, [brush.colour(stop) for stop in stops], list(places) if places else None)
    return skia.Paint(AntiAlias=True, Dither=True, Shader=shader)


def ground_shadow(canvas: skia.Canvas, x: float, y: float, across: float, down: float, value: str, opacity: float = 0.3) -> None:
    """The soft shadow of a thing on what it stands on; it ends at its half axes."""
    canvas.save()
    canvas.translate(x, y)
    canvas.scale(1, down / across)
    brush.glow(canvas, 0, 0, across, value, opacity)
    canvas.restore()


@contextmanager
def moved(canvas: skia.Canvas, x: float = 0.0, y: float = 0.0, scale: float = 1.0, turn: float = 0.0, flip: bool = False) -> Iterator[None]:
    """What is drawn inside lies at (x, y), turned by `turn` degrees, scaled, and mirrored if `flip`."""
    canvas.save()
    canvas.translate(x, y)
    canvas.rotate(turn)
    canvas.scale(-scale if flip else scale, scale)
    yield
    canvas.restore()
