"""Everything that is written beside the film."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from assets.store import written
from publish import captions, chapters, credits, description, report
from publish.model import FilmFacts
from render.model import Timeline
from script.model import SceneList, Shot
from shotwright.errors import RenderError
from shotwright.events import Note
from shotwright.settings import Config

SHORT_SECONDS = 180


def names(name: str) -> tuple[str, ...]:
    """The kit's files for the film `name`."""
    return (f"{name}.srt", f"{name}.vtt", "chapters.txt", "description.txt", "credits.txt", "report.json")


def write(
    folder: Path,
    name: str,
    film: FilmFacts,
    timeline: Timeline,
    shots: Sequence[Shot],
    scenes: SceneList,
    config: Config,
    choices: Sequence[object] = (),
    notes: Sequence[Note] = (),
    timings: Mapping[str, float] | None = None,
) -> tuple[Path, ...]:
    """Write NAME.srt, NAME.vtt, chapters.txt, description.txt, credits.txt and report.json into `folder`.

    Each comes to be whole or not at all. Raises RenderError when the folder cannot be written to.
    """
    pages = page_texts(name, film, timeline, shots, scenes, config, choices, notes, timings)
    return tuple(_write(folder / file, text) for file, text in pages.items())


def page_texts(
    name: str,
    film: FilmFacts,
    timeline: Timeline,
    shots: Sequence[Shot],
    scenes: SceneList,
    config: Config,
    choices: Sequence[object] = (),
    notes: Sequence[Note] = (),
    timings: Mapping[str, float] | None = None,
) -> dict[str, str]:
    """The kit's files by name, as text."""
    parts = chapters.chapters(timeline, scenes.title, scenes.language)
    owed = credits.credits(timeline, shots, config)
    short = is_short(film)
    cues, fps = captions.captions(timeline), timeline.format.fps
    said = (*notes, *(_short_notes() if short else _chapter_notes(parts)))
    texts = (
        captions.srt(cues, fps),
        captions.vtt(cues, fps),
        chapters.text(parts),
        description.description(scenes, () if short else parts, config.channel.links, owed),
        credits.text(owed),
        report.text(report.report(film, timeline, shots, scenes, parts, choices, said, timings)),
    )
    return dict(zip(names(name), texts, strict=True))


def is_short(film: FilmFacts) -> bool:
    """Whether YouTube takes the film for a Short: no wider than high, and at most three minutes long."""
    return film.width <= film.height and film.seconds <= SHORT_SECONDS


def _short_notes() -> list[Note]:
    return [Note("YouTube takes this film for a Short: it shows no chapters and no end screen, and the description leaves them out")]


def _chapter_notes(parts: Sequence[chapters.Chapter]) -> list[Note]:
    notes = [
        Note(f"the section {title!r} is shorter than {chapters.LEAST_SECONDS} s and belongs to the chapter {part.title!r}")
        for part in parts
        for title in part.merged
    ]
    if not chapters.counted(tuple(parts)):
        notes.append(Note(f"the film has {len(parts)} chapters; YouTube shows them from {chapters.LEAST_CHAPTERS} on"))
    return notes


def _write(path: Path, text: str) -> Path:
    try:
        with written(path) as beside:
            beside.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise RenderError(
            f"{path.name} cannot be written: {error.strerror or error}", hint=f"make {path.parent} writable, with room on the disk"
        ) from error
    return path
