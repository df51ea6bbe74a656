"""Fixture files of a parser: a title, the input, what is expected, each ended by a line with nothing but a full stop."""

from __future__ import annotations

from pathlib import Path

import pytest

from script.kinds import KINDS

FOLDER = Path(__file__).parent / "fixtures"


def cases(name: str) -> list[object]:
    """The cases of a fixture file as parameters of a test: (input, expected), named by their titles."""
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    parts: list[list[str]] = [[]]
    for line in lines:
        if line == ".":
            parts.append([])
        else:
            parts[-1].append(line)
    assert len(parts) % 3 == 1, f"{name}: a case is a title, an input and what is expected, each ended by a full stop"
    found = []
    for title, given, expected in zip(parts[0:-1:3], parts[1::3], parts[2::3], strict=True):
        name_ = next(line for line in title if line.strip())
        found.append(pytest.param("\n".join(given), "\n".join(expected), id=name_))
    return found


def as_drawn(kind: str) -> str:
    """The kind that is chosen for `kind`: itself, or the card as long as no file of assets/pictures draws it."""
    return kind if kind in KINDS else "concept"
