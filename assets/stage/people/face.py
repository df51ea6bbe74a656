"""Faces: brows, eyes, nose, mouth, beard, spectacles. They sit on the head and slide over it when it turns."""

from __future__ import annotations

import skia

from assets.stage import canvas as brush
from assets.stage.easing import clamp
from assets.stage.layer import Box
from assets.stage.palette import blend, luminance
from assets.stage.people import Pose, ink
from assets.stage.people.person import Person

_PUPIL, _LIPS, _THROAT, _TONGUE = "#231a36", "#86303f", "#4d1830", "#f2727c"
_FRAME = "#2b2440"


def face(canvas: skia.Canvas, person: Person, pose: Pose) -> None:
    """All that moves in a face, about the head's centre."""
    with ink.moved(canvas, 16 * pose.look, 8 * pose.up):
        if person.age > 0.5:
            _lines(canvas, person)
        _beard(canvas, person, pose)
        for side in (-1.0, 1.0):
            _eye(canvas, person, pose, side)
            _brow(canvas, person, pose, side)
        _nose(canvas, person, pose)
        _mouth(canvas, person, pose)


def spectacles(canvas: skia.Canvas, person: Person, pose: Pose) -> None:
    """Glasses, over the hair at the temples."""
    if not person.glasses:
        return
    with ink.moved(canvas, 16 * pose.look, 8 * pose.up):
        for side in (-1, 1):
            lens = Box(side * 19 - 14.5, -17, 29, 26)
            brush.rounded(canvas, lens, 10, brush.fill("#ffffff", 0.12))
            brush.rounded(canvas, lens, 10, brush.stroke(_FRAME, 3.4))
            temple = side * 46 - 14 * pose.look
            ink.line(canvas, [(side * 33.5, -8), (temple, -5)], _FRAME, 3)
        ink.outline(canvas, "M-5-7Q0-10 5-7", _FRAME, 3.4)


def _narrow(pose: Pose, side: float) -> float:
    """How much of its width the eye on `side` keeps: the far one is seen aslant."""
    return 1 - 0.22 * clamp(side * pose.look)


def _eye(canvas: skia.Canvas, person: Person, pose: Pose, side: float) -> None:
    x, width, open_ = 18.5 * side, 8.4 * _narrow(pose, side), 1 - pose.blink
    y = -4.0
    lid = ink.shade("#3a2430", 0.35)
    if open_ < 0.25:
        ink.outline(canvas, f"M{x - width} {y + 1}Q{x} {y + 6} {x + width} {y + 1}", lid, 3.4)
        return
    height = (7.6 if pose.mood != "thinking" else 6.6) * open_
    white = ink.ellipse(x, y, round(width, 2), round(height, 2))
    ink.shape(canvas, white, "#fffdf8")
    gaze = round(3.0 * clamp(pose.gaze, -1.2, 1.2) + 1.4 * pose.look, 1), round(1.6 * clamp(pose.up, -1, 1), 1)
    pupil = ink.ellipse(x + gaze[0], y + gaze[1], round(5.4 * _narrow(pose, side), 2), 6.4)
    ink.shape(canvas, ink.within(pupil, white), _PUPIL)
    if open_ > 0.6:
        ink.disc(canvas, x + gaze[0] + 1.9, y + gaze[1] - 2.4, 1.9, "#ffffff")
    ink.outline(canvas, f"M{x - width - 0.6} {y - 0.30 * height}Q{x} {y - 1.62 * height} {x + width + 0.6} {y - 0.30 * height}", lid, 3.0)
    if person.lashes:
        ink.line(canvas, [(x + side * width, y - 0.35 * height), (x + side * (width + 4.2), y - 0.35 * height - 3.4)], lid, 2.8)


def _brow(canvas: skia.Canvas, person: Person, pose: Pose, side: float) -> None:
    x, width = 18.5 * side, 9.5 * _narrow(pose, side)
    y = -19.5 - 4 * pose.brow - (1.5 * side if pose.mood == "thinking" else 0)
    colour = ink.shade(person.hair_colour, 0.12) if person.hair != "hijab" else "#33212c"
    inner, outer = x - side * width, x + side * width
    ink.outline(canvas, f"M{inner} {y + max(0.0, -2 * pose.brow)}Q{x} {y - 5} {outer} {y + 1.6}", colour, 3.4 if person.lashes else 4.4)


def _nose(canvas: skia.Canvas, person: Person, pose: Pose) -> None:
    way = 1.0 if pose.look >= 0 else -1.0
    x = 4.0 * pose.look
    colour = ink.flushed(person.skin, 0.34)
    ink.outline(canvas, f"M{x + 2 * way} 3Q{x + 8.5 * way} 13 {x + 3 * way} 15.5Q{x} 16.6 {x - 2 * way} 15", colour, 3.0)


def _mouth(canvas: skia.Canvas, person: Person, pose: Pose) -> None:
    with ink.moved(canvas, 1.5 * pose.look, 33, scale=(1 - 0.08 * abs(pose.look), 1)):
        if pose.mouth > 0.08:
            _speaking(canvas, person, pose)
        elif pose.mood == "grin":
            _grin(canvas, person)
        else:
            _closed(canvas, person, pose)


