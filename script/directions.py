"""The shot grammar: what a direction asks to see, and how it asks for the change to it.

A direction is read from its front: first how the film gets there ("Cut to", "Fade in on"), then how it is looked at ("a
close-up of", "an animation showing"), then what is seen: a subject, what it does, and where. Each step is a table of
rules; a rule is one pattern and what it means. What no rule knows is the subject, so nothing is ever refused here.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from script.model import CameraMove, Move, Transition, Understanding, Visual
from script.words import content, contentful, sentence_case, shortened, telling, words, wordset

CUT = Transition("cut", 0.0)
DISSOLVE = Transition("dissolve", 0.4)
FADE_IN = Transition("fade", 0.5)
FADE_OUT = 1.0  # seconds to black
LONGEST = 1_000  # characters of a direction that are looked at
MOST_WORDS = 40  # of what is seen
HEADLINE_WORDS, HEADLINE_CHARACTERS = 5, 44
LINE_WORDS, LINE_CHARACTERS = 9, 64


def understand(direction: str) -> Understanding:
    """What `direction` asks for. Never fails; what it shows is never empty unless nothing is named to be seen.

    Text to show is the direction's own words, in sentence case, a headline of at most five words. `confidence` is how
    much of the direction a rule has read.
    """
    text = _clean(direction)
    for known in (_section, _outro, _on_camera):
        if found := known(text):
            return found
    start = _approach(text)
    split = _split(start)
    return split or _scene(start)


def comment(understanding: Understanding) -> str:
    """One line for the scene list: "understood: switch (dissolve 0.4 s, push) to Senior engineer, ...   (0.83)"."""
    how = _transition(understanding.transition)
    camera = "" if understanding.camera == "push" else f", {understanding.camera}"
    out = f", fades out in {understanding.fade_out:g} s" if understanding.fade_out else ""
    return f"understood: {understanding.move} ({how}{camera}{out}) to {described(understanding.visual)}   ({understanding.confidence:.2f})"


def described(visual: Visual) -> str:
    """A visual in words: its kind, and what it shows."""
    if visual.parts:
        return " | ".join(described(part) for part in visual.parts)
    shown = [part for part in (visual.text or visual.headline, visual.action, visual.setting) if part]
    what = ", ".join(shown) or " ".join(visual.keywords)
    named = {"title": "the title", "outro": "the outro", "concept": "", "image": "the image", "video": "the clip"}.get(
        visual.kind, visual.kind
    )
    if visual.clip:
        what = visual.clip.file
    return f"{named}: {what}" if named and what else named or what or "the film's title"


def _transition(transition: Transition) -> str:
    return transition.kind if transition.kind == "cut" else f"{transition.kind} {transition.seconds:g} s"


# ---------------------------------------------------------------- known pictures


def _section(text: str) -> Understanding | None:
    found = re.match(r"section:\s*(\S.*)", text, re.IGNORECASE)
    if not found:
        return None
    name = found[1]
    visual = Visual("title", headline=name, keywords=_keywords(name), text=name)
    return Understanding("title", DISSOLVE, "push", visual, confidence=1.0, words=(("section", name),))


_OUTRO = re.compile(
    r"\b(?:subscribe|subscription|end[- ]?screen|end[- ]?card|outro|channel(?:'s|’s)? logo|like and share|bell icon|notification bell|"
    r"closing (?:card|screen)|end credits|thanks? (?:you )?for watching)\b",
    re.IGNORECASE,
)


def _outro(text: str) -> Understanding | None:
    found = _OUTRO.search(text)
    if not found:
        return None
    start = _approach(text)
    fade_out = start.fade_out or FADE_OUT
    visual = Visual("outro", keywords=_keywords(start.rest) or ("subscribe",))
    sure = 0.95 if start.move != "none" or found.start() == 0 else 0.8
    return Understanding(start.move, start.transition, "push", visual, fade_out, sure, (*start.read, ("outro", found[0])))


_CAMERA = r"(?:on|to|at|into|facing|addresses|addressing|towards?)\s+(?:the\s+)?(?:camera|viewers?|audience|lens)"
_PERSON = r"(?:narrator|host|presenter|speaker|anchor|reporter|interviewer|interviewee|instructor|moderator)"
_ON_CAMERA = re.compile(
    rf"\b{_PERSON}\b(?:[\w\s,'’-]{{0,60}}\b{_CAMERA}|\s*$)|\btalking head\b|\b(?:direct(?:ly)?|speak\w*|talk\w*|"
    rf"look\w*) (?:in)?to (?:the )?camera\b",
    re.IGNORECASE,
)


def _on_camera(text: str) -> Understanding | None:
    found = _ON_CAMERA.search(text)
    start = _approach(text)
    if not found or len(telling(start.rest)) > 6 or "split" in start.move:
        return None
    visual = Visual("concept", keywords=("narrator", "microphone"))
    return Understanding(start.move, start.transition, start.camera, visual, start.fade_out, 0.9, (*start.read, ("on camera", found[0])))


# ---------------------------------------------------------------- how the film gets there


@dataclass(frozen=True, slots=True)
class _Approach:
    """What was read from the front of a direction, and the `rest`, which is what is to be seen."""

    rest: str
    move: Move = "none"
    transition: Transition = DISSOLVE
    camera: CameraMove = "push"
    fade_out: float = 0.0
    read: tuple[tuple[str, str], ...] = ()
    sides: bool = False


@dataclass(frozen=True, slots=True)
class _Rule:
    pattern: re.Pattern[str]
    move: Move | None = None
    transition: Transition | None = None
    camera: CameraMove | None = None
    fade_out: float = 0.0


def _rule(
    pattern: str, move: Move | None = None, transition: Transition | None = None, camera: CameraMove | None = None, fade_out: float = 0.0
) -> _Rule:
    return _Rule(re.compile(pattern, re.IGNORECASE), move, transition, camera, fade_out)


# Tried in order at the front of the direction; each is read at most once, so "Fade in on a wide shot of" is two.
_MOVES = (
    _rule(r"(?:the )?opening (?:shot|scene|image|visual)s?(?: (?:of|on|with|showing|shows|in))?\b:?", "open", FADE_IN),
    _rule(r"(?:the (?:film|video|scene) )?(?:we )?open(?:s|ing)? (?:up )?(?:on|with|in)\b:?", "open", FADE_IN),
    _rule(r"establishing shot(?: of| showing)?\b:?", "open", FADE_IN, "pull"),
    _rule(r"start(?:s|ing)? (?:on|with)\b:?", "open", FADE_IN),
    _rule(r"(?:we )?(?:cut |go |switch )?(?:back|return(?:s|ing)?) to\b:?", "return", DISSOLVE),
    _rule(r"(?:smash |jump |hard |match |quick )?cuts? to(?: black)?(?: and)?\b:?", "cut", CUT),
    _rule(r"(?:smash |jump |hard |match |quick )?cut\b:", "cut", CUT),
    _rule(r"(?:switch(?:es)?|chang(?:e|es)|moves?|jumps?|transitions?)(?: over)? to\b:?", "switch", DISSOLVE),
    _rule(r"(?:cross-?)?dissolves?(?: in)?(?:to| to)\b:?", "switch", Transition("dissolve", 0.8)),
    _rule(r"(?:cross-?fades?|fades? (?:over|through)) (?:in)?to\b:?", "switch", Transition("dissolve", 0.8)),
    _rule(r"fades? in(?: from black)?(?: (?:on|to|with|from))?\b:?", "fade", FADE_IN),
    _rule(r"fades? (?:out|to (?:black|white|an? end))(?: (?:on|to|with|over|from))?\b:?", "fade", DISSOLVE, None, FADE_OUT),
    _rule(r"fades? to\b:?", "fade", Transition("dissolve", 0.8)),
    _rule(r"(?:slow(?:ly)? )?zoom(?:s|ing)?(?: in)?(?: (?:on|to|into|onto|closer to))\b:?", "zoom-in", DISSOLVE, "push"),
    _rule(r"(?:slow(?:ly)? )?(?:zoom(?:s|ing)? in|push(?:es)? in)(?: (?:on|to))?\b:?", "zoom-in", DISSOLVE, "push"),
    _rule(
        r"(?:slow(?:ly)? )?(?:zoom(?:s|ing)? out|pull(?:s|ing)? (?:back|out))(?: (?:from|of|on|to reveal|to show|to|and reveal))?\b:?",
        "zoom-out",
        DISSOLVE,
        "pull",
    ),
    _rule(
        r"(?:slow(?:ly)? )?pan(?:s|ning)? (?:(?:to the )?left|right to left)(?: (?:across|over|to|along|on))?\b:?",
        "pan",
        DISSOLVE,
        "pan-left",
    ),
    _rule(
        r"(?:slow(?:ly)? )?(?:pan(?:s|ning)?|track(?:s|ing)?)(?: shot)?(?: (?:to the )?right| left to right)?"
        r" (?:across|over|to|along|on|of|past|through|around)\b:?",
        "pan",
        DISSOLVE,
        "pan-right",
    ),
    _rule(r"(?:slow(?:ly)? )?tilt(?:s|ing)? up(?: (?:to|from|on|at|over))?\b:?", "pan", DISSOLVE, "pan-up"),
    _rule(r"(?:slow(?:ly)? )?tilt(?:s|ing)? down(?: (?:to|from|on|at|over))?\b:?", "pan", DISSOLVE, "pan-down"),
    _rule(r"(?:the camera )?focus(?:es|ing)?(?: in)? on\b:?", "focus", DISSOLVE, "push"),
    _rule(r"highlight(?:s|ing)?\b:?", "focus", DISSOLVE, "push"),
    _rule(r"(?:overlay|superimpose)s?(?: graphics?| text| shot)?(?: (?:of|with|showing))?\b:?", "overlay", DISSOLVE),
    _rule(
        r"(?:on-?\s?screen text|text on(?: the)? screen|text overlay|lower third|caption|title card|title)(?: (?:of|reading|saying|"
        r"with|reads|says))?\b:?",
        "overlay",
        DISSOLVE,
    ),
    _rule(r"(?:quick )?montage(?: (?:of|showing|with))?\b:?", "montage", DISSOLVE),
    _rule(
        r"(?:an? )?(?:(?:quick |rapid |fast )?(?:series|sequence|succession)|(?:quick|rapid|fast) cuts) of(?: (?:quick |"
        r"short )?(?:shots|clips|images|scenes|cuts) of)?\b:?",
        "montage",
        DISSOLVE,
    ),
    _rule(r"(?:b-?\s?roll|stock footage|cutaway)(?: (?:of|showing|to|footage of|shot of|shots of))?\b:?", "insert", DISSOLVE),
    _rule(r"inserts?(?: shot)?(?: of)?\b:?", "insert", DISSOLVE),
    _rule(
        r"(?:now |then |next,? )?(?:we )?(?:see|shows?|display|cue|reveal|introduce|bring up|visualize|visualise|illustrate)s?\b:?",
        "insert",
        DISSOLVE,
    ),
)

# How it is looked at. Read again and again, since "a wide shot of an animation of" is two of them.
_VIEWS = (
    _rule(r"(?:an? |the )?(?:extreme |tight )?close-?\s?ups?(?: shots?| view| image)?(?: (?:of|on|showing))?\b:?", camera="push"),
    _rule(r"(?:an? |the )?(?:macro|detail) (?:shots?|views?)?(?: ?(?:of|on|showing))?\b:?", camera="push"),
    _rule(
        r"(?:an? |the )?(?:extreme |very )?(?:(?:aerial|wide) )?(?:wide|long|establishing|aerial|drone|overhead|bird(?:'|"
        r"’)?s[- ]eye|panoramic)(?:[ -]angle)?"
        r" (?:shots?|views?|footage|image)(?: (?:of|over|on|showing))?\b:?",
        camera="pull",
    ),
    _rule(
        r"(?:an? |the )?(?:medium|two|over-the-shoulder|point-of-view|pov|low[- ]angle|high[- ]angle|static|handheld|tracking|dolly|"
        r"slow[- ]motion)"
        r" shots?(?: (?:of|on|showing))?\b:?"
    ),
    _rule(r"(?:an? |the )?(?:pov|point of view) of\b:?"),
    _rule(r"(?:an? |the )?(?:time-?\s?lapse|slow[- ]motion|hyperlapse)(?: (?:shot|footage|clip|video))? (?:of|showing)\b:?"),
    _rule(
        r"(?:an? |the )?(?:opening|closing|final|previous|earlier|same|first|last|new|initial|original) (?:shot|scene|image|visual)"
        r"(?: (?:of|with|showing))?\b:?"
    ),
    _rule(
        r"(?:an? |the |some |another )?(?:(?:short|quick|brief|simple|dynamic|animated|stock|archival|old|3d|2d) )*"
        r"(?:visual(?: representation| depiction)?s?|shots?|scenes?|images?|pictures?|photos?|footage|clips?|videos?|views?|"
        r"animations?|graphics?|"
        r"motion graphics?|illustrations?|renderings?|depictions?|b-?roll|stills?)"
        r" (?:of|on|showing|that shows?|which shows?|depicting|displaying|illustrating|featuring|with|where)\b:?"
    ),
    _rule(
        r"(?:an? |the )?(?:visual|shot|scene|image|video|clip|footage|b-?roll|animation|animated|on-?screen|screen|"
        r"graphics?)(?: \d{1,3})?\s*[:–—]"
    ),
    _rule(r"(?:showing|depicting|featuring|displaying|illustrating|of|then|and|with|in which|where)\b:?"),
)

_SPLIT_SCREEN = re.compile(
    r"(?:an? |the )?(?:(?:three-way|two-way|four-way|vertical|horizontal) )?(?:split[- ]?screens?|side[- ]by[- ]side|"
    r"double[- ]screen|diptych)"
    r"(?: (?:view|visual|shots?|comparison|image))?(?: (?:of|showing|with|between|comparing|contrasting|that shows|shows|featuring))?\b:?",
    re.IGNORECASE,
)


def _approach(text: str) -> _Approach:
    """Moves, views and split screens off the front, until none fits. At most two moves: "Cut to an overlay of" has two."""
    found, moves = _Approach(text), 0
    for _ in range(8):
        side = _SPLIT_SCREEN.match(found.rest)
        move = next((match for rule in _MOVES if (match := _matched(rule, found.rest))), None) if moves < 2 and not side else None
        view = next((match for rule in _VIEWS if (match := _matched(rule, found.rest))), None) if not side and not move else None
        if side:
            found = replace(_eaten(found, "split", side), move="split", sides=True)
        elif move:
            found, moves = _moved(_eaten(found, "move", move[1]), move[0], first=not moves), moves + 1
        elif view:
            found = replace(_eaten(found, "view", view[1]), camera=view[0].camera or found.camera)
        else:
            break
    return found


def _matched(rule: _Rule, text: str) -> tuple[_Rule, re.Match[str]] | None:
    match = rule.pattern.match(text)
    return (rule, match) if match and match.end() else None


def _eaten(found: _Approach, part: str, match: re.Match[str]) -> _Approach:
    rest = found.rest[match.end() :].lstrip(" ,:–—-")
    return replace(found, rest=rest, read=(*found.read, (part, match[0].strip())))


def _moved(found: _Approach, rule: _Rule, first: bool) -> _Approach:
    """The first move says how the film gets there; a second one ("Cut to an overlay of") says what is done then."""
    return replace(
        found,
        move=found.move if found.move == "return" else rule.move or found.move,
        transition=rule.transition or found.transition if first else found.transition,
        camera=rule.camera or found.camera,
        fade_out=rule.fade_out or found.fade_out,
    )


# ---------------------------------------------------------------- what is seen


@dataclass(frozen=True, slots=True)
class _Seen:
    """A subject, what it does, and where: the direction's own words, not yet made ready to be shown."""

    subject: str = ""
    action: str = ""
    setting: str = ""


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
_DETERMINERS = wordset("a an the this that these those some his her its their our your my each every another")
_AFTER_NOUN = _WHERE | wordset(
    "through into onto over across along around from to with towards toward up down out off against past for about"
)

