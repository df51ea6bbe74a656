"""Pexels and Pixabay, against servers on this machine that answer as theirs do, in good and in bad."""

from __future__ import annotations

import json
import logging
import pickle
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from assets import stock
from assets.stock import Candidate, Provider, Query, Refused, Settings, _web
from shotwright.errors import StockError
from shotwright.plugins import names
from tests.assets.stock_kit import KEY, Reply, Server, pexels_video, pixabay_hit, serving

QUERY = Query(("team", "meeting"), 1920, 1080)
PATHS = {"pexels": "/videos/search", "pixabay": "/api/videos/"}


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    monkeypatch.setenv("PEXELS_API_KEY", KEY)
    monkeypatch.setenv("PIXABAY_API_KEY", KEY)
    with serving() as running:
        yield running


@pytest.fixture(params=sorted(PATHS))
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


class Waits:
    """Notes how long it is asked to wait, and does not."""

    def __init__(self, go_on: bool = True) -> None:
        self.times: list[float] = []
        self.go_on = go_on

    def __call__(self, seconds: float) -> bool:
        if seconds:
            self.times.append(seconds)
        return self.go_on


def settings(server: Server, waits: Waits | None = None, timeout: float = 5) -> Settings:
    return Settings(Path(), "clips", timeout, {"pexels": server.address, "pixabay": server.address}, waits or Waits())


def answer(name: str, server: Server) -> Reply:
    a, b = server.address + "/a.mp4", server.address + "/b.mp4"
    body: dict[str, Any]
    if name == "pexels":
        videos = [pexels_video(7, "people-having-a-meeting", a), pexels_video(8, "a-team", b)]
        body = {"page": 1, "per_page": 30, "total_results": 2, "url": "", "videos": videos}
    else:
        body = {"total": 2, "totalHits": 2, "hits": [pixabay_hit(7, "people, meeting", a), pixabay_hit(8, "team", b)]}
    return Reply(json.dumps(body).encode())


def search(name: str, server: Server, waits: Waits | None = None, timeout: float = 5) -> tuple[Candidate, ...]:
    return stock.provider(name).search(QUERY, settings(server, waits, timeout))


def failure(name: str, server: Server, waits: Waits | None = None, timeout: float = 5) -> StockError:
    with pytest.raises(StockError) as caught:
        search(name, server, waits, timeout)
    assert KEY not in f"{caught.value!r} {caught.value} {caught.value.__cause__!r}"
    return caught.value


# ---------------------------------------------------------------- the contract of the folder


@pytest.mark.parametrize("plugin", [stock.provider(name) for name in stock.names()], ids=stock.names())
def test_every_provider_keeps_the_contract(plugin: Provider) -> None:
    assert plugin.VERSION
    assert callable(plugin.search)
    assert (callable(getattr(plugin, "fetch", None)), bool(plugin.KEY), bool(plugin.ADDRESS)) == (plugin.NETWORK,) * 3
    assert not plugin.NETWORK or plugin.ADDRESS.startswith("https://")


def test_the_providers_are_these() -> None:
    assert names(stock) == ("clips", "pexels", "pixabay")


# ---------------------------------------------------------------- good answers


def test_a_search_gives_candidates_with_their_licence_and_author(name: str, server: Server) -> None:
    server.answers[PATHS[name]] = answer(name, server)
    first, second = search(name, server)
    assert (first.width, first.height, first.seconds) == (1920, 1080, 12)
    assert first.address == server.address + "/a.mp4"
    assert (first.relevance, second.relevance) == (1.0, 0.5)
    assert first.licence == {"pexels": "Pexels License", "pixabay": "Pixabay Content License"}[name]
    assert first.author == {"pexels": "Ana Lima", "pixabay": "bruno"}[name]
    assert first.source.startswith(f"https://{'www.' if name == 'pexels' else ''}{name}.com/")
    assert "meeting" in " ".join(first.phrases)
    assert pickle.loads(pickle.dumps(first)) == first


def test_pexels_is_asked_as_its_documentation_says(server: Server) -> None:
    server.answers[PATHS["pexels"]] = answer("pexels", server)
    search("pexels", server)
    (asked,) = server.asked
    assert asked.query == {"query": "team meeting", "orientation": "landscape", "per_page": "30"}
    assert asked.headers["authorization"] == KEY


def test_pixabay_is_asked_as_its_documentation_says(server: Server) -> None:
    server.answers[PATHS["pixabay"]] = answer("pixabay", server)
    search("pixabay", server)
    (asked,) = server.asked
    assert asked.query == {"key": KEY, "q": "team meeting", "safesearch": "true", "per_page": "30"}
    assert "authorization" not in asked.headers


def test_pixabay_is_not_asked_more_than_it_takes(server: Server) -> None:
    server.answers[PATHS["pixabay"]] = answer("pixabay", server)
    stock.provider("pixabay").search(Query(("word" * 10,) * 9, 1920, 1080), settings(server))
    assert len(server.asked[0].query["q"]) <= 100


