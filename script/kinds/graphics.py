"""Kinds of picture that are no scene but something to read, or one thing: charts, lists, maps, clocks, screens.

Such a picture is asked for by what the phrase calls it, and that stands at its front: "pie chart of rents" is a chart,
"an analyst with a pie chart" is an analyst. A few are known by their form ("renting versus buying", "72 %", a question mark).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from script.forms import noun
from script.people import is_somebody
from script.seen import DETERMINERS, bare, see
from script.words import words, wordset

_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Called:
    """A kind by the `heads` it is called by. `beside` has to stand somewhere in the phrase, nothing of `never` may."""

    kind: str
    score: float
    heads: frozenset[str]
    beside: frozenset[str] = _NONE
    never: frozenset[str] = _NONE


@dataclass(frozen=True, slots=True)
class Formed:
    """A kind by the `form` of the phrase. `peopled`: even where it begins with people."""

    kind: str
    score: float
    form: re.Pattern[str]
    peopled: bool = False


def _formed(kind: str, score: float, form: str, *, peopled: bool = False) -> Formed:
    return Formed(kind, score, re.compile(form, re.IGNORECASE), peopled)


_LANGUAGES = wordset(
    """
    python javascript java rust c c++ c# go golang kotlin swift ruby php sql html css typescript bash shell r haskell scala perl lua julia
    code programming git command commands docker npm linux
    """
)
_PHYSICAL = wordset("temple staircase stone marble wooden museum house palace rocket theater theatre concert wooden dance metal stairs")

CALLED = (
    Called(
        "chart",
        0.96,
        wordset("chart graph histogram bar-chart pie-chart line-chart column-chart area-chart donut-chart scatterplot"),
        never=wordset(
            """
            seating star eye birth natal color colour anatomical nodes edges vertices medical topping charts-of
            social-graph knowledge height
            """
        ),
    ),
    Called(
        "chart",
        0.86,
        wordset("curve"),
        wordset(
            """
        growth price temperature learning demand supply salary over cost population inflation forgetting debt sales revenue
        """
        ),
        wordset("road river body"),
    ),
    Called(
        "timeline",
        0.96,
        wordset("timeline time-line chronology roadmap gantt-chart"),
        never=wordset("beginner novice junior intern apprentice"),
    ),
    Called(
        "timeline",
        0.86,
        wordset("itinerary milestone schedule timetable"),
        never=wordset("stone road handwritten notebook notepad planner"),
    ),
    Called(
        "process",
        0.94,
        wordset("process flowchart procedure workflow pipeline flow-diagram process-diagram food-chain"),
        never=wordset("oil gas water-pipeline data-center server"),
    ),
    Called("process", 0.88, wordset("steps stages phases step-by-step"), never=_PHYSICAL | wordset("career moon seniority")),
    Called("process", 0.86, wordset("cycle life-cycle lifecycle water-cycle"), never=wordset("motor lane path bike washing track")),
    Called("comparison", 0.95, wordset("comparison pros-and-cons comparison-table comparison-chart")),
    Called("comparison", 0.9, wordset("difference differences contrast similarity"), wordset("between of and")),
    Called(
        "number",
        0.9,
        wordset("statistic stat percentage digit digits score percent"),
        never=wordset("action line prime football settled phone group"),
    ),
    Called(
        "list",
        0.9,
        wordset("recipe recipe-card ingredients list bullet-list bullet-points takeaway takeaways to-dos ingredients-list lists"),
        never=wordset(
            """
            handwritten handwriting notepad notebook pen paper reading book written price wine guest mailing waiting
            playlist shelf linked def
            """
        ),
    ),
    Called(
        "quote",
        0.94,
        wordset("quote quotation saying proverb aphorism epigraph motto verse"),
        never=wordset("price insurance stock repair cost"),
    ),
    Called("question", 0.94, wordset("question"), never=wordset("people man woman boy girl hand interview session")),
    Called("definition", 0.95, wordset("definition dictionary-entry meaning glossary")),
    Called(
        "code",
        0.95,
        wordset(
            """
        terminal command-line code-editor ide source-code code-snippet snippet shell-prompt console-output
        """
        ),
        never=wordset("airport bus ferry train game secret"),
    ),
    Called(
        "code",
        0.92,
        wordset("code"),
        never=wordset(
            """
            binary dress bar penal morse zip qr secret genetic tax building area conduct codebreaker review law postal
            cheat people
            """
        ),
    ),
    Called(
        "code",
        0.9,
        wordset(
            """
        function script snippet loop method class command commands program variable algorithm hello-world
        """
        ),
        _LANGUAGES,
    ),
    Called(
        "phone",
        0.93,
        wordset(
            """
            phone smartphone iphone mobile-phone phone-screen cellphone text-message text-messages chat-messages phone-app
            mobile-app push-notification notification sms
            """
        ),
        never=wordset("booth rotary landline old call operator box ancient handset conversation"),
    ),
    Called("phone", 0.88, wordset("app"), never=wordset("web desktop computer laptop browser")),
    Called(
        "browser",
        0.94,
        wordset(
            """
            browser website webpage web-page homepage browser-window search-results search-engine landing-page search-bar
            url web-shop online-store online-shop online-form web-app dashboard-page
            """
        ),
    ),
    Called(
        "clock",
        0.94,
        wordset("hourglass clock watch stopwatch timer wristwatch calendar countdown wall-clock alarm-clock pocket-watch"),
        never=wordset("biological tower bomb launch rocket neighborhood night content sundial"),
    ),
    Called(
        "product",
        0.92,
        wordset("product packshot product-shot packaging"),
        never=wordset("team manager roadmap owner gross domestic design review development"),
    ),
    Called(
        "map",
        0.95,
        wordset("map globe world-map atlas city-map"),
        never=wordset("career treasure brain genome topology karnaugh"),
    ),
)

_COUNTED = r"(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve)"
_LISTED = (
    r"(?:tips?|ways|reasons|rules|symptoms|signs|exercises|benefits|ingredients|facts|mistakes|myths|principles|points|habits|takeaways|"
    r"lessons|examples|types|kinds|causes|advantages|disadvantages|features|ideas|options|traits|techniques|strategies|pillars|"
    r"commandments|virtues|warning signs|key points|factors|risks|tools)"
)
_AMOUNT = (
    r"(?:[+±~≈<>−-]?\s?(?:US)?[$€£¥]?\s?\d[\d,.'’ ]*\s?(?:%|°\s?[CF]\b|percent|per cent|[kmb]n?\b|million|"
    r"billion|trillion|thousand|hundred)?)"
)

FORMED = (
    _formed("beforeafter", 0.97, r"\bbefore[ -]?(?:and|/|&)[ -]?after\b|\bthen[ -]and[ -]now\b|\bbefore-after\b", peopled=True),
    _formed("chart", 0.94, r"\b(?:as|in|on|with) an? (?:[\w-]+ ){0,2}(?:chart|graph|histogram)\b|\bas an? (?:pie|donut|doughnut)\b"),
    _formed(
        "chart",
        0.93,
        r"^how .{3,60} (?:rose|fell|grew|changed|grown|risen|increased|declined|dropped) (?:over|since|from|between|in|through)\b",
    ),
    _formed("chart", 0.94, r"^(?:the |an? )?(?:pie|donut|doughnut|bars)\s*:\s*[^:]*\d[^:]*,[^:]*\d"),
    _formed("chart", 0.9, r"^(?:the |an? )?(?:[\w-]+ )?(?:line|bars?|curve) (?:climbing|rising|falling|growing|dropping|shooting)\b"),
    _formed(
        "chart",
        0.94,
        r"\b(?:rates?|prices?|sales|population|temperatures?|revenue|emissions|rents?|costs?|incomes?|wages|salar(?:y|ies)|inflation|growth)\b"
        r".{0,40}?(?:\bfrom|\bbetween|,) \d{4} (?:to|and|until) \d{4}\b",
    ),
    _formed(
        "list",
        0.92,
        r"^(?:the |our |my )?top (?:\d{1,2}|three|five|seven|ten|twenty)\b|"
        r"\blisted(?: out)?(?=\s*:|$)|\blisted one by one\b|\bas a (?:bullet(?:ed)? )?list\b",
    ),
    _formed("map", 0.9, r"\bon an? (?:[\w-]+ )?map\b"),
    _formed("comparison", 0.88, r"^(?:an? |the )?(?:[\w-]+ ){0,3}comparison\b"),
    _formed("question", 0.97, r"^(?:(?:the|a|one) )?(?:(?:big|key|central|burning|final|simple) )*question\b\s*(?:appears\s*)?[:,–—\"“‘-]"),
    _formed("question", 0.95, r"\?[\"”’']?$", peopled=True),
    _formed(
        "quote",
        0.95,
        r"^(?!.*\b(?:price|insurance|repair|stock|cost)\b)(?:the |an? )?(?:[\w-]+ ){0,2}quot(?:e|ation)\b(?! "
        r"(?:for|request))",
    ),
    _formed("quote", 0.93, r"^[\"“].{8,240}[\"”]\s*,?\s*(?:[–—-]+|by)\s*(?-i:[A-Z])[\w.'’-]*(?: [\w.'’,-]+){0,4}$", peopled=True),
    _formed("quote", 0.9, r"\bwith (?:a|the|her|his|their)(?: famous)? (?:quote|quotation|words)\b|\bquoted? (?:as|by)\b", peopled=True),
    _formed(
        "definition",
        0.95,
        r"^(?:the |an? )?(?:[\w-]+ )?(?:definition|meaning) of\b|^(?:the )?(?:term|word) .{2,40} defined\b|^.{2,40}, defined$",
    ),
    _formed("definition", 0.93, r"^defin(?:e|es|ing) (?:the (?:term|word|concept) )?[\"“‘'\w]"),
    _formed("definition", 0.93, r"\bwith (?:its|the|a) (?:meaning|definition)\b"),
    _formed(
        "comparison",
        0.93,
        r"^(?:we )?compar(?:e|es|ing) |^(?:the )?differences? between\b|\bpros and cons\b|\badvantages and "
        r"disadvantages\b",
    ),
    _formed("comparison", 0.9, r"(?<=\S)\s+(?:versus|vs\.?)\s+(?=\S)", peopled=True),
    _formed(
        "process",
        0.95,
        r"^(?!.*\b(?:temple|museum|stone|marble|palace|staircase|house|church|career)\b).*\bstep[- ]by[- ]step\b|"
        r"\bin (?:[\w-]+ ){0,2}(?:steps|stages)\b",
    ),
    _formed(
        "process",
        0.95,
        r"^(?:the )?(?:[\w-]+ )?(?:steps|stages|phases) (?:of|to|for|in)\b(?!.*\b(?:temple|museum|stone|marble|"
        r"palace|house|church|career)\b)",
    ),
    _formed("process", 0.9, r"^how (?:an?|the|to|we|you)\b(?!.*\?$)|\S\s*(?:→|->|=>)\s*\S|\bas a flow(?:chart)?\b"),
    _formed(
        "timeline",
        0.93,
        r"\bday by day\b|\byear by year\b|\bfrom 1\d{3} (?:to|until) (?:1|2)\d{3}\b|\b(?:weekly|daily|monthly|"
        r"yearly) (?:plan|schedule)\b(?!.*\b(?:written|handwritten|notepad|notebook|planner)\b)",
    ),
    _formed(
        "list",
        0.93,
        rf"^(?:the |these |our |my )?(?:top |best |main |key |biggest |most common )*{_COUNTED} (?:[\w-]+ "
        rf"){{0,2}}{_LISTED}\b",
        peopled=True,
    ),
    _formed(
        "list",
        0.9,
        rf"^(?:the |these |our |some )?(?:key |main |most common |common |important )*(?:bullet points|key points|"
        rf"takeaways|{_LISTED}) (?:of|for|to|that|when|why)\b",
    ),
    _formed(
        "list",
        0.95,
        r"^(?!.*handwritt)(?:the |an? )?(?:[\w-]+ ){0,2}list of\b(?!.*\b(?:handwritten|notepad|notebook|paper|"
        r"guests)\b)",
    ),
    _formed(
        "number",
        0.95,
        r"^(?:the |an? )?(?:(?:big|huge|giant|large|key) )*(?:number|figure|statistic|stat)s?(?: on(?: the)?[ -]screen)?:? [\d+$€£-]",
    ),
    _formed("number", 0.93, r"^(?:[\w'’-]+ ){0,4}[\w'’-]+,? (?:up|down) (?:by )?[\d.,]+\s?(?:%|percent|per cent)(?: \S+){0,4}$"),
    _formed("number", 0.93, r"^(?:the |a )?(?:[\w-]+ )?(?:price(?: tag)?|cost|total|fee|bill|score)\s?:? [$€£]\s?\d[\d.,]*\s*$"),
    _formed("number", 0.95, rf"^(?:only |just |over |about |nearly |almost |more than )?{_AMOUNT}\s*$"),
    _formed(
        "number",
        0.93,
        r"^(?:only |just |over |about |nearly |almost |more than )?[+±~≈−-]?\s?(?:[$€£¥]\s?)?\d[\d,.'’ ]*\s?(?:%|"
        r"°\s?[CF]\b|percent|per cent|[kmb]n?\b|million|billion|trillion|[$€£¥])(?: \S+){0,8}$",
        peopled=True,
    ),
    _formed("number", 0.92, r"^(?:only |just |over |about |nearly |almost |more than )?(?:\d{1,3}(?:[,.'’ ]\d{3})+|\d{5,})(?: \S+){0,4}$"),
    _formed(
        "number",
        0.93,
        r"^(?:only |just |about )?(?:\d{1,3}|one|two|three|nine) (?:in|out of) (?:\d{1,4}|two|three|four|five|ten|"
        r"every \w+)\b(?: \S+){0,4}$",
        peopled=True,
    ),
    _formed("number", 0.93, r"^\d[\d.,]*\s?(?:x|×|times)(?: \S+){0,4}$"),
    _formed("clock", 0.9, r"\bon an? (?:[\w-]+ )?calendar\b|\bon (?:the|her|his|their) (?:(?:wall|desk|kitchen) )?calendar\b"),
    _formed("clock", 0.92, r"^(?:the |an? )?(?:[\w-]+ )?(?:stop ?watch|clock|timer|hourglass|calendar)\b(?! (?:app|tower|of)\b)"),
    _formed(
        "browser",
        0.93,
        r"\b(?:wikipedia|youtube|google|amazon|facebook|linkedin|reddit|twitter)\b.{0,20}\b(?:page|article|search|site|profile|feed|results|channel)\b",
    ),
    _formed(
        "phone",
        0.9,
        r"^(?!.*\b(?:talk|speak|call)).*\bon (?:an?|the|her|his|their) (?:(?:mobile|cell) )?(?:smartphone|phone|"
        r"iphone)(?:'s)?(?: screen)?\b",
    ),
    _formed("code", 0.93, r"^(?:the |some |many |an? |one )?(?:lines?|snippets?|blocks?) of (?:[\w+#-]+ )?code\b"),
    _formed("phone", 0.92, r"^(?:the |an? )?(?:smart|mobile )?phone screen\b"),
    _formed(
        "browser",
        0.92,
        r"\b(?:in|on) (?:an?|the) (?:web )?browser(?:[ -]window)?\b|\bon (?:an?|the) (?:[\w-]+ ){0,2}(?:website|"
        r"web[ -]page|homepage)\b",
    ),
    _formed(
        "browser",
        0.94,
        r"^(?:the |an? |[\w-]+ ){0,3}(?:online (?:shop|store)|web ?(?:site|page|shop)|search (?:results|engine)|"
        r"landing page|google search)\b",
    ),
    _formed(
        "product",
        0.93,
        r"\bon (?:an?|the) (?:[\w-]+ )?(?:pedestal|turntable display|product stage)\b|\bproduct shot\b|\bon "
        r"display,? (?:slowly )?(?:rotating|turning)\b|\b(?:new|finished) [\w -]{3,30} on (?:an?|the) (?:white |"
        r"empty |wooden |plain )?table\b",
        peopled=True,
    ),
    _formed(
        "map",
        0.93,
        r"^(?!.*\b(?:treasure|(?:heat|mind|site|star|subway|metro|concept|empathy)[ -]?maps?)\b)(?:the |an? )?(?:[\w-]+ "
        r"){0,3}(?:map|globe)\b(?!.*\b(?:brain|genome|career|mind|bottle)\b)",
    ),
)


def graphics(phrase: str) -> list[tuple[str, float, tuple[str, ...]]]:
    """The kinds that `phrase`, its names of several words joined, asks for by what it is called or formed as: (kind, score, words)."""
    lead, heads = _front(phrase)
    peopled = bool(lead) and is_somebody(lead[-1])
    sees = {form for word in words(phrase) for form in (word.casefold(), *noun(word.casefold()))}
    found: list[tuple[str, float, tuple[str, ...]]] = [
        (one.kind, one.score, (lead[-1],))
        for one in CALLED
        if not peopled and heads & one.heads and not sees & one.never and (not one.beside or sees & one.beside)
    ]
    found += [
        (one.kind, one.score, tuple(words(match[0])[:4]))
        for one in FORMED
        if (not peopled or one.peopled) and (match := one.form.search(phrase))
    ]
    return found


def _front(phrase: str) -> tuple[list[str], frozenset[str]]:
    """The first thing named, word by word, and the plain forms of what it is called: "a simple pie chart of rents" is a chart."""
    own = [bare(part) for part in see(phrase.split(":", maxsplit=1)[0]).subject.split()]
    while len(own) > 1 and own[0] in DETERMINERS:
        own = own[1:]
    end = next((n for n, word in enumerate(own) if n and word in _JOINTS), len(own))
    lead = [word for word in own[:end] if word]
    while len(lead) > 1 and (lead[-1] in _CARRIERS or (lead[-1] == "card" and lead[-2] in _ON_CARDS)):
        lead = lead[:-1]
    if not lead:
        return [], frozenset()
    joined = [*lead[-1:], "-".join(lead[-2:]), "-".join(lead[-3:])]
    return lead, frozenset(form for word in joined for form in noun(word))


# What a graphic is made as, and not what it is: a timeline graphic is a timeline.
_CARRIERS = wordset("graphic animation slide visual window overlay banner")
_ON_CARDS = wordset("definition quote question timeline list comparison number stat chart")
_JOINTS = wordset(
    "of with and or for in on at from to by full throughout during through across along containing showing "
    "about between beside near that which over under"
)
