"""Captions as SubRip (.srt) and WebVTT (.vtt), made from the words and the times at which they are heard.

What is aimed at: one or two lines of at most 42 columns (32 in a square frame, 26 in a tall one), broken where a reader would take
breath; no more than 17 characters a second where the speech lets us; no caption shorter than a second or longer than seven; none
of a single word; no gap that flickers. Times are whole frames of the film.
"""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache
from itertools import accumulate, pairwise

from assets.stage.layer import Size
from publish.spoken import Speech, Token, ends_sentence, speeches
from render.model import Timeline

COLUMNS, SQUARE_COLUMNS, TALL_COLUMNS = 42, 32, 26
LINES = 2
FASTEST = 17.0
SHORTEST, LONGEST = 1.0, 6.5
# A caption may stay this long after its last word, for the eye to finish.
LINGER = 0.5
# A gap shorter than this would flicker: the caption stays until the next one comes.
_FLICKER = 0.4
# A silence of this length between two words parts two captions.
PAUSE = 0.7

# Words that lean on the next one: a line that ends with one of them reads badly. English; others break by length and marks.
_LEANING_WORDS = (
    "a an the and or but nor so of in on at by to for from with as into onto over under than that which who whose if when "
    "while because my your his her its our their this these those is are was were be been not no i we you he she it they very"
)
_LEANING = frozenset(_LEANING_WORDS.split())
_FAR = 1e9


@dataclass(frozen=True, slots=True)
class Caption:
    """What is shown from frame `first` up to `end`. `turn`: the speaker is another than before."""

    first: int
    end: int
    lines: tuple[str, ...]
    speaker: str
    turn: bool = False

    @property
    def text(self) -> str:
        return " ".join(self.lines)


def captions(timeline: Timeline) -> tuple[Caption, ...]:
    """The film's captions, in order and never two at once."""
    lines = tuple(speeches(timeline))
    many = len({line.speaker for line in lines}) > 1
    fps, columns = timeline.format.fps, columns_of(timeline.format.size)
    before, out = "", list[Caption]()
    for line in lines:
        turn = many and line.speaker != before
        out += _cued(line, label(line.speaker) if turn else "", fps, columns)
        before = line.speaker
    return tuple(_fitted(out, fps, timeline.frames))


def columns_of(size: Size) -> int:
    """How wide a line of captions may be in frames of `size`: players write them as large in a narrow frame."""
    shape = size.width / size.height
    return COLUMNS if shape >= 1.15 else TALL_COLUMNS if shape <= 1 / 1.15 else SQUARE_COLUMNS


def srt(made: Sequence[Caption], fps: Fraction) -> str:
    """Captions as SubRip. Who speaks is named where the speaker changes, if the film has more than one."""
    blocks = []
    for n, caption in enumerate(made, 1):
        who = label(caption.speaker) if caption.turn else ""
        text = "\n".join((who + caption.lines[0], *caption.lines[1:]))
        blocks.append(f"{n}\n{_clock(caption.first, fps, ',')} --> {_clock(caption.end, fps, ',')}\n{text}\n")
    return "\n".join(blocks)


def vtt(made: Sequence[Caption], fps: Fraction) -> str:
    """Captions as WebVTT, with a voice on every cue if the film has more than one speaker."""
    many = len({caption.speaker for caption in made}) > 1
    blocks = ["WEBVTT\n"]
    for caption in made:
        text = _escaped("\n".join(caption.lines))
        voiced = f"<v {_escaped(_one_line(caption.speaker))}>{text}</v>" if many and caption.speaker else text
        blocks.append(f"{_clock(caption.first, fps, '.')} --> {_clock(caption.end, fps, '.')}\n{voiced}\n")
    return "\n".join(blocks)


def label(speaker: str) -> str:
    """How a change of speaker is written before the text."""
    return f"{_one_line(speaker).upper()}: " if speaker else ""


