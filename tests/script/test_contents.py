"""What is to be read in a picture: points, steps, stations, sides, places, quotations."""

from __future__ import annotations

from dataclasses import replace

import pytest

from script.contents import contents
from script.directions import understand
from script.listing import places, sides, stations, steps, told
from script.model import Visual
from script.sayings import by, meaning, question, quoted, term


@pytest.mark.parametrize(
    ("direction", "narration", "expected"),
    [
        ("list: eggs, flour and milk", "", ("Eggs", "Flour", "Milk")),
        ("list of the tools you need", "You need a saw, a plane and glue.", ("Saw", "Plane", "Glue")),
        ("three symptoms", "Watch for three signs: fever, a stiff neck, and confusion.", ("Fever", "Stiff neck", "Confusion")),
        ("five exercises", "First, warm up. Second, do ten push-ups. Third, stretch.", ("Warm up", "Do ten push-ups", "Stretch")),
        ("a list", "", ()),
    ],
)
def test_the_points_of_a_list(direction: str, narration: str, expected: tuple[str, ...]) -> None:
    assert told(direction, narration) == expected


@pytest.mark.parametrize(
    ("direction", "narration", "expected"),
    [
        ("process: soak, simmer, season, serve", "", ("Soak", "Simmer", "Season", "Serve")),
        ("trigger → action → reward", "", ()),
        ("the process from seed to harvest", "", ("Seed", "Harvest")),
        ("the steps", "First, mark the tails. Then cut them, because it helps. Finally, chop.", ("Mark the tails", "Cut them", "Chop")),
        ("a login", "The user types a name, then the server checks it.", ("User types a name", "Server checks it")),
    ],
)
def test_the_steps_of_a_process(direction: str, narration: str, expected: tuple[str, ...]) -> None:
    assert steps(direction, narration) == expected


@pytest.mark.parametrize(
    ("direction", "narration", "expected"),
    [
        ("timeline of the war from 1939 to 1945", "", ("1939", "1945")),
        ("timeline: 1914 war begins, 1918 war ends", "", ("1914: War begins", "1918: War ends")),
        ("timeline: 8:00 bones in, 9 am skim and 14:30 strain", "", ("8:00: Bones in", "9 am: Skim", "14:30: Strain")),
        ("timeline: July 16, 1969 launch, 20 July landing", "", ("July 16 1969: Launch", "20 July: Landing")),
        ("timeline: March sow indoors, May plant out", "", ("March: Sow indoors", "May: Plant out")),
        (
            "timeline of space",
            "In 1957, Sputnik was launched. Yuri Gagarin flew in 1961, and in 1969 humans landed on the Moon.",
            ("1957: Sputnik was launched", "1961: Yuri Gagarin flew", "1969: Humans landed on the Moon"),
        ),
        ("timeline of Rome", "Rome was founded in 753 BC. It fell in 476 AD.", ("753 BC: Rome was founded", "476 AD: It fell")),
    ],
)
def test_the_stations_of_a_timeline(direction: str, narration: str, expected: tuple[str, ...]) -> None:
    assert stations(direction, narration) == expected


@pytest.mark.parametrize(
    ("direction", "expected"),
    [
        ("renting versus buying", ("Renting", "Buying")),
        ("comparison of pine, oak and walnut", ("Pine", "Oak", "Walnut")),
        ("Compare Python and Rust on speed", ("Python", "Rust")),
        ("the pros and cons of remote work", ("Pros", "Cons")),
        ("Comparison: running fast versus running long", ("Running fast", "Running long")),
        ("Comparison: vinyl vs streaming", ("Vinyl", "Streaming")),
        ("Comparison: vinyl vs. streaming", ("Vinyl", "Streaming")),
        ("Comparison: clay against sand", ("Clay", "Sand")),
        ("Comparison: a lease compared with a loan", ("Lease", "Loan")),
        ("Comparison: mediation or trial?", ("Mediation", "Trial")),
        ("Comparison: oak, pine and walnut", ("Oak", "Pine", "Walnut")),
        ("a comparison of renting versus buying", ("Renting", "Buying")),
        ("Comparison table: oak vs pine", ("Oak", "Pine")),
        ("a chart", ()),
    ],
)
def test_what_is_compared(direction: str, expected: tuple[str, ...]) -> None:
    assert sides(direction) == expected


