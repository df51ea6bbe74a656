"""Who says what, when: every line of a film becomes a take in the store, every scene's takes its narration.

A take's recipe is the voice with all that shapes its sound, and the words: an edited word speaks one line again. The
speaking runs in one process of its own, which uses the cores by itself, and ends when the last line is spoken: a neural voice
holds 0.6 GB. When every take is in the store, no process is started and no model is loaded.
"""

from __future__ import annotations

import secrets
import tempfile
import time
from collections import Counter, deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from assets import pcm, takes, voices
from assets.model import Cue, Narration, Spoken, Take
from assets.store import Recipe, Store
from script.model import Line, Shot
from shotwright.errors import ConfigError, VoiceError
from shotwright.events import Done, Finished, Note, Report, Started
from shotwright.plugins import suggest
from shotwright.settings import Config, PacePart, VoiceChoice, VoicePart
from shotwright.workers import Workers, local, run_all

SUFFIX = ".wav"
_PATIENCE = 2  # lines that an online voice may fail before it is left alone for the rest of a run


@dataclass(frozen=True, slots=True)
class Voice:
    """One voice, ready to be asked: its `key` in config.yaml, and everything that its sound depends on."""

    key: str
    engine: str
    name: str
    speed: float
    settings: BaseModel

    def recipe(self, spoken: Spoken) -> Recipe:
        """What the take of `spoken` is made from."""
        said = {"text": spoken.text, "language": spoken.language, "pause": spoken.pause}
        return {"step": "take", **self._own(), "versions": [engine(self.engine).VERSION, takes.VERSION], **said}

    def keep(self, store: Store, what: dict[str, Any], suffix: str, build: Callable[[Path], None]) -> Path:
        """What the engine made on the way to a take and would make again for another, as a sentence: see `voices.Keep`."""
        return store.make({"step": "spoken", **self._own(), "version": engine(self.engine).VERSION, **what}, suffix, build)

    def _own(self) -> Recipe:
        return {"engine": self.engine, "voice": self.name, "speed": self.speed, "settings": self.settings.model_dump()}


@dataclass(frozen=True, slots=True)
class Part:
    """A line and who speaks it: the voice that was `asked`, the `voice` that will, and who takes over when that fails."""

    shot: Shot
    line: Line
    asked: Voice
    voice: Voice
    fallback: Voice | None


@dataclass(frozen=True, slots=True)
class Job:
    """A line to be spoken into the store; `fallback` takes over when an online voice fails. `run` is one for all lines of a film."""

    scene: str
    spoken: Spoken
    voice: Voice
    fallback: Voice | None
    store: Store
    run: str = ""

    @property
    def path(self) -> Path:
        """Where the take is, or will be."""
        return self.store.path(self.voice.recipe(self.spoken), SUFFIX)


@dataclass(frozen=True, slots=True)
class Spoke:
    """A job's take, and what the person should know of it, or ""."""

    path: Path
    note: str = ""


def check(shots: Sequence[Shot], config: Config, root: Path | None = None) -> None:
    """Raises ConfigError, PluginError or VoiceError if a line could not be spoken here: before anything is made.

    `root` is the folder that `voice.model` is named from; None: the folder where the command runs.
    """
    parts = [part for shot in shots for part in _cast(shot, config, root)]
    for part in parts:
        if token := engine(part.voice.engine).unsayable(part.line.text):
            why = f"scene {part.shot.id!r}: {part.voice.engine} cannot say {token[:40]!r}"
            raise VoiceError(why, hint="write it in the language's own letters, or give the speaker another voice")
    for voice in {part.voice.key: part.voice for part in parts}.values():
        engine(voice.engine).check(voice.settings)


def check_voice(key: str, config: Config, root: Path | None = None) -> None:
    """Raises ConfigError, PluginError or VoiceError if the voice `key` of config.yaml could not speak here."""
    voice = _voice(key, config.language, config.voice, root)
    kind = engine(voice.engine)
    if kind.NETWORK and not config.voice.network:
        raise VoiceError(f"the voice {key!r} ({voice.engine}) needs the network", hint="allow it with voice.network: true in config.yaml")
    kind.check(voice.settings)


def narrate(
    shots: Sequence[Shot], config: Config, store: Store, report: Report, workers: Workers | None = None, root: Path | None = None
) -> dict[str, Narration]:
    """Every scene's narration by its id. Raises VoiceError when a line cannot be spoken, ConfigError for a voice that is none.

    `workers` makes the pool that speaks what is not in the store; None: one process of its own, which is the quickest within
    a gigabyte (each further one holds as much again, and they would share the same cores). `root` is the folder that
    `voice.model` is named from; None: the folder where the command runs.
    """
    recital = Recital(shots, config, store, report, root)
    run_all(workers or local(1), speak, recital.missing, recital.heard)
    return {shot.id: narration for shot, narration in recital.ready()}


