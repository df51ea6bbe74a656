"""Paths in jobs: found however deep, and changed without touching the rest."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest
from pydantic import BaseModel

from assets.store import Store
from cluster import parcels
from cluster.parcels import Sender, Sent, here, mapped, moved, paths_in, unpacked
from shotwright.errors import ClusterError


class Settings(BaseModel, frozen=True):
    model: Path | None
    speed: float = 1.0


@dataclass(frozen=True, slots=True)
class Leaf:
    name: str
    path: Path | None = None


@dataclass(frozen=True, slots=True)
class Job:
    leaves: tuple[Leaf, ...]
    settings: Settings
    table: dict[str, Path]


def both(job: Job, other: Path) -> tuple[Job, Path]:
    return job, other


JOB = Job((Leaf("a"), Leaf("b", Path("/x/b.wav"))), Settings(model=Path("/x/m.onnx")), {"logo": Path("/y/logo.png")})


def test_every_path_is_found_in_values_of_every_sort():
    call = partial(both, JOB, other=Path("/z"))
    assert sorted(paths_in(call)) == [Path("/x/b.wav"), Path("/x/m.onnx"), Path("/y/logo.png"), Path("/z")]


def test_paths_are_changed_and_nothing_else():
    call = mapped(partial(both, JOB, other=Path("/x")), lambda path: moved(path, Path("/x"), Path("/mnt")))
    job, other = call()
    assert job == Job((Leaf("a"), Leaf("b", Path("/mnt/b.wav"))), Settings(model=Path("/mnt/m.onnx")), {"logo": Path("/y/logo.png")})
    assert other == Path("/mnt")
    assert job.leaves[0] is JOB.leaves[0]


def test_a_value_without_a_path_is_the_same_object():
    leaf = (Leaf("a"), {"n": 1}, [2.5], None, b"")
    assert mapped(leaf, lambda path: path / "never") is leaf


@pytest.mark.parametrize(
    ("said", "path", "found"),
    [
        ("", "/home/me/film", "/home/me/film"),
        ("/home/me=/mnt/me", "/home/me/film", "/mnt/me/film"),
        ("/home/me=/mnt/me", "/home/you/film", "/home/you/film"),
        ("/a=/b;/home=/net/home", "/home/me", "/net/home/me"),
        ("nonsense", "/home/me", "/home/me"),
    ],
)
def test_a_worker_may_have_the_shared_folder_elsewhere(said, path, found):
    assert here(Store(Path(path)), {parcels.PATHS: said}) == Store(Path(found))


def test_files_are_sent_by_their_bytes(tmp_path):
    file = tmp_path / "logo.png"
    file.write_bytes(b"one")
    store = Store(tmp_path / "store")
    leaf, files = Sender(store).packed(Leaf("a", file))
    assert unpacked(leaf, files, store, store) == leaf
    file.write_bytes(b"another")
    with pytest.raises(ClusterError, match=r"logo\.png is another file there"):
        unpacked(leaf, files, store, store)


def test_a_file_that_a_worker_has_not_is_named(tmp_path):
    store = Store(tmp_path)
    with pytest.raises(ClusterError, match=r"gone\.png is not there") as caught:
        unpacked(Leaf("a"), (Sent(tmp_path / "gone.png", "0"),), store, store)
    assert "docs/scaling.md" in caught.value.hint


def test_paths_are_whole_when_they_leave(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    leaf, files = Sender(Store(tmp_path)).packed(Leaf("a", Path("not/there")))
    assert leaf.path == tmp_path / "not" / "there"
    assert files == ()
