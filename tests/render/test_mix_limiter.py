"""Blocks, the meter and the limiter, each against what it promises."""

from __future__ import annotations

import numpy as np
import pytest

from render.blocks import BLOCK, decibels, gain, windows
from render.curve import HIGHEST, curve_peaks
from render.limiter import limited
from render.loudness import SILENT, Loudness, integrated, of
from tests.render.sounds import measured, speech_like, write_sound


def cut(sound, size=BLOCK):
    return [sound[at : at + size] for at in range(0, len(sound), size)]


def tone(hertz, seconds, level, phase=0.0):
    t = np.arange(round(seconds * 48000)) / 48000
    wave = (level * np.sin(2 * np.pi * hertz * t + phase)).astype(np.float32)
    return np.stack([wave, wave], 1)


@pytest.mark.parametrize("level", [-23.0, -33.0])
def test_the_meter_reads_the_first_cases_of_ebu_tech_3341(level):
    assert of(cut(tone(1000, 20, gain(level)))).integrated == pytest.approx(level, abs=0.1)


def sounds():
    """Sounds unlike each other, as (n, 2): the same on both sides or not, loud and quiet, with silence between."""
    rng = np.random.default_rng(11)
    speech = speech_like(6.3, 4, 0.9)
    steps = np.concatenate([tone(180, 2, level)[:95_000] for level in (0.5, 0.004, 0.1)])
    yield "speech in the middle", np.stack([speech, speech], 1)
    yield "speech to one side", np.stack([speech, 0.2 * np.roll(speech, 700)], 1)
    yield "noise", (0.2 * rng.standard_normal((200_000, 2))).astype(np.float32)
    yield "a bass", tone(55, 3.03, 0.4)
    yield "gated", np.concatenate((steps, np.zeros((150_000, 2), np.float32), steps[::-1]))


@pytest.mark.parametrize(("name", "sound"), list(sounds()), ids=lambda value: value if isinstance(value, str) else "")
def test_the_meter_reads_what_ffmpeg_reads(name, sound, tmp_path):
    theirs = Loudness(*measured(write_sound(tmp_path / "sound.wav", sound)))
    ours = of(cut(sound))
    assert ours.integrated == pytest.approx(theirs.integrated, abs=0.08)  # theirs is told to a tenth
    assert ours.true_peak == pytest.approx(theirs.true_peak, abs=0.2)


def test_the_meter_hears_blocks_of_any_length():
    sound = next(iter(sounds()))[1]
    assert integrated(cut(sound, 777)) == pytest.approx(integrated([sound]), abs=1e-4)


def test_a_sound_shorter_than_a_window_has_no_loudness():
    assert integrated(cut(tone(1000, 0.39, 0.5))) == SILENT


def test_no_peak_is_missed_where_only_loud_places_are_looked_at():
    for _, sound in sounds():
        whole = curve_peaks(sound)
        for least in (0.5 * float(whole.max()), float(whole.max()) / HIGHEST):
            some = curve_peaks(sound, least)
            assert (some <= whole).all()
            assert np.array_equal(some[whole > HIGHEST * least], whole[whole > HIGHEST * least])


def test_the_meter_sees_the_peak_between_samples():
    # A quarter of the sample rate at 45 degrees: samples reach 0.707 of the curve.
    fade = np.minimum(1, np.arange(96_000) / 4800)[:, None].astype(np.float32)
    heard = of(cut(tone(12000, 2, 0.5, np.pi / 4) * fade))
    assert heard.true_peak == pytest.approx(decibels(0.5), abs=0.2)


def test_silence_has_the_least_loudness():
    heard = of(cut(np.zeros((96000, 2), np.float32)))
    assert (heard.integrated, heard.true_peak, heard.silent) == (SILENT, -120, True)


def test_the_limiter_reads_the_peak_between_samples_too():
    sound = tone(12000, 0.1, 0.5, np.pi / 4)
    assert np.abs(sound).max() < 0.36
    assert curve_peaks(sound)[100:-100].max() == pytest.approx(0.5, abs=0.005)


@pytest.mark.parametrize("ceiling", [-1.5, -6.0])
@pytest.mark.parametrize("kind", ["noise", "tone", "clicks", "end"])
def test_no_true_peak_is_above_the_ceiling(kind, ceiling, tmp_path):
    rng = np.random.default_rng(3)
    sound = {
        "noise": rng.standard_normal((120_000, 2)).astype(np.float32),
        "tone": tone(11025, 2.5, 3.0, 0.3),
        "clicks": np.where(rng.random((120_000, 2)) > 0.9995, 4, 0).astype(np.float32),
        "end": np.concatenate((np.zeros((47_990, 2)), np.full((20, 2), 2.0))).astype(np.float32),
    }[kind]
    out = list(limited(cut(sound), ceiling))
    assert sum(map(len, out)) == len(sound)
    assert measured(write_sound(tmp_path / "out.wav", np.concatenate(out)))[1] <= ceiling + 0.15


def test_what_is_below_the_ceiling_is_left_alone_to_the_bit():
    sound = tone(440, 2.2, 0.3)
    assert np.array_equal(np.concatenate(list(limited(cut(sound), -1.5))), sound)


def test_blocks_leave_no_seams():
    rng = np.random.default_rng(5)
    sound = (rng.standard_normal((150_000, 2)) * 0.5).astype(np.float32)
    whole = np.concatenate(list(limited([sound], -3)))
    parts = np.concatenate(list(limited(cut(sound), -3)))
    assert np.allclose(whole, parts, atol=1e-5)


def test_the_gain_has_no_steps_and_comes_back_within_half_a_second():
    # Both sides share the gain, so a steady right side shows it.
    sound = np.stack([tone(200, 2, 0.5)[:, 0], np.full(96_000, 0.2, np.float32)], 1)
    sound[48_000:48_100, 0] *= 4
    out = np.concatenate(list(limited(cut(sound), -5.0)))
    change = 20 * np.log10(out[:, 1] / 0.2)
    assert change.min() < -6
    assert np.abs(np.diff(change)).max() < 0.2
    assert np.abs(change[:47_000]).max() < 0.01
    assert np.abs(change[72_000:]).max() < 0.01


def test_windows_show_what_stands_on_both_sides():
    sound = np.arange(20, dtype=np.float32).repeat(2).reshape(-1, 2)
    seen = [(b[:, 0].tolist(), w[:, 0].tolist()) for b, w in windows(cut(sound, 8), 2)]
    assert seen[1] == (list(range(8, 16)), list(range(6, 18)))
    assert seen[2] == ([16, 17, 18, 19], [14, 15, 16, 17, 18, 19, 0, 0])
