"""The contact sheet: one card a scene, in the film's order, on as many pages as it takes."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from assets.model import Material, Narration
from assets.stage.layer import Size
from publish import storyboard
from publish.storyboard import draw, grid_of
from shotwright.errors import RenderError
from tests.publish.films import film, shot, spoken

WIDE = Size(320, 180)
COLOURS = ((220, 40, 40), (40, 200, 60), (50, 80, 230))


def sheet(path: Path, scenes: int, size: Size = WIDE):
    line = "Good foam begins with cold milk, and nobody knows why that is so for certain. " * 6
    spans = [(4.0, "The section" if n else "", [spoken(line, 0.3)] if n % 2 else ()) for n in range(scenes)]
    timeline = film(*spans, size=size)
    material = [Material(shot(span.id), Narration(span.cues, 4.0), span.picture) for span in timeline.spans]
    seen: list[float] = []

    def frame_of(part: Material, t: float) -> np.ndarray:
        seen.append(t)
        return np.full((90, 160, 3), COLOURS[int(part.shot.id.split("-")[1]) % 3], np.uint8)

    return draw("Milk, two ways: ein Titel", material, timeline, path, frame_of), seen


def colour_at(page: Path, grid: storyboard.Grid, n: int) -> tuple[int, ...]:
    box = grid.place(n)
    with Image.open(page) as image:
        return image.getpixel((round((box.left + grid.card / 2) * 0.75), round((box.top + grid.picture / 2) * 0.75)))[:3]


def test_every_scene_has_its_picture_in_order(tmp_path):
    (page,), seen = sheet(tmp_path / "a.storyboard.png", 6)
    grid = grid_of(WIDE)
    assert [colour_at(page, grid, n) for n in range(6)] == [COLOURS[n % 3] for n in range(6)]
    assert all(1 < t < 4 for t in seen)


def test_a_long_film_takes_several_pages(tmp_path):
    pages, _ = sheet(tmp_path / "a.storyboard.png", 18)
    assert [p.name for p in pages] == ["a.storyboard-1.png", "a.storyboard-2.png"]
    assert colour_at(pages[1], grid_of(WIDE), 1) == COLOURS[17 % 3]


@pytest.mark.parametrize(("size", "columns"), [(Size(1920, 1080), 4), (Size(1080, 1080), 5), (Size(1080, 1920), 6)])
def test_cards_fill_the_page_in_any_format(size, columns):
    grid = grid_of(size)
    assert grid.columns == columns
    last = grid.place(columns - 1)
    assert last.right == pytest.approx(storyboard.PAGE_WIDTH - 72)
    assert grid.card / grid.picture == pytest.approx(size.width / size.height)


def test_text_is_on_every_card_and_stays_in_it(tmp_path):
    (page,), _ = sheet(tmp_path / "a.png", 6)
    grid = grid_of(WIDE)
    with Image.open(page) as image:
        pixels = np.asarray(image.convert("L")).astype(int)
    for n in range(6):
        box = grid.place(n)
        left, right, top, bottom = (round(v * 0.75) for v in (box.left, box.right, box.top + grid.picture, box.bottom))
        assert pixels[top + 8 : bottom - 6, left + 6 : right - 6].max() > 150
        assert pixels[top + 8 : bottom - 6, right - 14 : right - 4].max() < 80
        assert pixels[bottom - 12 : bottom - 4, left + 24 : right - 24].max() < 80


def test_a_folder_that_is_a_file_is_one_clear_error(tmp_path):
    (tmp_path / "out").write_text("a file")
    with pytest.raises(RenderError, match="storyboard"):
        sheet(tmp_path / "out" / "a.png", 1)
