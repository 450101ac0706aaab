"""Claims and reports of a record by their ids."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rashomon.text import snippet
from rashomon.types import Claim, Document, Record
from rashomon.wording.order import Order, ordered
from rashomon.wording.safe import short
from rashomon.wording.speakers import report_name

MAX_REFERENCES = 24
SHORTEST_NAME = 12
# Evidence names a report by at most this many characters of its title or path.
LABEL_LIMIT = 80

_WORD = re.compile(r"[^\s:,;()'\"]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Lookup:
    """The record's claims and documents by id, a name for each document, and its number."""

    claims: dict[str, Claim]
    documents: dict[str, Document]
    names: dict[str, str]
    order: Order

    def name(self, document: str) -> str:
        """Return the name of a report by its id."""
        return self.names.get(document, "a report that is not in the record")

    def named(self, text: str) -> str:
        """Return a text with the names of reports in place of their ids."""
        return _WORD.sub(lambda word: self.names.get(word[0], word[0]), text)

    def number(self, document: str) -> str:
        """Return the number that a report goes by: `[3]`, or `[?]` where the record lacks it."""
        return f"[{self.order.numbers.get(document, '?')}]"

    def numbered(self, documents: Iterable[str]) -> str:
        """Return the numbers of reports, in order; of very many the first, and how many more."""
        known = self.order.numbers
        each = sorted(set(documents), key=lambda name: (known.get(name, len(known) + 1), name))
        left = len(each) - MAX_REFERENCES
        numbers = " ".join(self.number(name) for name in each[:MAX_REFERENCES])
        return numbers + (f" and {left} more" if left > 0 else "")

    def cited(self, text: str, documents: Iterable[str] = ()) -> str:
        """Return a text with the numbers of reports in place of their ids.

        An id that could be a word or a number of the text ("police", "2031-03-04") is left alone.
        The titles and paths of the `documents` that the text is known to name give way as well.
        """
        known = [self.documents[each] for each in documents if each in self.documents]
        names = ((name, x.id) for x in known[:MAX_REFERENCES] for name in _names(x))
        for name, each in sorted(names, reverse=True, key=lambda pair: (len(pair[0]), pair)):
            text = text.replace(name, self.number(each))
        return _WORD.sub(lambda word: self._cited(word[0]), text)

    def _cited(self, word: str) -> str:
        is_id = not word.isalpha() and any(letter.isalpha() for letter in word)
        return self.number(word) if is_id and word in self.order.numbers else word

    def document_of(self, claim: Claim) -> Document | None:
        """Return the report that a claim was read in."""
        return self.documents.get(claim.document)

    def known(self, ids: Sequence[str]) -> list[Claim]:
        """Return the claims with these ids, those that the record lacks left out."""
        return [self.claims[each] for each in ids if each in self.claims]


def _names(document: Document) -> list[str]:
    """Return title, path and file as evidence names a report, unless they could be a word."""
    path = document.path or ""
    named = (snippet(x, LABEL_LIMIT) for x in (document.title, path, path.rsplit("/", 1)[-1]) if x)
    return [name for name in named if len(name) >= SHORTEST_NAME]


def lookup(record: Record) -> Lookup:
    """Return the ways to find a record's claims and documents."""
    names = {document.id: report_name(document) for document in record.documents}
    shared = Counter(names.values())
    unlike = {
        each: name if shared[name] == 1 or name == each else f"{name} {short(each, 40)}"
        for each, name in names.items()
    }
    return Lookup(
        claims={claim.id: claim for claim in record.claims},
        documents={document.id: document for document in record.documents},
        names=unlike,
        order=ordered(record, unlike),
    )
