"""The channel: everything config.yaml says, as frozen values.

config.yaml at the project's root is the default and names every key; a project's own file overrides only what it
names. Plugins check their own part (`voice.engines.NAME`) where they are used.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, Field, ValidationError, field_validator, model_validator

from shotwright.amounts import bytes_of
from shotwright.errors import ConfigError
from shotwright.exact import rational
from shotwright.formats import NAMES, SIZES, called, fits, format_name
from shotwright.plugins import suggest
from shotwright.yamlfile import Document, YamlProblem, read


class _Part(BaseModel, frozen=True, extra="forbid"):
    pass


class ChannelPart(_Part):
    """Who publishes."""

    name: str = ""
    tagline: str = ""
    logo: str | None = None
    host: str = ""
    links: dict[str, str] = Field(default_factory=dict)


class VoiceChoice(_Part):
    """One voice that scripts may ask for by its key."""

    engine: str
    name: str = ""
    speed: float = Field(1.0, ge=0.5, le=2.0)


class VoicePart(_Part):
    """Who speaks, and how."""

    default: str = "narrator"
    draft: str = "draft"
    fallback: str | None = None
    network: bool = False
    model: str | None = None
    voices: dict[str, VoiceChoice]
    speakers: dict[str, str] = Field(default_factory=dict)
    engines: dict[str, dict[str, Any]] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _known(self) -> VoicePart:
        for name in (self.default, self.draft, self.fallback, *self.speakers.values()):
            if name is not None and name not in self.voices:
                raise ValueError(f"there is no voice {name!r} in voice.voices. {suggest(name, list(self.voices))}")
        return self


class PacePart(_Part):
    """Silences and least lengths, in seconds."""

    lead: float = Field(0.3, ge=0, le=10)
    sentence: float = Field(0.25, ge=0, le=5)
    line: float = Field(0.35, ge=0, le=10)
    tail: float = Field(0.6, ge=0, le=10)
    title: float = Field(2.8, gt=0, le=60)
    silent: float = Field(4.0, gt=0, le=60)


class SoundPart(_Part):
    """The mix and its loudness."""

    bed: bool = True
    bed_level: float = Field(-30, ge=-60, le=-6)
    loudness: float = Field(-14, ge=-31, le=-5)
    true_peak: float = Field(-1.5, ge=-9, le=-1)
    bitrate: int = Field(256, ge=96, le=512)


Quality = Literal["draft", "upload", "archive"]
Codec = Literal["h264", "hevc", "av1"]
EncoderName = Literal["x264", "x265", "svtav1", "nvenc", "qsv", "videotoolbox", "amf"]
Setting = int | float | str
Preset = Annotated[str, BeforeValidator(lambda value: str(value) if isinstance(value, int) else value)]  # SVT-AV1's are numbers


class CodingPart(_Part):
    """What a quality means to an encoder: a preset and a figure of its own, and options by its own names."""

    preset: Preset
    crf: int = Field(ge=0, le=99)
    options: dict[str, Setting] = Field(default_factory=dict)

    @field_validator("options")
    @classmethod
    def _plain(cls, value: dict[str, Setting]) -> dict[str, Setting]:
        for name, setting in value.items():
            if not re.fullmatch(r"[a-z][a-z0-9_-]*", name) or not re.fullmatch(r"[A-Za-z0-9.,+-]+", str(setting)):
                raise ValueError(f"write an option as the encoder names it, with a plain value: {{bframes: 5}}, not {name}: {setting}")
        return value


class RenderPart(_Part):
    """The frames and the file. `preset` and `crf`, where given, stand over what `quality` means, and `size` over the size that
    `format` has."""

    format: str | None = None
    size: str | None = None
    fps: int | float | str = 30
    engine: Literal["native", "moviepy"] = "native"
    quality: Quality = "upload"
    codec: Codec = "h264"
    encoder: Literal["software", "auto"] | EncoderName = "software"
    preset: Preset | None = None
    crf: int | None = Field(None, ge=0, le=99)
    qualities: dict[EncoderName, dict[Quality, CodingPart]] = Field(default_factory=dict)
    keyframe: float = Field(2.0, ge=0.5, le=2.0)
    workers: int = Field(0, ge=0, le=256)

    @field_validator("format", mode="before")
    @classmethod
    def _format(cls, value: object) -> str | None:
        name = format_name(str(value)) if value is not None else None
        if value is not None and name is None:
            raise ValueError(f"there is no format {str(value)!r}. {suggest(str(value), NAMES)}")
        return name

    @field_validator("size")
    @classmethod
    def _size(cls, value: str | None) -> str | None:
        if value is None:
            return None
        found = re.fullmatch(r"([0-9]{2,5})x([0-9]{2,5})", value)
        if not found or any(int(n) % 2 or not 64 <= int(n) <= 7680 for n in found.groups()):
            raise ValueError("write the size as WIDTHxHEIGHT, both even, from 64 to 7680: 1920x1080")
        return value

    @field_validator("fps")
    @classmethod
    def _fps(cls, value: int | float | str) -> int | float | str:
        try:
            good = 1 <= rational(value) <= 240
        except (ValueError, ZeroDivisionError):
            good = False
        if not good:
            raise ValueError("write the frame rate as a number or a fraction from 1 to 240: 30, 29.97, 30000/1001")
        return value

    @model_validator(mode="after")
    def _shape(self) -> RenderPart:
        if self.format and self.size and not fits(self.format, *self.width_height):
            raise ValueError(f"the size {self.size} is not {called(self.format)}: leave one of them out")
        return self

    @property
    def width_height(self) -> tuple[int, int]:
        """Pixels of a frame."""
        if self.size is None:
            return SIZES[self.format or "wide"]
        width, height = self.size.split("x")
        return int(width), int(height)


class PicturesPart(_Part):
    """What pictures may use."""

    moviepy: str | None = None


class StockPart(_Part):
    """Where footage may come from."""

    clips: str = "clips"
    match: float = Field(0.5, ge=0, le=1)
    network: bool = False
    providers: tuple[Literal["pexels", "pixabay"], ...] = ("pexels", "pixabay")
    timeout: float = Field(20, gt=0, le=300)
    addresses: dict[str, str] = Field(default_factory=dict)


class OverlaysPart(_Part):
    """What lies over the pictures."""

    references: bool = True
    terms: bool = True
    lower_thirds: bool = True
    progress: bool = True


class OutroPart(_Part):
    """The end of the film."""

    seconds: float = Field(8, ge=5, le=20)
    subscribe: str = "Subscribe"
    closing: str = "Thanks for watching"


class StorePart(_Part):
    """What was made and is kept for the next run: how much of it, and what lies behind it."""

    limit: str | int | None = "20 GB"
    url: str | None = None
    options: dict[str, str | int | float | bool] = Field(default_factory=dict)

    @field_validator("limit")
    @classmethod
    def _limit(cls, value: str | int | None) -> str | int | None:
        if value is not None:
            bytes_of(str(value))
        return value

    @field_validator("url")
    @classmethod
    def _url(cls, value: str | None) -> str | None:
        if value is not None and not re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*://.", value):
            raise ValueError("write the address with its kind: s3://bucket/folder, file:///mnt/share/store")
        if value is not None and re.search(r"//[^/]*@", value):
            raise ValueError("an address holds no user and no password: they come from the environment")
        return value

    @field_validator("options")
    @classmethod
    def _no_secrets(cls, value: dict[str, str | int | float | bool]) -> dict[str, str | int | float | bool]:
        for name in value:
            if re.search(r"secret|password|passwd|token|credential|^key$|account_key|api_key|access_key", name, re.IGNORECASE):
                raise ValueError(f"{name} looks like a secret: keys and passwords come from the environment")
        return value

    @property
    def bytes(self) -> int | None:
        """The limit in bytes; None for none."""
        return None if self.limit is None else bytes_of(str(self.limit))


class ClusterPart(_Part):
    """Other machines that do the work. `timeout` is in seconds; the files of TLS are PEM."""

    address: str | None = None
    timeout: float = Field(30, gt=0, le=3600)
    tls_ca: str | None = None
    tls_cert: str | None = None
    tls_key: str | None = None

    @field_validator("address")
    @classmethod
    def _address(cls, value: str | None) -> str | None:
        if value is not None and not re.fullmatch(r"(tcp|tls)://[^/\s@]+:[0-9]{1,5}", value):
            raise ValueError("write the scheduler's address as tcp://host:8786, or tls://host:8786 with the three files of TLS")
        return value

    @model_validator(mode="after")
    def _whole(self) -> ClusterPart:
        given = [name is not None for name in (self.tls_ca, self.tls_cert, self.tls_key)]
        if any(given) and not all(given):
            raise ValueError("tls_ca, tls_cert and tls_key go together")
        if self.address is not None and self.address.startswith("tls") != all(given):
            raise ValueError("a tls:// address and the files tls_ca, tls_cert and tls_key go together")
        return self


class Config(_Part):
    """The whole of config.yaml, checked."""

    channel: ChannelPart = ChannelPart()
    look: str = "dusk"
    brand: str | None = None
    language: str = "en"
    voice: VoicePart
    pace: PacePart = PacePart()
    sound: SoundPart = SoundPart()
    render: RenderPart = RenderPart()
    pictures: PicturesPart = PicturesPart()
    stock: StockPart = StockPart()
    overlays: OverlaysPart = OverlaysPart()
    outro: OutroPart = OutroPart()
    cluster: ClusterPart = ClusterPart()
    store: StorePart = StorePart()


@dataclass(frozen=True, slots=True)
class Project:
    """Where a film lives. `root` is the folder whose files a scene list may name; `store` holds what was made."""

    root: Path
    config: Config
    out: Path
    store: Path


def default_config() -> Path:
    """config.yaml as it is shipped: beside the rooms in a checkout, inside this package when installed."""
    beside = Path(__file__).resolve().parent.parent / "config.yaml"
    return beside if beside.exists() else Path(str(files("shotwright") / "config.yaml"))


def load(own: Path | None = None) -> Config:
    """The default config, with what the project's `own` file names laid over it.

    Raises ConfigError as path:line: what, and what to do.
    """
    base = _document(default_config())
    if own is None or own.resolve() == default_config().resolve():
        return _checked(base.data, default_config(), base)
    ours = _document(own)
    return _checked(_laid_over(base.data, ours.data or {}), own, ours)


def inside(root: Path, name: str) -> Path:
    """The file `name` of the project. Raises ConfigError when it is a URL, or leads out of the project's folder."""
    if re.match(r"[a-zA-Z][a-zA-Z0-9+.-]+://", name):
        raise ConfigError(f"{name!r} is an address, not a file", hint="download it into the project's folder and name it there")
    path = (root / name).resolve()
    if not path.is_relative_to(root.resolve()):
        raise ConfigError(f"{name!r} leads out of the project's folder", hint=f"copy the file into {root}")
    return path


