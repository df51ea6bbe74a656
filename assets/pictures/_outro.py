"""What the outro is furnished with: logo, button, bell, cursor, rays, dust. Drawings about their own middle."""

from __future__ import annotations

import math
import warnings
from functools import lru_cache
from pathlib import Path

import numpy as np
import skia
from numpy.typing import NDArray

from assets import store
from assets.stage import canvas as brush
from assets.stage import easing, type
from assets.stage.canvas import centred
from assets.stage.drawing import Drawing
from assets.stage.layer import Box, Text
from assets.stage.palette import Look, lighter
from shotwright.errors import AssetError

LOGO_PIXELS = 64_000_000
_KEPT = 1024

Button = tuple[float, float]


def logo(look: Look, path: Path, side: float) -> Drawing:
    """A channel's logo: square ones as a rounded tile, others (and those with gaps in them) as they are, at most twice as wide.

    Raises AssetError when the file is no image, or larger than 64 megapixels.
    """
    content = _content(path)
    pixels = _pixels(path, content)
    height, width = pixels.shape[:2]
    tile = 0.8 <= width / height <= 1.25 and bool((pixels[:, :, 3] == 255).all())
    scale = side / min(width, height) if tile else min(2 * side / width, side / height)
    across, down = (side, side) if tile else (width * scale, height * scale)
    box = Box(-across / 2, -down / 2, across, down)

    def paint(canvas: skia.Canvas) -> None:
        if tile:
            brush.shadow(canvas, box, 0.28 * side, 0.14 * side, 0.09 * side, look.shadow, 0.45)
            canvas.clipRRect(skia.RRect.MakeRectXY(brush.rect(box), 0.28 * side, 0.28 * side), True)
        image = skia.Image.fromarray(pixels, colorType=skia.kRGBA_8888_ColorType)
        target = Box(-width * scale / 2, -height * scale / 2, width * scale, height * scale)
        smooth = skia.SamplingOptions(skia.FilterMode.kLinear, skia.MipmapMode.kLinear)
        canvas.drawImageRect(image, brush.rect(target), smooth)

    return Drawing(("logo", look.name, content, side), brush.shaded(box, 0.14 * side, 0.09 * side) if tile else box, paint)


def pulse(radius: float, value: str) -> Drawing:
    """A thin circle, to be scaled and faded away."""
    line = brush.stroke(value, 3)
    return Drawing(("pulse", radius, value), centred(2 * radius + 8), lambda canvas: brush.circle(canvas, 0, 0, radius, line))


def button(look: Look, label: type.Block, size: Button, clicked: bool) -> Drawing:
    """The pill, before it was clicked (a colour, the label) and after (pale, a tick before the label)."""
    width, height = size
    box = Box(-width / 2, -height / 2, width, height)
    ground, value = (look.tile_light if look.light else lighter(look.quiet, 0.35), look.ink) if clicked else (look.button, look.button_text)
    tick = 0.36 * height
    # The tick stands left of the label, and both together in the middle.
    shift = (tick + 0.2 * height) / 2 if clicked else 0.0
    left, top = shift - label.width / 2, -label.height / 2

    def paint(canvas: skia.Canvas) -> None:
        round = look.rounding(height / 2)
        brush.shadow(canvas, box, round, 0.21 * height, 0.13 * height, look.shadow, 0.45)
        brush.rounded(canvas, box, round, brush.fill(ground))
        if clicked:
            brush.icon(canvas, "check", left - 0.2 * height - tick / 2, 0, 1.2 * tick, look.done, "bold")
        type.paint(canvas, label, 0, left, top + label.baseline(0), value)

    texts = (Text(label.lines[0], Box(left, top, label.width, label.height), value, ground),) if label.lines else ()
    return Drawing(("button", look.name, label, size, clicked), brush.shaded(box, 0.21 * height, 0.13 * height), paint, texts)


