"""Which scene gets which clip, and why."""

from __future__ import annotations

import json
import pickle
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from assets.casting import Choice, cast, with_footage
from assets.choosing import Rated, assign
from assets.model import Footage
from assets.stock import Candidate, Refused
from assets.store import Store, canonical
from assets.suiting import seconds_of, suits, words_of
from script.model import Clip, Shot
from shotwright.errors import AssetError, ConfigError
from shotwright.events import Done, Event, Note
from shotwright.settings import Project
from tests.assets.footage_kit import grey_clip, picture, quarters, real
from tests.assets.stock_kit import KEY, Reply, Server, pexels_video, pixabay_hit, project, serving, shot

ROOT = Path(__file__).resolve().parents[2]


class Run:
    """One casting: what it gave and told."""

    def __init__(self, shots: list[Shot], at: Project) -> None:
        self.events: list[Event] = []
        self.footage, self.choices = cast(shots, at, Store(at.store), self.events.append)

    @property
    def names(self) -> dict[str, str]:
        return {scene: footage.path.name for scene, footage in self.footage.items()}

    @property
    def notes(self) -> list[str]:
        return [event.text for event in self.events if isinstance(event, Note)]

    def choice(self, scene: str) -> Choice:
        return next(choice for choice in self.choices if choice.scene == scene)


@pytest.fixture
def clips(tmp_path: Path) -> Path:
    folder = tmp_path / "clips"
    folder.mkdir()
    return folder


def add(folder: Path, name: str, size: tuple[int, int] = (128, 72), count: int = 100) -> Path:
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    return grey_clip(path, [100] * count, size=size, fps=10, codec="libx264", options={"preset": "ultrafast"})


# ---------------------------------------------------------------- nothing to do


def test_without_clips_and_offline_nothing_happens(tmp_path: Path) -> None:
    run = Run([shot("a", "team meeting"), shot("t", kind="title")], project(tmp_path))
    assert (run.footage, run.choices, run.events) == ({}, (), [])
    assert not (tmp_path / "store").exists()


