"""A ladder of steps: one person climbs them, each when it is spoken of, and is somebody else at the top."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import skia

from assets.model import Picture
from assets.pictures import _dusk, _ground, _stairs
from assets.pictures._dusk import Sky
from assets.pictures._stairs import Face, Stairs
from assets.stage import canvas as brush
from assets.stage import cues, easing, type
from assets.stage.drawing import Drawing, Live, Sprite, turned
from assets.stage.layer import Box, Film, Layer, Placement
from assets.stage.motion import Course, arriving, fade, resting, slide
from assets.stage.people import JUNIOR, Pose
from assets.stage.people.acting import acting
from assets.stage.people.cast import person
from assets.stage.people.life import Act, alive
from assets.stage.people.person import Person
from assets.stage.stage import Stage
from assets.stage.svg import path
from assets.stage.twos import on_twos

VERSION = "2"
USES_WORDS = True

_TITLE = type.Style("title", 800, 84, leading=1.1)
_BELOW = type.Style("text", 500, 36)
# Steps where the script names none.
_UNNAMED = 4
# Seconds: a leap; how long hands stay up after it, and when they go up again; before the first leap ends at the earliest, and
# between two at the least.
_LEAP, _CHEER, _AGAIN, _FIRST, _APART = 0.72, 0.9, 6.1, 1.9, 1.15
_FLAGS = 6
# What a climber covers with both hands up, in a person's own units.
_REACH = Box(-194, -226, 388, 762)
# Times a second that the climber is drawn anew; how many shades a step has on its way to being lit.
_LIVES, _SHADES = 6, 4


def layers(picture: Picture, stage: Stage) -> Iterator[Layer | Film]:
    """Sky and hills, the steps, whoever climbs them, and the title on the glass."""
    labels = _labels(picture)
    stairs = _stairs.placed(stage, len(labels))
    climb = _climb(picture, stage, stairs, labels)
    words = _words(picture, stage)
    sky = _sky(stage, words)
    plate = _dusk.plate(stage, sky)
    yield stage.still(plate)
    yield from _dusk.clouds(stage, sky.clear)
    yield from _sparkles(stage, stairs, sky.clear)
    yield _flag(stage, stairs)
    for n, face in enumerate(_stairs.faces(stage, stairs, labels)):
        yield _step(stage, face, n, climb)
    yield from _climber(picture, stage, climb)
    yield from _burst(stage, climb)
    yield from words.layers(stage, plate)


def _labels(picture: Picture) -> tuple[str, ...]:
    """What stands on the steps, from the lowest up: "" on those that the script does not name."""
    named = tuple(item for item in picture.visual.items if item.strip())[: _stairs.MOST]
    if not named:
        return ("",) * _UNNAMED
    if len(named) == 1:
        return ("", "", *named)
    # Two alone would be no climb.
    return (named[0], "", "", named[1]) if len(named) == 2 else named


# ---------------------------------------------------------------- the climb


@dataclass(frozen=True, slots=True)
class Climb:
    """When each step is reached, in seconds; the first one is stood on from the start."""

    stairs: Stairs
    reached: tuple[float, ...]

    @property
    def top(self) -> float:
        return self.reached[-1]

    def leap(self, t: float) -> tuple[int, float]:
        """The step that is stood on or left, and how much of the leap from it is done (0: none yet)."""
        after = next((n for n, at in enumerate(self.reached) if n and t < at), None)
        if after is None:
            return len(self.reached) - 1, 0.0
        return after - 1, easing.progress(t, self.reached[after] - _LEAP, _LEAP)

    def place(self, t: float) -> Placement:
        """Where the base of the climber's neck is. Feet leave a step and land on the next one: on neither do they slide."""
        n, share = self.leap(t)
        here = self.stairs.steps[n]
        if not share:
            return self._standing(here.stand, here.tread)
        there = self.stairs.steps[n + 1]
        along = easing.cubic_in_out(share)
        lift = self.stairs.hop * 4 * share * (1 - share)
        climb = easing.mix(here.tread, there.tread, easing.cubic_out(min(1.0, 1.15 * share)))
        return self._standing(easing.mix(here.stand, there.stand, along), climb - lift)

    def _standing(self, x: float, ground: float) -> Placement:
        return Placement(x, ground - _stairs.FEET * self.stairs.scale)


