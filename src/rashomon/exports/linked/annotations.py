"""Claims as W3C Web Annotations: each on its words, by quote and by position."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, BinaryIO

from rashomon.exports.linked.addresses import name, source
from rashomon.exports.linked.json_text import encoded, text, write_list
from rashomon.exports.linked.known import Known
from rashomon.exports.linked.once import Once, new_claims
from rashomon.exports.linked.surroundings import around
from rashomon.exports.linked.telling import account_words, claim_words
from rashomon.types import Claim, Document, Json, Record
from rashomon.version import __version__

if TYPE_CHECKING:
    from rashomon.exports.about import About

CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"rashomon": "urn:rashomon:term:"}]
COLLECTION, PAGE = name("collection", "claims"), name("page", "1")
WITHHELD = (
    "names are withheld in the quote: `exact` is not what stands in the source; "
    "the position counts characters of the source"
)
UNKNOWN_REPORT = "the report of the claim is not in the record"


def write(parts: Iterable[Record], stream: BinaryIO, about: "About") -> None:
    """Write a collection of one page, whose annotations come as the claims do."""
    head = {"@context": CONTEXT, "id": COLLECTION, "type": "AnnotationCollection"}
    stream.write(encoded(head)[:-1])
    stream.write(b',\n"first": ' + encoded({"id": PAGE, "type": "AnnotationPage"})[:-1])
    stream.write(b', "partOf": ' + encoded(COLLECTION) + b', "startIndex": 0,\n"items": ')
    about.rows += write_list(stream, _annotations(parts, about))
    tail = {"total": about.rows, "label": account_words(about)}
    stream.write(b"},\n" + encoded(tail)[1:] + b"\n")


def _annotations(parts: Iterable[Record], about: "About") -> Iterator[Json]:
    seen = Once()
    for part in parts:
        known = Known(part)
        for claim in new_claims(part, seen):
            document = known.document_of(claim)
            if document is None:
                about.leave_out(UNKNOWN_REPORT)
            else:
                yield annotation(claim, document)


def annotation(claim: Claim, document: Document) -> Json:
    """Return a claim as an annotation; its offsets count code points of the report's text."""
    return {
        "id": name("claim", claim.id),
        "type": "Annotation",
        "motivation": "identifying",
        "generator": {"type": "Software", "name": f"Rashomon {__version__}"},
        "body": [_body(claim_words(claim), "text/plain"), _body(_coded(claim), "application/json")],
        "target": _target(claim, document),
    }


def is_masked(claim: Claim) -> bool:
    """Say whether something is withheld in a claim's quote."""
    return len(claim.quote) != claim.end - claim.start or "withheld]" in claim.quote


def _body(value: str, form: str) -> Json:
    purpose = "describing" if form == "text/plain" else "classifying"
    return {"type": "TextualBody", "value": value, "format": form, "purpose": purpose}


def _coded(claim: Claim) -> str:
    # Who may be named was decided before: the claim is shown as it was given.
    shown = claim.to_dict(suspects=True)
    return text({field: shown[field] for field in shown if field not in ("quote", "sentence")})


def _target(claim: Claim, document: Document) -> Json:
    prefix, suffix = around(claim, document)
    quoted = {"type": "TextQuoteSelector", "exact": claim.quote}
    quoted |= {"prefix": prefix} if prefix else {}
    quoted |= {"suffix": suffix} if suffix else {}
    place = {"type": "TextPositionSelector", "start": claim.start, "end": claim.end}
    target: Json = {
        "type": "SpecificResource",
        "source": source(document),
        "selector": [quoted, place],
        "rashomon:document": document.id,
    }
    target |= {"rashomon:sha256": document.sha256} if document.sha256 else {}
    return target | ({"rashomon:withheld": WITHHELD} if is_masked(claim) else {})
