"""Who says what, when: narrations, the store, fallbacks, and what is refused before anything is made."""

from __future__ import annotations

import subprocess
import sys
import textwrap
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest

from assets import pcm, speech
from assets.store import Store
from script.model import Transition
from shotwright.errors import ConfigError, PluginError, VoiceError
from shotwright.events import Done, Finished, Note, Started
from shotwright.settings import load
from tests.assets.voice_kit import google, shot

GOOGLE = {"gtts": {"timeout": 0.2, "retries": 0, "backoff": 0}}


def config(**changes):
    """The shipped config with some of `voice` and `pace` changed."""
    shipped = load()
    parts = {name: getattr(shipped, name).model_copy(update=changed) for name, changed in changes.items()}
    return shipped.model_copy(update=parts)


def voice(config_, key, **choice):
    """A config with one voice more."""
    from shotwright.settings import VoiceChoice

    voices = {**config_.voice.voices, key: VoiceChoice(**choice)}
    return config_.model_copy(update={"voice": config_.voice.model_copy(update={"voices": voices})})


def here():
    """Speak in this process: quick, and the same code."""
    return ThreadPoolExecutor(1)


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path / "store")


@pytest.fixture
def narrate(store, monkeypatch):
    monkeypatch.setattr(speech, "_failures", Counter())
    events = []

    def run(*shots, to=None):
        events.clear()
        return speech.narrate(shots, to or config(), store, events.append, here)

    run.events = events
    return run


# ---------------------------------------------------------------- when


def test_a_line_starts_after_the_lead_and_the_tail_closes(narrate):
    scene = narrate(shot("a", "Seniors lead teams."))["a"]
    (cue,) = scene.cues
    assert cue.start == 0.3
    assert scene.seconds == pytest.approx(0.3 + cue.take.seconds + 0.6)
    assert [word.written for word in scene.words] == ["Seniors", "lead", "teams."]
    assert 0.3 <= scene.words[0].start < 0.5
    assert (cue.speaker, cue.text) == ("Narrator", "Seniors lead teams.")


def test_a_longer_transition_is_waited_for_a_cut_is_not(narrate):
    scenes = narrate(
        shot("a", "Seniors lead.", transition=Transition("dissolve", 1.2)),
        shot("b", "Seniors lead.", transition=Transition("cut", 1.2)),
        shot("c", "Seniors lead.", transition=Transition("fade", 0.1)),
    )
    assert [scenes[name].cues[0].start for name in "abc"] == [1.2, 0.3, 0.3]


def test_lines_follow_one_another_with_a_pause(narrate):
    one, two = narrate(shot("a", "Seniors lead.", "Juniors learn."))["a"].cues
    assert two.start == pytest.approx(one.start + one.take.seconds + 0.35)


@pytest.mark.parametrize(("more", "closing"), [({"pause": 2.0}, 2.0), ({"pause": 0.0}, 0.0), ({"fade_out": 1.5}, 1.5)])
def test_the_closing_pause_is_the_scenes_own(narrate, more, closing):
    scene = narrate(shot("a", "Seniors lead.", **more))["a"]
    assert scene.seconds == pytest.approx(scene.cues[0].start + scene.cues[0].take.seconds + closing)


def test_duration_is_the_least_length(narrate):
    scenes = narrate(shot("a", "Seniors lead.", duration=9.0), shot("b", "Seniors lead.", duration=0.5), shot("c", duration=9.0))
    assert [scenes["a"].seconds, scenes["c"].seconds] == [9.0, 9.0]
    assert scenes["b"].seconds > 1


def test_scenes_in_which_nobody_speaks_have_their_lengths(narrate):
    scenes = narrate(shot("t", kind="title"), shot("o", kind="outro"), shot("s"), shot("e", "  "))
    assert [scenes[name].seconds for name in "tose"] == [2.8, 8.0, 4.0, 4.0]
    assert all(not scene.cues for scene in scenes.values())


def test_the_pause_between_sentences_is_configs(narrate):
    short, long = (
        narrate(shot("a", "Seniors lead. Juniors learn."), to=config(pace={"sentence": pause}))["a"].cues[0].take.seconds
        for pause in (0.1, 1.1)
    )
    assert long - short == pytest.approx(1.0, abs=0.01)


# ---------------------------------------------------------------- the store


