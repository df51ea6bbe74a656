"""The last step: join the film, unless it is there as it should be, and write the kit beside it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from assets.store import Store, key, written
from publish import kit
from publish.chapters import chapters
from publish.model import FilmFacts
from render import join, mix
from render.model import Timeline
from script.model import SceneList, Shot
from shotwright.events import Note
from shotwright.settings import Config


@dataclass(frozen=True, slots=True)
class Parts:
    """A film before it is joined: what it was made from, its segments in order, and its sound."""

    scenes: SceneList
    shots: tuple[Shot, ...]
    config: Config
    timeline: Timeline
    segments: tuple[Path, ...]
    track: Path
    choices: tuple[object, ...] = ()


def finish(parts: Parts, out: Path, store: Store, notes: Sequence[Note], timings: Mapping[str, float]) -> bool:
    """Have the film in `out` and its kit beside it; True if anything was written.

    Raises RenderError when the segments do not fit together, or the folder cannot be written to.
    """
    recipe = _recipe(parts)
    if _stands(out, recipe, store) and all((out.parent / name).exists() for name in kit.names(out.stem)):
        return False
    tags = join.Tags(parts.scenes.title, _comment(parts), parts.scenes.language, _chapters(parts))
    join.join(parts.segments, parts.track, out, parts.timeline.format, tags, parts.timeline.frames)
    _write_kit(parts, out, store, notes, timings)
    _note_down(out, recipe, store)
    return True


def _recipe(parts: Parts) -> dict[str, object]:
    """What the film and its kit depend on, beyond the files that are named by their own recipes."""
    return {
        "step": "film",
        "segments": [path.name for path in parts.segments],
        "track": parts.track.name,
        "scenes": parts.scenes,
        "shots": parts.shots,
        "channel": parts.config.channel.model_dump(mode="json"),
        "version": "2",
    }


def _comment(parts: Parts) -> str:
    return f"{parts.config.channel.name}, made with Shotwright" if parts.config.channel.name else "Made with Shotwright"


def _chapters(parts: Parts) -> tuple[join.Chapter, ...]:
    found = chapters(parts.timeline, parts.scenes.title, parts.scenes.language)
    return tuple(join.Chapter(chapter.title, chapter.start_frame) for chapter in found)


def _write_kit(parts: Parts, out: Path, store: Store, notes: Sequence[Note], timings: Mapping[str, float]) -> None:
    timeline, heard = parts.timeline, mix.loudness(parts.track, store)
    facts = FilmFacts(
        path=out,
        frames=timeline.frames,
        fps=str(timeline.format.fps),
        width=timeline.format.size.width,
        height=timeline.format.size.height,
        seconds=float(timeline.frames / timeline.format.fps),
        size=out.stat().st_size,
        loudness=heard.integrated,
        true_peak=heard.true_peak,
    )
    kit.write(out.parent, out.stem, facts, timeline, parts.shots, parts.scenes, parts.config, parts.choices, notes, timings)


def _stands(out: Path, recipe: dict[str, object], store: Store) -> bool:
    """Whether the film in `out` is the one that `recipe` makes, and nobody touched it since."""
    try:
        noted = json.loads(_place(out, store).read_text(encoding="utf-8"))
        return bool(noted == {"key": key(recipe), "size": out.stat().st_size, "time": out.stat().st_mtime_ns})
    except (OSError, ValueError):
        return False


def _note_down(out: Path, recipe: dict[str, object], store: Store) -> None:
    with written(_place(out, store)) as beside:
        beside.write_text(json.dumps({"key": key(recipe), "size": out.stat().st_size, "time": out.stat().st_mtime_ns}), encoding="utf-8")


def _place(out: Path, store: Store) -> Path:
    return store.folder / "films" / f"{out.stem}.made.json"
