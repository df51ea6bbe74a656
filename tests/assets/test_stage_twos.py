"""Slow things have a new pose for every second frame of 30, and all in the same frames."""

from itertools import pairwise

import pytest

from assets.stage.camera import course
from assets.stage.drawing import Live
from assets.stage.layer import Box, Size
from assets.stage.motion import drifting, floating, resting
from assets.stage.twos import on_twos

SIZE = Size(1920, 1080)


@pytest.mark.parametrize("fps", [24, 25, 30, 50, 60])
def test_the_pose_is_at_most_a_fifteenth_old(fps: int) -> None:
    for n in range(10 * fps):
        assert -1e-9 <= n / fps - on_twos(n / fps) < 1 / 15


def test_at_30_frames_each_pose_is_shown_twice() -> None:
    poses = [on_twos(n / 30) for n in range(600)]
    assert poses[::2] == poses[1::2]
    assert len(set(poses)) == 300
    assert poses[::2] == pytest.approx([n / 30 for n in range(0, 600, 2)])


@pytest.mark.parametrize("camera", ["push", "pull", "settled"])
def test_a_push_moves_with_every_second_frame_and_by_little(camera: str) -> None:
    view, _ = course(camera, SIZE, 8.0)
    zooms = [view(n / 30).zoom for n in range(240)]
    assert zooms[::2] == zooms[1::2]
    assert len(set(zooms)) == 120
    # At the frame's edge, in units: a pose is under two thirds of a pixel from the next.
    assert max(abs(a - b) for a, b in pairwise(zooms)) * SIZE.across / 2 < 0.66


def test_a_pan_moves_with_every_frame() -> None:
    view, _ = course("pan-left", SIZE, 8.0)
    assert len({view(n / 30).x for n in range(240)}) == 240


def test_what_floats_moves_when_the_camera_does() -> None:
    for rest in (floating(0, 0, 7, 4.8, 0.3), drifting(0, 0, 20, 300, 1.0)):
        places = [rest(n / 30) for n in range(240)]
        assert places[::2] == places[1::2]
        assert places[0] != places[2]


@pytest.mark.parametrize("ones", [False, True])
def test_a_live_layer_changes_on_twos_unless_it_is_quick(ones: bool) -> None:
    layer = Live("count", Box(0, 0, 1, 1), lambda t: round(60 * t), lambda _canvas, _state: None, "world", resting(), ones=ones)
    keys = [layer.key(n / 30) for n in range(60)]
    assert (keys[::2] == keys[1::2]) is not ones
