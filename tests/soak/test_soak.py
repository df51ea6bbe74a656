"""Films that are disturbed: a process killed, the disk full, ten times the length. What comes out is the undisturbed film, to the byte."""

import os
import random
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.small_disk import mounted, needs_mount
from tests.small_film import shotwright
from tests.soak.films import PATIENCE, TINY, at_work, family, finish, laid_out, no_orphans, script, started, undisturbed, until

psutil = pytest.importorskip("psutil")
pytestmark = [pytest.mark.soak, pytest.mark.skipif(os.name != "posix", reason="signals as Linux and macOS have them")]


@pytest.fixture(scope="session")
def whole(tmp_path_factory):
    """The film that nothing disturbed. Made twice, since the first run also loads what the disk has not got in its cache."""
    undisturbed(tmp_path_factory.mktemp("first"))
    return undisturbed(tmp_path_factory.mktemp("whole"))


def test_the_film_is_the_same_from_every_number_of_workers(tmp_path, whole):
    for count in (1, 3):
        folder = tmp_path / str(count)
        assert undisturbed(folder, config=TINY.replace("workers: 2", f"workers: {count}")).film == whole.film


def test_ten_times_the_script_is_the_same_from_one_worker_and_from_a_run_that_is_killed(tmp_path):
    made = undisturbed(tmp_path / "whole", parts=10)
    assert undisturbed(tmp_path / "one", parts=10, config=TINY.replace("workers: 2", "workers: 1")).film == made.film
    film = laid_out(tmp_path / "killed", parts=10)
    killed_at(tmp_path / "killed", made.seconds / 2)
    finish(tmp_path / "killed")
    assert film.read_bytes() == made.film


@pytest.mark.parametrize("seed", range(20))
def test_the_main_process_killed_at_a_random_moment(tmp_path, whole, seed):
    film = laid_out(tmp_path)
    killed_at(tmp_path, random.Random(seed).uniform(0.1, 1.0) * whole.seconds)
    finish(tmp_path)
    assert film.read_bytes() == whole.film


def test_killed_again_and_again_it_still_gets_there(tmp_path, whole):
    film, chance, kills = laid_out(tmp_path), random.Random("again"), 0
    while not film.exists() and kills < 20:
        killed_at(tmp_path, chance.uniform(0.3, 0.8) * whole.seconds)
        kills += 1
    finish(tmp_path)
    assert film.read_bytes() == whole.film


def killed_at(folder: Path, seconds: float) -> None:
    """Start a run and kill its main process after `seconds`, if it is still there; its children leave by themselves."""
    process = started(folder)
    try:
        process.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        children = family(process)
        process.kill()
        with no_orphans(children):
            process.communicate(timeout=PATIENCE)
    else:
        assert process.returncode == 0


@pytest.mark.parametrize("seed", range(5))
def test_a_worker_killed_at_a_random_moment(tmp_path, whole, seed):
    """Whoever is at work then: the one that speaks, or one that draws. The run goes on by itself."""
    chance, film = random.Random(seed), laid_out(tmp_path)
    process = started(tmp_path)
    time.sleep(chance.uniform(0.1, 0.8) * whole.seconds)
    if workers := at_work(process):
        os.kill(chance.choice(workers).pid, signal.SIGKILL)
    said, wrong = process.communicate(timeout=PATIENCE)
    assert process.returncode == 0, said[-1000:] + wrong[-2000:]
    assert film.read_bytes() == whole.film


def test_a_batch_of_ten_is_the_films_that_each_would_be_alone(tmp_path):
    names = [f"milk-{n}" for n in range(10)]
    for way in ("alone", "together"):
        laid_out(tmp_path / way)
        (tmp_path / way / "milk.md").unlink()
        for n, name in enumerate(names):
            (tmp_path / way / f"{name}.md").write_text(script().replace("cold milk", f"milk of {n} degrees"), encoding="utf-8")
    for name in names:
        shotwright(tmp_path / "alone", f"{name}.md", "--quiet")
    process = started(tmp_path / "together", "render", ".")
    until(process, "started", "pictures")
    if workers := at_work(process):
        workers[0].kill()
    said, wrong = process.communicate(timeout=10 * PATIENCE)
    assert process.returncode == 0, said[-1000:] + wrong[-2000:]
    one, other = ([tmp_path / way / "out" / name / f"{name}.mp4" for name in names] for way in ("alone", "together"))
    assert [path.read_bytes() for path in one] == [path.read_bytes() for path in other]


@pytest.fixture
def small_disk(tmp_path):
    """A disk of 260 MB: enough to begin on."""
    with mounted(tmp_path / "disk", "260m") as disk:
        yield disk


@needs_mount
@pytest.mark.parametrize(("event", "step"), [("started", "voices"), ("started", "pictures"), ("done", "pictures"), ("started", "join")])
def test_the_disk_fills_in_mid_run(small_disk, whole, event, step):
    """The run ends with a clear error and leaves nothing half done; with room again, the same command makes the same film.

    Where the film was joined before the disk was full, it is whole, and what belongs beside it is missing.
    """
    film = laid_out(small_disk)
    process = started(small_disk)
    until(process, event, step)
    ballast = filled(small_disk)
    said, wrong = process.communicate(timeout=PATIENCE)
    if process.returncode:  # it may have been done in the moment that filling took
        assert process.returncode in (6, 7), said[-1000:] + wrong[-2000:]
        assert "no space" in (said + wrong).lower()
        assert "Traceback" not in wrong
        assert not film.exists() or (step == "join" and film.read_bytes() == whole.film)
    ballast.unlink()
    finish(small_disk)
    assert film.read_bytes() == whole.film


def filled(disk: Path) -> Path:
    """Leave not a byte free on `disk`; the file that takes the room."""
    ballast = disk / "ballast"
    with ballast.open("wb", buffering=0) as file:
        for size in (1 << 20, 1 << 12):
            try:
                while True:
                    file.write(bytes(size))
            except OSError:
                continue
    return ballast
