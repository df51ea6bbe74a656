"""A direction's words as they may be shown: short, in sentence case, none left hanging at the end."""

from __future__ import annotations

from script.seen import HEADLINE_WORDS, ING_THINGS
from script.words import content, contentful, sentence_case, shortened, words

HEADLINE_CHARACTERS = 44
LINE_WORDS, LINE_CHARACTERS = 9, 64


def headline(text: str) -> str:
    """`text` as a headline: at most five words, in sentence case, or nothing."""
    return _ready(text, HEADLINE_WORDS, HEADLINE_CHARACTERS)


def line(text: str) -> str:
    """`text` as a line under a headline: at most nine words."""
    return _ready(text, LINE_WORDS, LINE_CHARACTERS)


def _ready(text: str, most: int, longest: int) -> str:
    """`text` as it may be shown: at most `most` words, none left hanging at its end, in sentence case; or nothing."""
    parts = text.split()
    kept = parts[:most]
    while len(parts) > most and len(kept) > 1 and not contentful(kept[-1].strip(",.;:")):
        kept = kept[:-1]
    shown = shortened(" ".join(kept).strip(" ,.;:"), longest).strip()
    return sentence_case(shown) if words(shown) else ""


def keywords(*parts: str) -> tuple[str, ...]:
    """The content words of the parts, most telling first: things before doings, the last word of a name before its others."""
    things: list[str] = []
    doings: list[str] = []
    for part in parts:
        for word in reversed(content(part)):
            doing = word.endswith("ing") and len(word) > 4 and word not in ING_THINGS
            (doings if doing else things).append(word)
    return tuple(dict.fromkeys((*things, *doings)))[:8]
