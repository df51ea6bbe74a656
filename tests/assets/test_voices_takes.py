"""Takes: trimmed, levelled, without clicks; their words moved along and kept in the file."""

from __future__ import annotations

import subprocess
import wave

import imageio_ffmpeg
import numpy as np
import pytest

from assets import pcm, takes
from assets.levels import frames, levelled, limited, loudness, peak, speech
from assets.model import Word
from shotwright.errors import AssetError, VoiceError
from tests.assets.voice_kit import mp3, tone

RATE = 48_000


def shaped(tmp_path, samples, words=(), rate=RATE):
    pcm.write(tmp_path / "raw.wav", samples, rate)
    takes.shape(tmp_path / "raw.wav", words, tmp_path / "take.wav")
    return pcm.take(tmp_path / "take.wav"), pcm.decode(tmp_path / "take.wav")


def speechlike(seconds=2.0, level=0.1, seed=1):
    """Noise in syllables with a few sharp peaks, as loud as `level`."""
    rng = np.random.default_rng(seed)
    t = np.arange(round(seconds * RATE)) / RATE
    out = rng.standard_normal(len(t)) * (0.55 + 0.45 * np.sin(2 * np.pi * 4 * t)) * level
    out[rng.integers(0, len(t), 20)] *= 6
    return np.clip(out, -1, 1).astype(np.float32)


# ---------------------------------------------------------------- levels


def test_loudness_is_that_of_the_standard():
    # BS.1770: a full-scale sine of 997 Hz in one channel reads -3.01.
    assert loudness(tone(5, level=1.0, pitch=997)) == pytest.approx(-3.01, abs=0.02)
    assert loudness(np.zeros(RATE, np.float32)) == -120


def test_loudness_agrees_with_ffmpeg(tmp_path):
    samples = np.concatenate([speechlike(3), np.zeros(RATE, np.float32), speechlike(2, 0.02)])
    pcm.write(tmp_path / "a.wav", samples)
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-nostats", "-i", str(tmp_path / "a.wav"), "-af", "ebur128", "-f", "null", "-"]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stderr
    theirs = float(told.rsplit("I:", 1)[1].split("LUFS")[0])
    assert loudness(samples) == pytest.approx(theirs, abs=0.15)


def test_sound_shorter_than_a_block_has_a_loudness():
    assert loudness(tone(0.2, level=1.0, pitch=997)) == pytest.approx(-3.0, abs=0.3)


def test_a_limited_sound_keeps_below_and_is_left_alone_elsewhere():
    samples = tone(1, level=0.1)
    samples[24_000] = 0.9
    out = limited(samples, -6.0)
    assert peak(out) <= -6.0
    assert np.array_equal(out[:23_000], samples[:23_000])
    assert np.abs(np.diff(out[:23_990])).max() < 0.01  # the gain moves without a step
    assert limited(tone(1), -3.0) is not None
    assert np.array_equal(limited(tone(1), -3.0), tone(1))


def test_levelled_sound_has_the_loudness_and_the_ceiling():
    for level in (0.005, 0.1, 0.5):
        out = levelled(speechlike(level=level), -22.0, -3.0)
        assert loudness(out) == pytest.approx(-22.0, abs=0.1)
        assert peak(out) <= -3.0
    assert not levelled(np.zeros(RATE, np.float32), -22.0, -3.0).any()


def test_speech_is_found_in_silence_and_hiss():
    hiss = np.random.default_rng(1).standard_normal(3 * RATE).astype(np.float32) * 1e-4
    hiss[RATE : 2 * RATE] += tone(1)
    first, last = speech(hiss, RATE)
    assert first == pytest.approx(RATE, abs=240)
    assert last == pytest.approx(2 * RATE, abs=240)
    assert speech(np.zeros(RATE, np.float32), RATE) == (0, 0)
    assert speech(np.zeros(0, np.float32), RATE) == (0, 0)


# ---------------------------------------------------------------- takes


