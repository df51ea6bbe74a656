"""Words and their stems, so that forms of one word are equal."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_WORD = re.compile(r"[^\W\d_]+")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")


def words_in(text: str) -> Iterator[str]:
    """The words of `text` in lower case and without accents; CamelCase is two words, digits are none."""
    spaced = _HUMP.sub(" ", text)
    bare = "".join(c for c in unicodedata.normalize("NFKD", spaced) if not unicodedata.combining(c)).casefold()
    for word in _WORD.findall(unicodedata.normalize("NFC", bare)):
        if _CJK.search(word):
            # Written without spaces: pairs of characters stand for words.
            yield from (word[n : n + 2] for n in range(max(1, len(word) - 1)))
        elif len(word) > 1:
            yield word


@lru_cache(8192)
def stem(word: str) -> str:
    """A lower-case word without its plural, -ing and -ed, so that forms of one word are equal (after Porter, 1980, steps 1 and 5a)."""
    if len(word) < 4 or not word.isascii():
        return word
    return _without_e(_without_ing(_without_s(word)))


def _without_s(word: str) -> str:
    if word.endswith(("sses", "ies")):
        return word[:-2] if word.endswith("sses") else word[:-3] + "y"
    if word.endswith(("ches", "shes", "xes", "uses")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def _without_ing(word: str) -> str:
    for ending in ("ing", "ed"):
        root = word.removesuffix(ending)
        if root != word and len(root) > 2 and re.search("[aeiouy]", root):
            return _mended(root)
    return word


def _mended(root: str) -> str:
    """A root as its verb is written: run(n), bak(e), creat(e)."""
    if len(root) > 2 and root[-1] == root[-2] and root[-1] not in "lsz":
        return root[:-1]
    return root + "e" if root.endswith(("at", "bl", "iz")) or (_measure(root) == 1 and _is_short(root)) else root


def _without_e(word: str) -> str:
    root = word.removesuffix("e")
    if root == word:
        return word
    return root if _measure(root) > 1 or (_measure(root) == 1 and not _is_short(root)) else word


def _measure(root: str) -> int:
    """How often consonants follow vowels: Porter's m."""
    return len(re.findall("[aeiouy]+[^aeiouy]+", root))


def _is_short(root: str) -> bool:
    """Consonant, vowel, consonant: Porter's *o."""
    return re.search("[^aeiou][aeiouy][^aeiouwxy]$", root) is not None
