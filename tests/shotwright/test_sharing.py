"""One pool for several films: turns, errors, a worker that is killed, and the end of it all."""

import os
import signal
import threading
import time
from concurrent.futures import wait
from functools import partial
from pathlib import Path

import pytest

from shotwright.errors import RenderError, VoiceError
from shotwright.sharing import Ended, Shared
from shotwright.workers import run_all
from tests.shotwright.deaths import die_always, die_once


def double(n: int) -> int:
    return n * 2


def refuse(n: int) -> int:
    raise VoiceError(f"no {n}", hint="say yes")


def note(folder: Path, name: str) -> str:
    """Write down when it was done."""
    (folder / name).write_text(str(time.monotonic()))
    return name


def note_slowly(folder: Path, name: str) -> str:
    time.sleep(0.05)
    return note(folder, name)


def sleep(folder: Path, n: int) -> int:
    (folder / f"pid-{n}").write_text(str(os.getpid()))
    time.sleep(60)
    return n


def ignore(job: object, result: object) -> None:
    pass


def beside(*works):
    """Run each in a thread; what each returned or raised."""
    ends: dict[int, object] = {}

    def run(n, work):
        try:
            ends[n] = work()
        except BaseException as error:
            ends[n] = error

    threads = [threading.Thread(target=run, args=(n, work)) for n, work in enumerate(works)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    return [ends[n] for n in range(len(works))]


def test_every_film_gets_its_own_results():
    with Shared(2) as shared:
        films = [partial(run_all, shared, double, list(range(n, n + 20)), ignore) for n in (0, 100, 1000)]
        assert beside(*films) == [[2 * m for m in range(n, n + 20)] for n in (0, 100, 1000)]


def test_no_jobs_start_no_process(monkeypatch):
    monkeypatch.setattr("shotwright.sharing.Pool", None)
    with Shared(2) as shared:
        assert run_all(shared, double, [], ignore) == []


def test_a_short_film_does_not_wait_for_a_long_one(tmp_path):
    with Shared(1) as shared:
        long, short = shared(), shared()
        many = [long.submit(note_slowly, tmp_path, f"long-{n}") for n in range(30)]
        few = [short.submit(note_slowly, tmp_path, f"short-{n}") for n in range(3)]
        wait(few)
        assert sum(future.done() for future in many) <= 8
        wait(many)
        assert all(future.result() for future in many)


def test_a_seat_says_how_many_jobs_it_is_worth_giving_it():
    assert Shared(3)().room == 4


def test_an_error_of_one_film_is_no_other_films():
    with Shared(1) as shared:
        failed, fine = beside(partial(run_all, shared, refuse, [1, 2, 3], ignore), partial(run_all, shared, double, [1, 2, 3], ignore))
        assert isinstance(failed, VoiceError)
        assert failed.hint == "say yes"
        assert fine == [2, 4, 6]


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM])
def test_a_killed_worker_costs_every_film_one_more_try(tmp_path, how):
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    with Shared(2) as shared:
        films = [partial(run_all, shared, partial(die_once, tmp_path / name, how), [0, 1, 2, 3, 4, 5], ignore) for name in ("a", "b")]
        assert beside(*films) == [[0, 1, 2, 3, 4, 5]] * 2
    assert (tmp_path / "a" / "died-1").exists()


def test_a_job_that_always_kills_its_worker_ends_its_own_film():
    with Shared(1) as shared:
        (failed,) = beside(partial(run_all, shared, die_always, [1], ignore))
        assert isinstance(failed, RenderError)
        assert run_all(shared, double, [1], ignore) == [2]


def interrupted(shared: Shared, films: list[threading.Thread], folder: Path) -> None:
    """Start the threads, and press Ctrl-C when a job of theirs has begun."""
    with shared:
        for film in films:
            film.start()
        while not any(p.read_text() for p in folder.glob("pid-*")):
            time.sleep(0.05)
        raise KeyboardInterrupt


def test_an_interrupt_ends_the_jobs_of_all_and_leaves_no_child(tmp_path):
    shared, ends = Shared(1), []

    def film(n: int) -> None:
        ends.extend(beside(partial(run_all, shared, partial(sleep, tmp_path), [n, n + 10], ignore)))

    films = [threading.Thread(target=film, args=(n,)) for n in (1, 2)]
    with pytest.raises(KeyboardInterrupt):
        interrupted(shared, films, tmp_path)
    for film in films:
        film.join(10)
    assert [type(end) for end in ends] == [Ended, Ended]
    for pid in tmp_path.glob("pid-*"):
        with pytest.raises(ProcessLookupError):
            os.kill(int(pid.read_text()), 0)


def test_nobody_sits_down_at_a_pool_that_was_ended():
    with pytest.raises(KeyboardInterrupt), Shared(1) as shared:
        raise KeyboardInterrupt
    with pytest.raises(Ended):
        shared().submit(double, 1)


def test_a_job_that_is_not_wanted_any_more_is_not_done(tmp_path):
    with Shared(1) as shared:
        seat = shared()
        first = [seat.submit(note_slowly, tmp_path, f"first-{n}") for n in range(4)]
        last = seat.submit(note, tmp_path, "last")
        assert last.cancel()
        wait(first)
    assert not (tmp_path / "last").exists()
