"""What providers of clips have in common."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from assets.stock import Candidate, Query

File = tuple[int, int, str]

# More than this many pixels across cost time to fetch and decode, and show nothing more.
_WIDEST = 4096


def best_file(files: Sequence[File], query: Query) -> File | None:
    """Of one clip's files (width, height, address) the smallest that fills the film's frame, else the largest."""
    fit = [f for f in files if max(f[0], f[1]) <= _WIDEST]
    enough = [f for f in fit if f[0] >= query.width and f[1] >= query.height]
    if enough:
        return min(enough, key=lambda f: (f[0] * f[1], f[2]))
    return max(fit, key=lambda f: (f[0] * f[1], f[2]), default=None)


def ranked(found: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """The candidates in the provider's order, each with its place in it as its relevance."""
    candidates = tuple(found)
    return tuple(replace(c, relevance=round(1 - n / len(candidates), 4)) for n, c in enumerate(candidates))
