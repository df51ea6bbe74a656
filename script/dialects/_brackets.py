"""What a pair of brackets means: a direction, a section, a citation, a cue for the ear, a note for the speaker, or a gap.

Rules stand in a table and are tried in order; each is one pattern and one kind.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Place = Literal["alone", "first", "within"]
Kind = Literal["direction", "section", "citation", "sources", "pause", "cue", "note", "time", "gap", "empty"]


@dataclass(frozen=True, slots=True)
class Meaning:
    """`kind`, the `words` that count, and the reference `numbers` of a citation. `seconds` is a pause's length, if given."""

    kind: Kind
    words: str = ""
    numbers: tuple[int, ...] = ()
    seconds: float | None = None


_NUMBERS = r"\^?\d{1,4}(?:\s*(?:,|;|&|and|und|et|y|e|-|–|—|to)\s*\^?\d{1,4})*"
_SPAN = re.compile(r"(\d{1,4})(?:\s*(?:-|–|—|to)\s*\^?(\d{1,4}))?")
_TIME = r"\d{1,2}:\d{2}(?::\d{2})?"
_LABELS = r"visuals?|shot|scene|show|on screen|video|image|picture|photo|screen|camera"

_TABLE: tuple[tuple[Kind, str], ...] = (
    ("empty", r"[\s*_.…-]*"),
    ("section", r"(?:section|chapter|part|segment|act)(?:\s+\d{1,3})?\s*[:–—-]\s*(?P<words>\S.*)"),
    (
        "section",
        r"(?P<words>cold open|hook|intro|introduction|body|main (?:content|part|points?)|conclusion|summary|recap|call to action|"
        r"cta|closing)",
    ),
    ("citation", rf"(?:(?:references?|refs?|sources?|citations?|cites?|notes?|footnotes?)\.?:?\s*#?)?(?P<words>{_NUMBERS})"),
    ("sources", r"(?:references|sources|bibliography|works cited|citations|further reading):?"),
    ("time", rf"(?:time(?:code|stamp)?:?\s*)?{_TIME}(?:\s*(?:-|–|—|to)\s*{_TIME})?"),
    (
        "pause",
        r"(?:(?:short|brief|long|dramatic|slight)\s+)?(?:pauses?|beat|silence)(?:\s+for\s+effect)?"
        r"[\s:(,-]*(?:(?:for\s+)?(?P<words>\d{1,2}(?:\.\d{1,2})?)\s*(?:s|sec|secs|seconds?)\.?)?\)?",
    ),
    ("cue", r"(?:sfx|sound(?:\s+effects?)?|music|audio|song|bgm|jingle|fx)\b\s*(?:[:–—-].*|$)"),
    ("cue", r"(?:[\w-]+\s+){0,3}music(?:\s+(?:plays?|playing|fades?|swells?|starts?|stops?|builds?|continues?|begins?|ends?))(?:\s+\w+)?"),
    (
        "note",
        r"(?:(?:he|she|they|narrator|host)\s+)?(?:\w+ly\s+)?(?:laugh(?:s|ing|ter)?|smil(?:es|ing|e)|sigh(?:s|ing)?|chuckl(?:es|ing|e)|"
        r"whisper(?:s|ing)?|grin(?:s|ning)?|nod(?:s|ding)?|wink(?:s|ing)?|shrug(?:s|ging)?|excited(?:ly)?|seriously?|softly|warmly|"
        r"cheerful(?:ly)?|"
        r"enthusiastic(?:ally)?|emphas(?:is|ize|ise)s?|emphatic(?:ally)?|sarcastic(?:ally)?|upbeat|applause|clears? throat|"
        r"deep breath|breathes?|"
        r"cont(?:'|’)?d|continued|continuing|quietly|slowly|inaudible|crosstalk|sic)(?:\s+(?:\w+ly|tone|voice|again|to camera))?",
    ),
)
_RULES = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in _TABLE)

