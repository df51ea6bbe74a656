"""Text stays in its box, in any script, at the largest size that fits."""

from __future__ import annotations

import numpy as np
import pytest
import skia
from hypothesis import given, settings
from hypothesis import strategies as st

from assets.stage import type as typ
from assets.stage.type import FLOOR, Style, cleaned, fitted, measure, missing, right_to_left

TITLE = Style("title", 800, 120)

SCRIPTS = {
    "latin": "Understanding Roles and Responsibilities",
    "arabic": "فهم الأدوار والمسؤوليات في الفريق (2024)",
    "hebrew": "הבנת תפקידים ואחריות",
    "hindi": "वरिष्ठ इंजीनियर टीम की बैठक का नेतृत्व करते हुए",
    "bengali": "দলের সভায় নেতৃত্ব",
    "thai": "การทำความเข้าใจบทบาทและความรับผิดชอบ",
    "georgian": "როლებისა და პასუხისმგებლობების გაგება",
    "greek": "Κατανόηση ρόλων και ευθυνών",
    "cyrillic": "Понимание ролей и обязанностей",
}


@pytest.mark.parametrize("text", SCRIPTS.values(), ids=SCRIPTS)
def test_every_script_fits_and_has_its_glyphs(text):
    block = fitted(text, TITLE, 700, 3, 400)
    assert block.whole
    assert block.size > 40
    assert block.width <= 700
    assert block.height <= 400
    assert len(block.lines) <= 3
    assert " ".join(block.lines).replace(" ", "") == text.replace(" ", "")
    assert missing(text) == ""


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300), st.integers(10, 900), st.integers(1, 4), st.integers(10, 500))
def test_no_text_leaves_its_box(text, width, lines, height):
    block = fitted(text, TITLE, width, lines, height)
    assert block.width <= width
    assert block.height <= height
    assert len(block.lines) <= lines


def test_a_short_text_has_its_full_size_and_a_long_one_less():
    assert fitted("Hope", TITLE, 800, 2, 400).size == TITLE.size
    assert fitted(SCRIPTS["latin"] * 2, TITLE, 800, 2, 400).size < TITLE.size


def test_lines_are_balanced():
    block = fitted("one two three four five six seven", Style("title", 800, 60), 800, 2, 300)
    first, second = (measure(line, block.style, block.size) for line in block.lines)
    assert abs(first - second) < 0.25 * max(first, second)


def test_a_word_is_broken_only_when_it_would_be_too_small_otherwise():
    assert fitted("Responsibilities", TITLE, 700, 3, 400).lines == ("Responsibilities",)
    broken = fitted("Donaudampfschifffahrtsgesellschaftskapitän", TITLE, 400, 3, 400)
    assert len(broken.lines) > 1
    assert "".join(broken.lines) == "Donaudampfschifffahrtsgesellschaftskapitän"


def test_what_does_not_fit_at_the_smallest_size_is_cut_with_an_ellipsis():
    block = fitted("word " * 200, TITLE, 300, 2, 120)
    assert block.size == FLOOR
    assert not block.whole
    assert block.lines[-1].endswith("…")


def test_ideographs_break_between_any_two_but_not_before_a_full_stop():
    lines = fitted("漢字仮名交じり文日本語。", Style("title", 800, 100), 450, 4, 600).lines
    assert len(lines) > 1
    assert all(not line.startswith("。") for line in lines)


@pytest.mark.parametrize(("text", "rtl"), [("مرحبا API", True), ("API مرحبا", False), ("123 שלום", True), ("…", False), ("", False)])
def test_the_direction_is_that_of_the_first_letter(text, rtl):
    assert right_to_left(text) is rtl
    assert fitted(text, TITLE, 700, 1, 300).rtl is rtl


def test_arabic_ends_at_the_left_with_its_full_stop():
    """The base direction reaches the shaping engine: the mark after the last word stands left of it."""

    def ink(text: str) -> np.ndarray:
        block = fitted(text, TITLE, 900, 1, 300)
        surface = skia.Surface(900, 300)
        with surface as canvas:
            typ.paint(canvas, block, 0, 0, block.baseline(0), "#ffffff")
        return np.flatnonzero(surface.makeImageSnapshot().toarray()[:, :, 3].any(axis=0))

    word, marked = ink("مرحبا"), ink("مرحبا!")
    grown = (marked.max() - marked.min()) - (word.max() - word.min())
    # The word itself has moved to the right by what the mark takes.
    assert marked.max() - word.max() == pytest.approx(grown, abs=12)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\x00b\tc\nd", "a b c d"),
        ("\u202etxt\u202c", "txt"),
        ("  x   y ", "x y"),
        ("e" + "\u0301" * 40, "é" + "\u0301" * 3),
        ("\ud800", ""),
    ],
)
def test_control_characters_and_towers_of_accents_are_taken_out(text, expected):
    assert cleaned(text) == expected


def test_a_huge_text_is_cut_before_it_costs_anything():
    assert len(cleaned("x" * 10_000_000)) == typ.LONGEST


def test_what_no_font_has_is_said_once_and_the_unseen_is_not():
    assert missing("a\U0010fffdb\U0010fffd \u200d\ufe0f") == "\U0010fffd"


def test_a_system_font_never_takes_the_place_of_a_packaged_one():
    from assets.stage.fonts import chain

    fonts = chain("a\u2713\U0001f600", "title", 800)
    assert any(font.name.startswith("Emoji") for font in fonts)
    assert [font.system for font in fonts] == sorted(font.system for font in fonts)
