"""Things appear with the words that speak of them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assets.model import Word
from assets.stage.cues import schedule, spoken_at


def said(text: str) -> tuple[Word, ...]:
    """A word a second, the first at second 1."""
    return tuple(Word(written, float(n), n + 0.5) for n, written in enumerate(text.split(), 1))


@pytest.mark.parametrize(
    ("text", "phrase", "at"),
    [
        ("We plan the release", "Release plan", 2),
        ("She reviews, then “Deploys!”", "deploying", 4),
        ("The team is here and the team reviews it", "Team review", 7),
        ("The team is here", "Team review", 2),
        ("They write tests. They test again", "the test", 3),
        ("Nobody speaks of it", "Kittens", None),
        ("The and of", "the and of", None),
        ("", "anything", None),
        ("anything", "", None),
        ("Every RÉSUMÉ counts", "resumes", 2),
        ("first real-world problems", "World", 2),
        ("今天我们讨论机器学习", "机器学习", 1),
        ("in the year 2024", "2024", None),
    ],
)
def test_a_phrase_is_spoken_where_most_of_it_is_heard_together(text, phrase, at):
    assert spoken_at(said(text), phrase) == at


def test_phrases_wait_for_their_words():
    words = said("first we collect data then we train and at last evaluate it")
    assert schedule(words, ("Data", "Training", "Evaluation", "Evaluating"), 0.5, 0.3) == pytest.approx((4.0, 7.0, 7.3, 11.0))


def test_what_is_not_spoken_follows_by_the_gap():
    assert schedule((), ("one", "two", "three"), 0.5, 0.4) == pytest.approx((0.5, 0.9, 1.3))
    assert schedule((), (), 0.5, 0.4) == ()


def test_what_is_not_spoken_comes_at_once():
    assert schedule(said("speak of ships"), ("Sails", "Oars", "Ships"), 0.5, 1.0) == pytest.approx((0.5, 1.5, 3.0))


def test_one_that_is_spoken_late_does_not_hold_up_the_others():
    words = said("ships sail and tar smells of home")
    assert schedule(words, ("Home", "Ships", "Sails", "Tar"), 0.2, 0.3) == pytest.approx((0.2, 1.0, 2.0, 4.0))


VOCABULARY = ["ship", "ships", "sail", "tar", "home", "the", "of", "captain", "sea"]


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.sampled_from(VOCABULARY), max_size=20),
    st.lists(st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=3).map(" ".join), max_size=6),
    st.floats(0, 3),
    st.floats(0.1, 1),
)
def test_times_are_in_order_and_never_too_close(spoken, phrases, start, gap):
    times = schedule(said(" ".join(spoken)), phrases, start, gap)
    assert len(times) == len(phrases)
    assert all(at >= start for at in times)
    assert all(b - a >= gap - 1e-9 for a, b in pairwise(times))
