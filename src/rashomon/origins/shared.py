"""One source behind one figure that several reports give, each in its own way.

"Officials said" in one report and Governor Keswick in another are one source where both reports
quote the governor and give the same figure. What reports say of different figures is left alone:
there only their own words tell who speaks.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from rashomon.origins.attributed import Attributed
from rashomon.origins.restated import by_figure
from rashomon.origins.speakers import Speakers

_OFFICIAL = frozenset({"police", "army", "state", "medical", "rescue", "rank"})
_RANKED = frozenset({"police", "army", "state"})
# Heard.rank of a body by name, and of an office without one.
_BODY, _PLAIN = 1, 2
# The source that a report names where it gives the figure again comes before all others.
_RESTATED = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """The speakers found behind claims: the key of each, and the words that name it."""

    keys: Mapping[str, str] = field(default_factory=dict)
    phrases: Mapping[str, str] = field(default_factory=dict)


NOBODY = Shared()


def shared_speakers(told: Sequence[Attributed], speakers: Speakers) -> Shared:
    """Return the speaker behind claims, where several reports with one figure have that speaker.

    A figure that a report gives first without a name, then with one, is that source's as well.
    """
    keys: dict[str, str] = {}
    for some in by_figure(told):
        if len({one.claim.document for one in some}) > 1:
            keys = {**_of_figure(some, speakers), **keys}
    phrases = {
        one.claim.id: phrase
        for one in told
        if one.is_open and (phrase := _phrase(one, keys.get(one.claim.id), speakers))
    }
    return Shared(keys=keys, phrases=phrases)


def _of_figure(some: Sequence[Attributed], speakers: Speakers) -> Mapping[str, str]:
    """Return the speaker of each claim of one figure, as far as it is known."""
    closed = {one.claim.id: speakers.of(one) for one in some if not one.is_open}
    backed: defaultdict[str, set[str]] = defaultdict(set)
    for one in some:
        if one.claim.id in closed:
            backed[closed[one.claim.id]].add(one.claim.document)
    sure = frozenset(backed)
    able: dict[str, list[tuple[int, str]]] = {}
    for one in sorted(some, key=lambda one: one.attribution.kind == "nobody"):
        if one.is_open:
            able[one.claim.id] = sorted(set(_candidates(one, some, backed, speakers)))
            for _, key in able[one.claim.id]:
                backed[key].add(one.claim.document)
    found: dict[str, str] = {}
    for claim, ranked in able.items():
        shared = [(rank, key) for rank, key in ranked if len(backed[key]) > 1]
        best = _best(shared, sure)
        if best is not None:
            found[claim] = best
    return found | {claim: key for claim, key in closed.items() if len(backed[key]) > 1}


def _best(able: Sequence[tuple[int, str]], sure: frozenset[str]) -> str | None:
    """Return the speaker that is best known; None where two reports name two for the figure."""
    named = {key for _, key in able if key in sure}
    if named:
        return min(named) if len(named) == 1 else None
    return able[0][1] if able else None


def _candidates(
    one: Attributed,
    some: Sequence[Attributed],
    backed: Mapping[str, set[str]],
    speakers: Speakers,
) -> Iterator[tuple[int, str]]:
    """Yield who of the report can be the source of an open claim, the best known by low ranks.

    Where the report gives the figure again and names a source, that source alone.
    """
    kind, heards = one.attribution.kind, speakers.by_document.get(one.claim.document, ())
    restated = {speakers.of(other) for other in some if _restates(other, one)}
    restated &= {heard.key for heard in heards}
    if restated and kind != "relayed":
        yield from ((_RESTATED, key) for key in restated)
        return
    for heard in heards:
        camps = speakers.camps.get(heard.key, frozenset())
        if kind == "relayed":
            is_able = heard.voice.is_relayed
        elif kind == "general":
            is_able = _fits(one.attribution.camps, camps)
        else:
            is_known = heard.rank == _BODY and heard.key in backed
            is_able = heard.rank < _PLAIN and (is_known or bool(camps & _OFFICIAL))
        if is_able:
            yield heard.rank, heard.key


def _restates(other: Attributed, one: Attributed) -> bool:
    return not other.is_open and other.claim.document == one.claim.document


def _fits(camps: frozenset[str], theirs: frozenset[str]) -> bool:
    """Say whether a speaker can be a general source of these camps.

    A crowd ("residents", "witnesses") is nobody by name.
    """
    if camps == {"civil"}:
        return False
    plain, own = theirs - {"rank"}, camps - {"rank"}
    if not camps or own & plain:
        return True
    if not plain or plain == {"civil"}:
        return "rank" in theirs and bool(camps & (_RANKED | {"rank"}))
    return own == {"state"} and bool(plain & _RANKED)


def _phrase(one: Attributed, key: str | None, speakers: Speakers) -> str | None:
    """Return how the report names the speaker that was found behind a claim."""
    heard = speakers.by_document.get(one.claim.document, ()) if key is not None else ()
    return next((h.voice.phrase for h in heard if h.key == key), None)
