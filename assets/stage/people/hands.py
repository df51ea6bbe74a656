"""Hands, in the direction of the forearm: the wrist at the origin, fingers along x, the thumb at the upper side (-y)."""

from __future__ import annotations

import math

import skia

from assets.stage.layer import Box
from assets.stage.people import Hand, Held, Point, ink, tools
from assets.stage.people.person import Person

_WOOD, _BRASS = "#ffc145", "#ffe3ad"


def hand(canvas: skia.Canvas, person: Person, wrist: Point, degrees: float, side: int, kind: Hand, held: Held = "") -> None:
    """A hand whose forearm comes to `wrist` at `degrees`; `side` is -1 for the arm at the viewer's left, 1 at the right."""
    with ink.moved(canvas, *wrist, degrees, (1.0, _thumb(degrees, side))):
        if kind == "hold":
            _thing(canvas, degrees, side, held)
        _DRAWN[kind](canvas, person.skin)
        if kind == "pen":
            _pen(canvas, degrees, _thumb(degrees, side))
            _grip(canvas, person.skin)


def _thumb(degrees: float, side: int) -> float:
    """1 if the thumb, which is drawn at -y, is there: it is always inwards, or upwards where the arm lies level."""
    angle = math.radians(degrees)
    across, down = math.sin(angle), -math.cos(angle)
    return 1.0 if -side * 1.6 * across - down >= 0 else -1.0


def _palm(canvas: skia.Canvas, skin: str, length: float = 26.0) -> None:
    ink.shape(
        canvas, f"M-8-11C0-13 {0.5 * length}-17 {length}-15C{length + 7}-8 {length + 7} 10 {length} 15C{0.5 * length} 16 0 13-8 11Z", skin
    )


def _fingers(canvas: skia.Canvas, skin: str, tips: tuple[tuple[Point, Point], ...], width: float = 8.6) -> None:
    """Fingers from knuckle to tip; each has a darker edge, so that they are told apart where they touch."""
    ink.lines(canvas, tips, ink.flushed(skin, 0.22), width + 1.6)
    ink.lines(canvas, tips, skin, width)


def _thumb_line(canvas: skia.Canvas, skin: str, points: list[Point], width: float = 9.6) -> None:
    ink.line(canvas, points, ink.flushed(skin, 0.22), width + 1.8)
    ink.line(canvas, points, skin, width)


def _fist(canvas: skia.Canvas, skin: str) -> None:
    """A hand at rest: fingers half curled, side by side."""
    edge = ink.flushed(skin, 0.24)
    ink.shape(canvas, "M-8-11C4-14 14-16 23-15C33-13 41-10 42-4C43 3 40 12 30 15C20 18 4 16-8 11Z", skin)
    ink.outline(canvas, "M29-8Q35-9 40-8M28-1Q36-1.5 42-0.5M27 6Q35 6.5 40 7", edge, 1.9, 0.75)
    _thumb_line(canvas, skin, [(3, -8), (14, -14), (25, -11)], 8.6)


def _open(canvas: skia.Canvas, skin: str) -> None:
    """A hand that shows: fingers a little apart, the palm to the viewer."""
    _fingers(canvas, skin, (((21, -11), (44, -20)), ((24, -4), (51, -8)), ((24, 4), (50, 5)), ((21, 10), (42, 17))))
    _palm(canvas, skin, 24)
    _thumb_line(canvas, skin, [(9, -7), (19, -22), (27, -29)], 9.8)
    ink.outline(canvas, "M6-7Q15-2 13 8", ink.flushed(skin, 0.3), 2.2, 0.55)


def _point(canvas: skia.Canvas, skin: str) -> None:
    _palm(canvas, skin, 22)
    _fingers(canvas, skin, (((20, 11), (27, 9)), ((22, 5), (30, 4)), ((22, -2), (30, -2))), 9.4)
    _fingers(canvas, skin, (((18, -9), (52, -10)),), 8.8)
    _thumb_line(canvas, skin, [(3, -9), (14, -15), (26, -6)], 8.6)


def _type(canvas: skia.Canvas, skin: str) -> None:
    """Over keys: the back of the hand, fingers bent down to their tips."""
    _fingers(canvas, skin, (((18, 11), (32, 14)), ((22, 4), (38, 6)), ((22, -4), (39, -3)), ((19, -10), (35, -12))), 8.4)
    _palm(canvas, skin, 22)
    _thumb_line(canvas, skin, [(4, -9), (14, -18), (22, -20)], 8.4)
    ink.outline(canvas, "M20-10L23-10M22-3L25-3M22 4L25 4", ink.flushed(skin, 0.3), 2, 0.7)


