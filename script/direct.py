"""The director: the only one who sees the whole film. What he decides is written into each shot as plain data.

After him no shot names another scene, so that each can be filmed alone: a returned shot carries a copy of the picture
it returns to, a title its number, a line its voice.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath

from script.directions import understand
from script.model import Clip, Edit, Line, Scene, SceneList, Shot, Transition, Understanding, Visual
from script.words import content, sentence_case, shortened
from shotwright.errors import ScriptError
from shotwright.plugins import suggest
from shotwright.settings import Config

IMAGES = frozenset({".png", ".jpg", ".jpeg", ".webp", ".gif", ".bmp", ".tif", ".tiff"})
VIDEOS = frozenset({".mp4", ".mov", ".mkv", ".webm", ".avi", ".m4v", ".mpg", ".mpeg", ".ts"})
LAST = 2  # an outro is one of the last two scenes; before them, "subscribe" is a card
ALIKE = 0.5  # share of a returning direction's words that the scene it returns to has to have

_SECTION = {"en": "Section", "de": "Teil", "fr": "Partie", "es": "Parte", "it": "Parte", "pt": "Parte", "nl": "Deel"}
_CLOSING = frozenset({"logo", "subscribe", "outro", "credits", "goodbye"})


def direct(scenes: SceneList, config: Config) -> tuple[Shot, ...]:
    """Every scene made complete, in order. Pure: the same list and channel give the same shots.

    Raises ScriptError when a scene asks for a voice that the channel has not, or for a clip without naming it.
    """
    read = [understand(scene.direction) for scene in scenes.scenes]
    visuals = _visuals(scenes, read)
    places = _places(scenes.scenes)
    return tuple(_shot(scenes, n, read[n], visuals[n], places[n], config) for n in range(len(scenes.scenes)))


def _shot(scenes: SceneList, n: int, understood: Understanding, visual: Visual, place: tuple[int, int], config: Config) -> Shot:
    scene = scenes.scenes[n]
    return Shot(
        id=scene.id,
        direction=scene.direction,
        section=scene.section,
        move=understood.move,
        transition=_transition(scene.shot.transition or understood.transition, first=n == 0),
        camera=scene.shot.camera or understood.camera,
        visual=visual,
        lines=scene.narration,
        voices=tuple(_voice(line, scenes, config) for line in scene.narration),
        language=scenes.language,
        seed=seed(scene.id),
        number=place[0],
        count=place[1],
        pause=scene.pause,
        duration=scene.duration,
        fade_out=understood.fade_out if visual.kind == understood.visual.kind or understood.move == "fade" else 0.0,
        confidence=understood.confidence,
    )


def seed(name: str) -> int:
    """A number from 0 to 2**31 - 1 that a scene keeps while it keeps its id."""
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:4]) >> 1


def _transition(wanted: Transition, first: bool) -> Transition:
    """A cut takes no time, and the first scene has nothing to dissolve from."""
    if wanted.kind == "cut" or wanted.seconds == 0:
        return Transition("cut", 0.0)
    return Transition("fade", wanted.seconds) if first else wanted


def _places(scenes: tuple[Scene, ...]) -> list[tuple[int, int]]:
    """Every scene's number in its section, and how many the section has. A section is a run of scenes of one name."""
    runs: list[int] = []
    for n, scene in enumerate(scenes):
        runs.append(runs[-1] + (scene.section != scenes[n - 1].section) if n else 0)
    counts, numbers = Counter(runs), Counter[int]()
    found = []
    for run in runs:
        numbers[run] += 1
        found.append((numbers[run], counts[run]))
    return found


# ---------------------------------------------------------------- voices


def _voice(line: Line, scenes: SceneList, config: Config) -> str:
    """The voice of a line: the scene list's, else the channel's for that speaker, else the channel's own."""
    speaker = scenes.speakers.get(line.speaker)
    own = speaker.voice if speaker else None
    name = own or config.voice.speakers.get(line.speaker) or config.voice.default
    if name in config.voice.voices:
        return name
    where = f"line {line.at}: " if line.at else ""
    who = f"the speaker {line.speaker!r}" if own else "the channel"
    raise ScriptError(
        f"{where}{who} asks for the voice {name!r}, which config.yaml does not have", hint=suggest(name, tuple(config.voice.voices))
    )


# ---------------------------------------------------------------- pictures


