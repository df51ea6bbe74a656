"""People at work together: who is there, who speaks, and what comes up on the board when it is said."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from assets.model import Picture, Word
from assets.pictures import _company, _topic, scenery
from assets.pictures._board import Board, alike, shown
from assets.pictures._company import Spot, company, showing, spoken
from assets.pictures._turned import Turned
from assets.stage import type
from assets.stage.layer import Box, Layer, Size, texts_of
from assets.stage.people import Pose
from assets.stage.people.person import Person
from assets.stage.stage import Stage
from script.model import Role, Visual

KINDS = ("meeting", "presentation", "mentoring", "project")
SIZES = {"wide": Size(1920, 1080), "half": Size(960, 1080), "tall": Size(1080, 1920)}
SPEECH = "Today everybody collects ingredients, then bakes and finally serves."
WORDS = tuple(Word(word, n, n + 0.8) for n, word in enumerate(SPEECH.split(), 1))
ITEMS = ("Collect the ingredients", "Baking", "Serve it")
SECONDS = 12.0


def picture(kind: str, seed: int = 1, words: tuple[Word, ...] = WORDS, **visual: object) -> Picture:
    made = Visual(kind, headline="A team", action="Leading it", items=ITEMS, cast=(Role("the cook", 2), Role("the guest", 1)))
    return Picture(kind, "1", replace(made, **visual), "dusk", seed, "still", words=words)  # type: ignore[arg-type]


def layers(asked: Picture, size: str = "wide") -> tuple[Layer, ...]:
    return tuple(layer for layer in scenery(asked, SIZES[size], SECONDS).layers if hasattr(layer, "key"))


def said(asked: Picture, t: float, size: str = "wide") -> set[str]:
    """What is fully there to be read."""
    there = [layer for layer in layers(asked, size) if (place := layer.place(t)) and place.opacity > 0.99]
    return {text.words for layer in there for text in texts_of(layer)}


def people(asked: Picture, size: str = "wide") -> list[tuple[Person, Layer]]:
    """Whoever is drawn, and by which layer, from the back to the front."""
    named = [(getattr(layer, "name", None), layer) for layer in layers(asked, size)]
    return [(name[0], layer) for name, layer in named if isinstance(name, tuple) and isinstance(name[0], Person)]


# ---------------------------------------------------------------- what comes up


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("size", SIZES)
def test_an_item_comes_up_when_its_first_word_is_heard(kind, size):
    asked = picture(kind, keywords=("plan",))
    for n, (item, heard) in enumerate(zip(ITEMS, (3.0, 6.0, 9.0), strict=True)):
        assert item not in said(asked, heard - 0.1, size)
        assert set(ITEMS[: n + 1]) <= said(asked, heard + 0.9, size)


@pytest.mark.parametrize("kind", KINDS)
def test_items_that_nobody_says_come_one_after_another_from_the_start(kind):
    asked = picture(kind, words=())
    counts = [len(said(asked, t) & set(ITEMS)) for t in (0.2, 1.2, 2.0, 3.0)]
    assert counts[0] == 0
    assert counts[-1] == len(ITEMS)
    assert counts == sorted(counts)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("items", [(), ("One",), ("  ", "", "One", "One")])
def test_nothing_is_to_be_read_that_the_script_does_not_say(kind, items):
    assert said(picture(kind, items=items), 10.0) == ({"One"} if items else set())


@pytest.mark.parametrize("kind", KINDS)
def test_a_text_that_a_person_set_is_the_boards_heading(kind):
    assert "Three rules" in said(picture(kind, text="Three rules"), 10.0)


def test_a_board_holds_six_items():
    assert shown([f"item {n}" for n in range(9)]) == tuple(f"item {n}" for n in range(6))


def test_items_of_one_board_are_set_alike():
    style = type.Style("label", 600, 50)
    plain = alike(("Goals", "A release plan"), style, 400, 1, 80)
    assert len({block.size for block in plain}) == 1
    uneven = alike(("Goals", "An item that is far too long to be set in one line of this width"), style, 400, 1, 80)
    assert uneven[0].size >= 0.69 * 50
    assert uneven[1].size < uneven[0].size


# ---------------------------------------------------------------- who is there


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("count", [0, 1, 2, 3])
def test_roles_are_seen_and_nobody_twice(kind, count):
    cast = (Role("the cook", 2), Role("the guest", 1), Role("the host", 0))[:count]
    faces = {person.name for person, _ in people(picture(kind, cast=cast))}
    wanted = {("senior", "junior", "host")[n] for n in range(count)}
    assert wanted <= faces or kind == "mentoring"
    assert len(faces) >= 2


def stage(kind: str = "meeting", seed: int = 1, **visual: object) -> Stage:
    return Stage.of(picture(kind, seed, **visual), SIZES["wide"], SECONDS)


def test_whoever_leads_comes_first_and_one_person_fills_one_place():
    cast = (Role("the cook", 2), Role("the chef", 2), Role("the guest", 1))
    for seed in range(20):
        found = company(stage(seed=seed, cast=cast), 7)
        assert found[:2] == (2, 1)
        assert len(set(found)) == 7


@pytest.mark.parametrize("kind", KINDS)
def test_two_of_a_kind_are_not_the_same_people(kind):
    casts = {tuple(person.name for person, _ in people(picture(kind, seed=seed, cast=()))) for seed in range(6)}
    assert len(casts) >= 5


@pytest.mark.parametrize("kind", KINDS)
def test_whoever_leads_moves_the_mouth_with_the_words(kind):
    leader = next(layer for person, layer in people(picture(kind)) if person.name == "senior")
    mouths = [pose.mouth for t in range(0, 110) if isinstance(pose := leader.key(t / 10)[1], Pose)]  # type: ignore[index]
    assert all(mouth == 0 for mouth in mouths[:9])
    assert len(set(mouths[10:90])) > 2


def test_somebody_who_leads_speaks_also_where_nobody_is_heard():
    murmur = spoken(stage(words=()))
    assert murmur[0].start < 1
    assert murmur[-1].end > SECONDS
    assert all(a.end < b.start for a, b in pairwise(murmur))
    assert spoken(stage()) == WORDS


@pytest.mark.parametrize(
    ("role", "action", "leads"),
    [
        ("Senior engineer", "Leading a team meeting", True),
        ("Junior developer", "Engaging in a meeting", False),
        ("Junior developer", "Presents the results", True),
        ("Manager", "In a meeting", True),
        ("Nurse", "", False),
    ],
)
@pytest.mark.parametrize("seed", range(4))
def test_who_only_takes_part_in_a_meeting_does_not_lead_it(role, action, leads, seed):
    asked = picture("meeting", seed, cast=(Role(role, 1),), action=action)
    junior = next(layer for person, layer in people(asked) if person.name == "junior")
    shows = {junior.key(t / 4)[1].mouth for t in range(4, 40)}  # type: ignore[index]
    assert (len(shows) > 1) == leads
    assert junior.name[1] == ("standing" if leads else "bust")  # type: ignore[attr-defined]


# ---------------------------------------------------------------- showing


@pytest.mark.parametrize("way", [-1, 1])
def test_a_speaker_points_to_what_comes_up_and_looks_there(way):
    spot = Spot(900, 500, 1.2)
    act = showing(lambda _t: Pose(look=-0.5 * way), spot, [(4.0, (900 + 400 * way, 400))])
    rest, pointing, after = act(2.0), act(4.6), act(7.0)
    assert rest == after == Pose(look=-0.5 * way)
    hand, kind = (pointing.right, pointing.right_hand) if way > 0 else (pointing.left, pointing.left_hand)
    assert kind == "point"
    assert hand is not None
    assert hand[0] * way > 180
    assert pointing.look * way > 0.4


@pytest.mark.parametrize("kind", ["meeting", "presentation", "project"])
def test_a_speaker_points_when_an_item_comes_up(kind):
    leader = next(layer for person, layer in people(picture(kind)) if person.name == "senior")
    for t in (3.5, 6.5, 9.5):
        pose = leader.key(t)[1]  # type: ignore[index]
        assert "point" in (pose.left_hand, pose.right_hand)


def test_a_mentor_points_at_the_screen_while_it_is_marked():
    arms = next(layer for layer in layers(picture("mentoring")) if getattr(layer, "name", ("",))[0] == "arms")
    screen = next(layer for layer in layers(picture("mentoring")) if getattr(layer, "name", ("",))[0] == "turned content")
    marked = [t / 4 for t in range(4, 44) if screen.key(t / 4)[1][1] > screen.key((t - 1) / 4)[1][1]]  # type: ignore[index]
    assert marked
    for t in marked:
        assert "point" in {reach.hand for reach in arms.key(t + 0.3)[1]}  # type: ignore[index]


def test_the_mark_on_a_turned_screen_lies_on_it():
    for way in (-1, 1):
        screen = Turned(1500, 900, 560, 400, way)
        for n in range(6):
            x, y = screen.spot(n)
            assert screen.bounds.left <= x <= screen.bounds.right
            assert screen.bounds.top < y < 900


# ---------------------------------------------------------------- what it is about


@pytest.mark.parametrize(
    ("words", "plan", "network", "program"),
    [
        (("project", "plan"), True, False, False),
        (("machine", "learning"), False, True, False),
        (("learning", "skills"), False, False, False),
        (("ML", "team"), False, True, False),
        (("developers",), False, False, True),
        (("bread",), False, False, False),
    ],
)
def test_words_tell_what_a_picture_is_about(words, plan, network, program):
    visual = Visual("project", keywords=words)
    assert (_topic.plans(visual), _topic.learns(visual), _topic.codes(visual)) == (plan, network, program)


def test_icons_of_items_tell_them_apart():
    visual = Visual("presentation", keywords=("bread",))
    icons = _topic.telling(("Train the model", "Collect the data", "", "Zzyzx", "Data again"), visual, stage().dice("icons"))
    assert len(set(icons)) == 5
    assert "database" in icons[1]
    assert not icons[0].startswith("train")


def test_a_network_is_drawn_for_machines_that_learn():
    def drawn(*keywords: str) -> bool:
        return any(getattr(layer, "name", ("",))[0] == "sparks" for layer in layers(picture("project", keywords=keywords)))

    assert drawn("ml", "model")
    assert not drawn("bread")


# ---------------------------------------------------------------- places


@pytest.mark.parametrize("make", ["screen", "whiteboard"])
def test_a_page_lies_inside_its_board(make):
    board = Board(Box(100, 80, 900, 440), make)
    page, box = board.page, board.box
    assert box.left + 20 < page.left < page.right < box.right - 20
    assert box.top + 20 < page.top < page.bottom < box.bottom - 20


def test_wheels_stand_on_the_ground_that_feet_stand_on():
    ground = 300 + 514 * 1.1
    seated = _company.on_feet(stage(), 8, Spot(400, 300, 1.1), lambda _t: Pose())
    place = seated.place(0.0)
    assert place is not None
    assert seated.bounds.bottom + place.y == pytest.approx(ground, abs=12)
