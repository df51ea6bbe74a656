"""`shotwright cache`: what the store holds, and clearing it."""

import json
import os
import time

import pytest

from assets import store as rooms
from assets.store import Store
from command.cache import choice, look
from command.main import run
from shotwright.errors import ConfigError, UsageError
from shotwright.settings import load


@pytest.fixture
def here(tmp_path, monkeypatch):
    """A folder with a store of three files in it: a take, used two days ago, a segment and a plan."""
    monkeypatch.chdir(tmp_path)
    store = Store(tmp_path / "out" / ".store")
    take = store.make({"step": "take"}, ".wav", lambda out: out.write_bytes(bytes(5000)))
    store.make({"step": "segment"}, ".mp4", lambda out: out.write_bytes(bytes(9000)))
    store.make({"step": "plan"}, ".yaml", lambda out: out.write_text("schema: scenes/1"))
    old = time.time() - 2 * 86400
    os.utime(take.with_suffix(".json"), (old, old))
    rooms._seen.clear()
    return store


def steps(store):
    return sorted(look(store, verify=False).steps)


def test_info_says_what_lies_where(here, capsys):
    assert run(["cache", "info"]) == 0
    said = capsys.readouterr().out
    assert "out/.store: 14." in said.replace(os.sep, "/")
    assert "limit 20.0 GB" in said
    assert [line.split()[:2] for line in said.splitlines()[1:4]] == [["segment", "1"], ["take", "1"], ["plan", "1"]]
    assert "damaged" not in said


def test_info_as_json_is_one_line(here, capsys):
    assert run(["cache", "info", "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert said["steps"]["take"]["count"] == 1
    assert said["limit"] == 20 * 10**9
    assert said["size"] == sum(step["size"] for step in said["steps"].values())
    assert said["oldest"] < time.time() - 86400
    assert said["damaged"] is None


def test_info_reads_every_byte_when_asked(here, capsys):
    assert run(["cache", "info", "--verify"]) == 0
    assert "every file is whole" in capsys.readouterr().out
    path = here.path({"step": "take"}, ".wav")
    path.write_bytes(bytes(4999) + b"x")
    assert run(["cache", "info", "--verify"]) == 1
    assert here.name(path) in capsys.readouterr().out


def test_info_of_no_store_is_no_error(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert run(["cache", "info", "--verify"]) == 0
    assert run(["cache", "clean"]) == 0
    assert "0 bytes" in capsys.readouterr().out
    assert not list(tmp_path.iterdir())


def test_a_film_being_made_is_named_and_keeps_what_it_uses(here, capsys):
    with here.leased("milk"):
        here.use(here.path({"step": "take"}, ".wav"))
        assert run(["cache", "info"]) == 0
        assert f"in use by milk (process {os.getpid()}" in capsys.readouterr().out
        assert run(["cache", "clean"]) == 0
        assert "films being made need them" in capsys.readouterr().out
        assert "take" in steps(here)


def test_clean_clears_all_but_plans(here, capsys):
    assert run(["cache", "clean"]) == 0
    assert "(1 segment, 1 take)" in capsys.readouterr().out
    assert steps(here) == ["plan"]


@pytest.mark.parametrize(
    ("words", "left"),
    [
        (["--older-than", "1d"], ["plan", "segment"]),
        (["--older-than", "3d"], ["plan", "segment", "take"]),
        (["--to", "12 kB"], ["plan", "segment"]),
        (["--step", "segment"], ["plan", "take"]),
        (["--step", "segment", "--older-than", "1d"], ["plan", "segment", "take"]),
        (["--dry-run"], ["plan", "segment", "take"]),
    ],
    ids=" ".join,
)
def test_clean_clears_what_it_is_told_to(here, words, left):
    assert run(["cache", "clean", *words]) == 0
    assert steps(here) == left


def test_clean_as_json_says_what_went(here, capsys):
    assert run(["cache", "clean", "--dry-run", "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert said["dry"] is True
    assert said["steps"] == {"segment": 1, "take": 1}
    assert said["size"] > 14_000


@pytest.mark.parametrize(
    ("older", "to", "step", "says"),
    [
        ("3", None, None, "--older-than 3: write an age"),
        (None, "much", None, "--to much: write a size"),
        (None, None, "segmet", "Did you mean 'segment'"),
        (None, None, "plan", "always kept"),
    ],
)
def test_what_cannot_be_meant_is_refused_with_a_reason(here, older, to, step, says):
    with pytest.raises(UsageError) as caught:
        choice(here, older, to, step)
    assert says in str(caught.value)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("limit: 20 bananas", "write a size"),
        ("limit: -1", "write a size"),
        ("url: films", "with its kind"),
        ("url: 's3://me:secret@host/x'", "no password"),
        ("options: {secret: abc}", "come from the environment"),
        ("options: {aws_access_key_id: abc}", "come from the environment"),
    ],
)
def test_what_config_yaml_says_of_the_store_is_checked(tmp_path, text, says):
    own = tmp_path / "config.yaml"
    own.write_text(f"store: {{{text}}}\n" if not text.startswith("url") else f"store:\n  {text}\n")
    with pytest.raises(ConfigError, match=says) as caught:
        load(own)
    assert "config.yaml:" in caught.value.message
    if "secret" in text:
        assert "abc" not in str(caught.value)


@pytest.mark.parametrize(("text", "size"), [("null", None), ("1.5 GB", 1_500_000_000), ("1 GiB", 2**30), ("5000000", 5_000_000), ("0", 0)])
def test_a_limit_is_written_as_people_do(tmp_path, text, size):
    own = tmp_path / "config.yaml"
    own.write_text(f"store: {{limit: {text}}}\n")
    assert load(own).store.bytes == size
