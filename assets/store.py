"""Content-addressed files: what was made once from the same recipe is not made again.

A recipe is plain data (the step, the plugin and its version, all settings, content hashes of the inputs); the SHA-256
of its canonical JSON names the file. Files are written beside and renamed into place, so that a killed run leaves
nothing half done and two workers need no lock. The recipe is kept beside the file, so that a later run can say what
changed.
"""

from __future__ import annotations

import contextlib
import dataclasses
import errno
import hashlib
import json
import os
import tempfile
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

from shotwright.errors import RenderError

Recipe = dict[str, Any]

_CANNOT_WRITE = {
    errno.ENOSPC: "no space is left on the disk",
    errno.EDQUOT: "your share of the disk is used up",
    errno.EROFS: "the disk is read-only",
    errno.EACCES: "it is not yours to write to",
    errno.EPERM: "it is not yours to write to",
    errno.ENOTDIR: "a file stands where a folder belongs",
}


@dataclasses.dataclass(frozen=True, slots=True)
class Store:
    """The store in `folder`, which is made when the first file is."""

    folder: Path

    def path(self, recipe: Recipe, suffix: str) -> Path:
        """Where the file of `recipe` is, or would be. `suffix` has its dot: ".mp4"."""
        name = key(recipe)
        return self.folder / name[:2] / f"{name}{suffix}"

    def has(self, recipe: Recipe, suffix: str) -> bool:
        return self.path(recipe, suffix).exists()

    def make(self, recipe: Recipe, suffix: str, build: Callable[[Path], None]) -> Path:
        """The file of `recipe`; if it is not there, `build` writes it to the path it is given. Errors pass through."""
        path = self.path(recipe, suffix)
        if not path.exists():
            with written(path.with_suffix(".json")) as beside:
                beside.write_text(canonical(recipe), encoding="utf-8")
            with written(path) as beside:
                build(beside)
        return path

    def recipes(self, step: str) -> Iterator[tuple[Path, Recipe]]:
        """Every recipe of a step that is in the store, with its file's path less the suffix; newest first."""
        found = sorted(self.folder.glob("??/*.json"), key=lambda p: p.stat().st_mtime, reverse=True)
        for path in found:
            with contextlib.suppress(OSError, ValueError):
                recipe = json.loads(path.read_text(encoding="utf-8"))
                if recipe.get("step") == step:
                    yield path.with_suffix(""), recipe


@contextlib.contextmanager
def written(path: Path) -> Iterator[Path]:
    """A path beside `path` to write to; it becomes `path` at once when the block ends well, else it is removed.

    Raises RenderError when the disk is full or the folder cannot be written to.
    """
    beside = path
    try:
        beside = _beside(path)
        yield beside
        beside.chmod(0o666 & ~_umask())
        beside.replace(path)
    except OSError as error:
        if error.errno not in _CANNOT_WRITE:
            raise
        raise RenderError(
            f"{path} cannot be written: {_CANNOT_WRITE[error.errno]}", hint="make room, or choose another folder with --out"
        ) from error
    finally:
        if beside != path:
            beside.unlink(missing_ok=True)


def _beside(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.stem[:16]}-", suffix=path.suffix, dir=path.parent)
    os.close(handle)
    return Path(name)


def key(recipe: Recipe) -> str:
    """The SHA-256 of a recipe's canonical JSON, in hex."""
    return hashlib.sha256(canonical(recipe).encode()).hexdigest()


def canonical(recipe: Recipe) -> str:
    """JSON with sorted keys and no spaces; a file is its content's hash, a value object its type and fields."""
    return json.dumps(recipe, sort_keys=True, separators=(",", ":"), ensure_ascii=False, default=_plain)


def content(path: Path) -> str:
    """The SHA-256 of a file's bytes, in hex; asked again only when its size or time changed."""
    stat = path.stat()
    return _content(path, stat.st_size, stat.st_mtime_ns)


@lru_cache(4096)
def _content(path: Path, _size: int, _mtime: int) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _plain(value: object) -> object:
    if isinstance(value, Path):
        return {"file": content(value)}
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {"type": type(value).__name__, **{f.name: getattr(value, f.name) for f in dataclasses.fields(value)}}
    if isinstance(value, set | frozenset):
        return sorted(value)
    raise TypeError(f"a recipe holds no {type(value).__name__}")


@lru_cache(1)
def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
