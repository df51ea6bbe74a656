"""The two engines give the same film; cuts, dissolves and fades are where they belong."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import av
import numpy as np
import pytest

from assets.stage.layer import Planes, Size
from assets.store import Store
from render.engines import engine, names
from render.frame import picture_frame
from render.join import Tags, join
from render.model import Format, Timeline
from render.planes import copy, of_rgb, to_rgb
from render.segments import render_segment
from render.timeline import arrange
from shotwright.errors import PluginError
from tests.render.conftest import a_format, material, picture
from tests.render.kinds.tiny import COLOURS


def film(timeline: Timeline) -> list[Planes]:
    """All frames, before encoding."""
    made_by = engine(timeline.format.engine)
    return [copy(planes) for segment in timeline.segments for planes in made_by.frames(segment, timeline.format)]


def colour(planes: Planes) -> np.ndarray:
    return to_rgb(planes)[18, 32].astype(int)


def near(planes: Planes, wanted: tuple[float, ...] | np.ndarray, by: float = 3) -> bool:
    return bool(np.abs(to_rgb(planes).astype(int) - np.asarray(wanted)).max() <= by)


@pytest.fixture(params=["native", "moviepy"])
def small(request: pytest.FixtureRequest) -> Format:
    return a_format(engine=request.param)


def test_a_cut_changes_the_whole_frame_at_once(small: Format) -> None:
    frames = film(arrange([material("red", 1), material("blue", 1)], small))
    assert len(frames) == 20
    assert near(frames[9], COLOURS["red"])
    assert near(frames[10], COLOURS["blue"])


def test_a_dissolve_takes_even_steps(small: Format) -> None:
    frames = film(arrange([material("red", 1), material("blue", 1, "dissolve", 0.4)], small))
    red, blue = np.array(COLOURS["red"]), np.array(COLOURS["blue"])
    assert near(frames[9], red)
    for n in range(4):
        assert near(frames[10 + n], red + (blue - red) * (n + 1) / 5)
    assert near(frames[14], blue)


def test_a_fade_from_black(small: Format) -> None:
    frames = film(arrange([material("white", 1), material("blue", 1, "fade", 0.4)], small))
    assert near(frames[9], COLOURS["white"])
    for n in range(4):
        assert near(frames[10 + n], np.array(COLOURS["blue"]) * (n + 1) / 5)
    assert near(frames[14], COLOURS["blue"])


def test_a_fade_to_black_ends_in_black(small: Format) -> None:
    frames = film(arrange([material("white", 1, fade_out=0.5), material("blue", 1)], small))
    assert near(frames[4], COLOURS["white"])
    for n in range(5):
        assert near(frames[5 + n], 255 * (1 - (n + 1) / 5) * np.ones(3))
    assert near(frames[10], COLOURS["blue"])


def test_a_fade_over_several_segments_is_even(small: Format) -> None:
    frames = film(arrange([material("white", 10, fade_out=3)], small))
    levels = [int(colour(f).mean()) for f in frames]
    assert levels[69:] == pytest.approx([255 * (1 - n / 30) for n in range(31)], abs=3)


def test_the_outgoing_picture_runs_on(small: Format) -> None:
    frames = film(arrange([material("reel", 1), material("reel", 1, "dissolve", 0.4)], small))
    alone = film(arrange([material("reel", 2)], small))
    weights = [(n + 1) / 5 for n in range(4)]
    for n, weight in enumerate(weights):
        expected = alone[10 + n].y * (1 - weight) + alone[n].y * weight
        assert np.abs(frames[10 + n].y - expected).mean() < 2


def test_a_long_dissolve_holds_what_can_be_drawn_no_further(small: Format) -> None:
    frames = film(arrange([material("red", 4), material("blue", 4, "dissolve", 3)], small))
    assert near(frames[40 + 29], np.array(COLOURS["red"]) / 31 + np.array(COLOURS["blue"]) * 30 / 31)


def psnr(one: Planes, other: Planes) -> float:
    """Over all samples of the three planes, dB."""
    errors = [np.square(a.astype(float) - b) for a, b in ((one.y, other.y), (one.u, other.u), (one.v, other.v))]
    mean = sum(e.sum() for e in errors) / sum(e.size for e in errors)
    return float(10 * np.log10(255**2 / max(mean, 1e-9)))


def test_the_engines_give_the_same_film() -> None:
    scenes = [
        material("zoo", 0.8, "fade", 0.2, camera="push"),
        material("zoo", 1.2, "dissolve", 0.3, fade_out=0.3),
        material("reel", 0.5),
        material("zoo", 0.7, "dissolve", 0.2, camera="pan-left"),
    ]
    native, reference = (film(arrange(scenes, a_format(640, 360, engine=name))) for name in ("native", "moviepy"))
    assert len(native) == len(reference) == 32
    assert min(psnr(a, b) for a, b in zip(native, reference, strict=True)) > 40
    assert max(psnr(a, b) for a, b in pairwise(native)) < 45  # the measure sees what moves from frame to frame


def test_the_engines_give_the_same_film_after_encoding(tmp_path: Path) -> None:
    scenes = [material("zoo", 0.8, "fade", 0.2, camera="push"), material("ramp", 0.5, "dissolve", 0.3, fade_out=0.2)]
    films = []
    for name in ("native", "moviepy"):
        timeline = arrange(scenes, a_format(640, 360, engine=name))
        parts = [render_segment(s, timeline.format, Store(tmp_path)) for s in timeline.segments]
        film = join(parts, None, tmp_path / f"{name}.mp4", timeline.format, Tags(), timeline.frames)
        with av.open(str(film)) as container:
            films.append([frame.to_ndarray().astype(float) for frame in container.decode(video=0)])
    native, reference = films
    assert len(native) == len(reference) == 13
    worst = max(np.square(a - b).mean() for a, b in zip(native, reference, strict=True))
    assert 10 * np.log10(255**2 / worst) > 40


def test_a_still_of_a_picture_is_what_the_film_shows() -> None:
    still = picture_frame(picture("zoo"), Size(320, 180), 2.0, 0.5)
    frames = film(arrange([material("zoo", 2)], a_format(320, 180)))
    assert still.shape == (180, 320, 3)
    assert still.dtype == np.uint8
    assert np.array_equal(still, to_rgb(frames[5]))


def test_a_scene_is_a_moviepy_clip() -> None:
    from render.engines.moviepy import scene_clip

    clip = scene_clip(picture("zoo", "push"), Size(320, 180), 2.0, 10)
    assert (clip.duration, clip.fps, tuple(clip.size)) == (2.0, 10, (320, 180))
    assert psnr(of_rgb(clip.get_frame(0.5)), film(arrange([material("zoo", 2, camera="push")], a_format(320, 180)))[5]) > 38
    assert clip.audio is None


def test_engines_are_plugins() -> None:
    assert names() == ("moviepy", "native")
    with pytest.raises(PluginError, match="nativ") as raised:
        engine("nativ")
    assert "native" in raised.value.hint
