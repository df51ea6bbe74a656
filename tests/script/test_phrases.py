"""What a narration says in a few words."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from script.phrases import key_phrases

CASES = [
    (
        "Contrast this with senior ML engineers who are expected to oversee project strategies, optimize complex algorithms, "
        "and mentor junior staff.",
        ("Oversee project strategies", "Optimize complex algorithms", "Mentor junior staff"),
    ),
    ("They provide critical insights that steer the project, and solve complex problems.", ("Critical insights", "Solve complex problems")),
    ("Their work supports the more complex tasks that seniors manage.", ("Complex tasks",)),
    ("Thanks for watching!", ()),
    ("", ()),
    ("Measure twice; cut once with a sharp handsaw.", ("Sharp handsaw",)),
]


@pytest.mark.parametrize(("said", "phrases"), CASES)
def test_phrases_are_those_that_are_said(said: str, phrases: tuple[str, ...]) -> None:
    found = key_phrases(said, without=("senior", "engineer"))
    assert tuple(phrase for phrase in found if phrase in phrases) == phrases
    assert len(found) <= len(phrases) + 1


@given(st.text(max_size=400) | st.text(string.ascii_letters + "     ,.'", max_size=400), st.integers(0, 6))
def test_nothing_is_invented(said: str, most: int) -> None:
    found = key_phrases(said, most)
    assert len(found) <= most
    places = [said.casefold().find(phrase.split()[0].casefold()) for phrase in found]
    assert all(place >= 0 for place in places)
    for phrase in found:
        assert 2 <= len(phrase.split()) <= 4
        assert len(phrase) <= 40
        assert all(word.casefold() in said.casefold() for word in phrase.split())
    assert len(set(found)) == len(found)


def test_who_is_seen_need_not_be_named() -> None:
    assert key_phrases("Junior developers write simple tests.", without=("Junior", "developer")) != ("Junior developers",)
    assert key_phrases("junior developers", without=("junior", "developer")) == ()


def test_who_does_something_is_no_point() -> None:
    assert "Team meets" not in key_phrases("The team meets for two minutes. A senior nurse says what everybody does next.")
