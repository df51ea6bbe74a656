"""Pictures of data and type: figures and no others, each at its word."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from assets.model import Picture, Word
from assets.pictures import _figures, _reading, _solid, comparison, definition, kind, process, scenery, timeline
from assets.stage import type
from assets.stage.layer import Scenery, Size, texts_of
from assets.stage.stage import Stage
from assets.stage.still import frame
from script.model import Figure, Role, Visual

WIDE, TALL, SQUARE = Size(1920, 1080), Size(1080, 1920), Size(1080, 1080)
SIZES = {"wide": WIDE, "tall": TALL, "square": SQUARE}
SECONDS = 12.0


def said(text: str, start: float = 0.5, pace: float = 0.4) -> tuple[Word, ...]:
    return tuple(Word(word, start + n * pace, start + (n + 0.8) * pace) for n, word in enumerate(text.split()))


def picture(name: str, told: str = "", seed: int = 1, **visual: object) -> Picture:
    module = kind(name)
    return Picture(name, module.VERSION, Visual(name, **visual), "dusk", seed, "still", words=said(told))  # type: ignore[arg-type]


def read(scene: Scenery, t: float) -> set[str]:
    """All that is to be read at `t`."""
    seen = [layer for layer in scene.layers if (place := layer.place(t)) and place.opacity > 0.5]
    return {text.words for layer in seen for text in texts_of(layer)}


def shown(asked: Picture, t: float, size: Size = WIDE) -> set[str]:
    return read(scenery(asked, size, SECONDS), t)


def first_shown(asked: Picture, text: str) -> float:
    scene = scenery(asked, WIDE, SECONDS)
    return next(n / 20 for n in range(20 * 20) if text in read(scene, n / 20))


RENT = Figure("Rent", 0.4, "40 %")
FOOD = Figure("Food", 0.2, "20 %")
FUN = Figure("Fun", 0.1, "10 %")
SHARES = (RENT, FOOD, FUN)
TOLD = "The rent is 40 % and then comes food with 20 % and for fun there is left 10 %"


# ---------------------------------------------------------------- charts


@pytest.mark.parametrize("form", ["", "bar", "line", "pie", "nonsense"])
@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
def test_a_chart_shows_the_figures_that_are_given_and_no_others(form: str, size: Size) -> None:
    asked = picture("chart", TOLD, headline="Money", figures=SHARES, variant=form)
    assert shown(asked, 11.0, size) == {"Money", *(f.label for f in SHARES), *(f.written for f in SHARES)}


def test_the_heights_of_bars_are_as_their_figures() -> None:
    scene = scenery(picture("chart", TOLD, figures=SHARES, variant="bar"), WIDE, SECONDS)
    heights = [layer.bounds.height - 2 for layer in scene.layers if layer.key(0)[0] == "column"]  # type: ignore[index]
    assert [height / heights[0] for height in heights] == pytest.approx([1, 0.5, 0.25], abs=0.01)


def test_a_bar_of_a_negative_figure_hangs_below_the_line() -> None:
    figures = (Figure("Gain", 30.0, "30"), Figure("Loss", -30.0, "−30"))
    scene = scenery(picture("chart", figures=figures, variant="bar"), WIDE, SECONDS)
    gain, loss = (layer.bounds for layer in scene.layers if layer.key(0)[0] == "column")  # type: ignore[index]
    assert gain.bottom - 1 == pytest.approx(loss.top + 1)
    assert gain.height == pytest.approx(loss.height)


@pytest.mark.parametrize("form", ["bar", "line", "pie"])
def test_a_figure_comes_when_it_is_named(form: str) -> None:
    asked = picture("chart", TOLD, figures=SHARES, variant=form)
    times = {word.written: word.start for word in asked.words}
    for figure, word in zip(SHARES, ("rent", "food", "fun"), strict=True):
        assert -0.1 <= first_shown(asked, figure.written) - times[word] < 1.6


def test_a_figure_is_named_in_letters_too() -> None:
    words = said("start with twenty-five percent and then thirty percent")
    times = _figures.times(words, (Figure("", 0.25, "25%"), Figure("", 0.3, "30 %")), 0.1, 0.1)
    assert times == (words[2].start, words[6].start)


def test_a_chart_without_figures_charts_nothing() -> None:
    asked = picture("chart", headline="Money", items=("Rent", "Food"))
    assert shown(asked, 11.0) == {"Money", "Rent", "Food"}
    assert not [layer for layer in scenery(asked, WIDE, SECONDS).layers if layer.key(9)[0] in ("column", "ring", "stretch")]  # type: ignore[index]


def test_figures_of_several_units_are_written_and_not_compared() -> None:
    asked = picture("chart", figures=(RENT, Figure("Distance", 12.0, "12 km")))
    assert {"40 %", "12 km"} <= shown(asked, 11.0)
    assert not [layer for layer in scenery(asked, WIDE, SECONDS).layers if layer.key(9)[0] in ("column", "ring", "stretch")]  # type: ignore[index]


@pytest.mark.parametrize(
    ("written", "unit"),
    [
        ("40 %", "%"),
        ("40 percent", "%"),
        ("€ 3.5 million", "€"),
        ("1,250", ""),
        ("12 km", "km"),
        ("$4bn", "$4bn".replace("4", " ").strip()),
    ],
)
def test_thousands_and_millions_are_no_unit(written: str, unit: str) -> None:
    found = _figures.unit(Figure("", 1.0, written))
    assert found == unit or (written == "$4bn" and "$" in found)


@pytest.mark.parametrize(
    ("values", "written", "parts"),
    [
        ((0.4, 0.2), ("40 %", "20 %"), (0.4, 0.2)),
        ((40.0, 20.0), ("40 %", "20 %"), (0.4, 0.2)),
        ((30.0, 10.0), ("30", "10"), (0.75, 0.25)),
        ((0.7, 0.6), ("70 %", "60 %"), None),
        ((3.0, -1.0), ("3", "-1"), None),
        ((3.0,), ("3",), None),
        ((0.3,), ("30 %",), (0.3,)),
    ],
)
def test_what_is_no_part_of_a_whole_is_no_pie(values, written, parts) -> None:  # type: ignore[no-untyped-def]
    found = _figures.shares([Figure("", value, text) for value, text in zip(values, written, strict=True)])
    assert found == (pytest.approx(parts) if parts else None)


def test_what_is_no_number_is_left_out() -> None:
    assert _figures.usable((Figure("a", float("nan"), "?"), Figure("b", float("inf"), "∞"), Figure("c", 1.0, " "), RENT)) == (RENT,)


def test_figures_that_are_not_named_in_their_order_come_evenly() -> None:
    times = _figures.times(said("fun food rent"), SHARES, 0.5, 0.6)
    assert all(b - a == pytest.approx(0.6) for a, b in pairwise(times))


# ---------------------------------------------------------------- a big number


@pytest.mark.parametrize("written", ["1,250", "42 %", "€ 3.5 million", "0.04", "many", "7", "١٢"])
def test_a_number_stands_exactly_as_written(written: str) -> None:
    asked = picture("number", "There were bicycles", figures=(Figure("Bicycles", 0.5, written),))
    assert {written, "Bicycles"} == shown(asked, 11.0)


def test_a_number_is_not_there_before_it_is_named() -> None:
    asked = picture("number", "In all of that long first year of theirs they sold 1,250 of them", figures=(Figure("", 1250.0, "1,250"),))
    at = next(word.start for word in asked.words if word.written == "1,250")
    assert at < first_shown(asked, "1,250") < at + 2


@pytest.mark.parametrize(
    ("written", "number", "seen"),
    [
        ("1,250", 0, "    0"),
        ("1,250", 37, "   37"),
        ("1,250", 1036, "1,036"),
        ("€ 3.5 m", 12, "€ 1.2 m"),
        ("0.04", 1, "0.01"),
        ("42 %", 7, " 7 %"),
    ],
)
def test_counting_keeps_the_places_of_the_digits(written: str, number: int, seen: str) -> None:
    assert _solid._shown(written, number) == seen


# ---------------------------------------------------------------- items, one by one

ITEMS = ("Roast the beans", "Grind them", "Brew with water")


@pytest.mark.parametrize("name", ["list", "timeline", "process"])
@pytest.mark.parametrize("variant", ["", "circle", "roadmap"])
def test_an_item_comes_when_it_is_spoken(name: str, variant: str) -> None:
    asked = picture(name, "First you roast the beans well and then you grind them and in the end brew it", items=ITEMS, variant=variant)
    times = {word.written: word.start for word in asked.words}
    for item, word in zip(ITEMS, ("roast", "grind", "brew"), strict=True):
        assert -0.1 <= first_shown(asked, item) - times[word] < 1.3


@pytest.mark.parametrize(
    ("item", "parts"),
    [
        ("1969: The landing", ("1969", "The landing")),
        ("In 1969 somebody landed", ("1969", "somebody landed")),
        ("Q3: Testing", ("Q3", "Testing")),
        ("1990s – The web", ("1990s", "The web")),
        ("44 BC, the Ides of March", ("44 BC", "the Ides of March")),
        ("Testing", ("", "Testing")),
        ("Note: no date", ("", "Note: no date")),
    ],
)
def test_a_date_stands_apart(item: str, parts: tuple[str, str]) -> None:
    assert timeline.parted(item) == parts


@pytest.mark.parametrize(
    ("headline", "variant", "form"),
    [
        ("The water cycle", "", "circle"),
        ("The water cycle", "row", "row"),
        ("From bean to cup", "", "row"),
        ("From bean to cup", "circle", "circle"),
        ("A loop", "nonsense", "circle"),
    ],
)
def test_a_cycle_is_a_circle_where_nothing_else_is_asked_for(headline: str, variant: str, form: str) -> None:
    assert process._form(Stage.of(picture("process", headline=headline, variant=variant), WIDE, 5.0)) == form


# ---------------------------------------------------------------- two compared


def test_points_and_figures_belong_to_whom_they_name() -> None:
    visual = Visual(
        "comparison",
        subjects=("Bicycle", "Car"),
        items=("Bicycles: cheap", "Car: fast", "Nobody: anything"),
        figures=(Figure("Car", 90.0, "90 km/h"),),
    )
    bicycle, car = comparison._sides(visual)
    assert (bicycle.points, bicycle.written, car.points, car.written) == (("cheap",), "", ("fast",), "90 km/h")


@pytest.mark.parametrize("variant", ["versus", "balance"])
def test_what_is_spoken_of_is_what_the_picture_turns_to(variant: str) -> None:
    asked = picture(
        "comparison", "One is a bicycle and the other one that we have here is a car", subjects=("Bicycle", "Car"), variant=variant
    )
    turns = comparison._turns(asked.words, comparison._sides(asked.visual), SECONDS)
    assert [who for _, who in turns] == [0, 1]
    if variant == "balance":
        lean = comparison._leaning(turns)
        assert lean(turns[0][0] + 1.0).turn < -4
        assert lean(turns[1][0] + 1.0).turn > 4
    else:
        assert comparison._lit(turns, 0, turns[0][0] + 1) == 1
        assert comparison._lit(turns, 0, turns[1][0] + 1) == 0


def test_two_of_the_cast_stand_on_the_stages_themselves() -> None:
    cast = (Role("Junior", 1), Role("Senior", 2))
    scene = scenery(picture("comparison", cast=cast, subjects=("Junior", "Senior"), variant="versus"), WIDE, SECONDS)
    assert sum(getattr(layer, "face", None) is not None for layer in scene.layers) == 2


# ---------------------------------------------------------------- what is read


def test_a_line_runs_along_with_the_words() -> None:
    words = said("As he said so well a wheel that is true was loved by all")
    found = _reading.spoken(words, ["A", "wheel", "that", "is", "true", "was", "loved."])
    times = [at for at in found if at is not None]
    assert len(times) >= 5
    assert times == sorted(times)
    assert times[0] >= words[5].start


def test_nothing_is_underlined_while_something_else_is_spoken() -> None:
    asked = picture("quote", "Here is something else that nobody wrote down", text="A wheel that is true was never loved.")
    stage = Stage.of(asked, WIDE, SECONDS)
    block = type.fitted(asked.visual.text, type.Style("serif", 700, 80), 900, 4, 600)
    assert not list(_reading.under(stage, block, 0, 0, 900, "#ffffff"))


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
def test_a_quote_says_what_was_said_and_by_whom(size: Size) -> None:
    asked = picture("quote", headline="A quote", text="Nobody said this.", by="Some One")
    assert sorted(" ".join(shown(asked, 9.0, size)).split()) == ["Nobody", "One", "Some", "said", "this."]


def test_whoever_said_it_is_seen_when_of_the_cast() -> None:
    def faces(asked: Picture) -> int:
        return sum(getattr(layer, "face", None) is not None for layer in scenery(asked, WIDE, SECONDS).layers)

    asked = picture("quote", text="Nobody ever said this.", cast=(Role("Somebody", 4),))
    assert faces(asked) == 1
    assert (
        faces(replace(asked, visual=replace(asked.visual, variant="marks")))
        == faces(replace(asked, visual=replace(asked.visual, cast=())))
        == 0
    )


def test_the_term_is_marked_when_it_is_spoken() -> None:
    asked = picture("definition", "What we call here a samplement is a thing", headline="Samplement", items=("A thing",))
    at = next(word.start for word in asked.words if word.written == "samplement")
    (swipe,) = (layer for layer in scenery(asked, WIDE, SECONDS).layers if "swipe" in str(layer.key(0)))
    assert swipe.key(at - 0.1)[1] == 0  # type: ignore[index]
    assert swipe.key(at + 1.2)[1] > 0  # type: ignore[index]


def test_a_definition_has_its_words_and_no_numbers() -> None:
    asked = picture("definition", headline="Tare", items=("A weed", "An empty weight"))
    assert shown(asked, 11.0) == {"Tare", "A weed", "An empty weight"}
    assert definition.STANDS


def test_answers_come_below_the_question() -> None:
    asked = picture("question", "Is it the wheels or the luck", text="Why?", items=("The wheels", "The luck"))
    assert first_shown(asked, "The wheels") < first_shown(asked, "The luck")
    places = {text.words: layer.place(11.0).y for layer in scenery(asked, WIDE, SECONDS).layers for text in texts_of(layer)}  # type: ignore[union-attr]
    assert places["Why?"] < places["The wheels"] < places["The luck"]


# ---------------------------------------------------------------- nothing at all


@pytest.mark.parametrize("name", ["chart", "timeline", "process", "comparison", "number", "list", "quote", "question", "definition"])
@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
def test_where_nothing_is_given_no_word_is_made_up(name: str, size: Size) -> None:
    asked = picture(name)
    assert not shown(asked, 5.0, size)
    pixels = frame(scenery(asked, Size(size.width // 4, size.height // 4), SECONDS), Size(size.width // 4, size.height // 4), 5.0)
    assert pixels.std() > 8


def test_what_is_counted_up_to_is_never_another_number() -> None:
    style = type.Style("title", 800, 64)
    assert [
        _solid.counts(type.fitted(one, style, 1400.0, 1, 200.0))
        for one in ("3 in 4", "10-20 %", "9:30", "1,250", "1 200 €", "0.003 dollars")
    ] == [
        False,
        False,
        False,
        True,
        True,
        True,
    ]
    assert _solid._shown("0.003", 1) == "0.001"
    assert _solid._shown("1,250", 40).strip() == "40"