def test_silence_is_trimmed_and_the_words_move(tmp_path):
    words = [Word("one,", 0.5, 0.9), Word("two", 1.0, 1.5)]
    take, sound = shaped(tmp_path, tone(1, before=0.5, after=0.7), words)
    assert take.seconds == pytest.approx(0.03 + 1 + 0.08, abs=0.006)
    assert len(sound) == round(take.seconds * RATE)
    assert [word.written for word in take.words] == ["one,", "two"]
    assert take.words[0].start == pytest.approx(0.03, abs=0.006)
    assert take.words[1].end == pytest.approx(1.03, abs=0.006)
    assert frames(sound, RATE)[:5].max() < -60 < frames(sound, RATE)[7]


def test_words_stay_in_order_and_within_the_take():
    words = (Word("a", -0.2, 0.3), Word("b", 0.2, 0.5), Word("c", 0.9, 4.0))
    assert takes.moved(words, 0.1, 1.0) == (Word("a", 0.0, 0.2), Word("b", 0.2, 0.4), Word("c", 0.8, 1.0))


@pytest.mark.parametrize("level", [0.002, 0.05, 0.9])
def test_every_take_is_equally_loud(tmp_path, level):
    _, sound = shaped(tmp_path, speechlike(level=level))
    assert loudness(sound) == pytest.approx(takes.LOUDNESS, abs=0.3)
    assert peak(sound) <= takes.PEAK + 0.01


def test_a_take_begins_and_ends_without_a_click(tmp_path):
    _, sound = shaped(tmp_path, tone(1, level=0.5))  # speech from the first sample to the last
    assert abs(sound[0]) < 1e-3
    assert abs(sound[-1]) < 1e-3
    assert np.abs(np.diff(sound[:480])).max() < 0.03


def test_a_take_is_48_khz_mono_16_bit_for_any_reader(tmp_path):
    shaped(tmp_path, tone(1, 24_000), [Word("“día”,", 0.0, 1.0)], rate=24_000)
    with wave.open(str(tmp_path / "take.wav")) as file:
        assert (file.getframerate(), file.getnchannels(), file.getsampwidth()) == (48_000, 1, 2)
        assert file.getnframes() == pytest.approx(RATE, abs=200)
    assert pcm.take(tmp_path / "take.wav").words[0].written == "“día”,"


def test_silence_is_no_take(tmp_path):
    with pytest.raises(VoiceError, match="no sound"):
        shaped(tmp_path, np.zeros(RATE, np.float32))


# ---------------------------------------------------------------- files


def test_mp3_and_its_bytes_are_decoded(tmp_path):
    (tmp_path / "a.mp3").write_bytes(mp3(1.0))
    for source in (tmp_path / "a.mp3", mp3(1.0)):
        assert len(pcm.decode(source)) == pytest.approx(RATE, rel=0.1)


def test_tempo_keeps_the_pitch(tmp_path):
    pcm.write(tmp_path / "a.wav", tone(2, pitch=440))
    fast = pcm.decode(tmp_path / "a.wav", tempo=1.6)
    assert len(fast) == pytest.approx(2 / 1.6 * RATE, rel=0.05)
    strongest = np.abs(np.fft.rfft(fast)).argmax() * RATE / len(fast)
    assert strongest == pytest.approx(440, abs=6)


@pytest.mark.parametrize("rubbish", [b"", b"RIFF", b"no sound at all" * 100])
def test_rubbish_is_an_error(tmp_path, rubbish):
    (tmp_path / "a.wav").write_bytes(rubbish)
    with pytest.raises(AssetError):
        pcm.decode(tmp_path / "a.wav")
    with pytest.raises(ValueError, match=r"a\.wav"):
        pcm.take(tmp_path / "a.wav")


@pytest.mark.parametrize("kept", [0.0, 0.001, 0.5, 0.99])
def test_a_take_that_is_cut_short_is_none(tmp_path, kept):
    pcm.write(tmp_path / "a.wav", tone(1), words=[Word("one", 0.0, 1.0)])
    whole = (tmp_path / "a.wav").read_bytes()
    (tmp_path / "a.wav").write_bytes(whole[: int(len(whole) * kept)])
    with pytest.raises(ValueError, match=r"a\.wav"):
        pcm.take(tmp_path / "a.wav")
