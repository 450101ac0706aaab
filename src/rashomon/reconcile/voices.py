"""Who speaks: claims of one origin are one voice, however many reports carry it."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from types import MappingProxyType

from rashomon.reconcile.groups import fold
from rashomon.reconcile.intervals import interval_of
from rashomon.reconcile.moments import Moment, is_before
from rashomon.reconcile.nouns import is_a_name, is_one_body
from rashomon.types import Claim, Origin

_COPIED = "text_copy"
_QUOTED = "same_quoted_source"

# What kind of speaker, the folded name, and the report if the name means nothing outside it.
Speaker = tuple[str, str, str]


class _Sets:
    """Disjoint sets that grow together; the name of a set is its least member."""

    def __init__(self) -> None:
        self._parent: dict[str, str] = {}

    def root(self, name: str) -> str:
        parent = self._parent
        parent.setdefault(name, name)
        while parent[name] != name:
            parent[name] = parent[parent[name]]
            name = parent[name]
        return name

    def join(self, one: str, other: str) -> None:
        first, second = sorted((self.root(one), self.root(other)))
        self._parent[second] = first


def voices(
    claims: Sequence[Claim],
    origins: Sequence[Origin],
    moments: Mapping[str, Moment | None] = MappingProxyType({}),
) -> Mapping[str, str]:
    """Return the voice of each claim.

    Claims are one voice when an Origin lists them together, when a named source said both, when a
    role or nobody is quoted for both in one report, and when a report repeats in its own voice the
    figure of somebody it quotes (a headline). A copied text joins only what the same speaker says
    in both copies; of two numbers that copies of one time have, the rarer, else the higher, is no
    word of the speaker's until a person looks (a misprint). `moments` are of the reports.
    """
    sets = _Sets()
    by_id = {claim.id: claim for claim in claims}
    speakers = _speakers(claims)
    quoted, changed, borrowed = set[str](), set[str](), set[str]()
    for kind, members in _members(origins, by_id):
        if kind != _QUOTED:
            for some in _changed(members, speakers, moments, is_copy=kind == _COPIED):
                changed |= {claim.id for claim in some}
                _join(some, {}, sets)
            borrowed |= _borrowed(members, speakers)
    for kind, members in _members(origins, by_id):
        if kind == _QUOTED:
            quoted.update(claim.id for claim in members)
            _join([claim for claim in members if claim.id not in changed], {}, sets)
    for kind, members in _members(origins, by_id):
        if kind == _COPIED:
            _join_copies([claim for claim in members if claim.id not in changed], speakers, sets)
        if kind != _QUOTED:
            told = _told(members, speakers, quoted)
            _join([claim for claim in told if claim.id not in changed], speakers, sets)
    for claim in _told(claims, speakers, quoted):
        if claim.id not in changed | borrowed:
            sets.join(_node(claim), "\x1f".join(speakers[claim.id]))
    names: defaultdict[str, list[str]] = defaultdict(list)
    for claim in claims:
        names[sets.root(_node(claim))].append(claim.id)
    return {name: first for first, members in _named(names.values()) for name in members}


def _members(
    origins: Iterable[Origin], by_id: Mapping[str, Claim]
) -> list[tuple[str, list[Claim]]]:
    return [(o.kind, [by_id[name] for name in o.claims if name in by_id]) for o in origins]


def _named(groups: Iterable[list[str]]) -> list[tuple[str, list[str]]]:
    return [(min(members), members) for members in groups]


def speaker_key(claim: Claim) -> Speaker:
    """Return who speaks: a name to compare, and the report if the name holds in that one only.

    Where nobody is quoted it is whoever carried the words (the agency, else the outlet): one
    reporter, however many reports (GTD and ACLED: the source's later report counts).
    """
    source = claim.source
    name = source.organisation or source.label
    if name is None or source.kind == "none":
        carrier = fold(source.chain[0]) if source.chain else ""
        return "report", carrier, "" if carrier else claim.document
    is_known = source.organisation is not None or is_a_name(name) or is_one_body(name)
    if not source.anonymous and is_known:
        return "name", fold(name), ""
    return "role", fold(name), claim.document


def is_unattributed(claim: Claim) -> bool:
    """Say whether nobody is quoted: the report speaks in its own voice."""
    source = claim.source
    return source.kind == "none" or (source.label is None and source.organisation is None)


def _node(claim: Claim) -> str:
    return f"claim\x1f{claim.id}"


def _borrowed(members: Sequence[Claim], speakers: Mapping[str, Speaker]) -> set[str]:
    """Return the claims that quote nobody in a text which several outlets carry.

    Whose reporter counted is not told: no outlet's name joins them with its other reports.
    """
    silent = [claim for claim in members if speakers[claim.id][0] == "report"]
    carriers = {speakers[claim.id][1] for claim in silent}
    return {claim.id for claim in silent} if len(carriers) > 1 else set()


def _changed(
    members: Iterable[Claim],
    speakers: Mapping[str, Speaker],
    moments: Mapping[str, Moment | None],
    *,
    is_copy: bool,
) -> list[list[Claim]]:
    """Return the claims, by number, in which copies of one time differ from most others.

    What comes out certainly later is no misprint: there the source may have counted again. Of two
    rewrites with a number each nobody knows which is the copy.
    """
    told: defaultdict[tuple[object, ...], defaultdict[int, list[Claim]]]
    told = defaultdict(lambda: defaultdict(list))
    for claim in members:
        if claim.count is not None:
            told[_thing(claim, speakers)][_number(claim)].append(claim)
    changed: list[list[Claim]] = []
    for numbers in told.values():
        documents = {n: {claim.document for claim in some} for n, some in numbers.items()}
        main = min(documents, key=lambda n: (-len(documents[n]), n))
        is_usual = is_copy or len(documents[main]) > 1
        for number, names in documents.items() if is_usual else ():
            others = {moments.get(name) for name in documents[main]}
            is_apart = not names & documents[main] and not _is_ordered(names, others, moments)
            if number != main and is_apart:
                changed.append(numbers[number])
    return changed


def _is_ordered(
    names: Iterable[str], others: Collection[Moment | None], moments: Mapping[str, Moment | None]
) -> bool:
    """Say whether each report came out certainly before all others, or certainly after."""
    return all(
        all(is_before(moments.get(name), other) for other in others)
        or all(is_before(other, moments.get(name)) for other in others)
        for name in names
    )


def _thing(claim: Claim, speakers: Mapping[str, Speaker]) -> tuple[object, ...]:
    """Return who speaks of which outcome of whom."""
    label = None if claim.group is None else claim.group.label
    return speakers[claim.id][:2], claim.outcome, fold(label or "")


def _join_copies(claims: Iterable[Claim], speakers: Mapping[str, Speaker], sets: _Sets) -> None:
    """Join a claim with the same claim in a copy, whoever its unnamed speaker is in each report."""
    first: dict[tuple[object, ...], Claim] = {}
    for claim in claims:
        if claim.count is not None:
            said = (*_thing(claim, speakers), _number(claim))
            sets.join(_node(claim), _node(first.setdefault(said, claim)))


def _told(
    claims: Iterable[Claim], speakers: Mapping[str, Speaker], quoted: set[str]
) -> list[Claim]:
    """Return the claims whose speaker is told by their own words, not by an origin."""
    return [claim for claim in claims if claim.id not in quoted or not speakers[claim.id][2]]


def _join(claims: Iterable[Claim], speakers: Mapping[str, Speaker], sets: _Sets) -> None:
    """Join the claims of each speaker, whatever the report; of everybody if no speaker is known.

    Who quotes nobody in a copy is who quoted nobody in the text copied, whatever carries it.
    """
    first: dict[tuple[str, str], Claim] = {}
    for claim in claims:
        kind, name, _ = speakers.get(claim.id, ("", "", ""))
        name = "" if kind == "report" else name
        sets.join(_node(claim), _node(first.setdefault((kind, name), claim)))


def _speakers(claims: Sequence[Claim]) -> dict[str, Speaker]:
    """Return each claim's speaker; a report that repeats a figure of its source speaks for it."""
    said: dict[tuple[str, str | None, int], Claim] = {}
    for claim in sorted(claims, key=lambda claim: claim.id):
        if claim.count is not None and not is_unattributed(claim):
            said.setdefault((claim.document, claim.outcome, _number(claim)), claim)
    speakers: dict[str, Speaker] = {}
    for claim in claims:
        echoed = claim
        if claim.count is not None and is_unattributed(claim):
            echoed = said.get((claim.document, claim.outcome, _number(claim)), claim)
        speakers[claim.id] = speaker_key(echoed)
    return speakers


def _number(claim: Claim) -> int:
    return interval_of(claim.count).number if claim.count is not None else 0
