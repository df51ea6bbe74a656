"""Ways of writing a script. A dialect is a module with

    fits(text: str) -> bool                                  whether `text` is written so
    parse(text: str, path: Path, language: str) -> SceneList

They are asked in order; the last one takes what no other did.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from pathlib import Path
from typing import Protocol, cast

from script.dialects import bracketed
from script.model import SceneList, Source
from shotwright.errors import ScriptError

MAX_BYTES = 2 * 1024 * 1024

# Control characters that no text has, and halves of characters.
_RUBBISH = re.compile("[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff]")

# What files of other kinds begin with, and what to do with them.
_OTHER_FILES = (
    (b"PK\x03\x04", "is a packed file, as word processors write", "save it as plain text (.txt or .md)"),
    (b"%PDF", "is a PDF", "save its text as .txt or .md"),
    (b"{\\rtf", "is rich text", "save it as plain text (.txt or .md)"),
    (b"\xff\xfe", "is text in UTF-16", "save it as UTF-8"),
    (b"\xfe\xff", "is text in UTF-16", "save it as UTF-8"),
)


class Dialect(Protocol):
    """What a module of this folder offers."""

    def fits(self, text: str) -> bool: ...

    def parse(self, text: str, path: Path, language: str) -> SceneList: ...


DIALECTS: tuple[Dialect, ...] = (cast(Dialect, bracketed),)


def read(path: Path, language: str = "en") -> SceneList:
    """The scene list of the script in `path`; `language` (BCP 47) where the script names none.

    `source` is the file's name and the SHA-256 of its bytes. Raises ScriptError as path:line: what, and what to do.
    """
    try:
        with path.open("rb") as file:
            raw = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise ScriptError(f"{path}: cannot be read: {error.strerror or error}", hint="give the path of a script, as talk.md") from error
    scenes = parse(_text(raw, path), path, language)
    return replace(scenes, source=Source(path.name, hashlib.sha256(raw).hexdigest()))


def parse(text: str, path: Path, language: str = "en") -> SceneList:
    """The scene list of `text`; `path` names the script in messages. Raises ScriptError as path:line: what, and what to do."""
    if len(text) > MAX_BYTES:
        raise ScriptError(f"{path}:1: the script is larger than {MAX_BYTES >> 20} MB", hint="cut it into several films")
    if not text.strip():
        raise ScriptError(f"{path}:1: the script is empty", hint="write a direction in [brackets] and the narrator's words below it")
    if odd := _RUBBISH.search(text):
        raise ScriptError(
            f"{path}:{text.count(chr(10), 0, odd.start()) + 1}: the file holds characters that are no text", hint="save it as UTF-8"
        )
    dialect = next((dialect for dialect in DIALECTS[:-1] if dialect.fits(text)), DIALECTS[-1])
    return dialect.parse(text, path, language)


def _text(raw: bytes, path: Path) -> str:
    if len(raw) > MAX_BYTES:
        raise ScriptError(f"{path}:1: the script is larger than {MAX_BYTES >> 20} MB", hint="cut it into several films")
    for start, what, hint in _OTHER_FILES:
        if raw.startswith(start):
            raise ScriptError(f"{path}:1: the file {what}, not a script", hint=hint)
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise ScriptError(f"{path}:{line}: the file is not text in UTF-8", hint="save it as UTF-8") from error
