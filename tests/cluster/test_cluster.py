"""Jobs on a real cluster: a scheduler and workers, as processes of this machine."""

import datetime
import os
import socket
import sys
import threading
import time
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest

from assets.store import Remote, Store
from cluster import parcels
from cluster.client import Cluster
from command.doctor import examine
from shotwright.errors import ClusterError, PluginError, ShotwrightError, VoiceError
from shotwright.settings import ClusterPart
from shotwright.workers import run_all
from tests.cluster import jobs
from tests.cluster.kit import crowd, scheduler, worker

# What distributed's own sockets and loops leave for the garbage collector is none of our errors.
pytestmark = pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")

OTHER_NUMPY = """
import importlib.metadata
def version(name, known=importlib.metadata.version):
    return "0.1" if name == "numpy" else known(name)
importlib.metadata.version = version
"""


@pytest.fixture(scope="module")
def room(tmp_path_factory):
    return tmp_path_factory.mktemp("cluster")


@pytest.fixture(scope="module")
def address(room):
    """A scheduler with two workers."""
    with scheduler(room) as address, crowd(room, address, 2):
        yield address


def ignore(job: object, result: object) -> None:
    pass


def cluster(address: str, folder: Path, timeout: float = 30.0, remote: Remote | None = None) -> Cluster:
    return Cluster(ClusterPart(address=address, timeout=timeout), folder, Store(folder / "store", remote=remote))


@contextmanager
def refused(match: str):
    with pytest.raises(ClusterError, match=match) as caught:
        yield
    assert caught.value.hint


def test_jobs_are_done_elsewhere_and_results_come_in_their_order(address, tmp_path):
    with cluster(address, tmp_path) as workers:
        told = run_all(workers, jobs.where, [Path(f"/{n}") for n in range(6)], ignore)
    assert [line.split()[1] for line in told] == [f"/{n}" for n in range(6)]
    assert str(os.getpid()) not in {line.split()[0] for line in told}


def test_an_error_of_a_job_passes_through_whole(address, tmp_path):
    with cluster(address, tmp_path) as workers, pytest.raises(VoiceError) as caught:
        run_all(workers, jobs.refuse, [1], ignore)
    assert (caught.value.message, caught.value.hint) == ("no 1", "say yes")


def test_nobody_is_asked_when_there_is_nothing_to_do(tmp_path):
    with cluster("tcp://127.0.0.1:1", tmp_path) as workers:
        assert run_all(workers, jobs.refuse, [], ignore) == []


