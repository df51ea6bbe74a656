"""Which scene gets which clip. Pure but for `take`, which fetches."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assets.model import Footage

if TYPE_CHECKING:
    from assets.stock import Candidate

# How many of the clips that were not taken are told of.
_TOLD = 5


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen for a scene and why, for the report: plain data.

    `query` is what was looked for, () for what a person pinned. `passed_over` holds (name, score, reason), best first.
    """

    scene: str
    query: tuple[str, ...]
    chosen: str | None
    provider: str | None
    score: float
    passed_over: tuple[tuple[str, float, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Rated:
    """A candidate and how well it suits a scene, 0 to 1; `flaw` says what speaks against it, "" for nothing."""

    candidate: Candidate
    score: float
    flaw: str = ""

    @property
    def address(self) -> str:
        return self.candidate.address


Take = Callable[[Sequence[Rated]], Sequence[Footage | None]]


def assign(rated: Mapping[str, Sequence[Rated]], taken: set[str], least: float) -> dict[str, Rated]:
    """For every scene, in order, the best candidate of at least the score `least` whose address nobody has taken."""
    wishes: dict[str, Rated] = {}
    gone = set(taken)
    for scene, those in rated.items():
        free = [r for r in those if r.score >= least and r.address not in gone]
        if free:
            wishes[scene] = max(free, key=lambda r: r.score)
            gone.add(wishes[scene].address)
    return wishes


def settle(rated: Mapping[str, Sequence[Rated]], taken: set[str], least: float, take: Take) -> dict[str, tuple[Rated, Footage]]:
    """Assign and take, until every scene has what it wished for or nothing is left to wish for; `taken` grows.

    `take` gives the footage of each wish, None for one that turns out to be unusable.
    """
    got: dict[str, tuple[Rated, Footage]] = {}
    while wishes := assign({scene: those for scene, those in rated.items() if scene not in got}, taken, least):
        footages = take(list(wishes.values()))
        for (scene, wish), footage in zip(wishes.items(), footages, strict=True):
            taken.add(wish.address)
            if footage is not None:
                got[scene] = wish, footage
    return got


def explained(scene: str, query: tuple[str, ...], rated: Sequence[Rated], got: Rated | None, reason: Callable[[Rated], str]) -> Choice:
    """The choice of `got` (None: nothing) among `rated`; `reason` says why one was passed over."""
    rest = sorted((r for r in rated if got is None or r.address != got.address), key=lambda r: -r.score)
    told = tuple((r.candidate.name, round(r.score, 3), reason(r)) for r in rest[:_TOLD])
    if got is None:
        return Choice(scene, query, None, None, round(rest[0].score, 3) if rest else 0.0, told)
    return Choice(scene, query, got.candidate.name, got.candidate.provider, round(got.score, 3), told)
