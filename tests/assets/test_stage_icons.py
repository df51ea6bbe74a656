"""Icons: their paths, and which words find which."""

from __future__ import annotations

import random
import re
from importlib.resources import files

import pytest

from assets.stage import icons
from assets.stage.iconfind import NEUTRAL, cluster, matches
from assets.stage.svg import path
from shotwright.errors import AssetError

LINES = [
    line.partition(":") for line in (files("assets.stage") / "iconwords.txt").read_text("utf-8").splitlines() if line and line[0] != "#"
]


def test_every_icon_of_the_table_exists():
    named = {icon for _, _, row in LINES for icon in row.split()} | set(NEUTRAL)
    assert named - icons.names() == set()


def test_the_table_names_no_brand_and_has_words_enough():
    assert not [icon for _, _, row in LINES for icon in row.split() if "logo" in icon]
    assert len({word for words, _, _ in LINES for word in words.strip("~ ").split()}) > 250


def test_an_unknown_icon_is_an_error():
    with pytest.raises(AssetError, match="no icon 'no-such-thing'"):
        icons.shapes("no-such-thing")


def test_duotone_has_a_faint_shape_and_a_full_one():
    assert sorted(opacity for _, opacity in icons.shapes("brain", "duotone")) == [0.2, 1.0]


@pytest.mark.parametrize("name", ["gear", "map-pin", "users-three", "coffee", "bell-ringing", "star-four"])
def test_an_icon_fills_its_square_and_no_more(name):
    bounds = icons.shapes(name)[0][0].computeTightBounds()
    assert min(bounds.left(), bounds.top()) >= 0
    assert max(bounds.right(), bounds.bottom()) <= icons.SIDE
    assert max(bounds.width(), bounds.height()) > 0.6 * icons.SIDE


@pytest.mark.parametrize(("name", "count"), [("monitor", 2), ("record", 2), ("cards", 2), ("qr-code", 6)])
def test_shapes_that_are_no_paths_are_drawn_too(name, count):
    shapes = icons.shapes(name)
    bounds = [shape.computeTightBounds() for shape, _ in shapes]
    assert len(shapes) == count
    assert all(box.width() > 0 and box.height() > 0 for box in bounds)
    assert max(box.right() for box in bounds) - min(box.left() for box in bounds) > 0.6 * icons.SIDE


@pytest.mark.parametrize("weight", ["fill", "duotone", "bold", "regular"])
def test_no_icon_has_a_shape_of_another_kind(weight):
    """Whatever the package draws with, we draw; a group's opacity in an icon that no table names is let be."""
    archive = icons._archive()
    found = {
        tag for name in archive.namelist() if name.startswith(f"{weight}/") for tag in re.findall(r"<([a-z]+)", archive.read(name).decode())
    }
    assert found <= {"svg", "g", "path", "rect", "circle", "polygon"}
    assert icons.shapes("arrow-line-down-right", weight)


@pytest.mark.parametrize(
    ("data", "box"),
    [
        ("M10 20L30 60", (10, 20, 30, 60)),
        ("m10,20 20,40", (10, 20, 30, 60)),
        ("M10 20h20v40H5V0z", (5, 0, 30, 60)),
        ("M0 0c0 0 10 10 20 20s10 10 20 20", (0, 0, 40, 40)),
        ("M0 0Q10 20 20 0T40 0", (0, -10, 40, 10)),
        ("M0 10a10 10 0 0120 0", (0, 0, 20, 10)),
        ("M0 0l10 0zm5 5l1 1", (0, 0, 10, 6)),
        ("M1e1-.5.5.5", (0.5, -0.5, 10, 0.5)),
    ],
)
def test_path_data_is_read_as_svg_says(data, box):
    bounds = path(data).computeTightBounds()
    assert (bounds.left(), bounds.top(), bounds.right(), bounds.bottom()) == pytest.approx(box, abs=1e-4)


@pytest.mark.parametrize("data", ["10 20", "M10", "M10 20zz10", "Mx", "M0 0a1 1 0 2 0 5 5"])
def test_what_is_no_path_data_is_refused(data):
    with pytest.raises(ValueError, match=r"no path data|a number is missing"):
        path(data)


@pytest.mark.parametrize(
    ("words", "middle"),
    [
        (["Barista", "Steaming milk"], "coffee"),
        (["Senior engineer", "Leading a team meeting"], "users-three"),
        (["Senior engineer instructing junior staff"], "chalkboard-teacher"),
        (["Senior engineer presenting a project plan"], "presentation-chart"),
        (["career", "Career ladder", "From junior to senior roles"], "steps"),
        (["Books and courses in machine learning"], "books"),
        (["Companies"], "buildings"),
        (["Tennis court"], "tennis-ball"),
        (["A doctor's ward round"], "stethoscope"),
        (["Umbrellas"], "umbrella"),
        (["Two runners on a bridge"], "person-simple-run"),
    ],
)
def test_what_is_done_gives_the_middle_of_a_card(words, middle):
    assert cluster(words, 5, random.Random(1)).middle == middle


@pytest.mark.parametrize(
    "word",
    [
        "apple",
        "table",
        "mouse",
        "cell",
        "bank-holiday",
        "zxqv",
        "at",
        "x",
        "frame",
        "the",
        "figma",
        "github",
        "",
        "watching",
        "staring",
        "field",
        "present",
        "running",
    ],
)
def test_a_word_that_could_mean_something_else_finds_nothing(word):
    assert matches(word) == ()


def test_unknown_words_get_neutral_icons_and_the_same_ones_every_time():
    found = cluster(["Qwrt zxcv"], 5, random.Random("7 icons"))
    assert found.known == 0
    assert {found.middle, *found.around} <= set(NEUTRAL)
    assert found == cluster(["Qwrt zxcv"], 5, random.Random("7 icons"))


def test_no_word_of_the_table_stands_twice():
    words = [word for words, _, _ in LINES for word in words.strip("~ ").split()]
    assert sorted(word for word in set(words) if words.count(word) > 1) == []


def test_a_cluster_never_shows_an_icon_twice():
    for text in ("learning learning to learn", "music musician", "Team of teams", ""):
        found = cluster([text], 5, random.Random(3))
        assert len({found.middle, *found.around}) == 6
