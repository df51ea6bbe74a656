"""What every scene of a film shows. Only here does one scene look at another: what it returns to, what it lies on."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from pathlib import PurePosixPath

from script.approach import CUT
from script.contents import HEADED, LONGEST_HEADLINE, contents
from script.directions import asked, understand
from script.figures import figure
from script.forms import noun
from script.kinds import KINDS, choose
from script.kinds.variants import variant
from script.model import CameraMove, Clip, Edit, Scene, SceneList, Transition, Understanding, Visual
from script.people import is_somebody
from script.phrases import spoken
from script.roles import Company, is_peopled
from script.told import heading, said_of
from script.words import content, sentence_case, shortened, telling
from shotwright.errors import ScriptError

IMAGES = frozenset({".png", ".jpg", ".jpeg", ".webp", ".gif", ".bmp", ".tif", ".tiff"})
VIDEOS = frozenset({".mp4", ".mov", ".mkv", ".webm", ".avi", ".m4v", ".mpg", ".mpeg", ".ts"})
LAST = 2  # an outro is one of the last two scenes; before them, "subscribe" is a card
ALIKE = 0.5  # share of a returning direction's words that the scene it returns to has to have
LONGEST_KICKER = 40  # characters
_SUBTITLE = re.compile(r":\s|\s[(–—|-]")
MOST_OF_A_PART = 2  # items in a half of a split screen
MOST_KEYWORDS = 16  # of a section's card
_NAMED = frozenset({"comparison", "beforeafter", "map"})  # pictures whose parts have names that are read

_SECTION = {"en": "Section", "de": "Teil", "fr": "Partie", "es": "Parte", "it": "Parte", "pt": "Parte", "nl": "Deel"}
_CLOSING = frozenset({"logo", "subscribe", "outro", "credits", "goodbye"})
_ALONE = frozenset({"title", "outro", "image", "video", "moviepy"})  # nothing lies on them, and nobody returns to a title


@dataclass(frozen=True, slots=True)
class Framed:
    """A scene's visual with what the film makes of its seed, its camera and how it begins."""

    visual: Visual
    seed: int
    camera: CameraMove
    transition: Transition


def seed(name: str) -> int:
    """A number from 0 to 2**31 - 1 that a scene keeps while it keeps its id."""
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:4]) >> 1


def framed(scenes: SceneList, read: Sequence[Understanding]) -> list[Framed]:
    """Every scene's picture, in the order of the film. Raises ScriptError for a clip that nobody can show."""
    film = _Film(scenes, read)
    for understood in read:
        film.add(understood)
    return film.shots


def understood(scenes: SceneList) -> list[Understanding]:
    """What every direction means in its film, whatever a person overrides: for the comments of the scene list."""
    plain = replace(scenes, scenes=tuple(replace(scene, shot=Edit()) for scene in scenes.scenes))
    read = [understand(scene.direction) for scene in scenes.scenes]
    return [
        replace(one, visual=shot.visual, camera=shot.camera, transition=shot.transition)
        for one, shot in zip(read, framed(plain, read), strict=True)
    ]


