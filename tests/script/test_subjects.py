"""Three hundred directions over thirty subjects in ten habits of speech: how many become the picture that they ask for.

Right is the kind that a direction asks for, in the form that it names; refused is a card where some kind would have been
right; anything else is wrong, and a wrong picture is the worst. The shares stand in docs/directions.md.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest

from script.directions import understand
from script.kinds.drawn import variants
from tests.script.fixture import as_drawn

FIXTURES = Path(__file__).parent / "fixtures"
LEAST_RIGHT, MOST_WRONG = 0.85, 0.03
HABITS = ("b-roll", "show", "we see", "cue", "insert", "visual:", "close-up on", "footage of", "graphic:", "on screen:")


@dataclass(frozen=True)
class Case:
    """A direction, and the kinds (each with its form, or "") that are right for it."""

    subject: str
    direction: str
    right: tuple[tuple[str, str], ...]


def cases(name: str) -> list[Case]:
    found, subject = [], ""
    for line in (FIXTURES / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            subject = line.removeprefix("# ")
        elif line.strip():
            direction, right = line.split(" -> ")
            kinds = (one.partition(".")[::2] for one in right.split("/"))
            found.append(Case(subject, direction, tuple((as_drawn(kind), form) for kind, form in kinds)))
    return found


def judged(case: Case) -> str:
    visual = understand(case.direction).visual
    kind = "split" if visual.parts else visual.kind
    forms = [form for right, form in case.right if right == kind]
    if any(form in {"", visual.variant} or form not in variants(kind) for form in forms):
        return "right"
    return "refused" if kind == "concept" else "wrong"


TABLES = {"tuned": 150, "held_out": 150, "later": 300, "strange": 60, "strange_2": 43, "strange_3": 60}


@pytest.mark.parametrize(("name", "count"), [(f"subjects_{name}.txt", count) for name, count in TABLES.items()])
def test_most_directions_become_their_picture_and_next_to_none_a_wrong_one(
    name: str, count: int, capsys: pytest.CaptureFixture[str]
) -> None:
    found = {case.direction: judged(case) for case in cases(name)}
    shares = Counter(found.values())
    with capsys.disabled():
        print(
            f"\n{name}: " + ", ".join(f"{what} {shares[what]} ({shares[what] / len(found):.1%})" for what in ("right", "refused", "wrong"))
        )
    assert len(found) == count
    assert shares["wrong"] / len(found) <= MOST_WRONG, [direction for direction, what in found.items() if what == "wrong"]
    assert shares["right"] / len(found) >= LEAST_RIGHT, [direction for direction, what in found.items() if what == "refused"]


def test_thirty_subjects_and_ten_habits_of_speech_are_asked_for() -> None:
    every = [case for name in ("subjects_tuned.txt", "subjects_held_out.txt") for case in cases(name)]
    assert {case.subject for case in cases("subjects_tuned.txt")} == {case.subject for case in cases("subjects_held_out.txt")}
    assert len({case.subject for case in every}) == 30
    assert all(sum(case.direction.lower().startswith(habit) for case in every) >= 5 for habit in HABITS)


@pytest.mark.parametrize("habit", (FIXTURES / "habits.txt").read_text(encoding="utf-8").splitlines())
def test_a_habit_of_speech_says_only_how_it_is_shown(habit: str) -> None:
    scene, chart = (
        understand(habit.replace("...", what)).visual for what in ("a student reading at a desk with a laptop", "a pie chart of rents")
    )
    assert (scene.kind, scene.headline) == ("work", "Student")
    assert (chart.kind, chart.variant) == ("chart", "pie")
