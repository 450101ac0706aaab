"""What the things of another casebook are called here."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from rashomon.ids import content_id
from rashomon.types import Claim


@dataclass(slots=True)
class Names:
    """Ids of another casebook that are others here; what is not named keeps its id."""

    documents: dict[str, str] = field(default_factory=dict)
    claims: dict[str, str] = field(default_factory=dict)
    judgements: dict[str, str] = field(default_factory=dict)

    def document(self, name: str) -> str:
        """Return the id of a report here."""
        return self.documents.get(name, name)

    def claim(self, claim: Claim) -> Claim:
        """Return a claim as it is called here, of a report as that is called here."""
        from dataclasses import replace

        document = self.document(claim.document)
        if document == claim.document:
            return claim
        part_of = None if claim.part_of is None else content_id("c", document, claim.part_of)
        name = content_id("c", document, claim.id)
        self.claims[claim.id] = name
        return replace(claim, id=name, document=document, part_of=part_of)

    def any(self, name: str | None) -> str | None:
        """Return the id here of whatever a judgement is about."""
        if name is None:
            return None
        for known in (self.documents, self.claims, self.judgements):
            if name in known:
                return known[name]
        return name

    def content(self, told: Mapping[str, Any]) -> dict[str, Any]:
        """Return a judgement's content with the ids that are used here."""
        return {key: self._value(v) for key, v in told.items()}

    def _value(self, told: Any) -> Any:  # noqa: ANN401 (whatever JSON holds)
        if isinstance(told, str):
            return self.any(told)
        if isinstance(told, list):
            return [self._value(v) for v in told]
        return self.content(told) if isinstance(told, dict) else told
