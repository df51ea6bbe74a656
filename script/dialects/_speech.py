"""A speech as written becomes lines as spoken: quotation marks taken off, citations turned into numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from script.dialects import _markup


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of speech as written, or what ends one: a citation's `numbers`, or a `stop` (a new paragraph, a pause)."""

    text: str = ""
    at: int = 0
    numbers: tuple[int, ...] = ()
    stop: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """Words to speak, the line they begin on, and the references they carry."""

    text: str
    at: int
    numbers: tuple[int, ...]


# An opening quotation mark and all that may close it.
_PAIRS = {
    '"': '"',
    "“": "”“",
    "„": "“”",
    "”": "”",
    "«": "»",
    "»": "«",
    "‹": "›",
    "「": "」",
    "『": "』",
    "'": "'’",
    "‘": "’",
    "‚": "‘’",
    "’": "’",
}
_SINGLE = frozenset("'‘‚’")
_ENDS_SENTENCE = tuple(".!?…,:;。！？")
_BRACKETS = re.compile(r"\s*[\[\]]+\s*")
_CARRIED_BACK = re.compile(r"\s*([.,;:!?…)]+)(?=\s|$|[\"”“’»])")
_NOTE = re.compile(
    r"[ \t]?\((?:(?:short|brief|long|dramatic)\s+)?(?:pauses?|beat|laugh(?:s|ing)?|laughter|smil(?:es|ing)|sigh(?:s|ing)?|"
    r"chuckl(?:es|ing)|whisper(?:s|ing)?|"
    r"nod(?:s|ding)?|wink(?:s|ing)?|excited(?:ly)?|softly|warmly|seriously|enthusiastic(?:ally)?|cheerful(?:ly)?|cont(?:'|’)?d|continued|"
    r"v\.?o\.?|on camera|voice-?over|music(?: plays)?|applause)\)",
    re.IGNORECASE,
)


def said(parts: list[Part]) -> list[Said]:
    """The lines of one speech. A citation ends a line: what precedes it, back to the citation before, carries it."""
    chunks = [(part.at, _markup.plain(_NOTE.sub("", part.text))) for part in _joined(parts) if not part.numbers and not part.stop]
    bare = iter(_without_quotes([text for _, text in chunks], _paragraphs(parts)))
    lines: list[Said] = []
    uncited = 0
    for part in _joined(parts):
        if part.numbers:
            # A second citation right after the first belongs to the same line.
            start = min(uncited, max(0, len(lines) - 1))
            lines[start:] = [Said(line.text, line.at, _merged(line.numbers, part.numbers)) for line in lines[start:]]
            uncited = len(lines)
        elif not part.stop:
            text = _BRACKETS.sub(" ", next(bare)).strip()  # of brackets within brackets some are left
            if any(char.isalnum() for char in text):
                lines.append(Said(text, part.at, ()))
    return lines


def _merged(before: tuple[int, ...], numbers: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(dict.fromkeys((*before, *numbers)))


def _joined(parts: list[Part]) -> Iterator[Part]:
    """Neighbouring texts as one; a full stop after a citation goes back before it."""
    held: list[Part] = []
    for part in _stops_first(parts):
        if part.numbers or part.stop:
            yield from _one(held)
            held = []
            yield part
        else:
            held.append(part)
    yield from _one(held)


def _one(held: list[Part]) -> Iterator[Part]:
    if held:
        worded = next((part for part in held if part.text.strip()), held[0])
        text = held[0].text
        for part in held[1:]:
            text = text.rstrip() + part.text if _CARRIED_BACK.fullmatch(part.text) else f"{text} {part.text}"
        yield Part(text, worded.at)


def _stops_first(parts: list[Part]) -> Iterator[Part]:
    waiting: list[Part] = []
    for part in parts:
        if part.numbers:
            waiting.append(part)
            continue
        found = _CARRIED_BACK.match(part.text) if waiting and not part.stop else None
        if found:
            yield Part(found[1], waiting[0].at)
            part = Part(part.text[found.end() :], part.at)  # noqa: PLW2901 - the rest of the same part
        yield from waiting
        waiting = []
        yield part
    yield from waiting


def _paragraphs(parts: list[Part]) -> list[int]:
    """For each text of the speech, the number of its paragraph."""
    numbers, paragraph = [], 0
    for part in _joined(parts):
        if part.stop:
            paragraph += 1
        elif not part.numbers:
            numbers.append(paragraph)
    return numbers


def _without_quotes(texts: list[str], paragraphs: list[int]) -> list[str]:
    """The texts of a speech without the marks round the whole of it or round a paragraph; marks inside stay."""
    texts = list(texts)
    of: dict[int, list[int]] = {}
    for n, paragraph in enumerate(paragraphs):
        if texts[n]:
            of.setdefault(paragraph, []).append(n)
    for which in of.values():
        _bare(texts, which)
    _bare(texts, [n for n, text in enumerate(texts) if text])
    for which in of.values():
        _half_bare(texts, [n for n in which if texts[n]])
    return [text.strip() for text in texts]


def _bare(texts: list[str], which: list[int]) -> None:
    """Take a pair of marks off the ends of the texts `which`, when it is one pair round all of them."""
    if which and _encloses(" ".join(texts[n] for n in which)):
        texts[which[0]] = texts[which[0]][1:].lstrip()
        texts[which[-1]] = texts[which[-1]][:-1].rstrip()


def _half_bare(texts: list[str], which: list[int]) -> None:
    """Take off a mark that was opened or closed outside: the speech was cut by a direction, or runs over paragraphs."""
    whole = " ".join(texts[n] for n in which)
    if not whole:
        return
    first, last = whole[0], whole[-1]
    if first in _PAIRS and first not in _SINGLE and not any(char in _PAIRS[first] for char in whole[1:]):
        texts[which[0]] = texts[which[0]][1:].lstrip()
    elif last in '"”»“」' and not any(last in closers and mark in whole[:-1] for mark, closers in _PAIRS.items()):
        texts[which[-1]] = texts[which[-1]][:-1].rstrip()


def _encloses(text: str) -> bool:
    """Whether the first and the last character are one pair of quotation marks round the rest."""
    if len(text) < 3 or text[-1] not in _PAIRS.get(text[0], ""):
        return False
    inner = text[1:-1]
    if text[0] in _SINGLE:
        return inner.rstrip().endswith(_ENDS_SENTENCE) and not re.search(r"[.!?,][’']\s", inner)
    if text[0] == text[-1]:
        return _even(inner, text[0])
    depth = 0
    for char in inner:
        depth += 1 if char == text[0] else -1 if char == text[-1] and depth >= 0 else 0
        if depth < 0:
            return False
    return True


def _even(inner: str, mark: str) -> bool:
    """Whether straight marks inside open before they close: none inside counts, and `a "b" c` does; `Go," he said, "now` does not."""
    places = [n for n, char in enumerate(inner) if char == mark]
    return len(places) % 2 == 0 and all(n == 0 or not (inner[n - 1].isalnum() or inner[n - 1] in ".,!?…;:") for n in places[::2])
