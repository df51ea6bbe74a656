"""How what is asked for comes onto the screen, where a direction says so beside it or behind it, and not at its front."""

from __future__ import annotations

import re

from script.labels import is_labelled

# ---------------------------------------------------------------- two sentences that are one picture

_STATE = r"(?: (?:shot|photo|picture|image|state|view))?\s*[:–—]\s*"
_PAIRED = re.compile(
    rf"before{_STATE}(?P<before>[^.;:]{{2,80}})[.;,]\s*(?:and |then )?after{_STATE}(?P<after>[^.;:]{{2,80}})\.?",
    re.IGNORECASE,
)


def paired(text: str) -> str:
    """ "Before: a mess. After: a tidy desk" under the one label that it means."""
    found = _PAIRED.fullmatch(text.strip())
    return f"Before and after: {found['before'].strip()}, {found['after'].strip()}" if found else text


# ---------------------------------------------------------------- how words come

_COMES = (
    r"(?:appear(?:s|ing)?|(?:reveal|show)(?:n|ed)(?= one )|"
    r"(?:slid|fl|dropp?|zoom|roll|bounc|swoop|fad|animat)(?:y|ies|es|e|s|ing)? (?:in|on)|pop(?:s|ping)? (?:in|up)|"
    r"flash(?:es)? (?:up|on)|(?:tick|count)(?:s|ing)? up|typ(?:es?|ing) (?:out|itself(?: out)?)|draw(?:s|ing)? itself|"
    r"fill(?:s|ing)? the (?:whole )?(?:screen|frame))"
)
_TYPE = r"in (?:(?:big|bold|large|huge|giant|small|white|red|black|yellow|capital) )+(?:letters|type|text)"
_SPOKEN = r"(?:mention|nam|sa|speak|spok|talk|list|read|call)\w*"
_ORDERLY = (
    r"(?:one by one|one at a time|one after (?:the other|another)|(?:word|line|letter) by (?:word|line|letter)|on (?:the )?screen|"
    r"in (?:the )?(?:corner|middle|cent(?:er|re))(?: of the screen)?|from (?:the )?(?:left|right|top|bottom|side|above|below)|"
    rf"{_TYPE}|as (?:they|it|each|he|she|i|we|the (?:narrator|host|speaker|presenter)) (?:is |are )?{_SPOKEN}(?: (?:it|them|each|out))?)"
)
_LANDING = re.compile(
    r"(?<=[\w?!%.])[\"”’)]?,?\s+(?:(?:slowly|quickly|gently|smoothly|suddenly|then) )?"
    rf"(?:{_COMES}(?:,? {_ORDERLY})*|on (?:the )?screen,? {_ORDERLY}|{_TYPE}|as (?:they|it|each) (?:is|are) {_SPOKEN})(?=\s*(?::|$))",
    re.IGNORECASE,
)
# "Chord names fly in: G, C, D": what comes onto the screen one by one is a list.
_ENUMERATES = re.compile(r"[^:\d]{3,50}:\s*[^,:;\d]{1,40}(?:[,;] [^,:;\d]{1,40})+")


def landed(text: str) -> str:
    """`text` without how its picture comes onto the screen: "Three rules pop up as they are named" is "Three rules"."""
    kept = _LANDING.sub(lambda found: found[0][0] if found[0][0] in '"”’)' else "", text, count=1)
    if not kept.strip(" :"):
        return text
    return f"List: {kept}" if kept != text and _ENUMERATES.fullmatch(kept) and not is_labelled(kept) else kept


# ---------------------------------------------------------------- what stands at the end

_FORM = r"(?:animated |simple )?(?:(?:line|bar|pie|area|column) (?:graph|chart)|timeline|flow ?chart)"
_TAIL = re.compile(rf"(?P<what>.{{8,}}?),\s+(?:as )?(?:an? )?(?P<form>{_FORM})\.?", re.IGNORECASE)
_HOW = re.compile(
    r"(?<=\w),\s+(?:in |shot )?(?:extreme )?(?:slow[- ]?mo(?:tion)?|time-?\s?lapse|hyperlapse|close-?\s?up|wide(?: shot)?|hand-?held|"
    r"low angle|high angle|from above|top[- ]down|shallow focus|black[- ]and[- ]white|sepia|out of focus)\.?$",
    re.IGNORECASE,
)


def fronted(text: str) -> str:
    """`text` with what it is to be at its front, and not how it is filmed at its end: "Rents since 2010, line graph"."""
    text = _HOW.sub("", text)
    found = _TAIL.fullmatch(text)
    return f"{found['form']}: {found['what']}" if found and not is_labelled(text) else text
