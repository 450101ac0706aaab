"""The matcher: rules compiled once, looked at only where one of their triggers stands."""

import re
from functools import cache

from rashomon.grammar.alphabet import Alphabet
from rashomon.grammar.chunks import chunk_pattern
from rashomon.grammar.lexicon import Lexicon, Rule, load_lexicon
from rashomon.grammar.line import Line
from rashomon.grammar.matches import Match, apart, without_rivals
from rashomon.grammar.needs import Needs
from rashomon.grammar.slots import OPENERS, noun_class, slot_patterns
from rashomon.grammar.symbols import CAPITALISED, COUNTED, NAMED, OF_THEM, PLURAL, SINGLE
from rashomon.grammar.templates import MANY, Element, parse_template

_FUNCTION_LISTS = frozenset(
    {
        "be",
        "have",
        "do",
        "modal",
        "article",
        "preposition",
        "conjunction",
        "and",
        "adverb",
        "of",
        "more",
    }
)
_UNNAMED = frozenset({"ASIDE", "DEED", "END", "PLACED", "REST", "START", "THERE"})
_COUNTS = frozenset({"people", "counted", "number"})
_ACTIVE = ("kill", "wound", "abducted", "captured", "detained", "freed", "recaptured")
_FATES = ("killed", "dead", "die", "wounded", *_ACTIVE[2:], "missing", "trapped", "displaced")
_SUBJECTS = frozenset({("PEOPLE",), ("SOMEONE",), ("NAMED",)})


