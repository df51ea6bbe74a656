"""A direction, compiled: what it asks to see, and how it asks for the change to it.

A direction is read from its front: first how the film gets there ("Cut to", "Fade in on"), then how it is looked at ("a
close-up of", "an animation showing"), then what is seen: a subject, what it does, and where. What is seen decides the
kind of picture; what no kind knows is shown as a card, so nothing is ever refused and nothing wrong is shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from script.approach import DISSOLVE, FADE_OUT, Approach, approach
from script.kinds import Choice, choose, is_elsewhere
from script.kinds.variants import variant
from script.labels import coloned, is_labelled, unlabelled
from script.landing import fronted, landed, paired
from script.model import Transition, Understanding, Visual
from script.seen import HEADLINE_WORDS, Seen, see, subject_line
from script.shown import headline, keywords, line
from script.words import content, contentful, sentence_case, telling, words, wordset

LONGEST = 1_000  # characters of a direction that are looked at
CARD_AT_MOST = 0.5  # confidence where no kind of picture was found

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
    start = approach(text)
    start = replace(start, rest=landed(coloned(fronted(start.rest))))
    found = _split(start) or _scene(start)
    return _next(direction, found) or found


# What the next sentence of a direction may ask for in the card's stead: graphics, which say no more about what is seen before.
_GRAPHICS = frozenset({"chart", "timeline", "process", "list", "map", "beforeafter", "phone", "browser", "code"})


def _next(direction: str, found: Understanding) -> Understanding | None:
    """What a later sentence shows, where the first has only a card: "She nods. Cut to a line chart of sales"."""
    if found.visual.kind != "concept" or found.visual.text or not (later := _sentences(_text(direction))[1:]):
        return None
    asked_for = (_scene(start) for sentence in later if (start := _started(sentence)))
    return next((one for one in asked_for if one.visual.kind in _GRAPHICS and one.confidence > CARD_AT_MOST), None)


def _started(sentence: str) -> Approach:
    start = approach(sentence.strip(" .,;:–—-\t"))
    return replace(start, rest=landed(coloned(fronted(start.rest))))


def asked(direction: str) -> str:
    """What `direction` asks to see, whole: without the way there, and with asides and all its sentences."""
    text = " ".join(_MARKS.sub(" ", direction[:LONGEST]).split())
    return landed(coloned(fronted(approach(paired(text)).rest.strip(" .,;–—-\t")))) or text


# How people call the kinds; the others by their names.
_CALLED = {
    "beforeafter": "before and after",
    "browser": "a browser window",
    "chart": "a chart",
    "city": "a city",
    "classroom": "a classroom",
    "clock": "a clock",
    "comparison": "a comparison",
    "courtroom": "a courtroom",
    "celebration": "a celebration",
    "definition": "a definition",
    "home": "a home",
    "hospital": "a hospital",
    "kitchen": "a kitchen",
    "laboratory": "a laboratory",
    "list": "a list",
    "map": "a map",
    "number": "a number",
    "phone": "a phone",
    "process": "a process",
    "product": "a product",
    "question": "a question",
    "quote": "a quote",
    "sea": "the sea",
    "shop": "a shop",
    "timeline": "a timeline",
    "books": "books",
    "concept": "a card",
    "image": "the image",
    "ladder": "a ladder",
    "meeting": "a meeting",
    "mentoring": "mentoring",
    "notepad": "a notepad",
    "outro": "the outro",
    "overlay": "an overlay",
    "presentation": "a presentation",
    "presenter": "the presenter",
    "project": "a team at a project",
    "split": "a split screen",
    "title": "the title",
    "video": "the clip",
    "work": "somebody at work",
    "workspace": "a workspace",
}


# Kinds that are there for what is written in them.
_LISTS = frozenset({"list", "process", "timeline", "comparison", "map", "definition", "beforeafter"})
# Cards that live by themselves: the camera stands, and they cost a third less to compose.
_STILL = frozenset({"title", "outro"})


def comment(understanding: Understanding) -> str:
    """One line for the scene list: "understood: switch (dissolve 0.4 s) to a meeting: Senior engineer, Leading ...   (0.94)"."""
    how = _transition(understanding.transition)
    usual = "still" if understanding.visual.kind in _STILL else "push"
    camera = "" if understanding.camera == usual else f", {understanding.camera}"
    out = f", fades out in {understanding.fade_out:g} s" if understanding.fade_out else ""
    return f"understood: {understanding.move} ({how}{camera}{out}) to {described(understanding.visual)}   ({understanding.confidence:.2f})"


def described(visual: Visual) -> str:
    """A visual in words: its kind, and what it shows."""
    named = _CALLED.get(visual.kind, visual.kind) + (f" ({visual.variant})" if visual.variant else "")
    if visual.under is not None:
        return f"{' | '.join(described(part) for part in visual.parts)}, over {described(visual.under)}"
    if visual.parts:
        return f"{named}: {' | '.join(described(part) for part in visual.parts)}"
    shown = [part for part in (visual.text or visual.headline, visual.action, visual.setting) if part]
    what = visual.clip.file if visual.clip else ", ".join(shown)
    return "; ".join((f"{named}: {what}" if what else named, *_filled(visual)))


def _filled(visual: Visual) -> Iterator[str]:
    """What is to be read in a picture that is made to be read."""
    if visual.items and visual.kind in _LISTS:
        yield " | ".join(visual.items)
    if visual.figures:
        yield ", ".join(f"{figure.label} {figure.written}".strip() for figure in visual.figures)
    if visual.by:
        yield f"by {visual.by}"
    if visual.code:
        lines = visual.code.count("\n") + 1
        yield f"{lines} line{'s' if lines > 1 else ''} of {visual.code_language or 'code'}"


def _transition(transition: Transition) -> str:
    return transition.kind if transition.kind == "cut" else f"{transition.kind} {transition.seconds:g} s"


# ---------------------------------------------------------------- known pictures


def _section(text: str) -> Understanding | None:
    found = re.match(r"section:\s*(\S.*)", text, re.IGNORECASE)
    if not found:
        return None
    name = found[1]
    visual = Visual("title", headline=name, keywords=keywords(name), text=name)
    return Understanding("title", DISSOLVE, "still", visual, confidence=1.0, words=(("section", name),))


_OUTRO = re.compile(
    r"\b(?:subscribe|subscription|end[- ]?screen|end[- ]?card|outro|channel(?:'s|’s)? logo|like and share|bell icon|notification bell|"
    r"closing (?:card|screen)|end credits|thanks? (?:you )?for watching)\b",
    re.IGNORECASE,
)


def _outro(text: str) -> Understanding | None:
    found = _OUTRO.search(text)
    start = approach(text)
    if not found or (is_labelled(start.rest) and unlabelled(start.rest)):  # "List: verse, chorus, outro"
        return None
    fade_out = start.fade_out or FADE_OUT
    visual = Visual("outro", keywords=keywords(start.rest) or ("subscribe",))
    sure = 0.95 if start.move != "none" or found.start() == 0 else 0.8
    return Understanding(start.move, start.transition, "still", visual, fade_out, sure, (*start.read, ("outro", found[0])))


_CAMERA = r"(?:(?:on|to|at|into|facing|addresses|addressing|towards?)\s+(?:the\s+)?(?:camera|viewers?|audience|lens)|on-?\s?screen)"
_PERSON = r"(?:narrator|host|presenter|speaker|anchor|reporter|interviewer|interviewee|instructor|moderator)"
_ON_CAMERA = re.compile(
    rf"\b{_PERSON}\b(?:[\w\s,'’-]{{0,60}}\b{_CAMERA}|\s*$)|\btalking head\b|\b(?:direct(?:ly)?|speak\w*|talk\w*|"
    rf"look\w*) (?:in)?to (?:the )?camera\b",
    re.IGNORECASE,
)


def _on_camera(text: str) -> Understanding | None:
    found = _ON_CAMERA.search(text)
    start = approach(text)
    if not found or len(telling(start.rest)) > 6 or "split" in start.move or is_elsewhere(text):
        return None
    visual = Visual("presenter", keywords=("narrator", "microphone"))
    return Understanding(start.move, start.transition, start.camera, visual, start.fade_out, 0.9, (*start.read, ("on camera", found[0])))


# ---------------------------------------------------------------- what is seen


def _scene(start: Approach) -> Understanding:
    """The direction of one picture."""
    if written := _written(start) or _labelled_words(start):
        said = choose(written).kind if choose(written).kind == "number" else choose(start.rest).kind
        visual = Visual(
            said if said in _READ else "concept",
            headline=headline(written),
            keywords=keywords(written),
            text="" if said == "number" else sentence_case(written),
        )
        return _understood(start, visual, (("text", written),), 0.85)
    seen = see(start.rest)
    kind = choose(start.rest)
    visual = replace(_visual(seen, kind.kind), variant=variant(kind.kind, start.rest))
    read = tuple((part, value) for part, value in (("subject", seen.subject), ("action", seen.action), ("setting", seen.setting)) if value)
    read += (("kind", " ".join(kind.words)),) if kind.words else ()
    return _understood(start, visual, read, _sure(_confidence(start, visual), kind))


def _sure(grammar: float, kind: Choice) -> float:
    """As sure as the weaker of the two; a card stands for what was not understood, however well it was parsed."""
    return round(min(grammar, CARD_AT_MOST) if kind.kind == "concept" else (grammar + kind.confidence) / 2, 2)


# Kinds of picture that show words which a direction gives.
_READ = frozenset({"question", "quote", "definition", "number"})
_QUOTED = re.compile(
    r"(?:the |these )?(?:(?:words?|texts?|phrase|quote|title|message|question|"
    r"caption)s?:? )?[\"“„‘'](.{2,90}?)[\"”“’'](?: on(?: the)? screen)?"
)
_WRITTEN = re.compile(r"(?:on-?\s?screen text|text on|text (?:overlay|card|slide)|lower third|chyron|caption|title)", re.IGNORECASE)
MOST_WRITTEN = 12  # words that are shown as they stand


def _written(start: Approach) -> str:
    """Words that the direction gives to be read on the screen, or nothing."""
    quoted = _QUOTED.fullmatch(start.rest)
    text = quoted[1] if quoted else start.rest if any(_WRITTEN.match(words) for _, words in start.read) else ""
    return text if len(text.split()) <= MOST_WRITTEN else ""


_SAID = re.compile(r"(?:[\w'’-]+ ){0,3}[\w'’-]+:\s*[\"“](?P<said>[^\"“”]{2,90})[\"”]\.?")


def _labelled_words(start: Approach) -> str:
    """The words of a card that is called something of no kind: "Sticky note: "Call mum"."""
    found = _SAID.fullmatch(start.rest)
    return found["said"] if found and choose(start.rest).kind == "concept" and len(found["said"].split()) <= MOST_WRITTEN else ""


