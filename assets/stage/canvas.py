"""Brushes: the few things that pictures are made of, drawn on a Skia canvas in design units.

Colours are "#rrggbb" with an opacity beside them. What is costly here (gradients over the frame, glows, blurred shadows:
3 to 25 ms at 1080p) belongs into what is drawn once: plates and sprites.
"""

from __future__ import annotations

from collections.abc import Sequence

import skia

from assets.stage.easing import clamp
from assets.stage.icons import SIDE, Weight, shapes
from assets.stage.layer import Box
from assets.stage.palette import channels

# Shares of a glow's radius: with two stops its edge shows as a ring.
_GLOW = (0.0, 0.12, 0.25, 0.4, 0.55, 0.7, 0.85, 1.0)


def colour(value: str, opacity: float = 1.0) -> int:
    """Skia's own number for a colour."""
    return int(skia.Color(*channels(value), round(255 * clamp(opacity))))


def fill(value: str, opacity: float = 1.0) -> skia.Paint:
    """A plain colour."""
    return skia.Paint(AntiAlias=True, Color=colour(value, opacity))


def stroke(value: str, width: float, opacity: float = 1.0) -> skia.Paint:
    """A line with round ends."""
    return skia.Paint(
        AntiAlias=True,
        Color=colour(value, opacity),
        Style=skia.Paint.kStroke_Style,
        StrokeWidth=width,
        StrokeCap=skia.Paint.kRound_Cap,
        StrokeJoin=skia.Paint.kRound_Join,
    )


def sloped(box: Box, stops: Sequence[str], places: Sequence[float] | None = None) -> skia.Paint:
    """A gradient from the box's upper left corner to its lower right one; `places` are shares of the way."""
    ends = [(box.left, box.top), (box.right, box.bottom)]
    shader = skia.GradientShader.MakeLinear(ends, [colour(stop) for stop in stops], list(places) if places else None)
    return skia.Paint(AntiAlias=True, Dither=True, Shader=shader)


def glow(canvas: skia.Canvas, x: float, y: float, radius: float, value: str, opacity: float) -> None:
    """Light that falls off to nothing at `radius`, steeply at first."""
    stops = [colour(value, opacity * (1 - p) ** 2.2 * (1 - p * p)) for p in _GLOW]
    shader = skia.GradientShader.MakeRadial((x, y), radius, stops, list(_GLOW))
    canvas.drawCircle(x, y, radius, skia.Paint(AntiAlias=True, Dither=True, Shader=shader))


def rounded(canvas: skia.Canvas, box: Box, radius: float, paint: skia.Paint) -> None:
    """A box with round corners."""
    canvas.drawRRect(skia.RRect.MakeRectXY(rect(box), radius, radius), paint)


def circle(canvas: skia.Canvas, x: float, y: float, radius: float, paint: skia.Paint) -> None:
    """A disc, or a ring if `paint` strokes."""
    canvas.drawCircle(x, y, radius, paint)


def shadow(canvas: skia.Canvas, box: Box, radius: float, blur: float, drop: float, value: str, opacity: float) -> None:
    """The soft shadow of a rounded box that floats. It is cut off at the edge of `shaded`."""
    paint = fill(value, opacity)
    paint.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, blur))
    canvas.save()
    canvas.clipRect(rect(shaded(box, blur, drop)))
    rounded(canvas, Box(box.left, box.top + drop, box.width, box.height), radius, paint)
    canvas.restore()


def shaded(box: Box, blur: float, drop: float) -> Box:
    """`box` and what one sees of its shadow: beyond 2.2 sigmas its opacity is under half a hundredth. A sprite that moves
    costs by its area, so the rest is not carried along."""
    around = grown(box, 2.2 * blur)
    return Box(around.left, around.top, around.width, around.height + drop)


def icon(
    canvas: skia.Canvas, name: str, x: float, y: float, size: float, value: str, weight: Weight = "fill", opacity: float = 1.0
) -> None:
    """The icon `name`, centred on (x, y), `size` across."""
    canvas.save()
    canvas.translate(x - size / 2, y - size / 2)
    canvas.scale(size / SIDE, size / SIDE)
    for path, share in shapes(name, weight):
        canvas.drawPath(path, fill(value, opacity * share))
    canvas.restore()


def rect(box: Box) -> skia.Rect:
    """Skia's own rectangle."""
    return skia.Rect.MakeXYWH(box.left, box.top, box.width, box.height)


def centred(side: float) -> Box:
    """A square about the origin."""
    return Box(-side / 2, -side / 2, side, side)


def grown(box: Box, by: float) -> Box:
    """`box` with `by` more on every side."""
    return Box(box.left - by, box.top - by, box.width + 2 * by, box.height + 2 * by)
