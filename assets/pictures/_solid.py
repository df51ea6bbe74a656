"""A number or a word as a solid thing that stands on a stage: a face that is read, and sides in another colour."""

from __future__ import annotations

import math
import re
from dataclasses import replace

import skia

from assets.stage import canvas as brush
from assets.stage import easing, type
from assets.stage.drawing import Drawing, Live
from assets.stage.layer import Box, Placement, Text
from assets.stage.palette import blend, contrast
from assets.stage.stage import Stage

COUNTING = 1.3  # seconds
_STEPS, _PACE = 18, 7.5  # and how often a second the digits change
_DEEP = 0.085  # of its size: how far its sides go back
_DIGIT = re.compile(r"[0-9]")
_ONE = re.compile(r"[^0-9]*[0-9](?:[0-9.,'’\s]*[0-9])?[^0-9]*")
_SMALL = re.compile(r"(?<![0-9])0[.,]")
_DECIMALS = re.compile(r"[.,]([0-9]+)[^0-9]*$")


def side(face: str, value: str, dark: str) -> str:
    """`value`, as much darker (or lighter) as `face` must be distinct from it."""
    towards = dark if contrast(face, dark) > contrast(face, "#ffffff") else "#ffffff"
    return next((made for n in range(11) if contrast(face, made := blend(value, towards, n / 10)) >= 4.8), towards)


def solid(stage: Stage, block: type.Block, face: str, sides: str, behind: str) -> Drawing:
    """The lines of `block` about the middle of their upper edge, with sides that go down and to the right, and their shadow."""
    size, deep = block.size, _DEEP * block.size
    box = Box(-block.width / 2, 0, block.width, block.height)
    bounds = Box(box.left - 0.12 * size, -0.1 * size, box.width + 0.24 * size + deep, box.height + 0.2 * size + deep)

    def paint(canvas: skia.Canvas) -> None:
        canvas.clipRect(brush.rect(bounds))
        steps = max(2, round(deep / 2.5))
        # Away from the face in colour, too: it must stay readable against its sides.
        far = stage.look.ink if contrast(face, stage.look.ink) > contrast(face, "#ffffff") else "#ffffff"
        for n in range(steps, 0, -1):
            _lines(canvas, block, deep * 0.7 * n / steps, deep * n / steps, blend(sides, far, 0.5 * n / steps))
        _lines(canvas, block, 0, 0, face)

    texts = (Text(" ".join(block.lines), box, face, behind),) if block.lines else ()
    return Drawing(("solid", stage.look.name, block, face, sides), bounds, paint, texts)


def _lines(canvas: skia.Canvas, block: type.Block, x: float, y: float, value: str) -> None:
    for n, line in enumerate(block.lines):
        type.paint(canvas, block, n, x - type.measure(line, block.style, block.size) / 2, y + block.baseline(n), value)


# ---------------------------------------------------------------- counting


def counts(block: type.Block) -> bool:
    """Whether the number can be counted up to: it is one number ("3 in 4" is two), stands on one line and runs from left to right."""
    return len(block.lines) == 1 and not block.rtl and bool(_ONE.fullmatch(block.lines[0]))


def counting(stage: Stage, block: type.Block, face: str, sides: str, x: float, y: float, at: float) -> Live[int]:
    """The digits on their way up, from `at` on; gone when the number itself is there."""
    written = block.lines[0]
    digits = int("".join(_DIGIT.findall(written)))
    size, deep = block.size, _DEEP * block.size
    bounds = Box(-block.width / 2 - 0.12 * size, -0.1 * size, block.width + 0.24 * size + deep, block.height + 0.2 * size + deep)

    def paint(canvas: skia.Canvas, step: int) -> None:
        share = easing.cubic_out(step / _STEPS)
        canvas.clipRect(brush.rect(bounds))
        for left, char in _slots(block, _shown(written, round(digits * share))):
            for shift, value in ((deep, sides), (0.0, face)):
                type.paint(canvas, char, 0, left + 0.7 * shift, shift + block.baseline(0), value)

    def place(t: float) -> Placement | None:
        return Placement(x, y) if at < t < at + COUNTING else None

    name = ("counting", stage.look.name, block, face, sides)
    return Live(name, bounds, lambda t: int(_STEPS * easing.progress(_between(t), at, COUNTING)), paint, "world", place)


def _between(t: float) -> float:
    """The moment that is shown: it changes in frames in which whoever stands beside is not drawn anew."""
    return math.floor(t * _PACE + 0.5) / _PACE


def _shown(written: str, number: int) -> str:
    """`written` with the digits of `number` in its places, and blanks before the first of them."""
    places = len(_DIGIT.findall(written))
    # A decimal number has a digit before its point from the start on; three digits after one are thousands, but for "0.003".
    decimals = _DECIMALS.search(written)
    thousands = decimals and len(decimals[1]) == 3 and not _SMALL.search(written)
    least = 1 + (len(decimals[1]) if decimals and not thousands else 0)
    digits = str(number).zfill(least).rjust(places)
    drawn, found, begun = [], iter(digits), False
    where = [match.start() for match in _DIGIT.finditer(written)]
    for n, char in enumerate(written):
        own = next(found) if _DIGIT.match(char) else char
        begun = begun or own.isdigit()
        drawn.append(own if begun or not where[0] <= n <= where[-1] else " ")
    return "".join(drawn)


def _slots(block: type.Block, shown: str) -> list[tuple[float, type.Block]]:
    """Where each character stands: in the middle of the place that its own in the end has."""
    written, left = block.lines[0], -block.width / 2
    found = []
    for n, char in enumerate(shown):
        start, end = (type.measure(written[:m], block.style, block.size) if m else 0.0 for m in (n, n + 1))
        if char.strip():
            width = type.measure(char, block.style, block.size)
            found.append((left + (start + end - width) / 2, replace(block, lines=(char,), width=width)))
    return found