def _understood(start: Approach, visual: Visual, read: tuple[tuple[str, str], ...], confidence: float) -> Understanding:
    return Understanding(start.move, start.transition, start.camera, visual, start.fade_out, confidence, (*start.read, *read))


def _confidence(start: Approach, visual: Visual) -> float:
    """How much was read by a rule: the way there, the subject, what it does or where, and the share of words that are shown."""
    if not visual.headline:
        return 0.2 if start.read else 0.0
    asked = content(start.rest)
    shown = set(content(f"{visual.headline} {visual.action} {visual.setting}"))
    share = sum(word in shown for word in asked) / len(asked) if asked else 0.0
    known = 0.3 + 0.2 * bool(start.read) + 0.2 * bool(visual.action or visual.setting) + 0.25 * share
    return round(known if start.read or visual.action or visual.setting else min(known, 0.5), 2)


def _place(setting: str) -> str:
    """A setting without what else is there: "at the kitchen table, receipts everywhere"."""
    first = setting.partition(",")[0]
    return first if len(first.split()) > 1 and ":" not in first else setting


_PRONOUNS = wordset("she he they it we i you")
MOST_OF_A_SENTENCE = 7  # words


def _short(sentence: str) -> str:
    """The first words of `sentence` up to a comma, none left hanging."""
    parts = sentence.partition(",")[0].split()[:MOST_OF_A_SENTENCE]
    while len(parts) > 1 and not contentful(parts[-1]):
        parts = parts[:-1]
    return sentence_case(" ".join(parts))


