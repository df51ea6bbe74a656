"""The reader of clips: the right frame at every time, the right colour in every format."""

from __future__ import annotations

import random
from pathlib import Path

import av
import numpy as np
import pytest
from av.video.reformatter import VideoReformatter

from assets.frames import Frames, converted
from assets.planes import of_rgb, plain
from assets.stage.layer import Planes
from shotwright.errors import AssetError
from tests.assets.footage_kit import corners, grey_clip, level_of, patches, quarters, real, turn, worst_patch, write_clip

LEVELS = [20, 60, 100, 140, 180, 220]

# How libav and libswscale number the matrices of BT.709, BT.601 and BT.2020.
TAGS = {"bt709": (1, 1), "bt601": (6, 5), "bt2020": (9, 9)}
RANGES = {"limited": 1, "full": 2}


# ---------------------------------------------------------------- colours


def tagged(matrix: str, span: str, pix_fmt: str) -> av.VideoFrame:
    """The patches in a matrix, a range and a format, tagged as such."""
    tag, sws = TAGS[matrix]
    rgb = av.VideoFrame.from_ndarray(patches(), format="rgb24")
    how = {"src_color_range": 2, "dst_color_range": RANGES[span], "dst_colorspace": sws}
    frame = VideoReformatter().reformat(rgb, format=pix_fmt, **how)
    frame.colorspace, frame.color_range = tag, RANGES[span]
    return frame


def test_the_films_own_conversion_is_bt709_limited() -> None:
    assert worst_patch(of_rgb(patches())) <= 1


@pytest.mark.parametrize("pix_fmt", ["yuv420p", "yuv444p", "yuv422p10le", "nv12", "yuva420p"])
@pytest.mark.parametrize("span", RANGES)
@pytest.mark.parametrize("matrix", TAGS)
def test_every_matrix_range_and_format_gives_the_same_colours(matrix: str, span: str, pix_fmt: str) -> None:
    assert worst_patch(converted(tagged(matrix, span, pix_fmt))) <= 2.5


def test_the_old_full_range_format_of_cameras_is_known(tmp_path: Path) -> None:
    frame = VideoReformatter().reformat(tagged("bt601", "full", "yuv420p"), format="yuvj420p", src_color_range=2, dst_color_range=2)
    path = write_clip(tmp_path / "a.mkv", [frame], codec="mjpeg", pix_fmt="yuvj420p", options={"qscale": "2"})
    assert worst_patch(Frames(path).planes(0)) <= 4


@pytest.mark.parametrize("pix_fmt", ["rgb24", "bgra", "gbrp", "rgb48le"])
def test_clips_in_rgb_are_right(pix_fmt: str) -> None:
    frame = av.VideoFrame.from_ndarray(patches(), format="rgb24").reformat(format=pix_fmt)
    assert worst_patch(converted(frame)) <= 2


def test_grey_clips_are_right() -> None:
    frame = av.VideoFrame.from_ndarray(np.full((32, 32), 128, np.uint8), format="gray")
    planes = converted(frame)
    assert (int(planes.u[4, 4]), int(planes.v[4, 4])) == pytest.approx((128, 128), abs=1)
    assert level_of(planes) == pytest.approx(128, abs=2)


