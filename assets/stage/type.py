"""Text that fits: set at the largest size at which it stays in its box, in any script, in balanced lines.

A line is shaped by Skia's paragraph engine (HarfBuzz and ICU are inside it); where lines break is decided here, so
that a title can rise line by line.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

import skia

from assets.stage import dress
from assets.stage.canvas import colour
from assets.stage.fonts import chain, missing, provider
from assets.stage.lettering import Face, Family

__all__ = ["Block", "Style", "bearing", "cleaned", "fitted", "measure", "missing", "paint", "right_to_left"]

FLOOR = 24.0
LONGEST = 1200

Align = Literal["start", "centre"]

# Advances grow straight with the size (checked from 24 to 300 units), so every text is measured once, at this size.
_MEASURED_AT = 100.0
_MARKS = 3
# How small a text gets, in shares of its style's size, before its long words are broken.
_SHARES = (0.5, 0.38, 0.28, 0.0)
_TALL = 1.36
_OPENING = "([{\"'“‘«¿¡「『（【《"
_CLOSING = ")]}\"'”’»!?.,;:…、。」』）】》！？：；ー"


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is to look. `size` is the largest it may get, `leading` the pitch of lines and `tracking` the gap
    between letters, both in sizes."""

    face: Face | Family
    weight: int
    size: float
    leading: float = 1.14
    tracking: float = 0.0


@dataclass(frozen=True, slots=True)
class Block:
    """A text set in lines, in design units. The first baseline is `rise` below the block's top; `width` is that of the
    longest line. `whole` is False when words had to be left out at the end."""

    lines: tuple[str, ...]
    style: Style
    size: float
    width: float
    rise: float
    fall: float
    pitch: float
    rtl: bool
    whole: bool

    @property
    def height(self) -> float:
        return self.rise + self.fall + self.pitch * (len(self.lines) - 1) if self.lines else 0.0

    def baseline(self, line: int) -> float:
        """How far below the block's top the baseline of `line` (from 0) lies."""
        return self.rise + self.pitch * line


def fitted(text: str, style: Style, width: float, lines: int, height: float) -> Block:
    """`text` in at most `lines` lines inside `width` x `height` units, as large as it goes up to `style.size`.

    It gets smaller before a word is broken, to half its size; and so on in steps, down to 24 units, where it is cut
    with an ellipsis instead. In a box that holds no line of 24 units it has no lines.
    """
    style = _dressed(style)
    tokens = _tokens(cleaned(text))
    # Nothing larger than the lines laid end to end can fit.
    largest = min(style.size, lines * width / max(1e-6, sum(_width(token.text, style) for token in tokens)))
    size = largest
    for share in _SHARES:
        least = min(style.size, max(FLOOR, style.size * share))
        for breaks in (False, True):
            size = largest if breaks else size
            while size >= least:
                block = _set(tokens, style, size, width, breaks)
                if _fits(block, width, lines, height):
                    return block
                size = round(size - max(1.0, size * 0.02), 2)
    return _cut(tokens, style, width, lines, height)


def paint(canvas: skia.Canvas, block: Block, line: int, x: float, baseline: float, value: str) -> None:
    """One line of `block`, its left end at `x`."""
    paragraph = _paragraph(block.lines[line], block.style, block.size, value, block.rtl)
    paragraph.paint(canvas, x, baseline - paragraph.AlphabeticBaseline)


def bearing(block: Block, line: int) -> float:
    """How far the first letter of a left-to-right line stands off the line's left end: letters of one edge do not
    begin at one edge."""
    text = block.lines[line]
    own = chain(text, block.style.face, block.style.weight)[0]
    if block.rtl or not own.has(text[0]):
        return 0.0
    # Asked at a large size, since Skia rounds to whole units.
    bounds = skia.Font(own.typeface, 1000.0).getBounds([own.typeface.unicharToGlyph(ord(text[0]))])
    return float(bounds[0].left()) / 1000 * block.size


