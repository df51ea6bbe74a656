"""A channel's own look: what its file may say, what is refused and where, and that it is in every picture's key."""

from __future__ import annotations

import pickle
import shutil
from dataclasses import replace
from pathlib import Path

import fontpkg
import numpy as np
import pytest

from assets import brand, store
from assets.looking import look_of
from assets.stage import palette
from assets.stage.layer import Size
from assets.stage.palette import contrast
from assets.stage.still import still
from command.project import open_project
from command.samples import sample
from shotwright.errors import ConfigError, PluginError
from shotwright.settings import Project

WHOLE = """\
base: daylight
name: Sample channel
tagline: Samples every day
logo: logo.png
colours:
  ground: "#0b1f33"
  accents: ["#ff6b35", "#2ec4b6"]
  highlight: "#ffd166"
  text: "#ffffff"
fonts:
  title: Lora
  text: own.ttf
host:
  skin: "#94583a"
  hair: hijab
  hair_colour: "#2ec4b6"
  clothes: "#0b1f33"
  glasses: true
  wheelchair: true
"""


def project(folder: Path, text: str) -> Project:
    (folder / "brand.yaml").write_text(text, encoding="utf-8")
    (folder / "config.yaml").write_text("brand: brand.yaml\n", encoding="utf-8")
    shutil.copyfile(fontpkg.path("Inter", nearest=True), folder / "own.ttf")
    return open_project(folder / "talk.md")


@pytest.mark.parametrize("name", palette.names())
def test_the_looks_that_come_with_shotwright_can_be_read(name: str) -> None:
    assert brand.unreadable(palette.look(name)) is None


def test_a_whole_brand(tmp_path: Path) -> None:
    made = project(tmp_path, WHOLE)
    look = look_of(made)
    assert look.text == "#ffffff"
    assert look.highlight == "#ffd166"
    assert look.accents[:2] == ("#ff6b35", "#2ec4b6")
    assert len(look.accents) == len(look.inks) == 6
    assert not look.light
    assert look.host
    assert (look.host.hair, look.host.top, look.host.glasses, look.host.wheels) == ("hijab", "#0b1f33", True, True)
    assert {face: family.name for face, family in look.faces} == {"title": "Lora", "label": "Lora", "text": "own"}
    assert (made.config.channel.name, made.config.channel.tagline, made.config.channel.logo) == (
        "Sample channel",
        "Samples every day",
        "logo.png",
    )


def test_the_configs_own_channel_stands_over_the_brands(tmp_path: Path) -> None:
    project(tmp_path, WHOLE)
    (tmp_path / "config.yaml").write_text("brand: brand.yaml\nchannel: {name: Another}\n")
    assert open_project(tmp_path / "talk.md").config.channel.name == "Another"


@pytest.mark.parametrize("ground", ["#0b1f33", "#f5f0e6", "#3d0c2b", "#ffffff", "#1f4d3a", "#000000"])
def test_one_colour_is_a_whole_look_that_can_be_read(ground: str, tmp_path: Path) -> None:
    look = look_of(project(tmp_path, f'colours: {{ground: "{ground}"}}\n'))
    assert brand.unreadable(look) is None


