"""Engines, one file each: how the frames of a segment are made.

An engine is a module with

    VERSION = "1"                       bumped when its frames change
    PACKAGES = ("opencv-python-headless", ...)    the installed packages whose versions its frames depend on
    def frames(segment, format) -> Iterator[Planes]      one for every frame; each is good until the next is asked for

All engines give the same film from the same timeline, as near as rounding allows.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from types import ModuleType
from typing import Protocol, cast

from assets.stage.layer import Planes
from render.model import Format, Segment
from shotwright import plugins


class Engine(Protocol):
    """What a module of this folder offers."""

    VERSION: str
    PACKAGES: tuple[str, ...]

    def frames(self, segment: Segment, format: Format) -> Iterator[Planes]: ...


def names() -> tuple[str, ...]:
    """The engines there are."""
    return plugins.names(_folder())


def engine(name: str) -> Engine:
    """The engine `name`. Raises PluginError with the nearest name when there is none."""
    return cast(Engine, plugins.load(_folder(), name, "render engine"))


def _folder() -> ModuleType:
    return sys.modules[__name__]
