"""Chapters by YouTube's rules: the first at 0:00, each ten seconds or longer, three or more."""

from __future__ import annotations

from fractions import Fraction

import pytest

from publish import chapters
from tests.publish.films import film


def made(*sections: tuple[float, str], title: str = "The film", language: str = "en", fps: Fraction = Fraction(25)):
    return chapters.chapters(film(*((seconds, name, ()) for seconds, name in sections), fps=fps), title, language)


@pytest.mark.parametrize(
    ("sections", "expected"),
    [
        ([(30, ""), (20, "One"), (20, "Two")], ["0:00 Introduction", "0:30 One", "0:50 Two"]),
        ([(20, "One"), (20, "Two"), (20, "Three")], ["0:00 One", "0:20 Two", "0:40 Three"]),
        ([(5, "One"), (8, "One"), (20, "Two")], ["0:00 One", "0:13 Two"]),
        ([(30, ""), (4, "Short"), (20, "Two")], ["0:00 Introduction", "0:34 Two"]),
        ([(4, ""), (20, "One"), (20, "Two")], ["0:00 One", "0:24 Two"]),
        ([(4, ""), (5, "Tiny"), (20, "Two"), (20, "Three")], ["0:00 Two", "0:29 Three"]),
        ([(20, ""), (20, "One"), (9.9, "End")], ["0:00 Introduction", "0:20 One"]),
        ([(20, "One"), (10, "Two"), (8, "")], ["0:00 One", "0:20 Two"]),
        ([(20, "One"), (20, "Two"), (20, "One")], ["0:00 One", "0:20 Two", "0:40 One"]),
        ([(3, "")], ["0:00 Introduction"]),
        ([(4000, ""), (20, "Late"), (20, "Later")], ["0:00 Introduction", "1:06:40 Late", "1:07:00 Later"]),
    ],
)
def test_chapters_as_they_are_listed(sections, expected):
    assert chapters.text(made(*sections)).splitlines() == expected


def test_ten_seconds_are_counted_by_the_clock_that_is_printed():
    # One is there from 20.96 s to 30.96 s: ten seconds, also on the clock. Two has 9 s, but 0:30 to 0:39.
    found = made((20.96, ""), (10.0, "One"), (9.0, "Two"), (30, "Three"))
    assert [chapter.title for chapter in found] == ["Introduction", "One", "Three"]


def test_a_chapter_remembers_what_went_into_it():
    found = made((30, ""), (4, "Short"), (5, "Shorter"), (20, "Two"))
    assert [(c.title, c.merged) for c in found] == [("Introduction", ("Short", "Shorter")), ("Two", ())]


def test_a_first_chapter_that_is_too_short_gives_its_place_and_its_name_is_told():
    (first, *_) = made((4, ""), (20, "One"), (20, "Two"))
    assert (first.start_frame, first.seconds, first.title, first.merged) == (0, 0.0, "One", ("Introduction",))


def test_frames_are_those_of_the_scenes():
    found = made((30, ""), (20, "One"), fps=Fraction(30000, 1001))
    assert found[1].start_frame == round(30 * Fraction(30000, 1001))


@pytest.mark.parametrize(("language", "expected"), [("en-GB", "Introduction"), ("de", "Der Film"), ("", "Der Film")])
def test_the_opening_is_named_in_english_only(language, expected):
    assert made((30, ""), (20, "Eins"), title="Der Film", language=language)[0].title == expected


def test_titles_are_one_line_and_have_no_angle_brackets():
    found = made((30, ""), (20, "a <b>\n & c"), (20, "x" * 300))
    assert found[1].title == "a ‹b› & c"
    assert len(found[2].title) <= 100


def test_two_chapters_are_too_few_for_youtube():
    assert not chapters.counted(made((30, ""), (20, "One")))
    assert chapters.counted(made((30, ""), (20, "One"), (20, "Two")))
