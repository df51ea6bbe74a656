"""What the command line makes of how a command ends."""

import pytest

from command import main


def interrupted(*_given, **_named):
    raise ImportError("initialization failed") from KeyboardInterrupt()


def missing(*_given, **_named):
    raise ImportError("no such library")


def test_ctrl_c_while_a_library_loads_is_ctrl_c(monkeypatch, capsys):
    """pybind11 says that its module could not be begun, and why in its cause."""
    monkeypatch.setattr(main, "app", interrupted)
    assert main.run(["talk.md"]) == 130
    assert "stopped. What is made is kept" in capsys.readouterr().err


def test_a_library_that_is_not_there_is_no_ctrl_c(monkeypatch):
    monkeypatch.setattr(main, "app", missing)
    with pytest.raises(ImportError, match="no such library"):
        main.run(["talk.md"])
