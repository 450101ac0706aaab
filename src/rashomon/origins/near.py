"""Which reports of one event are worth comparing passage by passage."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from functools import cache

from rashomon.origins.corpus import Corpus, event_of
from rashomon.origins.joined import Joined
from rashomon.origins.matches import Matches
from rashomon.origins.passages import stem
from rashomon.origins.words import tokens_of

# Reports that a report is compared with: those with which it shares most stems. A report that is
# told again in another is not looked up any more, so a thousand rewrites of one dispatch are
# each compared with the dispatch.
_COMPARED = 4
_LOOKED_UP = 40
_FEWEST_STEMS = 10
# Stems of a rewrite that stand in the other report: of labelled pairs, rewrites share three
# quarters or more, reports written apart half or less (docs/origins.md, "Rewrites").
_LEAST_SHARE = 0.5

Compare = Callable[[str, str], bool]


def compare_near(corpus: Corpus, found: Matches, compare: Compare) -> None:
    """Compare the reports of each event with their nearest; those that are one text go as one.

    `compare` says whether two reports are joined: then the later one stands for itself no more.
    """
    joined = Joined()
    stems_of = cache(lambda name: _stems(tokens_of(corpus.documents[name])))
    for members in _by_event(corpus, found):
        stems = {name: stems_of(name) for name in members}
        index: defaultdict[str, list[str]] = defaultdict(list)
        for name in sorted(members, key=lambda name: (-len(stems[name]), name)):
            near = Counter(other for s in sorted(stems[name]) for other in index[s])
            if not _is_joined(name, _worth(near, len(stems[name])), joined, compare):
                _look_up(name, stems[name], index)


def _look_up(name: str, stems: Set[str], index: Mapping[str, list[str]]) -> None:
    """Let later reports find this one by its stems."""
    for one in stems:
        if len(index[one]) < _LOOKED_UP:
            index[one].append(name)


def _stems(tokens: Sequence[str]) -> frozenset[str]:
    return frozenset(found for token in set(tokens) if (found := stem(token)) is not None)


def _by_event(corpus: Corpus, found: Matches) -> Iterator[Set[str]]:
    """Yield the different texts that give figures for an event, where there are several."""
    members: defaultdict[str, set[str]] = defaultdict(set)
    for name in corpus.documents:
        top = found.same.find(name)
        for claim in corpus.claims_of(name):
            if (event := event_of(claim)) is not None and claim.count is not None:
                members[event].add(top)
    yield from (names for _, names in sorted(members.items()) if len(names) > 1)


def _worth(near: Counter[str], n_stems: int) -> list[str]:
    """Return the nearest reports that share enough stems with a shorter one to be told in it."""
    least = max(_FEWEST_STEMS, int(_LEAST_SHARE * n_stems))
    nearest = sorted(near.items(), key=lambda item: (-item[1], item[0]))[:_COMPARED]
    return [name for name, n in nearest if n >= least]


def _is_joined(name: str, near: Sequence[str], joined: Joined, compare: Compare) -> bool:
    """Compare a report with its nearest ones; say whether it was joined with one of them."""
    is_joined = False
    for other in near:
        if joined.find(other) != joined.find(name) and compare(name, other):
            joined.join((other, name))
            is_joined = True
    return is_joined
