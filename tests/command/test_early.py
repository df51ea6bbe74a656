"""The head start of the voice: when there is one, and that nothing is left of it."""

import os
from pathlib import Path

import pytest

from command.early import changed, head_start
from tests.shotwright.test_workers import gone


def laid(folder, *, listing=None, films=()):
    """A script, its scene list and its films, each `listing` or so many seconds old."""
    script = folder / "talk.md"
    script.write_text("[A desk]\n")
    aged = [(folder / "talk.scenes.yaml", listing)] if listing is not None else []
    for file, age in [*aged, *((folder / "out" / "talk" / name, age) for name, age in films)]:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
        os.utime(file, (1e9 - age, 1e9 - age))
    return script


@pytest.mark.parametrize(
    ("listing", "films", "expected"),
    [
        (None, [], True),
        (None, [("talk.mp4", 5)], True),
        (9, [], True),
        (9, [("talk.mp4", 5)], False),
        (3, [("talk.mp4", 5)], True),
        (3, [("talk.mp4", 5), ("draft/talk.draft.mp4", 2)], False),
    ],
)
def test_a_list_younger_than_every_film_has_most_likely_something_new_to_say(tmp_path, listing, films, expected):
    assert changed(laid(tmp_path, listing=listing, films=films), tmp_path / "out") is expected


def test_a_script_that_is_not_there_says_nothing(tmp_path):
    assert not changed(tmp_path / "none.md", tmp_path / "out")


def test_who_has_a_head_start_speaks_and_leaves_nothing_behind(tmp_path):
    with head_start(laid(tmp_path), tmp_path / "out") as speakers:
        pid = speakers().submit(os.getpid).result()
        assert pid != os.getpid()
        assert Path(f"/proc/{pid}").exists() or not Path("/proc").exists()
    assert gone(pid)


def test_it_ends_at_once_though_it_still_loads(tmp_path):
    with head_start(laid(tmp_path), tmp_path / "out") as speakers:
        (worker,) = begun(speakers())
    assert not worker.process.is_alive()


def begun(pool):
    while not pool._workers:
        pass
    return pool._workers.copy()


def test_where_there_is_nothing_to_say_no_process_begins(tmp_path):
    with head_start(laid(tmp_path, listing=9, films=[("talk.mp4", 5)]), tmp_path / "out") as speakers:
        assert speakers is None
