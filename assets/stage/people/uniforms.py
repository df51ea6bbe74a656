"""What a place asks people to wear: a doctor's coat, scrubs, a cook's jacket, an apron. In a person's own units."""

from __future__ import annotations

import skia

from assets.stage.people import ink
from assets.stage.people.person import Person

_STEEL, _TUBE = "#d5d9ea", "#3a3f63"


def coat(canvas: skia.Canvas, person: Person, body: str, hem: float) -> None:
    """A long coat over the person's own clothes, with lapels, a pocket and a pen in it."""
    ink.shape(canvas, ink.within(f"M-26-16L-14 120L-10 {hem}L10 {hem}L14 120L26-16Z", body), person.under)
    ink.shape(canvas, ink.within("M-20-18C-16 18 16 18 20-18Z", body), ink.flushed(person.skin, 0.08))
    fold = ink.shade(person.top, 0.13)
    for side in (-1, 1):
        with ink.moved(canvas, scale=(side, 1)):
            ink.shape(canvas, ink.within("M24-18L46 12L36 38L45 50L13 128L10 112L20-6Z", body), fold)
            ink.outline(canvas, f"M36 38L45 50L13 128L10 {hem}", ink.shade(person.top, 0.3), 2.2, 0.6)
    ink.outline(canvas, "M34 96L62 96L60 126L36 126Z", ink.shade(person.top, 0.26), 2.4, 0.8)
    ink.line(canvas, [(44, 104), (44, 86)], "#5d50e6", 4.5)
    if person.stethoscope:
        _stethoscope(canvas)


def _stethoscope(canvas: skia.Canvas) -> None:
    """About the neck, its ends on the chest."""
    ink.outline(canvas, "M-27-8C-34 26-36 58-30 92M27-8C34 26 34 50 28 76", _TUBE, 5.2)
    ink.outline(canvas, "M-30 92L-37 110M-30 92L-23 110", _STEEL, 4.2)
    ink.disc(canvas, 28, 86, 11.5, _TUBE)
    ink.disc(canvas, 28, 86, 8, _STEEL)


def scrubs(canvas: skia.Canvas, person: Person, body: str, hem: float) -> None:
    """A wide blouse with a pointed neck and a pocket; the arms are bare."""
    ink.shape(canvas, ink.within("M-32-16L0 58L32-16Z", body), ink.shade(person.top, 0.22))
    ink.shape(canvas, ink.within("M-25-18L0 44L25-18Z", body), ink.flushed(person.skin, 0.06))
    ink.outline(canvas, "M24 84L58 84L56 118L26 118Z", ink.shade(person.top, 0.24), 2.6, 0.8)
    ink.shape(canvas, ink.within(f"M-90 {hem - 14}L90 {hem - 14}L90 {hem}L-90 {hem}Z", body), ink.shade(person.top, 0.12))
    if person.stethoscope:
        _stethoscope(canvas)


def jacket(canvas: skia.Canvas, person: Person, body: str, hem: float) -> None:
    """A cook's jacket: buttoned over, two rows of buttons, a scarf at the neck."""
    ink.outline(canvas, f"M24-6C20 40 26 120 24 {hem}", ink.shade(person.top, 0.24), 2.6, 0.8)
    for n in range(4):
        for side in (-1, 1):
            ink.disc(canvas, 16 * side - 6, 58 + 42 * n, 3.8, ink.shade(person.top, 0.42))
    ink.shape(canvas, ink.within("M-34-14C-28 34 28 34 34-14Z", body), ink.shade(person.top, 0.14))
    ink.shape(canvas, ink.within("M-27-16C-22 26 22 26 27-16Z", body), person.under)
    ink.shape(canvas, "M-7 12L9 12L15 40L1 34L-11 42Z", ink.shade(person.under, 0.12))


def apron(canvas: skia.Canvas, person: Person, body: str, hem: float) -> None:
    """Over whatever is worn: a bib that hangs from the neck, tied at the waist, with a pocket."""
    if not person.apron:
        return
    strap = ink.shade(person.apron, 0.2)
    ink.outline(canvas, ink.within("M-26-12L-40 84L-35 84L-21-12ZM26-12L40 84L35 84L21-12Z", body), strap, 3)
    ink.shape(
        canvas,
        ink.within(f"M-46 78C-20 84 20 84 46 78C48 120 66 150 92 162L92 {hem}L-92 {hem}L-92 162C-66 150-48 120-46 78Z", body),
        person.apron,
    )
    ink.outline(canvas, ink.within("M-90 168L90 168L90 172L-90 172Z", body), strap, 3, 0.9)
    ink.outline(canvas, f"M-32 190L32 190L30 {hem - 4}M-32 190L-30 {hem - 4}", strap, 2.6, 0.8)


def ties(canvas: skia.Canvas, person: Person, body: str) -> None:
    """The apron from behind."""
    if person.apron:
        ink.line(canvas, [(-24, -6), (24, -6)], person.apron, 7)
        ink.outline(canvas, ink.within("M-90 164L90 164L90 172L-90 172Z", body), person.apron, 4)
        ink.outline(canvas, "M0 168C-34 150-34 190 0 170C34 150 34 190 0 170M-2 172L-14 214M2 172L12 210", person.apron, 6)


def skirt(canvas: skia.Canvas, person: Person) -> None:
    """What hangs below the hips of somebody who stands: a coat's or an apron's lower half."""
    if person.wear == "coat":
        ink.shape(canvas, "M-70 206L70 206C76 260 80 310 82 352L8 352L0 250L-8 352L-82 352C-80 310-76 260-70 206Z", person.top)
        ink.shape(canvas, "M44 206L70 206C76 260 80 310 82 352L52 352Z", ink.shade(person.top, 0.1))
    if person.apron:
        ink.shape(canvas, "M-64 208L64 208L68 372C40 384-40 384-68 372Z", person.apron)
        ink.shape(canvas, "M40 208L64 208L68 372C60 376 52 378 46 379Z", ink.shade(person.apron, 0.12))
