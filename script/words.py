"""Words as people see them: which of them tell something, how they look on a card, how they name a scene."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable


def wordset(text: str) -> frozenset[str]:
    """The words of `text`, which stand between spaces, as a set: a table that reads as one."""
    return frozenset(text.split())


# Words that carry no picture. English, since directions are; what is not in it counts as telling.
_EMPTY = wordset(
    """
    a an the this that these those some any each every another other one its it his her their our your my he she they we
    you i who which what whose there here
    and or but nor so as than then while where when if
    of in on at to from by with without for into onto over under about between among across along around through
    during before after behind beside near inside outside above below against toward towards within upon off out up down
    is are was were be been being has have having do does did can could will would may might must should
    not no very just more most much many few several various lots lot both all also too
    """
)

# The language of filming: it says how something is shown, not what.
_FILMING = wordset(
    """
    shot shots cut cuts switch scene scenes visual visuals view clip clips footage image images picture animation animated
    graphic graphics close close-up closeup wide camera screen opening open focus zoom pan fade overlay insert montage
    return back show shows showing shown display displays displaying see b-roll broll transition dissolve split side
    representation represented sequence series establishing aerial section we
    """
)

# Letters, digits, and the marks of scripts that write vowels as marks, which Python does not count as letters.
_LETTERS = (
    r"(?:[^\W_]|[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    r"\u0900-\u0963\u0966-\u0e4e\u1780-\u17d3\u200c\u200d])+"
)
_PLAIN = re.compile(_LETTERS)
_WORD = re.compile(rf"{_LETTERS}(?:['’.&+-]{_LETTERS})*[+#]*")


def words(text: str) -> list[str]:
    """The words of `text` as written; hyphens and apostrophes inside a word stay."""
    return _WORD.findall(text)


def content(text: str) -> list[str]:
    """The content words of `text` in order, in lower case, each once."""
    return [word for word in dict.fromkeys(word.casefold() for word in words(text)) if word not in _EMPTY]


def telling(text: str) -> list[str]:
    """The content words of a direction, less the language of filming: what is seen, not how it is shown."""
    return [word for word in content(text) if word not in _FILMING]


def contentful(word: str) -> bool:
    """Whether `word` says something by itself."""
    return word.casefold() not in _EMPTY


def sentence_case(text: str) -> str:
    """`text` with its first letter raised and nothing else touched, so that ML and API stay what they are."""
    for n, char in enumerate(text):
        if char.isalpha():
            return text[:n] + char.upper() + text[n + 1 :]
        if char.isdigit():
            break  # "70% of startups" begins with its number
    return text


def slug(parts: Iterable[str], most: int = 5, longest: int = 48) -> str:
    """At most `most` words as a name for a scene: small letters and digits of any alphabet, joined by hyphens.

    The name has at most `longest` characters, and is empty when the words hold no letter or digit.
    """
    name = ""
    for part in list(parts)[:most]:
        plain = unicodedata.normalize("NFC", part.casefold()).replace("'", "").replace("’", "")
        clean = "-".join(_PLAIN.findall(plain))
        joined = f"{name}-{clean}" if name and clean else name or clean
        if len(joined) > longest:
            return name or joined[:longest].strip("-")
        name = joined
    return name


def readable(stem: str) -> str:
    """A file's stem as a title: "junior-vs-senior" is "Junior vs senior"."""
    return sentence_case(re.sub(r"[\s_-]+", " ", stem).strip()) or "Untitled"


def shortened(text: str, longest: int) -> str:
    """`text`, cut at a word's end where it is longer than `longest` characters."""
    if len(text) <= longest:
        return text
    head = text[:longest]
    return (head.rsplit(" ", 1)[0] if " " in head else head).rstrip(" ,;:-")
