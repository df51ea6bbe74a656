"""How long a segment takes, near enough to begin with the longest: so the cores end together. Results never depend on it."""

from __future__ import annotations

from typing import Final

from render.model import Segment, Strip

# Milliseconds of CPU a frame at 1080p, drawn and encoded. A still camera is quick to encode; clips are decoded first.
_USUAL: Final = 22.0
_KINDS: Final = {"title": 15.0, "outro": 15.0, "split": 24.0, "video": 35.0, "moviepy": 120.0}
_BLENDING: Final = 8.0  # of two pictures, and of encoding what changes everywhere


def cost(segment: Segment) -> float:
    """Milliseconds of one core, as they would be at 1080p."""
    blending = _BLENDING * segment.strip.count if segment.dissolve else 0.0
    return _strip(segment.strip) + (_strip(segment.under) if segment.under else 0.0) + blending


def _strip(strip: Strip) -> float:
    return strip.count * _KINDS.get(strip.picture.kind, _USUAL)
