"""What a scene shows because of the film around it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from script.dialects import parse
from script.direct import direct
from script.model import Edit, Shot, Transition, Visual
from script.visuals import understood
from shotwright.settings import load

CONFIG = load()


def _written(direction: str) -> str:
    said = "" if direction.startswith("Section") else "Narrator: Sharpen dull blades, oil rusty hinges.\n"
    return f"[{direction}]\n{said}"


def shots(*directions: str, title: str = "T", edits: dict[int, Edit] | None = None) -> tuple[Shot, ...]:
    scenes = parse(f"# {title}\n" + "".join(_written(one) for one in directions), Path("f.md"))
    changed = tuple(replace(scene, shot=(edits or {}).get(n, Edit())) for n, scene in enumerate(scenes.scenes))
    return direct(replace(scenes, scenes=changed), CONFIG)


def test_the_opening_shot_comes_back_settled() -> None:
    first, _, again = shots("A busy office", "A stack of books", "Return to the opening shot")
    assert again.visual == replace(first.visual, settled=True, kicker="")
    assert (again.seed, again.camera) == (first.seed, "settled")


def test_an_earlier_shot_comes_back_by_its_words() -> None:
    _, meeting, _, again = shots("A busy office", "A manager leading a team meeting", "A stack of books", "Cut back to the meeting")
    assert (again.visual.kind, again.seed, again.visual.cast) == ("meeting", meeting.seed, meeting.visual.cast)


def test_what_never_was_cannot_come_back() -> None:
    *_, unknown = shots("A busy office", "Return to the juggler")
    assert (unknown.visual.kind, unknown.visual.headline, unknown.visual.settled) == ("concept", "Juggler", False)
    first = shots("Return to the opening shot")[0]
    assert not first.visual.settled


def test_a_focus_goes_closer_to_what_is_there() -> None:
    meeting, closer = shots("A manager leading a team meeting", "Focus on the manager")
    assert (closer.visual.kind, closer.seed, closer.visual.settled) == ("meeting", meeting.seed, True)
    assert closer.camera == "closer"
    assert closer.transition.kind == "dissolve"


def test_a_focus_on_what_is_not_there_cuts_to_it() -> None:
    meeting, other = shots("A manager leading a team meeting", "Focus on a developer typing on a laptop")
    assert (other.visual.kind, other.visual.settled, other.transition) == ("work", False, Transition("cut", 0.0))
    assert other.seed != meeting.seed


def test_a_focus_on_one_half_shows_it_alone() -> None:
    split, half = shots("Split screen: a developer typing on a laptop on the left and a chef on the right", "Focus on the developer")
    assert (half.visual.kind, half.seed) == ("work", split.visual.parts[0].seed)


def test_an_overlay_lies_on_the_running_shot() -> None:
    meeting, overlay, second = shots("A manager leading a team meeting", "Overlay of books", "Overlay of a checklist")
    for shot, kind in ((overlay, "books"), (second, "notepad")):
        assert (shot.visual.kind, shot.visual.parts[0].kind) == ("overlay", kind)
        assert shot.visual.under == replace(meeting.visual, seed=meeting.seed, settled=True, kicker="")
        assert (shot.camera, shot.transition) == ("settled", Transition("dissolve", 0.4))
        assert shot.visual.under.under is None


def test_an_overlay_on_nothing_stands_alone() -> None:
    assert shots("Overlay of books")[0].visual.kind == "books"
    assert shots("Section: Wood", "Overlay of books")[-1].visual.kind == "books"


def test_the_halves_of_a_split_screen_are_shots_of_their_own() -> None:
    visual = shots("Split screen: a junior developer typing on a laptop on the left and engaging in a meeting on the right")[0].visual
    left, right = visual.parts
    assert (visual.kind, left.kind, right.kind) == ("split", "work", "meeting")
    assert left.seed != right.seed
    assert left.cast == right.cast
    assert not set(left.items) & set(right.items)


def test_the_first_shot_bears_the_films_name_if_it_is_short() -> None:
    assert shots("A busy office", title="Navigating the Path: All About Careers")[0].visual.kicker == "Navigating the Path"
    assert shots("A busy office", title="Careers")[0].visual.kicker == "Careers"
    assert shots("A busy office", title="Everything that anybody ever wanted to know")[0].visual.kicker == ""
    assert shots("A busy office", "A busy office", title="Careers")[1].visual.kicker == ""


def test_a_person_overrides_what_the_film_would_say() -> None:
    edits = {1: Edit(kind="meeting", subjects=("junior analyst", "manager"))}
    visual = shots("A busy office", "Return to the opening shot", edits=edits)[1].visual
    assert (visual.kind, [role.name for role in visual.cast]) == ("meeting", ["Junior analyst", "Manager"])
    assert visual.items == ("Sharpen dull blades", "Oil rusty hinges")
    assert not visual.settled


def test_other_subjects_are_shown_as_what_they_are() -> None:
    def seen(*subjects: str) -> Visual:
        return shots("A manager leading a team meeting", edits={0: Edit(subjects=subjects)})[0].visual

    assert seen("unicycle", "juggling clubs").kind == "concept"
    assert seen("stack of books").kind == "books"
    assert seen("senior engineer").kind == "meeting"
    parts = (Edit(subjects=("stack of books",)), Edit(kind="ladder", subjects=("junior", "senior")))
    split = shots("Split screen: cats and dogs", edits={0: Edit(parts=parts)})[0].visual
    assert [part.kind for part in split.parts] == ["books", "ladder"]
    assert split.parts[1].items == ("Junior", "Senior")


def test_a_comment_says_what_the_film_makes_of_a_direction() -> None:
    scenes = parse("[A busy office]\nNarrator: a\n[Return to the opening shot]\nNarrator: b", Path("f.md"))
    edited = replace(scenes, scenes=(replace(scenes.scenes[0], shot=Edit(kind="moviepy")), scenes.scenes[1]))
    assert [one.visual.kind for one in understood(edited)] == ["workspace", "workspace"]
    assert understood(scenes)[1].camera == "settled"


def test_sections_and_words_travel_with_the_shot() -> None:
    scenes = parse("[Section: Wood]\n[A map]\nNarrator: a\n[Section: Joints]\n[A net]\nNarrator: b", Path("f.md"))
    assert {shot.sections for shot in direct(scenes, CONFIG)} == {("Wood", "Joints")}
