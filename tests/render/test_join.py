"""The film's file: every packet there, times exactly even, sound and pictures of one length."""

from __future__ import annotations

import subprocess
import sys
from fractions import Fraction
from pathlib import Path

import av
import imageio_ffmpeg
import numpy as np
import pytest

from render.encoder import encode
from render.join import Chapter, Tags, join
from render.languages import three_letters
from shotwright.errors import RenderError
from shotwright.exact import SAMPLE_RATE, sample_of
from tests.render.conftest import a_format
from tests.render.test_encoder import moving

COUNTS = (7, 60, 1, 33, 2)
NTSC = Fraction(30000, 1001)


def segments(folder: Path, fps: Fraction = Fraction(30), counts: tuple[int, ...] = COUNTS, gop: int = 60) -> list[Path]:
    paths = [folder / f"{n}.mp4" for n in range(len(counts))]
    for count, path in zip(counts, paths, strict=True):
        encode(moving(count), a_format(128, 72, fps, gop), path)
    return paths


def tone(out: Path, samples: int) -> Path:
    """A quiet ramp from silence, so that its start can be found; AAC in .m4a."""
    with av.open(str(out), "w") as container:
        stream = container.add_stream("aac", rate=SAMPLE_RATE, layout="stereo")
        stream.bit_rate = 192_000
        wave = (0.3 * np.sin(np.arange(samples) * 2 * np.pi * 440 / SAMPLE_RATE)).astype(np.float32)
        for start in range(0, samples, 1024):
            frame = av.AudioFrame.from_ndarray(np.stack([wave[start : start + 1024]] * 2), format="fltp", layout="stereo")
            frame.rate, frame.pts = SAMPLE_RATE, start
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return out


def complaints(film: Path) -> str:
    """What an independent reader says of it when it decodes all."""
    run = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "warning", "-i", str(film), "-f", "null", "-"]
    return subprocess.run(run, capture_output=True, text=True, check=True).stderr


@pytest.mark.parametrize("fps", [Fraction(30), NTSC, Fraction(10), Fraction(60)])
def test_uneven_segments_become_one_even_film(tmp_path: Path, fps: Fraction) -> None:
    total = sum(COUNTS)
    film = join(segments(tmp_path, fps), None, tmp_path / "film.mp4", a_format(128, 72, fps), Tags(), total)
    with av.open(str(film)) as container:
        stream = container.streams.video[0]
        assert stream.average_rate == fps
        times = [f.pts * stream.time_base for f in container.decode(stream)]
        assert stream.duration * stream.time_base == total / fps
    assert times == [n / fps for n in range(total)]
    assert complaints(film) == ""


def test_every_frame_of_the_film_is_that_of_its_segment(tmp_path: Path) -> None:
    parts = segments(tmp_path)
    film = join(parts, None, tmp_path / "film.mp4", a_format(128, 72, 30), Tags(), sum(COUNTS))

    def pictures(path: Path) -> list[bytes]:
        with av.open(str(path)) as container:
            return [f.to_ndarray().tobytes() for f in container.decode(video=0)]

    assert pictures(film) == [p for part in parts for p in pictures(part)]


@pytest.mark.parametrize("fps", [Fraction(30), NTSC])
def test_sound_and_pictures_end_together(tmp_path: Path, fps: Fraction) -> None:
    total, format = sum(COUNTS), a_format(128, 72, fps)
    samples = sample_of(total, fps)
    for name, length in (("right", samples), ("longer", samples + 5000)):
        film = join(segments(tmp_path, fps), tone(tmp_path / f"{name}.m4a", length), tmp_path / f"{name}.mp4", format, Tags(), total)
        with av.open(str(film)) as container:
            video, audio = container.streams.video[0], container.streams.audio[0]
            assert abs(audio.duration * audio.time_base - video.duration * video.time_base) * SAMPLE_RATE <= 1
            assert (audio.codec_context.profile, audio.codec_context.sample_rate, audio.codec_context.layout.name) == (
                "LC",
                SAMPLE_RATE,
                "stereo",
            )
            assert video.start_time == audio.start_time == 0
        assert complaints(film) == ""


def test_sound_begins_where_it_began(tmp_path: Path) -> None:
    """The samples that prime the decoder are not heard in the film either."""
    total = sum(COUNTS)
    sound = tone(tmp_path / "a.m4a", sample_of(total, Fraction(30)))
    film = join(segments(tmp_path), sound, tmp_path / "film.mp4", a_format(128, 72, 30), Tags(), total)

    def heard(path: Path) -> np.ndarray:
        run = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-i", str(path), "-map", "0:a", "-f", "f32le", "-"]
        return np.frombuffer(subprocess.run(run, capture_output=True, check=True).stdout, np.float32)

    whole = 2 * sample_of(total - 2, Fraction(30))
    assert np.array_equal(heard(sound)[:whole], heard(film)[:whole])


