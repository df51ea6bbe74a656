"""The camera: one slow movement, and the frame never leaves the world."""

from __future__ import annotations

import itertools
from typing import get_args

import pytest

from assets.stage.camera import OVERRUN, course
from assets.stage.layer import Size
from script.model import CameraMove

SIZES = [Size(1920, 1080), Size(1080, 1920), Size(640, 640)]


@pytest.mark.parametrize("size", SIZES, ids=lambda s: f"{s.width}x{s.height}")
@pytest.mark.parametrize("camera", get_args(CameraMove))
@pytest.mark.parametrize("seconds", [0.5, 6, 120])
def test_the_frame_never_leaves_the_world(camera, size, seconds):
    view, closest = course(camera, size, seconds)
    for n in range(101):
        seen = view((seconds + OVERRUN) * n / 100)
        across, down = size.across / seen.zoom / 2, size.down / seen.zoom / 2
        assert 1 <= seen.zoom <= closest
        assert across - 1e-6 <= seen.x <= size.across - across + 1e-6
        assert down - 1e-6 <= seen.y <= size.down - down + 1e-6


@pytest.mark.parametrize("camera", [move for move in get_args(CameraMove) if move not in ("still", "closer")])
def test_a_moving_camera_never_stands(camera):
    view, _ = course(camera, SIZES[0], 20)
    seen = [view(t / 2) for t in range(43)]
    steps = [abs(a.x - b.x) + abs(a.y - b.y) + 1000 * abs(a.zoom - b.zoom) for a, b in itertools.pairwise(seen)]
    assert min(steps) > 0.4 * max(steps) > 0


def test_still_is_the_whole_frame():
    view, closest = course("still", SIZES[0], 5)
    assert closest == 1
    assert view(0) == view(7)
    assert (view(0).x, view(0).y, view(0).zoom) == (960, 540, 1)


@pytest.mark.parametrize(("camera", "dx", "dy"), [("pan-left", -1, 0), ("pan-right", 1, 0), ("pan-up", 0, -1), ("pan-down", 0, 1)])
def test_a_pan_looks_the_way_it_is_called(camera, dx, dy):
    view, _ = course(camera, SIZES[0], 6)
    start, end = view(0), view(8)
    assert ((end.x > start.x) - (end.x < start.x), (end.y > start.y) - (end.y < start.y)) == (dx, dy)


@pytest.mark.parametrize(("seconds", "least", "most"), [(2, 1.03, 1.03), (6, 1.03, 1.07), (60, 1.07, 1.07)])
def test_a_push_comes_three_to_seven_percent_closer(seconds, least, most):
    assert least <= course("push", SIZES[0], seconds)[1] <= most


def test_a_pull_is_a_push_backwards():
    push, pull = course("push", SIZES[0], 6)[0], course("pull", SIZES[0], 6)[0]
    assert pull(1).zoom == pytest.approx(push(7).zoom)


@pytest.mark.parametrize("focus", [(400, 300), (1500, 700), (10, 10)])
def test_closer_goes_to_its_focus_as_far_as_the_world_goes(focus):
    view, _ = course("closer", SIZES[0], 8, focus)
    first, last = view(0), view(8)
    assert (first.x, first.y) == (960, 540)
    assert last.zoom > 1.2
    for at, middle, wanted in zip((last.x, last.y), (960, 540), focus, strict=True):
        assert abs(at - wanted) < abs(middle - wanted)


def test_closer_is_quick_and_then_creeps():
    view, _ = course("closer", SIZES[0], 8, (400, 300))
    zooms = [view(t / 10).zoom for t in range(80)]
    assert all(a <= b for a, b in itertools.pairwise(zooms))
    assert zooms[25] - zooms[0] > 8 * (zooms[79] - zooms[25]) * 0.5
