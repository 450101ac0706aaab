"""Where withheld names stand in a text: one way for labels, quotes, reports, titles and notes."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from rashomon.claims.source_words import SourceWords
from rashomon.redaction.masking.folded import Word, letters, words
from rashomon.redaction.masking.forms import (
    PARTICLES,
    forms_of,
    is_common,
    is_title,
    small_words,
)
from rashomon.redaction.masking.phrases import Phrases

Stretch = tuple[int, int]
_JOINT = re.compile(r"[ \t\n]{0,2}[-\u2010-\u2015'’‘ʼ.]?[ \t\n]{0,2}")
_HYPHEN = re.compile(r"[-\u2010-\u2015'’‘ʼ`´]")
_LEAST_SMALL = 4
_LEAST_WHOLE = 6
_PLURAL = "s"


@dataclass(frozen=True, slots=True, kw_only=True)
class Borne:
    """Names that are never masked: of bodies and places, and of who speaks for an office.

    Of `names` those that hold a withheld one are masked all the same; a body may be named for it.
    `offices` gives each part of an office-holder's name with the reports that name him or her.
    """

    names: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()
    offices: Mapping[str, frozenset[str]] = field(default_factory=dict)


class Names:
    """Names to withhold, by the reports that tell them, and how each of them is found."""

    def __init__(self, names: Mapping[str, Iterable[str]], borne: Borne) -> None:
        self._where: dict[str, set[str]] = {}
        whole, given, family, plain = set[str](), set[str](), set[str](), set[str]()
        for name in sorted({name for each in names.values() for name in each}):
            forms = forms_of(name)
            whole |= forms.whole
            given |= forms.given
            family |= forms.family
            plain |= forms.whole if forms.is_common else set()
        for document, each in names.items():
            for part in {part for name in each for part in forms_of(name).alone}:
                self._where.setdefault(part, set()).add(document)
        self._plain = plain
        self._given = given - family
        self._whole = Phrases(whole)
        kept = {letters(name) for name in borne.names}
        kept = {name for name in kept if not self._whole.inside(name, _LEAST_WHOLE)}
        self._kept = Phrases((kept | {letters(name) for name in borne.bodies}) - whole)
        alone = {part for part in given | family if part not in self._kept.known}
        plurals = {part + _PLURAL for part in family if len(part) > _LEAST_SMALL}
        self._plurals = plurals - alone - self._kept.known
        self._alone = Phrases(alone)
        self._run_in = Phrases(whole | {part for part in alone if not is_common(part)})
        self._offices = borne.offices

    def stretches(
        self, text: str, found: Sequence[Word], document: str | None = None
    ) -> list[Stretch]:
        """Return where the names stand in a text of these words, those that touch as one."""
        told = [word.letters for word in found]
        has_any = any(each.may_hold(told) for each in (self._whole, self._alone))
        if not has_any and self._plurals.isdisjoint(told):
            return []
        return list(self._joined(text, found, self._spans(text, found, document)))

    def inside(self, text: str) -> bool:
        """Say whether a name stands in the letters of a text, whatever is around it.

        A part that is a word of the language counts only as a whole word in capitals.
        """
        plain = letters(text)
        return self._run_in.inside(plain, _LEAST_SMALL) or bool(self.stretches(text, words(text)))

    def tells(self, text: str) -> bool:
        """Say the same of an address: there every part counts that is a word of it."""
        return self.inside(text) or not self._alone.known.isdisjoint(w.letters for w in words(text))

    def _spans(
        self, text: str, found: Sequence[Word], document: str | None
    ) -> list[tuple[int, int]]:
        """Return the names as ranges of words."""
        at, spans = 0, []
        while at < len(found):
            end = self._end(text, found, at, document)
            kept = self._kept_end(text, found, at)
            if kept > at and kept >= end:
                at = kept
            elif end > at:
                spans.append((at, end))
                at = end
            else:
                at += 1
        return spans

    def _kept_end(self, text: str, found: Sequence[Word], at: int) -> int:
        if not self._kept.begins(found[at].letters) or text[found[at].start].islower():
            return at
        return self._kept.longest(text, found, at)

    def _end(self, text: str, found: Sequence[Word], at: int, document: str | None) -> int:
        """Return past which word the name ends that begins at one; `at` for none."""
        first = found[at].letters
        if self._whole.begins(first):
            end = self._whole.longest(text, found, at)
            if end > at and self._is_name(text, found[at:end]):
                return end
        if first in self._plurals and not text[found[at].start].islower():
            return at + 1
        if not self._alone.begins(first):
            return at
        end = self._alone.longest(text, found, at, tight=True)
        part = "".join(word.letters for word in found[at:end])
        return end if end > at and self._is_alone(text, found, (at, end), part, document) else at

    def _is_name(self, text: str, found: Sequence[Word]) -> bool:
        """Say whether words are a whole name: common words without a capital are none."""
        spelt = "".join(word.letters for word in found)
        if spelt not in self._plain:
            return True
        has_blank = any(text[a.end : b.start].isspace() for a, b in pairwise(found))
        return not has_blank or not text[found[0].start].islower()

    def _is_alone(
        self,
        text: str,
        found: Sequence[Word],
        at: tuple[int, int],
        part: str,
        document: str | None,
    ) -> bool:
        """Say whether a part of a name means its bearer where it stands alone."""
        first = found[at[0]]
        before = found[at[0] - 1].letters if at[0] else ""
        if part in small_words() and not is_title(before):
            return False
        if at[1] < len(found) and _names_body(text, found[at[1]]):
            return False
        if text[first.start].islower() and (len(part) < _LEAST_SMALL or is_common(part)):
            return False
        if part not in self._offices:
            return True
        if part in self._given:
            return False
        here = self._where.get(part, set())
        return document is None or document in here or document not in self._offices[part]

    def _joined(
        self, text: str, found: Sequence[Word], spans: Sequence[tuple[int, int]]
    ) -> Iterator[Stretch]:
        """Yield the stretches of a text, with initials, particles and the rest of double names."""
        last: Stretch | None = None
        for first, end in spans:
            first = self._begin(text, found, first)
            end = self._past(text, found, end)
            start, stop = found[first].start, found[end - 1].end
            if last is not None and _JOINT.fullmatch(text, last[1], max(start, last[1])):
                last = (last[0], max(stop, last[1]))
                continue
            if last is not None:
                yield last
            last = (start, stop)
        if last is not None:
            yield last

    def _begin(self, text: str, found: Sequence[Word], first: int) -> int:
        """Return at which word a name begins that is known from another on."""
        while first:
            before, word = found[first - 1], found[first]
            between = text[before.end : word.start]
            is_initial = len(before.letters) == 1 and between in (". ", ".", " ", ".\n")
            is_initial = is_initial and text[before.start].isupper() and before.letters not in "ai"
            is_dotted = len(before.letters) == 1 and between.startswith(".")
            is_dotted = is_dotted and (between == "." or text[word.start].islower())
            is_particle = before.letters in PARTICLES - {"a", "of", "the", "to", "i", "as", "am"}
            is_particle = is_particle and len(before.letters) > 1 and between in (" ", "-", "\n")
            is_part = is_initial or is_dotted or is_particle or _is_hyphened(text, before, word)
            is_given = word.letters not in self._given and between in (" ", "\n")
            if not (is_part or (is_given and self._may_be_name(text, before))):
                break
            first -= 1
        return first

    def _past(self, text: str, found: Sequence[Word], end: int) -> int:
        """Return past which word a name ends of which not all is known."""
        while end < len(found):
            last, word = found[end - 1], found[end]
            is_family = last.letters in self._given and text[last.end : word.start] == " "
            is_family = is_family and self._may_be_name(text, word)
            if not (is_family or _is_hyphened(text, last, word)):
                break
            end += 1
        return end

    def _may_be_name(self, text: str, word: Word) -> bool:
        """Say whether a word beside a name is more of it: "Hasan" of "Hasan Marwani"."""
        written, plain = text[word.start : word.end], word.letters
        if not written.istitle() or plain in self._kept.known or plain in self._offices:
            return False
        return not (is_title(plain) or plain in small_words() or is_common(plain))


def _is_hyphened(text: str, left: Word, right: Word) -> bool:
    """Say whether two words are one double name: "Orvan-Smith", but not "Orvan's"."""
    joint = text[left.end : right.start]
    if _HYPHEN.fullmatch(joint) is None or text[right.start].islower():
        return False
    return len(right.letters) > 1 and not text[left.start].islower()


def _names_body(text: str, word: Word) -> bool:
    """Say whether a word makes a body of the name before it: "Orvan Brigade"."""
    return text[word.start].isupper() and word.letters in SourceWords.body_nouns
