"""Google's voice, against a server on this machine that answers as Google does, or does not."""

from __future__ import annotations

import time

import pytest

from assets import pcm
from assets.model import Spoken
from assets.voices import gtts
from shotwright.errors import VoiceError
from tests.assets.voice_kit import google

LINE = Spoken("Hello there, friends.", "en-GB")
QUICK = gtts.Settings(timeout=0.2, retries=2, backoff=0.01)


@pytest.fixture
def server(monkeypatch):
    with google() as state:
        monkeypatch.setattr("gtts.tts._translate_url", lambda tld="com", path="": f"{state.url}{tld}/{path}")
        yield state


def speak(tmp_path, settings=QUICK, speed=1.0, line=LINE):
    out = tmp_path / "out.wav"
    words = gtts.speak(line, "google", speed, settings, out)
    return pcm.take(out), words


def test_a_line_is_spoken_and_has_no_word_times(server, tmp_path):
    take, words = speak(tmp_path)
    assert words == ()
    assert 0.95 < take.seconds < 1.15
    assert len(server.asked) == 1


def test_a_long_line_is_asked_for_in_parts(server, tmp_path):
    take, _ = speak(tmp_path, line=Spoken("This sentence is said many times. " * 8, "en"))
    assert len(server.asked) > 2
    assert take.seconds > 2


def test_speed_stretches(server, tmp_path):
    take, _ = speak(tmp_path, speed=2.0)
    assert 0.4 < take.seconds < 0.65


@pytest.mark.parametrize("trouble", [429, 500, 503, "hang", "break"])
def test_trouble_that_may_pass_is_waited_for(server, tmp_path, trouble):
    server.answers = [trouble, trouble, 200]
    take, _ = speak(tmp_path)
    assert take.seconds > 0.9
    assert len(server.asked) == 3


@pytest.mark.parametrize(("trouble", "said"), [(429, "429"), (500, "500"), ("hang", "no answer in time"), ("break", "broke off")])
def test_trouble_that_stays_is_told_with_a_way_out(server, tmp_path, trouble, said):
    server.answers = [trouble]
    with pytest.raises(VoiceError, match=said) as error:
        speak(tmp_path)
    assert "3 attempts" in error.value.message
    assert "voice.fallback" in error.value.hint
    assert len(server.asked) == 3
    assert not (tmp_path / "out.wav").exists()


@pytest.mark.parametrize("refusal", [400, 403, 404])
def test_a_refusal_is_not_asked_again(server, tmp_path, refusal):
    server.answers = [refusal]
    with pytest.raises(VoiceError, match=str(refusal)):
        speak(tmp_path)
    assert len(server.asked) == 1


@pytest.mark.parametrize("trouble", ["garbage", "empty"])
def test_an_answer_without_sound_is_an_error(server, tmp_path, trouble):
    server.answers = [trouble]
    with pytest.raises(VoiceError) as error:
        speak(tmp_path)
    assert "voice.fallback" in error.value.hint


def test_sound_that_is_none_is_an_error(server, tmp_path):
    server.sound = b"no MP3 at all" * 50
    with pytest.raises(VoiceError, match="no sound"):
        speak(tmp_path)


def test_nobody_there_is_told(monkeypatch, tmp_path):
    monkeypatch.setattr("gtts.tts._translate_url", lambda **_parts: "http://127.0.0.1:9/")
    with pytest.raises(VoiceError, match="no connection"):
        speak(tmp_path)


def test_pauses_between_attempts_double(server, tmp_path):
    server.answers = [500]
    began = time.monotonic()
    with pytest.raises(VoiceError):
        speak(tmp_path, gtts.Settings(timeout=1, retries=3, backoff=0.05))
    assert 0.35 <= time.monotonic() - began < 1.5


@pytest.mark.parametrize(
    ("language", "name"), [("en-US", "en"), ("de", "de"), ("pt-BR", "pt"), ("zh-TW", "zh-TW"), ("he", "iw"), ("xx", "")]
)
def test_languages_have_googles_names(language, name):
    assert gtts._google(language) == name
    assert bool(gtts.names(language)) == bool(name)


@pytest.mark.parametrize("accent", ["evil.example.org", "com/", "", "COM"])
def test_an_accent_is_a_domain_ending_only(accent):
    with pytest.raises(ValueError, match="accent"):
        gtts.Settings(accent=accent)
