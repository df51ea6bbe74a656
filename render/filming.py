"""A film's pictures and sound as they come to be: each scene is drawn once it is known, whatever comes after it."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from math import inf
from pathlib import Path

from assets.model import Material
from assets.store import Store
from render.cost import cost
from render.model import Format, Segment, Timeline
from render.timeline import Layout
from shotwright.events import Done, Finished, Grown, Report, Started
from shotwright.settings import SoundPart
from shotwright.workers import Crew, Workers


@dataclass(frozen=True, slots=True)
class Mixing:
    """The job of mixing a timeline's sound."""

    timeline: Timeline
    sound: SoundPart


Job = Mixing | Segment


@dataclass(frozen=True, slots=True)
class Filmed:
    """A film before it is joined: its segments' files, in order, and its sound."""

    timeline: Timeline
    segments: tuple[Path, ...]
    track: Path


class Filming:
    """The segments and the sound of a film whose scenes are told one after the other. What the store has is not made again.

    `crew` makes the rest, equal segments once, and has to be tended. The sound needs the whole film, so it is mixed beside the
    last pictures.
    """

    def __init__(self, format: Format, sound: SoundPart, store: Store, workers: Workers, report: Report, *, cuts: bool = False) -> None:
        self._format, self._sound, self._store, self._report = format, sound, store, report
        self._layout = Layout(format, cuts=cuts)
        self._paths: list[Path] = []
        self._uses: Counter[Path] = Counter()
        self._began = self._mixing = time.monotonic()
        self.crew: Crew[Job, Path] = Crew(workers, partial(make, format=format, store=store), self._made, _cost, _kin)

    def begin(self) -> None:
        """Say that it begins; how many frames there will be is said by `complete`."""
        self._began = time.monotonic()
        self._report(Started("pictures"))

    def warm(self, kinds: Iterable[str]) -> None:
        """Have the workers load what they draw pictures of these kinds with, while the first words are spoken."""
        self.crew.warm(partial(_load, self._format.engine, tuple(kinds)))

    def add(self, materials: Iterable[Material]) -> None:
        """The next scenes of the film."""
        segments = [segment for material in materials for segment in self._layout.add(material)]
        paths = [_place(segment, self._format, self._store) for segment in segments]
        for segment, path, there in zip(segments, paths, self._store.use_all(paths), strict=True):
            self._film(segment, path, there=there)

    def complete(self) -> None:
        """No scene will follow: mix the sound."""
        timeline = self._layout.timeline()
        self._report(Grown("pictures", timeline.frames))
        self._mixing = time.monotonic()
        self._report(Started("mix", 1))
        if self._store.use(_track(timeline, self._sound, self._store)):
            self._mixed(reused=True)
        else:
            self.crew.add([Mixing(timeline, self._sound)])
        self.crew.close()

    def finished(self) -> Filmed:
        """The film, when the crew has been seen through. Raises StoreError when one of its files is not here, or damaged."""
        self._report(Finished("pictures", time.monotonic() - self._began))
        timeline = self._layout.timeline()
        filmed = Filmed(timeline, tuple(self._paths), _track(timeline, self._sound, self._store))
        self._store.need([*filmed.segments, filmed.track])
        return filmed

    def _film(self, segment: Segment, path: Path, *, there: bool) -> None:
        self._paths.append(path)
        self._uses[path] += 1
        if there:
            self._report(Done("pictures", "store", reused=True, frames=segment.strip.count))
        elif self._uses[path] == 1:
            self.crew.add([segment])

    def _made(self, job: Job, path: Path) -> None:
        if isinstance(job, Mixing):
            self._mixed(reused=False)
        else:
            self._report(Done("pictures", job.strip.picture.kind, frames=job.strip.count * self._uses[path]))

    def _mixed(self, *, reused: bool) -> None:
        self._report(Done("mix", "sound", reused=reused))
        self._report(Finished("mix", time.monotonic() - self._mixing))


def make(job: Job, format: Format, store: Store) -> Path:
    """Do a job, in a worker process: the file it makes. Raises RenderError, and what the pictures' footage raises."""
    if isinstance(job, Mixing):
        from render.mix import loudness, mix

        track = mix(job.timeline, job.sound, store)
        loudness(track, store)  # measured here, where another core draws; the report finds it in the store
        return track
    from render.segments import render_segment

    return render_segment(job, format, store)


def _load(name: str, kinds: tuple[str, ...]) -> None:
    """What a worker needs for its first segments, and does not need yet."""
    import av  # noqa: F401 - what encodes

    import render.compositor
    import render.segments  # noqa: F401
    from assets import pictures
    from render.engines import engine

    engine(name)
    for kind in kinds:
        pictures.kind(kind)


def segment_paths(timeline: Timeline, store: Store) -> list[Path]:
    """Where the segments' files are, or will be."""
    return [_place(segment, timeline.format, store) for segment in timeline.segments]


def _place(segment: Segment, format: Format, store: Store) -> Path:
    from render.segments import SUFFIX, recipe

    return store.path(recipe(segment, format), SUFFIX)


def _track(timeline: Timeline, sound: SoundPart, store: Store) -> Path:
    from render.mix import SUFFIX, recipe

    return store.path(recipe(timeline, sound), SUFFIX)


def _cost(job: Job) -> float:
    """The mix is one piece, and the last that is known: nothing goes before it."""
    return inf if isinstance(job, Mixing) else cost(job)


def _kin(job: Job) -> list[int]:
    """The pictures of a segment: a process keeps what it has drawn of them for the next one."""
    return [] if isinstance(job, Mixing) else [id(strip.picture) for strip in (job.strip, job.under) if strip]
