"""What a run tells the world: frozen values, handed to one callable. Steps never print."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

Step = Literal["plan", "voices", "footage", "pictures", "mix", "join", "kit"]


@dataclass(frozen=True, slots=True)
class Started:
    """A step begins and has `total` jobs (0: not known)."""

    step: Step
    total: int = 0


@dataclass(frozen=True, slots=True)
class Grown:
    """More of a running step is known: it has `total` jobs."""

    step: Step
    total: int


@dataclass(frozen=True, slots=True)
class Done:
    """One job of a step is there; `reused` if the store had it. `frames` counts film frames, 0 for other jobs."""

    step: Step
    job: str
    reused: bool = False
    frames: int = 0


@dataclass(frozen=True, slots=True)
class Finished:
    """A step has ended after `seconds` of wall time."""

    step: Step
    seconds: float


@dataclass(frozen=True, slots=True)
class Note:
    """Something the person should know, in a sentence: what was replaced by what, and why."""

    text: str
    scene: str = ""


Event = Started | Grown | Done | Finished | Note
Report = Callable[[Event], None]


def silent(_event: Event) -> None:
    """The report of a caller who does not listen."""
