"""Directions in brackets, speech under the speaker's name: the way most shooting scripts are written.

What is read: directions in (bold, italic, code) brackets, over several lines too; `[Section: X]` and headings; speakers
as `**Narrator (V.O.):**` or `HOST (ON CAMERA):`, on a line of their own or before the words; words in quotation marks
of any kind or in none; `[Reference 1, 4]`, `[Ref. 2]`, `[1]`, `[^1]`; rules; `VISUAL:` and `B-ROLL:` lines; a header
with `title:` and `language:`; a list of sources under "References".

Code in a fence under a direction is shown, not spoken. What is neither spoken nor shown: cues for music and effects, times, notes to the
speaker such as (smiling), checklists, pictures, production notes, lines about the script such as `Duration:`. What could be either is
refused with its line.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

from script.dialects import _markup
from script.dialects._brackets import Meaning, is_shown, meaning
from script.dialects._labels import Label, label
from script.dialects._pieces import Piece, pieces
from script.dialects._speech import Part, said
from script.languages import known
from script.model import Clip, Edit, Line, Reference, Scene, SceneList, Source, Speaker
from script.words import readable, sentence_case, slug, telling, wordset
from script.words import words as words_of
from shotwright.errors import ScriptError

MOST_SCENES = 5_000
NARRATOR = "Narrator"
_QUOTES = '"“„«”»'
LONGEST_SOURCE = 2_000
PAUSE = 1.0  # seconds, of a pause that does not say how long

_HEADER_LINE = re.compile(r"[ \t]*[*_]{0,3}(title|language|lang)[*_]{0,3}[ \t]*:[*_]{0,3}[ \t]*(.*)", re.IGNORECASE)
_LANGUAGE = re.compile(r"[a-zA-Z]{2,3}(?:[-_][a-zA-Z0-9]{2,8}){0,3}")
_SOURCES = re.compile(
    r"(?:references|sources|bibliography|works cited|citations|further reading|quellen|literatur)(?:\s+list)?:?", re.IGNORECASE
)
_NOTES = re.compile(
    r"(?:(?:video\s+)?(?:production|editing|editor'?s?|director'?s?|filming|shooting|post-?production)\s+(?:notes?|checklist|tips?|"
    r"guide|details)|"
    r"(?:production|pre-?production)?\s*checklist|notes?|tips|(?:video|youtube)\s+(?:description|tags|metadata|details)|"
    r"thumbnail(?: ideas?)?|"
    r"hashtags|tags|description|equipment(?: list)?|b-?roll list|shot list|music(?: suggestions?)?)(?:\s+(?:for|and)\b.{0,60})?:?",
    re.IGNORECASE,
)
_SCRIPT_OF = re.compile(
    r"(?:(?:you\s?tube|video|shooting|full|film|narration)\s+)*script(?:\s*(?:for|title))?\s*[:–—-]\s*|title\s*:\s*", re.IGNORECASE
)
_NO_TITLE = re.compile(
    r"(?:(?:you\s?tube|video|shooting|full|film|narration|the)\s+)*(?:script|screenplay|transcript|narration|outline)", re.IGNORECASE
)
_TIMES = re.compile(r"[\[(]?\d{1,2}:\d{2}(?::\d{2})?(?:\s*(?:-|–|—|to)\s*\d{1,2}:\d{2}(?::\d{2})?)?[\])]?")
_COUNTED = re.compile(r"(?:section|scene|part|chapter|segment|act)\s*(?:\d{1,3}|[ivx]{1,5})?\s*[:.–—-]\s*(?=\S)", re.IGNORECASE)
_BOLD_LINE = re.compile(r"\s*(\*\*|__)(?=\S)([^*_]{2,100})\1:?\s*")
_ENTRY = re.compile(
    r"(?:\[?\^?(?:ref(?:erence)?\.?\s*|source\s*)?(\d{1,4})(?:\]:?|[.):])|(?:ref(?:erence)?\.?|source)\s*(\d{1,4})\s*[:.–—-])\s*(.*)",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"https?://[^\s<>\"“”]{3,2000}")
_FILE = re.compile(r"[\w\-./ ()]{1,200}\.(?:png|jpe?g|webp|gif|bmp|tiff?|mp4|mov|mkv|webm|avi|m4v)", re.IGNORECASE)
_NAMED = re.compile(
    r"(?:(?<=\s)|(?<=[:(—–])|^)(?:'([^'\n]{8,120}?)'|‘([^’\n]{8,120}?)’|\"([^\"\n]{8,120}?)\"|“([^”\n]{8,120}?)”)(?=[\s.,;:!?)]|$)"
)
_ON_CAMERA = re.compile(r"\b(?:on|to) (?:the )?camera\b|\btalking head\b", re.IGNORECASE)
_SEEN = re.compile(r"(?:talking head|on-?\s?camera)\b", re.IGNORECASE)  # [Talking head: the host in her studio] is not spoken
# Parts of a plan, which name nothing that is told.
_PLANNED = re.compile(
    r"(?:the )?(?:hook|cold open|teaser|intro|outro|cta|call to action|opening|pre-?roll|end ?card)"
    r"(?:\s*(?:&|and|\+|/)\s*(?:hook|intro|outro|cta|teaser))?",
    re.IGNORECASE,
)
_CAPITALS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_SMALL = wordset("a an the of in on at to from for and or nor but by with as vs is are your my our")


def fits(text: str) -> bool:
    """Any text may be written so."""
    return bool(text)


def parse(text: str, path: Path, language: str = "en") -> SceneList:
    """The scene list of `text`; `path` is the script's, for its name and for messages; `language` where none is named.

    Raises ScriptError as path:line: what, and what to do.
    """
    header, body = _header(text, path)
    cut = list(pieces(body, path))
    title = _film_title(cut)
    reader = _Reader(path, _habits(cut), title_at=title.at if title else 0)
    for n, piece in enumerate(cut):
        reader.take(piece, cut[n + 1].kind if n + 1 < len(cut) else "blank")
    drafts = reader.finished()
    if not any(draft.lines for draft in drafts):
        raise ScriptError(f"{path}:1: nobody speaks in this script", hint='write what is said as "Narrator (V.O.):" and the words below it')
    scenes = _scenes(drafts)
    return SceneList(
        title=header.get("title") or (title and _titled(title.text)) or reader.title or _own_name(scenes) or readable(path.stem),
        language=header.get("language", language),
        source=Source(path.name, hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()),
        speakers={line.speaker: Speaker() for scene in scenes for line in scene.narration},
        references=tuple(sorted(reader.references.values(), key=lambda reference: reference.number)),
        scenes=scenes,
    )


# ---------------------------------------------------------------- what is known before reading


@dataclass(frozen=True, slots=True)
class _Habits:
    """How this script is written: whether speakers are named at all, which names, and whose voice-overs are marked."""

    labelled: bool
    names: frozenset[str]
    voice_overs: frozenset[str]
    spelled: dict[str, str]


def _habits(cut: list[Piece]) -> _Habits:
    labels = [found for piece in cut if piece.kind == "text" and piece.begins and (found := label(_unlisted(piece.text)))]
    speakers = [found for found in labels if found.role == "speaker"]
    often = Counter(found.name for found in speakers if found.name[:1].isupper())
    plain = any(found.sure and found.rest and not found.marked for found in speakers)
    names = {found.name for found in speakers if found.sure or (plain and found.personal)} | {
        name for name, count in often.items() if count > 1 and len(name.split()) <= 2
    }
    return _Habits(bool(names), frozenset(names), frozenset(found.name for found in speakers if found.unseen), _spelled(cut))


def _spelled(cut: list[Piece]) -> dict[str, str]:
    """How words are written that are always capitalised in the text, by their small letters."""
    told = [word for piece in cut if piece.kind in {"text", "bracket"} for word in words_of(piece.text)]
    small = {word for word in told if word.islower()}
    return {
        word.casefold(): word
        for word in told
        if word[:1].isupper() and word.casefold() not in small and not (word.isupper() and len(word) > 4)
    }


def _header(text: str, path: Path) -> tuple[dict[str, str], str]:
    """What a header between two rules, or lines at the top, say of title and language; and the text without them."""
    lines = text.splitlines()
    first = next((n for n, line in enumerate(lines) if line.strip()), 0)
    fenced = bool(lines) and lines[first].strip() == "---"
    end = next((n for n in range(first + 1, min(first + 60, len(lines))) if lines[n].strip() in {"---", "..."}), 0) if fenced else 0
    if end and all(not line.strip() or re.match(r"\s*(?:#|-\s|[\w -]{1,40}:)", line) for line in lines[first + 1 : end]):
        span = range(first + 1, end)
        blanked = {first, *span, end}
    else:
        span = range(first, next((n for n in range(first, len(lines)) if not _HEADER_LINE.fullmatch(lines[n])), len(lines)))
        blanked = set(span)
    found: dict[str, str] = {}
    for n in span:
        if entry := _HEADER_LINE.fullmatch(lines[n]):
            key = "title" if entry[1].lower() == "title" else "language"
            found[key] = _markup.plain(entry[2]).strip("\"'“”") if key == "title" else _language(entry[2], path, n + 1)
    return {key: value for key, value in found.items() if value}, "\n".join("" if n in blanked else line for n, line in enumerate(lines))


def _language(written: str, path: Path, at: int) -> str:
    value = written.strip().strip("\"'*")
    if value and not _LANGUAGE.fullmatch(value):
        raise ScriptError(f"{path}:{at}: {value!r} is no language", hint="write its code: en, de, pt-BR")
    return value.replace("_", "-")


def _film_title(cut: list[Piece]) -> Piece | None:
    """The heading that names the film: it stands before everything else, and no other is of its level."""
    worded = next((piece for piece in cut if piece.kind not in {"blank", "rule", "code"}), None)
    if worded is None or worded.kind != "heading" or _NO_TITLE.fullmatch(worded.text) or _SOURCES.fullmatch(worded.text):
        return None
    others = [piece.level for piece in cut if piece.level and piece is not worded]
    return worded if all(level > worded.level for level in others) else None


def _titled(heading: str) -> str:
    return _SCRIPT_OF.sub("", _markup.plain(heading), count=1).strip("\"“”' ") or _markup.plain(heading)


def _own_name(scenes: tuple[Scene, ...]) -> str:
    """The name a film gives itself in its first lines: the first words in quotes that are written as a title."""
    first = [line.text for scene in scenes for line in scene.narration][:3]
    for text in first:
        for found in _NAMED.finditer(text):
            name = next(group for group in found.groups() if group).strip(" .,")
            told = [word for word in name.split() if word.lower().strip(".,:") not in _SMALL]
            if len(told) >= 2 and all(word[:1].isupper() or not word[:1].isalpha() for word in told):
                return name
    return ""


# ---------------------------------------------------------------- reading


@dataclass(slots=True)
class _Draft:
    """A scene in the making."""

    direction: str
    section: str
    at: int
    shot: Edit = field(default_factory=Edit)
    lines: list[Line] = field(default_factory=list)
    pause: float | None = None


Mode = Literal["script", "sources", "notes"]


class _Reader:
    """Takes the pieces one by one and keeps what the next one needs: the section, who speaks, the speech so far."""

    def __init__(self, path: Path, habits: _Habits, title_at: int) -> None:
        self.path, self.habits, self.title_at = path, habits, title_at
        self.title = ""
        self.references: dict[int, Reference] = {}
        self._drafts: list[_Draft] = []
        self._mode: Mode = "script"
        self._section = ""
        self._speaker: tuple[str, bool] | None = None
        self._speech: list[Part] = []
        self._worded = False
        self._before: Piece = Piece("blank", "", 0)
        self._source = 0
        self._pause: float | None = None

    def take(self, piece: Piece, following: str) -> None:
        """The next piece; `following` is the kind of the one after it."""
        if piece.kind == "heading":
            self._heading(piece)
        elif piece.kind == "rule":
            self._end_of_speech(forget=True)
            self._mode = "script" if self._mode == "notes" else self._mode
        elif piece.kind == "entry":
            self._entry(piece)
        elif piece.kind == "code":
            self._code(piece)
        elif piece.kind == "bracket":
            self._bracket(piece)
        elif piece.kind == "blank":
            if self._before.kind != "blank":
                self._speech.append(Part(stop=True))
        elif any(char.isalnum() for char in piece.text):
            self._text(piece, following)
        elif self._speaker:
            self._speech.append(Part(piece.text, piece.at))
        self._before = piece

    def finished(self) -> list[_Draft]:
        """Every scene, when the last piece is taken."""
        self._end_of_speech()
        return self._drafts

    # ---- headings and sections

    def _heading(self, piece: Piece) -> None:
        words = _markup.plain(_TIMES.sub(" ", piece.text)).strip(" |–—-:()")
        words = _COUNTED.sub("", words, count=1).strip('"“”')
        self._end_of_speech(forget=True)
        self._source = 0
        if _SOURCES.fullmatch(words):
            self._mode = "sources"
        elif _NOTES.fullmatch(words):
            self._mode = "notes"
        else:
            self._mode = "script"
            if piece.at != self.title_at and words and not (_NO_TITLE.fullmatch(words) and not self._drafts):
                self._open_section(self._cased(words), piece.at, shown=not _PLANNED.fullmatch(words))

    def _cased(self, heading: str) -> str:
        """A heading IN CAPITALS as its words are written elsewhere: "EMILY AT NIGHT" is "Emily at night"."""
        if not heading.isupper() or not any(len(word) > 3 for word in words_of(heading)):
            return heading
        return sentence_case(_CAPITALS.sub(lambda found: self.habits.spelled.get(found[0].casefold(), found[0].lower()), heading))

    def _open_section(self, name: str, at: int, *, shown: bool = True) -> None:
        """A section begins; one that is only the plan's (a hook, an intro) has no card that viewers would see."""
        self._end_of_speech(forget=True)
        if not shown:
            self._section = ""
            return
        last = self._drafts[-1] if self._drafts else None
        if last and not last.lines and last.direction.casefold() == f"section: {name}".casefold():
            return
        self._section = name
        self._scene(f"Section: {name}", at)

    def _scene(self, direction: str, at: int, shot: Edit | None = None) -> None:
        if len(self._drafts) >= MOST_SCENES:
            raise self._wrong(at, f"the script has more than {MOST_SCENES:,} directions", "cut it into several films")
        self._drafts.append(_Draft(direction, self._section, at, shot or Edit()))

    # ---- brackets

    def _bracket(self, piece: Piece) -> None:
        words = _markup.plain(piece.text)
        if self._mode != "script" and self._outside(piece, words):
            return
        named = label(f"{words}:") if piece.begins else None
        said_inside = label(words) if piece.begins else None
        if named and named.known and not named.rest:
            self._speaks(named)
        elif said_inside and said_inside.known and said_inside.rest and meaning(words).kind == "direction" and not _SEEN.match(words):
            self._speaks(said_inside)
            self._say(said_inside.rest, piece.at)
        else:
            self._means(piece, meaning(words, piece.place if not self._amid(piece) else "first"))

    def _amid(self, piece: Piece) -> bool:
        """A bracket alone on its line, but in the middle of a paragraph that is being spoken."""
        return piece.place == "alone" and self._before.kind == "text" and self._worded

    def _outside(self, piece: Piece, words: str) -> bool:
        """Brackets among the sources or in production notes: true when they are no part of the script."""
        if self._mode == "sources":
            numbers = meaning(words).numbers
            if piece.begins and numbers:
                self._source = numbers[0]
                self._add_source(numbers[0], "", piece.at)
                return True
            if piece.place != "alone":
                self._more_of_source(words, piece.at)
                return True
        if piece.place != "alone" or not is_shown(words):
            return self._mode == "notes"
        self._mode = "script"
        return False

    def _means(self, piece: Piece, found: Meaning) -> None:
        if found.kind == "direction":
            self._direction(found.words, piece.at)
        elif found.kind == "section":
            self._open_section(_COUNTED.sub("", found.words, count=1), piece.at)
        elif found.kind == "citation":
            self._cited(found.numbers, piece)
        elif found.kind == "sources":
            self._end_of_speech(forget=True)
            self._mode = "sources"
        elif found.kind == "pause":
            self._paused(found.seconds)
        elif found.kind == "gap":
            raise self._wrong(
                piece.at,
                f"[{_short(found.words)}] stands in what is said, and brackets are never spoken",
                "write the words themselves there; a direction goes on a line of its own",
            )
        elif found.kind == "empty":
            raise self._wrong(piece.at, "there is nothing in these brackets", "write what is to be seen, or take them out")

    def _direction(self, words: str, at: int) -> None:
        self._end_of_speech()
        pinned = Edit(clip=Clip(words.strip())) if _FILE.fullmatch(words.strip()) else None
        self._scene(words, at, pinned)

    def _code(self, piece: Piece) -> None:
        """A fenced block under a direction is what its picture shows, the first one of a scene; nobody speaks it."""
        draft = self._drafts[-1] if self._drafts and self._mode == "script" else None
        if draft and piece.text.strip() and draft.shot.code is None and not draft.direction.startswith("Section: "):
            draft.shot = replace(draft.shot, code=piece.text, code_language=known(piece.language) or None)

    def _cited(self, numbers: tuple[int, ...], piece: Piece) -> None:
        if not self._worded:
            raise self._wrong(
                piece.at, f"[{_short(piece.text)}] cites, but nothing is said before it", "put it after the words that it proves"
            )
        self._speech.append(Part(at=piece.at, numbers=numbers))

    def _paused(self, seconds: float | None) -> None:
        """A pause ends the line; the last one of a scene is the scene's own."""
        self._speech.append(Part(stop=True))
        self._pause = min(60.0, seconds if seconds is not None else PAUSE)

    # ---- text

    def _text(self, piece: Piece, following: str) -> None:
        if self._mode == "notes":
            return
        words = _unlisted(piece.text) if piece.begins else piece.text
        if self._before.kind == "bracket" and self._before.at == piece.at and not self._speech:
            words = words.lstrip(" :*_")
        if self._mode == "sources":
            self._source_line(piece.text[_markup.bullet(piece.text) :] if piece.begins else piece.text, piece)
        elif piece.begins and _BOLD_LINE.fullmatch(words) and self._is_heading(words, following):
            self._heading(Piece("heading", words.strip(" *_:\t"), piece.at, level=7))
        elif piece.begins and (found := label(words)) and self._believes(found):
            self._labelled(found, piece)
        else:
            self._spoken(words, piece)

    def _is_heading(self, words: str, following: str) -> bool:
        bare = words.strip(" *_\t")
        amid = self._before.kind == "text" or following == "text"
        return not amid and len(bare.split()) <= 9 and not bare.endswith((".", "!", "?", ",", ":", '"', "”")) and bare[:1] not in "\"“„«'"

    def _believes(self, found: Label) -> bool:
        """Whether this label is one here, and not a sentence with a colon."""
        if found.role == "speaker":
            return found.name in self.habits.names
        return found.marked or not self._speaker or self._before.kind in {"blank", "heading", "rule"}

    def _labelled(self, found: Label, piece: Piece) -> None:
        if found.role == "speaker":
            self._speaks(found)
            if found.rest.strip(" *_"):
                self._say(found.rest, piece.at)
        elif found.role == "shown" and found.rest.strip(" *_"):
            name = found.name.casefold()
            quiet = name in {"visual", "visuals", "video", "shot", "camera", "image", "picture", "footage", "visual cue", "screen", "show"}
            rest = _markup.plain(found.rest).strip("()")
            self._direction(rest if quiet else f"{found.name}: {rest}", piece.at)
        elif found.role != "about" and not found.rest:
            self._end_of_speech()

    def _speaks(self, found: Label) -> None:
        self._end_of_speech()
        self._speaker = (found.name, found.on_camera if found.on_camera is not None else self._is_seen(found.name))

    def _is_seen(self, name: str) -> bool:
        """Where the label does not say: on camera, if voice-overs of the same name are marked, or the direction says so."""
        direction = self._drafts[-1].direction if self._drafts else ""
        return name in self.habits.voice_overs or bool(_ON_CAMERA.search(direction))

    def _spoken(self, words: str, piece: Piece) -> None:
        shown = words.strip(" *_\t")
        if shown.startswith("(") and shown.endswith(")") and is_shown(shown[1:-1]):
            self._direction(_markup.plain(shown[1:-1]), piece.at)
            return
        if self._speaker is None and self._is_title(piece):
            self.title = _titled(piece.text)
            return
        self._speaker = self._speaker or self._somebody(piece)
        if words != piece.text:
            self._speech.append(Part(stop=True))
        self._say(words, piece.at)

    def _say(self, words: str, at: int) -> None:
        self._speech.append(Part(words, at))
        self._worded = self._worded or any(char.isalnum() for char in words)
        self._pause = None

    def _is_title(self, piece: Piece) -> bool:
        """A few words at the very top of a script that names its speakers."""
        words = piece.text.strip(" *_\t")
        short = len(words.split()) <= 14 and not words.endswith((".", "!", ":")) and words[:1] not in _QUOTES
        return self.habits.labelled and short and not self._drafts and not self.title

    def _somebody(self, piece: Piece) -> tuple[str, bool]:
        """Words under no speaker's name are the narrator's in a script without names, or when they stand in quotes."""
        words = piece.text.strip(" *_\t")
        if not self.habits.labelled or words[:1] in _QUOTES:
            return NARRATOR, False
        raise self._wrong(
            piece.at,
            f"nobody is named to say {_short(words)!r}",
            "put the speaker before it (Narrator (V.O.):), or put it in [brackets] if it is to be seen; else take it out",
        )

    def _end_of_speech(self, forget: bool = False) -> None:
        """What was said so far becomes the lines of the scene; `forget`: what follows has to name its speaker again."""
        lines = said(self._speech) if self._worded else []
        self._speech, self._worded = [], False
        if lines and self._speaker:
            if not self._drafts or self._drafts[-1].direction.startswith("Section: "):
                self._scene("", lines[0].at)
            speaker, on_camera = self._speaker
            self._drafts[-1].pause = self._pause
            self._drafts[-1].lines += [Line(speaker, line.text, on_camera, line.numbers, line.at) for line in lines]
        self._pause = None
        if forget:
            self._speaker = None

    # ---- sources

    def _source_line(self, words: str, piece: Piece) -> None:
        found = _ENTRY.fullmatch(_markup.plain(words)) if piece.begins else None
        if found:
            self._source = int(found[1] or found[2])
            self._add_source(self._source, found[3], piece.at)
        elif not piece.begins or self._before.kind != "blank":
            self._more_of_source(_markup.plain(words), piece.at)
        elif (named := label(words)) and named.role == "speaker" and named.name in self.habits.names:
            self._mode = "script"
            self._labelled(named, piece)

    def _entry(self, piece: Piece) -> None:
        number, rest = piece.text.split("]:", 1)
        self._add_source(int(number.strip("[^")), _markup.plain(rest), piece.at)

    def _add_source(self, number: int, words: str, at: int) -> None:
        if number in self.references:
            raise self._wrong(at, f"reference {number} is listed twice", "give every source a number of its own")
        self.references[number] = _reference(number, words)

    def _more_of_source(self, words: str, at: int) -> None:
        if old := self.references.get(self._source):
            if len(old.text) > LONGEST_SOURCE:
                raise self._wrong(at, f"reference {old.number} is longer than {LONGEST_SOURCE:,} characters", "end the list with a heading")
            self.references[self._source] = _reference(old.number, f"{old.text} {old.url} {words}")

    def _wrong(self, at: int, what: str, hint: str) -> ScriptError:
        return ScriptError(f"{self.path}:{at}: {what}", hint=hint)


