"""Jobs on worker processes: order, errors, and a worker that is killed."""

import os
import signal
import time
from concurrent.futures import Future
from functools import partial
from pathlib import Path
from types import SimpleNamespace

import pytest

from shotwright.errors import RenderError, VoiceError
from shotwright.workers import Crew, local, run_all, tend
from tests.shotwright.deaths import die_always, die_once


def double(n: int) -> int:
    return n * 2


def refuse(n: int) -> int:
    raise VoiceError(f"no {n}", hint="say yes")


def sleep(folder: Path, n: int) -> int:
    (folder / f"pid-{n}").write_text(str(os.getpid()))
    try:
        time.sleep(60)
    finally:
        (folder / "cleared").touch()
    return n


def pid(_n: int) -> int:
    return os.getpid()


def mark(folder: Path) -> None:
    (folder / str(os.getpid())).touch()


def gone(pid: int) -> bool:
    """Whether a process has ended, or is about to within a second."""
    for _ in range(20):
        if not Path(f"/proc/{pid}").exists():
            return True
        time.sleep(0.05)
    return False


def nap(seconds: float) -> float:
    time.sleep(seconds)
    return seconds


def wait_and_refuse(sign: Path) -> None:
    while not sign.exists() or not sign.read_text():
        time.sleep(0.05)
    raise VoiceError("no")


class Desk:
    """An executor of two processes that does nothing by itself: a test ends its jobs."""

    processes = room = 2

    def __init__(self):
        self.given = []

    def submit(self, _work, job):
        self.given.append((job, Future()))
        return self.given[-1][1]

    def end(self, job):
        future = dict(self.given)[job]
        future.set_result(None)
        return future


def ignore(job: object, result: object) -> None:
    pass


def test_results_come_in_the_order_of_the_jobs_and_each_is_told_of():
    told: list[tuple[int, int]] = []
    assert run_all(local(2), double, [3, 1, 2], lambda job, result: told.append((job, result))) == [6, 2, 4]
    assert sorted(told) == [(1, 2), (2, 4), (3, 6)]


def test_no_jobs_start_no_process():
    def explode():
        raise AssertionError("a pool was made")

    assert run_all(explode, double, [], ignore) == []


def test_an_error_of_a_job_passes_through_whole():
    with pytest.raises(VoiceError) as caught:
        run_all(local(1), refuse, [1], ignore)
    assert (caught.value.message, caught.value.hint) == ("no 1", "say yes")


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM])
def test_a_killed_worker_costs_its_job_one_more_try(tmp_path, how):
    assert run_all(local(2), partial(die_once, tmp_path, how), [0, 1, 2, 3], ignore) == [0, 1, 2, 3]
    assert (tmp_path / "died-1").exists()


def test_a_job_that_always_kills_its_worker_is_given_up_with_one_clear_error():
    with pytest.raises(RenderError, match="ended again and again"):
        run_all(local(1), die_always, [1], ignore)


def test_of_the_jobs_that_wait_the_costliest_goes_first():
    order: list[int] = []
    crew = Crew(local(1), double, lambda job, _: order.append(job), cost=float)
    crew.add([1, 5, 3, 2, 5, 4])
    tend(crew)
    assert order == [5, 5, 4, 3, 2, 1]


def test_a_worker_stays_with_kin_and_begins_where_no_other_is():
    desk = Desk()
    crew = Crew(lambda: desk, double, ignore, kin=set)
    crew.add(["a", "aa", "b", "ab", "c", "bb"])
    crew.fill()
    assert [job for job, _ in desk.given] == ["a", "b"]
    for done, following in (("b", "ab"), ("a", "aa"), ("ab", "bb"), ("aa", "c")):
        crew.collect(desk.end(done))
        crew.fill()
        assert desk.given[-1][0] == following


