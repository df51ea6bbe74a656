"""The pictures that props make: an office, and somebody at work."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assets.model import Picture, Word
from assets.pictures import _office, _panel, _workplace, scenery
from assets.pictures._passing import passing
from assets.stage.layer import Size
from assets.stage.people.cast import person
from assets.stage.stage import Stage
from script.model import Role, Visual

WIDE, SQUARE, TALL = Size(1920, 1080), Size(1080, 1216), Size(1080, 1920)
ITEMS = ("Clean the data", "Train simple models", "Ask for reviews", "Write tests", "Read papers", "Share what was learnt")
WORDS = (Word("clean", 1.2, 1.5), Word("models,", 2.4, 2.7), Word("reviews.", 4.5, 4.9))


def work(items: tuple[str, ...] = (), seed: int = 1, **more: object) -> Picture:
    visual = Visual("work", headline="Junior developer", keywords=("junior", "developer"), cast=(Role("junior developer", 1),), items=items)
    return Picture("work", "1", replace(visual, **more), "dusk", seed, "push", words=WORDS)  # type: ignore[arg-type]


def office(seed: int = 1, **more: object) -> Picture:
    return Picture("workspace", "1", replace(Visual("workspace"), **more), "dusk", seed, "push")  # type: ignore[arg-type]


def stage(asked: Picture, size: Size = WIDE) -> Stage:
    return Stage.of(asked, size, 8)


def said(asked: Picture, size: Size, t: float) -> dict[str, object]:
    """The texts that are seen at `t`, each with its layer."""
    shown = [layer for layer in scenery(asked, size, 8).layers if (place := layer.place(t)) and place.opacity > 0.9]
    return {text.words: layer for layer in shown for text in getattr(layer, "texts", ())}


def people(asked: Picture, size: Size = WIDE) -> list[str]:
    """Who is seen, bottom first: a layer of somebody who acts is named by them."""
    names = [layer.name for layer in scenery(asked, size, 8).layers if isinstance(getattr(layer, "name", None), tuple)]
    return [part.name for name in names for part in name if type(part).__name__ == "Person"]


# ---------------------------------------------------------------- work


@pytest.mark.parametrize("size", [WIDE, SQUARE, TALL], ids=["wide", "square", "tall"])
@pytest.mark.parametrize("count", [0, 1, 3, 6])
def test_all_words_at_work_are_the_items(count, size):
    assert tuple(said(work(ITEMS[:count]), size, 7.9)) == ITEMS[:count]


def test_an_item_appears_when_it_is_spoken_and_not_before():
    assert "Ask for reviews" not in said(work(ITEMS[:3]), WIDE, 4.4)
    assert "Ask for reviews" in said(work(ITEMS[:3]), WIDE, 5.0)
    assert "Train simple models" in said(work(ITEMS[:3]), WIDE, 2.9)


@pytest.mark.parametrize("seed", range(6))
def test_items_lie_in_the_safe_area(seed):
    for words, layer in said(work(ITEMS, seed), WIDE, 7.9).items():
        place, box = layer.place(7.9), layer.texts[0].box
        assert place.y + box.top >= 72, words
        assert place.y + box.bottom <= 900, words
        assert 96 <= place.x + box.left <= place.x + box.right <= 1824, words


def test_items_of_one_list_are_of_one_size_unless_one_is_far_too_long():
    sizes = {block.size for block in _panel.alike(ITEMS, 700, 2, 110)}
    assert len(sizes) == 1
    mixed = _panel.alike(("Plan", "Donaudampfschifffahrtsgesellschaftskapitänsmützenbändel" * 2), 500, 1, 110)
    assert mixed[0].size > mixed[1].size


def test_whoever_the_script_names_is_at_work():
    assert people(work()) == [person(1).name]
    assert people(work(cast=(Role("senior engineer", 2),))) == [person(2).name]
    assert len({people(work(cast=(), seed=seed))[0] for seed in range(12)}) > 3


def test_what_is_worked_on_is_told_by_the_words():
    assert _panel.codes(Visual("work", headline="Junior developer"))
    assert _panel.codes(Visual("work", action="Writing code"))
    assert not _panel.codes(Visual("work", headline="Nurse", action="Writing a report"))


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("size", [WIDE, SQUARE, TALL], ids=["wide", "square", "tall"])
@pytest.mark.parametrize("items", [(), ITEMS], ids=["bare", "items"])
def test_the_panel_leaves_the_face_free(seed, size, items):
    place = _workplace.plan(stage(work(items, seed), size))
    x, y = place.neck
    head = (x - 66 * place.scale, y - 170 * place.scale, x + 66 * place.scale, y - 26 * place.scale)
    assert 0 < head[0] < head[2] < size.across
    assert head[1] > 0
    if place.panel:
        assert place.panel.right < head[0] or place.panel.left > head[2] or place.panel.bottom < head[1]
    for chip_x, chip_y, side in place.chips:
        assert abs(chip_x - x) > 66 * place.scale + side / 2 or chip_y + side / 2 < head[1]


def test_half_of_a_split_screen_has_no_panel_but_for_items():
    assert _workplace.plan(stage(work(), SQUARE)).panel is None
    assert _workplace.plan(stage(work(ITEMS[:1]), SQUARE)).panel


def test_a_chip_answers_its_word():
    def largest(word: str, t: float) -> float:
        asked = replace(work(), words=(Word(word, 3.0, 3.4),))
        return max(layer.place(t).scale for layer in scenery(asked, WIDE, 8).layers if layer.space == "screen" and layer.place(t))

    assert largest("developers,", 3.35) > 1.1
    assert largest("and", 3.35) == 1


# ---------------------------------------------------------------- workspace


@pytest.mark.parametrize(("size", "count"), [(WIDE, 2), (SQUARE, 1), (TALL, 1), (Size(2560, 1080), 3)])
def test_an_office_has_as_many_pods_as_fit(size, count):
    plan = _office.plan(stage(office(), size))
    assert len(plan.pods) == count
    assert plan.pods[-1].left + plan.pods[-1].width == pytest.approx(size.across)
    assert plan.ground < plan.far < plan.close < plan.floor <= size.down


def test_offices_differ_by_seed():
    plans = {tuple((pod.wall, pod.flip) for pod in _office.plan(stage(office(seed))).pods) for seed in range(10)}
    assert len(plans) > 3
    assert len({tuple(people(office(seed))) for seed in range(10)}) == 10


def test_nobody_is_twice_in_an_office():
    for seed in range(8):
        seen = people(office(seed))
        assert len(set(seen)) == len(seen) == 8


def test_named_people_sit_where_their_faces_are_seen():
    named = (Role("junior developer", 1), Role("senior engineer", 2))
    seen = [layer.name for layer in scenery(office(cast=named), WIDE, 8).layers if isinstance(getattr(layer, "name", None), tuple)]
    figures = {part.name: name[1] for name in seen for part in name if type(part).__name__ == "Person"}
    assert figures[person(1).name] == figures[person(2).name] == "bust"


def test_a_passer_by_walks_evenly_and_is_drawn_a_few_times_only():
    for speed in (100.0, -90.0):
        layer = passing(stage(office()), person(2), 300, speed, 650, 0.62)
        assert layer.place(2.0).x == pytest.approx(300 + 2 * speed)
        assert len({layer.key(n / 60) for n in range(480)}) == 16
        assert layer.place(0).y + layer.bounds.top < 300