def _climb(picture: Picture, stage: Stage, stairs: Stairs, labels: tuple[str, ...]) -> Climb:
    """A step is reached when it is spoken of, else they are spread over the scene."""
    count = len(labels)
    heard = any(cues.spoken_at(picture.words, label) is not None for label in labels[1:])
    even = easing.clamp((0.8 * stage.seconds - _FIRST) / max(1, count - 2), _APART, 2.8)
    times = cues.schedule(picture.words, labels[1:], _FIRST, _APART if heard else even)
    latest = [max(_FIRST, stage.seconds - 1.0 - (count - 2 - n) * _APART) for n in range(count - 1)]
    reached: list[float] = [0.0]
    for at, last in zip(times, latest, strict=True):
        reached.append(max(min(at + 0.2, last), reached[-1] + _LEAP + 0.12))
    return Climb(stairs, tuple(reached))


def _climber(picture: Picture, stage: Stage, climb: Climb) -> Iterator[Layer]:
    """The same feet for everybody: who is seen changes in the middle of a leap."""
    people = _people(picture, len(climb.reached))
    for n, (who, begin, end) in enumerate(_turns(people, climb)):
        act = _act(stage, climb, who, n)
        layer = acting(stage, who, (0.0, 0.0), climb.stairs.scale, "wheelchair" if who.wheels else "standing", act, bounds=_REACH)
        yield replace(layer, course=_while(climb.place, begin, end))


def _people(picture: Picture, count: int) -> tuple[Person, ...]:
    """Who stands on each step. Without a second role it is one person, who dresses for the part."""
    cast = picture.visual.cast
    first = person(cast[0].person if cast else JUNIOR)
    last = person(cast[1].person) if len(cast) > 1 else replace(first, wear="blazer", top="#3b4ba8", under="#ffffff")
    if count < 4 or len(cast) > 1:
        return (*(first,) * (count - 1), last)
    middle = replace(first, wear="shirt", top="#5d50e6")
    half = count // 2
    return (*(first,) * half, *(middle,) * (count - half - 1), last)


def _turns(people: tuple[Person, ...], climb: Climb) -> Iterator[tuple[Person, float, float]]:
    """Each person once, and from when until when."""
    begin = -math.inf
    for n, who in enumerate(people):
        last = n == len(people) - 1
        if last or people[n + 1] != who:
            end = math.inf if last else climb.reached[n + 1] - 0.5 * _LEAP
            yield who, begin, end
            begin = end


def _while(place: Callable[[float], Placement], begin: float, end: float) -> Course:
    return lambda t: place(t) if begin <= t < end else None


def _act(stage: Stage, climb: Climb, who: Person, n: int) -> Act:
    """Looks up to the next step, leaps with legs apart, cheers where it lands and now and then, longest at the top."""
    cheers = Pose(look=0.1, mood="grin", left=(-120.0, -24.0), right=(122.0, -30.0), left_hand="open", right_hand="open")
    calm = alive(stage, f"climber {n}", Pose(look=0.35, up=-0.15), _LIVES)
    glad = alive(stage, f"climber {n}", cheers, _LIVES)

    def act(t: float) -> Pose:
        step, share = climb.leap(t)
        if 0 < share < 1 and not who.wheels:
            legs = 0.9 + round(share * 6) / 6 * 0.22
            return replace(calm(t), stride=legs % 1.0, mood="grin", blink=0.0)
        landed = (t - climb.reached[step]) % _AGAIN
        return glad(t) if step and landed < (2.8 if step == len(climb.reached) - 1 else _CHEER) else calm(t)

    return act


# ---------------------------------------------------------------- the steps


