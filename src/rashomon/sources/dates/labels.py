"""The words beside a date that say what it dates: publication, update, retrieval, embargo."""

import re

BEFORE, AFTER = 60, 60
"""Characters before and after a date in which its label stands."""

_CLOCK = r"(?:\d{1,2}[:.h]?\d{2}(?::\d{2})?\s?(?:[ap]\.?m\.?)?\s?(?:gmt|utc|[a-z]{1,3}t)?)"
# A label in any of the languages that pages around English reports speak, up to the date.
_TO_DATE = rf"(?:\s(?:on|at|le|el|am|em|il))?[\W_]{{0,8}}(?:{_CLOCK}(?: on)?)?[\W_]{{0,4}}\Z"
_UPDATED = re.compile(
    r"\b(?:updates?|update\s#?\d{1,3}|updated|modified|revised"
    r"|edited|corrected|mise? à jour|màj|actualizad[oa]"
    r"|atualizad[oa]|aggiornat[oa]|aktualisiert|обновлено|güncelle(?:me|ndi))" + _TO_DATE,
    re.IGNORECASE,
)
_UPDATED_AFTER = re.compile(
    rf"[\W_]{{0,4}}(?:last )?(?:updated|modified|revised|edited)\b(?: at)?\W{{0,3}}{_CLOCK}?\W*\Z",
    re.IGNORECASE,
)
# The date of an update follows: this one is the first.
_UPDATE_FOLLOWS = re.compile(
    rf"[\W_]{{0,4}}{_CLOCK}?[\W_]{{0,4}}(?:last )?(?:updated|modified|revised|edited)\b"
    r"[^\n]{0,24}?(?<!\d)"
    r"(?:\d{1,2}[./-]\d{1,2}[./-]\d{4}|[a-z]{3,9}\.? \d{1,2},? \d{4}|\d{1,2} [a-z]{3,9} \d{4})",
    re.IGNORECASE,
)
_RETRIEVED = re.compile(
    r"\b(?:retrieved|accessed|saved|archived|downloaded|captured|fetched|crawled|mirrored|printed"
    r"|load[- ]date)" + _TO_DATE,
    re.IGNORECASE,
)
_LOADED = re.compile(r"\bload[- ]date\W*\Z", re.IGNORECASE)
_EMBARGO = re.compile(
    r"\b(?:embargo(?:ed)?|not for (?:release|publication|broadcast|use)|hold for release)"
    r"(?:\s(?:until|till|before|to))?" + _TO_DATE,
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    r"\b(?:published|posted|(?:date\sof\s)?publication(?:\sdate)?|date[ds]?|issued|created|filed|sent|pubdate"
    r"|releas(?:ed?|e date)|publi[ée]e?|publicad[oa]|pubblicato|veröffentlicht|опубликовано"
    r"|yayınlan(?:ma|dı))" + _TO_DATE,
    re.IGNORECASE,
)
_POSTED_BY = re.compile(
    r"\b(?:published|posted|written|reported)\sby\s\S[^\n.]{0,40}?(?:\son|[,|])?\s*\Z",
    re.IGNORECASE,
)
# The two letters under which a data bank keeps the publication date.
_PRINTED_IN = re.compile(r"\W{0,3}published\sin\s[A-Z][^\n.]{1,40}?,?\s", re.IGNORECASE)
_FIELD = re.compile(r"\s*PD\s+\Z")
_MONITORED = re.compile(
    r"\W{0,2}(?:(?:full\s)?text|excerpts?|summary)\s(?:of|from)\s[^\n]{1,120}?\s(?:on|dated)\s\Z",
    re.IGNORECASE,
)
_SOURCE = re.compile(r"\W{0,2}source:\s", re.IGNORECASE)
_LENGTH = re.compile(r"\b\d[\d,]{0,6} words\b")
_LONGEST_LINE = 160
_SAID = re.compile(r"\b(?:says|said|wrote|commented|replied)\s?:?\Z", re.IGNORECASE)


def label_of(line: str, start: int, end: int) -> str | None:
    """Return the role that the words around a date of a line give it, None without such words.

    `updated`, `retrieved`, `embargo` date something else than publication; `byline` dates that.
    """
    before, after = line[max(0, start - BEFORE) : start], line[end : end + AFTER]
    if _UPDATED.search(before) or _UPDATED_AFTER.match(after):
        return "updated"
    if _RETRIEVED.search(before):
        return "retrieved"
    if _EMBARGO.search(before):
        return "embargo"
    label = _PUBLISHED.search(before)
    at = 0 if label is None else max(0, start - BEFORE) + label.start()
    if label is not None and ":" not in label[0] and _is_told(line, at):
        return None
    if (
        label
        or _UPDATE_FOLLOWS.match(after)
        or _POSTED_BY.search(before)
        or _PRINTED_IN.fullmatch(line, 0, start)
        or _FIELD.fullmatch(line, 0, start)
    ):
        return "byline"
    return "byline" if _is_catalogued(line, start, end) else None


def _is_told(line: str, at: int) -> bool:
    """Say whether a label is a word of a sentence ("a report published on 3 May said ...")."""
    head = line[:at].rstrip()
    is_line = len(line) <= _LONGEST_LINE and line[-1:] not in ".!?"
    return not is_line and head[-1:].isalnum()


def _is_catalogued(line: str, start: int, end: int) -> bool:
    """Say whether a date stands in a line by which a service or a data bank files reports."""
    if _MONITORED.fullmatch(line, 0, start):
        return True
    if _SOURCE.match(line) and not line[end:].strip(" ."):
        return True
    return _LENGTH.search(line, end) is not None


def is_load_date(before: str) -> bool:
    """Say whether the words before a date are a data bank's for the day that it took a report in.

    >>> is_load_date("Load-Date: ")
    True
    """
    return _LOADED.search(before) is not None


def is_comment_head(line: str) -> bool:
    """Say whether a line is the head of a reader's comment ("Ana says:").

    >>> is_comment_head("Ana says:"), is_comment_head("Five die, police say")
    (True, False)
    """
    return len(line) <= BEFORE and _SAID.search(line) is not None
