"""Key terms when they are first spoken, and speakers when they are first seen."""

from __future__ import annotations

from script.callouts import introductions, terms
from script.model import Line, Scene, SceneList, Speaker


def scene(said: str, section: str = "", speaker: str = "Maya", *, seen: bool = False) -> Scene:
    return Scene("a", "d", section=section, narration=(Line(speaker, said, on_camera=seen),))


def film(*scenes: Scene, **speakers: Speaker) -> SceneList:
    return SceneList("A talk", "en", None, speakers, (), scenes)


def test_a_term_is_called_out_once() -> None:
    found = terms(
        [scene("We begin with skill development.", "Skill Development"), scene("Skill development again.", "Skill Development")], "T"
    )
    assert found == [("Skill development",), ()]


def test_a_scene_has_one_term_of_few_words() -> None:
    found = terms([scene("It is called “flow” or “deep work”, and “the state of being wholly lost in it”.")], "T")
    assert found == [("Deep work",)]


def test_half_a_name_is_no_term() -> None:
    found = terms([scene("New York and Brooklyn were two cities."), scene("On that day Abram Hewitt spoke.")], "T")
    assert found == [(), ("Abram Hewitt",)]


def test_what_is_said_often_is_a_term() -> None:
    said = ["A dovetail joint can hold.", "An old dovetail joint is strong.", "Cut a dovetail joint."]
    assert terms([scene(text) for text in said], "T") == [("Dovetail joint",), (), ()]
    assert terms([scene(text) for text in said[:2]], "T") == [(), ()]


def test_the_films_title_is_no_term() -> None:
    assert terms([scene("Welcome to “Deep Work”.")], "Deep Work") == [()]


def test_nothing_said_is_no_term() -> None:
    assert terms([Scene("a", "d")], "T") == [()]


def test_a_speaker_is_introduced_when_first_seen() -> None:
    maya = Speaker(name="Maya Lind", title="Carpenter")
    scenes = film(scene("a"), scene("b", seen=True), scene("c", seen=True), Maya=maya)
    assert introductions(scenes, [False] * 3) == [None, ("Maya Lind", "Carpenter"), None]
    assert introductions(scenes, [True, False, False]) == [("Maya Lind", "Carpenter"), None, None]


def test_a_speaker_without_a_name_is_not() -> None:
    assert introductions(film(scene("a", seen=True), Maya=Speaker(title="Carpenter")), [True]) == [None]
