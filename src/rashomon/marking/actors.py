"""Armed actors and forces in a line, by the names and aliases of `lexicon/en/actors.toml`."""

import tomllib
from dataclasses import dataclass
from functools import cache

from rashomon.grammar import Line
from rashomon.grammar.symbols import ACTOR
from rashomon.grammar.tokens import tokenize
from rashomon.lexicon import lexicon_text
from rashomon.types import ActorValue, Mention

_SHORT = 4


@dataclass(frozen=True, slots=True)
class _Alias:
    words: tuple[str, ...]
    exact: str | None
    actor: ActorValue


def find_actors(line: Line) -> list[tuple[Mention, str]]:
    """Return each named actor with its symbol; short capital aliases need their capitals."""
    first = _aliases()
    words = line.lowered
    if first.keys().isdisjoint(words):
        return []
    found: list[tuple[Mention, str]] = []
    shouted = line.sentence.text.isupper()
    end = 0
    for at in [i for i, word in enumerate(words) if word in first]:
        alias = _match(line, at, first[words[at]], shouted=shouted) if at >= end else None
        if alias is None:
            continue
        end = at + len(alias.words)
        start_offset, end_offset = line.span(at, end)
        mention = Mention(
            kind="actor",
            start=start_offset,
            end=end_offset,
            text=line.text(at, end),
            rule="actor-alias",
            value=alias.actor,
        )
        found.append((mention, ACTOR))
    return found


def _match(line: Line, at: int, aliases: tuple[_Alias, ...], *, shouted: bool) -> _Alias | None:
    for alias in aliases:
        end = at + len(alias.words)
        if line.lowered[at:end] != alias.words:
            continue
        if alias.exact is None or line.text(at, end) == alias.exact:
            if shouted and alias.exact is not None and len(alias.exact) <= 2:
                continue
            return alias
    return None


@cache
def _aliases(language: str = "en") -> dict[str, tuple[_Alias, ...]]:
    """Return the aliases by their first word, the longest first."""
    table = tomllib.loads(lexicon_text("actors.toml", language))
    by_first: dict[str, list[_Alias]] = {}
    for entry in table["actor"]:
        value = ActorValue(
            name=entry["name"], category=entry.get("category"), country=entry.get("country")
        )
        for name in entry["aliases"]:
            words = tuple(token.lower() for token in tokenize(name))
            exact = name if len(name) <= _SHORT else None
            by_first.setdefault(words[0], []).append(_Alias(words, exact, value))
    return {w: tuple(sorted(a, key=lambda x: -len(x.words))) for w, a in by_first.items()}