# Words in -ing that name things, and words after which -ing names a thing.
_ING_THINGS = wordset(
    """
    building meeting morning evening ceiling wedding king ring spring string thing something anything nothing everything wing clothing
    lightning pudding engineering marketing housing sibling earring awning railing stocking frosting icing topping dumpling duckling
    seedling sling swing sting offspring darling herring viking peking beijing during training painting recording listing rating heading
    blessing beginning being landing offering opening setting sitting saving savings spelling
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
    climb swim sing jump throw catch pull push carry open close move fly fall rise grow smile laugh cry hug shake wave cheer gather
    discuss debate celebrate examine explain repair paint draw type scroll tap press enter leave turn float
    """
)
_MANY = wordset("people men women children kids police staff crew you they we guest guests")

# Adjectives of mood, which a card does not need to say.
_MOOD = wordset(
    """
    bustling busy beautiful stunning modern sleek vibrant dynamic breathtaking gorgeous cozy cosy serene lively picturesque dramatic
    typical simple generic various diverse different inspiring engaging majestic charming colorful colourful amazing lovely
    cinematic atmospheric moody bright slow-motion smiling happy visual animated single
    """
)


def _scene(start: _Approach) -> Understanding:
    """The direction of one picture."""
    if written := _written(start):
        visual = Visual("concept", headline=_headline(written), keywords=_keywords(written), text=sentence_case(written))
        return _understood(start, visual, (("text", written),), 0.85)
    seen = _seen(start.rest)
    visual = _visual(seen)
    read = tuple((part, value) for part, value in (("subject", seen.subject), ("action", seen.action), ("setting", seen.setting)) if value)
    return _understood(start, visual, read, _confidence(start, visual))


