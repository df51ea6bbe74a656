"""From a scene list to a film: `produce` is the function to read first.

`clip` gives one scene as a MoviePy clip, for notebooks. `main` is the command line (`shotwright`, or this file).
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from assets.casting import Choice, cast, with_footage
from assets.gather import gather
from assets.model import Footage, Material, Narration
from assets.speech import check, narrate
from assets.store import Store
from publish.finish import Parts, finish
from render.model import Format, Segment, Timeline
from render.timeline import alone, arrange
from script.direct import direct
from script.model import SceneList, Shot
from shotwright.errors import UsageError
from shotwright.events import Done, Event, Finished, Note, Report, Started, Step, silent
from shotwright.exact import rational, seconds_of
from shotwright.plugins import suggest
from shotwright.settings import Project, RenderPart, SoundPart
from shotwright.workers import Workers, local, run_all

if TYPE_CHECKING:
    from moviepy import VideoClip


@dataclass(frozen=True, slots=True)
class Order:
    """What to film: a scene list of a project, all of it or the scenes `only`, into `out` (an .mp4).

    `cuts` leaves the transitions out: a scene alone has nothing to dissolve from.
    """

    project: Project
    scenes: SceneList
    out: Path
    only: tuple[str, ...] = ()
    cuts: bool = False

    @property
    def store(self) -> Store:
        return Store(self.project.store)


@dataclass(frozen=True, slots=True)
class Film:
    """A finished film and how it is laid out; `reused` if nothing had to be made."""

    path: Path
    timeline: Timeline
    reused: bool = False

    @property
    def frames(self) -> int:
        return self.timeline.frames

    @property
    def seconds(self) -> float:
        return seconds_of(self.frames, self.timeline.format.fps)


def produce(order: Order, workers: Workers | None = None, report: Report = silent) -> Film:
    """Film `order`. What the store has is not made again.

    Raises a ShotwrightError of the step that failed; what was made until then is kept for the next run.
    """
    listener = _Listener(report)
    workers = workers or local(order.project.config.render.workers)
    material, choices = prepare(order, listener)
    timeline = arrange_order(order, material)
    segments, track = _rendered(order, timeline, workers, listener)
    shots = tuple(m.shot for m in material)
    parts = Parts(order.scenes, shots, order.project.config, timeline, tuple(segments), track, choices)
    return _joined(order, parts, listener)


def prepare(order: Order, report: Report) -> tuple[tuple[Material, ...], tuple[Choice, ...]]:
    """Everything the film is made of: footage found, lines spoken, pictures described; and what was chosen why."""
    shots = directed(order)
    config, store = order.project.config, order.store
    check(shots, config, order.project.root)
    with _step(report, "footage", 0):
        footage, choices = cast(shots, order.project, store, report)
    shots = tuple(with_footage(shot, footage[shot.id]) if shot.id in footage else shot for shot in shots)
    narrations = narrate(shots, config, store, report, root=order.project.root)
    _tell_unseen(shots, report)
    return _gathered(order, shots, narrations, footage), choices


def _tell_unseen(shots: Sequence[Shot], report: Report) -> None:
    """Letters that no font has here become boxes: the person should know before an audience does."""
    for shot in shots:
        visual = shot.visual
        text = f"{visual.text}{visual.headline}{visual.action}{visual.setting}{visual.kicker}"
        if text.isascii():  # spares the usual film the drawing library
            continue
        from assets.stage.type import missing

        if unseen := missing(text):
            report(Note(f"no font here has {unseen!r}: install one, as fonts-noto-cjk for Chinese, Japanese and Korean", shot.id))


def directed(order: Order) -> tuple[Shot, ...]:
    """The shots of the order; the director sees the whole film even when only a part is wanted."""
    shots = direct(order.scenes, order.project.config)
    known = [shot.id for shot in shots]
    for wanted in order.only:
        if wanted not in known:
            raise UsageError(f"there is no scene {wanted!r}", hint=suggest(wanted, known))
    return tuple(shot for shot in shots if not order.only or shot.id in order.only)


def arrange_order(order: Order, material: Sequence[Material]) -> Timeline:
    """The order's timeline."""
    form = format_of(order.project.config.render)
    return alone(material, form) if order.cuts else arrange(material, form)


def format_of(part: RenderPart) -> Format:
    """The frames that `render` in config.yaml asks for."""
    from assets.stage.layer import Size

    fps = rational(part.fps)
    return Format(Size(*part.width_height), fps, part.preset, part.crf, max(1, int(part.keyframe * fps)), part.engine)


