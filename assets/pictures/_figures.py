"""Figures: which of them one scale can hold, and when each is named. No other number than theirs is ever shown."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from itertools import pairwise

from assets.model import Word
from assets.stage import cues
from script.model import Figure

MOST = 8

_DIGITS = re.compile(r"\d+(?:[.,\u202f\u00a0']\d+)*")
_SIZES = frozenset(["k", "m", "bn", "b", "tn", "thousand", "million", "millions", "billion", "billions", "trillion", "trillions"])
# A number belongs to a label that is spoken at most so many seconds from it.
_NEAR = 4.0


def usable(figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures that can be drawn: finite ones that are written somehow, at most MOST."""
    return tuple(figure for figure in figures if math.isfinite(figure.value) and figure.written.strip())[:MOST]


def one_scale(figures: Sequence[Figure]) -> bool:
    """Whether all are of one unit, by how they are written, so that their sizes can be compared."""
    return len({unit(figure) for figure in figures}) == 1


def unit(figure: Figure) -> str:
    """What a figure is written with besides its digits: "%", "€", "km"; thousands and millions are no unit."""
    words = _DIGITS.sub(" ", figure.written.lower()).replace("percent", "%").replace("per cent", "%").split()
    return " ".join(word.strip("+-−–~≈<>.,:;()") for word in words if word.strip(".") not in _SIZES)


def shares(figures: Sequence[Figure]) -> tuple[float, ...] | None:
    """What each is of the whole, or None where they are no parts of one: percentages of at most a hundred together, else amounts
    of one unit."""
    values = [figure.value for figure in figures]
    if not figures or min(values) < 0 or sum(values) <= 0 or not one_scale(figures):
        return None
    if unit(figures[0]) == "%":
        hundred = 1.0 if max(values) <= 1.0 else 100.0
        return tuple(value / hundred for value in values) if sum(values) <= 1.02 * hundred else None
    return tuple(value / sum(values) for value in values) if len(values) > 1 else None


def times(words: Sequence[Word], figures: Sequence[Figure], start: float, gap: float) -> tuple[float, ...]:
    """When each figure is named, in their order, at least `gap` apart: with its label or its number, whichever comes first.

    One that is not named follows the one before.
    """
    found: list[float] = []
    for at in _rising([_named(words, figure) for figure in figures]):
        soonest = found[-1] + gap if found else start
        found.append(soonest if at is None else max(soonest, at))
    return tuple(found)


def _named(words: Sequence[Word], figure: Figure) -> float | None:
    number, label = _spoken(words, figure.written), cues.spoken_at(words, figure.label)
    if number is None or label is None:
        return label if number is None else number
    return min(number, label) if abs(number - label) <= _NEAR else number


def _spoken(words: Sequence[Word], written: str) -> float | None:
    """When a word with the digits of `written` is heard, or the number in letters: "30 %" as "thirty"."""
    wanted = _DIGITS.findall(written)
    letters = _in_letters(wanted[0]) if wanted else ""
    return next((word.start for word in words if wanted and (_DIGITS.findall(word.written) == wanted[:1] or _bare(word) == letters)), None)


_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
    "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def _in_letters(digits: str) -> str:
    """A number below a hundred in letters, "twenty-five"; "-" for others, which is no word."""
    if not digits.isdecimal() or int(digits) > 99:
        return "-"
    tens, ones = divmod(int(digits), 10)
    return _ONES[int(digits)] if tens < 2 else "-".join((_TENS[tens - 2], *(_ONES[ones],) * bool(ones)))


def _bare(word: Word) -> str:
    return word.written.strip(" .,;:!?\"'“”‘’()").casefold()


def _rising(found: Sequence[float | None]) -> tuple[float | None, ...]:
    """`found`, or nothing at all where it does not rise: then the figures come in their order, evenly."""
    heard = [at for at in found if at is not None]
    return tuple(found) if all(a <= b for a, b in pairwise(heard)) else tuple(None for _ in found)
