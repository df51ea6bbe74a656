"""Somebody alive: how often they blink and are drawn, what mouths and hands do with the words, how walkers move."""

from __future__ import annotations

from itertools import pairwise

import pytest

from assets.model import LEVELS, Picture, Word
from assets.stage.layer import Size
from assets.stage.people import Pose, cast, legs
from assets.stage.people.acting import acting, walker
from assets.stage.people.gestures import stressed
from assets.stage.people.life import (
    TABLE,
    alive,
    extra,
    listening,
    pointing_at,
    talking,
    then,
    typing,
    walking,
    with_,
    writing,
)
from assets.stage.people.speaking import mouth_at
from assets.stage.stage import Stage
from script.model import Visual

SECONDS = 20.0
WORDS = (
    Word("We", 1.0, 1.2),
    Word("are", 1.2, 1.4),
    Word("responsibilities,", 1.5, 2.4),
    Word("so", 3.0, 3.2),
    Word("go", 6.0, 6.3),
    Word("understanding", 6.4, 7.2),
)


@pytest.fixture
def stage() -> Stage:
    return Stage.of(Picture("presenter", "1", Visual("presenter"), "dusk", 7, "still"), Size(480, 270), SECONDS)


def times(rate: int = 30, seconds: float = SECONDS) -> list[float]:
    return [n / rate for n in range(int(seconds * rate))]


def changes(act, seconds: float = SECONDS) -> float:
    """How often a second the pose changes, in a film of 30 frames a second."""
    poses = [act(t) for t in times(30, seconds)]
    return sum(a != b for a, b in pairwise(poses)) / seconds


# ---------------------------------------------------------------- small movements


def test_people_blink_every_few_seconds_and_not_together(stage):
    def blinks(who) -> list[int]:
        act = alive(stage, who)
        shut = [act(t).blink == 1.0 for t in times(60, 60.0)]
        return [n for n, (a, b) in enumerate(pairwise(shut)) if b and not a]

    for who in ("a", "b", "c", "d"):
        found = blinks(who)
        assert 13 <= len(found) <= 20
        gaps = [(b - a) / 60 for a, b in pairwise(found)]
        assert min(gaps) > 1.2
        assert max(gaps) - min(gaps) > 0.4
    assert not set(blinks("a")) & set(blinks("b"))


def test_people_who_keep_still_are_seldom_drawn_anew(stage):
    for n in range(6):
        assert changes(alive(stage, n)) <= 15
        assert changes(extra(stage, n)) <= 6
        assert changes(listening(stage, n, 0.5)) <= 6
        assert changes(typing(stage, n)) <= 15
        assert changes(writing(stage, n)) <= 15
        assert changes(talking(stage, n, WORDS)) <= 15
    assert 1 < changes(alive(stage, 0)) < 9


def test_the_same_person_lives_the_same_life(stage):
    a, b = alive(stage, "x"), alive(stage, "x")
    assert [a(t) for t in times(7)] == [b(t) for t in times(7)]


def test_heads_keep_near_where_they_look(stage):
    for n in range(6):
        for act, look in (
            (alive(stage, n, Pose(look=0.4)), 0.4),
            (listening(stage, n, -0.6), -0.6),
            (talking(stage, n, WORDS, look=0.2), 0.2),
        ):
            poses = [act(t) for t in times(15)]
            assert all(abs(pose.look - look) <= 0.1001 for pose in poses)
            # 1.4 degrees to a nod of 1.
            assert all(abs(pose.nod) <= 2.0 for pose in poses)


def test_a_presenter_keeps_the_eyes_on_the_camera(stage):
    act = talking(stage, 1, WORDS, glances=0.0)
    assert {act(t).gaze for t in times(15)} == {0.0}


# ---------------------------------------------------------------- mouths


def test_a_mouth_is_closed_between_words():
    assert max(mouth_at(WORDS, (), 1.5 + n / 20).open for n in range(18)) > 0.6
    for t in (0.5, 2.45, 2.9, 5.0, 9.0):
        assert mouth_at(WORDS, (), t).open == 0


def test_a_mouth_takes_the_shape_of_the_letter():
    word = (Word("oma", 0.0, 3.0),)
    assert mouth_at(word, (), 0.5).round > 0.4
    assert mouth_at(word, (), 1.5).open == 0
    assert mouth_at(word, (), 2.5).open == 1.0
    assert mouth_at(word, (), 2.5).round == 0


def test_a_mouth_follows_the_voice():
    word = (Word("aaaa", 0.0, 4.0),)
    voice = tuple([0.0] * LEVELS + [0.2] * LEVELS + [0.9] * LEVELS + [0.0] * LEVELS)
    quiet, soft, loud = (mouth_at(word, voice, t).open for t in (0.5, 1.5, 2.5))
    assert quiet == 0
    assert 0 < soft < loud
    assert mouth_at(word, voice, 30.0).open == 0
    assert mouth_at(word, voice, -1.0).open == 0
    # Without words the level alone opens it; with neither it is closed.
    assert mouth_at((), voice, 2.5).open > 0.5
    assert mouth_at((), (), 2.5).open == 0


def test_words_without_letters_are_spoken_too():
    assert mouth_at((Word("2024", 0.0, 1.0),), (), 0.5).open > 0.3


# ---------------------------------------------------------------- hands


def test_long_words_are_stressed_and_not_all_at_once():
    assert [word.written for word in stressed(WORDS)] == ["responsibilities,", "understanding"]
    crowd = [Word("everything", n * 0.5, n * 0.5 + 0.4) for n in range(20)]
    assert all(b.start - a.start >= 1.25 for a, b in pairwise(stressed(crowd)))
    assert len(stressed(crowd)) >= 6
    assert stressed(()) == ()


