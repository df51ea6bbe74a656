"""Who plays whom: one cast for the whole film, and roles that are remembered from scene to scene."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from script.forms import noun
from script.model import Role, Visual
from script.people import GROUPS, is_somebody
from script.seen import DETERMINERS
from script.words import sentence_case, words, wordset

HOST, JUNIOR, SENIOR = 0, 1, 2
# Places in the cast of those whom a script may call women or men. A test compares them with the people drawn.
WOMEN = (HOST, JUNIOR, 4, 6, 7, 11, 12, 14, 16)
MEN = (SENIOR, 3, 5, 8, 9, 13, 15)
OTHERS = 14  # people from 3 on

_HOSTS = wordset("narrator host")
_JOINTS = re.compile(r"\s+(?:and|with|&)\s+|\s*,\s*", re.IGNORECASE)
_SHE = wordset("woman women lady female she her hers businesswoman saleswoman chairwoman girl mother")
_HE = wordset("man men guy male he his him businessman salesman chairman gentleman boy father")
_PEOPLED = wordset(
    "work meeting presentation mentoring project kitchen hospital classroom laboratory home shop sport courtroom music celebration"
)
_PAIRS = wordset("kitchen hospital laboratory home shop classroom")  # kinds that show a second person where there is one
_LED = wordset("mentoring")  # kinds that show whom the subject acts on


def is_peopled(kind: str) -> bool:
    """Whether a kind shows people who have roles."""
    return kind in _PEOPLED


class Company:
    """The roles that a film has given so far. It remembers; scenes come to it in the order of the film."""

    def __init__(self, hosts: Iterable[str] = ()) -> None:
        self._hosts = frozenset(_key(name) for name in hosts) | _HOSTS
        self._given: dict[str, int] = {}

    def cast(self, visual: Visual, speaker: str, said: str) -> tuple[Role, ...]:
        """Who is to be seen in `visual`, whoever leads first; `speaker` is who speaks on camera, `said` the direction."""
        if visual.kind == "presenter":
            return (self._role(speaker or "Narrator", "", frozenset()),)
        if visual.kind not in _PEOPLED:
            return ()
        subjects = visual.subjects or (visual.headline,)
        named = [*(name for text in subjects for name in _named(text)), *(_named(visual.action) if visual.kind in _LED else ())]
        named = named or (list(_two(subjects[0])) if visual.kind in _PAIRS and subjects else [])
        roles: list[Role] = []
        for n, name in enumerate(dict.fromkeys(named)):
            roles.append(self._role(name, said if not n else "", frozenset(role.person for role in roles)))
        return tuple(roles)

    def _role(self, name: str, said: str, without: frozenset[int]) -> Role:
        key = _key(name)
        wanted = _wanted(name, said)
        known = self._known(key)
        if known in without or (known is not None and wanted and known not in wanted):
            known = None
        if known is None:
            known = self._next(wanted, without)
        self._given[key] = known
        return Role(sentence_case(name), known)

    def _known(self, key: str) -> int | None:
        """Who plays `key`: the host, the junior and the senior by their words, others as remembered; "the manager" is
        whichever manager there was."""
        parts = key.split()
        if key in self._hosts:
            return HOST
        if key in self._given:
            return self._given[key]
        if "junior" in parts or "senior" in parts:
            return JUNIOR if "junior" in parts else SENIOR
        alike = {who for name, who in self._given.items() if name.split()[-1:] == parts[-1:] and who > SENIOR}
        return alike.pop() if len(parts) == 1 and len(alike) == 1 else None

    def _next(self, wanted: tuple[int, ...], without: frozenset[int]) -> int:
        """The next of the cast who has no role yet; when all have one, they double."""
        pool = [who for who in wanted or range(SENIOR + 1 + OTHERS) if who > SENIOR]
        taken = set(self._given.values()) | without
        free = [who for who in pool if who not in taken] or [who for who in pool if who not in without] or pool
        return free[0]


def _wanted(name: str, said: str) -> tuple[int, ...]:
    """Who may play it, where the direction says that it is a woman or a man."""
    told = {word.casefold() for word in (*words(name), *words(said))}
    return WOMEN if told & _SHE and not told & _HE else MEN if told & _HE and not told & _SHE else ()


def _key(name: str) -> str:
    return " ".join(word.casefold() for word in words(name) if word.casefold() not in DETERMINERS)


def _named(text: str) -> Iterator[str]:
    """Everybody in `text` who is one person, or one kind of them: "Senior engineer", "junior staff"."""
    for part in _JOINTS.split(text):
        found = words(part)
        ends = [n for n, word in enumerate(found) if is_somebody(word.casefold())]
        if not ends:
            continue
        end = next((n for n in ends if n + 1 not in ends), ends[-1])
        start = end
        while start and found[start - 1].casefold() not in DETERMINERS and not found[start - 1].endswith("ing") and end - start < 3:
            start -= 1
        name = found[start : end + 1]
        if _is_one(name):
            yield " ".join(name)


def _two(text: str) -> Iterator[str]:
    """ "Two scientists" as the one and the other; nobody where no two are named."""
    found = [word.casefold() for word in words(text)]
    many = next((word for word in found if is_somebody(word) and word != noun(word)[-1]), "")
    if many and found[:1] in (["two"], ["both"]):
        yield from (noun(many)[-1], f"other {noun(many)[-1]}")


def _is_one(name: list[str]) -> bool:
    """A team is nobody in particular; "junior staff" and "new hires" are whoever stands for them."""
    last = name[-1].casefold()
    plain = noun(last)[-1]
    named = {word.casefold() for word in name[:-1]}
    if named & {"junior", "senior", "new"}:
        return True
    return last == plain and last not in GROUPS and not named & wordset("two three four five several many few")
