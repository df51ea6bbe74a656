"""What changed between two scene lists: for the message when a script is newer than its plan."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from script.model import Scene, SceneList
from script.words import content

How = Literal["added", "removed", "direction", "words", "section"]
ALIKE = 0.5  # share of the words that two scenes have in common, out of all the words of both
NEAR = 100  # scenes that are looked at for each that has no namesake


@dataclass(frozen=True, slots=True)
class Change:
    """One scene that differs. `at` is the line of the script it is on now, 0 when it is gone."""

    how: How
    id: str
    before: str
    after: str
    at: int

    def __str__(self) -> str:
        told = {
            "added": f"new: {self.after}",
            "removed": f"gone: {self.before}",
            "direction": f"direction: {self.before} -> {self.after}",
            "words": f"words: {self.before} -> {self.after}",
            "section": f"section: {self.before or 'none'} -> {self.after or 'none'}",
        }
        return f"{self.id}: {told[self.how]}"


def changes(before: SceneList, after: SceneList) -> tuple[Change, ...]:
    """The scenes that differ, in the order of `after`, those that are gone last. What a person overrode does not count."""
    pairs = _pairs(before.scenes, after.scenes)
    matched = {old.id for old, _ in pairs if old}
    found = [change for old, new in pairs for change in _between(old, new)]
    gone = [Change("removed", scene.id, _brief(scene), "", 0) for scene in before.scenes if scene.id not in matched]
    return (*found, *gone)


def _pairs(before: tuple[Scene, ...], after: tuple[Scene, ...]) -> list[tuple[Scene | None, Scene]]:
    """Every scene of `after` with the one it was: by id, else the first of the next free ones that reads alike."""
    by_id = {scene.id: scene for scene in before}
    kept = {scene.id for scene in after if scene.id in by_id}
    free = [(scene, _words(scene)) for scene in before if scene.id not in kept]
    pairs: list[tuple[Scene | None, Scene]] = []
    for scene in after:
        own = _words(scene)
        found = None if scene.id in by_id else next((n for n, (_, words) in enumerate(free[:NEAR]) if _alike(words, own)), None)
        pairs.append((free.pop(found)[0] if found is not None else by_id.get(scene.id), scene))
    return pairs


Words = tuple[frozenset[str], frozenset[str]]


def _words(scene: Scene) -> Words:
    """The words of the direction, and those that are said."""
    return frozenset(content(scene.direction)), frozenset(_said(scene).casefold().split())


def _alike(one: Words, other: Words) -> bool:
    """Whether two scenes share most of the words of their directions, or of what is said."""
    return any(len(a & b) >= ALIKE * len(a | b) > 0 for a, b in zip(one, other, strict=True))


def _between(old: Scene | None, new: Scene) -> Iterator[Change]:
    if old is None:
        yield Change("added", new.id, "", _brief(new), new.at)
        return
    if old.direction != new.direction:
        yield Change("direction", new.id, _short(old.direction), _short(new.direction), new.at)
    if _lines(old) != _lines(new):
        yield Change("words", new.id, *_difference(_said(old), _said(new)), new.at)
    if old.section != new.section:
        yield Change("section", new.id, old.section, new.section, new.at)


def _lines(scene: Scene) -> list[tuple[str, str, tuple[int, ...]]]:
    return [(line.speaker, line.text, line.references) for line in scene.narration]


def _said(scene: Scene) -> str:
    return " ".join(line.text for line in scene.narration)


def _difference(before: str, after: str) -> tuple[str, str]:
    """The words that differ, with a little before them."""
    old, new = before.split(), after.split()
    same = next((n for n, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
    start = max(0, same - 3)
    return _short(" ".join(old[start:])), _short(" ".join(new[start:]))


def _brief(scene: Scene) -> str:
    return _short(scene.direction or _said(scene))


def _short(text: str, longest: int = 60) -> str:
    return text if len(text) <= longest else f"{text[: longest - 1]}…"
