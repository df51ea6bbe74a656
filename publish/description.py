"""The text for YouTube's description box, from the script's own words and nothing else.

At most 5000 bytes, as YouTube counts, and without angle brackets, which it refuses. What does not fit is left out
whole, the least needed first. A reference is there only if the script says what it refers to.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from publish import chapters as pages
from publish.chapters import Chapter
from publish.credits import Credit
from publish.text import cut, plain, sentences
from script.model import Reference, SceneList

MOST_BYTES = 5000
SUMMARY_SENTENCES, SUMMARY_CHARACTERS = 3, 500


def description(scenes: SceneList, chapters: Sequence[Chapter], links: dict[str, str], credits: Iterable[Credit] = ()) -> str:
    """The description: title, summary, chapters, references, links, and the authors of footage, in this order."""
    parts = {
        "title": cut(plain(scenes.title), 200),
        "summary": summary(scenes),
        "chapters": f"Chapters\n{pages.text(tuple(chapters))}" if pages.counted(tuple(chapters)) else "",
        "references": _listed("References", _references(scenes.references)),
        "links": _listed("Links", (f"{plain(name)}: {plain(url)}" for name, url in links.items() if url)),
        "footage": _listed("Footage", _authors(credits)),
    }
    return _fitted(parts)


def summary(scenes: SceneList) -> str:
    """The first sentences that are spoken in the film, about as many as are read before "more"."""
    out = ""
    for n, sentence in enumerate(_spoken(scenes)):
        longer = f"{out} {sentence}".strip()
        if n >= SUMMARY_SENTENCES or len(longer) > SUMMARY_CHARACTERS:
            break
        out = longer
    return out or cut(next(_spoken(scenes), ""), SUMMARY_CHARACTERS)


def sourceless(scenes: SceneList) -> tuple[int, ...]:
    """The numbers that the narration cites and nobody explains; for the report, never for the description."""
    known = {reference.number for reference in scenes.references if _source(reference)}
    cited = {number for scene in scenes.scenes for line in scene.narration for number in line.references}
    return tuple(sorted((cited | {reference.number for reference in scenes.references}) - known))


def _spoken(scenes: SceneList) -> Iterator[str]:
    for scene in scenes.scenes:
        for line in scene.narration:
            yield from sentences(plain(line.text))


def _references(references: Iterable[Reference]) -> Iterator[str]:
    for reference in sorted(references, key=lambda r: r.number):
        if source := _source(reference):
            yield f"[{reference.number}] {source}"


def _source(reference: Reference) -> str:
    return " ".join(part for part in (plain(reference.text), plain(reference.url)) if part)


def _authors(credits: Iterable[Credit]) -> Iterator[str]:
    for credit in credits:
        if credit.kind == "Footage" and credit.by != "own footage":
            yield plain(f"{credit.name}: {credit.by} {credit.source}")


def _listed(heading: str, lines: Iterable[str]) -> str:
    body = "\n".join(lines)
    return f"{heading}\n{body}\n" if body else ""


def _fitted(parts: dict[str, str]) -> str:
    for least in ("", "footage", "summary", "references", "links", "chapters"):
        parts = {name: text for name, text in parts.items() if name != least}
        whole = "\n\n".join(text.strip() for text in parts.values() if text.strip()) + "\n"
        if len(whole.encode()) <= MOST_BYTES:
            return whole
    return f"{parts['title']}\n"
