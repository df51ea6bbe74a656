"""How many machines a number of films a day wants: `python -m bench.sizing` prints the table of docs/scaling.md.

The figures at the top are what was measured; put newer ones in their place, run it, and lay the table into the document (a test
holds that it is this one).
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from math import ceil

DAY = 24 * 3600


@dataclass(frozen=True, slots=True)
class Film:
    """What one film takes: `seconds` it lasts, CPU seconds by kind of work, bytes. `client` is the CPU of the machine that asked for it."""

    seconds: float
    speech: float
    pictures: float
    client: float
    store: int
    out: int


# The sample film, 3:24 at 1080p30, quality upload, Kokoro's voice, on two cores of an Intel Xeon (family 6, model 207).
SAMPLE = Film(seconds=204.3, speech=73, pictures=98, client=3, store=71_000_000, out=36_500_000)

# Bytes that one worker wants: one that only draws, and one that has spoken with Kokoro too.
DRAWS, SPEAKS = 600_000_000, 1_500_000_000
BUSY = 0.7  # the share of a day that a machine works: films come in heaps, and workers are started anew


@dataclass(frozen=True, slots=True)
class Need:
    """What a number of films a day wants."""

    films: int
    workers: int
    memory: float
    store: float
    out: float
    network: float

    def row(self) -> str:
        return f"| {self.films:,} | {self.workers} | {self.memory:,.0f} | {self.store:,.1f} | {self.out:,.1f} | {self.network:,.1f} |"


def a_core(film: Film) -> float:
    """Films a day that one busy core makes."""
    return DAY * BUSY / (film.speech + film.pictures)


def need(films: int, film: Film = SAMPLE) -> Need:
    """Workers (of one core), GB of memory, GB a day into the store and out, and the mean Mbit/s through a store behind the store.

    Everything that is made goes there once and comes from there once at least.
    """
    workers = ceil(films / a_core(film))
    store, out = films * film.store / 1e9, films * film.out / 1e9
    return Need(films, workers, workers * SPEAKS / 1e9, store, out, 2 * store * 8000 / DAY)


def table(film: Film = SAMPLE) -> str:
    """The table, in Markdown."""
    head = "| films a day | workers, one core each | memory, GB | into the store, GB a day | films, GB a day | store traffic, mean Mbit/s |"
    rows = [need(films, film).row() for films in (10, 100, 300, 1000, 3000)]
    return "\n".join([head, "|" + "---:|" * 6, *rows])


if __name__ == "__main__":
    sys.stdout.write(f"{a_core(SAMPLE):.0f} films a day and core\n\n{table()}\n")
