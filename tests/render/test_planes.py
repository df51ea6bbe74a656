"""BT.709 limited range, against the standard's own numbers; chroma sited left."""

from __future__ import annotations

import numpy as np
import pytest

from assets.stage.layer import Planes
from render.planes import blank, dim, halved, mix, of_premultiplied, of_rgb, to_rgb


def flat(planes: Planes) -> tuple[int, int, int]:
    assert all(len(np.unique(p)) == 1 for p in (planes.y, planes.u, planes.v))
    return int(planes.y[0, 0]), int(planes.u[0, 0]), int(planes.v[0, 0])


def paint(*rgb: int) -> Planes:
    return of_rgb(np.broadcast_to(np.array(rgb, np.uint8), (8, 8, 3)).copy())


@pytest.mark.parametrize(
    ("rgb", "yuv"),
    [
        # 100 % colour bars as BT.709 equipment shows them
        ((255, 255, 255), (235, 128, 128)),
        ((255, 255, 0), (219, 16, 138)),
        ((0, 255, 255), (188, 154, 16)),
        ((0, 255, 0), (173, 42, 26)),
        ((255, 0, 255), (78, 214, 230)),
        ((255, 0, 0), (63, 102, 240)),
        ((0, 0, 255), (32, 240, 118)),
        ((0, 0, 0), (16, 128, 128)),
    ],
)
def test_colour_bars(rgb: tuple[int, int, int], yuv: tuple[int, int, int]) -> None:
    assert flat(paint(*rgb)) == yuv
    back = to_rgb(Planes(*(np.full(s, v, np.uint8) for s, v in zip(((8, 8), (4, 4), (4, 4)), yuv, strict=True))))
    assert np.abs(back.astype(int) - rgb).max() <= 2


def test_premultiplied_colours_over_a_ground_are_the_mix() -> None:
    pixels = np.zeros((4, 4, 4), np.uint8)
    pixels[:] = (0, 0, 128, 128)  # half of red, BGRA
    planes, alpha = of_premultiplied(pixels)
    assert alpha is not None
    assert {int(a.min()) for a in alpha} == {int(a.max()) for a in alpha} == {128}
    red, black = np.array(flat(paint(255, 0, 0))), np.array([16, 128, 128])
    over = [int(p[0, 0]) + g * (255 - 128) / 255 for p, g in zip((planes.y, planes.u, planes.v), black, strict=True)]
    assert np.abs(over - (red * 128 + black * 127) / 255).max() <= 1


def test_what_is_opaque_has_no_alpha() -> None:
    pixels = np.full((4, 4, 4), 255, np.uint8)
    planes, alpha = of_premultiplied(pixels)
    assert alpha is None
    assert flat(planes) == (235, 128, 128)


def test_chroma_lies_on_the_even_columns() -> None:
    ramp = np.tile(np.arange(0, 64, 2, dtype=np.uint8), (4, 1))  # 2 a column: a sample at column 2 i is worth 4 i
    assert np.array_equal(halved(ramp)[:, 1:-1], np.tile(np.arange(4, 60, 4, dtype=np.uint8), (2, 1)))


def test_rgb_there_and_back_keeps_a_smooth_picture() -> None:
    y, x = np.mgrid[0:64, 0:64]
    rgb = np.dstack([2 * x + 60, 3 * y + 30, 250 - x - y]).astype(np.uint8)
    assert np.abs(to_rgb(of_rgb(rgb)).astype(int) - rgb)[2:-2, 2:-2].max() <= 3


def test_a_dissolve_is_the_weighted_mean() -> None:
    red, blue = paint(200, 0, 0), paint(0, 0, 200)
    assert flat(mix(red, blue, 0.0, blank(8, 8))) == flat(red)
    assert flat(mix(red, blue, 1.0, blank(8, 8))) == flat(blue)
    expected = np.array(flat(red)) * 0.75 + np.array(flat(blue)) * 0.25
    assert np.abs(np.array(flat(mix(red, blue, 0.25, blank(8, 8)))) - expected).max() <= 0.5


def test_dimming_ends_in_black() -> None:
    red = paint(200, 0, 0)
    assert flat(dim(red, 0.0, blank(8, 8))) == flat(blank(8, 8)) == (16, 128, 128)
    assert flat(dim(red, 1.0, blank(8, 8))) == flat(red)
    expected = (np.array(flat(red)) + np.array([16, 128, 128])) / 2
    assert np.abs(np.array(flat(dim(red, 0.5, blank(8, 8)))) - expected).max() <= 0.5
