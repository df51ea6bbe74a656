"""How soon the command line answers: `shotwright --help`, from nothing to the end."""

from __future__ import annotations

from collections.abc import Iterator

from bench.clock import Spread
from bench.family import said
from bench.goals import Finding
from bench.setting import Say, Setting

ABOUT = "shotwright --help, many times"

TIMES = 10  # for each repeat of the others


def measure(setting: Setting, say: Say) -> Iterator[Finding]:
    """Wall time; the first run, which may find nothing in the disk's cache, is not counted."""
    count = 3 if setting.quick else TIMES * setting.repeats
    say(f"help: {count} times")
    said(("--help",))
    costs = [said(("--help",)) for _ in range(count)]
    yield Finding("help", Spread(tuple(cost.wall for cost in costs)), f"{count} runs")
