"""Reports whose text is one dispatch, wholly or mostly: the origins of kind `text_copy`."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from rashomon.names import fold
from rashomon.origins.alignment import Ends, changed_passages
from rashomon.origins.corpus import Corpus, is_narrated
from rashomon.origins.figures import Figure, compare_figures
from rashomon.origins.likeness import Likeness
from rashomon.origins.making import origin_for
from rashomon.origins.matches import Matches
from rashomon.origins.naming import LABEL_LIMIT, document_name, published_day
from rashomon.origins.stretches import shared_claims
from rashomon.origins.words import words_of
from rashomon.text import snippet
from rashomon.types import Aligned, Claim, Document, Origin

# Changed figures are evidence for a reader: a handful is shown, and copies beyond these many are
# not searched for them.
_SEARCHED = 100
_SHOWN = 4

_Change = tuple[Ends, tuple[tuple[Figure, Figure], ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Dispatch:
    """One text: the reports that are it, and the longer pages in which it stands."""

    reports: tuple[str, ...]
    pages: tuple[str, ...]
    pairs: tuple[Likeness, ...]
    n_twins: int

    @property
    def documents(self) -> tuple[str, ...]:
        return tuple(sorted((*self.reports, *self.pages)))


def text_copies(corpus: Corpus, found: Matches) -> Iterator[Origin]:
    """Yield for each dispatch one origin of what it tells, and one for each source it quotes.

    The reporter's own claims of all copies are one origin. Those of a quoted source are one origin
    too, and never the reporter's: a dispatch that quotes police and hospital has three sources.
    In a longer page only what stands in the shared text counts.
    """
    for dispatch in _dispatches(corpus, found):
        claims = _shared(dispatch, corpus, found)
        changes = _changes(dispatch, corpus)
        shown = _alignment(changes)
        for origin in _origins(dispatch, claims, corpus, _evidence(dispatch, corpus, changes)):
            yield replace(origin, alignment=shown)


def borrowed(corpus: Corpus, copies: Sequence[Origin]) -> frozenset[str]:
    """Return the claims that a longer page has from a dispatch, beside others that it has not.

    They are not the page's own word: two dispatches on one page stay two.
    """
    taken: set[str] = set()
    for origin in copies:
        held = set(origin.claims)
        for name in origin.documents:
            told = {claim.id for claim in corpus.claims_of(name) if is_narrated(claim)}
            if not told <= held:
                taken |= told & held
    return frozenset(taken)


def _origins(
    dispatch: _Dispatch, claims: Sequence[Claim], corpus: Corpus, why: str
) -> Iterator[Origin]:
    label = _label(dispatch, corpus)
    told = [claim.id for claim in claims if is_narrated(claim)]
    yield origin_for("text_copy", label, documents=dispatch.documents, claims=told, evidence=why)
    for speaker, spoken in _by_speaker(claims).items():
        documents, ids = {c.document for c in spoken}, [c.id for c in spoken]
        if len(documents) > 1:
            who = f"{label}, quoting {snippet(speaker, LABEL_LIMIT)}"
            yield origin_for("text_copy", who, documents=documents, claims=ids, evidence=why)


def _dispatches(corpus: Corpus, found: Matches) -> Iterator[_Dispatch]:
    groups = found.same.groups(corpus.documents)
    pages: defaultdict[str, set[str]] = defaultdict(set)
    pairs: defaultdict[str, list[Likeness]] = defaultdict(list)
    for like in found.copies():
        longer = like.left if like.shorter == like.right else like.right
        inner, outer = found.same.find(like.shorter), found.same.find(longer)
        pairs[inner].append(like)
        if inner != outer:
            pages[inner].update(groups[outer])
    for top, reports in groups.items():
        if len(reports) > 1 or pages[top]:
            yield _Dispatch(
                reports=reports,
                pages=tuple(sorted(pages[top])),
                pairs=tuple(pairs[top]),
                n_twins=sum(report in found.twins for report in reports),
            )


def _shared(dispatch: _Dispatch, corpus: Corpus, found: Matches) -> list[Claim]:
    """Return the claims that the copies have in common, by where they stand."""
    counts = Counter(g for name in dispatch.documents for g in found.grams(name))
    several = {gram for gram, n in counts.items() if n > 1}
    whole = {gram for name in dispatch.reports for gram in found.grams(name)}
    claims: list[Claim] = []
    for name in dispatch.documents:
        document, own = corpus.documents[name], corpus.claims_of(name)
        if name in dispatch.pages:
            claims.extend(shared_claims(document, own, whole))
            continue
        claims.extend(c for c in own if is_narrated(c))
        spoken = [c for c in own if not is_narrated(c)]
        claims.extend(shared_claims(document, spoken, several))
    return claims


def _by_speaker(claims: Sequence[Claim]) -> Mapping[str, list[Claim]]:
    """Return the quoted claims of one text by who is quoted, as the text words it."""
    names: dict[tuple[str, str], str] = {}
    spoken: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if not is_narrated(claim):
            label = claim.source.label or claim.source.organisation or ""
            key = (fold(label), fold(claim.source.organisation or ""))
            spoken[names.setdefault(key, label)].append(claim)
    return dict(sorted(spoken.items()))


def _label(dispatch: _Dispatch, corpus: Corpus) -> str:
    documents = [corpus.documents[name] for name in dispatch.reports]
    credits = Counter(c for d in documents for c in sorted(set(d.credits)))
    if credits:
        agency = min(credits, key=lambda c: (-credits[c], c))
        return f"dispatch credited to {snippet(agency, LABEL_LIMIT)}"
    return f"one text, first found in {document_name(_first(documents))}"


def _first(documents: Sequence[Document]) -> Document:
    return min(documents, key=lambda d: (published_day(d) or "9", d.id))


def _evidence(dispatch: _Dispatch, corpus: Corpus, changes: Sequence[_Change]) -> str:
    parts: list[str] = []
    if dispatch.n_twins:
        n_twins = dispatch.n_twins
        repeat = "one report repeats" if n_twins == 1 else f"{n_twins} reports repeat"
        parts.append(f"{repeat} another word for word")
    if dispatch.pairs:
        shares = [int(100 * like.share) for like in dispatch.pairs]
        low, high = min(shares), max(shares)
        span = f"{low} %" if low == high else f"{low} to {high} %"
        parts.append(f"{span} of the shorter text stands in the other, in runs of five words")
    if dispatch.pages:
        n_pages = len(dispatch.pages)
        pages = "one longer page" if n_pages == 1 else f"{n_pages} longer pages"
        parts.append(f"it stands inside {pages}")
    parts.extend(_credit_notes(dispatch, corpus))
    parts.extend(_changed(changes))
    return "; ".join(parts)


def _credit_notes(dispatch: _Dispatch, corpus: Corpus) -> Iterator[str]:
    credits = Counter(
        credit for name in dispatch.documents for credit in set(corpus.documents[name].credits)
    )
    for credit, n in sorted(credits.items()):
        yield f"{n} of {len(dispatch.documents)} credit {snippet(credit, LABEL_LIMIT)}"


def _changes(dispatch: _Dispatch, corpus: Corpus) -> list[_Change]:
    """Return the first report and each copy with other figures, and which figures these are."""
    first = _first([corpus.documents[name] for name in dispatch.reports])
    base = words_of(first)
    copies = [corpus.documents[name] for name in dispatch.documents[:_SEARCHED]]
    compared = [(c, compare_figures(base, words_of(c))) for c in copies if c.text != first.text]
    return [((first, copy), each.changed) for copy, each in compared if each.changed]


def _changed(changes: Sequence[_Change]) -> Iterator[str]:
    notes = {
        f"changed figure: {_quote(first, ours)}, {_quote(copy, theirs)}"
        for (first, copy), changed in changes
        for ours, theirs in changed
    }
    yield from sorted(notes)[:_SHOWN]
    if len(notes) > _SHOWN:
        yield f"and {len(notes) - _SHOWN} more changed figures"


def _alignment(changes: Sequence[_Change]) -> tuple[Aligned, ...]:
    """Return the passages with a changed figure beside those of the first report."""
    shown = (each for ends, changed in changes for each in changed_passages(ends, changed))
    return tuple(islice(shown, _SHOWN))


def _quote(document: Document, figure: Figure) -> str:
    words = snippet(document.text[figure.start : figure.end], LABEL_LIMIT)
    return f"“{words}” in {document_name(document)}"
