"""The pool: who begins when, what is handed over, and workers that are killed at the worst moment."""

import os
import pickle
import random
import signal
import sys
import threading
import time
from concurrent.futures import CancelledError, wait
from functools import partial
from pathlib import Path

import pytest

from shotwright.errors import VoiceError
from shotwright.pool import Lost, Pool, aside
from shotwright.process import begin


def double(n):
    return n * 2


def pid(seconds=0.0):
    time.sleep(seconds)
    return os.getpid()


def big(n):
    return b"x" * n


def niceness(file):
    file.write_text(str(os.getpriority(os.PRIO_PROCESS, threading.get_native_id())))
    raise VoiceError("what it comes to is no matter")


def threads():
    """How many of this process there are once numpy is loaded."""
    import numpy  # noqa: F401 - for what it starts

    return len(list(Path("/proc/self/task").iterdir()))


def lock(_n):
    return threading.Lock()


class Stubborn(Exception):
    def __init__(self, held):
        super().__init__(held)
        self.lock = threading.Lock()


def refuse(_n):
    raise VoiceError("no", hint="say yes")


def refuse_stubbornly(_n):
    raise Stubborn("what cannot be sent")


def slumber(folder):
    (folder / "begun").touch()
    try:
        time.sleep(60)
    except BaseException:  # swallows that it was told to leave
        (folder / "told").touch()
    return "done after all"


def workers(pool):
    return [worker.process for worker in pool._workers]


def killed_when(pool, count):
    """Kill the newest worker in the moment in which there are `count`."""
    while len(workers(pool)) < count:
        time.sleep(0)
    newest = max(workers(pool), key=lambda process: process.pid)
    os.kill(newest.pid, signal.SIGKILL)


@pytest.fixture
def pool():
    pool = Pool(2)
    yield pool
    pool.end()


def test_a_worker_is_begun_when_none_is_idle_and_not_before(pool):
    first = pool.submit(pid).result()
    assert pool.submit(pid).result() == first
    assert len({future.result() for future in [pool.submit(pid, 0.5) for _ in range(4)]}) == 2
    assert len(workers(pool)) == 2


def test_jobs_are_begun_in_their_order(pool):
    assert [f.result() for f in [pool.submit(double, n) for n in range(50)]] == [2 * n for n in range(50)]


def test_an_answer_may_be_large(pool):
    assert len(pool.submit(big, 5_000_000).result()) == 5_000_000


def test_an_error_comes_whole_and_says_where_it_was_raised(pool):
    error = pool.submit(refuse, 0).exception()
    assert isinstance(error, VoiceError)
    assert error.hint == "say yes"
    assert any("in refuse" in note for note in error.__notes__)


def test_what_cannot_be_sent_is_an_error_and_the_worker_goes_on(pool):
    assert "pickle" in str(pool.submit(lambda: 1).exception())
    assert "pickle" in str(pool.submit(lock, 1).exception())
    assert "what cannot be sent" in str(pool.submit(refuse_stubbornly, 1).exception())
    assert pool.submit(double, 4).result() == 8


def test_a_pool_that_was_shut_takes_no_job_and_its_workers_leave(pool):
    late = [pool.submit(pid, 0.2) for _ in range(3)]
    pool.shutdown()
    assert all(future.result() for future in late)
    assert not workers(pool)
    with pytest.raises(RuntimeError):
        pool.submit(double, 1)


def test_jobs_that_wait_may_be_cancelled_as_the_pool_is_shut(pool):
    futures = [pool.submit(pid, 0.5) for _ in range(6)]
    while not futures[0].running():
        time.sleep(0.01)
    pool.shutdown(cancel_futures=True)
    assert futures[0].result()
    with pytest.raises(CancelledError):
        futures[-1].result()


def test_the_end_is_at_once_for_those_too_that_are_waited_for(pool):
    futures = [pool.submit(pid, 60) for _ in range(3)]
    while len(workers(pool)) < 2:
        time.sleep(0.01)
    pool.end()
    done, open_ = wait(futures, timeout=1)
    assert len(done) == 3
    assert not open_


@pytest.mark.parametrize("count", [1, 2])
def test_a_worker_that_is_killed_as_it_begins_is_missed(count):
    pool = Pool(2)
    first = pool.submit(pid, 0.4) if count == 2 else None
    killer = threading.Thread(target=killed_when, args=(pool, count))
    killer.start()
    assert isinstance(pool.submit(double, 1).exception(timeout=20), Lost)
    killer.join()
    assert first is None or first.result(timeout=20)
    assert pool.submit(double, 1).result(timeout=20) == 2
    pool.shutdown()


def test_a_worker_that_is_killed_while_it_is_idle_costs_nothing(pool):
    os.kill(pool.submit(pid).result(), signal.SIGKILL)
    time.sleep(0.2)
    assert pool.submit(double, 1).result(timeout=20) == 2


def test_who_was_told_to_leave_does_no_job_more_though_a_library_swallowed_it(pool, tmp_path):
    future = pool.submit(slumber, tmp_path)
    while not (tmp_path / "begun").exists():
        time.sleep(0.01)
    workers(pool)[0].terminate()
    assert isinstance(future.exception(timeout=20), Lost)
    assert (tmp_path / "told").exists()


def kill_now_and_then(pool, dice, over):
    while not over.wait(dice.uniform(0.02, 0.4)):
        for process in random.Random(dice.random()).sample(workers(pool), min(1, len(workers(pool)))):
            if process.is_alive():
                os.kill(process.pid, signal.SIGKILL)


@pytest.mark.parametrize("seed", range(3))
def test_whoever_is_killed_every_job_comes_to_an_end(seed):
    """Each job is done, or lost and told so; none waits for ever."""
    pool, over = Pool(3), threading.Event()
    killer = threading.Thread(target=kill_now_and_then, args=(pool, random.Random(seed), over))
    killer.start()
    futures = [pool.submit(big, 300_000) if n % 3 else pool.submit(pid, 0.05) for n in range(120)]
    done, waiting = wait(futures, timeout=60)
    over.set()
    killer.join()
    pool.shutdown()
    assert not waiting
    ends = [type(future.exception()) for future in done]
    assert set(ends) <= {type(None), Lost}
    assert ends.count(type(None)) > 60
    assert not [p for p in map(Path, [f"/proc/{process.pid}" for process in workers(pool)]) if p.exists()]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has threads with a priority of their own")
def test_what_is_done_aside_gives_way_and_what_follows_does_not(tmp_path):
    before = os.getpriority(os.PRIO_PROCESS, 0)
    aside(pickle.dumps(partial(niceness, tmp_path / "found")))
    assert int((tmp_path / "found").read_text()) == min(19, before + 10)
    assert os.getpriority(os.PRIO_PROCESS, 0) == before


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="threads are counted in /proc")
def test_a_worker_has_no_idle_threads(pool, monkeypatch):
    """Its own, and the one that follows its parent."""
    monkeypatch.delenv("OPENBLAS_NUM_THREADS", raising=False)
    assert pool.submit(threads).result() == 2


def test_who_says_how_many_threads_is_heard(monkeypatch):
    monkeypatch.setenv("OPENBLAS_NUM_THREADS", "3")
    begin()
    assert os.environ["OPENBLAS_NUM_THREADS"] == "3"
