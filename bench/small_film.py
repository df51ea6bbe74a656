"""The small film that Shotwright, ffmpeg and MoviePy each make in their own way: ten seconds, two photos, four texts.

A slow zoom over each photo; over each a name that slides in from the left, and a term that rises from below; half a second of
cross-fade between them. The photos are drawn here: grain over light and shade, as hard on an encoder as a photo is.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.setting import made

PHOTO = (2400, 1350)  # pixels: a photo is larger than the frame it fills
SCENE = 5.0  # seconds of each scene; the film is as long as both
FADE = 0.5  # seconds, the first of the second scene
ZOOM = 1.04  # what the camera comes closer in a scene


@dataclass(frozen=True, slots=True)
class Caption:
    """A text on a plate: `size` of its letters and its upper left corner in a frame of 1920 x 1080; seen from `start` to `end`."""

    text: str
    size: int
    left: int
    top: int
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Shot:
    """A photo and what is written over it."""

    photo: Path
    name: Caption
    term: Caption


def shots(folder: Path) -> tuple[Shot, Shot]:
    """The two scenes; their photos are drawn when they are not there."""
    paths = [made(folder) / f"photo-{n}.png" for n in (1, 2)]
    for n, path in enumerate(paths):
        if not path.exists():
            _save(photo(n), path)
    names, terms = ("Morning at the lake", "Evening in the hills"), ("first light", "long shadows")
    return tuple(  # type: ignore[return-value]  # there are two of each
        Shot(path, Caption(name, 50, 134, 820, 0.4, 5.9), Caption(term, 52, 1430, 824, 1.5, 4.6))
        for path, name, term in zip(paths, names, terms, strict=True)
    )


def photo(seed: int) -> NDArray[np.uint8]:
    """(1350, 2400, 3) RGB: hills under a sky, soft clouds of several sizes, and fine grain."""
    width, height = PHOTO
    chance = np.random.default_rng(seed)
    y, x = np.mgrid[0:height, 0:width].astype(np.float32) / height
    top, bottom = (np.array(c, np.float32) for c in (((38, 70, 128), (240, 178, 120)), ((72, 44, 96), (244, 140, 84)))[seed])
    image = top + (bottom - top) * y[:, :, None]
    for n, cells in enumerate((4, 9, 21, 60)):
        image += 46 / (n + 1) * _clouds(chance, cells)[:, :, None]
    for n in range(4):
        ridge = 0.5 + 0.12 * n + 0.05 * np.sin(x * (3 + 2 * n) + 2 * seed + n) + 0.02 * np.sin(x * (17 + 5 * n) + n)
        image = np.where((y > ridge)[:, :, None], image * 0.72 - 6 + 18 * _clouds(chance, 90)[:, :, None], image)
    image += chance.normal(0, 2.5, (height, width, 1)).astype(np.float32)
    return np.asarray(image.clip(0, 255), np.uint8)


def _clouds(chance: np.random.Generator, cells: int) -> NDArray[np.float32]:
    """Smooth chance from -1 to 1, `cells` of it to the photo's height."""
    import cv2

    coarse = chance.uniform(-1, 1, (cells, cells * 16 // 9)).astype(np.float32)
    return np.asarray(cv2.resize(coarse, PHOTO, interpolation=cv2.INTER_CUBIC), np.float32)


def _save(image: NDArray[np.uint8], path: Path) -> None:
    from PIL import Image

    Image.fromarray(image).save(path, compress_level=1)


def font() -> Path:
    """Poppins, bold, which all three write with."""
    from importlib.resources import files

    return Path(str(files("fontpkg_poppins") / "files" / "Poppins-Bold.ttf"))
