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


def test_the_opening_shot_is_no_title() -> None:
    _, opening, _, again = shots("Section: Arrival", "A busy office", "A stack of books", "Return to the opening shot")
    assert (again.visual.kind, again.seed) == ("workspace", opening.seed)


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


def test_a_person_gives_what_is_to_be_read() -> None:
    edits = {
        0: Edit(kind="chart", variant="pie", figures={"Rent": "40 %", "Food": 0.3}),
        1: Edit(items=("Soak", "Simmer")),
        2: Edit(kind="code", code="print(1)", code_language="python"),
        3: Edit(kind="quote", text="Less is more", by="Mies van der Rohe"),
    }
    chart, steps, code, quote = (shot.visual for shot in shots("A map", "The process: wash, dry", "A map", "A map", edits=edits))
    assert (chart.kind, chart.variant) == ("chart", "pie")
    assert [(one.label, one.value, one.written) for one in chart.figures] == [("Rent", 0.4, "40 %"), ("Food", 0.3, "0.3")]
    assert (steps.kind, steps.items) == ("process", ("Soak", "Simmer"))
    assert (code.kind, code.code, code.code_language) == ("code", "print(1)", "python")
    assert (quote.text, quote.by) == ("Less is more", "Mies van der Rohe")


def test_the_contents_of_a_shot_come_from_its_words() -> None:
    chart = shots("Pie chart: 40 % rent, 60 % food")[0].visual
    assert (chart.kind, chart.variant, [one.label for one in chart.figures]) == ("chart", "pie", ["Rent", "Food"])
    scenes = parse(
        "[Show the ingredients: flour, eggs]\nNarrator: a\n[A quote]\nNarrator: As Ada Lovelace said, it weaves patterns.", Path("f.md")
    )
    listed, quote = (shot.visual for shot in direct(scenes, CONFIG))
    assert (listed.kind, listed.items) == ("list", ("Flour", "Eggs"))
    assert (quote.kind, quote.by, quote.text) == ("quote", "Ada Lovelace", "It weaves patterns.")


def test_halves_of_a_split_screen_are_given_theirs() -> None:
    parts = (Edit(kind="list", items=("One", "Two", "Three")), Edit(kind="number", figures={"Adults": "1 in 4"}))
    left, right = shots("Split screen: cats and dogs", edits={0: Edit(parts=parts)})[0].visual.parts
    assert left.items == ("One", "Two", "Three")
    assert [(one.value, one.written) for one in right.figures] == [(0.25, "1 in 4")]


def test_code_in_a_fence_is_shown_and_makes_a_card_a_picture_of_code() -> None:
    fence = "```python\ndef add(a, b):\n    return a + b  # [sum]\n```"
    text = f"[How it is done]\n{fence}\nNarrator: We add.\n[A developer typing on a laptop]\n```\nx\n```\nNarrator: b"
    scenes = parse(text, Path("f.md"))
    assert scenes.scenes[0].shot == Edit(code="def add(a, b):\n    return a + b  # [sum]", code_language="python")
    first, second = direct(scenes, CONFIG)
    assert (first.visual.kind, first.visual.code_language) == ("code", "python")
    assert [line.text for line in first.lines] == ["We add."]
    assert (second.visual.kind, second.visual.code) == ("work", "x")


def test_a_comment_says_what_is_to_be_read() -> None:
    from script.directions import comment

    scenes = parse("[Pie chart: 40 % rent, 60 % food]\nNarrator: a\n[The process: wash, dry]\nNarrator: b", Path("f.md"))
    chart, steps = (comment(one) for one in understood(scenes))
    assert "a chart (pie)" in chart
    assert "; Rent 40 %, Food 60 %" in chart
    assert "; Wash | Dry" in steps


def test_a_list_that_nobody_names_stands_under_its_section_or_the_film() -> None:
    alone, _, under = shots("List: a saw, glue", "Section: The bench", "Timeline: 8:00 to the bench, 9:00 glueing", title="Wood: a start")
    assert alone.visual.headline == "Wood: a start"
    assert under.visual.headline == "The bench"
