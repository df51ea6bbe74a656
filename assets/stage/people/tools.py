"""Things for the hands of cooks, doctors, teachers, chemists and shopkeepers. The fist is at the origin, the room upright; `side`
is -1 for the hand at the viewer's left, 1 at the right."""

from __future__ import annotations

from collections.abc import Callable

import skia

from assets.stage.layer import Box
from assets.stage.people import Held, ink, robes

_WOOD, _STEEL, _DARK, _GLASS = "#c98d5f", "#d9dceb", "#3a3f63", "#dff3ff"


def _spoon(canvas: skia.Canvas, side: int) -> None:
    ink.line(canvas, [(9 * side, -44), (-12 * side, 62)], _WOOD, 8)
    ink.oval(canvas, -14 * side, 68, 12, 16, ink.shade(_WOOD, 0.1))


def _knife(canvas: skia.Canvas, side: int) -> None:
    with ink.moved(canvas, scale=(-side, 1)):
        ink.shape(canvas, "M14-8L92 4C88 18 74 24 56 24L14 22Z", _STEEL)
        ink.outline(canvas, "M20 20L56 22C72 22 84 16 90 6", "#ffffff", 2.4, 0.8)
        ink.line(canvas, [(-14, 0), (16, 6)], _DARK, 13)


def _flask(canvas: skia.Canvas, _side: int) -> None:
    ink.shape(canvas, "M-10-40L10-40L10-6L38 46C42 56 36 62 28 62L-28 62C-36 62-42 56-38 46L-10-6Z", _GLASS, 0.55)
    ink.shape(canvas, "M-24 20L24 20L36 46C39 54 34 59 27 59L-27 59C-34 59-39 54-36 46Z", "#ff5f8f", 0.92)
    ink.outline(canvas, "M-13-40L13-40M-10-38L-10-6L-38 46C-42 56-36 62-28 62L28 62C36 62 42 56 38 46L10-6L10-38", "#ffffff", 3, 0.8)


def _tube(canvas: skia.Canvas, side: int) -> None:
    with ink.moved(canvas, turn=10 * side):
        ink.slab(canvas, Box(-10, -58, 20, 104), 10, _GLASS, 0.55)
        ink.shape(canvas, "M-8-8L8-8L8 36C8 46-8 46-8 36Z", "#35d6ae", 0.95)
        ink.line(canvas, [(-14, -58), (14, -58)], "#ffffff", 4, 0.9)


def _chalk(canvas: skia.Canvas, side: int) -> None:
    ink.line(canvas, [(-2 * side, 4), (-12 * side, -24)], "#fbfaf6", 8)


def _clipboard(canvas: skia.Canvas, side: int) -> None:
    with ink.moved(canvas, -40 * side, -24, 6 * side):
        ink.slab(canvas, Box(-48, -62, 96, 126), 8, _WOOD)
        ink.slab(canvas, Box(-41, -52, 82, 110), 3, "#fbf8f2")
        ink.slab(canvas, Box(-18, -68, 36, 18), 6, _DARK)
        for n, width in enumerate((52, 62, 40, 58)):
            ink.slab(canvas, Box(-32, -32 + 22 * n, width, 7), 3, "#a99eff")


def _tray(canvas: skia.Canvas, _side: int) -> None:
    ink.oval(canvas, 0, -12, 78, 12, _DARK)
    ink.oval(canvas, 0, -15, 74, 10, _STEEL)
    for x, value in ((-34, "#ff7a59"), (30, "#fdf6ec")):
        ink.shape(canvas, f"M{x - 17}-52L{x + 17}-52L{x + 14}-18C{x + 12}-12 {x - 12}-12 {x - 14}-18Z", value)
        ink.oval(canvas, x, -52, 17, 4.5, "#5b3424")


