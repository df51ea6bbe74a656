"""The reference engine: the same frames, made the way MoviePy is meant to be used.

A clip with a mask for every layer, `CompositeVideoClip`, its own fades; the camera is a transform of the composed
world. Nothing is kept from frame to frame and nothing is warped that can be drawn in place, so it is slow, and the
measure for the engine that films.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from assets.model import Picture
from assets.pictures import scenery
from assets.stage.layer import Film, Layer, Placement, Planes, Scenery, Size, View, clip_of
from render.model import Format, Segment, Strip
from render.weights import RUN_ON

if TYPE_CHECKING:
    from moviepy import VideoClip

VERSION = "1"
PACKAGES = ("moviepy", "opencv-python-headless", "pillow", "skia-python")

Image = NDArray[np.uint8]


def frames(segment: Segment, format: Format) -> Iterator[Planes]:
    """The frames of a segment, in order."""
    from render.planes import of_rgb

    clip = _segment(segment, format)
    for n in range(segment.strip.count):
        yield of_rgb(np.asarray(clip.get_frame(float(n / format.fps))).round().astype(np.uint8))


def scene_clip(picture: Picture, size: Size, seconds: float, fps: float) -> VideoClip:
    """The picture of a scene of `seconds`, as a clip without sound, for notebooks and for films made with MoviePy."""
    return _scene(scenery(picture, size, seconds), size).with_duration(seconds).with_fps(fps)


# ---------------------------------------------------------------- time


def _segment(segment: Segment, format: Format) -> VideoClip:
    """The segment as a clip: its frame n is at n / fps."""
    from moviepy import CompositeVideoClip, vfx

    fps = float(format.fps)
    over = _strip(segment.strip, format)
    if not segment.dissolve:
        return _fading(over, segment, fps)
    # The first frame is already a step up, and the frame after the last one is the whole picture.
    steps = (segment.strip.count + 1) / fps
    late = over.time_transform(lambda t: max(0.0, t - 1 / fps)).with_duration(steps)
    if segment.under is None:
        return late.with_effects([vfx.FadeIn(steps)]).time_transform(lambda t: t + 1 / fps)
    coming = late.with_effects([vfx.CrossFadeIn(steps)]).with_start(-1 / fps)
    return CompositeVideoClip([_strip(segment.under, format), coming], size=(format.size.width, format.size.height))


def _fading(clip: VideoClip, segment: Segment, fps: float) -> VideoClip:
    """The end of a scene that goes to black: its last frame is black."""
    from moviepy import vfx

    if not segment.fade:
        return clip
    last = (segment.strip.length - 1 - segment.strip.first) / fps
    return clip.with_duration(last).with_effects([vfx.FadeOut(segment.fade / fps)])


def _strip(strip: Strip, format: Format) -> VideoClip:
    """The scene, from the strip's first frame on."""
    fps, seconds = float(format.fps), float(strip.length / format.fps)
    clip = _kept(strip.picture, format.size, seconds)
    return clip.time_transform(lambda t: min(t + strip.first / fps, seconds + RUN_ON))


@lru_cache(3)
def _kept(picture: Picture, size: Size, seconds: float) -> VideoClip:
    return _scene(scenery(picture, size, seconds), size)


# ---------------------------------------------------------------- space


def _scene(scene: Scenery, size: Size) -> VideoClip:
    """A scene without an end: the composed world, seen by the camera, with what lies on the glass."""
    from moviepy import CompositeVideoClip, VideoClip

    scale = size.unit * scene.closest
    whole = (2 * math.ceil(size.width * scene.closest / 2), 2 * math.ceil(size.height * scene.closest / 2))
    below = [_clip(layer, whole, scale) for layer in scene.layers if layer.space == "world"]
    above = [_clip(layer, (size.width, size.height), size.unit) for layer in scene.layers if layer.space == "screen"]
    world = CompositeVideoClip(below, size=whole, bg_color=(0, 0, 0))
    seen = VideoClip(lambda t: _look(world.get_frame(t), scene.view(t), scale, size))
    return CompositeVideoClip([seen, *above], size=(size.width, size.height))


