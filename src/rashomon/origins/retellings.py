"""Reports that tell another report again in their own words: origins of kind `rewrite`.

Runs of words do not show them; their passages do, which tell the same with the same stems. Every
figure of a passage is the figure of the passage that it retells, also where it was changed.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from rashomon.origins.alignment import aligned_passages
from rashomon.origins.corpus import Corpus
from rashomon.origins.counterparts import counterparts
from rashomon.origins.credited import cites
from rashomon.origins.joined import Joined
from rashomon.origins.making import origin_for
from rashomon.origins.matches import Matches
from rashomon.origins.naming import LABEL_LIMIT, document_name
from rashomon.origins.near import compare_near
from rashomon.origins.passages import Passage, passages_of
from rashomon.origins.retelling import Retelling, retelling
from rashomon.text import snippet
from rashomon.types import Aligned, Origin

_SHOWN = 6

Told = Callable[[str], Sequence[Passage]]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Link:
    """A report and the longer one that it tells again."""

    shorter: str
    longer: str
    how: Retelling
    is_credited: bool


def retellings(corpus: Corpus, found: Matches) -> Iterator[Origin]:
    """Yield one origin for each figure that rewrites share, or one without claims for the texts.

    Compared are reports of one event. Copies of a rewrite are copies: their own origin joins them.
    """
    told = cache(lambda name: passages_of(corpus.documents[name]))
    links: list[_Link] = []

    def compare(one: str, other: str) -> bool:
        link = _link(one, other, corpus, told)
        if link is not None:
            links.append(link)
        return link is not None

    compare_near(corpus, found, compare)
    for link in links:
        yield from _origins(link, corpus, told)


def _link(one: str, other: str, corpus: Corpus, told: Told) -> _Link | None:
    shorter, longer = sorted((one, other), key=lambda name: (_size(told(name)), name))
    how = retelling(told(shorter), told(longer))
    documents = corpus.documents[shorter], corpus.documents[longer]
    is_credited = cites(*documents) or cites(*reversed(documents))
    if not how.shows_rewrite(is_credited=is_credited):
        return None
    return _Link(shorter=shorter, longer=longer, how=how, is_credited=is_credited)


def _size(passages: Sequence[Passage]) -> int:
    return sum(len(passage.stems) for passage in passages)


def _origins(link: _Link, corpus: Corpus, told: Told) -> Iterator[Origin]:
    """Yield an origin for each figure that both reports give, or one that shows the texts alone."""
    shorter, longer = told(link.shorter), told(link.longer)
    claims = [corpus.claims_of(name) for name in (link.shorter, link.longer)]
    joined = Joined()
    for pair in counterparts(claims[0], claims[1], (shorter, longer), link.how):
        joined.join(claim.id for claim in pair)
    ends = corpus.documents[link.shorter], corpus.documents[link.longer]
    shown = aligned_passages(ends, (shorter, longer), link.how)
    by_top: defaultdict[str, list[str]] = defaultdict(list)
    for claim in (c for own in claims for c in own):
        by_top[joined.find(claim.id)].append(claim.id)
    groups = [ids for _, ids in sorted(by_top.items()) if len(ids) > 1]
    for ids in groups or [[]]:
        yield _origin(link, ids, shown, corpus)


def _origin(link: _Link, ids: list[str], shown: tuple[Aligned, ...], corpus: Corpus) -> Origin:
    documents = (link.shorter, link.longer)
    names = sorted({document_name(corpus.documents[name]) for name in documents})
    label = f"one report in two wordings: {snippet(', '.join(names), LABEL_LIMIT)}"
    why = _evidence(link, shown, corpus)
    origin = origin_for("rewrite", label, documents=documents, claims=ids, evidence=why)
    return replace(origin, alignment=shown[:_SHOWN])


def _evidence(link: _Link, shown: Sequence[Aligned], corpus: Corpus) -> str:
    shorter = document_name(corpus.documents[link.shorter])
    longer = document_name(corpus.documents[link.longer])
    how = link.how
    parts = [
        f"{how.n_retold} passages of {shorter}, {int(100 * how.share)} % of its own words, tell "
        f"in other words what stands in {longer}"
    ]
    if how.n_verbatim:
        parts.append(f"{how.n_verbatim} more stand there word for word")
    if link.is_credited:
        parts.append("one credits the agency or outlet of the other")
    for each in shown:
        for left, right in each.changed:
            parts.append(f"changed figure: “{left}” in {shorter}, “{right}” in {longer}")
    return "; ".join(parts[: _SHOWN + 3])
