"""Pictures indoors: kitchens, hospitals, classrooms, laboratories, homes and shops, in all their forms."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import pytest

from assets import pictures
from assets.model import Picture, Word
from assets.pictures import _place, _signs, hospital, scenery, shop
from assets.stage.layer import Layer, Scenery, Size, Text, face_of, texts_of, who_of
from assets.stage.people import Pose, dress
from assets.stage.people.cast import person, size
from assets.stage.people.doing import away, circling, going, striking
from assets.stage.people.extent import extent
from assets.stage.people.tools import DRAWN, ROOM
from assets.stage.stage import Stage
from command.samples import ITEMS, LONG, sample
from script.model import Role, Visual
from tests.assets.test_pictures_all import SECONDS, SIZES, TIMES, problems

KINDS = ("kitchen", "hospital", "classroom", "laboratory", "home", "shop")
FORMS = [(kind, form) for kind in KINDS for form in pictures.kind(kind).VARIANTS]  # type: ignore[attr-defined]
WIDE = SIZES["wide"]


def form(kind: str, variant: str, seed: int = 1, items: tuple[str, ...] = ITEMS[:3], overlaid: bool = False) -> Picture:
    made = sample(kind, seed, items, overlaid)
    return replace(made, visual=replace(made.visual, variant=variant))


def worded(scene: Scenery) -> Iterator[tuple[Layer, Text]]:
    for layer in scene.layers:
        yield from ((layer, text) for text in texts_of(layer))


# ---------------------------------------------------------------- every form


@pytest.mark.parametrize("says", [(), ITEMS[:3], LONG], ids=["nothing", "three", "long"])
@pytest.mark.parametrize(("kind", "variant"), FORMS)
def test_every_form_can_be_read(kind: str, variant: str, says: tuple[str, ...]) -> None:
    scene = scenery(form(kind, variant, 2, says, overlaid=True), WIDE, SECONDS)
    found = [problem for t in TIMES for problem in problems(scene, WIDE, t)]
    assert not found, "\n".join(("", *found))


@pytest.mark.long
@pytest.mark.parametrize("look", ["dusk", "daylight", "documentary", "terracotta"])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("kind", "variant"), FORMS)
def test_every_form_can_be_read_in_every_look_and_format(kind: str, variant: str, size: str, look: str) -> None:
    for seed, items in ((1, ITEMS), (4, ITEMS[:3]), (6, LONG)):
        scene = scenery(replace(form(kind, variant, seed, items, overlaid=True), look=look), SIZES[size], SECONDS)
        found = [problem for t in TIMES for problem in problems(scene, SIZES[size], t)]
        assert not found, "\n".join(("", *found))


@pytest.mark.parametrize("seed", [1, 2, 5])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("kind", "variant"), FORMS)
def test_words_and_faces_keep_to_what_is_safe(kind: str, variant: str, size: str, seed: int) -> None:
    asked = form(kind, variant, seed)
    scene, stage = scenery(replace(asked, camera="still"), SIZES[size], SECONDS), Stage.of(asked, SIZES[size], SECONDS)
    safe, rail = stage.safe, stage.rail
    for layer, text in worded(scene):
        place = layer.place(7.0)
        assert place is not None
        left, top = place.x + text.box.left, place.y + text.box.top
        assert safe.left - 1 <= left
        assert left + text.box.width <= safe.right + 1
        assert safe.top - 1 <= top
        assert top + text.box.height <= safe.bottom + 1
        assert not rail or left + text.box.width <= rail.left or top + text.box.height <= rail.top
    for layer in scene.layers:
        place, face = layer.place(3.0), face_of(layer)
        if place and face:
            assert place.y + face.top + 40 * stage.size.down / 1080 >= 0
            assert place.y + face.bottom <= safe.bottom


@pytest.mark.parametrize(("kind", "variant"), FORMS)
def test_what_is_said_comes_when_it_is_spoken(kind: str, variant: str) -> None:
    asked = form(kind, variant, items=("Onions", "Garlic", "Tomatoes"))
    spoken = {word.written.rstrip("."): word.start for word in asked.words if word.written.rstrip(".") in asked.visual.items}
    assert len(spoken) == 3
    shown = {}
    for layer, text in worded(scenery(asked, WIDE, SECONDS)):
        times = [n / 10 for n in range(0, 80) if (place := layer.place(n / 10)) and place.opacity > 0.05]
        first = next(t for t in times if layer.key(t) != layer.key(0.0) or layer.place(0.0) is None)
        shown.setdefault(text.words, first)
    for item, at in spoken.items():
        assert at - 0.2 <= shown[item] <= at + 0.5


@pytest.mark.parametrize(("kind", "variant"), FORMS)
def test_who_is_cast_is_seen(kind: str, variant: str) -> None:
    asked = form(kind, variant)
    cast = (Role("teacher", 7), Role("patient", 5))
    scene = scenery(replace(asked, visual=replace(asked.visual, cast=cast)), WIDE, SECONDS)
    seen = {who_of(layer) for layer in scene.layers}
    assert person(7).name in seen


@pytest.mark.parametrize(("kind", "variant"), FORMS)
@pytest.mark.parametrize("size", [Size(480, 540), Size(270, 480)], ids=["half", "tall"])
def test_every_form_stands_in_half_a_split_screen(kind: str, variant: str, size: Size) -> None:
    scene = scenery(form(kind, variant), size, SECONDS)
    assert len([layer for layer in scene.layers if face_of(layer)]) >= 1


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("kind", "variant"), FORMS)
def test_what_a_person_wrote_stands_above_all(kind: str, variant: str, size: str) -> None:
    asked = form(kind, variant)
    scene = scenery(replace(asked, visual=replace(asked.visual, text="Sample words")), SIZES[size], SECONDS)
    tops = {text.words: place.y + text.box.top for layer, text in worded(scene) if (place := layer.place(11.0))}
    assert min(tops, key=lambda words: tops[words]) == "Sample words"
    assert not [problem for t in TIMES for problem in problems(scene, SIZES[size], t)]


# ---------------------------------------------------------------- what is particular


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("A surgeon operating on a patient", "operation"),
        ("A doctor listening to a heart with a stethoscope", "examination"),
        ("A nurse at a hospital bed", "ward"),
        ("A hospital", "ward"),
    ],
)
def test_a_hospital_is_drawn_as_it_is_told(words: str, found: str) -> None:
    assert _place.form(Visual("hospital", words), hospital._FORMS) == found


def test_a_supermarket_is_no_market() -> None:
    assert shop._form(Visual("shop", "A stall of fruit at the market")) == "market"
    assert shop._form(Visual("shop", "Fruit in a supermarket")) == "store"
    assert shop._form(Visual("shop", "A dress in a boutique")) == "boutique"


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_words_for_its_forms(kind: str) -> None:
    module = pictures.kind(kind)
    assert set(module._FORMS) == set(module.VARIANTS)  # type: ignore[attr-defined]
    assert list(module._FORMS.values()).count("") == 1  # type: ignore[attr-defined]


def test_the_form_that_is_asked_for_stands_above_the_words() -> None:
    assert _place.form(Visual("hospital", "A surgeon", variant="ward"), hospital._FORMS) == "ward"


def test_a_tube_fills_for_everything_that_is_said() -> None:
    asked = form("laboratory", "chemistry")
    scene = scenery(asked, WIDE, SECONDS)
    tubes = next(layer for layer in scene.layers if isinstance(layer.key(0), tuple) and layer.key(0)[0][:1] == ("tubes",))  # type: ignore[index]
    fills = [tubes.key(t)[1] for t in (0.0, 11.0)]  # type: ignore[index]
    assert fills == [(0, 0, 0), (8, 8, 8)]


def test_somebody_called_a_patient_lies_in_bed() -> None:
    asked = form("hospital", "ward")
    visual = replace(asked.visual, cast=(Role("patient", 5), Role("doctor", 9)))
    stage = Stage.of(replace(asked, visual=visual), WIDE, SECONDS)
    assert _place.apart(stage, 2, "patient") == (5, (9,))


def test_without_words_something_still_happens_with_the_time() -> None:
    stage = Stage.of(replace(form("shop", "store"), words=()), WIDE, SECONDS)
    times = _place.moments(stage, 2.0)
    assert len(times) >= 2
    assert all(b - a >= 2.0 for a, b in pairwise(times))


def test_something_happens_on_stressed_words() -> None:
    words = tuple(Word(written, n * 0.6, n * 0.6 + 0.5) for n, written in enumerate(("a", "wonderful", "day", "for", "everybody", "here")))
    stage = Stage.of(replace(form("shop", "store"), words=words), WIDE, SECONDS)
    assert set(_place.moments(stage, 0.5, 0.0)) <= {0.6, 2.4}


@pytest.mark.parametrize("items", [(), ITEMS[:1], ITEMS[:3], ITEMS, LONG])
def test_signs_share_their_place(items: tuple[str, ...]) -> None:
    asked = form("kitchen", "kitchen", items=items)
    stage = Stage.of(asked, WIDE, SECONDS)
    area = stage.safe
    boxes = _signs._laid(stage, area, _signs.PANES).boxes
    assert len(boxes) == (len(items) or 3)
    for n, box in enumerate(boxes):
        assert area.left <= box.left
        assert box.right <= area.right + 0.01
        assert box.bottom <= area.bottom + 0.01
        assert all(box.right < other.left or box.bottom < other.top for other in boxes[n + 1 :])


# ---------------------------------------------------------------- clothes and tools


@pytest.mark.parametrize(
    "dressed",
    [dress.cook, dress.doctor, dress.nurse, dress.surgeon, dress.patient, dress.scientist, dress.waiter],
    ids=lambda make: make.__name__,
)
def test_whoever_is_dressed_keeps_their_face(dressed) -> None:  # type: ignore[no-untyped-def]
    for n in range(size()):
        own = person(n)
        made = dressed(own)
        kept = ("name", "skin", "beard", "age", "jaw", "glasses", "build", "wheels", "lips", "lashes")
        assert all(getattr(made, part) == getattr(own, part) for part in kept)
        assert made.hair in (own.hair, "bald")


def test_every_tool_has_room_around_the_hand() -> None:
    assert DRAWN.keys() == ROOM.keys()
    empty = extent(person(3), "bust", [Pose(right=(120.0, 90.0), right_hand="hold")])
    for tool in DRAWN:
        held = extent(person(3), "bust", [Pose(right=(120.0, 90.0), right_hand="hold", right_holds=tool)])
        assert held.right > empty.right


def test_hands_at_work_go_where_they_are_told() -> None:
    stir = circling((60.0, 120.0), 20, 6, 1.6)
    assert {abs(stir(n * 0.4)[0] - 60) for n in range(4)} == {0, 20}
    chop = striking((0.0, 170.0), 30, 0.5, rest=2)
    assert chop(0.25) == (0.0, 140.0)
    assert chop(0.5 * 4 + 0.25) == (0.0, 170.0)
    lift = going((0.0, 100.0), (50.0, 0.0), (2.0,), 1.0)
    assert [lift(t) for t in (0.0, 2.5, 9.0)] == [(0.0, 100.0), (50.0, 0.0), (0.0, 100.0)]
    assert [away(t, (2.0,), 1.0) for t in (0.0, 2.5, 9.0)] == [False, True, False]
