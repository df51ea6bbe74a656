"""What is particular to code, phones, websites, clocks, products, before and after, and maps."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assets.model import Picture, Word
from assets.pictures import _atlas, _editor, _plane, beforeafter, clock, code, product, scenery
from assets.pictures import map as map_
from assets.stage.layer import Box, Size, texts_of
from assets.stage.palette import contrast, look
from command.samples import sample
from script.model import Figure, Visual
from tests.assets.test_pictures_all import SIZES, problems

WIDE, TALL = Size(1920, 1080), Size(1080, 1920)
SMALL = Size(480, 270)
SECONDS = 8.0


def asked(visual: Visual, words: tuple[Word, ...] = ()) -> Picture:
    return Picture(visual.kind, "1", visual, "dusk", 1, "still", words=words)


def said(picture: Picture, t: float, size: Size = WIDE) -> list[str]:
    """The words of every layer that is there at `t`."""
    layers = scenery(picture, size, SECONDS).layers
    return [text.words for layer in layers if (place := layer.place(t)) and place.opacity > 0.5 for text in texts_of(layer)]


# ---------------------------------------------------------------- code

CODE = 'if a  <  b:\n\treturn "über"\n\nshow(a)'


def page(code: str, language: str = "python", width: float = 900) -> _editor.Page:
    return _editor.paged(code, language, look("dusk"), ("#100e2a",), Box(0, 0, width, 600))


def test_code_is_shown_to_the_letter():
    rows = page(CODE).rows
    assert [" " * laid.row.column + laid.row.text for laid in rows] == ["if a  <  b:", '    return "über"', "", "show(a)"]


def test_long_lines_are_broken_and_lose_nothing():
    line = "total = first_of_them + second_of_them + third_of_them + fourth_of_them"
    rows = page(line, width=500).rows
    assert len(rows) > 1
    assert {laid.row.line for laid in rows} == {0}
    assert "".join(laid.row.text for laid in rows).replace(" ", "") == line.replace(" ", "")
    assert all(laid.end <= 500 for laid in rows)


@pytest.mark.parametrize("language", ["python", "javascript", "no such language", "bash", ""])
def test_code_in_any_language_can_be_read(language):
    colours = {value for laid in page(CODE, language).rows for _, _, value in laid.words}
    assert colours
    assert all(contrast(value, "#100e2a") >= 4.5 for value in colours)


def test_no_code_is_made_up():
    assert said(asked(Visual("code", keywords=("code",))), 7.0) == []


def test_code_without_end_is_shown_in_part():
    endless = "\n".join("x" * 5000 for _ in range(5000))
    assert len(page(endless).rows) < 5000


def test_a_line_is_written_when_it_is_spoken_of():
    code = "alpha = 1\nbravo = 2\ncharlie = 3"
    words = (Word("alpha", 0.5, 0.9), Word("bravo", 1.0, 1.4), Word("charlie", 2.2, 2.6))
    scene = scenery(asked(Visual("code", code=code, code_language="python"), words), WIDE, SECONDS)
    lines = next(layer for layer in scene.layers if any(text.words == "charlie" for text in texts_of(layer)))
    assert [lines.key(t)[-1] for t in (0.4, 0.95, 4.0)] == [0, 1, 3]


def test_all_code_is_there_before_the_scene_ends():
    picture = sample("code", 1, ())
    scene = scenery(picture, WIDE, SECONDS)
    lines = next(layer for layer in scene.layers if any(text.words == "return" for text in texts_of(layer)))
    assert lines.key(7.0)[-1] == len(replace(picture.visual).code.split("\n"))


# ---------------------------------------------------------------- maps


def route(*items: str, **more: str) -> Visual:
    return Visual("map", items=items, **more)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Trade between New York and London", ["New York", "London"]),
        ("A map of Europe", ["Europe"]),
        ("Across the Pacific Ocean", ["Pacific Ocean"]),
        ("São Paulo and sao paulo", ["São Paulo"]),
        ("Reading the map", []),
        ("Nice weather", []),
        ("the way from here to nowhere", []),
        ("", []),
    ],
)
def test_places_are_found_by_their_own_names(text, found):
    assert [place.written for place in _atlas.within(text)] == found


def test_the_best_known_place_of_a_name_is_meant():
    london, paris = _atlas.find("London"), _atlas.find("Paris")
    assert london
    assert paris
    assert (round(london.lat), round(london.lon)) == (52, 0)
    assert (round(paris.lat), round(paris.lon)) == (49, 2)


def test_a_place_that_is_not_known_gets_no_pin():
    asked_for = asked(route("Atlantis", "Lisbon"))
    names = said(asked_for, 7.0)
    assert "Lisbon" in names
    pins = [layer for layer in scenery(asked_for, WIDE, SECONDS).layers if "pin" in str(layer.key(7.0))[:8]]
    assert len(pins) == 1


def test_a_pin_drops_when_its_place_is_spoken_of():
    words = (Word("Lisbon", 1.0, 1.4), Word("Athens", 4.0, 4.5))
    picture = asked(route("Lisbon", "Athens"), words)
    assert [name for name in said(picture, 3.0) if name in ("Lisbon", "Athens")] == ["Lisbon"]
    assert {"Lisbon", "Athens"} <= set(said(picture, 6.0))


@pytest.mark.parametrize("names", [("Shanghai", "Los Angeles"), ("Oslo",), ("Chile", "Norway"), ("Fiji", "Samoa")])
@pytest.mark.parametrize("size", [WIDE, TALL], ids=["wide", "tall"])
def test_every_place_lies_on_the_map(names, size):
    scene = scenery(asked(route(*names)), size, SECONDS)
    pins = [layer.place(7.0) for layer in scene.layers if str(layer.key(7.0)).startswith("('pin'")]
    assert len(pins) == len(names)
    assert all(place and 0 < place.x < size.across and 100 < place.y < size.down for place in pins)


def test_north_is_up_and_east_is_right():
    view = _plane.fitted([place for place in map(_atlas.find, ("Lisbon", "Oslo", "Athens")) if place], Box(0, 0, 1000, 800))
    lisbon, oslo, athens = view.at(-9.1, 38.7), view.at(10.7, 59.9), view.at(23.7, 38.0)
    assert lisbon[0] < oslo[0] < athens[0]
    assert oslo[1] < lisbon[1]
    assert abs(lisbon[1] - athens[1]) < 40


# ---------------------------------------------------------------- the others


@pytest.mark.parametrize("kind", ["phone", "browser"])
def test_rows_come_when_they_are_spoken(kind):
    words = (Word("Alpha", 1.0, 1.4), Word("Bravo", 3.0, 3.4), Word("Charlie", 5.0, 5.4))
    picture = asked(Visual(kind, items=("Alpha", "Bravo", "Charlie")), words)
    shown = [{"Alpha", "Bravo", "Charlie"} & set(said(picture, t)) for t in (0.9, 2.0, 4.0, 6.5)]
    assert shown == [set(), {"Alpha"}, {"Alpha", "Bravo"}, {"Alpha", "Bravo", "Charlie"}]


@pytest.mark.parametrize("variant", clock.VARIANTS)
def test_no_hour_and_no_date_is_made_up(variant):
    assert said(asked(Visual("clock", keywords=("time",), variant=variant)), 7.0) == []


def test_a_date_that_is_given_is_shown():
    visual = Visual("clock", variant="calendar", figures=(Figure("Sample day", 12.0, "12 May"),))
    assert said(asked(visual), 7.0) == ["Sample day 12 May"]


@pytest.mark.parametrize(
    ("words", "form"),
    [(("deadline", "week"), "calendar"), (("sand",), "hourglass"), (("countdown",), "stopwatch"), (("morning",), "clock")],
)
def test_what_tells_the_time_follows_the_direction(words, form):
    assert clock._form(Visual("clock", keywords=words)) == form


def test_the_two_states_are_called_what_the_direction_calls_them():
    picture = asked(Visual("beforeafter", subjects=("Old shop", "New shop"), items=("A fact",)))
    assert {"Old shop", "New shop", "A fact"} == {name for t in (0.5, 5.5) for name in said(picture, t)} - {""}
    assert said(asked(Visual("beforeafter")), 5.0) == []


def test_the_line_uncovers_the_later_state_and_comes_back():
    words = (Word("New", 2.0, 2.3), Word("shop", 2.4, 2.8))
    scene = scenery(asked(Visual("beforeafter", subjects=("Old place", "New shop")), words), WIDE, 12.0)
    line = next(layer for layer in scene.layers if "handle" in str(layer.key(0.0))[:12])
    places = [line.place(t) for t in (1.5, 4.6, 8.5)]
    assert all(places)
    first, far, back = (place.x for place in places if place)
    assert far < back < first


def test_callouts_point_at_the_product():
    for size in (WIDE, TALL):
        scene = scenery(sample("product", 1), size, SECONDS)
        spots = [layer.place(7.5) for layer in scene.layers if str(layer.key(7.5)).startswith("('spot'")]
        assert len(spots) == 3


VARIED = [
    (kind, variant)
    for kind, module in (("code", code), ("clock", clock), ("map", map_), ("product", product), ("beforeafter", beforeafter))
    for variant in module.VARIANTS
]


@pytest.mark.parametrize(("kind", "variant"), VARIED)
@pytest.mark.parametrize("size", SIZES)
def test_every_form_can_be_read(kind, variant, size):
    asked_for = sample(kind, 3, overlaid=True)
    scene = scenery(replace(asked_for, visual=replace(asked_for.visual, variant=variant)), SIZES[size], SECONDS)
    found = [problem for t in (2.4, 7.5) for problem in problems(scene, SIZES[size], t)]
    assert not found, "\n".join(("", *found))


def test_a_thing_before_and_after_is_drawn_as_that_thing() -> None:
    cart = Visual("beforeafter", items=("Full shopping cart", "Empty shopping cart"))
    assert [
        beforeafter._place(visual) for visual in (cart, Visual("beforeafter", items=("Messy desk", "Clear desk")), Visual("beforeafter"))
    ] == [
        "thing",
        "desk",
        "desk",
    ]
    names = {str(layer.key(1.0)) for layer in scenery(asked(cart), WIDE, 5.0).layers}
    assert any("shopping-cart" in name for name in names)
