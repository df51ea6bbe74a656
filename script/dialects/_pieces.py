"""A script cut into pieces: text, brackets, headings, rules, blank lines, each with the line it stands on. Linear in the text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from script.dialects import _markup
from shotwright.errors import ScriptError

MOST_LINES = 60
MOST_CHARACTERS = 4_000
MOST_PIECES = 60_000

Kind = Literal["text", "bracket", "heading", "rule", "blank", "entry", "code"]
Place = Literal["alone", "first", "within"]


@dataclass(frozen=True, slots=True)
class Piece:
    """`text` as written, and the line (from 1) it begins on.

    `begins` is true for the first piece of its line; `level` is a heading's; `place` is where on its line a bracket
    stands: alone, first, or within words. An `entry` is a source under its number, as "[^1]: ...". `code` is a fenced block, in
    `language`.
    """

    kind: Kind
    text: str
    at: int
    begins: bool = True
    level: int = 0
    place: Place = "alone"
    language: str = ""


_ENTRY = re.compile(r"[ \t]*\[\^?\d{1,4}\]:[ \t]+\S.*")
_TIME = r"\d{1,2}:\d{2}(?::\d{2})?"
_STAMP = re.compile(rf"\[[ \t]*{_TIME}[ \t]*(?:(?:-|–|—|to)[ \t]*{_TIME}[ \t]*)?\]")
_TARGET = re.compile(r"\((?:[^()\n]|\([^()\n]{0,500}\)){0,2000}\)")


def pieces(text: str, path: Path) -> Iterator[Piece]:
    """Every piece of `text`. Raises ScriptError for a bracket that is never closed, or never opened."""
    worded, code = _markup.without_code(_markup.without_comments(text).splitlines())
    lines = [_markup.unquoted_block(_markup.unescaped(line.replace("\\[", "[").replace("\\]", "]"))) for line in worded]
    n = count = 0
    while n < len(lines):
        if block := code.get(n):
            yield Piece("code", block.text, n + 1, language=block.language)
        line, after = _whole(lines, n, path)
        for piece in _line(line, n + 1, path):
            count += piece.kind != "blank"
            if count > MOST_PIECES:
                raise ScriptError(
                    f"{path}:{n + 1}: the script has more than {MOST_PIECES:,} lines and brackets", hint="cut it into several films"
                )
            yield piece
        n = after


def _whole(lines: list[str], n: int, path: Path) -> tuple[str, int]:
    """The line `n` with all that its open brackets reach into, and the number of the line after that."""
    depth = _deeper(0, lines[n])
    if not depth:
        return lines[n], n + 1
    length, end = len(lines[n]), n + 1
    while depth:
        if end >= len(lines) or end - n > MOST_LINES or length > MOST_CHARACTERS + len(lines[n]):
            raise ScriptError(f"{path}:{n + 1}: a bracket is opened here and never closed", hint="end the direction with ]")
        depth, length = _deeper(depth, lines[end]), length + len(lines[end])
        end += 1
    return "\n".join((lines[n], *(line[_markup.bullet(line) :] for line in lines[n + 1 : end]))), end


def _deeper(depth: int, line: str) -> int:
    """How many brackets are open after `line`, if `depth` were before."""
    if "[" not in line and "]" not in line:
        return depth
    for char in line:
        if char == "[":
            depth += 1
        elif char == "]":
            depth = max(0, depth - 1)
    return depth


def _line(line: str, at: int, path: Path) -> Iterator[Piece]:
    line = _STAMP.sub("", line) if ":" in line else line
    if not line.strip():
        yield Piece("blank", "", at)
        return
    titled = _markup.heading(line)
    if _markup.is_rule(line):
        yield Piece("rule", "", at)
    elif _ENTRY.fullmatch(line):
        yield Piece("entry", line.strip(), at)
    elif _markup.is_check_box(line):
        yield Piece("blank", "", at)
    elif titled and "[" not in titled[1]:
        yield Piece("heading", titled[1], at, level=titled[0])
    else:
        yield from _placed(_parts(titled[1] if titled else line, at, path), titled[0] if titled else 0)


def _placed(parts: Iterator[Piece], level: int) -> Iterator[Piece]:
    """The parts of one line, each told whether it begins the line and where on it it stands. Looks one part ahead."""
    begins, worded = True, False
    part: Piece | None = next(parts, None)
    while part:
        following = next(parts, None)
        speaks = part.kind == "text" and any(char.isalnum() for char in part.text)
        if part.kind == "text":
            yield Piece("heading" if level and speaks else "text", part.text, part.at, begins=begins, level=level)
            begins = begins and not part.text.strip(" \t\n*_")
        else:
            first = following is not None and any(char.isalnum() for char in following.text)
            place: Place = "within" if worded else "first" if first else "alone"
            yield Piece("bracket", part.text, part.at, begins=begins, level=level, place=place)
        worded = worded or speaks
        part = following


def _parts(line: str, at: int, path: Path) -> Iterator[Piece]:
    """Words and brackets of one line in order; links and wiki links as their words, pictures as nothing."""
    closers, breaks, start, n = _closers(line, at, path), [place for place, char in enumerate(line) if char == "\n"], 0, 0
    words: list[str] = []
    while (n := line.find("[", n)) >= 0:
        end = closers[n] + 1
        inner = line[n + 1 : end - 1]
        if len(inner) > MOST_CHARACTERS:
            where = at + bisect_left(breaks, n)
            raise ScriptError(
                f"{path}:{where}: these brackets hold more than {MOST_CHARACTERS:,} characters", hint="say in a line what is seen"
            )
        target = _TARGET.match(line, end)
        picture = bool(target) and line[n - 1 : n] == "!"
        words.append(line[start : n - 1 if picture else n])
        if target:
            end = target.end()
        if picture:
            words.append(" ")
        elif target and not _cites(inner):
            words.append(inner)
        elif inner.startswith("[") and inner.endswith("]"):
            words.append(inner[1:-1].split("|")[-1])
        else:
            yield Piece("text", "".join(words), at + bisect_left(breaks, start))
            words = []
            yield Piece("bracket", inner, at + bisect_left(breaks, n))
        start = n = end
    yield Piece("text", "".join((*words, line[start:])), at + bisect_left(breaks, start))


def _cites(inner: str) -> bool:
    return bool(re.fullmatch(r"\s*(?:(?:references?|refs?|sources?)\.?\s*)?\^?\d{1,4}(?:\s*[,&-]\s*\d{1,4})*\s*", inner, re.IGNORECASE))


def _closers(line: str, at: int, path: Path) -> dict[int, int]:
    """For each opening bracket, by its place in `line`, the place of the one that closes it."""
    found: dict[int, int] = {}
    opened: list[int] = []
    for n, char in enumerate(line):
        if char == "[":
            opened.append(n)
        elif char == "]":
            if not opened:
                where = at + line.count("\n", 0, n)
                raise ScriptError(f"{path}:{where}: a bracket is closed here that was never opened", hint="write [ before the direction")
            found[opened.pop()] = n
    return found
