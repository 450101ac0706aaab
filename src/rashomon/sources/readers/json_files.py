"""JSON files: a JSON Feed, a news item in ninjs, or a list of documents."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from rashomon.errors import Unreadable
from rashomon.sources.dates.fields import PageDate
from rashomon.sources.given import Given
from rashomon.sources.hashes import sha256_of
from rashomon.sources.incoming import Incoming
from rashomon.sources.limits import MOST_BROKEN_LINES, MOST_BYTES
from rashomon.sources.pages.fragment import fragment_text
from rashomon.sources.readers.damage import json_in_words
from rashomon.sources.readers.feeds import SUMMARY
from rashomon.sources.readers.original import Original
from rashomon.sources.readers.rows import row_report
from rashomon.sources.readers.work import NotOurs, Work
from rashomon.types import Field, Problem

_LONGEST = 500
_FEED = "https://jsonfeed.org/version/"
_OTHER = (
    "is JSON of a kind that is not read (no JSON Feed, no ninjs, no objects with 'text'); "
    "write one object a line in a .jsonl file, or name the key with --map text=KEY"
)
_NO_JSON = "cut short? get it again; one JSON object a line? name it .jsonl"
_BODIES = ("body_xhtml", "body_html", "body_text", "contentText", "contentHtml")


def read_json(original: Original, work: Work) -> Iterator[Incoming | Problem]:
    """Yield the reports of a feed, a news item or a list.

    In a folder or archive only feeds and news items are taken: other JSON there is seldom a report.
    """
    root = _parsed(original)
    if isinstance(root, Mapping) and str(root.get("version", "")).startswith(_FEED):
        yield from _feed(root, original, work)
    elif isinstance(root, Mapping) and _is_news_item(root):
        yield _news_item(root, original.path)
    elif not original.is_listed and _is_rows(root, work):
        yield from _rows(root if isinstance(root, list) else [root], original, work)
    else:
        raise NotOurs(original.path, _OTHER)


def _parsed(original: Original) -> object:
    content = original.content(5 * MOST_BYTES)
    try:
        return json.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise Unreadable(original.path, f"is not UTF-8 (byte {error.start})") from error
    except RecursionError as error:
        raise Unreadable(original.path, "is nested too deeply for JSON") from error
    except json.JSONDecodeError as error:
        reason = f"is not JSON (line {error.lineno}: {json_in_words(error)}); {_NO_JSON}"
        raise Unreadable(original.path, reason) from error
    except ValueError as error:
        raise Unreadable(original.path, "is not JSON (a number is too large to read)") from error


def _is_rows(root: object, work: Work) -> bool:
    key = work.options.columns.get("text", "text")
    rows = root if isinstance(root, list) else [root]
    return any(isinstance(row, Mapping) and key in row for row in rows)


def _rows(rows: list[Any], original: Original, work: Work) -> Iterator[Incoming | Problem]:
    n_broken = 0
    for number, row in enumerate(rows, 1):
        place = f"{original.path}:{number}"
        found = row_report(row, place, original.path, work.options.columns)
        n_broken += isinstance(found, Problem)
        if not isinstance(found, Problem) or n_broken <= MOST_BROKEN_LINES:
            yield found


def _feed(feed: Mapping[str, Any], original: Original, work: Work) -> Iterator[Incoming | Problem]:
    items = feed.get("items")
    for number, item in enumerate(items if isinstance(items, list) else (), 1):
        work.member(original.depth + 1)
        path = f"{original.path}#{number}"
        if isinstance(item, Mapping):
            yield _feed_item(item, _text(feed, "title"), path)
        else:
            yield Problem(input=path, error="is no object; nothing to read")


def _feed_item(item: Mapping[str, Any], outlet: str | None, path: str) -> Incoming | Problem:
    whole = fragment_text(_long(item, "content_html")) or _long(item, "content_text").strip()
    names = [_text(one, "name") for one in _list(item, "authors") if isinstance(one, Mapping)]
    return _report(
        path,
        body=whole or _long(item, "summary").strip(),
        told={
            "title": _text(item, "title"),
            "outlet": outlet,
            "byline": ", ".join(name for name in names if name) or None,
            "url": _text(item, "url"),
        },
        dates=(
            ("date_published", item.get("date_published"), "published"),
            ("date_modified", item.get("date_modified"), "updated"),
        ),
        where="feed",
        notes=() if whole else (SUMMARY,),
    )


def _is_news_item(root: Mapping[str, Any]) -> bool:
    """Say whether an object is ninjs: it has an address of its own and a body of the standard."""
    has_body = any(name in root for name in (*_BODIES, "bodies"))
    return "uri" in root and has_body and ("headline" in root or "headlines" in root)


def _news_item(item: Mapping[str, Any], path: str) -> Incoming | Problem:
    headlines = [
        _text(one, "value") for one in _list(item, "headlines") if isinstance(one, Mapping)
    ]
    bodies = [_long(one, "value") for one in _list(item, "bodies") if isinstance(one, Mapping)]
    body = next((b for b in [*(_long(item, name) for name in _BODIES), *bodies] if b), "")
    uri = _text(item, "uri") or ""
    return _report(
        path,
        body=fragment_text(body),
        told={
            "title": _text(item, "headline") or next(filter(None, headlines), None),
            "outlet": _text(item, "copyrightholder") or _text(item, "copyrightHolder"),
            "byline": _text(item, "byline") or _text(item, "by"),
            "url": uri if uri.startswith(("http://", "https://")) else None,
            "language": _text(item, "language"),
        },
        dates=(
            ("firstcreated", item.get("firstcreated", item.get("firstCreated")), "published"),
            ("contentcreated", item.get("contentcreated", item.get("contentCreated")), "published"),
            ("versioncreated", item.get("versioncreated", item.get("versionCreated")), "updated"),
            ("embargoed", item.get("embargoed"), "elsewhere"),
        ),
        where="ninjs",
    )


def _report(  # noqa: PLR0913 (a report has as many sides)
    path: str,
    *,
    body: str,
    told: Mapping[str, str | None],
    dates: tuple[tuple[str, object, str], ...],
    where: str,
    notes: tuple[str, ...] = (),
) -> Incoming | Problem:
    title = told["title"]
    text = "\n\n".join(part for part in (title, body) if part)
    if not text:
        return Problem(input=path, error="is an item without words; nothing to read")
    language = told.get("language")
    return Incoming(
        given=Given(text=text, title=title, url=told["url"], outlet=told["outlet"]),
        path=path,
        sha256=sha256_of(text.encode("utf-8", "surrogatepass")),
        language=None if language is None else language.split("-")[0].lower()[:3],
        byline=told["byline"],
        metadata=tuple(
            PageDate(name=f"{where} {name}", text=value[:60], part=part)  # type: ignore[arg-type]
            for name, value, part in dates
            if isinstance(value, str) and value
        ),
        fields=tuple(
            Field(about=about, text=value, where=f"{where} {about}")
            for about, value in told.items()
            if value
        ),
        notes=notes,
    )


def _long(item: Mapping[str, Any], key: str) -> str:
    value = item.get(key)
    return value if isinstance(value, str) else ""


def _text(item: Mapping[str, Any], key: str) -> str | None:
    return " ".join(_long(item, key)[: 4 * _LONGEST].split())[:_LONGEST] or None


def _list(item: Mapping[str, Any], key: str) -> list[Any]:
    value = item.get(key)
    return value if isinstance(value, list) else []
