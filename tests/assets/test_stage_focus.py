"""What the camera goes to when it comes closer."""

from dataclasses import replace

import pytest

from assets.pictures import scenery, shown
from assets.stage.focus import focus
from assets.stage.layer import Size, face_of, texts_of, who_of
from assets.stage.people.cast import person
from assets.stage.room import around
from assets.stage.stage import Stage
from command.samples import sample
from script.model import Role

SIZE = Size(1920, 1080)


def of(kind, **visual):
    picture = sample(kind, 1)
    return replace(picture, camera="closer", visual=replace(picture.visual, settled=True, **visual))


@pytest.mark.parametrize("who", [0, 1])
def test_a_named_person_is_found(who):
    picture = of("mentoring", cast=(Role("surgeon", 3), Role("student", 5)), focus=("The surgeon", "the young student")[who])
    layers = shown(Stage.of(picture, SIZE, 8.0))
    name = person((3, 5)[who]).name
    face = next(layer for layer in layers if who_of(layer) == name and face_of(layer))
    box = around(face_of(face), face.place(8.0))
    found = focus(layers, picture.visual, 8.0)
    assert found is not None
    assert box.left < found[0] < box.right
    assert abs(found[1] - box.bottom) < box.height


def test_words_that_stand_in_the_picture_are_found():
    picture = of("presentation", items=("Triage", "Rounds", "Discharge"), focus="the discharge")
    layers = shown(Stage.of(picture, SIZE, 8.0))
    text = next((layer, text) for layer in layers for text in texts_of(layer) if text.words == "Discharge")
    box = around(text[1].box, text[0].place(8.0))
    found = focus(layers, picture.visual, 8.0)
    assert found == pytest.approx((box.left + box.width / 2, box.top + box.height / 2))


def test_the_camera_goes_there():
    picture = of("mentoring", cast=(Role("surgeon", 3), Role("student", 5)), focus="the surgeon")
    end = scenery(picture, SIZE, 8.0).view(8.0)
    other = scenery(replace(picture, visual=replace(picture.visual, focus="the student")), SIZE, 8.0).view(8.0)
    assert end.zoom > 1.2
    assert abs(end.x - other.x) > 100


def test_where_nobody_and_nothing_is_there_is_no_focus():
    assert focus((), of("work", focus="the lamp").visual, 8.0) is None
