"""Props: each is drawn inside its bounds, is named by all that it is drawn from, and can be put anywhere."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
import skia

from assets.model import Picture, Word
from assets.stage.drawing import Drawing
from assets.stage.layer import Box, Size, Text
from assets.stage.palette import contrast, look
from assets.stage.props import boards, contents, furniture, lamps, placing, plants, rooms, screens, shelves, small, windows
from assets.stage.props.placing import at, plate, together, within
from assets.stage.stage import Stage
from script.model import Visual

LOOK = look("dusk")
FRAME = Box(0, 0, 480, 270)
RED = LOOK.accents[0]

PROPS = {
    "room": lambda: rooms.room(LOOK, FRAME, 180, 1),
    "light": lambda: rooms.light(RED, 50, 60, 90, 0.4),
    "edge": lambda: rooms.edge(LOOK, FRAME),
    "footing": lambda: rooms.footing(LOOK, 200),
    "door": lambda: rooms.door(LOOK),
    "rug": lambda: rooms.rug(LOOK, 300, 80, RED),
    "window": lambda: windows.window(LOOK, 400, 240, 3),
    "window without the sun": lambda: windows.window(LOOK, 400, 240, 3, 2, False),
    "pendant": lambda: lamps.pendant(LOOK, 80),
    "pendant on a long cable": lambda: lamps.pendant(LOOK, 400),
    "desk lamp": lambda: lamps.desk_lamp(LOOK, 260, RED),
    "floor lamp": lambda: lamps.floor_lamp(LOOK, 400, RED),
    **{f"plant {n}": lambda n=n: plants.plant(LOOK, 220, RED, n, n) for n in range(4)},
    "shelf": lambda: shelves.shelf(LOOK, 400, 2),
    "desk": lambda: furniture.desk(LOOK, 500, 200),
    "far desk": lambda: furniture.desk(LOOK, 500, 150, 24, far=True),
    "table": lambda: furniture.table(LOOK, 600, 120),
    "round table": lambda: furniture.round_table(LOOK, 300, 180),
    "chair back": lambda: furniture.chair_back(LOOK, 200, 180),
    "office chair": lambda: furniture.office_chair(LOOK, 200, 180, 100),
    "chair": lambda: furniture.chair(LOOK, 240, RED),
    "sofa": lambda: furniture.sofa(LOOK, 400, RED),
    "monitor": lambda: screens.monitor(LOOK, 300, 180).body,
    "monitor back": lambda: screens.monitor_back(LOOK, 260, 130),
    "laptop": lambda: screens.laptop(LOOK, 240).body,
    "laptop back": lambda: screens.laptop_back(LOOK, 240),
    "tablet": lambda: screens.tablet(LOOK, 160, 110).body,
    "phone": lambda: screens.tablet(LOOK, 60, 120).body,
    "keyboard": lambda: screens.keyboard(LOOK, 200),
    "keyboard edge": lambda: screens.keyboard_edge(LOOK, 200),
    "whiteboard": lambda: boards.whiteboard(LOOK, 400, 260).body,
    "wall screen": lambda: boards.wall_screen(LOOK, 400, 260).body,
    "flip chart": lambda: boards.flip_chart(LOOK, 180, 420).body,
    "cork board": lambda: boards.cork_board(LOOK, 240, 200).body,
    "note board": lambda: boards.note_board(LOOK, 260, 300, 3),
    "mug": lambda: small.mug(LOOK, 78, RED),
    "books": lambda: small.books(LOOK, 170, 4, 3),
    "note": lambda: small.note(LOOK, 60, RED),
    "paper": lambda: small.paper(LOOK, 150, 60),
    "pen": lambda: small.pen(LOOK, 120, RED),
    "microphone": lambda: small.microphone(LOOK, 300, RED),
    "clock": lambda: small.clock(LOOK, 50, 10.2),
}
CONTENTS = {
    "code": lambda: contents.code(LOOK, 3),
    "bare code": lambda: contents.code(LOOK, 3, bars=False),
    "bars": lambda: contents.bars(LOOK, 3),
    "curve": lambda: contents.curve(LOOK, 3),
    "dashboard": lambda: contents.dashboard(LOOK, 3),
    "network": lambda: contents.network(LOOK, 3),
    "document": lambda: contents.document(LOOK, 3),
}
HOLDERS = {
    "monitor": screens.monitor(LOOK, 300, 180),
    "laptop": screens.laptop(LOOK, 240),
    "phone": screens.tablet(LOOK, 60, 120),
    "whiteboard": boards.whiteboard(LOOK, 400, 260),
    "wall screen": boards.wall_screen(LOOK, 400, 260),
    "flip chart": boards.flip_chart(LOOK, 180, 420),
    "cork board": boards.cork_board(LOOK, 240, 200),
}
MARGIN = 60


def painted(drawing: Drawing, box: Box | None = None) -> np.ndarray:
    """What it paints in `box` (its bounds) and `MARGIN` units around: (h, w, 4), a pixel to a unit."""
    box = box or drawing.bounds
    surface = skia.Surface(int(np.ceil(box.width)) + 2 * MARGIN, int(np.ceil(box.height)) + 2 * MARGIN)
    with surface as canvas:
        canvas.translate(MARGIN - box.left, MARGIN - box.top)
        drawing.paint(canvas)
    return surface.makeImageSnapshot().toarray()


def outside(pixels: np.ndarray) -> np.ndarray:
    """The opacity of what lies outside of the bounds; a pixel is allowed for smooth edges."""
    around = pixels[:, :, 3].copy()
    around[MARGIN - 1 : 1 - MARGIN, MARGIN - 1 : 1 - MARGIN] = 0
    return around


def stage() -> Stage:
    return Stage.of(Picture("concept", "1", Visual("concept"), "dusk", 1, "push"), Size(480, 270), 6)


@pytest.mark.parametrize("name", PROPS)
def test_a_prop_is_drawn_and_stays_in_its_bounds(name):
    pixels = painted(PROPS[name]())
    assert pixels[:, :, 3].any()
    assert not outside(pixels).any()


@pytest.mark.parametrize("name", PROPS)
def test_bounds_are_not_much_larger_than_what_is_drawn(name):
    if name in ("light", "footing", "whiteboard", "wall screen") or name.startswith(("plant", "shelf", "desk lamp", "floor lamp")):
        return  # soft edges, or as wide as their widest sort
    rows, columns = (painted(PROPS[name]())[:, :, 3] > 0).any(axis=1), (painted(PROPS[name]())[:, :, 3] > 0).any(axis=0)
    bounds = PROPS[name]().bounds
    assert rows.sum() > 0.75 * bounds.height
    assert columns.sum() > 0.75 * bounds.width


def test_names_tell_props_apart():
    names = [make().name for make in PROPS.values()]
    assert len(set(names)) == len(names)
    assert [make().name for make in PROPS.values()] == names
    assert plants.plant(LOOK, 220, RED, 0, 1).name != plants.plant(LOOK, 220, RED, 0, 2).name


@pytest.mark.parametrize("name", ["window", "shelf", "books", "note board", "cork board", "plant 2"])
def test_the_same_prop_is_the_same_picture(name):
    assert np.array_equal(painted(PROPS[name]()), painted(PROPS[name]()))


@pytest.mark.parametrize("turn", [0, 30, -90, 200])
@pytest.mark.parametrize("flip", [False, True])
def test_wherever_it_is_put_its_bounds_go_along(turn, flip):
    put = at(small.mug(LOOK, 90, RED), 40, -30, 1.5, turn, flip)
    pixels = painted(put)
    assert pixels[:, :, 3].any()
    assert not outside(pixels).any()


def test_a_mirrored_prop_is_mirrored():
    mug = small.mug(LOOK, 90, RED)
    box = Box(-100, -100, 200, 120)
    plain, mirrored = painted(mug, box), painted(at(mug, 0, 0, flip=True), box)
    assert np.abs(plain[:, ::-1].astype(int) - mirrored).mean() < 1
    assert np.abs(plain.astype(int) - mirrored).mean() > 1


def test_texts_are_shifted_with_their_drawing_and_dropped_where_they_cannot_be_read():
    said = Text("Plan", Box(10, 20, 100, 30), "#ffffff", "#000000")
    drawing = Drawing("words", Box(0, 0, 200, 100), skia.Canvas.save, (said,))
    assert at(drawing, 5, 7, 2).texts[0].box == Box(25, 47, 200, 60)
    assert at(drawing, 5, 7, flip=True).texts == at(drawing, 0, 0, turn=10).texts == ()
    assert together(drawing, at(drawing, 0, 200)).texts[1].box.top == 220


def test_together_covers_all_of_its_parts_in_order():
    low, high = rooms.light("#ff0000", 0, 0, 40, 1), Drawing("dot", Box(-5, -5, 10, 10), lambda canvas: canvas.drawColor(skia.ColorBLUE))
    both = together(low, at(high, 100, 0))
    assert both.bounds == Box(-40, -40, 145, 80)
    assert both.name != together(at(high, 100, 0), low).name


def test_a_plate_is_opaque_and_ends_at_the_frame():
    on = stage()
    made = plate(on, rooms.room(LOOK, on.frame, 700), at(windows.window(LOOK, 3000, 400, 1), -500, 100))
    assert made.bounds == on.frame
    pixels = painted(within(on.frame, made))
    assert not outside(pixels).any()
    assert pixels[MARGIN + 1 : -MARGIN - 1, MARGIN + 1 : -MARGIN - 1, 3].min() == 255


@pytest.mark.parametrize("name", HOLDERS)
def test_a_holder_has_its_place_inside_and_takes_it_along(name):
    holder = HOLDERS[name]
    put = holder.at(100, 50, 0.5)
    for one in (holder, put):
        body, place = one.body.bounds, one.place
        assert body.left < place.left < place.right < body.right
        assert body.top < place.top < place.bottom < body.bottom
    assert put.place.width == pytest.approx(holder.place.width / 2)
    assert put.place.left == pytest.approx(100 + holder.place.left / 2)


@pytest.mark.parametrize("name", CONTENTS)
@pytest.mark.parametrize("box", [Box(20, 10, 400, 240), Box(-60, 0, 90, 140)], ids=["wide", "narrow"])
def test_content_stays_in_its_box_at_any_tick(name, box):
    content = CONTENTS[name]()
    for state in (0, 1, 7, 20, 63, 400):
        # Two units for round ends and pulsing nodes.
        pixels = painted(Drawing("content", box, lambda canvas, state=state: content.paint(canvas, box, state)))
        pixels[MARGIN - 3 : 3 - MARGIN, MARGIN - 3 : 3 - MARGIN] = 0
        assert not pixels.any(), state


@pytest.mark.parametrize("name", CONTENTS)
def test_content_grows_and_never_stands(name):
    content, box = CONTENTS[name](), Box(0, 0, 400, 240)
    frames = [painted(contents.standing(content, box, state)) for state in (0, 10, 20, 40, 60, 80)]
    assert (frames[0][:, :, 3] > 0).sum() <= (frames[3][:, :, 3] > 0).sum()
    assert all((a != b).any() for a, b in pairwise(frames[2:]))


def test_a_screen_is_drawn_anew_six_times_a_second():
    layer = contents.showing(stage(), contents.code(LOOK, 1), Box(0, 0, 200, 100))
    assert len({layer.key(n / 60) for n in range(120)}) == 12
    assert layer.key(-3) == layer.key(0)


def test_a_screen_may_go_on_with_every_word():
    words = (Word("one", 1.0, 1.2), Word("two", 2.0, 2.2))
    on = Stage.of(replace(stage().picture, words=words), Size(480, 270), 6)
    layer = contents.spoken(on, contents.code(LOOK, 1), Box(0, 0, 200, 100), first=7)
    assert [layer.key(t)[1] for t in (-1, 0.9, 1.0, 1.9, 2.5, 9)] == [7, 7, 8, 8, 9, 9]


def test_steam_comes_round_again():
    layer = small.steam(stage(), 100, 100, 78)
    assert layer.key(0.01) == layer.key(3.01) != layer.key(1.5)


def test_ink_can_be_read_on_boards():
    assert all(contrast(LOOK.ink, stop) > 12 for stop in LOOK.room.board)
    assert contrast(LOOK.text, LOOK.room.panel) > 12


@pytest.mark.parametrize("scale", [0.1, 0.25, 0.47])
def test_a_room_has_no_seam_between_pixels(scale):
    on = at(rooms.room(LOOK, FRAME, 179.3, 2), 0, 0, scale)
    assert painted(on)[MARGIN + 1 : MARGIN + int(270 * scale) - 1, MARGIN + 1 : MARGIN + int(480 * scale) - 1, 3].min() == 255


def test_nothing_lies_around_nothing():
    with pytest.raises(ValueError, match="empty"):
        placing.around([])
