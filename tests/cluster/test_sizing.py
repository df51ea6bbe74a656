"""The table of docs/scaling.md is the one that is reckoned."""

from dataclasses import replace
from pathlib import Path

from bench.sizing import SAMPLE, a_core, need, table

DOCS = Path(__file__).resolve().parent.parent.parent / "docs" / "scaling.md"


def test_the_document_has_the_table_and_the_films_a_core_makes():
    text = DOCS.read_text(encoding="utf-8")
    assert table() in text
    assert f"{a_core(SAMPLE):.0f} films a day and core" in text


def test_a_film_twice_as_dear_wants_twice_the_workers():
    dear = replace(SAMPLE, speech=SAMPLE.speech * 2, pictures=SAMPLE.pictures * 2)
    assert need(3000, dear).workers in (2 * need(3000).workers - 1, 2 * need(3000).workers)
    assert need(1, dear).workers == 1
    assert need(2000).store == 2 * need(1000).store
