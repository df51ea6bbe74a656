"""Monitors, laptops, tablets and phones: bodies with a place for what they show (`contents`)."""

from __future__ import annotations

import skia

from assets.stage import canvas as brush
from assets.stage.drawing import Drawing
from assets.stage.layer import Box
from assets.stage.palette import Look, darker, lighter
from assets.stage.props._brush import fading, line, polygon
from assets.stage.props.placing import Holder


def monitor(look: Look, width: float, height: float, foot: float = 46.0) -> Holder:
    """A monitor whose screen we see; it stands, `foot` units above the desk, or hangs where that is 0."""
    body = Box(-width / 2, -height - foot, width, height)

    def paint(canvas: skia.Canvas) -> None:
        if foot:
            _foot(canvas, look, width, foot)
        _slab(canvas, look, body, 14)

    bounds = brush.grown(Box(body.left, body.top, width, height + foot), 2)
    return Holder(Drawing(("monitor", look.name, width, height, foot), bounds, paint), brush.grown(body, -10))


def monitor_back(look: Look, width: float, height: float, foot: float = 36.0) -> Drawing:
    """A monitor from behind; it stands."""
    body = Box(-width / 2, -height - foot, width, height)

    def paint(canvas: skia.Canvas) -> None:
        _foot(canvas, look, width, foot)
        dark = darker(look.room.shade, 0.2)
        brush.rounded(canvas, body, 12, fading(body, (look.room.shade, dark)))
        brush.rounded(canvas, Box(body.left + 6, body.top + 2, width - 12, 2), 1, brush.fill("#ffffff", 0.1))
        brush.circle(canvas, 0, body.top + 0.5 * height, 9, brush.fill(look.accents[5], 0.5))

    return Drawing(("monitor back", look.name, width, height, foot), brush.grown(Box(body.left, body.top, width, height + foot), 2), paint)


def laptop(look: Look, width: float) -> Holder:
    """An open laptop whose screen we see; it stands. About 0.68 `width` high."""
    lid = Box(-width / 2, -0.66 * width, width, 0.6 * width)

    def paint(canvas: skia.Canvas) -> None:
        _slab(canvas, look, lid, 0.035 * width)
        _base(canvas, look, width, look.room.metal)

    bounds = Box(-0.57 * width, -0.67 * width, 1.14 * width, 0.69 * width)
    return Holder(Drawing(("laptop", look.name, width), bounds, paint), brush.grown(lid, -0.03 * width))


def laptop_back(look: Look, width: float, value: str = "") -> Drawing:
    """An open laptop from behind, its lid towards us; it stands. `value`: the colour of the lid, silver if empty."""
    metal = value or look.room.silver
    lid = Box(-width / 2, -0.68 * width, width, 0.65 * width)

    def paint(canvas: skia.Canvas) -> None:
        brush.rounded(canvas, lid, 0.045 * width, fading(lid, (lighter(metal, 0.25), metal)))
        brush.circle(canvas, 0, lid.top + 0.5 * lid.height, 0.055 * width, brush.fill("#ffffff", 0.75))
        _base(canvas, look, width, darker(metal, 0.25))

    return Drawing(("laptop back", look.name, width, value), Box(-0.57 * width, -0.69 * width, 1.14 * width, 0.71 * width), paint)


def tablet(look: Look, width: float, height: float) -> Holder:
    """A tablet or, upright and small, a phone; its origin is its middle."""
    body, rim = Box(-width / 2, -height / 2, width, height), 0.055 * min(width, height) + 3

    def paint(canvas: skia.Canvas) -> None:
        _slab(canvas, look, body, 2.2 * rim, rim)

    return Holder(Drawing(("tablet", look.name, width, height), brush.grown(body, 2), paint), brush.grown(body, -rim))


def keyboard(look: Look, width: float) -> Drawing:
    """A keyboard seen at a slant; its origin is the middle of its far edge."""
    deep, half = 0.16 * width, width / 2

    def paint(canvas: skia.Canvas) -> None:
        polygon(canvas, ((-0.95 * half, 0), (0.95 * half, 0), (half, deep), (-half, deep)), brush.fill(lighter(look.room.silver, 0.2)))
        brush.rounded(canvas, Box(-half, deep - 3, width, 0.035 * width), 4, brush.fill(darker(look.room.silver, 0.2)))
        for row in range(3):
            y, reach = (0.2 + 0.27 * row) * deep, (0.9 + 0.02 * row) * half
            dash = brush.stroke(look.room.metal, 0.13 * deep, 0.55)
            dash.setStrokeCap(skia.Paint.kButt_Cap)
            dash.setPathEffect(skia.DashPathEffect.Make([0.05 * width, 0.014 * width], 0.0))
            line(canvas, ((-reach, y), (reach, y)), dash)

    return Drawing(("keyboard", look.name, width), Box(-half, -2, width, deep + 0.035 * width + 4), paint)


def keyboard_edge(look: Look, width: float) -> Drawing:
    """A keyboard seen along the desk; it stands."""
    box = Box(-width / 2, -13, width, 13)

    def paint(canvas: skia.Canvas) -> None:
        brush.rounded(canvas, box, 6, brush.fill(lighter(look.room.silver, 0.2)))
        brush.rounded(canvas, Box(box.left, -5, width, 5), 2.5, brush.fill(darker(look.room.silver, 0.2)))

    return Drawing(("keyboard edge", look.name, width), box, paint)


def _slab(canvas: skia.Canvas, look: Look, body: Box, radius: float, rim: float = 10.0) -> None:
    """A dark case and the ground of its screen."""
    screen = brush.grown(body, -rim)
    brush.rounded(canvas, body, radius, brush.fill(look.room.bezel))
    brush.rounded(canvas, brush.grown(body, -1.5), radius - 1, brush.stroke(look.room.rim, 2, 0.8))
    brush.rounded(canvas, screen, 0.55 * radius, brush.sloped(screen, look.room.screen))


def _foot(canvas: skia.Canvas, look: Look, width: float, foot: float) -> None:
    metal = look.room.metal
    polygon(canvas, ((-0.06 * width, -foot), (0.06 * width, -foot), (0.08 * width, -4), (-0.08 * width, -4)), brush.fill(metal))
    brush.rounded(canvas, Box(-0.17 * width, -11, 0.34 * width, 11), 5.5, brush.fill(lighter(metal, 0.08)))


def _base(canvas: skia.Canvas, look: Look, width: float, value: str) -> None:
    brush.rounded(canvas, Box(-0.56 * width, -0.045 * width, 1.12 * width, 0.05 * width), 0.025 * width, brush.fill(value))
    brush.rounded(canvas, Box(-0.09 * width, -0.045 * width, 0.18 * width, 0.014 * width), 0.007 * width, brush.fill(look.ink, 0.25))
