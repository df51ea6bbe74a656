"""Who plays whom, through a whole film."""

from __future__ import annotations

import pytest

from assets.stage.people.cast import person, size
from script.model import Visual
from script.roles import HOST, JUNIOR, MEN, OTHERS, SENIOR, WOMEN, Company


def cast(company: Company, kind: str, headline: str, action: str = "", said: str = "", speaker: str = "") -> dict[str, int]:
    visual = Visual(kind, headline, action)
    return {role.name: role.person for role in company.cast(visual, speaker, said or headline)}


def test_the_cast_that_is_drawn_is_the_cast_that_is_given() -> None:
    assert size() == SENIOR + 1 + OTHERS
    assert all(person(one).lashes for one in WOMEN)
    assert not any(person(one).lashes for one in MEN)


def test_a_role_is_remembered() -> None:
    company = Company()
    assert cast(company, "meeting", "Senior engineer") == {"Senior engineer": SENIOR}
    manager = cast(company, "meeting", "Product manager")["Product manager"]
    analyst = cast(company, "work", "Analyst")["Analyst"]
    assert len({manager, analyst, HOST, JUNIOR, SENIOR}) == 5
    assert cast(company, "presentation", "Product manager") == {"Product manager": manager}
    assert cast(company, "work", "Manager") == {"Manager": manager}
    assert cast(company, "work", "Senior developer") == {"Senior developer": SENIOR}


def test_whoever_is_taught_is_seen_too() -> None:
    assert cast(Company(), "mentoring", "Senior engineer", "Instructing junior staff") == {
        "Senior engineer": SENIOR,
        "Junior staff": JUNIOR,
    }
    two = cast(Company(), "mentoring", "Manager", "Coaching an employee")
    assert len(set(two.values())) == 2


@pytest.mark.parametrize("headline", ["Team", "Developers", "Two engineers", "Board members", "Tech workspace", ""])
def test_a_crowd_has_no_role(headline: str) -> None:
    assert cast(Company(), "meeting", headline) == {}


def test_a_card_has_no_cast() -> None:
    assert cast(Company(), "concept", "Senior engineer") == {}


def test_the_host_is_whoever_narrates() -> None:
    company = Company(hosts=("Maya",))
    assert cast(company, "presenter", "", speaker="Maya") == {"Maya": HOST}
    assert cast(company, "presenter", "", speaker="Narrator") == {"Narrator": HOST}
    assert cast(company, "presenter", "", speaker="Jonas")["Jonas"] > SENIOR


@pytest.mark.parametrize(("said", "who"), [("a woman at her desk", WOMEN), ("a businessman at his desk", MEN)])
def test_a_woman_is_a_woman_and_a_man_a_man(said: str, who: tuple[int, ...]) -> None:
    for headline in ("Adult", "Lawyer", "Junior analyst"):
        company = Company()
        for name in ("Tester", "Editor", "Clerk"):
            cast(company, "work", name)
        found = cast(company, "work", headline, said=said)
        assert set(found.values()) <= set(who)


def test_more_roles_than_people_are_doubled() -> None:
    company = Company()
    names = [f"{letter} engineer" for letter in "abcdefghijklmnopqrstuvwxyz"]
    people = [cast(company, "work", name).popitem()[1] for name in names]
    assert len(set(people)) == OTHERS
    assert min(people) > SENIOR


def test_people_of_other_worlds_have_roles_too() -> None:
    company = Company()
    chef = cast(company, "kitchen", "Chef", "Chopping onions")
    assert cast(company, "home", "Chef") == chef
    assert set(cast(company, "laboratory", "Two scientists", "Discussing results")) == {"Scientist", "Other scientist"}
    assert cast(company, "kitchen", "Two pans") == {}
    assert cast(company, "chart", "Chef") == {}