def _step(stage: Stage, face: Face, n: int, climb: Climb) -> Layer:
    """A step that rises into its place, and lights up when it is reached; the first one is there and lit."""
    look = stage.look

    def state(t: float) -> int:
        return _SHADES if not n else round(_SHADES * easing.progress(t, climb.reached[n] - 0.12, 0.3))

    def paint(canvas: skia.Canvas, lit: int) -> None:
        _stairs.paint(canvas, face, look, lit / _SHADES)

    course = arriving(resting(), slide(0, 380, 0.7), 0.1 + 0.13 * n) if n else resting()
    name = ("step", face, look.name)
    return Live(name, _stairs.around(face), state, paint, "world", course, _stairs.texts(face, look))


def _flag(stage: Stage, stairs: Stairs) -> Layer:
    """A flag behind the highest step, that waves."""
    step = stairs.steps[-1]
    high = 230 * stairs.scale / 0.56
    x = stage.size.across - 0.56 * high - 14
    x = min(x - 50, step.box.left + 0.84 * step.box.width) if stage.wide else x
    colour = stage.look.accents[4]
    wide = 0.56 * high

    def paint(canvas: skia.Canvas, phase: int) -> None:
        wave = 0.035 * high * math.sin(2 * math.pi * phase / _FLAGS)
        brush.rounded(canvas, Box(-5, -high, 10, high), 5, brush.fill("#fbf8f2"))
        brush.circle(canvas, 0, -high, 9, brush.fill(stage.look.highlight))
        top, low = -0.97 * high, -0.62 * high
        cloth = (
            f"M4 {top}C{0.33 * wide} {top - 0.07 * high + wave} {0.6 * wide} {top + 0.07 * high - wave} {wide} {top + 0.02 * high}"
            f"L{wide} {low + 0.02 * high}C{0.6 * wide} {low + 0.07 * high - wave} {0.33 * wide} {low - 0.07 * high + wave} 4 {low}Z"
        )
        canvas.drawPath(path(cloth), brush.fill(colour))
        brush.icon(canvas, "star", 0.48 * wide, (top + low) / 2, 0.22 * high, "#ffffff")

    bounds = Box(-12, -high - 16, wide + 24, high + 18)
    course = arriving(resting(x, step.tread + 2), slide(0, 380, 0.7), 0.1 + 0.13 * (len(stairs.steps) - 1))
    return Live(("flag", high, colour), bounds, lambda t: int(t * _FLAGS) % _FLAGS, paint, "world", course)


# ---------------------------------------------------------------- what sparkles


def _sparkles(stage: Stage, stairs: Stairs, clear: Box) -> Iterator[Layer]:
    """A few stars that rise around the highest step and fade."""
    dice, step = stage.dice("sparkles"), stairs.steps[-1]
    for n in range(4):
        x = step.stand + dice.uniform(-330, 240)
        value = dice.choice((stage.look.highlight, "#ffffff", stage.look.warm))
        drawing = _star(dice.choice((20.0, 26.0, 34.0)), value)
        high = min(460.0, step.tread - 10 - (clear.bottom + 30 if x < clear.right + 40 else 0))
        yield Sprite(drawing, "world", _floats(x, step.tread - 10, high, dice.uniform(4.2, 6.4), dice.random(), n))


def _star(size: float, value: str) -> Drawing:
    """A star of four points."""
    half, waist = size / 2, 0.1 * size
    shape = f"M0 {-half}Q{waist} {-waist} {half} 0Q{waist} {waist} 0 {half}Q{-waist} {waist} {-half} 0Q{-waist} {-waist} 0 {-half}Z"
    return Drawing(("star", size, value), brush.centred(size), lambda canvas: canvas.drawPath(path(shape), brush.fill(value)))


def _floats(x: float, y: float, high: float, period: float, phase: float, n: int) -> Course:
    def course(t: float) -> Placement:
        t = on_twos(t)
        way = (t / period + phase) % 1.0
        return Placement(x + 18 * easing.wave(t, 3.3 + 0.2 * n, phase), y - high * way, opacity=0.9 * math.sin(math.pi * way) ** 2)

    return course


