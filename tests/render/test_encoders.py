"""The contract of encoders, over all that can run here; those of a device run where their device is."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any, get_args

import av
import imageio_ffmpeg
import pytest

from assets.stage.layer import Planes, Size
from render.encoder import encode
from render.encoders import SOFTWARE, encoder, names, x264
from render.join import Tags, join
from render.model import Format
from render.planes import blank
from render.trial import problem
from shotwright.errors import PluginError, RenderError
from shotwright.settings import Codec, EncoderName, load
from tests.render.conftest import a_format
from tests.render.test_encoder import moving, packets, tiles

EVERY = [(name, codec) for name in names() for codec in encoder(name).CODECS]


def the_format(name: str, codec: Codec, gop: int = 10) -> Format:
    meant = load().render.qualities[name]["upload"]  # type: ignore[index]  # the tests' names are those of the folder
    tuning = tuple((key, str(value)) for key, value in meant.options.items())
    return replace(a_format(192, 108, 10, gop), encoder=name, codec=codec, preset=meant.preset, crf=meant.crf, tuning=tuning)


@pytest.fixture(params=EVERY, ids="-".join)
def form(request: pytest.FixtureRequest) -> Format:
    format = the_format(*request.param)
    if encoder(format.encoder).HARDWARE and (reason := problem(format)):
        pytest.skip(f"not on this machine: {reason}")
    return format


def shots() -> Iterator[list[Planes]]:
    """Three segments that have nothing in common, not even how many frames they have."""
    yield list(moving(23, 192, 108))
    yield [blank(192, 108)]
    yield list(tiles(12, 192, 108))


def segments(form: Format, folder: Path) -> list[Path]:
    paths = [folder / f"{n}.mp4" for n in range(3)]
    for path, frames in zip(paths, shots(), strict=True):
        assert encode(frames, form, path) == len(frames)
    return paths


def stream_of(path: Path) -> tuple[Any, Any]:
    with av.open(str(path)) as container:
        stream = container.streams.video[0]
        return stream, stream.codec_context


def test_every_frame_comes_back_in_its_time(form: Format, tmp_path: Path) -> None:
    for path, sent in zip(segments(form, tmp_path), shots(), strict=True):
        with av.open(str(path)) as container:
            frames = list(container.decode(video=0))
        assert [f.pts * f.time_base for f in frames] == [n / form.fps for n in range(len(sent))]
        error = [abs(f.to_ndarray()[:108].astype(int) - p.y).mean() for f, p in zip(frames, sent, strict=True)]
        assert max(error) < 6


def test_a_segment_says_what_it_is(form: Format, tmp_path: Path) -> None:
    encode(moving(12, 192, 108), form, tmp_path / "a.mp4")
    with av.open(str(tmp_path / "a.mp4")) as container:
        context = container.streams.video[0].codec_context
        assert context.codec.canonical_name == form.codec
        assert (context.width, context.height, context.pix_fmt) == (192, 108, "yuv420p")
        assert (context.color_primaries, context.color_trc, context.colorspace, context.color_range) == (1, 1, 1, 1)
        assert context.codec_tag == {"h264": "avc1", "hevc": "hvc1", "av1": "av01"}[form.codec]


def test_groups_are_closed_and_no_longer_than_the_format_says(form: Format, tmp_path: Path) -> None:
    encode(moving(47, 192, 108), form, tmp_path / "a.mp4")
    order = packets(tmp_path / "a.mp4")
    keys = [pts for pts, key in order if key]
    assert keys[0] == 0
    assert max(b - a for a, b in zip(keys, [*keys[1:], 47], strict=True)) <= form.gop
    for n, (pts, key) in enumerate(order):
        if key:
            assert all(later > pts for later, _ in order[n + 1 :])


def test_segments_join_to_a_film_that_others_read(form: Format, tmp_path: Path) -> None:
    total = 23 + 1 + 12
    film = join(segments(form, tmp_path), None, tmp_path / "film.mp4", form, Tags(), total)
    with av.open(str(film)) as container:
        found = [f.pts * f.time_base for f in container.decode(video=0)]
        assert container.streams.video[0].codec_context.codec_tag == stream_of(tmp_path / "0.mp4")[1].codec_tag
    assert found == [n / form.fps for n in range(total)]
    ffmpeg = imageio_ffmpeg.get_ffmpeg_exe()
    read = subprocess.run(
        [ffmpeg, "-v", "warning", "-i", str(film), "-f", "framemd5", "-"], capture_output=True, text=True, check=True, timeout=60
    )
    assert read.stderr == ""
    assert sum(1 for line in read.stdout.splitlines() if not line.startswith("#")) == total


def test_the_same_frames_give_the_same_bytes(form: Format, tmp_path: Path) -> None:
    if encoder(form.encoder).HARDWARE:
        pytest.skip("of a device, nobody promises that")
    (tmp_path / "again").mkdir()
    for one, other in zip(segments(form, tmp_path), segments(form, tmp_path / "again"), strict=True):
        assert one.read_bytes() == other.read_bytes()


@pytest.mark.skipif(sys.platform != "linux", reason="filling fresh memory is a thing of glibc")
@pytest.mark.parametrize("codec", list(SOFTWARE))
def test_bytes_do_not_depend_on_what_was_in_memory(codec: Codec, tmp_path: Path) -> None:
    code = f"""
