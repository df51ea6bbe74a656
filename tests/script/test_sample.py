"""The sample script, which everything is measured by."""

from __future__ import annotations

import hashlib
from pathlib import Path

from script import dialects
from script.direct import direct
from script.model import Transition
from shotwright.settings import load

SAMPLE = Path(__file__).parents[2] / "script" / "examples" / "junior-vs-senior.md"
FILM = dialects.read(SAMPLE)
SHOTS = direct(FILM, load())


def test_every_bracket_is_a_scene() -> None:
    brackets = [line.strip("*[] ") for line in SAMPLE.read_text(encoding="utf-8").splitlines() if line.startswith("**[")]
    assert len(brackets) == 18
    assert [scene.direction for scene in FILM.scenes] == brackets


def test_title_language_and_source() -> None:
    assert FILM.title == "Navigating the Path: Differences Between Junior and Senior ML Developers"
    assert FILM.language == "en"
    assert FILM.source
    assert FILM.source.script == "junior-vs-senior.md"
    assert FILM.source.sha256 == hashlib.sha256(SAMPLE.read_bytes()).hexdigest()


def test_ids_stay_and_say_what_is_seen() -> None:
    ids = [scene.id for scene in FILM.scenes]
    assert ids[4] == "senior-engineer-leading-team-meeting"
    assert len(set(ids)) == 18
    assert all(len(name.split("-")) <= 5 for name in ids)


def test_what_is_spoken_is_exactly_the_narration() -> None:
    spoken = [line.text for scene in FILM.scenes for line in scene.narration]
    assert len(spoken) == 12
    for text in spoken:
        assert not set('[]*_`"“”') & set(text)
        assert "Reference" not in text
        assert "Narrator" not in text
    script = " ".join(SAMPLE.read_text(encoding="utf-8").split())
    assert all(text in script for text in spoken)
    assert "’" in spoken[0]
    assert "'Navigating the Path:" in spoken[0]


def test_citations_are_on_the_lines_that_they_prove() -> None:
    cited = [line.references for scene in FILM.scenes for line in scene.narration]
    assert cited == [(), (), (1, 4), (1, 4), (2, 3), (2,), (1,), (1, 3), (2, 5), (5,), (), ()]


def test_only_the_last_line_is_on_camera() -> None:
    assert [line.on_camera for scene in FILM.scenes for line in scene.narration] == [False] * 11 + [True]


def test_the_shots() -> None:
    assert [shot.visual.kind for shot in SHOTS].count("title") == 5
    assert SHOTS[-1].visual.kind == "outro"
    assert SHOTS[-1].fade_out == 1.0
    assert SHOTS[0].transition == Transition("fade", 0.5)
    assert all(shot.transition.kind != "dissolve" for shot in SHOTS[:1])
    assert [shot.transition.kind for shot in SHOTS if shot.direction.startswith("Cut to")] == ["cut"] * 5


def test_every_bracket_becomes_the_picture_it_asks_for() -> None:
    scenes = ["workspace", "notepad", "title", "work", "meeting", "title", "split", "mentoring", "title", "project", "presentation"]
    scenes += ["title", "ladder", "overlay", "title", "workspace", "presenter", "outro"]
    assert [shot.visual.kind for shot in SHOTS] == scenes
    assert [part.kind for part in SHOTS[6].visual.parts] == ["work", "meeting"]
    assert [part.kind for part in SHOTS[13].visual.parts] == ["books"]
    assert SHOTS[13].visual.under
    assert SHOTS[13].visual.under.kind == "ladder"
    assert all(shot.confidence >= 0.8 for shot in SHOTS)


def test_words_inside_pictures_are_the_scripts() -> None:
    notepad, ladder, meeting = SHOTS[1].visual, SHOTS[12].visual, SHOTS[4].visual
    assert notepad.items == SHOTS[0].sections
    assert ladder.items == ("Junior", "Senior")
    assert meeting.items[:3] == ("Oversee project strategies", "Optimize complex algorithms", "Mentor junior staff")
    said = " ".join([*(line.text for shot in SHOTS for line in shot.lines), *(shot.direction for shot in SHOTS)]).casefold()
    for shot in SHOTS:
        for visual in (shot.visual, *shot.visual.parts):
            assert all(item.casefold() in said for item in visual.items)


def test_one_cast_plays_the_whole_film() -> None:
    played = [(role.name, role.person) for shot in SHOTS for visual in (shot.visual, *shot.visual.parts) for role in visual.cast]
    assert set(played) == {("Junior developer", 1), ("Senior engineer", 2), ("Junior staff", 1), ("Narrator", 0)}


def test_a_section_knows_its_scenes() -> None:
    assert [(shot.number, shot.count) for shot in SHOTS[:5]] == [(1, 2), (2, 2), (1, 3), (2, 3), (3, 3)]
    assert [shot.visual.kicker for shot in SHOTS if shot.visual.kind == "title"] == [f"Section {n}" for n in range(1, 6)]


def test_the_opening_shot_comes_back() -> None:
    returned = next(shot for shot in SHOTS if shot.move == "return")
    assert returned.visual.headline == SHOTS[0].visual.headline == "Tech workspace"
    assert returned.visual.action == "Developers working"
