"""The film's chapters, from the script's sections, by YouTube's rules.

YouTube takes a list when the first chapter is at 0:00, there are three or more, and each lasts ten seconds or longer.
A section that is too short goes to the chapter before it (the first to the one after it), which remembers its name.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from publish.text import clock, cut, plain
from render.model import Timeline
from shotwright.exact import seconds_of

LEAST_SECONDS = 10
LEAST_CHAPTERS = 3
_LONGEST_TITLE = 100


@dataclass(frozen=True, slots=True)
class Chapter:
    """Where a chapter begins (frame and seconds), its title, and the sections that were too short to be chapters themselves."""

    start_frame: int
    seconds: float
    title: str
    merged: tuple[str, ...] = ()


def chapters(timeline: Timeline, title: str, language: str = "en") -> tuple[Chapter, ...]:
    """The chapters, the first at 0; `title` is the film's. Fewer than three are chapters for players, not for YouTube."""
    found = _sections(timeline, _opening(title, language))
    ends = [chapter.seconds for chapter in found[1:]] + [seconds_of(timeline.frames, timeline.format.fps)]
    out: list[Chapter] = []
    for chapter, end in zip(found, ends, strict=True):
        if out and _too_short(chapter, end):
            out[-1] = replace(out[-1], merged=(*out[-1].merged, chapter.title))
        elif out and _too_short(out[-1], chapter.seconds):
            out[-1] = replace(out[-1], title=chapter.title, merged=(out[-1].title, *out[-1].merged))
        else:
            out.append(chapter)
    return tuple(out)


def counted(made: tuple[Chapter, ...]) -> bool:
    """Whether YouTube will show these chapters."""
    return len(made) >= LEAST_CHAPTERS


def text(made: tuple[Chapter, ...]) -> str:
    """One line a chapter, as `0:00 Introduction`."""
    return "".join(f"{clock(chapter.seconds)} {chapter.title}\n" for chapter in made)


def _sections(timeline: Timeline, opening: str) -> list[Chapter]:
    """Every section where it begins. A scene without a section after the first one belongs to the section before it."""
    out: list[Chapter] = []
    section = ""
    for span in timeline.spans:
        if out and span.section in ("", section):
            continue
        section = span.section
        title = cut(plain(section), _LONGEST_TITLE) or opening
        out.append(Chapter(span.first, seconds_of(span.first, timeline.format.fps), title))
    return out


def _too_short(chapter: Chapter, end: float) -> bool:
    """By the clock that is printed, which counts whole seconds."""
    return int(end) - int(chapter.seconds) < LEAST_SECONDS


def _opening(title: str, language: str) -> str:
    """What the stretch before the first section is called."""
    return "Introduction" if language.split("-", maxsplit=1)[0].lower() == "en" else cut(plain(title), _LONGEST_TITLE) or "Intro"
