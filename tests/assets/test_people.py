"""People: who they are, that they stay inside their bounds, how arms and legs lie."""

from __future__ import annotations

import math
import random
from itertools import pairwise, product

import numpy as np
import pytest
import skia

from assets.stage.people import HOST, JUNIOR, SENIOR, Pose, arms, cast, legs
from assets.stage.people.acting import still_person
from assets.stage.people.extent import extent
from assets.stage.people.rig import EXTENTS, FIGURES

KINDS = ("fist", "open", "point", "pen", "type", "hold")
SPOTS = ((-92, 233), (-20, 180), (-128, 112), (-48, 120), (-200, 40), (-150, -60), (-70, 60), (-90, -150))


def painted(person, figure, pose, box=EXTENTS["standing"], scale=0.5, margin=150):
    """The figure's opacity, (h, w): `box` and `margin` units around it."""
    surface = skia.Surface(*(math.ceil(scale * (side + 2 * margin)) for side in (box.width, box.height)))
    with surface as canvas:
        canvas.scale(scale, scale)
        canvas.translate(margin - box.left, margin - box.top)
        FIGURES[figure](canvas, person, pose)
    return surface.makeImageSnapshot().toarray()


# ---------------------------------------------------------------- the cast


def test_the_three_leads_are_known_by_their_clothes():
    assert [cast.person(n).wear for n in (HOST, JUNIOR, SENIOR)] == ["blazer", "hoodie", "blazer"]
    assert cast.person(SENIOR).glasses
    assert cast.person(JUNIOR).hair == "bun"


def test_the_cast_is_of_many_kinds():
    people = [cast.person(n) for n in range(cast.size())]
    assert len({person.name for person in people}) == len(people) >= 12
    assert len({person.skin for person in people}) >= 5
    assert len({person.hair for person in people}) >= 12
    assert len({(person.top, person.hair, person.skin) for person in people}) == len(people)
    assert any(person.wheels for person in people)
    assert any(person.hair == "hijab" for person in people)
    assert any(person.beard == "full" for person in people)
    assert any(person.age > 0.8 for person in people)


def test_beyond_the_cast_nobody_doubles_for_a_lead():
    leads = {cast.person(n).name for n in (HOST, JUNIOR, SENIOR)}
    assert not leads & {cast.person(n).name for n in range(3, 200)}
    assert cast.person(cast.size()) == cast.person(3)


def test_extras_are_others_than_those_who_are_named():
    for seed in range(20):
        chosen = cast.others((HOST, 4, 7), random.Random(seed), 6)
        assert len(set(chosen)) == 6
        assert not {HOST, JUNIOR, SENIOR, 4, 7} & set(chosen)
    assert cast.others((1,), random.Random(3), 5) == cast.others((1,), random.Random(3), 5)
    assert len(cast.others(range(100), random.Random(1), 40)) == 40


def test_an_index_beyond_the_cast_is_the_person_it_wraps_to():
    wrapped = cast.size() + 2
    for seed in range(20):
        assert 5 not in cast.others((wrapped,), random.Random(seed), cast.size() - 4)


# ---------------------------------------------------------------- drawings


@pytest.mark.parametrize("figure", FIGURES)
def test_everybody_stays_inside_the_figure_and_can_be_seen(figure):
    for n in range(cast.size()):
        person = cast.person(n)
        pose = Pose(look=0.5, breath=1.0, nod=1.0)
        pixels = painted(person, figure, pose, extent(person, figure, [pose]))[:, :, 3]
        edge = 150 // 2
        assert pixels[edge:-edge, edge:-edge].mean() > 60, person.name
        pixels = pixels.copy()
        pixels[edge - 1 : 1 - edge, edge - 1 : 1 - edge] = 0
        assert not pixels.any(), person.name


def test_who_has_a_wheelchair_never_stands_or_walks():
    rider = next(cast.person(n) for n in range(cast.size()) if cast.person(n).wheels)
    for pose in (Pose(), Pose(stride=0.3)):
        box = extent(rider, "standing", [pose])
        pixels = painted(rider, "standing", pose, box, 0.5, 0)[:, :, 3]
        wheels = np.flatnonzero(pixels[:, :40].any(axis=1))
        assert len(wheels) > 80
        # They touch the ground that others stand on.
        assert box.top + 2 * np.flatnonzero(pixels.any(axis=1)).max() == pytest.approx(legs.GROUND, abs=14)


@pytest.mark.parametrize("kind", KINDS)
def test_hands_stay_inside_the_extent_of_their_poses(kind):
    for spot, figure, held in product(SPOTS, ("bust", "standing"), ("mug", "tablet", "book")):
        pose = Pose(left=spot, right=(-spot[0], spot[1]), left_hand=kind, right_hand=kind, left_holds=held, right_holds=held, breath=1.0)
        person = cast.person(13)
        pixels = painted(person, figure, pose, extent(person, figure, [pose]), 0.25)[:, :, 3].copy()
        edge = int(150 * 0.25)
        pixels[edge - 1 : 1 - edge, edge - 1 : 1 - edge] = 0
        assert not pixels.any(), (spot, figure)