def test_events_tell_of_every_line(narrate):
    narrate(shot("a", "Seniors lead.", "Juniors learn."), shot("b", "Seniors lead."))
    assert narrate.events[0] == Started("voices", 3)
    assert isinstance(narrate.events[-1], Finished)
    done = [event for event in narrate.events if isinstance(event, Done)]
    assert Counter(event.job for event in done) == {"a": 2, "b": 1}
    assert not any(event.reused for event in done if event.job == "a")
    narrate(shot("a", "Seniors lead.", "Juniors learn."), shot("b", "Seniors lead."))
    assert [event.reused for event in narrate.events if isinstance(event, Done)] == [True] * 3


def test_equal_lines_are_one_take_and_a_changed_word_is_one_more(narrate, store):
    narrate(shot("a", "Seniors lead."), shot("b", "Seniors lead."))
    assert len(list(store.folder.rglob("*.wav"))) == 1
    narrate(shot("a", "Seniors lead."), shot("b", "Seniors follow."))
    assert len(list(store.folder.rglob("*.wav"))) == 2


def test_what_changes_the_sound_is_in_the_recipe_and_nothing_else(store):
    def keys(to, line="Seniors lead.", **more):
        return [store.path(recipe, ".wav") for _, recipe, _ in speech.recipes([shot("a", line, **more)], to, store)]

    plain = keys(config())
    assert plain == keys(config(pace={"lead": 2.0}), kind="outro")
    threads = config(voice={"engines": {"hibari": {"threads": 2}}})
    assert plain == keys(threads)
    others = [
        keys(config(), "Seniors follow."),
        keys(config(), voice="narrator"),
        keys(config(pace={"sentence": 0.5})),
        keys(voice(config(), "draft", engine="hibari", speed=1.1)),
        keys(config(), language="en-GB"),
    ]
    assert len({tuple(path) for path in [plain, *others]}) == 6


def test_recipes_tell_what_is_there(narrate, store):
    shots = [shot("a", "Seniors lead.", "Juniors learn.")]
    before = [(label, there) for label, _, there in speech.recipes(shots, config(), store)]
    assert before == [("the voice of a, line 1", False), ("the voice of a, line 2", False)]
    narrate(*shots)
    assert all(there for _, _, there in speech.recipes(shots, config(), store))


def test_a_broken_take_in_the_store_is_made_again(narrate, store):
    first = narrate(shot("a", "Seniors lead."))["a"].cues[0].take
    whole = first.path.read_bytes()
    first.path.write_bytes(whole[:1000])
    assert narrate(shot("a", "Seniors lead."))["a"].cues[0].take == first
    assert first.path.read_bytes() == whole


def test_takes_that_are_there_start_no_process_and_load_no_model(narrate, store):
    lines = [f"Seniors lead team {n}." for n in ("one", "two")]
    narrate(shot("a", *lines))

    def never():
        raise AssertionError("a process was started")

    shots = [shot(f"s{n}", *lines) for n in range(10)]
    began = time.perf_counter()
    speech.narrate(shots, config(), store, lambda _event: None, never)
    assert time.perf_counter() - began < 0.25  # 20 lines: 3 ms on an idle machine


def test_speech_is_light_to_import():
    program = """
        import sys
        from assets import speech
        from shotwright.settings import load
        from assets.store import Store
        from pathlib import Path
        from tests.assets.voice_kit import shot
        list(speech.recipes([shot("a", "Seniors lead.", voice="narrator")], load(), Store(Path("none"))))
        heavy = {"onnxruntime", "hibari", "pydub", "num2words", "requests", "gtts"} & set(sys.modules)
        sys.exit(f"loaded: {heavy}" if heavy else 0)
    """
    subprocess.run([sys.executable, "-c", textwrap.dedent(program)], check=True)


def test_speech_runs_in_a_process_of_its_own(store):
    events = []
    scene = speech.narrate([shot("a", "Seniors lead.")], config(), store, events.append)["a"]
    assert scene.words
    assert pcm.take(scene.cues[0].take.path) == scene.cues[0].take


# ---------------------------------------------------------------- what is refused


def test_a_voice_that_is_none_is_named_with_the_nearest():
    with pytest.raises(ConfigError, match="'narator'") as error:
        speech.check([shot("a", "Hello.", voice="narator")], config())
    assert "'narrator'" in error.value.hint


def test_a_name_that_the_engine_has_not_is_named_with_the_nearest():
    with pytest.raises(VoiceError, match="af_hart") as error:
        speech.check([shot("a", "Hello.", voice="x")], voice(config(), "x", engine="kokoro", name="af_hart"))
    assert "af_heart" in error.value.hint


def test_an_engine_that_is_none_is_named_with_the_nearest():
    with pytest.raises(PluginError) as error:
        speech.check([shot("a", "Hello.", voice="x")], voice(config(), "x", engine="kokorro"))
    assert "kokoro" in error.value.hint


