"""What lies outside a layer's clip is not shown, by either engine; and only what changed is redone, to the same pixels."""

from __future__ import annotations

import random
from dataclasses import dataclass
from types import SimpleNamespace

import numpy as np
import pytest

import assets.pictures
from assets.model import Picture
from assets.stage.layer import Box, Film, Layer, Scenery, Size, View, clip_of
from assets.stage.still import frame as plain
from render.compositor import Compositor
from render.damage import disjoint
from render.engines import engine
from render.model import Format, Segment, Strip
from render.planes import copy, each, to_rgb
from render.sprites import Area, Sprites
from script.model import Visual
from tests.render.kinds.tiny import Reel, Thing

SIZE = Size(320, 180)
FRAME = Box(0, 0, 1920, 1080)
PANEL = Box(480, 240, 720, 480)  # 80, 40 to 200, 120 in pixels


@dataclass(frozen=True)
class Clipped(Thing):
    clip: Box | None = None


@dataclass(frozen=True)
class ClippedReel(Reel):
    clip: Box | None = None


def seen(*layers: Layer | Film, zoom: float = 1.0) -> Scenery:
    return Scenery(layers, lambda t: View(960, 540, 1 + (zoom - 1) * t), zoom)


WAYS = ("rest", "slide", "turn", "grow", "tilted", "fade")


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("space", ["world", "screen"])
def test_nothing_is_shown_outside_the_clip(way: str, space: str) -> None:
    layer = Clipped("white", Box(-700, -700, 1400, 1400), way, space, 800, 500, clip=PANEL)  # type: ignore[arg-type]
    luma = Compositor(seen(Thing("black", FRAME), layer), SIZE).frame(0.5).y
    inside = luma[40:120, 80:200].copy()
    outside = luma.copy()
    outside[40:120, 80:200] = 16
    assert outside.max() == 16
    assert inside.mean() > 100


def test_a_clip_is_cut_off_at_whole_pixels() -> None:
    layer = Clipped("white", FRAME, clip=PANEL)
    assert np.unique(Compositor(seen(Thing("black", FRAME), layer), SIZE).frame(0.0).y).tolist() == [16, 235]


def test_a_clip_outside_the_frame_shows_nothing() -> None:
    layer = Clipped("white", FRAME, clip=Box(3000, 0, 100, 100))
    assert Compositor(seen(layer), SIZE).frame(0.0).y.max() == 16


def test_a_layer_without_a_clip_has_none() -> None:
    assert clip_of(Thing("white", FRAME)) is None


def zoo() -> tuple[Layer | Film, ...]:
    left, right = Box(60, 60, 840, 900), Box(960, 60, 900, 901)
    return (
        Thing("ramp", FRAME),
        Clipped("red", Box(-300, -300, 600, 600), "turn", "world", 300, 500, clip=left),
        Clipped("disc", Box(-300, -300, 600, 600), "slide", "world", 700.3, 300.4, clip=left),
        ClippedReel(Box(0, 0, 800, 600), x=700, y=500, clip=right),
        Clipped("pulse", Box(-240, -240, 480, 480), x=1000, y=700, clip=right),
        Clipped("blue", Box(-200, -200, 400, 400), "grow", "screen", 1700, 900, clip=right),
        Clipped("rings", Box(0, 0, 900, 120), "fade", "screen", 500, 880, clip=right),
    )


def errors(one: np.ndarray, other: np.ndarray) -> float:
    """PSNR in dB."""
    return float(10 * np.log10(255**2 / max(1e-9, np.square(one.astype(float) - other).mean())))


def test_the_engines_agree_on_clips(monkeypatch: pytest.MonkeyPatch) -> None:
    kind = SimpleNamespace(VERSION="1", USES_WORDS=False, layers=lambda _picture, _stage: iter(zoo()))
    monkeypatch.setattr(assets.pictures, "kind", lambda _name: kind)
    made = Picture("clipped zoo", "1", Visual("clipped zoo"), "dusk", 1, "push")
    form = Format(Size(640, 360), 10, "veryfast", 20, 20)  # type: ignore[arg-type]
    segment = Segment(Strip(made, 0, 8, 8))
    native, reference = ([copy(f) for f in engine(name).frames(segment, form)] for name in ("native", "moviepy"))
    assert min(errors(to_rgb(a), to_rgb(b)) for a, b in zip(native, reference, strict=True)) > 38
    drawn = plain(assets.pictures.scenery(made, form.size, 0.8), form.size, 0.4)
    assert errors(drawn, to_rgb(native[4])) > 30


def test_clipped_frames_do_not_depend_on_what_came_before() -> None:
    scene = seen(*zoo(), zoom=1.06)
    still = seen(*zoo())
    times = [n / 10 for n in range(10)]
    for scenery in (scene, still):
        run, back = Compositor(scenery, SIZE), Compositor(scenery, SIZE, Sprites(limit=1))
        forwards = [copy(run.frame(t)) for t in times]
        backwards = [copy(back.frame(t)) for t in times[::-1]][::-1]
        for t, one, other in zip(times, forwards, backwards, strict=True):
            fresh = Compositor(scenery, SIZE).frame(t)
            for a, b, c in zip(each(one), each(other), each(fresh), strict=True):
                assert np.array_equal(a, c), t
                assert np.array_equal(b, c), t


# ---------------------------------------------------------------- what is redone


@pytest.mark.parametrize("seed", range(20))
def test_damage_covers_everything_once(seed: int) -> None:
    dice = random.Random(seed)
    areas = [Area(*(2 * dice.randrange(40) for _ in range(2)), *(2 * dice.randrange(12) for _ in range(2))) for _ in range(8)]
    wanted, found = np.zeros((120, 120), int), np.zeros((120, 120), int)
    for area in areas:
        wanted[area.top : area.top + area.height, area.left : area.left + area.width] = 1
    for area in disjoint(areas):
        found[area.top : area.top + area.height, area.left : area.left + area.width] += 1
    assert found.max(initial=0) <= 1
    assert (found >= wanted).all()


def test_what_lies_apart_is_redone_apart() -> None:
    corner, other = Area(0, 0, 10, 10), Area(100, 100, 10, 10)
    assert disjoint([corner, Area(0, 0, 0, 8), other]) == [corner, other]