_QUOTED = re.compile(
    r"(?:the |these )?(?:(?:words?|texts?|phrase|quote|title|message|question|"
    r"caption)s?:? )?[\"“„‘'](.{2,90}?)[\"”“’'](?: on(?: the)? screen)?"
)
_WRITTEN = re.compile(r"(?:on-?\s?screen text|text on|text overlay|lower third|caption|title)", re.IGNORECASE)
MOST_WRITTEN = 12  # words that are shown as they stand


def _written(start: _Approach) -> str:
    """Words that the direction gives to be read on the screen, or nothing."""
    quoted = _QUOTED.fullmatch(start.rest) if start.read else None
    text = quoted[1] if quoted else start.rest if any(_WRITTEN.match(words) for _, words in start.read) else ""
    return text if len(text.split()) <= MOST_WRITTEN else ""


def _understood(start: _Approach, visual: Visual, read: tuple[tuple[str, str], ...], confidence: float) -> Understanding:
    return Understanding(start.move, start.transition, start.camera, visual, start.fade_out, confidence, (*start.read, *read))


def _confidence(start: _Approach, visual: Visual) -> float:
    """How much was read by a rule: the way there, the subject, what it does or where, and the share of words that are shown."""
    if not visual.headline:
        return 0.2 if start.read else 0.0
    asked = content(start.rest)
    shown = set(content(f"{visual.headline} {visual.action} {visual.setting}"))
    share = sum(word in shown for word in asked) / len(asked) if asked else 0.0
    known = 0.3 + 0.2 * bool(start.read) + 0.2 * bool(visual.action or visual.setting) + 0.25 * share
    return round(known if start.read or visual.action or visual.setting else min(known, 0.5), 2)