@pytest.mark.parametrize(("size", "width"), [((1920, 1080), 1920), ((854, 480), 960), ((3840, 2160), 3840)])
def test_the_smallest_file_that_fills_the_frame_is_taken(server: Server, size: tuple[int, int], width: int) -> None:
    server.answers[PATHS["pexels"]] = answer("pexels", server)
    assert stock.provider("pexels").search(Query(("team",), *size), settings(server))[0].width == width


@pytest.mark.parametrize(("size", "word"), [((1080, 1920), "portrait"), ((1080, 1080), "square")])
def test_the_films_shape_is_asked_for(server: Server, size: tuple[int, int], word: str) -> None:
    server.answers[PATHS["pexels"]] = answer("pexels", server)
    stock.provider("pexels").search(Query(("team",), *size), settings(server))
    assert server.asked[0].query["orientation"] == word


def test_nothing_found_is_no_error(name: str, server: Server) -> None:
    server.answers[PATHS[name]] = Reply(json.dumps({"videos": [], "hits": []}).encode())
    assert search(name, server) == ()


def test_a_clip_is_fetched_without_showing_the_key(name: str, server: Server, tmp_path: Path) -> None:
    server.answers["/a.mp4"] = Reply(b"\x00" * 100_000, headers={"Content-Type": "video/mp4"})
    stock.provider(name).fetch(Candidate(name, "a", server.address + "/a.mp4", ()), settings(server), tmp_path / "out")
    assert (tmp_path / "out").stat().st_size == 100_000
    assert KEY not in str(server.asked)


def test_redirects_are_followed(name: str, server: Server, tmp_path: Path) -> None:
    server.answers["/a.mp4"] = Reply(status=302, headers={"Location": "/real.mp4"})
    server.answers["/real.mp4"] = Reply(b"film", headers={"Content-Type": "video/mp4"})
    stock.provider(name).fetch(Candidate(name, "a", server.address + "/a.mp4", ()), settings(server), tmp_path / "out")
    assert (tmp_path / "out").read_bytes() == b"film"


# ---------------------------------------------------------------- bad answers


@pytest.mark.parametrize("status", [401, 403])
def test_a_key_that_is_not_taken_is_said_at_once(name: str, server: Server, status: int) -> None:
    server.answers[PATHS[name]] = Reply(b'{"error": "no"}', status)
    error = failure(name, server)
    assert isinstance(error, Refused)
    assert f"{name.upper()}_API_KEY" in error.hint
    assert len(server.asked) == 1


def test_pixabays_way_of_not_taking_a_key_is_known(server: Server) -> None:
    body = b"[ERROR 400] Invalid or missing API key (https://pixabay.com/api/docs/)."
    server.answers[PATHS["pixabay"]] = Reply(body, 400, {"Content-Type": "text/html"})
    assert isinstance(failure("pixabay", server), Refused)


