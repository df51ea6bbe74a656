"""Join a cluster: find its scheduler, look at every worker, and hand out pools."""

from __future__ import annotations

import logging
import secrets
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assets.store import Store
from cluster import fingerprint
from cluster.pool import ClusterPool
from cluster.terms import MARK, Greeting, Terms, greet, leave_mark, refusal, remove_mark
from shotwright.errors import ClusterError, PluginError
from shotwright.settings import ClusterPart
from shotwright.workers import Workers

if TYPE_CHECKING:
    from distributed import Client
    from distributed.security import Security

EXTRA = "pip install 'shotwright[cluster]'"


class Cluster:
    """The workers of a cluster, as `Workers`; for a `with`. Joined with the first job, so a film that is made needs none of them."""

    def __init__(self, part: ClusterPart, root: Path, store: Store) -> None:
        """As `joined` takes them."""
        self._part, self._root, self._store = part, root, store
        self._stack = ExitStack()
        self._workers: Workers | None = None

    def __enter__(self) -> Cluster:
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def __call__(self) -> Executor:
        """A pool. Raises what `joined` raises."""
        if self._workers is None:
            self._workers = self._stack.enter_context(joined(self._part, self._root, self._store))
        return self._workers()


@contextmanager
def joined(part: ClusterPart, root: Path, store: Store) -> Iterator[Callable[[], ClusterPool]]:
    """The workers of the cluster at `part.address`, for films whose files go to `store`; until the block ends.

    `root` is the folder that the files of TLS are named from. Raises PluginError when the extra is missing; ClusterError when nobody
    answers, or a worker is not fit, naming it and what differs.
    """
    whole = replace(store, folder=store.folder.absolute())
    terms = Terms(fingerprint.here(), whole, f"{MARK}{secrets.token_hex(8)}")
    client = _connected(part, root)
    try:
        leave_mark(whole, terms.mark)
        try:
            _look_at_all(client, terms, part)
            yield partial(ClusterPool, client, terms, store, part.timeout)
        finally:
            remove_mark(whole, terms.mark)
    finally:
        client.close(timeout=5)


def version() -> str:
    """The version of Dask's cluster. Raises PluginError when the extra is not installed."""
    return str(_distributed().__version__)


def _distributed() -> Any:
    try:
        import distributed
    except ImportError as error:
        raise PluginError(f"a cluster needs the package {error.name!r}", hint=EXTRA) from error
    return distributed


def _connected(part: ClusterPart, root: Path) -> Client:
    distributed = _distributed()
    logging.getLogger("distributed").setLevel(logging.CRITICAL)  # we say in our own words what it would log
    try:
        client: Client = distributed.Client(part.address, timeout=part.timeout, security=_security(part, root), set_as_default=False)
    except (OSError, ValueError) as error:
        reason = str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
        raise ClusterError(
            f"no scheduler answers at {part.address}: {reason}", hint="start one: dask scheduler (docs/scaling.md), or leave --cluster out"
        ) from error
    return client


def _security(part: ClusterPart, root: Path) -> Security | None:
    if part.tls_ca is None:
        return None
    ca, cert, key = (_file(name, root) for name in (part.tls_ca, part.tls_cert, part.tls_key))
    made: Security = _distributed().Security(require_encryption=True, tls_ca_file=ca, tls_client_cert=cert, tls_client_key=key)
    return made


def _file(name: str | None, root: Path) -> str:
    path = root / Path(name or "").expanduser()
    if not path.is_file():
        raise ClusterError(f"there is no file {path}", hint="cluster.tls_ca, tls_cert and tls_key in config.yaml name three PEM files")
    return str(path)


def _look_at_all(client: Client, terms: Terms, part: ClusterPart) -> None:
    """Raises ClusterError when there is no worker, or for the first that is not fit."""
    try:
        client.wait_for_workers(1, timeout=part.timeout)
    except TimeoutError as error:
        start = f"dask worker {part.address} --nthreads 1 --nworkers {_cores()}"
        raise ClusterError(f"no worker has joined the scheduler at {part.address}", hint=f"start some: {start}") from error
    names = {address: str(told["name"]) for address, told in client.scheduler_info()["workers"].items()}
    for address, greeting in _greetings(client, terms).items():
        if refused := _refused(terms, greeting):
            name = names.get(address, address)
            shown = address if name == address else f"{name} at {address}"
            raise ClusterError(f"the worker {shown} {refused[0]}", hint=refused[1])


def _greetings(client: Client, terms: Terms) -> dict[str, Greeting | BaseException]:
    """What every worker answers, or what went wrong there, by its address."""
    try:
        answers: dict[str, Greeting | BaseException] = client.run(greet, terms, on_error="return")
    except Exception as error:  # an answer that cannot even be read; Dask does not say whose
        raise ClusterError(
            f"a worker gives no answer that can be read: {type(error).__name__}: {error}",
            hint="install the same on every machine: docs/scaling.md",
        ) from error
    return answers


def _refused(terms: Terms, answer: Greeting | BaseException) -> tuple[str, str] | None:
    if isinstance(answer, Greeting):
        return refusal(terms, answer)
    hint = f"install the same Shotwright there, for Python {sys.version_info[0]}.{sys.version_info[1]}"
    return f"cannot answer: {type(answer).__name__}: {answer}", hint


def _cores() -> int:
    from shotwright.workers import cores

    return cores()
