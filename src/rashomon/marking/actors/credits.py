"""Where a dateline names the agency that sent a report: such a name is of no armed actor.

"BELDA, Sept 12 (KNA) -", "KNA, Belda province, 5 Oct. 2016 -", and a last line "(KNA)".
"""

import re
from collections.abc import Iterable, Sequence

from rashomon.marking.actors.named import Named

_LONGEST = 120
_HEAD = re.compile(
    r"(?P<head>[(\[]?[A-Z][^\n!?;\"“”()\[\]]{1,90}?)(?:\s?[-–—]{1,2}\s|[—])|"
    r"(?P<place>[A-Z][^\n!?;\"“”()\[\]]{0,80}?)\s*[-–—,]?\s*\([A-Z][^()\n]{1,40}\)\s*[-–—:_]"
)
_ALONE = re.compile(r"[(\[]?[A-Z][A-Z.]{1,8}(?:[/,][A-Za-z.]{1,8}){0,4}[)\]]?\.?\s*\Z")
_WORD = re.compile(r"[^\W\d_]+")
_LOUD = re.compile(r"[A-Z][A-Z’'-]+(?:[\s/,]|\Z)")
_SMALL = frozenset(
    "of the al el de la du in near and bin province district region state city town county island "
    "governorate prefecture".split()
)


def credit_end(text: str) -> int:
    """Return where the dateline with which a text begins ends; 0 where there is none."""
    found = _HEAD.match(text, 0, _LONGEST)
    if found is None:
        return len(text) if _ALONE.match(text) else 0
    head = found["place"] or found["head"]
    if any(word[0].islower() and word not in _SMALL for word in _WORD.findall(head)):
        return 0
    is_dated = any(char.isdigit() for char in head)
    is_loud = found["place"] is not None and _LOUD.match(head) is not None
    return found.end() if is_dated or is_loud else 0


def without_credits(lines: Sequence[Sequence[Named]]) -> list[list[Named]]:
    """Return the names of each line without those of a dateline, and of the agency it names.

    Elsewhere an agency's short form stays an actor's where the report has the actor's full name.
    """
    told = {_words(one) for some in lines for one in some if _is_credit(one)}
    if not told:
        return [list(some) for some in lines]
    kept = [[one for one in some if not _is_credit(one)] for some in lines]
    full = {a.actor.name for some in kept for one in some for a in one.aliases if not a.exact}
    return [[one for one in some if not _is_agency(one, told, full)] for some in kept]


def _is_credit(one: Named) -> bool:
    return one.line.span(one.start, one.end)[1] <= one.line.sentence.start + credit_end(
        one.line.sentence.text
    )


def _is_agency(one: Named, told: Iterable[str], full: Iterable[str]) -> bool:
    return _words(one) in told and all(a.exact and a.actor.name not in full for a in one.aliases)


def _words(one: Named) -> str:
    return one.line.text(one.start, one.end)