def width(text: str) -> int:
    """Columns that a text takes: wide signs (Chinese, Japanese, Korean) two, marks that sit on others none."""
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


# ---------------------------------------------------------------- where captions are parted


def _cued(speech: Speech, prefix: str, fps: Fraction, columns: int) -> Iterator[Caption]:
    """The captions of one line, with the times at which they are spoken; `prefix` needs room in the first."""
    indent = min(width(prefix), columns // 2)  # a name longer than that goes over the edge, and leaves the words together
    for n, part in enumerate(parted(speech.tokens, indent, columns)):
        lines = lined(part, indent if n == 0 else 0, columns)
        first = round(part[0].start * fps)
        yield Caption(first, max(first + 1, math.ceil(part[-1].end * fps)), lines, speech.speaker, n == 0 and bool(prefix))


def parted(tokens: Sequence[Token], indent: int = 0, columns: int = COLUMNS) -> list[Sequence[Token]]:
    """The tokens in captions: of all ways to part them the one that costs a reader least (dynamic programming)."""
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(tokens) + 1):
        best.append(min(_ways(tokens, end, best, indent, columns)))
    cuts = [len(tokens)]
    while cuts[-1]:
        cuts.append(best[cuts[-1]][1])
    cuts.reverse()
    return [tokens[a:b] for a, b in pairwise(cuts)]


def _ways(tokens: Sequence[Token], end: int, best: list[tuple[float, int]], indent: int, columns: int) -> Iterator[tuple[float, int]]:
    """What it costs to part before `end`, for every caption that could end there."""
    for start in range(end - 1, -1, -1):
        room = indent if start == 0 else 0
        if start < end - 1 and not _holds(tokens[start:end], room, columns):
            return
        yield best[start][0] + _cost(tokens, start, end, room, columns), start


def _cost(tokens: Sequence[Token], start: int, end: int, indent: int, columns: int) -> float:
    """What a caption of the tokens from `start` up to `end` costs a reader."""
    part, seconds = tokens[start:end], tokens[end - 1].end - tokens[start].start
    cost = 6.0 + _break_cost(tokens, end)
    cost += 12 * max(0.0, SHORTEST - seconds) + 1000 * max(0.0, seconds - LONGEST)
    cost += 0.3 * max(0.0, _length(part) / max(seconds + LINGER, 0.1) - FASTEST)
    cost += 25 if len(part) == 1 and part[0].spaced else 8 if len(part) == 2 else 0
    if _break_cost(tokens, start) or _break_cost(tokens, end):
        cost += 0.5 * max(0, columns - 8 - _length(part))  # a crumb of a sentence
    return cost + _cost_inside(part, _line_end(part, indent, columns))


def _cost_inside(part: Sequence[Token], cut: int) -> float:
    """What the breaks inside a caption cost: its line's end after `cut` tokens, sentences that end, silences."""
    cost = 0.6 * _break_cost(part, cut)
    for n, (word, after) in enumerate(pairwise(part), 1):
        if ends_sentence(word, after):
            cost += 18 if min(n, len(part) - n) <= 2 else 4 if n == cut else 8
        cost += 100 if after.start - word.end > PAUSE else 0
    return cost


def _break_cost(tokens: Sequence[Token], at: int) -> float:
    """What it costs to break before token `at`: nothing at a sentence's end, little at a clause's or before a new phrase."""
    if at in (0, len(tokens)):
        return 0.0
    word, following = tokens[at - 1], tokens[at]
    if ends_sentence(word, following):
        return 0.0
    if word.ends_clause:
        return 3.0
    if _leans(word.text):
        return 22.0
    return 9.0 if _leans(following.text) else 13.0


# ---------------------------------------------------------------- lines of a caption


def lined(part: Sequence[Token], indent: int = 0, columns: int = COLUMNS) -> tuple[str, ...]:
    """The caption as one line where it fits, else as two that are near in length and break where it reads well."""
    if _length(part) + indent <= columns:
        return (joined(part),)
    cut = _line_end(part, indent, columns)
    return (joined(part[:cut]), joined(part[cut:])) if cut else tuple(_folded(joined(part), columns))