def _visual(seen: _Seen, kind: str = "concept") -> Visual:
    """What is seen, made ready for a card. Without a subject the action or the setting is the headline."""
    subject, action, setting = _shown_subject(seen.subject), _line(seen.action), _line(seen.setting)
    if not subject:
        subject, action, setting = (_headline(action), "", setting) if action else (_headline(setting), "", "")
    return Visual(kind, _headline(subject), action, setting, _keywords(subject, action, setting))


def _shown_subject(text: str) -> str:
    """The subject without its article and its adjectives of mood, at most five words, its main word kept."""
    parts = text.split()
    while len(parts) > 1 and (
        parts[0].casefold() in _DETERMINERS or parts[0].casefold().rstrip(",") in _MOOD or parts[0].casefold() == "and"
    ):
        parts = parts[1:]
    plain = [part for n, part in enumerate(parts) if n == len(parts) - 1 or part.casefold().rstrip(",") not in _MOOD]
    if len(plain) > HEADLINE_WORDS:
        plain = [part for n, part in enumerate(plain) if not n or part.casefold() not in _DETERMINERS]
    if len(plain) > HEADLINE_WORDS:
        of = next((n for n, part in enumerate(plain) if n and part.casefold() in {"of", "and", "for", "or", "to"}), 0)
        plain = plain[:of] if 1 < of <= HEADLINE_WORDS else plain[:HEADLINE_WORDS] if of else plain[-4:]
    return " ".join(plain)


