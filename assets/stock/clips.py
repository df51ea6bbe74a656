"""The project's own folder of stills and clips: found by file names, folder names and an optional tags file.

`tags.yaml` in that folder says more of any of them, and by what right they are used:

    meeting-3.mp4: [team, whiteboard, planning]
    bought/office.mov: {tags: [office, night], author: Ana Lima, licence: CC BY 4.0, source: "https://example.org/office"}
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assets.footage import MOVING, STILLS
from assets.matching import match, wanted
from assets.stock import Candidate, Query, Settings
from shotwright.errors import ConfigError
from shotwright.settings import inside
from shotwright.yamlfile import YamlProblem, read

VERSION = "1"
NETWORK = False
KEY = ""
ADDRESS = ""

TAGS = "tags.yaml"

# More files than this are not a folder of clips.
_MOST = 20_000

_EXAMPLE = "write FILE: [word, word] or FILE: {tags: [...], author: ..., licence: ..., source: ...}"


@dataclass(frozen=True, slots=True)
class Tag:
    """What the tags file says of one file."""

    tags: tuple[str, ...] = ()
    author: str = ""
    licence: str = "own"
    source: str = ""


@dataclass(frozen=True, slots=True)
class Shelf:
    """All that the folder holds, in the order of names; `strays` are names in the tags file that it does not hold."""

    candidates: tuple[Candidate, ...] = ()
    strays: tuple[str, ...] = ()


def search(query: Query, settings: Settings) -> tuple[Candidate, ...]:
    """The files that share a word with the query, best first. Their sizes are not known yet."""
    asked = wanted(query.words)
    rated = [(match(asked, candidate.phrases), candidate) for candidate in shelf(settings.root, settings.clips).candidates]
    return tuple(candidate for score, candidate in sorted(rated, key=lambda pair: -pair[0]) if score > 0)


def shelf(root: Path, clips: str) -> Shelf:
    """What is in the folder `clips` of the project `root`; empty when there is none.

    Raises ConfigError for a tags file that cannot be read, or a folder outside the project.
    """
    folder = inside(root, clips)
    if not folder.is_dir():
        return Shelf()
    tags = _tags(folder / TAGS)
    found = {path.relative_to(folder).as_posix(): path for path in _files(folder)}
    strays = tuple(name for name in tags if name not in found)
    return Shelf(tuple(_candidate(name, path, tags.get(name, Tag())) for name, path in sorted(found.items())), strays)


def tag(root: Path, clips: str, path: Path) -> Tag:
    """What the tags file says of the file in `path`, which may be anywhere in the project."""
    folder = inside(root, clips)
    if not path.is_relative_to(folder):
        return Tag()
    return _tags(folder / TAGS).get(path.relative_to(folder).as_posix(), Tag())


def _candidate(name: str, path: Path, said: Tag) -> Candidate:
    parts = Path(name)
    phrases = (parts.stem, *parts.parts[:-1], *said.tags)
    return Candidate("clips", name, str(path), phrases, licence=said.licence, author=said.author, source=said.source)


def _files(folder: Path) -> Iterator[Path]:
    """Stills and clips below `folder`. Hidden ones are left out, and links that lead out of it."""
    count = 0
    for where, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = Path(where) / name
            if name.startswith(".") or path.suffix.lower() not in STILLS | MOVING:
                continue
            if path.is_symlink() and not path.resolve().is_relative_to(folder):
                continue
            count += 1
            if count > _MOST:
                raise ConfigError(f"the folder {folder.name!r} holds more than {_MOST} clips", hint="name a smaller one: stock.clips")
            yield path


def _tags(path: Path) -> dict[str, Tag]:
    if not path.is_file():
        return {}
    try:
        document = read(path)
    except YamlProblem as problem:
        raise ConfigError(f"{path}:{problem.line}: {problem.message}", hint=problem.hint or _EXAMPLE) from problem
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read: {error.strerror}") from error
    data = document.data if document.data is not None else {}
    if not isinstance(data, dict):
        raise ConfigError(f"{path}:1: the tags file is no list of files", hint=_EXAMPLE)
    return {name: _tag(said, f"{path}:{document.line((name,))}") for name, said in data.items()}


def _tag(said: Any, where: str) -> Tag:
    if isinstance(said, str | list):
        return Tag(_tag_words(said, where))
    if not isinstance(said, dict):
        raise ConfigError(f"{where}: this says nothing of a clip", hint=_EXAMPLE)
    unknown = set(said) - {"tags", "author", "licence", "source"}
    if unknown or not all(isinstance(said.get(key, ""), str) for key in ("author", "licence", "source")):
        raise ConfigError(f"{where}: {sorted(unknown)[0] if unknown else 'author, licence or source'!r} cannot stand here", hint=_EXAMPLE)
    return Tag(_tag_words(said.get("tags", []), where), said.get("author", ""), said.get("licence", "own"), said.get("source", ""))


def _tag_words(said: Any, where: str) -> tuple[str, ...]:
    words = [part.strip() for part in said.split(",")] if isinstance(said, str) else said
    if not isinstance(words, list) or not all(isinstance(word, str | int | float) for word in words):
        raise ConfigError(f"{where}: tags are a list of words", hint=_EXAMPLE)
    return tuple(str(word) for word in words)
