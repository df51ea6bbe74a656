"""Code as an editor shows it: to the letter, in the colours of its words, in rows that fit a page."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import skia

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
_CLEAR = 6.0

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
class Laid:
    """A row as it is set: its words, each with its left end and its colour, and from where to where it reaches, in units from the
    page's left edge."""

    row: Row
    words: tuple[tuple[type.Block, float, str], ...]
    start: float
    end: float


@dataclass(frozen=True, slots=True, eq=False)
class Page:
    """Rows of code at one size; `room` of them are seen at once, and a column is `unit` wide. `name` is what it was made from."""

    name: tuple[Hashable, ...]
    rows: tuple[Laid, ...]
    size: float
    unit: float
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


def paged(code: str, language: str, look: Look, grounds: Sequence[str], box: Box) -> Page:
    """`code` on a page of `box`, as large as it goes whole; at the smallest size a full page moves on."""
    lines = _lines(code, language, look, grounds)
    size = LARGEST
    while size > SMALLEST:
        rows = _rows(lines, _columns(box, size))
        if len(rows) == len(lines) and len(rows) * PITCH * size <= box.height:
            break
        size -= 1.0
    else:
        size = _broken_size(lines, box)
    unit = _advance(size)
    laid = tuple(_laid(row, size, unit) for row in _rows(lines, _columns(box, size)))
    # The first row stands for the font.
    return Page((code, language, look.name, *grounds, *laid[:1]), laid, size, unit, max(1, int(box.height / (PITCH * size))), box)


def paint(canvas: skia.Canvas, page: Page, row: Laid, place: int) -> None:
    """`row` at the place `place` of its page."""
    base = page.top(place) + 0.5 * page.pitch + 0.36 * page.size
    for block, x, value in row.words:
        if block.lines:
            type.paint(canvas, block, 0, page.box.left + x, base, value)


def _laid(row: Row, size: float, unit: float) -> Laid:
    x, found = row.column * unit, []
    style = type.Style("code", 500, size)
    for text, value in row.pieces:
        for word in _words(text):
            if word.strip():
                block = type.fitted(word, style, 1e5, 1, 1e5)
                found.append((block, x, value))
                x += block.width
            else:
                x += unit * len(word)
    return Laid(row, tuple(found), row.column * unit, x)


def _advance(size: float) -> float:
    """How wide a column is."""
    return type.measure("nnnnnnnnnn", _STYLE, size) / 10


def tinted(value: str, look: Look, grounds: Sequence[str]) -> str:
    """`value`, as much nearer to what is plainest there as it takes to be read on all of `grounds`."""
    end = plainest(look, grounds)
    for step in range(11):
        mixed = blend(value, end, step / 10)
        if min(contrast(mixed, ground) for ground in grounds) >= _CLEAR:
            return mixed
    return end


def plainest(look: Look, grounds: Sequence[str]) -> str:
    """The colour of the look that is most distinct from all of `grounds`."""
    return max((look.text, look.ink, look.room.paper), key=lambda value: min(contrast(value, ground) for ground in grounds))


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
    plain = plainest(look, grounds)
    wanted = {
        "Token": plain,
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
        "Token.Comment": blend(plain, grounds[0], 0.42),
    }
    return {name: tinted(value, look, grounds) for name, value in wanted.items()}


def _clean(line: str) -> str:
    """A line as it is, with its spaces; no characters that cannot be seen, and not without end."""
    kept = (c for c in line[: 4 * MOST].expandtabs(4) if unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Co", "Cn"))
    return unicodedata.normalize("NFC", "".join(kept)).rstrip()[:MOST]


# ---------------------------------------------------------------- rows


def _columns(box: Box, size: float) -> int:
    return max(8, int(box.width / _advance(size)))


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