def _headline(text: str) -> str:
    return _ready(text, HEADLINE_WORDS, HEADLINE_CHARACTERS)


def _line(text: str) -> str:
    return _ready(text, LINE_WORDS, LINE_CHARACTERS)


def _ready(text: str, most: int, longest: int) -> str:
    """`text` as it may be shown: at most `most` words, none left hanging at its end, in sentence case; or nothing."""
    parts = text.split()
    kept = parts[:most]
    while len(parts) > most and len(kept) > 1 and not contentful(kept[-1].strip(",.;:")):
        kept = kept[:-1]
    shown = shortened(" ".join(kept).strip(" ,.;:"), longest).strip()
    return sentence_case(shown) if words(shown) else ""


def _keywords(*parts: str) -> tuple[str, ...]:
    """The content words of the parts, most telling first: things before doings, the last word of a name before its others."""
    things: list[str] = []
    doings: list[str] = []
    for part in parts:
        for word in reversed(content(part)):
            doing = word.endswith("ing") and len(word) > 4 and word not in _ING_THINGS
            (doings if doing else things).append(word)
    return tuple(dict.fromkeys((*things, *doings)))[:8]


def _seen(text: str) -> _Seen:
    """Subject, action and setting of a phrase: it is cut where its subject ends, and what follows says what the rest is."""
    parts = text.strip(" ,.;:–—-").split()[:MOST_WORDS]
    if not parts:
        return _Seen()
    if _leads_with_doing(parts):
        return _doing("", parts)
    for n in range(1, min(len(parts), 24)):
        for rule in _PIVOTS:
            if found := rule(parts, n):
                return found
    return _Seen(" ".join(parts))


