"""Tiny pictures, tiny films: a kind of picture of the tests' own is put beside the real ones."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

import assets.pictures
from assets.model import Material, Narration, Picture
from assets.stage.layer import Size
from assets.store import Store
from render.model import Format
from script.model import Shot, Transition, Visual


@pytest.fixture(autouse=True)
def _tiny_kind(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(assets.pictures, "__path__", [*assets.pictures.__path__, str(Path(__file__).parent / "kinds")])


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "store")


def picture(text: str, camera: str = "still") -> Picture:
    return Picture("tiny", "1", Visual("tiny", text=text), "dusk", 1, camera)


def material(
    text: str,
    seconds: float = 1.0,
    transition: str = "cut",
    taking: float = 0.0,
    fade_out: float = 0.0,
    camera: str = "still",
    name: str = "",
) -> Material:
    """A scene whose picture is `text`, which begins with a transition of `taking` seconds."""
    shot = Shot(
        id=name or text.replace(" ", "-"),
        direction=text,
        section="",
        move="none",
        transition=Transition(transition, taking),  # type: ignore[arg-type]  # a test's own words
        camera=camera,  # type: ignore[arg-type]
        visual=Visual("tiny", text=text),
        lines=(),
        voices=(),
        language="en",
        seed=1,
        number=1,
        count=1,
        fade_out=fade_out,
    )
    return Material(shot, Narration((), seconds), picture(text, camera))


def a_format(width: int = 64, height: int = 36, fps: int | Fraction = 10, gop: int = 20, engine: str = "native") -> Format:
    return Format(Size(width, height), Fraction(fps), "veryfast", 20, gop, engine)  # type: ignore[arg-type]
