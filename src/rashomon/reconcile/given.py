"""What settling looks things up in: one value for a whole record."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from rashomon.types import Claim, Document, Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """Claims and reports by id, what shows that claims have one origin, and the profile's name.

    `excluded` has the reason of each claim that may set no figure whatever it says, by its id.
    """

    claims: Mapping[str, Claim]
    documents: Mapping[str, Document]
    origins: Sequence[Origin] = ()
    profile: str = "gtd"
    excluded: Mapping[str, str] = field(default_factory=dict)
