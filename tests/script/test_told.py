"""What a narration says of a picture is found in its own words, or not at all."""

from __future__ import annotations

import pytest

from script.told import heading, lasting, said_of, spanning


@pytest.mark.parametrize(
    ("narration", "shown", "expected"),
    [
        ("Four things go on top. Noodles, a soft egg, scallions.", ("Noodles", "Soft egg"), "Four things go on top"),
        ("If you ask a cook where the flavour comes from, broth is sixty percent.", ("Broth",), "Where the flavour comes from"),
        ("Rent takes forty percent. Food takes twenty.", ("Rent", "Food"), ""),  # what is shown is not said before its time
        ("It takes a day. First the bones.", (), ""),  # points back
        ("What is left? Not much.", (), ""),
        ("Four things go on top.", (), ""),  # all that is said is no heading of it
        ("At the end of a very long and tiring day we sleep. Then we wake.", (), ""),
    ],
)
def test_a_heading_is_a_short_sentence_that_leads_in(narration: str, shown: tuple[str, ...], expected: str) -> None:
    assert heading(narration, shown) == expected


def test_what_is_said_of_one_is_said_of_no_other() -> None:
    said = "Instant ramen takes three minutes. Homemade ramen takes a day, and you taste every hour of it."
    assert [said_of(name, said) for name in ("Instant ramen", "Homemade ramen", "Ramen", "")] == [
        "Takes three minutes",
        "Takes a day",
        "",
        "",
    ]


def test_lengths_of_time_and_spans_are_those_that_are_said() -> None:
    assert lasting("Six hours sound long.") == "Six hours"
    assert lasting("Keep the days between them free.") == ""
    assert spanning("From the door to an open artery there should be no more than 90 minutes.") == "From the door to an open artery"
    assert spanning("Nothing goes anywhere.") == ""
