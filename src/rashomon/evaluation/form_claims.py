"""The claims of a gold file."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from rashomon.evaluation.fields import Fields, Mistakes
from rashomon.evaluation.gold import GoldClaim, GoldDocument
from rashomon.evaluation.outcomes import CATEGORIES, KINDS, TOTALS, WRITTEN, outcome_of

FIELDS = frozenset(
    "id doc event kind outcome outcome_alt count count_alt group category category_alt source org "
    "source_alt source_kind anonymous verbatim quote background optional repeat_of headline subset "
    "via what note hedge actor confirmation parts".split()
)
MOST_CLAIMS = 5_000
_ALIKE = 0.8


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """What a claim may name: the documents and the events of its file."""

    documents: tuple[GoldDocument, ...]
    events: frozenset[str]

    def document(self, name: str) -> str | None:
        """Return the id of a document by its id, its file's name or the beginning of that name."""
        for document in self.documents:
            if name in (document.id, document.file.name):
                return document.id
        begun = [d.id for d in self.documents if name and d.file.name.startswith(name)]
        return begun[0] if len(begun) == 1 else None


def claims_of(top: Fields, names: Names, mistakes: Mistakes) -> Iterator[GoldClaim]:
    """Yield the claims; note what is missing, misspelt or names nothing."""
    seen: set[str] = set()
    for n, node in enumerate(top.maps("claims")):
        if n == MOST_CLAIMS:
            mistakes.add(node.line, f"more than {MOST_CLAIMS:,} claims; make a gold file an event")
            return
        row = Fields(node, "claim", mistakes).known(FIELDS)
        id = row.needed("id")
        row.where = f"claim {id}"
        if id in seen:
            row.note("there is another claim of this id", "id")
        seen.add(id)
        yield _claim(row, id, names)


def _claim(row: Fields, id: str, names: Names) -> GoldClaim:
    counts = [*row.counts("count"), *row.counts("count_alt")]
    kind = row.text("kind") or ("casualty" if counts else "status")
    outcomes = [outcome_of(o) for o in _texts(row, "outcome", "outcome_alt")]
    _check_words(row, kind, outcomes)
    if counts and not outcomes:
        row.note("a count without an outcome; write outcome: killed, wounded, …", "count")
    quote = row.text("quote") or None
    return GoldClaim(
        id=id,
        document=_document(row, names),
        events=_events(row, names),
        kind="status" if kind == "confirmation" else kind,
        outcomes=tuple(outcomes),
        counts=tuple(c for c in counts if c != (None, None)),
        categories=tuple(_category(c) for c in _texts(row, "category", "category_alt")),
        group=row.text("group") or "",
        labels=_labels(row),
        background=row.flag("background"),
        is_optional=row.flag("optional") or row.text("repeat_of") is not None,
        words=row.text("verbatim") or quote or "",
        quote=quote,
        line=row.line,
    )


def _texts(row: Fields, *names: str) -> list[str]:
    return [text for name in names for text in row.texts(name) if text]


def _labels(row: Fields) -> tuple[str | None, ...]:
    """Return who speaks: the label with its body, then the other readings."""
    label, body = row.text("source"), row.text("org")
    first = f"{label} {body}" if label and body else label
    return (first, *row.texts("source_alt"))


def _document(row: Fields, names: Names) -> str:
    named = row.needed("doc")
    found = names.document(named)
    if named and found is None:
        row.note(f"doc {named} is none of the documents; give a file that is listed there", "doc")
    return found or named


def _events(row: Fields, names: Names) -> tuple[str, ...]:
    events = tuple(_texts(row, "event"))
    if not events:
        row.note("event is missing; name one that is listed under events", "event")
    for event in events:
        if event not in names.events:
            row.note(f"no event {event}; list it under events", "event")
    return events


def _category(word: str) -> str:
    return "mixed_total" if word in TOTALS else word


def _check_words(row: Fields, kind: str, outcomes: list[str]) -> None:
    """Note an unknown kind or category, and an outcome that looks misspelt.

    An outcome of another name stays: it is scored, and no figure of ours can have it.
    """
    if kind not in KINDS:
        row.note(f"no kind {kind}; write one of {', '.join(sorted(KINDS))}", "kind")
    for word in _texts(row, "category", "category_alt"):
        if word not in CATEGORIES | TOTALS:
            known = ", ".join(sorted({"mixed_total", *CATEGORIES}))
            row.note(f"no category {word}; write one of {known}", "category")
    for word in outcomes:
        close = get_close_matches(word, WRITTEN, n=1, cutoff=_ALIKE)
        if close and word not in WRITTEN:
            row.note(f"no outcome {word}; write {close[0]}", "outcome")