def _document(path: Path) -> Document:
    try:
        return read(path)
    except YamlProblem as problem:
        raise ConfigError(f"{path}:{problem.line}: {problem.message}", hint=problem.hint) from problem
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read: {error.strerror}") from error


def _laid_over(base: Any, ours: Any) -> Any:
    if not isinstance(base, dict) or not isinstance(ours, dict):
        return ours
    return {**base, **{key: _laid_over(base.get(key), value) for key, value in ours.items()}}


def _checked(data: Any, path: Path, document: Document) -> Config:
    try:
        return Config.model_validate(data)
    except ValidationError as error:
        first = error.errors()[0]
        where = tuple(first["loc"])
        place, dotted = f"{path}:{document.line(where)}", ".".join(str(part) for part in where)
        if first["type"] == "extra_forbidden":
            raise ConfigError(f"{place}: there is no key {dotted!r}", hint=suggest(str(where[-1]), _keys(where[:-1]))) from error
        said = first["msg"].removeprefix("Value error, ")
        raise ConfigError(f"{place}: {dotted}: {said}", hint="config.yaml as shipped explains every key") from error


def _keys(where: tuple[str | int, ...]) -> list[str]:
    model: Any = Config
    for part in where:
        annotation = (
            model.model_fields[part].annotation if isinstance(part, str) and part in getattr(model, "model_fields", {}) else VoiceChoice
        )
        model = annotation if hasattr(annotation, "model_fields") else VoiceChoice
    return list(model.model_fields)
