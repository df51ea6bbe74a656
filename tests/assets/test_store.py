"""The store: made once, whole or not at all, named by everything that counts."""

import json
from dataclasses import dataclass, replace

import pytest

from assets.store import Store, canonical, content, key, written
from shotwright.errors import RenderError


@dataclass(frozen=True)
class Setting:
    size: int
    name: str


def test_what_was_made_is_not_made_again(tmp_path):
    store, built = Store(tmp_path), []

    def build(out):
        built.append(out)
        out.write_text("sound")

    first = store.make({"step": "take", "text": "hello"}, ".wav", build)
    second = store.make({"text": "hello", "step": "take"}, ".wav", build)
    assert first == second
    assert first.read_text() == "sound"
    assert len(built) == 1


def test_a_build_that_fails_leaves_nothing_under_the_final_name(tmp_path):
    store = Store(tmp_path)

    def build(out):
        out.write_text("half")
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        store.make({"step": "take"}, ".wav", build)
    assert not list(tmp_path.rglob("*.wav"))
    assert not store.has({"step": "take"}, ".wav")


def test_a_recipe_counts_a_files_content_not_its_place(tmp_path):
    (tmp_path / "a").write_text("same")
    (tmp_path / "b").write_text("same")
    assert key({"clip": tmp_path / "a"}) == key({"clip": tmp_path / "b"})
    (tmp_path / "b").write_text("more")
    assert key({"clip": tmp_path / "a"}) != key({"clip": tmp_path / "b"})


def test_every_field_of_a_value_counts(tmp_path):
    setting = Setting(1, "a")
    assert key({"s": setting}) != key({"s": replace(setting, size=2)})
    assert key({"s": setting}) != key({"s": {"size": 1, "name": "a"}})


def test_what_has_no_plain_form_is_refused():
    with pytest.raises(TypeError, match="object"):
        canonical({"x": object()})


def test_a_recipe_is_kept_beside_its_file(tmp_path):
    store = Store(tmp_path)
    path = store.make({"step": "take", "text": "hi"}, ".wav", lambda out: out.write_text("x"))
    assert json.loads(path.with_suffix(".json").read_text())["text"] == "hi"
    assert [recipe["text"] for _, recipe in store.recipes("take")] == ["hi"]


def test_a_file_is_replaced_at_once(tmp_path):
    target = tmp_path / "film.mp4"
    target.write_text("old")
    with written(target) as beside:
        beside.write_text("new")
        assert target.read_text() == "old"
    assert target.read_text() == "new"
    assert list(tmp_path.iterdir()) == [target]


def test_a_changed_file_has_another_content(tmp_path):
    path = tmp_path / "a"
    path.write_text("one")
    first = content(path)
    path.write_text("three")
    assert content(path) != first


def test_a_full_disk_is_said_clearly(tmp_path):
    with pytest.raises(RenderError, match="no space"), written(tmp_path / "x"):
        raise OSError(28, "No space left on device")
