"""--quality: what it asks for, and what it does not go with."""

from __future__ import annotations

from pathlib import Path

import pytest

from command.film import Wish, ordered
from command.main import run
from command.project import drafted
from render.coding import coding
from render.model import Format
from shotwright.events import silent
from shotwright.settings import load


@pytest.fixture
def script(tmp_path: Path) -> Path:
    path = tmp_path / "talk.md"
    path.write_text("**[A harbour at night]**\nNarrator: The boats are in.\n", encoding="utf-8")
    (tmp_path / "config.yaml").write_text("render: {preset: faster, crf: 30}\n", encoding="utf-8")
    return path


def asked(script: Path, quality: str | None = None, *, draft: bool = False) -> Format:
    order = ordered(Wish(script, draft=draft, quality=quality, out=script.parent / "out"), silent)
    return coding(order.project.config.render).format


def test_what_config_yaml_sets_by_hand_gives_way_to_a_quality_that_is_asked_for(script: Path) -> None:
    assert (asked(script).preset, asked(script).crf) == ("faster", 30)
    archive = load().render.qualities["x264"]["archive"]
    assert (asked(script, "archive").preset, asked(script, "archive").crf) == (archive.preset, archive.crf)


def test_a_draft_is_x264_in_a_hurry_whatever_the_film_is_encoded_by(script: Path) -> None:
    (script.parent / "config.yaml").write_text("render: {codec: av1, encoder: nvenc, preset: p7, crf: 10}\n", encoding="utf-8")
    meant = load().render.qualities["x264"]["draft"]
    found = asked(script, draft=True)
    assert (found.encoder, found.codec, found.preset, found.crf) == ("x264", "h264", meant.preset, meant.crf)
    assert asked(script, "draft", draft=True) == found
    assert drafted(load()).render.quality == "draft"


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--quality", "uplaod"], "there is no quality 'uplaod'\n    Did you mean 'upload'?"),
        (["--quality", "archive", "--draft"], "--draft does not go with --quality archive"),
    ],
)
def test_what_does_not_go_together(script: Path, capsys: pytest.CaptureFixture[str], options: list[str], said: str) -> None:
    assert run([str(script), *options]) == 2
    assert said in capsys.readouterr().err
