"""The people and bodies that speak in a report, under their full names.

A person named once in full ("Halim Dost, a spokesman for the River Guard") is found again by the
surname; a body by its acronym or its last noun ("the Observatory"); "he" and "the spokesman" are
the last person, "the monitor" the one monitor of the report.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from rashomon.calendar.words import WEEKDAYS
from rashomon.claims.source_words import source_words
from rashomon.grammar import Grammar, Line
from rashomon.types import Source
from rashomon.types.inner import inner

_NAME = r"(?:[A-Z][\w'’.-]*|al-[A-Z][\w'’-]*)"
_LINK = r"(?:of|for|the|and|in|on|de|del|al|bin|ibn|el|la|y)"
_RUN = re.compile(rf"{_NAME}(?:\s+(?:{_LINK}\s+){{0,2}}{_NAME})*")
_ACRONYM = re.compile(r"\(([A-Z][A-Za-z&-]{1,9})\)")
_RELATIVE = re.compile(r",?\s+(?:who|which|that|whose|whom|where|when|as)\b.*", re.S)
_ARTICLE = re.compile(r"\A(?:the|a|an|one|another|its|his|her|their)\s+", re.I)
_SUBJECT = re.compile(
    rf"(?:The\s+|A\s+)?(?P<name>{_NAME}(?:\s+{_NAME}){{0,5}})(?:,[^,.;:]{{2,80}},)?\s+[a-z]"
)
_LED_BY = re.compile(r"\A(?:[\w.]+-(?:based|led|backed|run|owned|funded|linked|controlled)\s+)+")
# "The general staff on Wednesday": when somebody spoke is no part of the name.
_SPOKE_ON = re.compile(
    r"\s+(?:(?:late|early|later|earlier)\s+)?on\s+(?:the\s+)?"
    rf"(?:{'|'.join(sorted(WEEKDAYS, key=len, reverse=True))})\b.*",
    re.I | re.S,
)
_PRONOUNS = {"he", "she", "they", "it", "i", "we"}


@inner
class Speaker:
    """Somebody who can speak: full name, and what the report says of the role and the body."""

    label: str
    form: str
    organisation: str | None = None
    role: str | None = None
    kind: str = "unknown"


@inner
class DirectoryState:
    """Whom a pronoun means at one place of a report, and who has spoken before it."""

    last_person: Speaker | None = None
    last: Speaker | None = None
    unspoken: str | None = None
    spoken: frozenset[str] = frozenset()


class Directory:
    """The speakers of one report, in order of appearance."""

    def __init__(self, grammar: Grammar) -> None:
        self._words = source_words(grammar)
        self._speakers: dict[str, Speaker] = {}
        self._by_key: dict[str, str] = {}
        self._monitors: dict[str, Speaker] = {}
        self._role_labels: dict[str, set[str]] = {}
        self._lines: list[Line] = []
        self.state = DirectoryState()

    def introduce(self, lines: Iterable[Line]) -> None:
        """Take in every name with its role or acronym, wherever it stands in the report."""
        self._lines = list(lines)
        for line in self._lines:
            text = line.sentence.text
            if "," not in text and "(" not in text:
                continue
            for name, role in self._words.appositions(text):
                self._remember(self._person(name, role))
            for found in _ACRONYM.finditer(text):
                self._name_body(text[: found.start()], found[1])

    def resolve(self, text: str, *, apposition: str = "", advance: bool = True) -> Speaker | None:
        """Return the speaker that a source phrase names, or None where it names nobody."""
        phrase = " ".join(_SPOKE_ON.sub("", _RELATIVE.sub("", text)).split()).strip(
            " ,.:;\"“”'‘’()-–—"
        )
        phrase = self._words.without_sentence_capital(phrase)
        if not phrase:
            return None
        if phrase.lower() in _PRONOUNS:
            return self._pronoun(phrase.lower())
        if not self._words.may_speak(phrase):
            return None
        if self._words.is_role(phrase) and self._words.is_person(apposition):
            phrase, apposition = apposition.strip(" ,"), phrase
        speaker = self._named(phrase, apposition) or self._role_only(phrase, apposition)
        if advance:
            self._move_to(speaker)
        return speaker

    def _move_to(self, speaker: Speaker) -> None:
        state = self.state
        person = speaker if speaker.form in ("person", "role") else state.last_person
        is_first = speaker.label not in state.spoken
        spoken = state.spoken | {speaker.label} if is_first else state.spoken
        self.state = DirectoryState(person, speaker, state.unspoken, spoken)

    def note_sentence(self, text: str, *, spoke: bool) -> None:
        """Take in a sentence: where nobody spoke, its subject may be whom a pronoun means next."""
        state = self.state
        self.state = replace(state, unspoken=None if spoke else text)

    def _note_subject(self, text: str) -> None:
        found = _SUBJECT.match(text)
        if found is None:
            return
        core = found["name"].strip(" ,")
        is_person = self._words.person_run(core) is not None and len(core.split()) > 1
        if not is_person and not self._words.has_body_noun(core):
            return
        speaker = self._named(core, "")
        if speaker is not None:
            self._move_to(speaker)

    def _pronoun(self, word: str) -> Speaker | None:
        if self.state.unspoken is not None:
            self._note_subject(self.state.unspoken)
        state = self.state
        return state.last_person or state.last if word in ("he", "she", "i") else state.last

    def _named(self, phrase: str, apposition: str) -> Speaker | None:
        core = _LED_BY.sub("", _ARTICLE.sub("", phrase, count=1))
        known = self._known(core)
        if known is not None and self._is_another(phrase, known):
            known = None
        if known is not None:
            return self._enriched(known, apposition)
        run = self._words.person_run(core)
        if run is not None:
            parts = (core[: run[0]].strip(" ,"), apposition.strip(" ,"), _of(core[run[1] :]))
            role = " ".join(x for x in parts if x)
            known = self._known(core[run[0] : run[1]])
            if known is not None:
                return self._enriched(known, role)
            return self._remember(self._person(core[run[0] : run[1]], role))
        body = self._words.body_run(core)
        if body is None or self._words.is_role(core[: body[0]]):
            return None
        return self._remember(self._body(core, body))

    def _is_another(self, phrase: str, known: Speaker) -> bool:
        """Say whether "a rights group" is another than the one of that kind who has spoken."""
        first = phrase.split(" ", 1)[0].lower()
        return first == "another" or (first in ("a", "an") and known.label in self.state.spoken)

    def _known(self, core: str) -> Speaker | None:
        label = self._by_key.get(core.lower()) or self._by_key.get(self._last_word(core))
        if label is None or (len(core.split()) > 1 and core.lower() not in self._by_key):
            return self._by_description(core)
        return self._speakers[label]

    def _by_description(self, core: str) -> Speaker | None:
        """Find "war monitor" as the one monitor, "SDF commander" as its one commander."""
        words = core.lower().split()
        if not words or core[:1].isupper() or len(words) > 3:
            return None
        kinds = self._words.kind_of(core)
        if kinds == "monitor" and words[-1] in ("monitor", "observatory", "watchdog", "group"):
            self._find_monitors()
            return next(iter(self._monitors.values())) if len(self._monitors) == 1 else None
        labels = self._role_labels.get(words[-1], set())
        return self._speakers[next(iter(labels))] if len(labels) == len(words) == 1 else None

    def _find_monitors(self) -> None:
        """Take in the monitors that the report names without quoting them."""
        for line in self._lines if not self._monitors else ():
            for run in _RUN.finditer(line.sentence.text):
                name = _ARTICLE.sub("", run[0], count=1)
                if " " in name and self._words.kind_of(name) == "monitor":
                    self._remember(self._body(name, (0, len(name))))
        self._lines = []

    def _role_only(self, phrase: str, apposition: str) -> Speaker:
        label = _ARTICLE.sub("", phrase, count=1).strip(" ,")
        kind = self._words.kind_of(f"{label} {apposition}")
        run = self._words.body_run(label)
        body = label[run[0] : run[1]] if run is not None else None
        organisation = self._full_name(body) if body is not None else None
        return Speaker(label=label, form="role", organisation=organisation, role=None, kind=kind)

    def _person(self, name: str, role: str) -> Speaker:
        described = self._words.body_of_role(role) if role else None
        organisation = self._full_name(described) if described is not None else None
        kind = self._words.kind_of(role) if role else "unknown"
        return Speaker(
            label=name.strip(" ,.'’"),
            form="person",
            organisation=organisation,
            role=role.strip(" ,") or None,
            kind=kind,
        )

    def _body(self, core: str, run: tuple[int, int]) -> Speaker:
        label = core[run[0] : run[1]].strip(" ,'’") if run[0] < 24 else core
        rest = core[run[1] :].strip(" ,")
        if rest and rest.split()[0].lower() in self._words.body_nouns:
            label = f"{label} {rest.split()[0]}"
        label = self._full_name(label)
        return Speaker(
            label=label, form="body", organisation=label, kind=self._words.kind_of(label)
        )

    def _enriched(self, known: Speaker, role: str) -> Speaker:
        if not role.strip(" ,") or known.role is not None or known.form != "person":
            return known
        found = self._person(known.label, role)
        return self._remember(replace(found, organisation=found.organisation or known.organisation))

    def _remember(self, speaker: Speaker) -> Speaker:
        known = self._speakers.get(speaker.label)
        if known is not None and known.role is not None and speaker.role is None:
            return known
        self._speakers[speaker.label] = speaker
        if speaker.kind == "monitor" and speaker.form == "body":
            self._monitors[speaker.label] = speaker
        for word in (speaker.role or "").lower().split():
            self._role_labels.setdefault(word.strip(",."), set()).add(speaker.label)
        self._by_key.setdefault(speaker.label.lower(), speaker.label)
        last = self._last_word(speaker.label)
        if speaker.form == "person" and len(last) > 2:
            self._by_key.setdefault(last, speaker.label)
        if speaker.form == "body":
            for noun in self._words.body_keys(speaker.label):
                self._by_key.setdefault(noun, speaker.label)
        return speaker

    def _name_body(self, before: str, acronym: str) -> None:
        """Learn "(SDF)" as the name of the capitalised run before it."""
        runs = list(_RUN.finditer(before.rstrip()))
        if not runs or runs[-1].end() != len(before.rstrip()):
            return
        name = self._words.spelled_out(runs[-1][0], acronym)
        if name is None:
            return
        kind = self._words.kind_of(name)
        self._remember(Speaker(label=name, form="body", organisation=name, kind=kind))
        self._by_key[acronym.lower()] = name

    def _full_name(self, name: str) -> str:
        core = _LED_BY.sub("", _ARTICLE.sub("", name, count=1)).strip(" ,'’")
        bare, _, acronym = core.partition(" (")
        for key in (acronym.strip(") "), bare, core):
            label = self._by_key.get(key.lower())
            if key and label is not None:
                return label
        return bare.strip(" ,'’()")

    @staticmethod
    def _last_word(name: str) -> str:
        words = name.split()
        return words[-1].lower().strip("'’.,") if words else ""


def _of(rest: str) -> str:
    """Return what a person's name is followed by if it tells whose he is: "of Amnesty"."""
    words = rest.strip(" ,")
    return words if words.startswith(("of ", "for ", "with ")) else ""


def as_source(speaker: Speaker, *, chain: Sequence[str], span: tuple[int, int] | None) -> Source:
    """Return the claim's source for a speaker, carried by a chain of outlets and speakers."""
    return Source(
        label=speaker.label,
        organisation=speaker.organisation,
        role=speaker.role,
        kind=speaker.kind,
        chain=(*chain, speaker.label),
        start=None if span is None else span[0],
        end=None if span is None else span[1],
    )