def _hold(canvas: skia.Canvas, skin: str) -> None:
    """Around a thing: fingers across it, the thumb on the near side."""
    _palm(canvas, skin, 18)
    _fingers(canvas, skin, tuple(((12 + 8 * n, 8 - abs(n - 1.5)), (14 + 7.6 * n, -12 + abs(n - 1))) for n in range(4)), 8.6)
    _thumb_line(canvas, skin, [(0, -8), (8, -20), (20, -22)], 8.8)


def _writing(canvas: skia.Canvas, skin: str) -> None:
    _palm(canvas, skin, 20)
    _fingers(canvas, skin, (((16, 11), (27, 10)), ((19, 5), (31, 4))), 9)


def _grip(canvas: skia.Canvas, skin: str) -> None:
    """Forefinger and thumb meet on the pen, over it."""
    _fingers(canvas, skin, (((18, -3), (34, -4)),), 8.8)
    _thumb_line(canvas, skin, [(5, -9), (18, -14), (31, -9)], 8.4)


def _pen(canvas: skia.Canvas, degrees: float, flip: float) -> None:
    """The pen leans the same way however the arm lies: its tip below, to the left of a hand that writes."""
    with ink.moved(canvas, 31, -7, scale=(1.0, flip)), ink.moved(canvas, turn=-degrees):
        ink.line(canvas, [(-11, 21), (24, -42)], _WOOD, 7.5)
        ink.line(canvas, [(-11, 21), (-13.5, 25.5)], _BRASS, 6)
        ink.line(canvas, [(-14, 26.5), (-15.5, 29)], "#2b2440", 3)
        ink.line(canvas, [(21, -37), (24, -42)], "#ff5f8f", 7.5)


def _thing(canvas: skia.Canvas, degrees: float, side: int, held: Held) -> None:
    """What is held, upright in the room whatever the arm does."""
    if not held:
        return
    with ink.moved(canvas, 20, -4, scale=(1.0, _thumb(degrees, side))), ink.moved(canvas, turn=-degrees):
        _THINGS[held](canvas, side)


def _mug(canvas: skia.Canvas, side: int) -> None:
    with ink.moved(canvas, scale=(side, 1)):
        ink.outline(canvas, "M20-16C40-20 40 18 20 14", "#fdf6ec", 7)
        ink.shape(canvas, "M-24-28L24-28L21 22C20 30-20 30-21 22Z", "#fdf6ec")
        ink.shape(canvas, "M8-28L24-28L21 22C20 26 14 28 8 28Z", "#c9bfe0", 0.6)
        ink.oval(canvas, 0, -28, 24, 5.5, "#6a4430")


def _tablet(canvas: skia.Canvas, side: int) -> None:
    with ink.moved(canvas, -46 * side, -26, 6 * side):
        ink.slab(canvas, Box(-52, -64, 104, 132), 10, "#1d1848")
        ink.slab(canvas, Box(-45, -56, 90, 116), 5, "#ecebff")
        for n, width in enumerate((58, 70, 44, 64, 50)):
            ink.slab(canvas, Box(-36, -42 + 20 * n, width, 8), 4, ("#5d50e6", "#a99eff", "#a99eff", "#ff7a59", "#a99eff")[n])


def _book(canvas: skia.Canvas, side: int) -> None:
    with ink.moved(canvas, -28 * side, -8, -5 * side):
        ink.slab(canvas, Box(-40, -56, 80, 108), 6, "#e8557f")
        ink.slab(canvas, Box(-36, -52, 9, 100), 3, "#b83a66")
        ink.slab(canvas, Box(-14, -34, 42, 9), 4, "#ffe3ad")
        ink.slab(canvas, Box(-14, -18, 26, 7), 3, "#ffe3ad", 0.7)


def _marker(canvas: skia.Canvas, side: int) -> None:
    ink.line(canvas, [(-6 * side, 16), (12 * side, -34)], "#5d50e6", 10)
    ink.line(canvas, [(12 * side, -34), (15 * side, -42)], "#14122b", 6)


def _phone(canvas: skia.Canvas, side: int) -> None:
    with ink.moved(canvas, 0, -22, 8 * side):
        ink.slab(canvas, Box(-20, -38, 40, 76), 8, "#14122b")
        ink.slab(canvas, Box(-16, -32, 32, 62), 4, "#57c4ff")


_DRAWN = {"fist": _fist, "open": _open, "point": _point, "type": _type, "hold": _hold, "pen": _writing}
_THINGS = {"mug": _mug, "tablet": _tablet, "book": _book, "marker": _marker, "phone": _phone, **tools.DRAWN}
