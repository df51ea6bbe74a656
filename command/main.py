"""`shotwright`: the commands, and how a run ends. Heavy rooms are imported by the command that needs them."""

from __future__ import annotations

import signal
import sys
from contextlib import nullcontext
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from shotwright import __version__, process
from shotwright.errors import ShotwrightError

INTERRUPTED = 130

# typer carries its own copy of click or uses the installed one, by version: this is the ClickException of whichever it is.
_Misused: Any = typer.BadParameter.__mro__[2]


class _FilmByDefault(TyperGroup):
    """`shotwright SCRIPT` films it: what is no command is a script."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        if args and args[0] not in self.commands and args[0] not in ("--help", "-h", "--version"):
            args = ["film", *args]
        return super().parse_args(ctx, args)


app = typer.Typer(
    cls=_FilmByDefault,
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Film a shooting script: shotwright SCRIPT.\n\n"
    "The scene list is written beside it, as NAME.scenes.yaml: edit it and run the same command again.",
)

Script = Annotated[Path, typer.Argument(metavar="SCRIPT", help="the shooting script, or its scene list (.yaml)")]
ConfigFile = Annotated[Path | None, typer.Option("--config", metavar="FILE", help="a config.yaml; else the one beside the script, or here")]
Out = Annotated[Path, typer.Option("--out", metavar="FOLDER", help="where films go")]
Draft = Annotated[bool, typer.Option("--draft", help="small and fast: 480 lines, every second frame, the quick voice")]
Keep = Annotated[bool, typer.Option("--keep", help="film the scene list as it is though the script has changed")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="say nothing but errors")]
Json = Annotated[bool, typer.Option("--json", help="tell everything as JSON, a line each")]
Quality = Annotated[
    str | None, typer.Option("--quality", metavar="NAME", help="draft, upload or archive, instead of what config.yaml says of the encoder")
]
Engine = Annotated[str | None, typer.Option("--engine", metavar="NAME", help="native or moviepy, instead of config.yaml's")]
Format = Annotated[
    str | None, typer.Option("--format", metavar="NAME", help="wide (16:9), tall (9:16), square (1:1) or 4k, instead of config.yaml's")
]
Look = Annotated[str | None, typer.Option("--look", metavar="NAME", help="how the film looks, instead of config.yaml's")]
Cluster = Annotated[
    str | None, typer.Option("--cluster", metavar="ADDRESS", help="work on a Dask cluster, tcp://host:8786; local: on this machine")
]


@app.callback(invoke_without_command=True)
def _top(version: Annotated[bool, typer.Option("--version", help="print the version")] = False) -> None:
    if version:
        typer.echo(f"shotwright {__version__}")
        raise typer.Exit


@app.command()
def film(
    script: Script,
    scene: Annotated[list[str] | None, typer.Option("--scene", metavar="ID", help="this scene alone; may be given again")] = None,
    first: Annotated[str | None, typer.Option("--from", metavar="ID", help="from this scene on")] = None,
    last: Annotated[str | None, typer.Option("--to", metavar="ID", help="up to this scene")] = None,
    draft: Draft = False,
    keep: Keep = False,
    why: Annotated[bool, typer.Option("--why", help="say what would be made and why, and make nothing")] = False,
    engine: Engine = None,
    quality: Quality = None,
    format: Format = None,
    look: Look = None,
    cluster: Cluster = None,
    out: Out = Path("out"),
    config: ConfigFile = None,
    quiet: Quiet = False,
    json: Json = False,
) -> None:
    """Film SCRIPT (this is what `shotwright SCRIPT` does)."""
    from command.early import head_start

    with nullcontext() if why or cluster else head_start(script, out) as speakers:
        from command.film import Wish, run_film

        wish = Wish(script, tuple(scene or ()), first, last, draft, keep, why, engine, out, config, quality, cluster, format, look)
        run_film(wish, speakers, quiet=quiet, as_json=json)


@app.command()
def render(
    scripts: Annotated[list[Path], typer.Argument(metavar="SCRIPT...", help="scripts, scene lists, or folders: every script in them")],
    draft: Draft = False,
    keep: Keep = False,
    engine: Engine = None,
    quality: Quality = None,
    format: Format = None,
    look: Look = None,
    cluster: Cluster = None,
    out: Out = Path("out"),
    config: ConfigFile = None,
    quiet: Quiet = False,
    json: Json = False,
) -> None:
    """Film several scripts beside each other. One that fails does not stop the others."""
    from command.batch import run_batch
    from command.film import Wish

    wish = Wish(
        Path(),
        draft=draft,
        keep=keep,
        engine=engine,
        out=out,
        config=config,
        quality=quality,
        cluster=cluster,
        format=format,
        look=look,
    )
    raise typer.Exit(run_batch(scripts, wish, quiet=quiet, as_json=json))


@app.command()
def plan(
    script: Script,
    scenes: Annotated[Path | None, typer.Option("-o", "--output", metavar="SCENES.yaml", help="else beside the script")] = None,
    force: Annotated[bool, typer.Option("--force", help="replace a scene list that is there; a backup is kept")] = False,
    keep: Annotated[bool, typer.Option("--keep", help="keep the scene list; take note that the script changed")] = False,
    config: ConfigFile = None,
) -> None:
    """Write the scene list of SCRIPT."""
    from command.plan import run_plan

    run_plan(script, scenes, force=force, keep=keep, config=config)


@app.command()
def explain(script: Script, config: ConfigFile = None, json: Json = False) -> None:
    """Print each direction and what it was understood as."""
    from command.explain import run_explain

    run_explain(script, config, as_json=json)


@app.command()
def storyboard(
    script: Script,
    draft: Draft = False,
    format: Format = None,
    look: Look = None,
    out: Out = Path("out"),
    config: ConfigFile = None,
    quiet: Quiet = False,
    json: Json = False,
) -> None:
    """Draw a contact sheet: each scene's picture, direction, words and times."""
    from command.storyboard import Asked, run_storyboard

    project = Asked(script, out, config, draft=draft, format=format, look=look)
    run_storyboard(project, quiet=quiet, as_json=json)


