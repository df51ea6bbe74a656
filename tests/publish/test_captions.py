"""Captions: the words of the narration, at the times at which they are heard, as a reader likes them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assets.model import Cue, Take, Word
from assets.stage.layer import Size
from publish import captions
from publish.captions import COLUMNS, SHORTEST, parted, width
from publish.spoken import Token, matched, spread, timed
from render.model import Timeline
from tests.publish.films import FPS, film, spoken, unaligned, words_of

FIXTURES = (Path(__file__).parent / "fixtures" / "captions.txt").read_text(encoding="utf-8")
CASES = re.findall(r"^([^\n@]+)\n\.\n(@.*?)\n\.\n(.*?)^\.$", FIXTURES, re.M | re.S)

SENTENCES = st.lists(
    st.text("abcdefghijklmnopqrstuvwxyzäß'-", min_size=1, max_size=14).map(lambda w: w + ["", "", "", ",", ".", "?"][len(w) % 6]),
    min_size=1,
    max_size=70,
).map(" ".join)


def case_film(source: str) -> Timeline:
    cues = []
    for line in source.splitlines():
        found = re.fullmatch(r"@([\d.]+) ([^:~]+?)(?: ~([\d.]+))?: (.*)", line)
        assert found, line
        start, speaker, seconds, text = found.groups()
        cues.append(unaligned(text, float(seconds), float(start), speaker) if seconds else spoken(text, float(start), speaker))
    end = max(cue.start + cue.take.seconds for cue in cues)
    return film((2.0, "", ()), (end + 1, "", cues))


def written(form: Callable[[Sequence[captions.Caption], Fraction], str], timeline: Timeline) -> str:
    return form(captions.captions(timeline), timeline.format.fps)


@pytest.mark.parametrize(("title", "source", "expected"), CASES, ids=[case[0] for case in CASES])
def test_captions_as_written(title: str, source: str, expected: str) -> None:
    assert written(captions.vtt if expected.startswith("WEBVTT") else captions.srt, case_film(source)) == expected


def test_the_fixture_file_is_read_whole() -> None:
    assert len(CASES) == FIXTURES.count("\n@0") + FIXTURES.count("\n@1 ") + FIXTURES.count("\n@2 ")


@settings(max_examples=60, deadline=None)
@given(SENTENCES, st.floats(0, 2), st.sampled_from([Fraction(25), Fraction(30000, 1001), Fraction(60)]))
def test_every_word_is_there_in_order_and_lines_are_short(text: str, start: float, fps: Fraction) -> None:
    cue = spoken(text, start)
    made = captions.captions(film((start + cue.take.seconds + 0.5, "", [cue]), fps=fps))
    assert " ".join(line for caption in made for line in caption.lines).split() == text.split()
    for caption in made:
        assert 1 <= len(caption.lines) <= 2
        assert all(width(line) <= COLUMNS for line in caption.lines)


@settings(max_examples=60, deadline=None)
@given(st.lists(SENTENCES, min_size=1, max_size=4), st.floats(0, 1.5))
def test_captions_never_overlap_flicker_or_stay_too_long(texts: list[str], gap: float) -> None:
    at, cues = 0.3, []
    for text in texts:
        cues.append(spoken(text, at))
        at += cues[-1].take.seconds + gap
    timeline = film((at + 0.5, "", cues))
    made = captions.captions(timeline)
    for caption, following in pairwise(made):
        assert caption.end == following.first or following.first - caption.end >= 2
    for caption in made:
        assert 0 <= caption.first < caption.end <= timeline.frames
        assert caption.end - caption.first <= 7 * FPS or len(caption.text.split()) == 1


def test_a_caption_comes_with_its_first_word_and_stays_until_its_last() -> None:
    cue = spoken("Good foam begins with cold milk and a clean steel pitcher. Fill it to the notch, and no further.", 0.5)
    words = iter(words_of(cue.text))
    for caption in captions.captions(film((10, "", [cue]))):
        said = [next(words) for _ in caption.text.split()]
        assert caption.first == pytest.approx((0.5 + said[0].start) * 25, abs=0.5)
        assert caption.end >= (0.5 + said[-1].end) * 25 - 0.5


def test_times_are_those_of_the_film_and_not_of_the_scene() -> None:
    made = captions.captions(film((60, "", ()), (3600, "", ()), (5, "", [spoken("Late.", 1.0)])))
    assert made[0].first == (3660 + 1) * 25
    assert "01:01:01,000 --> " in written(captions.srt, film((60, "", ()), (3600, "", ()), (5, "", [spoken("Late.", 1.0)])))


def test_a_short_word_stays_a_second_where_there_is_room() -> None:
    (only,) = captions.captions(film((5, "", [spoken("No.", 1.0)])))
    assert only.end - only.first >= SHORTEST * 25


def test_nobody_has_to_read_faster_than_they_can_while_there_is_room() -> None:
    text = "A dozen words said as fast as nobody ever said them."
    fast = tuple(Word(w, n * 0.05, n * 0.05 + 0.05) for n, w in enumerate(text.split()))
    cue = Cue(Take(Path("x.wav"), 0.6, fast), 0.0, "N", text)
    (only,) = captions.captions(film((6, "", [cue])))
    assert width(only.text) / ((only.end - only.first) / 25) <= 22


def test_a_film_without_words_has_empty_captions() -> None:
    assert written(captions.srt, film((5, "", ()))) == ""
    assert written(captions.vtt, film((5, "", ()))) == "WEBVTT\n"


def test_a_speakers_name_cannot_break_the_cue() -> None:
    made = written(captions.vtt, film((9, "", [spoken("Yes.", 0, "A<b>\n&c"), spoken("No.", 3, "D")])))
    assert "<v A&lt;b&gt; &amp;c>Yes.</v>" in made


def test_an_arrow_in_the_text_cannot_pass_for_times() -> None:
    assert written(captions.vtt, film((9, "", [spoken("Go --> there", 0)]))).count("-->") == 1


@pytest.mark.parametrize(
    ("text", "words", "starts"),
    [
        ("Add $3.5M now.", [("Add", 0), ("$3.5M", 1), ("now", 2)], [0, 1, 2]),
        ("Add 3.5 now", [("Add", 0), ("3", 1), (".5", 1.5), ("now", 2)], [0, 1, 2]),
        ("ice cream", [("icecream", 0)], [0, 0.3]),
        ("A — B", [("A", 0), ("B", 2)], [0, 2, 2]),
        ("one (two) three", [("one", 0), ("three", 2)], [0, 0.8, 2]),
        ("EVERY rider", [("every", 0.5), ("rider", 1)], [0.5, 1]),
        ("…", [("pause", 0.5)], [0.5]),
    ],
)
def test_tokens_get_the_times_of_the_words_that_hold_their_letters(text: str, words: list[tuple[str, float]], starts: list[float]) -> None:
    times = matched(text.split(), tuple(Word(w, s, s + 0.8) for w, s in words))
    assert [start for start, _ in times] == pytest.approx(starts, abs=0.05)


@settings(max_examples=100, deadline=None)
@given(SENTENCES, SENTENCES)
def test_whatever_an_engine_calls_its_words_times_run_forward_within_the_take(text: str, heard: str) -> None:
    words = words_of(heard)
    cue = Cue(Take(Path("x.wav"), words[-1].end, words), 0.0, "N", text)
    tokens = timed(cue, 5.0)
    assert [token.text for token in tokens] == text.split()
    starts = [token.start for token in tokens]
    assert starts == sorted(starts)
    assert all(5.0 <= token.start <= token.end <= 5.0 + words[-1].end + 1e-9 for token in tokens)


def test_spreading_fills_the_take_and_gives_long_words_more() -> None:
    times = spread(["A", "considerable", "amount.", "Then"], 4.0)
    assert times[0][0] == 0
    assert times[-1][1] <= 4.0
    assert times[1][1] - times[1][0] > 3 * (times[0][1] - times[0][0])


def test_a_long_silence_within_a_line_parts_captions() -> None:
    tokens = [Token("Wait", 0, 0.3), Token("here", 0.3, 0.6), Token("for", 4, 4.3), Token("me.", 4.3, 4.6)]
    assert [[t.text for t in part] for part in parted(tokens)] == [["Wait", "here"], ["for", "me."]]


@pytest.mark.parametrize(("size", "columns"), [(Size(1920, 1080), 42), (Size(1080, 1080), 32), (Size(1080, 1920), 26)])
def test_lines_are_as_wide_as_the_frame_has_room_for(size: Size, columns: int) -> None:
    said = "Good foam begins with cold milk and a clean steel pitcher, and it ends when the pitcher is too warm to hold for long."
    made = captions.captions(film((20, "", [spoken(said, 0.3)]), size=size))
    lines = [line for caption in made for line in caption.lines]
    assert max(map(width, lines)) <= columns
    assert max(map(width, lines)) > columns - 14
    assert all(len(caption.lines) <= 2 for caption in made)
    assert " ".join(lines) == said
