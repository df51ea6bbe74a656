"""Which kind of picture a phrase asks for."""

from __future__ import annotations

import string
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assets import pictures
from script.kinds import KINDS, SURE, choose, is_elsewhere
from script.kinds.drawn import variants
from script.kinds.lexicon import ELSEWHERE, OFFICE_PLACES, OFFICE_THINGS, PLAIN
from script.kinds.rules import KINDS as DRAWN
from script.kinds.variants import variant
from script.people import EVERYBODY, GUILDS
from tests.script.fixture import as_drawn, cases


def test_every_kind_is_a_picture_and_every_picture_a_kind() -> None:
    assert set(pictures.names()) == set(KINDS)
    assert set(DRAWN) < set(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_the_forms_of_a_kind_are_those_that_its_file_lists(kind: str) -> None:
    module = pictures.kind(kind)
    assert variants(kind) == tuple(getattr(module, "VARIANTS", ()))


def test_a_form_that_no_file_offers_is_never_chosen() -> None:
    assert variant("nature", "a forest in the rain") == "rain"
    assert variant("nature", "a forest in the rain", ("sun", "forest")) == "forest"
    assert variant("meeting", "a round meeting") == ""
    assert variants("nobody") == ()


def test_a_sport_that_is_not_drawn_is_no_other_one() -> None:
    assert choose("a golf player putting").kind == "concept"
    assert choose("a scatter plot of heights").kind == "concept"


def test_every_kind_is_in_the_documentation() -> None:
    text = (Path(__file__).parents[2] / "docs" / "scenes.md").read_text(encoding="utf-8")
    assert [kind for kind in KINDS if f"`{kind}`" not in text] == []


@pytest.mark.parametrize(("phrase", "kind"), cases("kinds.txt"))
def test_the_kind_of_a_phrase(phrase: str, kind: str) -> None:
    wrong = [line for line in phrase.splitlines() if choose(line).kind != as_drawn(kind)]
    assert not wrong


def test_a_card_is_not_sure_and_a_picture_is() -> None:
    assert choose("a clown juggling onions").confidence == 0
    assert choose("a senior engineer leading a team meeting").confidence > 0.9
    assert SURE < choose("a junior developer at work").confidence < 0.8


def test_a_choice_says_from_which_words() -> None:
    assert set(choose("a senior engineer leading a team meeting").words) >= {"lead", "meeting"}


@given(st.text(max_size=200) | st.text(string.ascii_lowercase + "    ,-'", max_size=200))
def test_whatever_is_named_there_is_a_kind_for_it(phrase: str) -> None:
    choice = choose(phrase)
    assert choice.kind in KINDS
    assert choice.confidence == 0 or choice.confidence >= SURE


def test_a_world_is_an_office_or_is_not() -> None:
    assert not (ELSEWHERE - GUILDS) & (EVERYBODY | OFFICE_PLACES | OFFICE_THINGS | PLAIN)
    assert is_elsewhere("Waiters in the kitchens")
    assert not is_elsewhere("an analyst in a meeting room")


@pytest.mark.parametrize("word", ["meeting", "and", "with", "from", "who is", "at work", "board members", "no one", "books of"])
def test_words_of_the_rules_alone_are_no_trouble(word: str) -> None:
    for times in (1, 2, 400):
        assert choose(" ".join([word] * times)).kind in KINDS
