"""The description: the script's own words, within YouTube's limits, and no reference without a source."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publish.chapters import Chapter
from publish.credits import Credit
from publish.description import MOST_BYTES, description, sourceless, summary
from publish.text import cut, sentences
from script.model import Reference
from tests.publish.films import scene_list

CHAPTERS = tuple(Chapter(n * 500, n * 20.0, name) for n, name in enumerate(("Introduction", "The milk", "The pitcher")))
KNOWN = Reference(1, "Illy, The Science of Milk", "https://example.org/milk")
NUMBER_ONLY = Reference(2)


def test_it_reads_from_top_to_bottom():
    scenes = scene_list("Good foam begins with cold milk. It ends in a warm cup.", references=[KNOWN])
    assert description(scenes, CHAPTERS, {"Website": "https://example.org"}) == (
        "Milk, two ways\n\n"
        "Good foam begins with cold milk. It ends in a warm cup.\n\n"
        "Chapters\n0:00 Introduction\n0:20 The milk\n0:40 The pitcher\n\n"
        "References\n[1] Illy, The Science of Milk https://example.org/milk\n\n"
        "Links\nWebsite: https://example.org\n"
    )


def test_a_reference_without_a_source_is_never_there_but_in_the_report():
    scenes = scene_list("One. Two.", references=[KNOWN, NUMBER_ONLY], cited=[1, 2, 4])
    text = description(scenes, CHAPTERS, {})
    assert "[1]" in text
    assert "[2]" not in text
    assert "[4]" not in text
    assert sourceless(scenes) == (2, 4)


@settings(max_examples=50)
@given(
    st.lists(
        st.builds(Reference, st.integers(1, 99), st.sampled_from(["", " ", "A book"]), st.sampled_from(["", "https://x.org"])), max_size=8
    )
)
def test_no_number_is_published_that_has_no_source(references):
    text = description(scene_list("A sentence.", references=references, cited=range(1, 100)), CHAPTERS, {})
    with_source = {r.number for r in references if r.text.strip() or r.url}
    for number in range(1, 100):
        assert (f"[{number}]" in text) == (number in with_source)


def test_fewer_than_three_chapters_are_left_out():
    assert "0:00" not in description(scene_list("One."), CHAPTERS[:2], {})


def test_angle_brackets_are_nowhere():
    scenes = scene_list("Is 3 < 4? A <b>bold</b> one.", title="<Title>", references=[Reference(1, "<i>", "https://x.org/<y>")])
    text = description(scenes, CHAPTERS, {"<a>": "<b>"}, [Credit("Footage", "<c>", "<d>", "<e>")])
    assert not set("<>") & set(text)


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 200), st.integers(0, 400), st.sampled_from(["a", "ß", "語", "🎬"]))
def test_it_is_never_longer_than_youtube_takes(references, words, sign):
    long = sign * 40
    scenes = scene_list(" ".join([long] * words) + ".", references=[Reference(n, long) for n in range(references)], title=long * 20)
    chapters = [Chapter(0, n * 10.0, long) for n in range(200)]
    text = description(scenes, chapters, {"Website": "https://example.org"}, [Credit("Footage", long, long)] * 50)
    assert len(text.encode()) <= MOST_BYTES
    assert text.startswith(sign)


def test_what_does_not_fit_is_left_out_whole_the_least_needed_first():
    scenes = scene_list("One.", references=[Reference(n, "A book " * 20) for n in range(60)])
    text = description(scenes, CHAPTERS, {"Website": "https://example.org"}, [Credit("Footage", "clip.mp4", "Somebody")])
    assert "References" not in text
    assert "Footage" not in text
    assert "0:40 The pitcher" in text
    assert "Website" in text


def test_the_summary_is_the_first_sentences():
    assert summary(scene_list("One is here. Two is here.", "Three is here. Four is not.")) == "One is here. Two is here. Three is here."


def test_a_first_sentence_without_end_is_cut():
    text = summary(scene_list("word " * 400))
    assert len(text) <= 500
    assert text.endswith("word…")


def test_a_film_without_speech_has_no_summary():
    assert description(scene_list(), (), {}) == "Milk, two ways\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two! Three?", ["One.", "Two!", "Three?"]),
        ("He said “Stop.” Then he went.", ["He said “Stop.”", "Then he went."]),
        ("Use e.g. this one. Next.", ["Use e.g. this one.", "Next."]),
        ("It costs $3.5M. Really.", ["It costs $3.5M.", "Really."]),
        ("牛奶要冷。奶泡细腻。", ["牛奶要冷。", "奶泡细腻。"]),
        ("no end", ["no end"]),
        ("  ", []),
    ],
)
def test_sentences(text, expected):
    assert sentences(text) == expected


@pytest.mark.parametrize(
    ("text", "most", "expected"), [("short", 10, "short"), ("one two three", 9, "one two…"), ("wordwithoutend", 5, "word…")]
)
def test_cut(text, most, expected):
    assert cut(text, most) == expected
