"""Reports that share a telling part of their text, though less than a copy: kind `rewrite`.

A shared part may be a statement that both quote, or a paragraph of background. So a pair needs a
run of twelve words and a good share outside quotation marks, and only those claims are joined that
give the same figure for the same event, of the reporter or of the same words for a source.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from rashomon.names import fold
from rashomon.origins.corpus import Corpus, event_of, is_narrated
from rashomon.origins.figures import figure_key
from rashomon.origins.joined import Joined
from rashomon.origins.likeness import LONG_RUN, Likeness
from rashomon.origins.making import origin_for
from rashomon.origins.matches import Matches
from rashomon.origins.naming import LABEL_LIMIT, agencies_of, document_name
from rashomon.origins.shingles import SHINGLE
from rashomon.origins.stretches import shared_claims
from rashomon.origins.words import has_quotes, quoted, words_of
from rashomon.text import snippet
from rashomon.types import Claim, Document, Origin

# Share of the shorter text that tells a rewrite: less is enough where both credit one agency.
# tests/origins/pairs.toml holds the pairs behind both figures.
SHARE = 0.20
SHARE_WITH_CREDIT = 0.15
# Shared runs of five words outside quotation marks.
OWN_WORDS = 15


def rewrites(corpus: Corpus, found: Matches) -> Iterator[Origin]:
    """Yield one origin for each figure that rewrites share, or one without claims for the texts.

    The copies of a report are rewritten with it.
    """
    joined = Joined()
    links = [like for like in found.partly() if _joins(like, joined, corpus, found)]
    by_group: defaultdict[str, list[Likeness]] = defaultdict(list)
    for like in links:
        by_group[joined.find(found.same.find(like.left))].append(like)
    copies = found.same.groups(corpus.documents)
    tops = joined.groups(found.same.find(n) for like in links for n in (like.left, like.right))
    for top, members in tops.items():
        yield from _of_group([copies[member] for member in members], by_group[top], corpus, found)


def _joins(like: Likeness, joined: Joined, corpus: Corpus, found: Matches) -> bool:
    """Join two reports if one rewrites the other; False too where they are joined already."""
    ends = (found.same.find(like.left), found.same.find(like.right))
    if joined.find(ends[0]) == joined.find(ends[1]) or not _is_rewrite(like, corpus, found):
        return False
    joined.join(ends)
    return True


def _is_rewrite(like: Likeness, corpus: Corpus, found: Matches) -> bool:
    """Say whether a partly shared text shows that one desk rewrote the other's report."""
    left, right = corpus.documents[like.left], corpus.documents[like.right]
    one_agency = bool(agencies_of(left) & agencies_of(right))
    enough = SHARE_WITH_CREDIT if one_agency else SHARE
    if like.share < enough and like.run < LONG_RUN:
        return False
    if _are_apart(_events(corpus, like.left), _events(corpus, like.right)):
        return False
    return _n_own(like, corpus.documents[like.shorter], found) >= OWN_WORDS


def _n_own(like: Likeness, shorter: Document, found: Matches) -> int:
    """Return how many shared shingles of the shorter text stand outside quotation marks."""
    theirs = found.grams(like.left if like.shorter == like.right else like.right)
    grams = found.sketches[found.twins.get(like.shorter, like.shorter)].grams
    flags = quoted(shorter.text, words_of(shorter)) if has_quotes(shorter.text) else []
    return len(
        {
            gram
            for at, gram in enumerate(grams)
            if gram in theirs and not any(flags[at : at + SHINGLE])
        }
    )


def _events(corpus: Corpus, document: str) -> set[str]:
    return {e for c in corpus.claims_of(document) for e in ({c.event} | set(c.events)) if e}


def _are_apart(left: set[str], right: set[str]) -> bool:
    return bool(left and right) and not left & right


def _of_group(
    texts: Sequence[Sequence[str]], links: Sequence[Likeness], corpus: Corpus, found: Matches
) -> Iterator[Origin]:
    """Yield the origins of one group of texts, each with the reports that carry it."""
    evidence = _evidence(links, corpus)
    covered: set[str] = set()
    for claims in _agreed(texts, links, corpus, found).values():
        documents = sorted({claim.document for claim in claims})
        if len({found.copied.find(document) for document in documents}) > 1:
            covered.update(documents)
            yield _origin(documents, [c.id for c in claims], evidence, corpus)
    reports = sorted(name for text in texts for name in text)
    close = _close(links, found)
    reports = [name for name in reports if found.same.find(name) in close]
    tops = [{found.copied.find(name) for name in names} for names in (covered, reports)]
    if not tops[1] <= tops[0]:
        yield _origin(reports, [], evidence, corpus)


def _agreed(
    texts: Sequence[Sequence[str]], links: Sequence[Likeness], corpus: Corpus, found: Matches
) -> Mapping[tuple[str, ...], list[Claim]]:
    """Return claims by event, figure and source: those that stand in the shared text.

    A desk words a dispatch anew: where reports share a good part, the reporters' own figures for
    one event count wherever they stand.
    """
    counts = Counter(g for text in texts for g in {g for n in text for g in found.grams(n)})
    several = {gram for gram, n in counts.items() if n > 1}
    close = _close(links, found)
    agreed: defaultdict[tuple[str, ...], list[Claim]] = defaultdict(list)
    for name in sorted(name for text in texts for name in text):
        claims = [c for c in corpus.claims_of(name) if c.count is not None]
        is_close = found.same.find(name) in close
        anywhere = {c.id for c in claims if is_close and is_narrated(c) and event_of(c)}
        rest = [c for c in claims if c.id not in anywhere]
        shared = {c.id for c in shared_claims(corpus.documents[name], rest, several)}
        for claim in (c for c in claims if c.id in anywhere | shared):
            source = (fold(claim.source.label or ""), fold(claim.source.organisation or ""))
            agreed[(event_of(claim) or "", *(figure_key(claim) or ()), *source)].append(claim)
    return dict(sorted(agreed.items()))


def _close(links: Sequence[Likeness], found: Matches) -> set[str]:
    """Return the reports that share more than one long passage."""
    shares = (like for like in links if like.share >= SHARE_WITH_CREDIT)
    return {found.same.find(name) for like in shares for name in (like.left, like.right)}


def _origin(documents: Sequence[str], ids: Sequence[str], evidence: str, corpus: Corpus) -> Origin:
    names = sorted({document_name(corpus.documents[name]) for name in documents})
    label = f"parts of one text: {snippet(', '.join(names[:4]), LABEL_LIMIT)}"
    return origin_for("rewrite", label, documents=documents, claims=ids, evidence=evidence)


def _evidence(links: Sequence[Likeness], corpus: Corpus) -> str:
    best = max(links, key=lambda like: (like.run, like.left, like.right))
    document = corpus.documents[best.shorter]
    words = words_of(document)
    last = min(best.run_start + best.run, len(words.ends)) - 1
    text = document.text[words.starts[best.run_start] : words.ends[last]]
    shares = sorted({int(100 * like.share) for like in links})
    parts = [
        f"{', '.join(f'{share} %' for share in shares[:5])} of the shorter text stands in the "
        "other, in runs of five words",
        f"the longest run has {best.run} words: “{snippet(text)}”",
    ]
    reports = {name for like in links for name in (like.left, like.right)}
    common = frozenset.intersection(*(agencies_of(corpus.documents[name]) for name in reports))
    if common:
        parts.append(f"all credit {', '.join(sorted(key.upper() for key in common))}")
    return "; ".join(parts)
