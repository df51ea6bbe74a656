"""Workers whose parent was killed do not wait for jobs for ever."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.small_film import ROOT

PARENT = """
import time
from shotwright.workers import local
from tests.shotwright.test_orphans import who

if __name__ == "__main__":
    pool = local(2)()
    print(*sorted(set(pool.map(who, range(4)))), flush=True)
    time.sleep(60)
"""


def who(_job):
    time.sleep(0.3)
    return os.getpid()


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="processes are looked up in /proc")
def test_workers_leave_when_their_parent_is_killed(tmp_path):
    script = tmp_path / "parent.py"
    script.write_text(PARENT)
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen([sys.executable, str(script)], stdout=subprocess.PIPE, text=True, env=environment) as parent:
        workers = [int(pid) for pid in parent.stdout.readline().split()]
        assert workers
        parent.send_signal(signal.SIGKILL)
    deadline = time.monotonic() + 20
    while any(living(pid) for pid in workers) and time.monotonic() < deadline:
        time.sleep(0.1)
    left = [pid for pid in workers if living(pid)]
    for pid in left:
        os.kill(pid, signal.SIGKILL)
    assert not left


def living(pid):
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


KILLED = """
import sys
from shotwright.workers import local, run_all
from tests.shotwright.test_orphans import kill_the_idle_one

if __name__ == "__main__":
    print(run_all(local(2), kill_the_idle_one, [("idle", sys.argv[1]), ("busy", sys.argv[1])], lambda job, result: None), flush=True)
"""


def kill_the_idle_one(job):
    """Of two workers one is soon idle, and is killed as it waits for jobs; the other goes on for a while."""
    name, folder = job
    (Path(folder) / f"{name}.{os.getpid()}").touch()
    if name == "idle" or len(list(Path(folder).glob("busy.*"))) > 1:
        time.sleep(1)
        return name
    other = next(Path(folder).glob("idle.*")) if wait_for(folder, "idle.*") else None
    time.sleep(2)
    os.kill(int(other.suffix[1:]), signal.SIGKILL)
    time.sleep(2)
    return name


def wait_for(folder, pattern):
    for _ in range(200):
        if list(Path(folder).glob(pattern)):
            return True
        time.sleep(0.05)
    return False


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="there is no such signal here")
def test_an_idle_worker_that_is_killed_keeps_nobody_waiting(tmp_path):
    """Nobody waits for what a dead neighbour held, and what the busy one does is not lost."""
    script = tmp_path / "killed.py"
    script.write_text(KILLED)
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen([sys.executable, str(script), str(tmp_path)], stdout=subprocess.PIPE, text=True, env=environment) as parent:
        try:
            said, _ = parent.communicate(timeout=60)
        finally:
            parent.kill()
    assert said.strip() == "['idle', 'busy']"
    assert len(list(tmp_path.glob("busy.*"))) == 1


STUBBORN = """
import os, signal, time
from shotwright.workers import local
from tests.shotwright.test_orphans import stay, who

if __name__ == "__main__":
    pool = local(1)()
    pid = pool.submit(who, 0).result()
    job = pool.submit(stay, 0)
    time.sleep(1)
    os.kill(pid, signal.SIGTERM)
    print(type(job.exception(timeout=30)).__name__, flush=True)
"""


def stay(_job):
    """Like a library that swallows whatever is raised in it: nothing brings it away."""
    while True:
        try:
            time.sleep(60)
        except SystemExit:
            continue


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="there is no such signal here")
def test_a_worker_that_is_told_to_leave_is_gone_soon_whatever_it_does(tmp_path):
    script = tmp_path / "stubborn.py"
    script.write_text(STUBBORN)
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen([sys.executable, str(script)], stdout=subprocess.PIPE, text=True, env=environment) as parent:
        try:
            said, _ = parent.communicate(timeout=60)
        finally:
            parent.kill()
    assert said.strip() == "Lost"
