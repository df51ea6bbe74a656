"""What a direction says of the open air: the time of day, the season, the weather; when something answers the words; a headline."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass

import skia

from assets.model import Word
from assets.stage import canvas as brush
from assets.stage import type
from assets.stage.drawing import Drawing, Sprite
from assets.stage.layer import Box, Layer, Placement, Text
from assets.stage.motion import Entrance, fade, resting, slide
from assets.stage.palette import contrast, lighter
from assets.stage.props._brush import Point
from assets.stage.props.daylight import Air, Time, air, usual
from assets.stage.stage import Stage
from assets.stage.twos import on_twos
from assets.stems import stem, words_in
from script.model import Visual

_TIMES: dict[Time, str] = {
    "night": "night nights midnight nightfall moon moonlight moonlit starry stars nocturnal dark evening",
    "sunset": "sunset sundown dusk twilight golden",
    "morning": "morning sunrise dawn daybreak mist misty fog foggy",
    "day": "day daytime daylight noon midday afternoon sun sunny sunshine summer blue bright",
}
_SEASONS = {
    "winter": "winter snow snowy snowfall frost frosty icy frozen christmas december january",
    "autumn": "autumn autumnal fall october november harvest",
    "spring": "spring blossom blossoms blooming bloom april",
}
_WEATHERS = {
    "snow": "snow snowy snowfall snowing blizzard snowflakes",
    "rain": "rain rainy raining rainfall storm stormy drizzle downpour shower thunderstorm",
    "wind": "wind windy breeze gust gusty storm hurricane",
    "fog": "fog foggy mist misty haze",
}
_HEADLINE = type.Style("title", 700, 64, leading=1.16)


# A part of a scene: a drawing, or what paints it.
Part = Drawing | Callable[[skia.Canvas], None]


@dataclass(frozen=True, slots=True)
class Day:
    """The open air of a picture: its `air`, the `season` ("" for summer), the `weather` ("" for fine)."""

    air: Air
    season: str
    weather: str


def said(visual: Visual) -> frozenset[str]:
    """The stems of all that the direction says."""
    texts = (visual.variant, visual.headline, visual.action, visual.setting, *visual.keywords, *visual.subjects)
    return frozenset(stem(word) for text in texts for word in words_in(text))


def named(spoken: frozenset[str], groups: dict[str, str], otherwise: str = "") -> str:
    """The first of `groups` that has a word which was said."""
    return next((name for name, words in groups.items() if spoken & {stem(word) for word in words.split()}), otherwise)


def day(stage: Stage, weather: str = "", time: Time | None = None) -> Day:
    """What the direction says of the day; where it says nothing, the time `time`, or the one that the look is made for."""
    spoken = said(stage.picture.visual)
    weather = weather or named(spoken, _WEATHERS)
    season = named(spoken, _SEASONS) or ("winter" if weather == "snow" else "")
    told = _sun(spoken) or named(spoken, _TIMES)  # type: ignore[arg-type]
    now: Time = told or time or usual(stage.look)  # type: ignore[assignment]
    if weather in ("rain", "fog") and not told:
        now = "day" if usual(stage.look) == "day" else "sunset"
    return Day(air(stage.look, now, weather in ("rain", "snow", "fog")), season, weather)


def _sun(spoken: frozenset[str]) -> str:
    """What the sun does, where the direction tells: it sets, or it rises."""
    if "sun" not in spoken:
        return ""
    return "sunset" if "set" in spoken else "morning" if spoken & {"rise", "ris"} else ""


# ---------------------------------------------------------------- words


def beats(stage: Stage, gap: float = 0.5, first: float = 0.2) -> tuple[float, ...]:
    """When something answers what is said: with words that carry weight, at least `gap` seconds apart, in seconds of the scene.

    Where nothing is said, by chance every second or two: the world does not wait for words.
    """
    words = stage.picture.words
    if not words:
        return _by_chance(stage, gap)
    if not stage.picture.visual.settled:
        return tuple(words[n].start for n in _heavy(words, gap, first))
    # All was said once before, in a hurry: what came with a word then is there now.
    half = len(words) // 2
    chosen = _heavy(words[half:], gap, first)
    return (*(words[n].start for n in chosen), *(words[half + n].start for n in chosen))


def _heavy(words: Sequence[Word], gap: float, first: float) -> tuple[int, ...]:
    """Which of `words` carry weight: longer ones, or where there are none any."""
    heavy = [n for n, word in enumerate(words) if sum(c.isalpha() for c in word.written) > 4] or range(len(words))
    found: list[int] = []
    for n in heavy:
        at = words[n].start
        if at >= first and (not found or at - words[found[-1]].start >= gap):
            found.append(n)
    return tuple(found)


def _by_chance(stage: Stage, gap: float) -> tuple[float, ...]:
    """Every second or two, at least `gap` seconds apart, until the scene is over."""
    dice, found = stage.dice("beats"), [0.6]
    while found[-1] < stage.seconds + 2:
        found.append(found[-1] + max(gap, dice.uniform(0.8, 1.9)))
    return tuple(found)


def phrases(stage: Stage, gap: float = 2.4) -> tuple[float, ...]:
    """The beats at which something larger happens."""
    return beats(stage, gap)


def latest(times: Sequence[float], t: float) -> int:
    """How many of `times` have come at `t`."""
    return sum(1 for at in times if at <= t)


# ---------------------------------------------------------------- text


def headline(stage: Stage) -> Iterator[Layer]:
    """What a person wrote over the picture, on a plate of its own; nothing where nobody did."""
    words, safe = stage.picture.visual.text, stage.safe
    if not words.strip():
        return
    block = type.fitted(words, _HEADLINE, (0.5 if stage.wide else 0.84) * safe.width, 2, 190)
    if not block.lines:
        return
    drawing = _plate(stage, block)
    x = safe.right - drawing.bounds.width if block.rtl else safe.left
    yield stage.enter(drawing, resting(x, safe.top + 8), at=0.25, how=slide(-50, 0), space="screen")


def _plate(stage: Stage, block: type.Block) -> Drawing:
    look, side = stage.look, 0.5 * block.size
    box = Box(0, 0, block.width + 2 * side, block.height + 0.7 * side)
    ground = look.chip
    value = max((look.text, look.ink, "#ffffff"), key=lambda colour: contrast(colour, ground))

    def paint(canvas: skia.Canvas) -> None:
        brush.rounded(canvas, box, 0.5 * side, brush.fill(ground))
        brush.rounded(canvas, Box(0, 0, 0.2 * side, box.height), 0.1 * side, brush.fill(look.highlight))
        for n in range(len(block.lines)):
            x = side + (block.width - type.measure(block.lines[n], block.style, block.size) if block.rtl else 0)
            type.paint(canvas, block, n, x, 0.35 * side + block.baseline(n), value)

    text = Text(" ".join(block.lines), Box(side, 0.35 * side, block.width, block.height), value, ground)
    return Drawing(("headline", look.name, block), box, paint, (text,))


# ---------------------------------------------------------------- scenes


def scene(stage: Stage, name: Hashable, *parts: Part) -> Drawing:
    """Everything that stands still, as one plate; a part is a drawing or paints. `name` says what they are drawn from."""

    def paint(canvas: skia.Canvas) -> None:
        canvas.save()
        canvas.clipRect(brush.rect(stage.frame))
        for part in parts:
            part.paint(canvas) if isinstance(part, Drawing) else part(canvas)
        canvas.restore()

    return Drawing((name, stage.picture.seed, stage.size, stage.look.name), stage.frame, paint)


def answering(
    stage: Stage, drawing: Sequence[Drawing], places: Sequence[Point], times: Sequence[float], how: Entrance | None = None
) -> Iterator[Layer]:
    """Things that come one by one, each with its moment, at `places`: as many as there are of the fewer."""
    for n, ((x, y), at) in enumerate(zip(places, times, strict=False)):
        yield stage.enter(drawing[n % len(drawing)], resting(x, y), at=at, how=how or fade(0.3))


def gleam(value: str, radius: float, core: float = 0.22) -> Drawing:
    """A small light in its glow."""

    def paint(canvas: skia.Canvas) -> None:
        brush.glow(canvas, 0, 0, radius, value, 0.75)
        brush.circle(canvas, 0, 0, core * radius, brush.fill(lighter(value, 0.5)))

    return Drawing(("gleam", value, radius, core), brush.centred(2 * radius), paint)


def nearer(drawing: Drawing, speed: float = 5.0) -> Layer:
    """What is nearest to us: it goes by a little faster than the rest, to the left; `drawing` reaches that far beyond the frame."""
    return Sprite(drawing, "world", lambda t: Placement(-speed * on_twos(min(t, 24.0))))
