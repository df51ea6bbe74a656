"""Several films in one run, as a person gives it."""

from __future__ import annotations

import json
import os
import signal
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from command.batch import distinct, scripts
from command.film import writable
from command.main import run
from shotwright.errors import UsageError
from tests.small_film import CONFIG, SCRIPT, project, shotwright
from tests.test_hostile import children, needs_proc, started, until

SMALL = CONFIG.replace("size: 256x144, fps: 12", "size: 128x72, fps: 6")


def batch(folder: Path, *names: str) -> None:
    """A project with a script of each name, no two of which say the same."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "config.yaml").write_text(SMALL, encoding="utf-8")
    for name in names:
        (folder / f"{name}.md").write_text(SCRIPT.replace("milk", name).replace("Milk", name.title()), encoding="utf-8")


def touched(folder: Path, *names: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        (folder / name).write_text("", encoding="utf-8")
    return folder


# ---------------------------------------------------------------- what is filmed


def test_a_folder_is_its_scripts_and_the_lists_that_have_none(tmp_path):
    folder = touched(
        tmp_path, "b.md", "a.txt", "b.scenes.yaml", "c.scenes.yaml", "config.yaml", "README.md", "_notes.md", ".x.md", "b.scenes.yaml.bak"
    )
    (folder / "deeper").mkdir()
    touched(folder / "deeper", "d.md")
    assert [p.name for p in scripts(folder)] == ["a.txt", "b.md", "c.scenes.yaml"]


def test_a_folder_without_a_script_is_refused(tmp_path):
    with pytest.raises(UsageError, match="there is no script in"):
        scripts(touched(tmp_path, "config.yaml"))


def test_a_film_is_made_once_however_often_it_is_named(tmp_path):
    a, b = (touched(tmp_path, name) / name for name in ("a.md", "b.md"))
    listing = tmp_path / "a.scenes.yaml"
    assert distinct([listing, b, a, tmp_path / "." / "a.md", listing]) == [a, b]


@pytest.mark.parametrize(("one", "other"), [("x/talk.md", "y/talk.md"), ("x/talk.md", "y/Talk.md"), ("x/talk.scenes.yaml", "y/talk.txt")])
def test_two_films_of_one_name_are_refused_before_anything_is_made(tmp_path, one, other):
    with pytest.raises(UsageError, match=r"would both be filmed as [tT]alk") as refused:
        distinct([tmp_path / one, tmp_path / other])
    assert "--out" in refused.value.hint


def test_two_scripts_of_one_scene_list_are_refused(tmp_path):
    with pytest.raises(UsageError, match=r"talk\.scenes\.yaml"):
        distinct([tmp_path / "talk.md", tmp_path / "talk.txt"])


def test_a_name_that_clashes_is_a_usage_error_on_the_command_line(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    touched(tmp_path / "x", "talk.md")
    touched(tmp_path / "y", "talk.md")
    assert run(["render", "x", "y"]) == 2
    assert "rename one of them" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_films_of_one_batch_may_look_at_their_folder_at_the_same_time(tmp_path):
    with ThreadPoolExecutor(8) as threads:
        list(threads.map(writable, [tmp_path] * 400))
    assert not list(tmp_path.iterdir())


# ---------------------------------------------------------------- whole batches


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """Three good films, two bad ones and one that is not there; and what the run told."""
    folder = tmp_path_factory.mktemp("batch")
    batch(folder, "milk", "soup", "tea")
    other = folder / "elsewhere"
    project(other, config=SMALL.replace("128x72", "96x64")).rename(other / "cake.md")
    batch(folder, "list", "pin")
    for name in ("list", "pin"):
        shotwright(folder, "plan", f"{name}.md")
    broken, pinned = folder / "list.scenes.yaml", folder / "pin.scenes.yaml"
    broken.write_text(broken.read_text(encoding="utf-8").replace("shot: {}", "shot: {", 1), encoding="utf-8")
    pinned.write_text(pinned.read_text(encoding="utf-8").replace("shot: {}", "shot: {kind: image, clip: no.png}", 1), encoding="utf-8")
    return folder, shotwright(folder, "render", ".", "elsewhere/cake.md", "nothing.md", code=3)


def test_one_that_fails_does_not_stop_the_others(made):
    folder, _ = made
    assert sorted(p.name for p in (folder / "out").glob("*/*.mp4")) == ["cake.mp4", "milk.mp4", "soup.mp4", "tea.mp4"]


def test_the_table_says_how_each_ended_and_where_it_lies(made):
    _, told = made
    table = told.stdout.split("\n\n")[-1].splitlines()
    assert [line.split()[:2] for line in table] == [
        ["film", "result"],
        ["list", "FAILED"],
        ["milk", "filmed"],
        ["pin", "FAILED"],
        ["soup", "filmed"],
        ["tea", "filmed"],
        ["cake", "filmed"],
        ["nothing", "FAILED"],
    ]
    assert table[2].endswith(str(Path("out/milk/milk.mp4")))


def test_every_failure_is_told_with_its_place_and_what_to_do(made):
    _, told = made
    assert "error: list: list.scenes.yaml:" in told.stderr
    assert "error: pin: " in told.stderr
    assert "no.png" in told.stderr
    assert "error: nothing: there is no file nothing.md" in told.stderr
    assert "Traceback" not in told.stderr


def test_each_film_has_its_own_projects_settings(made):
    folder, _ = made
    sizes = {name: json.loads((folder / "out" / name / "report.json").read_text(encoding="utf-8"))["film"] for name in ("milk", "cake")}
    assert [(film["width"], film["height"]) for film in sizes.values()] == [(128, 72), (96, 64)]


def test_a_batch_makes_what_a_film_alone_does(made, tmp_path):
    folder, _ = made
    batch(tmp_path, "soup")
    shotwright(tmp_path, "soup.md")
    assert (tmp_path / "out/soup/soup.mp4").read_bytes() == (folder / "out/soup/soup.mp4").read_bytes()


def test_a_second_run_makes_nothing_and_tells_programs_of_each(made):
    folder, _ = made
    told = shotwright(folder, "render", "tea.md", "milk.md", "nothing.md", "soup.scenes.yaml", "--json", code=3)
    events = [json.loads(line) for line in told.stdout.splitlines()]
    assert {event["film"] for event in events[:-1]} == {"tea", "milk", "nothing", "soup"}
    assert not [e for e in events if e["event"] == "done" and not e["reused"]]
    assert {e["film"]: e["reused"] for e in events if e["event"] == "film"} == {"tea": True, "milk": True, "soup": True}
    (error,) = [e for e in events if e["event"] == "error"]
    assert (error["film"], error["error"]) == ("nothing", "ScriptError")
    assert events[-1] == {"event": "summary", "films": 4, "failed": ["nothing"]}


def test_quiet_says_nothing_but_errors(made):
    folder, _ = made
    assert shotwright(folder, "render", "tea.md", "milk.md", "--quiet").stdout == ""
    told = shotwright(folder, "render", "tea.md", "nothing.md", "-q", code=3)
    assert told.stdout == ""
    assert "nothing.md" in told.stderr


@needs_proc
def test_ctrl_c_ends_all_of_them_and_the_next_run_goes_on(tmp_path):
    batch(tmp_path, "milk", "soup", "tea")
    process = started(tmp_path, "render", ".", "--json")
    until(process, '"event": "done", "film": "milk", "step": "voices"')
    family = children(process.pid)
    process.send_signal(signal.SIGINT)
    _, told = process.communicate(timeout=30)
    assert process.returncode == 130
    assert "goes on from here" in told
    assert "Traceback" not in told
    assert not [pid for pid in family if pid in children(1)]
    assert not list(tmp_path.glob("out/*/*.mp4"))
    assert len(shotwright(tmp_path, "render", ".").stdout.split("filmed")) == 4


@needs_proc
def test_a_killed_worker_costs_time_and_no_film(made, tmp_path):
    folder, _ = made
    batch(tmp_path, "milk", "soup", "tea")
    process = started(tmp_path, "render", ".", "--json")
    until(process, '"step": "pictures"')
    deadline = time.monotonic() + 20
    workers: list[int] = []
    while len(workers) < 2 and time.monotonic() < deadline:
        workers = [pid for pid in children(process.pid) if b"spawn_main" in Path(f"/proc/{pid}/cmdline").read_bytes()]
    os.kill(workers[-1], signal.SIGKILL)
    told, _ = process.communicate(timeout=120)
    assert process.returncode == 0, told
    for name in ("milk", "soup", "tea"):
        assert (tmp_path / "out" / name / f"{name}.mp4").read_bytes() == (folder / "out" / name / f"{name}.mp4").read_bytes()