class Recital:
    """The narrations of `shots` as they come to be: those whose lines are in the store at once, the others as lines are spoken.

    Whoever has the `missing` lines spoken (by `speak`, in any order) tells of each with `heard`. Equal lines are spoken once.
    """

    def __init__(self, shots: Sequence[Shot], config: Config, store: Store, report: Report, root: Path | None = None) -> None:
        """Raises VoiceError, and ConfigError for a voice that is none."""
        self._began = time.monotonic()
        self._config, self._report = config, report
        cast = [(shot, _cast(shot, config, root)) for shot in shots]
        parts = [part for _, scene in cast for part in scene]
        report(Started("voices", len(parts)))
        _tell_replaced(parts, report)
        self._wanted: dict[Path, list[Job]] = {}
        run = secrets.token_hex(4)
        jobs = [(shot, [(part.line, _job(part, config, store, run)) for part in scene]) for shot, scene in cast]
        paths = [job.path for _, scene in jobs for _, job in scene]
        self._takes = {path: pcm.take(path) for path, there in zip(paths, store.use_all(paths), strict=True) if there}
        self._scenes = deque((shot, [(line, self._looked(job)) for line, job in scene]) for shot, scene in jobs)
        self._close()

    @property
    def missing(self) -> list[Job]:
        """The lines that have to be spoken, in the film's order."""
        return [jobs[0] for jobs in self._wanted.values()]

    def heard(self, job: Job, spoke: Spoke) -> None:
        """A missing line is there."""
        path = job.path
        self._takes[path] = pcm.take(spoke.path)
        for one in self._wanted.pop(path):
            if spoke.note:
                self._report(Note(spoke.note, one.scene))
            self._report(Done("voices", one.scene))
        self._close()

    def ready(self) -> Iterator[tuple[Shot, Narration]]:
        """The next scenes in the film's order whose lines are all there, each told once."""
        while self._scenes and all(path in self._takes for _, path in self._scenes[0][1]):
            shot, lines = self._scenes.popleft()
            yield shot, _narration(shot, [(line, self._takes[path]) for line, path in lines], self._config)

    def _looked(self, job: Job) -> Path:
        """Where the take of a line is or will be: taken from the store, or noted as wanted."""
        path = job.path
        if path in self._takes:
            self._report(Done("voices", job.scene, reused=True))
        else:
            self._wanted.setdefault(path, []).append(job)
        return path

    def _close(self) -> None:
        if not self._wanted:
            self._report(Finished("voices", time.monotonic() - self._began))


def recipes(shots: Sequence[Shot], config: Config, store: Store, root: Path | None = None) -> Iterator[tuple[str, Recipe, bool]]:
    """What every line's take is made from, by its name in a report, and whether the store has it."""
    for shot in shots:
        for n, part in enumerate(_cast(shot, config, root), 1):
            job = _job(part, config, store)
            recipe = job.voice.recipe(job.spoken)
            yield f"the voice of {shot.id}, line {n}", recipe, store.has(recipe, SUFFIX)


# ---------------------------------------------------------------- when

# Pictures in which the last word that is spoken brings in the last thing to be read, and seconds more to read it in.
_READ = frozenset({"chart", "number", "list", "process", "timeline", "comparison", "map", "beforeafter"})
_READ_ON = 0.5


def _narration(shot: Shot, spoken: Sequence[tuple[Line, Take]], config: Config) -> Narration:
    least = shot.duration or 0.0
    if not spoken:
        silent = {"title": config.pace.title, "outro": config.outro.seconds}.get(shot.visual.kind, config.pace.silent)
        return Narration((), max(least, silent))
    cues = tuple(_cues(shot, spoken, config.pace))
    # A fade to black waits for the last word, unless a person set the pause.
    tail = max(config.pace.tail + (_READ_ON if shot.visual.kind in _READ else 0.0), shot.fade_out) if shot.pause is None else shot.pause
    return Narration(cues, max(least, cues[-1].start + cues[-1].take.seconds + tail))


def _cues(shot: Shot, spoken: Sequence[tuple[Line, Take]], pace: PacePart) -> Iterator[Cue]:
    transition = 0.0 if shot.transition.kind == "cut" else shot.transition.seconds
    at = max(pace.lead, transition)
    for line, take in spoken:
        yield Cue(take, at, line.speaker, line.text)
        at += take.seconds + pace.line


# ---------------------------------------------------------------- who


def _cast(shot: Shot, config: Config, root: Path | None) -> list[Part]:
    """The lines of a shot that are spoken, each with its voice."""
    return [_part(shot, line, key, config, root) for line, key in zip(shot.lines, shot.voices, strict=True) if line.text.strip()]


