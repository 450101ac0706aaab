"""What settling looks things up in: one value for a whole record."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rashomon.types import Claim, Document, Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """Claims and reports by id, what shows that claims have one origin, and the profile's name."""

    claims: Mapping[str, Claim]
    documents: Mapping[str, Document]
    origins: Sequence[Origin] = ()
    profile: str = "gtd"
