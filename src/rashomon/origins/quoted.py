"""Claims of one quoted source about one event: the origins of kind `same_quoted_source`."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cache

from rashomon.origins.attributed import Attributed, attributed, by_own_words
from rashomon.origins.corpus import Corpus, event_of
from rashomon.origins.faces import Face
from rashomon.origins.figures import figure_key
from rashomon.origins.heard import voices_of
from rashomon.origins.joined import Joined
from rashomon.origins.making import origin_for
from rashomon.origins.named import is_one_name, join_names
from rashomon.origins.naming import LABEL_LIMIT, document_name
from rashomon.origins.roles import listed
from rashomon.origins.sameness import body_key, sources_of
from rashomon.origins.shared import NOBODY, Shared, shared_speakers
from rashomon.origins.speakers import speakers_of
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
    hears = cache(lambda document: tuple(voices_of(corpus.documents[document])))
    for event, claims in _by_event(corpus, borrowed).items():
        told, shared = [by_own_words(claim) for claim in claims], NOBODY
        if event and _is_worth_hearing(told):
            heard = {d: hears(d) for d in _documents(claims) if d in corpus.documents}
            told = [attributed(claim, heard.get(claim.document, ())) for claim in claims]
            shared = shared_speakers(told, speakers_of(told, heard, corpus.documents))
        for some in _by_source(event, told, shared).values():
            documents = _documents([claim for claim, _ in some])
            outcomes = Counter((c.document, c.outcome or c.kind) for c, _ in some)
            if len(documents) > 1 or max(outcomes.values()) > 1:
                yield _origin(some, documents, corpus, shared.phrases)


def _is_worth_hearing(told: Sequence[Attributed]) -> bool:
    """Say whether several reports have several sources, one of them named: else nothing joins."""
    if len({one.claim.document for one in told}) < 2 or all(map(_is_nobody, told)):
        return False
    return len(set(sources_of((one.face for one in told), is_placed=True).values())) > 1


def _is_nobody(one: Attributed) -> bool:
    return one.face.kind == "reporter"


def _documents(claims: Sequence[Claim]) -> list[str]:
    return sorted({claim.document for claim in claims})


def _by_event(corpus: Corpus, borrowed: Set[str]) -> Mapping[str, list[Claim]]:
    placed: defaultdict[str, list[Claim]] = defaultdict(list)
    for claims in corpus.claims.values():
        for claim in claims:
            if claim.count is not None and claim.id not in borrowed:
                placed[event_of(claim) or ""].append(claim)
    return dict(sorted(placed.items()))


def _by_source(event: str, told: Sequence[Attributed], shared: Shared) -> Mapping[str, _Faced]:
    """Return the claims of each source, with their faces."""
    faced = [(one.claim, one.face) for one in told]
    keys = sources_of((face for _, face in faced), is_placed=bool(event))
    moved = dict(_voices(faced, keys)) if event else {}
    joined = Joined()
    join_names((t.name for t in told if t.name is not None), joined, alike=is_one_name)
    for one in told:
        own = moved.get(one.claim.id, keys[one.face])
        node = shared.keys.get(one.claim.id)
        if one.name is not None:
            joined.join((one.name.node, own))
        if node is not None and (not one.is_open or one.face.kind == "body"):
            joined.join((node, own))
        elif node is not None:
            moved[one.claim.id] = node
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
    return origin_for(
        "same_quoted_source",
        _label(claims, corpus, phrases),
        documents=documents,
        claims=(claim.id for claim, _ in claims),
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
