"""What files are, what they are refused for, and how a clip fills a scene."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import av
import numpy as np
import pytest

from assets.footage import SLOWEST, Probe, course, measured, probe
from assets.model import Footage
from assets.store import Store
from script.model import Clip
from shotwright.errors import AssetError
from tests.assets.footage_kit import grey_clip, picture, quarters, real, turn

# ---------------------------------------------------------------- what a file is


def test_a_clip_is_measured_to_the_end_of_its_last_frame(tmp_path: Path) -> None:
    assert probe(grey_clip(tmp_path / "a.mp4", range(25), fps=10)) == Probe("video", 64, 48, 2.5, False)


def test_real_clips_are_measured() -> None:
    assert probe(real("bikes.mp4")) == Probe("video", 640, 272, 10.0, False)
    bunny = probe(real("bigbuckbunny.mp4"))
    assert (bunny.width, bunny.height, bunny.has_sound) == (1280, 720, True)
    assert bunny.seconds == pytest.approx(5.28, abs=0.01)


def test_pixels_that_are_not_square_count_as_wide_as_they_are_shown() -> None:
    assert probe(real("carphone_pristine.mp4")).width == round(176 * 128 / 117)


def test_sound_is_noticed(tmp_path: Path) -> None:
    assert probe(grey_clip(tmp_path / "a.mp4", range(5), sound=True)).has_sound


def test_a_clip_that_is_turned_is_measured_upright(tmp_path: Path) -> None:
    upright = probe(turn(grey_clip(tmp_path / "a.mp4", range(5)), (0, 1, -1, 0)))
    assert (upright.width, upright.height) == (48, 64)


@pytest.mark.parametrize("suffix", [".mkv", ".mov", ".avi", ".webm", ".ts"])
def test_containers_other_than_mp4_are_read(tmp_path: Path, suffix: str) -> None:
    codec = {".webm": "libvpx", ".avi": "mpeg4"}.get(suffix, "libx264")
    found = probe(grey_clip(tmp_path / f"a{suffix}", range(20), codec=codec))
    assert found.media == "video"
    assert found.seconds == pytest.approx(2.0, abs=0.11)


def test_an_animated_gif_is_a_clip(tmp_path: Path) -> None:
    found = probe(grey_clip(tmp_path / "a.gif", [0, 80, 160, 240], codec="gif", pix_fmt="rgb8"))
    assert found.media == "video"
    assert found.seconds == pytest.approx(0.4, abs=0.11)


def test_a_still_has_no_seconds(tmp_path: Path) -> None:
    assert probe(picture(tmp_path / "a.png", quarters(96, 64))) == Probe("image", 96, 64)


def test_a_still_that_its_camera_turned_is_measured_upright(tmp_path: Path) -> None:
    from PIL import Image

    exif = Image.Exif()
    exif[0x0112] = 6
    assert probe(picture(tmp_path / "a.jpg", quarters(96, 64), exif=exif)) == Probe("image", 64, 96)


def test_a_still_is_known_by_its_content_whatever_still_its_name_says(tmp_path: Path) -> None:
    picture(tmp_path / "a.png", quarters())
    (tmp_path / "a.png").rename(tmp_path / "a.jpg")
    assert probe(tmp_path / "a.jpg").media == "image"


def test_measurements_are_kept_until_the_file_changes(tmp_path: Path) -> None:
    store = Store(tmp_path / "store")
    path = grey_clip(tmp_path / "a.mp4", range(10))
    first = measured(path, store)
    kept = list((tmp_path / "store").rglob("*.probe"))
    assert (measured(path, store), list((tmp_path / "store").rglob("*.probe"))) == (first, kept)
    grey_clip(path, range(20))
    assert measured(path, store).seconds == 2.0


# ---------------------------------------------------------------- what is refused


def refusal(path: Path) -> AssetError:
    with pytest.raises(AssetError) as caught:
        probe(path)
    assert caught.value.hint
    return caught.value


def test_a_missing_file_names_the_one_that_may_be_meant(tmp_path: Path) -> None:
    (tmp_path / "Meeting-2.MP4").touch()
    assert "Did you mean 'Meeting-2.MP4'?" in refusal(tmp_path / "meeting2.mp4").hint


def test_a_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "clip.mp4").mkdir()
    assert "is no file" in refusal(tmp_path / "clip.mp4").message


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.mp4").touch()
    assert "is empty" in refusal(tmp_path / "a.mp4").message


@pytest.mark.parametrize("name", ["a.mp4", "a.mov", "a.webm", "a.png", "a.jpg", "a.gif", "a.svg", "a"])
def test_text_is_refused_whatever_its_name(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("This is not a clip.\n" * 100)
    assert name in refusal(tmp_path / name).message


def test_a_playlist_that_names_another_file_is_refused(tmp_path: Path) -> None:
    grey_clip(tmp_path / "secret.ts", range(20))
    (tmp_path / "a.mp4").write_text("#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:2.0,\nsecret.ts\n#EXT-X-ENDLIST\n")
    assert "no clip that can be read" in refusal(tmp_path / "a.mp4").message
    (tmp_path / "b.mp4").write_text("ffconcat version 1.0\nfile secret.ts\n")
    assert "no clip that can be read" in refusal(tmp_path / "b.mp4").message


def test_a_clip_of_zero_frames_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.mp4"
    with av.open(str(path), "w", options={"movflags": "empty_moov"}) as out:
        stream = out.add_stream("libx264", rate=10)
        stream.width, stream.height, stream.pix_fmt = 64, 48, "yuv420p"
        out.start_encoding()
    assert "zero frames" in refusal(path).message


def test_sound_alone_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.mp4"
    with av.open(str(path), "w") as out:
        stream = out.add_stream("aac", rate=48000, layout="mono")
        quiet = av.AudioFrame.from_ndarray(np.zeros((1, 1024), np.float32), format="fltp", layout="mono")
        quiet.sample_rate, quiet.pts = 48000, 0
        out.mux(stream.encode(quiet))
        out.mux(stream.encode(None))
    assert "no moving picture" in refusal(path).message


@pytest.mark.parametrize("flags", ["faststart", "frag_keyframe+empty_moov", ""])
@pytest.mark.parametrize("share", [0.02, 0.3, 0.7])
def test_a_clip_that_breaks_off_is_refused(tmp_path: Path, flags: str, share: float) -> None:
    rng = np.random.default_rng(1)
    noise = [av.VideoFrame.from_ndarray(rng.integers(0, 255, (48, 64, 3), dtype=np.uint8), format="rgb24") for _ in range(60)]
    from tests.assets.footage_kit import write_clip

    path = write_clip(tmp_path / "a.mp4", noise, muxer={"movflags": flags} if flags else {}, options={"g": "10"})
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * share)])
    if flags.startswith("frag") and share > 0.02:
        # Pieces that are whole can be shown; only their sum is less.
        assert 0 < probe(path).seconds < 6
    else:
        refusal(path)


@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.webp", "a.tif"])
def test_a_still_that_breaks_off_is_refused(tmp_path: Path, name: str) -> None:
    rng = np.random.default_rng(1)
    path = picture(tmp_path / name, rng.integers(0, 255, (200, 300, 3), dtype=np.uint8))
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    refusal(path)


def test_an_image_bomb_is_refused_from_its_header(tmp_path: Path) -> None:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    path = tmp_path / "bomb.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(bytes(10_000))) + chunk(b"IEND", b""))
    assert "too many pixels" in refusal(path).message


def test_postscript_is_never_run(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_text("%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\nshowpage\n")
    assert "no picture" in refusal(tmp_path / "a.png").message


def test_a_still_of_a_phone_that_looks_like_a_clip_is_refused(tmp_path: Path) -> None:
    path = grey_clip(tmp_path / "a.heic.mp4", [100])
    data = path.read_bytes()
    assert data[4:8] == b"ftyp"
    path.write_bytes(data[:8] + b"heic" + data[12:])
    assert "HEIF" in refusal(path).message


def test_a_clip_of_days_is_refused(tmp_path: Path) -> None:
    path = grey_clip(tmp_path / "a.mkv", [0, 255], times=[0.0, 100_000.0])
    assert "hours long" in refusal(path).message


# ---------------------------------------------------------------- how a clip fills a scene


def clip_of(seconds: float) -> Footage:
    return Footage(Path("a.mp4"), "video", 640, 360, seconds, "own", "own")


def test_a_longer_clip_is_cut_where_the_scene_ends() -> None:
    way = course(clip_of(20), None, 5)
    assert [way.source(t) for t in (0, 2.5, 5, 7)] == [0, 2.5, 5, 7]


def test_a_shorter_clip_is_slowed_down_to_fill_the_scene() -> None:
    way = course(clip_of(8), None, 10)
    assert way.rate == pytest.approx(0.8)
    assert way.source(5) == pytest.approx(4)
    assert way.source(10) == pytest.approx(8, abs=0.01)


def test_a_clip_is_slowed_to_a_limit_and_then_held_and_never_begins_again() -> None:
    way = course(clip_of(3), None, 10)
    assert way.rate == SLOWEST
    assert way.runs == pytest.approx(5, abs=0.01)
    times = [way.source(t / 10) for t in range(121)]
    assert times == sorted(times)
    assert times[50] == times[120] == pytest.approx(3, abs=0.01)


def test_a_clip_begins_and_ends_where_a_person_says() -> None:
    way = course(clip_of(20), Clip("a.mp4", start=4, end=9), 8)
    assert way.source(0) == 4
    assert way.rate == pytest.approx(5 / 8)
    assert way.source(30) < 9


def test_an_end_past_the_end_is_the_end() -> None:
    assert course(clip_of(6), Clip("a.mp4", end=60), 6) == course(clip_of(6), None, 6)


def test_a_clip_whose_sound_is_heard_is_held_but_not_slowed() -> None:
    assert course(clip_of(3), Clip("a.mp4", sound="keep"), 10).rate == 1


def test_a_start_past_the_end_says_how_long_the_clip_is() -> None:
    with pytest.raises(AssetError, match=r"a\.mp4 is 6\.00 s long"):
        course(clip_of(6), Clip("a.mp4", start=6), 5)


def test_an_end_before_the_start_is_refused() -> None:
    with pytest.raises(AssetError, match="ends at 2 s, before it starts at 4 s"):
        course(clip_of(6), Clip("a.mp4", start=4, end=2), 5)