@pytest.mark.parametrize(
    ("direction", "narration", "expected"),
    [
        ("map of Italy with Rome, Florence and Naples", "", ("Italy", "Rome", "Florence", "Naples")),
        ("map of the route from London to New York", "", ("London", "New York")),
        ("a map", "It is spoken in Spain, Mexico, and Argentina.", ("Spain", "Mexico", "Argentina")),
        ("a map of the farms in the valley", "", ()),
        ("Map: Vienna, Leipzig and Paris", "", ("Vienna", "Leipzig", "Paris")),
    ],
)
def test_the_places_of_a_map(direction: str, narration: str, expected: tuple[str, ...]) -> None:
    assert places(direction, narration) == expected


@pytest.mark.parametrize(
    ("direction", "narration", "who", "what"),
    [
        ('quote by Mies van der Rohe: "Less is more"', "", "Mies van der Rohe", "Less is more"),
        ("a quote", "As Ada Lovelace said, that brain of mine is more.", "Ada Lovelace", "That brain of mine is more."),
        ("a quote", "“Know thyself,” Socrates said.", "Socrates", "Know thyself"),
        ('Quote: "Listen to your patient." William Osler', "", "William Osler", "Listen to your patient."),
        ('Quote: "Know thyself." – Socrates', "", "Socrates", "Know thyself."),
        ("Quote: “Know thyself”, Socrates, 399 BC", "", "Socrates", "Know thyself"),
        ('Quote: "Know thyself" (Socrates)', "", "Socrates", "Know thyself"),
        ('Quote: "Know thyself" by Socrates', "", "Socrates", "Know thyself"),
        ('Quote: "That brain of mine," said Ada Lovelace (1843)', "", "Ada Lovelace", "That brain of mine"),
        ("Quote: 'That brain of mine is more.' Ada Lovelace, 1843", "", "Ada Lovelace", "That brain of mine is more."),
        ('Quote: "Less is more" on screen', "", "", "Less is more"),
        ("a quote by Winston Churchill", "He never gave up.", "Winston Churchill", ""),
        ("a quote from the constitution", "", "", ""),
    ],
)
def test_a_quotation_is_somebodys_own_words(direction: str, narration: str, who: str, what: str) -> None:
    assert (by(direction, narration), quoted(direction, narration)) == (who, what)


def test_a_definition_has_its_term_and_what_is_said_of_it() -> None:
    assert term('definition of "saudade"') == "Saudade"
    assert term("the definition of entropy: the measure of disorder in a system") == "Entropy"
    assert meaning("Negligence", "definition of negligence", "In law, negligence means failing to take care.") == "Failing to take care"
    assert meaning("Entropy", "definition of entropy", "It always grows.") == ""


def test_a_question_is_asked_in_the_direction_or_under_it() -> None:
    assert question("a question: why do we sleep?", "") == "Why do we sleep?"
    assert question('the question "What is a good life?"', "") == "What is a good life?"
    assert question("the question", "So what is gravity? Nobody knows.") == "So what is gravity?"
    assert question("the question", "Nobody knows.") == ""


def test_a_chart_has_the_numbers_of_one_unit() -> None:
    def seen(direction: str, narration: str = "", language: str = "en") -> list[tuple[str, str]]:
        return [(one.label, one.written) for one in contents(Visual("chart"), direction, narration, (), language).figures]

    assert seen("pie chart: 40 % rent, 60 % food", "And 9 % of 1,200 people.") == [("Rent", "40 %"), ("Food", "60 %")]
    assert seen("pie chart of rents", "Of 1,200 dollars, 40 % is rent and 30 % is food.") == [("Rent", "40 %"), ("Food", "30 %")]
    assert seen("pie chart of rents", "Rents rise.") == []
    assert seen("Pie chart: income - label 55 %, songwriter 45 %") == [("Label", "55 %"), ("Songwriter", "45 %")]
    assert contents(Visual("meeting"), "a meeting about 40 % rent", "", (), "en").figures == ()


def test_nothing_stands_where_nobody_was_quoted() -> None:
    empty = contents(Visual("quote", headline="Quote by Winston Churchill"), "quote by Winston Churchill", "Hello.", (), "en")
    assert (empty.headline, empty.text, empty.by) == ("", "", "Winston Churchill")


