"""The origins of a record, found by report and by claim."""

from collections.abc import Iterable

from rashomon.types import Origin


class OriginsBy:
    """Origins by the reports that share them, and the label of each claim's quoted source."""

    def __init__(self, origins: Iterable[Origin]) -> None:
        self.labels: dict[str, str] = {}
        self._by_document: dict[str, list[Origin]] = {}
        for origin in origins:
            if origin.kind == "same_quoted_source":
                self.labels |= dict.fromkeys(origin.claims, origin.label)
            for document in origin.documents:
                self._by_document.setdefault(document, []).append(origin)

    def of(self, documents: Iterable[str]) -> list[Origin]:
        """Return the origins that any of the reports shares, each once."""
        found = (origin for each in documents for origin in self._by_document.get(each, ()))
        return list({origin.id: origin for origin in found}.values())
