"""Which place each name of a document means: one meaning a name, unless its own words say more."""

from collections import defaultdict
from math import sqrt

from rashomon.gazetteer import Entry, lookup_alike
from rashomon.marking.places.candidate import ENOUGH, FACILITY, Candidate
from rashomon.marking.places.context import Choice, Votes, weigh
from rashomon.marking.places.strangers import at_home, is_namesake, is_stranger
from rashomon.marking.places.ties import Ties, holds

HELD = 6.0
HOLDS = 2.5
KIND = 3.0
# From this evidence on a name is looked at again beside the document's places, which add up to FIT.
DOUBTFUL = 0.0
FIT = 1.0
MOST_TIES = 12  # of one name in one document; more say nothing new
COUNTRIES_FOR_SPELLINGS = 3

DEMONYM = 1.2  # what a demonym's vote counts beside a name's

Ballot = tuple[tuple[Choice, float], ...]
Group = tuple[str, str | None, int]


def resolve(
    candidates: list[Candidate], fields: list[tuple[Choice, ...]], ties: Ties
) -> list[Entry | None]:
    """Return the place that each candidate means, None where none is known.

    Every name votes for all that it can mean; its own votes do not count for itself.
    """
    ballots = {
        group: _open_ballot(members, fields[members[0]], ties)
        for group, members in _groups(candidates, fields).items()
    }
    votes = _count(candidates, ballots)
    _admit_doubtful(candidates, fields, votes)
    groups = _groups(candidates, fields)
    chosen: dict[Group, Choice] = {}
    for group, members in groups.items():
        own = ballots.get(group, ())
        votes.cast(own, -1.0)
        chosen[group] = _best(fields[members[0]], group[1], members, ties, votes)
        votes.cast(own, 1.0)
    votes = _count(candidates, {group: ((chosen[group], 1.0),) for group in groups})
    _spread_unknown(candidates)
    result: list[Entry | None] = [None] * len(candidates)
    for group, members in groups.items():
        own = ((chosen[group], 1.0),)
        votes.cast(own, -1.0)
        for number in members:
            result[number] = _settled(number, chosen[group], candidates, fields, votes)
        if any(result[number] is not None for number in members):
            votes.cast(own, 1.0)
    _add_alike(candidates, result, ties, votes)
    return result


def _settled(
    number: int,
    choice: Choice,
    candidates: list[Candidate],
    fields: list[tuple[Choice, ...]],
    votes: Votes,
) -> Entry | None:
    """Return what one mention of a name stands for; a small namesake abroad is let go."""
    candidate = candidates[number]
    other = at_home(candidate, choice, votes)
    if other is not None:
        return other
    if is_stranger(choice, candidate.noun, votes) or (
        candidate.is_in_unknown and is_namesake(choice, votes)
    ):
        candidate.rule = "place-cue"
        return None
    return (_town(choice, fields[number]) if candidate.noun == "city" else choice).entry


def _spread_unknown(candidates: list[Candidate]) -> None:
    """Let a name that stands once in a country that no table has be there everywhere."""
    keys = {candidate.key for candidate in candidates if candidate.is_in_unknown}
    for candidate in candidates:
        candidate.is_in_unknown = candidate.key in keys


def _groups(
    candidates: list[Candidate], fields: list[tuple[Choice, ...]]
) -> dict[Group, list[int]]:
    """Return the numbers of the accepted candidates by name, each group one question."""
    groups: dict[Group, list[int]] = defaultdict(list)
    for number, candidate in enumerate(candidates):
        if fields[number] and candidate.weight >= ENOUGH:
            groups[candidate.key, _kind(candidate), len(fields[number])].append(number)
    return groups


def _admit_doubtful(
    candidates: list[Candidate], fields: list[tuple[Choice, ...]], votes: Votes
) -> None:
    """Weigh up doubtful names that lie among the document's other places."""
    for number, candidate in enumerate(candidates):
        if fields[number] and DOUBTFUL <= candidate.weight < ENOUGH:
            fit = max(votes.fit(choice) for choice in fields[number])
            candidate.weight += FIT * fit


def _kind(candidate: Candidate) -> str | None:
    return candidate.noun if candidate.noun in ("region", "district") else None


def _weight(members: list[int]) -> float:
    return sqrt(min(3, len(members)))


def _open_ballot(members: list[int], field: tuple[Choice, ...], ties: Ties) -> Ballot:
    """Return a name's votes for all that it can mean, each by its share."""
    holders = [holder for number in members for holder in ties[0][number]][:MOST_TIES]
    if holders:
        fitting = [x for x in field if any(holds(y, x) for holder in holders for y in holder)]
        field = tuple(fitting) or field
    unit = _weight(members) / (sum(choice.share for choice in field) or 1.0)
    return tuple((choice, unit * choice.share) for choice in field)


def _count(candidates: list[Candidate], ballots: dict[Group, Ballot]) -> Votes:
    votes = Votes()
    for candidate in candidates:
        if candidate.country is not None:
            votes.add_country(candidate.country, DEMONYM)
    for ballot in ballots.values():
        votes.cast(ballot, 1.0)
    return votes


def _best(
    field: tuple[Choice, ...], kind: str | None, members: list[int], ties: Ties, votes: Votes
) -> Choice:
    if len(field) == 1:
        return field[0]
    holders = [holder for number in members for holder in ties[0][number]][:MOST_TIES]
    held = [inner for number in members for inner in ties[1][number]][:MOST_TIES]
    if kind is None and not holders and not held:
        return max(field, key=lambda choice: choice.prior + votes.support(choice))
    return max(
        field, key=lambda choice: _score(choice, kind, holders, held) + votes.support(choice)
    )


def _score(
    choice: Choice,
    kind: str | None,
    holders: list[tuple[Choice, ...]],
    held: list[tuple[Choice, ...]],
) -> float:
    score = choice.prior
    if kind is not None:
        score += KIND * (choice.entry.kind in ("region", "district")) + (choice.entry.kind == kind)
    if any(holds(outer, choice) for holder in holders for outer in holder):
        score += HELD
    if any(holds(choice, max(inner, key=lambda x: x.prior)) for inner in held):
        score += HOLDS + (choice.entry.kind in ("country", "region"))
    return score


def _town(chosen: Choice, field: tuple[Choice, ...]) -> Choice:
    """Return the town where the region or district that bears its name was chosen."""
    if chosen.entry.kind not in ("region", "district"):
        return chosen
    towns = (x for x in field if x.entry.kind == "city" and x.region == chosen.region)
    return next(towns, chosen)


def _add_alike(
    candidates: list[Candidate], result: list[Entry | None], ties: Ties, votes: Votes
) -> None:
    """Find names in another spelling, in what holds them or the countries that are spoken of."""
    spoken = [c for c in votes.leading(COUNTRIES_FOR_SPELLINGS) if c is not None]
    for number, candidate in enumerate(candidates):
        if candidate.rule in ("place-cue", FACILITY):
            found = (_held(lookup_alike(candidate.key, x), ties[0][number]) for x in spoken)
            result[number] = next((_smallest(entries) for entries in found if entries), None)


def _held(entries: tuple[Entry, ...], holders: list[tuple[Choice, ...]]) -> tuple[Entry, ...]:
    """Return the entries that lie in what the words put the name in, all where nothing does."""
    if not holders:
        return entries
    made = weigh(entries)
    return tuple(x.entry for x in made if any(holds(y, x) for z in holders for y in z))


def _smallest(entries: tuple[Entry, ...]) -> Entry:
    """Return the town rather than the region that bears its name."""
    return next((entry for entry in entries if entry.kind == "city"), entries[0])
