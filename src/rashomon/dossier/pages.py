"""The pages of a dossier: one of an event, or an index and a page for each of several."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from rashomon.dossier.claim_rows import ClaimRow, ClaimTable
from rashomon.dossier.event_view import Around, EventView, event_view
from rashomon.dossier.index_view import href, index_map, index_rows, map_note
from rashomon.dossier.mark_down import code, words
from rashomon.dossier.markup import isolated, plain
from rashomon.dossier.policy import policy
from rashomon.dossier.report_rows import OriginRow, ReportRow, origin_rows, report_id, report_row
from rashomon.dossier.shared import OriginsBy
from rashomon.dossier.tree import drawn, tree
from rashomon.redaction.redact import Shown, without_marks
from rashomon.types import Claim, Event, Record
from rashomon.wording.lookup import Lookup, lookup
from rashomon.wording.method import profile
from rashomon.wording.safe import short
from rashomon.wording.words import moment, plural

_HERE = Path(__file__).parent
INDEX = "index"


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """What one page holds."""

    title: str
    events: tuple[EventView, ...]
    background: tuple[EventView, ...]
    tree: Markup | None
    tree_left_out: int
    origins: tuple[OriginRow, ...]
    several: tuple[ClaimRow, ...]
    nowhere: tuple[ClaimRow, ...]
    reports: tuple[ReportRow, ...]
    home: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    """How the record was made and what is withheld from this page."""

    version: str
    profile: str
    as_of: str
    level: str
    withheld: tuple[str, ...]
    problems: tuple[tuple[str, str], ...]
    n_documents: int
    digest: str


class Dossier:
    """A record as pages, each made when it is asked for."""

    def __init__(self, shown: Shown) -> None:
        self.record, self._shown = shown.record, shown
        self.found: Lookup = lookup(shown.record)
        self.method = _method(shown)
        self._around = Around.of(shown.record, self.found)
        self._origins = OriginsBy(shown.record.origins)
        self.has_index = len(self.found.order.main) != 1
        self._homes_of_claims = _addresses(shown.record) if self.has_index else None
        self._homes_of_reports = self._beside() if self.has_index else None
        self._claims: dict[str, list[Claim]] = {}
        for claim in self.record.claims:
            self._claims.setdefault(claim.document, []).append(claim)

    def names(self) -> list[str]:
        """Return the names of the pages, without their ending."""
        if not self.has_index:
            return [INDEX]
        order = self.found.order
        return [INDEX, *(page_name(e) for e in (*order.main, *order.background))]

    def html(self) -> Iterator[tuple[str, str]]:
        """Yield each page's name and its HTML."""
        for name, kind, context in self._pages("html"):
            yield f"{name}.html", _rendered(f"{kind}.html", context)

    def markdown(self) -> Iterator[tuple[str, str]]:
        """Yield each page's name and its Markdown."""
        for name, kind, context in self._pages("md"):
            yield f"{name}.md", _rendered(f"{kind}.md", context)

    def contents(self, event: Event | None, *, home: str) -> Contents:
        """Return what the page of an event holds; of None, that of the only event and the rest."""
        found, order = self.found, self.found.order
        alone = event is None
        documents = (
            list(order.numbers)
            if event is None
            else sorted(set(event.documents) & order.numbers.keys(), key=order.numbers.__getitem__)
        )
        chosen = (*order.main, *order.background) if event is None else (event,)
        views, spare = self._views(chosen, documents)
        placed = [c for e in chosen for c in e.claims]
        several, nowhere = _unplaced(self.record) if alone else ([], [])
        picture = tree(found.known(placed), self._origins, found)
        return Contents(
            title=views[0].summary if views else "No violent event was found",
            events=tuple(v for v in views if not (alone and v.is_background)),
            background=tuple(v for v in views if alone and v.is_background),
            tree=drawn(picture, found, {d: f"#{report_id(found, d)}" for d in documents})
            if picture.edges
            else None,
            tree_left_out=picture.left_out,
            origins=tuple(origin_rows(self._origins, placed, documents, found)),
            several=tuple(spare.rows(several)),
            nowhere=tuple(spare.rows(nowhere)),
            reports=tuple(
                report_row(found.documents[d], self._claims, spare, found) for d in documents
            ),
            home=home,
        )

    def _views(
        self, events: Sequence[Event], documents: Sequence[str]
    ) -> tuple[list[EventView], ClaimTable]:
        tables = []
        views = []
        for n, event in enumerate(events, start=1):
            tables.append(self._table(event, documents))
            views.append(event_view(event, self._around, tables[-1], str(n)))
        return views, self._table(None, documents, tables)

    def _table(
        self, event: Event | None, documents: Sequence[str], beside: Sequence[ClaimTable] = ()
    ) -> ClaimTable:
        """Return the claims of an event, or those of none, as a page of these reports has them."""
        return ClaimTable(
            event,
            self.found,
            in_page=documents,
            beside=beside,
            elsewhere=self._homes_of_claims,
            pages=self._homes_of_reports,
        )

    def _pages(self, ending: str) -> Iterator[tuple[str, str, dict[str, object]]]:
        shared: dict[str, object] = {"method": self.method, "ending": ending}
        if not self.has_index:
            yield INDEX, "event", {**shared, "page": self.contents(None, home="")}
            return
        order = self.found.order
        several, nowhere = _unplaced(self.record)
        unread = self._unread()
        table = ClaimTable(None, self.found, in_page=unread, pages=self._homes(ending))
        yield (
            INDEX,
            "index",
            {
                **shared,
                "rows": index_rows(order.main, ending),
                "background": index_rows(order.background, ending),
                "map": index_map(order.main, ending),
                "map_note": map_note(order.main),
                "title": self._counted(),
                "several": table.rows(several),
                "nowhere": table.rows(nowhere),
                "spare": [
                    report_row(self.found.documents[d], self._claims, table, self.found)
                    for d in unread
                ],
            },
        )
        for event in (*order.main, *order.background):
            page = self.contents(event, home=f"../{INDEX}.{ending}")
            yield page_name(event), "event", {**shared, "page": page}

    def _counted(self) -> str:
        main = plural(len(self.found.order.main), "event")
        return f"{main}, {plural(self.method.n_documents, 'report')}"

    def _unread(self) -> list[str]:
        """Return the reports that tell of no event, which no page of an event holds."""
        return [d for d in self.found.order.numbers if d not in self.found.order.listed]

    def _beside(self) -> dict[str, str]:
        """Return for each report the page that holds it, seen from an event's page."""
        homes = dict.fromkeys(self._unread(), f"../{INDEX}.html")
        for document, page in self._homes("html").items():
            homes[document] = page.removeprefix("events/")
        return homes

    def _homes(self, ending: str) -> dict[str, str]:
        """Return for each report the first page that holds it, seen from the index."""
        order = self.found.order
        homes: dict[str, str] = {}
        for event in (*order.main, *order.background):
            for document in event.documents:
                homes.setdefault(document, href(event, ending))
        return homes


