"""What goes when there is too much, and what stays: what living runs use, in whatever process they are."""

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from assets import store as rooms
from assets.store import Store, clearing, runs
from assets.store.clearing import Choice, clear, held

ROOT = Path(__file__).resolve().parent.parent.parent
HOUR = 3600 * 10**9


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path / "store", limit=10**6)


def fill(store, name, size=100_000, step="segment", hours=0.0):
    """A file that was used `hours` ago; as a new process sees it."""
    path = store.make({"step": step, "name": name}, ".bin", lambda out: out.write_bytes(bytes(size)))
    before = time.time_ns() - int(hours * HOUR)
    os.utime(path.with_suffix(".json"), ns=(before, before))
    rooms._seen.clear()
    return path


def test_what_was_not_used_for_longest_goes_first_with_all_that_belongs_to_it(store):
    old, middle, new = (fill(store, name, hours=hours) for name, hours in (("a", 3), ("b", 2), ("c", 1)))
    cleared = clear(store.folder, Choice(to=250_000))
    assert (old.exists(), middle.exists(), new.exists()) == (False, True, True)
    assert not list(old.parent.glob(f"{old.stem}*"))
    assert cleared.steps == {"segment": 1}
    assert cleared.size > 100_000
    assert cleared.left == sum(one.size for one in held(store.folder)) <= 250_000


def test_a_use_saves_a_file_from_its_turn(store):
    old, new = fill(store, "a", hours=3), fill(store, "b", hours=2)
    store.use(old)
    clear(store.folder, Choice(to=150_000))
    assert (old.exists(), new.exists()) == (True, False)


def test_within_its_limit_nothing_goes(store):
    path = fill(store, "a", hours=1000)
    assert store.clear_over().count == 0
    assert path.exists()
    assert Store(store.folder, limit=None).clear_over().count == 0


def test_only_what_is_old_or_of_a_step_goes_when_asked(store):
    take, segment, young = fill(store, "a", step="take", hours=50), fill(store, "b", hours=50), fill(store, "c", hours=1)
    clear(store.folder, Choice(before=time.time_ns() - 2 * HOUR, step="segment"))
    assert (take.exists(), segment.exists(), young.exists()) == (True, False, True)


def test_asked_only_nothing_goes(store):
    path = fill(store, "a", hours=9)
    assert clear(store.folder, Choice(), dry=True).steps == {"segment": 1}
    assert path.exists()


def test_planned_scene_lists_and_the_notes_of_films_stay(store):
    plan = fill(store, "a", step="plan", hours=9)
    note = store.folder / "films" / "milk.json"
    note.parent.mkdir()
    note.write_text("{}")
    fill(store, "b", hours=9)
    assert clear(store.folder, Choice()).steps == {"segment": 1}
    assert plan.exists()
    assert note.exists()


def test_what_a_run_used_stays_until_it_ends(store):
    mine, other = fill(store, "a", hours=9), fill(store, "b", hours=1)
    with store.leased("milk"):
        store.use(mine)
        cleared = clear(store.folder, Choice())
        assert (mine.exists(), other.exists()) == (True, False)
        assert cleared.needed >= 100_000
        assert cleared.left >= 100_000
    os.utime(mine.with_suffix(".json"), ns=(5, 5))
    clear(store.folder, Choice())
    assert not mine.exists()


def test_the_film_just_made_stays_though_it_is_larger_than_the_limit(tmp_path):
    store = Store(tmp_path, limit=50_000)
    with store.leased("large"):
        path = store.make({"step": "segment"}, ".mp4", lambda out: out.write_bytes(bytes(100_000)))
        assert store.clear_over().left > 100_000
    assert path.exists()


HOLD = """
import sys, time
from pathlib import Path
from assets.store import Store
store, path = Store(Path(sys.argv[1])), Path(sys.argv[2])
with store.leased("milk"):
    assert store.use(path)
    print("held", flush=True)
    time.sleep(60)
"""


def holding(store, path):
    """A process that films with `path`."""
    child = subprocess.Popen([sys.executable, "-c", HOLD, str(store.folder), str(path)], stdout=subprocess.PIPE, text=True, cwd=ROOT)
    assert child.stdout.readline() == "held\n"
    return child


