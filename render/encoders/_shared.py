"""What encoders have in common."""

from __future__ import annotations

from collections.abc import Mapping

from render.model import Format


def parameters(given: Mapping[str, object], format: Format) -> str:
    """An encoder's own options, as its parser wants them: what it needs, then what config.yaml asks for."""
    return ":".join(f"{name}={value}" for name, value in (*given.items(), *format.tuning))


def shortest(format: Format) -> int:
    """The fewest frames from one key frame to the next: half a second, so that a scene with cuts in it does not fill with them."""
    return max(1, min(format.gop, round(format.fps / 2)))
