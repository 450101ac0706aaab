"""Things that turn out to be one thing: groups that grow together."""

from collections import defaultdict
from collections.abc import Iterable, Mapping


class Joined:
    """Groups of keys; the key that sorts first stands for its group."""

    def __init__(self) -> None:
        self._above: dict[str, str] = {}

    def find(self, key: str) -> str:
        """Return the key that stands for this one's group."""
        top = key
        while (above := self._above.get(top, top)) != top:
            top = above
        while (above := self._above.get(key, key)) != top:
            self._above[key], key = top, above
        return top

    def join(self, keys: Iterable[str]) -> None:
        """Make one group of all these keys and their groups."""
        tops = {self.find(key) for key in keys}
        if tops:
            first = min(tops)
            self._above.update(dict.fromkeys(tops, first))

    def groups(self, keys: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
        """Return the groups of these keys, sorted, each under the key that stands for it."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for key in sorted(set(keys)):
            found[self.find(key)].append(key)
        return {top: tuple(members) for top, members in sorted(found.items())}