def test_what_is_made_in_a_shared_folder_is_named_as_the_sender_names_it(address, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("note.txt").write_text("mine")
    store = Store(Path("store"))
    with Cluster(ClusterPart(address=address), tmp_path, store) as workers:
        ((made, pid),) = run_all(workers, jobs.copy, [jobs.Copying(Path("note.txt"), store)], ignore)
    assert made.is_relative_to("store")
    assert made.read_text() == "mine"
    assert pid != os.getpid()
    assert not list(Path("store").glob(".run-*"))


def test_through_an_address_files_travel_by_content(tmp_path):
    """The worker has a folder of its own, and finds there what the sender has in another."""
    remote = Remote((tmp_path / "behind").as_uri())
    note = tmp_path / "mine" / "note.txt"
    note.parent.mkdir()
    note.write_text("mine")
    own = tmp_path / "own"
    with scheduler(tmp_path) as address, worker(tmp_path, address, environment={parcels.FOLDER: str(own)}):
        store = Store(tmp_path / "mine" / "store", remote=remote)
        with Cluster(ClusterPart(address=address), tmp_path, store) as workers:
            ((made, _),) = run_all(workers, jobs.copy, [jobs.Copying(note, store)], ignore)
            (told,) = run_all(workers, jobs.where, [note], ignore)
    assert made.is_relative_to(store.folder)
    assert made.read_text() == "mine"
    assert Path(told.split()[1]).is_relative_to(own)
    assert (own / store.name(made)).read_text() == "mine"


def test_nobody_answers(tmp_path):
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        address = f"tcp://127.0.0.1:{nobody.getsockname()[1]}"
        with refused(f"no scheduler answers at {address}"), cluster(address, tmp_path, 1) as workers:
            run_all(workers, jobs.slowly, [1], ignore)


def test_nobody_has_joined_and_workers_that_all_leave(tmp_path):
    with scheduler(tmp_path) as address:
        with refused("no worker has joined"), cluster(address, tmp_path, 1) as workers:
            run_all(workers, jobs.slowly, [1], ignore)
        with worker(tmp_path, address) as only:
            with cluster(address, tmp_path) as workers:
                run_all(workers, jobs.slowly, [1], ignore)
            with refused("no worker is left"), cluster(address, tmp_path, 5) as workers:
                threading.Timer(1, only.kill).start()
                run_all(workers, jobs.slowly, list(range(100)), ignore)


def test_a_killed_worker_costs_its_job_one_more_try(tmp_path):
    with scheduler(tmp_path) as address, crowd(tmp_path, address, 2), cluster(address, tmp_path) as workers:
        assert run_all(workers, partial(jobs.die_once, tmp_path / "mark"), [0, 1, 2, 3], ignore) == [0, 1, 2, 3]
        assert (tmp_path / "mark").exists()


def test_a_worker_without_the_shared_folder_is_named(tmp_path):
    elsewhere = {parcels.PATHS: f"{tmp_path}={tmp_path / 'elsewhere'}"}
    lonely = ("--name", "lonely")
    with (
        scheduler(tmp_path) as address,
        worker(tmp_path, address, *lonely, environment=elsewhere),
        refused("the worker lonely at tcp.* does not see the store in .*elsewhere"),
        cluster(address, tmp_path) as workers,
    ):
        run_all(workers, jobs.slowly, [1], ignore)


def test_a_worker_that_differs_is_refused_at_once_and_when_it_joins_later(tmp_path):
    (tmp_path / "other.py").write_text(OTHER_NUMPY)
    odd = ("--preload", str(tmp_path / "other.py"), "--name", "odd")
    with scheduler(tmp_path) as address:
        at_once = "the worker odd at tcp.* would make another film: numpy is 0.1 there"
        with worker(tmp_path, address, *odd), refused(at_once), cluster(address, tmp_path) as workers:
            run_all(workers, jobs.slowly, [1], ignore)
        with worker(tmp_path, address), cluster(address, tmp_path) as workers:
            pool = workers()
            assert pool.submit(jobs.slowly, 1).result(30) == 1
            with worker(tmp_path, address, *odd), refused("would make another film: numpy is 0.1 there"):
                run_all(workers, jobs.slowly, list(range(60)), ignore)
            pool.shutdown()


def test_a_worker_that_works_in_threads_is_refused(tmp_path):
    two = ("--nthreads", "2")
    with scheduler(tmp_path) as address, worker(tmp_path, address, *two), refused("has 2 threads"), cluster(address, tmp_path) as workers:
        run_all(workers, jobs.slowly, [1], ignore)


def test_an_end_is_an_end(address, tmp_path):
    """Ctrl-C does not wait for what was not begun."""
    with cluster(address, tmp_path) as workers:
        pool = workers()
        for n in range(200):
            pool.submit(jobs.slowly, n)
        before = time.monotonic()
        pool.shutdown(wait=False, cancel_futures=True)
    assert time.monotonic() - before < 10
    with cluster(address, tmp_path) as workers:
        assert run_all(workers, jobs.where, [Path("/x")], ignore)
    assert time.monotonic() - before < 15


@pytest.mark.long
def test_a_job_that_always_kills_its_worker_is_given_up(tmp_path):
    with (
        scheduler(tmp_path) as address,
        worker(tmp_path, address, "--nanny"),
        refused(r"a job ended \d workers"),
        cluster(address, tmp_path, 60) as workers,
    ):
        run_all(workers, jobs.die_always, [1], ignore)


def test_a_worker_without_shotwright_is_named(tmp_path):
    (tmp_path / "bare.py").write_text("import sys\nsys.modules['cluster'] = None\n")
    odd = ("--preload", str(tmp_path / "bare.py"))
    with (
        scheduler(tmp_path) as address,
        worker(tmp_path, address, *odd),
        refused("the worker tcp.* cannot answer"),
        cluster(address, tmp_path) as workers,
    ):
        run_all(workers, jobs.slowly, [1], ignore)


@pytest.mark.long
def test_with_tls_only_those_who_hold_a_certificate_get_in(tmp_path):
    files = certificate(tmp_path)
    words = ("--tls-ca-file", files["tls_ca"], "--tls-cert", files["tls_cert"], "--tls-key", files["tls_key"])
    with scheduler(tmp_path, "--protocol", "tls", *words) as address, worker(tmp_path, address, *words):
        assert address.startswith("tls://")
        part = ClusterPart(address=address, **{name: Path(file).name for name, file in files.items()})
        with Cluster(part, tmp_path, Store(tmp_path / "store")) as workers:
            assert run_all(workers, jobs.slowly, [1], ignore) == [1]
        with refused("no scheduler answers"), cluster(address.replace("tls", "tcp"), tmp_path, 3) as workers:
            run_all(workers, jobs.slowly, [1], ignore)


def certificate(folder: Path) -> dict[str, str]:
    """A certificate that vouches for itself, and its key."""
    pytest.importorskip("cryptography")
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.x509.oid import NameOID

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.datetime.now(datetime.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - datetime.timedelta(hours=1))
        .not_valid_after(now + datetime.timedelta(hours=1))
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    own = serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    (folder / "cert.pem").write_bytes(made.public_bytes(serialization.Encoding.PEM))
    (folder / "key.pem").write_bytes(key.private_bytes(serialization.Encoding.PEM, *own))
    return {"tls_ca": str(folder / "cert.pem"), "tls_cert": str(folder / "cert.pem"), "tls_key": str(folder / "key.pem")}


@pytest.mark.parametrize("said", ["127.0.0.1:8786", "http://host:1", "tcp://host", "tcp://user@host:1", "tls://host:8786"])
def test_an_address_that_is_none_is_refused(said):
    with pytest.raises(ValueError, match=r"write the scheduler's address|go together"):
        ClusterPart(address=said)


def test_a_missing_extra_says_what_to_install(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(PluginError, match="a cluster needs the package 'distributed'") as caught, cluster("tcp://x:1", tmp_path) as workers:
        run_all(workers, jobs.slowly, [1], ignore)
    assert "[cluster]" in caught.value.hint


def test_doctor_looks_at_the_cluster(address, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "config.yaml").write_text(f"cluster: {{address: '{address}'}}\n")
    found = {finding.name: finding for finding in examine(None, None, tmp_path / "out")}
    assert found["work"].well
    assert found["work"].found == f"2 at {address}, all fit for it"


def test_a_missing_file_of_tls_is_named(tmp_path):
    part = ClusterPart(address="tls://127.0.0.1:1", tls_ca="ca.pem", tls_cert="cert.pem", tls_key="key.pem")
    with pytest.raises(ShotwrightError, match=r"there is no file .*ca\.pem"), Cluster(part, tmp_path, Store(tmp_path)) as workers:
        workers()
