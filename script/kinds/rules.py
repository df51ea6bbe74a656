"""What asks for which kind of picture: a table to be read, and to be added to.

A rule asks with `score` when all that it names is there: who is the subject (`one`, `many` people, `anybody`, `nobody`;
`unsaid`: there is none), what the subject's name is (`head`), what is done (`does`), what is named anywhere (`sees`,
and `also`), and who else is there (`other`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from script.people import GUILDS, LEARNERS
from script.words import wordset

Who = Literal["one", "many", "anybody", "nobody", "unsaid", "all"]
_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Rule:
    """One way of asking for a kind. `office` demands that somebody or some place named is of the office; a `wary` rule
    does not trust a subject with an unknown word in it."""

    score: float
    who: Who = "all"
    head: frozenset[str] = _NONE
    does: frozenset[str] = _NONE
    sees: frozenset[str] = _NONE
    also: frozenset[str] = _NONE
    other: frozenset[str] = _NONE
    office: bool = False
    wary: bool = False


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind's rules, what may be done in it besides, and what forbids it. `anywhere`: it belongs to no world. `alone`:
    it shows one person only. `hosts` are people and words of other worlds that are at home in it."""

    rules: tuple[Rule, ...]
    may: frozenset[str] = _NONE
    forbids: frozenset[str] = _NONE
    anywhere: bool = False
    alone: bool = False
    hosts: frozenset[str] = _NONE


# Whoever meets, presents and teaches as an office does, and what they are called by.
_GUILDS = GUILDS | wordset("hospital clinic medical surgical clinical dental pharmacy school restaurant farm")
_DESK = wordset("tablet desk computer laptop keyboard workstation monitor screen pc terminal ide")
_PAPERS = wordset(
    """
    code report spreadsheet document email paper paperwork data essay thesis notes note contract article blog brief file
    dashboard software app website program programming coding manuscript draft assignment homework proposal budget exam
    presentation slide script bug error query ticket resume cv form wireframe chart graph figure plan blueprint floor-plan
    design skill course tutorial dataset model algorithm email inbox invoice
    """
)
_DESK_DOING = wordset(
    """
    work type code program study write read research debug analyze analyse review edit draft design browse email learn
    compile calculate develop practice practise revise test prepare plan check examine sketch concentrate scroll search
    click log file sort train go scan investigate track fix monitor update fill watch implement solve answer reply compose
    translate proofread build create take draw
    """
)
_TABLE = wordset("table boardroom meeting-room conference")
_TALKING = wordset("discuss meet debate negotiate talk chat deliberate confer consult argue brainstorm converse strategize strategise plan")
_MEETING = wordset("meeting standup stand-up scrum retrospective negotiation roundtable round-table")
_SLIDES = wordset(
    """
    plan slide slideshow slides result report strategy proposal finding data idea roadmap chart graph budget project deck
    figure research concept design solution metric analysis forecast insight trend pitch presentation prototype campaign
    goal recommendation vision work thesis dashboard diagram statistic statistics kpi update case update model product
    startup overview feature guideline triage
    """
)
_PROJECT = wordset(
    """
    project prototype product software app application website code algorithm model campaign design strategy plan idea
    whiteboard presentation report data dataset problem solution sprint kanban sticky post-it wireframe flowchart diagram
    roadmap task feature pipeline system platform startup concept blueprint dashboard assignment proposal mvp
    """
)
_WRITTEN = wordset(
    "write jot scribble note list tick check fill cover open lay lie handwrite read show take turn flip label title rest place"
)
_LAID = wordset(
    "stack pile line arrange lie lay open rest display organize organise fill pack place scatter sit stand spread turn flip cover set sort"
)
_CLIMB = wordset(
    """
    career-ladder career progression promotion growth role rung level success apprentice master rank beginner expert junior
    senior novice mastery entry-level corporate intern
    """
)
_RISING = wordset(
    "climb rise go lead ascend move grow show label progress step advance mark represent get rung build appear light labelled"
)

