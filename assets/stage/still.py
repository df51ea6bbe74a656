"""One frame of a picture, drawn plainly by Skia: what the film's own compositor is held against, and quick to look at."""

from __future__ import annotations

import numpy as np
import skia
from numpy.typing import NDArray

from assets.model import Picture
from assets.stage.canvas import rect
from assets.stage.layer import Box, Film, Layer, Placement, Planes, Scenery, Size, View, clip_of

# BT.709, limited range: 219 steps of luma from 16, 224 of chroma about 128.
_RED, _BLUE = 1.5748, 1.8556
_GREEN_RED, _GREEN_BLUE = 0.468124, 0.187324


def still(picture: Picture, size: Size, seconds: float, t: float) -> NDArray[np.uint8]:
    """The frame of `picture` at `t`, as RGB of (height, width, 3)."""
    from assets.pictures import scenery

    return frame(scenery(picture, size, seconds), size, t)


def frame(scenery: Scenery, size: Size, t: float) -> NDArray[np.uint8]:
    """The frame of a scenery at `t`, as RGB of (height, width, 3): world layers through the camera, then the glass."""
    surface = skia.Surface(size.width, size.height)
    with surface as canvas:
        canvas.clear(skia.ColorBLACK)
        for layer in in_order(scenery):
            show(canvas, layer, scenery.view(t), size, t)
    return pixels(surface)


def in_order(scenery: Scenery) -> tuple[Layer | Film, ...]:
    """The layers as they are painted: those of the world, then those on the glass."""
    return tuple(layer for space in ("world", "screen") for layer in scenery.layers if layer.space == space)


def pixels(surface: skia.Surface) -> NDArray[np.uint8]:
    """What was painted, as RGB of (height, width, 3)."""
    rgba = surface.makeImageSnapshot().toarray(colorType=skia.kRGBA_8888_ColorType)
    return np.ascontiguousarray(rgba[:, :, :3])


def show(canvas: skia.Canvas, layer: Layer | Film, view: View, size: Size, t: float) -> None:
    """Paint one layer at `t` on a canvas of pixels, as a camera at `view` sees it."""
    place = layer.place(t)
    if place is None or place.opacity <= 0 or place.scale <= 0:
        return
    canvas.save()
    canvas.scale(size.unit, size.unit)
    if layer.space == "world":
        _look(canvas, view, size)
    if clip := clip_of(layer):
        canvas.clipRect(_on_pixels(clip, size.unit))
    _put(canvas, place)
    if place.opacity < 1:
        canvas.saveLayerAlpha(rect(layer.bounds), round(255 * place.opacity))
    canvas.clipRect(rect(layer.bounds))
    if isinstance(layer, Film):
        _project(canvas, layer, t, size)
    else:
        layer.draw(canvas, t)
    if place.opacity < 1:
        canvas.restore()
    canvas.restore()


def _look(canvas: skia.Canvas, view: View, size: Size) -> None:
    canvas.translate(size.across / 2, size.down / 2)
    canvas.scale(view.zoom, view.zoom)
    canvas.translate(-view.x, -view.y)


def _on_pixels(clip: Box, unit: float) -> skia.Rect:
    """The clip with its edges on even pixels, as the film has it."""
    edges = (clip.left, clip.top, clip.right, clip.bottom)
    return skia.Rect.MakeLTRB(*(2 * round(edge * unit / 2) / unit for edge in edges))


def _put(canvas: skia.Canvas, place: Placement) -> None:
    canvas.translate(place.x, place.y)
    canvas.rotate(place.turn)
    canvas.scale(place.scale, place.scale)


def _project(canvas: skia.Canvas, film: Film, t: float, size: Size) -> None:
    width, height = (2 * max(1, round(side * size.unit / 2)) for side in (film.bounds.width, film.bounds.height))
    image = skia.Image.fromarray(_rgba(film.planes(t, width, height)), colorType=skia.kRGBA_8888_ColorType)
    canvas.drawImageRect(image, rect(film.bounds), skia.SamplingOptions(skia.FilterMode.kLinear))


def _rgba(planes: Planes) -> NDArray[np.uint8]:
    luma = (planes.y.astype(np.float32) - 16) / 219
    blue, red = ((plane.astype(np.float32).repeat(2, 0).repeat(2, 1) - 128) / 224 for plane in (planes.u, planes.v))
    colours = (luma + _RED * red, luma - _GREEN_RED * red - _GREEN_BLUE * blue, luma + _BLUE * blue, np.ones_like(luma))
    return np.ascontiguousarray(np.clip(np.stack(colours, axis=-1) * 255 + 0.5, 0, 255).astype(np.uint8))
