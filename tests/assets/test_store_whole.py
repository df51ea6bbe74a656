"""A file of the store is as it was made, or it does not count."""

import hashlib
import os
import subprocess

import pytest

from assets import store as rooms
from assets.store import Store, files
from shotwright.errors import RenderError, StoreError

TAKE = {"step": "take", "text": "hello"}


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path / "store")


@pytest.fixture
def another_process():
    """Forget what this process looked at, as one that begins anew."""

    def forget():
        rooms._seen.clear()
        files._content.cache_clear()

    return forget


def made(store, text="sound"):
    return store.make(TAKE, ".wav", lambda out: out.write_text(text))


def flipped(path):
    """One bit is another, and neither size nor time tell."""
    stat = path.stat()
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))


def shortened(path):
    path.write_bytes(path.read_bytes()[:-1])


def emptied(path):
    path.write_bytes(b"")


@pytest.mark.parametrize("damage", [flipped, shortened, emptied])
def test_a_damaged_file_is_told_and_made_again(store, another_process, damage):
    with store.leased("film") as lease:
        path = made(store)
        damage(path)
        another_process()
        assert not store.has(TAKE, ".wav")
        assert not store.use(path)
        assert [str(found) for found in lease.damages()] == [f"take {path.stem[:12]}….wav was damaged in the store and is made again"]
        assert made(store).read_text() == "sound"
        assert lease.damages() == []
        another_process()
        assert store.use(path)


def test_a_change_within_a_run_is_seen_by_size_and_time(store):
    path = made(store)
    shortened(path)
    assert not store.use(path)


def test_a_file_whose_sum_is_not_there_does_not_count_and_is_no_damage(store, another_process):
    path = made(store)
    files.sum_of(path, files.content(path)).unlink()
    another_process()
    with store.leased() as lease:
        assert not store.use(path)
        assert lease.damages() == []


def test_a_sum_whose_file_never_came_does_not_count(store):
    """A run was killed between the two."""
    path = made(store)
    path.unlink()
    assert not store.use(path)
    assert not store.has(TAKE, ".wav")
    assert made(store, "again").read_text() == "again"


def test_two_makers_of_other_bytes_leave_one_whole_file(store, another_process):
    """An online voice never says a line the same way twice; the one who renames last wins, whoever wrote a sum last."""
    path = made(store, "one way")
    late = path.read_bytes()

    def slow(out):
        out.write_text("another way")
        path.write_bytes(late)

    path.unlink()
    store.make(TAKE, ".wav", slow)
    another_process()
    assert store.use(path)
    path.write_bytes(late)
    another_process()
    assert store.use(path)


def test_sums_are_those_that_sha256sum_checks(store):
    path = made(store)
    (line,) = (p.read_text() for p in path.parent.glob("*.sha256"))
    assert line == f"{hashlib.sha256(b'sound').hexdigest()}  {path.name}\n"


def test_a_use_makes_a_file_young_again_and_leaves_its_own_time_alone(store, another_process):
    path = made(store)
    os.utime(path, ns=(5, 5))
    os.utime(path.with_suffix(".json"), ns=(5, 5))
    another_process()
    assert store.use(path)
    assert path.stat().st_mtime_ns == 5
    assert path.with_suffix(".json").stat().st_mtime_ns > 5


def test_looking_is_no_use(store, another_process):
    path = made(store)
    os.utime(path.with_suffix(".json"), ns=(5, 5))
    another_process()
    assert store.has(TAKE, ".wav")
    assert path.with_suffix(".json").stat().st_mtime_ns == 5


def test_what_is_needed_and_damaged_is_an_error_that_names_it(store, another_process):
    path = made(store)
    store.need([path])
    flipped(path)
    another_process()
    with pytest.raises(StoreError, match=path.name):
        store.need([path])


def test_what_comes_from_elsewhere_is_kept_by_its_content_and_found_by_its_name(store, tmp_path):
    still = tmp_path / "Still.PNG"
    still.write_bytes(b"picture")
    kept = store.keep(still)
    assert kept.read_bytes() == b"picture"
    assert kept.suffix == ".png"
    copy = tmp_path / "copy.png"
    copy.write_bytes(b"picture")
    assert store.keep(copy) == kept
    assert store.here(store.name(kept)) == kept
    with pytest.raises(StoreError, match="gone"):
        store.here("ab/abc.png")


def test_when_the_disk_is_full_the_store_makes_room_and_asks_once_more(tmp_path):
    store, asked = Store(tmp_path, limit=10**9), []
    old = made(store)

    def build(out):
        asked.append(out)
        if old.exists():
            raise OSError(28, "No space left on device")
        out.write_text("x")

    assert store.make({"step": "segment"}, ".mp4", build).read_text() == "x"
    assert len(asked) == 2


def test_a_store_without_a_limit_is_not_cleared_for_room(tmp_path):
    store = Store(tmp_path)
    old = made(store)

    def build(out):
        raise OSError(28, "No space left on device")

    with pytest.raises(RenderError, match="cache clean"):
        store.make({"step": "segment"}, ".mp4", build)
    assert old.exists()


@pytest.mark.skipif(os.name == "nt", reason="sha256sum is not there")
def test_sha256sum_agrees(store):
    path = made(store)
    (listed,) = path.parent.glob("*.sha256")
    done = subprocess.run(["sha256sum", "-c", listed.name], cwd=path.parent, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_a_store_that_cannot_be_written_to_is_said_clearly(tmp_path):
    folder = tmp_path / "file"
    folder.write_text("in the way")
    with pytest.raises(RenderError, match="a file stands where a folder belongs"), Store(folder).leased():
        pass
