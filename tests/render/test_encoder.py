"""What is in a segment's file, and that it is always the same."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest

from assets.stage.layer import Planes
from render.encoder import encode
from render.planes import blank, each, of_rgb
from shotwright.errors import RenderError
from tests.render.conftest import a_format


def moving(count: int, width: int = 128, height: int = 72) -> Iterator[Planes]:
    """A soft ramp that moves."""
    x = np.arange(width)
    for n in range(count):
        line = np.dstack([np.abs((x + 3 * n) % 256 - 128.0) + 60, np.full(width, 90.0), 200 - x / 2])
        yield of_rgb(np.repeat(line.astype(np.uint8), height, 0).copy())


def tiles(count: int, width: int, height: int) -> Iterator[Planes]:
    """Squares of all colours that move: hard edges everywhere."""
    colours = np.random.default_rng(1).integers(0, 255, (height // 8 + 4, width // 8 + 8, 3), np.uint8).repeat(8, 0).repeat(8, 1)
    for n in range(count):
        yield of_rgb(np.ascontiguousarray(colours[n : n + height, 2 * n : 2 * n + width]))


def packets(path: Path) -> list[tuple[int, bool]]:
    """(pts in frames, is it a key frame), in the order of the file."""
    with av.open(str(path)) as container:
        stream = container.streams.video[0]
        rate = stream.average_rate
        return [(round(p.pts * p.time_base * rate), p.is_keyframe) for p in container.demux(stream) if p.dts is not None]


def test_a_segment_says_what_it_is(tmp_path: Path) -> None:
    out = tmp_path / "a.mp4"
    assert encode(moving(30), a_format(128, 72, 30), out) == 30
    with av.open(str(out)) as container:
        stream = container.streams.video[0]
        context = stream.codec_context
        assert (context.name, context.profile, context.pix_fmt) == ("h264", "High", "yuv420p")
        assert (context.width, context.height, stream.average_rate, stream.frames) == (128, 72, 30, 30)
        assert (context.color_primaries, context.color_trc, context.colorspace, context.color_range) == (1, 1, 1, 1)
        assert len(container.streams) == 1


@pytest.mark.parametrize("fps", [Fraction(10), Fraction(30000, 1001), Fraction(60)])
def test_frames_come_back_in_order_and_in_their_colours(tmp_path: Path, fps: Fraction) -> None:
    out = tmp_path / "a.mp4"
    sent = list(moving(25))
    encode(iter(sent), a_format(128, 72, fps), out)
    with av.open(str(out)) as container:
        found = list(container.decode(video=0))
    assert [f.pts * f.time_base for f in found] == [n / fps for n in range(25)]
    for frame, planes in zip(found, sent, strict=True):
        y = frame.reformat(format="gray").to_ndarray() if frame.format.name == "gray" else frame.to_ndarray()[:72]
        assert np.abs(y.astype(int) - planes.y).mean() < 3


def test_groups_are_closed_and_no_longer_than_the_format_says(tmp_path: Path) -> None:
    out = tmp_path / "a.mp4"
    encode(moving(47), a_format(128, 72, 10, gop=10), out)
    order = packets(out)
    keys = [pts for pts, key in order if key]
    assert keys[0] == 0
    assert max(b - a for a, b in zip(keys, [*keys[1:], 47], strict=True)) <= 10
    for n, (pts, key) in enumerate(order):
        if key:  # nothing after a key frame in the file is shown before it
            assert all(later > pts for later, _ in order[n + 1 :])


def test_the_same_frames_give_the_same_bytes(tmp_path: Path) -> None:
    one, other = tmp_path / "one.mp4", tmp_path / "other.mp4"
    for out in (one, other):
        encode(moving(40), a_format(128, 72, 10), out)
    assert one.read_bytes() == other.read_bytes()


@pytest.mark.skipif(sys.platform != "linux", reason="filling fresh memory is a thing of glibc")
def test_bytes_do_not_depend_on_what_was_in_memory(tmp_path: Path) -> None:
    code = """
import sys
from pathlib import Path
from render.encoder import encode
from tests.render.conftest import a_format
from tests.render.test_encoder import tiles
encode(tiles(8, 160, 90), a_format(160, 90), Path(sys.argv[1]))
"""
    found = set()
    for fill in ("0", "85", "170"):
        out = tmp_path / f"{fill}.mp4"
        memory = {**os.environ, "MALLOC_PERTURB_": fill, "MALLOC_MMAP_THRESHOLD_": "4000000000"}
        subprocess.run([sys.executable, "-c", code, str(out)], check=True, env=memory, cwd=Path(__file__).parents[2])
        found.add(out.read_bytes())
    assert len(found) == 1


def test_a_frame_that_comes_again_is_encoded_again(tmp_path: Path) -> None:
    same, copies = tmp_path / "same.mp4", tmp_path / "copies.mp4"
    first, second = moving(2)
    encode([first, first, first, second, second], a_format(128, 72), same)
    encode([first, Planes(*(p.copy() for p in each(first))), first, second, Planes(*each(second))], a_format(128, 72), copies)
    assert len(packets(same)) == 5
    assert same.read_bytes() == copies.read_bytes()


def test_headers_do_not_depend_on_what_is_encoded(tmp_path: Path) -> None:
    headers = set()
    for n, frames in enumerate((moving(30), [blank(128, 72)], moving(3), [blank(128, 72)] * 50)):
        out = tmp_path / f"{n}.mp4"
        encode(frames, a_format(128, 72), out)
        with av.open(str(out)) as container:
            headers.add(container.streams.video[0].codec_context.extradata)
    assert len(headers) == 1


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(RenderError, match="could not be encoded"):
        encode(moving(1), a_format(128, 72), tmp_path / "nowhere" / "a.mp4")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device that is always full is Linux's")
def test_a_full_disk(tmp_path: Path) -> None:
    out = tmp_path / "a.mp4"
    out.symlink_to("/dev/full")
    with pytest.raises(RenderError, match="could not be encoded") as raised:
        encode(moving(60), a_format(128, 72), out)
    assert "full" in raised.value.hint