import sys
from pathlib import Path
from render.encoder import encode
from tests.render.test_encoders import SOFTWARE, shots, the_format
for n, frames in enumerate(shots()):
    encode(frames, the_format(SOFTWARE[{codec!r}], {codec!r}), Path(sys.argv[1], f"{{n}}.mp4"))
"""
    found = set()
    for fill in ("0", "85", "170"):
        out = tmp_path / fill
        out.mkdir()
        memory = {**os.environ, "MALLOC_PERTURB_": fill, "MALLOC_MMAP_THRESHOLD_": "4000000000"}
        subprocess.run([sys.executable, "-c", code, str(out)], check=True, env=memory, cwd=Path(__file__).parents[2], timeout=120)
        found.add(tuple(path.read_bytes() for path in sorted(out.iterdir())))
    assert len(found) == 1


def test_one_thread_encodes(form: Format, tmp_path: Path) -> None:
    if encoder(form.encoder).HARDWARE or not Path("/proc/self/task").exists():
        pytest.skip("counted for software, where Linux lists threads")
    counts = []

    def watched() -> Iterator[Planes]:
        for planes in moving(30, 192, 108):
            counts.append(len(list(Path("/proc/self/task").iterdir())))
            yield planes

    encode(watched(), form, tmp_path / "a.mp4")
    allowed = {"h264": 0, "hevc": 1, "av1": 16}  # x265 has one that encodes; SVT-AV1 is a chain of stages, one busy at a time
    assert counts[-1] - counts[0] <= allowed[form.codec]


def test_config_and_the_folder_name_the_same_encoders() -> None:
    assert set(names()) == set(get_args(EncoderName))
    assert set(SOFTWARE) == set(get_args(Codec))
    for codec, name in SOFTWARE.items():
        assert codec in encoder(name).CODECS
        assert not encoder(name).HARDWARE


def test_software_of_every_codec_is_in_the_installed_pyav() -> None:
    assert {encoder(name).CODECS[codec] for codec, name in SOFTWARE.items()} <= set(av.codecs_available)


def test_an_encoder_that_is_not_there() -> None:
    with pytest.raises(PluginError, match="x246") as raised:
        encoder("x246")
    assert "x26" in raised.value.hint


def test_an_encoder_that_this_pyav_is_built_without(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("render.encoders.x265.CODECS", {"hevc": "libx267"})
    with pytest.raises(RenderError, match="no libx267"):
        encode(moving(1, 192, 108), the_format("x265", "hevc"), tmp_path / "a.mp4")


def test_frames_of_4k_are_encoded_with_fewer_of_them_kept() -> None:
    """What x264 keeps of frames so large would not leave a worker within its memory."""
    form = Format(Size(1920, 1080), Fraction(30), "superfast", 25, 60, tuning=(("bframes", "5"),))
    assert "bframes=5" in x264.options(form)["x264-params"]
    large = x264.options(replace(form, size=Size(3840, 2160)))["x264-params"]
    assert "bframes=2" in large
    assert "b-pyramid=none" in large
