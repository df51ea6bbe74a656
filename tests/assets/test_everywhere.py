"""Every kind of picture in every look and every format: what is to be read can be read, and the frame is full."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

import pytest

from assets.pictures import names, scenery
from assets.stage import dress, palette
from assets.stage.layer import Box, Placement, Scenery, Size, View
from assets.stage.lettering import Face, Family
from assets.stage.still import frame, still
from command.samples import GIVEN, kinds
from tests.assets import everywhere
from tests.assets.everywhere import FORMATS, MOVES, SAYS, SECONDS, Case, laid, legible, open_edges
from tests.assets.test_pictures_all import plain, words

LOOKS = palette.names()
CASE = Case("concept", 1, "three", "dusk", "wide")


def look_of(kind: str, format: str) -> str:
    """One of the looks for a kind in a format; all of them come, from kind to kind."""
    return LOOKS[(kinds().index(kind) + list(FORMATS).index(format)) % len(LOOKS)]


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("kind", kinds())
def test_words_stand_where_they_may(kind: str, format: str) -> None:
    cases = [replace(Case.drawn(kind, look_of(kind, format), format, n), says=says) for n, says in enumerate(("nothing", "three", "long"))]
    found = [problem for case in cases for problem in laid(case)]
    assert not found, "\n".join(("", *found))


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("kind", kinds())
def test_words_can_be_read_in_every_look(kind: str, look: str) -> None:
    case = replace(Case.drawn(kind, look, "wide"), says="three")
    found = legible(case, 5.2)
    assert not found, "\n".join(("", *found))


@pytest.mark.long
@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("kind", kinds())
def test_every_kind_in_every_look_and_format(kind: str, look: str, format: str) -> None:
    """Words by several seeds; what is painted by one, at one time and under one camera, which differ from case to case."""
    cases = [replace(Case.drawn(kind, look, format, n), says=says) for n, says in enumerate(SAYS)]
    found = [problem for case in cases for problem in laid(case)]
    turn = kinds().index(kind) + LOOKS.index(look) + 2 * list(FORMATS).index(format)
    found += legible(cases[2 + turn % 3], everywhere.TIMES[turn % 3])
    found += open_edges(cases[turn % len(cases)], MOVES[turn % len(MOVES)])
    assert not found, "\n".join(("", *dict.fromkeys(found)))


@pytest.mark.parametrize("kind", kinds())
def test_no_kind_leaves_the_frames_edge_open(kind: str) -> None:
    """Under a camera that looks to the edges of its world, and past the scene's end."""
    found = [problem for format in FORMATS for problem in open_edges(Case.drawn(kind, look_of(kind, format), format), "pan-left")]
    assert not found, "\n".join(("", *found))


@pytest.mark.parametrize("kind", kinds())
def test_fonts_and_clothes_are_chosen_when_a_picture_is_laid_out(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is painted later may be painted beside a film of another look."""
    faces: tuple[Face, ...] = get_args(Face)
    look = replace(palette.look("documentary"), faces=tuple((face, Family(face)) for face in faces))
    scene = scenery(replace(CASE, kind=kind, look=look).picture, Size(160, 90), SECONDS)  # type: ignore[arg-type]  # a look of the test's own

    def late(*_: object) -> None:
        raise AssertionError("a look was asked for when a picture was painted")

    for name in ("face", "host", "clothed", "lit"):
        monkeypatch.setattr(dress, name, late)
    for t in (0.5, 5.2):
        frame(scene, Size(160, 90), t)


def test_every_kind_is_tried() -> None:
    assert set(kinds()) == set(names()) - GIVEN


# ---------------------------------------------------------------- the measure itself


def found_in(*layers: object, format: str = "wide") -> list[str]:
    case = replace(CASE, format=format)
    scene = Scenery(tuple(layers), lambda _t: View(case.size.across / 2, case.size.down / 2), 1.0)  # type: ignore[arg-type]
    stage = everywhere.Stage.of(case.picture, case.size, SECONDS)
    return [": ".join(fault) for fault in everywhere._misplaced(list(everywhere._read(scene, case.size, 1.0)), stage, 1.0)]


@pytest.mark.parametrize(
    ("x", "y", "format", "said"),
    [
        (300, 300, "wide", ""),
        (40, 300, "wide", "units left"),
        (300, 20, "wide", "units above"),
        (300, 880, "wide", "units below"),
        (1700, 300, "wide", "units right"),
        (300, 120, "tall", "units above"),
        (300, 1420, "tall", "units below"),
        (600, 1000, "tall", "buttons at the right"),
        (600, 700, "tall", ""),
        (300, 860, "square", "units below"),
    ],
)
def test_what_does_not_stand_safe_is_found(x: float, y: float, format: str, said: str) -> None:
    found = found_in(words(x, y), format=format)
    assert bool(found) == bool(said)
    assert all(said in problem and "'Some words'" in problem for problem in found)


def test_words_over_words_are_found() -> None:
    assert any("one over another" in problem for problem in found_in(words(300, 300), words(480, 330)))


def test_a_text_that_is_gone_or_empty_is_no_problem() -> None:
    gone = replace(words(20, 20), course=lambda _t: Placement(20, 20, opacity=0.0))
    assert found_in(gone) == []


def test_an_open_edge_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    ground = plain("#101040", Box(0, 0, 1900, 1080))
    monkeypatch.setattr(everywhere, "scenery", lambda *_: Scenery((ground,), lambda _t: View(960, 540), 1.0))
    assert any("empty" in problem for problem in open_edges(CASE, "still"))


def test_a_case_says_all_that_is_needed_to_see_it_again() -> None:
    case = Case.drawn("concept", "dusk", "tall", 3)
    assert case == Case.drawn("concept", "dusk", "tall", 3)
    assert all(part in str(case) for part in ("concept", "dusk", "tall", str(case.seed)))


def test_looks_differ_in_more_than_hue() -> None:
    """Their first frames of one card: no two are near, in light or in colour."""
    frames = {look: still(replace(CASE, look=look).picture, Size(96, 54), SECONDS, 4.0).astype(float) for look in LOOKS}
    for one in LOOKS:
        for other in LOOKS:
            assert one == other or abs(frames[one] - frames[other]).mean() > 25, (one, other)
