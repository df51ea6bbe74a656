"""What the film bench holds Shotwright to: one goal a line, and whether a measurement meets it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from bench.clock import Spread

Unit = Literal["x", "%", "s", "MB", "VMAF", "SSIM"]
_MORE: frozenset[Unit] = frozenset({"x", "VMAF", "SSIM"})  # the more the better; of the others, the less


@dataclass(frozen=True, slots=True)
class Goal:
    """`least` must be reached, `aim` is hoped for; None: shown beside the others for the reader."""

    key: str
    what: str
    unit: Unit
    least: float | None = None
    aim: float | None = None

    def met(self, reached: float) -> bool | None:
        if self.least is None:
            return None
        return reached >= self.least if self.unit in _MORE else reached <= self.least


GOALS = (
    Goal("x264-cpu", "pictures to segments, against x264 alone on the finished frames: its speed, by CPU", "x", 0.55, 0.75),
    Goal("x264-wall", "the same, by wall time", "x", 0.55, 0.75),
    Goal("engines-cpu", "the same timeline, against the MoviePy engine: times as fast, by CPU", "x", 8, 15),
    Goal("engines-wall", "the same, by wall time", "x", 8, 15),
    Goal("graph-cpu", "a small film, against a hand-written ffmpeg graph: times as fast, by CPU", "x", 2, 4),
    Goal("graph-wall", "the same, by wall time", "x", 2, 4),
    Goal("quick-graph-cpu", "against the same graph without care for a smooth zoom: times as fast, by CPU", "x"),
    Goal("quick-graph-wall", "the same, by wall time", "x"),
    Goal("moviepy-cpu", "the same small film, against one written with MoviePy: times as fast, by CPU", "x"),
    Goal("moviepy-wall", "the same, by wall time", "x"),
    Goal("realtime", "the sample's pictures to segments: times realtime", "x", 2.5, 4),
    Goal("cold", "the sample, whole run, cold, voices included: times realtime", "x", 1.25),
    Goal("word", "one word of narration changed, to the new film: share of the cold run", "%", 12),
    Goal("option", "one picture's option changed: share of the cold run", "%", 8),
    Goal("nothing", "nothing changed", "s", 2),
    Goal("draft", "--draft, cold: times realtime", "x", 10),
    Goal("long-time", "ten times the script: more time a frame than the script once", "%", 10),
    Goal("long-disk", "ten times the script: more bytes a frame", "%", 10),
    Goal("memory-main", "most memory of the main process", "MB", 600),
    Goal("memory-worker", "most memory of a process that renders", "MB", 600),
    Goal("memory-speech", "most memory of the process that speaks", "MB", 1000),
    Goal("long-memory-main", "ten times the script: most memory of the main process", "MB", 600),
    Goal("long-memory-worker", "ten times the script: most memory of a process that renders", "MB", 600),
    Goal("long-memory-speech", "ten times the script: most memory of the process that speaks", "MB", 1000),
    Goal("help", "shotwright --help", "s", 0.3),
    Goal("vmaf", "quality of the film's setting against the finished frames, mean", "VMAF"),
    Goal("vmaf-worst", "the same, worst frame", "VMAF"),
    Goal("vmaf-slower", "the same frames by x264's preset slower at the same crf, mean", "VMAF"),
    Goal("vmaf-slower-worst", "the same, worst frame", "VMAF"),
    Goal("ssim", "quality of the film's setting, mean", "SSIM"),
    Goal("ssim-slower", "x264's preset slower at the same crf, mean", "SSIM"),
)


@dataclass(frozen=True, slots=True)
class Finding:
    """What a yardstick found for the goal `key`; `told` is what else a reader should know, `figures` what the chart draws."""

    key: str
    spread: Spread
    told: str = ""
    figures: dict[str, float] = field(default_factory=dict)

    def plain(self) -> dict[str, Any]:
        """For JSON."""
        return {"key": self.key, "values": [round(value, 4) for value in self.spread.values], "told": self.told, "figures": self.figures}

    @classmethod
    def of(cls, plain: dict[str, Any]) -> Finding:
        """From JSON."""
        return cls(plain["key"], Spread(tuple(plain["values"])), plain["told"], plain.get("figures", {}))


def goal(key: str) -> Goal:
    """The goal `key`."""
    return next(goal for goal in GOALS if goal.key == key)


def written(value: float | None, unit: Unit) -> str:
    """A value as people read it: 0.61x, 3.5 %, 1.4 s, 420 MB, 96.1."""
    if value is None:
        return ""
    number = f"{value:.4f}" if unit == "SSIM" else f"{value:.0f}" if unit == "MB" or value >= 100 else f"{value:.{2 if value < 10 else 1}f}"
    mark = {"x": "x", "VMAF": "", "SSIM": ""}.get(unit, f" {unit}")
    return f"{number}{mark}"
