"""Who said what: a claim as a row of the table, and as the tag behind its words."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from rashomon.dossier.markup import plain
from rashomon.types import Claim, Event
from rashomon.wording.lookup import Lookup
from rashomon.wording.safe import short
from rashomon.wording.sentences import told
from rashomon.wording.speakers import carried, published, speaker_notes
from rashomon.wording.words import cell, doubts, outcome, outcome_rank, set_aside, state, whom


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimRow:
    """A claim as a reader meets it; `fate` is `used`, `aside` or `none`.

    `target` is where its marked words stand, `home` where its row is, each perhaps on another page.
    """

    id: str
    outcome: str
    rank: int
    figure: str
    size: int
    people: str
    said: str
    notes: str
    report: str
    date: str
    quote: str
    before: str
    after: str
    limits: str
    fate: str
    fate_words: str
    rule: str
    target: str
    home: str


class ClaimTable:
    """The claims of an event as rows, each made once.

    `beside` are the tables of a page's events: a claim is what the one that holds it makes of it.
    `elsewhere` are the addresses of claims that have their row on another page, `pages` those of
    the pages that hold reports which this one does not.
    """

    def __init__(  # noqa: PLR0913 (what is where)
        self,
        event: Event | None,
        found: Lookup,
        *,
        in_page: Iterable[str],
        beside: Iterable["ClaimTable"] = (),
        elsewhere: Mapping[str, str] | None = None,
        pages: Mapping[str, str] | None = None,
    ) -> None:
        self._found = found
        self._in_page = frozenset(in_page)
        self._used = set() if event is None else {c for e in event.estimates for c in e.used}
        asides = () if event is None else (a for e in event.estimates for a in e.set_aside)
        self._aside: dict[str, str] = {}
        for aside in asides:
            self._aside.setdefault(aside.claim, set_aside(aside))
        self._elsewhere, self._pages = elsewhere or {}, pages or {}
        self._here: set[str] = set() if event is None else set(event.claims)
        self._known: dict[str, ClaimRow] = {}
        for table in beside:
            self._used |= table._used
            self._here |= table._here
            self._aside = {**table._aside, **self._aside}

    def rows(self, ids: Sequence[str]) -> list[ClaimRow]:
        """Return the claims with these ids, deaths first, then by date and place in the report."""
        found = self._found
        numbers = found.order.numbers
        claims = sorted(
            found.known(ids),
            key=lambda c: (
                outcome_rank(c.outcome),
                c.outcome or "~",
                numbers.get(c.document, len(numbers) + 1),
                c.start,
                c.id,
            ),
        )
        return [self.row(claim.id) for claim in claims]

    def has(self, each: str) -> bool:
        """Say whether the record holds a claim."""
        return each in self._found.claims

    def row(self, each: str) -> ClaimRow:
        """Return one claim."""
        if each not in self._known:
            self._known[each] = self._row(self._found.claims[each])
        return self._known[each]

    def tag(self, claim: Claim) -> Markup:
        """Return what stands behind a claim's words in its report: what was made of them."""
        row = self.row(claim.id)
        said = " ".join(x for x in (row.figure, row.outcome if claim.outcome else row.people) if x)
        is_here = row.home.startswith("#")
        fate = row.fate_words if is_here else "told of another event"
        title = f"{row.people}; {row.said}; {fate}"
        each, address = escape(claim.id), escape(row.home)
        inside, told = plain(short(said, 60)), plain(title)
        where = f'href="{address}" data-c="{each}" title="{told}"'
        return Markup(f'<a class="tag {row.fate}" {where}>{inside}</a>')

    def _row(self, claim: Claim) -> ClaimRow:
        found, document = self._found, self._found.document_of(claim)
        around = told(claim, document)
        fate = self._fate(claim)
        return ClaimRow(
            id=claim.id,
            outcome=outcome(claim.outcome) if claim.outcome else "no count",
            rank=outcome_rank(claim.outcome),
            figure="" if claim.count is None else cell(claim.count).replace("-", "–"),
            size=_size(claim),
            people=_people(claim),
            said=carried(claim.source, document).replace("<-", "←"),
            notes=speaker_notes(claim.source),
            report=found.number(claim.document),
            date="?" if document is None else published(document),
            quote=around.quote,
            before=around.before,
            after=around.after,
            limits=doubts(claim),
            fate=fate,
            fate_words=self._fate_words(claim, fate),
            rule=short(claim.rule, 80),
            target=self._target(claim),
            home=self._home(claim),
        )

    def _home(self, claim: Claim) -> str:
        """Return where the row of a claim is, on this page or on another."""
        here = f"#{claim.id}"
        return here if claim.id in self._here else self._elsewhere.get(claim.id, here)

    def _target(self, claim: Claim) -> str:
        """Return where the marked words of a claim stand, on this page or on another."""
        if claim.document in self._in_page:
            return f"#q-{claim.id}"
        page = self._pages.get(claim.document)
        return "" if page is None else f"{page}#q-{claim.id}"

    def _fate(self, claim: Claim) -> str:
        if claim.id in self._used:
            return "used"
        return "aside" if claim.id in self._aside else "none"

    def _fate_words(self, claim: Claim, fate: str) -> str:
        if fate == "used":
            return "used"
        if fate == "aside":
            return f"set aside: {self._aside[claim.id]}"
        return "no figure" if claim.count is None else "counted in no figure"


def _size(claim: Claim) -> int:
    """Return by which number a claim is sorted."""
    if claim.count is None:
        return -1
    known = [end for end in (claim.count.low, claim.count.high) if end is not None]
    return known[0] if known else -1


def _people(claim: Claim) -> str:
    """Return whom a claim counts, or what it says where it counts nobody."""
    if claim.count is None:
        told = state(claim) or short(claim.kind.replace("_", " "), 40)
        return "; ".join(x for x in (told, whom(claim)) if x)
    return "; ".join(x for x in (whom(claim) or "everyone", state(claim)) if x)
