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