def test_who_gives_jobs_to_anybody_has_its_room_filled_by_cost_and_kin_is_no_matter():
    desk = Desk()
    far = SimpleNamespace(room=3, submit=desk.submit)
    crew = Crew(lambda: far, double, ignore, cost=len, kin=set)
    crew.add(["a", "aaa", "b", "aa", "bbbb"])
    crew.fill()
    assert [job for job, _ in desk.given] == ["bbbb", "aaa", "aa"]
    crew.collect(desk.end("bbbb"))
    crew.fill()
    assert desk.given[-1][0] == "a"


def test_a_job_without_kin_goes_before_those_that_have_some():
    desk = Desk()
    crew = Crew(lambda: desk, double, ignore, cost=lambda job: 0.0 if job == "a" else 1.0, kin=lambda job: set(job) - {"m"})
    crew.add(["a", "b"])
    crew.fill()
    crew.add(["a" * 2, "m"])
    crew.collect(desk.end("b"))
    crew.fill()
    assert [job for job, _ in desk.given] == ["b", "a", "m"]


def test_a_job_that_is_done_may_bring_others():
    told: list[int] = []

    def on(job: int, _result: int) -> None:
        told.append(job)
        if job < 4:
            later.add([job + 1])

    first = Crew(local(1), double, on)
    later = Crew(local(2), double, on)
    first.add([1])
    first.close()
    tend(first, later)
    assert told == [1, 2, 3, 4]


def test_what_is_begun_with_finds_the_first_jobs_under_way_and_may_bring_others(tmp_path):
    first, later = Crew(local(1), pid, ignore), Crew(local(1), double, ignore)
    (spoke,) = first.add([0])
    found: list[object] = []

    def begin() -> None:
        found.append(len(list(first.running)))
        found.append(later.add([3])[0])

    tend(first, later, begin=begin)
    assert spoke.result
    assert found[0] == 1
    assert found[1].result == 6


def test_an_error_as_one_begins_ends_what_is_under_way(tmp_path):
    asleep = Crew(local(1), partial(sleep, tmp_path), ignore)
    asleep.add([0])

    def begin() -> None:
        while not list(tmp_path.glob("pid-*")) or not (tmp_path / "pid-0").read_text():
            time.sleep(0.05)
        raise VoiceError("no")

    with pytest.raises(VoiceError):
        tend(asleep, begin=begin)
    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "pid-0").read_text()), 0)


def test_workers_leave_when_no_more_jobs_will_come_though_others_go_on():
    left: list[bool] = []
    speaking = Crew(local(1), pid, lambda _job, found: left.append(gone(found)))
    drawing = Crew(local(1), nap, lambda _job, _result: left.append(gone(spoke.result)))
    (spoke,) = speaking.add([0])
    speaking.close()
    drawing.add([2])
    tend(speaking, drawing)
    assert left == [False, True]


def test_workers_begin_before_there_is_a_job(tmp_path):
    crew = Crew(local(2), pid, ignore)
    crew.warm(partial(mark, tmp_path))
    deadline = time.monotonic() + 60
    while not list(tmp_path.iterdir()) and time.monotonic() < deadline:
        time.sleep(0.05)
    begun = {int(p.name) for p in tmp_path.iterdir()}
    (task,) = crew.add([0])
    tend(crew)
    assert begun
    assert task.result in {int(p.name) for p in tmp_path.iterdir()}


def test_an_error_of_one_crew_ends_the_others(tmp_path):
    asleep = Crew(local(1), partial(sleep, tmp_path), ignore)
    asleep.add([0])
    wrong = Crew(local(1), wait_and_refuse, ignore)
    wrong.add([tmp_path / "pid-0"])
    with pytest.raises(VoiceError):
        tend(asleep, wrong)
    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "pid-0").read_text()), 0)


def test_an_interrupt_leaves_no_child_behind(tmp_path):
    def interrupt(_signal, _frame):
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGALRM, interrupt)
    signal.setitimer(signal.ITIMER_REAL, 3)
    try:
        with pytest.raises(KeyboardInterrupt):
            run_all(local(1), partial(sleep, tmp_path), [0], ignore)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    assert (tmp_path / "cleared").exists()
    pid = int((tmp_path / "pid-0").read_text())
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
