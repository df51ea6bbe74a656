"""The values of this room: a scene list as a person edits it, and the shots that are compiled from it.

Everything is frozen, plain and picklable. Times are seconds. `at` is the line of the file a thing was read from
(0: made by hand) and takes no part in comparisons.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, Literal

from pydantic import ConfigDict, Field

SCHEMA = "scenes/1"

TransitionKind = Literal["cut", "dissolve", "fade"]
CameraMove = Literal["still", "push", "pull", "pan-left", "pan-right", "pan-up", "pan-down", "settled", "closer"]
Move = Literal[
    "open",
    "cut",
    "switch",
    "focus",
    "zoom-in",
    "zoom-out",
    "pan",
    "return",
    "overlay",
    "insert",
    "montage",
    "split",
    "fade",
    "title",
    "none",
]

_STRICT = ConfigDict(extra="forbid")


# ---------------------------------------------------------------- what a person edits


@dataclass(frozen=True, slots=True)
class Transition:
    """How a scene begins: at once, by dissolving out of the scene before, or by fading in from black."""

    __pydantic_config__ = _STRICT

    kind: TransitionKind = "dissolve"
    seconds: Annotated[float, Field(ge=0, le=3)] = 0.4


@dataclass(frozen=True, slots=True)
class Clip:
    """A person's own still or clip (`file`), or the name of a MoviePy function (`file`), and how it is used."""

    __pydantic_config__ = _STRICT

    file: str
    start: Annotated[float, Field(ge=0)] = 0.0
    end: Annotated[float, Field(gt=0)] | None = None
    fit: Literal["crop", "fit"] = "crop"
    sound: Literal["off", "low", "keep"] = "off"
    again: bool = False


@dataclass(frozen=True, slots=True)
class Edit:
    """What a person overrides of a shot. An absent part is compiled from the direction on every run."""

    __pydantic_config__ = _STRICT

    kind: str | None = None
    subjects: tuple[str, ...] | None = None
    text: str | None = None
    transition: Transition | None = None
    camera: CameraMove | None = None
    clip: Clip | None = None
    parts: tuple[Edit, ...] | None = None
    variant: str | None = None
    items: tuple[str, ...] | None = None
    figures: dict[str, float | str] | None = None
    code: str | None = None
    code_language: str | None = None
    by: str | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """What one speaker says in one go. `text` is spoken to the letter: no markup, no citation, no label."""

    __pydantic_config__ = _STRICT

    speaker: str
    text: str
    on_camera: bool = False
    references: tuple[int, ...] = ()
    at: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks. `voice` names one of the voices in config.yaml; None takes the channel's own.

    With a `name`, and a `title` under it, a lower third introduces the speaker when first on camera.
    """

    __pydantic_config__ = _STRICT

    voice: str | None = None
    name: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Reference:
    """A source that the narration cites. A number without `text` is reported, never published."""

    __pydantic_config__ = _STRICT

    number: int
    text: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """The script a scene list was planned from, and the SHA-256 of its bytes at that time."""

    __pydantic_config__ = _STRICT

    script: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Scene:
    """One shot direction and what is said under it.

    `id` is made from the direction's words and stays the same when other scenes come and go. `pause` is the silence
    after the last word; `duration` the least length of the scene.
    """

    __pydantic_config__ = _STRICT

    id: str
    direction: str
    section: str = ""
    shot: Edit = Edit()
    narration: tuple[Line, ...] = ()
    pause: Annotated[float, Field(ge=0, le=60)] | None = None
    duration: Annotated[float, Field(gt=0, le=3600)] | None = None
    at: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class SceneList:
    """A film, as a person edits it."""

    __pydantic_config__ = _STRICT

    title: str
    language: str
    source: Source | None
    speakers: dict[str, Speaker]
    references: tuple[Reference, ...]
    scenes: tuple[Scene, ...]


# ---------------------------------------------------------------- what the director makes of it


@dataclass(frozen=True, slots=True)
class Role:
    """Somebody to be seen: what the script calls them, and which person of the film's cast plays it (0: the host)."""

    name: str
    person: int


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that the script names: what it is of, how much, and as it was written ("Rent", 0.4, "40 %")."""

    label: str
    value: float
    written: str


@dataclass(frozen=True, slots=True)
class Visual:
    """What is to be seen, before anybody has drawn it.

    `kind` is a module of assets/pictures. `headline`, `action` and `setting` are the direction's own words, cleaned
    ("Senior engineer", "Leading a team meeting", "In the office"); `keywords` its content words, most telling first.
    `text` is set by a person or by the section and stands above all of them. `parts` are the halves of a split screen, or
    what an overlay shows. `items` are the words inside the picture (a notepad's lines, a ladder's rungs, a slide's points):
    from the script alone. `cast` is who is to be seen, whoever leads first. `under` is the running picture that an
    overlay lies on. A `settled` picture begins as it stood at its end: one that is returned to, or lies under another.
    `variant` is which of its forms a kind is drawn in ("pie", "train", "snow"), "" for its own choice; `figures` are numbers of the
    direction, the narration or the YAML, never others; `code` is shown to the letter, in `code_language`; `by` is who said a
    quote. `focus` is what the camera "closer" goes to. `seed` is set where a picture stands within another (parts, under) and has a
    seed of its own; 0: the shot's.
    """

    kind: str
    headline: str = ""
    action: str = ""
    setting: str = ""
    keywords: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    text: str = ""
    kicker: str = ""
    clip: Clip | None = None
    parts: tuple[Visual, ...] = ()
    items: tuple[str, ...] = ()
    cast: tuple[Role, ...] = ()
    under: Visual | None = None
    settled: bool = False
    seed: int = 0
    focus: str = ""
    variant: str = ""
    figures: tuple[Figure, ...] = ()
    code: str = ""
    code_language: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True)
class Understanding:
    """What a direction was read as: `confidence` from 0 to 1, and the `words` each part was read from."""

    move: Move
    transition: Transition
    camera: CameraMove
    visual: Visual
    fade_out: float = 0.0
    confidence: float = 0.0
    words: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Shot:
    """A scene made complete by the director. It names no other scene, so it can be rendered alone.

    `seed` varies what is drawn between scenes of one kind. `number` and `count` are the scene's place in its section,
    from 1; `sections` are the film's, in order. `fade_out` is the length of the fade to black at the scene's end, 0 for
    none. `introduces` is the speaker (name, title) whom a lower third introduces here; `terms` are the key terms that are
    spoken here for the first time.
    """

    id: str
    direction: str
    section: str
    move: Move
    transition: Transition
    camera: CameraMove
    visual: Visual
    lines: tuple[Line, ...]
    voices: tuple[str, ...]
    language: str
    seed: int
    number: int
    count: int
    pause: float | None = None
    duration: float | None = None
    fade_out: float = 0.0
    confidence: float = 1.0
    sections: tuple[str, ...] = ()
    introduces: tuple[str, str] | None = None
    terms: tuple[str, ...] = ()
