"""Formats: their words, what goes with a size, where the film of each goes."""

from pathlib import Path

import pytest

from command.film import Wish, project_of
from command.main import run
from command.project import format_mark, open_project
from shotwright.errors import ConfigError, UsageError
from shotwright.settings import RenderPart, load

SCRIPT = "# T\n\n[A person at work]\n\nNarrator: One two.\n"


@pytest.mark.parametrize(
    ("word", "name", "size"),
    [
        ("wide", "wide", (1920, 1080)),
        ("16:9", "wide", (1920, 1080)),
        ("9:16", "tall", (1080, 1920)),
        ("TALL", "tall", (1080, 1920)),
        ("1:1", "square", (1080, 1080)),
        ("4K", "4k", (3840, 2160)),
    ],
)
def test_words_for_a_format(word: str, name: str, size: tuple[int, int]) -> None:
    part = RenderPart(format=word)
    assert (part.format, part.width_height) == (name, size)


def test_without_either_a_film_is_full_hd() -> None:
    assert load().render.width_height == (1920, 1080)


def test_a_size_stands_over_the_formats_own() -> None:
    assert RenderPart(format="tall", size="720x1280").width_height == (720, 1280)
    assert RenderPart(size="1080x1920").width_height == (1080, 1920)


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ("format: tall\n  size: 1280x720", "2: render: the size 1280x720 is not tall"),
        ("format: 4k\n  size: 1920x1080", "not 4k"),
        ("format: tal", "Did you mean 'tall'"),
        ("format: 4:3", "there is no format '4:3'"),
    ],
)
def test_what_does_not_go_together_is_refused_where_it_stands(lines: str, said: str, tmp_path: Path) -> None:
    own = tmp_path / "config.yaml"
    own.write_text(f"look: dusk\nrender:\n  {lines}\n")
    with pytest.raises(ConfigError, match=said):
        load(own)


def opened(tmp_path: Path, config: str, **asked: str) -> RenderPart:
    (tmp_path / "config.yaml").write_text(config)
    (tmp_path / "talk.md").write_text(SCRIPT)
    return project_of(Wish(tmp_path / "talk.md", out=tmp_path / "out", **asked)).config.render


def test_the_command_line_stands_over_the_config(tmp_path: Path) -> None:
    assert opened(tmp_path, "render: {format: square}\n", format="9:16").width_height == (1080, 1920)
    assert opened(tmp_path, "render: {size: 720x1280}\n", format="tall").width_height == (720, 1280)


def test_a_size_of_another_shape_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"render.size in config.yaml is 1280x720, which is not tall \(1080x1920\)"):
        opened(tmp_path, "render: {size: 1280x720}\n", format="tall")


def test_an_unknown_format_offers_the_nearest(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as caught:
        opened(tmp_path, "{}\n", format="sqare")
    assert "square" in (caught.value.hint or "")


def test_an_unknown_look_offers_the_nearest(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "talk.md").write_text(SCRIPT)
    assert run([str(tmp_path / "talk.md"), "--look", "dsk", "--out", str(tmp_path / "out")]) == 5
    assert "Did you mean 'dusk'?" in capsys.readouterr().err


def test_a_draft_has_the_shape_of_its_format(tmp_path: Path) -> None:
    (tmp_path / "talk.md").write_text(SCRIPT)
    project = open_project(tmp_path / "talk.md", draft=True, format="tall")
    assert project.config.render.width_height == (480, 854)
    assert format_mark(project.config) == "tall"


@pytest.mark.parametrize(("format", "folder", "name"), [("wide", "talk", "talk.mp4"), ("9:16", "talk/tall", "talk.tall.mp4")])
def test_the_film_of_each_format_has_its_own_place(format: str, folder: str, name: str, tmp_path: Path) -> None:
    from command.film import ordered

    (tmp_path / "talk.md").write_text(SCRIPT)
    order = ordered(Wish(tmp_path / "talk.md", out=tmp_path / "out", format=format), lambda _event: None)
    assert order.out == tmp_path / "out" / folder / name