def _leads_with_doing(parts: list[str]) -> bool:
    """As in "Walking through a forest": no subject, but "Running water" has one."""
    first = _bare(parts[0])
    if not _is_doing(first, ""):
        return False
    following = _bare(parts[1]) if len(parts) > 1 else ""
    return not following or following in _AFTER_NOUN or following in _DETERMINERS


def _bare(word: str) -> str:
    return word.strip(",.;:()\"“”'’").casefold()


def _is_doing(word: str, before: str) -> bool:
    return word.endswith("ing") and len(word) > 4 and word not in _ING_THINGS and before not in _ING_AFTER


Pivot = Callable[[list[str], int], _Seen | None]


def _pivot_doing(parts: list[str], n: int) -> _Seen | None:
    """As in "a barista | steaming milk behind the counter"."""
    if _bare(parts[n]) in _LINKS or _bare(parts[n]) in _HAVING or not _is_doing(_bare(parts[n]), _bare(parts[n - 1])):
        return None
    if n == 1 and _bare(parts[0]) in _DETERMINERS:
        return None
    return _doing(_subject(parts[:n]), parts[n:])


def _pivot_being(parts: list[str], n: int) -> _Seen | None:
    """As in "developers who are | typing", "a man is | asleep"."""
    if _bare(parts[n]) not in _BEING:
        return None
    rest = parts[n:]
    while rest and _bare(rest[0]) in _BEING:
        rest = rest[1:]
    if not rest:
        return _Seen(_subject(parts[:n]))
    return _doing(_subject(parts[:n]), rest)


def _pivot_having(parts: list[str], n: int) -> _Seen | None:
    """As in "a workspace with | developers working at their desks": what it has acts, and where it acts is the setting."""
    word = _bare(parts[n])
    if word not in _HAVING | _LINKS or n + 1 >= len(parts):
        return None
    if word in {"holding", "wearing", "full"}:
        return _doing(_subject(parts[:n]), parts[n:])
    inner = _seen(" ".join(parts[n + 1 :]))
    action = " ".join(part for part in (_shown_subject(inner.subject), inner.action) if part)
    return _Seen(_subject(parts[:n]), action, inner.setting)


