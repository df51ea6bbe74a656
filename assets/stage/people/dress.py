"""People dressed for a place. Whoever it is keeps face, hair and build, so that the cast is known again in any clothes."""

from __future__ import annotations

from dataclasses import replace

from assets.stage.people.person import HairStyle, Person

_WHITE, _JACKET, _SURGERY = "#f2f3fb", "#f7f5f0", "#3fae9c"
_SCRUBS = ("#2fb8c9", "#4f8ff0", "#7f6ae8", "#35b48c")


def cook(person: Person) -> Person:
    """A cook in a white jacket, apron and hat."""
    return replace(person, wear="jacket", top=_JACKET, under=person.top, apron="#3b4566", hat="chef")


def aproned(person: Person, value: str) -> Person:
    """Somebody in their own clothes and an apron of colour `value`."""
    return replace(person, apron=value)


def doctor(person: Person) -> Person:
    """A doctor: a white coat over the person's own clothes, a stethoscope about the neck."""
    return replace(person, wear="coat", top=_WHITE, under=person.top, stethoscope=True)


def nurse(person: Person, number: int = 0) -> Person:
    """A nurse in scrubs; `number` chooses their colour."""
    value = _SCRUBS[number % len(_SCRUBS)]
    return replace(person, wear="scrubs", top=value, legs=value)


def surgeon(person: Person) -> Person:
    """A surgeon: scrubs, cap and mask; all but a scarf goes under the cap."""
    hair: HairStyle = "hijab" if person.hair == "hijab" else "bald"
    value = _SURGERY if hair == "hijab" else person.hair_colour
    return replace(
        person,
        wear="scrubs",
        top=_SURGERY,
        legs=_SURGERY,
        hair=hair,
        hair_colour=value,
        hat="" if hair == "hijab" else "surgeon",
        mask="#bfe3ee",
        ear="",
    )


def patient(person: Person) -> Person:
    """Somebody in a hospital gown."""
    return replace(person, wear="crew", top="#bcd3f2", under="#dbe8fa", legs="#bcd3f2", apron="", ear="")


def scientist(person: Person, goggles: bool = True) -> Person:
    """Somebody in a lab coat, with goggles unless there are glasses."""
    return replace(person, wear="coat", top=_WHITE, under=person.top, goggles=goggles)


def waiter(person: Person) -> Person:
    """A waiter: a white shirt and a dark apron."""
    return replace(person, wear="shirt", top="#f4f2fb", apron="#2d2b52")
