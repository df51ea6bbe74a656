"""Content-addressed files: what was made once from the same recipe is not made again.

A recipe is plain data (the step, the plugin and its version, all settings, content hashes of the inputs); the SHA-256
of its canonical JSON names the file. Files are written beside and renamed into place, so that a killed run leaves
nothing half done and two workers need no lock. The recipe is kept beside the file (its time is the file's last use), and so
is the sum of its bytes, which is compared once by every process that takes the file from here.

`files` is about whole files, `runs` about who needs which, `clearing` about what goes when there is too much, `remote`
about the store behind this one.
"""

from __future__ import annotations

import contextlib
import dataclasses
import hashlib
import json
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path
from typing import Any

from assets.store import runs
from assets.store.clearing import Choice, Cleared, clear, make_room
from assets.store.files import COMING, content, disk_is_full, has_sum, identity, is_whole, recipe_at, said_clearly, sum_of, vouch, written
from assets.store.remote import Remote, parts
from assets.store.runs import Damage, Lease
from shotwright.errors import RenderError, StoreError
from shotwright.settings import Project

__all__ = ["Cleared", "Damage", "Lease", "Recipe", "Remote", "Store", "canonical", "content", "key", "opened", "written"]

Recipe = dict[str, Any]

KEPT = "kept"  # the step of files that no recipe made
LOCAL = ("probe",)  # steps that say something of this machine alone, and stay on it
_FRESH = 25.0  # seconds for which a use need not be written down again; less than runs.MARGIN
_COMPARED, _FETCHED = 4, 16  # files at a time

# What this process found whole, and when it wrote the use down last.
_seen: dict[Path, tuple[tuple[int, int, int], float]] = {}


