"""Mouths that follow what is heard: shapes by the letters of the word that is spoken, sizes by how loud the voice is."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from assets.model import LEVELS, Word
from assets.stage.easing import clamp

# How far a mouth opens for a letter, and how pursed it is. Letters that are not here: 0.35, as for a consonant.
_SHAPES = {
    **dict.fromkeys("aáàâäå", (1.0, 0.0)),
    **dict.fromkeys("eéèêëæ", (0.7, 0.0)),
    **dict.fromkeys("iíìîïy", (0.5, 0.0)),
    **dict.fromkeys("oóòôöø", (0.8, 0.8)),
    **dict.fromkeys("uúùûüw", (0.5, 1.0)),
    **dict.fromkeys("mbp", (0.0, 0.2)),
    **dict.fromkeys("fv", (0.15, 0.0)),
}
_CONSONANT = (0.35, 0.1)


@dataclass(frozen=True, slots=True)
class Mouth:
    """How far a mouth is open and how pursed its lips are, both from 0 to 1 in steps."""

    open: float
    round: float


SHUT = Mouth(0.0, 0.0)


def mouth_at(words: Sequence[Word], voice: Sequence[float], t: float) -> Mouth:
    """The mouth at `t`. `voice` is the level LEVELS times a second from 0; without one the words' own times serve.

    Between words it is closed; where the voice is given but no words are, the level alone opens it.
    """
    loud = _level(voice, t) if voice else 1.0
    word = _word(words, t)
    if word is None:
        return SHUT if words or not voice else _stepped(0.9 * loud, 0.0)
    wide, pursed = _letter(word, t)
    return _stepped(wide * loud, pursed)


def _level(voice: Sequence[float], t: float) -> float:
    """Between two levels, and steeper than they are: speech is seldom at its loudest."""
    at = t * LEVELS
    if at < 0 or at > len(voice) - 1:
        return 0.0
    n = math.floor(at)
    level = voice[n] + (voice[min(n + 1, len(voice) - 1)] - voice[n]) * (at - n)
    return clamp(1.35 * level**0.7)


def _word(words: Sequence[Word], t: float) -> Word | None:
    n = bisect_right(words, t, key=lambda word: word.start) - 1
    return words[n] if n >= 0 and t < words[n].end else None


def _letter(word: Word, t: float) -> tuple[float, float]:
    letters = [letter for letter in word.written.lower() if letter.isalpha()]
    if not letters:
        return 0.7, 0.1
    share = clamp((t - word.start) / max(0.01, word.end - word.start), 0, 0.999)
    return _SHAPES.get(letters[int(share * len(letters))], _CONSONANT)


def _stepped(wide: float, pursed: float) -> Mouth:
    """Steps, so that a mouth which hardly moves is not drawn again."""
    wide = round(clamp(wide) * 5) / 5
    return Mouth(wide, round(clamp(pursed) * 2) / 2) if wide else SHUT
