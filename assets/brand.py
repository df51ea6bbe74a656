"""A brand file: a channel's own colours, fonts, logo, name and host, laid over a look that comes with Shotwright.

Its colours are few and said by purpose; what a look needs beyond them is mixed from them and from the base look. A palette that could
not be read is refused: the pair of colours is named, with its contrast and the line.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from pathlib import Path
from typing import Annotated, Any, TypeVar, get_args

from pydantic import BaseModel, BeforeValidator, Field, ValidationError

from assets import store
from assets.stage import palette
from assets.stage.lettering import Face, Family
from assets.stage.palette import Look, Stops, blend, contrast, darker, lighter, luminance
from assets.stage.people.person import Beard, HairStyle, Person, Wear
from shotwright.errors import ConfigError
from shotwright.plugins import suggest
from shotwright.settings import Config, inside
from shotwright.yamlfile import Document, YamlProblem, read

T = TypeVar("T")

# By WCAG 2.x, AA.
LEAST = 4.5
# From this luminance on a ground is light, and words on it dark.
_PALE = 0.35


def _colour(value: object) -> object:
    """ "#0b1f33" in lower case."""
    if not isinstance(value, str) or not re.fullmatch(r"#[0-9a-fA-F]{6}", value):
        raise ValueError(f'a colour is written "#rrggbb", in quotes, not {value!r}')
    return value.lower()


def _several(value: object) -> object:
    return [value] if isinstance(value, str) else value


Colour = Annotated[str, BeforeValidator(_colour)]


class _Part(BaseModel, frozen=True, extra="forbid"):
    pass


class Colours(_Part):
    """By purpose. What is left out is the base look's, or mixed from what is there."""

    ground: Annotated[tuple[Colour, ...], BeforeValidator(_several), Field(min_length=1, max_length=5)] | None = None
    accents: Annotated[tuple[Colour, ...], BeforeValidator(_several), Field(min_length=1, max_length=6)] | None = None
    highlight: Colour | None = None
    text: Colour | None = None


class Fonts(_Part):
    """A family that is installed as a package (Lora), or a TTF or OTF file of the project, or several of different weights."""

    title: Annotated[tuple[str, ...], BeforeValidator(_several), Field(min_length=1, max_length=9)] | None = None
    text: Annotated[tuple[str, ...], BeforeValidator(_several), Field(min_length=1, max_length=9)] | None = None


class Host(_Part):
    """Whoever is on camera."""

    skin: Colour | None = None
    hair: HairStyle | None = None
    hair_colour: Colour | None = None
    wear: Wear | None = None
    clothes: Colour | None = None
    under: Colour | None = None
    glasses: bool | None = None
    beard: Beard | None = None
    lips: Colour | None = None
    earrings: Colour | None = None
    lashes: bool | None = None
    wheelchair: bool | None = None
    age: float | None = Field(None, ge=0, le=1)
    build: float | None = Field(None, ge=0.85, le=1.15)
    jaw: float | None = Field(None, ge=0, le=1)


class Brand(_Part):
    """The whole of a brand file."""

    base: str | None = None
    name: str = ""
    tagline: str = ""
    logo: str | None = None
    colours: Colours = Colours()
    fonts: Fonts = Fonts()
    host: Host = Host()


@dataclass(frozen=True, slots=True)
class Read:
    """A brand as it was read, and where each of its keys stands."""

    path: Path
    brand: Brand
    document: Document

    def at(self, *where: str) -> str:
        return f"{self.path}:{self.document.line(where)}"


def dressed(path: Path, root: Path, base: str) -> Look:
    """The look that the brand file makes of its base, else of the look `base`.

    Raises ConfigError as path:line for a file that cannot be read, a key, a colour or a font that is not right, and for colours
    that could not be read on one another; PluginError for a base that is not there.
    """
    return _dressed(path, root, base, content(path))


def branded(config: Config, root: Path) -> Config:
    """`config` with the brand's logo, name and tagline where its own channel has none. Raises ConfigError as `dressed` does."""
    if config.brand is None:
        return config
    brand = load(inside(root, config.brand)).brand
    own = {"name": brand.name, "tagline": brand.tagline, "logo": brand.logo}
    missing = {key: value for key, value in own.items() if value and not getattr(config.channel, key)}
    return config.model_copy(update={"channel": config.channel.model_copy(update=missing)})