def _visual(seen: Seen, kind: str = "concept") -> Visual:
    """What is seen, made ready for a card. Without a subject the action or the setting is the headline."""
    subject, action, setting = subject_line(seen.subject), line(seen.action), line(_place(seen.setting))
    if subject.casefold() in _PRONOUNS and action:  # "She" says nothing alone
        return Visual(kind, keywords=keywords(action, setting), text=_short(f"{subject} {seen.action}"))
    if not subject:
        subject, action, setting = (headline(action), "", setting) if action else (headline(setting), "", "")
    return Visual(kind, headline(subject), action, setting, keywords(subject, action, setting))


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
_NAMED_SIDE = re.compile(
    r"^(?:on |at |in )?(?:the )?(?:far )?(?:left|right|top|bottom|middle|cent(?:er|re)|one side|other side)(?:[- ]?hand)?"
    r"(?: (?:side|half|third))?\s*[,:–—-]\s*",
    re.IGNORECASE,
)
_LEFT_RIGHT = re.compile(
    r"(?:on the )?(?:left|top)(?: side| half)?[,:]? (?P<first>\w.+?)[,;.]? "
    r"(?:and )?(?:on the )?(?:right|bottom)(?: side| half)?[,:]? (?P<second>\w.+)",
    re.IGNORECASE,
)
_BEFORE_AFTER = re.compile(r"(.+?),? (?:before and after|then and now)\b(.*)", re.IGNORECASE)
_EACH = re.compile(r"\s*,\s*(?:and\s+)?|\s+and\s+", re.IGNORECASE)
_JOINT = re.compile(r"^(?:and|while|with|versus|vs\.?|but|or|,|;)\s+", re.IGNORECASE)
_AGAINST = re.compile(r"\s+(?:vs\.?|versus|next to|beside|alongside|compared (?:to|with)|against)\s+|\s*[/|]\s*", re.IGNORECASE)
MOST_PARTS = 4


