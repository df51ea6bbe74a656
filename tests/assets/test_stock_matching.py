"""How words match words."""

import pytest

from assets.matching import common, match, stems, wanted
from assets.stems import stem

# Title, what is looked for (most telling first), the clip's name, and whether it is good enough at the usual 0.5.
TABLE = [
    ("the thing itself", "meeting team engineer senior", "team-meeting", True),
    ("one word that says it all", "meeting team engineer senior", "meeting", True),
    ("among other words", "meeting team engineer senior", "office_meeting_team_laptop_02", True),
    ("plurals", "meetings teams", "TeamMeeting", True),
    ("forms of a verb", "developing software", "developers at their software", True),
    ("made from the same word", "developer laptop", "Developing_On_Laptops_4K", True),
    ("accents and capitals", "café kitchen", "CAFE-Kitchen", True),
    ("German", "Küche Köchin", "köchin-in-der-küche", True),
    ("Russian", "город ночь", "ночь_город", True),
    ("Japanese", "東京の夜", "東京の夜景", True),
    ("a minor word only", "meeting team engineer senior", "senior-citizens-dancing", False),
    ("a word that says little", "developer junior work", "gardener-at-work", False),
    ("nothing", "developer junior work", "sunset-beach", False),
    ("words about films", "video of a scene", "video-clip-scene-4k", False),
    ("numbers", "chart 2024", "IMG_2024", False),
    ("beginnings that are alike", "car", "carpet", False),
]


@pytest.mark.parametrize(("asked", "name", "good"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE])
def test_what_is_good_enough(asked: str, name: str, good: bool) -> None:
    assert (match(wanted(asked.split()), (name,)) >= 0.5) is good


def test_the_better_match_has_the_higher_score() -> None:
    asked = wanted(["meeting", "team", "engineer", "senior"])
    names = ["senior engineer leading a team meeting", "team meeting", "meeting", "team", "senior", "sunset"]
    scores = [match(asked, (name,)) for name in names]
    assert scores == sorted(scores, reverse=True)
    assert scores[0] == 1
    assert scores[-1] == 0


def test_tags_add_up_and_do_not_thin_each_other() -> None:
    asked = wanted(["meeting", "team", "engineer"])
    assert match(asked, ("IMG 0001", "team", "meeting", "laptop", "coffee", "window", "night")) > match(asked, ("team",))


def test_a_providers_own_ranking_lifts_what_matches_and_nothing_else() -> None:
    asked = wanted(["meeting", "team"])
    assert match(asked, ("meeting in an office with plants",), 1.0) > match(asked, ("meeting in an office with plants",), 0.0)
    assert match(asked, ("sunset",), 1.0) == 0


def test_a_word_that_every_clip_has_tells_less() -> None:
    clips = [(f"office {name}",) for name in ("night", "plant", "lift", "desk", "door", "coffee", "meeting", "phone", "chair")]
    assert common(clips) == {stem("office")}
    asked, usual = wanted(["office", "meeting"]), wanted(["office", "meeting"], common(clips))
    assert match(usual, ("office plant",)) < match(asked, ("office plant",))
    assert match(usual, ("office meeting",)) == 1


def test_nothing_is_common_among_few() -> None:
    assert common([("office night",), ("office day",)]) == frozenset()


def test_stems_are_in_order_and_once() -> None:
    assert stems("Showing the Teams of a team-meeting in 4K") == ("team", "meet")


@pytest.mark.parametrize("text", ["", "—", "...", "the of and", "12345", "a" * 10_000, "\ud83d\ude00"])
def test_odd_texts_are_no_trouble(text: str) -> None:
    assert 0 <= match(wanted([text]), (text,)) <= 1
