"""Sprites: a layer drawn once, as premultiplied planes that are laid on others."""

from __future__ import annotations

import math
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass

import cv2
import numpy as np

from assets.stage.layer import Box, Film, Layer, Plane, Planes
from render.planes import each, halved, of_premultiplied, part
from shotwright.errors import RenderError

LARGEST = 64 * 1024 * 1024  # pixels of one sprite: 8 K squared; more is a mistake in a picture, not a picture


@dataclass(frozen=True, slots=True)
class Affine:
    """From one plane's points to another's: x' = a x + b y + x0, y' = c x + d y + y0. Pixels, edges at whole numbers."""

    a: float
    b: float
    c: float
    d: float
    x0: float
    y0: float

    def __matmul__(self, first: Affine) -> Affine:
        """`first`, then this one."""
        return Affine(
            self.a * first.a + self.b * first.c,
            self.a * first.b + self.b * first.d,
            self.c * first.a + self.d * first.c,
            self.c * first.b + self.d * first.d,
            self.a * first.x0 + self.b * first.y0 + self.x0,
            self.c * first.x0 + self.d * first.y0 + self.y0,
        )

    @property
    def upright(self) -> bool:
        """Whether it only moves, but for what floating point adds."""
        return max(abs(self.a - 1), abs(self.d - 1), abs(self.b), abs(self.c)) < 1e-9

    def box(self, box: Box) -> Box:
        """The smallest upright box around what becomes of `box`."""
        corners = [(x, y) for x in (box.left, box.right) for y in (box.top, box.bottom)]
        xs = [self.a * x + self.b * y + self.x0 for x, y in corners]
        ys = [self.c * x + self.d * y + self.y0 for x, y in corners]
        return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle of whole pixels, all four even, so that chroma has whole samples too."""

    left: int
    top: int
    width: int
    height: int

    @classmethod
    def around(cls, box: Box) -> Area:
        """The smallest one that holds `box`."""
        left, top = _even(math.floor(box.left + _SLACK)), _even(math.floor(box.top + _SLACK))
        return cls(left, top, -_even(left - math.ceil(box.right - _SLACK)), -_even(top - math.ceil(box.bottom - _SLACK)))

    @classmethod
    def nearest(cls, box: Box) -> Area:
        """The one whose edges are nearest to those of `box`, at least two pixels wide and high."""
        left, top = 2 * round(box.left / 2), 2 * round(box.top / 2)
        return cls(left, top, max(2, 2 * round(box.right / 2) - left), max(2, 2 * round(box.bottom / 2) - top))

    def within(self, other: Area) -> Area:
        """The part that lies in `other`; its width or height is 0 where there is none."""
        left, top = max(self.left, other.left), max(self.top, other.top)
        right = min(self.left + self.width, other.left + other.width)
        bottom = min(self.top + self.height, other.top + other.height)
        return Area(left, top, max(0, right - left), max(0, bottom - top))

    def meets(self, other: Area) -> bool:
        """Whether they have a point in common. Asked for every pair of layers and changes, so it makes nothing."""
        return (
            self.left < other.left + other.width
            and other.left < self.left + self.width
            and self.top < other.top + other.height
            and other.top < self.top + self.height
        )

    @property
    def empty(self) -> bool:
        return self.width <= 0 or self.height <= 0

    def grown(self, by: int) -> Area:
        """The one that reaches `by` pixels, an even number, further on every side."""
        return Area(self.left - by, self.top - by, self.width + 2 * by, self.height + 2 * by)

    def of(self, planes: Planes) -> Planes:
        """A view of this rectangle of a picture."""
        return part(planes, self.left, self.top, self.width, self.height)


_SLACK = 1e-6  # of a pixel: what floating point adds to an edge that is meant to be whole


def _even(value: int) -> int:
    """The even number at or below `value`."""
    return value - value % 2


@dataclass(frozen=True, slots=True)
class Sprite:
    """Premultiplied planes that cover `area` of their own grid; `alpha` at luma's and at chroma's samples, None if opaque."""

    area: Area
    planes: Planes
    alpha: tuple[Plane, Plane] | None

    @property
    def bytes(self) -> int:
        return sum(p.nbytes for p in (*each(self.planes), *(self.alpha or ())))

    def within(self, area: Area) -> Sprite:
        """What of it lies in `area` of its own grid: a view, which may be empty."""
        if (seen := self.area.within(area)) == self.area:
            return self
        left, top = seen.left - self.area.left, seen.top - self.area.top
        rows, columns = slice(top // 2, (top + seen.height) // 2), slice(left // 2, (left + seen.width) // 2)
        alpha = self.alpha and (self.alpha[0][top : top + seen.height, left : left + seen.width], self.alpha[1][rows, columns])
        return Sprite(seen, part(self.planes, left, top, seen.width, seen.height), alpha)


def drawn(layer: Layer, t: float, move: Affine, area: Area) -> Sprite | None:
    """What the layer paints in `area` of a plane whose points its own become by `move`; None if nothing is to be seen.

    A chroma sample sees a pixel to either side of its own, so an edge inside the plane needs two clear pixels around it.
    """
    if area.empty:
        return None
    if area.width * area.height > LARGEST:
        raise RenderError(f"a layer of {area.width} x {area.height} pixels is too large to draw", hint="render at a smaller size")
    pixels = _painted(layer, t, move, area)
    left, top, width, height = cv2.boundingRect(cv2.extractChannel(pixels, 3))
    if not width:
        return None
    seen = Area.around(Box(left, top, width, height)).grown(2).within(Area(0, 0, area.width, area.height))
    planes, alpha = of_premultiplied(pixels[seen.top : seen.top + seen.height, seen.left : seen.left + seen.width])
    return Sprite(Area(area.left + seen.left, area.top + seen.top, seen.width, seen.height), planes, alpha)


def _painted(layer: Layer, t: float, move: Affine, area: Area) -> Plane:
    """(h, w, 4) premultiplied BGRA."""
    import skia

    pixels = np.zeros((area.height, area.width, 4), np.uint8)
    surface = skia.Surface(pixels, colorType=skia.kBGRA_8888_ColorType, alphaType=skia.kPremul_AlphaType)
    canvas = surface.getCanvas()
    canvas.translate(-area.left, -area.top)
    canvas.concat(skia.Matrix.MakeAll(move.a, move.b, move.x0, move.c, move.d, move.y0, 0, 0, 1))
    layer.draw(canvas, t)
    surface.flushAndSubmit()
    return pixels


def filmed(layer: Film, t: float, area: Area) -> Sprite:
    """The layer's footage, to fill `area`."""
    planes = layer.planes(t, area.width, area.height)
    if planes.y.shape != (area.height, area.width):
        raise RenderError(f"footage came as {planes.y.shape[::-1]}, asked for {area.width} x {area.height}")
    return Sprite(area, planes, None)


