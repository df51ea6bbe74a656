"""What people are called, each in its plain form: those of an office, those who may be anywhere, and those who learn."""

from __future__ import annotations

from script.forms import noun
from script.words import wordset

# People who are at home in an office.
OFFICE = wordset(
    """
    developer programmer coder engineer analyst accountant bookkeeper auditor designer manager employee executive ceo cto cfo coo
    boss supervisor intern trainee colleague coworker co-worker teammate freelancer entrepreneur founder
    cofounder co-founder consultant marketer recruiter stakeholder investor shareholder businessman businesswoman businessperson
    businesspeople professional lawyer attorney paralegal banker economist statistician strategist administrator secretary
    receptionist clerk hire candidate applicant interviewee
    department workforce personnel mentor mentee architect copywriter translator data-scientist techie
    advisor adviser broker salesperson salesman saleswoman rep chairman chairwoman chairperson
    programmer tester researcher scientist planner vp president-of director counterpart superior subordinate
    owner
    trader seeker
    """
)

# People who may be anywhere.
ANYBODY = wordset(
    """
    person people man woman men women someone somebody individual adult guy lady student graduate learner beginner novice expert
    teacher tutor instructor trainer coach professor lecturer author writer editor journalist blogger producer worker user group
    pair duo trio couple crowd member speaker presenter host client customer apprentice panel class participant attendee
    operator agent undergraduate scholar pupil youth guest facilitator creator youtuber

    """
)

# People who are of the office where nothing unknown is said of them: a team is, a rowing team is not.
TEAMS = wordset(
    """
    team staff board committee head lead leader report assistant specialist partner associate newcomer newbie chair representative
    contractor leadership management senior junior division
    """
)

LEARNERS = wordset(
    """
    junior trainee intern student apprentice employee staff newcomer newbie hire mentee beginner novice learner graduate colleague
    coworker co-worker teammate developer engineer programmer analyst associate subordinate designer recruit team member
    manager report undergraduate coder assistant
    """
)

# Groups are many whatever their number.
GROUPS = wordset(
    """
    team staff group people men women board committee department division workforce personnel leadership management pair duo trio couple
    businesspeople class panel crowd
    """
)

# People of other worlds.
STRANGERS = wordset(
    """
    nurse doctor surgeon physician patient paramedic medic dentist vet veterinarian pharmacist midwife therapist psychologist
    psychiatrist chef cook baker barista waiter waitress bartender butcher farmer gardener fisherman hunter shepherd miner
    soldier warrior knight king queen prince princess emperor president minister senator politician priest monk nun pope saint
    athlete player footballer runner swimmer cyclist boxer wrestler goalkeeper striker referee sprinter climber skier surfer gymnast
    dancer ballerina singer musician guitarist pianist violinist drummer conductor composer dj band orchestra choir rapper
    actor actress painter sculptor artist potter weaver tailor blacksmith carpenter plumber electrician mechanic welder mason bricklayer
    builder roofer firefighter fireman policeman policewoman police cop detective sheriff judge jury defendant prosecutor witness
    inmate prisoner pilot astronaut cosmonaut sailor captain driver trucker taxi conductor courier mailman postman
    child children kid kids baby toddler infant boy girl teenager teen teens family mother father mom mum dad parent parents son daughter
    grandmother grandfather grandma grandpa grandparent grandparents elderly bride groom tourist traveler traveller hiker camper explorer
    pedestrian commuter shopper cashier protester protesters demonstrator refugee villager peasant slave pharaoh philosopher
    crew cast congregation spectators fans fan mob army troops navy
    """
)

# Those of them who meet, present and teach as people of an office do.
GUILDS = wordset(
    """
    nurse doctor surgeon physician paramedic medic dentist vet veterinarian pharmacist midwife therapist psychologist psychiatrist
    chef cook baker barista farmer gardener builder mechanic electrician plumber carpenter artist pilot firefighter resident
    """
)

EVERYBODY = OFFICE | ANYBODY | TEAMS


def person(word: str) -> str:
    """The plain name of whoever `word` (in small letters) names, or nothing."""
    return next((form for form in reversed(noun(word)) if form in EVERYBODY or form in GUILDS), "")


def is_somebody(word: str) -> bool:
    """Whether `word` (in small letters) names people, of whatever world."""
    return any(form in EVERYBODY or form in STRANGERS for form in noun(word))
