"""Rooms: a wall, a floor, the light in them, a door, a rug."""

from __future__ import annotations

import skia

from assets.stage import canvas as brush
from assets.stage import dress
from assets.stage.drawing import Drawing
from assets.stage.layer import Box
from assets.stage.palette import Look, blend, darker, lighter
from assets.stage.props._brush import fading, ground_shadow, oval

# How dark the corners get, from the middle of the frame outwards.
_EDGE_AT = (0.0, 0.45, 0.65, 0.8, 0.92, 1.0)
_EDGE = (0.0, 0.0, 0.12, 0.36, 0.7, 1.0)


def room(look: Look, frame: Box, floor: float, walls: int = 0) -> Drawing:
    """A wall and, from y = `floor` on, a floor; they fill `frame`. `walls` says which of the look's walls."""
    return Drawing(("room", look.name, frame, floor, walls), frame, lambda canvas: _paint_room(canvas, look, frame, floor, walls))


def _paint_room(canvas: skia.Canvas, look: Look, frame: Box, floor: float, walls: int) -> None:
    upper = Box(frame.left, frame.top, frame.width, floor - frame.top)
    lower = Box(frame.left, floor, frame.width, frame.bottom - floor)
    # The wall goes on below the floor's edge, or there would be a seam between pixels.
    canvas.drawRect(
        brush.rect(Box(frame.left, frame.top, frame.width, min(upper.height + 20, frame.height))),
        fading(frame, look.room.walls[walls % len(look.room.walls)]),
    )
    canvas.drawRect(brush.rect(lower), fading(lower, look.room.floor))
    skirting = Box(frame.left, upper.bottom - 18, frame.width, 18)
    canvas.drawRect(brush.rect(skirting), brush.fill(look.room.dark, 0.55))
    canvas.drawRect(brush.rect(Box(frame.left, floor, frame.width, 5)), brush.fill("#ffffff", 0.06))


def light(value: str, x: float, y: float, radius: float, opacity: float, flat: float = 1.0) -> Drawing:
    """Light on whatever is below it, falling off to nothing at `radius`; `flat` times that above and below. It costs by its area."""
    box = Box(x - radius, y - flat * radius, 2 * radius, 2 * flat * radius)
    value = dress.lit(value)

    def paint(canvas: skia.Canvas) -> None:
        ground_shadow(canvas, x, y, radius, flat * radius, value, opacity)

    return Drawing(("light", value, x, y, radius, opacity, flat), box, paint)


def edge(look: Look, frame: Box, opacity: float = 0.25) -> Drawing:
    """Darker towards the corners of the frame."""
    across, down = frame.width / 2, frame.height / 2

    def paint(canvas: skia.Canvas) -> None:
        depth = 0.45 * opacity if look.light else opacity
        stops = [brush.colour(look.ink, depth * share) for share in _EDGE]
        shader = skia.GradientShader.MakeRadial(
            (frame.left + across, frame.top + down), (across**2 + down**2) ** 0.5, stops, list(_EDGE_AT)
        )
        canvas.drawRect(brush.rect(frame), skia.Paint(Dither=True, Shader=shader))

    return Drawing(("edge", look.name, frame, opacity), frame, paint)


def footing(look: Look, across: float, opacity: float = 0.4) -> Drawing:
    """The shadow of a thing or a person on the floor, `across` wide in all."""
    box = Box(-across / 2, -across / 8, across, across / 4)
    name = ("footing", look.name, across, opacity)
    return Drawing(name, box, lambda canvas: ground_shadow(canvas, 0, 0, across / 2, across / 8, look.ink, opacity))


def door(look: Look, width: float = 210.0, height: float = 460.0) -> Drawing:
    """A closed door with a pane of glass; it stands on the floor."""
    room, box = look.room, Box(-width / 2, -height, width, height)
    pane = Box(-0.28 * width, -0.88 * height, 0.56 * width, 0.42 * height)

    def paint(canvas: skia.Canvas) -> None:
        brush.rounded(canvas, brush.grown(box, 12), 8, brush.fill(room.dark))
        brush.rounded(canvas, box, 5, fading(box, (lighter(room.card, 0.06), room.card)))
        brush.rounded(canvas, brush.grown(pane, 6), 8, brush.fill(room.dark, 0.8))
        brush.rounded(canvas, pane, 5, fading(pane, (blend(room.sky[0], room.lit, 0.35), blend(room.sky[1], room.lit, 0.3))))
        brush.rounded(canvas, Box(-0.28 * width, -0.36 * height, 0.56 * width, 0.26 * height), 5, brush.stroke(room.dark, 4, 0.45))
        brush.circle(canvas, 0.38 * width, -0.42 * height, 9, brush.fill(room.silver))

    return Drawing(("door", look.name, width, height), Box(box.left - 14, box.top - 14, width + 28, height + 28), paint)


def rug(look: Look, width: float, depth: float, value: str) -> Drawing:
    """A round rug, seen at a slant; its origin is its middle."""
    dark = darker(blend(value, look.room.floor[0], 0.62), 0.1)

    def paint(canvas: skia.Canvas) -> None:
        oval(canvas, 0, 0, width / 2, depth / 2, brush.fill(dark))
        oval(canvas, 0, 0, 0.44 * width, 0.42 * depth, brush.stroke(lighter(dark, 0.16), 5, 0.8))
        oval(canvas, 0, 0, 0.33 * width, 0.3 * depth, brush.stroke(lighter(dark, 0.1), 3, 0.8))

    return Drawing(("rug", look.name, width, depth, value), Box(-width / 2, -depth / 2, width, depth), paint)
