"""The values that the fields of a claim may have (the public contract), for what a person gives."""

from collections.abc import Mapping

from rashomon.types import terms
from rashomon.wording.words import OUTCOMES

VALUES: Mapping[str, tuple[str, ...]] = {
    "outcome": OUTCOMES,
    "category": terms.CATEGORIES,
    "group_status": terms.STATUSES,
    "group_role": terms.ROLES,
    "source_kind": terms.SOURCE_KINDS,
    "stance": terms.STANCES,
    "scope": terms.SCOPES,
    "status_about": terms.STATUS_ABOUT,
    "status_value": terms.STATUS_VALUES,
    "confidence": terms.CONFIDENCES,
}
"""The fields that have a list, with what may stand in them."""

TEXTS = (
    "verbatim", "group", "actor", "source", "organisation", "source_role", "party_to",
    "perpetrator",
)  # fmt: skip
"""The fields that hold a name or words."""

NUMBERS = ("low", "high", "count")
"""The fields that hold a number; `count` is both ends: 23, 7-23, 23+."""

FLAGS = ("anonymous",)

FIELDS = (*NUMBERS, *TEXTS, *VALUES, *FLAGS)
"""All fields that a person may give."""

ALSO = {
    "count.low": "low",
    "count.high": "high",
    "count.verbatim": "verbatim",
    "group.label": "group",
    "group.category": "category",
    "group.status": "group_status",
    "group.role": "group_role",
    "group.actor": "actor",
    "source.label": "source",
    "source.organisation": "organisation",
    "source.role": "source_role",
    "source.kind": "source_kind",
    "source.party_to": "party_to",
    "source.anonymous": "anonymous",
    "status.about": "status_about",
    "status.value": "status_value",
    "perpetrator.actor": "perpetrator",
    "perpetrator.confidence": "confidence",
}
"""The names that the record's JSON has for them."""
