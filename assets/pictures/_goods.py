"""Goods that a product can be: a box, a bottle, a jar. Each stands on its origin; on its label is an icon of what it is about."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

import skia

from assets.stage import canvas as brush
from assets.stage.drawing import Drawing
from assets.stage.layer import Box
from assets.stage.palette import Look, Stops, blend, darker, lighter
from assets.stage.props._brush import fading, outline, polygon

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Goods:
    """One of the goods, `height` units high: which `form` it has, its icon and its colours."""

    form: str
    height: float
    icon: str
    stops: Stops

    @property
    def width(self) -> float:
        return {"box": 0.96, "bottle": 0.46, "jar": 0.84}[self.form] * self.height

    @property
    def box(self) -> Box:
        """All of it."""
        return Box(-self.width / 2, -self.height, self.width, self.height)

    def spot(self, number: int, count: int) -> Point:
        """Where on it a callout points to: from its top down, to and fro."""
        share = (number + 0.5) / max(1, count)
        return (0.2 if number % 2 else -0.2) * self.width, -self.height * (0.9 - 0.8 * share)

    def drawing(self, look: Look) -> Drawing:
        return Drawing(("goods", look.name, self), brush.grown(self.box, 4), lambda canvas: _FORMS[self.form][0](canvas, look, self))

    def outline(self) -> skia.Path:
        """Its outline, on which light falls. It must not be changed."""
        return _scaled(_FORMS[self.form][1], self.height)


@lru_cache(16)
def _scaled(data: str, height: float) -> skia.Path:
    path = skia.Path(outline(data))
    path.transform(skia.Matrix.Scale(height / 100, height / 100))
    return path


# Outlines of goods that are 100 high.
_BOX = "M-48-62L0-46L48-62L48-14L0 0L-48-14ZM-48-62L0-78L48-62L0-46Z"
_BOTTLE = "M-8-100L8-100L8-82C8-74 23-70 23-56L23-5C23-1 20 0 16 0L-16 0C-20 0-23-1-23-5L-23-56C-23-70-8-74-8-82Z"
_JAR = "M-36-84L36-84L36-72C42-70 42-64 42-58L42-8C42-2 37 0 30 0L-30 0C-37 0-42-2-42-8L-42-58C-42-64-42-70-36-72Z"


def _box(canvas: skia.Canvas, look: Look, goods: Goods) -> None:
    """A parcel on its corner: two sides, and the lid a little open."""
    k = goods.height / 100
    first, middle, last = goods.stops[0], goods.stops[len(goods.stops) // 2], goods.stops[-1]
    canvas.save()
    canvas.scale(k, k)
    polygon(canvas, ((-48, -62), (0, -46), (0, 0), (-48, -14)), fading(Box(-48, -62, 48, 62), (lighter(first, 0.12), middle)))
    polygon(canvas, ((48, -62), (0, -46), (0, 0), (48, -14)), fading(Box(0, -62, 48, 62), (middle, darker(last, 0.34))))
    polygon(canvas, ((-48, -62), (0, -78), (48, -62), (0, -46)), brush.fill(darker(last, 0.5)))
    polygon(canvas, ((-48, -62), (0, -46), (-4, -54), (-54, -71)), brush.fill(lighter(first, 0.34)))
    polygon(canvas, ((48, -62), (0, -46), (4, -54), (54, -71)), brush.fill(lighter(middle, 0.22)))
    polygon(canvas, ((-48, -62), (0, -78), (0, -90), (-46, -75)), brush.fill(darker(first, 0.16)))
    polygon(canvas, ((48, -62), (0, -78), (0, -90), (46, -75)), brush.fill(darker(last, 0.24)))
    canvas.save()
    # The icon lies on the left side, which slopes by a third.
    canvas.concat(skia.Matrix.MakeAll(1, 0, 0, 16 / 48, 1, 0, 0, 0, 1))
    brush.icon(canvas, goods.icon, -24, -22, 30, look.tile_light)
    canvas.restore()
    canvas.restore()


def _bottle(canvas: skia.Canvas, look: Look, goods: Goods) -> None:
    """A bottle with a cap and a label."""
    k = goods.height / 100
    body = Box(-23, -100, 46, 100)
    canvas.save()
    canvas.scale(k, k)
    canvas.drawPath(outline(_BOTTLE), _across(body, goods.stops))
    brush.rounded(canvas, Box(-10.5, -101, 21, 14), 3, brush.fill(look.ink))
    brush.rounded(canvas, Box(-10.5, -101, 6, 14), 3, brush.fill(look.tile_light, 0.18))
    label = Box(-23, -50, 46, 36)
    canvas.drawRect(
        brush.rect(label), _across(label, (blend(look.room.paper, look.ink, 0.08), look.room.paper, blend(look.room.paper, look.ink, 0.24)))
    )
    brush.icon(canvas, goods.icon, 0, -37, 19, goods.stops[1])
    for n, wide in enumerate((26, 16)):
        brush.rounded(canvas, Box(-wide / 2, -24 + 4.6 * n, wide, 2), 1, brush.fill(look.ink, 0.55 if not n else 0.3))
    canvas.restore()


def _jar(canvas: skia.Canvas, look: Look, goods: Goods) -> None:
    """A jar with a lid and a label."""
    k = goods.height / 100
    canvas.save()
    canvas.scale(k, k)
    canvas.drawPath(outline(_JAR), _across(Box(-42, -84, 84, 84), goods.stops))
    lid = Box(-40, -100, 80, 19)
    brush.rounded(
        canvas,
        lid,
        4,
        _across(lid, (blend(look.room.silver, look.ink, 0.1), lighter(look.room.silver, 0.4), blend(look.room.silver, look.ink, 0.5))),
    )
    for n in range(15):
        brush.rounded(canvas, Box(-37 + 5.2 * n, -97, 1.2, 13), 0.6, brush.fill(look.ink, 0.16))
    label = Box(-42, -60, 84, 44)
    canvas.drawRect(
        brush.rect(label), _across(label, (blend(look.room.paper, look.ink, 0.08), look.room.paper, blend(look.room.paper, look.ink, 0.24)))
    )
    brush.icon(canvas, goods.icon, 0, -43, 25, goods.stops[1])
    for n, wide in enumerate((44, 28)):
        brush.rounded(canvas, Box(-wide / 2, -27 + 5 * n, wide, 2.4), 1.2, brush.fill(look.ink, 0.55 if not n else 0.3))
    canvas.restore()


def _across(box: Box, stops: Stops) -> skia.Paint:
    """A gradient from left to right, as on what is round: darker towards both edges."""
    ends = [(box.left, 0.0), (box.right, 0.0)]
    colours = [darker(stops[0], 0.2), lighter(stops[0], 0.1), stops[len(stops) // 2], darker(stops[-1], 0.42)]
    shader = skia.GradientShader.MakeLinear(ends, [brush.colour(value) for value in colours], [0.0, 0.24, 0.55, 1.0])
    return skia.Paint(AntiAlias=True, Dither=True, Shader=shader)


_FORMS: dict[str, tuple[Callable[[skia.Canvas, Look, Goods], None], str]] = {
    "box": (_box, _BOX),
    "bottle": (_bottle, _BOTTLE),
    "jar": (_jar, _JAR),
}