def _jug(canvas: skia.Canvas, side: int) -> None:
    """Tipped inwards: it pours."""
    with ink.moved(canvas, scale=(-side, 1)), ink.moved(canvas, 30, 2, 34):
        ink.outline(canvas, "M-24-18C-46-18-46 18-24 16", _DARK, 8)
        ink.shape(canvas, "M-22-30L30-36L22-24L24 26C24 34-24 34-24 26Z", _STEEL)
        ink.shape(canvas, "M4-33L30-36L22-24L24 26C24 30 16 32 8 32Z", ink.shade(_STEEL, 0.16))


def _bell(canvas: skia.Canvas, side: int) -> None:
    """The end of a stethoscope, between the fingers."""
    ink.outline(canvas, f"M{-12 * side} -16C{-2 * side} -38 {22 * side} -34 {26 * side} -6", _DARK, 5)
    ink.disc(canvas, -12 * side, -10, 14, _DARK)
    ink.disc(canvas, -12 * side, -10, 10, _STEEL)


def _scalpel(canvas: skia.Canvas, side: int) -> None:
    ink.line(canvas, [(12 * side, -30), (-8 * side, 16)], _STEEL, 6)
    ink.line(canvas, [(-8 * side, 16), (-15 * side, 34)], "#ffffff", 4)


def _basket(canvas: skia.Canvas, _side: int) -> None:
    ink.outline(canvas, "M-44 44C-40-14 40-14 44 44", _WOOD, 7)
    ink.disc(canvas, -18, 36, 17, "#ff7a59")
    ink.disc(canvas, 14, 32, 19, "#35d6ae")
    ink.line(canvas, [(30, 40), (38, 4)], "#ffc145", 14)
    ink.shape(canvas, "M-54 40L54 40L44 96C42 102-42 102-44 96Z", ink.shade(_WOOD, 0.08))
    ink.outline(canvas, "M-49 58L49 58M-46 76L46 76", ink.shade(_WOOD, 0.34), 3, 0.7)


def _card(canvas: skia.Canvas, side: int) -> None:
    with ink.moved(canvas, -14 * side, -18, -12 * side):
        ink.slab(canvas, Box(-28, -18, 56, 36), 6, "#5d50e6")
        ink.slab(canvas, Box(-28, -9, 56, 8), 0, "#1d1848")
        ink.slab(canvas, Box(-21, 6, 16, 6), 3, "#ffc145")


def _apple(canvas: skia.Canvas, side: int) -> None:
    with ink.moved(canvas, -4 * side, -20):
        ink.shape(canvas, "M0-14C16-26 34-12 28 10C24 28 10 32 0 26C-10 32-24 28-28 10C-34-12-16-26 0-14Z", "#f0504a")
        ink.outline(canvas, "M0-14C0-22 4-28 9-31", "#5b3424", 4)
        ink.shape(canvas, "M4-20C8-32 20-34 26-30C22-20 12-16 4-20Z", "#35b46a")
        ink.oval(canvas, -13, -2, 4.5, 8, "#ffffff", 0.4)


DRAWN: dict[Held, Callable[[skia.Canvas, int], None]] = {
    "spoon": _spoon,
    "knife": _knife,
    "flask": _flask,
    "tube": _tube,
    "chalk": _chalk,
    "clipboard": _clipboard,
    "tray": _tray,
    "jug": _jug,
    "bell": _bell,
    "scalpel": _scalpel,
    "basket": _basket,
    "card": _card,
    "apple": _apple,
    "gavel": robes.gavel,
    "glass": robes.glass,
    "microphone": robes.microphone,
}
# How far each reaches from the wrist, in a person's own units.
ROOM: dict[Held, float] = {
    "spoon": 120.0,
    "knife": 128.0,
    "flask": 100.0,
    "tube": 96.0,
    "chalk": 64.0,
    "clipboard": 150.0,
    "tray": 110.0,
    "jug": 104.0,
    "bell": 74.0,
    "scalpel": 74.0,
    "basket": 136.0,
    "card": 84.0,
    "apple": 84.0,
    "gavel": 112.0,
    "glass": 122.0,
    "microphone": 86.0,
}
