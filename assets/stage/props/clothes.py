"""What is in a clothes shop: a rail of garments, a mannequin, folded things on a shelf."""

from __future__ import annotations

import random

import skia

from assets.stage import canvas as brush
from assets.stage.drawing import Drawing
from assets.stage.layer import Box
from assets.stage.palette import Look, blend, darker, lighter
from assets.stage.props._brush import fading, line, moved, oval, shape

_DRESS = "M-20-372C-58-364-86-350-84-318C-82-270-62-240-66-196L-92-96C-40-80 40-80 92-96L66-196C62-240 82-270 84-318C86-350 58-364 20-372Z"


def rail(look: Look, width: float, height: float, seed: int) -> Drawing:
    """A rail with coats, shirts and dresses on hangers; it stands on the floor."""
    dice = random.Random(seed)
    garments: list[tuple[float, int, str, float]] = []
    x = -0.43 * width
    while x < 0.41 * width:
        garments.append((x, dice.randrange(3), dice.choice((*look.accents, *look.inks)), dice.uniform(0.46, 0.66)))
        x += dice.uniform(44, 66)

    def paint(canvas: skia.Canvas) -> None:
        for side in (-0.5, 0.5):
            line(canvas, ((side * width, -height), (side * width, -12)), brush.stroke(look.room.metal, 12))
            line(canvas, ((side * width - 44, -6), (side * width + 44, -6)), brush.stroke(look.room.metal, 12))
        line(canvas, ((-0.5 * width, -height), (0.5 * width, -height)), brush.stroke(lighter(look.room.metal, 0.2), 12))
        for x, sort, value, share in garments:
            with moved(canvas, x, -height):
                _garment(canvas, look, sort, blend(value, look.room.card, 0.12), share * height)

    return Drawing(("clothes rail", look.name, width, height, seed), Box(-width / 2 - 60, -height - 20, width + 120, height + 24), paint)


def _garment(canvas: skia.Canvas, look: Look, sort: int, value: str, long: float) -> None:
    """Seen aslant, as things hang on a rail."""
    shape(canvas, "M0 0C10-14 16 4 0 14", brush.stroke(look.room.silver, 4))
    wide = (34.0, 30.0, 42.0)[sort]
    cloth = f"M0 14C16 20 28 26 34 42L{wide} {long}L{-wide} {long}L-34 42C-28 26-16 20 0 14Z"
    shape(canvas, cloth, fading(Box(0, 14, 1, long), (lighter(value, 0.12), darker(value, 0.2))))
    shape(canvas, f"M6 20C20 26 30 30 34 42L{wide} {long}L{wide - 18} {long}Z", brush.fill(look.ink, 0.14))
    shape(canvas, "M-12 17C-6 28 6 28 12 17", brush.stroke(darker(value, 0.35), 4))


def mannequin(look: Look, height: float, value: str) -> Drawing:
    """A dressed torso on a stand; it stands on the floor."""
    size = height / 420

    def paint(canvas: skia.Canvas) -> None:
        with moved(canvas, 0, 0, size):
            line(canvas, ((0, -150), (0, -14)), brush.stroke(look.room.wood, 12))
            oval(canvas, 0, -10, 62, 11, brush.fill(darker(look.room.wood, 0.3)))
            brush.rounded(canvas, Box(-15, -412, 30, 50), 13, brush.fill(lighter(look.room.wood, 0.3)))
            shape(
                canvas,
                _DRESS,
                brush.fill(value),
            )
            shape(
                canvas,
                "M26-371C58-364 86-350 84-318C82-270 62-240 66-196L92-96C76-91 60-88 44-86C50-170 40-300 26-371Z",
                brush.fill(look.ink, 0.14),
            )
            shape(canvas, "M-66-202C-24-190 24-190 66-202L66-188C24-176-24-176-66-188Z", brush.fill(darker(value, 0.35)))
            shape(canvas, "M-20-372C-12-348 12-348 20-372", brush.stroke(darker(value, 0.3), 6))

    return Drawing(("mannequin", look.name, height, value), Box(-96 * size, -416 * size, 192 * size, 420 * size), paint)


def folded(look: Look, box: Box, seed: int) -> Drawing:
    """Boards with piles of folded things, which fill `box`."""

    def paint(canvas: skia.Canvas) -> None:
        dice = random.Random(seed)
        rows = max(1, round(box.height / 150))
        pitch = box.height / rows
        wood = blend(look.room.wood_far, look.room.dark, 0.3)
        brush.rounded(canvas, box, look.rounding(8), fading(box, (darker(wood, 0.42), darker(wood, 0.52))))
        for row in range(rows):
            y = box.top + pitch * (row + 1) - 14
            x = box.left + 22
            while x < box.right - 110:
                for n in range(dice.randint(2, max(2, int(pitch / 30)))):
                    fold = Box(x + dice.uniform(-3, 3), y - 22 * (n + 1), 96, 20)
                    brush.rounded(canvas, fold, 8, brush.fill(blend(dice.choice((*look.accents, look.room.paper)), look.room.card, 0.16)))
                x += 116
            canvas.drawRect(brush.rect(Box(box.left, y, box.width, 14)), brush.fill(wood))

    return Drawing(("folded", look.name, box, seed), box, paint)