def page_name(event: Event) -> str:
    """Return the name of an event's page, without its ending."""
    return href(event, "").rstrip(".")


def _addresses(record: Record) -> dict[str, str]:
    """Return where each claim has its row, seen from the folder of the events."""
    rows = {claim.id: f"../{INDEX}.html#{claim.id}" for claim in record.claims}
    for event in record.events:
        name = page_name(event).removeprefix("events/")
        rows |= {claim: f"{name}.html#{claim}" for claim in event.claims}
    return rows


def _unplaced(record: Record) -> tuple[list[str], list[str]]:
    """Return the claims over several events together, and those of none."""
    placed = {each for event in record.events for each in event.claims}
    rest = [claim for claim in record.claims if claim.id not in placed]
    several = [claim.id for claim in rest if len(claim.events) > 1]
    return several, [claim.id for claim in rest if len(claim.events) <= 1]


def _method(shown: Shown) -> Method:
    record = shown.record
    hashes = "\n".join(sorted(d.sha256 for d in record.documents))
    return Method(
        version=short(record.rashomon, 40),
        profile=profile(record),
        as_of="all reports" if record.as_of is None else f"as known on {moment(record.as_of)}",
        level=shown.level.name,
        withheld=shown.notes,
        problems=tuple((short(p.input, 160), short(p.error, 320)) for p in record.problems),
        n_documents=len(record.documents),
        digest=hashlib.sha256(hashes.encode()).hexdigest(),
    )


def _rendered(template: str, context: dict[str, object]) -> str:
    return without_marks(
        _environment(template.endswith(".html")).get_template(template).render(context)
    )


def part_of(template: str, part: str, *values: object) -> Markup:
    """Return one piece of a template: a macro, called with the values."""
    module = _environment(True).get_template(template).module
    return Markup(getattr(module, part)(*values))


@cache
def _environment(is_html: bool) -> Environment:
    """Return the templates: HTML is escaped wherever a value is put in, Markdown by a filter."""
    env = Environment(
        loader=FileSystemLoader(_HERE / "templates"),
        autoescape=is_html,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    parts, script = _asset("parts.css"), _asset("dossier.js")
    style = _asset("page.css") + parts
    env.filters["b"] = isolated
    env.filters["t"] = plain
    env.filters["m"] = words
    env.filters["c"] = code
    env.globals["style"], env.globals["cell_style"] = Markup(style), Markup(_for_a_cell(parts))
    env.globals["script"] = Markup(script)
    env.globals["policy"] = policy(style, script)
    env.globals["plural"] = plural
    return env


def _for_a_cell(parts: str) -> str:
    """Return the style with more weight than any notebook's own, after a rule that undoes that."""
    return _asset("cell.css") + parts.replace(".rd", ".rd" * 4)


def _asset(name: str) -> str:
    return (_HERE / "assets" / name).read_text(encoding="utf-8")
