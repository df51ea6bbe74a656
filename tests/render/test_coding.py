"""What config.yaml asks of an encoder, as a format; what does not go together; what takes over where a device does not work."""

from __future__ import annotations

from typing import Any, get_args

import pytest

from render import coding as room
from render.coding import coding
from render.model import Format
from shotwright.errors import ConfigError
from shotwright.settings import CodingPart, Quality, RenderPart, load


def part(**own: Any) -> RenderPart:
    return load().render.model_copy(update=own)


def made(**own: Any) -> tuple[str, str, int]:
    form = coding(part(**own)).format
    return form.encoder, form.preset, form.crf


def test_the_default_is_x264_by_the_measured_settings() -> None:
    found = coding(part())
    meant = load().render.qualities["x264"]["upload"]
    assert (found.format.encoder, found.format.codec, found.note) == ("x264", "h264", "")
    assert (found.format.preset, found.format.crf) == (meant.preset, meant.crf)
    assert dict(found.format.tuning) == {key: str(value) for key, value in meant.options.items()}


def test_every_encoder_has_every_quality_and_knows_its_words() -> None:
    qualities = load().render.qualities
    assert set(qualities) == set(room.encoder.__globals__["names"]())
    for name, meant in qualities.items():
        assert set(meant) == set(get_args(Quality))
        for chosen in meant.values():
            room._check(chosen, name)


@pytest.mark.parametrize(("codec", "name"), [("h264", "x264"), ("hevc", "x265"), ("av1", "svtav1")])
@pytest.mark.parametrize("quality", get_args(Quality))
def test_software_makes_every_codec_at_every_quality(codec: str, name: str, quality: str) -> None:
    found = coding(part(codec=codec, quality=quality))
    assert (found.format.encoder, found.format.codec, found.note) == (name, codec, "")


def test_less_is_better_in_every_encoder() -> None:
    for meant in load().render.qualities.values():
        assert meant["archive"].crf < meant["upload"].crf < meant["draft"].crf


def test_a_preset_stands_without_the_options_that_were_chosen_for_another() -> None:
    form = coding(part(preset="slow", crf=20)).format
    assert (form.preset, form.tuning, form.crf) == ("slow", (), 20)


def test_a_crf_changes_nothing_else() -> None:
    form, plain = coding(part(crf=17)).format, coding(part()).format
    assert (form.crf, form.preset, form.tuning) == (17, plain.preset, plain.tuning)


@pytest.mark.parametrize(
    ("own", "said"),
    [
        ({"preset": "slow"}, "needs a render.crf beside it"),
        ({"preset": "veryfats", "crf": 20}, "x264 has no preset 'veryfats'"),
        ({"crf": 41}, "x264 takes a crf from 0 to 40, not 41"),
        ({"codec": "av1", "crf": 0}, "svtav1 takes a crf from 1 to 63"),
        ({"codec": "av1", "encoder": "x264"}, "x264 does not make av1"),
        ({"codec": "av1", "encoder": "videotoolbox"}, "videotoolbox does not make av1"),
        ({"encoder": "auto", "preset": "p4"}, "do not go with render.encoder: auto"),
        ({"encoder": "auto", "crf": 20}, "do not go with render.encoder: auto"),
        ({"qualities": {}}, "does not say what upload means to x264"),
        ({"qualities": {"x264": {"upload": CodingPart(preset="fast", crf=20, options={"keyint": 300})}}}, "sets keyint of x264 itself"),
        ({"qualities": {"x264": {"upload": CodingPart(preset="fast", crf=20, options={"bframse": 3})}}}, "bframse"),
        ({"qualities": {"x264": {"upload": CodingPart(preset="fast", crf=20, options={"bframes": "many"})}}}, "bframes = many"),
        (
            {"codec": "hevc", "qualities": {"x265": {"upload": CodingPart(preset="fast", crf=20, options={"rectt": 1})}}},
            "Unknown option: rectt",
        ),
        ({"codec": "av1", "qualities": {"svtav1": {"upload": CodingPart(preset="10", crf=30, options={"tunee": 1})}}}, "tunee"),
    ],
)
def test_what_does_not_go_together(own: dict[str, Any], said: str) -> None:
    with pytest.raises(ConfigError) as raised:
        coding(part(**own))
    assert said in raised.value.message
    assert raised.value.hint


@pytest.fixture
def devices(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """What is wrong with the devices of a machine that has none; a test may mend one."""
    wrong = {name: f"no {name} here" for name in ("nvenc", "qsv", "videotoolbox", "amf")}

    def problem(format: Format) -> str:
        return wrong[format.encoder]

    monkeypatch.setattr(room, "problem", problem)
    return wrong


def test_software_takes_over_where_nothing_else_works_and_says_so(devices: dict[str, str]) -> None:
    found = coding(part(encoder="auto"))
    assert found.format == coding(part()).format
    assert found.note.startswith("no hardware encoder works here (videotoolbox: no videotoolbox here; nvenc: no nvenc here;")
    assert found.note.endswith("x264 encodes instead")


def test_auto_takes_the_first_that_works(devices: dict[str, str]) -> None:
    devices["qsv"] = devices["amf"] = ""
    found = coding(part(encoder="auto"))
    meant = load().render.qualities["qsv"]["upload"]
    assert (found.format.encoder, found.format.preset, found.format.crf) == ("qsv", meant.preset, meant.crf)
    assert "experimental" in found.note


def test_a_device_that_is_named_and_does_not_work_takes_its_own_settings_with_it(devices: dict[str, str]) -> None:
    found = coding(part(encoder="nvenc", codec="hevc", preset="p7", crf=30))
    assert found.format == coding(part(codec="hevc")).format
    assert found.note == "nvenc does not work here (no nvenc here): x265 encodes instead, without render.preset and render.crf"


def test_a_device_that_works_takes_its_own_settings(devices: dict[str, str]) -> None:
    devices["nvenc"] = ""
    assert made(encoder="nvenc", codec="av1", preset="p7", crf=30) == ("nvenc", "p7", 30)


def test_the_real_devices_are_tried() -> None:
    """Whatever this machine has, the answer is a format that works or a note that says why not."""
    found = coding(part(encoder="auto", size="256x144"))
    assert found.note
    assert found.format.encoder == "x264" or "experimental" in found.note
