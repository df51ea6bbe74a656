"""A whole small film from one command, read back by readers that had no part in making it."""

import json
import re
import subprocess
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import av
import imageio_ffmpeg
import numpy as np
import pytest

from tests.small_film import CONFIG, SCRIPT, shotwright


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """The film, in a folder with a space and letters beyond ASCII."""
    folder = tmp_path_factory.mktemp("Filme für uns")
    (folder / "milk.md").write_text(SCRIPT, encoding="utf-8")
    (folder / "config.yaml").write_text(CONFIG, encoding="utf-8")
    shotwright(folder, "milk.md")
    return folder


@pytest.fixture(scope="module")
def film(made):
    return made / "out" / "milk" / "milk.mp4"


def probe(film: Path, *words: str) -> str:
    done = subprocess.run(
        [imageio_ffmpeg.get_ffmpeg_exe(), "-hide_banner", *words], capture_output=True, text=True, check=False, timeout=120
    )
    return done.stderr


def test_the_film_is_what_the_site_wants(film):
    told = probe(film, "-i", str(film))
    assert re.search(r"Video: h264 \(High\).*yuv420p\(tv, bt709.*256x144.*12 fps", told), told
    assert re.search(r"Audio: aac \(LC\).*48000 Hz, stereo", told), told
    assert "The pitcher" in told


def test_it_decodes_without_a_warning(film):
    assert probe(film, "-v", "warning", "-i", str(film), "-f", "null", "-") == ""


def test_its_frames_are_exactly_even_and_sound_is_as_long(film):
    with av.open(str(film)) as container:
        video, audio = container.streams.video[0], container.streams.audio[0]
        times = [packet.pts * packet.time_base for packet in container.demux(video) if packet.pts is not None]
        assert sorted(times) == [Fraction(n, 12) for n in range(len(times))]
        heard = audio.duration * audio.time_base
        assert abs(heard - Fraction(len(times), 12)) <= Fraction(1, 12)


def test_the_index_comes_first(film):
    data = film.read_bytes()
    assert data.index(b"moov") < data.index(b"mdat")


def test_no_picture_is_black_or_stands_still_for_long(film):
    told = probe(film, "-i", str(film), "-vf", "blackdetect=d=1:pix_th=0.06,freezedetect=n=-60dB:d=5", "-an", "-f", "null", "-")
    assert "black_start" not in told
    assert "freeze_start" not in told


def test_it_is_as_loud_as_asked(film):
    told = probe(film, "-i", str(film), "-af", "ebur128=peak=true", "-vn", "-f", "null", "-")
    loudness = float(re.findall(r"I:\s+(-?[\d.]+) LUFS", told)[-1])
    peak = float(re.findall(r"Peak:\s+(-?[\d.]+) dBFS", told)[-1])
    assert loudness == pytest.approx(-14, abs=1)
    assert peak < -1


def test_every_scene_has_a_picture_of_its_own(film):
    with av.open(str(film)) as container:
        frames = [frame.to_ndarray(format="gray") for frame in container.decode(video=0)]
    report = json.loads((film.parent / "report.json").read_text(encoding="utf-8"))
    middles = [frames[int((s["start"] + s["end"]) / 2 * 12)].astype(float) for s in report["scenes"]]
    assert len(middles) == 4
    assert all(np.abs(a - b).mean() > 2 for a, b in pairwise(middles))


def test_the_captions_say_what_is_spoken_and_nothing_else(film):
    captions = film.with_suffix(".srt").read_text(encoding="utf-8")
    words = " ".join(line for line in captions.splitlines() if line and not line.isdigit() and "-->" not in line)
    assert words == "Good foam begins with cold milk. Fill it to the notch, and no further."


def test_the_kit_lies_beside_it(film):
    names = {p.name for p in film.parent.iterdir()}
    assert {"milk.srt", "milk.vtt", "chapters.txt", "description.txt", "credits.txt", "report.json"} <= names
    assert "Reference" not in (film.parent / "description.txt").read_text(encoding="utf-8")


def test_a_second_run_makes_nothing(made, film):
    before = film.stat().st_mtime_ns
    told = shotwright(made, "milk.md").stdout
    assert "nothing had to be made" in told
    assert film.stat().st_mtime_ns == before


def test_a_damaged_file_of_the_store_is_told_and_made_again(made, film):
    before = film.read_bytes()
    segment = min((path for path in (made / "out" / ".store").glob("??/*.mp4")), key=lambda path: path.stat().st_size)
    take = next((made / "out" / ".store").glob("??/*.wav"))
    for path in (segment, take):
        path.write_bytes(path.read_bytes()[:-1])
    film.unlink()
    told = shotwright(made, "milk.md").stdout
    assert re.search(r"note: segment [0-9a-f]{12}….mp4 was damaged in the store and is made again", told), told
    assert re.search(r"note: take [0-9a-f]{12}….wav was damaged", told), told
    assert "damaged" in (film.parent / "report.json").read_text(encoding="utf-8")
    assert film.read_bytes() == before


def test_an_edited_word_remakes_its_scene_alone_and_why_says_so(made, film):
    listing = made / "milk.scenes.yaml"
    text = listing.read_text(encoding="utf-8")
    listing.write_text(text.replace("no further", "not beyond") + "# mine\n", encoding="utf-8")
    why = shotwright(made, "milk.md", "--why").stdout
    assert "not beyond" in why
    assert "cold milk" not in why
    events = [json.loads(line) for line in shotwright(made, "milk.md", "--json").stdout.splitlines()]
    anew = [e for e in events if e["event"] == "done" and e["step"] == "voices" and not e["reused"]]
    assert len(anew) == 1
    assert "not beyond" in film.with_suffix(".srt").read_text(encoding="utf-8")
    assert listing.read_text(encoding="utf-8").endswith("# mine\n")


def test_one_scene_can_be_filmed_alone(made):
    scene = re.findall(r"^- id: (\S+)|^  - id: (\S+)", (made / "milk.scenes.yaml").read_text(encoding="utf-8"), re.M)[0]
    name = next(filter(None, scene))
    shotwright(made, "milk.md", "--scene", name)
    assert (made / "out" / "milk" / name / f"milk.{name}.mp4").exists()


def test_a_changed_script_stops_the_run_and_says_how_to_go_on(made):
    path = made / "milk.md"
    before = path.read_text(encoding="utf-8")
    path.write_text(before.replace("cold milk", "fresh cold milk"), encoding="utf-8")
    told = shotwright(made, "milk.md", code=8).stderr
    assert "has changed" in told
    assert "plan" in told
    assert "--keep" in told
    path.write_text(before, encoding="utf-8")
