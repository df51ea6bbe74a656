"""A clip's own sound: off, low or kept; at its place; under speech it steps back."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest

from assets.store import Store
from render import clips, mix
from render.model import Timeline
from script.model import Clip
from shotwright.settings import SoundPart
from tests.render.sounds import Samples, clip_span, cue, decibels, film, heard, lag, measured, speech_like, write_take

FPS = Fraction(30)
NO_BED = SoundPart(bed=False)
SECONDS = 4.0


def write_clip(path: Path, sound: Samples | None) -> Path:
    with av.open(str(path), "w") as container:
        picture = container.add_stream("mpeg4", rate=25, options={"g": "5"})
        picture.width = picture.height = 64
        track = container.add_stream("aac", rate=44100, layout="mono") if sound is not None else None
        for n in range(round(SECONDS * 25)):
            frame = av.VideoFrame.from_ndarray(np.full((64, 64, 3), n * 2, np.uint8), format="rgb24")
            container.mux(picture.encode(frame))
        container.mux(picture.encode(None))
        if track is not None and sound is not None:
            frame = av.AudioFrame.from_ndarray(sound.reshape(1, -1), format="fltp", layout="mono")
            frame.sample_rate, frame.pts = 44100, 0
            container.mux(track.encode(frame))
            container.mux(track.encode(None))
    return path


@pytest.fixture(scope="module")
def sound() -> Samples:
    """The clip's sound at 48 kHz; slow enough that its 44.1 kHz version is the same."""
    return speech_like(SECONDS, 9, 0.05)


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory, sound: Samples) -> Path:
    at_44 = np.interp(np.arange(round(SECONDS * 44100)) / 44100, np.arange(len(sound)) / 48000, sound).astype(np.float32)
    return write_clip(tmp_path_factory.mktemp("clips") / "a clip.mp4", at_44)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "store")


def with_clip(path: Path, level: str, start: float = 0.0, count: int = 90, cues: tuple = ()) -> Timeline:
    timeline = film([(30, ())])
    shown = clip_span(path, SECONDS, Clip("a clip.mp4", start=start, sound=level), 30, count, cues)
    return replace(timeline, spans=(*timeline.spans, shown))


def test_a_clip_that_is_off_is_not_heard(clip):
    assert mix.clip_sounds(with_clip(clip, "off")) == ()


def test_a_kept_clip_is_heard_at_its_place_from_its_start_on(clip, sound, store):
    made = heard(mix.mix(with_clip(clip, "keep", start=1.5, count=60), NO_BED, store))[:, 0]
    assert decibels(made[:46_000]) < -80
    assert abs(lag(made[48_000:144_000], sound[72_000:168_000])) <= 96


def test_it_ends_where_the_clip_ends_and_never_begins_again(clip, store):
    made = heard(mix.mix(with_clip(clip, "keep", start=3.0), NO_BED, store))
    assert decibels(made[48_000:90_000]) > -40
    assert decibels(made[98_000:]) < -80


def test_a_film_of_clips_alone_has_the_films_loudness(clip, store):
    integrated, peak = measured(mix.mix(with_clip(clip, "keep"), NO_BED, store))
    assert integrated == pytest.approx(-14, abs=0.7)
    assert peak <= -1.4


def test_low_is_eighteen_below_kept(clip, store):
    kept, low = (clips.levelled(mix.clip_sounds(with_clip(clip, level))[0], -14, store) for level in ("keep", "low"))
    assert 20 * np.log10(low.gain / kept.gain) == pytest.approx(-18, abs=0.01)


def test_a_quiet_clip_is_not_raised_without_end(tmp_path, store):
    quiet = write_clip(tmp_path / "quiet.mp4", np.full(176_400, 1e-3, np.float32) * np.sin(np.arange(176_400) / 20).astype(np.float32))
    assert clips.levelled(mix.clip_sounds(with_clip(quiet, "keep"))[0], -14, store).gain <= 4.0


def test_a_clip_without_sound_is_silence(tmp_path, store):
    mute = write_clip(tmp_path / "mute.mp4", None)
    assert decibels(heard(mix.mix(with_clip(mute, "keep"), NO_BED, store))) < -80


def test_a_kept_clip_steps_back_for_speech_and_comes_again(clip, store, tmp_path):
    take = write_take(tmp_path / "a.wav", speech_like(1.0))
    timeline = with_clip(clip, "keep", count=110, cues=(cue(take, 1.2),))
    stem = mix._stems(timeline, NO_BED, store)[1]
    plain = replace(stem, spoken=())
    place = mix.takes(timeline)[0]
    share = {at: decibels(stem.read(at, 9600)) - decibels(plain.read(at, 9600)) for at in (50_000, place.first + 9600, 200_000)}
    assert share[50_000] == pytest.approx(0, abs=0.01)
    assert share[place.first + 9600] == pytest.approx(clips.LOW, abs=0.1)
    assert share[200_000] == pytest.approx(0, abs=0.01)


def test_the_bed_makes_room_for_a_kept_clip_and_lies_under_a_low_one(clip):
    place = 48_000
    kept, low = (mix.bed_stretches(with_clip(clip, level)) for level in ("keep", "low"))
    assert all(stretch.end <= place for stretch in kept)
    assert len(low) == 1
    assert low[0].end == mix.length(with_clip(clip, "low"))


def test_what_is_read_in_pieces_is_what_is_read_at_once(clip, store):
    stem = clips.levelled(mix.clip_sounds(with_clip(clip, "keep"))[0], -14, store)
    pieces = np.concatenate([stem.read(at, 7000) for at in range(0, 210_000, 7000)])
    assert np.array_equal(pieces, stem.read(0, 210_000))


def test_the_decoded_sound_is_kept_for_any_place_in_the_film(clip):
    one, other = mix.clip_sounds(with_clip(clip, "keep"))[0], mix.clip_sounds(with_clip(clip, "low"))[0]
    assert clips.recipe(one) == clips.recipe(replace(other, first=7))


def test_the_recipe_of_the_mix_knows_the_clips_level(clip):
    assert mix.recipe(with_clip(clip, "keep"), NO_BED) != mix.recipe(with_clip(clip, "low"), NO_BED)