def content(path: Path) -> str:
    """The hash of the file's bytes. Raises ConfigError when there is no such file."""
    try:
        return store.content(path)
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read: {error.strerror}", hint="brand: in config.yaml names a file of the project") from error


@lru_cache(16)
def _dressed(path: Path, root: Path, base: str, _content: str) -> Look:
    found = load(path)
    look = _painted(palette.look(found.brand.base or base), found.brand.colours)
    look = replace(look, faces=_faces(found, root, look), host=_host(found.brand.host))
    _check(look, found)
    return replace(look, name=f"{look.name} {store.key({'brand': look})[:12]}")


def load(path: Path) -> Read:
    """The brand file, checked key by key. Raises ConfigError as path:line."""
    try:
        document = read(path)
    except YamlProblem as problem:
        raise ConfigError(f"{path}:{problem.line}: {problem.message}", hint=problem.hint) from problem
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read: {error.strerror}") from error
    _see_colours(path, document)
    try:
        return Read(path, Brand.model_validate(document.data or {}), document)
    except ValidationError as error:
        raise _refused(path, document, error) from error


def _see_colours(path: Path, document: Document) -> None:
    """A colour without quotes is none to YAML, for # begins a comment there."""
    data = document.data if isinstance(document.data, dict) else {}
    for part in ("colours", "host"):
        for key, value in (data.get(part) or {}).items() if isinstance(data.get(part), dict) else ():
            if value is None:
                place = f"{path}:{document.line((part, key))}"
                raise ConfigError(f'{place}: {part}.{key}: write a colour in quotes, as "#0b1f33"', hint="without them # begins a comment")


def _refused(path: Path, document: Document, error: ValidationError) -> ConfigError:
    first = error.errors()[0]
    where = tuple(part for part in first["loc"] if not isinstance(part, str) or not part.startswith(("function", "tuple", "literal")))
    place, dotted = f"{path}:{document.line(where)}", ".".join(map(str, where))
    if first["type"] == "extra_forbidden":
        return ConfigError(f"{place}: there is no key {dotted!r}", hint=suggest(str(where[-1]), _keys(where[:-1])))
    if first["type"] == "literal_error" and (known := _words(str(where[-1]))):
        return ConfigError(f"{place}: there is no {dotted} {first['input']!r}", hint=suggest(str(first["input"]), known))
    return ConfigError(f"{place}: {dotted}: {first['msg'].removeprefix('Value error, ')}", hint="docs/looks.md explains every key")


def _keys(where: tuple[Any, ...]) -> list[str]:
    parts: dict[Any, type[BaseModel]] = {"colours": Colours, "fonts": Fonts, "host": Host}
    return list((parts.get(where[0], Brand) if where else Brand).model_fields)


def _words(key: str) -> tuple[str, ...]:
    """The words that a key of the host takes."""
    return {"hair": get_args(HairStyle), "wear": get_args(Wear), "beard": get_args(Beard)}.get(key, ())


# ---------------------------------------------------------------- colours


def _painted(base: Look, colours: Colours) -> Look:
    look = _grounded(base, colours.ground, colours.text) if colours.ground else base
    if colours.accents:
        look = _accented(look, colours.accents)
    if colours.text:
        look = replace(look, text=colours.text, quiet=_toward(colours.text, look.grounds[0][1], 0.22))
    if colours.ground or colours.text or colours.accents:
        wish = colours.highlight or (look.accents[0] if colours.accents else look.highlight)
        highlight = colours.highlight or _readable(wish, look)
        look = replace(look, highlight=highlight, warm=_readable(blend(highlight, look.text, 0.35), look))
    elif colours.highlight:
        look = replace(look, highlight=colours.highlight, warm=_readable(blend(colours.highlight, look.text, 0.35), look))
    return look


