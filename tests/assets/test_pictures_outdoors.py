"""The open air: what a direction says of it is seen, and it answers what is said."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from assets.model import Picture, Word
from assets.pictures import _outdoors, city, nature, scenery, sea, space, travel
from assets.stage import palette
from assets.stage.layer import Size
from assets.stage.palette import contrast, luminance
from assets.stage.props.daylight import air, usual
from assets.stage.stage import Stage
from assets.stage.still import frame, still
from script.model import Role, Visual

SIZE = Size(320, 180)
SECONDS = 8.0
KINDS = {"nature": nature, "city": city, "sea": sea, "space": space, "travel": travel}
FORMS = [(kind, variant) for kind, module in KINDS.items() for variant in module.VARIANTS]
LATE = (Word("something", 4.0, 4.5), Word("happens", 4.8, 5.2), Word("again", 5.6, 6.0))


def asked(kind: str, variant: str = "", keywords: str = "", seed: int = 1, words: tuple[Word, ...] = LATE, text: str = "") -> Picture:
    visual = Visual(kind, variant=variant, keywords=tuple(keywords.split()), text=text)
    return Picture(kind, "1", visual, "dusk", seed, "still", words=words)


def seen(picture: Picture, t: float = 7.0, size: Size = SIZE) -> np.ndarray:
    return still(picture, size, SECONDS, t).astype(int)


def apart(one: np.ndarray, other: np.ndarray) -> float:
    return float(np.abs(one - other).mean())


@pytest.mark.parametrize("kind", KINDS)
def test_every_form_is_another_picture(kind: str) -> None:
    frames = [seen(asked(kind, variant)) for variant in KINDS[kind].VARIANTS]
    assert all(apart(a, b) > 1.5 for n, a in enumerate(frames) for b in frames[:n])


@pytest.mark.parametrize(("kind", "variant"), FORMS)
def test_something_answers_the_words(kind: str, variant: str) -> None:
    """Long before a word the picture is as it is when the word comes later; with it something happens."""
    spoken, later = asked(kind, variant), asked(kind, variant, words=tuple(replace(w, start=w.start + 2.6, end=w.end + 2.6) for w in LATE))
    assert apart(seen(spoken, 1.5), seen(later, 1.5)) == 0
    assert max(apart(seen(spoken, t), seen(later, t)) for t in (4.4, 5.4, 6.4)) > 0.03


@pytest.mark.parametrize(("kind", "variant"), FORMS)
@pytest.mark.parametrize("size", [Size(180, 320), Size(180, 180), Size(160, 180)], ids=["tall", "square", "half"])
def test_no_part_of_the_frame_is_empty(kind: str, variant: str, size: Size) -> None:
    """Every third of every format has something in it: it is no plain gradient."""
    pixels = seen(asked(kind, variant), size=size)
    for rows in np.array_split(pixels, 3):
        assert np.abs(np.diff(rows, axis=1)).max() > 8


@pytest.mark.parametrize("kind", ["nature", "city", "sea", "travel"])
def test_the_night_is_darker_than_the_day(kind: str) -> None:
    day, dusk, night = (seen(asked(kind, keywords=word)).mean() for word in ("noon", "sunset", "night"))
    assert night < 0.8 * dusk < dusk < day


@pytest.mark.parametrize("name", palette.names())
def test_every_look_has_days_and_nights(name: str) -> None:
    look = palette.look(name)
    day, night = air(look, "day"), air(look, "night")
    assert luminance(night.sky[0]) < 0.05 < 0.14 < luminance(day.sky[0])
    assert night.lamps
    assert not day.lamps
    assert usual(look) == ("sunset" if name == "dusk" else "day")
    assert contrast(night.lit, night.seen("#7f8fc4")) > 3


@pytest.mark.parametrize(
    ("kind", "said", "season", "weather", "time"),
    [
        ("nature", "A snowy forest at night", "winter", "snow", "night"),
        ("city", "Rain in the autumn streets", "autumn", "rain", "sunset"),
        ("nature", "Blossoms in the morning mist", "spring", "fog", "morning"),
        ("sea", "A storm at noon", "", "rain", "day"),
        ("city", "The city", "", "", "sunset"),
    ],
)
def test_a_direction_says_what_day_it_is(kind: str, said: str, season: str, weather: str, time: str) -> None:
    picture = replace(asked(kind), visual=Visual(kind, headline=said))
    day = _outdoors.day(Stage.of(picture, SIZE, SECONDS))
    assert (day.season, day.weather, day.air.time) == (season, weather, time)


@pytest.mark.parametrize(
    ("kind", "said", "same"),
    [
        ("nature", "a desert with dunes", "desert"),
        ("nature", "snow-covered mountain peaks", "mountains"),
        ("nature", "flowers in the garden", "garden"),
        ("sea", "fish in a coral reef", "underwater"),
        ("sea", "a sandy beach", "beach"),
        ("space", "astronauts on the lunar surface", "astronaut"),
        ("space", "the full moon", "moon"),
        ("space", "a rocket launch", "launch"),
        ("space", "a rocket in orbit", "rocket"),
        ("travel", "a flight over the clouds", "plane"),
        ("travel", "a cruise ship", "ship"),
        ("city", "busy streets with traffic", "street"),
        ("city", "skyscrapers at the waterfront", "skyline"),
    ],
)
def test_a_form_is_found_in_the_words_of_the_direction(kind: str, said: str, same: str) -> None:
    by_words = replace(asked(kind), visual=Visual(kind, headline=said))
    by_name = replace(asked(kind), visual=Visual(kind, headline=said, variant=same))
    assert np.array_equal(seen(by_words), seen(by_name))


def test_a_variant_stands_above_the_words() -> None:
    picture = asked("sea", "beach", "underwater coral")
    assert apart(seen(picture), seen(asked("sea", "underwater", "underwater coral"))) > 5


def test_windows_light_up_one_by_one() -> None:
    """At night every word makes the town a little lighter."""
    words = tuple(Word("lantern", 1.0 + n, 1.4 + n) for n in range(5))
    lit, dark = asked("city", "skyline", "night", words=words), asked("city", "skyline", "night", words=(Word("lantern", 60.0, 61.0),))
    gains = [float((seen(lit, t) - seen(dark, t)).sum()) for t in (0.9, 2.9, 4.9, 6.9)]
    assert gains[0] == pytest.approx(0, abs=1)
    assert gains[0] < gains[1] < gains[2] < gains[3]


def test_without_words_it_lives_all_the_same() -> None:
    scene = scenery(asked("space", "stars", words=()), SIZE, SECONDS)
    assert apart(frame(scene, SIZE, 0.3).astype(int), frame(scene, SIZE, 6.0).astype(int)) > 0.02


@pytest.mark.parametrize("kind", KINDS)
def test_only_what_a_person_wrote_is_read(kind: str) -> None:
    def texts(picture: Picture) -> list[str]:
        return [text.words for layer in scenery(picture, SIZE, SECONDS).layers for text in getattr(layer, "texts", ())]

    bare = replace(asked(kind), visual=Visual(kind, headline="A headline", action="Doing", setting="Somewhere", items=("One", "Two")))
    assert texts(bare) == []
    assert texts(asked(kind, text="Three rules")) == ["Three rules"]


@pytest.mark.parametrize("size", [Size(1920, 1080), Size(1080, 1920), Size(1080, 1080)], ids=["wide", "tall", "square"])
@pytest.mark.parametrize(
    "words", ["Hope", "Ein sehr langer Satz, der über die Landschaft gesetzt wird und nicht aufhören will", "مدينة كبيرة"]
)
def test_a_headline_stays_in_the_safe_box(size: Size, words: str) -> None:
    picture = asked("city", text=words)
    stage = Stage.of(picture, size, SECONDS)
    (layer,) = _outdoors.headline(stage)
    place, box = layer.place(6.0), layer.bounds
    assert place is not None
    assert stage.safe.left <= place.x + box.left
    assert place.x + box.right <= stage.safe.right + 1
    assert stage.safe.top <= place.y + box.top
    assert place.y + box.bottom <= stage.safe.bottom


def test_beats_are_heavy_words_apart_from_each_other() -> None:
    said = ("the", "quiet", "morning", "of", "a", "large", "mountain", "village")
    words = tuple(Word(word, 0.5 + 0.2 * n, 0.65 + 0.2 * n) for n, word in enumerate(said))
    stage = Stage.of(asked("nature", words=words), SIZE, SECONDS)
    assert _outdoors.beats(stage, 0.5) == pytest.approx((0.7, 1.5))
    assert _outdoors.beats(stage, 0.1) == pytest.approx((0.7, 0.9, 1.5, 1.7, 1.9))


def test_what_has_come_is_there_when_the_picture_is_returned_to() -> None:
    words = tuple(Word("lantern", 1.0 + n, 1.4 + n) for n in range(5))
    first = asked("city", "skyline", "night", words=words)
    again = replace(first, visual=replace(first.visual, settled=True), words=words[:1])
    whole = replace(first, visual=replace(first.visual, settled=True))

    def windows(picture: Picture, t: float) -> int:
        layers = scenery(picture, SIZE, SECONDS).layers
        return sum("lit pane" in str(layer.key(t)) and layer.place(t) is not None for layer in layers)

    assert windows(first, 0.5) == 0
    assert windows(first, 7.0) == windows(whole, 0.0) == 5
    assert windows(again, 0.0) == 1


@pytest.mark.parametrize(("kind", "variant"), [("nature", "mountains"), ("nature", "desert"), ("nature", "sun"), ("sea", "beach")])
def test_whom_the_script_names_walks_there_and_nobody_else(kind: str, variant: str) -> None:
    def afoot(picture: Picture) -> int:
        return sum("passing" in str(layer.key(1.0)) for layer in scenery(picture, SIZE, SECONDS).layers)

    alone = asked(kind, variant)
    assert afoot(alone) == 0
    assert afoot(replace(alone, visual=replace(alone.visual, cast=(Role("Hiker", 3), Role("Guide", 5))))) == 2


@pytest.mark.parametrize(("said", "time"), [("The sun sets over the hills", "sunset"), ("The sun rises", "morning"), ("The sun", "day")])
def test_what_the_sun_does_says_what_time_it_is(said: str, time: str) -> None:
    picture = replace(asked("nature"), visual=Visual("nature", headline=said, variant="sun"))
    assert _outdoors.day(Stage.of(picture, SIZE, SECONDS), time="day").air.time == time