def _reference(number: int, words: str) -> Reference:
    address = _ADDRESS.search(words)
    url = address[0].rstrip(".,;)") if address else ""
    words = words.replace(address[0], " ") if address else words
    return Reference(number, " ".join(words.split()).strip(" -–—:("), url)


def _unlisted(text: str) -> str:
    """A line without the mark of a list."""
    return text[_markup.bullet(text) or _markup.numbered(text) :]


def _short(words: str) -> str:
    return words if len(words) <= 60 else f"{words[:59]}…"


# ---------------------------------------------------------------- naming


def _scenes(drafts: list[_Draft]) -> tuple[Scene, ...]:
    names = _unique(_name(draft) for draft in drafts)
    return tuple(
        Scene(name, draft.direction, draft.section, draft.shot, tuple(draft.lines), draft.pause if draft.lines else None, at=draft.at)
        for name, draft in zip(names, drafts, strict=True)
    )


def _name(draft: _Draft) -> str:
    if draft.direction.startswith("Section: "):
        return slug(["section", *telling(draft.direction)], 4) or "section"
    spoken = draft.lines[0].text if draft.lines else ""
    return slug(telling(draft.direction)) or slug(telling(spoken), 4) or slug(draft.direction.split()) or "scene"


def _unique(names: Iterator[str]) -> list[str]:
    """The names, those that were used before with -2, -3 at their end."""
    used: set[str] = set()
    counts: Counter[str] = Counter()
    found = []
    for name in names:
        counts[name] += 1
        own = name
        while own in used:
            own = f"{name}-{counts[name]}"
            counts[name] += own in used
        used.add(own)
        found.append(own)
    return found