def _burst(stage: Stage, climb: Climb) -> Iterator[Layer]:
    """Confetti, once, when the top is reached."""
    dice, at = stage.dice("confetti"), climb.top - 0.05
    place = climb.place(climb.top + 1)
    for n in range(14):
        value = (*stage.look.accents, "#ffffff")[n % 7]
        turn = dice.choice((-60.0, -20.0, 15.0, 50.0))
        speed, angle = dice.uniform(240, 640), math.radians(dice.uniform(-165, -15))
        course = _thrown(place.x, place.y - 20, speed * math.cos(angle), 1.3 * speed * math.sin(angle), at)
        # Turned once: what turns in flight is costly.
        yield Sprite(turned(_scrap(value, n % 3), turn), "world", course)


def _scrap(value: str, kind: int) -> Drawing:
    size = (16.0, 12.0, 20.0)[kind]
    box = Box(-size / 2, -5, size, 10)
    return Drawing(("scrap", value, kind), box, lambda canvas: brush.rounded(canvas, box, 3, brush.fill(value)))


def _thrown(x: float, y: float, dx: float, dy: float, at: float) -> Course:
    """Thrown at `at`, slowed by the air, and falling; gone after 2.4 seconds."""

    def course(t: float) -> Placement | None:
        gone = t - at
        if not 0 < gone < 2.4:
            return None
        slowed = (1 - math.exp(-1.8 * gone)) / 1.8
        fallen = 150 * gone * gone
        return Placement(x + dx * slowed, y + dy * slowed + fallen, opacity=easing.clamp((2.4 - gone) / 0.6))

    return course


# ---------------------------------------------------------------- words on the glass


@dataclass(frozen=True, slots=True)
class Words:
    """The title and the line below it, and where they stand."""

    title: type.Block
    below: type.Block
    box: Box

    def layers(self, stage: Stage, plate: Drawing) -> Iterator[Layer]:
        """On the glass, over `plate`."""
        ground = _ground.lightest(plate, brush.grown(self.box, 12), stage.look.text)
        x, y, width = self.box.left, self.box.top, self.box.width
        yield from stage.lines(self.title, x, y, stage.look.text, ground, at=0.15, width=width)
        if self.below.lines:
            drawing = stage.text(self.below, stage.look.quiet, ground, width=width)
            yield stage.enter(drawing, resting(x, y + self.title.height), at=0.5, how=fade(0.5), space="screen")


def _words(picture: Picture, stage: Stage) -> Words:
    """At the upper left, clear of whoever stands on the highest step."""
    visual, across = picture.visual, stage.size.across
    said = [text for text in (visual.text, visual.headline, visual.action) if text.strip()][:2]
    first, second = (*said, "", "")[:2]
    left, top = stage.safe.left, stage.safe.top
    width = (0.42 if stage.wide else 0.6 if stage.tall else 0.52) * across
    title = type.fitted(first, _TITLE, width, 1 if stage.wide else 2, 112 if stage.wide else 118)
    below = type.fitted(second, _BELOW, width, 1, 60)
    return Words(title, below, Box(left, top, width, title.height + below.height))


def _sky(stage: Stage, words: Words) -> Sky:
    """The moon stands behind the highest steps, the words on a sky without stars."""
    across, down = stage.size.across, stage.size.down
    dice = stage.dice("moon")
    radius = dice.uniform(104, 128) * (1.0 if stage.wide else 0.8)
    x = dice.uniform(0.7, 0.86) * across
    y = dice.uniform(0.24, 0.34) * down if stage.wide else dice.uniform(0.14, 0.2) * down + (0.06 * down if stage.tall else 0)
    box = words.box
    if x - radius < box.right + 30:
        y = max(y, box.bottom + radius + 30)
    return Sky(x, y, radius, Box(0, 0, box.right + 30, box.bottom + 24))
