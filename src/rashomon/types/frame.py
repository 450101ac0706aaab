"""Rows for a data frame, of pandas or polars, whichever is installed."""

import importlib
from collections.abc import Iterable, Mapping
from typing import Any

from rashomon.errors import BadInput
from rashomon.types.claim import Claim
from rashomon.types.document import Document
from rashomon.types.event import Event

_KINDS = ("pandas", "polars")


def frame(rows: Iterable[Mapping[str, object]], columns: Iterable[str]) -> Any:  # noqa: ANN401
    """Return the rows as a data frame; BadInput where neither library is installed."""
    for name in _KINDS:
        try:
            library = importlib.import_module(name)
        except ImportError:
            continue
        table = list(rows)
        made = library.DataFrame({each: [row[each] for row in table] for each in columns})
        # pandas: whole numbers stay whole where some are unknown
        return made.convert_dtypes() if name == "pandas" else made
    raise BadInput("no data frames here: install pandas or polars")


CLAIM_COLUMNS = (
    *("id", "document", "path", "outlet", "published", "event", "background", "kind", "outcome"),
    *("low", "high", "verbatim", "hedge", "group", "category", "status", "actor", "side"),
    *("source", "organisation", "role", "source_kind", "party_to", "anonymous", "stance", "scope"),
    *("quote", "start", "end", "rule", "reader"),
)


def claim_row(claim: Claim, document: Document | None) -> dict[str, object]:
    """Return a claim as one flat row; what is unknown is None."""
    count, group, source = claim.count, claim.group, claim.source
    published = None if document is None else document.published
    return {
        "id": claim.id,
        "document": claim.document,
        "path": None if document is None else document.path,
        "outlet": None if document is None else document.outlet,
        "published": None if published is None else published.edtf,
        "event": claim.event,
        "background": claim.background,
        "kind": claim.kind,
        "outcome": claim.outcome,
        **_parts("", count, ("low", "high", "verbatim", "hedge")),
        "group": None if group is None else group.label,
        **_parts("", group, ("category", "status", "actor", "side")),
        "source": source.label,
        **_parts("", source, ("organisation", "role", "party_to", "anonymous")),
        "source_kind": source.kind,
        **_parts("", claim, ("stance", "scope", "quote", "start", "end", "rule", "reader")),
    }


EVENT_COLUMNS = (
    *("id", "summary", "background", "start", "end", "date_prec", "ongoing", "place", "admin1"),
    *("country", "latitude", "longitude", "where_prec", "acled", "ucdp", "side_a", "side_b"),
    *("killed_low", "killed_best", "killed_high", "wounded_low", "wounded_best", "wounded_high"),
    *("n_documents", "n_origins", "n_claims", "n_impossible", "n_in_tension", "code_status"),
)


def event_row(event: Event) -> dict[str, object]:
    """Return an event as one flat row, with the totals of killed and wounded."""
    totals = {e.outcome: e for e in event.estimates if e.category == "mixed_total"}
    killed, wounded = totals.get("killed"), totals.get("wounded")
    strengths = [c.strength for c in event.contradictions]
    return {
        **_parts("", event, ("id", "summary", "background", "start", "end", "date_prec")),
        **_parts("", event, ("ongoing", "code_status")),
        "place": None if event.place is None else event.place.name,
        **_parts("", event.place, ("admin1", "country", "latitude", "longitude", "where_prec")),
        **_parts("", event.type, ("acled", "ucdp")),
        "side_a": event.sides.a,
        "side_b": event.sides.b,
        **_parts("killed_", killed, ("low", "best", "high")),
        **_parts("wounded_", wounded, ("low", "best", "high")),
        "n_documents": len(event.documents),
        "n_origins": None if killed is None else killed.n_origins,
        "n_claims": len(event.claims),
        "n_impossible": strengths.count("impossible"),
        "n_in_tension": strengths.count("in_tension"),
    }


def _parts(before: str, value: object, names: Iterable[str]) -> dict[str, object]:
    """Return fields of a value that may be missing, by their names."""
    return {f"{before}{name}": getattr(value, name, None) for name in names}
