"""Which of its forms a kind is drawn in: a pie, a train, snow. Only what the kind's file offers is ever chosen.

The words are looked for in the direction; the first form that is named there counts, and without one the kind chooses.
"""

from __future__ import annotations

import re

from script.kinds.drawn import variants

# Words for forms, by kind; the form's own name is always one. Where two are named, the one that stands first here is meant.
_WORDS: dict[str, tuple[tuple[str, str], ...]] = {
    "chart": (
        ("pie", r"pie|circle (?:graph|chart)|donut|doughnut|ring (?:chart|graph)|share of"),
        ("bar", r"bars?|columns?|histogram"),
        ("line", r"line|area|curve|trend|over (?:time|the years|an? \w+|\w+ (?:years|months|weeks|hours))|since \d{4}|against time"),
        (
            "line",
            r"(?:ris|fall|climb|dropp|grow|declin|increas|decreas|plung|soar|plummet)ing|through the (?:day|week|month|year|evening|night)",
        ),
        ("bar", r"compar\w+|by (?:\w+ )?(?:month|year|country|city|group|party|number)"),
    ),
    "timeline": (("roadmap", r"road ?maps?|milestones? ahead|release plan"),),
    "process": (("circle", r"(?:life |water )?cycles?|loops?|circular|circle"),),
    "code": (
        ("terminal", r"terminal|command[- ]?lines?|console|shell|bash|git commands?|command prompt"),
        ("editor", r"editor|ide|function|script"),
    ),
    "phone": (("chat", r"chats?|messages?|messaging|texting|text messages?|whatsapp"), ("call", r"calling|incoming call")),
    "browser": (("search", r"search(?:es|ing)?|google"), ("error", r"errors?|404")),
    "clock": (
        ("hourglass", r"hour ?glass|sand ?glass|sand timer"),
        ("calendar", r"calendar|dates?|month"),
        ("stopwatch", r"stop ?watch|timer|countdown|counting down"),
        ("clock", r"clock|watch"),
    ),
    "map": (("globe", r"globe|world from space"), ("map", r"maps?")),
    "kitchen": (
        ("kitchen", r"kitchens?|chefs?|cooks?"),
        ("cafe", r"caf[eé]s?|coffee|barista|espresso|latte|cappuccino|bakery"),
        ("restaurant", r"restaurants?|waiters?|waitress(?:es)?|bistro|diner|pizzeria|cafeteria|canteen"),
    ),
    "nature": (
        ("snow", r"snow\w*|blizzard|winter"),
        ("rain", r"rain(?:s|y|ing|fall|storms?|drops?)?|drizzle|showers?|downpour|thunder\w*|storms?"),
        ("wind", r"wind|windy|breeze|gale|gust\w*|turbines?"),
        ("sun", r"sun|sunny|sunshine|sunlight"),
    ),
    "travel": (
        ("train", r"trains?|railways?|railroads?|locomotives?"),
        ("plane", r"(?:air|aero)?planes?|jets?|airliners?|flights?|flying|aircraft|airports?|runways?|pilots?|airline"),
        ("ship", r"ships?|cruise|ferr(?:y|ies)|voyage|boats?"),
        ("road", r"roads?|highways?|motorways?|cars?|bus(?:es)?|driv\w+|road trip|freeway"),
    ),
    "sport": (
        ("football", r"football|soccer|striker|goal(?:keeper|s|ie)?|stadium|penalty|free kick|midfielder|footballers?"),
        ("swimming", r"sw[ia]m\w*|pool"),
        ("gym", r"gym|weights?|barbells?|dumbbells?|workout|working out|lifting|treadmills?|fitness"),
        ("running", r"run\w*|sprint\w*|marathons?|jog\w*|race|racetrack|hurdles?|relay|finish line"),
        ("tennis", r"(?<!table )(?<!table-)tennis|wimbledon"),
        ("basketball", r"basketball|dunk\w*|hoop"),
        ("cycling", r"cycl\w+|bicycles?|bikes?"),
        ("boxing", r"box(?:er|ers|ing)"),
    ),
    "music": (
        ("piano", r"pian\w+|keys|sonata"),
        ("violin", r"violin\w*|viola|cell\w+|orchestra|quartet|symphony|conductor|string section"),
        ("guitar", r"guitar\w*|ukulele|strum\w*|banjo"),
        ("concert", r"band|drum\w*|concert|festival|stage|singer|rock|gig|crowd|dj"),
    ),
    "celebration": (
        ("toast", r"weddings?|brides?|grooms?|anniversar(?:y|ies)"),
        ("graduation", r"graduat\w+|diplomas?|caps?"),
        ("birthday", r"birthdays?|cakes?|candles?"),
        ("toast", r"toast\w*|champagne|(?:around|at) (?:an?|the) (?:\w+ )?table|dinner|weddings?|bride|groom|anniversary|clink\w*|glasses"),
        ("fireworks", r"fireworks?|new year'?s?(?: eve)?|festivals?"),
        (
            "crowd",
            r"(?:crowds?|audiences?|people)\b.*\b(?:cheer\w*|applau\w*|clap\w*)|cheering crowds?|applau\w*|ovations?",
        ),
        ("party", r"part(?:y|ies)|confetti|balloons?|cheer\w*|victory|dance\w*"),
    ),
    "money": (
        ("piggy", r"piggy|savings?|saves?|saving"),
        ("market", r"(?:stock )?markets?|stocks?|exchange|trad(?:ers?|ing)|shares|invest\w*"),
        ("notes", r"notes?|banknotes?|cash|bills?|dollars?|euros?|wallet"),
        ("coins", r"coins?|money|change"),
    ),
    "space": (
        ("rocket", r"(?:rockets?|shuttle|spaceships?|spacecraft)\b.*\b(?:in (?:deep |outer )?space|in orbit|through space|past|above)"),
        ("launch", r"launch\w*|lift\w*[- ]?off|blast\w*[- ]off|tak(?:es?|ing)[- ]off|take-?off|count\w*[- ]?down|on the pad"),
        ("rocket", r"rockets?|shuttle|spaceships?|spacecraft"),
        (
            "astronaut",
            r"astronauts?|cosmonauts?|spacewalk\w*|moon ?walk\w*|rovers?|landers?|moon landings?|"
            r"(?:land\w*|walk\w*|steps?|flag|stand\w*) on the moon|from the moon|lunar surface|moon surface|surface of the moon",
        ),
        ("moon", r"moon(?! (?:around|orbit))|lunar"),
        ("planet", r"planets?|orbit\w*|solar system|mars|earth|saturn|jupiter|venus|globe|moon"),
        ("stars", r"stars?|galax\w+|milky way|nebula|constellations?|universe|cosmos|night sky"),
    ),
    "sea": (
        ("underwater", r"reefs?|underwater|corals?|div(?:er|ers|ing)|seabed|sea ?floor|undersea"),
        ("beach", r"beach(?:es)?|shore|coast(?:line)?|seaside|palms?"),
        ("waves", r"waves?|surf\w*|sail\w*|storms?|open sea|ocean"),
    ),
    "city": (
        ("night", r"night|neon|midnight"),
        ("village", r"village|suburb\w*|neighbou?rhood|small town"),
        ("skyline", r"skyline|skyscrapers?|aerial"),
        ("street", r"streets?|traffic|pedestrians?|sidewalk|town"),
    ),
    "home": (
        ("bedroom", r"bed(?:room|s|time)?|a?sleep\w*|awake|insomnia|nursery|crib|pillows?|lullaby"),
        ("dining", r"dinner|dining|meals?|breakfast|supper|lunch|kitchen table"),
        ("living", r"living|sofa|couch|fireplace|armchair|tv|television"),
    ),
    "shop": (
        ("market", r"markets?|stalls?|farmers?|greengrocer|vendors?"),
        ("store", r"stores?|shops?|supermarket|boutique|checkout|cashier|aisle|mall"),
    ),
    "laboratory": (
        ("microscope", r"microscopes?|bacteria|viruse?s?|cells?|dna|specimens?|slides?|petri"),
        ("chemistry", r"chemi\w+|flasks?|beakers?|liquids?|test tubes?|mix\w*|pour\w*"),
    ),
    "hospital": (
        ("operation", r"surg\w+|operat\w+|scalpel"),
        ("ward", r"ward|bed|stretcher|corridor|hospital"),
        ("examination", r"exam\w*|clinic|check\w*|stethoscope|listen\w*|doctors?"),
    ),
    "classroom": (("lecture", r"lecture|university|professor|seminar"),),
}


