"""Put what was found where it is read: docs/bench.json, the chart docs/bench.png, and the tables in docs/performance.md.

    python -m bench.publish           from out/bench/film.json and out/bench/profile.json

A table stands between two marks, `<!-- table: NAME -->` and `<!-- end -->`; what lies between them is written anew, the rest is left.
"""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from bench.film import OUT, findings, read, verdict
from bench.goals import goal, written
from bench.machine import sentence
from bench.profile import KEPT as PROFILE
from bench.profile import rows as profile_rows

DOCS = Path(__file__).resolve().parent.parent / "docs"
PAGE = DOCS / "performance.md"


def publish(kept: Path = OUT / "film.json") -> None:
    """Renew what docs/ says. Raises FileNotFoundError when nothing was measured yet, LookupError when the page has lost a mark."""
    from bench.chart import draw

    if not kept.exists():
        raise FileNotFoundError(f"{kept} is not there: run python -m bench.film first")
    found = read(kept)
    shutil.copyfile(kept, DOCS / "bench.json")
    draw(found, DOCS / "bench.png")
    page = PAGE.read_text(encoding="utf-8")
    for name, lines in tables(found):
        page = put(page, name, lines)
    PAGE.write_text(page, encoding="utf-8")


def tables(found: dict[str, Any]) -> Iterator[tuple[str, list[str]]]:
    """Every table by its name, as far as it was measured."""
    yield "goals", list(_goals(found))
    yield "machine", list(_machine(found))
    if PROFILE.exists():
        yield "profile", list(profile_rows(read(PROFILE)))


def put(page: str, name: str, lines: Iterable[str]) -> str:
    """`page` with the table `name` anew. Raises LookupError when the page has no such mark."""
    mark = re.compile(rf"(<!-- table: {re.escape(name)} -->\n).*?(<!-- end -->)", re.S)
    if not mark.search(page):
        raise LookupError(f"{PAGE.name} has no table {name!r}: <!-- table: {name} --> and <!-- end -->")
    content = "\n".join(lines)
    return mark.sub(lambda found: f"{found[1]}\n{content}\n\n{found[2]}", page)


def _goals(found: dict[str, Any]) -> Iterator[str]:
    yield "| what | at least | aim | reached | range | | measured |"
    yield "|---|---|---|---|---|---|---|"
    for finding in findings(found):
        aim, spread = goal(finding.key), finding.spread
        least, hoped, reached = (written(value, aim.unit) for value in (aim.least, aim.aim, spread.median))
        span = f"{written(spread.low, aim.unit)} to {written(spread.high, aim.unit)}" if len(spread.values) > 1 else ""
        limit = f"{'at most ' if least and aim.unit in ('%', 's', 'MB') else ''}{least}"
        yield f"| {aim.what} | {limit} | {hoped} | {reached} | {span} | {verdict(aim.met(spread.median))} | {finding.told} |"


def _machine(found: dict[str, Any]) -> Iterator[str]:
    one = next(iter(found["yardsticks"].values()))["machine"]
    days = sorted({yardstick["when"][:10] for yardstick in found["yardsticks"].values()})
    packages = ", ".join(f"{name} {number}" for name, number in one["packages"].items())
    yield "![How fast a film is made](bench.png)"
    yield ""
    yield f"{sentence(one)}; measured {' and '.join(days)}. {packages}; ffmpeg {one['ffmpeg']}."


if __name__ == "__main__":
    publish(*(Path(word) for word in sys.argv[1:2]))
