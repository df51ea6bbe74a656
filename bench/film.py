"""`make bench`, its second half: how fast a film is made, against the yardsticks in bench/yardsticks, and what that is held to.

    python -m bench.film                        everything, at 1080p: on a quiet machine, about an hour
    python -m bench.film --quick                the same small, in a few minutes, to see that all of it works
    python -m bench.film --only x264,graph      some yardsticks; the others keep what was found before
    python -m bench.film --whole                every segment of the sample instead of a third of them
    python -m bench.film --repeats 5            medians and ranges of so many
    python -m bench.film --publish              and write docs/bench.json, docs/bench.png and the tables in docs/performance.md

What was found is kept in out/bench/film.json after every yardstick, the films in out/bench/films.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bench.goals import GOALS, Finding, goal, written
from bench.machine import machine, sentence
from bench.setting import Setting, made
from bench.yardsticks import NAMES, yardstick

OUT = Path("out/bench")


def main(words: Sequence[str]) -> int:
    """Measure, print the table, keep it. Returns the exit code, 0: a goal that was missed is no failure of the bench."""
    wish = _parsed(words)
    setting = Setting(OUT.resolve(), wish.repeats or (1 if wish.quick else 3), wish.quick, wish.whole)
    kept = OUT / ("film-quick.json" if wish.quick else "film.json")
    found = read(kept)
    for name in wish.only or NAMES:
        found["yardsticks"][name] = _measured(name, setting)
        _write(found, kept)
    sys.stdout.write("\n" + "\n".join(table(found)) + "\n")
    if wish.publish:
        from bench.publish import publish

        publish(kept)
    return 0


def read(path: Path) -> dict[str, Any]:
    """What was found before, or nothing."""
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else {"yardsticks": {}}


def findings(found: dict[str, Any]) -> list[Finding]:
    """Every finding, in the order of the goals."""
    by_key = {plain["key"]: Finding.of(plain) for one in found["yardsticks"].values() for plain in one["findings"]}
    return [by_key[goal.key] for goal in GOALS if goal.key in by_key]


def table(found: dict[str, Any]) -> Iterator[str]:
    """The findings as lines of text, under the machine they were made on."""
    machines = {sentence(one["machine"]): one["machine"] for one in found["yardsticks"].values()}
    yield from machines
    yield f"{'':<82}{'at least':>10}{'aim':>8}{'reached':>10}   {'range':<18}"
    for finding in findings(found):
        aim, spread = goal(finding.key), finding.spread
        least, hoped, reached = (written(value, aim.unit) for value in (aim.least, aim.aim, spread.median))
        span = f"{written(spread.low, aim.unit)} to {written(spread.high, aim.unit)}" if len(spread.values) > 1 else "measured once"
        yield f"{aim.what[:80]:<82}{least:>10}{hoped:>8}{reached:>10}   {span:<18} {verdict(aim.met(spread.median))}"


def verdict(met: bool | None) -> str:
    """'met', 'missed', or nothing where there is no goal."""
    return {True: "met", False: "missed", None: ""}[met]


def _measured(name: str, setting: Setting) -> dict[str, Any]:
    before = machine()
    found = [finding.plain() for finding in yardstick(name).measure(setting, _say)]
    return {
        "about": yardstick(name).ABOUT,
        "when": datetime.now(UTC).strftime("%Y-%m-%d %H:%M"),
        "setting": {"repeats": setting.repeats, "quick": setting.quick, "whole": setting.whole},
        "machine": before,
        "findings": found,
    }


def _say(text: str) -> None:
    sys.stdout.write(f"{datetime.now(UTC):%H:%M:%S} {text}\n")
    sys.stdout.flush()


def _write(found: dict[str, Any], path: Path) -> None:
    made(path.parent)
    path.write_text(json.dumps(found, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def _parsed(words: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.film", description="How fast a film is made.")
    parser.add_argument("--quick", action="store_true", help="small and fast: to see that all of it works, not to be quoted")
    parser.add_argument("--only", type=_names, metavar="NAMES", help=f"of {', '.join(NAMES)}, with commas")
    parser.add_argument("--repeats", type=int, metavar="N", help="how often each is measured; else 3, quick 1")
    parser.add_argument("--whole", action="store_true", help="every segment of the sample, not a third of them")
    parser.add_argument("--publish", action="store_true", help="renew docs/bench.json, docs/bench.png and docs/performance.md")
    wish = parser.parse_args(words)
    if wish.quick and wish.publish:
        parser.error("--publish does not go with --quick: what a small run finds is not to be quoted")
    return wish


def _names(text: str) -> tuple[str, ...]:
    names = tuple(name.strip() for name in text.split(",") if name.strip())
    for name in names:
        if name not in NAMES:
            raise argparse.ArgumentTypeError(f"there is no yardstick {name!r}; known: {', '.join(NAMES)}")
    return names


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
