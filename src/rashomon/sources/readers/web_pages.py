"""A web page: each of its reports, with what the page says of it."""

from collections.abc import Iterator

from rashomon.errors import Unreadable
from rashomon.sources.given import Given
from rashomon.sources.hashes import sha256_of
from rashomon.sources.incoming import Incoming
from rashomon.sources.pages.ends import cut_note
from rashomon.sources.pages.page import PageReport, read_reports
from rashomon.sources.readers.original import Original, Told
from rashomon.sources.readers.plain import decoded_or_refused
from rashomon.sources.readers.told import with_told
from rashomon.sources.readers.work import Work
from rashomon.types import Problem


def read_web_page(original: Original, work: Work) -> Iterator[Incoming | Problem]:
    """Yield each report of a page; a problem where its letters are in doubt, or it was cut."""
    content = original.content()
    decoded = decoded_or_refused(original, content, is_page=True)
    yield from page_reports(decoded.text, original.path, sha256_of(content), original.told)
    for note in (decoded.note, cut_note(decoded.text)):
        if note is not None:
            yield Problem(input=original.path, error=note)


def page_reports(content: str, path: str, sha256: str, told: Told) -> Iterator[Incoming]:
    """Yield the reports of a page; raises Unreadable where it has none."""
    try:
        reports = read_reports(content)
    except ValueError as error:
        raise Unreadable(path, str(error)) from error
    for number, report in enumerate(reports, 1):
        place = path if len(reports) == 1 else f"{path}#{number}"
        yield with_told(_incoming(report, place, sha256), told)


def _incoming(report: PageReport, path: str, sha256: str) -> Incoming:
    fields = report.fields
    return Incoming(
        given=Given(text=report.text, title=fields.title, url=fields.url, outlet=fields.outlet),
        path=path,
        sha256=sha256,
        language=fields.language,
        byline=fields.byline,
        metadata=fields.dates,
        fields=fields.found,
        furniture=report.furniture,
        notes=report.notes,
    )
