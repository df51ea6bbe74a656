"""A store behind the store: the same files on any address that fsspec knows, shared by machines.

The local folder stays the working copy, since tools read real files. What is made is put behind it, what is missing is
fetched. A file goes there whole: its recipe and its sum first, itself last. Object stores (S3 and the like) show an object
when all of it is there; elsewhere it is written beside and moved.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

from assets.store.files import content, sum_of
from shotwright.errors import PluginError, StoreError

Result = TypeVar("Result")

EXTRA = "pip install 'shotwright[cluster]'"
_AT_ONCE = ("s3", "s3a", "gs", "gcs", "az", "abfs", "abfss", "adl", "oss", "memory")  # an object is there when all of it is


@dataclass(frozen=True, slots=True)
class Remote:
    """Where the store behind is, and what its file system is told besides (`options`; no secrets: those are in the environment)."""

    url: str
    options: tuple[tuple[str, str | int | float | bool], ...] = ()

    def check(self) -> None:
        """Raises PluginError when a package is missing, StoreError when nobody answers there."""
        self._asked("reached", lambda files, root: files.exists(f"{root}/.shotwright"))

    def has(self, name: str) -> bool:
        return bool(self._asked("asked", lambda files, root: files.exists(f"{root}/{name}")))

    def get(self, name: str, out: Path) -> bool:
        """Fetch a file into `out`; False when there is none. Nobody has looked at its bytes yet."""
        return bool(self._asked("read", lambda files, root: _got(files, f"{root}/{name}", out)))

    def put(self, name: str, path: Path) -> None:
        """Put a file there, whole or not at all."""
        self._asked("written to", lambda files, root: _put(files, f"{root}/{name}", path))

    def _asked(self, verb: str, ask: Callable[[Any, str], Result]) -> Result:
        files, root = _system(self)
        try:
            return ask(files, root)
        except ImportError as error:
            raise _missing(self.url, error) from error
        except Exception as error:  # every file system has errors of its own
            raise StoreError(
                f"the store at {self.url} cannot be {verb}: {_reason(error)}",
                hint="check store.url and store.options in config.yaml, the network, and the keys in the environment",
            ) from error


def _got(files: Any, place: str, out: Path) -> bool:
    try:
        files.get_file(place, str(out))
    except FileNotFoundError:
        return False
    return True


def _put(files: Any, place: str, path: Path) -> None:
    protocol = files.protocol if isinstance(files.protocol, str) else files.protocol[0]
    if protocol in _AT_ONCE:
        files.put_file(str(path), place)
        return
    folder, _, name = place.rpartition("/")
    beside = f"{folder}/.{secrets.token_hex(6)}-{name}"
    files.makedirs(folder, exist_ok=True)
    try:
        files.put_file(str(path), beside)
        files.mv(beside, place)
    except BaseException:
        with suppress(Exception):
            files.rm_file(beside)
        raise


@lru_cache(8)
def _system(remote: Remote) -> tuple[Any, str]:
    """The file system of an address, and the address as the system names it."""
    try:
        from fsspec.core import url_to_fs

        files, root = url_to_fs(remote.url, use_listings_cache=False, **dict(remote.options))
    except ImportError as error:
        raise _missing(remote.url, error) from error
    except (ValueError, TypeError) as error:
        raise StoreError(f"store.url {remote.url} in config.yaml is no address: {_reason(error)}", hint="as s3://bucket/folder") from error
    return files, root.rstrip("/")


def _missing(url: str, error: ImportError) -> PluginError:
    return PluginError(f"the store at {url} needs a package that is not installed: {error}", hint=EXTRA)


def _reason(error: Exception) -> str:
    """What went wrong, on one line, without what a library quotes of an address's secrets."""
    text = " ".join(str(error).split()) or type(error).__name__
    return re.sub(r"//[^/@\s]+@", "//", text)[:300]


def parts(path: Path) -> list[Path]:
    """What belongs to a file, in the order in which it goes to another store: recipe, sum, file."""
    return [path.with_suffix(".json"), sum_of(path, content(path)), path]
