"""Those who only look like soldiers, were soldiers once, or whose planes nobody knows."""

from bisect import bisect_left
from collections.abc import Sequence

from rashomon.acts.words import act_words
from rashomon.types.act import Party

_AS = frozenset(("as", "like", "in", "be"))
_BACK = 4


def is_impostor(party: Party, words: Sequence[tuple[str, int, int]]) -> bool:
    """Say whether the words beside a party make it none: "bandits posing as policemen"."""
    roles = act_words().roles
    at = bisect_left(words, party.start, key=lambda word: word[1])
    before = [word for word, _, _ in words[max(0, at - _BACK) : at]]
    after = next((word for word, start, _ in words[at:] if start >= party.end), "")
    if after in roles["clothes"] or not roles["no_longer"].isdisjoint(before[-1:]):
        return True
    if party.kind == "state forces" and not roles["unidentified"].isdisjoint(before[-1:]):
        return True
    cued = [n for n, word in enumerate(before) if word in roles["impostors"]]
    return bool(cued) and not _AS.isdisjoint(before[cued[-1] + 1 :])