def test_the_file_says_what_it_is(tmp_path: Path) -> None:
    tags = Tags("Größe: 日本", "Made with care", "de-AT", (Chapter("Anfang", 0), Chapter("Ende", 60)))
    sound = tone(tmp_path / "a.m4a", 50_000 * 4)
    film = join(segments(tmp_path), sound, tmp_path / "film.mp4", a_format(128, 72, 30), tags, sum(COUNTS))
    with av.open(str(film)) as container:
        assert (container.metadata["title"], container.metadata["comment"]) == (tags.title, tags.comment)
        assert [s.metadata["language"] for s in (container.streams.video[0], container.streams.audio[0])] == ["deu", "deu"]
        chapters = [(c["metadata"]["title"], c["start"] * c["time_base"], c["end"] * c["time_base"]) for c in container.chapters()]
    assert chapters == [("Anfang", 0, 2), ("Ende", 2, Fraction(103, 30))]
    data = film.read_bytes()
    assert 0 < data.find(b"moov") < data.find(b"mdat")  # fast start


def test_a_film_of_one_segment(tmp_path: Path) -> None:
    film = join(segments(tmp_path, counts=(1,)), None, tmp_path / "film.mp4", a_format(128, 72, 30), Tags(), 1)
    assert complaints(film) == ""


def test_the_same_parts_give_the_same_film(tmp_path: Path) -> None:
    parts, total = segments(tmp_path), sum(COUNTS)
    sound = tone(tmp_path / "a.m4a", sample_of(total, Fraction(30)))
    films = [join(parts, sound, tmp_path / f"film {n}.mp4", a_format(128, 72, 30), Tags("T"), total).read_bytes() for n in range(2)]
    assert films[0] == films[1]


# ---------------------------------------------------------------- what goes wrong


def refused(folder: Path, parts: list[Path], total: int, sound: Path | None = None) -> RenderError:
    with pytest.raises(RenderError) as raised:
        join(parts, sound, folder / "film.mp4", a_format(128, 72, 30), Tags(), total)
    assert not list(folder.glob("*film*"))
    return raised.value


def test_another_number_of_frames_than_the_timeline_says(tmp_path: Path) -> None:
    assert "103 frames, the timeline 104" in refused(tmp_path, segments(tmp_path), 104).message


def test_a_segment_of_another_size(tmp_path: Path) -> None:
    other = tmp_path / "other.mp4"
    encode(moving(5, 64, 36), a_format(64, 36, 30), other)
    assert "otherwise" in refused(tmp_path, [*segments(tmp_path, counts=(5,)), other], 10).message


def test_a_segment_that_is_no_film(tmp_path: Path) -> None:
    torn, text = tmp_path / "torn.mp4", tmp_path / "text.mp4"
    first = segments(tmp_path, counts=(5,))
    torn.write_bytes(first[0].read_bytes()[:300])
    text.write_text("this is no film")
    for bad in (torn, text, tmp_path / "missing.mp4"):
        for parts, sound in (([*first, bad], None), ([bad, *first], None), (first, bad)):
            error = refused(tmp_path, parts, 10, sound)
            assert f"{bad.name} cannot be read" in error.message
            assert error.hint


def test_sound_that_ends_too_early(tmp_path: Path) -> None:
    sound = tone(tmp_path / "a.m4a", SAMPLE_RATE)
    assert "before the pictures" in refused(tmp_path, segments(tmp_path), sum(COUNTS), sound).message


def test_nothing_to_join(tmp_path: Path) -> None:
    assert "no scenes" in refused(tmp_path, [], 0).message


def test_an_older_film_stays_when_the_new_one_fails(tmp_path: Path) -> None:
    film = tmp_path / "film.mp4"
    film.write_bytes(b"older")
    with pytest.raises(RenderError):
        join(segments(tmp_path), None, film, a_format(128, 72, 30), Tags(), 1)
    assert film.read_bytes() == b"older"


@pytest.mark.skipif(sys.platform == "win32", reason="a limit on the size of files is a thing of Unix")
def test_a_full_disk(tmp_path: Path) -> None:
    """Told by a limit on the size of files, which a child takes on itself."""
    parts, film = [str(p) for p in segments(tmp_path)], str(tmp_path / "film.mp4")
    code = f"""
import resource, signal
from pathlib import Path
from render.join import Tags, join
from shotwright.errors import RenderError
from tests.render.conftest import a_format
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
try:
    join([Path(p) for p in {parts!r}], None, Path({film!r}), a_format(128, 72, 30), Tags(), {sum(COUNTS)})
except RenderError as error:
    print(error)
"""
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2]).stdout
    assert "film.mp4 could not be written" in said
    assert "full" in said
    assert not list(tmp_path.glob("*film*"))


@pytest.mark.parametrize(
    ("tag", "code"), [("en", "eng"), ("en-GB", "eng"), ("pt_BR", "por"), ("de", "deu"), ("yue", "yue"), ("", ""), ("xx", "")]
)
def test_languages_by_three_letters(tag: str, code: str) -> None:
    assert three_letters(tag) == code
