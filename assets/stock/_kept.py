"""What providers answered and what was fetched from them, in the store: a rerun needs no network.

The two are kept apart: a search says what there is, a fetch is the file itself, whichever search found it.
"""

from __future__ import annotations

import os
from pathlib import Path

from pydantic import TypeAdapter

from assets.stock import Candidate, Provider, Query, Settings
from assets.store import Recipe, Store

_ANSWER = TypeAdapter(tuple[Candidate, ...])


def searched(store: Store, name: str, provider: Provider, query: Query, settings: Settings) -> tuple[Candidate, ...]:
    """What `provider` answers, or answered before; () when that is not known and the environment has no key to ask with.

    Raises StockError, Refused when the key is not taken.
    """
    recipe = _search(name, provider, query, settings)
    if not store.has(recipe, ".search") and not os.environ.get(provider.KEY, "").strip():
        return ()
    path = store.make(recipe, ".search", lambda out: _keep(provider.search(query, settings), out))
    return _ANSWER.validate_json(path.read_bytes())


def fetched(store: Store, provider: Provider, candidate: Candidate, settings: Settings) -> Path:
    """The candidate's file. Raises StockError."""
    recipe = {"step": "fetch", "provider": candidate.provider, "version": provider.VERSION, "address": candidate.address}
    return store.make(recipe, ".mp4", lambda out: provider.fetch(candidate, settings, out))


def _search(name: str, provider: Provider, query: Query, settings: Settings) -> Recipe:
    address = settings.addresses.get(name, provider.ADDRESS)
    asked = {"words": list(query.words), "width": query.width, "height": query.height}
    return {"step": "search", "provider": name, "version": provider.VERSION, "address": address, **asked}


def _keep(answer: tuple[Candidate, ...], out: Path) -> None:
    out.write_bytes(_ANSWER.dump_json(answer))