class _Film:
    """The film as far as it has been seen."""

    def __init__(self, scenes: SceneList, read: Sequence[Understanding]) -> None:
        self.scenes = scenes
        self._read = read
        self._under: set[str] = set()  # the sections that something stood under already
        self.shots: list[Framed] = []
        self._company = Company(_hosts(scenes))
        self._sections = section_names(scenes)
        self._opened = 0
        self._asked: list[frozenset[str]] = []

    def add(self, understood: Understanding) -> None:
        """See the next scene."""
        scene = self.scenes.scenes[len(self.shots)]
        self._opened += scene.direction.startswith("Section: ")
        own = self._own(scene, understood)
        shot = self._told(scene, understood, own) or Framed(own, seed(scene.id), understood.camera, understood.transition)
        self._asked.append(_plain(scene.direction))
        self.shots.append(shot)

    # ---- a scene by itself

    def _own(self, scene: Scene, understood: Understanding) -> Visual:
        visual = self._placed(scene, understood.visual)
        edited = _edited(visual, scene.shot, scene)
        filled = _filled(edited, scene, self.scenes.title)
        dressed = self._dressed(filled, scene)
        dressed = self._headed(overridden(dressed, scene.shot), scene)
        first = not self.shots and dressed.kind not in _ALONE
        return replace(dressed, kicker=_opening(self.scenes.title, dressed.headline)) if first else dressed

    def _placed(self, scene: Scene, visual: Visual) -> Visual:
        """What depends on where in the film the scene stands."""
        n, last = len(self.shots), len(self.scenes.scenes) - 1
        if visual.kind == "outro" and n <= last - LAST:
            visual = replace(visual, kind="concept", headline=sentence_case(visual.keywords[0]))
        if n == last and _closes(scene):
            visual = replace(visual, kind="outro", headline="", action="", setting="", parts=())
        return self._titled(visual) if visual.kind == "title" else visual

    def _titled(self, visual: Visual) -> Visual:
        """A section's card: its number, or the film's name over the first one; and words of what is seen in it, for its icons."""
        n = len(self.shots)
        name = "" if n else _opening(self.scenes.title, visual.headline)
        seen = takewhile(lambda one: one.visual.kind != "title", self._read[n + 1 : n + 4])
        own = tuple(word for one in seen if one.visual.kind not in _ALONE | {"presenter"} for word in _told_by(one.visual))
        kicker = name or _kicker(self._opened, self.scenes.language)
        return replace(visual, kicker=kicker, keywords=tuple(dict.fromkeys((*visual.keywords, *own)))[:MOST_KEYWORDS])

    def _headed(self, visual: Visual, scene: Scene) -> Visual:
        """A picture to be read that nobody says what it is of stands under what is said of it; else under its section, once and where
        that is spoken of, or in a film without sections under its name. What is compared has names of its own."""
        if visual.kind not in HEADED | {"notepad"} or visual.headline or visual.text:
            return visual
        told = heading(spoken(scene.narration), (*visual.items, *(figure.label for figure in visual.figures)))
        if visual.kind == "chart":  # its icon is of the film, not of one of its parts
            visual = replace(visual, keywords=tuple(dict.fromkeys((*content(self.scenes.title), *visual.keywords)))[:MOST_KEYWORDS])
        if told or visual.kind in _NAMED:
            return replace(visual, headline=told)
        title, section = self.scenes.title, scene.section
        stands = visual.kind == "notepad" or (section not in self._under and _speaks_of(section, scene))
        self._under.add(section)
        names = (section if stands else "", *((title, title.split(":", 1)[0].strip()) if stands or not section else ()))
        fitting = (name for name in names if content(name) and len(name) <= LONGEST_HEADLINE)
        return replace(visual, headline=next((sentence_case(name) for name in fitting), ""))

    def _dressed(self, visual: Visual, scene: Scene) -> Visual:
        """With its people, its words, and the same for its halves, which share out what is said."""
        said, speaker = spoken(scene.narration), _speaker(scene)
        parts: list[Visual] = []
        for n, part in enumerate(visual.parts):
            whole = self._dressed_one(part, part_said(part), said, speaker)
            whole = replace(whole, figures=whole.figures[:MOST_OF_A_PART]) if whole.kind == "number" else whole
            whole = replace(whole, action=whole.action or said_of(whole.headline, said)) if whole.kind == "concept" else whole
            fresh = [item for item in whole.items if all(item not in other.items for other in parts)]
            parts.append(replace(whole, items=tuple(fresh[:MOST_OF_A_PART]), seed=part.seed or seed(f"{scene.id}/{n}")))
        return replace(self._dressed_one(visual, scene.direction, said, speaker), parts=tuple(parts))

    def _dressed_one(self, visual: Visual, direction: str, said: str, speaker: str) -> Visual:
        cast = self._company.cast(visual, speaker, direction)
        return contents(replace(visual, cast=cast), asked(direction), said, self._sections, self.scenes.language)

    # ---- a scene by what was before it

    def _told(self, scene: Scene, understood: Understanding, own: Visual) -> Framed | None:
        """The shot that only the film explains, unless a person says what is seen."""
        edit = scene.shot
        if not self.shots or any(part is not None for part in (edit.kind, edit.clip, edit.parts, edit.subjects, edit.code)):
            return None
        told = {"return": self._returned, "focus": self._focused, "overlay": self._overlaid}.get(understood.move)
        return told(scene, understood, own) if told else None

    def _returned(self, scene: Scene, understood: Understanding, _own: Visual) -> Framed | None:
        """The shot that "return to ..." means: the opening one if it says so, else the earlier one that shares most words."""
        told = " ".join(words for _, words in understood.words).casefold()
        if any(name in told for name in ("opening", "first shot", "first scene", "beginning")):
            opening = next((n for n in range(len(self.shots)) if self._is_shot(n)), 0)
            return self._again(opening, understood, scene)
        asked = _plain(understood.visual.headline)
        shares = [len(asked & words) / len(asked) if asked and self._is_shot(m) else 0.0 for m, words in enumerate(self._asked)]
        best = max(range(len(shares)), key=lambda m: (shares[m], m))
        return self._again(best, understood, scene) if shares[best] >= ALIKE else None

    def _is_shot(self, n: int) -> bool:
        return self.shots[n].visual.kind not in {"title", "outro"}

    def _again(self, n: int, understood: Understanding, scene: Scene) -> Framed:
        shot = self.shots[n]
        visual = replace(shot.visual, settled=True, kicker="", text=scene.shot.text if scene.shot.text is not None else shot.visual.text)
        return Framed(overridden(visual, scene.shot), shot.seed, "settled", understood.transition)

    def _focused(self, scene: Scene, understood: Understanding, own: Visual) -> Framed | None:
        """Closer to what is running where it shows that; else a cut to it."""
        running = self.shots[-1]
        seen = next((visual for visual in (*running.visual.parts, running.visual) if _shows(visual, own)), None)
        if seen is None or seen.kind in _ALONE or running.visual.kind == "overlay":
            return Framed(own, seed(scene.id), understood.camera, CUT)
        closer = overridden(replace(seen, settled=True, kicker="", seed=0, focus=part_said(own)), scene.shot)
        return Framed(closer, seen.seed or running.seed, "closer", understood.transition)

    def _overlaid(self, scene: Scene, understood: Understanding, own: Visual) -> Framed | None:
        """What is shown, over the running picture; alone where nothing runs that it could lie on."""
        running = self.shots[-1]
        under = running.visual.under if running.visual.kind == "overlay" else replace(running.visual, seed=running.seed)
        if under is None or under.kind in _ALONE or own.kind == "outro":
            return None
        part = replace(own, seed=seed(f"{scene.id}/0"), kicker="")
        lying = replace(under, settled=True, kicker="")
        visual = Visual("overlay", own.headline, own.action, own.setting, own.keywords, parts=(part,), under=lying)
        return Framed(visual, seed(scene.id), "settled", understood.transition)