def test_another_process_keeps_what_it_uses_and_a_killed_one_nothing(store):
    path = fill(store, "a", hours=9)
    with holding(store, path) as child:
        assert [(run.film, run.pid) for run in runs.living(store.folder)] == [("milk", child.pid)]
        clear(store.folder, Choice())
        assert path.exists()
        child.send_signal(signal.SIGKILL if os.name != "nt" else signal.SIGTERM)
        child.wait()
    assert runs.living(store.folder) == []
    clear(store.folder, Choice())
    assert not path.exists()
    assert not list((store.folder / "runs").glob("*.run"))


def test_what_killed_runs_left_half_written_goes_after_a_while(store):
    fill(store, "a")
    (shelf,) = store.folder.glob("??")
    half, fresh, coming = shelf / ".abc-x.mp4", shelf / ".def-y.mp4", store.folder / ".coming-z"
    half.write_bytes(b"x")
    fresh.write_bytes(b"x")
    coming.mkdir()
    for path in (half, coming):
        os.utime(path, (5, 5))
    clear(store.folder, Choice(to=10**9))
    assert (half.exists(), fresh.exists(), coming.exists()) == (False, True, False)


def test_where_nothing_can_be_locked_nothing_is_cleared(store, monkeypatch):
    path = fill(store, "a", hours=9)

    def refuse(_handle, *, wait):
        raise OSError(37, "No locks available")

    monkeypatch.setattr(runs, "_lock", refuse)
    monkeypatch.setattr(runs, "_NO_LOCKS", (37,))
    assert store.use(path)
    with pytest.raises(rooms.StoreError, match="locked"):
        clear(store.folder, Choice())
    assert path.exists()


def film(folder, number, rounds):
    """A run as a film is: it uses or makes its files, reads them all at the end, and clears what is over the limit."""
    store = Store(Path(folder), limit=40_000)
    for turn in range(rounds):
        with store.leased(f"film {number}"):
            names = [f"shared {turn % 3} {n}" for n in range(4)] + [f"own {number} {turn} {n}" for n in range(2)]
            paths = [
                store.make({"step": "segment", "name": name}, ".bin", lambda out, name=name: out.write_text(name * 500)) for name in names
            ]
            for name, path in zip(names, paths, strict=True):
                if not store.use(path) or path.read_text() != name * 500:
                    return f"film {number} lost {name}"
            store.clear_over()
        # Everything is old at once, so that the next to clear would take it, were it not used anew.
        for path in Path(folder).glob("??/*.json"):
            if turn % 2:
                age(path)
        rooms._seen.clear()
    return ""


def age(path):
    """Make a recipe's last use an old one, unless a run that is alive needs it."""
    with runs.locked(path.parent.parent) as _:
        since = runs.needed_since(runs.living(path.parent.parent))
        try:
            if since is None or path.stat().st_mtime_ns < since:
                os.utime(path, ns=(5, 5))
        except FileNotFoundError:
            pass


def clear_on(folder, seconds):
    """Clear everything that may go, again and again."""
    end, gone = time.monotonic() + seconds, 0
    while time.monotonic() < end:
        gone += clear(Path(folder), Choice()).count
    return gone


def test_several_runs_and_clearing_at_once_lose_nothing(tmp_path, monkeypatch):
    monkeypatch.setattr(runs, "MARGIN", 0.0)
    with multiprocessing.get_context("spawn").Pool(4, initializer=no_margin) as pool:
        films = [pool.apply_async(film, (str(tmp_path), n, 25)) for n in range(3)]
        clearer = pool.apply_async(clear_on, (str(tmp_path), 2.0))
        assert [one.get(60) for one in films] == [""] * 3
        assert clearer.get(60) > 0
    assert all(runs.living(tmp_path) == [] for _ in range(2))


def no_margin():
    """Uses are written down each time, and nothing is held beyond a run's own beginning: the races are as narrow as can be."""
    runs.MARGIN = 0.0
    rooms._FRESH = 0.0


def test_one_look_is_one_pass_over_the_folders(store):
    for n in range(5):
        fill(store, str(n))
    (store.folder / "ab").mkdir(exist_ok=True)
    (store.folder / "ab" / "scenes.schema.json").write_text("{}")
    assert len(held(store.folder)) == 5
    assert {one.step for one in held(store.folder)} == {"segment"}
    assert all(len(one.made) == 1 and one.has_sum for one in held(store.folder))
    assert clearing.make_room(store.folder, 150_000)
    assert len(held(store.folder)) == 3
