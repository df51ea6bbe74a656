"""Everything that can go wrong by no fault of ours, one class per exit code.

An error says what is wrong, where, and what to do next. It survives pickling, so a worker can raise it.
"""

from __future__ import annotations

from typing import ClassVar


class ShotwrightError(Exception):
    """`message` is one sentence; `hint` is what to do next, or empty."""

    exit_code: ClassVar[int] = 1

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message, hint)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message}\n    {self.hint}" if self.hint else self.message


class UsageError(ShotwrightError):
    """The command line asks for something that does not fit together."""

    exit_code = 2


class ScriptError(ShotwrightError):
    """A script or a scene list cannot be read; the message begins with path:line."""

    exit_code = 3


class ConfigError(ShotwrightError):
    """config.yaml is wrong; the message begins with path:line where there is one."""

    exit_code = 4


class PluginError(ShotwrightError):
    """A voice, a kind of picture or a provider is unknown, or its extra is not installed."""

    exit_code = 5


class AssetError(ShotwrightError):
    """Material could not be made or read."""

    exit_code = 6


class VoiceError(AssetError):
    """A line could not be spoken."""


class StockError(AssetError):
    """A stock provider refused, or sent something that is no clip."""


class RenderError(ShotwrightError):
    """The film could not be drawn, encoded or joined; the message ends with what the library said."""

    exit_code = 7


class StoreError(RenderError):
    """The store behind the store could not be reached, or refused; or a store cannot be cleared."""


class ClusterError(RenderError):
    """Other machines could not do the work: nobody answers, or a worker is not fit for it."""


class ScriptChanged(ShotwrightError):
    """The script is newer than its scene list, and the person has to say which one counts."""

    exit_code = 8
