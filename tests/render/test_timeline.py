"""Whole frames, rounded once: a film is as long as the sum of its scenes, and segments cover it."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assets.model import Narration
from render.model import Segment, Timeline
from render.segments import recipe
from render.timeline import LONGEST, alone, arrange, length
from tests.render.conftest import a_format, material

NTSC = Fraction(30000, 1001)


def shape(timeline: Timeline) -> list[tuple[int, int]]:
    """(first, count) of every segment, in frames of its scene."""
    return [(s.strip.first, s.strip.count) for s in timeline.segments]


@pytest.mark.parametrize(
    ("seconds", "fps", "expected"),
    [
        (1.0, 10, 10),
        (1.01, 10, 11),  # sound is never cut
        (0.3, 10, 3),  # 0.3 is not exact in floating point, and no reason for a frame more
        (0.0, 10, 1),
        (1.001, NTSC, 30),
        (3600.0, NTSC, 107893),
    ],
)
def test_a_scene_is_as_many_frames_as_hold_it(seconds: float, fps: int | Fraction, expected: int) -> None:
    assert length(material("red", seconds), a_format(fps=fps)) == expected


def test_a_scene_lasts_at_least_its_duration() -> None:
    scene = material("red", 1.0)
    assert length(replace(scene, shot=replace(scene.shot, duration=2.5)), a_format()) == 25
    assert length(replace(scene, narration=Narration((), 3.0), shot=replace(scene.shot, duration=2.5)), a_format()) == 30


def test_an_hour_does_not_drift() -> None:
    scenes = [material("red", 4.004) for _ in range(900)]
    timeline = arrange(scenes, a_format(fps=NTSC))
    assert timeline.frames == 900 * 120
    assert timeline.spans[-1].first / NTSC == Fraction("4.004") * 899


def test_scenes_follow_one_another_and_transitions_take_no_time() -> None:
    timeline = arrange([material("red", 1), material("green", 2, "dissolve", 0.4), material("blue", 1, "fade", 0.3)], a_format())
    assert [(s.id, s.first, s.count) for s in timeline.spans] == [("red", 0, 10), ("green", 10, 20), ("blue", 30, 10)]
    assert timeline.frames == 40
    assert shape(timeline) == [(0, 10), (0, 4), (4, 16), (0, 3), (3, 7)]


def test_a_dissolve_lies_on_what_runs_on_past_its_end() -> None:
    red, green = material("red", 1), material("green", 2, "dissolve", 0.4)
    dissolve = arrange([red, green], a_format()).segments[1]
    assert dissolve.dissolve
    assert dissolve.under is not None
    assert (dissolve.under.picture, dissolve.under.first, dissolve.under.count, dissolve.under.length) == (red.picture, 10, 4, 10)


def test_a_fade_comes_out_of_black() -> None:
    fade = arrange([material("red", 1), material("green", 2, "fade", 0.4)], a_format()).segments[1]
    assert fade.dissolve
    assert fade.under is None


def test_what_has_gone_to_black_is_dissolved_out_of_black() -> None:
    timeline = arrange([material("red", 1, fade_out=0.3), material("green", 2, "dissolve", 0.4)], a_format())
    assert timeline.segments[0].fade == 3
    assert timeline.segments[1].dissolve
    assert timeline.segments[1].under is None


@pytest.mark.parametrize(
    ("before", "scene", "taking", "expected"),
    [(1.0, 2.0, 0.4, 4), (0.3, 2.0, 0.4, 2), (2.0, 0.3, 0.4, 2), (0.1, 2.0, 0.4, 0), (5.0, 5.0, 3.0, 30)],
)
def test_both_scenes_are_longer_than_the_transition(before: float, scene: float, taking: float, expected: int) -> None:
    timeline = arrange([material("red", before), material("green", scene, "dissolve", taking)], a_format())
    assert sum(s.strip.count for s in timeline.segments if s.dissolve) == expected
    assert timeline.frames == round(10 * before) + round(10 * scene)


def test_the_first_scene_has_nothing_to_dissolve_out_of() -> None:
    timeline = arrange([material("red", 1, "dissolve", 0.4)], a_format())
    assert [s.dissolve for s in timeline.segments] == [False, False]
    assert arrange([material("red", 1, "fade", 0.4)], a_format()).segments[0].dissolve


def test_a_fade_to_black_is_known_to_the_last_segments_only() -> None:
    timeline = arrange([material("red", 20, fade_out=0.5)], a_format())
    assert [s.fade for s in timeline.segments] == [0, 0, 5]


def test_a_fade_to_black_waits_for_the_transition() -> None:
    timeline = arrange([material("red", 1, "fade", 0.6, fade_out=0.9)], a_format())
    assert [s.fade for s in timeline.segments] == [0, 4]


def test_long_scenes_are_cut_evenly_on_the_grid() -> None:
    timeline = arrange([material("red", 1), material("green", 20.5, "dissolve", 0.5)], a_format(gop=20))
    assert shape(timeline)[2:] == [(5, 60), (65, 60), (125, 80)]


def test_a_scene_alone_has_no_transition_and_shares_its_body_with_the_film() -> None:
    scenes = [material("red", 1), material("green", 20, "dissolve", 0.4, fade_out=0.5), material("blue", 2, "fade", 0.4)]
    film, solo = arrange(scenes, a_format()), alone(scenes[1:2], a_format())
    assert not any(s.dissolve for s in solo.segments)
    assert shape(solo)[0] == (0, 4)
    assert set(solo.segments[1:]) <= set(film.segments)
    assert solo.frames == 200
    assert not any(s.dissolve for s in alone(scenes, a_format()).segments)


def test_a_stretch_shares_its_segments_with_the_film() -> None:
    scenes = [material("red", 1), material("green", 20, "dissolve", 0.4), material("blue", 2, "dissolve", 0.4)]
    film, stretch = arrange(scenes, a_format()), arrange(scenes[1:], a_format())
    assert set(stretch.segments[1:]) <= set(film.segments)


def test_an_edit_elsewhere_leaves_recipes_alone() -> None:
    scenes = [material("red", 3), material("green", 9, "dissolve", 0.4), material("blue", 2, "dissolve", 0.4), material("white", 2)]
    longer = [replace(scenes[0], narration=Narration((), 4.0)), *scenes[1:]]
    one, other = arrange(scenes, a_format()), arrange(longer, a_format())
    assert [recipe(s, one.format) for s in one.segments[2:]] == [recipe(s, other.format) for s in other.segments[2:]]
    assert recipe(one.segments[1], one.format) != recipe(other.segments[1], other.format)  # the dissolve holds both


scenes = st.builds(
    material,
    st.just("red"),
    st.floats(0, 30),
    st.sampled_from(["cut", "dissolve", "fade"]),
    st.floats(0, 3),
    st.floats(0, 3),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(scenes, min_size=1, max_size=6), st.sampled_from([Fraction(10), Fraction(25), NTSC, Fraction(60)]), st.integers(5, 120))
def test_segments_cover_every_film_without_a_gap(materials: list, fps: Fraction, gop: int) -> None:
    timeline = arrange(materials, a_format(fps=fps, gop=gop))
    assert all(0 < s.strip.count <= max(gop, LONGEST * fps) for s in timeline.segments)
    assert sum(s.strip.count for s in timeline.segments) == timeline.frames
    assert all(b.first == a.first + a.count for a, b in pairwise(timeline.spans))
    starts = [n for n, s in enumerate(timeline.segments) if s.strip.first == 0]
    for begin, end in pairwise([*starts, len(timeline.segments)]):
        _covers(timeline.segments[begin:end], gop)


def _covers(parts: tuple[Segment, ...], gop: int) -> None:
    """One scene's segments: end to end, and the body's on its grid."""
    at = 0
    for part in parts:
        assert part.strip.first == at
        at += part.strip.count
    assert at == parts[0].strip.length
    body = parts[1:] if parts[0].dissolve or (len(parts) > 1 and parts[0].strip.count % gop) else parts
    assert all((p.strip.first - body[0].strip.first) % gop == 0 for p in body)