@app.command()
def gallery(
    out: Annotated[Path, typer.Option("--out", metavar="FOLDER", help="where it goes")] = Path("out/gallery"),
    kind: Annotated[list[str] | None, typer.Option("--kind", metavar="NAME", help="this kind alone; may be given again")] = None,
    look: Annotated[list[str] | None, typer.Option("--look", metavar="NAME", help="this look alone; may be given again")] = None,
    format: Annotated[list[str] | None, typer.Option("--format", metavar="NAME", help="this format alone; may be given again")] = None,
    seeds: Annotated[int, typer.Option("--seeds", min=1, max=20, help="how many of each")] = 1,
    forms: Annotated[bool, typer.Option("--forms", help="every form that a kind has (its variants), not only one")] = False,
    quiet: Quiet = False,
) -> None:
    """Draw samples of every kind of picture, in every look and format: contact sheets, and a page on which they move."""
    from command.gallery import Wanted, run_gallery

    run_gallery(out, Wanted(kind or (), look or (), format or (), seeds, forms), quiet=quiet)


@app.command()
def doctor(
    script: Annotated[Path | None, typer.Argument(metavar="[SCRIPT]", help="a script whose project is checked too")] = None,
    out: Out = Path("out"),
    config: ConfigFile = None,
) -> None:
    """Check the machine and the settings."""
    from command.doctor import run_doctor

    raise typer.Exit(run_doctor(script, config, out))


cache = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="What was made and is kept for the next run: see it, clear it.")
app.add_typer(cache, name="cache")

StoreOf = Annotated[Path | None, typer.Argument(metavar="[SCRIPT]", help="a script whose project's store is meant")]


@cache.command()
def info(
    script: StoreOf = None,
    verify: Annotated[bool, typer.Option("--verify", help="read every file and say which are damaged")] = False,
    out: Out = Path("out"),
    config: ConfigFile = None,
    json: Json = False,
) -> None:
    """Say where the store is, how much it holds of what, and its limit."""
    from command.cache import Where, run_info

    raise typer.Exit(run_info(Where(script, out, config), verify=verify, as_json=json))


@cache.command()
def clean(
    script: StoreOf = None,
    older: Annotated[str | None, typer.Option("--older-than", metavar="AGE", help="only what was not used for that long: 12h, 30d")] = None,
    to: Annotated[str | None, typer.Option("--to", metavar="SIZE", help="only until no more than that is left: 5GB")] = None,
    step: Annotated[str | None, typer.Option("--step", metavar="NAME", help="only what this step made, as cache info names it")] = None,
    dry: Annotated[bool, typer.Option("--dry-run", help="say what would go, and clear nothing")] = False,
    out: Out = Path("out"),
    config: ConfigFile = None,
    json: Json = False,
) -> None:
    """Clear the store. What a film that is being made needs stays, and so do planned scene lists."""
    from command.cache import Where, run_clean

    run_clean(Where(script, out, config), older, to, step, dry=dry, as_json=json)


def main() -> None:
    """The console command: `run` on the words it was given."""
    process.begin()
    process.leave(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """The exit code of the command that `arguments` give: 0, the error's class's, or 130 when it was interrupted."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        outcome: Any = app(arguments, standalone_mode=False)
    except ShotwrightError as error:
        return _failed(error, as_json="--json" in arguments)
    except _Misused as error:
        error.show()
        return int(error.exit_code)
    except ImportError as error:
        if not isinstance(error.__cause__, KeyboardInterrupt):
            raise
        outcome = INTERRUPTED  # in the middle of loading a library of C++, which makes this of it
    if outcome == INTERRUPTED:  # typer's answer to Ctrl-C
        sys.stderr.write("\nstopped. What is made is kept; the same command goes on from here.\n")
    return outcome if isinstance(outcome, int) else 0


def _failed(error: ShotwrightError, *, as_json: bool) -> int:
    if as_json:
        from json import dumps

        sys.stdout.write(dumps({"event": "error", "error": type(error).__name__, "message": error.message, "hint": error.hint}) + "\n")
    else:
        sys.stderr.write(f"error: {error}\n")
    return error.exit_code
