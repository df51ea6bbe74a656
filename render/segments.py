"""Segments to files in the store. Runs in worker processes."""

from __future__ import annotations

from functools import lru_cache, partial
from importlib.metadata import version
from pathlib import Path

from assets.store import Recipe, Store
from render import encoder, encoders
from render.engines import engine
from render.memory import return_large_blocks
from render.model import Format, Segment
from shotwright.errors import RenderError

SUFFIX = ".mp4"


def render_segment(segment: Segment, format: Format, store: Store) -> Path:
    """The file of a segment: MP4, video alone, from time 0. Made if it is not there.

    Raises RenderError, PluginError, and what the picture's footage raises.
    """
    return store.make(recipe(segment, format), SUFFIX, partial(_render, segment, format))


def recipe(segment: Segment, format: Format) -> Recipe:
    """All that the file of a segment depends on. Where it stands in the film is not among it."""
    made_by = engine(format.engine)
    return {
        "step": "segment",
        "engine": format.engine,
        "version": made_by.VERSION,
        "encoder": [encoder.VERSION, format.encoder, encoders.encoder(format.encoder).VERSION],
        "packages": {name: _version(name) for name in (*made_by.PACKAGES, "av")},
        "segment": segment,
        "format": {
            "size": format.size,
            "fps": str(format.fps),
            "codec": format.codec,
            "preset": format.preset,
            "crf": format.crf,
            "tuning": dict(format.tuning),
            "gop": format.gop,
        },
    }


def _render(segment: Segment, format: Format, out: Path) -> None:
    return_large_blocks()
    count = encoder.encode(engine(format.engine).frames(segment, format), format, out)
    if count != segment.strip.count:
        raise RenderError(f"the engine {format.engine!r} made {count} frames of {segment.strip.count}")


@lru_cache
def _version(package: str) -> str:
    return version(package)
