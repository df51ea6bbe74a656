"""What a person waits for: whole runs of the command line, and the share of the first that an edit costs.

Each round films the sample from nothing (voices included), again with one word of narration changed, again with one option of one
picture changed, once more with nothing changed, and from nothing as a draft. What an edit costs is the length of its scene and of the
sentence, so each round edits another scene: of the twelve with narration one of the middle, one of the shorter, one of the longer ones.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from bench.clock import Spread
from bench.family import Run, shotwright
from bench.goals import Finding
from bench.setting import Say, Setting, made
from script.model import Edit, Scene, SceneList
from script.scenes import read, write
from shotwright.workers import cores

ABOUT = "whole runs of the command line: cold, after edits, with nothing changed, as a draft"

# Scenes of the sample (15, 12 and 18 s), a word of each, and another in its place.
EDITS = (
    ("career-ladder-junior-senior-roles", "refining", "improving"),
    ("senior-engineer-presenting-project-plan", "steer", "guide"),
    ("junior-developer-work", "foundational", "elementary"),
)
PARTS = ("cold", "word", "option", "nothing", "draft")


def measure(setting: Setting, say: Say) -> Iterator[Finding]:
    """Times realtime, shares of the cold run, seconds; and the memory of the cold runs."""
    rounds = []
    for n in range(setting.repeats):
        say(f"runs: the sample cold, edited and as a draft, {n + 1} of {setting.repeats}")
        rounds.append(_round(setting, *EDITS[n % len(EDITS)]))
    yield _against_length("cold", rounds, _busy)
    yield _share("word", rounds)
    yield _share("option", rounds)
    nothing = tuple(one["nothing"].cost.wall for one in rounds)
    yield Finding("nothing", Spread(nothing), f"{_mean(rounds, 'nothing', _cpu):.1f} s of CPU", {"seconds": sum(nothing) / len(nothing)})
    yield _against_length("draft", rounds, _steps)
    yield from peaks([run for one in rounds for run in one.values()], "the sample at the film's full size")


def peaks(runs: list[Run], of: str) -> Iterator[Finding]:
    """The largest resident memory of each role in any of the runs."""
    for role in ("main", "worker", "speech"):
        held = tuple(run.peaks[role] for run in runs if role in run.peaks)
        if held:
            yield Finding(f"memory-{role}", Spread((max(held),)), of)


def _round(setting: Setting, scene: str, word: str, other: str) -> dict[str, Run]:
    script, folder = setting.project(), setting.folder / "runs"
    shutil.rmtree(folder, ignore_errors=True)
    listing = script.with_name("sample.scenes.yaml")

    def run(*words: str) -> Run:
        return shotwright(made(folder), str(script), "--out", str(folder / "out"), *words)

    found = {"cold": run()}
    _keep(found["cold"], setting.films / "sample.mp4")
    edit(listing, scene, partial(reworded, word=word, other=other))
    found["word"] = run()
    edit(listing, scene, lambda found: replace(found, shot=Edit(camera="pull")))
    found["option"] = run()
    found["nothing"] = run()
    shutil.rmtree(folder)
    found["draft"] = run("--draft")
    _keep(found["draft"], setting.films / "sample-draft.mp4")
    return found


def edit(listing: Path, scene: str, change: Callable[[Scene], Scene]) -> None:
    """Change one scene of a scene list. Raises LookupError when it has no such scene."""
    scenes: SceneList = read(listing)
    if not any(one.id == scene for one in scenes.scenes):
        raise LookupError(f"the sample has no scene {scene!r} any more: name another in bench/yardsticks/runs.py")
    write(replace(scenes, scenes=tuple(change(one) if one.id == scene else one for one in scenes.scenes)), listing)


def reworded(scene: Scene, word: str, other: str) -> Scene:
    """One word of its narration changed. Raises LookupError when it is not said."""
    lines = tuple(replace(line, text=line.text.replace(word, other, 1)) for line in scene.narration)
    if lines == scene.narration:
        raise LookupError(f"the scene {scene.id!r} does not say {word!r} any more: name another word in bench/yardsticks/runs.py")
    return replace(scene, narration=lines)


def _keep(run: Run, film: Path) -> None:
    shutil.copyfile(run.film["path"], film)


# ---------------------------------------------------------------- in figures


def _against_length(key: str, rounds: list[dict[str, Run]], told: Callable[[list[Run]], str]) -> Finding:
    runs = [one[key] for one in rounds]
    wall, cpu, length = _mean(rounds, key, _wall), _mean(rounds, key, _cpu), float(runs[0].film["seconds"])
    said = f"{length:.0f} s of film in {wall:.1f} s, {cpu:.0f} s of CPU; {told(runs)}"
    return Finding(key, Spread(tuple(length / run.cost.wall for run in runs)), said, {"seconds": wall, "length": length})


def _share(key: str, rounds: list[dict[str, Run]]) -> Finding:
    values = tuple(100 * one[key].cost.wall / one["cold"].cost.wall for one in rounds)
    wall, cpu = _mean(rounds, key, _wall), 100 * _mean(rounds, key, _cpu) / _mean(rounds, "cold", _cpu)
    said = f"{wall:.1f} s; of the cold run's CPU {cpu:.1f} %; {_steps([one[key] for one in rounds])}"
    return Finding(key, Spread(values), said, {"seconds": wall})


def _busy(runs: list[Run]) -> str:
    """How much of the cores' time was used, and what the steps took."""
    share = 100 * sum(run.cost.cpu for run in runs) / sum(run.cost.wall for run in runs) / cores()
    return f"the cores were busy {share:.0f} % of the time; {_steps(runs)}"


def _steps(runs: list[Run]) -> str:
    """'voices 79.5 s, pictures 77.5 s, join 2.6 s', the mean of the runs, by their own account."""
    steps = ("voices", "pictures", "mix", "join")
    means = {step: sum(run.seconds(step) for run in runs) / len(runs) for step in steps}
    return ", ".join(f"{step} {mean:.1f} s" for step, mean in means.items())


def _mean(rounds: list[dict[str, Run]], key: str, of: Callable[[Run], float]) -> float:
    return sum(of(one[key]) for one in rounds) / len(rounds)


def _wall(run: Run) -> float:
    return run.cost.wall


def _cpu(run: Run) -> float:
    return run.cost.cpu
