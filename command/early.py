"""A head start for the voice, before this process has loaded anything itself.

A changed scene list as a rule has something to be spoken, and everything else waits for that.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from command.names import name_of, scene_list_of

if TYPE_CHECKING:
    from shotwright.workers import Workers

_LOADED = ("assets.speech", "assets.voices.kokoro")


@contextmanager
def head_start(script: Path, out: Path) -> Iterator[Workers | None]:
    """One process that gets ready to speak, for as long as the `with` lasts; None where there is most likely nothing to be said."""
    if not changed(script, out):
        yield None
        return
    from shotwright.pool import Pool, aside

    pool = Pool(1)
    for name in _LOADED:
        pool.submit(aside, pickle.dumps(partial(import_module, name)))
    try:
        yield lambda: pool
    finally:
        pool.end()


def changed(script: Path, out: Path) -> bool:
    """Whether the scene list of `script` is younger than every film of it below `out`, or one of the two is not there yet."""
    try:
        films = [film.stat().st_mtime for film in Path(out, name_of(script)).rglob("*.mp4")]
        listing = scene_list_of(script)
        return script.is_file() and (not films or not listing.is_file() or listing.stat().st_mtime > max(films))
    except OSError:  # what cannot be read, or is gone meanwhile, is told of by who needs it
        return False
