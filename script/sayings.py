"""Words that are somebody's, as they stand: a quotation and who said it, a term and what it means, a question that is asked."""

from __future__ import annotations

import re

from script.labels import is_labelled, unlabelled
from script.words import sentence_case, shortened, words

LONGEST = 240  # characters of a quotation or a meaning
LONGEST_QUESTION = 120

_NAME = (
    r"(?:[A-ZÀ-Þ][\w’'-]*\.?|[A-Z]\.)(?:\s+(?:(?:of|the|de|von|van|der|den|da|di|la|le|al|bin|ibn|mies)\s+){0,2}[A-ZÀ-Þ][\w’'-]*\.?){0,4}"
)
_SAYS = (
    r"(?:said|says|say|wrote|writes|put it|puts it|once said|once wrote|famously said|noted|observed|remarked|"
    r"argued|taught|asked|declared|told us|reminds us)"
)
_BY = (
    re.compile(rf"\b[Aa]s\s+(?P<by>{_NAME})\s+(?:(?:once|famously|often|later)\s+)?{_SAYS}\b"),
    re.compile(
        rf"\b(?:[Qq]uot(?:e|ation)|[Ss]aying|[Ww]ords|[Mm]otto|[Pp]roverb|[Ll]ine|"
        rf"[Vv]erse)s?\b[^.\"“]{{0,40}}?\b(?:by|from|of)\s+(?:the\s+)?(?P<by>{_NAME})"
    ),
    re.compile(rf"(?P<by>{_NAME})(?:'s|’s)?\s+(?:(?:famous|well-known)\s+)?(?:quote|quotation|words|saying)\b"),
    re.compile(rf"[Ii]n the words of\s+(?P<by>{_NAME})|[Aa]ccording to\s+(?P<by2>{_NAME})"),
    re.compile(rf"[\"”’]\s*(?:[–—-]+|by|from)\s*(?P<by>{_NAME})"),
    re.compile(rf"[\"”’],?\s+(?:{_SAYS}\s+(?P<by>{_NAME})|(?P<by2>{_NAME})\s+{_SAYS})\b"),
    re.compile(rf"(?P<by>{_NAME})\s+(?:(?:once|famously|often|later)\s+)?{_SAYS}\b[,:]?\s*[\"“‘']"),
    re.compile(rf"\b(?:[Pp]ortrait|[Pp]hoto|[Pp]icture) of\s+(?P<by>{_NAME})"),
)
# After the closing mark, at the end of a direction: "..." William Osler; "...", said Ada Lovelace (1843).
_SIGNED = re.compile(
    rf"(?:[\"”»“]|[’'](?=[\s,.;(–—-]))[\s,.;]*(?:[–—-]+|[(]|[Bb]y\b|[Ff]rom\b|(?:[Aa]s )?{_SAYS}\b|[Ss]ource:)?\s*(?P<by>{_NAME})"
    rf"(?:\s+(?:(?:once|famously)\s+)?{_SAYS})?[\s,(]*(?:(?:in\s+|c\.\s?|about\s+)?\d{{1,4}}(?:\s?[–-]\s?\d{{1,4}})?(?:\s(?:BCE?|AD|CE))?)?[\s).]*$"
)
_NOBODY = frozenset({"I", "We", "You", "He", "She", "They", "It", "The", "A", "An", "This", "That", "As", "And", "But", "So", "Narrator"})
_QUOTED = re.compile(r"[\"“„«]\s*([^\"“”„«»]{3,400}?)\s*[\"”“»]|(?<!\w)[‘']([^‘’']{12,400}(?:[’'](?=\w)[^‘’']+)*)[’'](?!\w)")


def by(direction: str, narration: str) -> str:
    """Who said a quotation, as the direction or else the narration names them; "" where nobody is named."""
    for text in (direction, narration):
        for pattern in (_SIGNED, *_BY) if text is direction else _BY:
            for found in pattern.finditer(text):
                name = next(group for group in found.groups() if group).strip(" .,")
                if name.split()[0] not in _NOBODY:
                    return re.sub(r"(?:'s|’s)$", "", name)
    return ""


