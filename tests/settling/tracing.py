"""Bullets on the way back to the sources: quotes, hashes, order, ids, names."""

import hashlib
import re
from collections.abc import Iterator
from itertools import permutations

import rashomon
from tests.settling.view import Judge, View

# Fields that hold the reports' own words.
_QUOTED = ("quote", "text")


def _traced(view: View, words: re.Match[str]) -> str | None:
    """Compare each claim's quote with the characters it names, each report with its hash."""
    documents = {d.id: d for d in view.record.documents}
    for claim in view.record.claims:
        if documents[claim.document].text[claim.start : claim.end] != claim.quote:
            return f"not its own characters: {claim.quote}"
    for document, given in zip(view.record.documents, view.case.inputs(), strict=True):
        content = (given["text"] or "").encode()
        if hashlib.sha256(content).hexdigest() != document.sha256:
            return f"another hash: {document.id}"
        if hashlib.sha256(content + b" ").hexdigest() == document.sha256:
            return f"one byte more changes nothing: {document.id}"
    return None


def _in_any_order(view: View, words: re.Match[str]) -> str | None:
    for order in permutations(view.case.inputs()):
        other = rashomon.report(order, one_event=view.case.is_one_event)
        if other.to_dict() != view.record.to_dict():
            return f"another record for {', '.join(str(d['id']) for d in order)}"
    return None


def _joined(view: View, words: re.Match[str]) -> str | None:
    """Look for the ids of two events in the event that a person's judgement makes of them."""
    inputs = view.case.inputs()
    apart = rashomon.report(inputs)
    pair = (str(inputs[0]["id"]), str(inputs[1]["id"]))
    joined = [e for e in rashomon.report(inputs, same=[pair]).events if not e.background]
    kept = {name for event in joined for name in (event.id, *event.previous_ids)}
    lost = sorted({e.id for e in apart.events if not e.background} - kept)
    if len(joined) != 1:
        return f"the judgement leaves {len(joined)} events"
    return f"{len(lost)} of the ids lead nowhere" if lost else None


def _masked(view: View, words: re.Match[str]) -> str | None:
    """Look for a name in every field of the public record but the quoted words."""
    fields = list(_texts(view.record.to_dict()))
    shown = [f"{key}: {text}" for key, text in fields if words[1] in text and key not in _QUOTED]
    return f"shown in {'; '.join(shown)}" if shown else None


def _texts(value: object, key: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield key, value
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from _texts(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner, key)


JUDGES: tuple[tuple[str, Judge], ...] = (
    (r"every quote and hash can be checked", _traced),
    (r"the same in any order", _in_any_order),
    (r"joined by a person, both ids are kept", _joined),
    (r'masked: "(.*)"', _masked),
)
