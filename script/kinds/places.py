"""Which world's picture a phrase asks for: a kitchen, a hospital, the sea. Never one that would show what is not meant."""

from __future__ import annotations

import re

from script.forms import noun
from script.kinds.lexicon import OFFICE_PLACES, OFFICE_THINGS, PLAIN, QUIET
from script.kinds.reading import Reading
from script.kinds.worlds import FOLK, NEVER, VIEW, WORLDS, World
from script.people import EVERYBODY, is_somebody
from script.words import wordset

THERE, NAMED, AT_HOME, SAYS, LEADS, DONE, THINGS = 0.92, 0.86, 0.88, 0.76, 0.76, 0.84, 0.7
ODD = 0.06  # of a doing that is not known there, where only its people say where it is
STRANGE_HEAD, STRANGE_PLACE, STRANGE, UNKNOWN = 0.3, 0.2, 0.08, 0.02

# Houses that are seen from outside as well.
_HOUSES = wordset(
    """
    courthouse courtroom court hospital clinic school classroom restaurant cafe café bakery bistro pizzeria shop store supermarket boutique
    bookshop bookstore mall pharmacy laboratory lab concert concert-hall kindergarten campus high-school elementary-school
    grocery-store department-store coffee-shop home apartment emergency-room surgery
    """
)
_PLACES = frozenset[str]().union(*(world.places for world in WORLDS.values()))
_INDOORS = OFFICE_PLACES | OFFICE_THINGS | wordset("vase bottle jar plate bowl hand")
_LIKE = (PLAIN | FOLK) - {"glass"}
_BODY = wordset("hand finger face eye arm foot feet lip mouth hands fingers eyes")
# Words that name people by what they do: a janitor, a receptionist, a salesman.
_AGENT = re.compile(r"[a-z-]{3,}(?:er|or|ist|ian|man|woman|eer|ant)")
_NEUTRAL = VIEW | PLAIN | FOLK | EVERYBODY


def worlds(read: Reading) -> list[tuple[str, float, tuple[str, ...]]]:
    """Every world that `read` may be of, how sure that is, and the words that say so."""
    found = []
    for name, world in WORLDS.items():
        score = _score(world, read)
        if score > 0:
            own = (world.places | world.people | world.things | world.does) & read.sees
            found.append((name, round(score, 2), tuple(sorted(own))))
    return found


def _score(world: World, read: Reading) -> float:
    own = world.places | world.people | world.things | world.shows
    if read.first & (world.places | world.things | world.people) and read.of and not read.of & (own | _LIKE):
        return 0.0  # a sea of red, a storm of criticism, a school of fish
    if world.forbids & read.sees or (NEVER - own) & read.nouns:
        return 0.0
    if world.scenery and _peopled(world, read):
        return 0.0
    if read.left & _HOUSES & world.places:
        return 0.0  # whoever comes out of a courthouse is in the street
    named = _named(world, read)
    may = world.does | QUIET
    strange = sum(not doing & may for doing in read.does)
    if strange and ((world.scenery and not world.people & read.subject) or (named <= LEADS and not world.people & read.subject)):
        return 0.0
    return named - ODD * strange * (named <= SAYS) - _cost(world, own, read)


def _peopled(world: World, read: Reading) -> bool:
    """Whether the subject is somebody who is not seen there: a landscape without the couple who walk in it is the wrong picture."""
    leads = bool(read.who) or any(is_somebody(word) for word in read.first)
    return leads and not (world.people | world.shows) & read.subject


def _named(world: World, read: Reading) -> float:
    """How plainly the world is named, before anything is held against it."""
    things, does = world.things & read.nouns, any(doing & world.does for doing in read.does)
    leads = bool(world.people & read.heads) or bool(world.people & read.subject and (read.first & _BODY or _is_agent(read)))
    if world.places & (read.where | read.heads):
        return THERE
    if world.places & read.nouns:
        return NAMED
    if leads:
        return AT_HOME if things or does or _several(world.people & read.nouns) else SAYS
    if world.people & read.nouns and (things or does):
        return DONE
    if things and does:
        return DONE
    if any(doing & world.acts for doing in read.does) and read.heads & (world.shows | FOLK | EVERYBODY):
        return SAYS
    if world.things & read.first and ((world.scenery and not read.where & _INDOORS) or does or len(things) > 1):
        return LEADS if len(things) < 2 else DONE
    return THINGS if len(things) > 2 else 0.0


def _is_agent(read: Reading) -> bool:
    return any(_AGENT.fullmatch(word) for word in read.first)


def _several(named: frozenset[str]) -> bool:
    """Whether two are named, not one in the singular and in the plural."""
    return len({noun(name)[-1] for name in named}) > 1


def _cost(world: World, own: frozenset[str], read: Reading) -> float:
    """What is held against it: a subject that the picture does not have, other worlds' places and things, unknown words."""
    strange = bool(read.first) and not read.first & (own | _NEUTRAL)
    head = STRANGE_HEAD
    if world.people & read.subject or (read.does and _is_agent(read)):
        head = STRANGE_HEAD / 2  # a jury's foreman is of the jury, and whoever mops a hospital's floor is there
    others = [word for word in read.elsewhere if not set(noun(word)) & (own | FOLK)]
    far = [word for word in others if set(noun(word)) & _PLACES and set(noun(word)) & (read.where | read.first)]
    unknown = [word for word in read.unknown if not set(noun(word)) & own]
    if far and not (world.places & read.nouns):
        return 1.0  # a shop's owner at the kitchen table is in no shop
    cost = head * strange + STRANGE_PLACE * len(far) + STRANGE * (len(others) - len(far))
    return cost + UNKNOWN * len(unknown)