def quoted(direction: str, narration: str) -> str:
    """The words in quotation marks, in the direction or else the narration, or what follows "as ... said"; "" where there are none."""
    for text in (direction, narration):
        if found := _QUOTED.search(text):
            return _whole(next(group for group in found.groups() if group))
    if found := re.search(rf"{_NAME}\s+(?:once |famously )?{_SAYS}\s*[,:]\s*([^.!?\"“]{{8,{LONGEST}}}[.!?])", narration):
        return _whole(found[1])
    return ""


# Where a term ends and its meaning begins.
_ENDS = re.compile(r"\s*[:;,.(=]\s*|\s+[–—-]+\s+|\s+(?:is|are|means?)\s+")


def term(direction: str) -> str:
    """The term that a definition is of: in quotation marks, or after "of"."""
    if found := _QUOTED.search(direction):
        return sentence_case(_ENDS.split(next(group for group in found.groups() if group), maxsplit=1)[0])
    if is_labelled(direction):
        return sentence_case(re.sub(r"^(?:the|an?)\s+", "", _ENDS.split(unlabelled(direction))[0].strip(), flags=re.IGNORECASE))
    found = re.search(
        r"\b(?:definition|meaning|define|defining|defines|term|word|entry for)\b(?:\s+(?:of|for|the (?:term|word|concept)))*\s+(.{2,60})$",
        direction,
        re.IGNORECASE,
    )
    own = re.split(r"[:,;.(]|\s+(?:on|in|with|as|appears)\b", found[1])[0] if found else ""
    return sentence_case(re.sub(r"^(?:the|an?)\s+(?:(?:word|term)\s+)?", "", own.strip(), flags=re.IGNORECASE))


def meaning(named: str, direction: str, narration: str) -> str:
    """What `named` means: after a colon in the direction, else what the narration says that it is; "" where nobody says."""
    if is_labelled(direction):
        told = _ENDS.split(unlabelled(direction), maxsplit=1)[1:]
        if told and len(words(told[0])) > 2:
            return shortened(sentence_case(told[0].strip(' .)"”')), LONGEST)
    elif found := re.search(r":\s*(\w.{12,})$", direction):
        return shortened(sentence_case(found[1].strip(' ."”')), LONGEST)
    if not named:
        return ""
    own = re.escape(named)
    is_ = r"(?:,[^,]{2,40},)?\s+(?:is|are|means?|refers to|describes|stands for|is defined as|is when)\s+"
    found = re.search(rf"\b{own}[\"”’']?{is_}(.{{8,{LONGEST}}}?)(?=[.!?;](?:\s|$)|$)", narration, re.IGNORECASE)
    return sentence_case(found[1].strip()) if found else ""


def question(direction: str, narration: str) -> str:
    """The question itself: in the direction, else the first that the narration asks; "" where nothing is asked."""
    if found := _QUOTED.search(direction):
        return _whole(next(group for group in found.groups() if group))
    own = re.sub(
        r"^(?:the |an? )?(?:[\w-]+ ){0,2}question\b(?: on(?: the)? screen)?(?: appears)?\s*[:,–—-]?\s*",
        "",
        direction.strip(),
        flags=re.IGNORECASE,
    )
    if own and (own.endswith("?") or own != direction.strip()) and len(words(own)) > 1:
        return _whole(own)
    asked = re.search(rf"(?:^|[.!?:]\s+)([^.!?:]{{4,{LONGEST_QUESTION}}}\?)", narration)
    return _whole(asked[1]) if asked else ""


def _whole(text: str) -> str:
    own = " ".join(text.split()).strip(' "“”,;:')
    begun = re.match(r"(?:…|\.{2,4})\s*", own)
    return shortened(f"…{own[begun.end() :]}" if begun else sentence_case(own), LONGEST)  # "… an end" begins where it was cut
