"""A wheelchair from the front, with the lap and legs of who sits in it; about the base of that person's neck."""

from __future__ import annotations

import skia

from assets.stage import canvas as brush
from assets.stage.layer import Box
from assets.stage.people import ink
from assets.stage.people.person import Person

_TYRE, _RIM, _FRAME, _SEAT = "#17143a", "#a99eff", "#5d56a8", "#2b2766"
# Where its wheels touch the floor.
GROUND = 424.0
_AXLE, _ACROSS, _RADIUS = 302.0, 110.0, 114.0


def behind(canvas: skia.Canvas) -> None:
    """Backrest, handles and wheels: all that is behind the sitter."""
    for side in (-1, 1):
        ink.line(canvas, [(side * 74, 110), (side * 78, 30), (side * 94, 22)], _FRAME, 9)
        ink.line(canvas, [(side * 82, 27), (side * 98, 20)], _TYRE, 13)
    ink.slab(canvas, Box(-84, 96, 168, 150), 22, _SEAT)
    for side in (-1, 1):
        _wheel(canvas, side)


def _wheel(canvas: skia.Canvas, side: int) -> None:
    """A big wheel, seen nearly edge-on and leaning in at the top."""
    with ink.moved(canvas, side * _ACROSS, _AXLE, 4.0 * side):
        ring = skia.Rect.MakeLTRB(-19, -_RADIUS, 19, _RADIUS)
        canvas.drawOval(ring, brush.fill(_TYRE, 0.55))
        spokes = [(15 * share, 98 * (1 - share * share) ** 0.5) for share in (-0.8, -0.4, 0.0, 0.4, 0.8)]
        ink.lines(canvas, [[(x, -y), (-x, y)] for x, y in spokes], _RIM, 1.8, 0.45)
        canvas.drawOval(ring, brush.stroke(_TYRE, 13))
        canvas.drawOval(skia.Rect.MakeLTRB(-14 + 8 * side, -98, 14 + 8 * side, 98), brush.stroke(_RIM, 4.5))
        ink.disc(canvas, 0, 0, 9, _FRAME)


def lap(canvas: skia.Canvas, person: Person) -> None:
    """Seat, thighs that come towards the viewer, shins, and feet on the footrests."""
    ink.slab(canvas, Box(-88, 262, 176, 24), 10, _SEAT)
    for side in (-1, 1):
        with ink.moved(canvas, scale=(side, 1)):
            cloth = ink.shade(person.legs, 0.14) if side > 0 else person.legs
            ink.line(canvas, [(70, 280), (50, 370), (54, 408)], _FRAME, 8)
            ink.shape(canvas, "M10 296L66 296C66 340 62 370 58 402L20 402C16 370 12 340 10 296Z", ink.shade(cloth, 0.1))
            ink.shape(canvas, "M16 392L60 392C64 402 72 408 72 416L12 416C11 406 13 400 16 392Z", person.shoes)
            ink.slab(canvas, Box(4, 414, 76, 11), 5, _FRAME)
            ink.shape(canvas, "M2 214L70 208C84 250 86 296 74 318C60 334 18 334 8 318C0 296-2 250 2 214Z", cloth)
            ink.outline(canvas, "M12 306C22 322 58 322 70 306", ink.shade(person.legs, 0.45), 3, 0.5)


def rests(canvas: skia.Canvas) -> None:
    """Armrests, before the lap."""
    for side in (-1, 1):
        ink.slab(canvas, Box(side * 84 - 13, 214, 26, 16), 8, _TYRE)
        ink.line(canvas, [(side * 84, 230), (side * 86, 280)], _FRAME, 7)
