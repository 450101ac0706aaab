"""Who speaks: claims of one origin are one voice, however many reports carry it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from rashomon.reconcile.groups import fold
from rashomon.reconcile.intervals import interval_of
from rashomon.reconcile.nouns import is_a_name
from rashomon.types import Claim, Origin

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


def voices(claims: Sequence[Claim], origins: Sequence[Origin]) -> Mapping[str, str]:
    """Return the voice of each claim.

    Claims are one voice when an Origin lists them together, when a named source said both, when a
    role or nobody is quoted for both in one report, and when a report repeats in its own voice the
    figure of somebody it quotes (a headline). A copied text joins only what the same speaker says
    in both copies; a number that one copy alone has, where several have another, is its own.
    """
    sets = _Sets()
    by_id = {claim.id: claim for claim in claims}
    speakers = _speakers(claims)
    quoted, changed, borrowed = set[str](), set[str](), set[str]()
    for kind, members in _members(origins, by_id):
        if kind != _QUOTED:
            changed |= _changed(members, speakers)
            borrowed |= _borrowed(members, speakers)
    for kind, members in _members(origins, by_id):
        if kind == _QUOTED:
            quoted.update(claim.id for claim in members)
            _join([claim for claim in members if claim.id not in changed], {}, sets)
    for kind, members in _members(origins, by_id):
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
    if not source.anonymous and (source.organisation is not None or is_a_name(name)):
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


def _changed(members: Iterable[Claim], speakers: Mapping[str, Speaker]) -> set[str]:
    """Return the claims with a number that one copy has where more have another (a misprint)."""
    told: defaultdict[tuple[object, ...], defaultdict[int, list[Claim]]]
    told = defaultdict(lambda: defaultdict(list))
    for claim in members:
        if claim.count is not None:
            label = None if claim.group is None else claim.group.label
            told[speakers[claim.id][:2], claim.outcome, fold(label or "")][_number(claim)].append(
                claim
            )
    changed: set[str] = set()
    for numbers in told.values():
        documents = {n: {claim.document for claim in some} for n, some in numbers.items()}
        if max(map(len, documents.values())) > 1:
            odd = [n for n, names in documents.items() if len(names) == 1]
            changed |= {claim.id for n in odd for claim in numbers[n]}
    return changed


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