def variant(kind: str, direction: str, offered: tuple[str, ...] | None = None) -> str:
    """The form of `kind` that `direction` names, of those that its file offers (`offered`: instead of them); "" for none."""
    offers = variants(kind) if offered is None else offered
    known = _WORDS.get(kind, ())
    told = (*known, *((name, re.escape(name)) for name in offers if name not in dict(known)))
    return next((name for name, words in told if name in offers and re.search(rf"\b(?:{words})\b", direction, re.IGNORECASE)), "")


# Forms that stand for others badly: nobody who asks for golf wants to see football, or for a scatter plot a pie.
_STRICT = {
    "sport": r"golf\w*|hockey|baseball|volleyball|rugby|cricket|ski(?:s|er|ers|ing)?|skat\w+|surf\w*|climb\w*|"
    r"wrestl\w+|gymnast\w*|badminton|table tennis|"
    r"karate|judo|row(?:ers?|ing)|horse\w*|sail\w*|fenc\w+|archer\w*|darts|bowl\w+|weight ?lift\w*|motor\w*|"
    r"formula one|diving|javelin|long jump|"
    r"high jump|handball|snowboard\w*|squash|yoga",
    "chart": r"scatter\w*|bubble|radar|spider|tree ?map|waterfall|candlestick|box plot|funnel|sankey|network|venn|pyramid|gauge",
    "travel": r"camel|bicycles?|bikes?|motorcycles?|trucks?|helicopters?|balloons?|"
    r"subway|metro|tram|spaceships?",
}


def lacks(kind: str, direction: str) -> bool:
    """Whether `direction` asks for a form of `kind` that its file does not offer, and for none that it does."""
    offers = variants(kind)
    if kind not in _STRICT or not offers or variant(kind, direction):
        return False
    others = "|".join((_STRICT[kind], *(words for name, words in _WORDS.get(kind, ()) if name not in offers)))
    return bool(re.search(rf"\b(?:{others})\b", direction, re.IGNORECASE))
