"""The wide world: directions of twenty subjects, and how many of them become the right picture.

A direction is right when its kind, its move and its words are; refused, when it becomes a card though a picture would
have been right; else wrong. A wrong picture is the worst: a card says what it shows.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest

from script.directions import understand
from script.model import Visual
from tests.script.fixture import as_drawn

FIXTURES = Path(__file__).parent / "fixtures"
MOST_WRONG = 0.05


@dataclass(frozen=True)
class Wanted:
    direction: str
    move: str
    kinds: tuple[frozenset[str], ...]
    words: tuple[str, ...]


def wanted(name: str) -> list[Wanted]:
    found = []
    for line in (FIXTURES / name).read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            direction, right = line.split(" -> ")
            move, kinds, words = (part.strip() for part in right.split(";"))
            named = tuple(frozenset(map(as_drawn, kind.split("/"))) for kind in kinds.split("+"))
            found.append(Wanted(direction, move, named, () if words == "-" else tuple(words.split())))
    return found


def judged(one: Wanted) -> str:
    understood = understand(one.direction)
    seen = understood.visual.parts or (understood.visual,)
    shown = " ".join(words_of(visual) for visual in (understood.visual, *seen)).casefold()
    if understood.move != one.move or any(word not in shown for word in one.words):
        return "wrong"
    if len(seen) == len(one.kinds) and all(visual.kind in kinds for visual, kinds in zip(seen, one.kinds, strict=True)):
        return "right"
    return "refused" if all(visual.kind == "concept" for visual in seen) else "wrong"


def words_of(visual: Visual) -> str:
    return f"{visual.headline} {visual.action} {visual.setting} {visual.text}"


@pytest.mark.parametrize(
    ("name", "count", "right"),
    [("wide.txt", 60, 0.95), ("held_out.txt", 30, 0.9), ("held_out_2.txt", 30, 0.9), ("held_out_3.txt", 30, 0.9)],
)
def test_of_the_wide_world_next_to_nothing_is_wrong(name: str, count: int, right: float) -> None:
    cases = wanted(name)
    found = {one.direction: judged(one) for one in cases}
    shares = Counter(found.values())
    assert len(found) == count
    assert shares["wrong"] / count <= MOST_WRONG, [direction for direction, judged in found.items() if judged == "wrong"]
    assert shares["right"] / count >= right, [direction for direction, judged in found.items() if judged != "right"]