def section_names(scenes: SceneList) -> tuple[str, ...]:
    """The film's sections, each once, in order."""
    return tuple(dict.fromkeys(scene.section for scene in scenes.scenes if scene.section))


def _told_by(visual: Visual) -> Iterator[str]:
    """The two words that tell most of what is seen in a picture, and in its halves."""
    for part in (visual, *visual.parts):
        yield from part.keywords[:2]


def _speaks_of(section: str, scene: Scene) -> bool:
    """Whether a word of the section's name is in the direction or in what is said under it."""
    return bool(_plain(section) & _plain(f"{scene.direction} {spoken(scene.narration)}"))


def part_said(visual: Visual) -> str:
    """A half of a split screen in words."""
    return " ".join(part for part in (visual.headline, visual.action, visual.setting) if part)


def _hosts(scenes: SceneList) -> tuple[str, ...]:
    """Whoever speaks first is the film's host."""
    return tuple(line.speaker for scene in scenes.scenes for line in scene.narration)[:1]


def _speaker(scene: Scene) -> str:
    on_camera = (line.speaker for line in scene.narration if line.on_camera)
    return next(on_camera, scene.narration[0].speaker if scene.narration else "")


def _plain(text: str) -> frozenset[str]:
    """The telling words of `text`, each in its plain form."""
    return frozenset(noun(word)[-1] for word in telling(text))


def _shows(visual: Visual, asked: Visual) -> bool:
    """Whether what is asked for is in the picture: its subject, and what it does if that is said."""
    wanted = _plain(f"{asked.headline} {asked.action}")
    return bool(wanted) and asked.kind in {"concept", visual.kind} and wanted <= _plain(part_said(visual))


def _opening(title: str, headline: str) -> str:
    """The film's name over its first shot: the part before a colon or a bracket, where that is short enough and not there already."""
    name = _SUBTITLE.split(title, maxsplit=1)[0].strip() or title
    return name if len(name) <= LONGEST_KICKER and name.casefold() != headline.casefold() else ""


