"""What hides names and places, in the text of a report by marks, anywhere else by words."""

from collections.abc import Iterable

from rashomon.redaction.masking.addresses import (
    chunks,
    is_address,
    shown_address,
    tells_encoded,
)
from rashomon.redaction.masking.contacts import contacts
from rashomon.redaction.masking.folded import words
from rashomon.redaction.masking.matcher import Names, Stretch
from rashomon.redaction.masking.sentence_ends import parted
from rashomon.redaction.masking.sites import Sites
from rashomon.types import UNNAMED

NAME, SOURCE, PLACE = "\ue000", "\ue001", "\ue002"
UNNAMED_PLACE = "[place withheld]"


class Hiding:
    """Names and places that are withheld from every text of one record."""

    def __init__(self, names: Names, sites: Sites, kept: Iterable[str]) -> None:
        self._names, self._sites = names, sites
        self._kept = frozenset(kept)
        self._known: dict[tuple[str, str | None], str] = {}

    def words(self, text: str, document: str | None = None) -> str:
        """Return a text with words in place of what is withheld."""
        if not text:
            return text
        key = (text, document)
        if key not in self._known:
            self._known[key] = self._hidden(text, document)
        return self._known[key]

    def marks(self, text: str, document: str) -> str:
        """Return a report's text with as many marks as what is withheld has characters."""
        shown = list(text)
        for start, end, mark in self._stretches(text, document):
            shown[start:end] = mark * (end - start)
        return "".join(shown)

    def tells(self, text: str) -> bool:
        """Say whether a name stands anywhere in letters, plain or encoded."""
        return tells_encoded(text, self._names.tells)

    def address(self, address: str) -> str:
        """Return an address without what may tell a name."""
        return shown_address(address, self._names.tells)

    def _hidden(self, text: str, document: str | None) -> str:
        if is_address(text):
            return self.address(text)
        pieces, at = [], 0
        for start, end, mark in self._stretches(text, document):
            pieces += [text[at:start], self._instead(text[start:end], mark)]
            at = end
        return "".join([*pieces, text[at:]])

    def _instead(self, hidden: str, mark: str) -> str:
        if mark == PLACE:
            return UNNAMED_PLACE
        return self.address(hidden) if "://" in hidden else UNNAMED

    def _stretches(self, text: str, document: str | None) -> list[tuple[int, int, str]]:
        """Return what is withheld in a text, with its mark, in order and apart from each other."""
        odd = [at for at in chunks(text) if tells_encoded(text[slice(*at)], self._names.inside)]
        found: list[tuple[Stretch, str]] = [(span, NAME) for span in (*odd, *contacts(text))]
        told = words(text)
        if text not in self._kept:
            found += [(span, NAME) for span in self._names.stretches(text, told, document)]
        found += [(span, PLACE) for span in self._sites.stretches(text, told)]
        if not found:
            return []
        apart: list[tuple[int, int, str]] = []
        for (start, end), mark in sorted(found, key=lambda each: (each[0][0], -each[0][1])):
            if not apart or start >= apart[-1][1]:
                apart.append((start, end, mark))
            elif end > apart[-1][1]:
                apart[-1] = (apart[-1][0], end, apart[-1][2])
        return [(*piece, mark) for a, b, mark in apart for piece in parted(text, a, b)]