def _grounded(base: Look, given: Stops, text: str | None) -> Look:
    """The base with the brand's grounds, and everything that lies behind words in keeping with them."""
    pale = luminance(given[0]) > _PALE
    away = partial(_paler if pale else _deeper, base)
    grounds = tuple((away(value, 0.4), value, _lit(value, pale)) for value in given)
    chip = blend(given[0], "#ffffff", 0.85) if pale else darker(given[0], 0.4)
    words = text or (base.text if contrast(base.text, given[0]) >= LEAST else base.ink if pale else "#ffffff")
    walls = tuple(tuple(_mixed(stop, lit) for stop in wall) for wall, lit in zip(base.room.walls, _repeated(given), strict=False))
    room = replace(base.room, walls=walls, floor=tuple(_mixed(stop, given[0]) for stop in base.room.floor))
    return replace(
        base,
        grounds=_repeated(grounds),
        chip=chip,
        text=words,
        quiet=_toward(words, given[0], 0.22),
        tile_dark=darker(given[0], 0.25) if not pale else base.tile_dark,
        room=room,
        hills=tuple(_mixed(hill, given[0]) for hill in base.hills),
        air=(away(given[0], 0.3), blend(given[0], base.air[1], 0.35), base.air[2]),
        shadow=base.shadow if pale == base.light else ("#14122b" if not pale else blend(given[0], base.ink, 0.6)),
    )


def _repeated(few: tuple[T, ...]) -> tuple[T, ...]:
    """Five of them, as a look has."""
    return tuple(few[n % len(few)] for n in range(5))


def _paler(_base: Look, colour: str, share: float) -> str:
    return lighter(colour, share)


def _deeper(base: Look, colour: str, share: float) -> str:
    return blend(colour, base.ink, share)


def _lit(colour: str, pale: bool) -> str:
    """The far corner of a ground: a little of what it is, more so."""
    return darker(colour, 0.08) if pale else lighter(colour, 0.14)


def _mixed(wall: str, ground: str) -> str:
    """What a room is made of, with the ground in it, if both are light or both dark."""
    return blend(wall, ground, 0.6) if (luminance(wall) > _PALE) == (luminance(ground) > _PALE) else wall


def _toward(text: str, ground: str, share: float) -> str:
    """Quieter than `text`: nearer to the ground, as far as it can still be read."""
    shares = (share * n / 10 for n in range(10, -1, -1))
    return next((c for s in shares if contrast(c := blend(text, ground, s), ground) >= LEAST + 1), text)


def _readable(wish: str, look: Look) -> str:
    """`wish`, or as much nearer to the text's colour as it must be to be read."""
    behind = [look.chip, *(stop for ground in look.grounds for stop in ground[:2])]
    tries = (blend(wish, look.text, n / 20) for n in range(21))
    return next((c for c in tries if all(contrast(c, value) >= LEAST + 0.1 for value in behind)), look.text)


def _accented(look: Look, given: Stops) -> Look:
    """The base with the brand's accents; where they are few, shades of them make up the six."""
    ways: tuple[Callable[[str], str], ...] = (lambda c: c, lambda c: lighter(c, 0.35), lambda c: darker(c, 0.22), lambda c: lighter(c, 0.6))
    six = tuple(way(colour) for way in ways for colour in given)
    six = (*six, *(lighter(colour, 0.2) for colour in six))[:6]
    heroes = tuple((lighter(c, 0.22), c, darker(c, 0.24)) for c in (*given, *(darker(g, 0.12) for g in given), *given, *given, *given)[:5])
    return replace(look, accents=six, inks=tuple(_inked(c, look.tile_light) for c in six), heroes=heroes)


def _inked(colour: str, ground: str) -> str:
    """`colour` as dark as an icon on a light tile must be (3:1, by WCAG 2.x)."""
    return next((c for n in range(21) if contrast(c := darker(colour, n / 20), ground) >= 3.0), colour)


# ---------------------------------------------------------------- what could not be read


def pairs(look: Look) -> Iterator[tuple[str, str, str, str]]:
    """Every text and what it is set on: the name and the colour of both."""
    behind = [(f"grounds[{n}]", stop) for n, ground in enumerate(look.grounds) for stop in ground[:2]]
    for name in ("text", "quiet", "warm", "highlight"):
        for where, ground in (*behind, ("chip", look.chip)):
            yield name, getattr(look, name), where, ground
    yield "text", look.text, "air", look.air[0]
    for where, ground in (("tile_light", look.tile_light), *(("board", stop) for stop in look.room.board)):
        yield "ink", look.ink, where, ground
    yield "button_text", look.button_text, "button", look.button


