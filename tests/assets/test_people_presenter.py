"""The narrator on camera."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from assets.model import LEVELS, Picture, Word
from assets.pictures import presenter, scenery
from assets.stage.drawing import Live
from assets.stage.layer import Size
from assets.stage.people import Pose, cast
from assets.stage.still import still
from script.model import Role, Visual

WORDS = (Word("Welcome", 0.5, 1.1), Word("everybody", 1.2, 2.0), Word("again", 4.0, 4.5))
SIZES = {"wide": Size(1920, 1080), "tall": Size(1080, 1920), "half": Size(960, 1080)}


def picture(seed: int = 1, **more) -> Picture:
    return Picture("presenter", presenter.VERSION, Visual("presenter"), "dusk", seed, "still", words=WORDS, **more)


def people(scene):
    """The presenter's body and head."""
    return [layer for layer in scene.layers if isinstance(layer, Live) and isinstance(layer.state(1.0), Pose)]


def face(asked: Picture, size: Size) -> Live:
    return people(scenery(asked, size, 6.0))[-1]


def test_the_host_presents_unless_somebody_else_is_named():
    def who(asked: Picture):
        return face(asked, SIZES["wide"]).name[0]

    assert who(picture()) == cast.person(0)
    named = replace(picture(), visual=Visual("presenter", cast=(Role("Professor", 6),)))
    assert who(named) == cast.person(6)


def test_the_mouth_follows_the_sound():
    voice = tuple([0.0] * int(1.2 * LEVELS) + [0.9] * int(0.8 * LEVELS) + [0.0] * (3 * LEVELS))
    act = face(picture(voice=voice), SIZES["wide"])
    assert max(act.state(t).mouth for t in (0.6, 0.8, 1.0)) == 0
    assert max(act.state(t).mouth for t in (1.3, 1.5, 1.7, 1.9)) > 0.6
    assert {act.state(3.0 + n / 12).mouth for n in range(10)} == {0.0}


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
@pytest.mark.parametrize("seed", range(4))
def test_the_face_is_whole_and_nothing_lies_over_it(size, seed):
    scene = scenery(picture(seed), size, 6.0)
    head = people(scene)[-1]
    place, box = head.place(1.0), head.bounds
    assert place.y + box.top >= 72
    assert place.x + box.left >= 0
    assert place.x + box.right <= size.across
    above = scene.layers[[layer is head for layer in scene.layers].index(True) + 1 :]
    assert above
    for layer in above:
        over, at = layer.bounds, layer.place(1.0)
        beside = over.left + at.x > box.right + place.x or over.right + at.x < box.left + place.x
        assert beside or over.top + at.y > box.bottom + place.y


@pytest.mark.parametrize("seed", range(6))
def test_the_place_of_a_lower_third_is_quiet(seed):
    """At the lower left, where a name is shown: no edge but the desk's."""
    frame = still(picture(seed), Size(960, 540), 6.0, 3.0).astype(int)
    part = frame[385:440, 48:260].sum(axis=2)
    assert np.abs(np.diff(part, axis=1)).max() < 60


def test_seeds_are_different_rooms():
    frames = [still(picture(seed), Size(192, 108), 6.0, 3.0).astype(int) for seed in range(5)]
    for n, a in enumerate(frames):
        for b in frames[n + 1 :]:
            assert np.abs(a - b).mean() > 1.5
