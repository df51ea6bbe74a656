"""Which kind of picture a phrase asks for: by rules that can be read, and never a wrong one.

    choose("a senior engineer leading a team meeting")  ->  meeting, 0.94
    choose("a chef chopping onions")                    ->  concept, 0.0

The pictures of people are dressed for an office. A phrase of another world, or with words that nothing here knows, gets
the concept card, as does a doing that the picture does not show: nobody sleeps at a desk who is drawn working at it.
"""

from __future__ import annotations

from dataclasses import dataclass

from script.forms import noun, verb
from script.kinds.drawn import names
from script.kinds.graphics import graphics
from script.kinds.lexicon import ELSEWHERE, QUIET
from script.kinds.places import worlds
from script.kinds.reading import Reading, joined, reading
from script.kinds.rules import KINDS as DRAWN
from script.kinds.rules import Kind, Rule
from script.kinds.variants import lacks
from script.words import words

# Every kind that a scene list may ask for: each a file of assets/pictures.
KINDS = names()

SURE = 0.63  # below it nothing is drawn but the card
COST, COST_ANYWHERE = 0.08, 0.34  # of a word that nothing knows, in an office and where nobody says that it is one


@dataclass(frozen=True, slots=True)
class Choice:
    """A kind of picture, how sure it is (0 to 1), and the words that it was read from."""

    kind: str
    confidence: float
    words: tuple[str, ...] = ()


CARD = Choice("concept", 0.0)


def choose(phrase: str) -> Choice:
    """The kind of picture that `phrase` asks for: who or what is seen, without the language of filming.

    The concept card, with confidence 0, for what no kind shows. What is listed after a colon does not speak against what is
    named before it: "a presentation of the plan: triage, rounds".
    """
    found = _best(phrase)
    named, listed, _ = phrase.partition(": ")
    found = found if found is not CARD or not listed else _best(named)
    return found if found.kind in KINDS and not lacks(found.kind, phrase) else CARD


def _best(phrase: str) -> Choice:
    """The surest of all kinds, be they drawn or not: what has no picture yet is no other kind's."""
    whole = joined(phrase)
    read = reading(whole)
    choices = [_choice(name, kind, read) for name, kind in DRAWN.items()]
    scene = reading(named) if (named := whole.partition(": ")[0]) != whole else read  # what is listed is in no place
    choices += [Choice(*found) for found in (*graphics(whole), *worlds(scene))]
    return max((one for one in choices if one.confidence >= SURE), key=lambda choice: choice.confidence, default=CARD)


def is_elsewhere(phrase: str) -> bool:
    """Whether `phrase` names a world that is no office: a kitchen, a hospital, a stadium, a forest, a street."""
    return any(set(noun(word.casefold())) & ELSEWHERE for word in words(joined(phrase)))


def _choice(name: str, kind: Kind, read: Reading) -> Choice:
    if kind.forbids & read.sees or (not kind.anywhere and _is_far(kind, read)) or not _may(kind, read):
        return CARD
    asking = [rule for rule in kind.rules if _asks(rule, read)]
    if not asking:
        return CARD
    rule = max(asking, key=lambda rule: rule.score)
    unknown = [word for word in read.unknown if not {*noun(word), *verb(word)} & (rule.head | rule.does | rule.sees | rule.also)]
    if kind.alone and read.others:
        unknown.append("")  # whoever else is there counts as a word that the picture cannot show
    cost = 0.0 if kind.anywhere else len(unknown) * (COST if read.strong and not (rule.wary and read.strange) else COST_ANYWHERE)
    return Choice(name, round(max(0.0, rule.score - cost), 2), tuple(sorted((rule.head | rule.does | rule.sees) & read.sees)))


def _is_far(kind: Kind, read: Reading) -> bool:
    """Whether something is named of a world where the kind is not at home."""
    return any(not set(noun(word)) & kind.hosts for word in read.elsewhere)


def _may(kind: Kind, read: Reading) -> bool:
    """Whether everything that is done can be seen in the kind's picture."""
    allowed = kind.may | QUIET | frozenset[str]().union(*(rule.does for rule in kind.rules))
    return all(doing & allowed for doing in read.does)


def _asks(rule: Rule, read: Reading) -> bool:
    return (
        _who(rule, read)
        and (not rule.head or bool(rule.head & read.heads))
        and (not rule.does or any(doing & rule.does for doing in read.does))
        and (not rule.sees or bool(rule.sees & read.sees))
        and (not rule.also or bool(rule.also & read.sees))
        and (not rule.other or any(person.noun in rule.other for person in read.others))
        and (read.strong or not rule.office)
    )


def _who(rule: Rule, read: Reading) -> bool:
    match rule.who:
        case "one":
            return bool(read.who) and not read.many
        case "many":
            return read.many
        case "anybody":
            return bool(read.who)
        case "nobody":
            return not read.who and not (read.others and read.does)
        case "unsaid":
            return not read.heads
        case "all":
            return True