def clip(scenes: str | Path, scene: str, config: str | Path | None = None) -> VideoClip:
    """One scene of a scene list as a MoviePy clip, silent, in the project's size and rate, for use in a notebook.

    Raises ScriptError, UsageError when there is no such scene, and what making its material raises.
    """
    from command.project import open_project
    from render.engines.moviepy import scene_clip
    from script.scenes import read

    path = Path(scenes)
    order = Order(open_project(path, Path(config) if config else None), read(path), Path("unused.mp4"), (scene,), cuts=True)
    (material,), _ = prepare(order, silent)
    form = format_of(order.project.config.render)
    return scene_clip(material.picture, form.size, seconds_of(arrange_order(order, (material,)).frames, form.fps), float(form.fps))


def _gathered(
    order: Order, shots: Sequence[Shot], narrations: Mapping[str, Narration], footage: Mapping[str, Footage]
) -> tuple[Material, ...]:
    project, references = order.project, order.scenes.references
    return tuple(gather(shot, narrations[shot.id], footage.get(shot.id), project, references) for shot in shots)


def _rendered(order: Order, timeline: Timeline, workers: Workers, report: Report) -> tuple[list[Path], Path]:
    """The segments' files, in order, and the sound, mixed beside them. Equal segments are made once."""
    paths, track = segment_paths(order, timeline), _track(order, timeline)
    unique = dict(zip(paths, timeline.segments, strict=True))
    sound: list[Job] = [] if track.exists() else [Mixing(timeline, order.project.config.sound)]
    jobs = [*sound, *(segment for path, segment in unique.items() if not path.exists())]
    had = sum(s.strip.count for s, path in zip(timeline.segments, paths, strict=True) if path.exists())
    with _step(report, "pictures", timeline.frames):
        heard = _heard(report)
        if had:
            report(Done("pictures", "store", reused=True, frames=had))
        if track.exists():
            heard(True)
        run_all(
            workers,
            partial(_make, format=timeline.format, store=order.store),
            jobs,
            lambda job, _: heard(False) if isinstance(job, Mixing) else report(_drawn(job)),
        )
    return paths, track


def _heard(report: Report) -> Callable[[bool], None]:
    """Begin the step of the mix; the callable ends it, and is told whether the sound was there already."""
    start = time.monotonic()
    report(Started("mix", 1))

    def done(reused: bool) -> None:
        report(Done("mix", "sound", reused=reused))
        report(Finished("mix", time.monotonic() - start))

    return done


@dataclass(frozen=True, slots=True)
class Mixing:
    """The job of mixing a timeline's sound."""

    timeline: Timeline
    sound: SoundPart


Job = Mixing | Segment


def _make(job: Job, format: Format, store: Store) -> Path:
    """Do a job in a worker process."""
    if isinstance(job, Mixing):
        from render.mix import mix

        return mix(job.timeline, job.sound, store)
    from render.segments import render_segment

    return render_segment(job, format, store)


def _track(order: Order, timeline: Timeline) -> Path:
    """Where the mixed sound is, or will be."""
    from render.mix import SUFFIX, recipe

    return order.store.path(recipe(timeline, order.project.config.sound), SUFFIX)


def segment_paths(order: Order, timeline: Timeline) -> list[Path]:
    """Where the segments' files are, or will be."""
    from render.segments import SUFFIX, recipe

    return [order.store.path(recipe(segment, timeline.format), SUFFIX) for segment in timeline.segments]


def _drawn(segment: Segment) -> Event:
    return Done("pictures", segment.strip.picture.kind, frames=segment.strip.count)


def _joined(order: Order, parts: Parts, listener: _Listener) -> Film:
    with _step(listener, "join", 1):
        fresh = finish(parts, order.out, order.store, listener.notes, listener.timings)
    return Film(order.out, parts.timeline, reused=not fresh)


class _Listener:
    """Passes events on, and remembers what the film's report will say: the notes and the steps' times."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self.notes: list[Note] = []
        self.timings: dict[str, float] = {}

    def __call__(self, event: Event) -> None:
        if isinstance(event, Note):
            self.notes.append(event)
        if isinstance(event, Finished):
            self.timings[event.step] = event.seconds
        self._report(event)


@contextmanager
def _step(report: Report, step: Step, total: int) -> Iterator[None]:
    start = time.monotonic()
    report(Started(step, total))
    yield
    report(Finished(step, time.monotonic() - start))


def main() -> None:
    """The command line; exits with 0, or with the code of the error's class."""
    from command.main import main as command_line

    command_line()


if __name__ == "__main__":
    main()