def test_each_part_of_a_pose_changes_the_drawing():
    base = painted(cast.person(5), "bust", Pose())
    changes = (
        {"look": 0.5}, {"up": 0.6}, {"gaze": 1.0}, {"tilt": 4.0}, {"mouth": 0.8}, {"mood": "calm"}, {"blink": 1.0}, {"breath": 1.0},
        {"nod": 1.0}, {"left": None}, {"right": (60, 120)}, {"left_hand": "open"}, {"brow": 1.0},
        {"right_hand": "hold", "right_holds": "mug"},
    )  # fmt: skip
    for change in changes:
        assert not np.array_equal(base, painted(cast.person(5), "bust", Pose(**change))), change
    assert not np.array_equal(painted(cast.person(5), "bust", Pose(mouth=0.8)), painted(cast.person(5), "bust", Pose(mouth=0.8, round=1.0)))


def test_a_flipped_person_is_the_mirror_of_itself():
    pose = Pose(look=0.8, right=(150, 60), right_hand="point")
    boxes = [still_person(cast.person(1), 1.0, "bust", pose, flip).bounds for flip in (False, True)]
    assert boxes[1].left == pytest.approx(-boxes[0].right)
    assert boxes[1].width == pytest.approx(boxes[0].width)


# ---------------------------------------------------------------- arms


@pytest.mark.parametrize("side", [-1, 1])
def test_a_hand_is_where_it_shall_be_if_the_arm_is_long_enough(side):
    for spot in ((-92, 233), (-20, 180), (-128, 112), (-48, 120), (-150, -60)):
        target = (spot[0] * -side, spot[1])
        bones = arms.reach(target, side)
        away = math.radians(bones.degrees)
        hand = (bones.wrist[0] + 16 * math.cos(away), bones.wrist[1] + 16 * math.sin(away))
        assert math.dist(hand, target) < 10, spot


@pytest.mark.parametrize("side", [-1, 1])
def test_bones_are_never_seen_longer_than_they_are(side):
    for x, y in product(range(-400, 401, 50), range(-300, 501, 50)):
        bones = arms.reach((float(x), float(y)), side)
        assert math.dist(bones.shoulder, bones.elbow) <= arms.UPPER + 0.01
        assert math.dist(bones.elbow, bones.wrist) <= arms.FORE + 0.01


@pytest.mark.parametrize("side", [-1, 1])
@pytest.mark.parametrize("spot", [(92, 233), (52, 186), (20, 182), (128, 112), (126, 84), (48, 120), (200, 60)])
def test_elbows_hang_and_do_not_stick_out(side, spot):
    bones = arms.reach((side * spot[0], spot[1]), side)
    assert bones.elbow[1] > bones.shoulder[1] + 25
    assert 40 < side * bones.elbow[0] < 150


def test_a_hanging_arm_is_nearly_straight():
    bones = arms.reach((92.0, 233.0), 1)
    way = math.dist(bones.shoulder, bones.elbow) + math.dist(bones.elbow, bones.wrist)
    assert math.dist(bones.shoulder, bones.wrist) > 0.97 * way


def test_a_hand_that_moves_a_little_moves_the_elbow_a_little():
    """Over the ways that gestures take, in steps of a twelfth of a second."""
    for end in ((128.0, 112.0), (126.0, 84.0), (92.0, 46.0), (48.0, 120.0)):
        course = [(52 + (end[0] - 52) * n / 24, 186 + (end[1] - 186) * n / 24) for n in range(25)]
        elbows = [arms.reach(point, 1).elbow for point in course]
        assert max(math.dist(a, b) for a, b in pairwise(elbows)) < 20, end


# ---------------------------------------------------------------- legs


def test_a_planted_foot_does_not_slide():
    """While a foot is flat on the ground, it moves back under the body exactly as fast as the body moves on."""
    flat = [n / 480 for n in range(480) if legs.walking_leg(n / 480).turn == 0 and legs.walking_leg(n / 480).ankle[1] > 489.9]
    assert len(flat) > 0.2 * 480
    spots = [legs.walking_leg(phase).ankle[0] + legs.distance_of(phase) for phase in flat]
    assert max(spots) - min(spots) < 0.01


def test_one_foot_is_always_on_the_ground_and_none_below_it():
    for n in range(200):
        both = [legs.walking_leg(n / 200), legs.walking_leg(n / 200 + 0.5)]
        assert max(_lowest(leg) for leg in both) == pytest.approx(legs.GROUND, abs=1.5)
        assert all(_lowest(leg) < legs.GROUND + 1.5 for leg in both)


def _lowest(leg) -> float:
    """The lowest corner of the sole: it goes from -19 to 49 beside the ankle, 24 below it."""
    angle = math.radians(leg.turn)
    return max(leg.ankle[1] + x * math.sin(angle) + 24 * math.cos(angle) for x in (-19, 49))


def test_a_walk_goes_round_without_a_jump():
    for n in range(400):
        a, b = legs.walking_leg(n / 400), legs.walking_leg((n + 1) / 400)
        assert math.dist(a.knee, b.knee) < 4
        assert math.dist(a.ankle, b.ankle) < 6
        assert abs(a.turn - b.turn) < 3.2


def test_the_stride_follows_the_way():
    assert legs.stride_of(legs.distance_of(2.5, 0.6), 0.6) == pytest.approx(2.5)
    assert legs.stride_of(100, 0.5) == pytest.approx(2 * legs.stride_of(100, 1.0))
