"""A person's still: opened with care, turned as its camera was held, in sRGB."""

from __future__ import annotations

import io
import math
import struct
import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

from shotwright.errors import AssetError

# More is refused from the header alone: Pillow holds four bytes for a pixel, and a JPEG can be opened at a part of its size.
MAX_PIXELS = 80_000_000
MAX_JPEG_PIXELS = 200_000_000

# The decoders that may see a stranger's file. EPS is not among them: it would run Ghostscript.
FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "TIFF", "BMP", "AVIF", "JPEG2000", "PPM", "TGA")

# What Pillow's decoders have been seen to raise for files that are damaged.
_DAMAGED = (OSError, ValueError, SyntaxError, EOFError, LookupError, ArithmeticError, TypeError, AttributeError, RuntimeError, struct.error)

_ORIENTATION = 0x0112
_ALL = (0.0, 0.0, 1.0, 1.0)

# Warnings are a setting of the process, and stills are opened by several threads.
_warnings = threading.Lock()


def size(path: Path) -> tuple[int, int]:
    """Width and height as it is shown. Raises AssetError when the file cannot be read to its end, or is too large."""
    with opened(path) as image:
        width, height = image.size
        turned = _is_turned(image)
        # A JPEG is checked at an eighth of its size, which reads all of it and is much quicker.
        image.draft("RGB", (max(1, width // 8), max(1, height // 8)))
        image.load()
    return (height, width) if turned else (width, height)


def rgb(path: Path, width: int, height: int, part: tuple[float, float, float, float] = _ALL, ground: str = "#000000") -> NDArray[np.uint8]:
    """A part of the still (left, top, right, bottom as shares of it) at `width` x `height`: (height, width, 3), sRGB.

    What is transparent shows `ground`. Raises AssetError as `size` does.
    """
    with opened(path) as image:
        small = _lightened(image, part, width, height)
        flat = _flat(_srgb(ImageOps.exif_transpose(small)), ground)
    w, h = flat.size
    box = (part[0] * w, part[1] * h, part[2] * w, part[3] * h)
    resized = flat.resize((width, height), Image.Resampling.LANCZOS, box=box, reducing_gap=3.0)
    return np.asarray(resized)


@contextmanager
def opened(path: Path) -> Iterator[Image.Image]:
    """The still in `path`; what goes wrong with it inside the block is raised as AssetError."""
    try:
        with _unwarned(), _open(path) as image:
            if image.width * image.height > _most(image):
                raise _too_large(path)
            yield image
    except (Image.DecompressionBombError, MemoryError) as error:
        raise _too_large(path) from error
    except UnidentifiedImageError as error:
        raise AssetError(f"{path.name} is no picture that can be read", hint="save it as a JPEG or PNG file") from error
    except _DAMAGED as error:
        raise AssetError(f"{path.name} cannot be read: {error}", hint="is the file whole? Save or download it again") from error


def _open(path: Path) -> Image.Image:
    Image.init()
    return Image.open(path, formats=[name for name in FORMATS if name in Image.OPEN])


@contextmanager
def _unwarned() -> Iterator[None]:
    """Without Pillow's warnings, which are about pixels (counted here) and tags (not needed)."""
    with _warnings, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def _most(image: Image.Image) -> int:
    return MAX_JPEG_PIXELS if image.format == "JPEG" else MAX_PIXELS


def _too_large(path: Path) -> AssetError:
    hint = f"scale it down to less than {MAX_PIXELS // 1_000_000} megapixels"
    return AssetError(f"{path.name} has too many pixels to be opened", hint=hint)


def _is_turned(image: Image.Image) -> bool:
    """Whether rows and columns change places when it is set upright."""
    return image.getexif().get(_ORIENTATION, 1) in (5, 6, 7, 8)


def _lightened(image: Image.Image, part: tuple[float, float, float, float], width: int, height: int) -> Image.Image:
    """The still at a half or less, where that is still half as much again as is needed; a JPEG is decoded so already."""
    across, down = 1.5 * width / (part[2] - part[0]), 1.5 * height / (part[3] - part[1])
    if _is_turned(image):
        across, down = down, across
    image.draft("RGB", (math.ceil(across), math.ceil(down)))
    step = int(min(image.width / across, image.height / down))
    return image.reduce(step) if step > 1 and image.mode in ("L", "RGB", "RGBA", "CMYK") else image


def _srgb(image: Image.Image) -> Image.Image:
    """A picture of 8 bits in sRGB, with alpha if it has any. A profile that is broken is left unread, as browsers do."""
    profile = image.info.get("icc_profile")
    shown = _eight_bits(image)
    if not profile:
        return shown if shown.mode in ("RGB", "RGBA") else shown.convert("RGB")
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        mode = "RGBA" if shown.mode == "RGBA" else "RGB"
        return ImageCms.profileToProfile(shown, source, ImageCms.createProfile("sRGB"), outputMode=mode) or shown.convert(mode)
    except (ImageCms.PyCMSError, OSError, ValueError):
        return shown if shown.mode in ("RGB", "RGBA") else shown.convert("RGB")


def _eight_bits(image: Image.Image) -> Image.Image:
    if image.mode.startswith("I") or image.mode == "F":
        return _from_deep(image)
    if image.mode in ("LA", "La", "PA", "RGBa") or "transparency" in image.info:
        return image.convert("RGBA")
    return image if image.mode in ("RGB", "RGBA", "CMYK") else image.convert("RGB")


def _from_deep(image: Image.Image) -> Image.Image:
    """Grey of more than 8 bits: Pillow's own conversion would cut everything above 255 off."""
    values = np.asarray(image).astype(np.float32)
    white = _white(image.mode, float(values.max(initial=0.0)))
    return Image.fromarray((values.clip(0, white) * (255 / white)).round().astype(np.uint8)).convert("RGB")


def _white(mode: str, most: float) -> float:
    """What is white: integers have 16 bits where they can, floats reach to 1, or to 255."""
    usual = (1.0, 255.0) if mode == "F" else (65535.0,)
    return next((white for white in usual if most <= white), most)


def _flat(image: Image.Image, ground: str) -> Image.Image:
    if image.mode != "RGBA":
        return image
    under = Image.new("RGBA", image.size, ground)
    return Image.alpha_composite(under, image).convert("RGB")
