"""Voice engines, one file each.

An engine is a module with

    VERSION = "1"                       bumped when its sound changes
    NETWORK = False                     True if it reaches out; config.yaml must then allow it
    class Settings(BaseModel, frozen=True, extra="forbid"): ...       `voice.engines.NAME` in config.yaml
    def check(settings) -> None         raises VoiceError when it could not speak here; cheap, for `doctor`
    def names(language) -> tuple[str, ...]       the voices it has for a language, best first
    def unsayable(text) -> str          the first token that it has no sound for, "" as a rule; cheap, for `check`
    def speak(spoken, voice, speed, settings, out, keep=None) -> tuple[Word, ...]
        Speak into `out`, a mono WAV at the engine's own rate; the words with their times, () where not known.
        `keep` remembers from one run to the next what went into a line, as its sentences; None: nothing is remembered.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any, Protocol, cast

from pydantic import BaseModel

from assets.model import Spoken, Word
from shotwright import plugins

Keep = Callable[[dict[str, Any], str, Callable[[Path], None]], Path]
"""The file that depends on a voice and on the plain data given; its suffix; who writes it, if it is nowhere yet."""


class Engine(Protocol):
    """What a module of this folder offers."""

    VERSION: str
    NETWORK: bool
    Settings: type[BaseModel]

    def check(self, settings: BaseModel) -> None: ...

    def names(self, language: str) -> tuple[str, ...]: ...

    def unsayable(self, text: str) -> str: ...

    def speak(
        self, spoken: Spoken, voice: str, speed: float, settings: BaseModel, out: Path, keep: Keep | None = None
    ) -> tuple[Word, ...]: ...


def names() -> tuple[str, ...]:
    """The engines there are."""
    return plugins.names(_folder())


def engine(name: str) -> Engine:
    """The engine `name`. Raises PluginError with the nearest name when there is none."""
    return cast(Engine, plugins.load(_folder(), name, "voice engine"))


def _folder() -> ModuleType:
    return sys.modules[__name__]
