"""The film's sound, as a player hears it: where, how loud, how long."""

from __future__ import annotations

import tracemalloc
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from assets.model import Cue
from assets.store import Store
from render import blocks, mix
from render.limiter import limited
from render.model import Timeline
from shotwright.errors import RenderError
from shotwright.exact import sample_of
from shotwright.settings import SoundPart
from tests.render.sounds import cue, decibels, film, heard, lag, measured, speech_like, write_take

SOUND = SoundPart()
NO_BED = SoundPart(bed=False)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return Store(tmp_path_factory.mktemp("store"))


@pytest.fixture(scope="module")
def spoken(tmp_path_factory: pytest.TempPathFactory) -> Timeline:
    """Title, speech, title, two lines, outro; 27 s."""
    folder = tmp_path_factory.mktemp("takes")
    one = write_take(folder / "one.wav", speech_like(5.0, 1))
    two = write_take(folder / "two.wav", speech_like(3.0, 2))
    three = write_take(folder / "three.wav", speech_like(4.0, 3))
    return film([(84, ()), (177, [cue(one)]), (84, ()), (255, [cue(two), cue(three, 3.65)]), (210, ())])


@pytest.fixture(scope="module")
def track(spoken: Timeline, store: Store) -> Path:
    return mix.mix(spoken, SOUND, store)


def test_every_take_is_heard_where_its_frame_says_within_a_millisecond(spoken, track):
    sound = heard(track)[:, 0]
    for take in mix.takes(spoken):
        samples = mix._samples(take.path, 0, take.count)
        around = sound[take.first - 4800 : take.end + 4800]
        assert abs(lag(around, samples) - 4800) <= 48


def test_the_first_take_begins_with_its_scene_and_its_lead(spoken):
    assert [take.first for take in mix.takes(spoken)] == [
        sample_of(84, Fraction(30)) + 14400,
        sample_of(345, Fraction(30)) + 14400,
        sample_of(345, Fraction(30)) + round(3.65 * 48000),
    ]


@pytest.mark.parametrize("level", [-14.0, -20.0])
def test_loudness_and_true_peak_are_as_asked_for_after_coding(spoken, store, level):
    integrated, peak = measured(mix.mix(spoken, SoundPart(loudness=level), store))
    assert integrated == pytest.approx(level, abs=0.5)
    assert peak <= -1.4


def test_a_lower_ceiling_is_kept_too(spoken, store):
    integrated, peak = measured(mix.mix(spoken, SoundPart(true_peak=-3), store))
    assert integrated == pytest.approx(-14, abs=1)
    assert peak <= -2.9


@pytest.mark.parametrize("fps", ["30", "25", "30000/1001", "24000/1001", "60"])
def test_the_track_is_as_long_as_the_frames_to_the_sample(tmp_path, store, fps):
    rate = Fraction(fps)
    timeline = film([(31, [cue(write_take(tmp_path / "a.wav", speech_like(0.4)), 0.1)]), (17, ())], rate)
    assert len(heard(mix.mix(timeline, NO_BED, store))) == sample_of(48, rate) == mix.length(timeline)


def test_the_bed_is_heard_under_titles_and_the_outro(spoken, track):
    sound = heard(track)
    for span in (spoken.spans[0], spoken.spans[2], spoken.spans[4]):
        first, end = (sample_of(frame, Fraction(30)) for frame in (span.first, span.first + span.count))
        assert -45 < decibels(sound[first:end]) < -25


def test_the_bed_is_nothing_at_all_while_somebody_speaks(spoken, store):
    music = mix._music(mix.bed_stretches(spoken), SOUND, store)
    for take in mix.takes(spoken):
        assert not music.read(take.first - 48, take.count + 96).any()


def test_the_bed_rises_and_falls_without_a_step(spoken):
    stretches = mix.bed_stretches(spoken)
    level = mix.level(stretches, 0, mix.length(spoken))
    assert len(stretches) == 3
    assert np.abs(np.diff(level)).max() < 1e-4
    assert level.max() == 1


def test_between_two_lines_of_a_scene_there_is_silence(spoken, track):
    sound, takes = heard(track), mix.takes(spoken)
    assert decibels(sound[takes[1].end + 1200 : takes[2].first - 1200]) < -80


def test_without_a_bed_titles_are_silent(spoken, store):
    sound = heard(mix.mix(spoken, NO_BED, store))
    assert decibels(sound[: 84 * 1600]) < -100


