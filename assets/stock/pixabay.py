"""Pixabay: free clips, a key, 100 requests a minute. https://pixabay.com/api/docs/#api_search_videos"""

from __future__ import annotations

from pathlib import Path

from pydantic import BaseModel, Field, ValidationError

from assets.stock import Candidate, Query, Settings
from assets.stock._choice import best_file, ranked
from assets.stock._web import Web
from shotwright.errors import StockError

VERSION = "1"
NETWORK = True
KEY = "PIXABAY_API_KEY"
ADDRESS = "https://pixabay.com"
LICENCE = "Pixabay Content License"

_COUNT = 30

# Pixabay refuses longer questions.
_LONGEST = 100


class _File(BaseModel):
    url: str = ""
    width: int = 0
    height: int = 0


class _Hit(BaseModel):
    id: int
    pageURL: str = ""
    tags: str = ""
    duration: float = 0
    user: str = ""
    videos: dict[str, _File] = Field(default_factory=dict)


class _Answer(BaseModel):
    hits: list[_Hit]


def search(query: Query, settings: Settings) -> tuple[Candidate, ...]:
    """Clips for the query's first words, best first. Raises StockError."""
    web = _web(settings)
    params = {"key": web.secret(), "q": _question(query.words), "safesearch": "true", "per_page": str(_COUNT)}
    data = web.json("/api/videos/", params, {})
    try:
        answer = _Answer.model_validate(data)
    except ValidationError as error:
        raise StockError("Pixabay answers in a form that is not known", hint="is there a newer Shotwright?") from error
    return ranked(found for hit in answer.hits if (found := _candidate(hit, query)))


def fetch(candidate: Candidate, settings: Settings, out: Path) -> None:
    """Write the clip to `out`. Raises StockError."""
    _web(settings).download(candidate.address, out)


def _web(settings: Settings) -> Web:
    return Web("Pixabay", settings.addresses.get("pixabay", ADDRESS), KEY, settings)


def _question(words: tuple[str, ...]) -> str:
    """As many whole words as Pixabay takes."""
    question = ""
    for word in words:
        if len(question) + len(word) < _LONGEST:
            question = f"{question} {word}".strip()
    return question


def _candidate(hit: _Hit, query: Query) -> Candidate | None:
    chosen = best_file([(f.width, f.height, f.url) for f in hit.videos.values() if f.url and f.width and f.height], query)
    if chosen is None:
        return None
    width, height, link = chosen
    tags = tuple(tag.strip() for tag in hit.tags.split(",") if tag.strip())
    return Candidate("pixabay", f"pixabay {hit.id}", link, tags, width, height, hit.duration, LICENCE, hit.user, hit.pageURL)