def test_without_clips_and_offline_no_heavy_library_is_loaded(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from assets.casting import cast; from assets.store import Store;"
        "from tests.assets.stock_kit import project, shot;"
        f"at = project(Path({str(tmp_path)!r}));"
        "cast([shot('a', 'team meeting')], at, Store(at.store), print);"
        "print([m for m in ('httpx', 'av', 'cv2', 'PIL', 'numpy') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    assert done.stdout.strip() == "[]"


# ---------------------------------------------------------------- what a person pinned


def test_a_pinned_clip_comes_first_whatever_its_name(tmp_path: Path, clips: Path) -> None:
    add(clips, "team-meeting.mp4")
    add(tmp_path, "mine.mp4")
    run = Run([shot("a", "team meeting", clip=Clip("mine.mp4"))], project(tmp_path))
    assert run.names == {"a": "mine.mp4"}
    assert run.choices == (Choice("a", (), "mine.mp4", "own", 1.0),)
    assert Done("footage", "a") in run.events


@pytest.mark.parametrize("kind", ["video", "concept", "meeting"])
def test_a_clip_is_pinned_to_any_kind_that_can_be_footage(tmp_path: Path, kind: str) -> None:
    add(tmp_path, "mine.mp4")
    assert Run([shot("a", kind=kind, clip=Clip("mine.mp4"))], project(tmp_path)).names == {"a": "mine.mp4"}


@pytest.mark.parametrize("kind", ["title", "outro", "moviepy"])
def test_titles_the_outro_and_functions_are_left_alone(tmp_path: Path, clips: Path, kind: str) -> None:
    add(clips, "team-meeting.mp4")
    run = Run([shot("a", "team meeting", kind=kind, clip=Clip("ladder") if kind == "moviepy" else None)], project(tmp_path))
    assert (run.footage, run.choices) == ({}, ())


def test_the_shot_becomes_a_picture_of_its_footage(tmp_path: Path) -> None:
    picture(tmp_path / "still.png", quarters())
    add(tmp_path, "mine.mp4")
    shots = [shot("a", clip=Clip("still.png", fit="fit")), shot("b", kind="image", clip=Clip("mine.mp4"))]
    run = Run(shots, project(tmp_path))
    filmed = [with_footage(s, run.footage[s.id]) for s in shots]
    assert [s.visual.kind for s in filmed] == ["image", "video"]
    assert filmed[0] == replace(shots[0], visual=replace(shots[0].visual, kind="image"))


def test_a_missing_file_names_the_scene_and_what_may_be_meant(tmp_path: Path, clips: Path) -> None:
    add(clips, "meeting-3.mp4")
    with pytest.raises(AssetError, match=r"scene 'a': there is no file 'clips/meeting3\.mp4'") as caught:
        Run([shot("a", clip=Clip("clips/meeting3.mp4"))], project(tmp_path))
    assert caught.value.hint == "Did you mean 'clips/meeting-3.mp4'?"
    with pytest.raises(AssetError) as caught:
        Run([shot("a", clip=Clip("meeting-3.mp4"))], project(tmp_path))
    assert caught.value.hint == "Did you mean 'clips/meeting-3.mp4'?"


@pytest.mark.parametrize("name", ["../outside.mp4", "/etc/passwd", "https://example.org/a.mp4", "clips/../../outside.mp4"])
def test_nothing_outside_the_project_is_shown(tmp_path: Path, name: str) -> None:
    (tmp_path / "project").mkdir()
    shutil.copy(real("carphone_distorted.mp4"), tmp_path / "outside.mp4")
    with pytest.raises(AssetError, match=r"scene 'a': .*(leads out of|is an address)"):
        Run([shot("a", clip=Clip(name))], project(tmp_path / "project"))


def test_a_pinned_file_that_is_no_clip_names_the_scene(tmp_path: Path) -> None:
    (tmp_path / "a.mp4").write_text("hello")
    with pytest.raises(AssetError, match=r"scene 'a': a\.mp4 is no clip that can be read"):
        Run([shot("a", clip=Clip("a.mp4"))], project(tmp_path))


def test_a_kind_that_needs_a_file_says_so(tmp_path: Path) -> None:
    with pytest.raises(AssetError, match="scene 'a' is of the kind 'video', but names no file") as caught:
        Run([shot("a", kind="video")], project(tmp_path))
    assert "clip: {file: ...}" in caught.value.hint


def test_what_the_tags_file_says_of_a_pinned_clip_is_kept(tmp_path: Path, clips: Path) -> None:
    add(clips, "a.mp4")
    (clips / "tags.yaml").write_text("a.mp4: {author: Ana, licence: CC BY 4.0, source: 'https://example.org/a'}")
    footage = Run([shot("x", clip=Clip("clips/a.mp4"))], project(tmp_path)).footage["x"]
    assert (footage.author, footage.licence, footage.source) == ("Ana", "CC BY 4.0", "https://example.org/a")


def test_a_clip_that_is_pinned_twice_is_shown_twice_and_told(tmp_path: Path) -> None:
    add(tmp_path, "a.mp4")
    run = Run([shot("x", clip=Clip("a.mp4")), shot("y", clip=Clip("a.mp4"))], project(tmp_path))
    assert len(run.footage) == 2
    assert "a.mp4 is shown again, as in 'x'" in run.notes[0]
    assert not Run([shot("x", clip=Clip("a.mp4")), shot("y", clip=Clip("a.mp4", again=True))], project(tmp_path)).notes


# ---------------------------------------------------------------- the project's own folder


def test_scenes_find_clips_by_their_words(tmp_path: Path, clips: Path) -> None:
    add(clips, "team-meeting.mp4")
    add(clips, "city/traffic.mp4")
    picture(clips / "mountain lake.jpg", quarters(160, 90))
    shots = [shot("a", "city traffic"), shot("b", "cooking pasta"), shot("c", "team meeting engineer"), shot("d", "lake mountains")]
    run = Run(shots, project(tmp_path))
    assert run.names == {"a": "traffic.mp4", "c": "team-meeting.mp4", "d": "mountain lake.jpg"}
    assert run.footage["d"].media == "image"
    assert {f.provider for f in run.footage.values()} == {"own"}
    assert run.choice("a").provider == "clips"
    assert all(0.5 <= f.score <= 1 for f in run.footage.values())
    assert [c.scene for c in run.choices] == ["a", "b", "c", "d"]
    assert run.choice("b") == Choice("b", ("cooking", "pasta"), None, None, 0.0)


def test_tags_find_a_clip_too(tmp_path: Path, clips: Path) -> None:
    add(clips, "IMG_0001.mp4")
    (clips / "tags.yaml").write_text("IMG_0001.mp4: [team, meeting]\nIMG_0002.mp4: [x]\n")
    run = Run([shot("a", "team meeting")], project(tmp_path))
    assert run.names == {"a": "IMG_0001.mp4"}
    assert run.notes == ["clips/tags.yaml names 'IMG_0002.mp4', which is not there"]


def test_no_clip_is_used_twice_and_the_first_scene_chooses_first(tmp_path: Path, clips: Path) -> None:
    add(clips, "team-meeting.mp4")
    run = Run([shot("a", "meeting team"), shot("b", "team meeting")], project(tmp_path))
    assert run.names == {"a": "team-meeting.mp4"}
    assert run.choice("b").passed_over[0][0] == "team-meeting.mp4"
    assert run.choice("b").passed_over[0][2] == "used in another scene"


def test_the_second_scene_gets_the_second_best(tmp_path: Path, clips: Path) -> None:
    add(clips, "team-meeting.mp4")
    add(clips, "meeting-in-the-kitchen.mp4")
    run = Run([shot("a", "meeting team"), shot("b", "meeting team")], project(tmp_path))
    assert run.names == {"a": "team-meeting.mp4", "b": "meeting-in-the-kitchen.mp4"}


def test_what_is_pinned_is_not_found_again_unless_it_may_be(tmp_path: Path, clips: Path) -> None:
    add(clips, "team-meeting.mp4")
    pinned = shot("z", clip=Clip("clips/team-meeting.mp4"))
    assert set(Run([shot("a", "team meeting"), pinned], project(tmp_path)).footage) == {"z"}
    again = shot("z", clip=Clip("clips/team-meeting.mp4", again=True))
    assert set(Run([shot("a", "team meeting"), again], project(tmp_path)).footage) == {"a", "z"}


def test_how_well_a_clip_must_match_is_set_in_the_config(tmp_path: Path, clips: Path) -> None:
    add(clips, "senior-citizens.mp4")
    asked = [shot("a", "meeting team senior")]
    assert not Run(asked, project(tmp_path)).footage
    assert Run(asked, project(tmp_path, match=0.2)).footage
    assert Run(asked, project(tmp_path)).choice("a").passed_over[0][2] == "matches too little"


def test_a_clip_that_cannot_be_read_is_told_and_another_is_taken(tmp_path: Path, clips: Path) -> None:
    (clips / "team-meeting.mp4").write_text("hello")
    add(clips, "meeting-of-teams-and-plants.mp4")
    run = Run([shot("a", "team meeting")], project(tmp_path))
    assert run.names == {"a": "meeting-of-teams-and-plants.mp4"}
    assert run.notes == [
        "team-meeting.mp4 is no clip that can be read: Invalid data found when processing input; team-meeting.mp4 is passed over"
    ]
    assert "no clip that can be read" in run.choice("a").passed_over[0][2]


def test_a_clip_nobody_asks_for_is_not_opened(tmp_path: Path, clips: Path) -> None:
    (clips / "sunset.mp4").write_text("hello")
    assert not Run([shot("a", "team meeting")], project(tmp_path)).notes


def test_of_two_that_match_the_better_film_is_taken(tmp_path: Path, clips: Path) -> None:
    add(clips, "a-meeting.mp4", size=(72, 128))
    add(clips, "b-meeting.mp4", size=(256, 144))
    add(clips, "c-meeting.mp4", size=(256, 144), count=10)
    run = Run([shot("x", "meeting")], project(tmp_path, match=0.3))
    assert run.names == {"x": "b-meeting.mp4"}
    assert [name for name, _, _ in run.choice("x").passed_over] == ["c-meeting.mp4", "a-meeting.mp4"]


def test_a_wrong_tags_file_is_an_error(tmp_path: Path, clips: Path) -> None:
    (clips / "tags.yaml").write_text("- x")
    with pytest.raises(ConfigError, match=r"tags\.yaml:1"):
        Run([shot("a", "team meeting")], project(tmp_path))


def test_casting_again_opens_nothing_anew(tmp_path: Path, clips: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    add(clips, "team-meeting.mp4")
    first = Run([shot("a", "team meeting")], project(tmp_path))
    monkeypatch.setattr("assets.footage.probe", lambda _path: pytest.fail("opened again"))
    again = Run([shot("a", "team meeting")], project(tmp_path))
    assert (again.footage, again.choices) == (first.footage, first.choices)


# ---------------------------------------------------------------- providers


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    monkeypatch.setenv("PEXELS_API_KEY", KEY)
    monkeypatch.delenv("PIXABAY_API_KEY", raising=False)
    monkeypatch.setattr("assets.stock._web._WAIT", 0.01)
    with serving() as running:
        yield running


def afar(root: Path, server: Server, **stock: Any) -> Project:
    return project(root, network=True, timeout=5, addresses={"pexels": server.address, "pixabay": server.address}, **stock)


def film(reply: bytes | None = None) -> Reply:
    return Reply(real("bikes.mp4").read_bytes() if reply is None else reply, headers={"Content-Type": "video/mp4"})


def pexels(server: Server, *slugs: str) -> None:
    videos = [pexels_video(n, slug, f"{server.address}/{n}.mp4") for n, slug in enumerate(slugs)]
    server.answers["/videos/search"] = Reply(json.dumps({"videos": videos}).encode())
    for n in range(len(slugs)):
        server.answers[f"/{n}.mp4"] = film()


def test_a_provider_is_asked_when_the_config_allows_it_and_a_key_is_there(tmp_path: Path, server: Server) -> None:
    pexels(server, "people-having-a-meeting", "sunset")
    run = Run([shot("a", "meeting people")], afar(tmp_path, server))
    footage = run.footage["a"]
    assert (footage.provider, footage.licence, footage.author, footage.media) == ("pexels", "Pexels License", "Ana Lima", "video")
    assert footage.source == "https://www.pexels.com/video/people-having-a-meeting-0/"
    assert footage.path.is_relative_to(tmp_path / "store")
    assert (footage.width, footage.height) == (640, 272)
    assert run.choice("a").chosen == "pexels 0"


def test_a_key_alone_asks_nobody(tmp_path: Path, server: Server) -> None:
    pexels(server, "meeting")
    run = Run([shot("a", "meeting")], replace(afar(tmp_path, server), config=project(tmp_path).config))
    assert (run.footage, server.asked) == ({}, [])


def test_without_a_key_nobody_is_asked_and_it_is_told(tmp_path: Path, server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PEXELS_API_KEY")
    run = Run([shot("a", "meeting")], afar(tmp_path, server))
    assert (run.footage, server.asked) == ({}, [])
    assert run.notes == ["stock.network is on, but the environment holds no key: PEXELS_API_KEY, PIXABAY_API_KEY"]


def test_what_the_project_has_itself_is_not_asked_for(tmp_path: Path, clips: Path, server: Server) -> None:
    add(clips, "team-meeting.mp4")
    pexels(server, "team-meeting", "team-meeting")
    run = Run([shot("a", "team meeting"), shot("b", "meeting team")], afar(tmp_path, server))
    assert (run.footage["a"].provider, run.footage["b"].provider) == ("own", "pexels")
    assert server.count("/videos/search") == 1


def test_no_clip_of_a_provider_is_used_twice(tmp_path: Path, server: Server) -> None:
    pexels(server, "team-meeting", "meeting-of-a-team", "team-at-a-meeting")
    run = Run([shot(name, "team meeting") for name in "abcd"], afar(tmp_path, server))
    assert len({f.source for f in run.footage.values()}) == len(run.footage) == 3
    assert run.choice("d").passed_over[0][2] == "used in another scene"


def test_a_rerun_needs_no_network_and_no_key(tmp_path: Path, server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    pexels(server, "team-meeting")
    shots = [shot("a", "team meeting")]
    first = Run(shots, afar(tmp_path, server))
    asked = len(server.asked)
    again = Run(shots, afar(tmp_path, server))
    monkeypatch.delenv("PEXELS_API_KEY")
    third = Run(shots, afar(tmp_path, server))
    assert first.footage == again.footage == third.footage
    assert first.choices == again.choices == third.choices
    assert len(server.asked) == asked


def test_the_key_is_in_nothing_that_is_kept_or_told(tmp_path: Path, server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PIXABAY_API_KEY", KEY)
    pexels(server, "team-meeting")
    hits = [pixabay_hit(1, "team, meeting", server.address + "/0.mp4")]
    server.answers["/api/videos/"] = Reply(json.dumps({"hits": hits}).encode())
    run = Run([shot("a", "team meeting"), shot("b", "team meeting")], afar(tmp_path, server))
    kept = b"".join(p.read_bytes() for p in (tmp_path / "store").rglob("*") if p.is_file())
    assert KEY.encode() not in kept
    assert KEY not in repr((run.events, run.choices, run.footage))


def test_a_text_file_named_mp4_is_passed_over(tmp_path: Path, server: Server) -> None:
    pexels(server, "team-meeting", "team-meeting-in-an-office")
    server.answers["/0.mp4"] = film(b"hello, this is text")
    run = Run([shot("a", "team meeting")], afar(tmp_path, server))
    assert run.choice("a").chosen == "pexels 1"
    assert "pexels 0 is passed over" in run.notes[0]
    assert run.choice("a").passed_over[0][0] == "pexels 0"


def test_a_provider_that_fails_costs_the_footage_and_not_the_film(tmp_path: Path, server: Server) -> None:
    server.answers["/videos/search"] = Reply(b"", 503)
    run = Run([shot(name, "team meeting") for name in "abcdefgh"], afar(tmp_path, server))
    assert run.footage == {}
    assert run.notes == ["Pexels does not answer (503); scenes without footage keep their cards"]
    assert server.count("/videos/search") <= 4 * 4


def test_a_failed_search_is_not_kept(tmp_path: Path, server: Server) -> None:
    server.answers["/videos/search"] = Reply(b'{"videos": [', 200)
    assert not Run([shot("a", "team meeting")], afar(tmp_path, server)).footage
    pexels(server, "team-meeting")
    assert Run([shot("a", "team meeting")], afar(tmp_path, server)).footage


def test_one_provider_that_fails_leaves_the_other(tmp_path: Path, server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PIXABAY_API_KEY", KEY)
    pexels(server, "team-meeting")
    server.answers["/api/videos/"] = Reply(b"", 500)
    run = Run([shot("a", "team meeting")], afar(tmp_path, server))
    assert run.footage["a"].provider == "pexels"
    assert len(run.notes) == 1


def test_a_key_that_is_not_taken_ends_the_run(tmp_path: Path, server: Server) -> None:
    server.answers["/videos/search"] = Reply(b"", 401)
    with pytest.raises(Refused, match="Pexels does not take the key"):
        Run([shot("a", "team meeting"), shot("b", "city")], afar(tmp_path, server))


def test_the_order_of_the_film_decides_whatever_answers_first(tmp_path: Path, server: Server) -> None:
    import time

    pexels(server, "team-meeting", "meeting-of-teams")
    quick = server.answers["/videos/search"]
    assert isinstance(quick, Reply)

    def slow_for_the_first(asked: Any) -> Reply:
        time.sleep(0.3 if "engineer" in asked.query["query"] else 0)
        return quick

    server.answers["/videos/search"] = slow_for_the_first
    run = Run([shot("a", "team meeting engineer"), shot("b", "team meeting")], afar(tmp_path, server))
    assert [run.choice(scene).chosen for scene in "ab"] == ["pexels 0", "pexels 1"]


# ---------------------------------------------------------------- the rules alone


def candidate(name: str, **how: Any) -> Candidate:
    return Candidate("clips", name, name, (name,), **({"width": 1920, "height": 1080, "seconds": 20.0} | how))


def test_assigning_is_in_order_and_never_twice() -> None:
    one, two = candidate("one"), candidate("two")
    rated = {"a": (Rated(one, 0.9), Rated(two, 0.8)), "b": (Rated(one, 1.0), Rated(two, 0.7)), "c": (Rated(two, 0.9),)}
    assert {scene: r.address for scene, r in assign(rated, set(), 0.5).items()} == {"a": "one", "b": "two"}
    assert {scene: r.address for scene, r in assign(rated, {"one"}, 0.75).items()} == {"a": "two"}


@pytest.mark.parametrize(
    ("how", "flaw"),
    [
        ({}, ""),
        ({"width": 3840, "height": 2160}, ""),
        ({"width": 1080, "height": 1920}, "another shape (1080x1920)"),
        ({"width": 320, "height": 180}, "small (320x180)"),
        ({"seconds": 1.5}, "short (1.5 s for about 10 s)"),
    ],
)
def test_shape_size_and_length_count(how: dict[str, Any], flaw: str) -> None:
    factor, said = suits(candidate("a", **how), 10, 1920, 1080)
    assert said == flaw
    assert (factor == 1) is (flaw == "")
    assert factor > 0.5


def test_what_moves_is_preferred_to_what_does_not() -> None:
    assert suits(candidate("a", seconds=0.0), 10, 1920, 1080)[0] < 1


def test_a_scene_is_about_as_long_as_its_words() -> None:
    assert seconds_of(shot("a", words=50)) == pytest.approx(21.5)
    assert seconds_of(replace(shot("a", words=0), duration=40)) == 40


def test_words_are_in_the_order_of_what_they_tell_and_once_for_every_stem() -> None:
    asked = shot("a", "meeting team")
    visual = replace(asked.visual, headline="Senior engineer", action="Leading team meetings", setting="In the office")
    assert words_of(replace(asked, visual=visual)) == ("meeting", "team", "senior", "engineer", "leading", "office")


def test_choices_and_footage_are_plain(tmp_path: Path, clips: Path) -> None:
    add(clips, "team-meeting.mp4")
    run = Run([shot("a", "team meeting")], project(tmp_path))
    assert pickle.loads(pickle.dumps((run.footage, run.choices))) == (run.footage, run.choices)
    assert isinstance(run.footage["a"], Footage)
    assert canonical({"footage": run.footage["a"]}).count("file") == 1
