"""How well the words of a clip match the words of a direction.

Words are compared by their stems. What a direction is most about weighs most; words that say little in a picture
("people", "working") weigh little, and so do those that every clip has.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from assets.stems import stem, words_in


def _listed(words: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words.split())


# Words that say nothing about what is to be seen.
_SILENT = _listed(
    "a an the and of or to in on at with for from by into onto over under is are was be being as it its their his her this that "
    "these those some more one two other each both while where when which who how what video videos footage clip clips image "
    "images photo photos picture pictures img dsc mov vid pxl final copy edit export untitled stock free pexels pixabay broll roll "
    "shot shots scene scenes cut hd uhd fhd fps resolution quality visual visuals representation animation showing shows show shown "
    "view close closeup up zoom background"
)

# Words that many pictures have in them, and few are about.
_FAINT = _listed("person people man men woman women someone group young new different various work use make do get go look thing side")
_FAINT_WEIGHT = 0.35

# Every further word of a direction weighs this much of the one before it.
_FALL = 0.85

# A clip that has this many of a direction's heaviest words has all that can be asked.
_ENOUGH = 3

# What a name or tag that fits wholly adds, and what a provider's own ranking does.
_PRECISION, _RELEVANCE = 0.35, 0.25

# A match that is weaker than this earns the two only in part.
_FIRM = 0.4

# A word is common when more than this share of at least so many clips have it.
_COMMON, _MANY = 0.3, 8

# How well a word matches another that is made from it: lead, leader.
_KIN = 0.8
_ENDINGS = frozenset(("er", "or", "ist", "ment", "ation", "ion", "al", "ly", "ity", "ive", "ance", "ship", "ness", "ful", "y", "ic"))


@dataclass(frozen=True, slots=True)
class Wanted:
    """The stems that are looked for, each with its weight, and what counts as all of them."""

    weights: tuple[tuple[str, float], ...]
    full: float

    @property
    def heads(self) -> frozenset[str]:
        return frozenset(stem[:4] for stem, _ in self.weights)


def stems(text: str) -> tuple[str, ...]:
    """The telling words of `text`, as stems, in order, each once."""
    return tuple(dict.fromkeys(s for word in words_in(text) if (s := stem(word)) not in _SILENT))


def wanted(texts: Iterable[str], common: frozenset[str] = frozenset()) -> Wanted:
    """What is looked for, from texts in the order of how much they tell; `common` are stems that say less than usual."""
    found = dict.fromkeys(s for text in texts for s in stems(text))
    weights = tuple((s, _FALL**n * weight(s) * (0.5 if s in common else 1.0)) for n, s in enumerate(found))
    return Wanted(weights, sum(sorted((w for _, w in weights), reverse=True)[:_ENOUGH]))


def common(clips: Sequence[Iterable[str]]) -> frozenset[str]:
    """The stems that too many clips have to tell one from another; each clip is its phrases."""
    counts = Counter(s for phrases in clips for s in {s for phrase in phrases for s in stems(phrase)})
    return frozenset(s for s, n in counts.items() if len(clips) >= _MANY and n > _COMMON * len(clips))


def match(asked: Wanted, phrases: Sequence[str], relevance: float = 0.0) -> float:
    """How well a clip that is described by `phrases` (its name, each tag) matches, from 0 to 1.

    `relevance`, 0 to 1, is where a provider's own search ranked it.
    """
    said = [stems(phrase) for phrase in phrases]
    mine = frozenset(s for phrase in said for s in phrase)
    if not asked.full or asked.heads.isdisjoint(s[:4] for s in mine):
        return 0.0
    recall = min(1.0, sum(w * max((_kin(s, other) for other in mine), default=0.0) for s, w in asked.weights) / asked.full)
    precision = max((_covered(phrase, asked) for phrase in said if phrase), default=0.0)
    firm = min(1.0, recall / _FIRM)
    score = recall + (1 - recall) * _PRECISION * precision * firm
    return score + (1 - score) * _RELEVANCE * relevance * firm


def weight(root: str) -> float:
    """How much a word says in a picture."""
    return _FAINT_WEIGHT if root in _FAINT else 1.0


def _covered(phrase: tuple[str, ...], asked: Wanted) -> float:
    """The share of a phrase that is asked for; one of faint words alone counts as faint."""
    total = sum(weight(s) for s in phrase)
    hit = sum(weight(s) * max((_kin(s, other) for other, _ in asked.weights), default=0.0) for s in phrase)
    return hit / total * min(1.0, total)


@lru_cache(65536)
def _kin(one: str, other: str) -> float:
    if one == other:
        return 1.0
    short, long = sorted((one, other), key=len)
    related = len(short) >= 4 and long.startswith(short) and long[len(short) :] in _ENDINGS
    return _KIN if related else 0.0
