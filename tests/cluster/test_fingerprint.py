"""What two machines must have in common."""

from dataclasses import replace

import pytest

from cluster.fingerprint import _code, differences, here, packages


def test_a_machine_is_its_own_equal():
    assert differences(here(), here()) == []


def test_what_bytes_depend_on_is_looked_at():
    ours = here()
    assert {"numpy", "av", "skia-python", "opencv-python-headless", "onnxruntime", "distributed"} <= set(packages())
    assert {"assets/pictures", "assets/voices", "render", "render/engines"} <= {name for name, _ in ours.code}
    assert "pytest" not in packages()
    assert all(version != "missing" for name, version in ours.packages if name in ("numpy", "av", "skia-python"))


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"python": "3.9"}, f"Python is 3.9 there and {here().python} here"),
        ({"processor": "arm64 NEON"}, "the processor is arm64 NEON there"),
        ({"packages": tuple((n, v) for n, v in here().packages if n != "numpy")}, "numpy is missing there"),
        ({"code": tuple((n, "0" if n == "render" else d) for n, d in here().code)}, "the code in render/ is another"),
        ({"fonts": (("Chinese", "Some Font (1 glyphs)"),)}, "Chinese letters are drawn with Some Font (1 glyphs) there"),
    ],
)
def test_a_difference_is_named(change, said):
    assert any(line.startswith(said) for line in differences(here(), replace(here(), **change)))


def test_an_edited_file_changes_its_folder_alone(tmp_path):
    for name in ("render/a.py", "render/engines/b.py", "script/c.py"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x = 1\n")
    before = dict(_code(tmp_path))
    (tmp_path / "render/engines/b.py").write_text("x = 2\n")
    (tmp_path / "render/__pycache__").mkdir()
    (tmp_path / "render/__pycache__/a.cpython-311.pyc").write_bytes(b"")
    after = dict(_code(tmp_path))
    assert {name for name in after if after[name] != before.get(name)} == {"render/engines"}
