"""The director: what a scene is made into by the whole film, the channel, and a person's own wishes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from script.dialects import parse
from script.direct import direct
from script.model import Clip, Edit, SceneList, Shot, Speaker, Transition
from shotwright.errors import ScriptError
from shotwright.settings import Config, VoiceChoice, load

CONFIG = load()


def film(text: str, *edits: Edit) -> SceneList:
    scenes = parse(text, Path("film.md"))
    changed = tuple(replace(scene, shot=edit) for scene, edit in zip(scenes.scenes, edits, strict=False))
    return replace(scenes, scenes=(*changed, *scenes.scenes[len(changed) :]))


def shots(text: str, *edits: Edit) -> tuple[Shot, ...]:
    return direct(film(text, *edits), CONFIG)


def one(edit: Edit) -> Shot:
    return shots("[Cut to a map]\nNarrator: a\n[A senior engineer leading a team meeting]\nNarrator: b", Edit(), edit)[1]


@pytest.mark.parametrize(
    ("direction", "edit", "expected"),
    [
        ("A map", None, Transition("fade", 0.4)),
        ("Opening shot of a map", None, Transition("fade", 0.5)),
        ("Cut to a map", None, Transition("cut", 0.0)),
        ("A map", Transition("dissolve", 1.0), Transition("fade", 1.0)),
        ("A map", Transition("cut"), Transition("cut", 0.0)),
        ("A map", Transition("fade", 0.0), Transition("cut", 0.0)),
    ],
)
def test_the_first_scene_has_nothing_to_dissolve_from(direction: str, edit: Transition | None, expected: Transition) -> None:
    assert shots(f"[{direction}]\nNarrator: a", Edit(transition=edit))[0].transition == expected


def test_what_a_person_wants_otherwise_is_so() -> None:
    assert one(Edit(text="Mind the gap")).visual.text == "Mind the gap"
    assert one(Edit(camera="pull")).camera == "pull"
    assert one(Edit(transition=Transition("cut"))).transition == Transition("cut", 0.0)
    assert one(Edit(kind="title")).visual.kind == "title"
    named = one(Edit(subjects=("ferry", "gulls"))).visual
    assert (named.headline, named.action, named.keywords) == ("Ferry and gulls", "", ("ferry", "gulls"))


@pytest.mark.parametrize(("file", "kind"), [("a/b.JPG", "image"), ("waves.mp4", "video"), ("C:\\clips\\w.webm", "video")])
def test_a_clip_says_its_kind_by_its_name(file: str, kind: str) -> None:
    visual = one(Edit(clip=Clip(file))).visual
    assert (visual.kind, visual.clip) == (kind, Clip(file))


def test_a_file_named_by_the_script_is_shown() -> None:
    assert shots("[VISUAL: image/chart.png]\nNarrator: a")[0].visual.kind == "image"


@pytest.mark.parametrize(
    ("edit", "what"), [(Edit(clip=Clip("ladder")), "cannot tell the kind"), (Edit(kind="moviepy"), "does not say which")]
)
def test_a_clip_that_nobody_can_show_is_refused(edit: Edit, what: str) -> None:
    with pytest.raises(ScriptError, match=what) as error:
        one(edit)
    assert "line 3" in str(error.value)


def test_halves_can_be_changed_one_by_one() -> None:
    text = "[Split screen: cats on the left and dogs on the right]\nNarrator: a"
    left, right = shots(text, Edit(parts=(Edit(), Edit(text="Wolves"))))[0].visual.parts
    assert (left.headline, right.headline, right.text) == ("Cats", "Dogs", "Wolves")


def test_who_speaks_with_which_voice() -> None:
    voices = {**CONFIG.voice.voices, "deep": VoiceChoice(engine="hibari")}
    config = CONFIG.model_copy(update={"voice": CONFIG.voice.model_copy(update={"voices": voices, "speakers": {"Maya": "deep"}})})
    scenes = film("[A]\nNarrator: a\nMaya: b\nHost: c")
    scenes = replace(scenes, speakers={**scenes.speakers, "Host": Speaker("guest")})
    assert direct(scenes, config)[0].voices == ("narrator", "deep", "guest")


def test_an_unknown_voice_is_named_with_the_nearest() -> None:
    scenes = replace(film("[A]\nNarrator: a"), speakers={"Narrator": Speaker("guset")})
    with pytest.raises(ScriptError, match="Did you mean 'guest'"):
        direct(scenes, CONFIG)


def test_a_card_that_names_nothing_shows_its_section_or_the_film() -> None:
    text = "# Gulls of the coast\n[Cut to black]\nNarrator: a\n## Nets\n[Cut to black]\nNarrator: b"
    first, _, last = shots(text)
    assert (first.visual.headline, last.visual.headline) == ("Gulls of the coast", "Nets")
    assert first.visual.kicker == ""


def test_a_long_title_stands_whole() -> None:
    visual = shots("# All the gulls of the northern coast in spring\n[Cut to]\nNarrator: a")[0].visual
    assert visual.text == "All the gulls of the northern coast in spring"


def test_returning_to_a_scene_shows_it_again() -> None:
    text = "[A gull at sea]\nNarrator: a\n[A barista steaming milk]\nNarrator: b\n[Return to the barista]\nNarrator: c\n"
    text += "[Return to the office]\nNarrator: d"
    _, barista, again, unknown = shots(text)
    assert (again.visual.headline, again.visual.action) == (barista.visual.headline, "Steaming milk")
    assert unknown.visual.headline == "Office"


def test_an_outro_is_at_the_end_only() -> None:
    first, *_, last = shots("[Overlay of a subscribe button]\nNarrator: a\n[A]\nNarrator: b\n[C]\nNarrator: c\n[Our logo]")
    assert (first.visual.kind, first.fade_out) == ("concept", 0.0)
    assert first.visual.headline
    assert last.visual.kind == "outro"


def test_the_last_scene_is_left_as_it_is() -> None:
    assert shots("[A gull]\nNarrator: a")[-1].visual.kind == "concept"


def test_a_shot_does_not_change_when_others_come_and_go() -> None:
    before = shots("[A]\nNarrator: a\n[A gull]\nNarrator: b")[-1]
    after = shots("[A]\nNarrator: a\n[A net]\nNarrator: c\n[A gull]\nNarrator: b")[-1]
    assert (before.id, before.seed, before.visual) == (after.id, after.seed, after.visual)


def test_two_meetings_differ_in_their_seeds() -> None:
    first, second = shots("[A team meeting]\nNarrator: a\n[A team meeting]\nNarrator: b")
    assert (first.id, second.id) == ("team-meeting", "team-meeting-2")
    assert first.seed != second.seed


@pytest.mark.parametrize(("language", "kicker"), [("en-GB", "Section 1"), ("de", "Teil 1"), ("ja", "1")])
def test_a_title_card_counts_in_the_films_language(language: str, kicker: str) -> None:
    scenes = film("[A gull]\nNarrator: a\n[Section: A]\nNarrator: a")
    assert direct(replace(scenes, language=language), CONFIG)[1].visual.kicker == kicker


def test_a_term_that_is_read_in_the_picture_does_not_lie_over_it() -> None:
    said = 'Narrator: Then "deep work" begins.'
    card, quote = shots(f"[A gull]\n{said}\n"), shots(f'[Quote: "Deep work is rare." Ada Lovelace]\n{said}\n')
    assert (card[0].terms, quote[0].terms) == (("Deep work",), ())


def test_a_title_card_that_opens_a_film_bears_its_name_and_has_icons_of_what_follows() -> None:
    opening, _, second, *_ = shots("[Section: The broth]\n[A chef stirring a pot]\nNarrator: a\n[Section: The bowl]\nNarrator: b")
    assert (opening.visual.kicker, second.visual.kicker) == ("Film", "Section 2")
    assert {"broth", "chef"} <= set(opening.visual.keywords)
    assert "chef" not in second.visual.keywords


def test_config_is_only_read() -> None:
    config = Config.model_validate(CONFIG.model_dump())
    direct(film("[A]\nNarrator: a"), config)
    assert config == CONFIG
