"""From a scene list to a film: `produce` is the function to read first.

`clip` gives one scene as a MoviePy clip, for notebooks. `main` is the command line (`shotwright`, or this file).
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from assets import speech
from assets.casting import Choice, cast, with_footage
from assets.gather import gather, kinds
from assets.looking import look_of
from assets.model import Footage, Material, Narration
from assets.speech import Recital
from assets.store import Damage, Store, opened
from render.coding import coding
from render.filming import Filmed, Filming
from render.model import Format, Timeline
from render.timeline import alone, arrange
from script.direct import direct
from script.model import SceneList, Shot
from shotwright.amounts import said
from shotwright.errors import StoreError, UsageError
from shotwright.events import Done, Event, Finished, Note, Report, Started, Step, silent
from shotwright.exact import seconds_of
from shotwright.plugins import suggest
from shotwright.settings import Project, RenderPart
from shotwright.workers import Crew, Workers, local, roomy, tend

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
        return opened(self.project)


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


def produce(order: Order, workers: Workers | None = None, report: Report = silent, speakers: Workers | None = None) -> Film:
    """Film `order`. What the store has is not made again.

    `workers` draw and mix, `speakers` speak; None: a process for every core, and one. A scene is drawn as soon as its lines are
    there, while others are still spoken, unless both at once are more than this machine's memory holds: with no `workers` given.
    Raises a ShotwrightError of the step that failed; what was made until then is kept for the next run.
    """
    with order.store.leased(order.out.stem) as lease:
        listener = _Listener(report, lease.damages)
        film = _produced(order, workers, listener, speakers)
        if listener.made:
            _keep_to_limit(order.store, listener)
    return film


def _produced(order: Order, workers: Workers | None, listener: _Listener, speakers: Workers | None) -> Film:
    count = order.project.config.render.workers
    found = find(order, listener)
    recital = Recital(found.shots, order.project.config, order.store, listener, order.project.root)
    filming = _filming(order, workers or local(count), listener)

    def heard(job: speech.Job, spoke: speech.Spoke) -> None:
        recital.heard(job, spoke)
        draw()

    def begin() -> None:
        filming.begin()
        if recital.missing and together:
            filming.warm(kinds(found.shots))
        draw()

    def draw() -> None:
        filming.add(_material(order, found, shot, narration) for shot, narration in recital.ready())
        if not recital.missing:
            filming.complete()

    speaking = Crew(speakers or local(1), speech.speak, heard)
    together = workers is not None or roomy(count)
    speaking.add(recital.missing)
    speaking.close()
    if together:
        tend(speaking, filming.crew, begin=begin)
    else:
        tend(speaking, begin=begin)
        tend(filming.crew)
    return _joined(order, found, filming.finished(), listener)


def _keep_to_limit(store: Store, report: Report) -> None:
    """Clear away what was not used for longest. The film just made stays: it is the one most likely to be made again."""
    try:
        left = store.clear_over().left
    except StoreError as error:
        report(Note(f"the store is not kept to its limit: {error.message}"))
        return
    if store.limit is not None and left > store.limit:
        report(Note(f"the store holds {said(left)}, more than store.limit ({said(store.limit)}): the films being made need it"))


@dataclass(frozen=True, slots=True)
class Found:
    """What a film has before anybody speaks: its shots, the footage of some by scene, and what was chosen why."""

    shots: tuple[Shot, ...]
    footage: Mapping[str, Footage]
    choices: tuple[Choice, ...]


def find(order: Order, report: Report) -> Found:
    """Direct the shots, see that all can be made and encoded, and find the footage."""
    shots = directed(order)
    look_of(order.project)  # one that is not there, or cannot be read, stops the film here
    _tell_encoder(order, report)
    speech.check(shots, order.project.config, order.project.root)
    with _step(report, "footage", 0):
        footage, choices = cast(shots, order.project, order.store, report)
    shots = tuple(with_footage(shot, footage[shot.id]) if shot.id in footage else shot for shot in shots)
    _tell_unseen(shots, report)
    return Found(shots, footage, choices)


def prepare(order: Order, report: Report) -> tuple[tuple[Material, ...], tuple[Choice, ...]]:
    """Everything the film is made of: footage found, lines spoken, pictures described; and what was chosen why."""
    found = find(order, report)
    narrations = speech.narrate(found.shots, order.project.config, order.store, report, root=order.project.root)
    return tuple(_material(order, found, shot, narrations[shot.id]) for shot in found.shots), found.choices


def _material(order: Order, found: Found, shot: Shot, narration: Narration) -> Material:
    return gather(shot, narration, found.footage.get(shot.id), order.project, order.scenes.references)


def _filming(order: Order, workers: Workers, report: Report) -> Filming:
    config = order.project.config
    return Filming(format_of(config.render), config.sound, order.store, workers, report, cuts=order.cuts)


def _tell_encoder(order: Order, report: Report) -> None:
    """Choose the encoder before work begins, so that settings that do not go together stop the film here."""
    if note := coding(order.project.config.render).note:
        report(Note(note))


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
    return coding(part).format


@lru_cache
def _held(store: Store) -> ExitStack:
    """Hold what is used of the store as long as this process lives: nobody knows how long a notebook shows a clip."""
    stack = ExitStack()
    stack.enter_context(store.leased("a notebook"))
    return stack


def clip(scenes: str | Path, scene: str, config: str | Path | None = None) -> VideoClip:
    """One scene of a scene list as a MoviePy clip, silent, in the project's size and rate, for use in a notebook.

    Raises ScriptError, UsageError when there is no such scene, and what making its material raises.
    """
    from command.project import open_project
    from render.engines.moviepy import scene_clip
    from script.scenes import read

    path = Path(scenes)
    order = Order(open_project(path, Path(config) if config else None), read(path), Path("unused.mp4"), (scene,), cuts=True)
    _held(order.store)
    (material,), _ = prepare(order, silent)
    form = format_of(order.project.config.render)
    return scene_clip(material.picture, form.size, seconds_of(arrange_order(order, (material,)).frames, form.fps), float(form.fps))


def _joined(order: Order, found: Found, filmed: Filmed, listener: _Listener) -> Film:
    from publish.finish import Parts, finish  # no line has to wait for it to be loaded before it is spoken

    parts = Parts(order.scenes, found.shots, order.project.config, filmed.timeline, filmed.segments, filmed.track, found.choices)
    with _step(listener, "join", 1):
        fresh = finish(parts, order.out, order.store, listener.notes, listener.timings)
    return Film(order.out, filmed.timeline, reused=not fresh)


class _Listener:
    """Passes events on, and remembers what the film's report will say: the notes and the steps' times.

    What anybody found damaged in the store becomes a note before the next event. `made` says if any work was done anew.
    """

    def __init__(self, report: Report, damages: Callable[[], Sequence[Damage]]) -> None:
        self._report, self._damages = report, damages
        self.notes: list[Note] = []
        self.timings: dict[str, float] = {}
        self.made = False

    def __call__(self, event: Event) -> None:
        for damage in self._damages():
            self._hear(Note(str(damage)))
        self._hear(event)

    def _hear(self, event: Event) -> None:
        if isinstance(event, Done) and not event.reused and event.step != "footage":
            self.made = True
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