def test_a_wrong_language_says_who_can():
    with pytest.raises(VoiceError, match="does not speak 'de'") as error:
        speech.check([shot("a", "Guten Tag.", language="de")], config())
    assert "gtts can" in error.value.hint


def test_a_word_nobody_can_say_is_found_before_the_run():
    with pytest.raises(VoiceError, match=r"scene 'a'.*语言"):
        speech.check([shot("a", "The word 语言.")], config())


@pytest.mark.parametrize(("engines", "said"), [({"hibari": {"thread": 2}}, "thread"), ({"hibari": {"threads": "many"}}, "integer")])
def test_wrong_settings_are_named(engines, said):
    with pytest.raises(ConfigError, match=said) as error:
        speech.check([shot("a", "Hello.")], config(voice={"engines": engines}))
    assert "voice.engines.hibari" in error.value.message


def test_the_model_of_ones_own_is_looked_for_in_the_projects_folder(tmp_path):
    mine = config(voice={"model": "models/kokoro.onnx"})
    with pytest.raises(VoiceError, match=r"kokoro\.onnx") as error:
        speech.check([shot("a", "Hello.", voice="narrator")], mine, tmp_path)
    assert str(tmp_path / "models") in error.value.message
    speech.check([shot("a", "Hello.")], mine, tmp_path)  # hibari has no such setting


def test_the_shipped_voices_can_speak_here():
    offline = [shot(key, "Hello.", voice=key) for key in ("narrator", "guest", "draft")]
    speech.check(offline, config())


def test_the_network_must_be_allowed():
    with pytest.raises(VoiceError, match="needs the network") as error:
        speech.check([shot("a", "Hello.", voice="online")], config())
    assert "voice.network" in error.value.hint


def test_without_the_network_the_fallback_speaks_and_it_is_said_once(narrate):
    scenes = narrate(shot("a", "Seniors lead.", "Juniors learn.", voice="online"), to=config(voice={"fallback": "draft"}))
    assert scenes["a"].words
    notes = [event for event in narrate.events if isinstance(event, Note)]
    assert len(notes) == 1
    assert "draft speaks for online" in notes[0].text


# ---------------------------------------------------------------- online


@pytest.fixture
def server(monkeypatch):
    with google() as state:
        monkeypatch.setattr("gtts.tts._translate_url", lambda **_parts: state.url)
        yield state


def test_an_online_line_has_no_word_times_and_is_levelled(narrate, server):
    scene = narrate(shot("a", "Guten Tag.", voice="online", language="de"), to=config(voice={"network": True, "engines": GOOGLE}))["a"]
    assert scene.words == ()
    assert 0.9 < scene.cues[0].take.seconds < 1.3


def test_when_it_fails_the_fallback_takes_the_line_and_says_why(narrate, server):
    server.answers = [503, 200]
    online = config(voice={"network": True, "engines": GOOGLE, "fallback": "draft"})
    scenes = narrate(shot("a", "Seniors lead.", voice="online"), shot("b", "Juniors learn.", voice="online"), to=online)
    assert scenes["a"].words
    assert not scenes["b"].words
    notes = [event for event in narrate.events if isinstance(event, Note)]
    assert len(notes) == 1
    assert notes[0].scene == "a"
    assert "503" in notes[0].text
    assert "draft speaks for online" in notes[0].text


def test_next_time_the_online_voice_is_asked_again(narrate, server):
    server.answers = [503, 200]
    online = config(voice={"network": True, "engines": GOOGLE, "fallback": "draft"})
    assert narrate(shot("a", "Seniors lead.", voice="online"), to=online)["a"].words
    assert not narrate(shot("a", "Seniors lead.", voice="online"), to=online)["a"].words


def test_a_service_that_is_down_is_not_asked_for_every_line(narrate, server):
    server.answers = [503]
    online = config(voice={"network": True, "engines": GOOGLE, "fallback": "draft"})
    narrate(shot("a", *(f"Seniors lead {word}." for word in ("one", "two", "three", "four")), voice="online"), to=online)
    assert len(server.asked) == 2
    assert sum(isinstance(event, Note) for event in narrate.events) == 4


def test_without_a_fallback_it_is_an_error_that_names_the_scene(narrate, server, store):
    server.answers = [503]
    with pytest.raises(VoiceError, match="scene 'a'") as error:
        narrate(shot("a", "Seniors lead.", voice="online"), to=config(voice={"network": True, "engines": GOOGLE}))
    assert "voice.fallback" in error.value.hint
    assert not list(store.folder.rglob("*.wav"))
