"""What great occasions ask for: robes of office, gowns and caps of graduates; a gavel, a glass, a microphone for the hand.

In a person's own units.
"""

from __future__ import annotations

from dataclasses import replace

import skia

from assets.stage.layer import Box
from assets.stage.people import ink
from assets.stage.people.person import Person

_BLACK, _WOOD, _BRASS, _WINE = "#25213c", "#8a5430", "#ffc145", "#ffe3ad"


def judge(person: Person) -> Person:
    """Somebody in a judge's robe, with white bands."""
    return replace(person, wear="robe", top=_BLACK, under="#ffffff", legs=_BLACK)


def graduate(person: Person, value: str) -> Person:
    """Somebody in a gown of colour `value`, with a stole and a cap."""
    return replace(person, wear="gown", top=value, under="#ffe3ad", legs="#262152", hat="" if person.hair == "afro" else "square", ear="")


def robe(canvas: skia.Canvas, person: Person, body: str, hem: float) -> None:
    """Black, gathered at the shoulders, with two white bands at the neck."""
    _folds(canvas, person, hem)
    ink.shape(canvas, ink.within("M-24-18L-13 26L13 26L24-18Z", body), ink.shade(person.under, 0.08))
    ink.shape(canvas, ink.within("M-20-18C-14 8 14 8 20-18Z", body), ink.flushed(person.skin, 0.08))
    ink.shape(canvas, ink.within("M-44-14L-22-18L-6 44L-14 60ZM44-14L22-18L6 44L14 60Z", body), ink.light(person.top, 0.14))
    ink.shape(canvas, "M-14 16L-1 16L-2 78L-20 74ZM14 16L1 16L2 78L20 74Z", person.under)


def gown(canvas: skia.Canvas, person: Person, body: str, hem: float) -> None:
    """Wide, open at the neck, with a stole."""
    _folds(canvas, person, hem)
    ink.shape(canvas, ink.within("M-26-16L0 40L26-16Z", body), "#ffffff")
    ink.shape(canvas, ink.within("M-20-18C-14 10 14 10 20-18Z", body), ink.flushed(person.skin, 0.08))
    for side in (-1, 1):
        with ink.moved(canvas, scale=(side, 1)):
            ink.shape(canvas, ink.within(f"M24-18L50-8L30 60L34 {hem - 30}L8 {hem - 30}L4 52Z", body), person.under)
            ink.outline(canvas, f"M10 {hem - 52}L33 {hem - 52}", ink.shade(person.under, 0.35), 4)


def skirt(canvas: skia.Canvas, person: Person) -> None:
    """What hangs below the hips of somebody who stands."""
    if person.wear not in ("robe", "gown"):
        return
    ink.shape(canvas, "M-70 200L70 200C82 280 92 360 96 442L-96 442C-92 360-82 280-70 200Z", person.top)
    ink.shape(canvas, "M40 200L70 200C82 280 92 360 96 442L56 442Z", ink.shade(person.top, 0.16))
    ink.outline(canvas, "M-30 230C-38 300-44 380-46 436M6 230L6 436", ink.light(person.top, 0.16), 4, 0.6)


def square(canvas: skia.Canvas, value: str) -> None:
    """A graduate's cap over the hair, about the head's centre."""
    ink.shape(canvas, "M-50-34C-52-62-44-74-40-78L40-78C44-74 52-62 50-34C24-50-24-50-50-34Z", ink.shade(value, 0.25))
    ink.shape(canvas, "M-86-78L0-104L86-78L0-54Z", value)
    ink.outline(canvas, "M-86-78L0-54L86-78", ink.light(value, 0.3), 3)
    ink.outline(canvas, "M0-80C30-78 60-76 66-70L68-36", _BRASS, 4)
    ink.shape(canvas, "M62-40L74-40L78-10L58-10Z", _BRASS)


def _folds(canvas: skia.Canvas, person: Person, hem: float) -> None:
    folds = f"M-52 30C-58 100-54 170-50 {hem}M-28 70L-26 {hem}M28 70L26 {hem}M52 30C58 100 54 170 50 {hem}"
    ink.outline(canvas, folds, ink.light(person.top, 0.16), 4, 0.5)


def gavel(canvas: skia.Canvas, side: int) -> None:
    """Held at the end of its handle, its head up and inwards."""
    ink.line(canvas, [(8 * side, 16), (-36 * side, -46)], _WOOD, 9)
    with ink.moved(canvas, -40 * side, -54, -52 * side):
        ink.slab(canvas, Box(-17, -40, 34, 80), 9, ink.shade(_WOOD, 0.12))
        for y in (-30, 22):
            ink.slab(canvas, Box(-18, y, 36, 8), 3, _BRASS)


def glass(canvas: skia.Canvas, _side: int) -> None:
    """A tall glass of something that sparkles; the fist is about its stem."""
    ink.line(canvas, [(0, -6), (0, 40)], "#ffffff", 5, 0.85)
    ink.oval(canvas, 0, 42, 22, 5, "#ffffff", 0.85)
    ink.shape(canvas, "M-17-92L17-92C18-40 12-14 0-8C-12-14-18-40-17-92Z", "#ffffff", 0.34)
    ink.shape(canvas, "M-16-72L16-72C16-36 11-16 0-11C-11-16-16-36-16-72Z", _BRASS, 0.95)
    for x, y in ((-6, -40), (5, -56), (2, -28), (-3, -62)):
        ink.disc(canvas, x, y, 2.6, _WINE)
    ink.outline(canvas, "M-17-92C-18-40-12-14 0-8C12-14 18-40 17-92", "#ffffff", 2.6, 0.8)


def microphone(canvas: skia.Canvas, side: int) -> None:
    """Held upright before the mouth."""
    with ink.moved(canvas, turn=-24 * side):
        ink.line(canvas, [(0, 30), (0, -34)], "#2a2740", 14)
        ink.disc(canvas, 0, -46, 17, "#c9c7e6")
        ink.outline(canvas, "M-15-50L15-50M-13-40L13-40M0-62L0-30", "#7d7a9c", 2.4)
        ink.line(canvas, [(-9, -30), (9, -30)], "#ffc145", 6)