def edged(footage: Sprite) -> Sprite:
    """The same with clear pixels around it, so that its edges are right wherever it is warped to."""
    area = footage.area.grown(2)
    alpha = np.zeros((area.height, area.width), np.uint8)
    alpha[2:-2, 2:-2] = 255
    half = halved(alpha)
    planes = Planes(*(_wider(p, a, n) for p, a, n in zip(each(footage.planes), (alpha, half, half), (2, 1, 1), strict=True)))
    return Sprite(area, planes, (alpha, half))


def _wider(plane: Plane, alpha: Plane, by: int) -> Plane:
    """A plane continued by its last samples, premultiplied."""
    return np.asarray(cv2.multiply(cv2.copyMakeBorder(plane, by, by, by, by, cv2.BORDER_REPLICATE), alpha, scale=1 / 255), np.uint8)


class Sprites:
    """What was drawn lately, up to `limit` bytes; what was not used for longest goes first."""

    def __init__(self, limit: int = 64 * 1024 * 1024) -> None:
        self.limit = limit
        self.held = 0
        self._kept: OrderedDict[Hashable, Sprite | None] = OrderedDict()

    def get(self, key: Hashable, make: Callable[[], Sprite | None]) -> Sprite | None:
        """The sprite of `key`, made if it is not there."""
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        sprite = self._kept[key] = make()
        self.held += sprite.bytes if sprite else 0
        while self.held > self.limit and len(self._kept) > 1:
            old = self._kept.popitem(last=False)[1]
            self.held -= old.bytes if old else 0
        return sprite
