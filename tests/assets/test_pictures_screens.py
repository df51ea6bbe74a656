"""What is particular to code, phones, websites, clocks, products, before and after, and maps."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assets.model import Picture, Word
from assets.pictures import _editor, scenery
from assets.stage.layer import Box, Size, texts_of
from assets.stage.palette import contrast, look
from command.samples import sample
from script.model import Visual

WIDE, TALL = Size(1920, 1080), Size(1080, 1920)
SMALL = Size(480, 270)
SECONDS = 8.0


def asked(visual: Visual, words: tuple[Word, ...] = ()) -> Picture:
    return Picture(visual.kind, "1", visual, "dusk", 1, "still", words=words)


def said(picture: Picture, t: float, size: Size = WIDE) -> list[str]:
    """The words of every layer that is there at `t`."""
    layers = scenery(picture, size, SECONDS).layers
    return [text.words for layer in layers if (place := layer.place(t)) and place.opacity > 0.5 for text in texts_of(layer)]


# ---------------------------------------------------------------- code

CODE = 'if a  <  b:\n\treturn "über"\n\nshow(a)'


def page(code: str, language: str = "python", width: float = 900) -> _editor.Page:
    return _editor.paged(code, language, look("dusk"), ("#100e2a",), Box(0, 0, width, 600))


def test_code_is_shown_to_the_letter():
    rows = page(CODE).rows
    assert [" " * row.column + row.text for row in rows] == ["if a  <  b:", '    return "über"', "", "show(a)"]


def test_long_lines_are_broken_and_lose_nothing():
    line = "total = first_of_them + second_of_them + third_of_them + fourth_of_them"
    rows = page(line, width=500).rows
    assert len(rows) > 1
    assert {row.line for row in rows} == {0}
    assert "".join(row.text for row in rows).replace(" ", "") == line.replace(" ", "")
    assert all(page(line, width=500).width(row) <= 500 for row in rows)


@pytest.mark.parametrize("language", ["python", "javascript", "no such language", "bash", ""])
def test_code_in_any_language_can_be_read(language):
    colours = {value for row in page(CODE, language).rows for _, value in row.pieces}
    assert colours
    assert all(contrast(value, "#100e2a") >= 4.5 for value in colours)


def test_no_code_is_made_up():
    assert said(asked(Visual("code", keywords=("code",))), 7.0) == []


def test_code_without_end_is_shown_in_part():
    endless = "\n".join("x" * 5000 for _ in range(5000))
    assert len(page(endless).rows) < 5000


def test_a_line_is_written_when_it_is_spoken_of():
    code = "alpha = 1\nbravo = 2\ncharlie = 3"
    words = (Word("alpha", 0.5, 0.9), Word("bravo", 1.0, 1.4), Word("charlie", 2.2, 2.6))
    scene = scenery(asked(Visual("code", code=code, code_language="python"), words), WIDE, SECONDS)
    lines = next(layer for layer in scene.layers if any(text.words == "charlie" for text in texts_of(layer)))
    assert [lines.key(t)[-1] for t in (0.4, 0.95, 4.0)] == [0, 1, 3]


def test_all_code_is_there_before_the_scene_ends():
    picture = sample("code", 1, ())
    scene = scenery(picture, WIDE, SECONDS)
    lines = next(layer for layer in scene.layers if any(text.words == "return" for text in texts_of(layer)))
    assert lines.key(7.0)[-1] == len(replace(picture.visual).code.split("\n"))
