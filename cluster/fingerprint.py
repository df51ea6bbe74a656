"""What a film's bytes depend on besides the scene list and config.yaml: code, packages, fonts, Python, processor.

Two machines with equal fingerprints make equal files from equal jobs; where they differ, `differences` says in what.
"""

from __future__ import annotations

import hashlib
import platform
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib import metadata
from pathlib import Path

ROOMS = ("shotwright", "script", "assets", "cluster", "render")
_MISSING = "missing"
_EXTRA = ("dask", "distributed")
# One letter of each script that the font packages lack: a font of the system draws it.
_LETTERS = {"Chinese": "中", "Japanese": "あ", "Korean": "한"}


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """One machine, as (what it is, which it is) in order. `code` has a line for every folder of the program."""

    python: str
    system: str
    processor: str
    packages: tuple[tuple[str, str], ...]
    code: tuple[tuple[str, str], ...]
    fonts: tuple[tuple[str, str], ...]


@lru_cache(1)
def here() -> Fingerprint:
    """This machine's, as it was when this process first asked: code that was changed since is not what it runs."""
    return Fingerprint(
        python=".".join(platform.python_version_tuple()[:2]),
        system=" ".join((platform.system(), *platform.libc_ver())).strip(),
        processor=f"{platform.machine()} {_features()}",
        packages=tuple((name, _version(name)) for name in packages()),
        code=tuple(_code(Path(__file__).parent.parent)),
        fonts=tuple((name, _font(letter)) for name, letter in _LETTERS.items()),
    )


def differences(ours: Fingerprint, theirs: Fingerprint) -> list[str]:
    """In what they differ, for people: 'numpy is 2.1.0 there and 2.4.6 here'."""
    found = [
        f"{name} is {there} there and {mine} here"
        for name, mine, there in (
            ("Python", ours.python, theirs.python),
            ("the system", ours.system, theirs.system),
            ("the processor", ours.processor, theirs.processor),
            *_pairs(ours.packages, theirs.packages),
        )
        if mine != there
    ]
    found += [f"the code in {name}/ is another" for name, mine, there in _pairs(ours.code, theirs.code) if mine != there]
    fonts = [item for item in _pairs(ours.fonts, theirs.fonts) if item[1] != item[2]]
    return found + [f"{name} letters are drawn with {there} there and {mine} here" for name, mine, there in fonts]


def _pairs(ours: tuple[tuple[str, str], ...], theirs: tuple[tuple[str, str], ...]) -> Iterator[tuple[str, str, str]]:
    mine, there = dict(ours), dict(theirs)
    for name in dict.fromkeys((*mine, *there)):
        yield name, mine.get(name, _MISSING), there.get(name, _MISSING)


@lru_cache(1)
def packages() -> tuple[str, ...]:
    """The packages that Shotwright is installed with, those of the cluster among them, in order."""
    try:
        wanted = metadata.requires("shotwright") or []
    except metadata.PackageNotFoundError:
        wanted = []
    own = {re.split(r"[^A-Za-z0-9._-]", line, maxsplit=1)[0].lower() for line in wanted if "extra ==" not in line}
    return tuple(sorted(own | set(_EXTRA)))


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return _MISSING


def _features() -> str:
    """What OpenCV finds in the processor; libraries choose their arithmetic by it. Those it lacks bear a question mark."""
    import cv2

    return " ".join(name.lstrip("*") for name in cv2.getCPUFeaturesLine().split() if not name.endswith("?"))


def _code(root: Path) -> Iterator[tuple[str, str]]:
    """Every folder of the program and a digest of its files, in order."""
    folders = {path for room in ROOMS for path in (root / room, *(root / room).rglob("*")) if path.is_dir()}
    for folder in sorted(folders):
        files = sorted(path for path in folder.iterdir() if path.is_file() and path.suffix != ".pyc" and path.name[0] != ".")
        if files:
            yield folder.relative_to(root).as_posix(), _digest(files)


def _digest(files: list[Path]) -> str:
    whole = hashlib.sha256()
    for path in files:
        whole.update(f"{path.name}\0{hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return whole.hexdigest()[:16]


def _font(letter: str) -> str:
    """The system's font for a letter, by its name and how many shapes it has; 'none'."""
    import skia

    found = skia.FontMgr().matchFamilyStyleCharacter("", skia.FontStyle(), [], ord(letter))
    if found is None or not found.unicharToGlyph(ord(letter)):
        return "no font"
    return f"{found.getFamilyName()} ({found.countGlyphs()} glyphs)"