@pytest.mark.parametrize(("height", "matrix"), [(480, "bt601"), (1080, "bt709")])
def test_an_untagged_clip_has_the_matrix_of_its_size(height: int, matrix: str) -> None:
    rgb = av.VideoFrame.from_ndarray(np.full((height, 16, 3), (224, 60, 40), np.uint8).repeat(height // 16, axis=1), format="rgb24")
    frame = VideoReformatter().reformat(rgb, format="yuv420p", src_color_range=2, dst_color_range=1, dst_colorspace=TAGS[matrix][1])
    frame.colorspace, frame.color_range = 2, 0
    planes, wanted = converted(frame), plain("#e03c28", 4, 4)
    got = (planes.y[8, 8], planes.u[4, 4], planes.v[4, 4])
    assert np.allclose([int(v) for v in got], [int(wanted.y[0, 0]), int(wanted.u[0, 0]), int(wanted.v[0, 0])], atol=2)


def test_tags_survive_the_way_through_a_file(tmp_path: Path) -> None:
    path = write_clip(tmp_path / "a.mp4", [tagged("bt601", "full", "yuv420p")] * 3, options={"qp": "1"})
    assert worst_patch(Frames(path).planes(0.1)) <= 4


# HLG and PQ values (0 to 1) of black, of grey at a quarter of paper white, of paper white, and of light far beyond it.
HLG_STEPS, PQ_STEPS = (0.0, 0.5, 0.75, 1.0), (0.0, 0.441, 0.581, 0.752)


def bright(curve: int, rgb: tuple[float, float, float]) -> Planes:
    """An even frame of 10 bits in BT.2020 on an HDR curve."""
    values = np.broadcast_to(np.array([round(v * 65535) for v in rgb], np.uint16), (32, 32, 3)).copy()
    deep = av.VideoFrame.from_ndarray(values, format="rgb48le")
    frame = VideoReformatter().reformat(deep, format="yuv420p10le", src_color_range=2, dst_color_range=1, dst_colorspace=9)
    frame.colorspace, frame.color_range, frame.color_trc = 9, 1, curve
    return converted(frame)


@pytest.mark.parametrize(("curve", "steps"), [(18, HLG_STEPS), (16, PQ_STEPS)], ids=["HLG", "PQ"])
def test_bright_clips_of_phones_are_shown_as_they_look(curve: int, steps: tuple[float, ...]) -> None:
    shown = [bright(curve, (step,) * 3) for step in steps]
    assert [level_of(planes) for planes in shown] == pytest.approx([0, 143, 243, 255], abs=4)
    assert all(abs(int(plane[8, 8]) - 128) <= 1 for planes in shown for plane in (planes.u, planes.v))


def test_bright_colours_keep_their_hue() -> None:
    red, wanted = bright(18, (0.75, 0.2, 0.1)), plain("#ff0000", 4, 4)
    assert int(red.v[8, 8]) > 210
    assert abs(int(red.u[8, 8]) - int(wanted.u[0, 0])) < 25


# ---------------------------------------------------------------- times


def test_the_frame_shown_is_the_last_that_began(tmp_path: Path) -> None:
    frames = Frames(grey_clip(tmp_path / "a.mp4", LEVELS, fps=10))
    shown = [level_of(frames.planes(t)) for t in (0.0, 0.099, 0.1, 0.199, 0.2, 0.55)]
    assert shown == pytest.approx([20, 20, 60, 60, 100, 220], abs=3)


def test_a_time_that_is_a_sum_of_floats_is_not_a_frame_late(tmp_path: Path) -> None:
    frames = Frames(grey_clip(tmp_path / "a.mp4", range(0, 240, 2), fps=30))
    assert [round(frames.key(n / 30 - 1e-9) / frames.key(1 / 30)) for n in range(120)] == list(range(120))


def test_before_the_first_frame_the_first_is_shown_and_after_the_last_the_last(tmp_path: Path) -> None:
    frames = Frames(grey_clip(tmp_path / "a.mp4", LEVELS))
    assert level_of(frames.planes(-1)) == pytest.approx(20, abs=3)
    assert level_of(frames.planes(100)) == pytest.approx(220, abs=3)
    assert frames.key(100) == frames.key(0.5)


def test_frames_of_uneven_length_are_shown_as_long_as_they_last(tmp_path: Path) -> None:
    path = grey_clip(tmp_path / "a.mkv", LEVELS[:4], times=[0.0, 0.05, 1.5, 1.6])
    frames = Frames(path)
    shown = [level_of(frames.planes(t)) for t in (0.04, 0.06, 1.49, 1.55, 1.7)]
    assert shown == pytest.approx([20, 60, 60, 100, 140], abs=3)


@pytest.mark.parametrize("name", ["bikes.mp4", "bigbuckbunny.mp4"])
def test_no_frame_depends_on_the_order_they_are_asked_for(name: str) -> None:
    times = [n * 5.2 / 16 for n in range(16)]
    straight = Frames(real(name))
    wanted = {t: (straight.key(t), int(straight.planes(t).y.sum())) for t in times}
    mixed = Frames(real(name))
    random.Random(1).shuffle(times)
    assert {t: (mixed.key(t), int(mixed.planes(t).y.sum())) for t in times} == wanted


@pytest.mark.parametrize(("suffix", "codec"), [(".avi", "mpeg4"), (".ts", "libx264"), (".webm", "libvpx"), (".mkv", "ffv1")])
def test_frames_are_found_in_every_container(tmp_path: Path, suffix: str, codec: str) -> None:
    path = grey_clip(tmp_path / f"a{suffix}", [level for level in LEVELS for _ in range(10)], fps=10, codec=codec)
    frames = Frames(path)
    shown = [level_of(frames.planes(t)) for t in (5.5, 0.5, 3.5, 1.5, 4.5, 2.5)]
    assert shown == pytest.approx([220, 20, 140, 60, 180, 100], abs=5)


def test_an_animated_gif_moves(tmp_path: Path) -> None:
    frames = Frames(grey_clip(tmp_path / "a.gif", [0, 255, 0, 255], codec="gif", pix_fmt="rgb8"))
    assert [level_of(frames.planes(t)) for t in (0.35, 0.05, 0.15, 0.25)] == pytest.approx([255, 0, 255, 0], abs=3)


def test_a_long_clip_is_searched_and_not_decoded_from_the_beginning(tmp_path: Path) -> None:
    path = grey_clip(tmp_path / "a.mp4", [n % 256 for n in range(600)], fps=10, options={"g": "50"})
    frames = Frames(path)
    assert level_of(frames.planes(55.0)) == pytest.approx(550 % 256, abs=4)
    assert level_of(frames.planes(10.0)) == pytest.approx(100, abs=4)


def test_a_frame_is_converted_once_while_it_is_held(tmp_path: Path) -> None:
    frames = Frames(grey_clip(tmp_path / "a.mp4", LEVELS))
    assert frames.planes(0.21) is frames.planes(0.29)


def test_a_clip_that_goes_bad_in_the_middle_is_shown_as_far_as_it_can_be(tmp_path: Path) -> None:
    path = grey_clip(tmp_path / "a.mkv", LEVELS * 10, options={"g": "10"})
    data = bytearray(path.read_bytes())
    data[len(data) // 2 : len(data) // 2 + 60] = bytes(60)
    path.write_bytes(data)
    frames = Frames(path)
    assert level_of(frames.planes(0)) == pytest.approx(20, abs=3)
    assert frames.planes(5.9).y.shape == (48, 64)


def test_a_file_that_vanished_is_an_error_of_ours(tmp_path: Path) -> None:
    with pytest.raises(AssetError, match=r"gone\.mp4"):
        Frames(tmp_path / "gone.mp4").planes(0)


# ---------------------------------------------------------------- turns


@pytest.mark.parametrize(
    ("matrix", "seen"),
    [
        ((1, 0, 0, 1), "rg/bw"),
        ((0, 1, -1, 0), "br/wg"),
        ((-1, 0, 0, -1), "wb/gr"),
        ((0, -1, 1, 0), "gw/rb"),
        ((-1, 0, 0, 1), "gr/wb"),
        ((1, 0, 0, -1), "bw/rg"),
    ],
    ids=["upright", "a quarter right", "upside down", "a quarter left", "mirrored", "upended"],
)
def test_a_clip_stands_as_its_camera_was_held(tmp_path: Path, matrix: tuple[int, int, int, int], seen: str) -> None:
    frame = av.VideoFrame.from_ndarray(quarters(), format="rgb24")
    path = turn(write_clip(tmp_path / "a.mp4", [frame] * 3), matrix)
    planes = Frames(path).planes(0)
    assert corners(planes) == seen
    assert planes.y.shape == ((64, 96) if matrix[0] else (96, 64))


def test_odd_sides_are_cut_to_even_ones(tmp_path: Path) -> None:
    path = grey_clip(tmp_path / "a.mkv", [100], size=(65, 47), codec="ffv1")
    planes = Frames(path).planes(0)
    assert (planes.y.shape, planes.u.shape) == ((46, 64), (23, 32))
    assert contiguous(planes)


def contiguous(planes: Planes) -> bool:
    return all(plane.flags.c_contiguous and plane.dtype == np.uint8 for plane in (planes.y, planes.u, planes.v))
