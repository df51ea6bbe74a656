"""A right hand that writes, seen from above: a pencil's tip at the origin, the arm leaving to the lower right."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import skia

from assets.stage import canvas as brush
from assets.stage.drawing import Drawing
from assets.stage.layer import Box
from assets.stage.palette import blend, darker, lighter
from assets.stage.svg import path

Point = tuple[float, float]

# The pencil lies at this angle, in degrees, and is so long and so thick, in units.
_ANGLE, _LENGTH, _THICK = -29.0, 372.0, 25.0

# The arm is cut into square pieces, or its upright box would be mostly air: their height and their overlap.
_PIECE, _OVERLAP = 220.0, 4.0
_ARM = 70.0  # degrees
# The whole hand is turned by so many degrees about the pencil's point, so that it hides little of the lines above.
_TURN = 19.0
_WRIST: Point = (372.0, 262.0)
_SLEEVE = 100.0  # half its width
_CAST = 40.0  # room for its shadow

_PALM = (
    "M112 92C96 62 128 22 178 -16C226 -44 282 -46 316 -8C352 32 398 108 430 176C446 214 398 306 346 330"
    "C300 350 246 330 206 288C168 248 130 150 112 92Z"
)
_HEEL = "M206 288C246 330 300 350 346 330C372 318 396 288 412 256C376 300 300 318 240 262C214 238 196 196 186 168C186 214 190 262 206 288Z"

_SCALE = 0.86

# What of the hand the sleeve leaves bare.
_BARE = "M-40-240L560-240L560 92L476 160L290 360L276 580L-40 580Z"


@dataclass(frozen=True, slots=True)
class Writer:
    """Whose hand it is: the skin, and the sleeve."""

    skin: str
    sleeve: str


def drawings(writer: Writer, reach: float) -> Iterator[Drawing]:
    """The arm from its far end, then the hand; all about the tip of the pencil, and at least `reach` units down from there."""
    count = math.ceil((reach / _SCALE - _turned(_WRIST)[1]) / _PIECE)
    for n in reversed(range(max(1, count))):
        yield _sized(_piece(writer, n))
    yield _sized(Drawing(("hand", writer), Box(-60, -150, 560, 680), lambda canvas: _hand(canvas, writer)))


def _sized(drawing: Drawing) -> Drawing:
    """The drawing at the size at which it is shown: scaled once here, and not in every frame."""
    box = drawing.bounds

    def paint(canvas: skia.Canvas) -> None:
        canvas.scale(_SCALE, _SCALE)
        drawing.paint(canvas)

    return Drawing(drawing.name, Box(box.left * _SCALE, box.top * _SCALE, box.width * _SCALE, box.height * _SCALE), paint)


# ---------------------------------------------------------------- the arm


def _turned(point: Point) -> Point:
    """A point of the hand as it comes to lie."""
    way = math.radians(_TURN)
    x, y = point
    return x * math.cos(way) - y * math.sin(way), x * math.sin(way) + y * math.cos(way)


def _piece(writer: Writer, n: int) -> Drawing:
    """The stretch of the sleeve between two heights; `n` counts from the wrist, where it begins aslant."""
    slope = math.tan(math.radians(_ARM))
    x, y = _turned(_WRIST)
    top = y + n * _PIECE - (0 if n else _SLEEVE)
    bottom = y + (n + 1) * _PIECE
    half = _SLEEVE / math.sin(math.radians(_ARM)) + (bottom - top) / 2 / slope
    middle = x + ((top + bottom) / 2 - y) / slope
    bounds = Box(middle - half - _CAST, top, 2 * half + _CAST, bottom - top + _OVERLAP)
    return Drawing(("arm", writer, n), bounds, lambda canvas: _sleeve(canvas, writer, bounds))


def _sleeve(canvas: skia.Canvas, writer: Writer, bounds: Box) -> None:
    """What of the whole sleeve lies in `bounds`. Its shadow is cut where the next piece begins, or it would show twice."""
    length = 1.2 * (bounds.bottom - _turned(_WRIST)[1]) + 2 * _SLEEVE
    # All opaque: where pieces overlap, nothing may show twice.
    strips = ((-1.0, 1.0, writer.sleeve), (0.42, 1.0, darker(writer.sleeve, 0.1)), (-1.0, -0.8, lighter(writer.sleeve, 0.12)))
    canvas.save()
    canvas.clipRect(brush.rect(bounds))
    canvas.save()
    canvas.clipRect(skia.Rect.MakeLTRB(bounds.left, bounds.top, bounds.right, bounds.bottom - _OVERLAP))
    _along(canvas, -_SLEEVE + 30, _SLEEVE + 30, length, brush.fill("#14122b", 0.16))
    canvas.restore()
    for low, high, value in strips:
        _along(canvas, low * _SLEEVE, high * _SLEEVE, length, brush.fill(value))
    canvas.restore()


def _along(canvas: skia.Canvas, low: float, high: float, length: float, paint: skia.Paint) -> None:
    """A strip along the arm, between two distances from its middle."""
    canvas.save()
    canvas.translate(*_turned(_WRIST))
    canvas.rotate(_ARM)
    canvas.drawRect(skia.Rect.MakeLTRB(0, low, length, high), paint)
    canvas.restore()


def _cuff(canvas: skia.Canvas, writer: Writer) -> None:
    canvas.save()
    canvas.translate(*_WRIST)
    canvas.rotate(_ARM - _TURN)
    half = _SLEEVE + 5
    brush.rounded(canvas, Box(-26, -half, 58, 2 * half), 16, brush.fill(darker(writer.sleeve, 0.2)))
    for y in range(-88, 89, 22):
        canvas.drawLine(-16, y, 22, y, brush.stroke(darker(writer.sleeve, 0.34), 3.5))
    canvas.restore()


# ---------------------------------------------------------------- the hand


def _hand(canvas: skia.Canvas, writer: Writer) -> None:
    skin = writer.skin
    deep = blend(skin, "#8a2f3f", 0.3)
    canvas.rotate(_TURN)
    _shadow(canvas)
    _finger(canvas, ((278, -6), (150, -104), (47, -34)), 42, skin, deep)
    canvas.save()
    canvas.clipPath(path(_BARE), True)
    canvas.drawPath(path(_PALM), brush.fill(skin))
    canvas.drawPath(path(_HEEL), brush.fill(deep, 0.3))
    canvas.restore()
    for line in (((262, 236), (206, 220), (152, 168)), ((240, 176), (182, 150), (112, 104)), ((222, 112), (150, 88), (70, 34))):
        _finger(canvas, line, 44, skin, deep)
    _pencil(canvas)
    _knuckles(canvas, deep)
    _finger(canvas, ((268, 168), (178, 84), (82, -12)), 48, skin, deep)
    _nail(canvas, (89, -6), 44, skin)
    _cuff(canvas, writer)


def _shadow(canvas: skia.Canvas) -> None:
    paint = brush.fill("#14122b", 0.2)
    paint.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, 13))
    canvas.save()
    canvas.clipPath(path(_BARE), True)
    canvas.translate(16, 42)
    canvas.drawPath(path(_PALM), paint)
    canvas.drawPath(path("M24 -4L84 -50L300 60L120 120Z"), paint)
    canvas.restore()


def _finger(canvas: skia.Canvas, line: Sequence[Point], width: float, skin: str, deep: str) -> None:
    """From its base over its joint to its tip; the edge that is turned from the light is deeper."""
    curve = skia.Path()
    curve.moveTo(*line[0])
    curve.quadTo(*line[1], *line[2])
    canvas.save()
    canvas.translate(-2.5, 4)
    canvas.drawPath(curve, brush.stroke(deep, width))
    canvas.restore()
    canvas.drawPath(curve, brush.stroke(skin, width - 3))


def _knuckles(canvas: skia.Canvas, deep: str) -> None:
    for x, y, turn in ((284, 20, 38), (318, 72, 42)):
        canvas.save()
        canvas.translate(x, y)
        canvas.rotate(turn)
        canvas.drawArc(skia.Rect.MakeLTRB(-17, -9, 17, 9), 200, 140, False, brush.stroke(deep, 4, 0.55))
        canvas.restore()


def _nail(canvas: skia.Canvas, at: Point, turn: float, skin: str) -> None:
    canvas.save()
    canvas.translate(*at)
    canvas.rotate(turn)
    brush.rounded(canvas, Box(-17, -12, 32, 23), 11, brush.fill(lighter(skin, 0.5), 0.9))
    canvas.restore()


def _pencil(canvas: skia.Canvas) -> None:
    """Along the x axis: lead, wood, three faces of paint, metal, rubber."""
    half = _THICK / 2
    canvas.save()
    canvas.rotate(_ANGLE)
    canvas.drawPath(path(f"M0 0L44 {-half}L44 {half}Z"), brush.fill("#f3d9b3"))
    canvas.drawPath(path("M0 0L15 -4.2L15 4.2Z"), brush.fill("#2a2440"))
    for top, height, value in ((-half, 8, "#ffd05c"), (8 - half, 9, "#ffb52e"), (17 - half, 8, "#e58f12")):
        canvas.drawRect(skia.Rect.MakeXYWH(42, top, _LENGTH - 100, height), brush.fill(value))
    canvas.drawRect(skia.Rect.MakeXYWH(_LENGTH - 60, -half, 30, _THICK), brush.fill("#d0cfe6"))
    for x in (-54, -46, -38):
        canvas.drawRect(skia.Rect.MakeXYWH(_LENGTH + x, -half, 3, _THICK), brush.fill("#a9a7c9"))
    brush.rounded(canvas, Box(_LENGTH - 32, -half, 34, _THICK), 9, brush.fill("#ff5f8f"))
    canvas.restore()
