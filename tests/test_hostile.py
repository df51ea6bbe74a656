"""What bad input and bad luck get: one clear error, an exit code, nothing half done, nothing lost."""

import os
import re
import signal
import struct
import subprocess
import time
import zlib
from pathlib import Path

import av
import pytest

from command import film as film_command
from command.main import run
from tests.small_disk import mounted, needs_mount
from tests.small_film import COMMAND, CONFIG, ROOT, SCRIPT, bare, project, shotwright


def refused(folder: Path, *words: str, code: int) -> str:
    """The one error that a run ends with; nothing is under a film's name, and no trace is shown."""
    told = shotwright(folder, *words, code=code).stderr
    assert told.startswith("error: ")
    assert "Traceback" not in told
    assert not list(folder.rglob("*.mp4")) or not (folder / "out").exists() or not list((folder / "out").glob("*/*.mp4"))
    return told


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "empty"),
        (b"   \n\n  \n", "empty"),
        (b"**[Opening shot of a harbour]**\n\n**[Cut to a boat]**\n", "nobody speaks|no speech|nothing to speak|nothing is spoken"),
        (bytes(range(256)) * 40, "text"),
        (b"A word. " * 1_400_000, "MB|large"),
    ],
    ids=["empty", "blank", "no speech", "binary rubbish", "ten megabytes"],
)
def test_a_script_that_is_none(tmp_path, content, said):
    project(tmp_path)
    (tmp_path / "milk.md").write_bytes(content)
    told = refused(tmp_path, "milk.md", code=3)
    assert "milk.md" in told
    assert any(word in told for word in said.split("|")), told
    assert not (tmp_path / "milk.scenes.yaml").exists()


def listed(folder: Path) -> Path:
    """A project with its scene list written."""
    project(folder)
    shotwright(folder, "plan", "milk.md")
    return folder / "milk.scenes.yaml"


def test_aliases_by_the_million(tmp_path):
    listing = listed(tmp_path)
    bomb = "a: &a [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
        f"{c}: &{c} [{', '.join(['*' + p] * 10)}]\n" for p, c in zip("abcdefg", "bcdefgh", strict=True)
    )
    listing.write_text(bomb)
    assert "milk.scenes.yaml:2" in refused(tmp_path, "milk.md", code=3)


def pinned(folder: Path, kind: str, name: str) -> None:
    """Ask for the file `name` in the first scene of the list."""
    listing = listed(folder)
    text = listing.read_text(encoding="utf-8")
    listing.write_text(text.replace("shot: {}", f"shot: {{kind: {kind}, clip: '{name}'}}", 1), encoding="utf-8")


def bomb(path: Path) -> None:
    """A PNG of a few bytes that says it is 50,000 by 50,000."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", 50_000, 50_000, 8, 2, 0, 0, 0)
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0" * 64)) + chunk(b"IEND", b""))


def no_frames(path: Path) -> None:
    """An MP4 with a video stream and not one frame."""
    with av.open(str(path), "w") as container:
        stream = container.add_stream("libx264", rate=10)
        stream.width, stream.height, stream.pix_fmt = 64, 36, "yuv420p"
        container.start_encoding()


def test_an_image_bomb(tmp_path):
    pinned(tmp_path, "image", "bomb.png")
    bomb(tmp_path / "bomb.png")
    assert "bomb.png" in refused(tmp_path, "milk.md", code=6)


def test_a_text_file_named_mp4(tmp_path):
    pinned(tmp_path, "video", "talk.mp4")
    (tmp_path / "talk.mp4").write_text("this is no film")
    assert "talk.mp4" in refused(tmp_path, "milk.md", code=6)


def test_a_clip_of_no_frames(tmp_path):
    pinned(tmp_path, "video", "empty.mp4")
    no_frames(tmp_path / "empty.mp4")
    assert "empty.mp4" in refused(tmp_path, "milk.md", code=6)


def test_a_missing_clip_offers_the_nearest(tmp_path):
    pinned(tmp_path, "image", "foam.png")
    (tmp_path / "foem.png").write_bytes(b"")
    assert "foem.png" in refused(tmp_path, "milk.md", code=6)


@pytest.mark.parametrize("name", ["../secret.png", "/etc/passwd", "clips/../../secret.png"])
def test_a_path_outside_the_project(tmp_path, name):
    folder = tmp_path / "inner"
    (tmp_path / "secret.png").write_bytes(b"x")
    pinned(folder, "image", name)
    assert "project's folder" in refused(folder, "milk.md", code=6)


@pytest.mark.parametrize("name", ["https://example.org/a.mp4", "file:///etc/passwd"])
def test_a_url_where_a_file_belongs(tmp_path, name):
    pinned(tmp_path, "video", name)
    assert "address" in refused(tmp_path, "milk.md", code=6)


def test_a_function_that_only_a_scene_list_names_is_never_run(tmp_path):
    pinned(tmp_path, "moviepy", "os.system")
    told = shotwright(tmp_path, "milk.md", code=6).stderr
    assert "pictures.moviepy" in told


@pytest.mark.parametrize(
    ("wrong", "code", "said"),
    [
        ("render: {fps: -3}", 4, "fps"),
        ("render: {sise: 3}", 4, "Did you mean 'size'?"),
        ("voice: {default: nobody}", 4, "nobody"),
        ("voice: {voices: {narrator: {engine: kokorro}}}", 5, "Did you mean 'kokoro'?"),
        ("look: dsk", 5, "Did you mean 'dusk'?"),
    ],
)
def test_a_wrong_setting(tmp_path, wrong, code, said):
    project(tmp_path, config=wrong)
    assert said in shotwright(tmp_path, "milk.md", code=code).stderr


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [("Narrator: {}", "Narrator: {voice: nobody}", "nobody"), ("shot: {}", "shot: {kind: vidoe}", "Did you mean 'video'?")],
)
@pytest.mark.parametrize("command", [[], ["explain"], ["storyboard"]], ids=["film", "explain", "storyboard"])
def test_a_wrong_scene_is_named_by_file_and_line_before_anybody_speaks(tmp_path, before, after, said, command):
    listing = listed(tmp_path)
    listing.write_text(listing.read_text(encoding="utf-8").replace(before, after, 1), encoding="utf-8")
    done = shotwright(tmp_path, *command, "milk.md", code=3)
    assert re.search(r"milk\.scenes\.yaml:\d+: ", done.stderr)
    assert said in done.stderr
    assert "voices" not in done.stdout


@pytest.fixture
def small_disk(tmp_path):
    """A disk of 400 kB."""
    with mounted(tmp_path / "disk", "400k") as disk:
        yield disk


@needs_mount
def test_too_little_space_is_said_before_work_begins(tmp_path, small_disk):
    project(tmp_path)
    assert "MB are free" in shotwright(tmp_path, "milk.md", "--out", str(small_disk), code=7).stderr


@needs_mount
def test_a_disk_that_fills_while_filming(tmp_path, small_disk, monkeypatch, capsys):
    project(tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(film_command, "LEAST_SPACE", 0)
    assert run(["milk.md", "--out", str(small_disk), "--quiet"]) == 7
    assert "no space" in capsys.readouterr().err.lower()
    assert not list(small_disk.rglob("milk.mp4"))
    assert not [p for p in small_disk.rglob(".*-*") if p.is_file()]


@needs_mount
def test_a_read_only_output_folder(tmp_path, small_disk):
    project(tmp_path)
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    assert "read-only" in shotwright(tmp_path, "milk.md", "--out", str(small_disk), code=7).stderr.lower()


def test_an_output_folder_that_is_a_file(tmp_path):
    project(tmp_path)
    (tmp_path / "out").write_text("mine")
    assert "cannot be written" in shotwright(tmp_path, "milk.md", code=7).stderr
    assert (tmp_path / "out").read_text() == "mine"


def hears_ctrl_c() -> None:
    """A test run in a shell's background inherits that Ctrl-C is ignored; a person's own run does not."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


