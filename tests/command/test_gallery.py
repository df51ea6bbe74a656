"""The gallery: files that are what the page and the sheet say."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import av
import numpy as np
import pytest
from PIL import Image

from assets.stage import palette
from command.gallery import FORMATS, Job, Wanted, jobs_of, make, run_gallery
from command.main import run
from command.samples import kinds
from shotwright.errors import UsageError


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("gallery")
    jobs = [Job(kind, 1, look, "wide", 128, 72, out) for kind in ("concept", "title") for look in ("dusk", "daylight")]
    jobs += [Job(kind, 1, look, "tall", 72, 128, out) for kind in ("concept", "title") for look in ("dusk", "daylight")]
    make(jobs, lambda: ThreadPoolExecutor(1), lambda _job: None)
    return out


def test_the_page_names_files_that_are_there_and_nothing_else(folder: Path) -> None:
    page = (folder / "index.html").read_text(encoding="utf-8")
    named = re.findall(r'(?:src|poster|href)="([^"#]*)"', page)
    assert len(named) == 2 * len(set(named) & {p.name for p in folder.glob("*.mp4")}) + 2 == 18
    assert all((folder / name).is_file() and "/" not in name for name in named)


def test_the_page_leads_to_every_kind_and_names_its_forms(tmp_path: Path) -> None:
    jobs = [Job("chart", 1, "dusk", "wide", 64, 36, tmp_path), Job("code", 1, "dusk", "wide", 64, 36, tmp_path, "terminal")]
    make(jobs, lambda: ThreadPoolExecutor(1), lambda _job: None)
    page = (tmp_path / "index.html").read_text(encoding="utf-8")
    assert re.findall(r'<a href="#([^"]*)">([^<]*)</a>', page) == [("chart", "chart"), ("code-terminal", "code: terminal")]
    assert re.findall(r'<h2 id="([^"]*)">([^<]*)', page) == [("chart", "chart "), ("code-terminal", "code: terminal")]
    assert "forms: bar, line, pie" in page


def test_forms_are_shown_where_they_are_asked_for(tmp_path: Path) -> None:
    asked = Wanted(("chart", "title"), ("dusk",), ("wide",))
    assert [job.stem for job in jobs_of(tmp_path, asked)] == ["chart-dusk-wide-1", "title-dusk-wide-1"]
    stems = [job.stem for job in jobs_of(tmp_path, replace(asked, forms=True))]
    assert stems == ["chart-bar-dusk-wide-1", "chart-line-dusk-wide-1", "chart-pie-dusk-wide-1", "title-dusk-wide-1"]


def test_previews_move(folder: Path) -> None:
    with av.open(str(folder / "title-dusk-wide-1.mp4")) as film:
        frames = [frame.to_ndarray(format="gray").astype(int) for frame in film.decode(video=0)]
    assert len(frames) == 120
    assert frames[0].shape == (72, 128)
    assert abs(frames[0] - frames[60]).mean() > 1


def test_a_format_has_a_sheet_with_a_row_for_every_kind_and_a_column_for_every_look(folder: Path) -> None:
    with Image.open(folder / "gallery.wide.png") as sheet:
        assert sheet.size == (300 + 2 * (64 + 16) + 16, 36 + 2 * (36 + 16) + 16)
        with Image.open(folder / "title-daylight-wide-1.png") as still:
            small = still.resize((64, 36), Image.Resampling.LANCZOS)
            assert sheet.crop((300 + 80, 36 + 16 + 52, 300 + 80 + 64, 36 + 16 + 52 + 36)).tobytes() == small.tobytes()
    with Image.open(folder / "gallery.tall.png") as sheet:
        assert sheet.size == (300 + 2 * (36 + 16) + 16, 36 + 2 * (64 + 16) + 16)


def test_looks_are_seen_in_it(folder: Path) -> None:
    stills = [np.asarray(Image.open(folder / f"title-{look}-wide-1.png")).mean() for look in ("dusk", "daylight")]
    assert stills[1] > stills[0] + 80


def test_all_of_everything_unless_less_is_asked_for(tmp_path: Path) -> None:
    everything = jobs_of(tmp_path, Wanted(kinds=("title",)))
    assert {(job.look, job.format) for job in everything} == {(look, format) for look in palette.names() for format in FORMATS}
    assert [job.stem for job in jobs_of(tmp_path, Wanted(("title",), ("dusk",), ("9:16",), 2))] == [
        "title-dusk-tall-1",
        "title-dusk-tall-2",
    ]
    assert {job.kind for job in jobs_of(tmp_path, Wanted(looks=("dusk",), formats=("wide",)))} == set(kinds())


@pytest.mark.parametrize(
    ("wanted", "said"),
    [(Wanted(("meetin",)), "meetin"), (Wanted(looks=("dsk",)), "look 'dsk'"), (Wanted(formats=("4:3",)), "format '4:3'")],
)
def test_what_there_is_not_is_refused(wanted: Wanted, said: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=said):
        run_gallery(tmp_path, wanted, quiet=True)


def test_the_command_says_where_it_went(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    asked = ["gallery", "--kind", "title", "--look", "dusk", "--format", "square", "--out", str(tmp_path / "g")]
    assert run(asked) == 0
    assert str(tmp_path / "g" / "index.html") in capsys.readouterr().out
    assert (tmp_path / "g" / "title-dusk-square-1.mp4").is_file()
