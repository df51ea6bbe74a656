"""What lies over pictures: when, as the scene tells it; and where, as the picture leaves room."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from assets import hearing, pcm
from assets.gather import gather
from assets.marks import overlays
from assets.model import LEVELS, Cue, Mark, Narration, Overlays, Progress, Take, Word
from assets.overlay import terms
from assets.overlay.progress import share
from assets.pictures import scenery
from assets.stage.drawing import Live
from assets.stage.layer import Box, Placement, Scenery, Size, Text, View, texts_of
from assets.stage.room import Room
from assets.stage.stage import Stage
from command.samples import sample
from script.model import Line, Reference, Shot, Transition, Visual
from shotwright.settings import OverlaysPart, Project, load

ALL = OverlaysPart()
NOWHERE = Path("no.wav")


def shot(*lines: Line, **more: object) -> Shot:
    made = Shot(
        id="a",
        direction="",
        section="Two",
        move="none",
        transition=Transition("cut", 0),
        camera="still",
        visual=Visual("concept", "A card"),
        lines=lines,
        voices=("narrator",) * len(lines),
        language="en",
        seed=1,
        number=2,
        count=3,
    )
    return replace(made, **more)  # type: ignore[arg-type]


def narration(*cues: tuple[float, float, str], timed: bool = True, seconds: float = 30.0) -> Narration:
    """Cues as (start, seconds, text), their words at an even pace."""
    made = []
    for start, length, text in cues:
        parts = text.split()
        step = length / len(parts)
        words = tuple(Word(part, n * step, (n + 1) * step) for n, part in enumerate(parts)) if timed else ()
        made.append(Cue(Take(NOWHERE, length, words), start, "Narrator", text))
    return Narration(tuple(made), seconds)


# ---------------------------------------------------------------- sources


def line(text: str, *references: int, on_camera: bool = False) -> Line:
    return Line("Narrator", text, on_camera, references)


def sources(lines: tuple[Line, ...], *known: Reference, language: str = "en") -> list[tuple[str, float, float]]:
    cues = tuple((0.5 + 3 * n, 2.0, line.text) for n, line in enumerate(lines))
    marks = overlays(shot(*lines, language=language), narration(*cues), known, ALL).references
    return [(mark.text, round(mark.start, 2), round(mark.end, 2)) for mark in marks]


@pytest.mark.parametrize(
    ("lines", "known", "expected"),
    [
        ((line("One."),), (), []),
        ((line("One.", 1),), (), [("Reference 1", 0.5, 2.9)]),
        ((line("One.", 1, 4),), (), [("References 1, 4", 0.5, 2.9)]),
        ((line("One.", 1), line("Two."), line("Three.", 2)), (), [("Reference 1", 0.5, 2.9), ("Reference 2", 6.5, 8.9)]),
        ((line("One.", 1), line("Two.", 1)), (), [("Reference 1", 0.5, 5.9)]),
        ((line("One.", 1), line("", 3), line("Two.", 2)), (), [("Reference 1", 0.5, 2.9), ("Reference 2", 3.5, 5.9)]),
        ((line("One.", 3),), (Reference(3, "A  short   book."),), [("Reference 3: A short book", 0.5, 2.9)]),
        ((line("One.", 3),), (Reference(4, "Another book"),), [("Reference 3", 0.5, 2.9)]),
    ],
)
def test_a_source_is_named_while_its_claim_is_spoken(lines, known, expected) -> None:
    spoken = tuple(one for one in lines if one.text)
    cues = tuple((0.5 + 3 * n, 2.0, one.text) for n, one in enumerate(spoken))
    marks = overlays(shot(*lines), narration(*cues), known, ALL).references
    assert [(mark.text, round(mark.start, 2), round(mark.end, 2)) for mark in marks] == expected


def test_a_long_source_is_cut_between_words() -> None:
    ((text, _, _),) = sources(
        (line("One.", 1),), Reference(1, "On the very long and quite remarkable titles of scholarly works, volume two")
    )
    assert text == "Reference 1: On the very long and quite remarkable titles…"


def test_two_sources_never_stand_together() -> None:
    close = narration((0.5, 2.0, "One."), (2.6, 2.0, "Two."))
    first, second = overlays(shot(line("One.", 1), line("Two.", 2)), close, (), ALL).references
    assert first.end <= second.start


# ---------------------------------------------------------------- terms


@pytest.mark.parametrize("timed", [True, False])
def test_a_term_is_called_out_when_all_of_it_is_first_spoken(timed: bool) -> None:
    said = narration((1.0, 6.0, "Milk is one thing, steamed milks are another."), timed=timed)
    (mark,) = overlays(shot(line("x"), terms=("Steamed milk",)), said, (), ALL).terms
    spoken = next(word for word in said.words if word.written == "steamed").start if timed else 1 + 6 * 19 / 46
    assert mark.start == pytest.approx(spoken, abs=0.15)
    assert mark.end == pytest.approx(mark.start + 3.4)


def test_a_term_that_is_not_spoken_is_not_called_out() -> None:
    said = narration((1.0, 6.0, "Milk is steamed in a jug."))
    assert overlays(shot(line("x"), terms=("Steamed milk", "42")), said, (), ALL).terms == ()


def test_terms_take_turns_and_none_is_shown_too_briefly() -> None:
    said = narration((1.0, 10.0, "alpha one two beta gamma three four five six seven"), seconds=12)
    marks = overlays(shot(line("x"), terms=("gamma", "beta", "alpha")), said, (), ALL).terms
    assert [(mark.text, round(mark.start, 1), round(mark.end, 1)) for mark in marks] == [("alpha", 1.0, 3.9), ("gamma", 5.0, 8.4)]


def test_a_term_at_the_very_end_ends_with_the_scene() -> None:
    said = narration((1.0, 4.0, "one two three alpha"), seconds=6.0)
    assert overlays(shot(line("x"), terms=("alpha",)), said, (), ALL).terms == (Mark("alpha", 4.0, 6.0),)


# ---------------------------------------------------------------- who, and how far


def test_who_speaks_is_introduced_at_the_first_line_on_camera() -> None:
    said = narration((0.5, 2.0, "One."), (3.0, 2.0, "Two."))
    over = overlays(shot(line("One."), line("Two.", on_camera=True), introduces=("Maya", "Host")), said, (), ALL)
    assert (over.lower_third, over.introduced) == (("Maya", "Host"), 3.0)


def test_progress_counts_by_scenes() -> None:
    over = overlays(shot(sections=("One", "Two", "Three")), narration(), (), ALL)
    assert over.progress == Progress(("", "", ""), 1, 2, 3)
    assert overlays(shot(sections=("One", "Three")), narration(), (), ALL).progress == Progress(("", ""), -1, 2, 3)
    assert [share(Progress(("",) * 3, 1, 2, 4), t, 10.0) for t in (0, 5, 10, 12)] == [0.25, 0.375, 0.5, 0.5]


def test_each_is_off_where_the_channel_says_so() -> None:
    said = narration((1.0, 2.0, "alpha beta"))
    made = shot(line("alpha beta", 1), terms=("alpha",), introduces=("Maya", "Host"), sections=("One", "Two"))
    full = overlays(made, said, (), ALL)
    assert all((full.references, full.terms, full.lower_third, full.progress))
    none = overlays(made, said, (), OverlaysPart(references=False, terms=False, lower_thirds=False, progress=False))
    assert none == Overlays()


# ---------------------------------------------------------------- gathered


def project(tmp_path: Path) -> Project:
    return Project(tmp_path, load(), tmp_path, tmp_path)


def test_a_picture_of_pictures_has_the_versions_of_all(tmp_path: Path) -> None:
    made = shot(visual=Visual("split", parts=(Visual("meeting"), Visual("work"))))
    picture = gather(made, narration(), None, project(tmp_path)).picture
    assert "meeting" in picture.version
    assert "work" in picture.version
    other = gather(
        replace(made, visual=Visual("split", parts=(Visual("meeting"), Visual("notepad")))), narration(), None, project(tmp_path)
    )
    assert other.picture.version != picture.version


def test_overlays_are_in_the_version_only_where_there_are_any(tmp_path: Path) -> None:
    bare = gather(shot(), narration(), None, project(tmp_path)).picture
    worn = gather(shot(sections=("One", "Two")), narration(), None, project(tmp_path)).picture
    assert "overlays" in worn.version
    assert "overlays" not in bare.version


def test_only_a_kind_with_a_mouth_hears_the_voice(tmp_path: Path) -> None:
    rate = 48_000
    tone = np.concatenate([np.zeros(rate), 0.3 * np.sin(np.arange(rate) * 0.05), np.zeros(rate)]).astype(np.float32)
    pcm.write(tmp_path / "take.wav", tone, rate)
    said = Narration((Cue(pcm.take(tmp_path / "take.wav"), 0.52, "Narrator", "Hm."),), 5.0)
    levels = hearing.levels(said)
    assert len(levels) == 5 * LEVELS
    loud = [n / LEVELS for n, level in enumerate(levels) if level > 0.7]
    assert loud[0] == pytest.approx(1.5, abs=0.06)
    assert loud[-1] == pytest.approx(2.5, abs=0.06)
    assert set(levels[:25]) == {0.0}
    made = shot(line("Hm."), visual=Visual("presenter"))
    assert gather(made, said, None, project(tmp_path)).picture.voice == levels
    assert gather(replace(made, visual=Visual("concept", "A card")), said, None, project(tmp_path)).picture.voice == ()


# ---------------------------------------------------------------- where


SIZE = Size(480, 270)


def shown(scene: Scenery, t: float) -> set[str]:
    return {text.words for layer in scene.layers if layer.place(t) for text in texts_of(layer)}


def test_overlays_come_and_go_at_their_times() -> None:
    over = Overlays((Mark("Reference 7", 2.0, 4.0),), (Mark("a term", 5.0, 7.0),), ("Maya", "Host"), 1.0)
    scene = scenery(replace(sample("concept"), overlays=over), SIZE, 10.0)
    times = {"Reference 7": (2.0, 4.0), "a term": (5.0, 7.0), "Maya": (1.12, 6.38), "Host": (1.12, 6.38)}
    for words, (start, end) in times.items():
        assert [words in shown(scene, t) for t in (start - 0.05, start + 0.05, end - 0.05, end + 0.05)] == [False, True, True, False]


def test_overlays_are_on_the_glass_and_over_the_picture() -> None:
    bare, worn = (scenery(sample("concept", overlaid=on), SIZE, 10.0).layers for on in (False, True))
    assert [type(layer) for layer in worn[: len(bare)]] == [type(layer) for layer in bare]
    assert {layer.space for layer in worn[len(bare) :]} == {"screen"}


def test_an_end_card_is_left_alone_and_a_title_has_its_bar_only() -> None:
    assert len(scenery(sample("outro", overlaid=True), SIZE, 8).layers) == len(scenery(sample("outro"), SIZE, 8).layers)
    title = scenery(sample("title", overlaid=True), SIZE, 8)
    assert len(title.layers) == len(scenery(sample("title"), SIZE, 8).layers) + 2
    assert "References 1, 4" not in shown(title, 3.0)


class Sign:
    """A text that stands in the world, to be seen through a camera."""

    space, bounds = "world", Box(0, 0, 200, 100)

    def __init__(self, x: float, y: float, start: float = 0.0) -> None:
        from assets.stage.layer import Placement, Text

        self.texts = (Text("sign", Box(0, 0, 200, 100), "#ffffff", "#000000"),)
        self.place = lambda t: Placement(x, y) if t >= start else None


def test_the_first_free_place_is_taken_and_given_away() -> None:
    room = Room([Sign(100, 100)], lambda _t: View(960, 540), Size(1920, 1080))  # type: ignore[list-item]
    corners = ((150, 150), (400, 100), (800, 100))
    assert room.take(100, 50, 0, 5, corners) == (400, 100)
    assert room.take(100, 50, 0, 5, corners) == (800, 100)
    assert room.take(100, 50, 5, 9, corners) == (400, 100)


def test_a_place_is_not_free_where_a_text_will_come() -> None:
    room = Room([Sign(100, 100, start=4.0)], lambda _t: View(960, 540), Size(1920, 1080))  # type: ignore[list-item]
    assert room.covered(Box(150, 150, 50, 50), 0, 3) == 0
    assert room.covered(Box(150, 150, 50, 50), 0, 5) > 0


def test_the_camera_is_reckoned_with() -> None:
    near = Room([Sign(1460, 540)], lambda _t: View(960, 540, 1.2), Size(1920, 1080))  # type: ignore[list-item]
    assert near.covered(Box(1680, 560, 100, 50), 0, 1) > 0
    assert near.covered(Box(1440, 560, 60, 50), 0, 1) == 0


def test_no_face_is_covered() -> None:
    size = Size(1920, 1080)
    scene = scenery(sample("presenter", overlaid=True), size, 8.0)
    faces = list(Room(scene.layers, scene.view, size).faces(3.0))
    assert len(faces) == 1
    over = [layer for layer in scene.layers if texts_of(layer) and layer.space == "screen"]
    assert over
    alone = Room(over, scene.view, size)
    assert all(alone.covered(face, 3.0, 3.1) == 0 for face in faces)


def test_a_term_that_would_cover_words_is_left_out() -> None:
    """In a frame that is full of them."""
    size, mark = Size(480, 480), Mark("sample term", 1.0, 5.0)
    picture = replace(sample("concept"), overlays=Overlays(terms=(mark,)))
    stage = Stage.of(picture, size, 8.0)
    words = (Text("page", stage.frame, "#ffffff", "#000000"),)
    full = Live("page", stage.frame, lambda _t: 0, lambda *_: None, "screen", lambda _t: Placement(), words)

    def view(_t: float) -> View:
        return View(540, 540)

    assert list(terms.layers(picture, stage, Room((), view, size)))
    assert not list(terms.layers(picture, stage, Room((full,), view, size)))
