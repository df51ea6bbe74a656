"""How much of a picture is seen in each frame of a segment, for every engine alike."""

from __future__ import annotations

from render.model import Format, Segment, Strip

RUN_ON = 2.0  # seconds that a picture can be drawn past its scene's end; after that it holds


def time_of(n: int, strip: Strip, format: Format) -> float:
    """The moment of the strip's nth frame, in seconds from the first frame of its scene."""
    return min(float((strip.first + n) / format.fps), float(strip.length / format.fps) + RUN_ON)


def share(n: int, segment: Segment) -> float:
    """The weight of the incoming picture in the nth frame of a transition: even steps, neither 0 nor 1 among them."""
    return (n + 1) / (segment.strip.count + 1)


def light(n: int, segment: Segment) -> float:
    """How bright the nth frame is: 1, or less in a fade to black, which ends with a black frame."""
    if not segment.fade:
        return 1.0
    strip = segment.strip
    return min(1.0, max(0.0, (strip.length - 1 - strip.first - n) / segment.fade))
