"""Small films for the tests of the kit: timelines of lines and sections, without a sound or a picture."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path

from assets.model import Cue, Footage, Picture, Take, Word
from assets.stage.layer import Size
from render.model import Format, Span, Timeline
from script.model import Line, Reference, Scene, SceneList, Shot, Transition, Visual

FPS = Fraction(25)


def words_of(text: str) -> tuple[Word, ...]:
    """Every word takes 0.06 s a sign and 0.06 s more; after a comma comes 0.2 s of silence, after a sentence 0.4."""
    at, out = 0.0, []
    for token in text.split():
        end = at + 0.06 * len(token) + 0.06
        out.append(Word(token, round(at, 3), round(end, 3)))
        at = end + (0.4 if token[-1] in ".!?" else 0.2 if token[-1] in ",;:" else 0.0)
    return tuple(out)


def spoken(text: str, start: float = 0.0, speaker: str = "Narrator") -> Cue:
    words = words_of(text)
    return Cue(Take(Path("take.wav"), words[-1].end + 0.05, words), start, speaker, text)


def unaligned(text: str, seconds: float, start: float = 0.0, speaker: str = "Narrator") -> Cue:
    """A line whose engine gives no word times."""
    return Cue(Take(Path("take.wav"), seconds), start, speaker, text)


def picture(kind: str = "concept", footage: Footage | None = None) -> Picture:
    return Picture(kind, "1", Visual(kind, headline="A headline"), "dusk", 0, "still", footage=footage)


def film(*spans: tuple[float, str, Sequence[Cue]], fps: Fraction = FPS, size: Size | None = None) -> Timeline:
    """A timeline of (seconds, section, cues)."""
    first, out = 0, []
    for n, (seconds, section, cues) in enumerate(spans):
        count = round(seconds * fps)
        out.append(Span(f"scene-{n}", section, picture(), first, count, tuple(cues)))
        first += count
    return Timeline(Format(size or Size(640, 360), fps, "veryfast", 20, 50), (), tuple(out))


def scene_list(*texts: str, references: Sequence[Reference] = (), cited: Sequence[int] = (), title: str = "Milk, two ways") -> SceneList:
    scenes = [
        Scene(f"scene-{n}", "A direction", narration=(Line("Narrator", text, references=tuple(cited)),)) for n, text in enumerate(texts)
    ]
    return SceneList(title, "en", None, {}, tuple(references), tuple(scenes))


def shot(name: str, voices: tuple[str, ...] = ("narrator",)) -> Shot:
    return Shot(name, f"The direction of {name}", "", "cut", Transition("cut"), "still", Visual("concept"), (), voices, "en", 0, 1, 1)
