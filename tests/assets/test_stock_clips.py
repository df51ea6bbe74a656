"""The project's own folder: what is in it, and what its tags file says."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from assets.stock import Query, Settings
from assets.stock.clips import Shelf, search, shelf, tag
from shotwright.errors import ConfigError

TAGS = """
meeting-3.mp4: [team, whiteboard]
bought/office.mov: {tags: [office, late night], author: Ana Lima, licence: CC BY 4.0, source: "https://example.org/office"}
plain.jpg: sunrise, mountain lake
gone.mp4: [x]
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in ("meeting-3.mp4", "bought/office.mov", "plain.jpg", "notes.txt", ".hidden.mp4", ".trash/old.mp4", "Thumbs.db"):
        path = tmp_path / "clips" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    (tmp_path / "clips" / "tags.yaml").write_text(TAGS)
    return tmp_path


def test_the_folder_is_listed_in_the_order_of_names(root: Path) -> None:
    assert [c.name for c in shelf(root, "clips").candidates] == ["bought/office.mov", "meeting-3.mp4", "plain.jpg"]


def test_a_clip_is_described_by_its_name_its_folders_and_its_tags(root: Path) -> None:
    office, meeting, plain = shelf(root, "clips").candidates
    assert office.phrases == ("office", "bought", "office", "late night")
    assert meeting.phrases == ("meeting-3", "team", "whiteboard")
    assert plain.phrases == ("plain", "sunrise", "mountain lake")


def test_licence_author_and_source_are_taken_from_the_tags_file_and_are_else_ones_own(root: Path) -> None:
    office, meeting, _ = shelf(root, "clips").candidates
    assert (office.licence, office.author, office.source) == ("CC BY 4.0", "Ana Lima", "https://example.org/office")
    assert (meeting.licence, meeting.author, meeting.source) == ("own", "", "")
    assert tag(root, "clips", root / "clips" / "bought" / "office.mov").author == "Ana Lima"
    assert tag(root, "clips", root / "elsewhere.mp4").licence == "own"


def test_names_that_are_not_there_are_told(root: Path) -> None:
    assert shelf(root, "clips").strays == ("gone.mp4",)


def test_searching_gives_the_best_first_and_nothing_that_does_not_match(root: Path) -> None:
    query = Query(("meeting", "team", "office"), 1920, 1080)
    assert [c.name for c in search(query, Settings(root, "clips"))] == ["meeting-3.mp4", "bought/office.mov"]


def test_no_folder_is_an_empty_shelf(tmp_path: Path) -> None:
    assert shelf(tmp_path, "clips") == Shelf()


def test_a_folder_outside_the_project_is_refused(tmp_path: Path) -> None:
    (tmp_path / "project").mkdir()
    with pytest.raises(ConfigError, match="leads out of the project"):
        shelf(tmp_path / "project", "../clips")


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_link_out_of_the_folder_is_left_out(root: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    secret = tmp_path_factory.mktemp("elsewhere") / "meeting.mp4"
    secret.touch()
    (root / "clips" / "link.mp4").symlink_to(secret)
    assert "link.mp4" not in [c.name for c in shelf(root, "clips").candidates]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("- a\n- b\n", 1),
        ("a.mp4: [x]\nb.mp4: 12\n", 2),
        ("a.mp4: {tag: [x]}\n", 1),
        ("a.mp4: [x]\n\nb.mp4: {tags: [{x: y}]}\n", 3),
        ("a.mp4: {licence: [x]}\n", 1),
        ("a.mp4: [x\n", 1),
        ("a: &a [x]\nb: *a\n", 2),
        ("a.mp4: [x]\na.mp4: [y]\n", 2),
    ],
)
def test_a_wrong_tags_file_says_where(root: Path, text: str, line: int) -> None:
    (root / "clips" / "tags.yaml").write_text(text)
    with pytest.raises(ConfigError) as caught:
        shelf(root, "clips")
    assert f"tags.yaml:{line}: " in caught.value.message
    assert caught.value.hint


def test_an_empty_tags_file_says_nothing(root: Path) -> None:
    (root / "clips" / "tags.yaml").write_text("# later\n")
    assert shelf(root, "clips").strays == ()
