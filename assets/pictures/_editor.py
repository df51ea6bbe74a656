"""Code as an editor shows it: to the letter, in the colours of its words, in rows that fit a page."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import skia

from assets.pictures._glass import on
from assets.stage import type
from assets.stage.layer import Box
from assets.stage.palette import Look, blend, contrast

if TYPE_CHECKING:
    from pygments.lexer import Lexer

LARGEST, SMALLEST = 44.0, 24.0
PITCH = 1.5  # of a row, in sizes
MOST = 200  # lines, and characters in one

_STYLE = type.Style("code", 500, SMALLEST)
_HANG = 2  # columns that a broken line's rest is indented by
_CLEAR = 4.7

Piece = tuple[str, str]  # some characters and their colour


@dataclass(frozen=True, slots=True)
class Row:
    """What stands in one row: its pieces, the column it begins at, and the line of code (from 0) that it is of."""

    pieces: tuple[Piece, ...]
    column: int
    line: int

    @property
    def text(self) -> str:
        return "".join(text for text, _ in self.pieces)


@dataclass(frozen=True, slots=True)
class Page:
    """Rows of code at one size; `room` of them are seen at once."""

    rows: tuple[Row, ...]
    size: float
    room: int
    box: Box

    @property
    def pitch(self) -> float:
        return PITCH * self.size

    def first(self, shown: int) -> int:
        """Which row is at the top when `shown` of them are there: a full page moves on by half."""
        step = max(1, self.room // 2)
        return step * math.ceil(max(0, shown - self.room) / step)

    def top(self, place: int) -> float:
        """Where the place `place` of the page begins."""
        return self.box.top + place * self.pitch

    def width(self, row: Row) -> float:
        """How far the row reaches, from the page's left edge."""
        return walk(row, self.size)[1]


def paged(code: str, language: str, look: Look, grounds: Sequence[str], box: Box) -> Page:
    """`code` on a page of `box`, as large as it goes whole; at the smallest size it is scrolled."""
    lines = _lines(code, language, look, grounds)
    size = LARGEST
    while size > SMALLEST:
        rows = _rows(lines, _columns(box, size))
        if len(rows) == len(lines) and len(rows) * PITCH * size <= box.height:
            break
        size -= 1.0
    else:
        size = _broken_size(lines, box)
    return Page(_rows(lines, _columns(box, size)), size, max(1, int(box.height / (PITCH * size))), box)


def paint(canvas: skia.Canvas, page: Page, row: Row, place: int) -> None:
    """`row` at the place `place` of its page."""
    for word, x, value in walk(row, page.size)[0]:
        block = _word(word, page.size)
        base = page.top(place) + 0.5 * page.pitch + 0.36 * page.size
        type.paint(canvas, block, 0, page.box.left + x, base, value)


@lru_cache(2048)
def walk(row: Row, size: float) -> tuple[tuple[tuple[str, float, str], ...], float]:
    """The words of `row`, where each stands from the page's left edge, and its colour; and where the row ends."""
    unit, found = advance(size), []
    x = row.column * unit
    for text, value in row.pieces:
        for word in _words(text):
            if word.strip():
                found.append((word, x, value))
                x += measure(word, size)
            else:
                x += unit * len(word)
    return tuple(found), x


def measure(word: str, size: float) -> float:
    """How wide `word` is."""
    return type.measure(word, _STYLE, size)


def advance(size: float) -> float:
    """How wide a column is."""
    return type.measure("nnnnnnnnnn", _STYLE, size) / 10


def tinted(value: str, look: Look, grounds: Sequence[str]) -> str:
    """`value`, as much nearer to the look's text or ink as it takes to be read on all of `grounds`."""
    end = on((look.text, look.ink, "#ffffff"), max(grounds, key=lambda ground: contrast(look.ink, ground)))
    for step in range(11):
        mixed = blend(value, end, step / 10)
        if min(contrast(mixed, ground) for ground in grounds) >= _CLEAR:
            return mixed
    return end


# ---------------------------------------------------------------- lines


def _lines(code: str, language: str, look: Look, grounds: Sequence[str]) -> tuple[tuple[Piece, ...], ...]:
    """The lines of `code`, each in its coloured pieces."""
    from pygments import lex

    source = "\n".join(_clean(line) for line in code.strip("\n").split("\n")[:MOST])
    colours = _colours(look, grounds)
    lines: list[list[Piece]] = [[]]
    for token, text in lex(source, _lexer(language)):
        value = next((colours[name] for name in (str(kind) for kind in reversed(token.split())) if name in colours), colours["Token"])
        for n, part in enumerate(text.split("\n")):
            if n:
                lines.append([])
            if part:
                lines[-1].append((part, value))
    while len(lines) > 1 and not lines[-1]:
        lines.pop()
    return tuple(tuple(line) for line in lines)