KINDS: dict[str, Kind] = {
    "workspace": Kind(
        rules=(
            Rule(0.92, head=wordset("workspace workplace office startup headquarters"), wary=True),
            Rule(
                0.9,
                who="many",
                does=wordset("work type code program sit"),
                sees=wordset("desk computer laptop workstation cubicle keyboard monitor"),
            ),
            Rule(
                0.86,
                who="many",
                does=wordset("work type code program"),
                sees=wordset("office workspace workplace coworking co-working startup"),
            ),
            Rule(0.84, who="many", sees=wordset("desk workstation cubicle")),
            Rule(0.8, who="many", does=wordset("code program"), office=True),
            Rule(0.7, who="many", sees=wordset("work"), office=True),
            Rule(
                0.8,
                who="many",
                does=wordset("analyze analyse study research monitor"),
                sees=wordset("desk computer monitor laptop"),
                office=True,
            ),
            Rule(
                0.9,
                who="all",
                head=wordset("desk workstation cubicle"),
                sees=wordset("row developer employee worker programmer analyst office computer"),
            ),
        ),
        may=wordset("work type code program collaborate develop bustle walk"),
        forbids=wordset("empty abandoned deserted dark vacant closed destroyed table manager boss supplies chair"),
    ),
    "work": Kind(
        rules=(
            Rule(0.93, who="one", does=_DESK_DOING, sees=_DESK),
            Rule(0.86, who="one", does=_DESK_DOING, sees=_PAPERS, office=True),
            Rule(0.88, who="one", does=wordset("code program debug type"), office=True),
            Rule(0.84, who="one", sees=_DESK),
            Rule(0.7, who="one", sees=wordset("work"), office=True),
            Rule(0.8, who="one", does=wordset("apply shop search browse"), sees=wordset("online web internet")),
            Rule(0.8, who="one", does=wordset("watch follow"), sees=wordset("tutorial course lecture webinar")),
            Rule(
                0.82,
                who="one",
                does=wordset("study learn research"),
                sees=_PAPERS | wordset("online exam night programming skill language"),
            ),
            Rule(0.76, who="one", head=wordset("student learner undergraduate graduate"), does=wordset("study research learn")),
            Rule(0.84, who="nobody", head=wordset("hand finger"), does=wordset("type code work"), sees=_DESK | _PAPERS),
            Rule(0.8, who="unsaid", does=wordset("type code program"), sees=_DESK | _PAPERS),
        ),
        may=_DESK_DOING | wordset("bury drown struggle"),
        forbids=wordset(
            """
            meeting audience table boardroom meeting-room whiteboard projector team colleague stage lead presenting
            present leading conference
            """
        ),
        alone=True,
    ),
    "meeting": Kind(
        rules=(
            Rule(
                0.94,
                who="anybody",
                does=wordset("lead chair run facilitate host conduct hold attend join have engage participate call"),
                sees=_MEETING | wordset("discussion"),
            ),
            Rule(0.92, who="all", head=_MEETING),
            Rule(0.9, who="anybody", sees=_MEETING, office=True),
            Rule(0.9, who="many", does=_TALKING | wordset("gather sit review listen look"), sees=_TABLE, office=True),
            Rule(0.86, who="many", does=_TALKING, sees=_TABLE),
            Rule(0.9, who="many", sees=wordset("boardroom meeting-room")),
            Rule(
                0.84,
                who="many",
                head=wordset("board colleague executive team committee shareholder director staff manager partner leader"),
                sees=_TABLE,
            ),
            Rule(0.8, who="many", does=wordset("discuss meet debate negotiate deliberate confer interview"), office=True),
            Rule(
                0.78,
                who="one",
                does=wordset("lead chair run address brief manage motivate inspire welcome"),
                other=wordset("team staff department group board committee colleague employee"),
                office=True,
            ),
            Rule(
                0.86,
                who="all",
                head=wordset("boardroom meeting-room"),
                sees=wordset("executive team people manager colleague full person employee director meeting"),
            ),
        ),
        may=_TALKING
        | wordset(
            """
            gather sit review listen lead chair run facilitate host conduct hold attend join engage participate
            address brief manage call collaborate share exchange raise motivate inspire praise welcome thank
            """
        ),
        forbids=wordset(
            """
            coach captain couple friend friends lover stranger strangers neighbor neighbors neighbour empty annual-general point
            minutes request cabinet parents town prayer
            """
        ),
        hosts=_GUILDS,
    ),
    "presentation": Kind(
        rules=(
            Rule(0.94, who="anybody", does=wordset("present pitch showcase unveil introduce announce reveal"), sees=_SLIDES),
            Rule(0.92, who="anybody", does=wordset("give deliver make hold do"), sees=wordset("presentation keynote pitch slideshow demo")),
            Rule(
                0.8,
                who="anybody",
                does=wordset("give deliver make hold"),
                sees=wordset("talk speech lecture"),
                also=wordset("audience conference slide team colleague board investor executive projector screen"),
            ),
            Rule(0.86, head=wordset("presentation keynote"), office=True),
            Rule(0.78, head=wordset("presentation keynote")),
            Rule(
                0.86,
                who="one",
                does=wordset("speak talk explain point gesture stand lecture address walk show"),
                sees=wordset("slide slideshow projector projection flipchart presentation"),
            ),
            Rule(
                0.86,
                who="one",
                does=wordset("explain point gesture speak show stand talk"),
                sees=wordset("chart graph whiteboard screen dashboard diagram roadmap"),
                office=True,
            ),
            Rule(0.78, who="one", does=wordset("speak talk present"), sees=wordset("audience conference"), office=True),
            Rule(
                0.84,
                who="anybody",
                does=wordset("present pitch"),
                other=wordset(
                    "investor executive board client team stakeholder committee colleague manager audience management leadership"
                ),
            ),
        ),
        may=wordset(
            """
            present pitch explain point speak talk give deliver show showcase stand gesture make lecture address
            walk share listen hold do demonstrate work
            """
        ),
        forbids=wordset("award gift trophy certificate prize medal flower ring podium dish"),
        hosts=_GUILDS,
    ),
    "mentoring": Kind(
        rules=(
            Rule(
                0.94,
                who="anybody",
                does=wordset("mentor instruct guide coach tutor onboard train teach advise supervise counsel"),
                other=LEARNERS,
                office=True,
            ),
            Rule(
                0.86,
                who="anybody",
                does=wordset("help show assist support explain review walk demonstrate pair-program"),
                other=LEARNERS,
                office=True,
            ),
            Rule(
                0.86,
                who="anybody",
                does=wordset("give provide offer share receive get"),
                sees=wordset("feedback advice guidance mentorship tip"),
            ),
            Rule(0.9, head=wordset("mentorship mentoring mentor"), other=LEARNERS),
            Rule(0.86, head=wordset("mentorship mentoring")),
            Rule(0.95, who="many", head=wordset("mentor mentee")),
            Rule(0.84, sees=wordset("mentorship mentoring mentor mentee one-on-one"), who="anybody"),
            Rule(0.78, who="one", does=wordset("explain advise guide consult"), other=wordset("client customer"), office=True),
            Rule(
                0.84,
                who="anybody",
                does=wordset("learn receive get"),
                other=wordset("mentor senior supervisor manager expert tutor"),
                office=True,
            ),
        ),
        may=wordset(
            """
            mentor instruct guide coach tutor onboard train teach advise supervise counsel help show assist support
            explain review walk demonstrate give provide offer share receive get work discuss learn point code talk
            pair-program
            """
        ),
        forbids=wordset("conference audience"),
        hosts=wordset("nurse doctor surgeon physician therapist psychologist chef cook gardener carpenter artist pilot"),
    ),
    "project": Kind(
        rules=(
            Rule(
                0.94,
                who="many",
                does=wordset(
                    """
                    work collaborate build develop brainstorm plan design create sketch map prototype solve
                    cooperate review strategize test train
                    """
                ),
                sees=_PROJECT,
            ),
            Rule(0.88, who="many", does=wordset("brainstorm strategize strategise ideate")),
            Rule(0.86, who="many", sees=wordset("brainstorming")),
            Rule(0.84, who="many", does=wordset("collaborate cooperate"), office=True),
            Rule(0.88, who="many", sees=wordset("whiteboard kanban sticky post-it wireframe flowchart prototype"), office=True),
            Rule(0.86, head=wordset("brainstorm brainstorming collaboration teamwork")),
            Rule(
                0.8,
                who="many",
                does=wordset("collaborate look gather pair-program work huddle"),
                sees=wordset("screen laptop computer together"),
            ),
        ),
        may=wordset(
            """
            work collaborate build develop brainstorm plan design create sketch map prototype solve cooperate
            discuss code review strategize strategise ideate pair-program huddle point write draw gather test train
            put place move pin share
            """
        ),
        forbids=wordset("presenting present"),
    ),
    "notepad": Kind(
        rules=(
            Rule(0.94, who="nobody", head=wordset("notepad checklist")),
            Rule(
                0.92,
                who="nobody",
                head=wordset("notebook"),
            ),
            Rule(
                0.88,
                who="nobody",
                head=wordset("journal diary planner agenda outline"),
                sees=wordset(
                    "write written handwritten handwriting open note list page notebook pen plan hand paper close-up weekly daily monthly"
                ),
            ),
            Rule(
                0.88,
                who="nobody",
                head=wordset("list plan note notes page outline agenda goal paper"),
                sees=wordset("handwritten handwriting notepad notebook pen pencil paper written write jot"),
            ),
            Rule(
                0.88,
                who="nobody",
                head=wordset("hand pen pencil"),
                does=wordset("write jot scribble tick check take fill draw note"),
                sees=wordset("notebook notepad paper list checklist note notes journal planner plan agenda item"),
            ),
            Rule(
                0.86,
                who="nobody",
                sees=wordset(
                    """
                written handwritten
                """
                ),
                also=wordset("paper notebook notepad page journal planner diary"),
            ),
            Rule(0.74, who="one", does=wordset("write jot scribble take"), sees=wordset("notebook notepad journal diary planner")),
        ),
        may=_WRITTEN | _LAID,
        forbids=wordset(
            "musical music computer jupyter python laptop guest price wine burn throw tear torn blood phone screen tablet dashboard"
        ),
        anywhere=True,
    ),
    "ladder": Kind(
        rules=(
            Rule(0.95, head=wordset("career-ladder")),
            Rule(0.9, sees=wordset("career-ladder")),
            Rule(0.92, head=wordset("ladder"), sees=_CLIMB),
            Rule(
                0.88,
                head=wordset("staircase stair step stairway level stage path pathway journey pyramid progression roadmap"),
                sees=_CLIMB - wordset("level success role"),
            ),
            Rule(
                0.86,
                head=wordset("progression promotion growth path advancement"),
                sees=wordset("career job professional role rank skill"),
                who="nobody",
            ),
            Rule(
                0.84,
                who="anybody",
                does=wordset("climb ascend"),
                sees=wordset("staircase step stair stairs ladder"),
                also=_CLIMB | wordset("stage milestone"),
            ),
            Rule(0.84, head=wordset("career"), sees=wordset("progression growth path step stage level")),
        ),
        may=_RISING,
        forbids=wordset("wall roof attic firefighter building tree house fire paint"),
        anywhere=True,
    ),
    "books": Kind(
        rules=(
            Rule(0.94, who="nobody", head=wordset("book textbook bookshelf ebook paperback hardcover")),
            Rule(0.9, who="nobody", head=wordset("book-list")),
            Rule(0.86, who="nobody", head=wordset("cover spine page"), sees=wordset("book textbook")),
            Rule(0.86, who="nobody", head=wordset("shelf library"), sees=wordset("book textbook library volume")),
            Rule(
                0.84,
                who="nobody",
                head=wordset("course tutorial class"),
                sees=wordset("online book textbook training certificate certification learning video resource material"),
            ),
            Rule(
                0.84,
                who="nobody",
                head=wordset("material resource list"),
                sees=wordset("reading study learning course textbook"),
                also=wordset("book reading learning study course textbook"),
            ),
        ),
        may=_LAID | wordset("learn read"),
        forbids=wordset(
            "phone dead address burn fire golf race racing obstacle water main guest comic dish ancient child passport check cook cash"
        ),
        anywhere=True,
    ),
}

# Every word that a rule asks with: known, whatever it is.
VOCABULARY = frozenset[str]().union(
    *(kind.may for kind in KINDS.values()),
    *(rule.head | rule.does | rule.sees | rule.also | rule.other for kind in KINDS.values() for rule in kind.rules),
)