def _kicker(number: int, language: str) -> str:
    word = _SECTION.get(language.split("-", maxsplit=1)[0].lower(), "")
    return f"{word} {number}".strip()


def _closes(scene: Scene) -> bool:
    """Whether the last direction is an end of the film: it speaks of the logo, or asks to subscribe."""
    return bool(_CLOSING & set(content(scene.direction)))


def _filled(visual: Visual, scene: Scene, title: str) -> Visual:
    """A card that names nothing shows the section, or the film's title."""
    if visual.kind != "concept" or visual.headline or visual.text:
        return visual
    shown = sentence_case(scene.section or title)
    words = tuple(dict.fromkeys((*visual.keywords, *content(shown))))
    return replace(visual, headline=shown if len(shown.split()) <= 5 else "", text=shown if len(shown.split()) > 5 else "", keywords=words)


# ---------------------------------------------------------------- what a person wants otherwise


def _edited(visual: Visual, edit: Edit, scene: Scene) -> Visual:
    """The picture with what a person wants otherwise."""
    if edit.subjects is not None:
        named = " and ".join(edit.subjects[:2])
        headline = sentence_case(named if len(named.split()) <= 5 else edit.subjects[0]) if edit.subjects else ""
        words = tuple(content(" ".join(edit.subjects))) or visual.keywords
        kind = _kind_for(visual.kind, edit.subjects)
        visual = replace(visual, kind=kind, subjects=edit.subjects, headline=shortened(headline, 60), action="", setting="", keywords=words)
    if edit.text is not None:
        visual = replace(visual, text=edit.text)
    if edit.parts is not None:
        visual = replace(visual, parts=tuple(_parts(visual, edit.parts, scene)))
    if edit.clip is not None or edit.kind is not None:
        visual = replace(visual, clip=edit.clip, kind=edit.kind or _kind_of(edit.clip, scene))
    if edit.code is not None and edit.kind is None and visual.kind == "concept" and "code" in KINDS:
        visual = replace(visual, kind="code")
    if edit.kind is not None:
        visual = replace(visual, variant=variant(edit.kind, asked(scene.direction)))
    if visual.kind == "moviepy" and not visual.clip:
        raise _wrong(scene, "asks for a MoviePy clip and does not say which", "name the function: clip: ladder")
    return visual


def overridden(visual: Visual, edit: Edit) -> Visual:
    """The picture with the contents that a person gives it, whatever was read for it."""
    given = {name: value for name in ("variant", "items", "code", "code_language", "by") if (value := getattr(edit, name)) is not None}
    if edit.figures is not None:
        given["figures"] = tuple(figure(label, value) for label, value in edit.figures.items())
    parts = (
        tuple(overridden(part, edit.parts[n]) if n < len(edit.parts or ()) else part for n, part in enumerate(visual.parts))
        if edit.parts
        else visual.parts
    )
    return replace(visual, **given, parts=parts)


def _parts(visual: Visual, edits: tuple[Edit, ...], scene: Scene) -> Iterator[Visual]:
    for n, edit in enumerate(edits):
        old = visual.parts[n] if n < len(visual.parts) else Visual("concept", visual.headline)
        yield _edited(old, edit, scene)


def _kind_for(kind: str, subjects: tuple[str, ...]) -> str:
    """The kind that shows other subjects: the same, unless it shows people and they are none, or it was only a card."""
    people = all(any(is_somebody(word.casefold()) for word in subject.split()) for subject in subjects)
    if kind == "concept" or (is_peopled(kind) and not people):
        return choose(" and ".join(subjects)).kind
    return kind


def _kind_of(clip: Clip | None, scene: Scene) -> str:
    """The kind of picture that shows a file, by its ending."""
    ending = PurePosixPath(clip.file.replace("\\", "/")).suffix.lower() if clip else ""
    if ending in IMAGES:
        return "image"
    if ending in VIDEOS:
        return "video"
    raise _wrong(
        scene,
        f"names the clip {clip.file if clip else ''!r}, of which Shotwright cannot tell the kind",
        "write kind: image, video or moviepy beside it",
    )


def _wrong(scene: Scene, what: str, hint: str) -> ScriptError:
    where = f"line {scene.at}: " if scene.at else ""
    return ScriptError(f"{where}scene {scene.id!r} {what}", hint=hint)
