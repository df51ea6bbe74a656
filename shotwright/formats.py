"""Formats of a film: the shapes that sites ask for, by name or by ratio, and their sizes in pixels."""

from __future__ import annotations

from fractions import Fraction

# The size of each; those that are not wide have films and folders of their own names.
SIZES: dict[str, tuple[int, int]] = {"wide": (1920, 1080), "tall": (1080, 1920), "square": (1080, 1080), "4k": (3840, 2160)}
_RATIOS = {"16:9": "wide", "9:16": "tall", "1:1": "square"}

NAMES: tuple[str, ...] = (*SIZES, *_RATIOS)

# How far a size may be from its format's shape: an even number of pixels is seldom just 16:9.
_SLACK = Fraction(1, 50)


def format_name(word: str) -> str | None:
    """The format that `word` means ("tall", "9:16"), whatever its case; None when there is none."""
    word = word.strip().lower()
    return word if word in SIZES else _RATIOS.get(word)


def fits(name: str, width: int, height: int) -> bool:
    """Whether a film of `width` x `height` pixels is one of the format `name`: its shape, and of 4k the size too."""
    across, down = SIZES[name]
    if name == "4k":
        return (width, height) == (across, down)
    return abs(Fraction(width * down, height * across) - 1) <= _SLACK


def called(name: str) -> str:
    """The format as people write it: "tall (1080x1920)"."""
    return f"{name} ({SIZES[name][0]}x{SIZES[name][1]})"
