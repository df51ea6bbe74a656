"""An hourglass: its sand runs for as long as the scene lasts."""

from __future__ import annotations

from collections.abc import Iterator

import skia

from assets.pictures._dial import Spot, Told
from assets.stage import canvas as brush
from assets.stage import easing
from assets.stage.drawing import Drawing
from assets.stage.layer import Box, Layer
from assets.stage.palette import blend
from assets.stage.props._brush import fading
from assets.stage.stage import Stage
from assets.stage.twos import PACE

_STEPS = 5  # a second, in which the sand is drawn anew


def body(stage: Stage, spot: Spot, _told: Told) -> Drawing:
    """The glass and its frame; the sand is not in it."""
    look, r = stage.look, spot.reach
    glass = _glass(spot)
    around = Box(spot.x - 0.7 * r, spot.y - r, 1.4 * r, 2 * r)
    wood = look.room.wood

    def paint(canvas: skia.Canvas) -> None:
        shadow = Box(spot.x - 0.66 * r, spot.y + 0.92 * r, 1.32 * r, 0.1 * r)
        brush.shadow(canvas, shadow, 0.05 * r, 22, 12, look.ink, 0.5)
        for side in (-1, 1):
            post = Box(spot.x + side * 0.55 * r - 0.035 * r, spot.y - 0.86 * r, 0.07 * r, 1.72 * r)
            brush.rounded(canvas, post, 0.03 * r, brush.fill(blend(wood, look.ink, 0.34)))
        canvas.drawPath(glass, brush.fill(look.tile_light, 0.16))
        canvas.drawPath(glass, brush.stroke(look.tile_light, 0.016 * r, 0.7))
        for top in (-1.0, 0.86):
            cap = Box(spot.x - 0.66 * r, spot.y + top * r, 1.32 * r, 0.14 * r)
            brush.rounded(canvas, cap, 0.05 * r, fading(cap, (blend(wood, "#ffffff", 0.16), blend(wood, look.ink, 0.3))))

    return Drawing(("hourglass", look.name, spot), brush.grown(around, 70), paint)


def running(stage: Stage, spot: Spot, told: Told) -> Iterator[Layer]:
    """The sand above sinks, a thread falls, the sand below grows; at every item it glows for a moment in its colour."""
    look, r = stage.look, spot.reach
    glass = _glass(spot)
    box = Box(spot.x - 0.5 * r, spot.y - 0.86 * r, r, 1.72 * r)
    length = max(4.0, stage.seconds + 1.5)

    def state(t: float) -> tuple[int, int, int]:
        step = int(t * _STEPS + 1e-6)
        return round(200 * easing.clamp(step / _STEPS / length)), int(t * PACE / 2) % 3, told.count(t) - 1

    def paint(canvas: skia.Canvas, now: tuple[int, int, int]) -> None:
        passed, drop, last = now
        value = told.colours[last] if last >= 0 else look.highlight
        sand = brush.sloped(box, (blend(value, "#ffffff", 0.3), value))
        share = passed / 200
        canvas.save()
        canvas.clipPath(glass, True)
        _above(canvas, spot, share, sand)
        _heap(canvas, spot, share, sand)
        canvas.restore()
        if share < 0.995:
            canvas.drawRect(brush.rect(Box(spot.x - 0.012 * r, spot.y - 0.06 * r, 0.024 * r, 0.8 * r)), brush.fill(value))
            for n in range(3):
                y = spot.y + (0.66 + 0.05 * ((n + drop) % 3)) * r
                brush.circle(canvas, spot.x + (n - 1) * 0.045 * r, y, 0.012 * r, brush.fill(value))
        gleam = Box(spot.x - 0.36 * r, spot.y - 0.66 * r, 0.05 * r, 0.34 * r)
        brush.rounded(canvas, gleam, 0.025 * r, brush.fill("#ffffff", 0.5))
        brush.rounded(canvas, Box(gleam.left, spot.y + 0.4 * r, gleam.width, gleam.height), 0.025 * r, brush.fill("#ffffff", 0.4))

    yield stage.live(("sand", look.name, spot, told, length), box, state, paint)


def _above(canvas: skia.Canvas, spot: Spot, share: float, sand: skia.Paint) -> None:
    """What is left above, sunk a little in the middle."""
    r = spot.reach
    top = spot.y - (0.62 * (1 - share) ** 0.6) * r
    path = skia.Path()
    path.moveTo(spot.x - 0.6 * r, top)
    path.quadTo(spot.x, top + 0.14 * r * min(1.0, 4 * (1 - share)), spot.x + 0.6 * r, top)
    path.lineTo(spot.x + 0.6 * r, spot.y)
    path.lineTo(spot.x - 0.6 * r, spot.y)
    path.close()
    canvas.drawPath(path, sand)


def _heap(canvas: skia.Canvas, spot: Spot, share: float, sand: skia.Paint) -> None:
    """What lies below, in a heap."""
    r, low = spot.reach, spot.y + 0.86 * spot.reach
    high = (0.05 + 0.62 * share**0.75) * r
    path = skia.Path()
    path.moveTo(spot.x - 0.6 * r, low)
    path.lineTo(spot.x - 0.6 * r, low - 0.55 * high)
    path.quadTo(spot.x - 0.2 * r, low - 0.62 * high, spot.x, low - 1.12 * high)
    path.quadTo(spot.x + 0.2 * r, low - 0.62 * high, spot.x + 0.6 * r, low - 0.55 * high)
    path.lineTo(spot.x + 0.6 * r, low)
    path.close()
    canvas.drawPath(path, sand)


def _glass(spot: Spot) -> skia.Path:
    """Two bulbs and the neck between them."""
    x, y, r = spot.x, spot.y, spot.reach
    path = skia.Path()
    path.moveTo(x - 0.46 * r, y - 0.86 * r)
    path.cubicTo(x - 0.5 * r, y - 0.36 * r, x - 0.05 * r, y - 0.2 * r, x - 0.04 * r, y)
    path.cubicTo(x - 0.05 * r, y + 0.2 * r, x - 0.5 * r, y + 0.36 * r, x - 0.46 * r, y + 0.86 * r)
    path.lineTo(x + 0.46 * r, y + 0.86 * r)
    path.cubicTo(x + 0.5 * r, y + 0.36 * r, x + 0.05 * r, y + 0.2 * r, x + 0.04 * r, y)
    path.cubicTo(x + 0.05 * r, y - 0.2 * r, x + 0.5 * r, y - 0.36 * r, x + 0.46 * r, y - 0.86 * r)
    path.close()
    return path
