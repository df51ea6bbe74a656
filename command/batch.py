"""`shotwright render`: several films in one run, by one pool of processes and into one store."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from queue import Empty, SimpleQueue

from command.board import Board, Outcome, board
from command.film import Wish, filmed, project_of
from command.names import SCENES, name_of, scene_list_of
from shotwright.errors import ShotwrightError, UsageError
from shotwright.sharing import Ended, Shared
from shotwright.workers import Workers, cores, roomy

AT_ONCE = 4  # films that are under way together: enough that no core waits for one of them, few enough for the memory

_SCRIPTS = (".md", ".markdown", ".txt")


def run_batch(paths: Sequence[Path], wish: Wish, *, quiet: bool, as_json: bool) -> int:
    """Film all that `paths` name, each as `wish` says: 0, or the exit code of the first film, in their order, that failed."""
    films = distinct(path for given in paths for path in scripts(given))
    with board(quiet=quiet, as_json=as_json) as shown:
        outcomes = _film_all([replace(wish, script=film) for film in films], shown)
        shown.summary(outcomes)
    return next((outcome.exit_code for outcome in outcomes if outcome.exit_code), 0)


def scripts(given: Path) -> tuple[Path, ...]:
    """What a path names: itself, or every script of a folder and every scene list that has none there, by name.

    A folder's scripts end in .md, .markdown or .txt; its README and what begins with a dot or an underscore is left out.
    Raises UsageError when there is none in it.
    """
    if not given.is_dir():
        return (given,)
    files = sorted(p for p in given.iterdir() if p.is_file() and p.name[0] not in "._" and p.stem.lower() != "readme")
    written = [p for p in files if p.suffix.lower() in _SCRIPTS]
    planned = {scene_list_of(p) for p in written}
    found = sorted([*written, *(p for p in files if p.name.endswith(SCENES) and p not in planned)])
    if not found:
        raise UsageError(f"there is no script in {given}", hint=f"scripts end in {', '.join(_SCRIPTS)}, scene lists in {SCENES}")
    return tuple(found)


def distinct(paths: Iterable[Path]) -> list[Path]:
    """Each film once, in the order given; a script stands for its own scene list.

    Raises UsageError when two of them would be made under one name: neither may replace the other.
    """
    films: dict[Path, Path] = {}
    for path in paths:
        listing = scene_list_of(path).resolve()
        before = films.get(listing)
        if before is None or before == scene_list_of(before):
            films[listing] = path
        elif path != scene_list_of(path) and path.resolve() != before.resolve():
            raise UsageError(f"{before} and {path} have one scene list, {scene_list_of(path).name}", hint="rename one of them")
    _see_apart(films.values())
    return list(films.values())


def _see_apart(films: Iterable[Path]) -> None:
    names: dict[str, Path] = {}
    for film in films:
        other = names.setdefault(name_of(film).casefold(), film)
        if other != film:
            raise UsageError(
                f"{other} and {film} would both be filmed as {name_of(film)}",
                hint="rename one of them, or film them in two runs with an --out for each",
            )


# ---------------------------------------------------------------- one after the other, and beside each other


@dataclass(frozen=True, slots=True)
class _Hands:
    """Who works for all films. None: each film has its own, and is alone."""

    workers: Workers | None
    speakers: Workers | None


def _film_all(wishes: Sequence[Wish], shown: Board) -> list[Outcome]:
    count = _count(wishes)
    together = len(wishes) > 1 and (roomy(count) or all(_is_elsewhere(wish) for wish in wishes))
    with ExitStack() as stack:
        if not together:
            return [_film(wish, _Hands(None, None), shown) for wish in wishes]
        hands = _Hands(stack.enter_context(Shared(count)), stack.enter_context(Shared(1)))
        return list(_in_threads(wishes, hands, shown))


def _count(wishes: Sequence[Wish]) -> int:
    """How many processes: the fewest that any of the films' configs asks for, else one for every core."""
    return min((count for wish in wishes if (count := _wanted(wish))), default=cores())


def _is_elsewhere(wish: Wish) -> bool:
    """Whether a cluster does the work, so that this machine's memory is no matter."""
    try:
        return project_of(wish).config.cluster.address is not None
    except ShotwrightError:
        return False


def _wanted(wish: Wish) -> int:
    try:
        return project_of(wish).config.render.workers
    except ShotwrightError:  # it is told when that film's turn comes
        return 0


def _in_threads(wishes: Sequence[Wish], hands: _Hands, shown: Board) -> Iterator[Outcome]:
    """The films' outcomes in their order; at most AT_ONCE are under way. Ctrl-C is heard here, and the pools end their jobs."""
    waiting: SimpleQueue[int] = SimpleQueue()
    for n in range(len(wishes)):
        waiting.put(n)
    outcomes: dict[int, Outcome] = {}

    def work() -> None:
        while True:
            try:
                n = waiting.get_nowait()
                outcomes[n] = _film(wishes[n], hands, shown)
            except (Empty, Ended):
                return

    threads = [threading.Thread(target=work, name=f"film {n}", daemon=True) for n in range(min(AT_ONCE, len(wishes)))]
    for thread in threads:
        thread.start()
    for thread in threads:
        while thread.is_alive():
            thread.join(0.2)  # a join without an end would not hear Ctrl-C everywhere
    return (outcomes[n] for n in range(len(wishes)))


def _film(wish: Wish, hands: _Hands, shown: Board) -> Outcome:
    """Film one. Whatever goes wrong is this film's own affair."""
    name, began = name_of(wish.script), time.monotonic()
    report = shown.film(name)
    try:
        made = filmed(wish, report, hands.workers, hands.speakers)
        outcome = Outcome(name, made, None, time.monotonic() - began)
    except Exception as error:  # a bug too: it is told with its trace, and is no reason to lose the other films
        outcome = Outcome(name, None, error, time.monotonic() - began)
    shown.ended(outcome)
    return outcome
