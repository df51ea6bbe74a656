"""From written to spoken English, token by token: captions show what is written, a voice gets what is said.

A line is `text.split()`; every token keeps its place, and gets the words it is read as ("$3.5M" -> "three point five
million dollars"), none for what nobody says (an emoji). What a token is read as is decided by `_rules`, without the
punctuation around it; how a word sounds, by `_lexicon`.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from assets.voices import _rules
from assets.voices._rules import DOTTED, Token

VERSION = "1"


@dataclass(frozen=True, slots=True)
class Pair:
    """A token as it is `written`, and as it is `spoken`: words and their punctuation, "" if nothing is said."""

    written: str
    spoken: str


_AROUND = re.compile(r"([\"“”'‘’`*_(\[{¿¡«]*)(.*?)([\"“”'’`*_)\]}.,;:!?…»—–]*)", re.DOTALL)
_QUOTES = "\"“”'‘’`()[]{}*_«»"
_END = re.compile(r"[.!?…][\"“”'’`)\]}*_»]*$")
_HEARD = frozenset(',;:.!?…—()“”"')

_TITLES = {
    "mr": "mister", "mrs": "missus", "ms": "miz", "dr": "doctor", "prof": "professor", "st": "saint", "mt": "mount", "gen": "general",
    "capt": "captain", "lt": "lieutenant", "col": "colonel", "sgt": "sergeant", "gov": "governor", "sen": "senator",
    "rep": "representative", "rev": "reverend",
}  # fmt: skip
_DOTLESS = {"vs": "versus", "etc": "et cetera", "eg": "for example", "ie": "that is", "w/": "with", "w/o": "without"}
_DOTTED_ONLY = {
    "e.g": "for example,", "i.e": "that is,", "approx": "approximately", "dept": "department", "est": "established", "cf": "compare",
    "jr": "junior", "sr": "senior", "inc": "incorporated", "ltd": "limited", "corp": "corporation", "a.k.a": "also known as",
    "st": "street", "ave": "avenue",
}  # fmt: skip
_COUNTED = {
    "no": "number", "nos": "numbers", "fig": "figure", "figs": "figures", "vol": "volume", "ch": "chapter", "p": "page", "pp": "pages",
    "sec": "section", "eq": "equation",
}  # fmt: skip
# After these a dot ends no sentence, whatever follows.
_MIDDLE = frozenset({*_TITLES, *_COUNTED, "e.g", "i.e", "vs", "approx", "cf", "al"}) - {"no"}


def pairs(text: str) -> tuple[Pair, ...]:
    """Every token of `text.split()` with what is said for it."""
    tokens = text.split()
    cores = ["", *(_parts(token)[1] for token in tokens), ""]
    closing = [n == len(tokens) - 1 or _ends(token, tokens[n + 1]) for n, token in enumerate(tokens)]
    around = zip(cores[1:], cores, cores[2:], strict=False)
    return tuple(
        Pair(token, _clean(_said(_parts(token), Token(*near), end))) for token, near, end in zip(tokens, around, closing, strict=True)
    )


def sentences(text: str) -> tuple[tuple[Pair, ...], ...]:
    """`pairs`, one sentence at a time. A dot after an abbreviation or an initial ends none, nor before a small letter."""
    out: list[tuple[Pair, ...]] = []
    begun: list[Pair] = []
    found = pairs(text)
    for n, pair in enumerate(found):
        begun.append(pair)
        if n == len(found) - 1 or _ends(pair.written, found[n + 1].written):
            out.append(tuple(begun))
            begun = []
    return tuple(out)


def foreign(text: str) -> str:
    """The first token with a letter that English is not written with, "" if there is none."""
    return next((token for token in text.split() if any(c.isalpha() and not _latin(c) for c in token)), "")


def _parts(token: str) -> tuple[str, str, str]:
    """The punctuation before a token, its core, and the punctuation after it."""
    found = _AROUND.fullmatch(token)
    assert found
    return found[1], found[2], found[3]


def _ends(token: str, following: str) -> bool:
    if not _END.search(token) or following.lstrip(_QUOTES)[:1].islower():
        return False
    bare = token.strip(_QUOTES)
    if not bare.endswith(".") or bare.endswith(".."):
        return True
    low = bare[:-1].lower()
    if low in _COUNTED and following[:1].isdigit():
        return False
    return low not in _MIDDLE and not re.fullmatch("[A-Z]", bare[:-1])


def _said(parts: tuple[str, str, str], token: Token, closing: bool) -> str:
    lead, core, tail = parts
    short = _abbreviation(token, tail)
    if tail.startswith(".") and not closing and (short or DOTTED.fullmatch(core)):
        tail = tail[1:]  # this dot is the abbreviation's own: "at 5 a.m. we left" has no pause
    return f"{lead}{short or (_rules.words(token) if core else '')}{tail}".replace(",,", ",")


def _abbreviation(token: Token, tail: str) -> str:
    low, dot = token.core.lower(), tail.startswith(".")
    if dot and low in _COUNTED and token.after[:1].isdigit():
        return _COUNTED[low]
    if low in _TITLES and token.core[:1].isupper() and token.after[:1].isupper() and (dot or low in {"mr", "mrs", "ms", "dr"}):
        return _TITLES[low]
    return (dot and _DOTTED_ONLY.get(low)) or _DOTLESS.get(low) or ""


def _clean(spoken: str) -> str:
    """Words of letters, apostrophes and hyphens, and the punctuation that a voice hears. A lone dash is a pause."""
    text = re.sub(r"^(?:-+|[–—]+)$", "—", spoken.strip()).replace("–", "—").replace("--", "—").replace("‘", "").replace("’", "'")
    words = (word.strip("-'") for word in "".join(map(_kept, text)).split())
    joined = re.sub(r" +(?=[,;:.!?…)”])", "", " ".join(word for word in words if word))
    return joined if any(c.isalpha() for c in joined) else "—" if "—" in joined else ""


def _kept(c: str) -> str:
    if c.isalpha() or c in "'-" or c in _HEARD:
        return c
    return " " if c in "_*[]{}|\\`^~<>«»" or c.isspace() else ""


def _latin(letter: str) -> bool:
    return "LATIN" in unicodedata.name(letter, "") or letter in "ªºµ"