def _look(world: Image, view: View, scale: float, size: Size) -> Image:
    """What the camera sees of the world."""
    from PIL import Image as Pillow

    closest = scale / size.unit
    step = closest / view.zoom
    # Past its last whole pixels the world has no more to show: they go on, so that no seam is seen at the frame's edge.
    width, height = math.floor(size.width * closest + 1e-6), math.floor(size.height * closest + 1e-6)
    world = np.pad(world[:height, :width], ((0, 4), (0, 4), (0, 0)), "edge")
    left, top = view.x * scale - step * size.width / 2, view.y * scale - step * size.height / 2
    moved = Pillow.fromarray(world).transform(
        (size.width, size.height), Pillow.Transform.AFFINE, (step, 0, left, 0, step, top), Pillow.Resampling.BILINEAR
    )
    return np.asarray(moved)


def _clip(layer: Layer | Film, frame: tuple[int, int], scale: float) -> VideoClip:
    """A layer as a clip, as large as what it covers, with its mask and its place."""
    from moviepy import VideoClip

    @lru_cache(1)
    def drawn(t: float) -> tuple[Image, tuple[int, int]]:
        place = layer.place(t)
        return _NOTHING if place is None or place.scale <= 0 else _drawn(layer, t, place, frame, scale)

    mask = VideoClip(lambda t: drawn(t)[0][:, :, 3] / 255 * _opacity(layer, t), is_mask=True)
    return VideoClip(lambda t: drawn(t)[0][:, :, :3]).with_mask(mask).with_position(lambda t: drawn(t)[1])


_NOTHING: tuple[Image, tuple[int, int]] = (np.zeros((1, 1, 4), np.uint8), (0, 0))


def _opacity(layer: Layer | Film, t: float) -> float:
    place = layer.place(t)
    return 0.0 if place is None else min(1.0, place.opacity)


def _drawn(layer: Layer | Film, t: float, place: Placement, frame: tuple[int, int], scale: float) -> tuple[Image, tuple[int, int]]:
    """The layer where it lies at `t`: RGBA, not premultiplied, and its upper left corner in the frame."""
    import skia

    move = skia.Matrix()
    move.preTranslate(place.x * scale, place.y * scale).preRotate(place.turn).preScale(place.scale * scale, place.scale * scale)
    bounds = skia.Rect.MakeXYWH(layer.bounds.left, layer.bounds.top, layer.bounds.width, layer.bounds.height)
    area = move.mapRect(bounds).roundOut()
    if not area.intersect(_seen(layer, frame, scale)) or not area.width() or not area.height():
        return _NOTHING
    pixels = np.zeros((area.height(), area.width(), 4), np.uint8)
    surface = skia.Surface(pixels, colorType=skia.kRGBA_8888_ColorType, alphaType=skia.kPremul_AlphaType)
    canvas = surface.getCanvas()
    canvas.translate(-area.left(), -area.top())
    canvas.concat(move)
    if isinstance(layer, Film):
        canvas.drawImageRect(_footage(layer, t, scale), bounds, skia.SamplingOptions(skia.FilterMode.kLinear))
    else:
        layer.draw(canvas, t)
    surface.flushAndSubmit()
    return _straight(pixels), (area.left(), area.top())


def _seen(layer: Layer | Film, frame: tuple[int, int], scale: float) -> Any:
    """Where the layer may be seen: the frame, or what of it its clip leaves, in whole pixels."""
    import skia

    whole = skia.IRect.MakeWH(*frame)
    if clip := clip_of(layer):
        edges = (2 * round(edge * scale / 2) for edge in (clip.left, clip.top, clip.right, clip.bottom))
        return whole if whole.intersect(skia.IRect.MakeLTRB(*edges)) else skia.IRect.MakeEmpty()
    return whole


def _footage(layer: Film, t: float, scale: float) -> Any:
    """A frame of footage, as large as its layer is when it is neither scaled nor turned."""
    import skia

    from render.planes import to_rgb

    width, height = (max(2, 2 * round(side * scale / 2)) for side in (layer.bounds.width, layer.bounds.height))
    rgb = to_rgb(layer.planes(t, width, height))
    return skia.Image.fromarray(np.dstack([rgb, np.full((height, width), 255, np.uint8)]), skia.kRGBA_8888_ColorType)


def _straight(pixels: Image) -> Image:
    """Premultiplied RGBA as MoviePy and Pillow want it."""
    alpha = pixels[:, :, 3:].astype(np.float32)
    colour = np.divide(pixels[:, :, :3] * np.float32(255), alpha, out=np.zeros(pixels[:, :, :3].shape, np.float32), where=alpha > 0)
    return np.dstack([colour.round().clip(0, 255).astype(np.uint8), pixels[:, :, 3]])
