"""Lay sprites on planes: in whole pixels, between them, or scaled and turned."""

from __future__ import annotations

import math

import cv2
import numpy as np
from numpy.typing import NDArray

from assets.stage.layer import Box, Plane, Planes
from render.planes import CHROMA, GRIDS, LUMA, Grid, each
from render.sprites import Affine, Area, Sprite


def laid(sprite: Sprite, frame: Area) -> Area:
    """What `lay` covers of `frame`."""
    return sprite.area.within(frame)


def lay(sprite: Sprite, planes: Planes, within: Area, opacity: float = 1.0) -> None:
    """Lay what of a sprite lies `within` an area of `planes`, whose grid is its own."""
    seen = sprite.within(within)
    if seen.area.empty:
        return
    full, half = seen.alpha or (None, None)
    for source, target, alpha, grid in zip(each(seen.planes), each(planes), (full, half, half), GRIDS, strict=True):
        _put(source, alpha, target, seen.area.left // grid.step, seen.area.top // grid.step, opacity)


def warped(sprite: Sprite, move: Affine, frame: Area) -> Area:
    """What `warp` covers of `frame`."""
    own = sprite.area
    return Area.around(move.box(Box(own.left, own.top, own.width, own.height))).grown(2).within(frame)


def warp(sprite: Sprite, move: Affine, planes: Planes, area: Area, within: Area, opacity: float = 1.0) -> None:
    """Lay what falls `within` an area of `planes` of a sprite that is clear around its edges, its points moved by `move`.

    `area`, which holds `within`, is what all of the sprite covers: what comes out must not depend on how much of it is laid.
    """
    if not within.empty:
        (_shift if move.upright else _turn)(sprite, move, planes, area, within, opacity)


# ---------------------------------------------------------------- between pixels


def _shift(sprite: Sprite, move: Affine, planes: Planes, _area: Area, within: Area, opacity: float) -> None:
    """Of its own size and upright: a mean of neighbours, four times as fast as a warp."""
    # Two samples around what is wanted are the neighbours that it is a mean of.
    x, y = (2 * math.floor(by / 2) for by in (move.x0, move.y0))
    sprite = sprite.within(Area(within.left - x, within.top - y, within.width, within.height).grown(4))
    if sprite.area.empty:
        return
    assert sprite.alpha is not None
    onto = within.of(planes)
    alphas = [_between_pixels(a, g, sprite.area, move) for a, g in zip(sprite.alpha, (LUMA, CHROMA), strict=True)]
    for source, target, grid in zip(each(sprite.planes), each(onto), GRIDS, strict=True):
        moved, left, top = _between_pixels(source, grid, sprite.area, move)
        _put(moved, alphas[grid.step - 1][0], target, left - within.left // grid.step, top - within.top // grid.step, opacity)


def _between_pixels(plane: Plane, grid: Grid, own: Area, move: Affine) -> tuple[Plane, int, int]:
    """A plane moved by a fraction of a sample, one sample wider and higher, and where it comes to lie; by whole samples, as it is."""
    across, down = (own.left + move.x0) / grid.step, (own.top + move.y0) / grid.step
    left, top = math.floor(across), math.floor(down)
    if (left, top) == (across, down):
        return plane, left, top
    wide = cv2.copyMakeBorder(plane, 1, 1, 1, 1, cv2.BORDER_CONSTANT, value=0)
    level = _mean(wide[:, 1:], wide[:, :-1], across - left)
    return _mean(level[1:], level[:-1], down - top), left, top


def _mean(plane: Plane, before: Plane, share: float) -> Plane:
    """`share` of the neighbour that lies before."""
    return np.asarray(cv2.addWeighted(plane, 1 - share, before, share, 0), np.uint8) if share else plane


# ---------------------------------------------------------------- turned and scaled


def _turn(sprite: Sprite, move: Affine, planes: Planes, area: Area, within: Area, opacity: float) -> None:
    assert sprite.alpha is not None
    onto = within.of(planes)
    full, half = (_warped(a, g, sprite.area, move, area) for a, g in zip(sprite.alpha, (LUMA, CHROMA), strict=True))
    for source, target, alpha, grid in zip(each(sprite.planes), each(onto), (full, half, half), GRIDS, strict=True):
        moved = _warped(source, grid, sprite.area, move, area)
        _put(moved, alpha, target, (area.left - within.left) // grid.step, (area.top - within.top) // grid.step, opacity)


def _warped(plane: Plane, grid: Grid, own: Area, move: Affine, area: Area) -> Plane:
    """One plane of a sprite that covers `own`, as it falls on `area`."""
    matrix = between(grid, move, own, area)
    return np.asarray(cv2.warpAffine(plane, matrix, (area.width // grid.step, area.height // grid.step), flags=cv2.INTER_LINEAR), np.uint8)


def between(grid: Grid, move: Affine, own: Area, area: Area) -> NDArray[np.float64]:
    """`move` from the samples of a plane that covers `own` to the samples of one that covers `area`, as a 2x3 matrix."""
    across, down = grid.offset
    x, y = own.left + across, own.top + down
    to_x = move.a * x + move.b * y + move.x0 - area.left - across
    to_y = move.c * x + move.d * y + move.y0 - area.top - down
    return np.array([[move.a, move.b, to_x / grid.step], [move.c, move.d, to_y / grid.step]])


# ---------------------------------------------------------------- over one another


def _put(source: Plane, alpha: Plane | None, target: Plane, left: int, top: int, opacity: float) -> None:
    """Lay what of `source` falls on `target`, its first sample at `left`, `top`."""
    rows = slice(max(0, -top), min(source.shape[0], target.shape[0] - top))
    columns = slice(max(0, -left), min(source.shape[1], target.shape[1] - left))
    if rows.start >= rows.stop or columns.start >= columns.stop:
        return
    onto = target[rows.start + top : rows.stop + top, columns.start + left : columns.stop + left]
    if alpha is None:
        _replace(source[rows, columns], onto, opacity)
    else:
        _over(source[rows, columns], onto, alpha[rows, columns], opacity)


def _replace(source: Plane, target: Plane, opacity: float) -> None:
    if opacity >= 1:
        np.copyto(target, source)
    else:
        cv2.addWeighted(source, opacity, target, 1 - opacity, 0, dst=target)


def _over(source: Plane, target: Plane, alpha: Plane, opacity: float) -> None:
    if opacity < 1:
        source, alpha = cv2.convertScaleAbs(source, alpha=opacity), cv2.convertScaleAbs(alpha, alpha=opacity)
    clear = cv2.bitwise_not(alpha)
    cv2.multiply(target, clear, dst=clear, scale=1 / 255)
    cv2.add(clear, source, dst=target)
