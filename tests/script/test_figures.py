"""Numbers and what they are of: only those that are there."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from script.figures import figure, figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("pie chart: 40 % rent, 30 % food, 30 % savings", [("Rent", 0.4, "40 %"), ("Food", 0.3, "30 %"), ("Savings", 0.3, "30 %")]),
        ("Rent takes 40 percent, food 30 percent.", [("Rent", 0.4, "40 percent"), ("Food", 0.3, "30 percent")]),
        ("Spend 50% on needs and 30% on wants.", [("Needs", 0.5, "50%"), ("Wants", 0.3, "30%")]),
        ("Germany: 24, France: 31", [("Germany", 24, "24"), ("France", 31, "31")]),
        ("Salaries: junior $60k, senior $120k", [("Junior", 60_000, "$60k"), ("Senior", 120_000, "$120k")]),
        ("In 2010, 20 % of homes had it; in 2020, 45 %.", [("2010", 0.2, "20 %"), ("2020", 0.45, "45 %")]),
        (
            "Two million live in Vienna, and 1.4 million in Munich.",
            [("Live in Vienna", 2e6, "Two million"), ("Munich", 1.4e6, "1.4 million")],
        ),
        ("Half of the money goes to rent, a third to food.", [("Money goes to rent", 0.5, "Half"), ("Food", 0.333333333, "a third")]),
        ("1 in 4 adults sleeps badly.", [("Adults sleeps badly", 0.25, "1 in 4")]),
        ("A flat costs 1,250 euros in Berlin.", [("Berlin", 1250, "1,250 euros")]),
        ("8 million tons of plastic", [("Plastic", 8e6, "8 million tons")]),
        ("+1.5 °C", [("", 1.5, "+1.5 °C")]),
        ("−14.2 dB", [("", -14.2, "−14.2 dB")]),
        ("the number 72", [("Number", 72, "72")]),
        ("Over 2000 people came", [("People came", 2000, "2000")]),
    ],
)
def test_a_number_is_read_with_what_it_is_of(text: str, expected: list[tuple[str, float, str]]) -> None:
    assert [(one.label, one.value, one.written) for one in figures(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "In 1969 humans landed on the Moon.",
        "It takes 10 to 20 % of your time.",
        "Chapter 3 begins on July 20 at 10:30.",
        "Python 3.11 and Windows 11, COVID-19",
        "The first half of the match ends at half past nine.",
        "A 10-minute walk in the 1920s",
        "three categories of two developers",
        "",
    ],
)
def test_what_is_no_number_is_none(text: str) -> None:
    assert figures(text) == ()


def test_a_language_with_a_decimal_comma() -> None:
    assert [one.value for one in figures("1.250 Euro und 3,5 Millionen", comma=True)] == [1250, 3.5]
    assert [one.value for one in figures("1.250 Euro")] == [1.25]


def test_plain_digits_only_where_they_are_wanted() -> None:
    assert figures("24 goals", plain=False) == ()
    assert figures("24 % goals", plain=False)


def test_a_person_gives_a_number_or_writes_it() -> None:
    assert (figure("Rent", 0.4).written, figure("Rent", 1250).written) == ("0.4", "1250")
    assert (figure("Rent", "40 %").value, figure("Rent", "40 %").written) == (0.4, "40 %")
    assert figure("Founded", "1969").value == 1969
    with pytest.raises(ValueError, match="no number"):
        figure("Rent", "much")


numbers = st.sampled_from(["40 %", "$5.2 billion", "1 in 4", "two million", "half", "1969", "10 to 20 %", "12", "3.11", "+1.5 °C"])
others = st.sampled_from(["rent", "of", "and", ",", ".", ":", "in", "the", "(", "per", "x"])
_NUMBER = re.compile(r"\d|hundred|thousand|illion|half|third|quarter|fifth|tenth|percent|per cent|%|\b(?:in|out of)\b", re.IGNORECASE)


@given(st.lists(numbers | others, max_size=12).map(" ".join) | st.text(max_size=60))
def test_no_number_is_ever_made_up(text: str) -> None:
    plain = " ".join(text.split())
    for one in figures(text):
        assert one.written in plain
        assert _NUMBER.search(one.written)
        assert all(word.casefold() in plain.casefold() for word in one.label.split())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Line chart: week 1 3 km, week 4 6 km, week 8 10 km", [("Week 1", 3, "3 km"), ("Week 4", 6, "6 km"), ("Week 8", 10, "10 km")]),
        ("week 1 300 km, week 2 400 km", [("Week 1", 300, "300 km"), ("Week 2", 400, "400 km")]),
        ("Q1 20 %, Q2 35 %", [("Q1", 0.2, "20 %"), ("Q2", 0.35, "35 %")]),
        ("2019: 5 million, 2020: 6 million", [("2019", 5e6, "5 million"), ("2020", 6e6, "6 million")]),
        ("2019 1,250, 2020 1,500", [("2019", 1250, "1,250"), ("2020", 1500, "1,500")]),
        ("Day 2 - 40 pages, Day 3 - 55 pages", [("Day 2", 40, "40 pages"), ("Day 3", 55, "55 pages")]),
        ("Bar chart: Group A 12, Group B 19", [("Group A", 12, "12"), ("Group B", 19, "19")]),
        ("March 12 °C and April 16 °C", [("March", 12, "12 °C"), ("April", 16, "16 °C")]),
    ],
)
def test_a_label_may_have_a_number_of_its_own(text: str, expected: list[tuple[str, float, str]]) -> None:
    assert [(one.label, one.value, one.written) for one in figures(text)] == expected


def test_what_is_no_list_of_numbered_labels_is_read_as_ever() -> None:
    assert [(one.label, one.written) for one in figures("rent 1 200 €, food 400 €")] == [("Rent", "1 200 €"), ("Food", "400 €")]
    assert [(one.label, one.written) for one in figures("walking 2.5 hours, sleeping 7 hours")] == [
        ("Walking", "2.5 hours"),
        ("Sleeping", "7 hours"),
    ]
