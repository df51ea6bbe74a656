"""Torsos, about the base of the neck: what is worn, from the front and from behind."""

from __future__ import annotations

from functools import lru_cache

import skia

from assets.stage.layer import Box
from assets.stage.people import ink, robes, uniforms
from assets.stage.people.person import Person

HEM = 236.0


@lru_cache(maxsize=256)
def contour(build: float, breath: float, hem: float = HEM) -> str:
    """The torso's outline as path data; `build` widens it, `breath` (-1 to 1) lifts the shoulders and widens the chest."""
    wide, lift = 81 * build + 1.2 * breath, 1.4 * breath
    near, cap, out, chest, waist = (round(share * wide, 2) for share in (0.62, 0.84, 1.09, 1.06, 0.88))
    edge, hip = round(1.02 * wide, 2), round(0.86 * wide, 2)
    top, arm = 20 - lift, 30 - lift
    left = f"M-22-10C-32 6 {-near} 8 {-cap} {top}C{-edge} {arm} {-out} 58 {-chest} 92C{-edge} 134 {-waist} 164 {-hip} {hem}"
    right = f"L{hip} {hem}C{waist} 164 {edge} 134 {chest} 92C{out} 58 {edge} {arm} {cap} {top}C{near} 8 32 6 22-10Z"
    return left + right


def front(canvas: skia.Canvas, person: Person, breath: float, hem: float = HEM) -> None:
    """The torso from the front, down to `hem`."""
    if person.wear == "hoodie":
        ink.shape(canvas, "M-50 14C-62-26-34-34 0-34C34-34 62-26 50 14C30 30-30 30-50 14Z", ink.shade(person.top, 0.26))
    body = contour(person.build, breath, hem)
    ink.shape(canvas, body, person.top)
    _side(canvas, person, body, hem)
    _WORN[person.wear](canvas, person, body, hem)
    uniforms.apron(canvas, person, body, hem)
    if person.wear == "turtleneck":
        _collar(canvas, person)


def rear(canvas: skia.Canvas, person: Person, breath: float, hem: float = HEM) -> None:
    """The torso from behind."""
    body = contour(person.build, breath, hem)
    ink.shape(canvas, body, person.top)
    _side(canvas, person, body, hem)
    ink.outline(canvas, f"M0 40C-3 90 3 150 0 {hem}", ink.shade(person.top, 0.3), 3, 0.35)
    if person.wear == "hoodie":
        ink.shape(canvas, ink.within("M-48-12C-52 46-22 72 0 72C22 72 52 46 48-12Z", body), ink.shade(person.top, 0.16))
        ink.outline(canvas, "M-44 20C-30 58 30 58 44 20", ink.shade(person.top, 0.34), 3, 0.7)
    else:
        ink.shape(canvas, ink.within("M-30-12C-22 10 22 10 30-12Z", body), ink.shade(person.top, 0.22))
    uniforms.ties(canvas, person, body)


def flank(person: Person) -> str:
    """The colour of the side that is turned from the light."""
    return ink.shade(person.top, 0.11)


def _side(canvas: skia.Canvas, person: Person, body: str, hem: float) -> None:
    """The flank in the shade, and a fold."""
    ink.shape(canvas, ink.within(f"M92 54C62 84 40 150 52 {hem}L130 {hem}L130 54Z", body), flank(person))
    ink.outline(canvas, f"M-58 150C-40 160-30 176-26 {hem - 20}", ink.shade(person.top, 0.4), 3, 0.16)


def _crew(canvas: skia.Canvas, person: Person, body: str, _hem: float) -> None:
    ink.shape(canvas, ink.within("M-32-14C-28 24 28 24 32-14Z", body), ink.shade(person.top, 0.24))
    ink.shape(canvas, ink.within("M-25-16C-22 15 22 15 25-16Z", body), ink.flushed(person.skin, 0.08))


def _tee(canvas: skia.Canvas, person: Person, body: str, _hem: float) -> None:
    ink.shape(canvas, ink.within("M-34-14C-32 36 32 36 34-14Z", body), ink.shade(person.top, 0.2))
    ink.shape(canvas, ink.within("M-28-16C-26 28 26 28 28-16Z", body), ink.flushed(person.skin, 0.05))
    for top, high in ((96, 18), (124, 8)):
        ink.shape(canvas, ink.within(f"M-120 {top}L120 {top}L120 {top + high}L-120 {top + high}Z", body), person.under, 0.9)


