"""What letters a text is set in, as values: a face says what it is for, a family which fonts those are."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Face = Literal["title", "label", "text", "hand", "code", "serif"]


@dataclass(frozen=True, slots=True)
class Family:
    """Fonts under one name: those of a face that comes with Shotwright, or `files`, each with its weight (0: a variable font)."""

    name: str
    files: tuple[tuple[int, Path], ...] = ()
