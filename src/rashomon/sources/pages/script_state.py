"""The text of a page that only the data of its scripts hold, as many content systems send it."""

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence

from rashomon.sources.pages.elements import Element
from rashomon.sources.pages.fragment import fragment_text

_MOST_SCRIPTS = 50
_MOST_CHARACTERS = 3_000_000
_MOST_VALUES = 100_000
_SHORTEST = 40  # characters of a piece of prose: titles and addresses are shorter or without spaces
_FEWEST_WORDS = 7
_LEAST = 250  # characters of all of a report


def states_of(tree: Element) -> tuple[str, ...]:
    """Return the data of a page's scripts as they stand, unread."""
    found = []
    for number, script in enumerate(tree.iter("script")):
        kind = (script.get("type") or "").strip().lower()
        if number < _MOST_SCRIPTS and kind == "application/json" and script.text:
            found.append(script.text[:_MOST_CHARACTERS])
    return tuple(found)


def stated_text(states: Sequence[str]) -> str:
    """Return the longest text in the data; pieces that stand at one place of a list are one text.

    Nothing, where all that the data hold is shorter than a report.
    """
    texts: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for state in states:
        for path, piece in _prose(state):
            texts[path].append(piece)
    best = max(texts.values(), key=lambda pieces: sum(map(len, pieces)), default=[])
    text = "\n\n".join(filter(None, (fragment_text(piece) for piece in best)))
    return text if len(text) >= _LEAST else ""


def _prose(state: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield the pieces of prose in their order, each with the names on the way to it."""
    try:
        root = json.loads(state)
    except (ValueError, RecursionError):
        return
    stack: list[tuple[tuple[str, ...], object]] = [((), root)]
    n_left = _MOST_VALUES
    while stack and n_left:
        n_left -= 1
        path, value = stack.pop()
        if isinstance(value, str):
            if len(value) >= _SHORTEST and value.count(" ") >= _FEWEST_WORDS:
                yield path, value
        elif isinstance(value, dict):
            stack.extend(((*path, key), one) for key, one in reversed(value.items()))
        elif isinstance(value, list):
            stack.extend(((*path, "*"), one) for one in reversed(value))
