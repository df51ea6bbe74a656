"""The gallery: files that are what the page and the sheet say."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import av
import pytest
from PIL import Image

from command.gallery import Job, make, run_gallery
from command.main import run
from shotwright.errors import UsageError


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("gallery")
    jobs = [Job(kind, seed, 128, 72, out) for kind in ("concept", "title") for seed in (1, 2)]
    make(jobs, lambda: ThreadPoolExecutor(1), lambda _job: None)
    return out


def test_the_page_names_files_that_are_there_and_nothing_else(folder: Path) -> None:
    page = (folder / "index.html").read_text(encoding="utf-8")
    named = re.findall(r'(?:src|poster|href)="([^"]*)"', page)
    assert len(named) == 9
    assert all((folder / name).is_file() and "/" not in name for name in named)


def test_previews_move(folder: Path) -> None:
    with av.open(str(folder / "title-1.mp4")) as film:
        frames = [frame.to_ndarray(format="gray").astype(int) for frame in film.decode(video=0)]
    assert len(frames) == 120
    assert frames[0].shape == (72, 128)
    assert abs(frames[0] - frames[60]).mean() > 1


def test_the_sheet_has_a_row_for_every_kind(folder: Path) -> None:
    with Image.open(folder / "gallery.png") as sheet:
        assert sheet.size == (300 + 2 * (128 + 16) + 16, 2 * (72 + 16) + 16)
        with Image.open(folder / "title-2.png") as still:
            assert sheet.crop((300 + 144, 16 + 88, 300 + 144 + 128, 16 + 88 + 72)).tobytes() == still.tobytes()


@pytest.mark.parametrize(("kinds", "size", "said"), [(["meetin"], "1920x1080", "meetin"), ([], "1920", "1920"), ([], "9000x64", "9000x64")])
def test_what_there_is_not_is_refused(kinds: list[str], size: str, said: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=said):
        run_gallery(tmp_path, kinds, 1, size, quiet=True)


def test_the_command_says_where_it_went(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["gallery", "--kind", "title", "--seeds", "1", "--size", "64x64", "--out", str(tmp_path / "g")]) == 0
    assert str(tmp_path / "g" / "index.html") in capsys.readouterr().out