def _lexer(language: str) -> Lexer:
    """Pygments' lexer for `language`; what it does not know is plain text, what is not named is read like Python."""
    from pygments.lexers import get_lexer_by_name
    from pygments.util import ClassNotFound

    try:
        return get_lexer_by_name(language.strip().lower() or "python", stripnl=False, ensurenl=False)
    except ClassNotFound:
        return get_lexer_by_name("text", stripnl=False, ensurenl=False)


def _colours(look: Look, grounds: Sequence[str]) -> dict[str, str]:
    """A colour for each sort of token, by Pygments' names."""
    wanted = {
        "Token": look.text,
        "Token.Keyword": look.accents[5],
        "Token.Name.Function": look.accents[3],
        "Token.Name.Class": look.accents[3],
        "Token.Name.Tag": look.accents[4],
        "Token.Name.Builtin": look.accents[1],
        "Token.Name.Decorator": look.accents[1],
        "Token.Name.Attribute": look.accents[1],
        "Token.Literal.String": look.accents[2],
        "Token.Literal.Number": look.accents[0],
        "Token.Generic.Prompt": look.accents[2],
        "Token.Operator.Word": look.accents[5],
        "Token.Comment": blend(look.room.silver, look.room.rim, 0.35),
    }
    return {name: tinted(value, look, grounds) for name, value in wanted.items()}


def _clean(line: str) -> str:
    """A line as it is, with its spaces; no characters that cannot be seen, and not without end."""
    kept = (c for c in line[: 4 * MOST].expandtabs(4) if unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Co", "Cn"))
    return unicodedata.normalize("NFC", "".join(kept)).rstrip()[:MOST]


# ---------------------------------------------------------------- rows


def _columns(box: Box, size: float) -> int:
    return max(8, int(box.width / advance(size)))


def _broken_size(lines: Sequence[Sequence[Piece]], box: Box) -> float:
    """The largest size at which all rows are seen with lines broken; the smallest, where there is none."""
    size = 34.0
    while size > SMALLEST and len(_rows(lines, _columns(box, size))) * PITCH * size > box.height:
        size -= 1.0
    return size


def _rows(lines: Sequence[Sequence[Piece]], columns: int) -> tuple[Row, ...]:
    return tuple(row for n, line in enumerate(lines) for row in _broken(line, n, columns))


def _broken(line: Sequence[Piece], number: int, columns: int) -> Iterator[Row]:
    """A line in as many rows as it takes; those after the first are indented."""
    letters = [(character, value) for text, value in line for character in text]
    indent = next((n for n, (character, _) in enumerate(letters) if character != " "), 0)
    column = min(indent, columns // 3)
    letters = letters[indent:]
    while True:
        end = _end([character for character, _ in letters], columns - column)
        yield Row(_joined(letters[:end]), column, number)
        letters = letters[end:]
        while letters and letters[0][0] == " ":
            letters.pop(0)
        if not letters:
            return
        column = min(indent, columns // 3) + _HANG


def _end(letters: Sequence[str], columns: int) -> int:
    """How many of `letters` stand in a row of so many columns: to the last space, if that is not too far back."""
    used = 0
    for n, letter in enumerate(letters):
        used += 2 if unicodedata.east_asian_width(letter) in ("W", "F") else 1
        if used > columns:
            spaces = [place for place in range(max(1, int(0.6 * n)), n + 1) if letters[place] == " "]
            return spaces[-1] if spaces else max(1, n)
    return len(letters)


def _joined(letters: Sequence[tuple[str, str]]) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    for letter, value in letters:
        if pieces and pieces[-1][1] == value:
            pieces[-1] = (pieces[-1][0] + letter, value)
        else:
            pieces.append((letter, value))
    return tuple(pieces)


def _words(text: str) -> Iterator[str]:
    """Words and the spaces between them, in turn; what runs from right to left stays together."""
    if type.right_to_left(text):
        yield text
        return
    word = ""
    for letter in text:
        if word and (letter == " ") != (word[-1] == " "):
            yield word
            word = ""
        word += letter
    if word:
        yield word


@lru_cache(4096)
def _word(word: str, size: float) -> type.Block:
    return type.fitted(word, type.Style("code", 500, size), 1e5, 1, 1e5)
