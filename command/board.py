"""What a person sees while several films are made: a row for each, and a table at the end; JSON lines for programs."""

from __future__ import annotations

import dataclasses
import json
import sys
import threading
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Protocol

from command.display import NAMES, Tally, note, summary
from shotwright.errors import ShotwrightError
from shotwright.events import Done, Event, Finished, Grown, Note, Report, Started, Step

if TYPE_CHECKING:
    from rich.progress import TaskID

    from pipeline import Film


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a film of a batch ended, after `seconds`: the film, or the error."""

    name: str
    film: Film | None
    error: Exception | None
    seconds: float

    @property
    def exit_code(self) -> int:
        """0 if the film is there; a bug counts as 1."""
        return 0 if self.film else getattr(self.error, "exit_code", 1)

    @property
    def message(self) -> str:
        """What went wrong, for a person; the whole trace of a bug."""
        if isinstance(self.error, ShotwrightError):
            return str(self.error)
        return "".join(traceback.format_exception(self.error)) if self.error else ""


class Board(Protocol):
    """Hears the events of every film, from whatever thread, and how each ended."""

    def film(self, name: str) -> Report: ...

    def ended(self, outcome: Outcome) -> None: ...

    def summary(self, outcomes: Sequence[Outcome]) -> None: ...


@contextmanager
def board(*, quiet: bool, as_json: bool) -> Iterator[Board]:
    """The board that fits: JSON lines, silence, rows on a terminal, or plain lines."""
    if as_json:
        yield _Json()
    elif quiet:
        yield _Silent()
    elif sys.stdout.isatty():
        with _Rows() as rows:
            yield rows
    else:
        yield _Lines()


class _Told:
    """What all boards have in common: one event at a time, and what is counted of each film."""

    def __init__(self) -> None:
        self._lock = threading.RLock()
        self._tallies: dict[str, dict[Step, Tally]] = {}

    def film(self, name: str) -> Report:
        self._tallies[name] = {}
        return partial(self._heard, name)

    def ended(self, outcome: Outcome) -> None:
        with self._lock:
            self.end(outcome)

    def _heard(self, name: str, event: Event) -> None:
        with self._lock:
            tallies = self._tallies[name]
            match event:
                case Started():
                    tallies[event.step] = Tally(event.total)
                case Grown():
                    tallies[event.step].total = event.total
                case Done():
                    tallies[event.step].add(event)
            self.tell(name, event)

    def tell(self, name: str, event: Event) -> None:
        """An event of a film, already counted."""

    def end(self, outcome: Outcome) -> None:
        """A film has ended."""

    def summary(self, outcomes: Sequence[Outcome]) -> None:
        """All have ended: the failures, and what they were."""
        for outcome in outcomes:
            if outcome.error:
                sys.stderr.write(f"error: {outcome.name}: {outcome.message}\n")

    def _table(self, outcomes: Sequence[Outcome]) -> str:
        head = ("film", "result", "length", "time", "made", "reused", "where")
        rows = [self._row(outcome) for outcome in outcomes]
        widths = [max(len(row[n]) for row in (head, *rows)) for n in range(len(head))]
        lines = ("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in (head, *rows))
        return "\n".join(line.rstrip() for line in lines)

    def _row(self, outcome: Outcome) -> tuple[str, ...]:
        film, took = outcome.film, f"{outcome.seconds:.1f} s"
        made, reused = self.counts(outcome.name)
        if film is None:
            return (outcome.name, "FAILED", "-", took, made, reused, "-")
        minutes, seconds = divmod(round(film.seconds), 60)
        result = "was there" if film.reused else "filmed"
        return (outcome.name, result, f"{minutes}:{seconds:02d}", took, made, reused, str(film.path))

    def counts(self, name: str) -> tuple[str, str]:
        """What was made anew and what was there: "2 lines, 164 frames"."""
        units: tuple[tuple[Step, str], ...] = (("voices", "lines"), ("pictures", "frames"))
        found = [(self._tallies[name][step], unit) for step, unit in units if step in self._tallies[name]]
        made = [f"{tally.made:,} {unit}" for tally, unit in found if tally.made]
        reused = [f"{tally.done - tally.made:,} {unit}" for tally, unit in found if tally.done > tally.made]
        return ", ".join(made) or "-", ", ".join(reused) or "-"


class _Silent(_Told):
    pass


class _Json(_Told):
    def tell(self, name: str, event: Event) -> None:
        self._say({"event": type(event).__name__.lower(), "film": name, **dataclasses.asdict(event)})

    def end(self, outcome: Outcome) -> None:
        film, error = outcome.film, outcome.error
        if film:
            said = {"path": str(film.path), "seconds": film.seconds, "frames": film.frames, "reused": film.reused}
            self._say({"event": "film", "film": outcome.name, **said})
        elif isinstance(error, ShotwrightError):
            said = {"error": type(error).__name__, "message": error.message, "hint": error.hint}
            self._say({"event": "error", "film": outcome.name, **said})
        else:
            self._say({"event": "error", "film": outcome.name, "error": type(error).__name__, "message": outcome.message, "hint": ""})

    def summary(self, outcomes: Sequence[Outcome]) -> None:
        failed = [outcome.name for outcome in outcomes if outcome.error]
        self._say({"event": "summary", "films": len(outcomes), "failed": failed})

    @staticmethod
    def _say(value: dict[str, object]) -> None:
        sys.stdout.write(json.dumps(value, ensure_ascii=False) + "\n")
        sys.stdout.flush()


class _Lines(_Told):
    """A line when a step of a film ends, and when a film does."""

    def tell(self, name: str, event: Event) -> None:
        if isinstance(event, Finished):
            _line(f"{name}: {NAMES[event.step]}: {summary(event.step, self._tallies[name][event.step], event.seconds)}")
        elif isinstance(event, Note):
            _line(f"{name}: {note(event)}")

    def end(self, outcome: Outcome) -> None:
        _line(_ending(outcome))

    def summary(self, outcomes: Sequence[Outcome]) -> None:
        _line("\n" + self._table(outcomes))
        super().summary(outcomes)


class _Rows(_Told):
    """A row for every film under way: how far its steps are. A film that has ended leaves a line."""

    def __init__(self) -> None:
        from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

        super().__init__()
        self._progress = Progress(TextColumn("{task.description}"), BarColumn(24), TextColumn("{task.fields[how]}"), TimeElapsedColumn())
        self._tasks: dict[str, TaskID] = {}

    def __enter__(self) -> _Rows:
        self._progress.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._progress.stop()

    def film(self, name: str) -> Report:
        with self._lock:
            self._tasks[name] = self._progress.add_task(name, total=None, how="")
        return super().film(name)

    def tell(self, name: str, event: Event) -> None:
        if isinstance(event, Note):
            self._say(f"{name}: {note(event)}")
        tallies = self._tallies[name]
        running = [(step, tallies[step]) for step in ("voices", "pictures") if step in tallies]
        how = ", ".join(f"{NAMES[step]} {tally.progress}" for step, tally in running)
        _, last = running[-1] if running else ("", Tally(0))
        self._progress.update(self._tasks[name], total=last.total or None, completed=last.done, how=how)

    def end(self, outcome: Outcome) -> None:
        self._progress.remove_task(self._tasks.pop(outcome.name))
        self._say(_ending(outcome))

    def summary(self, outcomes: Sequence[Outcome]) -> None:
        self._progress.stop()
        _line("\n" + self._table(outcomes))
        super().summary(outcomes)

    def _say(self, text: str) -> None:
        self._progress.console.print(text, highlight=False, markup=False)


def _ending(outcome: Outcome) -> str:
    if outcome.film is None:
        first = outcome.message.splitlines()[0] if outcome.message else "failed"
        return f"{outcome.name}: FAILED after {outcome.seconds:.1f} s: {first}"
    return f"{outcome.name}: {outcome.film.path} after {outcome.seconds:.1f} s"


def _line(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()
