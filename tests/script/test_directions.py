"""What directions are understood as."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from script.directions import comment, understand
from script.model import Visual
from tests.script.fixture import cases


@pytest.mark.parametrize(("direction", "expected"), cases("directions.txt"))
def test_a_direction_is_understood(direction: str, expected: str) -> None:
    assert comment(understand(direction)).removeprefix("understood: ").rsplit("   (", 1)[0] == expected


@given(st.text(max_size=300) | st.text(string.ascii_lowercase + "     ,.", max_size=300))
def test_whatever_is_asked_for_can_be_shown(direction: str) -> None:
    understood = understand(direction)
    assert 0 <= understood.confidence <= 1
    for visual in (understood.visual, *understood.visual.parts):
        assert_fits(visual)
    assert comment(understood).count("\n") == 0


@pytest.mark.parametrize(
    "word", ["cut", "split screen", "with", "and", "on", "from", "is", "while", "as", "of", "the", "subscribe", "zoom", "to"]
)
def test_words_of_the_grammar_alone_are_no_trouble(word: str) -> None:
    for times in (1, 2, 3, 400):
        assert_fits(understand(" ".join([word] * times)).visual)


def assert_fits(visual: Visual) -> None:
    assert len(visual.headline.split()) <= 5 or visual.kind == "title"
    for text in (visual.headline, visual.action, visual.setting):
        assert text == text.strip()
        assert not text or any(char.isalnum() for char in text) or not text.isascii()
        assert visual.kind == "title" or len(text) <= 70
    if not visual.headline:
        assert not visual.action
        assert not visual.setting


def test_a_direction_that_no_rule_knows_is_doubted() -> None:
    surely = understand("Switch to a visual of a senior engineer leading a team meeting").confidence
    barely = understand("咖啡师在柜台后面打奶泡").confidence
    assert surely > 0.8
    assert barely <= 0.5
    assert understand("").confidence == 0


def test_a_split_screen_shares_its_subject() -> None:
    direction = (
        "Cut to a split screen showing a junior developer learning technical skills on one side and engaging in a meeting on the other"
    )
    left, right = understand(direction).visual.parts
    assert (left.headline, left.action) == ("Junior developer", "Learning technical skills")
    assert (right.headline, right.action) == ("Junior developer", "Engaging in a meeting")


def test_what_was_read_says_from_which_words() -> None:
    read = dict(understand("Switch to a visual of a senior engineer leading a team meeting").words)
    assert read["move"] == "Switch to"
    assert read["subject"] == "a senior engineer"
    assert read["action"] == "leading a team meeting"


def test_keywords_begin_with_what_is_shown() -> None:
    assert understand("A barista steaming milk behind the counter").visual.keywords == ("barista", "milk", "counter", "steaming")
    assert understand("Cut to Narrator on camera").visual.keywords == ("narrator", "microphone")


@pytest.mark.parametrize(
    ("direction", "kind", "variant"),
    [
        ("Friends celebrating around a table.", "celebration", "toast"),
        ("A team celebrating with confetti", "celebration", "party"),
        ("Fireworks over the city", "celebration", "fireworks"),
        ("Fireworks light up the night sky", "celebration", "fireworks"),
        ("A New Year celebration", "celebration", "fireworks"),
        ("A festival at night", "celebration", "fireworks"),
        ("A crowd cheers", "celebration", "crowd"),
        ("The audience applauds", "celebration", "crowd"),
        ("The crowd cheers at a concert", "music", "concert"),
        ("Fans cheering in a football stadium", "sport", "football"),
        ("A rocket lifting off", "space", "launch"),
        ("A rocket launches into the sky", "space", "launch"),
        ("A rocket in space", "space", "rocket"),
        ("The moon in space, seen from a small window", "space", "moon"),
        ("A full moon", "space", "moon"),
        ("An astronaut on the moon", "space", "astronaut"),
        ("Earth seen from the moon", "space", "astronaut"),
        ("A runner training on a track at sunrise.", "sport", "running"),
        ("We see a tennis player serving", "sport", "tennis"),
        ("A tennis court at night", "sport", "tennis"),
        ("A table tennis player serving", "concept", ""),
        ("Swimmers race in an Olympic pool", "sport", "swimming"),
        ("A hotel pool", "concept", ""),
        ("A pool of talent", "concept", ""),
        ("People working out in a gym", "sport", "gym"),
        ("A man running on a treadmill", "sport", "gym"),
        ("A guitarist recording in a studio", "music", "guitar"),
        ("Number on screen: 1,250", "number", ""),
        ("List: verse, chorus, bridge and outro", "list", ""),
        ("Players celebrating a goal", "concept", ""),
        ("Timeline - 1939-1945 the war, 1947 the plan", "timeline", ""),
        ("Show a definition – tort: a wrong that one can be sued for", "definition", ""),
        ("A supervisor training new employees", "mentoring", ""),
    ],
)
def test_what_is_truly_shown_is_chosen(direction: str, kind: str, variant: str) -> None:
    visual = understand(direction).visual
    assert (visual.kind, visual.variant if variant else "") == (kind, variant)
