"""The formats, as a table: what each is, which files it makes, and the module that writes it."""

import importlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO, Protocol, cast

from rashomon.errors import BadInput

if TYPE_CHECKING:
    from rashomon.exports.about import About
    from rashomon.types import Record

TABLE = (".csv", ".xlsx", ".parquet", ".jsonl")


class Writer(Protocol):
    """What a module of a format has: records in, bytes out, oddities told to the account."""

    def write(self, parts: "Iterable[Record]", stream: BinaryIO, about: "About") -> None:
        """Write the parts of a record to a stream."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A format: the endings of its files, the first being its own, and where it is written.

    `profile` is the rule for best figures that it goes by where none is asked for; `is_traced` says
    that a table of the words behind each figure goes beside it, as it has no room for them itself.
    """

    name: str
    what: str
    module: str
    endings: tuple[str, ...]
    profile: str | None = None
    is_traced: bool = False
    terms: str | None = None

    def writer(self) -> Writer:
        """Return the module that writes it, imported now."""
        return cast(Writer, importlib.import_module(f"rashomon.exports.{self.module}"))

    @property
    def file(self) -> str:
        """What its file is called in a bundle."""
        return f"{self.name}{self.endings[0]}"

    @property
    def is_table(self) -> bool:
        """Say whether it is rows and columns, in any kind of file that holds a table."""
        return self.endings == TABLE


FORMATS = {
    one.name: one
    for one in (
        Format(
            name="acled",
            what="events in the 31 columns of ACLED's format, by its codebook's rules",
            module="acled.rows",
            endings=TABLE,
            profile="acled",
            is_traced=True,
            terms="ACLED-format; not ACLED data",
        ),
        Format(
            name="annotations",
            what="every claim on its words, as a W3C Web Annotation",
            module="linked.annotations",
            endings=(".jsonld", ".json"),
        ),
        Format(
            name="claimreview",
            what="claims as schema.org ClaimReview: drafts, without ratings",
            module="linked.claimreview",
            endings=(".jsonld", ".json"),
        ),
        Format(
            name="claims",
            what="every claim, a row each, with its quote, offsets, source and report",
            module="tables.claims",
            endings=TABLE,
        ),
        Format(
            name="events",
            what="every event, a row each, with each figure's low, best, high and claims",
            module="tables.events",
            endings=TABLE,
            is_traced=True,
        ),
        Format(
            name="figures",
            what="every settled figure, a row each, with the claims that set it or were set aside",
            module="tables.figures",
            endings=TABLE,
            is_traced=True,
        ),
        Format(
            name="ftm",
            what="events, reports, bodies and claims as FollowTheMoney entities",
            module="linked.ftm",
            endings=(".jsonl", ".json"),
        ),
        Format(
            name="ftm-statements",
            what="the same, a statement of FollowTheMoney each",
            module="linked.ftm_statements",
            endings=(".csv",),
        ),
        Format(
            name="geojson",
            what="events as GeoJSON (RFC 7946), with figures and the claims behind them",
            module="linked.geojson",
            endings=(".geojson", ".json"),
        ),
        Format(
            name="prov",
            what="from reports to figures as W3C PROV-JSON",
            module="linked.prov",
            endings=(".json",),
        ),
        Format(
            name="timemap",
            what="events, sources and associations as TimeMap loads them",
            module="linked.timemap",
            endings=(".json",),
        ),
        Format(
            name="ucdp",
            what="events in the 49 columns of UCDP GED, by its codebook's rules",
            module="ucdp.rows",
            endings=TABLE,
            profile="ucdp",
            is_traced=True,
            terms="UCDP GED's format; not UCDP's data, and nobody at UCDP has seen it",
        ),
    )
}


def format_named(name: str) -> Format:
    """Return a format; raise BadInput for one that does not exist."""
    if name not in FORMATS:
        raise BadInput(f"--format {name!r}: there is {', '.join(FORMATS)}")
    return FORMATS[name]


def names() -> Iterator[str]:
    """Yield the names of the formats."""
    yield from FORMATS