def _split(start: Approach) -> Understanding | None:
    """A split screen: its halves are directions of their own; a half without a subject has the first one's."""
    if not start.sides and len(_BOTH.findall(start.rest)) < 2:
        return None
    phrases = _halves(start.rest)
    if len(phrases) < 2:
        return replace(_scene(start), move="split") if start.sides else None
    starts = [approach(phrase) for phrase in phrases]
    halves = [see(half.rest) for half in starts]
    shared = next((half.subject for half in halves if half.subject), "")
    parts = tuple(_half(half if half.subject else replace(half, subject=shared)) for half in halves)
    names = tuple(dict.fromkeys(part.headline for part in parts))
    visual = Visual("split", headline=_together(names), keywords=keywords(*(f"{p.headline} {p.action}" for p in parts)), parts=parts)
    read = tuple(("side", phrase) for phrase in phrases)
    return replace(_understood(start, visual, read, 0.85 if start.read else 0.7), move="split")


def _half(seen: Seen) -> Visual:
    """A half of a split screen: a picture of its own kind."""
    told = " ".join(part for part in (seen.subject, seen.action, seen.setting) if part)
    kind = choose(told).kind
    return replace(_visual(seen, kind), variant=variant(kind, told))


def _halves(text: str) -> list[str]:
    """The directions of the halves, two to four; the whole text where it is not to be halved."""
    if found := _BEFORE_AFTER.fullmatch(text):
        return [f"{found[1]} before{found[2]}", f"{found[1]} after{found[2]}"]
    if found := _LEFT_RIGHT.fullmatch(text):
        return [found["first"], found["second"]]
    each = _EACH.split(text)
    if 3 <= len(each) <= MOST_PARTS and all(part.split(" ", 1)[0].casefold() in {"a", "an", "the", "one"} for part in each):
        return each
    for divider in (_SIDE, _AGAINST, re.compile(r"\s+while\s+|\s*;\s*"), re.compile(r",?\s+and\s+")):
        cut = [_NAMED_SIDE.sub("", _JOINT.sub("", part.strip(" ,;:."))).strip() for part in divider.split(text)]
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
_SEEN_ASIDE = re.compile(r"\((on[- ]camera|to (?:the )?camera|on[- ]screen)\)", re.IGNORECASE)
_HOUR = re.compile(r"\s+[-–—]\s+(?:DAY|NIGHT|MORNING|EVENING|AFTERNOON|LATER|CONTINUOUS|DAWN|DUSK)\b")  # of a scene heading
_NEXT_SENTENCE = re.compile(r"(?<!\b[DM]r\.)(?<!\bMs\.)(?<!\bSt\.)(?<!\bvs\.)(?<!\bMrs\.)(?<!\bProf\.)(?<=[a-z0-9\"”)][.!?;])\s+(?=[A-Z])")


def _clean(direction: str) -> str:
    """The direction's first sentence without brackets, markup, asides and a closing full stop; a file by its name."""
    text = _text(direction)
    if found := _FILE.fullmatch(text):
        return " ".join(re.split(r"[_\-\s]+", found[1])).strip()
    first = _sentences(text)[0]
    return (first if words(first) else text).strip(" .,;:–—-\t")


def _text(direction: str) -> str:
    """The direction without brackets, markup and asides."""
    text = " ".join(_MARKS.sub(" ", direction[:LONGEST]).split())
    text = paired(_SEEN_ASIDE.sub(r"\1", text))
    return _HOUR.sub("", " ".join(_ASIDE.sub(" ", text).split())) or text


def _sentences(text: str) -> list[str]:
    return [part if part.endswith("?") else part.rstrip(".!; ") for part in _NEXT_SENTENCE.split(text)]
