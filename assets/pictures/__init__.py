"""Kinds of picture, one file each: a picture is layers that are functions of time.

A kind is a module with

    VERSION = "1"                       bumped when its frames change
    USES_WORDS = False                  True if its layers look at picture.words, so that only then a changed word redraws it
    USES_VOICE = True                   (only where so) its layers look at picture.voice too
    STANDS = True                       (only where so) its camera stands still
    HEADED = True                       (only where so) what is said of it stands above it, as a label of it would
    def example(items: tuple[str, ...]) -> Visual: ...    (only where so) what the gallery, the bench and the tests show of it
    def layers(picture: Picture, stage: Stage) -> Iterator[Layer | Film]: ...     bottom first
    def over(picture: Picture, stage: Stage) -> Iterator[Layer | Film]: ...       (only where there is such) the same as an
                                                                                  overlay on a running picture: no plate

Everything a kind may look at is in the picture and the stage; two equal pairs give equal frames.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
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
    """`picture` made ready for a scene of `seconds` in frames of `size`: what its kind shows, and what lies over it."""
    from assets.stage import dress
    from assets.stage.stage import Stage

    stage = Stage.of(picture, size, seconds)
    with dress.worn(stage.look):
        return _scenery(picture, stage)


def _scenery(picture: Picture, stage: Stage) -> Scenery:
    from assets import overlay
    from assets.stage.camera import course
    from assets.stage.focus import focus

    size, seconds = stage.size, stage.seconds
    below = shown(stage)
    camera = "still" if getattr(kind(picture.kind), "STANDS", False) else picture.camera
    view, closest = course(camera, size, seconds, focus(below, picture.visual, seconds) if camera == "closer" else None)
    return Scenery((*below, *overlay.layers(picture, stage, below, view)), view, closest)


def shown(stage: Stage) -> tuple[Layer | Film, ...]:
    """The layers of the stage's picture, bottom first, without what lies over them. A settled one has come in already."""
    from assets.stage.settled import later, shifted

    drawn = kind(stage.picture.kind).layers
    if not stage.picture.visual.settled:
        return tuple(drawn(stage.picture, stage))
    picture, ago = later(stage.picture, stage.seconds)
    return tuple(shifted(drawn(picture, replace(stage, picture=picture)), ago))


def _folder() -> ModuleType:
    return sys.modules[__name__]
