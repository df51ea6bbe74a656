"""Things that are filmed from near: a notepad, a ladder, books."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
import skia

from assets.model import Picture, Word
from assets.pictures import _library, _pad, _stairs, books, scenery
from assets.pictures._ground import lightest
from assets.stage import canvas as brush
from assets.stage import type
from assets.stage.drawing import Drawing
from assets.stage.handwriting import Pen, Stroke, ink, scribble
from assets.stage.layer import Box, Size
from assets.stage.stage import Stage
from script.model import Role, Visual

SIZES = {"wide": Size(1920, 1080), "half": Size(960, 1080), "tall": Size(1080, 1920)}
ITEMS = ("Measure the flour", "Knead the dough", "Let it rest", "Bake it")
SECONDS = 12.0
HAND = type.Style("hand", 700, 60)


def picture(kind: str, items: Sequence[str] = ITEMS, words: Sequence[Word] = (), seed: int = 1, **visual: object) -> Picture:
    return Picture(kind, "1", Visual(kind, items=tuple(items), **visual), "dusk", seed, "still", words=tuple(words))  # type: ignore[arg-type]


def said(text: str, start: float, pace: float = 0.4) -> Iterator[Word]:
    for n, word in enumerate(text.split()):
        yield Word(word, start + n * pace, start + (n + 1) * pace)


def layers(asked: Picture, size: str = "wide", seconds: float = SECONDS):
    return scenery(asked, SIZES[size], seconds).layers


def shown(asked: Picture, size: str = "wide") -> list[str]:
    return [text.words for layer in layers(asked, size) for text in getattr(layer, "texts", ())]


def painted(layer, t: float) -> np.ndarray:
    box = layer.bounds
    surface = skia.Surface(int(box.width) + 1, int(box.height) + 1)
    with surface as canvas:
        canvas.translate(-box.left, -box.top)
        layer.draw(canvas, t)
    return surface.makeImageSnapshot().toarray(colorType=skia.kRGBA_8888_ColorType).astype(int)


def named(asked: Picture, word: str, size: str = "wide"):
    return [layer for layer in layers(asked, size) if any(text.words == word for text in getattr(layer, "texts", ()))]


def inked(layer, t: float) -> np.ndarray:
    """Columns of a line on paper in which there is dark ink."""
    pixels = painted(layer, t)
    return np.flatnonzero(((pixels[:, :, 0] < 110) & (pixels[:, :, 3] > 200)).any(axis=0))


# ---------------------------------------------------------------- handwriting


def test_the_pen_goes_along_the_line_and_not_far_from_its_letters():
    line = ink(type.fitted("Knead the dough", HAND, 900, 1, 100))
    tips = [line.tip(share / 20) for share in range(21)]
    assert [x for x, _ in tips] == pytest.approx([line.width * share / 20 for share in range(21)])
    assert all(-60 <= y <= 24 for _, y in tips)
    assert len({round(y) for _, y in tips}) > 8


def test_arabic_is_written_from_the_right():
    line = ink(type.fitted("خطة العمل", HAND, 900, 1, 120))
    assert line.tip(0)[0] == pytest.approx(line.width)
    assert line.tip(1)[0] == pytest.approx(0)


@pytest.mark.parametrize("made", [ink(type.fitted("Knead the dough", HAND, 900, 1, 100)), scribble(400, 60, random.Random(3))])
def test_ink_reaches_as_far_as_the_pen(made):
    def reach(share: float) -> int:
        surface = skia.Surface(1000, 140)
        with surface as canvas:
            made.paint(canvas, 20, 90, share, "#000000")
        columns = np.flatnonzero(surface.makeImageSnapshot().toarray()[:, :, 3].max(axis=0) > 100)
        return int(columns.max()) - 20 if columns.size else 0

    assert reach(0) == 0
    assert reach(0.5) == pytest.approx(made.tip(0.5)[0], abs=22)
    assert reach(1) == pytest.approx(made.width, abs=22)


def test_a_pen_never_jumps():
    strokes = tuple(Stroke(1.0 + 2.1 * n, 0.8, lambda share, n=n: (100 + 300 * share, 200.0 + 80 * n)) for n in range(3))
    pen = Pen(strokes, home=(600.0, 900.0))
    course = [pen.at(n / 1000) for n in range(-500, 9000)]
    steps = [np.hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(course)]
    assert max(steps) < 8
    assert np.hypot(*np.subtract(pen.at(-5.0), (250.0, 330.0))) < 15
    assert Pen((), home=(600.0, 900.0)).at(3.0) == (600.0, 900.0)
    assert np.hypot(*np.subtract(pen.at(30.0), (600.0, 900.0))) < 15


# ---------------------------------------------------------------- the notepad


def test_a_line_is_written_when_it_is_spoken_of():
    words = tuple(said("first we knead the dough", 4.0))
    asked = picture("notepad", ITEMS[:2], words)
    (line,) = named(asked, "Knead the dough")
    assert inked(line, 4.6).size == 0
    assert inked(line, 9.0).max() > 0.8 * line.bounds.width
    (other,) = named(asked, "Measure the flour")
    assert inked(other, 4.6).size > 0


def test_unspoken_lines_are_written_one_after_another_within_the_scene():
    asked = picture("notepad")
    lines = [named(asked, item)[0] for item in ITEMS]
    begun = [next(n / 10 for n in range(200) if inked(line, n / 10).size) for line in lines]
    assert begun == sorted(begun)
    assert len(set(begun)) == 4
    for line in lines:
        assert inked(line, SECONDS).max() == inked(line, SECONDS + 5).max()


def test_the_hand_follows_the_ink():
    asked = picture("notepad", ITEMS[:1])
    (line,) = named(asked, ITEMS[0])
    hand = layers(asked)[-1]
    pad = _pad.placed(Stage.of(asked, SIZES["wide"], SECONDS))
    for t in (0.9, 1.1, 1.3):
        edge = pad.seen((line.bounds.left + float(inked(line, t).max()), line.bounds.top + 50))
        assert hand.place(t).x == pytest.approx(edge[0], abs=26)
        assert hand.place(t).y == pytest.approx(edge[1], abs=60)


def test_a_pad_shows_the_items_and_what_a_person_wrote_and_not_the_direction():
    assert shown(picture("notepad", headline="Notepad", action="Plan sections written")) == list(ITEMS)
    assert shown(picture("notepad", headline="Notepad", text="Bread")) == ["Bread", *ITEMS]
    assert shown(picture("notepad", ("", " "), headline="Close-up of a notepad")) == []
    assert shown(picture("notepad", [f"Item {n}" for n in range(12)])) == [f"Item {n}" for n in range(8)]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("count", [1, 3, 5, 8])
def test_a_list_stands_on_its_pad_and_no_line_on_another(size, count):
    long = "A step of the plan whose name is rather longer than one would like it to be"
    for items in ([long] * count, ["Short"] * count):
        stage = Stage.of(picture("notepad", items), SIZES[size], SECONDS)
        pad = _pad.placed(stage)
        sheet = _pad.sheet(pad, "The plan", items, stage)
        tops = [entry.strip.top for entry in sheet.entries]
        bottoms = [entry.strip.bottom for entry in sheet.entries]
        assert all(bottom <= top for bottom, top in zip(bottoms, tops[1:], strict=False))
        assert max(bottoms) <= pad.bottom + 60
        assert all(entry.strip.right <= pad.sheet.right and entry.strip.left >= pad.margin for entry in sheet.entries)


# ---------------------------------------------------------------- the ladder

RUNGS = ("Apprentice", "Baker", "Master")
CAST = (Role("apprentice", 1), Role("master", 2))


def climbers(asked: Picture):
    """The layers of people: those whose key holds a person."""
    return [layer for layer in layers(asked) if "Person(" in str(layer.key(0.0))]


def test_a_step_is_reached_when_it_is_spoken_of():
    asked = picture("ladder", RUNGS, tuple(said("one day you are a baker", 3.0)), cast=CAST)
    stairs = _stairs.placed(Stage.of(asked, SIZES["wide"], SECONDS), 3)
    first = climbers(asked)[0]
    assert first.place(4.0).x == stairs.steps[0].stand
    assert first.place(5.4).x == stairs.steps[1].stand


def test_feet_leave_a_step_and_land_on_the_next_and_never_slide():
    asked = picture("ladder", RUNGS)
    stairs = _stairs.placed(Stage.of(asked, SIZES["wide"], SECONDS), 3)
    grounds = {round(step.stand): step.tread for step in stairs.steps}
    places = [next(p for layer in climbers(asked) if (p := layer.place(n / 30))) for n in range(int(30 * SECONDS))]
    for before, place in pairwise(places):
        feet = place.y + _stairs.FEET * stairs.scale
        if place.x == before.x:
            assert feet == pytest.approx(grounds[round(place.x)])
        else:
            assert feet <= max(step.tread for step in stairs.steps) + 0.1
    assert places[-1].x == stairs.steps[-1].stand


def test_one_person_at_a_time_climbs_and_the_second_role_stands_at_the_top():
    asked = picture("ladder", RUNGS, cast=CAST)
    people = climbers(asked)
    assert all(sum(layer.place(n / 10) is not None for layer in people) == 1 for n in range(-20, 200))
    seen = [str(next(layer for layer in people if layer.place(t)).key(t)) for t in (0.0, SECONDS)]
    assert "junior" in seen[0]
    assert "senior" in seen[1]


def test_a_ladder_names_what_the_script_names():
    assert set(shown(picture("ladder", RUNGS))) == set(RUNGS)
    assert shown(picture("ladder", ())) == []
    assert set(shown(picture("ladder", ("Low", "High"), headline="The way up"))) == {"Low", "High", "The way up"}
    assert len(shown(picture("ladder", [f"Step {n}" for n in range(9)]))) == _stairs.MOST


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("count", [2, 4, 6])
def test_nobody_stands_before_a_label(size, count):
    stage = Stage.of(picture("ladder"), SIZES[size], SECONDS)
    stairs = _stairs.placed(stage, count)
    half, high = 140 * stairs.scale, _stairs.HIGH * stairs.scale
    assert stairs.steps[-1].tread - high > 0
    for stood in stairs.steps:
        for other in stairs.steps:
            apart = abs(stood.stand - (other.label.left + other.label.width / 2)) >= half + other.label.width / 2
            assert apart or other.label.top > stood.tread or other.label.bottom < stood.tread - high


def test_a_step_lights_up_when_it_is_reached():
    asked = picture("ladder", RUNGS, tuple(said("baker", 4.0)))
    (step,) = named(asked, "Baker")
    assert painted(step, 3.0)[200, 200, :3].sum() + 60 < painted(step, 6.0)[200, 200, :3].sum()


def test_there_is_a_climb_whatever_is_said():
    for seconds in (0.5, 3.0, 40.0):
        for count in (2, 6):
            asked = picture("ladder", [f"Step {n}" for n in range(count)], tuple(said("step 5 step 4", 0.2)))
            times = [layer.place(seconds) for layer in layers(asked, seconds=seconds)]
            assert times


# ---------------------------------------------------------------- books


@pytest.mark.parametrize(
    ("titles", "spines", "lessons"),
    [
        ((), ("", "", "", ""), ("", "")),
        (("A",), ("", "", "", "A"), ("A", "")),
        (("A", "B"), ("", "", "", "A"), ("B", "")),
        (("A", "B", "C"), ("", "", "A", "B"), ("C", "")),
        (tuple("ABCDEFGH"), ("A", "B", "C", "D"), ("E", "F")),
    ],
)
def test_titles_are_dealt_to_books_and_courses(titles, spines, lessons):
    assert _library.dealt(titles, 4, 2) == (spines, lessons)


def test_titles_are_the_scripts_and_name_no_book():
    assert _library.titles(Visual("books", items=("Bread", "Bread", "Yeast"), subjects=("flour",))) == ("Bread", "Yeast")
    assert _library.titles(Visual("books", subjects=("books", "machine learning", "courses"))) == ("Machine learning",)
    assert shown(picture("books", (), headline="Books")) == ["Books"]
    assert set(shown(picture("books", ("Bread", "Yeast")))) == {"Bread", "Yeast"}


def test_a_book_falls_when_its_title_is_spoken():
    (book,) = named(picture("books", ("Bread", "Yeast"), tuple(said("of bread", 3.0))), "Bread")
    assert book.place(3.2) is None
    assert book.place(4.5) is not None


def test_bars_go_on_and_a_leaf_is_turned():
    scene = layers(picture("books"))
    assert sum(layer.key(4.0) != layer.key(9.0) for layer in scene if "progress" in str(layer.key(0.0))) == 3
    (book,) = [layer for layer in scene if "open book" in str(layer.key(0.0))]
    assert len({book.key(n / 20) for n in range(20, 140)}) > 5


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("items", [(), ITEMS[:1], ITEMS, [item * 4 for item in ITEMS]])
def test_what_lies_over_a_picture_is_on_the_glass_and_brings_its_ground(size, items):
    asked = picture("books", items, headline="Books and courses")
    stage = Stage.of(asked, SIZES[size], SECONDS)
    found = list(books.over(asked, stage))
    assert {layer.space for layer in found} == {"screen"}
    for layer in found:
        place = layer.place(SECONDS)
        for text in getattr(layer, "texts", ()):
            left, top = place.x + text.box.left, place.y + text.box.top
            assert left >= 0.05 * stage.size.across - 1
            assert left + text.box.width <= 0.96 * stage.size.across
            assert top >= 72
            assert top + text.box.height <= (900 if stage.wide else 0.84 * stage.size.down)
            pixels = painted(layer, SECONDS)
            x, y = int(text.box.left - layer.bounds.left), int(text.box.top - layer.bounds.top)
            assert (pixels[y + 2 : y + int(text.box.height) - 2, x : x + int(text.box.width), 3] > 250).all()
    if stage.wide:
        middle = stage.size.across / 2
        places = [(layer.place(SECONDS).x, layer.bounds) for layer in found]
        assert all(x + box.right < middle or x + box.left > middle for x, box in places)


# ---------------------------------------------------------------- all of them


@pytest.mark.parametrize("kind", ["notepad", "ladder", "books"])
def test_two_seeds_are_two_pictures(kind):
    one, other = ({str(layer.key(0.0)) for layer in layers(picture(kind, seed=seed))} for seed in (1, 2))
    assert len(one - other) > 1


@pytest.mark.parametrize("kind", ["notepad", "ladder", "books"])
def test_words_that_say_nothing_of_it_change_nothing(kind):
    quiet, loud = picture(kind), picture(kind, words=tuple(said("nothing whatsoever", 1.0)))
    for a, b in zip(layers(quiet), layers(replace(loud)), strict=True):
        assert (a.key(5.0), a.place(5.0)) == (b.key(5.0), b.place(5.0))


def test_the_lightest_ground_is_found():
    box = Box(0, 0, 200, 100)

    def paint(canvas: skia.Canvas) -> None:
        canvas.drawRect(brush.rect(box), brush.fill("#101010"))
        canvas.drawRect(skia.Rect.MakeLTRB(150, 0, 200, 100), brush.fill("#808080"))

    drawing = Drawing("ground", box, paint)
    assert lightest(drawing, Box(0, 0, 100, 100)) == "#101010"
    assert lightest(drawing, box) == "#808080"