def measure(text: str, style: Style, size: float) -> float:
    """The width of `text` on one line, in units."""
    return _width(text, _dressed(style)) * size


def _dressed(style: Style) -> Style:
    """The style in the fonts that the look has for it."""
    family = dress.face(style.face) if isinstance(style.face, str) else None
    return replace(style, face=family) if family else style


def right_to_left(text: str) -> bool:
    """Whether the first letter that has a direction runs from right to left (UAX #9, rule P2)."""
    for character in text:
        direction = unicodedata.bidirectional(character)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False


def cleaned(text: str) -> str:
    """`text` as one line: no control characters, no direction marks, no towers of accents, at most 1200 characters."""
    kept: list[str] = []
    marks = 0
    for character in unicodedata.normalize("NFC", text[: 2 * LONGEST]):
        category = unicodedata.category(character)
        marks = marks + 1 if category in ("Mn", "Me") else 0
        if marks > _MARKS or category in ("Cs", "Co", "Cn") or (category == "Cf" and character not in "\u200c\u200d"):
            continue
        kept.append(" " if category in ("Cc", "Zs", "Zl", "Zp") and character not in "\u00a0\u202f" else character)
    return " ".join(word for word in "".join(kept).split(" ") if word)[:LONGEST]


# ---------------------------------------------------------------- lines


@dataclass(frozen=True, slots=True)
class _Token:
    """What stays on one line; `gap` says that a space precedes it where it does not begin one."""

    text: str
    gap: bool


def _tokens(text: str) -> tuple[_Token, ...]:
    """Words, and in scripts without spaces the places where a line may break."""
    found: list[_Token] = []
    for word in filter(None, text.split(" ")):
        for n, piece in enumerate(_pieces(word)):
            found.append(_Token(piece, n == 0))
    return tuple(found)


def _pieces(word: str) -> list[str]:
    """Ideographs break anywhere, but not before closing and after opening punctuation."""
    pieces = [""]
    for character in word:
        before = pieces[-1]
        breaks = before and (_wide(character) or _wide(before[-1])) and character not in _CLOSING and before[-1] not in _OPENING
        if breaks and not unicodedata.combining(character):
            pieces.append(character)
        else:
            pieces[-1] += character
    return pieces


def _wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in ("W", "F") and not "\uac00" <= character <= "\ud7a3"


def _broken(tokens: Sequence[_Token], style: Style, limit: float) -> tuple[_Token, ...]:
    """Every token that is wider than `limit` sizes, in its clusters (a letter and its marks); the others whole."""
    found: list[_Token] = []
    for token in tokens:
        pieces = _clusters(token.text) if _width(token.text, style) > limit else [token.text]
        found.extend(_Token(piece, token.gap and n == 0) for n, piece in enumerate(pieces))
    return tuple(found)


def _clusters(text: str) -> list[str]:
    clusters: list[str] = []
    for character in text:
        joins = clusters and (unicodedata.category(character)[0] == "M" or character == "\u200d" or clusters[-1].endswith("\u200d"))
        if joins:
            clusters[-1] += character
        else:
            clusters.append(character)
    return clusters


def _set(tokens: Sequence[_Token], style: Style, size: float, width: float, breaks: bool) -> Block:
    """Lines of at most `width` where tokens allow it: as few as go, and then as even as they get."""
    limit = width / size
    if breaks:
        tokens = _broken(tokens, style, limit)
    widths = [_width(token.text, style) for token in tokens]
    gap = _width(" ", style)
    count = len(_filled(tokens, widths, gap, limit))
    low, high = limit / max(1, count) * 0.8, limit
    for _ in range(12):
        middle = (low + high) / 2
        low, high = (low, middle) if len(_filled(tokens, widths, gap, middle)) <= count else (middle, high)
    return _block(tuple(_filled(tokens, widths, gap, high)), style, size)


