"""The values of this room. Frozen, plain, picklable; times in seconds."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from assets.stage.palette import Look
from script.model import Shot, Visual

LEVELS = 20  # levels of the voice a second


@dataclass(frozen=True, slots=True)
class Word:
    """A spoken word as it is written, and when it is heard, in seconds from the start of its take or scene."""

    written: str
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Spoken:
    """What a voice engine is asked to say: exactly `text`, in `language` (BCP 47), with `pause` seconds between sentences."""

    text: str
    language: str
    pause: float = 0.25


@dataclass(frozen=True, slots=True)
class Take:
    """One spoken line: a mono 16-bit WAV at 48 kHz, trimmed and levelled, and its words where the engine knows them."""

    path: Path
    seconds: float
    words: tuple[Word, ...] = ()


@dataclass(frozen=True, slots=True)
class Cue:
    """A take and when it starts, in seconds from the first frame of its scene."""

    take: Take
    start: float
    speaker: str
    text: str


@dataclass(frozen=True, slots=True)
class Narration:
    """A scene's takes in order; `seconds` is when the scene may end at the earliest, its closing pause included."""

    cues: tuple[Cue, ...]
    seconds: float

    @property
    def words(self) -> tuple[Word, ...]:
        """Every word of the scene, in seconds from its first frame."""
        return tuple(Word(w.written, c.start + w.start, c.start + w.end) for c in self.cues for w in c.take.words)


@dataclass(frozen=True, slots=True)
class Footage:
    """A still or a clip that is on disk, where it came from, and by what right it is used.

    `seconds` is 0 for a still. `score` is how well it matches the direction, from 0 to 1; 1 for what a person pinned.
    """

    path: Path
    media: Literal["image", "video"]
    width: int
    height: int
    seconds: float
    provider: str
    licence: str
    author: str = ""
    source: str = ""
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class Channel:
    """What of the channel a picture may show. An empty part is left out."""

    name: str = ""
    tagline: str = ""
    logo: Path | None = None
    subscribe: str = "Subscribe"
    closing: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """A text that is shown over the picture while something is said, from `start` to `end` of the scene."""

    text: str
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the film is in its sections: which of `sections` this is (from 0, -1 before the first), and the scene's
    place in it: `number` of `count`, from 1. The bar moves by number - 1 + t / length, never by film time."""

    sections: tuple[str, ...]
    section: int
    number: int
    count: int


@dataclass(frozen=True, slots=True)
class Overlays:
    """What lies over a picture, as config.yaml's `overlays` allows. An absent part is not shown.

    `lower_third` is a name and a title; it comes in at `introduced`, in seconds of the scene.
    """

    references: tuple[Mark, ...] = ()
    terms: tuple[Mark, ...] = ()
    lower_third: tuple[str, str] | None = None
    introduced: float = 0.0
    progress: Progress | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """Everything a picture is drawn from, and nothing of its place in the film: the whole key of its frames.

    `kind` and `version` name the plugin; `words` are the scene's; `lead` is when speech begins; `camera` the move.
    `module` is the user's own MoviePy module for the kind `moviepy`. `voice` is how loud the speech is, 0..1, LEVELS times
    a second, for a kind whose mouths follow the sound. `look` is all of a look, so that another colour is another picture; a
    name stands for one that comes with Shotwright.
    """

    kind: str
    version: str
    visual: Visual
    look: str | Look
    seed: int
    camera: str
    words: tuple[Word, ...] = ()
    footage: Footage | None = None
    channel: Channel = Channel()
    module: Path | None = None
    overlays: Overlays = Overlays()
    voice: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Material:
    """All that a scene is made of."""

    shot: Shot
    narration: Narration
    picture: Picture
