"""Who speaks: `**Narrator (V.O.):**`, `HOST (ON CAMERA):`, `VO:`, `Maya: "..."`. And labels that are no speaker."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from script.words import wordset

Role = Literal["speaker", "shown", "heard", "about"]


@dataclass(frozen=True, slots=True)
class Label:
    """What a line is labelled as.

    `name` is the speaker, or the label's own word; `on_camera` is None where the label does not say; `rest` is what
    follows on the same line; `sure` tells a label by its looks from a sentence with a colon in it; `known` is a word
    for a speaker, as Narrator; `marked` is set in bold or in capitals; `unseen` is said to be, as in (V.O.); `personal`
    looks like somebody's name.
    """

    role: Role
    name: str
    on_camera: bool | None
    rest: str
    sure: bool
    known: bool = False
    marked: bool = False
    unseen: bool = False
    personal: bool = False


_NAME = r"[^\W\d_][\w.'’&/ -]{0,40}?"
_LABEL = re.compile(
    rf"(?P<open>[*_]{{0,3}})(?P<name>{_NAME})[*_]{{0,3}}\s?(?:[*_]{{0,3}}\((?P<how>[^()]{{1,60}})\)[*_]{{0,3}})?"
    r"\s?[*_]{0,3}\s?[:：][*_]{0,3}(?P<rest>.*)",
    re.DOTALL,
)

_SPEAKERS = re.compile(
    r"(?:(?:male|female|main|second|first|guest|co-?|off-?screen|the|video)\s*)?(?:narrator|narration|host|speaker|presenter|"
    r"interviewer|interviewee|"
    r"guest|anchor|reporter|voice|voice-?\s?over|v\.?o\.?|instructor|teacher|announcer|moderator|character|expert|erzähler(?:in)?|"
    r"sprecher(?:in)?|"
    r"narrateur|narratrice|narrador(?:a)?|audio|dialogue|script|spoken|talking head|on-?\s?camera|me)(?:\s*(?:\d{1,2}|[a-d]))?",
    re.IGNORECASE,
)
_NAMELESS = re.compile(
    r"(?:v\.?o\.?|voice-?\s?over|voice|narration|audio|dialogue|script|spoken|talking head|on-?\s?camera|me)", re.IGNORECASE
)
_SHOWN = re.compile(
    r"(?:visuals?|video|b-?roll|screen|on[- ]screen(?: text| graphics?)?|text on screen|animation|graphics?|shot|camera|image|"
    r"picture|footage|show|"
    r"super|lower third|end ?screen|title card|cut to|transition|visual cue|overlay|insert|montage|split screen)",
    re.IGNORECASE,
)
_HEARD = re.compile(r"(?:sfx|sound(?: effects?)?|music|background music|bgm|fx|music cue|sound cue)", re.IGNORECASE)
_ABOUT = re.compile(
    r"(?:duration|length|runtime|run time|total (?:time|length|runtime|duration)|estimated (?:time|length|runtime|duration)|"
    r"video length|time|timing|"
    r"target audience|audience|tone|style|topic|subject|format|author|writer|date|version|word count|genre|keywords?|tags?|"
    r"hashtags?|platform|"
    r"goal|objective|thumbnail(?: idea)?|channel|editor'?s notes?|notes?|director'?s notes?|production notes?|mood|pace|pacing|"
    r"location|description)",
    re.IGNORECASE,
)
_UNSEEN = re.compile(
    r"\b(?:v\.?\s?o\b\.?|voice-?\s?over|off[- ]?(?:screen|camera)|o\.?\s?s\b\.?|unseen|voice only|aus dem off|off)", re.IGNORECASE
)
_SEEN = re.compile(
    r"\b(?:on[- ]?(?:camera|screen)|to (?:the )?camera|o\.?c\b\.?|in shot|talking head|vor der kamera|im bild)", re.IGNORECASE
)
_LEADING_IN = wordset(
    """
    remember note tip hint step first second third fourth finally last lastly next then now today so and but or yes no why how
    what when where who which because warning caution result example question answer fact myth truth rule reason problem
    cause effect bonus quick pro con
    here there this that these those it the a an my your our one two three four five six seven eight nine ten number key main
    big bottom line point idea takeaway lesson part phase stage level option method
    trick secret mistake goal plan think imagine consider ask look listen
    also again plus more most best worst good bad great new old in on at to for with from of if is are do does
    """
)
_ABSTRACT = re.compile(r"(?:tion|sion|ment|ness|ity|ing|ly|ed|ance|ence|ship|ism)$", re.IGNORECASE)
_QUOTES = tuple("\"“„«»‘'「")


def label(line: str) -> Label | None:
    """The label a line of text begins with, or None. The line has no list mark and no block quote mark."""
    if ":" not in line[:160] and "：" not in line[:160]:
        return None
    found = _LABEL.match(line)
    if not found or found["rest"].startswith("//") or len(found["name"].split()) > 4:
        return None
    name, how, rest = found["name"].strip(" *_"), found["how"] or "", found["rest"].strip()
    role = _role(name)
    camera, known = _camera(how, name), bool(_SPEAKERS.fullmatch(name))
    marked = bool(found["open"]) or (name.isupper() and len(name) > 1)
    sure = role != "speaker" or marked or known or camera is not None or _looks_named(name, rest)
    return Label(
        role,
        _spelled(name) if role == "speaker" else name,
        camera,
        rest,
        sure,
        known,
        marked,
        bool(_UNSEEN.search(how)),
        _is_personal(name),
    )


def _is_personal(name: str) -> bool:
    """One or two capitalised words that do not lead into a sentence, as "Remember:" and "Bottom line:" do."""
    parts = name.split()
    named = len(parts) <= 2 and all(part[:1].isupper() and part.isalpha() for part in parts)
    return named and not any(part.casefold() in _LEADING_IN or _ABSTRACT.search(part) for part in parts)


def _role(name: str) -> Role:
    if _SPEAKERS.fullmatch(name):
        return "speaker"
    if _SHOWN.fullmatch(name):
        return "shown"
    if _HEARD.fullmatch(name):
        return "heard"
    return "about" if _ABOUT.fullmatch(name) else "speaker"


def _camera(how: str, name: str) -> bool | None:
    if _UNSEEN.search(how) or re.fullmatch(r"v\.?o\.?|voice-?\s?over", name, re.IGNORECASE):
        return False
    return True if _SEEN.search(how) or _SEEN.search(name) else None


def _looks_named(name: str, rest: str) -> bool:
    """`Maya: "..."`, or `Maya Lind:` alone on its line."""
    return name[0].isupper() and (rest.startswith(_QUOTES) or (not rest and name.istitle() and len(name.split()) <= 3))


def _spelled(name: str) -> str:
    """A name as it is shown: NARRATOR is Narrator, VO is too; a short name in capitals (MJ) stays."""
    if _NAMELESS.fullmatch(name):
        return "Narrator"
    if name.islower():
        return name.title()
    return " ".join(word.capitalize() if word.isupper() and len(word) > 2 else word for word in name.split())