def _filled(tokens: Sequence[_Token], widths: Sequence[float], gap: float, limit: float) -> list[str]:
    lines: list[str] = []
    room = 0.0
    for token, width in zip(tokens, widths, strict=True):
        space = gap if token.gap else 0.0
        if lines and space + width <= room:
            lines[-1] += " " + token.text if token.gap else token.text
            room -= space + width
        else:
            lines.append(token.text)
            room = limit - width
    return lines


def _block(lines: tuple[str, ...], style: Style, size: float, whole: bool = True) -> Block:
    fonts = chain("".join(lines), style.face, style.weight)
    rise, fall = max(font.rise for font in fonts), max(font.fall for font in fonts)
    # Scripts with tall marks (all from Hebrew to Khmer) need more than the face's own pitch.
    tall = any("\u0590" <= character < "\u1e00" for line in lines for character in line)
    pitch = max(style.leading, _TALL if tall else 0.0, *(0.82 * (font.rise + font.fall) for font in fonts))
    width = max((measure(line, style, size) for line in lines), default=0.0)
    return Block(lines, style, size, width, rise * size, fall * size, pitch * size, right_to_left(" ".join(lines)), whole)


def _fits(block: Block, width: float, lines: int, height: float) -> bool:
    return len(block.lines) <= lines and block.height <= height and block.width <= width


def _cut(tokens: Sequence[_Token], style: Style, width: float, lines: int, height: float) -> Block:
    """As many tokens from the start as fit at the smallest size, and an ellipsis."""
    size = min(FLOOR, style.size)
    tokens = _broken(tokens, style, width / size)
    low, high = 0, len(tokens)
    while low < high:
        middle = (low + high + 1) // 2
        fits = _fits(_set(_ended(tokens[:middle]), style, size, width, False), width, lines, height)
        low, high = (middle, high) if fits else (low, middle - 1)
    block = _set(_ended(tokens[:low]), style, size, width, False)
    return _block(block.lines if _fits(block, width, lines, height) else (), style, size, whole=False)


def _ended(tokens: Sequence[_Token]) -> tuple[_Token, ...]:
    return (*tokens, _Token("…", False))


# ---------------------------------------------------------------- shaping


def _width(text: str, style: Style) -> float:
    """The width of `text` in sizes."""
    return _advance(text, style.face, style.weight, style.tracking)


@lru_cache(8192)
def _advance(text: str, face: Face | Family, weight: int, tracking: float) -> float:
    style = Style(face, weight, _MEASURED_AT, tracking=tracking)
    # The longest line leaves trailing spaces out, so a space is measured between letters.
    if text == " ":
        return _advance("n n", face, weight, tracking) - _advance("nn", face, weight, tracking)
    return float(_paragraph(text, style, _MEASURED_AT, "#000000", right_to_left(text)).LongestLine) / _MEASURED_AT


def _paragraph(text: str, style: Style, size: float, value: str, rtl: bool) -> skia.textlayout.Paragraph:
    """One line of text, shaped. It is laid out wide enough never to break."""
    look = skia.textlayout.TextStyle()
    look.setFontFamilies([font.name for font in chain(text, style.face, style.weight)])
    look.setFontSize(size)
    look.setColor(colour(value))
    if style.tracking:
        look.setLetterSpacing(style.tracking * size)
    builder = skia.textlayout.ParagraphBuilder.make(skia.textlayout.ParagraphStyle(), _collection(), _unicode())
    builder.pushStyle(look)
    # The engine's own base direction is left to right and cannot be set; an embedding says otherwise.
    builder.addText(f"\u202b{text}\u202c" if rtl else text)
    paragraph = builder.Build()
    paragraph.layout(1e6)
    return paragraph


@lru_cache(1)
def _collection() -> skia.textlayout.FontCollection:
    collection = skia.textlayout.FontCollection()
    collection.setDefaultFontManager(provider())
    return collection


@lru_cache(1)
def _unicode() -> skia.Unicode:
    return skia.Unicodes.ICU.Make()