def test_hands_mark_stressed_words_and_come_back_to_rest(stage):
    for who in range(8):
        act = talking(stage, who, WORDS, rest=TABLE)
        for t in (0.4, 4.6, 9.5):
            assert (act(t).left, act(t).right) == TABLE
            assert act(t).left_hand == act(t).right_hand == "fist"
        for t in (1.9, 6.8):
            pose = act(t)
            assert (pose.left, pose.right) != TABLE
            assert {"open", "point"} & {pose.left_hand, pose.right_hand}
            assert pose.brow > 0 or t > 1.9


def test_hands_do_not_jump(stage):
    crowd = [Word("everything", n * 0.7, n * 0.7 + 0.5) for n in range(20)]
    for who in range(6):
        poses = [talking(stage, who, crowd, rest=TABLE)(t) for t in times(15)]
        for a, b in pairwise(poses):
            for one, other in ((a.left, b.left), (a.right, b.right)):
                assert abs(one[0] - other[0]) + abs(one[1] - other[1]) < 85


def test_hands_that_are_out_of_sight_stay_so(stage):
    act = talking(stage, 1, WORDS, rest=(None, (52.0, 186.0)))
    assert all(act(t).left is None for t in times(15))
    assert any(act(t).right != (52.0, 186.0) for t in times(15))


def test_typing_moves_both_hands_by_a_little(stage):
    poses = [typing(stage, 1)(t) for t in times(15)]
    assert {pose.left_hand for pose in poses} == {"type"}
    for rest, hand in zip(TABLE, ("left", "right"), strict=True):
        spots = {getattr(pose, hand) for pose in poses}
        assert len(spots) >= 3
        assert all(abs(x - rest[0]) <= 3 and abs(y - rest[1]) <= 6 for x, y in spots)


def test_writing_goes_along_the_line_and_back(stage):
    xs = [writing(stage, 1, (30.0, 186.0))(t).right[0] for t in times(15)]
    assert min(xs) < 8
    assert max(xs) > 52
    assert max(abs(a - b) for a, b in pairwise(xs)) < 20


def test_pointing_uses_the_arm_on_that_side():
    assert pointing_at((400.0, -100.0))["right_hand"] == "point"
    assert pointing_at((-400.0, -100.0))["left_hand"] == "point"
    x, y = pointing_at((400.0, 46.0))["right"]
    assert (x, y) == (pytest.approx(62 + 176), pytest.approx(46))
    assert pointing_at((90.0, 60.0))["right"] == pytest.approx((90, 60))


def test_parts_of_an_act_can_be_replaced(stage):
    act = with_(talking(stage, 1, WORDS), mood="calm", look=lambda t: -1.0 if t > 5 else 1.0, **pointing_at((300.0, 0.0)))
    assert act(1.0).mood == "calm"
    assert (act(4.0).look, act(6.0).look) == (1.0, -1.0)
    assert act(1.9).right_hand == "point"


def test_one_act_goes_over_into_another(stage):
    one, other = with_(alive(stage, 1), left=(-92.0, 233.0)), with_(alive(stage, 1), left=(-52.0, 186.0))
    act = then(one, 4.0, other)
    assert act(3.9) == one(3.9)
    assert act(5.0) == other(5.0)
    assert -92 < act(4.2).left[0] < -52


# ---------------------------------------------------------------- layers


def test_an_act_stays_inside_the_bounds_that_were_found_for_it(stage):
    """Also after the scene's end and when it is settled."""
    from assets.stage.people.extent import extent

    for figure in ("bust", "standing", "wheelchair"):
        act = talking(stage, figure, WORDS)
        layer = acting(stage, cast.person(6), (0, 0), 1.0, figure, act)
        for t in (*times(15), 21.5, 31.0, 36.9, 51.0):
            box = extent(cast.person(6), figure, [layer.state(t)])
            assert layer.bounds.left - 0.01 <= box.left
            assert box.right <= layer.bounds.right + 0.01
            assert layer.bounds.top - 0.01 <= box.top
            assert box.bottom <= layer.bounds.bottom + 0.01


def test_somebody_who_keeps_the_hands_down_is_a_small_sprite(stage):
    layer = acting(stage, cast.person(3), (500, 400), 0.5, "bust", extra(stage, 3))
    assert layer.bounds.width < 150
    assert layer.bounds.height < 250
    assert (layer.place(3.0).x, layer.place(3.0).y) == (500, 400)


@pytest.mark.parametrize("speed", [120.0, -90.0])
def test_a_walkers_feet_do_not_slide(stage, speed):
    """Where the near foot is in the world, while it is flat on the ground: the same from frame to frame."""
    layer, scale = walker(stage, cast.person(3), 200.0, speed, 300.0, 0.6), 0.6
    way = 1 if speed > 0 else -1
    seen = []
    for t in times(30, 6.0):
        leg = legs.walking_leg(layer.state(t).stride)
        flat = leg.turn == 0 and leg.ankle[1] > 489.9
        seen.append(layer.place(t).x + way * scale * leg.ankle[0] if flat else None)
    pairs = [(a, b) for a, b in pairwise(seen) if a is not None and b is not None]
    assert len(pairs) > 30
    assert max(abs(a - b) for a, b in pairs) < 0.05


def test_a_walker_keeps_the_speed(stage):
    layer = walker(stage, cast.person(3), 200.0, 120.0, 300.0, 0.6)
    for t in (0.0, 1.0, 2.5, 7.0):
        assert layer.place(t).x == pytest.approx(200 + 120 * t, abs=3)


def test_arms_swing_against_the_legs(stage):
    act = walking(stage, "w", lambda t: t)
    assert act(0.0).left[0] < -110  # the near leg is in front, the near arm behind
    assert act(0.5).left[0] > -20
    assert act(0.0).right[0] > 100
