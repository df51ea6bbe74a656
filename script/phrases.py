"""What a narration says in a few words: phrases as they are spoken, for boards, lists and callouts. Nothing is invented.

A clause is cut wherever a word stands that carries no picture (a preposition, an auxiliary, an adverb); what is left
between two cuts, two to four words in spoken order, is a phrase.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from script.model import Line
from script.words import contentful, sentence_case, words, wordset

LEAST, MOST = 2, 4  # words of a phrase
LONGEST = 40  # its characters

# Verbs and adverbs that lead to what is said and say nothing themselves.
_LEADING = wordset(
    """
    let lets let's let’s i'm we'll we’ll we're we’re you'll you’ll you're you’re it's it’s that's that’s don't don’t there's there’s
    i’m i've i’ve we've we’ve they're they’re isn't isn’t doesn't doesn’t can't can’t won't won’t what's what’s here's here’s
    be been being become becomes get gets got go goes going come comes make makes making made take takes taking took put keep let help helps
    need needs needed want wants use uses used using know
    tell tells told say says said see look looks think thing things way ways lot kind sort
    expect expected expects involve involves involving include includes including mean means meant require requires required
    provide provides act acts engage engaging begin begins start starts starting started continue continues continuing
    cover covers welcome delve find found give gives given tend tends seem seems try tries allow allows ask asks feel feels
    contrast compare like unlike often also always never usually typically generally simply merely really even still yet
    already again once twice ever soon later now next first second third finally lastly however therefore thus hence instead
    perhaps maybe together rather quite well good great better best bad whether because since although though unless until
    else per via plus versus vs whereas while today tomorrow yesterday us me them him it's themselves yourself itself myself
    ourselves something anything everything nothing someone anyone everyone nobody so-called examine explore discuss show
    shows share stay tune tuned whats hello hi thanks thank please subscribe comment comments video videos click
    crucial vital pivotal essential important key main next-up translate translates wrap different same such own
    new big small little large long short easy hard many much more most less least few several enough
    prepare prepares prepared form forms
    """
)
# After these words a verb has just been: "their work supports | the tasks".
_DETERMINERS = wordset("the a an this these those their its his her our your my each every some any all both")
_RELATIVE = wordset("that which who how what when where why whether if as")
# Verbs that end a run of words where what is done is told after the cut.
_DONE = wordset(
    """
    meets meet opens opened closes closed begins began grows grew rises rose falls fell sits stands stood lies lay lives lived works worked
    goes went comes came says said thinks thought feels felt wants wanted needs needed knows knew becomes became remains remained happens
    happened costs pays paid buys bought sells sold writes wrote reads speaks spoke waits waited walks walked runs ran sleeps slept
    dies died
    moves moved turns turned leads led brings brought holds held carries carried gets got loses lost wins won starts ends ended stops
    arrives
    arrived leaves
    """
)
_TOKEN = re.compile(r"[\w’'&+#./-]*\w[\w’'&+#-]*|[,.;:!?…—–()\"“”]")
_STOPS = frozenset(',.;:!?…—–()"“”')


@dataclass(frozen=True, slots=True)
class _Phrase:
    """Words as spoken, where they begin, and whether they stand in a list."""

    words: tuple[str, ...]
    place: int
    listed: bool = False


def spoken(lines: Iterable[Line]) -> str:
    """All that is said, in order."""
    return " ".join(line.text for line in lines)


def key_phrases(text: str, most: int = 4, without: Iterable[str] = ()) -> tuple[str, ...]:
    """At most `most` phrases of `text`, two to four of its words each, in spoken order and sentence case.

    Phrases of only the words in `without` (who is seen already) are left out. Fewer, or none, where little is said.
    """
    seen = {_plain(word) for word in without}
    found = [phrase for phrase in _phrases(text) if not all(_plain(word) in seen for word in phrase.words)]
    counts = Counter(_plain(word) for word in words(text))
    best = sorted(_distinct(found, seen), key=lambda phrase: (-_worth(phrase, counts, seen), phrase.place))[:most]
    return tuple(sentence_case(" ".join(phrase.words)) for phrase in sorted(best, key=lambda phrase: phrase.place))


def noun_phrases(text: str) -> list[str]:
    """The last three and the last two words of every phrase of `text`, small, in spoken order: what may be said again."""
    return [" ".join(phrase.words[-count:]).casefold() for phrase in _phrases(text) for count in (3, 2) if count <= len(phrase.words)]


def _phrases(text: str) -> list[_Phrase]:
    found: list[_Phrase] = []
    run: list[str] = []
    tokens = _TOKEN.findall(text)
    for n, token in enumerate((*tokens, ".")):
        if token not in _STOPS and _carries(token):
            run.append(token)
            continue
        if run and token.casefold() in _DETERMINERS and len(run) <= LEAST:
            run = run[:-1]  # "supports the": a verb, whose object comes after the cut
        if len(run) == LEAST and n > LEAST and tokens[n - LEAST - 1].casefold() in _RELATIVE:
            run = []  # "that seniors manage": who does what, half of a clause
        found += _cut(run, n - len(run), listed=token in {",", "and"} or _is_listed(tokens, n - len(run)))
        run = []
    return found


def _is_listed(tokens: list[str], start: int) -> bool:
    return start > 0 and tokens[start - 1] in {",", "and"}


def _cut(run: list[str], place: int, listed: bool) -> list[_Phrase]:
    """The run as a phrase; of a long one its end, where the thing is."""
    while run and run[0].casefold().endswith("ly"):
        run = run[1:]
    if run and run[-1].casefold() in _DONE:
        run = run[:-1]  # "the team meets | for two minutes": who does it is no point
    kept = run[-MOST:]
    while len(kept) > LEAST and len(" ".join(kept)) > LONGEST:
        kept = kept[1:]
    return [_Phrase(tuple(kept), place + len(run) - len(kept), listed)] if len(kept) >= LEAST and len(" ".join(kept)) <= LONGEST else []


def _carries(token: str) -> bool:
    small = token.casefold()
    return contentful(small) and small not in _LEADING and not (small.endswith("ly") and len(small) > 4) and not small.isdigit()


def _plain(word: str) -> str:
    return word.casefold().removesuffix("s")


def _distinct(phrases: list[_Phrase], seen: set[str]) -> list[_Phrase]:
    """No phrase whose telling words another one has had."""
    had: set[str] = set()
    kept = []
    for phrase in phrases:
        own = {_plain(word) for word in phrase.words} - seen
        if not own <= had:
            kept.append(phrase)
            had |= own
    return kept


def _worth(phrase: _Phrase, counts: Counter[str], seen: set[str]) -> float:
    """Three words say most; parts of a list belong together; who is seen already need not be named."""
    length = {2: 2.0, 3: 3.0, 4: 2.2}[len(phrase.words)]
    named = sum(_plain(word) in seen for word in phrase.words)
    said = sum(counts[_plain(word)] > 1 for word in phrase.words)
    return length + 1.0 * phrase.listed - 1.2 * named + 0.3 * min(said, 2)
