"""What goes when the store holds too much: what was not used for longest first, and never what a living run needs."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from assets.store import runs
from assets.store.files import COMING, SUM, recipe_at
from shotwright.errors import StoreError

ALWAYS = ("plan",)  # a scene list as it was planned is the base of a later merge: it is small, and it stays
ROOM = 2 * 10**9  # bytes to free when the disk is full
_BATCH = 32  # recipes to remove while others wait
_FORGOTTEN = 3600.0  # seconds after which what a killed run left half written goes


@dataclass(frozen=True, slots=True)
class Held:
    """All that the store holds of one recipe: files in bytes, and when it was used last (ns since 1970)."""

    key: str
    files: tuple[Path, ...]
    size: int
    used: int

    @property
    def step(self) -> str:
        """The step of its recipe, which is read for it; "" when there is none to read."""
        return next((str(recipe_at(path).get("step", "")) for path in self.files if path.suffix == ".json"), "")

    @property
    def has_sum(self) -> bool:
        return any(path.suffix == SUM for path in self.files)

    @property
    def made(self) -> tuple[Path, ...]:
        """Its files less recipe and sums."""
        return tuple(path for path in self.files if path.suffix not in (".json", SUM))


@dataclass(frozen=True, slots=True)
class Cleared:
    """What went (or, asked only, would go): recipes by step, and bytes; what of the rest living runs need, and all that is left."""

    steps: dict[str, int]
    size: int = 0
    needed: int = 0
    left: int = 0

    @property
    def count(self) -> int:
        return sum(self.steps.values())


@dataclass(frozen=True, slots=True)
class Choice:
    """What may go: what was used before `before` (ns) and is of the step `step`, until at most `to` bytes are held."""

    to: int = 0
    before: int | None = None
    step: str | None = None

    def allows(self, one: Held) -> bool:
        if self.before is not None and one.used >= self.before:
            return False
        return self.step is None or one.step == self.step


def held(folder: Path) -> list[Held]:
    """Everything in the store, what was not used for longest first."""
    found = [one for shelf in _shelves(folder) for one in _on(shelf)]
    return sorted(found, key=lambda one: (one.used, one.key))


def clear(folder: Path, choice: Choice, *, dry: bool = False) -> Cleared:
    """Remove what `choice` allows and no living run needs. `dry`: only say what would go.

    Raises StoreError where the disk knows no locks, since runs at the same time could lose what they need.
    """
    if not folder.is_dir():
        return Cleared({})
    everything = held(folder)
    total = sum(one.size for one in everything)
    over = total - choice.to
    allowed = (one for one in everything if choice.allows(one))
    gone: list[tuple[Held, str]] = []
    needed: list[Held] = []
    while (left := over - sum(one.size for one, _ in gone)) > 0 and (some := list(islice(allowed, _BATCH))):
        _remove(folder, some, left, gone, needed, dry=dry)
    if not dry:
        _sweep(folder)
    steps = Counter(step for _, step in gone)
    size = sum(one.size for one, _ in gone)
    return Cleared(dict(sorted(steps.items())), size, sum(one.size for one in needed), total - size)


def make_room(folder: Path, room: int = ROOM) -> bool:
    """Free `room` bytes on a full disk, or as much as nobody needs; whether anything was."""
    total = sum(one.size for one in held(folder))
    with contextlib.suppress(StoreError):
        return clear(folder, Choice(to=max(0, total - room))).size > 0
    return False


def _remove(folder: Path, some: Sequence[Held], left: int, gone: list[tuple[Held, str]], needed: list[Held], *, dry: bool) -> None:
    """Remove some until `left` bytes are freed; nobody can begin to use them meanwhile."""
    with runs.locked(folder) as alone:
        if not alone:
            raise StoreError(
                f"files in {folder} cannot be locked, so none is cleared away", hint="put the store on a disk that knows locks"
            )
        since = runs.needed_since(runs.living(folder, tidy=not dry))
        for one in some:
            step = one.step
            if left <= 0 or step in ALWAYS:
                continue
            if since is not None and _used(one) >= since:
                needed.append(one)
            elif dry or _unlinked(one):
                left -= one.size
                gone.append((one, step or "unknown"))


def _used(one: Held) -> int:
    """When it was used last, asked again: a run may have come since it was looked at."""
    return max((_time(path) for path in one.files if path.suffix == ".json"), default=one.used)


def _time(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except FileNotFoundError:
        return 0


def _unlinked(one: Held) -> bool:
    """The file goes first: what is left when this is broken off does not count."""
    rest = [path for path in one.files if path not in one.made]
    try:
        for path in (*one.made, *rest):
            path.unlink(missing_ok=True)
    except PermissionError:  # Windows removes nothing that somebody reads
        return False
    return True


def _sweep(folder: Path) -> None:
    """Remove what killed runs left half written, and forget the damages that nobody is left to hear of."""
    old = time.time() - _FORGOTTEN
    for path in (*folder.glob("??/.*"), *folder.glob(f"{COMING}*")):
        with contextlib.suppress(OSError):
            if path.stat().st_mtime < old:
                shutil.rmtree(path) if path.is_dir() else path.unlink()
    with runs.locked(folder):
        if not runs.living(folder, tidy=True):
            (folder / runs.FOLDER / runs.DAMAGED).unlink(missing_ok=True)


def _shelves(folder: Path) -> Iterator[Path]:
    with os.scandir(folder) as entries:
        yield from (Path(entry.path) for entry in entries if len(entry.name) == 2 and entry.is_dir())


def _on(shelf: Path) -> Iterator[Held]:
    """What one of the store's folders holds, by recipe."""
    groups: dict[str, list[tuple[Path, int, int]]] = {}
    with os.scandir(shelf) as entries:
        for entry in entries:
            if not entry.name.startswith("."):
                with contextlib.suppress(FileNotFoundError):
                    stat = entry.stat()
                    groups.setdefault(entry.name.split(".")[0], []).append((Path(entry.path), stat.st_size, stat.st_mtime_ns))
    for key, files in groups.items():
        if not re.fullmatch("[0-9a-f]{64}", key):  # a schema beside a planned scene list
            continue
        times = [used for path, _, used in files if path.suffix == ".json"] or [used for _, _, used in files]
        yield Held(key, tuple(path for path, _, _ in files), sum(size for _, size, _ in files), max(times))
