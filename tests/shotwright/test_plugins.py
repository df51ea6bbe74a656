"""Plugins are listed without being imported, and a miss offers the nearest."""

import sys

import pytest

from assets import pictures
from shotwright import plugins
from shotwright.errors import PluginError


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder of plugins: one that works, one whose library is missing, one helper."""
    package = tmp_path / "toys"
    package.mkdir()
    (package / "__init__.py").write_text("")
    (package / "ball.py").write_text("VERSION = '1'\n")
    (package / "kite.py").write_text("import a_library_that_nobody_has\n")
    (package / "_tools.py").write_text("raise AssertionError\n")
    monkeypatch.syspath_prepend(tmp_path)
    yield __import__("toys")
    for name in [n for n in sys.modules if n.split(".")[0] == "toys"]:
        del sys.modules[name]


def test_names_are_known_without_an_import(folder):
    assert plugins.names(folder) == ("ball", "kite")
    assert "toys.kite" not in sys.modules


def test_a_plugin_is_loaded_by_its_name(folder):
    assert plugins.load(folder, "ball", "toy").VERSION == "1"


def test_a_miss_offers_the_nearest_name(folder):
    with pytest.raises(PluginError, match="there is no toy 'bal'") as caught:
        plugins.load(folder, "bal", "toy")
    assert caught.value.hint == "Did you mean 'ball'?"


def test_a_missing_library_is_named(folder):
    with pytest.raises(PluginError, match="a_library_that_nobody_has") as caught:
        plugins.load(folder, "kite", "toy")
    assert "pip install" in caught.value.hint


def test_a_helper_is_no_plugin(folder):
    with pytest.raises(PluginError):
        plugins.load(folder, "_tools", "toy")


def test_listing_the_kinds_of_picture_loads_no_drawing_library():
    assert {"title", "concept", "outro", "image", "video", "moviepy"} <= set(pictures.names())
