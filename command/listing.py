"""From the path on the command line to a scene list: read it, or plan it first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from assets.store import opened
from command.names import scene_list_of
from command.project import existing
from script import changes, dialects, scenes
from script.model import SceneList
from shotwright.errors import ScriptChanged, ScriptError, UsageError
from shotwright.events import Done, Finished, Report, Started
from shotwright.settings import Project


def scene_list(path: Path, project: Project, report: Report, *, keep: bool = False) -> SceneList:
    """The scene list to film: the one beside the script, planned if there is none yet.

    Raises ScriptError, and ScriptChanged when the script is no longer the one that was planned and not `keep`.
    """
    target = scene_list_of(path)
    if not target.exists() and path != target:
        return planned(path, target, project, report)
    found = scenes.read(existing(target))
    if path == target or found.source is None:
        return found
    now = dialects.read(existing(path), project.config.language)
    if now.source and now.source.sha256 != found.source.sha256:
        if not keep:
            raise _changed(path, target, found, now, project)
        scenes.accept(target, now.source)
    return found


def planned(path: Path, target: Path, project: Project, report: Report) -> SceneList:
    """The scene list of the script in `path`, written to `target`; its untouched copy is kept in the store."""
    report(Started("plan", 1))
    made = dialects.read(existing(path), project.config.language)
    scenes.write(made, target)
    if made.source:
        opened(project).make(_recipe(made.source.sha256), ".yaml", lambda out: scenes.write(made, out))
    report(Done("plan", str(target)))
    report(Finished("plan", 0.0))
    return scenes.read(target)


def replanned(path: Path, target: Path, project: Project, report: Report, *, force: bool) -> Path | None:
    """Plan anew over a scene list that is there; the path of its backup. Raises UsageError unless `force`."""
    if not target.exists():
        planned(path, target, project, report)
        return None
    if not force:
        raise UsageError(f"{target} is there already and may hold your edits", hint="plan --force replaces it and keeps a backup")
    dialects.read(existing(path), project.config.language)
    backup = scenes.backup(target)
    planned(path, target, project, report)
    return backup


@contextmanager
def placed(listing: Path) -> Iterator[None]:
    """The director knows a scene's line, but not its file: its errors get the file's name here, as path:line."""
    try:
        yield
    except ScriptError as error:
        found = re.match(r"line (\d+): (.*)", error.message, re.DOTALL)
        if found is None:
            raise
        raise ScriptError(f"{listing}:{found[1]}: {found[2]}", hint=error.hint) from error


def _changed(path: Path, target: Path, found: SceneList, now: SceneList, project: Project) -> ScriptChanged:
    base = _base(found, project)
    listed = "\n".join(f"    {change}" for change in changes.changes(base or found, now))
    return ScriptChanged(
        f"{path} has changed since {target.name} was planned\n{listed or '    only in its spacing or marks'}",
        hint=f"shotwright plan {path} --force plans anew (a backup is kept); --keep films the scene list as it is",
    )


def _base(found: SceneList, project: Project) -> SceneList | None:
    """The scene list as it was planned, before anybody edited it."""
    if found.source is None:
        return None
    store = opened(project)
    kept = store.path(_recipe(found.source.sha256), ".yaml")
    return scenes.read(kept) if store.use(kept) else None


def _recipe(sha256: str) -> dict[str, str]:
    return {"step": "plan", "script": sha256, "schema": "scenes/1"}
