"""What a text tells one by one: the points of a list, the steps of a process, the stations of a timeline, two sides, places.

Everything is in the text's own words, cut to where it can be read at a glance; nothing is added.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from script.dates import dated, season, unparted
from script.labels import is_labelled, unlabelled
from script.phrases import key_phrases
from script.words import sentence_case, shortened, wordset

MOST = 8  # points, steps, stations or places
LONGEST = 60  # characters of one
MOST_WORDS = 9

_ENUMERATED = re.compile(r"(?:(?<!\d)[:–—]|[:–—](?!\d))\s*(.+)$", re.DOTALL)
_JOINTS = re.compile(
    r"\s+/\s+|\s*[,;]\s*(?:and\s+then\s+|and\s+|or\s+|then\s+)?|\s+and\s+(?:then\s+)?|\s+or\s+|\s*(?:→|->|=>|\|)\s*", re.IGNORECASE
)
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[\"“‘'(]?[A-Z0-9À-Þ])")
_ORDER = re.compile(
    r"^(?:(?:and )?(?:first(?:ly)?(?: of all)?|to begin with|second(?:ly)?|third(?:ly)?|fourth(?:ly)?|"
    r"fifth(?:ly)?|then|next|after that|afterwards|"
    r"finally|last(?:ly)?|step \w+|number \w+|tip \w+)\b[,:]?\s*(?:(?:comes?|you|we|is|there is)\b\s*)?)",
    re.IGNORECASE,
)
_FROM_TO = re.compile(r"\bfrom\s+(?:an?\s+|the\s+)?([\w' ’-]{2,40}?)\s+to\s+(?:an?\s+|the\s+)?([\w' ’-]{2,40}?)(?=[,.;:]|$)", re.IGNORECASE)


def told(direction: str, narration: str, most: int = MOST) -> tuple[str, ...]:
    """The points of a list: those of the direction, else those that the narration counts up, else its key phrases."""
    return (_after_colon(direction) or counted(narration) or key_phrases(narration, min(most, 5)))[:most]


def counted(text: str) -> tuple[str, ...]:
    """What `text` counts up: "first ..., then ...", or "three things: a saw, a plane and glue", or "a saw, a plane and glue"."""
    return _ordered(text) or _after_colon(text) or _in_a_row(text)


def steps(direction: str, narration: str) -> tuple[str, ...]:
    """The steps of a process, in order; the two ends of one "from seed to harvest" where it names no more."""
    ends = _FROM_TO.search(direction)
    return _after_colon(direction) or counted(narration) or (tuple(map(_point, ends.groups())) if ends else key_phrases(narration, 5))


def _after_colon(text: str) -> tuple[str, ...]:
    """What stands after a colon, parted by commas, "and" or arrows: at least two short things."""
    for sentence in _SENTENCE.split(text):
        found = _ENUMERATED.search(sentence)
        named = tuple(_points(found[1])) if found else ()
        if len(named) >= 2:
            return named[:MOST]
    return ()


def _points(text: str) -> Iterator[str]:
    for part in _JOINTS.split(text):
        own = part.strip(" .!?\"“”'‘’\n\t")
        if any(char.isalnum() for char in own):
            if len(own.split()) > MOST_WORDS:
                return
            yield _point(own)


def _point(text: str) -> str:
    """One of them as it can be shown: without its article, in sentence case, at most LONGEST characters."""
    own = re.sub(r"^(?:an?|the|some|your|our|to)\s+(?=\w)", "", text.strip(' .,;:!?"“”'), flags=re.IGNORECASE)
    return shortened(sentence_case(own), LONGEST)


def _ordered(text: str) -> tuple[str, ...]:
    """Sentences or clauses that say where in an order they stand: "First, soak the beans. Then ..."."""
    parts = [
        part for sentence in _SENTENCE.split(text) for part in re.split(r"[,;]\s+(?=(?:and )?(?:then|next|finally|after that)\b)", sentence)
    ]
    ends = [match.end() if (match := _ORDER.match(part)) else None for part in parts]
    start = next((n for n, end in enumerate(ends) if end is not None), 0)
    begins = start - 1 if start and parts[start - 1].strip()[-1:] not in ".!?" else start  # "The user types, then ..."
    own = [_point(_head(part[end or 0 :])) for n, (part, end) in enumerate(zip(parts, ends, strict=True)) if end is not None or n == begins]
    return tuple(one for one in dict.fromkeys(own) if one)[:MOST] if len(own) >= 2 else ()


def _head(text: str) -> str:
    """A clause up to where it only explains."""
    first = re.split(r",\s|\s+(?:because|so that|which|until|while|before|as soon as)\b|\s[–—-]\s", text.strip(), maxsplit=1)[0]
    return " ".join(first.split()[:MOST_WORDS])


_ROW = re.compile(r"((?:[\w’'-]+ ){0,4}[\w’'-]+(?:, (?:[\w’'-]+ ){0,4}[\w’'-]+)+,? (?:and|or) (?:[\w’'-]+ ){0,4}[\w’'-]+)(?=[.;:!?)]|$)")
_VERBS = wordset(
    "need needs want use uses is are was were have has include includes including require requires called "
    "named namely with of like take bring buy"
)


def _in_a_row(text: str) -> tuple[str, ...]:
    """Three or more in a row at the end of a clause: "you need flour, water and salt"."""
    found = _ROW.search(text)
    if not found:
        return ()
    named = [part for part in re.split(r",? (?:and|or) |, ", found[1]) if part]
    lead = named[0].split()
    verbs = [n for n, word in enumerate(lead) if word.casefold() in _VERBS]
    named[0] = (
        " ".join(lead[verbs[-1] + 1 :]) if verbs and verbs[-1] + 1 < len(lead) else " ".join(lead[-2:]) if len(lead) > 3 else named[0]
    )
    return tuple(dict.fromkeys(_point(part) for part in named))[:MOST] if len(named) >= 3 else ()


# ---------------------------------------------------------------- time

_YEAR = r"(?:(?:1\d|20)\d{2}s?|\d{1,4} (?:BCE?|AD|CE))"
_WHEN = re.compile(
    rf"(?:\b(?:in|by|since|from|around|about|until|during|on)\s+)?(?:the\s+(?:early |late |"
    rf"mid-?)?(?:year\s+)?)?\b(?P<year>{_YEAR}(?:\s?(?:–|-|to|and|until)\s?{_YEAR})?)(?![\w%]),?\s*",
    re.IGNORECASE,
)
_BARE = re.compile(rf"(?<![\w$€£.,]){_YEAR}(?![\w%])")


def stations(direction: str, narration: str) -> tuple[str, ...]:
    """The stations of a timeline: "1969: Humans landed on the Moon". Of a direction that only spans years, the two."""
    listed = _begun(_after_colon(unparted(direction)))
    told_ = _dated(narration)
    years = tuple(dict.fromkeys(_BARE.findall(direction)))
    if listed:
        return listed
    return told_ if len(told_) > 1 else _ordered(narration) or told_ or (years if len(years) > 1 else ()) or key_phrases(narration, 5)


def _begun(listed: tuple[str, ...]) -> tuple[str, ...]:
    """ "1914 war begins" as "1914: War begins"; "March sow" as "March: Sow" where all of them are named so."""
    named = [season(one) for one in listed]
    cut = named if all(when for when, _ in named) else [dated(one) for one in listed]
    return tuple(f"{when}: {sentence_case(what)}" if when else what for when, what in cut)


def _dated(text: str) -> tuple[str, ...]:
    found: dict[str, str] = {}
    for clause in _clauses(text):
        when = _WHEN.search(clause)
        if when and not re.match(r"\s*(?:%|percent|people|euros|dollars)", clause[when.end() :]):
            event = _event(f"{clause[: when.start()]} {clause[when.end() :]}")
            year = re.sub(r"\s*(?:to|and|until|-)\s*", "–", when["year"])
            found.setdefault(year, f"{year}: {event}" if event else year)
    return tuple(found.values())[:MOST]


def _clauses(text: str) -> list[str]:
    """Sentences, and their parts where each has a year of its own."""
    cut = []
    for sentence in _SENTENCE.split(text):
        parts = re.split(rf"[,;]\s+(?:and\s+)?(?=(?:in|by|since)\s+{_YEAR})|\s+and\s+(?=in\s+{_YEAR})", sentence)
        cut += parts
    return cut


def _event(text: str) -> str:
    own = " ".join(text.strip(" .,;:!?").split())
    own = re.sub(
        r"^(?:(?:and|but|then|so|it was|that|when|at last|finally|came|there (?:was|were|came))\b,?\s+)+", "", own, flags=re.IGNORECASE
    )
    first = re.split(r"[,;:]\s|\s[–—]\s|\s+(?:which|because|while|after|before|when|where|as)\b", own, maxsplit=1)[0]
    return shortened(sentence_case(" ".join(first.split()[:MOST_WORDS]).strip(" ,.;:")), LONGEST)


# ---------------------------------------------------------------- sides

_SIDES = (
    re.compile(
        r"(?:(?:[\w-]+\s+)?comparison\s+(?:of|between)\s+)?(?P<a>.+?),?\s+(?:versus|vs\.?|against|compared (?:to|with))\s+(?P<b>.+)",
        re.IGNORECASE,
    ),
    re.compile(
        r".*?\b(?:comparison|comparing|compare|comparison chart|difference|differences|contrast|choice)s?\s+(?:of|"
        r"between|the)?\s*(?P<a>.+?)\s+(?:and|with|to|or)\s+(?P<b>.+)",
        re.IGNORECASE,
    ),
    re.compile(
        r".*?\b(?P<a>pros|advantages|dos|do's|myths?|before|then|benefits)\s+(?:and|or|vs\.?)\s+(?P<b>cons|"
        r"disadvantages|don'?ts|don’ts|facts?|after|now|risks)\b",
        re.IGNORECASE,
    ),
    re.compile(r"(?P<a>[^,?]{2,60}?)\s+or\s+(?P<b>[^,?]{2,60})\?", re.IGNORECASE),
)


def sides(direction: str) -> tuple[str, ...]:
    """The two or more that are compared: "renting versus buying" has Renting and Buying."""
    told = unlabelled(direction) or direction
    plain = re.sub(r"^(?:an?|the)\s+|\bside[- ]by[- ]side\b\s*", "", told.strip(" .:"), flags=re.IGNORECASE)
    for pattern in _SIDES:
        if found := pattern.match(plain):
            first = [*re.split(r",\s*", found["a"]), found["b"]]
            named = [_point(re.split(r"[:.;(]|\s+(?:on|in a|in the|side by side|as a)\b", part)[0]) for part in first]
            return _whole_names(tuple(one for one in named if one)[:4])
    return _whole_names(_after_colon(direction)[:4]) if told != direction else ()


def _whole_names(named: tuple[str, ...]) -> tuple[str, ...]:
    """ "A full shopping cart and an empty one": the one is a shopping cart too."""
    thing = named[0].split(" ", 1)[-1] if named and " " in named[0] else ""
    return tuple(re.sub(r"(?<=\w )ones?$", thing, name) if thing else name for name in named)


# ---------------------------------------------------------------- places

_NAME = r"[A-ZÀ-Þ][\w’'.-]*(?:\s+(?:(?:of|the|de|la|del|am|upon|and(?= [A-Z]\w+ (?:Islands?|Sea)))\s+)?[A-ZÀ-Þ][\w’'.-]*){0,3}"
_PLACE = re.compile(
    rf"\b(?:(?:map|globe|atlas|view|coast|outline|kingdom|regions?|city|cities|borders?|capitals?|islands?|"
    rf"streets?|states?|rivers?|north|south|east|west) of|in|to|from|through|across|between|via|near|and|with|"
    rf"over|into|at|around|where|including|,)\s+(?:the\s+)?(?P<name>{_NAME})|(?<=, )(?P<more>{_NAME})"
)
_NO_PLACE = wordset(
    """
    the a an i we it in on at by but and so then monday tuesday wednesday thursday friday saturday sunday january february march april
    may june july
    august september october november december buddhism islam christianity christmas easter spanish english french german
    """
)


def places(direction: str, narration: str) -> tuple[str, ...]:
    """The names that stand where places do, in the direction, and where it has none in the narration."""
    told = f", {unlabelled(direction)}" if is_labelled(direction) else direction
    return tuple(_names(told)) or tuple(_names(narration))


def _names(text: str) -> list[str]:
    found = [(match["name"] or match["more"]).strip(" .'’-").removesuffix("'s").removesuffix("’s") for match in _PLACE.finditer(text)]
    kept = [name for name in found if name.casefold() not in _NO_PLACE and not name.isupper()]
    return list(dict.fromkeys(kept))[:MOST]
