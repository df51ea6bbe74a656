"""Films made on a cluster are, byte for byte, those made on one machine."""

import json
import os
import subprocess
from contextlib import contextmanager
from pathlib import Path

import pytest
from PIL import Image

from cluster import parcels
from tests.assets.test_store_remote import bucket, s3  # noqa: F401 - fixtures
from tests.cluster.kit import ROOT, crowd, scheduler, worker
from tests.small_film import COMMAND, CONFIG, SCRIPT, bare, project, shotwright

KEYS = ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_DEFAULT_REGION")
SHORT = SCRIPT.replace("**[Section: The pitcher]**\n", "").partition("**[Fade out")[0]
TINY = CONFIG.replace("256x144", "160x90").replace("fps: 12", "fps: 10")


@pytest.fixture(scope="module")
def alone(tmp_path_factory):
    """The film as one machine makes it."""
    folder = tmp_path_factory.mktemp("alone")
    project(folder, SHORT, TINY)
    shotwright(folder, "milk.md")
    return (folder / "out" / "milk" / "milk.mp4").read_bytes()


@contextmanager
def filming(folder: Path, *words: str):
    """A run of the command line; it must end well."""
    command, around = (
        [*COMMAND, *words, "--json"],
        bare() | {"PYTHONPATH": str(ROOT)} | {name: os.environ[name] for name in KEYS if name in os.environ},
    )
    with subprocess.Popen(command, cwd=folder, env=around, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as run:
        yield run
        _, told = run.communicate(timeout=300)
        assert run.returncode == 0, told


def test_a_film_of_a_cluster_is_the_film_of_one_machine(alone, tmp_path):
    project(tmp_path, SHORT, TINY)
    with scheduler(tmp_path) as address, crowd(tmp_path, address, 2):
        told = shotwright(tmp_path, "milk.md", "--cluster", address, "--json").stdout
    events = [json.loads(line) for line in told.splitlines()]
    assert {e["step"] for e in events if e["event"] == "done" and not e["reused"]} >= {"voices", "pictures", "mix"}
    assert (tmp_path / "out" / "milk" / "milk.mp4").read_bytes() == alone


@pytest.mark.long
def test_a_worker_killed_in_the_middle_costs_no_film(alone, tmp_path):
    project(tmp_path, SHORT, TINY)
    with scheduler(tmp_path) as address, crowd(tmp_path, address, 2) as workers, filming(tmp_path, "milk.md", "--cluster", address) as run:
        drawn = 0
        while drawn < 2:
            event = json.loads(run.stdout.readline())
            drawn += event["event"] == "done" and event["step"] == "pictures"
        workers[0].kill()
    assert (tmp_path / "out" / "milk" / "milk.mp4").read_bytes() == alone


@pytest.mark.long
def test_through_an_address_with_a_still_of_ones_own(tmp_path):
    """The workers see neither the project's folder nor the store: only the address."""
    films = []
    for name, far in (("here", False), ("far", True)):
        folder = tmp_path / name
        behind = f"\nstore: {{url: '{(tmp_path / 'behind').as_uri()}'}}\n" if far else ""
        project(folder, SHORT, TINY + behind)
        Image.linear_gradient("L").resize((320, 180)).convert("RGB").save(folder / "pitcher.png")
        shotwright(folder, "plan", "milk.md")
        listing = folder / "milk.scenes.yaml"
        text = listing.read_text(encoding="utf-8")
        where = text.index("shot: {}", text.index("steel pitcher"))
        listing.write_text(text[:where] + "shot: {kind: image, clip: {file: pitcher.png}}" + text[where + 8 :], encoding="utf-8")
        if far:
            own = {parcels.FOLDER: str(tmp_path / "own"), parcels.PATHS: f"{folder}=/nowhere"}
            with scheduler(tmp_path) as address, worker(tmp_path, address, environment=own):
                shotwright(folder, "milk.md", "--cluster", address)
        else:
            shotwright(folder, "milk.md")
        films.append((folder / "out" / "milk" / "milk.mp4").read_bytes())
    assert films[0] == films[1]
    assert list((tmp_path / "own").glob("??/*.mp4"))


@pytest.mark.long
def test_through_a_bucket(alone, bucket, tmp_path):  # noqa: F811 - a fixture
    project(tmp_path, SHORT, TINY + f"\nstore: {{url: '{bucket.url}', options: {{endpoint_url: '{bucket.options[0][1]}'}}}}\n")
    own = {parcels.FOLDER: str(tmp_path / "own")}
    with scheduler(tmp_path) as address, worker(tmp_path, address, environment=own), filming(tmp_path, "milk.md", "--cluster", address):
        pass
    assert (tmp_path / "out" / "milk" / "milk.mp4").read_bytes() == alone
    assert list((tmp_path / "own").glob("??/*.wav"))


@pytest.mark.long
def test_several_films_at_once(alone, tmp_path):
    project(tmp_path, SHORT, TINY)
    (tmp_path / "films").mkdir()
    for name in ("one", "two"):
        (tmp_path / "films" / f"{name}.md").write_bytes((tmp_path / "milk.md").read_bytes())
    with scheduler(tmp_path) as address, crowd(tmp_path, address, 2):
        shotwright(tmp_path, "render", "films", "--cluster", address)
    assert {(tmp_path / "out" / name / f"{name}.mp4").read_bytes() for name in ("one", "two")} == {alone}


def test_a_cluster_does_not_go_with_a_device(tmp_path):
    project(tmp_path, SHORT, TINY.replace("workers: 2", "workers: 2, encoder: nvenc"))
    told = shotwright(tmp_path, "milk.md", "--cluster", "tcp://127.0.0.1:1", code=2).stderr
    assert "render.encoder: nvenc" in told
    assert "--cluster local" in told


def test_an_address_on_the_command_line_is_checked(tmp_path):
    project(tmp_path, SHORT, TINY)
    assert "tcp://host:8786" in shotwright(tmp_path, "milk.md", "--cluster", "host", code=2).stderr
