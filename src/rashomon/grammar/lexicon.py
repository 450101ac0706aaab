"""Reading `lexicon/*.toml` into word lists and rules; all mistakes are reported at once."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from rashomon.errors import BadLexicon
from rashomon.grammar.slot_names import SLOTS
from rashomon.grammar.templates import Template, parse_template
from rashomon.lexicon import lexicon_text

GRAMMAR_FILES = (
    "numbers.toml",
    "people.toml",
    "scenes.toml",
    "speech.toml",
    "context.toml",
    "casualties.toml",
    "counts.toml",
    "responsibility.toml",
    "statuses.toml",
)
RULE_KEYS = {"id", "pattern", "gives", "matches", "rejects", "note", "not_before", "not_after"}
_NAME = re.compile(r"[a-z][a-z_]*\Z")
_RULE_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One template, what it gives, and the sentences that prove it.

    `gives` is an outcome (`killed`) or a kind of claim with its value (`status fighting ongoing`).
    `not_before` and `not_after` name lists whose words must not stand directly before or after.
    `where` is file and line.
    """

    id: str
    pattern: Template
    gives: str
    matches: tuple[str, ...]
    rejects: tuple[str, ...]
    where: str
    not_before: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()

    @property
    def counts(self) -> bool:
        """Say whether the rule counts people, and does not tell of a status or a deed."""
        return self.gives.split()[0] not in ("status", "responsibility", "confirmation")

    @property
    def blames(self) -> bool:
        """Say whether the rule tells who did it, or that nobody knows."""
        return self.gives.startswith(("responsibility ", "status responsibility "))


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """The word lists by name, and the rules in file order."""

    words: Mapping[str, tuple[str, ...]]
    rules: tuple[Rule, ...]


@cache
def load_lexicon(language: str = "en") -> Lexicon:
    """Return the shipped lexicon; raises BadLexicon with every mistake, file and line."""
    return build_lexicon([(name, lexicon_text(name, language)) for name in GRAMMAR_FILES])


def build_lexicon(texts: Iterable[tuple[str, str]]) -> Lexicon:
    """Return the lexicon made of (file name, TOML text) pairs."""
    words: dict[str, tuple[str, ...]] = {}
    rules: dict[str, Rule] = {}
    mistakes: list[str] = []
    for name, text in texts:
        try:
            table = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            mistakes.append(f"{name}: not TOML: {error}")
            continue
        _read_words(_File(name=name, text=text, mistakes=mistakes), table, words)
        _read_rules(_File(name=name, text=text, mistakes=mistakes), table, rules)
    for rule in rules.values():
        mistakes.extend(_unknown_lists(rule, words))
        mistakes.extend(_unknown_slots(rule))
    if mistakes:
        raise BadLexicon(mistakes)
    return Lexicon(words=words, rules=tuple(rules.values()))


@dataclass(frozen=True, slots=True, kw_only=True)
class _File:
    name: str
    text: str
    mistakes: list[str]

    def complain(self, needle: str, message: str) -> None:
        """Add a mistake, with the line on which the needle first stands."""
        self.mistakes.append(f"{self.where(needle)}: {message}")

    def where(self, needle: str) -> str:
        at = self.text.find(needle)
        line = self.text.count("\n", 0, at) + 1 if at >= 0 else 1
        return f"{self.name}:{line}"


def _read_words(file: _File, table: dict[str, object], words: dict[str, tuple[str, ...]]) -> None:
    lists = table.get("words", {})
    if not isinstance(lists, dict):
        file.complain("words", "[words] must be a table of lists")
        return
    for name, entries in lists.items():
        line = f"{name} = ["
        if not _NAME.match(name):
            file.complain(line, f"list name {name!r} must be lower-case letters and _")
        if name in words:
            file.complain(line, f"list {name!r} is defined twice")
        if not isinstance(entries, list) or not all(isinstance(e, str) and e for e in entries):
            file.complain(line, f"list {name!r} must hold words in quotes")
            continue
        file.mistakes.extend(_repeated(file, name, entries))
        words[name] = tuple(e.lower() for e in entries)


def _repeated(file: _File, name: str, entries: list[str]) -> list[str]:
    seen: set[str] = set()
    found = []
    for entry in entries:
        if entry.lower() in seen:
            found.append(f"{file.where(f'{name} = [')}: {entry!r} stands twice in list {name!r}")
        seen.add(entry.lower())
    return found


def _read_rules(file: _File, table: dict[str, object], rules: dict[str, Rule]) -> None:
    entries = table.get("rule", [])
    if not isinstance(entries, list):
        file.complain("rule", "rules must be written as [[rule]]")
        return
    for entry in entries:
        name = str(entry.get("id", "?"))
        needle = f'"{name}"'
        problems = _rule_problems(entry, name, rules)
        for problem in problems:
            file.complain(needle, f"rule {name!r}: {problem}")
        if problems:
            continue
        try:
            pattern = parse_template(entry["pattern"])
        except ValueError as error:
            file.complain(needle, f"rule {name!r}: {error}")
            continue
        rules[name] = Rule(
            id=name,
            pattern=pattern,
            gives=entry["gives"],
            matches=tuple(entry["matches"]),
            rejects=tuple(entry["rejects"]),
            where=file.where(needle),
            not_before=tuple(entry.get("not_before", ())),
            not_after=tuple(entry.get("not_after", ())),
        )


def _rule_problems(entry: dict[str, object], name: str, rules: Mapping[str, Rule]) -> list[str]:
    problems = [f"unknown key {key!r}" for key in sorted(set(entry) - RULE_KEYS)]
    problems += [f"needs {key!r}" for key in ("id", "pattern", "gives") if not entry.get(key)]
    problems += [
        f"needs at least one {key!r}" for key in ("matches", "rejects") if not entry.get(key)
    ]
    if not _RULE_ID.match(name):
        problems.append("the id must be kebab-case")
    if name in rules:
        problems.append(f"the id is taken by {rules[name].where}")
    return problems


def _unknown_lists(rule: Rule, words: Mapping[str, tuple[str, ...]]) -> list[str]:
    named = {*rule.pattern.lists, *rule.not_before, *rule.not_after}
    named = {name for name in named if name.islower()}
    return [f"{rule.where}: rule {rule.id!r}: no list {n!r}" for n in sorted(named - set(words))]


def _unknown_slots(rule: Rule) -> list[str]:
    named = {n for e in rule.pattern.elements if e.kind == "slot" for n in e.names}
    named |= {n for n in (*rule.not_before, *rule.not_after) if n.isupper()}
    return [f"{rule.where}: rule {rule.id!r}: no slot {n!r}" for n in sorted(named - SLOTS)]
