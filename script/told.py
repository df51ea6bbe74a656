"""What a narration says of a picture: a heading for it, a few words about each of its parts, how long something takes. In its own words."""

from __future__ import annotations

import re
from collections.abc import Iterable

from script.words import content, contentful, sentence_case, wordset

MOST_WORDS, LONGEST = 6, 40  # of a heading, and of what is said of one part

_SENTENCE = re.compile(r"(?<=[.!?])\s+")
# Sentences that point back to what nobody sees here, or go on from it.
_POINTING = wordset(
    """
    it he she they this that these those there so but and or then now here i we you let let's what's who's because
    say imagine suppose think take picture
    """
)
_PRESENTING = re.compile(r"(?:here(?:['’]s| is| are)|this is|these are|meet) (?=\w+ \w)", re.IGNORECASE)
_ASIDE = re.compile(
    r"\b(?P<clause>(?:where|how|what|why) (?:the|your|our|my|his|her|their|an?|people|money|it)\b[^,.;:!?]{3,32})(?=[,.;:])", re.IGNORECASE
)
_COUNT = (
    r"(?:\d+(?:[.,]\d+)?|half an|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?|"
    r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen)"
)
_LASTING = re.compile(
    rf"\b{_COUNT}(?: and a half)?(?: hundred| thousand)? (?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?)\b", re.IGNORECASE
)
_SPANNING = re.compile(
    r"\bfrom (?:the |an? )?\w[\w’' -]{2,28}? to (?:the |an? )?\w[\w’' -]{2,28}?"
    r"(?=,|\s+(?:there|it|that|you|we|they|is|are|was|takes?|took)\b)",
    re.IGNORECASE,
)


def heading(narration: str, shown: Iterable[str]) -> str:
    """A short first sentence ("Four things go on top."), else what a clause asks ("where the flavour comes from"), or nothing.

    `shown` is what is read in the picture besides: a heading does not say it before its time.
    """
    seen = {_plain(word) for text in shown for word in content(text)}
    parts = _SENTENCE.split(narration.strip())
    first = _PRESENTING.sub("", parts[0].strip(" .!\"“”'"))
    leads = len(parts) > 1 and not parts[0].rstrip("\"”'").endswith("?") and len(first.split()) >= 3 and contentful(first.split()[-1])
    if leads and _heads(first, seen):
        return sentence_case(first)
    found = _ASIDE.search(narration)
    return sentence_case(found["clause"].strip()) if found and _heads(found["clause"], seen) else ""


def _heads(text: str, seen: set[str]) -> bool:
    own = text.split()
    fits = len(own) <= MOST_WORDS and len(text) <= LONGEST and not re.search(r"[,;:–—]", text)
    return fits and own[0].casefold() not in _POINTING and bool(content(text)) and not seen & {_plain(word) for word in content(text)}


def said_of(name: str, narration: str) -> str:
    """What a sentence that begins with `name` goes on to say, in a few words: "Running long" has "Makes you patient"; else ""."""
    if not name:
        return ""
    begins = re.compile(rf"(?:the |an? )?{re.escape(name)}\s+(?P<rest>\w.*)", re.IGNORECASE)
    for sentence in _SENTENCE.split(narration):
        if found := begins.match(sentence.strip()):
            told = re.split(r"[,;:–—]|\s(?:and|but|because|which|so|while)\s", found["rest"].strip(' .!?"“”'), maxsplit=1)[0].strip()
            if 1 < len(told.split()) <= MOST_WORDS and len(told) <= LONGEST and contentful(told.split()[-1]):
                return sentence_case(re.sub(r"^(?:is|are|was|were)\s+(?:an?\s+)?", "", told))
    return ""


def lasting(narration: str) -> str:
    """The first length of time that is named: "Six hours"; "" where none is."""
    found = _LASTING.search(narration)
    return sentence_case(found[0]) if found else ""


def spanning(narration: str) -> str:
    """From where to where: "From the door to an open artery"; "" where nobody says."""
    found = _SPANNING.search(narration)
    return sentence_case(found[0]) if found and len(found[0]) <= LONGEST else ""


def _plain(word: str) -> str:
    return word.casefold().removesuffix("s")
