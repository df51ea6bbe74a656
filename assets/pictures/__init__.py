"""Kinds of picture, one file each: a picture is layers that are functions of time.

A kind is a module with

    VERSION = "1"                       bumped when its frames change
    USES_WORDS = False                  True if its layers look at picture.words, so that only then a changed word redraws it
    USES_VOICE = True                   (only where so) its layers look at picture.voice too
    def layers(picture: Picture, stage: Stage) -> Iterator[Layer | Film]: ...     bottom first

Everything a kind may look at is in the picture and the stage; two equal pairs give equal frames.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from types import ModuleType
from typing import TYPE_CHECKING, Protocol, cast

from assets.model import Picture
from assets.stage.layer import Film, Layer, Scenery, Size
from shotwright import plugins

if TYPE_CHECKING:
    from assets.stage.stage import Stage


class Kind(Protocol):
    """What a module of this folder offers."""

    VERSION: str
    USES_WORDS: bool

    def layers(self, picture: Picture, stage: Stage) -> Iterator[Layer | Film]: ...


def names() -> tuple[str, ...]:
    """The kinds there are."""
    return plugins.names(_folder())


def kind(name: str) -> Kind:
    """The kind `name`. Raises PluginError with the nearest name when there is none."""
    return cast(Kind, plugins.load(_folder(), name, "kind of picture"))


def scenery(picture: Picture, size: Size, seconds: float) -> Scenery:
    """`picture` made ready for a scene of `seconds` in frames of `size`."""
    from assets.stage.camera import course
    from assets.stage.stage import Stage

    stage = Stage.of(picture, size, seconds)
    view, closest = course(picture.camera, size, seconds)
    return Scenery(tuple(kind(picture.kind).layers(picture, stage)), view, closest)


def _folder() -> ModuleType:
    return sys.modules[__name__]