def _hoodie(canvas: skia.Canvas, person: Person, body: str, hem: float) -> None:
    ink.shape(canvas, ink.within("M-34-16C-30 26 30 26 34-16Z", body), ink.shade(person.top, 0.3))
    ink.shape(canvas, ink.within("M-23-16C-18 10 18 10 23-16Z", body), person.under)
    ink.outline(canvas, "M-28 3C-20 23 20 23 28 3", ink.light(person.top, 0.2), 5, 0.7)
    for side, low in ((-1, 66.0), (1, 58.0)):
        ink.line(canvas, [(13 * side, 18), (15 * side, low)], ink.light(person.top, 0.6), 4)
        ink.line(canvas, [(15 * side, low - 4), (15 * side, low + 4)], ink.light(person.top, 0.85), 5)
    pocket = f"M-44 {hem - 78}L44 {hem - 78}C52 {hem - 50} 58 {hem - 30} 60 {hem}L-60 {hem}C-58 {hem - 30}-52 {hem - 50}-44 {hem - 78}Z"
    ink.shape(canvas, ink.within(pocket, body), ink.shade(person.top, 0.15))


def _blazer(canvas: skia.Canvas, person: Person, body: str, hem: float) -> None:
    ink.shape(canvas, ink.within("M-28-16L0 126L28-16Z", body), person.under)
    ink.shape(canvas, ink.within("M-20-18L0 34L20-18Z", body), ink.flushed(person.skin, 0.08))
    ink.shape(canvas, ink.within("M-20-18L-29 0L-11 30L0 16ZM20-18L29 0L11 30L0 16Z", body), ink.shade(person.under, 0.1))
    lapel = ink.shade(person.top, 0.24)
    for side in (-1, 1):
        with ink.moved(canvas, scale=(side, 1)):
            ink.shape(canvas, ink.within("M24-18L48 16L37 44L47 56L0 132L0 118L20-6Z", body), lapel)
            ink.outline(canvas, "M37 44L47 56L0 132", ink.light(person.top, 0.18), 2, 0.5)
    ink.line(canvas, [(0, 132), (0, hem)], ink.shade(person.top, 0.4), 3)
    ink.disc(canvas, 9, 154, 4.2, ink.shade(person.top, 0.5))
    ink.disc(canvas, 9, 194, 4.2, ink.shade(person.top, 0.5))
    ink.shape(canvas, ink.within("M34 86L60 82L60 90L34 94Z", body), person.under, 0.9)


def _shirt(canvas: skia.Canvas, person: Person, body: str, hem: float) -> None:
    ink.shape(canvas, ink.within("M-22-18L0 30L22-18Z", body), ink.flushed(person.skin, 0.08))
    ink.shape(canvas, ink.within("M-23-18L-36 4L-13 34L0 18ZM23-18L36 4L13 34L0 18Z", body), ink.light(person.top, 0.38))
    ink.line(canvas, [(0, 26), (0, hem)], ink.shade(person.top, 0.25), 2.6)
    for n in range(5):
        ink.disc(canvas, 5.5, 52 + 40 * n, 3.2, ink.light(person.top, 0.6))
    ink.outline(canvas, "M28 82L60 82L58 112L44 120L30 112Z", ink.shade(person.top, 0.25), 2.4, 0.7)


def _turtleneck(canvas: skia.Canvas, person: Person, body: str, hem: float) -> None:
    ink.shape(canvas, ink.within("M-30-14C-26 12 26 12 30-14Z", body), ink.shade(person.top, 0.2))
    for x in (-36, -12, 12, 36):
        ink.line(canvas, [(x, 34), (0.86 * x, hem)], ink.shade(person.top, 0.25), 2.4, 0.35)


def _collar(canvas: skia.Canvas, person: Person) -> None:
    ink.slab(canvas, Box(-24.5, -30, 49, 34), 13, ink.light(person.top, 0.1))
    ink.outline(canvas, "M-22-10C-10-4 10-4 22-10", ink.shade(person.top, 0.25), 3, 0.8)


def _cardigan(canvas: skia.Canvas, person: Person, body: str, hem: float) -> None:
    ink.shape(canvas, ink.within(f"M-34-16L-20 60L-16 {hem}L16 {hem}L20 60L34-16Z", body), person.under)
    ink.shape(canvas, ink.within("M-24-18C-20 16 20 16 24-18Z", body), ink.flushed(person.skin, 0.08))
    for band in (_band(hem, 1), _band(hem, -1)):
        ink.shape(canvas, ink.within(band, body), ink.shade(person.top, 0.24))
    for n in range(3):
        ink.disc(canvas, 17.5, 104 + 42 * n, 3.4, ink.light(person.top, 0.55))


def _band(hem: float, side: int) -> str:
    """The knitted edge of a cardigan."""
    top, bottom = (41 * side, 31 * side), (12 * side, 22 * side)
    inner = f"M{top[0]}-16L{top[1]}-16C{25 * side} 30 {15 * side} 70 {bottom[0]} {hem}"
    return f"{inner}L{bottom[1]} {hem}C{25 * side} 70 {35 * side} 30 {top[0]}-16Z"


_WORN = {
    "crew": _crew,
    "tee": _tee,
    "hoodie": _hoodie,
    "blazer": _blazer,
    "shirt": _shirt,
    "turtleneck": _turtleneck,
    "cardigan": _cardigan,
    "coat": uniforms.coat,
    "scrubs": uniforms.scrubs,
    "jacket": uniforms.jacket,
    "robe": robes.robe,
    "gown": robes.gown,
}
