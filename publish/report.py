"""report.json: what the film is, scene by scene, what was chosen and why, what was replaced, what is missing.

Plain data. `schema` names its form; a key may be added within a form, and none is taken away or changes its meaning.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any

from publish.chapters import Chapter
from publish.description import sourceless
from publish.model import FilmFacts
from render.model import Span, Timeline
from script.model import SceneList, Shot
from shotwright.events import Note
from shotwright.exact import seconds_of

SCHEMA = "report/1"

Plain = dict[str, Any]


def report(
    film: FilmFacts,
    timeline: Timeline,
    shots: Iterable[Shot],
    scenes: SceneList,
    chapters: Sequence[Chapter] = (),
    choices: Sequence[object] = (),
    notes: Sequence[Note] = (),
    timings: Mapping[str, float] | None = None,
) -> Plain:
    """The report as plain data. `choices` are the casting's values, one for a scene; `timings` are seconds by step."""
    known = {shot.id: shot for shot in shots}
    return {
        "schema": SCHEMA,
        "title": scenes.title,
        "film": {**plain(film), "path": film.path.name},
        "scenes": [_scene(span, known.get(span.id), timeline.format.fps) for span in timeline.spans],
        "chapters": [plain(chapter) for chapter in chapters],
        "footage": [plain(choice) for choice in choices],
        "notes": [plain(note) for note in notes],
        "references_without_source": list(sourceless(scenes)),
        "seconds_by_step": {step: round(seconds, 3) for step, seconds in (timings or {}).items()},
    }


def text(data: Plain) -> str:
    """The report as it is written to disk."""
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def plain(value: object) -> Any:
    """A value of ours as JSON holds it: a value object by its fields, a path by its name, a fraction as text."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {f.name: plain(getattr(value, f.name)) for f in dataclasses.fields(value)}
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(item) for item in value]
    if isinstance(value, Path):
        return value.name
    if isinstance(value, Fraction):
        return str(value)
    return round(value, 6) if isinstance(value, float) else value


def _scene(span: Span, shot: Shot | None, fps: Fraction) -> Plain:
    return {
        "id": span.id,
        "section": span.section,
        "start": round(seconds_of(span.first, fps), 3),
        "end": round(seconds_of(span.first + span.count, fps), 3),
        "first_frame": span.first,
        "frames": span.count,
        "direction": shot.direction if shot else "",
        "move": shot.move if shot else "",
        "confidence": shot.confidence if shot else None,
        "kind": span.picture.kind,
        "camera": span.picture.camera,
        "picture": _picture(span),
        "lines": [{"speaker": cue.speaker, "text": cue.text} for cue in span.cues],
    }


def _picture(span: Span) -> Plain:
    visual, footage = span.picture.visual, span.picture.footage
    return {
        "headline": visual.text or visual.headline,
        "keywords": list(visual.keywords),
        "footage": plain(footage) if footage else None,
    }
