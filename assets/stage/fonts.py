"""Which font draws which character. Fonts come from packages; what those lack (Chinese, Japanese, Korean), from the system."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

import skia

from assets.stage.lettering import Face, Family

# Package and file. Poppins has Devanagari too.
_FACES: dict[str, tuple[str, str]] = {
    "title": ("fontpkg_poppins", "Poppins-{style}.ttf"),
    "label": ("fontpkg_poppins", "Poppins-{style}.ttf"),
    "text": ("fontpkg_inter", "Inter[opsz,wght].ttf"),
    "hand": ("fontpkg_caveat", "Caveat[wght].ttf"),
    "code": ("fontpkg_jetbrains_mono", "JetBrainsMono[wght].ttf"),
    "serif": ("fontpkg_lora", "Lora[wght].ttf"),
}
_STYLES = {400: "Regular", 500: "Medium", 600: "SemiBold", 700: "Bold", 800: "ExtraBold"}
_SCRIPTS = (
    "Sans", "SansArabic", "SansHebrew", "SansDevanagari", "SansBengali", "SansThai", "SansArmenian", "SansEthiopic",
    "SansGeorgian", "SansGujarati", "SansGurmukhi", "SansKannada", "SansKhmer", "SansLao", "SansMalayalam",
    "SansMyanmar", "SansOriya", "SansSinhala", "SansTamil", "SansTelugu", "SansSymbols", "Emoji",
)  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False)
class Font:
    """A typeface under the name that the text engine knows it by. `rise` and `fall` are its line, in shares of its size."""

    name: str
    typeface: skia.Typeface
    rise: float
    fall: float
    system: bool = False

    def has(self, character: str) -> bool:
        return bool(self.typeface.unicharToGlyph(ord(character)))


@lru_cache(256)
def chain(text: str, face: Face | Family, weight: int) -> tuple[Font, ...]:
    """The fonts that draw `text`: the face's own, then those from packages that are needed, then those of the system."""
    own = _own(face, weight)
    others = [_fallback(c, weight) for c in dict.fromkeys(text) if not _draws(own, c)]
    needed = dict.fromkeys(font for font in others if font)
    return (own, *sorted(needed, key=lambda font: font.system))


def missing(text: str) -> str:
    """The characters of `text` that no font here can draw, each once, in order; they would show as boxes."""
    return "".join(c for c in dict.fromkeys(text) if not any(_draws(font, c) for font in chain(text, "title", 700)) and not _unseen(c))


@lru_cache(1)
def provider() -> skia.textlayout.TypefaceFontProvider:
    """Every font that was asked for so far, for the text engine."""
    return skia.textlayout.TypefaceFontProvider()


def _draws(font: Font, character: str) -> bool:
    return _unseen(character) or font.has(character)


def _unseen(character: str) -> bool:
    """Characters that draw nothing of their own: spaces, joiners, direction marks, variation selectors."""
    return unicodedata.category(character) in ("Zs", "Cf", "Cc") or "\ufe00" <= character <= "\ufe0f"


@lru_cache(2048)
def _fallback(character: str, weight: int) -> Font | None:
    for script in _SCRIPTS:
        font = _noto(script, weight)
        if font.has(character):
            return font
    return _system(character, weight)


@lru_cache(64)
def _own(face: Face | Family, weight: int) -> Font:
    if isinstance(face, Family):
        if face.files:
            _, nearest = min(face.files, key=lambda file: (abs((file[0] or weight) - weight), str(file[1])))
            return _font(f"{face.name}-{weight}-{nearest}", _at(opened(nearest), weight))
        return _own(face.name, weight)
    package, file = _FACES[face]
    path = files(package) / "files" / file.format(style=_STYLES[weight])
    return _font(f"{face}-{weight}", _at(_files().makeFromFile(str(path)), weight))


@lru_cache(128)
def _noto(script: str, weight: int) -> Font:
    path = files("manimgx_fonts") / f"Noto{script}[wght].ttf"
    return _font(f"{script}-{weight}", _at(_files().makeFromFile(str(path)), weight))


def opened(path: Path) -> skia.Typeface:
    """The typeface in a file of any name. Raises OSError when there is none in it."""
    typeface = _files().makeFromFile(str(path))
    if typeface is None:
        raise OSError(f"{path.name} holds no font")
    return typeface


@lru_cache(1)
def _files() -> skia.FontMgr:
    """Opens font files without looking at the system's fonts, which takes a while where there are many."""
    return skia.FontMgr.New_Custom_Empty()


def _system(character: str, weight: int) -> Font | None:
    style = skia.FontStyle(weight, skia.FontStyle.kNormal_Width, skia.FontStyle.kUpright_Slant)
    typeface = skia.FontMgr().matchFamilyStyleCharacter("", style, [], ord(character))
    # A font manager may answer with a font that has not got the character.
    if typeface is None or not typeface.unicharToGlyph(ord(character)):
        return None
    return _system_font(f"system {typeface.getFamilyName()} {weight}", typeface)


_known: dict[str, Font] = {}


def _system_font(name: str, typeface: skia.Typeface) -> Font:
    if name not in _known:
        _known[name] = _font(name, typeface, system=True)
    return _known[name]


def _font(name: str, typeface: skia.Typeface, system: bool = False) -> Font:
    provider().registerTypeface(typeface, name)
    metrics = skia.Font(typeface, 1.0).getMetrics()
    return Font(name, typeface, -metrics.fAscent, metrics.fDescent, system)


def _at(typeface: skia.Typeface, weight: int) -> skia.Typeface:
    """A variable font set to `weight`, as far as its axis goes; any other font as it is."""
    for axis in typeface.getVariationDesignParameters() or ():
        if axis.tag == _WGHT:
            value = max(axis.min, min(axis.max, float(weight)))
            position = skia.FontArguments.VariationPosition
            coordinates = position.Coordinates([position.Coordinate(_WGHT, value)])
            # The arguments only point at the position: it must outlive the call.
            place = position(coordinates)
            return typeface.makeClone(skia.FontArguments().setVariationDesignPosition(place))
    return typeface


_WGHT = int.from_bytes(b"wght", "big")
