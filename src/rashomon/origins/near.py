"""Which reports of one event are worth comparing passage by passage."""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence, Set

from rashomon.origins.corpus import Corpus, event_of
from rashomon.origins.joined import Joined
from rashomon.origins.matches import Matches
from rashomon.origins.passages import Passage, passages_of

# Reports that a report is compared with: those with which it shares most stems. A report that is
# told again in another is not looked up any more, so a thousand rewrites of one dispatch are
# each compared with the dispatch.
_COMPARED = 4
_LOOKED_UP = 40
_FEWEST_STEMS = 10

Compare = Callable[[str, str], bool]


def compare_near(
    corpus: Corpus, found: Matches, told: Mapping[str, Sequence[Passage]], compare: Compare
) -> None:
    """Compare the reports of each event with their nearest; those that are one text go as one.

    `compare` says whether two reports are joined: then the later one stands for itself no more.
    """
    joined = Joined()
    for members in _by_event(corpus, found, told).values():
        stems = {name: {s for p in told[name] for s in p.stems} for name in members}
        index: defaultdict[str, list[str]] = defaultdict(list)
        for name in members:
            near = Counter(other for s in sorted(stems[name]) for other in index[s])
            if not _is_joined(name, near, joined, compare):
                _look_up(name, stems[name], index)


def _look_up(name: str, stems: Set[str], index: Mapping[str, list[str]]) -> None:
    """Let later reports find this one by its stems."""
    for one in stems:
        if len(index[one]) < _LOOKED_UP:
            index[one].append(name)


def told_passages(corpus: Corpus, found: Matches) -> Mapping[str, Sequence[Passage]]:
    """Return the passages of each different text of an event that several texts tell of."""
    members: defaultdict[str, set[str]] = defaultdict(set)
    for name in corpus.documents:
        for claim in corpus.claims_of(name):
            if (event := event_of(claim)) is not None and claim.count is not None:
                members[event].add(found.same.find(name))
    needed = {name for names in members.values() if len(names) > 1 for name in names}
    return {name: passages_of(corpus.documents[name]) for name in sorted(needed)}


def _by_event(
    corpus: Corpus, found: Matches, told: Mapping[str, Sequence[Passage]]
) -> Mapping[str, list[str]]:
    """Return the different texts that give figures for an event, the longest first."""
    members: defaultdict[str, set[str]] = defaultdict(set)
    for name in corpus.documents:
        top = found.same.find(name)
        for claim in corpus.claims_of(name) if top in told else ():
            if (event := event_of(claim)) is not None and claim.count is not None:
                members[event].add(top)
    return {
        event: sorted(names, key=lambda name: (-len(told[name]), name))
        for event, names in sorted(members.items())
        if len(names) > 1
    }


def _is_joined(name: str, near: Counter[str], joined: Joined, compare: Compare) -> bool:
    """Compare a report with its nearest ones; say whether it was joined with one of them."""
    is_joined = False
    for other, n in sorted(near.items(), key=lambda item: (-item[1], item[0]))[:_COMPARED]:
        if n < _FEWEST_STEMS:
            break
        if joined.find(other) != joined.find(name) and compare(name, other):
            joined.join((other, name))
            is_joined = True
    return is_joined
