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
    found: list[tuple[Mention, str]] = []
    shouted = line.sentence.text.isupper()
    words = line.words(0, len(line.symbols))
    at = 0
    while at < len(words):
        alias = _match(line, words, at, first.get(words[at], ()), shouted=shouted)
        if alias is None:
            at += 1
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
        at = end
    return found


def _match(
    line: Line, words: list[str], at: int, aliases: tuple[_Alias, ...], *, shouted: bool
) -> _Alias | None:
    for alias in aliases:
        end = at + len(alias.words)
        if tuple(words[at:end]) != alias.words:
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
