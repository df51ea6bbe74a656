"""What a look puts on everything while a picture is laid out: its fonts, its clothes, and who its host is.

Set for as long as `scenery` lays out a picture; what is laid out carries it on. So nothing that is painted later looks here.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from assets.stage.palette import Look, blend

if TYPE_CHECKING:
    from assets.stage.lettering import Face, Family
    from assets.stage.people.person import Person

_WORN: ContextVar[Look | None] = ContextVar("worn", default=None)


@contextmanager
def worn(look: Look) -> Iterator[None]:
    """For a while everything is laid out in `look`."""
    token = _WORN.set(look)
    try:
        yield
    finally:
        _WORN.reset(token)


def face(wanted: Face) -> Family | None:
    """The fonts that the look has for `wanted`; None for the usual ones."""
    look = _WORN.get()
    return dict(look.faces).get(wanted) if look else None


def host() -> Person | None:
    """Who the look's host is; None for the usual one."""
    look = _WORN.get()
    return look.host if look else None


def clothed(person: Person) -> Person:
    """Somebody in clothes that go with the look."""
    look = _WORN.get()
    return _clothed(person, *look.cloth) if look and look.cloth[1] else person


def lit(colour: str) -> str:
    """A coloured light as it falls on the look's walls: pale ones it would stain, so there it is nearly the sun's."""
    look = _WORN.get()
    return blend(colour, look.room.sun, 0.85) if look and look.light else colour


@lru_cache(256)
def _clothed(person: Person, toward: str, share: float) -> Person:
    def toned(colour: str) -> str:
        return blend(colour, toward, share)

    scarf = toned(person.hair_colour) if person.hair == "hijab" else person.hair_colour
    return replace(person, top=toned(person.top), legs=toned(person.legs), hair_colour=scarf)