@pytest.mark.parametrize("accent", ["#ff6b35", "#ffff00", "#101010", "#7f7f7f"])
@pytest.mark.parametrize("base", palette.names())
def test_any_accent_goes_with_any_base(accent: str, base: str, tmp_path: Path) -> None:
    look = look_of(project(tmp_path, f'base: {base}\ncolours: {{accents: "{accent}"}}\n'))
    assert brand.unreadable(look) is None
    assert all(contrast(ink, look.tile_light) >= 3 for ink in look.inks)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('colours:\n  ground: "#0b1f33"\n  text: "#33475b"\n', r"brand.yaml:3: text #33475b on .* #\w+ has a contrast of \d\.\d:1"),
        ('colours:\n  ground: "#ffffff"\n  highlight: "#ffd166"\n', r"brand.yaml:3: highlight #ffd166 on .* has a contrast of 1\.\d:1"),
        ('colours:\n  text: "#5a3fc4"\n', r"brand.yaml:2: text #5a3fc4 on grounds\[\d\] #\w+"),
        ("colours:\n  ground: #0b1f33\n", r"brand.yaml:2: colours.ground: write a colour in quotes"),
        ('colours:\n  ground: "navy"\n', r"brand.yaml:2: colours.ground.*'navy'"),
        ('colors: {ground: "#0b1f33"}\n', r"brand.yaml:1: there is no key 'colors'"),
        ("host:\n  hair: hijba\n", r"brand.yaml:2: there is no host.hair 'hijba'"),
        ("fonts:\n  title: Lorra\n", r"brand.yaml:2: there is no font 'Lorra'"),
        ("fonts:\n  title: missing.ttf\n", r"brand.yaml:2: the font 'missing.ttf' cannot be used"),
        ("fonts:\n  title: ../own.ttf\n", r"brand.yaml:2: the font '../own.ttf' cannot be used: .*leads out of"),
        ("fonts:\n  text: brand.yaml.ttf\n", r"brand.yaml:2: the font 'brand.yaml.ttf' cannot be used"),
        ("name: [1, 2]\n", r"brand.yaml:1: name"),
    ],
)
def test_what_is_not_right_is_refused_where_it_stands(text: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "brand.yaml.ttf").write_bytes(b"no font")
    with pytest.raises(ConfigError, match=said):
        look_of(project(tmp_path, text))


@pytest.mark.parametrize(
    ("text", "hint"), [("host: {hair: hijba}\n", "hijab"), ("colors: {}\n", "colours"), ("fonts: {title: Lorra}\n", "Lora")]
)
def test_a_word_that_is_not_known_offers_the_nearest(text: str, hint: str, tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as caught:
        look_of(project(tmp_path, text))
    assert hint in (caught.value.hint or "")


def test_a_refused_colour_comes_with_one_that_can_be_read(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as caught:
        look_of(project(tmp_path, 'colours:\n  ground: "#0b1f33"\n  text: "#33475b"\n'))
    better = (caught.value.hint or "").split()[0]
    assert contrast(better, "#0b1f33") >= 4.5


def test_a_base_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(PluginError, match="dsk"):
        look_of(project(tmp_path, "base: dsk\n"))


def test_another_colour_or_font_is_another_picture(tmp_path: Path) -> None:
    """All of the look is in the key, the bytes of its fonts included."""
    keys = set()
    for text in (WHOLE, WHOLE.replace("#ffd166", "#ffd167"), WHOLE.replace("hijab", "bun")):
        picture = replace(sample("concept"), look=look_of(project(tmp_path, text)))
        keys.add(store.key({"picture": picture}))
    made = project(tmp_path, WHOLE)
    (tmp_path / "own.ttf").write_bytes(Path(fontpkg.path("Caveat", nearest=True)).read_bytes())
    keys.add(store.key({"picture": replace(sample("concept"), look=look_of(made))}))
    assert len(keys) == 4


def test_a_picture_is_drawn_from_its_look_alone(tmp_path: Path) -> None:
    """As in another process, which has no brand file."""
    picture = replace(sample("presenter"), look=look_of(project(tmp_path, WHOLE)))
    sent = pickle.loads(pickle.dumps(picture))
    (tmp_path / "brand.yaml").unlink()
    size = Size(160, 90)
    ours = still(sent, size, 6.0, 3.0)
    assert np.array_equal(ours, still(picture, size, 6.0, 3.0))
    assert not np.array_equal(ours, still(sample("presenter"), size, 6.0, 3.0))


def test_its_fonts_set_the_text(tmp_path: Path) -> None:
    from assets.stage import dress, type

    look = look_of(project(tmp_path, "fonts: {title: own.ttf}\n"))
    style = type.Style("title", 700, 80)
    plain = type.fitted("Sample", style, 900, 1, 200)
    with dress.worn(look):
        own = type.fitted("Sample", style, 900, 1, 200)
        hidden = type.fitted("標本", style, 900, 1, 200)
    assert own.width != plain.width
    assert own.width == type.measure("Sample", own.style, own.size)
    assert hidden.lines == ("標本",)
    assert type.fitted("Sample", style, 900, 1, 200) == plain
