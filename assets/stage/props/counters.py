"""Counters and worktops: a top seen a little from above, its edge, and what closes it below."""

from __future__ import annotations

import skia

from assets.stage import canvas as brush
from assets.stage.drawing import Drawing
from assets.stage.layer import Box
from assets.stage.palette import Look, blend, channels, darker, lighter
from assets.stage.props._brush import fading, oval

_EDGE = 26.0


def cabinet(look: Look) -> str:
    """The colour of what stands below worktops."""
    if look.light and _cold(look):
        return blend(look.room.walls[0][1], look.room.metal, 0.62)
    return blend(look.room.walls[1][1], look.room.dark, 0.52)


def _cold(look: Look) -> bool:
    """Whether its dark is blue, which on green or warm walls is but grey."""
    red, _, blue = channels(look.room.dark)
    return blue > red


def counter(look: Look, box: Box, depth: float, sort: str = "doors", top: str = "") -> Drawing:
    """A counter that fills `box`: its top is `depth` high in the picture, its front below. `sort` of the front: "doors", "boards",
    "panel" or "oven" (doors, and an oven among them). `top` is the colour of the top, wood if empty."""
    wood = top or look.room.wood
    front = Box(box.left, box.top + depth + _EDGE, box.width, max(1.0, box.height - depth - _EDGE))

    def paint(canvas: skia.Canvas) -> None:
        canvas.drawRect(brush.rect(front), fading(front, (cabinet(look), darker(cabinet(look), 0.3))))
        _FRONTS[sort](canvas, look, front)
        canvas.drawRect(
            brush.rect(Box(front.left, front.top, front.width, 22)),
            fading(Box(0, front.top, 1, 22), (darker(cabinet(look), 0.5), cabinet(look))),
        )
        upper = Box(box.left, box.top, box.width, depth)
        canvas.drawRect(brush.rect(upper), fading(upper, (darker(wood, 0.06), lighter(wood, 0.22))))
        edge = Box(box.left, box.top + depth, box.width, _EDGE)
        canvas.drawRect(brush.rect(edge), fading(edge, (darker(wood, 0.12), darker(wood, 0.34))))
        canvas.drawRect(brush.rect(Box(box.left, edge.top, box.width, 3)), brush.fill("#ffffff", 0.35))

    return Drawing(("counter", look.name, box, depth, sort, wood), box, paint)


def _doors(canvas: skia.Canvas, look: Look, front: Box) -> None:
    count = max(2, round(front.width / 300))
    wide = front.width / count
    for n in range(count):
        door = Box(front.left + n * wide + 9, front.top + 16, wide - 18, min(front.height - 24, 520))
        brush.rounded(canvas, door, look.rounding(12), brush.stroke(lighter(cabinet(look), 0.16), 4))
        brush.rounded(canvas, brush.grown(door, -18), look.rounding(8), brush.stroke(darker(cabinet(look), 0.2), 3, 0.8))
        x = door.right - 34 if n % 2 == 0 else door.left + 24
        brush.rounded(canvas, Box(x, door.top + 26, 10, 64), 5, brush.fill(look.room.silver, 0.85))


def _boards(canvas: skia.Canvas, look: Look, front: Box) -> None:
    """Upright boards."""
    count = max(6, round(front.width / 84))
    wide = front.width / count
    for n in range(count):
        shade = darker(look.room.wood, 0.3 + 0.06 * (n % 3))
        board = Box(front.left + n * wide, front.top, wide - 3, front.height)
        canvas.drawRect(brush.rect(board), fading(board, (shade, darker(shade, 0.25))))


def _panel(canvas: skia.Canvas, look: Look, front: Box) -> None:
    """Plain, with a line of light below the top."""
    canvas.drawRect(brush.rect(Box(front.left, front.top + 20, front.width, 6)), brush.fill(look.accents[3], 0.55))


def _oven(canvas: skia.Canvas, look: Look, front: Box) -> None:
    _doors(canvas, look, front)
    wide = min(430.0, 0.44 * front.width)
    oven = Box(front.left + front.width / 2 - wide / 2, front.top + 12, wide, min(front.height - 20, 430))
    brush.rounded(canvas, oven, look.rounding(14), fading(oven, (look.room.silver, darker(look.room.silver, 0.4))))
    glass = Box(oven.left + 34, oven.top + 96, oven.width - 68, max(1.0, oven.height - 136))
    brush.rounded(canvas, glass, look.rounding(12), brush.fill(look.room.bezel))
    if glass.height > 60:
        canvas.save()
        canvas.clipRect(brush.rect(glass))
        brush.glow(canvas, glass.left + glass.width / 2, glass.bottom, 0.8 * glass.width, look.room.lamp, 0.75)
        canvas.restore()
        oval(canvas, glass.left + glass.width / 2, glass.bottom - 30, 92, 34, brush.fill(darker(look.room.wood, 0.25)))
    brush.rounded(canvas, Box(oven.left + 44, oven.top + 66, oven.width - 88, 13), 6, brush.fill(darker(look.room.silver, 0.55)))
    for n in range(4):
        brush.circle(canvas, oven.left + oven.width * (n + 1) / 5, oven.top + 34, 15, brush.fill(darker(look.room.silver, 0.6)))


_FRONTS = {"doors": _doors, "boards": _boards, "panel": _panel, "oven": _oven}
