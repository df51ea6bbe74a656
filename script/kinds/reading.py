"""A phrase taken apart for the choice of its kind: who does what, with what, where, and what of it nobody knows."""

from __future__ import annotations

import re
from dataclasses import dataclass

from script.forms import noun, verb
from script.kinds.lexicon import ELSEWHERE, OFFICE_PLACES, OFFICE_THINGS, PLAIN, QUIET
from script.kinds.rules import VOCABULARY
from script.kinds.worlds import PHRASES, WORLDS
from script.people import EVERYBODY, GROUPS, GUILDS, OFFICE, TEAMS, person
from script.seen import DETERMINERS, is_doing, see
from script.words import contentful, words, wordset

# Not a crowd of its own where it is at a concert or a match.
_NO_SHOW = r"(?!.*\b(?:concert|gig|band|stadium|arena|match|game|race|goal)\b)"
# Names of several words, each brought to one that the tables know.
_COMPOUNDS = (
    (r"(?:conference|meeting|board) ?rooms?", "meeting-room"),
    (r"gantt (?:chart|graph)s?", "timeline"),
    (r"flow[- ]?(?:chart|diagram)s?", "flowchart"),
    (r"(?:bar|pie|line|column|area|donut|doughnut) (?:chart|graph|diagram)s?", "chart"),
    (r"org(?:ani[sz]ation)?(?:al)? charts?", "organigram"),
    (r"coffee[- ]shops?|coffee[- ]houses?|tea ?rooms?", "coffee-shop"),
    (r"milky way", "milky-way"),
    (r"(?:night|starry|star-?filled) sky", "night-sky"),
    (r"shooting stars?", "shooting-star"),
    (r"solar system", "solar-system"),
    (r"launch[- ]?pads?", "launch-pad"),
    (r"blood[- ]pressure", "blood-pressure"),
    (r"(?:dining|dinner|breakfast|kitchen) tables?", "dinner-table"),
    (r"dining rooms?", "dining-room"),
    (r"kids?(?:'|’)?s? rooms?|children(?:'|’)s rooms?", "kids-room"),
    (r"stock[- ](?:market|exchange)s?", "stock-market"),
    (r"apps?(?:'s|’s)? (?:[\w-]+ )?screens?", "phone-screen"),
    (r"(?:home|parking|office) ?(?:screen|space)s?", "home-screen"),
    (r"home[- ](?:studio|recording|theat(?:er|re)|cinema)s?", "studio"),
    (r"home[- ]gyms?", "gym"),
    (r"home[- ]gardens?", "garden"),
    (r"(?:below|beneath|under) the (?:water(?:'s|’s)? ?)?(?:surface(?: of the (?:water|sea|ocean|lake))?|waves)", "in underwater"),
    (r"(?:lies?|lying|lay) awake(?: in bed)?", "lying in bed"),
    (r"home[- ]?(?:page)s?", "homepage"),
    (r"nursing homes?|retirement homes?", "nursing-home"),
    (r"finish(?:ing)? lines?", "finish-line"),
    (r"(?:tennis|basketball|squash) courts?", "tennis-court"),
    (r"(?:football|soccer|sports) (?:field|pitch)(?:es|s)?", "football-field"),
    (r"market stalls?|market stands?", "market-stall"),
    (r"(?:night|flea|farmers(?:'|’)?) markets?", "market"),
    (r"shopping (?:mall|cent(?:er|re))s?", "shopping-mall"),
    (r"test tubes?", "test-tube"),
    (r"petri dish(?:es)?", "petri-dish"),
    (r"piggy banks?", "piggy-bank"),
    (r"town halls?|city halls?", "town-hall"),
    (r"concert halls?|opera houses?", "concert-hall"),
    (r"(?:concert|festival) stages?", "concert-stage"),
    (r"seminar rooms?", "seminar-room"),
    (r"old towns?", "old-town"),
    (r"moving (?:truck|van)s?", "moving-truck"),
    (r"boxing rings?", "boxing-ring"),
    (r"(?:wheat|corn|rice|sunflower|poppy|lavender) ?fields?", "wheat-field"),
    (r"food courts?", "food-court"),
    (r"traffic lights?", "traffic-light"),
    (r"chess clocks?", "clock"),
    (r"pocket ?watch(?:es)?", "pocket-watch"),
    (r"pedestrian crossings?|zebra crossings?", "crosswalk"),
    (r"food chains?", "food-chain"),
    (r"command[- ]lines?|command prompts?", "command-line"),
    (r"source code", "source-code"),
    (r"code editors?", "code-editor"),
    (r"air(?:port)? gates?", "airport"),
    (r"police (?:station|headquarters)", "police"),
    (r"fire (?:truck|engine)s?", "firefighter"),
    (r"white ?boards?|glass boards?", "whiteboard"),
    (r"to-?\s?do list|task list|check ?list|shopping list|packing list|bucket list|bullet list", "checklist"),
    (r"(?:work|working|office|co-?working|open-?\s?plan) ?(?:space|environment|area|floor)s?", "workspace"),
    (r"call cent(?:er|re)s?|news ?rooms?", "workspace"),
    (r"open[ -]plan offices?", "workspace"),
    (r"post offices?|ticket offices?|box offices?|oval office|principal(?:'s|’s) office", "post-office"),
    (r"trains? of thought", "thought"),
    (r"(?:cook|audio|hand|guide)[ -]books?", "book"),
    (r"court(?= of (?-i:[A-Z]))", "palace"),
    (r"mobile homes?(?: parks?)?", "trailer"),
    (r"shop floors?", "factory"),
    (r"pilot lights?", "heater"),
    (r"(?:hubble|james webb)(?: space)? telescope", "satellite"),
    (r"(?:raised|flower|garden|vegetable|river|sea|oyster|nail)[ -]?beds?", "flowerbed"),
    (r"heat ?maps?|star maps?|site ?maps?|(?:subway|metro|concept|empathy) maps?", "diagram"),
    (r"(?:one|two|three|four|five|\d|gold|michelin|film|movie|rock|pop)[- ]stars?", "rating"),
    (r"dance ?floors?", "dance-floor"),
    (r"in class", "in classroom"),
    (
        r"(?:crowd|audience)s? (?:(?:is|are|that|who) )?(?:cheer|applaud|clap)(?:s|p?ing)?\b" + _NO_SHOW,
        "cheering-crowd",
    ),
    (
        r"(?:cheering|applauding|clapping) (?:crowd|audience)s?\b" + _NO_SHOW,
        "cheering-crowd",
    ),
    (r"fireworks (?:light|fill|explode|burst)(?:s|ing)?(?: up| over| in)? the (?:(?:night|dark|evening)[ -])?sky", "fireworks"),
    (r"festivals? at night|night festivals?", "fireworks"),
    (r"new year(?:'s|’s|s)? (?:celebration|night)s?|night of new year", "new-year"),
    (r"music festivals?|rock festivals?|festival (?:crowd|stage|audience)s?", "music-festival"),
    (r"(?:cut|edit)(?:ting|ing) (?:together )?(?:an? |the |his |her )?(?:films?|videos?|movies?|footage|documentary)", "editing video"),
    (r"vet(?:erinarian)?(?:'s|’s) (?:office|clinic)s?", "vet"),
    (r"on (?:the )?(?:film |movie )?set\b(?! of)", "on film-set"),
    (r"(?:doctor|dentist|physician)(?:'s|’s|s)? offices?", "doctors-office"),
    (r"press conferences?|news conferences?", "press-conference"),
    (r"(?:video|zoom|skype|teams|virtual|online) (?:call|chat|conference|meeting)s?", "video-call"),
    (r"(?:operating|emergency|hospital|delivery) (?:room|theat(?:er|re))s?", "operating-room"),
    (r"locker rooms?", "locker-room"),
    (r"lecture halls?", "lecture-hall"),
    (r"living rooms?", "living-room"),
    (r"train stations?", "train-station"),
    (r"new(?:ly)?[ -](?:hire|hired employee|starter|joiner|recruit)s?", "newcomer"),
    (r"vice presidents?", "executive"),
    (r"(?:board|team|staff|committee|panel|faculty) members", "colleagues"),
    (r"human resources?", "hr"),
    (r"artificial intelligence", "ai"),
    (r"decision trees?|random forests?|neural networks?", "algorithm"),
    (r"mind ?maps?", "diagram"),
    (r"book ?(?:shelf|shelves|case|cases)", "bookshelf"),
    (r"(?:career|corporate|job|professional) ladder", "career-ladder"),
    (r"best practices", "practice"),
    (r"pair[ -]program", "pair-program"),
    (r"code ?bases?", "code"),
    (r"mission control", "mission-control"),
    (r"home offices?", "home-office"),
    (r"brainstorm(?:ing)? sessions?", "brainstorming"),
    (r"no one|nobody|no people|no employees|without people", "empty"),
    (r"round ?tables?(?: discussions?)?", "roundtable"),
    (r"scrum masters?|product owners?|team leads?", "manager"),
    (r"reading lists?", "book-list"),
    (r"(?:cook|work|audio|hand|guide|e-)books?", "book"),
    (r"clean(?:ing|s)? (?:up )?(?:the )?data", "analyzing data"),
)
_ALL_COMPOUNDS = tuple(
    (re.compile(rf"\b(?:{pattern})(?![\w-])" if not pattern.endswith("program") else rf"\b{pattern}", re.IGNORECASE), word)
    for pattern, word in _COMPOUNDS
)
_JOINTS = wordset(
    """
    of with and or for in on at from to by full throughout during through across along
    containing showing about between beside next near featuring labeled labelled
    """
)
_NUMBERS = wordset("two three four five six seven eight nine ten several many few multiple various both dozens hundreds")
_GRAMMAR = wordset("s t who whose what how why when while where as")


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who is named: the noun in its plain form, and whether there are several."""

    noun: str
    many: bool


@dataclass(frozen=True, slots=True)
class Reading:
    """What the rules of the kinds look at. Words are small, and in all the plain forms that they may be forms of.

    `who` are the people of the subject, `others` those named after it; `heads` what the subject names first; `does` the
    doings, one set of forms for each; `sees` every word. `strong` says that somebody or some place is of the office, and
    `elsewhere` and `unknown` which words are not; `strange`, that the subject itself is called something unknown. `first` is the
    first thing that the subject is called, `subject` all its words, `where` those of the setting, `nouns` all words as
    names of things, `left` those that somebody comes out of or stands outside, `of` the word after the subject's "of", unless it is a name.
    """

    who: tuple[Person, ...]
    others: tuple[Person, ...]
    heads: frozenset[str]
    does: tuple[frozenset[str], ...]
    sees: frozenset[str]
    strong: bool
    elsewhere: tuple[str, ...]
    unknown: tuple[str, ...]
    strange: bool = False
    first: frozenset[str] = frozenset()
    subject: frozenset[str] = frozenset()
    where: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()
    of: frozenset[str] = frozenset()
    left: frozenset[str] = frozenset()

    @property
    def many(self) -> bool:
        """Whether several people are the subject."""
        return len(self.who) > 1 or any(one.many for one in self.who)


_PHRASES = re.compile(
    rf"\b(?:{'|'.join(sorted((phrase.replace('-', ' ') for phrase in PHRASES), key=len, reverse=True))})(?=e?s?\b)", re.IGNORECASE
)


def joined(text: str) -> str:
    """`text` with the names of several words each as one."""
    for pattern, word in _ALL_COMPOUNDS:
        text = pattern.sub(word, text)
    return _PHRASES.sub(lambda found: found[0].replace(" ", "-"), text)


def reading(phrase: str) -> Reading:
    """The reading of `phrase`, whose names of several words are `joined` already."""
    seen = see(phrase)
    subject, action, setting = (_small(part) for part in (seen.subject, seen.action, seen.setting))
    every = _small(phrase)
    heads = _heads(subject)
    many = bool(_NUMBERS & set(subject))
    who = tuple(Person(found, many or _many(word, found)) for word in heads if (found := person(word)))
    others = tuple(Person(found, _many(word, found)) for word in (*action, *setting) if (found := person(word)))
    sees = frozenset(form for word in every for form in (*noun(word), *verb(word)))
    elsewhere = tuple(word for word in every if set(noun(word)) & _ELSEWHERE)
    unknown = tuple(word for word in dict.fromkeys(every) if contentful(word) and word not in elsewhere and not _known(word))
    office = OFFICE | GUILDS if unknown else OFFICE | TEAMS | GUILDS
    did = _doings(action, setting, had=seen.had)
    doings = tuple(frozenset(verb(word)) for word in did)
    finite = did[:1] == list(action[:1]) and bool(did) and not is_doing(did[0], "")
    things = _without(every, did[0]) if finite and (who or others) else every
    return Reading(
        who=who,
        others=others,
        heads=frozenset(form for word in heads for form in noun(word)),
        does=doings,
        sees=sees,
        strong=any(one.noun in office for one in (*who, *others)) or bool(OFFICE_PLACES & sees),
        elsewhere=elsewhere,
        unknown=unknown,
        strange=bool(set(unknown) & set(subject)),
        first=frozenset(noun(heads[0])) if heads else frozenset(),
        subject=_nouns(subject),
        where=_nouns(setting),
        nouns=_nouns(things),
        of=_nouns(_small(after[1])) if (after := _OF.search(seen.subject)) else frozenset(),
        left=_nouns(tuple(word for found in _LEFT.finditer(phrase) for word in _small(found[1]))),
    )


_LEFT = re.compile(
    r"\b(?:out of|outside(?: of)?|in front of|away from|opposite|across from|leav(?:es?|ing)|exit(?:s|ing)?|approach(?:es|ing)?)\s+"
    r"(?:(?:the|an?|his|her|their|its|our)\s+)?((?:[\w'’-]+\s){0,2}?[\w'’-]+)\b(?! (?:window|counter|door|table))",
    re.IGNORECASE,
)


_OF = re.compile(r"\bof (?:(?:the|an?|his|her|their|its|old|new|large|small|tall|high|colou?rful|[a-z]+ed) )*([a-z][\w'’-]*)")


def _without(every: tuple[str, ...], word: str) -> tuple[str, ...]:
    """All but what is done, which names no thing: founders who pitch are on no pitch."""
    return tuple(one for one in every if one != word)


def _nouns(found: tuple[str, ...]) -> frozenset[str]:
    return frozenset(form for word in found for form in noun(word))


def _small(text: str) -> tuple[str, ...]:
    return tuple(_OWNER.sub("", word.casefold()) for word in words(text))


_OWNER = re.compile(r"['’]s$")  # the moon's craters are the moon's


def _heads(subject: tuple[str, ...]) -> tuple[str, ...]:
    """The last word before each joint: "stack | of books | and papers" has stack, books and papers."""
    return tuple(word for n, word in enumerate(subject) if n + 1 == len(subject) or subject[n + 1] in _JOINTS if word not in _JOINTS)


def _many(word: str, plain: str) -> bool:
    return plain in GROUPS or word != plain


def _doings(action: tuple[str, ...], setting: tuple[str, ...], *, had: bool) -> list[str]:
    """What is done: the action's first word, and every other in -ing outside a name."""
    found = [word for n, word in enumerate(action) if is_doing(word, action[n - 1] if n else "")]
    found += [word for n, word in enumerate(setting) if is_doing(word, setting[n - 1] if n else "") and not _known(word)]
    return [action[0], *found] if action and not had and action[0] not in found and _leads(action) else found


def _leads(action: tuple[str, ...]) -> bool:
    """Whether an action begins with its verb ("debate a motion"), not with a thing that is had ("plan sections")."""
    first, following = action[0], action[1] if len(action) > 1 else ""
    if not contentful(first) or first in PLAIN or is_doing(first, ""):
        return False
    return following in DETERMINERS or not person(first)


# A home may be where somebody works, and money and parties are of any world.
_ELSEWHERE = ELSEWHERE.union(*(world.places for name, world in WORLDS.items() if name not in {"home", "money", "celebration"}))
_TABLES = VOCABULARY | EVERYBODY | GUILDS | OFFICE_PLACES | OFFICE_THINGS | PLAIN | QUIET


def _known(word: str) -> bool:
    """Whether any table has the word, or all parts of one with hyphens."""
    return (
        word in _GRAMMAR
        or word.isdigit()
        or bool((set(noun(word)) | set(verb(word))) & _TABLES)
        or all(set(noun(part)) & _TABLES for part in word.split("-"))
    )
