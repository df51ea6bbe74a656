"""What a person and a program are told."""

import json
from fractions import Fraction
from pathlib import Path

import pytest

from assets.model import Picture
from assets.stage.layer import Size
from command.display import closing, display
from pipeline import Film
from render.model import Format, Span, Timeline
from script.model import Visual
from shotwright.events import Done, Finished, Note, Started

EVENTS = [
    Started("voices", 3),
    Done("voices", "a", reused=True),
    Done("voices", "b"),
    Done("voices", "c"),
    Finished("voices", 2.0),
    Note("the online voice failed, and the line was spoken by 'narrator'", scene="a"),
    Started("pictures", 300),
    Done("pictures", "store", reused=True, frames=200),
    Done("pictures", "title", frames=100),
    Finished("pictures", 4.0),
]


def film(path: str, frames: int, *, reused: bool = False) -> Film:
    picture = Picture("title", "1", Visual("title"), "dusk", 1, "push")
    form = Format(Size(1920, 1080), Fraction(30), "veryfast", 20, 60)
    return Film(Path(path), Timeline(form, (), (Span("a", "", picture, 0, frames, ()),)), reused)


def told(capsys, **how: bool) -> list[str]:
    with display(**{"quiet": False, "as_json": False, **how}) as report:
        for event in EVENTS:
            report(event)
        report.film(film("out/talk.mp4", 300))
    return capsys.readouterr().out.splitlines()


def test_plain_lines_where_there_is_no_terminal(capsys):
    assert told(capsys) == [
        "voices: 2 lines in 2.0 s, 1 reused",
        "note: a: the online voice failed, and the line was spoken by 'narrator'",
        "pictures: 100 frames in 4.0 s, 25 a second, 200 reused",
        f"{Path('out/talk.mp4')}  (0:10, 300 frames)",
    ]


def test_quiet_is_silent(capsys):
    assert told(capsys, quiet=True) == []


def test_every_event_is_a_line_of_json(capsys):
    lines = [json.loads(line) for line in told(capsys, as_json=True)]
    assert len(lines) == len(EVENTS) + 1
    assert lines[2] == {"event": "done", "step": "voices", "job": "b", "reused": False, "frames": 0}
    assert lines[-1]["event"] == "film"


def test_bars_on_a_terminal(capsys, monkeypatch):
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    text = "\n".join(told(capsys))
    assert "voices" in text
    assert "25 a second" in text


@pytest.mark.parametrize(("frames", "clock"), [(1788, "1:00"), (1830, "1:01"), (108_000, "60:00")])
def test_the_last_line_says_how_long(frames, clock):
    assert f"({clock}, {frames:,} frames, nothing had to be made)" in closing(film("a.mp4", frames, reused=True))