def _lips(person: Person) -> str:
    """The line of a closed mouth: lighter than a dark skin or a beard, darker than a light skin."""
    if person.beard == "full":
        return "#e58a7c"
    if luminance(person.skin) < 0.07:
        return blend(person.skin, "#f0747c", 0.55)
    return person.lips or _LIPS


def _closed(canvas: skia.Canvas, person: Person, pose: Pose) -> None:
    curve = {"smile": 9.0, "calm": 3.0, "thinking": -1.0, "grin": 9.0}[pose.mood]
    aside = 2.5 if pose.mood == "thinking" else 0.0
    colour = _lips(person)
    ink.outline(canvas, f"M-12 {-1 + aside}Q0 {-1 + curve} 12 {-1 - aside}", ink.shade(colour, 0.12), 3.8)
    if person.lips:
        ink.outline(
            canvas, f"M-5 {4.4 + curve * 0.35}Q0 {6.4 + curve * 0.35} 5 {4.4 + curve * 0.35}", ink.flushed(person.skin, 0.3), 2.4, 0.8
        )


def _grin(canvas: skia.Canvas, person: Person) -> None:
    grin = "M-15-4Q0 0 15-4C13 12 6 15 0 15C-6 15-13 12-15-4Z"
    ink.shape(canvas, grin, _THROAT)
    ink.shape(canvas, ink.within("M-14-6L14-6L14 4C14 6-14 6-14 4Z", grin), "#ffffff")
    ink.shape(canvas, ink.within(ink.ellipse(0, 15, 9, 5), grin), _TONGUE)
    ink.outline(canvas, grin, person.lips or ink.flushed(person.skin, 0.45), 2.4)


def _speaking(canvas: skia.Canvas, person: Person, pose: Pose) -> None:
    """An open mouth: wide for a, e, i; pursed for o, u; teeth above, the tongue below."""
    wide = round(13.5 - 5.5 * pose.round - 1.5 * pose.mouth, 2)
    down = round(3.0 + 11.0 * pose.mouth, 2)
    up = 2.2 + 3.2 * pose.mouth + 1.5 * pose.round
    corner = -1.0 - 1.2 * (pose.mood in ("smile", "grin"))
    low = round(down + 1, 2)
    across, lip = round(0.6 * wide, 2), round(-up - 1, 2)
    out, chin = round(0.95 * wide, 2), round(0.45 * wide, 2)
    above = f"M{-wide} {corner}C{-across} {lip} {across} {lip} {wide} {corner}"
    mouth = f"{above}C{out} {down} {chin} {low} 0 {low}C{-chin} {low} {-out} {down} {-wide} {corner}Z"
    ink.shape(canvas, mouth, _THROAT)
    ink.shape(canvas, ink.within(ink.ellipse(0, round(down + 2, 2), across, round(0.5 * down + 1, 2)), mouth), _TONGUE)
    teeth = f"M{-out} {lip - 2}L{out} {lip - 2}L{across} {round(3.4 - up, 2)}L{-across} {round(3.4 - up, 2)}Z"
    ink.shape(canvas, ink.within(teeth, mouth), "#ffffff", 1 - 0.6 * pose.round)
    ink.outline(canvas, mouth, ink.shade(person.lips, 0.05) if person.lips else ink.flushed(person.skin, 0.5), 2.8)


def _beard(canvas: skia.Canvas, person: Person, pose: Pose) -> None:
    """It slides with the face by half only: it grows on the jaw."""
    drop = 3 * pose.mouth
    with ink.moved(canvas, -9 * pose.look, -6 * pose.up):
        if person.beard == "full":
            low = 73 + drop
            full = f"M-47 0C-47 52-26 {low} 0 {low}C26 {low} 47 52 47 0C44 16 36 23 27 22C16 15-16 15-27 22C-36 23-44 16-47 0Z"
            ink.shape(canvas, full, person.hair_colour)
        elif person.beard == "stubble":
            stubble = "M-46 8C-44 46-22 64 0 64C22 64 44 46 46 8C42 20 34 26 25 24C14 19-14 19-25 24C-34 26-42 20-46 8Z"
            ink.shape(canvas, stubble, ink.shade(person.hair_colour, 0.3), 0.34)
    if person.beard in ("moustache", "full"):
        ink.shape(canvas, "M0 20C8 17 20 22 23 31C14 31 6 29 0 26C-6 29-14 31-23 31C-20 22-8 17 0 20Z", ink.light(person.hair_colour, 0.06))


def _lines(canvas: skia.Canvas, person: Person) -> None:
    """What years leave: folds beside the mouth, a line under the eyes."""
    colour = ink.flushed(person.skin, 0.42)
    ink.outline(canvas, "M-17 17Q-22 24-20 31M17 17Q22 24 20 31", colour, 2.2, 0.55 * person.age)
    ink.outline(canvas, "M-25 7Q-19 10-13 7.5M25 7Q19 10 13 7.5", colour, 2.0, 0.5 * person.age)
