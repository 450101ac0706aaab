"""The rules of page furniture, as `lexicon/en/boilerplate.toml` has them."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from rashomon.errors import BadLexicon
from rashomon.lexicon import lexicon_text
from rashomon.sources.boilerplate.patterns import LinePattern, mistakes_of
from rashomon.sources.lexicon_tables import read_table, unknown_keys

_FILE = "boilerplate.toml"
_RULE_KEYS = {"id", "reason", "patterns", "where", "list", "matches", "rejects"}
_PLACES = ("line", "edge", "anywhere")


@dataclass(frozen=True, slots=True, kw_only=True)
class FurnitureRule:
    """Lines of one kind of furniture, with the lines that prove the rule."""

    id: str
    reason: str
    where: str
    begins_list: bool
    patterns: tuple[LinePattern, ...]
    matches: tuple[str, ...]
    rejects: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageDateWords:
    """The words of a page's date line, and the lines that prove them."""

    words: frozenset[str]
    weekdays: frozenset[str]
    months: frozenset[str]
    matches: tuple[str, ...]
    rejects: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FurnitureRules:
    """All rules; `by_key` finds those whose line begins with a word."""

    rules: tuple[FurnitureRule, ...]
    by_key: Mapping[str, tuple[tuple[FurnitureRule, LinePattern], ...]]
    anywhere: tuple[tuple[FurnitureRule, LinePattern], ...]
    page_date: PageDateWords


@cache
def furniture_rules(language: str = "en") -> FurnitureRules:
    """Return the shipped rules; raises BadLexicon with every mistake."""
    return build_rules(lexicon_text(_FILE, language))


def build_rules(text: str) -> FurnitureRules:
    """Return the rules of one TOML text."""
    table = read_table(_FILE, text, {"rule", "page_date"})
    lists = {name: tuple(words) for name, words in table.get("words", {}).items()}
    mistakes: list[str] = []
    for rule in table.get("rule", []):
        mistakes += _mistakes(rule, lists)
    if mistakes:
        raise BadLexicon(mistakes)
    rules = tuple(_rule(rule, lists) for rule in table.get("rule", []))
    by_key: defaultdict[str, list[tuple[FurnitureRule, LinePattern]]] = defaultdict(list)
    for rule in rules:
        for pattern in rule.patterns:
            for key in sorted(pattern.keys):
                by_key[key].append((rule, pattern))
    return FurnitureRules(
        rules=rules,
        by_key={key: tuple(found) for key, found in by_key.items()},
        anywhere=tuple((r, p) for r in rules if r.where == "anywhere" for p in r.patterns),
        page_date=_page_date(table.get("page_date", {})),
    )


def _mistakes(rule: Mapping[str, Any], lists: Mapping[str, tuple[str, ...]]) -> list[str]:
    where = f"{_FILE}: rule {rule.get('id', '?')}"
    needed = ("id", "reason", "patterns", "matches", "rejects")
    found = unknown_keys(where, rule, _RULE_KEYS)
    found += [f"{where}: {key!r} is missing" for key in needed if not rule.get(key)]
    if rule.get("where", "line") not in _PLACES:
        found.append(f"{where}: 'where' must be one of {', '.join(_PLACES)}")
    for source in rule.get("patterns", []):
        found += [f"{where}: {mistake}" for mistake in mistakes_of(source, lists)]
    return found


def _rule(rule: Mapping[str, Any], lists: Mapping[str, tuple[str, ...]]) -> FurnitureRule:
    return FurnitureRule(
        id=rule["id"],
        reason=rule["reason"],
        where=rule.get("where", "line"),
        begins_list=rule.get("list", False),
        patterns=tuple(LinePattern(source, lists) for source in rule["patterns"]),
        matches=tuple(rule["matches"]),
        rejects=tuple(rule["rejects"]),
    )


def _page_date(table: Mapping[str, list[str]]) -> PageDateWords:
    return PageDateWords(
        words=frozenset(table.get("words", ())),
        weekdays=frozenset(table.get("weekdays", ())),
        months=frozenset(table.get("months", ())),
        matches=tuple(table.get("matches", ())),
        rejects=tuple(table.get("rejects", ())),
    )
