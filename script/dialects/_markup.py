"""Markdown and its relatives, as far as scripts use them: what the eye skips, the ear must never hear."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

_RULE = re.compile(r"[ \t]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|={3,}|—{2,}|─{3,})[ \t]*")
_HEADING = re.compile(r"[ \t]{0,3}(#{1,6})[ \t]+(.+)")
_QUOTED_BLOCK = re.compile(r"(?:[ \t]{0,3}>[ \t]?)+")
_BULLET = re.compile(r"[ \t]*(?:[-*+•‣◦–][ \t]+)")
_NUMBERED = re.compile(r"[ \t]*[0-9]{1,3}[.)][ \t]+")
_CHECK_BOX = re.compile(r"[ \t]*(?:[-*+][ \t]+\[[ xX✓]\](?![(\w])|\[[ xX✓]\][ \t]+\S)")
_FENCE = re.compile(r"[ \t]{0,3}(?:```|~~~)")

_BREAK = re.compile(r"<(?:br|/?p|/?div|/?li)\s*/?>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z][a-zA-Z0-9-]{0,20}(?:\s[^<>]{0,300})?/?>")
_AUTOLINK = re.compile(r"<((?:https?://|mailto:)[^<>\s]{1,500})>")
_STRUCK = re.compile(r"~~([^~\n]{1,2000})~~")
_TICKS = re.compile(r"`+")
_STARS = re.compile(r"\*{2,}|(?<!\s)\*|\*(?!\s)")
_UNDERLINES = re.compile(r"(?<![^\W_])_{1,3}|_{1,3}(?![^\W_])")
_ESCAPE = re.compile(r"\\([\\`*_{}()#+.!~>|-])")
_SPACES = re.compile(r"\s+")
_INVISIBLE = re.compile("[\u200b\u2060\ufeff\u00ad]")


def is_rule(line: str) -> bool:
    """A line across the page: ---, ***, ___, ===."""
    return bool(_RULE.fullmatch(line))


def heading(line: str) -> tuple[int, str] | None:
    """The level and the words of a heading such as "## Words"."""
    found = _HEADING.fullmatch(line)
    return (len(found[1]), found[2].strip().rstrip("#").strip()) if found else None


def unquoted_block(line: str) -> str:
    """The line without the marks of a block quote."""
    found = _QUOTED_BLOCK.match(line)
    return line[found.end() :] if found else line


def bullet(line: str) -> int:
    """How many characters of list mark the line begins with, 0 for none."""
    found = _BULLET.match(line)
    return found.end() if found else 0


def numbered(line: str) -> int:
    """How many characters of a list's number the line begins with, 0 for none."""
    found = _NUMBERED.match(line)
    return found.end() if found else 0


def is_check_box(line: str) -> bool:
    """An item of a checklist: "- [x] book the room". Nobody speaks those."""
    return bool(_CHECK_BOX.match(line))


def unescaped(line: str) -> str:
    """The line with entities such as &amp; and &#91; as the characters they stand for."""
    return re.sub(r"[\r\n\x00]", " ", html.unescape(line)) if "&" in line else line


def without_comments(text: str) -> str:
    """The text without HTML comments, every line still where it was. One that is never closed is left in."""
    kept, at = [], 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start)) >= 0:
        kept.append(text[at:start] + "\n" * text.count("\n", start, end))
        at = end + 3
    return "".join((*kept, text[at:]))


@dataclass(frozen=True, slots=True)
class Code:
    """A fenced block: its lines to the letter, less the fence's own indent, and the language that the fence names."""

    text: str
    language: str


def without_code(lines: list[str]) -> tuple[list[str], dict[int, Code]]:
    """The lines with fenced code blanked out, and that code by the number (from 0) of the line its fence is on.

    A fence round the whole script is only taken off, since models write so. One that is never closed hides its own line alone.
    """
    worded = [n for n, line in enumerate(lines) if line.strip()]
    if len(worded) > 2 and _FENCE.match(lines[worded[0]]) and lines[worded[-1]].strip() in {"```", "~~~"}:
        lines = ["" if n in {worded[0], worded[-1]} else line for n, line in enumerate(lines)]
    fences = [n for n, line in enumerate(lines) if _FENCE.match(line)]
    kept, found = list(lines), {}
    for start, end in zip(fences[::2], [*fences[1::2], *fences[-1:]], strict=False):
        kept[start : end + 1] = [""] * (end + 1 - start)
        found[start] = _fenced(lines[start : end + 1])
    return kept, found


def _fenced(block: list[str]) -> Code:
    indent = len(block[0]) - len(block[0].lstrip())
    inner = [line[min(indent, len(line) - len(line.lstrip())) :].rstrip() for line in block[1:-1]]
    named = block[0].strip().strip("`~").strip().split(" ", 1)[0].strip("{}.").lower()
    return Code("\n".join(inner).strip("\n"), named)


def plain(text: str) -> str:
    """`text` without emphasis, code ticks, tags, entities, struck words and doubled spaces. Brackets are not its business.

    A star between spaces is arithmetic and stays; an underline inside a word is a name and stays.
    """
    text = _STRUCK.sub("", text)
    text = _AUTOLINK.sub(r"\1", text)
    text = _TAG.sub("", _BREAK.sub(" ", text))
    escaped = (found[1] for found in list(_ESCAPE.finditer(text)))
    text = _ESCAPE.sub("\x00", text)
    text = _UNDERLINES.sub("", _STARS.sub("", _TICKS.sub("", text)))
    text = re.sub("\x00", lambda _: next(escaped, ""), text)
    return _SPACES.sub(" ", _INVISIBLE.sub("", text)).strip()
