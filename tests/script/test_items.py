"""The words inside pictures."""

from __future__ import annotations

import pytest

from script.items import items
from script.model import Visual

SECTIONS = ("Tools", "Wood", "Joints")


@pytest.mark.parametrize(
    ("kind", "direction", "narration", "expected"),
    [
        ("notepad", "A notepad with plan sections written on it", "", SECTIONS),
        ("notepad", "The outline in a notebook", "", SECTIONS),
        ("notepad", "A checklist labelled Saw, Plane and Sand", "", ("Saw", "Plane", "Sand")),
        ("notepad", "A checklist", "Sharpen dull blades, oil rusty hinges.", ("Sharpen dull blades", "Oil rusty hinges")),
        ("ladder", "A career ladder from junior to senior roles", "", ("Junior", "Senior")),
        ("ladder", "Steps from intern to analyst to partner", "", ("Intern", "Analyst", "Partner")),
        ("ladder", "A staircase with steps labelled Novice, Maker, Master", "", ("Novice", "Maker", "Master")),
        ("ladder", "A career ladder", "Moving from apprentice to master takes years.", ("Apprentice", "Master")),
        ("ladder", "A career ladder", "", ()),
        ("books", "Books and courses in machine learning", "", ("Machine learning",)),
        ("books", "A stack of books on a desk", "", ()),
        ("books", "Overlay of recommended books on shelves", "", ()),
        ("books", "A shelf of law books", "", ("Law",)),
        ("workspace", "A busy office", "Sharpen dull blades.", ()),
        ("meeting", "A team meeting", "Sharpen dull blades.", ("Sharpen dull blades",)),
        ("title", "Section: Wood", "Sharpen dull blades.", ()),
    ],
)
def test_what_is_to_be_read(kind: str, direction: str, narration: str, expected: tuple[str, ...]) -> None:
    assert items(Visual(kind), direction, narration, SECTIONS) == expected


def test_a_person_says_what_is_written() -> None:
    assert items(Visual("ladder", subjects=("junior", "senior")), "A ladder", "", ()) == ("Junior", "Senior")
    assert items(Visual("meeting", subjects=("Maya",)), "A meeting", "Sharpen dull blades.", ()) == ("Sharpen dull blades",)


def test_a_notepad_without_sections_has_what_is_said() -> None:
    assert items(Visual("notepad"), "A notepad with the plan", "Sharpen dull blades.", ()) == ("Sharpen dull blades",)