def _part(shot: Shot, line: Line, key: str, config: Config, root: Path | None) -> Part:
    asked = _voice(key, shot.language, config.voice, root)
    other = config.voice.fallback
    fallback = None if other is None or other == key else _voice(other, shot.language, config.voice, root)
    if config.voice.network or not engine(asked.engine).NETWORK:
        return Part(shot, line, asked, asked, fallback if engine(asked.engine).NETWORK else None)
    if fallback is None or engine(fallback.engine).NETWORK:
        raise VoiceError(
            f"the voice {key!r} ({asked.engine}) needs the network, which config.yaml does not allow",
            hint="allow it with voice.network: true, or name an offline voice in voice.fallback",
        )
    return Part(shot, line, asked, fallback, None)


def _tell_replaced(parts: Sequence[Part], report: Report) -> None:
    replaced = {part.asked.key: part for part in reversed(parts) if part.asked != part.voice}
    for part in replaced.values():
        report(Note(f"{part.voice.key} speaks for {part.asked.key}, which needs the network: voice.network is false", part.shot.id))


def _voice(key: str, language: str, said: VoicePart, root: Path | None) -> Voice:
    if key not in said.voices:
        raise ConfigError(f"there is no voice {key!r} in config.yaml (voice.voices)", hint=suggest(key, list(said.voices)))
    choice = said.voices[key]
    settings = _settings(choice.engine, said.engines.get(choice.engine, {}), said.model, root)
    return Voice(key, choice.engine, _name(key, choice, language), choice.speed, settings)


def _name(key: str, choice: VoiceChoice, language: str) -> str:
    known = engine(choice.engine).names(language)
    if not known:
        raise VoiceError(f"the voice {key!r}: {choice.engine} does not speak {language!r}", hint=_who_can(language))
    if choice.name and choice.name not in known:
        raise VoiceError(f"the voice {key!r}: {choice.engine} has no {choice.name!r}", hint=suggest(choice.name, known))
    return choice.name or known[0]


def _settings(name: str, given: dict[str, Any], model: str | None, root: Path | None) -> BaseModel:
    kind = engine(name).Settings
    if model and "model" in kind.model_fields:
        given = {"model": (root or Path()) / Path(model).expanduser(), **given}
    try:
        return kind.model_validate(given)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        hint = (
            suggest(where, list(kind.model_fields)) if first["type"] == "extra_forbidden" else "config.yaml as shipped explains every key"
        )
        raise ConfigError(f"voice.engines.{name}.{where} in config.yaml: {first['msg']}", hint=hint) from error


def _who_can(language: str) -> str:
    can = [name for name in voices.names() if engine(name).names(language)]
    return f"{' and '.join(can)} can: choose one in voice.voices of config.yaml" if can else "no engine here speaks it"


@lru_cache(16)
def engine(name: str) -> voices.Engine:
    """`voices.engine`, asked once for each name: a film has many lines."""
    return voices.engine(name)


# ---------------------------------------------------------------- the takes


def _job(part: Part, config: Config, store: Store, run: str = "") -> Job:
    return Job(part.shot.id, Spoken(part.line.text, part.shot.language, config.pace.sentence), part.voice, part.fallback, store, run)


_failures: Counter[tuple[str, str]] = Counter()  # by run and voice: a process may speak for one film after another


def speak(job: Job) -> Spoke:
    """The take of a job, in the store; by the fallback when an online voice fails. Raises VoiceError, which names the scene."""
    if job.fallback is None:
        return Spoke(_made(job, job.voice))
    if _failures[job.run, job.voice.key] >= _PATIENCE:
        return Spoke(_made(job, job.fallback), f"{job.fallback.key} speaks for {job.voice.key}, which failed {_PATIENCE} lines before")
    try:
        return Spoke(_made(job, job.voice))
    except VoiceError as error:
        _failures[job.run, job.voice.key] += 1
        return Spoke(_made(job, job.fallback), f"{job.fallback.key} speaks for {job.voice.key}: {error.message}")


def _made(job: Job, voice: Voice) -> Path:
    try:
        return job.store.make(voice.recipe(job.spoken), SUFFIX, partial(_build, job, voice))
    except VoiceError as error:
        raise VoiceError(f"scene {job.scene!r}: {error.message}", hint=error.hint) from error


def _build(job: Job, voice: Voice, out: Path) -> None:
    with tempfile.TemporaryDirectory(prefix="shotwright-") as folder:
        raw = Path(folder) / "raw.wav"
        keep = partial(voice.keep, job.store)
        words = engine(voice.engine).speak(job.spoken, voice.name, voice.speed, voice.settings, raw, keep)
        takes.shape(raw, words, out)
