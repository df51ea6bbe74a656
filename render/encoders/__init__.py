"""Encoders, one file each: what writes frames into a segment.

An encoder is a module with

    VERSION = "1"                  raised when what it writes changes
    HARDWARE = False               True: it needs a device, and is tried before it is used
    CODECS = {"h264": "libx264"}   the codecs it can write, each by libav's name for that
    PRESETS = ("fast", "slow")     its own presets, from fast to slow
    CRF = (0, 51)                  its own figure of quality: the least (best) and the largest
    OWN = frozenset({"keyint"})    its own options that it sets itself, so that config.yaml may not
    PIXELS = "yuv420p"             how it takes frames: yuv420p or nv12
    DELAY = None                   frames by which packets are decoded early, where its own times are not to be relied on
    def options(format) -> dict[str, str]      all that libav is to tell it

What it writes is made to be joined by copying packets: one set of parameters, closed groups of pictures no longer than
`format.gop`, headers that do not depend on what is encoded, and one thread, so that equal frames give equal bytes (of
hardware, nobody promises that). One contract test runs over all that can run where it is run.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from types import ModuleType
from typing import Literal, Protocol, cast

from render.model import Format
from shotwright import plugins
from shotwright.settings import Codec, EncoderName

# Who encodes without a device, by codec.
SOFTWARE: Mapping[Codec, EncoderName] = {"h264": "x264", "hevc": "x265", "av1": "svtav1"}


class Encoder(Protocol):
    """What a module of this folder offers."""

    VERSION: str
    HARDWARE: bool
    CODECS: Mapping[Codec, str]
    PRESETS: tuple[str, ...]
    CRF: tuple[int, int]
    OWN: frozenset[str]
    PIXELS: Literal["yuv420p", "nv12"]
    DELAY: int | None

    def options(self, format: Format) -> dict[str, str]: ...


def names() -> tuple[str, ...]:
    """The encoders there are."""
    return plugins.names(_folder())


def encoder(name: str) -> Encoder:
    """The encoder `name`. Raises PluginError with the nearest name when there is none."""
    return cast(Encoder, plugins.load(_folder(), name, "encoder"))


def _folder() -> ModuleType:
    return sys.modules[__name__]
