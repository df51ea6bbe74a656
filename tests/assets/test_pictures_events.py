"""Sport, courts, music, celebrations, money: what happens in them happens with the words."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from assets.model import Picture, Word
from assets.pictures import _callouts, _crowd, _match, _tennis, celebration, courtroom, kind, money, music, scenery, sport
from assets.stage.layer import Layer, Size, face_of, texts_of, who_of
from assets.stage.people import Pose, athletes, cycling, legs
from assets.stage.people.cast import person
from assets.stage.stage import Stage
from assets.stage.still import still
from script.model import Figure, Role, Visual

SIZE, SECONDS = Size(480, 270), 8.0
FORMS = [
    *(("sport", form) for form in sport.VARIANTS),
    *(("courtroom", form) for form in courtroom.VARIANTS),
    *(("music", form) for form in music.VARIANTS),
    *(("celebration", form) for form in celebration.VARIANTS),
    *(("money", form) for form in money.VARIANTS),
]


def asked(name: str, form: str = "", words: tuple[Word, ...] = (), **parts: object) -> Picture:
    visual = Visual(name, variant=form, **parts)  # type: ignore[arg-type]
    return Picture(name, kind(name).VERSION, visual, "dusk", 1, "still", words=words)


def stage_of(picture: Picture) -> Stage:
    return Stage.of(picture, SIZE, SECONDS)


def layers(picture: Picture) -> tuple[Layer, ...]:
    return scenery(picture, SIZE, SECONDS).layers  # type: ignore[return-value]


def shown(picture: Picture, t: float) -> set[str]:
    """The words that can be read at `t`."""
    return {text.words for layer in layers(picture) if (place := layer.place(t)) and place.opacity > 0.9 for text in texts_of(layer)}


def spoken(*texts: str, start: float = 1.0, gap: float = 1.4) -> tuple[Word, ...]:
    return tuple(Word(text, start + gap * n, start + gap * n + 0.4) for n, text in enumerate(texts))


# ---------------------------------------------------------------- all of them


@pytest.mark.parametrize(("name", "form"), FORMS)
def test_every_form_shows_people_and_is_another_picture(name: str, form: str) -> None:
    picture = asked(name, form)
    faces = [layer for layer in layers(picture) if face_of(layer)]
    assert faces or form in celebration._FROM_BEHIND
    assert all(who_of(layer) for layer in faces)
    others = [still(asked(name, other), SIZE, SECONDS, 4.0).astype(int) for kept, other in FORMS if kept == name and other != form]
    own = still(picture, SIZE, SECONDS, 4.0).astype(int)
    assert all(np.abs(own - other).mean() > 1.0 for other in others)


@pytest.mark.parametrize(("name", "form"), FORMS)
def test_items_appear_when_they_are_spoken(name: str, form: str) -> None:
    items = ("Alpha", "Bravo", "Charlie")
    picture = asked(name, form, words=spoken("Alpha", "Bravo", "Charlie", gap=2.0), items=items)
    assert not shown(picture, 0.9) & set(items)
    assert shown(picture, 2.6) & set(items) == {"Alpha"}
    assert shown(picture, 4.6) & set(items) == {"Alpha", "Bravo"}
    assert set(items) <= shown(picture, 7.0)


@pytest.mark.parametrize(("name", "form"), FORMS)
def test_what_a_person_wrote_is_shown(name: str, form: str) -> None:
    assert "Written by hand" in shown(asked(name, form, text="Written by hand"), 6.0)


@pytest.mark.parametrize(
    ("name", "words", "form"),
    [
        ("sport", ("marathon", "city"), "running"),
        ("sport", ("soccer", "team"), "football"),
        ("sport", ("tennis", "player"), "tennis"),
        ("sport", ("swimmers", "pool"), "swimming"),
        ("music", ("violinist",), "violin"),
        ("celebration", ("students", "diploma"), "graduation"),
        ("celebration", ("fireworks", "city"), "fireworks"),
        ("celebration", ("crowd", "applause"), "crowd"),
        ("money", ("saving", "money"), "piggy"),
    ],
)
def test_the_direction_chooses_the_form(name: str, words: tuple[str, ...], form: str) -> None:
    told, named = still(asked(name, keywords=words), SIZE, SECONDS, 3.0), still(asked(name, form), SIZE, SECONDS, 3.0)
    # The words also choose icons and the like; the form is nearly all of the picture.
    assert np.abs(told.astype(int) - named.astype(int)).mean() < 1.0


# ---------------------------------------------------------------- sport


def test_a_runners_lower_foot_never_sinks_into_the_ground() -> None:
    for n in range(athletes.PHASES):
        stance = athletes.running(n / athletes.PHASES)
        low = max(athletes.ankle(stance.near)[1], athletes.ankle(stance.far)[1]) - stance.lift
        assert legs.GROUND - 24 - 16 <= low <= legs.GROUND - 24 + 0.1


def test_a_run_has_moments_in_the_air_and_moments_on_the_ground() -> None:
    lifts = []
    for n in range(athletes.PHASES):
        stance = athletes.running(n / athletes.PHASES)
        lifts.append(legs.GROUND - 24 - (max(athletes.ankle(stance.near)[1], athletes.ankle(stance.far)[1]) - stance.lift))
    assert max(lifts) > 10
    assert sum(lift < 1 for lift in lifts) >= athletes.PHASES / 3


def test_a_rider_sits_within_what_is_drawn() -> None:
    picture = asked("sport", "cycling")
    riders = [layer for layer in layers(picture) if isinstance(layer.key(0.0), tuple) and "cyclist" in str(layer.key(0.0)[0])]
    assert len(riders) == 2
    assert cycling.GROUND == legs.GROUND


def test_the_ball_goes_when_it_is_named() -> None:
    picture = asked("sport", "football", words=spoken("And", "then", "the", "ball", "flies", gap=0.8))
    assert _match._hits(stage_of(picture))[0] == pytest.approx(3.4)


def test_shots_are_apart_and_go_on_without_words() -> None:
    hits = _match._hits(stage_of(asked("sport", "football", words=spoken("ball", "goal", "shot", "kick", gap=0.5, start=2.0))))
    assert all(b - a >= 2.9 for a, b in pairwise(hits))
    assert hits[-1] > SECONDS


def test_a_rally_goes_from_racket_to_racket_and_each_time_over_the_ground() -> None:
    plan = _tennis._plan(stage_of(asked("sport", "tennis")))
    one, other = plan.players
    way = [_tennis._flown(one, other, n / 50) for n in range(51)]
    assert (way[0].x, way[0].y) == pytest.approx(one.strings, abs=1)
    assert (way[-1].x, way[-1].y) == pytest.approx(other.strings, abs=1)
    assert max(place.y for place in way) == pytest.approx(other.ground, abs=40)
    near, far = _tennis._hits(stage_of(asked("sport", "tennis")))
    assert all(a < b < c for a, b, c in zip(far, near, far[1:], strict=False))


def test_a_crowd_is_never_still_for_long() -> None:
    times = _crowd.rhythm((1.0, 1.8, 9.0), 20.0, 2.0)
    assert {1.0, 1.8, 9.0} <= set(times)
    assert max(b - a for a, b in zip((0.0, *times), times, strict=False)) <= 3.0


# ---------------------------------------------------------------- the others


def test_whoever_is_called_a_judge_sits_on_the_bench() -> None:
    cast = (Role("Young lawyer", 5), Role("The judge", 7))
    picture = asked("courtroom", cast=cast)
    judges = [layer for layer in layers(picture) if who_of(layer) == person(7).name]
    assert [layer.key(0.0)[0][0].wear for layer in judges] == ["robe"]  # type: ignore[index]


def test_a_singer_sings_the_words() -> None:
    words = spoken("Laaaaaa", start=1.0)
    poses = [layer for layer in layers(asked("music", "concert", words=words)) if face_of(layer) and isinstance(layer.key(0.0)[1], Pose)]  # type: ignore[index]
    singer = next(layer for layer in poses if layer.key(0.0)[1].right_holds == "microphone")  # type: ignore[index]
    assert singer.key(1.2)[1].mouth > 0.3 > singer.key(0.5)[1].mouth  # type: ignore[index]


def test_glasses_go_up_with_words_of_weight() -> None:
    picture = asked("celebration", "toast", words=spoken("congratulations", start=3.0))
    guests = [layer for layer in layers(picture) if face_of(layer)]
    assert all(layer.key(t)[1].right_holds == "glass" for layer in guests for t in (0.5, 3.8))  # type: ignore[index]
    assert all(layer.key(3.9)[1].right[1] < layer.key(2.6)[1].right[1] - 60 for layer in guests[:1])  # type: ignore[index]


FIGURES = (Figure("Rent", 40.0, "40 %"), Figure("Food", 20.0, "20 %"), Figure("Books", 10.0, "10 %"))


def test_piles_are_as_high_as_their_figures_and_no_other_number_is_shown() -> None:
    picture = asked("money", figures=FIGURES, words=spoken("Rent", "Food", "Books"))
    piles = money._piles(stage_of(picture))
    assert [pile.count for pile in piles] == [12, 6, 3]
    assert [pile.at for pile in piles] == pytest.approx([1.0, 2.4, 3.8])
    assert {words for words in shown(picture, 7.5) if any(c.isdigit() for c in words)} == {"40 %", "20 %", "10 %"}


def test_figures_of_different_units_make_piles_alike() -> None:
    mixed = (Figure("Rent", 900.0, "900 €"), Figure("Growth", 3.0, "3 %"))
    assert len({pile.count for pile in money._piles(stage_of(asked("money", figures=mixed)))}) == 1


def test_without_figures_all_piles_are_alike() -> None:
    piles = money._piles(stage_of(asked("money", items=("One thing", "Another thing"))))
    assert len({pile.count for pile in piles}) == 1


def test_cards_leave_the_scene_its_room() -> None:
    for size in (Size(1920, 1080), Size(1080, 1920), Size(1080, 1080), Size(960, 1080)):
        for count in range(7):
            picture = asked("music", items=tuple(f"Item {n}" for n in range(count)))
            lay = _callouts.places(replace(stage_of(picture), size=size))
            assert lay.scene.height > 0.35 * size.down
            assert (lay.cards is None) == (count == 0)
