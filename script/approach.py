"""How the film gets to what is seen, and how it is looked at: what stands at the front of a direction.

Each step is a table of rules; a rule is one pattern and what it means.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from script.model import CameraMove, Move, Transition

CUT = Transition("cut", 0.0)
DISSOLVE = Transition("dissolve", 0.4)
FADE_IN = Transition("fade", 0.5)
FADE_OUT = 1.0  # seconds to black


@dataclass(frozen=True, slots=True)
class Approach:
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


# Whoever is said to see it, and what shows that a thing to be seen follows, not the object of a verb.
_WATCHERS = r"(?:we|you|(?:the )?(?:viewers?|audience|camera|(?:next )?(?:shot|screen|image|video|animation|graphic)))"
_THING = r"(?:\s*:|(?=\s+(?:an?|the|some|stock|footage|archival|this|our|these|b-?roll)\b))"

# Tried in order at the front of the direction; each is read at most once, so "Fade in on a wide shot of" is two.
_MOVES = (
    _rule(r"(?:the )?opening (?:shot|scene|image|visual)s?(?: (?:of|on|with|showing|shows|in))?\b:?", "open", FADE_IN),
    _rule(r"(?:the (?:film|video|scene) )?(?:we )?open(?:s|ing)? (?:up )?(?:on|with|in)\b:?", "open", FADE_IN),
    _rule(r"establishing shot(?: of| showing)?\b:?", "open", FADE_IN, "pull"),
    _rule(r"(?:start|begin)(?:s|n?ing)? (?:on|with)\b:?", "open", FADE_IN),
    _rule(r"(?:we )?(?:cut |go |switch )?(?:back|return(?:s|ing)?) to\b:?", "return", DISSOLVE),
    _rule(r"(?:smash |jump |hard |match |quick )?cuts? to(?: black(?![- ]and[- ]white))?(?: and)?\b:?", "cut", CUT),
    _rule(r"rack(?:s|ing)? focus (?:from .{2,60}? )?to\b:?", "focus", DISSOLVE, "push"),
    _rule(
        r"(?:slow(?:ly)? )?(?:zoom(?:s|ing)?|pull(?:s|ing)?) (?:out|back) from .{2,60}? (?:to|and) (?:show|reveal)\b:?",
        "zoom-out",
        DISSOLVE,
        "pull",
    ),
    _rule(r"(?:smash |jump |hard |match |quick )?cut\b:", "cut", CUT),
    _rule(r"(?:switch(?:es)?|chang(?:e|es)|moves?|jumps?|transitions?)(?: over)? (?:in)?to\b:?", "switch", DISSOLVE),
    _rule(r"(?:transition|next|then|now)\s*[:–—]", "switch", DISSOLVE),
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
        r"(?:slow(?:ly)? |whip[- ])?(?:pan(?:s|ning)?|track(?:s|ing)?)(?: shot)?(?: (?:to the )?right| left to right)?"
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
        r"(?:on-?\s?screen text|text on(?: the)? screen|text (?:overlay|card|slide)|lower third|chyron|caption|title card|title)"
        r"(?: (?:of|reading|saying|"
        r"with|reads|says))?\b:?",
        "overlay",
        DISSOLVE,
    ),
    _rule(r"(?:quick )?montage(?: (?:of|showing|with))?\b:?", "montage", DISSOLVE),
    _rule(
        r"(?:an? )?(?:(?:quick |rapid |fast )?(?:series|sequence|succession)|(?:quick|rapid|fast) cuts)(?=(?: of|"
        r"\s*[:–—]))(?: of)?(?: (?:quick |"
        r"short )?(?:shots|clips|images|scenes|cuts) of)?\b:?",
        "montage",
        DISSOLVE,
    ),
    _rule(
        r"(?:b-?\s?roll|stock (?:footage|video)|cut-?\s?away)s?(?: (?:of|showing|to|footage of|shot of|shots of))?\b:?",
        "insert",
        DISSOLVE,
    ),
    _rule(r"inserts?(?: shot)?(?: of)?\b:?", "insert", DISSOLVE),
    _rule(
        rf"(?:now |then |next,? |here,? |and )?(?:{_WATCHERS} )?(?:now |then |can )?"
        r"(?:see|shows?|display|cue(?: up)?|reveal|introduce|bring up|pull up|put up|pop up|visuali[sz]e|"
        r"illustrate|animate|depict)s?\b:?",
        "insert",
        DISSOLVE,
    ),
    _rule(rf"(?:feature|flash(?: up)?|throw (?:up|to)|picture|imagine|use|play|present|i want|have){_THING}", "insert", DISSOLVE),
    _rule(r"(?:roll|run|play|use) (?=(?:the |a |some )?(?:footage|clip|video|tape|b-?roll))", "insert", DISSOLVE),
    _rule(r"(?:let(?:'|’)?s|let us) (?:see|look at|take a look at)\b:?", "insert", DISSOLVE),
    _rule(r"(?:end|finish|close|hold|stay|linger)s? (?:on|with)\b:?"),
)

# What stands before a move and says nothing more: "The camera slowly pans to".
_PREFIX = re.compile(
    r"(?:the )?camera (?:then |now )?(?:slowly |gently |smoothly |quickly )?"
    r"(?=(?:zoom|pan|tilt|push|pull|track|move|focus|cut|switch|return))"
    r"|an? (?:slow|gentle|quick|long|smooth) (?=(?:pan|zoom|tilt|push|pull|track|dissolve|fade)\w*\b)"
    r"|(?:slowly|gently|then|now|next),? (?=(?:zoom|pan|tilt|push|pull|track|fade|cut|dissolve|switch|return)\w*\b)",
    re.IGNORECASE,
)

# How it is looked at. Read again and again, since "a wide shot of an animation of" is two of them.
_VIEWS = (
    _rule(r"(?-i:E?CU|XCU|MCU|BCU)(?:\s*[:–—-]| (?:of|on)\b)", camera="push"),
    _rule(r"(?-i:E?WS|E?LS|VWS)(?:\s*[:–—-]| (?:of|on)\b)", camera="pull"),
    _rule(r"(?-i:MS|MLS|OTS|POV|2S)(?:\s*[:–—-]| (?:of|on)\b)"),
    _rule(r"(?-i:POV)(?= \w+ing\b)"),
    _rule(
        r"(?:an? |the )?(?:aerial|drone|helicopter) (?:footage|shots?|videos?|clips?|views?) "
        r"(?:circling|following|tracking|orbiting|(?:flying|gliding|hovering|sweeping|passing|soaring) "
        r"(?:over|above|along|around|across))\b",
        camera="pull",
    ),
    _rule(
        r"(?:an? |the )?(?:archiv(?:e|al)|vintage|histori(?:c|cal)|old|press|news) "
        r"(?:photo(?:graph)?|picture|image|still|clip|film|video|footage)s?\s*[:–—]"
    ),
    _rule(r"(?:ask|asking|poll) (?:the |your )?(?:viewers?|audience)\s*[:–—]"),
    _rule(r"(?:swip|scroll|tapp?|click|flipp?|pag)(?:e|s|es|ing)? through\b(?= (?:an?|the|his|her|their|some) )"),
    _rule(r"(?:wide|aerial|drone|establish(?:ing)?)(?:\s*[:–—]|\s+-\s| (?:of|on|over)\b|(?= (?:an?|the) ))", camera="pull"),
    _rule(r"(?:medium|macro|detail|pov|slow[- ]?mo(?:tion)?|time-?\s?lapse|hyperlapse)(?:\s*[:–—]|\s+-\s| (?:of|on)\b)"),
    _rule(r"(?:an? |the )?(?:hero|beauty|detail|glamour|insert|product|reaction|cinematic) shots?(?:\s*[:–—]|\s+-\s| (?:of|on|showing)\b)"),
    _rule(r"(?:tight|close|wide) (?:on|in on)\b:?"),
    _rule(
        r"(?:the )?camera (?:glides|flies|sweeps|drifts|dollies|floats|moves|travels|pushes|hovers) (?:slowly )?"
        r"(?:over|through|past|along|around|across|above|into|towards?)\b"
    ),
    _rule(r"(?:an? |the )?infographic (?:of|on|about|showing)\b:?"),
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
    _rule(r"(?:an? |the )?(?:pov|point of view|over[- ]the[- ]shoulder) of\b:?"),
    _rule(r"(?:an? |the )?(?:time-?\s?lapse|slow[- ]motion|hyperlapse)(?: (?:shot|footage|clip|video))? (?:of|showing)\b:?"),
    _rule(
        r"(?:an? |the )?(?:opening|closing|final|previous|earlier|same|first|last|new|initial|original) (?:shot|scene|image|visual)"
        r"(?: (?:of|with|showing))?\b:?"
    ),
    _rule(
        r"(?:an? |the |some |another )?(?:(?:short|quick|brief|simple|dynamic|animated|full[- ]?screen|black[- "
        r"]and[- ]white|stock|archival|old|3d|2d) )*"
        r"(?:visual(?: representation| depiction)?s?|shots?|scenes?|images?|pictures?|photos?|footage|clips?|videos?|views?|"
        r"animations?|graphics?|full[- ]?screen graphics?|screen (?:recordings?|captures?|grabs?)|screengrabs?|screencasts?|"
        r"video clips?|screen ?shots?|"
        r"motion graphics?|illustrations?|renderings?|depictions?|b-?roll|stills?)"
        r" (?:of|on|showing|that shows?|which shows?|depicting|displaying|illustrating|featuring|with|where)\b:?"
    ),
    _rule(
        r"(?:an? |the )?(?:(?:full[- ]?(?:screen|frame)|animated|quick|motion|stock|archival|screen|text|on[- ]?screen) "
        r")?(?:visuals?|shot|scene|image|picture|photo|"
        r"video|clip|footage|b[- ]?roll|animation|animated|on[- ]?screen|screen|full[- ]?screen|graphics?|gfx|vfx|mograph|infographic|"
        r"illustration|recording|archive|archival|stock|super|display|cutaway|cue|still|insert|overlay|visual cue)"
        r"(?: text)?(?: \d{1,3})?(?:\s*[:–—=|]|\s+-{1,2}\s|\s*->|\s*\.{3}|\s*…)"
    ),
    _rule(r"(?:int|ext)(?:\.?/(?:int|ext))?\.\s"),
    _rule(r"(?:the )?camera (?:follows?|shows|circles|tracks|moves along)\b"),
    _rule(r"(?:showing|depicting|featuring|displaying|illustrating|of|then|and|with|in which|where)\b:?"),
)

_SPLIT_SCREEN = re.compile(
    r"(?:an? |the )?(?:(?:three-way|two-way|four-way|vertical|horizontal) )?(?:split[- ]?screens?|side[- ]by[- ]side|"
    r"double[- ]screen|diptych|triptych|split (?:view|frame|image)|split into (?:two|three|four)(?: parts| panels)?|"
    r"split(?=\s*[:–—])|(?:top[- ]and[- ]bottom|left[- ]and[- ]right|vertical|horizontal|two-way|three-way|four-way) split)"
    r"(?: (?:view|visual|shots?|comparison|image))?(?: (?:of|showing|with|between|comparing|contrasting|that shows|shows|featuring))?\b:?",
    re.IGNORECASE,
)


def approach(text: str) -> Approach:
    """Moves, views and split screens off the front, until none fits. At most two moves: "Cut to an overlay of" has two."""
    found, moves = Approach(_PREFIX.sub("", text, count=1) if _PREFIX.match(text) else text), 0
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


def _eaten(found: Approach, part: str, match: re.Match[str]) -> Approach:
    rest = found.rest[match.end() :].lstrip(" ,:–—-")
    return replace(found, rest=rest, read=(*found.read, (part, match[0].strip())))


def _moved(found: Approach, rule: _Rule, first: bool) -> Approach:
    """The first move says how the film gets there; a second one ("Cut to an overlay of") says what is done then."""
    return replace(
        found,
        move=found.move if found.move == "return" else rule.move or found.move,
        transition=rule.transition or found.transition if first else found.transition,
        camera=rule.camera or found.camera,
        fade_out=rule.fade_out or found.fade_out,
    )
