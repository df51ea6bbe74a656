"""Phosphor icons (MIT), out of the package that carries them: names and paths. Icons are squares of 256."""

from __future__ import annotations

import io
import re
import zipfile
from functools import lru_cache
from importlib.resources import files
from typing import Literal

import skia

from assets.stage.svg import path
from shotwright.errors import AssetError

Weight = Literal["fill", "duotone", "bold", "regular"]
SIDE = 256.0

_SHAPE = re.compile(r"<(path|rect|circle|polygon)\b([^>]*)>")
_ATTRIBUTE = re.compile(r'(?<![\w-])([a-z]+)="([^"]*)"')


@lru_cache(1)
def names() -> frozenset[str]:
    """Every icon there is, as "map-pin"."""
    return frozenset(name[len("regular/") : -len(".svg")] for name in _archive().namelist() if name.startswith("regular/"))


@lru_cache(512)
def shapes(name: str, weight: Weight = "fill") -> tuple[tuple[skia.Path, float], ...]:
    """The paths of an icon, bottom first, and how opaque each is. Raises AssetError when there is no such icon."""
    file = f"{weight}/{name}.svg" if weight == "regular" else f"{weight}/{name}-{weight}.svg"
    try:
        svg = _archive().read(file).decode()
    except KeyError as error:
        raise AssetError(f"there is no icon {name!r}", hint="the names are Phosphor's, as 'map-pin'") from error
    return tuple(_shape(kind, dict(_ATTRIBUTE.findall(rest))) for kind, rest in _SHAPE.findall(svg))


def _shape(kind: str, said: dict[str, str]) -> tuple[skia.Path, float]:
    """A shape of SVG 1.1 (chapter 9), of the few kinds that these icons have."""
    return _outline(kind, said), float(said.get("opacity", 1))


def _outline(kind: str, said: dict[str, str]) -> skia.Path:
    def numbers(*names: str) -> list[float]:
        return [float(said.get(name, 0)) for name in names]

    if kind == "path":
        return path(said.get("d", ""))
    drawn = skia.Path()
    if kind == "rect":
        x, y, width, height, radius = numbers("x", "y", "width", "height", "rx")
        drawn.addRoundRect(skia.Rect.MakeXYWH(x, y, width, height), radius, radius)
    elif kind == "circle":
        drawn.addCircle(*numbers("cx", "cy", "r"))
    else:
        corners = [float(number) for number in said["points"].replace(",", " ").split()]
        drawn.addPoly([skia.Point(x, y) for x, y in zip(corners[::2], corners[1::2], strict=True)], True)
    return drawn


@lru_cache(1)
def _archive() -> zipfile.ZipFile:
    """The archive, in memory (2.4 MB): its list of 7,488 files takes 24 ms to read, so it is read once."""
    return zipfile.ZipFile(io.BytesIO((files("justmyresource_phosphor") / "icons.zip").read_bytes()))
