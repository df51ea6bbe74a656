"""A store behind the store: on a folder, and on S3 (a server of our own on this machine)."""

import os
import pickle
import re
import socket
import subprocess
import sys
from dataclasses import replace

import pytest

from assets import store as rooms
from assets.store import Remote, Store, files, remote
from shotwright.errors import PluginError, StoreError

pytest.importorskip("fsspec")

TAKE = {"step": "take", "text": "hello"}


def never(_out):
    raise AssertionError("it is made though it is behind")


@pytest.fixture
def share(tmp_path):
    return tmp_path / "share"


@pytest.fixture
def machines(tmp_path, share):
    """Two machines with a folder between them."""
    behind = Remote(f"file://{share}")
    return Store(tmp_path / "one", remote=behind), Store(tmp_path / "two", remote=behind)


@pytest.fixture(autouse=True)
def anew():
    rooms._seen.clear()
    files._content.cache_clear()


def made(store, text="sound"):
    return store.make(TAKE, ".wav", lambda out: out.write_text(text))


def test_what_one_machine_made_another_need_not_make(machines):
    one, two = machines
    made(one)
    assert two.has(TAKE, ".wav")
    path = two.make(TAKE, ".wav", never)
    assert path.read_text() == "sound"
    assert path.is_relative_to(two.folder)
    assert [recipe["text"] for _, recipe in two.recipes("take")] == ["hello"]


def test_the_working_copy_is_enough_when_the_other_is_far(machines):
    one, _ = machines
    made(one)
    lonely = replace(one, remote=Remote("file:///nowhere/at/all"))
    assert lonely.make(TAKE, ".wav", never).read_text() == "sound"


def test_a_file_damaged_behind_is_told_and_made_again(machines, share):
    one, two = machines
    behind = share / one.name(made(one))
    behind.write_text("noise")
    with two.leased() as lease:
        assert made(two, "sound").read_text() == "sound"
        assert len(lease.damages()) == 1
    assert behind.read_text() == "sound"


def test_a_file_damaged_here_is_fetched(machines):
    one, _ = machines
    path = made(one)
    path.write_text("noise")
    assert one.make(TAKE, ".wav", never).read_text() == "sound"


def test_a_file_goes_there_last_and_whole(machines, share, monkeypatch):
    """Broken off at any moment, there is all of it or nothing that counts."""
    one, two = machines
    put = Remote.put
    for last in range(3):
        left = last

        def broken(self, name, path):
            nonlocal left
            if not left:
                raise StoreError("the line is cut")
            left -= 1
            put(self, name, path)

        monkeypatch.setattr(Remote, "put", broken)
        with pytest.raises(StoreError):
            one.share(Store(one.folder).make({**TAKE, "n": last}, ".wav", lambda out: out.write_text("x")))
        assert not two.has({**TAKE, "n": last}, ".wav")
        assert not two.use(two.path({**TAKE, "n": last}, ".wav"))
    monkeypatch.setattr(Remote, "put", put)
    one.share(one.path({**TAKE, "n": 0}, ".wav"))
    assert two.use(two.path({**TAKE, "n": 0}, ".wav"))
    assert not list(share.rglob(".*"))


def test_what_speaks_of_this_machine_alone_stays_on_it(machines, share):
    one, two = machines
    one.make({"step": "probe", "path": "/home/me/clip.mp4"}, ".probe", lambda out: out.write_text("{}"))
    assert not list(share.rglob("*.probe"))
    assert not two.has({"step": "probe", "path": "/home/me/clip.mp4"}, ".probe")


def test_a_persons_own_file_reaches_the_other_machine_by_content(machines, tmp_path):
    one, two = machines
    still = tmp_path / "still.png"
    still.write_bytes(b"picture")
    name = one.name(one.keep(still))
    assert two.here(name).read_bytes() == b"picture"


def test_a_store_travels_as_a_value(machines):
    one, _ = machines
    again = pickle.loads(pickle.dumps(one))
    assert again == one
    assert hash(again) == hash(one)


def test_a_folder_that_cannot_be_there_is_one_clear_error(tmp_path):
    (tmp_path / "file").write_text("")
    store = Store(tmp_path / "store", remote=Remote(f"file://{tmp_path}/file/below"))
    with pytest.raises(StoreError, match=r"store at file://.* cannot be") as caught:
        made(store)
    assert "store.url" in caught.value.hint


@pytest.mark.parametrize("url", ["nosuch://x/y", "s4://x"])
def test_an_address_of_no_known_kind_is_refused(tmp_path, url):
    with pytest.raises(StoreError, match="no address"):
        Store(tmp_path, remote=Remote(url)).has(TAKE, ".wav")


def test_a_package_that_is_missing_is_named_with_what_brings_it(tmp_path, monkeypatch):
    remote._system.cache_clear()
    monkeypatch.setitem(sys.modules, "fsspec.core", None)
    with pytest.raises(PluginError, match="not installed") as caught:
        Store(tmp_path, remote=Remote("s3://bucket/x")).has(TAKE, ".wav")
    assert "shotwright[cluster]" in caught.value.hint


# ---------------------------------------------------------------- S3


@pytest.fixture(scope="module")
def s3():
    """The address of an S3 server on this machine."""
    pytest.importorskip("moto")
    pytest.importorskip("s3fs")
    keys = {"AWS_ACCESS_KEY_ID": "testing", "AWS_SECRET_ACCESS_KEY": "testing", "AWS_DEFAULT_REGION": "us-east-1"}
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(port)]
    patch = pytest.MonkeyPatch()
    for name, value in keys.items():
        patch.setenv(name, value)
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as server:
        for line in server.stderr:
            if re.search("Running on", line):
                break
        try:
            yield f"http://127.0.0.1:{port}"
        finally:
            server.kill()
            patch.undo()


@pytest.fixture
def bucket(s3):
    import s3fs

    name = f"films-{os.urandom(4).hex()}"
    s3fs.S3FileSystem(endpoint_url=s3).mkdir(name)
    return Remote(f"s3://{name}/store", (("endpoint_url", s3),))


def test_two_machines_share_a_bucket(bucket, tmp_path):
    bucket.check()
    one, two = Store(tmp_path / "one", remote=bucket), Store(tmp_path / "two", remote=bucket)
    assert not one.has(TAKE, ".wav")
    made(one)
    assert two.make(TAKE, ".wav", never).read_text() == "sound"
    large = {"step": "segment"}
    one.make(large, ".mp4", lambda out: out.write_bytes(os.urandom(12 * 2**20)))
    path = two.make(large, ".mp4", never)
    assert path.read_bytes() == one.path(large, ".mp4").read_bytes()


def test_a_bucket_that_is_not_there_and_a_server_that_is_gone_are_one_clear_error(bucket, s3, tmp_path):
    with pytest.raises(StoreError, match="s3://no-such-bucket"):
        made(Store(tmp_path / "one", remote=Remote("s3://no-such-bucket/store", (("endpoint_url", s3),))))
    with pytest.raises(StoreError, match="s3://films"):
        made(Store(tmp_path / "two", remote=replace(bucket, options=(("endpoint_url", "http://127.0.0.1:9"),))))