def joined(part: Sequence[Token]) -> str:
    """The tokens as they were written, with a space wherever there was one."""
    return "".join((" " if token.spaced and n else "") + token.text for n, token in enumerate(part))


def _line_end(part: Sequence[Token], indent: int, columns: int) -> int:
    """After how many tokens the first line ends; 0 for a caption of one line, or one that does not fit in two."""
    ends = [0, *accumulate(map(_advance, part))]
    first = indent - part[0].spaced if part else 0
    if ends[-1] + first <= columns:
        return 0
    costs = [_line_cost(part, n, ends[n] + first, ends[-1] - ends[n] - part[n].spaced, columns) for n in range(1, len(part))]
    least = min(costs, default=_FAR)
    return costs.index(least) + 1 if least < _FAR else 0


def _line_cost(part: Sequence[Token], at: int, above: int, below: int, columns: int) -> float:
    """What it costs to end a line after `at` tokens, which makes two lines so many columns wide."""
    over = max(0, above - columns) + max(0, below - columns)
    if over:
        return over * _FAR
    alone = 12 if at == 1 or at == len(part) - 1 else 0
    # A line above that is the shorter one hides less of the picture.
    return abs(above - below) * (0.6 if above <= below else 0.7) + 1.5 * _break_cost(part, at) + alone


def _holds(part: Sequence[Token], indent: int, columns: int) -> bool:
    """Whether the tokens fit into one caption."""
    return _length(part) + indent <= columns or _line_end(part, indent, columns) > 0


def _folded(text: str, columns: int) -> Iterator[str]:
    """A single word that is wider than a line, cut where the line ends."""
    line = ""
    for sign in text:
        if width(line + sign) > columns:
            yield line
            line = ""
        line += sign
    yield line


def _length(part: Sequence[Token]) -> int:
    return sum(map(_advance, part)) - (1 if part and part[0].spaced else 0)


def _advance(token: Token) -> int:
    """Columns of a token and of the space before it."""
    return _width_of(token.text) + token.spaced


_width_of = lru_cache(65536)(width)


# ---------------------------------------------------------------- times


def _fitted(made: list[Caption], fps: Fraction, film: int) -> Iterator[Caption]:
    """Captions that stay long enough to be read, and never into the next."""
    for n, caption in enumerate(made):
        first = max(caption.first, 0)
        limit = max(first + 1, min(made[n + 1].first if n + 1 < len(made) else film, film))
        yield replace(caption, first=first, end=_end(caption, limit, fps))


def _end(caption: Caption, limit: int, fps: Fraction) -> int:
    """When a caption goes: after a moment for the eye, or when it could be read, but before the next one comes."""
    readable = max(SHORTEST, width(caption.text) / FASTEST)
    wanted = max(caption.end, min(caption.first + math.ceil(readable * fps), caption.end + math.ceil(4 * LINGER * fps)))
    wanted = max(wanted, min(caption.end + math.ceil(LINGER * fps), caption.first + math.floor(LONGEST * fps)))
    wanted = max(wanted, caption.first + math.ceil(SHORTEST * fps))
    return limit if wanted > limit - max(2, round(_FLICKER * fps)) else wanted


def _clock(frame: int, fps: Fraction, point: str) -> str:
    """HH:MM:SS and milliseconds of a frame's beginning."""
    ms = round(frame * 1000 / fps)
    return f"{ms // 3_600_000:02}:{ms // 60_000 % 60:02}:{ms // 1000 % 60:02}{point}{ms % 1000:03}"


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _one_line(text: str) -> str:
    return " ".join(text.split())


@lru_cache(65536)
def _leans(text: str) -> bool:
    """Whether a word belongs to what follows it, as "the" does."""
    return "".join(c for c in text.casefold() if c.isalnum() or c == "'") in _LEANING