_GAP = re.compile(
    r"(?:(?:insert|add|enter|type|fill in|put)\s+)?(?:your|my|our|the|a|this|channel|company|brand|host|speaker|presenter|narrator|"
    r"guest|sponsor|product|"
    r"video|podcast|show|full|first|last|user|client|customer|city|country|event|website|topic|subject|insert|next|previous)?[\s_-]*"
    r"(?:\w+[\s_-]+)?(?:name|names|channel|company|brand|title|topic|subject|date|year|month|day|website|url|link|links|handle|"
    r"username|email|city|"
    r"country|location|place|number|numbers|amount|percentage|statistic|stat|sponsor|product|company name|event|industry|here|job|role|x+)"
    r"(?:\s+here)?|tbd|tbc|todo|tk|xx+|n/?a|insert\b.{0,60}\bhere|your\b.{0,60}|my\b.{0,60}",
    re.IGNORECASE,
)

_SHOWN = re.compile(
    r"(?:(?:then|next|now|quick|slow|hard|smash|jump|match|we)\s+){0,2}(?:open|opens|opening|cut|cuts|cutting|cut-?aways?|switch|switches|focus|"
    r"zoom|zooms|pan|pans|tilt|"
    r"tilts|track|tracking|return|back to|overlay|insert|inserts|montage|split|fade|fades|dissolve|crossfade|transition|b-?roll|"
    r"broll|show|shows|showing|see|"
    r"display|visual|visuals|animation|animated|graphic|graphics|close-?up|wide|medium|aerial|drone|establishing|shot|shots|scene|"
    r"screen|on-?screen|"
    r"footage|clip|image|photo|picture|map|chart|title card|title|text|caption|lower third|end screen|end card|outro|intro|logo|"
    r"camera|cue|highlight|"
    r"flash|time-?lapse|slow motion|stock)\b",
    re.IGNORECASE,
)

_LABEL = re.compile(rf"(?:{_LABELS})\s*(?:@\s*{_TIME})?\s*:\s*(?P<words>\S.*)", re.IGNORECASE)
_STAMP = re.compile(rf"(?:{_TIME}(?:\s*(?:-|–|—|to)\s*{_TIME})?\s*[:|–—-]?\s*)(?P<words>\S.*)", re.IGNORECASE)
_AT = re.compile(rf"\s*@\s*{_TIME}(?=\s*:)")


def meaning(content: str, place: Place = "alone") -> Meaning:
    """What `content` of brackets means, by the `place` on their line where they stand.

    Within speech only what looks like a direction is one; all else is a gap that the writer has to fill. Before speech
    only what looks like a gap is one. Alone on a line, what is nothing else is a direction.
    """
    content = " ".join(content.split())
    for kind, pattern in _RULES:
        found = pattern.fullmatch(content)
        if found:
            return _made(kind, content, found.groupdict().get("words") or "")
    gap = _GAP.fullmatch(content) if place != "alone" else None
    if gap or (place == "within" and not _SHOWN.match(content)):
        return Meaning("gap", content)
    return Meaning("direction", _direction(content))


def is_shown(text: str) -> bool:
    """Whether `text` begins as a direction does: a verb of filming, or something to be seen."""
    return bool(_SHOWN.match(text))


def citation(words: str) -> tuple[int, ...]:
    """The numbers in "1, 4" or "2-5", in order, each once. A span is at most a hundred long."""
    found: dict[int, None] = {}
    for start, end in _SPAN.findall(words):
        first, last = int(start), int(end or start)
        found.update(dict.fromkeys(range(first, last + 1) if first <= last <= first + 100 else (first, last)))
    return tuple(found)


def _made(kind: Kind, content: str, words: str) -> Meaning:
    if kind == "citation":
        return Meaning(kind, words, citation(words))
    if kind == "pause":
        return Meaning(kind, content, seconds=float(words) if words else None)
    return Meaning(kind, words or content)


def _direction(content: str) -> str:
    """The direction's own words, without a time and without a label that says only that something is shown."""
    stamped = _STAMP.fullmatch(content)
    content = stamped["words"] if stamped else _AT.sub("", content)
    labelled = _LABEL.fullmatch(content)
    return labelled["words"] if labelled else content
