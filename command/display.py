"""What a person sees while a film is made: bars on a terminal, plain lines elsewhere, JSON lines for programs."""

from __future__ import annotations

import dataclasses
import json
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol

from shotwright.events import Done, Event, Finished, Grown, Note, Started, Step

if TYPE_CHECKING:
    from rich.progress import TaskID

    from pipeline import Film

NAMES: dict[Step, str] = {
    "plan": "scene list",
    "footage": "footage",
    "voices": "voices",
    "pictures": "pictures",
    "mix": "sound",
    "join": "film",
    "kit": "kit",
}


class Display(Protocol):
    """Hears every event, and the film at the end."""

    def __call__(self, event: Event) -> None: ...

    def film(self, film: Film) -> None: ...


@contextmanager
def display(*, quiet: bool, as_json: bool) -> Iterator[Display]:
    """The display that fits: JSON lines, silence, bars on a terminal, or plain lines."""
    if as_json:
        yield _Json()
    elif quiet:
        yield _Silent()
    elif sys.stdout.isatty():
        with _Bars() as bars:
            yield bars
    else:
        yield _Lines()


class _Silent:
    def __call__(self, event: Event) -> None:
        pass

    def film(self, film: Film) -> None:
        pass


class _Json:
    def __call__(self, event: Event) -> None:
        self._say({"event": type(event).__name__.lower(), **dataclasses.asdict(event)})

    def film(self, film: Film) -> None:
        self._say({"event": "film", "path": str(film.path), "seconds": film.seconds, "frames": film.frames, "reused": film.reused})

    @staticmethod
    def _say(value: dict[str, object]) -> None:
        sys.stdout.write(json.dumps(value, ensure_ascii=False) + "\n")
        sys.stdout.flush()


class Tally:
    """What is counted of a step while it runs: how much is done, and how much of it anew."""

    def __init__(self, total: int) -> None:
        self.total = total
        self.done = 0
        self.made = 0
        self.start = time.monotonic()

    def add(self, event: Done) -> None:
        weight = event.frames or 1
        self.done += weight
        self.made += 0 if event.reused else weight

    @property
    def progress(self) -> str:
        """ "30/120", or "30" while nobody knows of how many."""
        return f"{self.done:,}/{self.total:,}" if self.total else f"{self.done:,}"

    @property
    def rate(self) -> float:
        """What is made a second."""
        return self.made / max(time.monotonic() - self.start, 1e-6)


class _Lines:
    """A line when a step ends, and every ten seconds within it."""

    def __init__(self) -> None:
        self._tallies: dict[Step, Tally] = {}
        self._last = time.monotonic()

    def __call__(self, event: Event) -> None:
        match event:
            case Started():
                self._tallies[event.step] = Tally(event.total)
            case Grown():
                self._tallies[event.step].total = event.total
            case Done():
                self._tallies[event.step].add(event)
                self._now_and_then(event.step)
            case Finished():
                _line(f"{NAMES[event.step]}: {summary(event.step, self._tallies[event.step], event.seconds)}")
            case Note():
                _line(note(event))

    def _now_and_then(self, step: Step) -> None:
        tally = self._tallies[step]
        if time.monotonic() - self._last > 10 and tally.done != tally.total:
            self._last = time.monotonic()
            _line(f"{NAMES[step]}: {tally.progress.replace('/', ' of ')}")

    def film(self, film: Film) -> None:
        _line(closing(film))


class _Bars:
    """A bar for every step: how far, how fast, how long still."""

    def __init__(self) -> None:
        from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

        self._progress = Progress(
            TextColumn("{task.description:<10}"),
            BarColumn(bar_width=32),
            TextColumn("{task.fields[how]}"),
            TimeElapsedColumn(),
            TimeRemainingColumn(),
        )
        self._tasks: dict[Step, tuple[TaskID, Tally]] = {}

    def __enter__(self) -> _Bars:
        self._progress.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._progress.stop()

    def __call__(self, event: Event) -> None:
        match event:
            case Started():
                self._tasks[event.step] = (
                    self._progress.add_task(NAMES[event.step], total=event.total or None, how=""),
                    Tally(event.total),
                )
            case Grown():
                task, tally = self._tasks[event.step]
                tally.total = event.total
                self._progress.update(task, total=event.total)
            case Done() if event.step in self._tasks:
                self._step(event)
            case Finished() if event.step in self._tasks:
                task, tally = self._tasks[event.step]
                total = tally.total or 1
                self._progress.update(task, total=total, completed=total, how=summary(event.step, tally, event.seconds))
            case Note():
                self._progress.console.print(note(event), highlight=False, markup=False)

    def _step(self, event: Done) -> None:
        task, tally = self._tasks[event.step]
        tally.add(event)
        how = f"{tally.progress} frames, {tally.rate:.0f} a second" if event.frames else f"{tally.progress} {event.job}"
        self._progress.update(task, completed=tally.done, how=how)

    def film(self, film: Film) -> None:
        self._progress.stop()
        _line(closing(film))


def summary(step: Step, tally: Tally, seconds: float) -> str:
    """What a step came to: '5,400 frames in 71.2 s, 76 a second' or 'all there'."""
    unit = "frames" if step == "pictures" else "lines" if step == "voices" else ""
    if tally.done and not tally.made:
        return f"{tally.total:,} {unit} all there" if unit else "all there"
    if unit:
        reused = f", {tally.done - tally.made:,} reused" if tally.done > tally.made else ""
        speed = f", {tally.made / seconds:.0f} a second" if step == "pictures" and seconds > 0 else ""
        return f"{tally.made:,} {unit} in {seconds:.1f} s{speed}{reused}"
    return f"{seconds:.1f} s"


def note(event: Note) -> str:
    """A note as a line; one that is about a scene names it."""
    return f"note: {event.scene}: {event.text}" if event.scene else f"note: {event.text}"


def closing(film: Film) -> str:
    """The last line: where the film is and how long."""
    minutes, seconds = divmod(round(film.seconds), 60)
    return f"{film.path}  ({minutes}:{seconds:02d}, {film.frames:,} frames{', nothing had to be made' if film.reused else ''})"


def _line(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()