def unreadable(look: Look) -> tuple[str, str, str, str] | None:
    """The pair of `pairs` with the least contrast, if that is too little; else None."""
    worst = min(pairs(look), key=lambda pair: contrast(pair[1], pair[3]))
    return worst if contrast(worst[1], worst[3]) < LEAST else None


def _check(look: Look, found: Read) -> None:
    if (pair := unreadable(look)) is None:
        return
    name, colour, where, ground = pair
    colours = found.brand.colours
    own = name if getattr(colours, name, None) else "ground" if colours.ground else "text"
    better = _better(colour, ground)
    raise ConfigError(
        f"{found.at('colours', own)}: {name} {colour} on {where} {ground} has a contrast of {contrast(colour, ground):.1f}:1; "
        f"to be read it needs {LEAST}:1",
        hint=f"{better} could be read there" if own == name else "take a ground that is clearly dark or clearly light",
    )


def _better(colour: str, ground: str) -> str:
    """The nearest shade of `colour` that can be read on `ground`."""
    ends = ("#000000", "#ffffff") if luminance(ground) > 0.18 else ("#ffffff", "#000000")
    tries = (blend(colour, end, n / 20) for end in ends for n in range(21))
    return next(c for c in tries if contrast(c, ground) >= LEAST)


# ---------------------------------------------------------------- fonts


def _faces(found: Read, root: Path, look: Look) -> tuple[tuple[Face, Family], ...]:
    fonts, worn = found.brand.fonts, dict(look.faces)
    if fonts.title:
        worn["title"] = worn["label"] = _family(fonts.title, root, found.at("fonts", "title"))
    if fonts.text:
        worn["text"] = _family(fonts.text, root, found.at("fonts", "text"))
    return tuple(worn.items())


def _family(names: tuple[str, ...], root: Path, at: str) -> Family:
    """Files of the project, or an installed family."""
    if any(name.lower().endswith((".ttf", ".otf")) for name in names):
        return Family(Path(names[0]).stem, tuple(_file(name, root, at) for name in names))
    if len(names) > 1:
        raise ConfigError(f"{at}: give one family, or files that end in .ttf or .otf", hint="docs/looks.md explains every key")
    return _installed(names[0], at)


def _file(name: str, root: Path, at: str) -> tuple[int, Path]:
    from assets.stage.fonts import opened

    try:
        path = inside(root, name)
        typeface = opened(path)
    except (OSError, ConfigError) as error:
        said = error.message if isinstance(error, ConfigError) else str(error)
        raise ConfigError(
            f"{at}: the font {name!r} cannot be used: {said}", hint="name a TTF or OTF file in the project's folder"
        ) from error
    if not all(typeface.unicharToGlyph(ord(letter)) for letter in "aeiou"):
        raise ConfigError(f"{at}: the font {name!r} has no Latin letters", hint="take another, or leave it out")
    varies = any(axis.tag == _WGHT for axis in typeface.getVariationDesignParameters() or ())
    return (0 if varies else int(typeface.fontStyle().weight())), path


def _installed(name: str, at: str) -> Family:
    import fontpkg

    try:
        family = fontpkg.family(name)
    except fontpkg.FamilyNotInstalled as error:
        known = sorted(found.name for found in fontpkg.families().values())
        slug = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
        hint = f"{suggest(name, known)} Others: pip install fontpkg-{slug}, or a TTF or OTF file of the project"
        raise ConfigError(f"{at}: there is no font {name!r}", hint=hint) from error
    upright = [file for file in family.files if file.style == "normal"]
    return Family(family.name, tuple((0 if file.variable else int(file.weight or 400), Path(file.path)) for file in upright))


_WGHT = int.from_bytes(b"wght", "big")


# ---------------------------------------------------------------- the host


def _host(given: Host) -> Person | None:
    """The usual host, changed as the brand says; None if it says nothing."""
    from assets.stage.people import HOST
    from assets.stage.people.cast import person

    said = {key: value for key, value in given.model_dump().items() if value is not None}
    if not said:
        return None
    names = {"clothes": "top", "earrings": "ear", "wheelchair": "wheels"}
    return replace(person(HOST), **{names.get(key, key): value for key, value in said.items()})
