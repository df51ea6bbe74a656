"""Looking for footage: with the project's own clips first, then with the providers that config.yaml allows."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Event as Flag
from typing import TypeVar

from assets.choosing import Choice, Rated, explained, settle
from assets.footage import footage_of, measured
from assets.matching import common, match, wanted
from assets.model import Footage
from assets.stock import Candidate, Query, Refused, Settings, clips, provider
from assets.stock._kept import fetched, searched
from assets.store import Store
from assets.suiting import seconds_of, suits, words_of
from script.model import Shot
from shotwright.errors import AssetError, StockError
from shotwright.events import Note, Report
from shotwright.settings import Project

Job = TypeVar("Job")
Result = TypeVar("Result")

# How many of a direction's words a provider is asked for, and how many requests run at a time.
_ASKED, _AT_ONCE = 4, 4

_TOO_LITTLE = "matches too little"


def look(
    shots: Sequence[Shot], project: Project, store: Store, report: Report, taken: set[str]
) -> tuple[dict[str, Footage], dict[str, Choice]]:
    """Footage for those of `shots` that any is found for, and what was chosen why, by scene id.

    Nothing whose address is in `taken` is used. Raises ConfigError for the tags file, Refused for a key.
    """
    search = _Search(project, store, report, taken)
    rated = search.at_hand(shots)
    got = search.settled(rated)
    open_ = [shot for shot in shots if shot.id not in got]
    if project.config.stock.network and open_:
        afar = search.afar(open_)
        got |= search.settled(afar)
        rated |= {scene: (*rated[scene], *those) for scene, those in afar.items()}
    footage = {scene: film for scene, (_, film) in got.items()}
    return footage, {shot.id: search.choice(shot, rated[shot.id], got.get(shot.id)) for shot in shots}


@dataclass(frozen=True)
class _Search:
    """One run's looking. `taken` and `spoiled` (why, by address) grow."""

    project: Project
    store: Store
    report: Report
    taken: set[str]
    spoiled: dict[str, str] = field(default_factory=dict)
    stop: Flag = field(default_factory=Flag)

    @property
    def settings(self) -> Settings:
        part = self.project.config.stock
        return Settings(self.project.root, part.clips, part.timeout, part.addresses, lambda seconds: not self.stop.wait(seconds))

    @property
    def least(self) -> float:
        return self.project.config.stock.match

    @property
    def size(self) -> tuple[int, int]:
        return self.project.config.render.width_height

    def at_hand(self, shots: Sequence[Shot]) -> dict[str, tuple[Rated, ...]]:
        """What the project's folder has for each scene."""
        folder = self.project.config.stock.clips
        shelf = clips.shelf(self.project.root, folder)
        for name in shelf.strays:
            self.report(Note(f"{folder}/{clips.TAGS} names {name!r}, which is not there"))
        usual = common([candidate.phrases for candidate in shelf.candidates])
        return self._rated(shots, dict.fromkeys((shot.id for shot in shots), shelf.candidates), usual)

    def afar(self, shots: Sequence[Shot]) -> dict[str, tuple[Rated, ...]]:
        """What the providers have for each scene."""
        names = self.project.config.stock.providers
        self._note_keys(names)
        jobs = [(name, shot, words) for shot in shots for name in names if (words := words_of(shot)[:_ASKED])]
        down: set[str] = set()
        answers = self._in_threads(lambda job: self._asked(job[0], Query(job[2], *self.size), down), jobs)
        found: dict[str, tuple[Candidate, ...]] = {shot.id: () for shot in shots}
        failures: dict[str, None] = {}
        for (_, shot, _words), answer in zip(jobs, answers, strict=True):
            if isinstance(answer, StockError):
                failures[f"{answer.message}; scenes without footage keep their cards"] = None
            else:
                found[shot.id] += answer
        for failure in failures:
            self.report(Note(failure))
        return self._rated(shots, found, frozenset())

    def settled(self, rated: Mapping[str, Sequence[Rated]]) -> dict[str, tuple[Rated, Footage]]:
        return settle(rated, self.taken, self.least, self._take)

    def choice(self, shot: Shot, rated: Sequence[Rated], got: tuple[Rated, Footage] | None) -> Choice:
        return explained(shot.id, words_of(shot), rated, got[0] if got else None, self._reason)

    def _reason(self, rated: Rated) -> str:
        if rated.address in self.spoiled:
            return self.spoiled[rated.address]
        if rated.score < self.least:
            return rated.flaw or _TOO_LITTLE
        return "used in another scene" if rated.address in self.taken else rated.flaw or "another suits better"

    def _note_keys(self, names: Sequence[str]) -> None:
        keys = [provider(name).KEY for name in names]
        if not any(os.environ.get(key, "").strip() for key in keys):
            self.report(Note(f"stock.network is on, but the environment holds no key: {', '.join(keys)}"))

    def _asked(self, name: str, query: Query, down: set[str]) -> tuple[Candidate, ...] | StockError:
        """A provider's answer, or why there is none; one that failed is not asked again in this run."""
        if name in down:
            return ()
        try:
            return searched(self.store, name, provider(name), query, self.settings)
        except Refused:
            raise
        except StockError as error:
            down.add(name)
            return error

    def _rated(
        self, shots: Sequence[Shot], found: Mapping[str, Iterable[Candidate]], usual: frozenset[str]
    ) -> dict[str, tuple[Rated, ...]]:
        """Every scene's candidates that have anything to do with it. Files at hand are opened if their words are enough."""
        by_words = {shot.id: _by_words(shot, found[shot.id], usual) for shot in shots}
        sizes = self._sizes(r.candidate for those in by_words.values() for r in those if r.score >= self.least)
        return {shot.id: tuple(self._weighed(shot, r, sizes) for r in by_words[shot.id]) for shot in shots}

    def _weighed(self, shot: Shot, rated: Rated, sizes: Mapping[str, Candidate]) -> Rated:
        known = sizes.get(rated.address)
        if known is None:
            return replace(rated, flaw=_TOO_LITTLE)
        factor, flaw = suits(known, seconds_of(shot), *self.size)
        return Rated(known, rated.score * factor, flaw)

    def _sizes(self, candidates: Iterable[Candidate]) -> dict[str, Candidate]:
        """The candidates with their sizes, by address; those that cannot be read are told, and left out."""
        unique = {candidate.address: candidate for candidate in candidates}
        opened = self._in_threads(self._sized, list(unique.values()))
        return {c.address: found for c, found in zip(unique.values(), self._usable(list(unique.values()), opened), strict=True) if found}

    def _sized(self, candidate: Candidate) -> Candidate | AssetError:
        if candidate.width:
            return candidate
        try:
            probe = measured(Path(candidate.address), self.store)
        except AssetError as error:
            return error
        return replace(candidate, width=probe.width, height=probe.height, seconds=probe.seconds)

    def _take(self, wishes: Sequence[Rated]) -> list[Footage | None]:
        return self._usable([wish.candidate for wish in wishes], self._in_threads(self._footage, wishes))

    def _footage(self, wish: Rated) -> Footage | AssetError:
        c = wish.candidate
        source = provider(c.provider)
        try:
            path = fetched(self.store, source, c, self.settings) if source.NETWORK else Path(c.address)
            probe = measured(path, self.store)
        except Refused:
            raise
        except AssetError as error:
            return error
        # What lies in the project's folder is a person's own.
        return footage_of(path, probe, c.provider if source.NETWORK else "own", c.licence, c.author, c.source, round(wish.score, 3))

    def _usable(self, candidates: Sequence[Candidate], results: Sequence[Result | AssetError]) -> list[Result | None]:
        """The results; for each that is an error None, and a Note."""
        for candidate, result in zip(candidates, results, strict=True):
            if isinstance(result, AssetError):
                self.taken.add(candidate.address)
                self.spoiled[candidate.address] = result.message
                self.report(Note(f"{result.message}; {candidate.name} is passed over"))
        return [None if isinstance(result, AssetError) else result for result in results]

    def _in_threads(self, work: Callable[[Job], Result], jobs: Sequence[Job]) -> list[Result]:
        """`work` of every job, in order. When one raises, or on Ctrl-C, the others are told to stop."""
        pool = ThreadPoolExecutor(_AT_ONCE)
        try:
            return list(pool.map(work, jobs))
        except BaseException:
            self.stop.set()
            raise
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _by_words(shot: Shot, candidates: Iterable[Candidate], usual: frozenset[str]) -> list[Rated]:
    asked = wanted(words_of(shot), usual)
    rated = (Rated(candidate, match(asked, candidate.phrases, candidate.relevance)) for candidate in candidates)
    return [r for r in rated if r.score > 0]
