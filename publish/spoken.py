"""The words of the film as they are written, each with the time at which it is heard.

The text is the narration's own, to the letter; the times come from the takes' words. An engine may cut words up in its
own way ("3.5" as one or two, a mark of its own or none), so the two are matched by their letters.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import accumulate

from assets.model import Cue, Word
from render.model import Timeline
from shotwright.exact import seconds_of

# Scripts that put no spaces between words: each sign is a token of its own, so that lines can be broken.
_UNSPACED = r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_OPENING = "「『（《【“‘("
_PIECES = re.compile(rf"[{_OPENING}]*[{_UNSPACED}](?:[^\w\s{_OPENING}]|[\u0e30-\u0e3a\u0e47-\u0e4e])*|[^\s{_UNSPACED}]+")

# What a pause weighs beside a letter, where times have to be spread by letters.
_SENTENCE_WEIGHT, _CLAUSE_WEIGHT = 6, 3

SENTENCE_ENDS = frozenset(".!?…。！？؟۔।")
CLAUSE_ENDS = frozenset(",;:—–،؛、，；：")
_ABBREVIATED = frozenset(
    ("mr.", "mrs.", "ms.", "dr.", "prof.", "st.", "vs.", "e.g.", "i.e.", "cf.", "fig.", "approx.", "z.b.", "bzw.", "sr.", "jr.")
)
_CLOSING = "\"'”’»)]）」』"


@dataclass(frozen=True, slots=True)
class Token:
    """A written word, when it is heard (seconds of film), and whether a space stands before it."""

    text: str
    start: float
    end: float
    spaced: bool = True

    @property
    def ends_clause(self) -> bool:
        return self.text.rstrip(_CLOSING)[-1:] in CLAUSE_ENDS


@dataclass(frozen=True, slots=True)
class Speech:
    """One line as it is heard: who speaks, and the tokens."""

    speaker: str
    tokens: tuple[Token, ...]


def ends_sentence(token: Token, following: Token | None = None) -> bool:
    """Whether a sentence ends with `token`: not with "e.g.", nor where a small letter follows."""
    if token.text.rstrip(_CLOSING)[-1:] not in SENTENCE_ENDS or token.text.casefold() in _ABBREVIATED:
        return False
    return following is None or not following.text[:1].islower()


def speeches(timeline: Timeline) -> Iterator[Speech]:
    """Every line of the film that has words, in the order in which they are heard."""
    for span in timeline.spans:
        for cue in sorted(span.cues, key=lambda c: c.start):
            tokens = timed(cue, seconds_of(span.first, timeline.format.fps) + cue.start)
            if tokens:
                yield Speech(cue.speaker, tokens)


def timed(cue: Cue, start: float) -> tuple[Token, ...]:
    """The line's tokens; `start` is when its take begins, in seconds of film."""
    pieces = [(m.group(), m.start() == 0 or cue.text[m.start() - 1].isspace()) for m in _PIECES.finditer(cue.text)]
    texts = [text for text, _ in pieces]
    words = cue.take.words
    times = matched(texts, words) if words else spread(texts, cue.take.seconds)
    end = start + cue.take.seconds
    return tuple(
        Token(text, min(end, start + a), min(end, start + max(a, b)), spaced) for (text, spaced), (a, b) in zip(pieces, times, strict=True)
    )


def matched(texts: list[str], words: tuple[Word, ...]) -> list[tuple[float, float]]:
    """When each of `texts` is heard, from words that hold the same letters, if perhaps cut up in another way."""
    ours, theirs = [_letters(t) for t in texts], [_letters(w.written) for w in words]
    if ours == theirs:
        return [(w.start, w.end) for w in words]
    if not any(ours):
        return [(words[0].start, words[-1].end)] * len(ours)
    moments = _moments("".join(ours), words, theirs)
    ends = list(accumulate(len(letters) for letters in ours))
    return [_time(moments, end - len(letters), end) for letters, end in zip(ours, ends, strict=True)]


def spread(texts: list[str], seconds: float) -> list[tuple[float, float]]:
    """Times by the number of letters, with room for pauses after marks: for takes whose engine gives no words."""
    weights = [_weight(text) for text in texts]
    unit = seconds / max(1, sum(weights))
    ends = list(accumulate(weights))
    return [((end - w) * unit, (end - w + max(1, len(_letters(t)))) * unit) for end, w, t in zip(ends, weights, texts, strict=True)]


def _weight(text: str) -> int:
    token = Token(text, 0, 0)
    pause = _SENTENCE_WEIGHT if ends_sentence(token) else _CLAUSE_WEIGHT if token.ends_clause else 1
    return max(1, len(_letters(text))) + pause


def _letters(text: str) -> str:
    """What can be heard of a token, for comparing: letters and figures, without case or marks."""
    return "".join(c for c in unicodedata.normalize("NFKC", text).casefold() if c.isalnum())


def _time(moments: list[tuple[float, float]], first: int, end: int) -> tuple[float, float]:
    """When the letters from `first` up to `end` are heard; a mark alone takes no time."""
    start = moments[first][0]
    return start, moments[end - 1][1] if end > first else start


def _moments(ours: str, words: tuple[Word, ...], theirs: list[str]) -> list[tuple[float, float]]:
    """(start, end) for every letter of ours, and one more for the end. Letters that have no fellow take the time
    between those that have."""
    times = [
        (w.start + (w.end - w.start) * n / len(letters), w.start + (w.end - w.start) * (n + 1) / len(letters))
        for w, letters in zip(words, theirs, strict=True)
        for n in range(len(letters))
    ]
    found: list[tuple[float, float] | None] = [None] * len(ours)
    for a, b, size in _common(ours, "".join(theirs)):
        found[a : a + size] = times[b : b + size]
    return _bridged([(words[0].start, words[0].start), *found, (words[-1].end, words[-1].end)])[1:]


def _common(ours: str, theirs: str) -> Iterator[tuple[int, int, int]]:
    if ours == theirs:
        yield 0, 0, len(ours)
    else:
        yield from SequenceMatcher(None, ours, theirs, autojunk=False).get_matching_blocks()


def _bridged(moments: list[tuple[float, float] | None]) -> list[tuple[float, float]]:
    """Every gap filled evenly between its neighbours. The first and the last moment are known."""
    out: list[tuple[float, float]] = []
    gap = 0
    for moment in moments:
        if moment is None:
            gap += 1
            continue
        begin = out[-1][1] if out else moment[0]
        step = max(0.0, moment[0] - begin) / gap if gap else 0.0
        out += [(begin + step * n, begin + step * (n + 1)) for n in range(gap)]
        out.append(moment)
        gap = 0
    return out
