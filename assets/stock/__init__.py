"""Where footage is looked for, one file for each provider.

A provider is a module with

    VERSION = "1"                       bumped when it answers otherwise
    NETWORK = False                     True if it reaches out; config.yaml must then allow it
    KEY = ""                            the environment variable that holds its key, "" for none
    ADDRESS = ""                        its server, which config.yaml may replace
    def search(query, settings) -> tuple[Candidate, ...]        best first; () when it has nothing
    def fetch(candidate, settings, out) -> None                 write the clip to `out`

Both raise StockError; Refused when it does not take the key. A provider with NETWORK = False has its files at hand:
its candidates' addresses are paths, and it has no `fetch`. Keys are read from the environment where a request is made and
are in no value, recipe, message or log.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Literal, Protocol, cast

from shotwright import plugins
from shotwright.errors import StockError


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for: words, most telling first, for a film of `width` x `height` pixels."""

    words: tuple[str, ...]
    width: int
    height: int

    @property
    def orientation(self) -> Literal["landscape", "portrait", "square"]:
        if 0.8 < self.width / self.height < 1.25:
            return "square"
        return "landscape" if self.width > self.height else "portrait"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A clip or still that could be used. Plain data.

    `address` is a URL, or a path when it is at hand; `phrases` say what is in it (its name, each tag). Sizes are 0 when
    they are not known before it is opened. `relevance`, 0 to 1, is where the provider's own search ranked it.
    """

    provider: str
    name: str
    address: str
    phrases: tuple[str, ...]
    width: int = 0
    height: int = 0
    seconds: float = 0.0
    licence: str = ""
    author: str = ""
    source: str = ""
    relevance: float = 0.0


def _wait(seconds: float) -> bool:
    time.sleep(seconds)
    return True


@dataclass(frozen=True, slots=True)
class Settings:
    """What a provider is given: the project's folder and its folder of clips; seconds to wait; other servers' addresses.

    `pause` waits so many seconds and says whether to go on.
    """

    root: Path
    clips: str
    timeout: float = 20.0
    addresses: Mapping[str, str] = field(default_factory=dict)
    pause: Callable[[float], bool] = _wait


class Refused(StockError):
    """A provider does not take the key: a person has to see to it."""


class Provider(Protocol):
    """What a module of this folder offers."""

    VERSION: str
    NETWORK: bool
    KEY: str
    ADDRESS: str

    def search(self, query: Query, settings: Settings) -> tuple[Candidate, ...]: ...

    def fetch(self, candidate: Candidate, settings: Settings, out: Path) -> None: ...


def names() -> tuple[str, ...]:
    """The providers there are."""
    return plugins.names(_folder())


def provider(name: str) -> Provider:
    """The provider `name`. Raises PluginError with the nearest name when there is none."""
    return cast(Provider, plugins.load(_folder(), name, "stock provider"))


def _folder() -> ModuleType:
    return sys.modules[__name__]