def _pivot_made(parts: list[str], n: int) -> _Seen | None:
    """As in "a table | covered with books"; what is only "written on it" says nothing more."""
    following = _bare(parts[n + 1]) if n + 1 < len(parts) else ""
    if not _PARTICIPLES.fullmatch(_bare(parts[n])) or following not in _AFTER_NOUN | {"by"}:
        return None
    if _points_back(parts[n + 1 :]):
        return _Seen(_subject(parts[:n]))
    return _doing(_subject(parts[:n]), parts[n:])


def _pivot_span(parts: list[str], n: int) -> _Seen | None:
    """As in "a career ladder | from junior to senior roles"."""
    if _bare(parts[n]) != "from" or "to" not in (_bare(part) for part in parts[n:]):
        return None
    return _Seen(_subject(parts[:n]), " ".join(parts[n:]))


def _pivot_verb(parts: list[str], n: int) -> _Seen | None:
    """As in: a chef | chops the onions; a man | walks into a bar; students | take notes."""
    word, following = _bare(parts[n]), _bare(parts[n + 1]) if n + 1 < len(parts) else ""
    one = _bare(parts[0]) in {"a", "an", "one"} and "of" not in (_bare(part) for part in parts[:n]) and n >= 2
    looks = word.endswith("s") and not word.endswith(("ss", "us", "is", "ics")) and len(word) > 3
    if _is_verb(word, _bare(parts[n - 1])) and following:
        return _doing(_subject(parts[:n]), parts[n:])
    if not looks or not (following in _DETERMINERS or (one and following in _AFTER_NOUN)):
        return None
    return _doing(_subject(parts[:n]), parts[n:])


def _is_verb(word: str, before: str) -> bool:
    """A common verb in the form that agrees with the noun before it; "team talk" and "the runs" are none."""
    many = before in _MANY or (before.endswith("s") and not before.endswith("ss"))
    return (many and word in _VERBS) or (not many and word.endswith("s") and (word[:-1] in _VERBS or word[:-2] in _VERBS))


def _pivot_where(parts: list[str], n: int) -> _Seen | None:
    """As in "a junior developer | at work"; a doing after it is the action."""
    if _bare(parts[n]) not in _WHERE or n + 1 >= len(parts):
        return None
    if _points_back(parts[n:]):
        return _Seen(_subject(parts[:n]))
    doing = next((m for m in range(n + 2, len(parts)) if _is_doing(_bare(parts[m]), _bare(parts[m - 1])) and m + 1 < len(parts)), None)
    if doing is None or _bare(parts[doing - 1]) in _DETERMINERS:
        return _Seen(_subject(parts[:n]), "", " ".join(parts[n:]))
    return _Seen(_subject(parts[:n]), " ".join(parts[doing:]), " ".join(parts[n:doing]))


def _pivot_moving(parts: list[str], n: int) -> _Seen | None:
    """As in "a road | through the mountains", "a plane | over the sea"."""
    if _bare(parts[n]) not in {"through", "over", "across", "along", "around", "into", "against", "towards", "toward"} or n + 1 >= len(
        parts
    ):
        return None
    return _Seen(_subject(parts[:n]), "", " ".join(parts[n:]))


def _pivot_while(parts: list[str], n: int) -> _Seen | None:
    """What happens at the same time is left out, unless nothing else happens."""
    if _bare(parts[n]) not in {"while", "as", "when", "where", "before", "after", "until"} or n + 1 >= len(parts):
        return None
    return _Seen(_subject(parts[:n]), " ".join(parts[n + 1 :]))


