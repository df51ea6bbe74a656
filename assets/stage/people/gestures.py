"""What hands do while somebody speaks: a gesture on a stressed word, held for a moment, and back to rest."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

from assets.model import Word
from assets.stage import easing
from assets.stage.people import Hand, Point

# Seconds: up before the word, held after it at least, back; and from one gesture to the next at least.
_UP, _HELD, _BACK, _APART = 0.38, 0.45, 0.6, 1.25
_LONG = 5  # letters of a word that may be stressed


@dataclass(frozen=True, slots=True)
class Shape:
    """Where hands go, and how: None leaves a hand where it rests. `lean` tilts the head, -1 to 1."""

    left: Point | None = None
    right: Point | None = None
    left_hand: Hand = "open"
    right_hand: Hand = "open"
    lean: float = 0.0


_SHAPES = (
    Shape(left=(-128.0, 112.0), right=(128.0, 112.0)),
    Shape(right=(126.0, 84.0), lean=0.7),
    Shape(left=(-126.0, 84.0), lean=-0.7),
    Shape(right=(92.0, 46.0), right_hand="point", lean=0.5),
    Shape(left=(-70.0, 130.0), right=(120.0, 96.0), lean=0.5),
    Shape(left=(-120.0, 96.0), right=(70.0, 130.0), lean=-0.5),
    Shape(left=(-48.0, 120.0), right=(48.0, 120.0), left_hand="open", right_hand="open"),
)


@dataclass(frozen=True, slots=True)
class Gesture:
    """A shape whose hands arrive at `at`, stay until `end` and are back at rest at `end` + _BACK; seconds."""

    at: float
    end: float
    shape: Shape


@dataclass(frozen=True, slots=True)
class Hands:
    """Hands at a moment; a kind of None is whatever the hand did before. `stress` is 1 on the word itself."""

    left: Point | None
    right: Point | None
    left_hand: Hand | None = None
    right_hand: Hand | None = None
    stress: float = 0.0
    lean: float = 0.0


def gestures(words: Sequence[Word], dice: random.Random) -> tuple[Gesture, ...]:
    """A gesture for each stressed word: longer than its neighbours, and not too soon after the last."""
    made: list[Gesture] = []
    order: list[Shape] = []
    for word in stressed(words):
        order = order or dice.sample(_SHAPES, len(_SHAPES))
        made.append(Gesture(word.start + 0.08, max(word.end, word.start + _HELD) + 0.15, order.pop()))
    return tuple(made)


def stressed(words: Sequence[Word]) -> tuple[Word, ...]:
    """The words that hands mark, at least _APART seconds from one to the next."""
    found: list[Word] = []
    for n, word in enumerate(words):
        around = words[max(0, n - 2) : n + 3]
        if _length(word) >= _LONG and _length(word) >= max(map(_length, around)) and (not found or word.start - found[-1].start >= _APART):
            found.append(word)
    return tuple(found)


def _length(word: Word) -> int:
    return sum(letter.isalnum() for letter in word.written)


def hands_at(course: Sequence[Gesture], rest: tuple[Point | None, Point | None], t: float) -> Hands:
    """The hands at `t`. A gesture that follows soon starts from the one before, not from rest."""
    hands = Hands(*rest)
    for gesture in course:
        start = gesture.at - _UP
        if t < start:
            break
        up = _smooth(easing.progress(t, start, _UP))
        away = _smooth(easing.progress(t, gesture.end, _BACK))
        hands = _towards(hands, gesture.shape, rest, up, away)
        hands = _stressed(hands, gesture, t)
    return hands


def _smooth(x: float) -> float:
    """From rest to rest, at most half as fast again as straight on: fifteen poses a second must show the way."""
    return x * x * (3 - 2 * x)


def _towards(hands: Hands, shape: Shape, rest: tuple[Point | None, Point | None], up: float, away: float) -> Hands:
    """`hands` on their way into `shape` by `up`, and on their way back to rest by `away`."""
    left = _mixed(_mixed(hands.left, shape.left or rest[0], up), rest[0], away)
    right = _mixed(_mixed(hands.right, shape.right or rest[1], up), rest[1], away)
    shown = up > 0.45 and away < 0.6
    return Hands(
        left,
        right,
        shape.left_hand if shown and shape.left else None,
        shape.right_hand if shown and shape.right else None,
        0.0,
        easing.mix(easing.mix(hands.lean, shape.lean, up), 0.0, away),
    )


def _stressed(hands: Hands, gesture: Gesture, t: float) -> Hands:
    beat = easing.progress(t, gesture.at - 0.1, 0.14) * (1 - easing.progress(t, gesture.at + 0.2, 0.3))
    return Hands(hands.left, hands.right, hands.left_hand, hands.right_hand, beat, hands.lean)


def _mixed(a: Point | None, b: Point | None, share: float) -> Point | None:
    """Between two points, by whole units; a hand that is out of sight stays so."""
    if a is None or b is None:
        return a
    return float(round(easing.mix(a[0], b[0], share))), float(round(easing.mix(a[1], b[1], share)))