def started(folder: Path, *words: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [*COMMAND, *(words or ("milk.md", "--json"))],
        cwd=folder,
        env=bare(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=hears_ctrl_c,  # noqa: PLW1509 - the test has one thread
    )


def until(process: subprocess.Popen[str], event: str) -> None:
    """Read what a run tells until a line holds `event`."""
    assert process.stdout is not None
    for line in process.stdout:
        if event in line:
            return
    pytest.fail(f"the run ended before {event}")


def children(pid: int) -> set[int]:
    """The processes that `pid` started and that live, theirs too."""
    found: set[int] = set()
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[1]) == pid and fields[0] != "Z":
            child = int(stat.parent.name)
            found |= {child} | children(child)
    return found


needs_proc = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="children are found in /proc")


@needs_proc
def test_ctrl_c_ends_cleanly_and_the_next_run_goes_on(tmp_path):
    # One worker, which mixes the sound first: the pictures are far from done when they have begun.
    project(tmp_path, config=CONFIG.replace("workers: 2", "workers: 1"))
    process = started(tmp_path)
    until(process, '"step": "pictures"')
    time.sleep(0.5)
    family = children(process.pid)
    process.send_signal(signal.SIGINT)
    _, told = process.communicate(timeout=30)
    assert process.returncode == 130
    assert "goes on from here" in told
    assert "Traceback" not in told
    assert not [pid for pid in family if Path(f"/proc/{pid}").exists() and pid in children(1)]
    assert not (tmp_path / "out" / "milk" / "milk.mp4").exists()
    again = shotwright(tmp_path, "milk.md", "--json").stdout
    assert '"step": "voices", "job": "narration", "reused": false' not in again
    assert (tmp_path / "out" / "milk" / "milk.mp4").exists()


@needs_proc
def test_a_killed_worker_costs_time_and_not_the_film(tmp_path):
    project(tmp_path / "undisturbed")
    shotwright(tmp_path / "undisturbed", "milk.md")
    project(tmp_path / "disturbed")
    process = started(tmp_path / "disturbed")
    until(process, '"step": "pictures"')
    deadline = time.monotonic() + 20
    workers: list[int] = []
    while not workers and time.monotonic() < deadline:
        workers = [pid for pid in children(process.pid) if b"spawn_main" in Path(f"/proc/{pid}/cmdline").read_bytes()]
    os.kill(workers[0], signal.SIGKILL)
    process.communicate(timeout=120)
    assert process.returncode == 0
    films = [tmp_path / name / "out" / "milk" / "milk.mp4" for name in ("undisturbed", "disturbed")]
    assert films[0].read_bytes() == films[1].read_bytes()


def test_the_sample_is_the_one_in_the_project():
    assert SCRIPT
    assert (ROOT / "script" / "examples" / "junior-vs-senior.scenes.yaml").exists()