def test_a_film_without_speech_has_its_music_at_the_films_loudness(store):
    integrated, peak = measured(mix.mix(film([(300, ()), (300, ())]), SOUND, store))
    assert integrated == pytest.approx(-14, abs=0.5)
    assert peak <= -1.4


def test_a_film_without_any_sound_has_a_silent_track_of_its_length(store):
    track = mix.mix(film([(90, ())]), NO_BED, store)
    sound = heard(track)
    assert len(sound) == 144_000
    assert not np.abs(sound).max() > 1e-4
    assert mix.loudness(track, store).silent


def test_a_take_alone_in_a_very_short_film(tmp_path, store):
    timeline = film([(12, [cue(write_take(tmp_path / "a.wav", speech_like(0.2)), 0.1)])])
    assert len(heard(mix.mix(timeline, SOUND, store))) == 19_200


def test_an_unchanged_mix_is_not_made_again(spoken, store, track, monkeypatch):
    monkeypatch.setattr(mix, "_mix", lambda *_: pytest.fail("made again"))
    assert mix.mix(spoken, SOUND, store) == track


def test_how_loud_it_is_was_found_out_when_it_was_made(track, store, monkeypatch):
    monkeypatch.setattr(mix, "measure", lambda _: pytest.fail("measured again"))
    told = mix.loudness(track, store)
    assert (told.integrated, told.true_peak) == pytest.approx(measured(track), abs=0.15)


@pytest.mark.parametrize("bitrate", [96, 128, 192, 256])
def test_speech_comes_to_about_the_bit_rate_that_is_asked_for(tmp_path, store, bitrate):
    words = np.concatenate([speech_like(1.0, seed) for seed in range(12)])
    track = mix.mix(film([(376, [cue(write_take(tmp_path / "a.wav", words))])]), SoundPart(bed=False, bitrate=bitrate), store)
    assert 0.7 < track.stat().st_size * 8 / 12_500 / bitrate < 1.4


def test_the_recipe_knows_a_take_by_its_sound_and_place_and_not_by_its_name(tmp_path):
    def recipe_of(name: str, seed: int, start: float) -> str:
        timeline = film([(60, [cue(write_take(tmp_path / name, speech_like(0.5, seed)), start)])])
        return str(Store(tmp_path).path(mix.recipe(timeline, SOUND), ".m4a"))

    same = recipe_of("a.wav", 1, 0.3)
    assert recipe_of("b.wav", 1, 0.3) == same
    assert recipe_of("c.wav", 2, 0.3) != same
    assert recipe_of("d.wav", 1, 0.4) != same


@pytest.mark.parametrize("content", [b"", b"RIFF rubbish", b"ID3 not a wave at all"])
def test_a_take_that_is_no_wave_is_one_clear_error(tmp_path, store, content):
    path = tmp_path / "take.wav"
    path.write_bytes(content)
    good = write_take(tmp_path / "good.wav", speech_like(0.2))
    with pytest.raises(RenderError, match=r"the take take\.wav cannot be read"):
        mix.mix(film([(30, [Cue(type(good)(path, 0.2), 0, "N", "x")])]), SOUND, store)


def test_a_take_beyond_the_films_end_is_an_error_and_not_cut(tmp_path, store):
    take = write_take(tmp_path / "a.wav", speech_like(2.0))
    with pytest.raises(RenderError, match="runs past the end"):
        mix.mix(film([(30, [cue(take)])]), SOUND, store)


def test_a_failed_mix_leaves_no_track_behind(spoken, tmp_path, monkeypatch):
    def fail(*_: object, **__: object) -> None:
        raise RenderError("no room")

    monkeypatch.setattr("render.aac.encode", fail)
    store = Store(tmp_path / "fresh")
    with pytest.raises(RenderError):
        mix.mix(spoken, NO_BED, store)
    assert not list(tmp_path.rglob("*.m4a"))


def test_ten_minutes_take_no_more_memory_than_one(tmp_path):
    take = write_take(tmp_path / "a.wav", speech_like(1.0, level=0.9))
    timeline = film([(18_000, [cue(take, 1.0 + 30 * n) for n in range(19)])])
    tracemalloc.start()
    loudest = max(float(np.abs(b).max()) for b in limited(blocks.blocks(mix.Speech(mix.takes(timeline)), mix.length(timeline)), -6))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert 0.3 < loudest <= blocks.gain(-6)
    assert peak < 20e6  # ten minutes are 230 MB