def bell(look: Look, size: float, rings: bool) -> Drawing:
    """A bell that hangs from its origin, so that it can swing."""
    name, value = ("bell-ringing", look.on(look.highlight, look.ink)) if rings else ("bell", "#ffffff")
    box = Box(-0.6 * size, -0.1 * size, 1.2 * size, 1.2 * size)
    return Drawing(("bell", look.name, size, rings), box, lambda canvas: brush.icon(canvas, name, 0, 0.5 * size, size, value))


def plate(look: Look, radius: float, value: str) -> Drawing:
    """The disc behind the bell."""
    box = centred(2 * radius)

    def paint(canvas: skia.Canvas) -> None:
        brush.shadow(canvas, box, radius, 0.38 * radius, 0.22 * radius, look.shadow, 0.45)
        brush.circle(canvas, 0, 0, radius, brush.fill(value))

    return Drawing(("plate", look.name, radius, value), brush.shaded(box, 0.38 * radius, 0.22 * radius), paint)


def paint_rays(canvas: skia.Canvas, radius: float, share: float, value: str) -> None:
    """Short rays that leave a disc of `radius`; none to the left, where the button is."""
    way = easing.cubic_out(share)
    for degrees in range(-126, 127, 36):
        angle = math.radians(degrees)
        start, end = radius * (1.13 + 0.65 * way), radius * (1.32 + 0.94 * way)
        ends = [(reach * math.cos(angle), reach * math.sin(angle)) for reach in (start, end)]
        canvas.drawLine(*ends[0], *ends[1], brush.stroke(value, 6, 1 - share))


def cursor(look: Look) -> Drawing:
    """An arrow, its tip at the origin."""
    points = [(0, 0), (0, 84), (22, 64), (38, 100), (56, 92), (40, 58), (68, 56)]

    def paint(canvas: skia.Canvas) -> None:
        path = skia.Path.Polygon([skia.Point(x, y) for x, y in points], True)
        canvas.save()
        canvas.translate(5, 8)
        canvas.drawPath(path, brush.fill(look.ink, 0.35))
        canvas.restore()
        canvas.drawPath(path, brush.fill("#ffffff"))
        canvas.drawPath(path, brush.stroke(look.ink, 4))

    return Drawing(("cursor", look.name), Box(-4, -4, 86, 118), paint)


def bokeh(radius: float, value: str) -> Drawing:
    """A light out of focus: a faint disc with a brighter rim."""

    def paint(canvas: skia.Canvas) -> None:
        brush.circle(canvas, 0, 0, radius, brush.fill(value, 0.75))
        brush.circle(canvas, 0, 0, radius - 1.5, brush.stroke(value, 3))

    return Drawing(("bokeh", radius, value), centred(2 * radius + 2), paint)


def mote(radius: float, value: str) -> Drawing:
    return Drawing(("mote", radius, value), centred(2 * radius + 2), lambda canvas: brush.circle(canvas, 0, 0, radius, brush.fill(value)))


def _content(path: Path) -> str:
    try:
        return store.content(path)
    except OSError as error:
        raise _unreadable(path, error) from error


def _unreadable(path: Path, error: Exception) -> AssetError:
    return AssetError(f"the logo {path.name} cannot be read: {error}", hint="channel.logo in config.yaml names a PNG or JPEG")


@lru_cache(8)
def _pixels(path: Path, _content: str) -> NDArray[np.uint8]:
    """A logo's pixels as (height, width, 4), not premultiplied, turned as its EXIF says, at most 1024 a side."""
    from PIL import Image, ImageOps

    try:
        with warnings.catch_warnings(action="error", category=Image.DecompressionBombWarning), Image.open(path) as image:
            if image.width * image.height > LOGO_PIXELS:
                raise AssetError(
                    f"the logo {path.name} has {image.width}x{image.height} pixels", hint="save it at 1024 pixels a side or less"
                )
            turned = ImageOps.exif_transpose(image).convert("RGBA")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise _unreadable(path, error) from error
    turned.thumbnail((_KEPT, _KEPT))
    return np.ascontiguousarray(np.asarray(turned, dtype=np.uint8))
