"""Jobs on their way to another machine: whatever files they name are there too, under the paths of that machine.

A job is a frozen value that holds paths somewhere inside. In a shared folder those paths hold on every machine (or under
another root: PATHS). With a store behind the store, files travel by content: what is named goes there, and the worker
fetches it into a folder of its own.
"""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel

from assets.store import Store, content
from shotwright.errors import ClusterError

Value = TypeVar("Value")

_AT_ONCE = 8  # files that are looked for or sent at a time

# Environment of a worker: where it finds what the sender has elsewhere, as /home/me/films=/mnt/films; more after a semicolon.
PATHS = "SHOTWRIGHT_PATHS"
# Environment of a worker: its own folder of files, when they come through a store behind the store.
FOLDER = "SHOTWRIGHT_STORE"


@dataclasses.dataclass(frozen=True, slots=True)
class Sent:
    """A file that a job reads: where the sender has it, the SHA-256 of its bytes, and its name in the store behind ("": not there)."""

    path: Path
    digest: str
    name: str = ""


# ---------------------------------------------------------------- paths in values


def paths_in(value: object) -> Iterator[Path]:
    """Every path inside a value, however deep; some may come twice."""
    if isinstance(value, Path):
        yield value
    else:
        for _, part in _parts(value):
            yield from paths_in(part)


def mapped(value: Value, change: Callable[[Path], Path]) -> Value:
    """The value with `change` of every path inside it; parts without a path are the same objects as before."""
    if isinstance(value, Path):
        return change(value)  # type: ignore[return-value]  # a Path for a Path
    fresh = {name: mapped(part, change) for name, part in _parts(value)}
    changed = {name: part for name, part in fresh.items() if part is not _part(value, name)}
    return _with(value, fresh, changed) if changed else value


def _parts(value: Any) -> Iterator[tuple[Any, Any]]:
    """What a value is put together from, each with its name in it."""
    if value is None or isinstance(value, str | int | float | bytes | type):
        return
    if isinstance(value, partial):
        yield from enumerate(value.args)
        yield from value.keywords.items()
    elif isinstance(value, tuple | list):
        yield from enumerate(value)
    elif isinstance(value, dict):
        yield from value.items()
    elif isinstance(value, BaseModel):
        yield from ((name, getattr(value, name)) for name in type(value).model_fields)
    elif dataclasses.is_dataclass(value):
        yield from ((field.name, getattr(value, field.name)) for field in dataclasses.fields(value))


def _part(value: Any, name: Any) -> Any:
    if isinstance(value, partial):
        return value.args[name] if isinstance(name, int) else value.keywords[name]
    return value[name] if isinstance(value, tuple | list | dict) else getattr(value, name)


def _with(value: Any, fresh: Mapping[Any, Any], changed: Mapping[Any, Any]) -> Any:
    if isinstance(value, partial):
        words = {name: part for name, part in fresh.items() if isinstance(name, str)}
        return partial(value.func, *(part for name, part in fresh.items() if isinstance(name, int)), **words)
    if isinstance(value, tuple | list):
        return type(value)(fresh.values())
    if isinstance(value, dict):
        return dict(fresh)
    if isinstance(value, BaseModel):
        return value.model_copy(update=dict(changed))
    return dataclasses.replace(value, **changed)


# ---------------------------------------------------------------- on the sender's machine


class Sender:
    """Packs a run's jobs for machines that share `store`, whose path is whole. What was sent once is not sent again."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._sent: dict[tuple[Path, str], Sent] = {}

    def packed(self, value: Value) -> tuple[Value, tuple[Sent, ...]]:
        """The value with whole paths, and the files that it names; with a store behind the store they are there from now on.

        Raises StoreError when that cannot be reached.
        """
        whole = mapped(value, Path.absolute)
        files = [path for path in dict.fromkeys(paths_in(whole)) if path.is_file()]
        with ThreadPoolExecutor(_AT_ONCE) as pool:
            return whole, tuple(pool.map(self._send, files))

    def _send(self, path: Path) -> Sent:
        digest = content(path)
        if (path, digest) not in self._sent:
            self._sent[path, digest] = Sent(path, digest, self._name(path) if self._store.remote else "")
        return self._sent[path, digest]

    def _name(self, path: Path) -> str:
        inside = self._store.share(path) if path.is_relative_to(self._store.folder) else self._store.keep(path)
        return self._store.name(inside)


# ---------------------------------------------------------------- on the worker's


def unpacked(value: Value, files: tuple[Sent, ...], theirs: Store, ours: Store) -> Value:
    """The value with this machine's paths. Raises ClusterError or StoreError for a file that is not to be had here."""
    ours.need([ours.folder / sent.name for sent in files if sent.name])
    places = {sent.path: _found(sent, ours) for sent in files}
    return mapped(value, lambda path: places.get(path) or moved(path, theirs.folder, ours.folder))


def here(theirs: Store, environment: Mapping[str, str] = os.environ) -> Store:
    """The sender's store as this machine has it: a folder of its own before the store behind, else the shared folder."""
    if theirs.remote is None:
        return dataclasses.replace(theirs, folder=_elsewhere(theirs.folder, environment))
    own = environment.get(FOLDER) or Path(environment.get("XDG_CACHE_HOME") or "~/.cache", "shotwright", "store")
    return dataclasses.replace(theirs, folder=Path(own).expanduser().absolute())


def _found(sent: Sent, ours: Store) -> Path:
    if sent.name:
        return ours.folder / sent.name
    path = _elsewhere(sent.path, os.environ)
    if not path.is_file():
        raise ClusterError(f"{path} is not there", hint=_SHARE)
    if content(path) != sent.digest:
        raise ClusterError(f"{path} is another file there", hint=_SHARE)
    return path


_SHARE = "share the project's folder and the store under the same path on every machine, or give the store an address: docs/scaling.md"


def _elsewhere(path: Path, environment: Mapping[str, str]) -> Path:
    """Where this machine has what the sender has at `path`."""
    for pair in environment.get(PATHS, "").split(";"):
        theirs, _, ours = pair.partition("=")
        if ours and path.is_relative_to(theirs):
            return moved(path, Path(theirs), Path(ours))
    return path


def moved(path: Path, before: Path, after: Path) -> Path:
    """A path inside `before` as one inside `after`; any other as it is."""
    return after / path.relative_to(before) if path.is_relative_to(before) else path
