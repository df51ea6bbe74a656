"""What is said to have changed between a plan and its script."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from script.changes import changes
from script.dialects import parse
from script.model import Edit, SceneList

BEFORE = (
    "[A gull at sea]\nNarrator: One two three four five.\n[A net on a pier]\nNarrator: Two. [1]\n[Section: End]\n[A lamp]\nNarrator: Three."
)


def film(text: str) -> SceneList:
    return parse(text, Path("film.md"))


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("", "", []),
        ("three four", "three 4", [("words", "gull-sea")]),
        ("Two. [1]", "Two. [2]", [("words", "net-pier")]),
        ("Narrator: Three", "Maya: Three", [("words", "lamp")]),
        ("A net on a pier", "A net on the old pier", [("direction", "net-old-pier")]),
        ("A lamp", "A lighthouse far away", [("direction", "lighthouse-far-away")]),
        ("[A lamp]", "[A boat]\nNarrator: New words here.\n[A lamp]", [("added", "boat")]),
        ("[A net on a pier]\nNarrator: Two. [1]\n", "", [("removed", "net-pier")]),
        ("[Section: End]", "[Section: Last]", [("added", "section-last"), ("section", "lamp"), ("removed", "section-end")]),
    ],
)
def test_each_change_is_told(old: str, new: str, expected: list[tuple[str, str]]) -> None:
    found = changes(film(BEFORE), film(BEFORE.replace(old, new, 1)))
    assert [(change.how, change.id) for change in found] == expected
    assert all(str(change) for change in found)


def test_a_change_names_its_line_and_its_words() -> None:
    change = changes(film(BEFORE), film(BEFORE.replace("three four", "three 4")))[0]
    assert (change.at, change.before, change.after) == (1, "One two three four five.", "One two three 4 five.")


def test_what_a_person_overrode_is_no_change() -> None:
    edited = film(BEFORE)
    edited = replace(edited, scenes=tuple(replace(scene, shot=Edit(text="mine"), pause=2.0) for scene in edited.scenes))
    assert changes(edited, film(BEFORE)) == ()


def test_films_of_thousands_of_scenes_are_compared_soon() -> None:
    before = film("".join(f"[Thing number {n} of many]\nNarrator: Word {n}.\n" for n in range(1500)))
    after = film("".join(f"[Object count {n} in all]\nNarrator: Other {n}!\n" for n in range(1500)))
    assert changes(before, after)
