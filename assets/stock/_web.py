"""Asking a provider's server: time limits, size limits, patience, and no way into a private network."""

from __future__ import annotations

import ipaddress
import json
import logging
import os
import socket
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

import httpx

from assets.stock import Refused, Settings
from shotwright.errors import StockError

MAX_ANSWER = 8 * 1024 * 1024
MAX_CLIP = 400 * 1024 * 1024

# How often a request is made, the wait before the second (doubled after it), and the longest that is waited, in seconds.
_ATTEMPTS, _WAIT, _LONGEST = 4, 1.0, 20.0
_REDIRECTS = 5

# A download may take as long as this many time-outs: a server that drips would hold the run for ever.
_DOWNLOAD_TIMEOUTS = 20

_PASSING = frozenset({408, 425, 429, 500, 502, 503, 504})
_ELSEWHERE = frozenset({301, 302, 303, 307, 308})


class _Passing(StockError):
    """A failure that may be over in a moment; `wait` is how long the server asks for, in seconds."""

    def __init__(self, message: str, hint: str = "", wait: float | None = None) -> None:
        super().__init__(message, hint)
        self.wait = wait


@dataclass(frozen=True, slots=True)
class Web:
    """One provider's server. `name` is what people call it, `key` the environment variable of its key."""

    name: str
    address: str
    key: str
    settings: Settings

    def secret(self) -> str:
        """The key. Raises Refused when the environment has none."""
        value = os.environ.get(self.key, "").strip()
        if not value:
            raise Refused(f"{self.name} needs a key", hint=f"put it into the environment as {self.key}")
        return value

    def json(self, path: str, params: Mapping[str, str], headers: Mapping[str, str]) -> Any:
        """The answer to a question. Raises StockError, Refused when the key is not taken."""
        address = self.address.rstrip("/") + path
        raw = self._patiently(lambda: self._answer(address, params, headers))
        try:
            return json.loads(raw)
        except (ValueError, RecursionError) as error:
            raise StockError(f"{self.name} sent an answer that is cut off or no JSON", hint="try again later") from error

    def download(self, address: str, out: Path) -> None:
        """Write what is at `address` to `out`. Raises StockError."""
        self._patiently(lambda: self._file(address, out))

    def _patiently(self, work: Any) -> Any:
        """`work`, again after a while when it fails in passing."""
        for attempt in range(_ATTEMPTS):
            try:
                return work()
            except _Passing as error:
                wait = _WAIT * 2**attempt if error.wait is None else error.wait
                if attempt == _ATTEMPTS - 1 or wait > _LONGEST or not self.settings.pause(wait):
                    raise StockError(error.message, error.hint) from None
        raise AssertionError

    def _answer(self, address: str, params: Mapping[str, str], headers: Mapping[str, str]) -> bytes:
        with self._opened(address, params, headers) as response:
            self._check(response)
            return b"".join(self._within(response, MAX_ANSWER, self.settings.timeout * 3))

    def _file(self, address: str, out: Path) -> None:
        # Links to files go to other servers, which are not shown the key.
        with self._opened(address, {}, {}) as response:
            self._check(response)
            kind = response.headers.get("content-type", "")
            if kind.startswith(("text/", "application/json")):
                raise StockError(f"{self.name} sent {kind.split(';')[0]} where a clip belongs", hint="another clip is taken")
            with out.open("wb") as file:
                for block in self._within(response, MAX_CLIP, self.settings.timeout * _DOWNLOAD_TIMEOUTS):
                    file.write(block)

    @contextmanager
    def _opened(self, address: str, params: Mapping[str, str], headers: Mapping[str, str]) -> Iterator[httpx.Response]:
        """The response at the end of the redirects, each of which is looked at before it is followed."""
        # httpx logs whole addresses, and a key may be part of one.
        logging.getLogger("httpx").setLevel(logging.WARNING)
        with self._translated(), httpx.Client(timeout=self.settings.timeout, follow_redirects=False) as client:
            request = self._request(client, address, params, headers)
            for _ in range(_REDIRECTS):
                response = client.send(request, stream=True)
                try:
                    if response.status_code not in _ELSEWHERE:
                        yield response
                        return
                    target = urljoin(str(request.url), response.headers.get("location", ""))
                finally:
                    response.close()
                request = self._request(client, target, {}, {})
        raise StockError(f"{self.name} sends from one address to the next without end", hint="try again later")

    def _request(self, client: httpx.Client, address: str, params: Mapping[str, str], headers: Mapping[str, str]) -> httpx.Request:
        self._check_address(address)
        return client.build_request("GET", address, params=dict(params) or None, headers={"User-Agent": "shotwright", **headers})

    def _check_address(self, address: str) -> None:
        """Refuse all but http(s) to public addresses; a server that is configured on this machine may name this machine."""
        parts = urlsplit(address)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise StockError(f"{self.name} names an address that is no web address", hint="another clip is taken")
        own = _addresses(urlsplit(self.address).hostname or "")
        local = bool(own) and all(ip.is_loopback for ip in own)
        for ip in _addresses(parts.hostname):
            if not (ip.is_global or (local and ip.is_loopback)):
                raise StockError(f"{self.name} names an address inside a private network", hint="another clip is taken")

    def _check(self, response: httpx.Response) -> None:
        status = response.status_code
        if status == 200:
            return
        if status in _PASSING:
            what = "is asked too often" if status == 429 else "does not answer"
            raise _Passing(f"{self.name} {what} ({status})", "try again later", _asked_wait(response.headers))
        said = b"".join(self._within(response, 4096, self.settings.timeout, cut=True)).lower() if status == 400 else b""
        if status in (401, 403) or b"api key" in said:
            raise Refused(f"{self.name} does not take the key ({status})", hint=f"is {self.key} in the environment right?")
        raise StockError(f"{self.name} answers with status {status}", hint="try again later")

    def _within(self, response: httpx.Response, most: int, seconds: float, *, cut: bool = False) -> Iterator[bytes]:
        """The body in blocks, as long as it is not larger than `most` bytes and does not take longer than `seconds`."""
        length = response.headers.get("content-length", "")
        if not cut and length.isdigit() and int(length) > most:
            raise StockError(f"{self.name} sends {int(length) // 2**20} MB, more than the {most // 2**20} MB that are taken")
        end, count = time.monotonic() + seconds, 0
        for block in response.iter_bytes(1 << 16):
            count += len(block)
            if count > most:
                if cut:
                    return
                raise StockError(f"{self.name} sends more than the {most // 2**20} MB that are taken", hint="another clip is taken")
            if not self.settings.pause(0):
                raise StockError(f"{self.name} was not waited for")
            if time.monotonic() > end:
                raise _Passing(f"{self.name} sends too slowly", "try again later")
            yield block

    @contextmanager
    def _translated(self) -> Iterator[None]:
        """What httpx raises, in our words: its own messages may hold an address and so a key."""
        try:
            yield
        except httpx.TimeoutException:
            raise _Passing(f"{self.name} did not answer within {self.settings.timeout:g} s", "is the network up? stock.timeout") from None
        except (httpx.TransportError, httpx.DecodingError) as error:
            raise _Passing(f"{self.name} cannot be reached ({type(error).__name__})", "is the network up?") from None
        except (httpx.HTTPError, httpx.InvalidURL, UnicodeError) as error:
            raise StockError(f"{self.name}: {type(error).__name__}", hint="try again later") from None


def _addresses(host: str) -> list[ipaddress.IPv4Address | ipaddress.IPv6Address]:
    """The addresses of a host; () when they are not known here (a proxy may know)."""
    try:
        found = socket.getaddrinfo(host, None, proto=socket.IPPROTO_TCP)
    except (OSError, UnicodeError):
        return []
    return [ipaddress.ip_address(str(entry[4][0]).split("%")[0]) for entry in found]


def _asked_wait(headers: httpx.Headers) -> float | None:
    """How long a server asks to wait, in seconds: Retry-After (seconds or a date), else the end of the rate window."""
    after = headers.get("retry-after", "").strip()
    if after.isdigit():
        return float(after)
    if after:
        try:
            return max(0.0, (parsedate_to_datetime(after) - datetime.now(UTC)).total_seconds())
        except (ValueError, TypeError):
            return None
    reset = headers.get("x-ratelimit-reset", "").strip()
    if not reset.isdigit():
        return None
    # Pixabay gives seconds from now, Pexels the time of day since 1970.
    return max(0.0, int(reset) - time.time()) if int(reset) > 10**9 else float(reset)
