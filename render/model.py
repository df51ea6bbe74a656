"""The values of this room. Whole frames and a rational frame rate only."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from assets.model import Cue, Picture
from assets.stage.layer import Size
from shotwright.settings import Codec


@dataclass(frozen=True, slots=True)
class Format:
    """How frames are made: their size, their rate, and the encoder's settings, the whole of them.

    `gop` is the largest number of frames from one key frame to the next. `preset`, `crf` and `tuning` (options by name) are
    the `encoder`'s own.
    """

    size: Size
    fps: Fraction
    preset: str
    crf: int
    gop: int
    engine: Literal["native", "moviepy"] = "native"
    encoder: str = "x264"
    codec: Codec = "h264"
    tuning: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Strip:
    """`count` frames of a picture from its frame `first` on; the scene has `length` frames (the camera's course)."""

    picture: Picture
    first: int
    count: int
    length: int


@dataclass(frozen=True, slots=True)
class Segment:
    """What is encoded in one go, with no place in the film: so an edit elsewhere leaves it alone.

    With `dissolve` the strip comes up out of `under`, the outgoing picture (of the same count), or out of black where
    that is None. `fade` is the number of frames at the end of the *scene* over which the picture goes to black, 0 where
    none of them is in this segment.
    """

    strip: Strip
    under: Strip | None = None
    dissolve: bool = False
    fade: int = 0


@dataclass(frozen=True, slots=True)
class Span:
    """A scene's place in the film: its first frame and how many it has."""

    id: str
    section: str
    picture: Picture
    first: int
    count: int
    cues: tuple[Cue, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """The whole film: `segments` cover it without a gap, `spans` say where each scene lies."""

    format: Format
    segments: tuple[Segment, ...]
    spans: tuple[Span, ...]

    @property
    def frames(self) -> int:
        return sum(span.count for span in self.spans)
