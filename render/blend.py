"""Lay sprites on planes: in whole pixels, or moved, scaled and turned between them."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from assets.stage.layer import Box, Plane, Planes
from render.planes import CHROMA, GRIDS, LUMA, Grid, each
from render.sprites import Affine, Area, Sprite


def lay(sprite: Sprite, planes: Planes, opacity: float = 1.0) -> Area:
    """Lay a sprite whose grid is that of `planes`. Returns what it covers of them."""
    area = sprite.area.within(Area(0, 0, planes.y.shape[1], planes.y.shape[0]))
    if not area.empty:
        inside = Area(area.left - sprite.area.left, area.top - sprite.area.top, area.width, area.height)
        _blend(_cropped(sprite, inside), area.of(planes), opacity)
    return area


def warp(sprite: Sprite, move: Affine, planes: Planes, opacity: float = 1.0) -> Area:
    """Lay a sprite that is clear around its edges, its points becoming those of `planes` by `move`. Returns what it covers."""
    own = sprite.area
    box = move.box(Box(own.left, own.top, own.width, own.height))
    area = Area.around(box).within(Area(0, 0, planes.y.shape[1], planes.y.shape[0]))
    if not area.empty:
        _blend(_warped(sprite, move, area), area.of(planes), opacity)
    return area


def _cropped(sprite: Sprite, inside: Area) -> Sprite:
    if inside == Area(0, 0, sprite.area.width, sprite.area.height):
        return sprite
    alpha = sprite.alpha
    if alpha is not None:
        cut = inside.of(Planes(alpha[0], alpha[1], alpha[1]))
        alpha = (cut.y, cut.u)
    return Sprite(inside, inside.of(sprite.planes), alpha)


def _warped(sprite: Sprite, move: Affine, area: Area) -> Sprite:
    planes = Planes(*(_moved(p, g, sprite.area, move, area) for p, g in zip(each(sprite.planes), GRIDS, strict=True)))
    assert sprite.alpha is not None
    full, half = sprite.alpha
    return Sprite(area, planes, (_moved(full, LUMA, sprite.area, move, area), _moved(half, CHROMA, sprite.area, move, area)))


def _moved(plane: Plane, grid: Grid, own: Area, move: Affine, area: Area) -> Plane:
    """One plane of a sprite that covers `own`, as it falls on `area`."""
    matrix = between(grid, move, own, area)
    return np.asarray(cv2.warpAffine(plane, matrix, (area.width // grid.step, area.height // grid.step), flags=cv2.INTER_LINEAR), np.uint8)


def between(grid: Grid, move: Affine, own: Area, area: Area) -> NDArray[np.float64]:
    """`move` from the samples of a plane that covers `own` to the samples of one that covers `area`, as a 2x3 matrix."""
    turn = np.array([[move.a, move.b], [move.c, move.d]])
    offset = np.array(grid.offset)
    corner = np.array([move.x0 - area.left, move.y0 - area.top]) + turn @ np.array([own.left, own.top])
    begin = turn @ offset + corner - offset
    return np.column_stack([turn, begin / grid.step])


def _blend(sprite: Sprite, onto: Planes, opacity: float) -> None:
    full, half = sprite.alpha or (None, None)
    for source, target, alpha in zip(each(sprite.planes), each(onto), (full, half, half), strict=True):
        if alpha is None:
            _replace(source, target, opacity)
        elif opacity >= 1:
            _over(source, target, alpha)
        else:
            _over(cv2.convertScaleAbs(source, alpha=opacity), target, cv2.convertScaleAbs(alpha, alpha=opacity))


def _replace(source: Plane, target: Plane, opacity: float) -> None:
    if opacity >= 1:
        np.copyto(target, source)
    else:
        cv2.addWeighted(source, opacity, target, 1 - opacity, 0, dst=target)


def _over(source: Plane, target: Plane, alpha: Plane) -> None:
    clear = cv2.bitwise_not(alpha)
    cv2.multiply(target, clear, dst=clear, scale=1 / 255)
    cv2.add(clear, source, dst=target)