@dataclasses.dataclass(frozen=True, slots=True)
class Store:
    """The store in `folder`, which is made when the first file is. A plain value: it pickles, and two equal ones are one store.

    `limit` is how many bytes may lie in it when a run ends; None: any number. `remote` is the store behind it, or None.
    """

    folder: Path
    limit: int | None = None
    remote: Remote | None = None

    # ---------------------------------------------------------------- by recipe

    def path(self, recipe: Recipe, suffix: str) -> Path:
        """Where the file of `recipe` is, or would be. `suffix` has its dot: ".mp4"."""
        return self._place(key(recipe), suffix)

    def has(self, recipe: Recipe, suffix: str) -> bool:
        """Whether the file of `recipe` would not have to be made: it is here, whole, or in the store behind. Not a use."""
        return self.holds(self.path(recipe, suffix))

    def make(self, recipe: Recipe, suffix: str, build: Callable[[Path], None]) -> Path:
        """The file of `recipe`, to be used; if it is nowhere, or damaged, `build` writes it to the path it is given.

        Errors of `build` pass through; when the disk is full, what nobody needs is cleared away and it is asked once more.
        Raises RenderError when the folder cannot be written to, StoreError when the store behind fails.
        """
        text = canonical(recipe)
        path = self._place(_name(text), suffix)
        if not self.use(path):
            self._made(path, text, build)
            if self.remote and recipe.get("step") not in LOCAL:
                self._put(self.remote, path)
        return path

    def recipes(self, step: str) -> Iterator[tuple[Path, Recipe]]:
        """Every recipe of a step that is in the store, with its file's path less the suffix; the last used first."""
        found = sorted(self.folder.glob("??/*.json"), key=lambda p: p.stat().st_mtime, reverse=True)
        for path in found:
            recipe = recipe_at(path)
            if recipe.get("step") == step:
                yield path.with_suffix(""), recipe

    # ---------------------------------------------------------------- by path

    def use(self, path: Path) -> bool:
        """Whether the whole file of `path` is here to be read; from now on it stays until the run's lease ends.

        Fetched from the store behind when it is not here. A damaged one is told to the runs' leases, and is as good as none.
        """
        known, fresh = _known(path)
        if fresh:
            return True
        if self._touched(path):
            if known or is_whole(path):
                _remember(path)
                return True
            if has_sum(path):
                self._tell_damaged(path, path.with_suffix(".json"))
        return self.fetch(path)

    def use_all(self, paths: Sequence[Path]) -> list[bool]:
        """`use` of each, several at a time: comparing sums and fetching wait for disk and network."""
        unique = list(dict.fromkeys(paths))
        with ThreadPoolExecutor(_FETCHED if self.remote else _COMPARED) as pool:
            there = dict(zip(unique, pool.map(self.use, unique), strict=True))
        return [there[path] for path in paths]

    def need(self, paths: Sequence[Path]) -> None:
        """`use_all` of files that were made already. Raises StoreError when one is neither here, whole, nor in the store behind."""
        for path, there in zip(paths, self.use_all(paths), strict=True):
            if not there:
                what = f"{self.name(path)} is gone from the store in {self.folder}, or damaged"
                raise StoreError(what, hint="run the same command again: what is missing is made anew")

    def holds(self, path: Path) -> bool:
        """`use` that changes nothing and fetches nothing."""
        with contextlib.suppress(FileNotFoundError):
            if path.with_suffix(".json").exists() and is_whole(path):
                return True
        return self.remote is not None and self.remote.has(self.name(path))

    def fetch(self, path: Path) -> bool:
        """Bring the file of `path` from the store behind, if that has it whole. Raises StoreError when it cannot be asked."""
        return self.remote is not None and self._got(self.remote, path)

    def share(self, path: Path) -> Path:
        """See that the store behind has the file of `path`, so that other machines can `fetch` it. Raises StoreError."""
        if self.remote and not self.remote.has(self.name(path)):
            self._put(self.remote, path)
        return path

    # ---------------------------------------------------------------- for other machines

    def keep(self, file: Path) -> Path:
        """A file from elsewhere (a person's still or clip) as one of the store, named by its content, and shared."""
        recipe = {"step": KEPT, "sha256": content(file), "suffix": file.suffix.lower()}
        return self.share(self.make(recipe, file.suffix.lower(), partial(_copy, file)))

    def name(self, path: Path) -> str:
        """What a file of this store is called in every copy of it: "ab/abcd.mp4". Raises ValueError when it is not of this store."""
        return path.relative_to(self.folder).as_posix()

    def here(self, name: str) -> Path:
        """The file that another copy of this store calls `name`, to be used: the inverse of `name`, so of `keep`.

        Raises StoreError when it is neither here nor in the store behind.
        """
        path = self.folder / name
        self.need([path])
        return path

    # ---------------------------------------------------------------- for a while

    def leased(self, film: str = "") -> AbstractContextManager[Lease]:
        """Hold whatever is used from now on, by any process, against being cleared away: until the block ends, or the process."""
        return runs.leased(self.folder, film)

    def clear_over(self) -> Cleared:
        """Clear away what was not used for longest until the store keeps to its limit: to be asked at a run's end.

        Raises StoreError where the disk knows no locks.
        """
        return clear(self.folder, Choice(to=self.limit)) if self.limit is not None else Cleared({})

    # ---------------------------------------------------------------- within

    def _place(self, name: str, suffix: str) -> Path:
        return self.folder / name[:2] / f"{name}{suffix}"

    def _touched(self, path: Path) -> bool:
        """Write down that a file is used, if it is there; never while somebody clears up."""
        if not path.parent.is_dir():
            return False
        with said_clearly(self.folder), runs.locked(self.folder):
            try:
                os.utime(path.with_suffix(".json"))
            except FileNotFoundError:
                return False
            return path.exists()

    def _tell_damaged(self, path: Path, recipe: Path) -> None:
        runs.note_damage(self.folder, Damage(self.name(path), str(recipe_at(recipe).get("step", ""))))

    def _made(self, path: Path, recipe: str, build: Callable[[Path], None]) -> None:
        try:
            self._built(path, recipe, build)
        except (OSError, RenderError) as error:
            if self.limit is None or not disk_is_full(error) or not make_room(self.folder):
                raise
            self._built(path, recipe, build)

    def _built(self, path: Path, recipe: str, build: Callable[[Path], None]) -> None:
        with written(path.with_suffix(".json")) as beside:
            beside.write_text(recipe, encoding="utf-8")
        with written(path, partial(self._placing, path)) as beside:
            build(beside)
        _remember(path)

    @contextlib.contextmanager
    def _placing(self, path: Path, beside: Path) -> Iterator[None]:
        """Around the renaming of a finished file: the sum of what lies on the disk is there first."""
        digest = content(beside)
        with runs.locked(self.folder):
            vouch(path, digest)
            yield

    def _put(self, remote: Remote, path: Path) -> None:
        for part in parts(path):
            remote.put(self.name(part), part)

    def _got(self, remote: Remote, path: Path) -> bool:
        """Fetch a file and what belongs to it. One that is not as its sum says was damaged there, and is as good as none."""
        self.folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=COMING, dir=self.folder) as folder:
            file = Path(folder, path.name)
            recipe = file.with_suffix(".json")
            if not (remote.get(self.name(path), file) and remote.get(self.name(path.with_suffix(".json")), recipe)):
                return False
            digest = content(file)
            if not remote.get(self.name(sum_of(path, digest)), sum_of(file, digest)):
                self._tell_damaged(path, recipe)
                return False
            path.parent.mkdir(parents=True, exist_ok=True)
            with runs.locked(self.folder):
                for part in (recipe, sum_of(file, digest), file):
                    part.replace(path.parent / part.name)
        _remember(path)
        return True


def opened(project: Project) -> Store:
    """The store of a project, as config.yaml has it."""
    part = project.config.store
    remote = Remote(part.url, tuple(sorted(part.options.items()))) if part.url else None
    return Store(project.store, part.bytes, remote)


def key(recipe: Recipe) -> str:
    """The SHA-256 of a recipe's canonical JSON, in hex."""
    return _name(canonical(recipe))


def canonical(recipe: Recipe) -> str:
    """JSON with sorted keys and no spaces; a file is its content's hash, a value object its type and fields."""
    return json.dumps(recipe, sort_keys=True, separators=(",", ":"), ensure_ascii=False, default=_plain)


def _name(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _plain(value: object) -> object:
    if isinstance(value, Path):
        return {"file": content(value)}
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {"type": type(value).__name__, **{f.name: getattr(value, f.name) for f in dataclasses.fields(value)}}
    if isinstance(value, set | frozenset):
        return sorted(value)
    raise TypeError(f"a recipe holds no {type(value).__name__}")


def _copy(file: Path, out: Path) -> None:
    shutil.copyfile(file, out)


def _known(path: Path) -> tuple[bool, bool]:
    """Whether this process found the file whole and nobody touched it since; and whether its use was written down just now."""
    seen = _seen.get(path)
    if seen is None:
        return False, False
    with contextlib.suppress(OSError):
        if identity(path) == seen[0]:
            return True, time.monotonic() - seen[1] < _FRESH
    return False, False


def _remember(path: Path) -> None:
    if len(_seen) >= 16384:
        _seen.clear()
    _seen[path] = (identity(path), time.monotonic())
