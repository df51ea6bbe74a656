"""Pexels: free clips, a key, 200 requests an hour. https://www.pexels.com/api/documentation/"""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urlsplit

from pydantic import BaseModel, Field, ValidationError

from assets.stock import Candidate, Query, Settings
from assets.stock._choice import best_file, ranked
from assets.stock._web import Web
from shotwright.errors import StockError

VERSION = "1"
NETWORK = True
KEY = "PEXELS_API_KEY"
ADDRESS = "https://api.pexels.com"
LICENCE = "Pexels License"

_COUNT = 30


class _User(BaseModel):
    name: str = ""


class _File(BaseModel):
    link: str
    file_type: str | None = None
    width: int | None = None
    height: int | None = None


class _Video(BaseModel):
    id: int
    url: str = ""
    duration: float = 0
    user: _User = _User()
    video_files: list[_File] = Field(default_factory=list)


class _Answer(BaseModel):
    videos: list[_Video]


def search(query: Query, settings: Settings) -> tuple[Candidate, ...]:
    """Clips for the query's first words, best first. Raises StockError."""
    web = _web(settings)
    params = {"query": " ".join(query.words), "orientation": query.orientation, "per_page": str(_COUNT)}
    data = web.json("/videos/search", params, {"Authorization": web.secret()})
    try:
        answer = _Answer.model_validate(data)
    except ValidationError as error:
        raise StockError("Pexels answers in a form that is not known", hint="is there a newer Shotwright?") from error
    return ranked(found for video in answer.videos if (found := _candidate(video, query)))


def fetch(candidate: Candidate, settings: Settings, out: Path) -> None:
    """Write the clip to `out`. Raises StockError."""
    _web(settings).download(candidate.address, out)


def _web(settings: Settings) -> Web:
    return Web("Pexels", settings.addresses.get("pexels", ADDRESS), KEY, settings)


def _candidate(video: _Video, query: Query) -> Candidate | None:
    mp4 = [(f.width, f.height, f.link) for f in video.video_files if f.file_type == "video/mp4" and f.width and f.height]
    chosen = best_file(mp4, query)
    if chosen is None:
        return None
    width, height, link = chosen
    return Candidate(
        "pexels", f"pexels {video.id}", link, (_words(video.url),), width, height, video.duration, LICENCE, video.user.name, video.url
    )


def _words(url: str) -> str:
    """What the page's address says of the clip: answers hold no tags."""
    slug = urlsplit(url).path.rstrip("/").rsplit("/", 1)[-1]
    return re.sub(r"-?[0-9]+$", "", slug).replace("-", " ")
