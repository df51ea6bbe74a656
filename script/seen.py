"""What is seen: a subject, what it does, and where, in the direction's own words.

A phrase is cut where its subject ends, and what follows says what the rest is. What no rule knows is the subject, so
nothing is ever refused here.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from script.people import is_somebody
from script.words import contentful, wordset

MOST_WORDS = 40  # of what is seen
HEADLINE_WORDS = 5


@dataclass(frozen=True, slots=True)
class Seen:
    """A subject, what it does, and where: the direction's own words, not yet made ready to be shown.

    `had` says that the action is something that the subject has or shows, and what that does: "a page | with notes".
    """

    subject: str = ""
    action: str = ""
    setting: str = ""
    had: bool = False


# Prepositions that say where or when, so that what follows is a setting.
_WHERE = wordset("at in on behind near inside under beside beneath above outside between among by during below underneath amid")
# ... but not after these verbs, to which they belong.
_BOUND = wordset(
    """
    looking-at staring-at pointing-at laughing-at smiling-at waving-at gazing-at shouting-at glancing-at peering-at aiming-at
    working-on focusing-on clicking-on putting-on trying-on turning-on typing-on tapping-on stepping-on drawing-on
    writing-on commenting-on reflecting-on spreading-on playing-on knocking-on jumping-on climbing-on
    engaging-in participating-in plugging-in filling-in bringing-in diving-in investing-in checking-in stirring-in pouring-in
    hand-in side-by step-by passing-by standing-by coming-in zooming-in
    """
)
_LINKS = wordset("showing displaying depicting featuring containing illustrating reading saying labeled labelled titled called")
_HAVING = wordset("with full having wearing holding")
_BEING = wordset("is are was were being who that which gets get be")
_POINTERS = wordset("it them him her this that these those one itself")
DETERMINERS = wordset("a an the this that these those some his her its their our your my each every another")
_AFTER_NOUN = _WHERE | wordset(
    "through into onto over across along around from to with towards toward up down out off against past for about"
)

# Words in -ing that name things, and words after which -ing names a thing.
ING_THINGS = wordset(
    """
    building meeting morning evening ceiling wedding king ring spring string thing something anything nothing everything wing clothing
    lightning pudding engineering marketing housing sibling earring awning railing stocking frosting icing topping dumpling duckling
    seedling sling swing sting offspring darling herring viking peking beijing during training painting recording listing rating heading
    blessing beginning being nursing landing offering opening setting saving savings spelling
    """
)
_ING_AFTER = wordset(
    "machine deep reinforcement online distance federated transfer user script oil water film screen time decision problem public"
)
_PARTICIPLES = re.compile(
    r"(?:[a-z]{3,}ed|written|drawn|shown|made|built|seen|set|hung|laid|sewn|torn|worn|broken|frozen|hidden|held|kept|led|lit|spread)"
)

# Verbs that are seldom anything else after a noun, and nouns that are many without an s.
_VERBS = wordset(
    """
    sit stand walk run take make hold look talk speak write read point wait watch listen learn teach eat bake ride drive
    climb swim sing jump collaborate negotiate brainstorm argue compete assemble compare prepare
    analyze discover throw catch pull push carry open close move fly fall rise grow smile laugh cry hug shake wave cheer gather
    discuss debate celebrate examine explain repair paint draw type scroll tap press enter leave turn float
    flip pour appear refuse repeat arrive depart kneel lean sigh yawn greet melt boil simmer burn drip tick blink bloom hover arrange
    compare stir chop knead measure inspect adjust insert unfold unpack deliver collect gaze stare glance whisper shout
    """
)
# ... and these only after people, since they name things as well.
_DONE_BY_PEOPLE = wordset(
    """
    work present lead study train instruct mentor create prepare advise meet play pick check count sign practice practise serve sell
    buy pay cook clean help plan plant slice mix cut load sort stack pack wash dance march test visit call answer review address
    pitch shop park bank stock field tour
    """
)
# ... and these only where they go somewhere: slides, rolls and passes are things.
_GOING = wordset("come go stream slide roll spin drop drift pass land bounce swing crash creep flow spill leak sink dive slip")
_SOMEWHERE = wordset("into onto across down up over out off away under along through past to toward towards around back")
_MANY = wordset("people men women children kids police staff crew you they we guest guests")

# Adjectives of mood, which a card does not need to say.
_MOOD = wordset(
    """
    bustling busy beautiful stunning modern sleek vibrant dynamic breathtaking gorgeous cozy cosy serene lively picturesque dramatic
    typical simple generic various diverse different inspiring engaging majestic charming colorful colourful amazing lovely
    cinematic atmospheric moody bright slow-motion smiling happy visual animated single
    """
)


def see(text: str) -> Seen:
    """Subject, action and setting of a phrase: it is cut where its subject ends, and what follows says what the rest is."""
    parts = text.strip(" ,.;:–—-").split()[:MOST_WORDS]
    if not parts:
        return Seen()
    if _leads_with_doing(parts):
        return _doing("", parts)
    for n in range(1, min(len(parts), 24)):
        for rule in _PIVOTS:
            if found := rule(parts, n):
                return found
    return Seen(" ".join(parts))


def _leads_with_doing(parts: list[str]) -> bool:
    """As in "Walking through a forest": no subject, but "Running water" has one."""
    first = bare(parts[0])
    if not is_doing(first, ""):
        return False
    following = bare(parts[1]) if len(parts) > 1 else ""
    return not following or following in _AFTER_NOUN or following in DETERMINERS


def bare(word: str) -> str:
    """`word` without the marks around it, in small letters."""
    return word.strip(",.;:()\"“”'’").casefold()


def is_doing(word: str, before: str) -> bool:
    """Whether `word` says in -ing what is done; after some words, as "machine", it names a thing."""
    return word.endswith("ing") and len(word) > 4 and word not in ING_THINGS and before not in _ING_AFTER


# Words that name one person by what is done: "a runner training on a track" trains.
_AGENT = re.compile(r"[a-z-]{3,}(?:er|or|ist|ian|man|woman|eer)|athlete|student|band")


Pivot = Callable[[list[str], int], Seen | None]


def _pivot_doing(parts: list[str], n: int) -> Seen | None:
    """As in "a barista | steaming milk behind the counter"."""
    if bare(parts[n]) in _LINKS or bare(parts[n]) in _HAVING or not (is_doing(bare(parts[n]), bare(parts[n - 1])) or _does_it(parts, n)):
        return None
    if n == 1 and bare(parts[0]) in DETERMINERS:
        return None
    return _doing(_subject(parts[:n]), parts[n:])


def _does_it(parts: list[str], n: int) -> bool:
    """A word that mostly names a thing, but is done to something here: "engineers building a bridge"."""
    before, following = bare(parts[n - 1]), bare(parts[n + 1]) if n + 1 < len(parts) else ""
    if bare(parts[n]) not in ING_THINGS or before in DETERMINERS:
        return False
    if n == 2 and bare(parts[0]) in {"a", "an"} and bare(parts[n]) in {"training", "recording"} and following in _WHERE:
        return bool(_AGENT.fullmatch(before))
    several = is_somebody(before) and (before.endswith("s") or before in {"children", "people", "men", "women", "kids"})
    return following in DETERMINERS | {"new"} or (several and following in _AFTER_NOUN)


def _pivot_being(parts: list[str], n: int) -> Seen | None:
    """As in "developers who are | typing", "a man is | asleep"."""
    if bare(parts[n]) not in _BEING:
        return None
    rest = parts[n:]
    while rest and bare(rest[0]) in _BEING:
        rest = rest[1:]
    if not rest:
        return Seen(_subject(parts[:n]))
    return _doing(_subject(parts[:n]), rest)


def _pivot_asleep(parts: list[str], n: int) -> Seen | None:
    """As in "parents | asleep on the sofa"."""
    return _doing(_subject(parts[:n]), parts[n:]) if bare(parts[n]) in {"asleep", "awake"} else None


def _pivot_having(parts: list[str], n: int) -> Seen | None:
    """As in "a workspace with | developers working at their desks": what it has acts, and where it acts is the setting."""
    word = bare(parts[n])
    if word not in _HAVING | _LINKS or n + 1 >= len(parts):
        return None
    if word in {"holding", "wearing", "full"} or (word in _LINKS and word.endswith("ing") and is_somebody(bare(parts[n - 1]))):
        return _doing(_subject(parts[:n]), parts[n:])
    inner = see(" ".join(parts[n + 1 :]))
    action = " ".join(part for part in (subject_line(inner.subject), inner.action) if part)
    return Seen(_subject(parts[:n]), action, inner.setting, had=True)


def _pivot_made(parts: list[str], n: int) -> Seen | None:
    """As in "a table | covered with books"; what is only "written on it" says nothing more."""
    following = bare(parts[n + 1]) if n + 1 < len(parts) else ""
    if not _PARTICIPLES.fullmatch(bare(parts[n])) or following not in _AFTER_NOUN | {"by"}:
        return None
    if _points_back(parts[n + 1 :]):
        return Seen(_subject(parts[:n]))
    return _doing(_subject(parts[:n]), parts[n:])


def _pivot_span(parts: list[str], n: int) -> Seen | None:
    """As in "a career ladder | from junior to senior roles"."""
    if bare(parts[n]) != "from" or "to" not in (bare(part) for part in parts[n:]):
        return None
    return Seen(_subject(parts[:n]), " ".join(parts[n:]))


def _pivot_verb(parts: list[str], n: int) -> Seen | None:
    """As in: a chef | chops the onions; a man | walks into a bar; students | take notes."""
    word, following = bare(parts[n]), bare(parts[n + 1]) if n + 1 < len(parts) else ""
    one = bare(parts[0]) in {"a", "an", "one"} and "of" not in (bare(part) for part in parts[:n]) and n >= 2
    looks = word.endswith("s") and not word.endswith(("ss", "us", "is", "ics")) and len(word) > 3
    if _agrees(word, bare(parts[n - 1])) and following in DETERMINERS:
        return _doing(_subject(parts[:n]), parts[n:])
    if _is_verb(word, bare(parts[n - 1])) and following:
        return _doing(_subject(parts[:n]), parts[n:])
    if word.endswith("s") and _forms(word) & _GOING and following in _SOMEWHERE:
        return _doing(_subject(parts[:n]), parts[n:])
    if not looks or not (following in DETERMINERS or (one and following in _AFTER_NOUN)):
        return None
    return _doing(_subject(parts[:n]), parts[n:])


def _is_verb(word: str, before: str) -> bool:
    """A common verb in the form that agrees with the noun before it; "team talk" and "the runs" are none."""
    many = before in _MANY or (before.endswith("s") and not before.endswith("ss"))
    verbs = _VERBS | _DONE_BY_PEOPLE if is_somebody(before) and not before.endswith(("'s", "’s")) else _VERBS
    return (many and word in verbs) or (not many and any(word == f"{one}{end}" for one in _forms(word) & verbs for end in ("s", "es")))


def _agrees(word: str, before: str) -> bool:
    """Whether a word right after several people is what they do: "engineers design | a bridge"."""
    many = before in _MANY or (before.endswith("s") and not before.endswith(("ss", "'s", "’s")))
    return many and is_somebody(before) and contentful(word) and word not in _AFTER_NOUN and not word.endswith(("ing", "ly"))


def _forms(word: str) -> frozenset[str]:
    return frozenset((word[:-1], word[:-2], f"{word[:-3]}y")) if word.endswith("s") else frozenset()


def _pivot_where(parts: list[str], n: int) -> Seen | None:
    """As in "a junior developer | at work"; a doing after it is the action."""
    if bare(parts[n]) not in _WHERE or n + 1 >= len(parts):
        return None
    if _points_back(parts[n:]):
        return Seen(_subject(parts[:n]))
    doing = next((m for m in range(n + 2, len(parts)) if is_doing(bare(parts[m]), bare(parts[m - 1])) and m + 1 < len(parts)), None)
    if doing is None or bare(parts[doing - 1]) in DETERMINERS:
        return Seen(_subject(parts[:n]), "", " ".join(parts[n:]))
    return Seen(_subject(parts[:n]), " ".join(parts[doing:]), " ".join(parts[n:doing]))


def _pivot_moving(parts: list[str], n: int) -> Seen | None:
    """As in "a road | through the mountains", "a plane | over the sea"."""
    if bare(parts[n]) not in {"through", "over", "across", "along", "around", "into", "against", "towards", "toward"} or n + 1 >= len(
        parts
    ):
        return None
    return Seen(_subject(parts[:n]), "", " ".join(parts[n:]))


def _pivot_while(parts: list[str], n: int) -> Seen | None:
    """What happens at the same time is left out, unless nothing else happens."""
    if bare(parts[n]) not in {"while", "as", "when", "where", "before", "after", "until"} or n + 1 >= len(parts):
        return None
    if bare(parts[n]) in {"before", "after", "until"}:
        return Seen(_subject(parts[:n]), "", " ".join(parts[n:]))
    return Seen(_subject(parts[:n]), " ".join(parts[n + 1 :]))


_PIVOTS: tuple[Pivot, ...] = (
    _pivot_doing,
    _pivot_having,
    _pivot_being,
    _pivot_asleep,
    _pivot_made,
    _pivot_span,
    _pivot_verb,
    _pivot_where,
    _pivot_moving,
    _pivot_while,
)


def _subject(parts: list[str]) -> str:
    return " ".join(parts).rstrip(" ,;:")


def _points_back(parts: list[str]) -> bool:
    """As in "on it", "in them": words that only point at what was named."""
    return len(parts) == 2 and bare(parts[1]) in _POINTERS


def _doing(subject: str, parts: list[str]) -> Seen:
    """What is done, and from the first preposition of place on, where; what is done at the same time is left out."""
    stop = next((n for n in range(1, len(parts)) if bare(parts[n]) in {"while", "as", "when"}), len(parts))
    parts = parts[:stop]
    for n in range(1, len(parts) - 1):
        if n == 1 and _PARTICIPLES.fullmatch(bare(parts[0])):
            continue
        if bare(parts[n]) in _WHERE and f"{bare(parts[n - 1])}-{bare(parts[n])}" not in _BOUND:
            if _points_back(parts[n:]):
                return Seen(subject, " ".join(parts[:n]))
            return Seen(subject, " ".join(parts[:n]), " ".join(parts[n:]))
    return Seen(subject, " ".join(parts))


def subject_line(text: str) -> str:
    """The subject without its article and its adjectives of mood, at most five words, its main word kept."""
    parts = text.split()
    while len(parts) > 1 and (
        parts[0].casefold() in DETERMINERS or parts[0].casefold().rstrip(",") in _MOOD or parts[0].casefold() == "and"
    ):
        parts = parts[1:]
    plain = [part for n, part in enumerate(parts) if n == len(parts) - 1 or part.casefold().rstrip(",") not in _MOOD]
    if (
        len(plain) > HEADLINE_WORDS
        and (comma := next((n for n, part in enumerate(plain) if part.endswith(",")), HEADLINE_WORDS)) < HEADLINE_WORDS
    ):
        plain = [*plain[:comma], plain[comma].rstrip(",")]
    if len(plain) > HEADLINE_WORDS:
        plain = [part for n, part in enumerate(plain) if not n or part.casefold() not in DETERMINERS]
    if len(plain) > HEADLINE_WORDS:
        of = next((n for n, part in enumerate(plain) if n and part.casefold() in {"of", "and", "for", "or", "to"}), 0)
        plain = plain[:of] if 1 < of <= HEADLINE_WORDS else plain[:HEADLINE_WORDS] if of else plain[-4:]
        while len(plain) > 1 and not contentful(bare(plain[-1])):
            plain = plain[:-1]
    return " ".join(plain)
