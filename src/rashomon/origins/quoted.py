"""Claims of one quoted source about one event: the origins of kind `same_quoted_source`."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set

from rashomon.ids import content_id
from rashomon.origins.corpus import Corpus, event_of
from rashomon.origins.faces import Face, face_of
from rashomon.origins.figures import figure_key
from rashomon.origins.named import NOBODY, Named, named_sources
from rashomon.origins.naming import LABEL_LIMIT, document_name
from rashomon.origins.roles import listed
from rashomon.origins.sameness import body_key, sources_of
from rashomon.text import snippet
from rashomon.types import Claim, Origin

_SHOWN = 6
_Faced = list[tuple[Claim, Face]]


def quoted_sources(corpus: Corpus, *, borrowed: Set[str] = frozenset()) -> Iterator[Origin]:
    """Yield an origin for each source and event with figures in several reports.

    A source with several figures for one outcome in one report is an origin as well: its figures
    are one voice. A report that quotes nobody is such a source of its own, `borrowed` claims
    left out: those stand in it by another's pen.
    """
    for event, faced in _by_event(corpus, borrowed).items():
        named, told = named_sources(corpus, faced) if event else (NOBODY, faced)
        for claims in _by_source(event, told, named).values():
            documents = sorted({claim.document for claim, _ in claims})
            outcomes = Counter((c.document, c.outcome or c.kind) for c, _ in claims)
            if len(documents) > 1 or max(outcomes.values()) > 1:
                yield _origin(claims, documents, corpus, named.phrases)


def _by_event(corpus: Corpus, borrowed: Set[str]) -> Mapping[str, _Faced]:
    faced: defaultdict[str, _Faced] = defaultdict(list)
    for claims in corpus.claims.values():
        for claim in claims:
            if claim.count is not None and claim.id not in borrowed:
                faced[event_of(claim) or ""].append((claim, face_of(claim)))
    return dict(sorted(faced.items()))


def _by_source(event: str, faced: _Faced, named: Named) -> Mapping[str, _Faced]:
    keys = sources_of((face for _, face in faced), is_placed=bool(event))
    moved = dict(_voices(faced, keys)) if event else {}
    joined = named.joined(keys, moved, faced)
    groups: defaultdict[str, _Faced] = defaultdict(list)
    for claim, face in faced:
        groups[joined.find(moved.get(claim.id, keys[face]))].append((claim, face))
    return dict(sorted(groups.items()))


def _voices(faced: _Faced, keys: Mapping[Face, str]) -> Mapping[str, str]:
    """Return a new key for claims by an unnamed voice of a body that give the body's figure.

    "An army officer" who gives another figure than the army stays a source of its own. "A war
    monitor" is the one monitor that its report names, or else the one with the same figure.
    """
    tops = {body_key(f.body): keys[f] for _, f in faced if f.kind == "body" and f.body}
    told: defaultdict[tuple[str, str] | None, set[str]] = defaultdict(set)
    monitors: defaultdict[str, set[str]] = defaultdict(set)
    for claim, face in faced:
        if face.kind == "body":
            told[figure_key(claim)].add(keys[face])
            if face.body is not None and face.body.head in listed("monitors"):
                monitors[claim.document].add(keys[face])
    anywhere = set().union(*monitors.values())
    moved: dict[str, str] = {}
    for claim, face in faced:
        if face.kind != "voice" or face.body is None:
            continue
        own, figure = keys[face].split(" | ")[1], figure_key(claim)
        known = {tops.get(body_key(face.body), own)} & told[figure]
        if face.body.head == "monitor":
            known = monitors.get(claim.document, anywhere & told[figure])
        moved[claim.id] = min(known) if len(known) == 1 else f"voice {own} | {figure}"
    return moved


def _origin(
    claims: _Faced, documents: Sequence[str], corpus: Corpus, phrases: Mapping[str, str]
) -> Origin:
    ids = sorted(claim.id for claim, _ in claims)
    label = _label(claims, corpus, phrases)
    return Origin(
        id=content_id("o", "same_quoted_source", label, *documents, "|", *ids),
        kind="same_quoted_source",
        label=label,
        documents=tuple(documents),
        claims=tuple(ids),
        evidence=_evidence(claims, corpus, phrases),
    )


def _label(claims: _Faced, corpus: Corpus, phrases: Mapping[str, str]) -> str:
    """Return the fullest name that the source has: that of a body before that of who spoke."""
    names = {_name(claim, face) for claim, face in claims} - {""}
    names = names or {phrases[claim.id] for claim, _ in claims if claim.id in phrases}
    if not names:
        return f"the report itself: {_document(claims[0][0].document, corpus)}"
    return snippet(max(names, key=lambda name: (len(name.split()), name)), LABEL_LIMIT)


def _name(claim: Claim, face: Face) -> str:
    source = claim.source
    if face.kind == "body":
        return source.organisation or source.label or ""
    names = (source.label, source.organisation)
    return ", ".join(dict.fromkeys(name for name in names if name))


def _evidence(claims: _Faced, corpus: Corpus, phrases: Mapping[str, str]) -> str:
    if all(face.kind == "reporter" and claim.id not in phrases for claim, face in claims):
        return f"nobody is quoted for {len(claims)} figures of one report"
    named: defaultdict[str, set[str]] = defaultdict(set)
    for claim, _ in claims:
        named[_shown(claim, phrases)].add(_document(claim.document, corpus))
    parts = [
        f"{label} in {', '.join(sorted(documents)[:_SHOWN])}"
        + (f" and {len(documents) - _SHOWN} more" if len(documents) > _SHOWN else "")
        for label, documents in sorted(named.items())[:_SHOWN]
    ]
    n_documents = len({claim.document for claim, _ in claims})
    where = "one report" if n_documents == 1 else f"{n_documents} reports"
    return f"{len(claims)} figures in {where} from one source: {'; '.join(parts)}"


def _shown(claim: Claim, phrases: Mapping[str, str]) -> str:
    """Return what a claim calls its source, and whom its report names for it."""
    label = claim.source.label or claim.source.organisation
    said = f"“{snippet(label, LABEL_LIMIT)}”" if label else "nobody"
    if claim.id not in phrases:
        return said
    return f"{said}, named as “{snippet(phrases[claim.id], LABEL_LIMIT)}”"


def _document(name: str, corpus: Corpus) -> str:
    document = corpus.documents.get(name)
    return document_name(document) if document is not None else name
