"""Where a figure comes from: one origin, however many reports carry it."""

from dataclasses import dataclass

from rashomon.types.shape import Json, to_json


@dataclass(frozen=True, slots=True, kw_only=True)
class Aligned:
    """A passage of one report beside the passage of another that tells the same.

    `left` and `right` are documents, `start` and `end` characters in them. `changed` holds the
    figures that differ between the two passages, as they are written: left, right.
    """

    left: str
    left_start: int
    left_end: int
    left_text: str
    right: str
    right_start: int
    right_end: int
    right_text: str
    changed: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Documents or claims that have one source: `text_copy`, `rewrite` or `same_quoted_source`.

    `evidence` says in words what shows it; `alignment` shows passages of copied or rewritten
    text side by side, those with a changed figure first.
    """

    id: str
    kind: str
    label: str
    documents: tuple[str, ...]
    claims: tuple[str, ...]
    evidence: str
    alignment: tuple[Aligned, ...] = ()

    def to_dict(self) -> Json:
        """Return the origin's public JSON."""
        return to_json(self)