def _visuals(scenes: SceneList, read: list[Understanding]) -> list[Visual]:
    """What every scene shows. A later scene may show what an earlier one did."""
    found: list[Visual] = []
    sections = _section_numbers(scenes.scenes)
    for n, (scene, understood) in enumerate(zip(scenes.scenes, read, strict=True)):
        visual = _returned(found, scenes, n, understood) or understood.visual
        if visual.kind == "outro" and n < len(read) - LAST:
            visual = replace(visual, kind="concept", headline=sentence_case(visual.keywords[0]))
        if n == len(read) - 1 and _closes(scene):
            visual = replace(visual, kind="outro", headline="", action="", setting="", parts=())
        if visual.kind == "title":
            visual = replace(visual, kicker=_kicker(sections[n], scenes.language))
        visual = _edited(_filled(visual, scene, scenes.title), scene.shot, scene)
        found.append(
            replace(visual, kicker=scenes.title) if n == 0 and visual.kind == "concept" and visual.headline != scenes.title else visual
        )
    return found


def _section_numbers(scenes: tuple[Scene, ...]) -> list[int]:
    """For every scene, how many sections have opened up to it."""
    count, numbers = 0, []
    for scene in scenes:
        count += scene.direction.startswith("Section: ")
        numbers.append(count)
    return numbers


def _kicker(number: int, language: str) -> str:
    word = _SECTION.get(language.split("-", maxsplit=1)[0].lower(), "")
    return f"{word} {number}".strip()


def _closes(scene: Scene) -> bool:
    """Whether the last direction is an end of the film: it speaks of the logo, or asks to subscribe."""
    return bool(_CLOSING & set(content(scene.direction)))


def _filled(visual: Visual, scene: Scene, title: str) -> Visual:
    """A card that names nothing shows the section, or the film's title."""
    if visual.kind != "concept" or visual.headline or visual.text:
        return visual
    shown = sentence_case(scene.section or title)
    words = tuple(dict.fromkeys((*visual.keywords, *content(shown))))
    return replace(visual, headline=shown if len(shown.split()) <= 5 else "", text=shown if len(shown.split()) > 5 else "", keywords=words)


def _returned(before: list[Visual], scenes: SceneList, n: int, understood: Understanding) -> Visual | None:
    """The picture that "return to ..." means: the opening one if it says so, else the earlier one that shares most words."""
    if understood.move != "return" or not before:
        return None
    asked = content(understood.visual.headline)
    told = understood.words and " ".join(words for _, words in understood.words).casefold()
    if told and ("opening" in told or "first shot" in told or "first scene" in told):
        return before[0]
    shares = [len(set(asked) & set(content(scene.direction))) / len(asked) if asked else 0.0 for scene in scenes.scenes[:n]]
    best = max(range(n), key=lambda m: (shares[m], m))
    return before[best] if shares[best] >= ALIKE else None


def _edited(visual: Visual, edit: Edit, scene: Scene) -> Visual:
    """The picture with what a person wants otherwise."""
    if edit.subjects is not None:
        named = " and ".join(edit.subjects[:2])
        headline = sentence_case(named if len(named.split()) <= 5 else edit.subjects[0]) if edit.subjects else ""
        words = tuple(content(" ".join(edit.subjects))) or visual.keywords
        visual = replace(visual, subjects=edit.subjects, headline=shortened(headline, 60), action="", setting="", keywords=words)
    if edit.text is not None:
        visual = replace(visual, text=edit.text)
    if edit.parts is not None:
        visual = replace(visual, parts=tuple(_parts(visual, edit.parts, scene)))
    if edit.clip is not None or edit.kind is not None:
        visual = replace(visual, clip=edit.clip, kind=edit.kind or _kind_of(edit.clip, scene))
    if visual.kind == "moviepy" and not visual.clip:
        raise _wrong(scene, "asks for a MoviePy clip and does not say which", "name the function: clip: ladder")
    return visual


def _parts(visual: Visual, edits: tuple[Edit, ...], scene: Scene) -> Iterator[Visual]:
    for n, edit in enumerate(edits):
        yield _edited(visual.parts[n] if n < len(visual.parts) else Visual("concept", visual.headline), edit, scene)


def _kind_of(clip: Clip | None, scene: Scene) -> str:
    """The kind of picture that shows a file, by its ending."""
    ending = PurePosixPath(clip.file.replace("\\", "/")).suffix.lower() if clip else ""
    if ending in IMAGES:
        return "image"
    if ending in VIDEOS:
        return "video"
    raise _wrong(
        scene,
        f"names the clip {clip.file if clip else ''!r}, of which Shotwright cannot tell the kind",
        "write kind: image, video or moviepy beside it",
    )


def _wrong(scene: Scene, what: str, hint: str) -> ScriptError:
    where = f"line {scene.at}: " if scene.at else ""
    return ScriptError(f"{where}scene {scene.id!r} {what}", hint=hint)
