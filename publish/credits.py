"""Whose work is in the film, and by what right: footage, voices, music, fonts and icons, as far as this film uses them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from assets.model import Footage
from assets.music import bed
from assets.stage import palette
from publish.text import one_line
from render.model import Timeline
from script.model import Shot, Visual
from shotwright.settings import Config

# Voice engines, as (what it is, by whom and by what licence).
_VOICES = {
    "kokoro": ("Kokoro-82M", "hexgrad, Apache-2.0"),
    "hibari": ("Hibari", "hibari-tts, Apache-2.0"),
    "gtts": ("Google Translate's voice", "Google, through gTTS (MIT)"),
}
_OFL = "SIL Open Font License 1.1"
_FONTS = (("Poppins", f"Indian Type Foundry, {_OFL}"), ("Inter", f"The Inter Project Authors, {_OFL}"))
# Handwriting and code, of which plain cards have none.
_MORE_FONTS = (("Caveat", f"The Caveat Project Authors, {_OFL}"), ("JetBrains Mono", f"The JetBrains Mono Project Authors, {_OFL}"))
# Print, in pictures of printed things.
_PRINT = ("Lora", f"The Lora Project Authors, {_OFL}")
_PRINTED = frozenset({"quote", "definition"})
_NOTO = ("Noto Sans", f"The Noto Project Authors, {_OFL}")
_ICONS = (("Phosphor", "Phosphor Icons, MIT"),)
# Kinds of picture that are somebody's footage and nothing else; the others are drawn, with type and icons.
_UNDRAWN = frozenset({"image", "video", "moviepy"})
_PLAIN = frozenset({"title", "concept", "outro"})


@dataclass(frozen=True, slots=True)
class Credit:
    """One work: what kind of thing, its name, and who made it under what licence; `scenes` where it is seen."""

    kind: str
    name: str
    by: str
    source: str = ""
    scenes: tuple[str, ...] = ()


def credits(timeline: Timeline, shots: Iterable[Shot], config: Config) -> tuple[Credit, ...]:
    """Every credit of the film, footage first, each work once. `shots` say whose voices speak."""
    found = (*_footage(timeline), *_music(timeline, config), *_voices(shots, config), *_drawn(timeline))
    return tuple(dict.fromkeys(found))


def text(made: Iterable[Credit]) -> str:
    """The credits as a page, under a heading for each kind."""
    kinds: dict[str, list[str]] = {}
    for credit in made:
        source = f"\n  {credit.source}" if credit.source else ""
        kinds.setdefault(credit.kind, []).append(f"- {credit.name}: {credit.by}{source}\n")
    return "\n".join(f"{kind}\n{''.join(lines)}" for kind, lines in kinds.items())


def of_footage(footage: Footage) -> Credit:
    """The credit of one still or clip. A person's own footage is credited as its file says, or as their own."""
    author = one_line(footage.author)
    if footage.provider == "own" and not author:
        by = "own footage" if footage.licence in ("", "own") else one_line(footage.licence)
    else:
        place = f" on {footage.provider.title()}" if footage.provider != "own" else ""
        by = f"{author or 'unknown author'}{place}, {one_line(footage.licence) or 'licence unknown'}"
    return Credit("Footage", footage.path.name, by, one_line(footage.source))


def _footage(timeline: Timeline) -> Iterator[Credit]:
    seen: dict[Footage, list[str]] = {}
    for span in timeline.spans:
        if span.picture.footage is not None:
            seen.setdefault(span.picture.footage, []).append(span.id)
    for footage, scenes in seen.items():
        credit = of_footage(footage)
        yield Credit(credit.kind, credit.name, credit.by, credit.source, tuple(scenes))


def _music(timeline: Timeline, config: Config) -> Iterator[Credit]:
    # It is heard in scenes without speech (render/mix.py).
    if config.sound.bed and any(not span.cues for span in timeline.spans):
        yield Credit("Music", bed.TITLE, "no rights reserved")


def _voices(shots: Iterable[Shot], config: Config) -> Iterator[Credit]:
    for voice in dict.fromkeys(voice for shot in shots for voice in shot.voices):
        choice = config.voice.voices.get(voice)
        if choice is not None:
            engine, by = _VOICES.get(choice.engine, (choice.engine, "see its licence"))
            yield Credit("Voices", f"{engine}, voice {choice.name}" if choice.name else engine, by)


def _drawn(timeline: Timeline) -> Iterator[Credit]:
    visuals = [visual for span in timeline.spans for visual in _all(span.picture.visual)]
    kinds = {visual.kind for visual in visuals} - _UNDRAWN
    if not kinds:
        return
    more = _MORE_FONTS if kinds - _PLAIN else ()
    faces = dict(face for span in timeline.spans for face in palette.look(span.picture.look).faces)
    usual = _FONTS[1:] if {"title", "label"} <= set(faces) else _FONTS
    print_ = (_PRINT,) if kinds & _PRINTED or any(family.name == "serif" for family in faces.values()) else ()
    own = tuple((family.name, "see its licence") for family in dict.fromkeys(faces.values()) if family.files)
    noto = (_NOTO,) if any(_needs_noto(visual) for visual in visuals) else ()
    yield from (Credit("Fonts", name, by) for name, by in (*usual, *own, *more, *print_, *noto))
    yield from (Credit("Icons", name, by) for name, by in _ICONS)


def _all(visual: Visual) -> Iterator[Visual]:
    yield visual
    for part in visual.parts:
        yield from _all(part)


def _needs_noto(visual: Visual) -> bool:
    """Whether it has characters that its own fonts, which are Latin, have not."""
    from assets.stage.fonts import chain

    text = " ".join((visual.headline, visual.action, visual.setting, visual.text, visual.kicker, *visual.subjects))
    return any(not font.system for font in chain(text, "title", 700)[1:])
