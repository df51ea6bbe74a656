"""`shotwright cache`: what the store holds, and clearing it away."""

from __future__ import annotations

import dataclasses
import json
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from assets.store import Store, clearing, opened, runs
from assets.store.clearing import Choice, Cleared, Held
from assets.store.files import is_whole
from command.project import open_project
from shotwright.amounts import age_of, bytes_of, said
from shotwright.errors import UsageError
from shotwright.plugins import suggest


@dataclass(frozen=True, slots=True)
class Where:
    """Whose store: that of a script's project, or of the current folder's, in the folder `out`."""

    script: Path | None
    out: Path
    config: Path | None

    def store(self) -> Store:
        return opened(open_project(self.script or Path("film.md"), self.config, self.out))


@dataclass(frozen=True, slots=True)
class Kept:
    """What the store holds of one step: recipes, and bytes."""

    count: int
    size: int


@dataclass(frozen=True, slots=True)
class Info:
    """What there is to say of a store. `oldest` is a time since 1970 in seconds; `damaged` is None when nobody looked."""

    folder: str
    limit: int | None
    behind: str | None
    size: int
    steps: dict[str, Kept]
    oldest: float | None
    running: tuple[str, ...]
    damaged: tuple[str, ...] | None


def run_info(where: Where, *, verify: bool, as_json: bool) -> int:
    """Print what the store holds; 1 if `verify` found a damaged file, else 0."""
    found = look(where.store(), verify=verify)
    if as_json:
        sys.stdout.write(json.dumps({"event": "cache", **dataclasses.asdict(found)}) + "\n")
    else:
        sys.stdout.write("".join(f"{line}\n" for line in told(found)))
    return 1 if found.damaged else 0


def run_clean(where: Where, older: str | None, to: str | None, step: str | None, *, dry: bool, as_json: bool) -> None:
    """Clear the store: everything that may go and is not needed by a film being made, or as much as is asked."""
    store = where.store()
    cleared = clearing.clear(store.folder, choice(store, older, to, step), dry=dry)
    if as_json:
        sys.stdout.write(json.dumps({"event": "cleared", "dry": dry, **dataclasses.asdict(cleared)}) + "\n")
    else:
        sys.stdout.write("".join(f"{line}\n" for line in freed(cleared, dry=dry)))


def look(store: Store, *, verify: bool) -> Info:
    """Look through the store; with `verify` at every byte of it."""
    held = clearing.held(store.folder) if store.folder.is_dir() else []
    return Info(
        folder=str(store.folder),
        limit=store.limit,
        behind=store.remote.url if store.remote else None,
        size=sum(one.size for one in held),
        steps=_by_step(held),
        oldest=held[0].used / 1e9 if held else None,
        running=tuple(f"{run.film} (process {run.pid} on {run.host})" for run in runs.living(store.folder)),
        damaged=tuple(sorted(store.name(path) for path in _damaged(held))) if verify else None,
    )


def choice(store: Store, older: str | None, to: str | None, step: str | None) -> Choice:
    """What the options say may go. Raises UsageError for one that cannot be read, or a step that has nothing here."""
    if step in clearing.ALWAYS:
        raise UsageError(
            f"the step {step!r} is always kept: what was planned is the base of a later merge", hint="it is small; leave --step out"
        )
    if step is not None:
        known = sorted({one.step for one in clearing.held(store.folder)} - {""}) if store.folder.is_dir() else []
        if step not in known:
            raise UsageError(f"the store holds nothing of a step {step!r}", hint=suggest(step, known) if known else "it is empty")
    try:
        before = None if older is None else int((time.time() - age_of(older)) * 1e9)
    except ValueError as error:
        raise UsageError(f"--older-than {older}: {error}") from error
    try:
        return Choice(0 if to is None else bytes_of(to), before, step)
    except ValueError as error:
        raise UsageError(f"--to {to}: {error}") from error


def told(info: Info) -> Iterator[str]:
    """The store for people."""
    limit = "no limit" if info.limit is None else f"limit {said(info.limit)}"
    yield f"{info.folder}: {said(info.size)}, {limit}"
    if info.behind:
        yield f"behind it: {info.behind}"
    for step, kept in sorted(info.steps.items(), key=lambda item: -item[1].size):
        yield f"  {step:<12} {kept.count:>6,} {said(kept.size):>12}"
    if info.oldest is not None:
        yield f"not used for longest: since {datetime.fromtimestamp(info.oldest).astimezone():%Y-%m-%d %H:%M}"
    yield from (f"in use by {run}" for run in info.running)
    if info.damaged is not None:
        yield from (f"damaged: {name}, made again when it is needed" for name in info.damaged)
        yield "every file is whole" if not info.damaged else f"{len(info.damaged)} damaged"


def freed(cleared: Cleared, *, dry: bool) -> Iterator[str]:
    """What went, for people."""
    verb = "would free" if dry else "freed"
    steps = ", ".join(f"{count:,} {step}" for step, count in cleared.steps.items())
    yield f"{verb} {said(cleared.size)}" + (f" ({steps})" if steps else "") + f"; {said(cleared.left)} left"
    if cleared.needed:
        yield f"{said(cleared.needed)} stay: films being made need them"


def _by_step(held: Sequence[Held]) -> dict[str, Kept]:
    steps: dict[str, Kept] = {}
    for one in held:
        before = steps.get(step := one.step or "unknown", Kept(0, 0))
        steps[step] = Kept(before.count + 1, before.size + one.size)
    return dict(sorted(steps.items()))


def _damaged(held: Sequence[Held]) -> Iterator[Path]:
    """Files that are not as they were made. One without any sum is from a killed run, and does not count."""
    for one in held:
        for path in one.made:
            try:
                if one.has_sum and not is_whole(path):
                    yield path
            except FileNotFoundError:  # cleared away meanwhile
                continue
