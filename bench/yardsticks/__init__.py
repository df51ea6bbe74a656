"""Yardsticks, one file each: what Shotwright is measured against, and how.

A yardstick is a module with

    ABOUT = "..."                                       what it measures, in a line
    def measure(setting, say) -> Iterator[Finding]      run it; `say` is told how far it is
"""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from typing import Protocol, cast

from bench.goals import Finding
from bench.setting import Say, Setting

NAMES = ("x264", "engines", "graph", "moviepy", "runs", "long", "help", "quality")


class Yardstick(Protocol):
    """What a module of this folder offers."""

    ABOUT: str

    def measure(self, setting: Setting, say: Say) -> Iterator[Finding]: ...


def yardstick(name: str) -> Yardstick:
    """The yardstick `name`, one of NAMES."""
    return cast(Yardstick, importlib.import_module(f"{__name__}.{name}"))
