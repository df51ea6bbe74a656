"""Who does a film's work: processes of this machine, or a cluster that the command line or config.yaml names."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pydantic import ValidationError

from shotwright.errors import UsageError
from shotwright.settings import ClusterPart, Project

if TYPE_CHECKING:
    from pipeline import Order
    from shotwright.workers import Workers

HERE = "local"  # what --cluster says for none


def with_cluster(project: Project, address: str) -> Project:
    """The project with its work done at `address`; HERE: on this machine, whatever config.yaml says. Raises UsageError."""
    part = project.config.cluster
    try:
        fresh = ClusterPart.model_validate({**part.model_dump(), "address": None if address == HERE else address})
    except ValidationError as error:
        said = error.errors()[0]["msg"].removeprefix("Value error, ")
        raise UsageError(f"--cluster {address}: {said}", hint="docs/scaling.md tells how to start one") from error
    return replace(project, config=project.config.model_copy(update={"cluster": fresh}))


@dataclass(frozen=True, slots=True)
class Hands:
    """Who draws and mixes, and who speaks, as `pipeline.produce` takes them."""

    workers: Workers | None = None
    speakers: Workers | None = None


@contextmanager
def hired(order: Order, workers: Workers | None, speakers: Workers | None) -> Iterator[Hands]:
    """Who draws and who speaks for `order`: the cluster, if it has one; else those that are given. Raises UsageError for a device."""
    config = order.project.config
    if config.cluster.address is None:
        yield Hands(workers, speakers)
        return
    _see_software(config.render.encoder)
    from cluster.client import Cluster

    with Cluster(config.cluster, order.project.root, order.store) as cluster:
        yield Hands(cluster, cluster)


def _see_software(encoder: str) -> None:
    """A cluster's segments must be of one make, whichever machine they come from."""
    from render import encoders

    if encoder == "auto" or (encoder != "software" and encoders.encoder(encoder).HARDWARE):
        raise UsageError(
            f"a cluster does not go with render.encoder: {encoder}, for no two devices give the same bytes",
            hint="set render.encoder: software, or film on this machine with --cluster local",
        )