def test_a_missing_key_is_said_without_asking(name: str, server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(f"{name.upper()}_API_KEY")
    assert isinstance(failure(name, server), Refused)
    assert not server.asked


def test_a_rate_limit_is_waited_for_as_the_server_says(name: str, server: Server) -> None:
    waits = Waits()
    server.answers[PATHS[name]] = [Reply(b"", 429, {"Retry-After": "3"}), Reply(b"", 429, {"X-RateLimit-Reset": "7"}), answer(name, server)]
    assert len(search(name, server, waits)) == 2
    assert waits.times == [3, 7]


def test_a_time_of_day_to_wait_for_is_understood(server: Server) -> None:
    waits = Waits()
    reset = str(int(time.time()) + 9)
    date = time.strftime("%a, %d %b %Y %H:%M:%S GMT", time.gmtime(time.time() + 6))
    server.answers[PATHS["pexels"]] = [
        Reply(b"", 429, {"X-Ratelimit-Reset": reset}),
        Reply(b"", 503, {"Retry-After": date}),
        answer("pexels", server),
    ]
    search("pexels", server, waits)
    assert waits.times == pytest.approx([9, 6], abs=2)


def test_a_long_wait_is_not_waited(name: str, server: Server) -> None:
    waits = Waits()
    server.answers[PATHS[name]] = Reply(b"", 429, {"Retry-After": "3600"})
    assert "asked too often (429)" in failure(name, server, waits).message
    assert (waits.times, len(server.asked)) == ([], 1)


def test_a_server_in_trouble_is_asked_again_a_few_times_with_growing_waits(name: str, server: Server) -> None:
    waits = Waits()
    server.answers[PATHS[name]] = Reply(b"", 503)
    assert "does not answer (503)" in failure(name, server, waits).message
    assert (waits.times, len(server.asked)) == ([1, 2, 4], 4)


def test_a_run_that_is_stopped_does_not_wait(name: str, server: Server) -> None:
    server.answers[PATHS[name]] = Reply(b"", 503)
    failure(name, server, Waits(go_on=False))
    assert len(server.asked) == 1


@pytest.mark.parametrize(
    "body",
    [b'{"videos": [{"id": 1, "vid', b"<html>hello</html>", b"", b"\xff\xfe", b"[" * 100_000],
    ids=["cut", "html", "empty", "bytes", "deep"],
)
def test_an_answer_that_is_no_json_is_said(name: str, server: Server, body: bytes) -> None:
    server.answers[PATHS[name]] = Reply(body)
    assert "no JSON" in failure(name, server).message


@pytest.mark.parametrize("body", [b"[]", b"{}", b'{"videos": 1, "hits": 1}', b'{"videos": [{}], "hits": [{}]}'])
def test_an_answer_in_another_form_is_said(name: str, server: Server, body: bytes) -> None:
    server.answers[PATHS[name]] = Reply(body)
    assert "form that is not known" in failure(name, server).message


def test_an_answer_that_breaks_off_is_asked_for_again(name: str, server: Server) -> None:
    server.answers[PATHS[name]] = [Reply(b'{"vid', length=500), answer(name, server)]
    assert len(search(name, server)) == 2


def test_a_server_that_says_nothing_is_left_after_the_time_out(name: str, server: Server) -> None:
    def late(_: object) -> Reply:
        time.sleep(0.4)
        return Reply(b"{}")

    server.answers[PATHS[name]] = late
    assert "did not answer within 0.1 s" in failure(name, server, timeout=0.1).message


def test_nobody_at_the_address_is_said(name: str, server: Server) -> None:
    server.address = "http://127.0.0.1:9"
    assert "cannot be reached" in failure(name, server).message


def test_an_answer_without_end_is_left(name: str, server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_web, "MAX_ANSWER", 1000)
    server.answers[PATHS[name]] = Reply(b" " * 100_000)
    assert "more than the" in failure(name, server).message


def test_the_key_is_in_no_log(name: str, server: Server, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    server.answers[PATHS[name]] = [Reply(b"", 500), answer(name, server)]
    search(name, server)
    assert KEY not in caplog.text


# ---------------------------------------------------------------- bad downloads


def fetch_failure(server: Server, out: Path, address: str) -> StockError:
    with pytest.raises(StockError) as caught:
        stock.provider("pexels").fetch(Candidate("pexels", "a", address, ()), settings(server), out)
    return caught.value


def test_a_page_where_a_clip_belongs_is_refused(server: Server, tmp_path: Path) -> None:
    server.answers["/a.mp4"] = Reply(b"<html>log in</html>", headers={"Content-Type": "text/html; charset=utf-8"})
    assert "sent text/html where a clip belongs" in fetch_failure(server, tmp_path / "out", server.address + "/a.mp4").message


def test_a_file_that_is_too_large_is_refused_before_it_is_sent(server: Server, tmp_path: Path) -> None:
    server.answers["/a.mp4"] = Reply(b"x" * 1000, headers={"Content-Type": "video/mp4"}, length=5 * 2**30)
    assert "sends 5120 MB" in fetch_failure(server, tmp_path / "out", server.address + "/a.mp4").message


def test_a_file_that_is_larger_than_it_said_is_left(server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import gzip

    monkeypatch.setattr(_web, "MAX_CLIP", 100_000)
    body = gzip.compress(bytes(10_000_000))
    assert len(body) < 100_000
    server.answers["/a.mp4"] = Reply(body, headers={"Content-Type": "video/mp4", "Content-Encoding": "gzip"})
    assert "more than the" in fetch_failure(server, tmp_path / "out", server.address + "/a.mp4").message


def test_a_file_that_is_gone_is_said(server: Server, tmp_path: Path) -> None:
    assert "status 404" in fetch_failure(server, tmp_path / "out", server.address + "/gone.mp4").message


@pytest.mark.parametrize("address", ["file:///etc/passwd", "ftp://example.org/a.mp4", "a.mp4", "http://", "javascript:1"])
def test_only_web_addresses_are_fetched(server: Server, tmp_path: Path, address: str) -> None:
    assert "no web address" in fetch_failure(server, tmp_path / "out", address).message


@pytest.mark.parametrize("address", ["http://10.0.0.1/a", "http://192.168.1.1/a", "http://169.254.169.254/latest", "http://[fd00::1]/a"])
def test_no_address_inside_a_network_is_fetched(server: Server, tmp_path: Path, address: str) -> None:
    assert "private network" in fetch_failure(server, tmp_path / "out", address).message


def test_no_redirect_into_a_network_is_followed(server: Server, tmp_path: Path) -> None:
    server.answers["/a.mp4"] = Reply(status=302, headers={"Location": "http://192.168.1.1/router"})
    assert "private network" in fetch_failure(server, tmp_path / "out", server.address + "/a.mp4").message


def test_a_public_provider_may_not_name_this_machine(server: Server, tmp_path: Path) -> None:
    far = Settings(Path(), "clips", 5, {"pexels": "https://93.184.216.34"}, Waits())
    with pytest.raises(StockError, match="private network"):
        stock.provider("pexels").fetch(Candidate("pexels", "a", server.address + "/a.mp4", ()), far, tmp_path / "out")
    assert not server.asked


def test_redirects_without_end_are_left(server: Server, tmp_path: Path) -> None:
    server.answers["/a.mp4"] = Reply(status=302, headers={"Location": "/a.mp4"})
    assert "without end" in fetch_failure(server, tmp_path / "out", server.address + "/a.mp4").message
