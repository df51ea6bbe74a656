"""Which icons tell what a direction is about: by a table made by hand, then by the icons' own names.

People are found by the table only, and brands never. Where no word is known there are neutral icons: they look designed, and say
nothing wrong.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import pairwise

from assets.stage import icons

# What stands for nothing in particular.
NEUTRAL = ("sparkle", "lightbulb", "compass", "star-four", "shapes", "chat-circle-dots", "bookmark-simple", "play-circle")
_MIDDLES = ("sparkle", "lightbulb", "compass", "shapes")

# Icon names that are also words, but show something else, or nothing that a film would mean by the word.
_AMBIGUOUS = frozenset(
    re.split(
        r"\s+",
        """
    alien aperture article asterisk at barricade barcode bat bell bone boot bounding-box browser browsers bug cards cell circle club
    coin columns command control copy copyleft copyright crop cross crosshair crown cube cursor cylinder database devices diamond disc
    divide dot download drop ear eject engine equalizer equals eraser exam exclude export eye faders fan feather file files finger
    fire flag flame folder folders frame function funnel garage gauge gear ghost gif gradient graph hand hash heart hexagon hoodie
    horse image images infinity info intersect key keyhole layout link list lock magnet mouse note notification nut octagon option
    package paragraph parallelogram pants password path pause peace pentagram percent person perspective pi pinwheel placeholder play
    playlist plus minus polygon power prohibit pulse question queue quotes radical record rectangle repeat rewind rows rug ruler scan
    screencast scroll seal selection shapes share shuffle sidebar sigma signature skull slideshow sliders spade spinner spiral split
    square stack stamp star sticker stool stop subtitles subtract swap swatches table tabs tag tea textbox ticket toilet tote
    trademark trash tray triangle unite usb user users vibrate vignette voicemail wall warning watch waveform waves x
    """.strip(),
    )
)


# Words that look like forms of others: to stare is no star, to watch no clock.
_NO_FORMS = frozenset(("staring", "stared", "starring", "watching", "watched", "booked", "parked", "waved", "trained"))


@dataclass(frozen=True, slots=True)
class Cluster:
    """Icons for a card: the one in the middle, and those around it. `known` is how many of all come from the words."""

    middle: str
    around: tuple[str, ...]
    known: int


@dataclass(frozen=True, slots=True)
class _Known:
    word: str
    icons: tuple[str, ...]
    rank: int


def cluster(texts: Sequence[str], count: int, dice: random.Random) -> Cluster:
    """A middle icon and `count` around it for `texts`, the most telling text first."""
    known = list(_known(texts))
    # What is done comes before who does it.
    known.sort(key=lambda word: word.rank)
    firsts = [word.icons[0] for word in known]
    seconds = [icon for rank in (1, 2) for word in known for icon in word.icons[rank : rank + 1]]
    told = list(dict.fromkeys(firsts + seconds))[: count + 1]
    middle = told[0] if told else dice.choice(_MIDDLES)
    neutral = [name for name in dice.sample(NEUTRAL, len(NEUTRAL)) if name not in (*told, middle)]
    return Cluster(middle, tuple((told[1:] + neutral)[:count]), len(told))


def matches(word: str) -> tuple[str, ...]:
    """The icons of one word or pair of words ("split-screen"), most telling first; () when it is not known."""
    found = _lookup(word.lower())
    return found.icons if found else ()


def _known(texts: Sequence[str]) -> Iterator[_Known]:
    """What the texts hold, in order, each thing once. A pair stands for its words: a "career ladder" is no career."""
    words = [re.findall(r"[^\W_]+", text.lower().replace("’", "'").replace("'s", "")) for text in texts]
    pairs = {pair for text in words for pair in pairwise(text) if _lookup("-".join(pair))}
    paired = {word: "-".join(pair) for pair in sorted(pairs) for word in pair}
    seen: set[tuple[str, ...]] = set()
    for found in (_lookup(paired.get(word, word)) for text in words for word in text):
        if found and found.icons not in seen:
            seen.add(found.icons)
            yield found


@lru_cache(4096)
def _lookup(word: str) -> _Known | None:
    if word in _NO_FORMS:
        return None
    for form in _forms(word):
        if form in _table():
            return _table()[form]
    for form in _forms(word):
        if form in icons.names() and form not in _AMBIGUOUS and len(form) > 2:
            return _Known(form, (form,), rank=0)
    return None


def _forms(word: str) -> tuple[str, ...]:
    """The word, and what it may be a form of: "companies", "running", "planned", "taught" is left to the table."""
    forms = [word]
    for ending, others in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            stem = word[: -len(ending)]
            forms += [stem + other for other in others]
            if ending in ("ing", "ed", "er") and stem[-1] == stem[-2]:
                forms.append(stem[:-1])
    return tuple(dict.fromkeys(forms))


_ENDINGS = (("ies", ("y",)), ("es", ("", "e")), ("s", ("",)), ("ing", ("", "e")), ("ed", ("", "e")), ("er", ("", "e")), ("ers", ("", "e")))


@lru_cache(1)
def _table() -> dict[str, _Known]:
    """The words of iconwords.txt; where a word stands twice, its first line counts."""
    table: dict[str, _Known] = {}
    for line in (files("assets.stage") / "iconwords.txt").read_text(encoding="utf-8").splitlines():
        words, colon, names = line.partition(":")
        if colon and not line.startswith("#"):
            for word in words.lstrip("~").split():
                table.setdefault(word, _Known(word, tuple(names.split()), words.count("~")))
    return table
