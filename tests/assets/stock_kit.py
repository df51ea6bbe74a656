"""Servers on this machine that answer as Pexels and Pixabay do, and shots to look for."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from script.model import Clip, Line, Shot, Transition, Visual
from shotwright.settings import Project, load

KEY = "secret-0123456789"


@dataclass
class Asked:
    """One request as the server saw it."""

    path: str
    query: dict[str, str]
    headers: dict[str, str]


@dataclass
class Reply:
    """What the server says; `body` may be a function of the request."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=lambda: {"Content-Type": "application/json"})
    # The length that is announced, when it is not the truth.
    length: int | None = None


Answer = Reply | list[Reply] | Callable[[Asked], Reply]


@dataclass
class Server:
    """Its address, what it answers on which path (a list is answered one after the other), and what it was asked."""

    address: str
    answers: dict[str, Answer] = field(default_factory=dict)
    asked: list[Asked] = field(default_factory=list)

    def count(self, path: str) -> int:
        return sum(a.path == path for a in self.asked)


@contextmanager
def serving() -> Iterator[Server]:
    server: Server

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            asked = Asked(parts.path, {k: v[0] for k, v in parse_qs(parts.query).items()}, {k.lower(): v for k, v in self.headers.items()})
            server.asked.append(asked)
            answer = server.answers.get(parts.path, Reply(b"{}", 404))
            if isinstance(answer, list):
                answer = answer.pop(0) if len(answer) > 1 else answer[0]
            self._say(answer(asked) if callable(answer) else answer)

        def _say(self, reply: Reply) -> None:
            self.send_response(reply.status)
            for name, value in reply.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(reply.body) if reply.length is None else reply.length))
            self.end_headers()
            self.close_connection = reply.length is not None
            try:
                self.wfile.write(reply.body)
            except OSError:
                self.close_connection = True

        def log_message(self, *args: Any) -> None:
            pass

    class Quiet(ThreadingHTTPServer):
        def handle_error(self, *args: Any) -> None:
            """A client that goes away early is what some of the tests are about."""

    http = Quiet(("127.0.0.1", 0), Handler)
    http.daemon_threads = True
    server = Server(f"http://127.0.0.1:{http.server_port}")
    thread = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server
    finally:
        http.shutdown()
        thread.join()
        http.server_close()


def _file(quality: str, width: int, height: int, link: str) -> dict[str, Any]:
    return {"id": 1, "quality": quality, "file_type": "video/mp4", "width": width, "height": height, "fps": 25.0, "link": link}


def pexels_video(number: int, slug: str, link: str, width: int = 1920, height: int = 1080, seconds: int = 12) -> dict[str, Any]:
    """As the API answers, files of three sizes and a playlist among them."""
    return {
        "id": number,
        "width": width * 2,
        "height": height * 2,
        "duration": seconds,
        "full_res": None,
        "tags": [],
        "url": f"https://www.pexels.com/video/{slug}-{number}/",
        "image": "https://images.pexels.com/videos/1/pictures/preview-0.jpg",
        "user": {"id": 1, "name": "Ana Lima", "url": "https://www.pexels.com/@ana"},
        "video_files": [
            {"id": 1, "quality": "hls", "file_type": "application/vnd.apple.mpegurl", "width": None, "height": None, "link": link + "?l"},
            _file("uhd", width * 2, height * 2, link + "?big"),
            _file("hd", width, height, link),
            _file("sd", width // 2, height // 2, link + "?small"),
        ],
        "video_pictures": [{"id": 1, "picture": "https://images.pexels.com/videos/1/pictures/preview-0.jpg", "nr": 0}],
    }


def pixabay_hit(number: int, tags: str, link: str, seconds: int = 12) -> dict[str, Any]:
    """As the API answers, with a size that does not exist."""
    return {
        "id": number,
        "pageURL": f"https://pixabay.com/videos/id-{number}/",
        "type": "film",
        "tags": tags,
        "duration": seconds,
        "videos": {
            "large": {"url": "", "width": 0, "height": 0, "size": 0, "thumbnail": ""},
            "medium": {"url": link, "width": 1920, "height": 1080, "size": 5_000_000, "thumbnail": ""},
            "small": {"url": link + "?s", "width": 1280, "height": 720, "size": 2_000_000, "thumbnail": ""},
        },
        "views": 1,
        "downloads": 1,
        "likes": 1,
        "comments": 0,
        "user_id": 1,
        "user": "bruno",
        "userImageURL": "",
    }


def shot(name: str, keywords: str = "", *, kind: str = "concept", clip: Clip | None = None, words: int = 12) -> Shot:
    line = Line("Narrator", " ".join(["word"] * words))
    visual = Visual(kind, keywords=tuple(keywords.split()), clip=clip)
    return Shot(name, name, "", "cut", Transition(), "push", visual, (line,), ("narrator",), "en", 1, 1, 1)


def project(root: Path, **stock: Any) -> Project:
    """A project in `root`; `stock` is laid over that part of its config."""
    config = load()
    part = config.stock.model_copy(update=stock)
    return Project(root, config.model_copy(update={"stock": part}), root / "out", root / "store")
