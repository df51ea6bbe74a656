"""What every page of the kit does with text: one line, no signs that a site refuses, cut at a sentence or a word."""

from __future__ import annotations

import re

_SENTENCE = re.compile(r"(?<=[.!?…。！？؟।])[\"'”’»)\]]*(?:\s+|(?<=[。！？]))")


def one_line(text: str) -> str:
    """The text with every run of space, line ends too, as one space."""
    return " ".join(text.split())


def plain(text: str) -> str:
    """One line without angle brackets, which YouTube refuses in titles and descriptions."""
    return one_line(text.replace("<", "‹").replace(">", "›"))


def sentences(text: str) -> list[str]:
    """The text's sentences. A mark within a sentence, as in "e.g. this", ends none: a small letter follows it."""
    text = one_line(text)
    out: list[str] = []
    start = 0
    for found in _SENTENCE.finditer(text):
        if not text[found.end() : found.end() + 1].islower():
            out.append(text[start : found.end()].strip())
            start = found.end()
    return [sentence for sentence in [*out, text[start:].strip()] if sentence]


def cut(text: str, most: int) -> str:
    """At most `most` characters, cut between words, with an ellipsis where something is missing."""
    if len(text) <= most:
        return text
    head = text[: max(0, most - 1)]
    return (head.rsplit(" ", 1)[0] if " " in head else head).rstrip(" ,;:") + "…"


def clock(seconds: float) -> str:
    """Whole seconds as people write them: 0:00, 12:05, 1:02:03. Rounded down, so that nothing is promised too late."""
    whole = int(seconds)
    if whole >= 3600:
        return f"{whole // 3600}:{whole // 60 % 60:02}:{whole % 60:02}"
    return f"{whole // 60}:{whole % 60:02}"
