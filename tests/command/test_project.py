"""Which folder, which config, which names."""

from fractions import Fraction

import pytest

from command.names import name_of, scene_list_of
from command.project import drafted, existing, open_project
from shotwright.errors import ScriptError
from shotwright.exact import rational
from shotwright.settings import load


def test_the_config_beside_the_script_counts_and_its_folder_is_the_project(tmp_path, monkeypatch):
    (tmp_path / "config.yaml").write_text("channel: {name: Here}\n")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "config.yaml").write_text("channel: {name: There}\n")
    monkeypatch.chdir(elsewhere)
    project = open_project(tmp_path / "talk.md")
    assert project.config.channel.name == "Here"
    assert project.root == tmp_path


def test_else_the_config_of_the_current_folder(tmp_path, monkeypatch):
    (tmp_path / "config.yaml").write_text("channel: {name: Above}\n")
    (tmp_path / "scripts").mkdir()
    monkeypatch.chdir(tmp_path)
    project = open_project(tmp_path / "scripts" / "talk.md")
    assert project.config.channel.name == "Above"
    assert project.root == tmp_path


def test_without_a_config_the_scripts_folder_is_the_project(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "scripts").mkdir()
    assert open_project(tmp_path / "scripts" / "talk.md").root == tmp_path / "scripts"


@pytest.mark.parametrize(("size", "small"), [("1920x1080", "854x480"), ("1080x1920", "480x854"), ("1080x1080", "480x480")])
def test_a_draft_has_480_lines_and_the_quick_voice_for_everybody(size, small):
    config = load()
    config = config.model_copy(update={"render": config.render.model_copy(update={"size": size})})
    draft = drafted(config)
    assert draft.render.size == small
    assert {choice.engine for choice in draft.voice.voices.values()} == {"hibari"}
    assert draft.sound == config.sound.model_copy(update={"bitrate": 128})


@pytest.mark.parametrize(
    ("script", "name", "listing"),
    [("talk.md", "talk", "talk.scenes.yaml"), ("a.b.txt", "a.b", "a.b.scenes.yaml"), ("talk.scenes.yaml", "talk", "talk.scenes.yaml")],
)
def test_names(tmp_path, script, name, listing):
    assert name_of(tmp_path / script) == name
    assert scene_list_of(tmp_path / script) == tmp_path / listing


def test_a_missing_script_offers_the_nearest_file(tmp_path):
    (tmp_path / "talk.md").write_text("x")
    with pytest.raises(ScriptError) as caught:
        existing(tmp_path / "tlak.md")
    assert caught.value.hint == "Did you mean 'talk.md'?"


@pytest.mark.parametrize(("fps", "less"), [(30, "15"), ("29.97", "15000/1001"), (25, "25/2"), (24, "12"), (60, "30"), (12, "12")])
def test_a_draft_has_every_second_frame_unless_there_are_few(fps, less):
    config = load()
    config = config.model_copy(update={"render": config.render.model_copy(update={"fps": fps})})
    assert rational(drafted(config).render.fps) == Fraction(less)
