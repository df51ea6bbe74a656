"""Written to spoken English: the fixture file, and what must hold for any text."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assets.voices import _lexicon, _phonemes
from assets.voices._spoken import foreign, pairs, sentences
from shotwright.errors import VoiceError

CASES = [tuple(case.split("\n.\n")[:3]) for case in Path(__file__).with_name("spoken.txt").read_text(encoding="utf-8").split("\n.\n\n")]


@pytest.mark.parametrize(("title", "written", "expected"), CASES, ids=[case[0] for case in CASES])
def test_what_is_written_is_spoken_so(title, written, expected):
    expected = expected.removesuffix("\n.\n")
    found = "\n".join(" | ".join(pair.spoken for pair in sentence) for sentence in sentences(written))
    assert [line.split() for line in found.split("\n")] == [line.split() for line in expected.rstrip("\n").split("\n")]


@settings(max_examples=150, deadline=None)
@given(st.text(st.characters(codec="utf-8"), max_size=60) | st.text("0123456789$%.,-/:xKMv#&'\"() ab", max_size=30))
def test_every_token_is_kept_and_nothing_but_words_is_spoken(text):
    assert [pair.written for sentence in sentences(text) for pair in sentence] == text.split()
    for pair in pairs(text):
        assert not re.search(r"[\d\[\]{}*_$%&/\\|<>]", pair.spoken)
        assert " " not in (pair.spoken[:1], pair.spoken[-1:])


def test_a_letter_that_is_not_latin_is_foreign():
    assert foreign("naïve façade, Zoë’s 😀 10² ≤ 5 µm") == ""
    assert foreign("the word 语言 here") == "语言"
    assert foreign("αβγ") == "αβγ"


def test_the_vocabulary_is_that_of_the_models():
    import json
    from importlib.resources import files

    known = json.loads((files("hibari") / "assets" / "vocab.json").read_text(encoding="utf-8"))
    assert known == _phonemes.VOCABULARY


@pytest.mark.parametrize("sound", sorted(set(_lexicon.LEXICON.values())))
def test_the_lexicon_is_written_in_that_vocabulary(sound):
    assert set(sound) <= set(_phonemes.VOCABULARY)


def test_the_lexicon_is_used_whatever_case_plural_or_compound():
    assert _lexicon.phonemes("CUDA") == _lexicon.LEXICON["cuda"]
    assert _lexicon.phonemes("YAMLs") == _lexicon.LEXICON["yaml"] + "z"
    assert _lexicon.phonemes("Kubernetes's").endswith("ᵻz")
    assert _lexicon.phonemes("house") == ""
    ((chunk,),) = _phonemes.sentences("YAML-based", False, 300)
    assert chunk.symbols.startswith(_lexicon.LEXICON["yaml"])


def test_a_lexicon_of_ones_own_is_laid_over():
    ((chunk,),) = _phonemes.sentences("Shotwright", False, 300, {"shotwright": "ʃˈɑtɹIt"})
    assert chunk.symbols == "ʃˈɑtɹIt"


def test_every_token_has_its_own_phonemes():
    ((first, *_rest, last),) = _phonemes.sentences("Seniors — who earn $3.5M 🚀 — mentor juniors.", False, 300)
    assert first.symbols == "sˈinjəɹz"
    assert last.symbols.endswith("ʤˈunjəɹz.")
    by_token = {chunk.written: chunk.symbols for chunk in (first, *_rest, last)}
    assert by_token["🚀"] == ""
    assert by_token["—"] == "—"
    assert by_token["$3.5M"].count(" ") == 4


def test_british_voices_read_british():
    ((american,),) = _phonemes.sentences("dance", False, 300)
    ((british,),) = _phonemes.sentences("dance", True, 300)
    assert american.symbols != british.symbols


def test_a_long_sentence_is_cut_at_punctuation_and_loses_nothing():
    text = " ".join(["one two three four five six, seven eight nine"] * 12)
    parts = _phonemes.sentences(text, False, 150)
    assert len(parts) > 2
    assert [chunk.written for part in parts for chunk in part] == text.split()
    for part in parts:
        assert sum(len(chunk.symbols) + 1 for chunk in part) <= 150
    assert all(part[-1].written.endswith(",") for part in parts[:-1])


@pytest.mark.parametrize("text", ["9" * 200, "我们", "🚀 ... —", "!!!"])
def test_what_cannot_be_said_is_an_error(text):
    with pytest.raises(VoiceError) as error:
        _phonemes.sentences(text, False, 300)
    assert error.value.hint
