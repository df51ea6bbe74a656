"""When something is, set apart from what happens then."""

from __future__ import annotations

import pytest

from assets.pictures.timeline import parted
from script.dates import dated


@pytest.mark.parametrize(
    ("text", "when", "what"),
    [
        ("8:00 bones in", "8:00", "bones in"),
        ("8:00: Bones in", "8:00", "Bones in"),
        ("14:30 strain the broth", "14:30", "strain the broth"),
        ("9 am first coffee", "9 am", "first coffee"),
        ("5 p.m. doors open", "5 p.m.", "doors open"),
        ("16 July launch", "16 July", "launch"),
        ("July 1969 landing", "July 1969", "landing"),
        ("July 16 - launch", "July 16", "launch"),
        ("Day 1 seeds", "Day 1", "seeds"),
        ("Week 3: long run", "Week 3", "long run"),
        ("Chapter 2 the storm", "Chapter 2", "the storm"),
        ("1939-1945 war", "1939-1945", "war"),
        ("44 BC Caesar dies", "44 BC", "Caesar dies"),
        ("1960s rock and roll", "1960s", "rock and roll"),
        ("Q2 2024 launch", "Q2 2024", "launch"),
        ("1750 to 1820 the classical era", "1750 to 1820", "the classical era"),
    ],
)
def test_a_date_stands_apart(text: str, when: str, what: str) -> None:
    assert dated(text) == (when, what)
    assert parted(text) == (when, what)


@pytest.mark.parametrize("text", ["Three friends meet", "200 people come", "March on Rome", "Weekend in Paris", "A 1960s song"])
def test_what_is_no_date_stays_whole(text: str) -> None:
    assert dated(text) == ("", text)


def test_a_month_or_a_season_with_a_colon_stands_apart_in_the_picture() -> None:
    assert parted("March: Sow indoors") == ("March", "Sow indoors")
    assert parted("Spring: Prune") == ("Spring", "Prune")
    assert parted("March on Rome") == ("", "March on Rome")