_PIVOTS: tuple[Pivot, ...] = (
    _pivot_doing,
    _pivot_having,
    _pivot_being,
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
    return len(parts) == 2 and _bare(parts[1]) in _POINTERS


def _doing(subject: str, parts: list[str]) -> _Seen:
    """What is done, and from the first preposition of place on, where; what is done at the same time is left out."""
    stop = next((n for n in range(1, len(parts)) if _bare(parts[n]) in {"while", "as", "when"}), len(parts))
    parts = parts[:stop]
    for n in range(1, len(parts) - 1):
        if n == 1 and _PARTICIPLES.fullmatch(_bare(parts[0])):
            continue
        if _bare(parts[n]) in _WHERE and f"{_bare(parts[n - 1])}-{_bare(parts[n])}" not in _BOUND:
            if _points_back(parts[n:]):
                return _Seen(subject, " ".join(parts[:n]))
            return _Seen(subject, " ".join(parts[:n]), " ".join(parts[n:]))
    return _Seen(subject, " ".join(parts))


# ---------------------------------------------------------------- split screens

_BOTH = re.compile(
    r"\b(?:on|to|in) (?:the )?(?:one side|other side|other|left|right|top|bottom|left side|right side|top half|bottom half)\b",
    re.IGNORECASE,
)
_SIDE = re.compile(
    r"[\s,;]*\b(?:on|to|in|at) (?:the )?(?:one side|(?:the )?other(?: side)?|(?:far )?(?:left|right|top|bottom|middle|cent(?:er|"
    r"re))(?: (?:side|half|hand side))?)"
    r"(?: of (?:the )?(?:screen|frame|image))?\b[\s,;:]*",
    re.IGNORECASE,
)
_JOINT = re.compile(r"^(?:and|while|with|versus|vs\.?|but|or|,|;)\s+", re.IGNORECASE)
_AGAINST = re.compile(r"\s+(?:vs\.?|versus|next to|beside|alongside|compared (?:to|with)|against)\s+|\s*[/|]\s*", re.IGNORECASE)
MOST_PARTS = 4


def _split(start: _Approach) -> Understanding | None:
    """A split screen: its halves are directions of their own; a half without a subject has the first one's."""
    if not start.sides and len(_BOTH.findall(start.rest)) < 2:
        return None
    phrases = _halves(start.rest)
    if len(phrases) < 2:
        return replace(_scene(start), move="split") if start.sides else None
    seen = [_seen(_approach(phrase).rest) for phrase in phrases]
    shared = next((one.subject for one in seen if one.subject), "")
    parts = tuple(_visual(one if one.subject else replace(one, subject=shared)) for one in seen)
    names = tuple(dict.fromkeys(part.headline for part in parts))
    visual = Visual("concept", headline=_together(names), keywords=_keywords(*(f"{p.headline} {p.action}" for p in parts)), parts=parts)
    read = tuple(("side", phrase) for phrase in phrases)
    return replace(_understood(start, visual, read, 0.85 if start.read else 0.7), move="split")


def _halves(text: str) -> list[str]:
    for divider in (_SIDE, _AGAINST, re.compile(r"\s+while\s+|\s*;\s*"), re.compile(r",?\s+and\s+")):
        cut = [_JOINT.sub("", part.strip(" ,;:.")).strip() for part in divider.split(text)]
        cut = [part for part in cut if any(char.isalnum() for char in part)]
        if 2 <= len(cut) <= MOST_PARTS:
            return cut
    return [text]


def _together(names: tuple[str, ...]) -> str:
    """One headline for both halves: the name they share, else both, else the first."""
    if len(names) == 2:
        second = names[1] if names[1][:2].isupper() else names[1][:1].lower() + names[1][1:]
        both = f"{names[0]} and {second}"
        return both if len(both.split()) <= HEADLINE_WORDS else names[0]
    return names[0]


# ---------------------------------------------------------------- the words themselves

_FILE = re.compile(r"(?:[\w\-. ]+[/\\])*([\w\- ]+)\.(?:png|jpe?g|webp|gif|bmp|tiff?|mp4|mov|mkv|webm|avi|m4v)", re.IGNORECASE)
_MARKS = re.compile(r"[\[\]*`#{}<>~]+|(?<!\w)_+|_+(?!\w)")
_ASIDE = re.compile(r"\([^()]{0,200}\)")
_NEXT_SENTENCE = re.compile(r"(?<=[a-z0-9\"”)])[.!?;]\s+(?=[A-Z])")


def _clean(direction: str) -> str:
    """The direction's first sentence without brackets, markup, asides and a closing full stop; a file by its name."""
    text = " ".join(_MARKS.sub(" ", direction[:LONGEST]).split())
    if found := _FILE.fullmatch(text):
        return " ".join(re.split(r"[_\-\s]+", found[1])).strip()
    text = " ".join(_ASIDE.sub(" ", text).split()) or text
    first = _NEXT_SENTENCE.split(text, maxsplit=1)[0]
    return first.strip(" .,;:–—-\t") if words(first) else text.strip(" .,;:–—-\t")
