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

_PATH = re.compile(r"<path\b([^>]*)>")
_DATA = re.compile(r'\bd="([^"]*)"')
_OPACITY = re.compile(r'\bopacity="([0-9.]+)"')


@lru_cache(1)
def names() -> frozenset[str]:
    """Every icon there is, as "map-pin"."""
    return frozenset(name[len("regular/") : -len(".svg")] for name in _archive().namelist() if name.startswith("regular/"))


@lru_cache(512)
def shapes(name: str, weight: Weight = "fill") -> tuple[tuple[skia.Path, float], ...]:
    """The paths of an icon and how opaque each is. Raises AssetError when there is no such icon."""
    file = f"{weight}/{name}.svg" if weight == "regular" else f"{weight}/{name}-{weight}.svg"
    try:
        svg = _archive().read(file).decode()
    except KeyError as error:
        raise AssetError(f"there is no icon {name!r}", hint="the names are Phosphor's, as 'map-pin'") from error
    return tuple(_shape(found) for found in _PATH.findall(svg))


def _shape(attributes: str) -> tuple[skia.Path, float]:
    data, opacity = _DATA.search(attributes), _OPACITY.search(attributes)
    return path(data[1] if data else ""), float(opacity[1]) if opacity else 1.0


@lru_cache(1)
def _archive() -> zipfile.ZipFile:
    """The archive, in memory (2.4 MB): its list of 7,488 files takes 24 ms to read, so it is read once."""
    return zipfile.ZipFile(io.BytesIO((files("justmyresource_phosphor") / "icons.zip").read_bytes()))
