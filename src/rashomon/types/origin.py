"""Where a figure comes from: one origin, however many reports carry it."""

from dataclasses import dataclass

from rashomon.types.shape import Json, to_json


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Documents or claims that have one source: `text_copy`, `rewrite` or `same_quoted_source`.

    `evidence` says in words what shows it.
    """

    id: str
    kind: str
    label: str
    documents: tuple[str, ...]
    claims: tuple[str, ...]
    evidence: str

    def to_dict(self) -> Json:
        """Return the origin's public JSON."""
        return to_json(self)