class Grammar:
    """A lexicon ready to run. Rules compile when one of their triggers is first met."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        literals = {w for rule in lexicon.rules for w in rule.pattern.literals}
        self.alphabet = Alphabet(lexicon.words, literals)
        self._triggers = {n for r in lexicon.rules if r.counts for n in r.pattern.lists}
        self._slots = slot_patterns(self.alphabet, self._triggers)
        self._compiled: dict[str, re.Pattern[str]] = {}
        self._entries: dict[str, re.Pattern[str]] = {}
        self._symbols: dict[tuple[str, ...], frozenset[str]] = {}
        self._rules = [rule for rule in lexicon.rules if not rule.blames]
        self._blaming = [rule for rule in lexicon.rules if rule.blames]
        self._needs = Needs([self._needs_of(rule) for rule in self._rules])
        self._blame_needs = Needs([self._needs_of(rule) for rule in self._blaming])
        self._relatives = self.symbols_of("relative")
        self._persons = self.symbols_of("person", "persons")

    def find(self, line: Line) -> list[Match]:
        """Return the matches of a line in order: the longest wins, then the earlier rule.

        Two matches compete when they share a trigger word or a number; people that a list knows win
        against the open slot SOMEONE.
        """
        found: list[Match] = []
        for i in self._needs.met_by(line.symbols):
            found.extend(self._matches(self._rules[i], line.symbols))
        if not found:
            return []
        return without_rivals(self._unhooked(found, line.symbols), line.symbols, self._relatives)

    def find_blame(self, line: Line) -> list[Match]:
        """Return the matches of the rules that tell who did it, in a line whose people are words.

        "The Highland Guard of carrying out" would fold into a guard.
        """
        found: list[Match] = []
        for i in self._blame_needs.met_by(line.symbols):
            found.extend(self._matches(self._blaming[i], line.symbols))
        return apart(found) if found else []

    def is_triggered(self, line: Line, *, counts: bool) -> bool:
        """Say whether some rule can match the line once its groups of people are folded.

        `counts` says whether a number stands in it.
        """
        symbols = line.symbols
        if counts:
            symbols += COUNTED + OF_THEM
        if not self._persons.isdisjoint(symbols):
            symbols += SINGLE + PLURAL + NAMED
        if CAPITALISED in symbols:
            symbols += NAMED
        return bool(self._needs.met_by(symbols)) or bool(self._blame_needs.met_by(symbols))

    def compile(self, template: str) -> re.Pattern[str]:
        """Return a compiled pattern over symbols for a template used by a Python function."""
        return re.compile(self._pattern(parse_template(template).elements, None))

    def is_entry(self, name: str, symbols: str) -> bool:
        """Say whether the symbols are one entry of a list."""
        pattern = self._entries.get(name)
        if pattern is None:
            pattern = self._entries[name] = re.compile(self.alphabet.list_pattern(name))
        return pattern.fullmatch(symbols) is not None

    def symbols_of(self, *lists: str) -> frozenset[str]:
        """Return the symbols of the one-word entries of some lists."""
        found = self._symbols.get(lists)
        if found is None:
            found = frozenset(s for name in lists for s in self.alphabet.singles(name))
            self._symbols[lists] = found
        return found

    def noun_class(self) -> str:
        """Return the class of symbols that may stand inside a noun phrase."""
        return noun_class(self.alphabet, self._triggers)

    def people_pattern(self) -> re.Pattern[str]:
        """Return the pattern that finds groups of people (`chunks.chunk_pattern`)."""
        return chunk_pattern(self.alphabet, self._triggers)

    def _matches(self, rule: Rule, symbols: str, since: int = 0) -> list[Match]:
        pattern = self._compiled.get(rule.id)
        if pattern is None:
            pattern = self._compiled[rule.id] = re.compile(self._rule_pattern(rule))
        return [
            Match(
                rule=rule,
                start=m.start(),
                end=m.end(),
                trigger=m.start("trigger"),
                trigger_end=m.end("trigger"),
                slots={k: m.span(k) for k, v in m.groupdict().items() if v and k != "trigger"},
            )
            for m in pattern.finditer(symbols, since)
        ]

    def _unhooked(self, found: list[Match], symbols: str) -> list[Match]:
        """Return the matches; whose subject begins in another verb's list begins behind the list.

        "Killed two guards and a cook, and nine others were hurt": only the nine are hurt.
        """
        lists = [m.slots["people"] for m in found if m.slots.get("people", (0, 0))[0] > m.trigger]
        out: list[Match] = []
        for match in found:
            start, trigger = match.start, match.trigger
            ends = [e for s, e in lists if s < start < e <= trigger] if lists else []
            if not ends or match.slots.get("people", (0, 0))[0] != start:
                out.append(match)
                continue
            anew = self._matches(match.rule, symbols, max(ends))
            out.extend([m for m in anew if m.trigger == trigger][:1] or [match])
        return out

    def _rule_pattern(self, rule: Rule) -> str:
        body = self._pattern(rule.pattern.elements, _trigger(rule))
        before = "".join(f"(?<![{self.alphabet.singles(n)}])" for n in rule.not_before)
        after = "".join(f"(?!{self._named(n)})" for n in rule.not_after)
        return f"{self._guard(rule)}{before}{body}{after}{self._parts(rule)}"

    def _parts(self, rule: Rule) -> str:
        """Return what lets parts follow any count of casualties: ", including two children"."""
        names = {e.label or e.names[0].lower() for e in rule.pattern.elements if e.kind == "slot"}
        if not rule.counts or "parts" in names or names.isdisjoint(_COUNTS):
            return ""
        placed, far, parts = (self._slots[name] for name in ("PLACED", "FAR", "PARTS"))
        between = f"(?:(?:{placed}){{0,4}},?|{far})"
        return f"(?:{between}(?P<parts>{parts}){self._no_other_fate()})?"

    def _guard(self, rule: Rule) -> str:
        """Return what keeps a rule from beginning inside a phrase: "in Ana Ruel's town"."""
        names = [e.names for e in rule.pattern.elements[:2]]
        if names[0] not in _SUBJECTS or names[1:] == [("genitive",)]:
            return ""
        joined = ("and",) if names[0] == ("SOMEONE",) else ()
        inside = "".join(sorted(self.symbols_of("preposition", "of", *joined)))
        noun = self.noun_class()
        who = self.alphabet.list_pattern("relative")
        what = "" if names[0] == ("SOMEONE",) else f"{noun}{{0,4}}{NAMED}(?!,?{who})"
        suffered = "" if names[0] == ("SOMEONE",) else f"(?<![{self._active()}])"
        return f"(?!(?<=[{inside}]){what}){suffered}"

    def _active(self) -> str:
        """Return the verbs whose objects are no subjects: "killed two, and one was hurt"."""
        return "".join(sorted({s for n in _ACTIVE for s in self.alphabet.singles(n)}))

    def _pattern(self, elements: tuple[Element, ...], trigger: Element | None) -> str:
        parts: list[str] = []
        for element in elements:
            if element.kind == "open":
                parts.append("(?:")
            elif element.kind == "close":
                parts.append(")?")
            else:
                parts.append(self._element(element, is_trigger=element is trigger))
        if len(elements) > 1 and elements[-1].names == ("PEOPLE",):
            parts.append(self._no_other_fate())
        return "".join(parts)

    def _no_other_fate(self) -> str:
        """Return what ends a list of people before another fate: "and 30 were injured"."""
        lists = self.alphabet.list_pattern
        verb = f"(?:{lists('have', 'be', 'adverb')}){{0,4}}"
        return f"(?!{verb}(?:{lists(*_FATES)}))"

    def _element(self, element: Element, *, is_trigger: bool) -> str:
        many = MANY[element.many]
        if element.kind == "slot":
            name = element.names[0]
            label = element.label or name.lower()
            keep = "?:" if name in _UNNAMED else f"?P<{label}>"
            return f"({keep}(?:{self._slots[name]}){many})"
        if element.kind == "literal":
            body = f"(?:{self.alphabet.word_pattern(element.names[0])})"
        else:
            body = self.alphabet.list_pattern(*element.names)
        return f"(?P<trigger>{body}{many})" if is_trigger else f"{body}{many}"

    def _named(self, name: str) -> str:
        return self._slots[name] if name.isupper() else self.alphabet.list_pattern(name)

    def _needs_of(self, rule: Rule) -> tuple[frozenset[str], ...]:
        """Return the symbols of which a rule needs one, for its trigger and all that must stand."""
        words = [_trigger(rule), *_must_stand(rule)]
        return (*map(self._telling_symbols, words), *_symbols_of_slots(rule))

    def _telling_symbols(self, element: Element) -> frozenset[str]:
        if element.kind == "literal":
            return frozenset({self.alphabet.symbol(element.names[0])})
        return self.alphabet.telling_symbols(element.names)


@cache
def load_grammar(language: str = "en") -> Grammar:
    """Return the grammar of a language, made once; raises BadLexicon with every mistake."""
    return Grammar(load_lexicon(language))


def _trigger(rule: Rule) -> Element:
    """Return the word that gives the outcome, or the first that is no function word."""
    must = _must_stand(rule)
    telling = [e for e in must if not set(e.names) <= _FUNCTION_LISTS]
    if rule.gives.startswith("{trigger}"):
        telling = [e for e in telling if len(e.names) > 1] or telling
    else:
        telling.sort(key=lambda e: rule.gives.split()[0] not in e.names)
    return (telling or must)[0]


def _symbols_of_slots(rule: Rule) -> list[frozenset[str]]:
    """Return, for each slot that must stand, the symbols with which it can begin."""
    slots = [e.names[0] for e in rule.pattern.elements if e.kind == "slot" and not e.many]
    return [OPENERS[name] for name in slots if name in OPENERS]


def _must_stand(rule: Rule) -> list[Element]:
    return [e for e in _outside_brackets(rule.pattern.elements) if e.many in ("", "+")]


def _outside_brackets(elements: tuple[Element, ...]) -> list[Element]:
    inside = False
    words = []
    for element in elements:
        if element.kind in ("open", "close"):
            inside = element.kind == "open"
        elif not inside and element.kind in ("list", "literal"):
            words.append(element)
    return words


__all__ = ["Grammar", "Match", "load_grammar"]
