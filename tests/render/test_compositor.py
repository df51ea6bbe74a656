"""Where sprites come to lie, against a simple reference; and that nothing depends on what was drawn before."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Any

import numpy as np
import pytest

from assets.stage.layer import Box, Film, Layer, Placement, Planes, Scenery, Size, Space, View
from render.compositor import Compositor
from render.planes import copy, each, of_rgb
from render.sprites import Sprites
from shotwright.errors import RenderError

SIZE = Size(160, 90)
UNIT = 12.0  # design units to a pixel at this size
CENTRE = View(960, 540)


@dataclass
class Shape:
    """A layer of one test: a rectangle in one colour, counted whenever it is drawn."""

    bounds: Box
    colour: tuple[int, ...] = (255, 255, 255)
    way: Callable[[float], Placement | None] = lambda _t: Placement()
    space: Space = "world"
    state: Callable[[float], Hashable] = lambda _t: 0
    drawn: int = 0
    round: bool = False

    def key(self, t: float) -> Hashable:
        return self.state(t)

    def draw(self, canvas: Any, _t: float) -> None:
        import skia

        self.drawn += 1
        box = skia.Rect.MakeXYWH(self.bounds.left, self.bounds.top, self.bounds.width, self.bounds.height)
        paint = skia.Paint(Color=skia.Color(*self.colour), AntiAlias=True)
        (canvas.drawOval if self.round else canvas.drawRect)(box, paint)

    def place(self, t: float) -> Placement | None:
        return self.way(t)


@dataclass
class Still:
    """Footage of one test: a left half in red, a right half in blue."""

    bounds: Box
    way: Callable[[float], Placement | None] = lambda _t: Placement()
    space: Space = "world"
    asked: tuple[int, int] = (0, 0)

    def key(self, _t: float) -> Hashable:
        return 0

    def planes(self, _t: float, width: int, height: int) -> Planes:
        self.asked = (width, height)
        rgb = np.zeros((height, width, 3), np.uint8)
        rgb[:, : width // 2] = (200, 0, 0)
        rgb[:, width // 2 :] = (0, 0, 200)
        return of_rgb(rgb)

    def place(self, t: float) -> Placement | None:
        return self.way(t)


def still(*layers: Layer | Film) -> Scenery:
    return Scenery(layers, lambda _t: CENTRE, 1.0)


def luma(scene: Scenery, t: float = 0.0, size: Size = SIZE) -> np.ndarray:
    return Compositor(scene, size).frame(t).y.copy()


def covered(left: float, top: float, right: float, bottom: float, size: Size = SIZE) -> np.ndarray:
    """Luma of a white rectangle on black, by how much of each pixel it covers; edges in pixels."""
    across = np.clip(np.minimum(right, np.arange(size.width) + 1) - np.maximum(left, np.arange(size.width)), 0, 1)
    down = np.clip(np.minimum(bottom, np.arange(size.height) + 1) - np.maximum(top, np.arange(size.height)), 0, 1)
    return 16 + 219 * np.outer(down, across)


def ground(colour: tuple[int, ...] = (0, 0, 0)) -> Shape:
    return Shape(Box(0, 0, 1920, 1080), colour)


# ---------------------------------------------------------------- where things lie


@pytest.mark.parametrize("x", [40.0, 41.0, 40.5, 40.25])
@pytest.mark.parametrize("y", [20.0, 21.0, 20.75])
def test_at_rest_a_shape_lies_to_the_fraction_of_a_pixel(x: float, y: float) -> None:
    shape = Shape(Box(0, 0, 30 * UNIT, 20 * UNIT), way=lambda _t: Placement(x * UNIT, y * UNIT))
    assert np.abs(luma(still(shape)) - covered(x, y, x + 30, y + 20)).max() <= 3


@pytest.mark.parametrize("t", [0.0, 0.1, 0.33, 0.5])
def test_on_the_move_a_shape_lies_to_the_fraction_of_a_pixel(t: float) -> None:
    shape = Shape(Box(-15 * UNIT, -10 * UNIT, 30 * UNIT, 20 * UNIT), way=lambda t: Placement((60 + 7 * t) * UNIT, (40 + 3 * t) * UNIT))
    x, y = 60 + 7 * t, 40 + 3 * t
    assert np.abs(luma(still(shape), t) - covered(x - 15, y - 10, x + 15, y + 10)).max() <= 10  # 1/32 of a pixel


@pytest.mark.parametrize("scale", [0.3, 0.8, 1.0, 1.1, 1.7])
@pytest.mark.parametrize("moving", [0.0, 1.0])
def test_a_shape_grows_about_its_own_origin(scale: float, moving: float) -> None:
    shape = Shape(
        Box(-10 * UNIT, -10 * UNIT, 30 * UNIT, 20 * UNIT), way=lambda t: Placement(60 * UNIT, 40 * UNIT, scale * (1 + 0.5 * moving * t))
    )
    found = luma(still(shape))
    expected = covered(60 - 10 * scale, 40 - 10 * scale, 60 + 20 * scale, 40 + 10 * scale)
    assert abs((found - 16.0).sum() - (expected - 16).sum()) / (expected - 16).sum() < 0.01
    assert np.abs(found - expected).mean() < 0.6


@pytest.mark.parametrize("moving", [0.0, 1.0])
def test_turns_are_clockwise(moving: float) -> None:
    bar = Shape(Box(0, -2 * UNIT, 40 * UNIT, 4 * UNIT), way=lambda t: Placement(80 * UNIT, 45 * UNIT, turn=90 + moving * t))
    found = luma(still(bar))
    assert found[70, 80] > 230
    assert found[20, 80] < 20


@pytest.mark.parametrize("moving", [0.0, 1.0])
def test_luma_and_chroma_stay_together(moving: float) -> None:
    """The middle of a coloured square is the same in all planes, at rest and on the move, at odd pixels too."""
    square = Shape(Box(0, 0, 20 * UNIT, 20 * UNIT), (255, 40, 255), lambda t: Placement((41 + moving * t) * UNIT, 33 * UNIT))
    planes = Compositor(still(ground((0, 60, 0)), square), SIZE).frame(0.0)
    for plane, step, (across, down) in zip(each(planes), (1, 2, 2), ((0.5, 0.5), (0.5, 1.0), (0.5, 1.0)), strict=True):
        weight = np.abs(plane.astype(float) - float(plane[0, 0]))
        assert abs((weight.sum(0) * (np.arange(plane.shape[1]) * step + across)).sum() / weight.sum() - 51) < 0.06
        assert abs((weight.sum(1) * (np.arange(plane.shape[0]) * step + down)).sum() / weight.sum() - 43) < 0.06


@pytest.mark.parametrize("moving", [0.0, 1.0])
def test_opacity_mixes(moving: float) -> None:
    half = Shape(Box(0, 0, 1920, 1080), way=lambda t: Placement(moving * 100 * t, 0, opacity=0.5))
    assert abs(int(luma(still(ground(), half))[45, 80]) - (16 + 235) / 2) <= 1


def test_round_edges_keep_the_colour_of_the_ground_out_of_them() -> None:
    """Premultiplied right: white on white has no dark rim, at rest, fading and turning."""
    for way in (
        lambda _t: Placement(960, 540),
        lambda _t: Placement(960, 540, opacity=0.4),
        lambda t: Placement(960 + 9 * t, 540, 1.05, 30 + 50 * t),
    ):
        disc = Shape(Box(-300, -300, 600, 600), way=way, round=True)
        planes = Compositor(still(ground((255, 255, 255)), disc), SIZE).frame(0.1)
        assert int(planes.y.min()) >= 233
        assert all(abs(int(p.astype(int).max()) - 128) <= 1 and abs(int(p.min()) - 128) <= 1 for p in (planes.u, planes.v))


def test_layers_lie_in_their_order_and_screen_layers_on_top() -> None:
    top = Shape(Box(0, 0, 600, 600), (255, 255, 255), space="screen")
    scene = still(top, ground(), Shape(Box(0, 0, 1200, 600), (128, 128, 128)))
    found = luma(scene)
    assert (found[10, 10], found[10, 70], found[80, 80]) == (235, 126, 16)


@pytest.mark.parametrize(
    "way",
    [
        lambda _t: None,
        lambda _t: Placement(opacity=0.0),
        lambda _t: Placement(scale=0.0),
        lambda _t: Placement(9000, 0),
        lambda t: Placement(-9000 * t - 9000, 0),
    ],
)
def test_what_is_not_to_be_seen_is_not_seen(way: Callable[[float], Placement | None]) -> None:
    assert luma(still(Shape(Box(0, 0, 500, 500), way=way))).max() == 16


def test_half_outside_the_frame() -> None:
    for moving in (0.0, 1.0):
        shape = Shape(Box(0, 0, 240, 240), way=lambda t, moving=moving: Placement(-120 + moving * t, 1080 - 120))
        assert np.abs(luma(still(shape)) - covered(-10, 80, 10, 100)).max() <= 8


def test_a_layer_too_large_to_draw_is_refused() -> None:
    with pytest.raises(RenderError, match="too large"):
        luma(still(Shape(Box(0, 0, 2e6, 2e6), way=lambda t: Placement(t, 0))))


# ---------------------------------------------------------------- footage


def test_footage_fills_its_bounds_exactly() -> None:
    reel = Still(Box(0, 0, 1920, 1080))
    planes = Compositor(still(reel), SIZE).frame(0.0)
    assert reel.asked == (160, 90)
    for found, expected in zip(each(planes), each(reel.planes(0, 160, 90)), strict=True):
        assert np.array_equal(found, expected)


@pytest.mark.parametrize("turn", [0.0, 90.0, 180.0])
def test_footage_moves_and_turns(turn: float) -> None:
    reel = Still(Box(-240, -240, 480, 480), lambda t: Placement(960 + t, 540, turn=turn))
    v = Compositor(still(reel), SIZE).frame(0.0).v.astype(int)
    sides = {0.0: v[22, 32] - v[22, 48], 90.0: v[15, 40] - v[30, 40], 180.0: v[22, 48] - v[22, 32]}
    assert sides[turn] > 60


def test_footage_of_another_size_than_asked_is_refused() -> None:
    class Wrong(Still):
        def planes(self, t: float, width: int, height: int) -> Planes:
            return super().planes(t, width + 2, height)

    with pytest.raises(RenderError, match="162"):
        luma(still(Wrong(Box(0, 0, 1920, 1080))))


# ---------------------------------------------------------------- the camera


def chart() -> tuple[Layer, ...]:
    tiles = [
        Shape(Box(x * 120, y * 120, 120, 120), ((60 * x) % 256, (40 * y + 30) % 256, (90 * (x + y)) % 256))
        for x, y in itertools.product(range(16), range(9))
    ]
    return tuple(tiles)


def test_a_camera_that_sees_the_whole_frame_changes_nothing() -> None:
    plain = Compositor(still(*chart()), SIZE).frame(0.0)
    glass = Compositor(still(*(Shape(s.bounds, s.colour, space="screen") for s in chart())), SIZE).frame(0.0)  # type: ignore[attr-defined]
    assert all(np.array_equal(a, b) for a, b in zip(each(plain), each(glass), strict=True))


@pytest.mark.parametrize(("zoom", "x", "y"), [(1.0, 960, 540), (1.1, 960, 540), (1.13, 900, 520), (1.2, 1000.3, 555.5), (1.25, 880, 500)])
def test_a_view_is_where_the_camera_looks(zoom: float, x: float, y: float) -> None:
    box = Box(840, 420, 360, 240)
    found = luma(Scenery((Shape(box),), lambda _t: View(x, y, zoom), 1.25))
    left, top = ((v - c) * zoom / UNIT + m for v, c, m in ((840, x, 80), (420, y, 45)))
    expected = covered(left, top, left + 30 * zoom, top + 20 * zoom)
    assert abs((found - 16.0).sum() / (expected - 16).sum() - 1) < 0.015
    rows, columns = np.mgrid[0:90, 0:160] + 0.5
    for axis in (rows, columns):
        centre = (axis * (found - 16.0)).sum() / (found - 16.0).sum()
        assert abs(centre - (axis * (expected - 16)).sum() / (expected - 16).sum()) < 0.08


def test_a_view_past_the_edge_of_the_world_repeats_it() -> None:
    found = luma(Scenery((ground((255, 255, 255)),), lambda _t: View(700, 540, 1.1), 1.25))
    assert found.min() == 235


def test_the_camera_keeps_luma_and_chroma_together() -> None:
    square = Shape(Box(840, 420, 240, 240), (255, 40, 255))
    planes = Compositor(Scenery((ground((0, 60, 0)), square), lambda _t: View(950, 533, 1.07), 1.1), SIZE).frame(0.0)
    centres = []
    for plane, step, (across, down) in zip(each(planes), (1, 2, 2), ((0.5, 0.5), (0.5, 1.0), (0.5, 1.0)), strict=True):
        weight = np.abs(plane.astype(float) - float(plane[0, 0]))
        centres.append(
            [
                (weight.sum(0) * (np.arange(plane.shape[1]) * step + across)).sum() / weight.sum(),
                (weight.sum(1) * (np.arange(plane.shape[0]) * step + down)).sum() / weight.sum(),
            ]
        )
    assert np.ptp(np.array(centres), axis=0).max() < 0.08


def test_a_slow_push_never_jumps() -> None:
    """The edge of a square moves outwards evenly: no step of it is more than a thirty-second of a pixel off."""
    scene = Scenery((Shape(Box(840, 420, 240, 240)),), lambda t: View(960, 540, 1 + 0.05 * t), 1.05)
    compositor = Compositor(scene, SIZE)
    edges = np.array([(compositor.frame(t).y[45, 40:80].astype(float) - 16).sum() / 219 for t in np.linspace(0, 1, 60)])
    expected = (960 - 840) / UNIT * (1 + 0.05 * np.linspace(0, 1, 60))
    assert np.abs(edges - expected).max() < 0.05


def test_screen_layers_do_not_move_with_the_camera() -> None:
    title = Shape(Box(240, 240, 360, 240), space="screen")
    scene = Scenery((ground(), title), lambda t: View(960 - 30 * t, 540, 1 + 0.1 * t), 1.1)
    compositor = Compositor(scene, SIZE)
    for t in (0.0, 0.4, 1.0):
        assert np.array_equal(compositor.frame(t).y, covered(20, 20, 50, 40))


# ---------------------------------------------------------------- work that is saved


def busy() -> Scenery:
    """Every kind of layer: at rest, moving, blinking, live, on the glass, under a camera that moves and then stands."""
    return Scenery(
        (
            ground((20, 40, 90)),
            Shape(Box(0, 0, 400, 300), (200, 60, 40), lambda t: Placement(300 + 100 * min(t, 0.5), 200)),
            Shape(Box(-90, -90, 180, 180), (60, 200, 80), lambda t: Placement(900, 500, turn=30 * t), round=True),
            Shape(Box(0, 0, 200, 200), (250, 250, 60), lambda t: Placement(1300, 300) if int(t * 4) % 2 else None),
            Shape(Box(0, 0, 300, 90), (255, 255, 255, 128), lambda t: Placement(200, 800, opacity=min(1.0, t)), "screen"),
            Shape(Box(0, 0, 90, 90), (10, 10, 10), lambda _t: Placement(1500, 900), "screen", state=lambda t: int(t * 5)),
        ),
        lambda t: View(960, 540, 1 + 0.06 * min(t, 1.0)),
        1.06,
    )


def test_frames_do_not_depend_on_what_came_before() -> None:
    times = [n / 10 for n in range(20)]
    through = Compositor(busy(), SIZE)
    forwards = [copy(through.frame(t)) for t in times]
    back = Compositor(busy(), SIZE, Sprites(limit=1))
    backwards = [copy(back.frame(t)) for t in reversed(times)][::-1]
    for t, one, other in zip(times, forwards, backwards, strict=True):
        fresh = Compositor(busy(), SIZE).frame(t)
        for a, b, c in zip(each(one), each(other), each(fresh), strict=True):
            assert np.array_equal(a, c), t
            assert np.array_equal(b, c), t


def test_nothing_changed_is_the_same_object_again() -> None:
    shape = Shape(Box(0, 0, 500, 500), way=lambda t: Placement(100 * min(t, 0.5), 0))
    compositor = Compositor(still(ground(), shape), SIZE)
    first, moved = compositor.frame(0.0), compositor.frame(0.3)
    assert moved is not first
    settled = compositor.frame(0.6)
    assert compositor.frame(0.7) is settled
    assert compositor.frame(0.1) is not settled


def test_a_sprite_is_drawn_once_for_a_key() -> None:
    shape = Shape(Box(0, 0, 500, 500), way=lambda t: Placement(100 * t, 0, opacity=0.5 + 0.1 * t), state=int)
    compositor = Compositor(still(ground(), shape), SIZE)
    for n in range(30):
        compositor.frame(n / 10)
    assert shape.drawn == 3


def test_sprites_are_held_up_to_a_limit() -> None:
    kept = Sprites(limit=200_000)
    shape = Shape(Box(0, 0, 1920, 1080), state=lambda t: t)
    compositor = Compositor(still(shape), SIZE, kept)
    for n in range(100):
        compositor.frame(n / 10)
    assert 0 < kept.held <= kept.limit
    assert shape.drawn >= 100


@dataclass
class Fixed(Shape):
    """The same, which says that it never moves."""

    fixed: Placement | None = None


def test_a_layer_that_says_it_never_moves_looks_as_if_it_had_been_asked() -> None:
    place = Placement(203.0, 107.0, turn=3.0)

    def film(kind: Callable[..., Shape]) -> Compositor:
        box, count = kind(Box(0, 0, 300, 200), (200, 90, 40), lambda _t: place), kind(Box(0, 0, 90, 90), (40, 200, 90), lambda _t: place)
        count.state = lambda t: int(10 * t)
        return Compositor(Scenery((box, count), lambda _t: CENTRE, 1.0), SIZE)

    asked, said = film(Shape), film(lambda *given: Fixed(*given, fixed=place))
    for n in range(40):
        one, other = (tuple(plane.copy() for plane in each(made.frame(n / 30))) for made in (asked, said))
        assert all(np.array_equal(a, b) for a, b in zip(one, other, strict=True))
