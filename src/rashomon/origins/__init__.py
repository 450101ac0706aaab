"""Where figures come from: copies, rewrites and quoted sources; one vote an origin."""

from collections.abc import Iterable, Sequence

from rashomon.origins.carriers import carriers
from rashomon.origins.corpus import corpus_of
from rashomon.origins.editions import edition_doubt
from rashomon.origins.matches import matches
from rashomon.origins.quoted import quoted_sources
from rashomon.origins.retellings import retellings
from rashomon.origins.rewrites import rewrites
from rashomon.origins.text_copies import borrowed, text_copies
from rashomon.origins.votes import n_origins, origin_of
from rashomon.types import Claim, Document, Origin

__all__ = ["in_order", "n_origins", "origin_of", "trace"]


def trace(documents: Sequence[Document], claims: Sequence[Claim]) -> tuple[Origin, ...]:
    """Return what shows that claims have one origin, sorted, the same for any order of the input.

    Kinds (Every Casualty, Standards, p. 25; Berkeley Protocol on circular reporting):
    `text_copy`, one dispatch in several reports; `rewrite`, a dispatch told again, or one agency's
    figure; `same_quoted_source`, one body or person quoted for figures of one event. Call it when
    claims have their events: without one, only names and texts can join them.
    """
    corpus = corpus_of(documents, claims)
    found = matches(tuple(corpus.documents.values()), is_doubtful=edition_doubt(corpus))
    copies = tuple(text_copies(corpus, found))
    layers = (
        copies,
        rewrites(corpus, found),
        retellings(corpus, found),
        carriers(corpus, found),
        quoted_sources(corpus, borrowed=borrowed(corpus, copies)),
    )
    origins = {origin.id: origin for layer in layers for origin in layer}
    return in_order(origins.values())


def in_order(origins: Iterable[Origin]) -> tuple[Origin, ...]:
    """Return origins in the order of a record: by kind, label and id."""
    return tuple(sorted(origins, key=lambda o: (_ORDER.index(o.kind), o.label, o.id)))


_ORDER = ("text_copy", "rewrite", "same_quoted_source")
