"""The channel: the default names every key, a project's own file overrides only what it names."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import BaseModel

from shotwright.errors import ConfigError
from shotwright.settings import Config, default_config, inside, load


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "config.yaml"


def test_the_default_names_every_key() -> None:
    assert missing(Config, yaml.safe_load(default_config().read_text(encoding="utf-8")), "") == []


def missing(model: type[BaseModel], data: dict[str, Any], where: str) -> list[str]:
    found = []
    for name, field in model.model_fields.items():
        if name not in data:
            found.append(f"{where}{name}")
        elif isinstance(field.annotation, type) and issubclass(field.annotation, BaseModel):
            found += missing(field.annotation, data[name], f"{where}{name}.")
    return found


def test_a_projects_own_file_overrides_only_what_it_names(own: Path) -> None:
    own.write_text("channel: {name: Gulls}\nvoice: {speakers: {Maya: guest}}\n", encoding="utf-8")
    config, default = load(own), load()
    assert config.channel.name == "Gulls"
    assert config.voice.speakers == {"Maya": "guest"}
    assert config.voice.voices == default.voice.voices
    assert config.render == default.render


def test_an_empty_file_changes_nothing(own: Path) -> None:
    own.write_text("# nothing yet\n", encoding="utf-8")
    assert load(own) == load()


def test_nobody_is_on_the_network_by_default() -> None:
    assert not load().voice.network
    assert not load().stock.network


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("channel:\n  nam: x", 2, "there is no key 'channel.nam'\n    Did you mean 'name'?"),
        ("chanel: {}", 1, "there is no key 'chanel'\n    Did you mean 'channel'?"),
        (
            "voice:\n  voices:\n    guest: {engine: kokoro, sped: 1}",
            3,
            "there is no key 'voice.voices.guest.sped'\n    Did you mean 'speed'?",
        ),
        ("voice:\n  default: narator", 1, "there is no voice 'narator'"),
        ("render:\n  size: 1921x1080", 2, "write the size as WIDTHxHEIGHT"),
        ("render:\n  size: 62x62", 2, "write the size as WIDTHxHEIGHT"),
        ("render:\n\n  crf: 151", 3, "less than or equal to 99"),
        ("render: {quality: best}", 1, "render.quality"),
        ("render: {encoder: nvidia}", 1, "render.encoder"),
        ("render:\n  qualities:\n    x264: {upload: {preset: fast, crf: 20, options: {bframes: '5:keyint=1'}}}", 3, "write an option as"),
        ("render: {fps: fast}", 1, "render.fps"),
        ("render: {fps: 0}", 1, "render.fps"),
        ("render: {engine: quick}", 1, "render.engine"),
        ("pace: {tail: -1}", 1, "greater than or equal to 0"),
        ("channel: 3", 1, "channel"),
        ("a: 1\na: 2", 2, "the key 'a' stands here twice"),
        ("a: [", 1, "this is not YAML"),
    ],
)
def test_a_mistake_is_named_with_its_line(own: Path, text: str, line: int, what: str) -> None:
    own.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as error:
        load(own)
    assert what in str(error.value)
    assert error.value.message.startswith(f"{own}:")
    assert int(error.value.message[len(f"{own}:") :].split(":")[0]) in {line, line + 1}


def test_a_missing_file_is_told(own: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read"):
        load(own)


@pytest.mark.parametrize("name", ["../secret.png", "/etc/passwd", "a/../../b.png", "https://example.org/a.png", "file:///etc/passwd"])
def test_files_are_inside_the_project(tmp_path: Path, name: str) -> None:
    with pytest.raises(ConfigError) as error:
        inside(tmp_path, name)
    assert error.value.hint


def test_a_link_out_of_the_project_is_out_of_it(tmp_path: Path) -> None:
    project = tmp_path / "project"
    project.mkdir()
    (tmp_path / "secret.txt").write_text("x", encoding="utf-8")
    try:
        (project / "link.txt").symlink_to(tmp_path / "secret.txt")
    except OSError:
        pytest.skip("this system makes no links")
    with pytest.raises(ConfigError, match="leads out"):
        inside(project, "link.txt")


def test_files_of_the_project_are_found(tmp_path: Path) -> None:
    assert inside(tmp_path, "a/../b c.png") == (tmp_path / "b c.png").resolve()
