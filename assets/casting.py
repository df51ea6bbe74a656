"""Who plays what: a still or a clip for every scene that has one, or could have one.

What a person pinned comes first. A scene that would get a concept card is looked for by its words: in the project's
own folder, then with the providers that config.yaml allows. Scenes choose in the order of the film, so the same
project always gets the same clips.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from assets.choosing import Choice
from assets.model import Footage
from assets.store import Store
from script.model import Shot
from shotwright.errors import AssetError, ConfigError
from shotwright.events import Done, Note, Report
from shotwright.settings import Project, inside

__all__ = ["Choice", "cast", "with_footage"]

# Kinds that no footage takes the place of, and those that are nothing without it.
_OWN = frozenset({"title", "outro", "moviepy"})
_PINNED = frozenset({"image", "video"})


def cast(shots: Sequence[Shot], project: Project, store: Store, report: Report) -> tuple[dict[str, Footage], tuple[Choice, ...]]:
    """Footage by scene id, and what was chosen why.

    Raises AssetError for a pinned file that is missing or cannot be read, naming the scene; ConfigError for a tags file
    that cannot be read; Refused when a provider does not take the key. Other failures of providers are told in a Note, and
    the scene keeps its card.
    """
    footage = {shot.id: _pinned(shot, project, store) for shot in shots if _is_pinned(shot)}
    choices = {scene: Choice(scene, (), _name(f.path, project), f.provider, 1.0) for scene, f in footage.items()}
    _note_repeats(shots, footage, report)
    looking = [shot for shot in shots if shot.visual.kind == "concept" and shot.id not in footage]
    if looking and _is_somewhere_to_look(project):
        from assets.searching import look

        found, why = look(looking, project, store, report, _taken(shots, footage))
        footage |= found
        choices |= why
    for shot in shots:
        if shot.id in footage:
            report(Done("footage", shot.id))
    return footage, tuple(choices[shot.id] for shot in shots if shot.id in choices)


def with_footage(shot: Shot, footage: Footage) -> Shot:
    """The shot as a picture of its footage."""
    return replace(shot, visual=replace(shot.visual, kind=footage.media))


# ---------------------------------------------------------------- what a person pinned


def _is_pinned(shot: Shot) -> bool:
    kind = shot.visual.kind
    return kind in _PINNED or (shot.visual.clip is not None and kind not in _OWN)


def _pinned(shot: Shot, project: Project, store: Store) -> Footage:
    """The footage that the scene list names. Every error names the scene."""
    from assets.footage import footage_of, measured
    from assets.stock.clips import tag

    clip = shot.visual.clip
    if clip is None:
        hint = f"name one: shot: {{kind: {shot.visual.kind}, clip: {{file: ...}}}}"
        raise AssetError(f"scene {shot.id!r} is of the kind {shot.visual.kind!r}, but names no file", hint=hint)
    try:
        path = _there(clip.file, project)
        said = tag(project.root, project.config.stock.clips, path)
        return footage_of(path, measured(path, store), "own", said.licence, said.author, said.source)
    except (AssetError, ConfigError) as error:
        raise AssetError(f"scene {shot.id!r}: {error.message}", hint=error.hint) from error


def _there(name: str, project: Project) -> Path:
    path = inside(project.root, name)
    if not path.exists():
        raise AssetError(f"there is no file {name!r}", hint=_where(path, project))
    return path


def _where(path: Path, project: Project) -> str:
    """Where a missing file may be: under that name in the folder of clips, else under one like it in its own folder."""
    from assets.footage import like

    beside = inside(project.root, project.config.stock.clips) / path.name
    near = beside if beside.is_file() else like(path)
    return f"Did you mean {_name(near, project)!r}?" if near else "there is nothing like it in that folder"


def _name(path: Path, project: Project) -> str:
    return path.relative_to(project.root.resolve()).as_posix()


def _note_repeats(shots: Sequence[Shot], pinned: Mapping[str, Footage], report: Report) -> None:
    first: dict[Path, str] = {}
    for shot in shots:
        clip = shot.visual.clip
        if shot.id not in pinned or clip is None:
            continue
        path = pinned[shot.id].path
        if path in first and not clip.again:
            report(Note(f"{clip.file} is shown again, as in {first[path]!r}; clip: {{again: true}} says that it is meant", shot.id))
        first.setdefault(path, shot.id)


def _taken(shots: Sequence[Shot], pinned: Mapping[str, Footage]) -> set[str]:
    """The paths of what is pinned: not to be found for another scene, unless it may be seen again."""
    return {str(pinned[s.id].path) for s in shots if s.id in pinned and not (s.visual.clip and s.visual.clip.again)}


def _is_somewhere_to_look(project: Project) -> bool:
    """Known at once, without a library."""
    part = project.config.stock
    return part.network or inside(project.root, part.clips).is_dir()