@pytest.mark.parametrize(
    ("kind", "direction", "headline"),
    [
        ("timeline", "Timeline: 8:00 bones in, 9:00 skim the foam", ""),
        ("timeline", "Timeline: the fall of Rome", "Fall of Rome"),
        ("timeline", "Timeline", ""),
        ("list", "List: noodles, a soft egg, scallions", ""),
        ("list", "List: for the beach: a towel, a hat", "For the beach"),
        ("chart", "Pie chart: rent 40 %, food 60 %", ""),
        ("chart", "Pie chart of a monthly budget: rent 40 %, food 60 %", "Monthly budget"),
        ("chart", "Bar chart: monthly budget: rent 40 %, food 60 %", "Monthly budget"),
        ("process", "Flowchart: triage, tests, treatment", ""),
        ("comparison", "Comparison: running fast versus running long", ""),
        ("beforeafter", "Before and after: a bare wall and a garden", ""),
        ("beforeafter", "Before and after: the garden", "Garden"),
        ("chart", "Rainfall chart: March 12 mm, April 30 mm", "Rainfall chart"),
        ("notepad", "Checklist: a spade, a rake, seeds", ""),
        ("definition", "Definition: tempo run. A run that you could hold for an hour.", "Tempo run"),
        ("question", "Question: would it start again?", "Would it start again?"),
        ("quote", 'Quote: "Know thyself." Socrates', "Know thyself"),
    ],
)
def test_a_picture_is_headed_by_what_it_is_of_not_by_what_it_is_called(kind: str, direction: str, headline: str) -> None:
    assert contents(Visual(kind, headline="Direction: its words", action="And more"), direction, "", (), "en").headline == headline


@pytest.mark.parametrize(
    ("kind", "direction", "narration", "headline"),
    [
        ("clock", "A clock on the kitchen wall", "Six hours sound long, but the pot does the work.", "Six hours"),
        ("clock", "Calendar on a desk", "Keep the days between them free.", ""),
        ("phone", "A phone with a running app: distance, pace, rest", "Let the phone count.", "Running app"),
        ("phone", "A weather app", "It rains.", "Weather app"),
    ],
)
def test_a_thing_is_not_headed_by_its_own_name(kind: str, direction: str, narration: str, headline: str) -> None:
    visual = replace(understand(direction).visual, kind=kind)
    assert contents(visual, direction, narration, (), "en").headline == headline


def test_what_is_compared_has_what_is_said_of_it() -> None:
    said = "Running fast makes you strong. Running long makes you patient. You want both."
    seen = contents(Visual("comparison"), "Comparison: running fast versus running long", said, (), "en")
    assert seen.items == ("Running fast", "Running long", "Running fast: Makes you strong", "Running long: Makes you patient")


def test_an_empty_one_is_called_by_its_name() -> None:
    seen = contents(Visual("beforeafter"), "Before and after: a full shopping cart and an empty one", "", (), "en")
    assert seen.items == ("Full shopping cart", "Empty shopping cart")


def test_a_label_is_no_part_of_a_headline() -> None:
    seen = contents(Visual("code", headline="Code: a small program"), "Code: a small program that adds up the bills", "", (), "en")
    assert seen.headline == "A small program"


def test_a_label_leads_to_a_term_and_its_meaning() -> None:
    told = "Definition: tempo run. A run that you could hold for an hour"
    assert (term(told), meaning("Tempo run", told, "")) == ("Tempo run", "A run that you could hold for an hour")


@pytest.mark.parametrize(
    ("direction", "narration", "label", "written"),
    [
        ("Big number: 90 minutes", "There should be no more than 90 minutes.", "", "90 minutes"),
        ("Stat: 3 in 4 people", "", "People", "3 in 4"),
        ("Number on screen: 1,250", "Only 1,250 copies were printed.", "Copies", "1,250"),
        ("Number: 1,250", "", "", "1,250"),
    ],
)
def test_a_number_is_labelled_by_what_it_is_of(direction: str, narration: str, label: str, written: str) -> None:
    seen = contents(Visual("number"), direction, narration, (), "en").figures
    assert [(one.label, one.written) for one in seen] == [(label, written)]


def test_a_quotation_that_begins_in_the_middle_stays_so() -> None:
    assert quoted('Quote: "...an end of it all." Ada Lovelace', "") == "…an end of it all."


def test_a_term_ends_where_its_meaning_begins() -> None:
    asked = 'Definition: "deduction = a cost that you may subtract"'
    assert (term(asked), meaning(term(asked), asked, "")) == ("Deduction", "A cost that you may subtract")


def test_stations_may_be_parted_by_strokes() -> None:
    assert stations("Timeline: 1869 first survey / 1883 opening day", "") == ("1869: First survey", "1883: Opening day")
