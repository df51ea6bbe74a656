"""The plain frame: drawing order, placement, the camera. And the stage's small rules."""

from __future__ import annotations

import numpy as np
import pytest
import skia

from assets.model import Picture
from assets.stage import easing, motion, palette
from assets.stage.backdrop import Backdrop, Glow
from assets.stage.camera import course
from assets.stage.drawing import Drawing, Live, Sprite
from assets.stage.layer import Box, Placement, Planes, Scenery, Size, View
from assets.stage.stage import Stage
from assets.stage.still import frame
from script.model import Visual
from shotwright.errors import PluginError

SIZE = Size(64, 36)
RED, GREEN, BLUE = (255, 0, 0), (0, 255, 0), (0, 0, 255)


MIDDLE = Placement(960, 540)


def block(colour, side=300.0, at=MIDDLE, space="world"):
    """A square of design units about its origin."""
    box = Box(-side / 2, -side / 2, side, side)
    paint = skia.Paint(Color=skia.Color(*colour))
    return Sprite(Drawing(colour, box, lambda canvas: canvas.drawPaint(paint)), space, lambda _t: at)


def shown(*layers, view=None, closest=1.0, t=0.0):
    whole = View(SIZE.across / 2, SIZE.down / 2)
    return frame(Scenery(layers, lambda _t: view or whole, closest), SIZE, t)


def at(pixels, x, y):
    """The colour at design units (x, y)."""
    return tuple(int(v) for v in pixels[int(y * SIZE.unit), int(x * SIZE.unit)])


def test_a_layer_lies_where_it_is_placed_and_nowhere_else():
    pixels = shown(block(RED, at=Placement(400, 300)))
    assert at(pixels, 400, 300) == RED
    assert at(pixels, 960, 540) == (0, 0, 0)


def test_later_layers_lie_on_earlier_ones_and_the_glass_on_all():
    pixels = shown(block(BLUE, 200, space="screen"), block(RED, 900), block(GREEN, 500))
    assert [at(pixels, x, 540) for x in (960, 1150, 1350)] == [BLUE, GREEN, RED]


def test_a_layer_that_is_not_there_yet_is_not_drawn():
    assert not shown(Sprite(block(RED).drawing, "world", lambda _t: None)).any()


def test_scale_turn_and_opacity():
    pixels = shown(block(RED, at=Placement(960, 540, scale=2, opacity=0.5)))
    assert at(pixels, 960 + 250, 540) == pytest.approx((128, 0, 0), abs=2)
    turned = shown(block(RED, 600, at=Placement(960, 540, turn=45)))
    assert at(turned, 960 + 380, 540) == RED
    assert at(turned, 960 + 280, 540 + 280) == (0, 0, 0)


def test_a_sprite_ends_at_its_bounds():
    pixels = shown(block(RED, 200))
    assert at(pixels, 960 - 150, 540) == (0, 0, 0)


def test_the_camera_moves_the_world_and_not_the_glass():
    world, glass = block(RED, 100, Placement(1200, 540)), block(BLUE, 100, Placement(400, 300), "screen")
    pixels = shown(world, glass, view=View(1200, 540, 2.0), closest=2.0)
    assert at(pixels, 960, 540) == RED
    assert at(pixels, 400, 300) == BLUE


def test_footage_is_shown_in_its_own_colours():
    class Footage:
        space = "world"
        bounds = Box(0, 0, 1920, 1080)

        def key(self, t):
            return t

        def planes(self, _t, width, height):
            # BT.709, limited range: pure red is (63, 102, 240).
            full = np.full((height, width), 63, np.uint8)
            return Planes(full, np.full((height // 2, width // 2), 102, np.uint8), np.full((height // 2, width // 2), 240, np.uint8))

        def place(self, _t):
            return Placement()

    assert at(shown(Footage()), 960, 540) == pytest.approx(RED, abs=4)


def test_a_live_layer_paints_from_its_state_alone():
    seen = []
    layer = Live("n", Box(0, 0, 10, 10), round, lambda _canvas, state: seen.append(state), "world", lambda _t: Placement())
    layer.draw(None, 1.2)
    layer.draw(None, 0.9)
    assert layer.key(1.2) == layer.key(0.9) != layer.key(1.8)
    assert seen == [1, 1]


# ---------------------------------------------------------------- colours, courses


@pytest.mark.parametrize(
    ("a", "b", "ratio"), [("#000000", "#ffffff", 21), ("#777777", "#ffffff", 4.48), ("#ff0000", "#ffffff", 4.0), ("#123456", "#123456", 1)]
)
def test_contrast_is_that_of_wcag(a, b, ratio):
    assert palette.contrast(a, b) == palette.contrast(b, a) == pytest.approx(ratio, abs=0.01)


def test_an_unknown_look_offers_the_nearest():
    picture = Picture("concept", "1", Visual("concept"), "dask", 1, "still")
    with pytest.raises(PluginError, match=r"no look 'dask'.*\n.*'dusk'"):
        Stage.of(picture, SIZE, 4)


@pytest.mark.parametrize("look", palette.names())
def test_the_words_of_every_look_can_be_read_on_its_grounds(look):
    colours = palette.look(look)
    for ground in colours.grounds:
        for text in (colours.text, colours.warm, colours.highlight, colours.quiet):
            assert palette.contrast(text, ground[1]) >= 4.5
    assert palette.contrast(colours.button_text, colours.button) >= 4.5
    assert palette.contrast(colours.text, colours.chip) >= 4.5


@pytest.mark.parametrize("ease", [easing.cubic_out, easing.quintic_out, easing.cubic_in_out, easing.back_out, easing.gentle])
def test_an_ease_goes_from_nothing_to_all(ease):
    assert ease(0.0) == pytest.approx(0, abs=1e-9)
    assert ease(1.0) == pytest.approx(1)


@pytest.mark.parametrize("how", [motion.pop(), motion.rise(), motion.slide(10, 5), motion.fade()])
def test_an_entrance_begins_unseen_and_ends_at_rest(how):
    assert how(-1) is None
    assert how(5) == Placement()


def test_a_thing_arrives_at_its_time_and_then_follows_its_rest():
    path = motion.arriving(motion.orbiting(100, 100, 50, 0, 90), motion.fade(0.5), at=1.0)
    assert path(0.9) is None
    late = path(2.0)
    assert late is not None
    assert (late.x, late.y, late.opacity) == pytest.approx((50, 100, 1))


def test_a_backdrop_says_the_lightest_colour_under_a_text():
    plain = Backdrop(Box(0, 0, 1920, 1080), ("#202020", "#404040", "#808080"), (), "#000000", vignette=0)
    lit = Backdrop(plain.frame, plain.stops, (Glow(300, 300, 400, "#ffffff", 0.9),), "#000000", vignette=0)
    box = Box(200, 200, 200, 200)
    assert palette.luminance(plain.lightest(box)) < 0.06
    assert palette.luminance(lit.lightest(box)) > 0.4
    assert lit.lightest(Box(1700, 900, 100, 100)) == plain.lightest(Box(1700, 900, 100, 100))


def test_a_backdrop_covers_the_whole_world():
    backdrop = Backdrop(Box(0, 0, SIZE.across, SIZE.down), ("#ff0000",) * 3, (), "#ff0000")
    view, closest = course("pan-left", SIZE, 4)
    for t in (0, 6):
        pixels = frame(Scenery((Sprite(backdrop.drawing, "world", lambda _t: Placement()),), view, closest), SIZE, t)
        assert (pixels == np.array(RED)).all()
