"""The director: the only one who sees the whole film. What he decides is written into each shot as plain data.

After him no shot names another scene, so that each can be filmed alone: a returned shot carries a copy of the picture
it returns to, a title its number, a line its voice.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from script.callouts import introductions, terms
from script.directions import understand
from script.model import Line, Scene, SceneList, Shot, Transition, Understanding, Visual
from script.visuals import Framed, framed, section_names
from shotwright.errors import ScriptError
from shotwright.plugins import suggest
from shotwright.settings import Config


def direct(scenes: SceneList, config: Config) -> tuple[Shot, ...]:
    """Every scene made complete, in order. Pure: the same list and channel give the same shots.

    Raises ScriptError when a scene asks for a voice that the channel has not, or for a clip without naming it.
    """
    read = [understand(scene.direction) for scene in scenes.scenes]
    shots = framed(scenes, read)
    places = _places(scenes.scenes)
    sections = section_names(scenes)
    called = terms(scenes.scenes, scenes.title)
    introduced = introductions(scenes, [shot.visual.kind == "presenter" for shot in shots])
    return tuple(
        replace(
            _shot(scenes, n, read[n], shots[n], config),
            number=places[n][0],
            count=places[n][1],
            sections=sections,
            terms=() if _reads(shots[n].visual, called[n]) else called[n],
            introduces=introduced[n],
        )
        for n in range(len(shots))
    )


def _reads(visual: Visual, called: tuple[str, ...]) -> bool:
    """Whether a term is to be read in the picture itself, so that it need not lie over it once more."""
    shown = (visual.text, visual.headline, visual.by, *visual.items, *(figure.label for figure in visual.figures))
    return any(term.casefold() in text.casefold() for term in called for text in shown)


def _shot(scenes: SceneList, n: int, understood: Understanding, shot: Framed, config: Config) -> Shot:
    scene = scenes.scenes[n]
    return Shot(
        id=scene.id,
        direction=scene.direction,
        section=scene.section,
        move=understood.move,
        transition=_transition(scene.shot.transition or shot.transition, first=n == 0),
        camera=scene.shot.camera or shot.camera,
        visual=shot.visual,
        lines=scene.narration,
        voices=tuple(_voice(line, scenes, config) for line in scene.narration),
        language=scenes.language,
        seed=shot.seed,
        number=1,
        count=1,
        pause=scene.pause,
        duration=scene.duration,
        fade_out=_fade_out(understood, shot),
        confidence=understood.confidence,
    )


def _fade_out(understood: Understanding, shot: Framed) -> float:
    """As asked for; an outro that is none, in the middle of the film, does not end it."""
    was_outro = understood.visual.kind == "outro" and shot.visual.kind != "outro"
    return 0.0 if was_outro and understood.move != "fade" else understood.fade_out


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
