"""How a run goes: what is made beside what, and what a change makes anew."""

from __future__ import annotations

import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import av
import pytest

from command.project import open_project
from pipeline import Order, directed, produce
from script import dialects
from shotwright.events import Done, Event, Grown
from shotwright.workers import local
from tests.small_film import CONFIG, project

SMALL = CONFIG.replace("size: 256x144, fps: 12", "size: 128x72, fps: 6")


def order_of(folder: Path, config: str = SMALL) -> Order:
    path = project(folder, config=config)
    return Order(open_project(path, out=folder / "out"), dialects.read(path), folder / "out" / "milk" / "milk.mp4")


def made(events: list[Event]) -> Counter[str]:
    """How many jobs of each step were done anew."""
    return Counter(event.step for event in events if isinstance(event, Done) and not event.reused)


def here() -> ThreadPoolExecutor:
    """Speak in this process: quick, and the same code."""
    return ThreadPoolExecutor(1)


@pytest.fixture(scope="module")
def filmed(tmp_path_factory):
    """A folder with a film in it, and the events of its first run."""
    folder = tmp_path_factory.mktemp("run")
    events: list[Event] = []
    produce(order_of(folder), local(2), events.append, here)
    return folder, events


def rerun(order: Order) -> Counter[str]:
    events: list[Event] = []

    def nobody() -> ThreadPoolExecutor:
        raise AssertionError("a line was spoken")

    produce(order, local(2), events.append, nobody)
    return made(events)


def test_a_scene_is_drawn_while_others_are_still_spoken(tmp_path):
    drawn = threading.Event()

    class Patient(ThreadPoolExecutor):
        """Does not speak the second line before something was drawn."""

        def submit(self, fn, /, *args, **kwargs):
            self.jobs = getattr(self, "jobs", 0) + 1
            return super().submit(fn, *args, **kwargs) if self.jobs == 1 else super().submit(after, fn, *args, **kwargs)

    def after(fn, *args, **kwargs):
        assert drawn.wait(60), "nothing was drawn before the last line was spoken"
        return fn(*args, **kwargs)

    def report(event: Event) -> None:
        if isinstance(event, Done) and event.step == "pictures":
            drawn.set()

    film = produce(order_of(tmp_path), local(1), report, lambda: Patient(1))
    assert film.path.exists()


def test_what_was_spoken_and_drawn_in_another_order_is_the_same_film(filmed, tmp_path):
    folder, _ = filmed
    other = produce(order_of(tmp_path), local(1))
    assert other.path.read_bytes() == (folder / "out" / "milk" / "milk.mp4").read_bytes()


def test_every_frame_is_told_of(filmed):
    _, events = filmed
    (total,) = [event.total for event in events if isinstance(event, Grown) and event.step == "pictures"]
    assert sum(event.frames for event in events if isinstance(event, Done)) == total
    assert made(events)["voices"] == 2
    assert made(events)["mix"] == 1


def test_nothing_changed_makes_nothing(filmed):
    folder, _ = filmed
    assert rerun(order_of(folder)) == {}


def test_what_is_only_written_beside_the_film_touches_neither_pictures_nor_sound(filmed):
    folder, _ = filmed
    config = SMALL.replace("{name: Crème & Co}", "{name: Crème & Co, links: {Shop: https://example.org}}")
    assert rerun(order_of(folder, config)) == {}
    assert "https://example.org" in (folder / "out" / "milk" / "description.txt").read_text(encoding="utf-8")


def test_a_changed_title_touches_the_container_and_what_shows_it(filmed):
    folder, _ = filmed
    order = order_of(folder)
    events: list[Event] = []
    produce(replace(order, scenes=replace(order.scenes, title="Another name")), local(2), events.append)
    assert set(made(events)) <= {"pictures"}
    drawn = {shot.id for shot in directed(order) if order.scenes.title in (shot.visual.kicker, shot.visual.headline)}
    assert len(drawn) == 1
    assert sum(event.frames for event in events if isinstance(event, Done) and event.reused) > 0
    with av.open(str(order.out)) as container:
        assert container.metadata["title"] == "Another name"


def test_a_changed_mix_touches_no_picture(filmed):
    folder, _ = filmed
    assert rerun(order_of(folder, SMALL + "sound: {loudness: -18}\n")) == {"mix": 1}


def test_changed_pictures_touch_no_sound(filmed):
    folder, _ = filmed
    again = rerun(order_of(folder, SMALL + "overlays: {progress: false, references: false}\n"))
    assert set(again) == {"pictures"}
