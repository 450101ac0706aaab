"""The columns of the table of claims, block by block."""

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.exports.tables.block import Block, fields
from rashomon.exports.tables.columns import dated, joined, listed, of, own
from rashomon.exports.tables.table import INTEGER, TEXT, Value
from rashomon.exports.tables.uses import Use
from rashomon.types import Claim, Document, Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A claim with all that its row tells: its report, its event's state, its uses, its origins."""

    claim: Claim
    document: Document | None
    code_status: str | None
    uses: Sequence[Use]
    origins: Sequence[Origin]


def _ids(known: Known) -> Sequence[Value]:
    claim = known.claim
    return (
        claim.id,
        claim.event,
        joined(claim.events),
        known.code_status,
        claim.background,
        claim.document,
    )


IDS = Block(
    (
        of("Claim.id", "claim"),
        of("Claim.event"),
        listed("Claim.events"),
        of("Event.code_status"),
        of("Claim.background"),
        of("Claim.document"),
    ),
    _ids,
)

_report = fields("outlet", "title")
_where = fields("url", "path", "sha256")


def _of_report(known: Known) -> Sequence[Value]:
    document = known.document
    published = None if document is None else document.published
    url, path, sha256 = _where(document)
    date = (None, None) if published is None else (published.edtf, published.precision)
    return (*_report(document), *date, url, path, sha256)


REPORT = Block(
    (
        of("Document.outlet"),
        of("Document.title"),
        dated("Published.edtf", "published"),
        of("Published.precision", "published_precision"),
        of("Document.url"),
        of("Document.path"),
        of("Document.sha256"),
    ),
    _of_report,
)

_said = fields("kind", "outcome")
_count = fields("low", "high", "verbatim", "hedge")

FIGURE: Block[Known] = Block(
    (
        of("Claim.kind"),
        of("Claim.outcome"),
        *(of(f"Quantity.{name}") for name in ("low", "high", "verbatim", "hedge")),
    ),
    lambda known: (*_said(known.claim), *_count(known.claim.count)),
)

_group = fields("label", "category", "status", "actor", "side", "role")


def _whom(known: Known) -> Sequence[Value]:
    group = known.claim.group
    if group is None:
        return (None,) * 8
    return (*_group(group), joined(group.traits), group.relation)


GROUP = Block(
    (
        of("Group.label", "group"),
        of("Group.category"),
        of("Group.status", "group_status"),
        of("Group.actor"),
        of("Group.side"),
        of("Group.role"),
        listed("Group.traits"),
        of("Group.relation"),
    ),
    _whom,
)

_source = fields(
    *("label", "kind", "organisation", "role", "party_to", "anonymous", "anonymity_reason")
)

SOURCE: Block[Known] = Block(
    (
        of("Source.label", "source"),
        of("Source.kind", "source_kind"),
        of("Source.organisation"),
        of("Source.role", "source_role"),
        of("Source.party_to"),
        of("Source.anonymous"),
        of("Source.anonymity_reason"),
        listed("Source.chain"),
    ),
    lambda known: (*_source(known.claim.source), joined(known.claim.source.chain)),
)

_stand = fields("stance", "scope", "part_of", "as_of")
_status = fields("about", "value")
_done_by = fields("actor", "confidence")


def _standing(known: Known) -> Sequence[Value]:
    claim = known.claim
    return (*_stand(claim), *_status(claim.status), *_done_by(claim.perpetrator))


STANDING = Block(
    (
        of("Claim.stance"),
        of("Claim.scope"),
        of("Claim.part_of"),
        of("Claim.as_of"),
        of("Status.about", "status_about"),
        of("Status.value", "status_value"),
        of("Perpetrator.actor", "perpetrator"),
        of("Perpetrator.confidence"),
    ),
    _standing,
)

_quote = fields("quote", "start", "end")
_sentence = fields("text", "start", "end")
_reader = fields("rule", "reader")


def _words(known: Known) -> Sequence[Value]:
    claim = known.claim
    return (*_quote(claim), *_sentence(claim.sentence), *_reader(claim))


WORDS = Block(
    (
        of("Claim.quote"),
        of("Claim.start"),
        of("Claim.end"),
        of("Claim.sentence", type=TEXT),
        own("sentence_start", INTEGER, "where the sentence begins", unit="characters"),
        own("sentence_end", INTEGER, "where it ends, exclusive", unit="characters"),
        of("Claim.rule"),
        of("Claim.reader"),
    ),
    _words,
)


def _settled(known: Known) -> Sequence[Value]:
    total = next((use for use in known.uses if use.is_total), None)
    groups = [use for use in known.uses if not use.is_total]
    return (
        None if total is None else total.use,
        None if total is None else total.note,
        joined(use.group for use in groups),
        joined(use.use for use in groups),
        joined(use.note for use in groups if use.note),
    )


SETTLED = Block(
    (
        own(
            *("use", TEXT),
            "what became of it in the event's total of its outcome: `used`, or why it was set "
            "aside; empty where it is no figure of everyone",
        ),
        own("use_note", TEXT, "what happened, where the reason's own words say too little"),
        own("use_groups", TEXT, "the groups for whose figures it was asked, parted by `;`"),
        own("use_in_groups", TEXT, "what became of it in each of them, in the same order"),
        own("use_in_groups_note", TEXT, "what happened, where the reasons' words say too little"),
    ),
    _settled,
)


def _copies(known: Known) -> Sequence[Value]:
    return (
        joined(origin.id for origin in known.origins),
        joined(origin.kind for origin in known.origins),
        joined(origin.label for origin in known.origins),
    )


ORIGINS = Block(
    (
        listed("Origin.id", "origins"),
        listed("Origin.kind", "origin_kinds"),
        listed("Origin.label", "origin_labels"),
    ),
    _copies,
)

_victim = fields("name", "age", "sex", "role")


def _person(known: Known) -> Sequence[Value]:
    name, age, sex, role = _victim(known.claim.victim)
    return (name, *_age(age), sex, role)


_age = fields("low", "high")

VICTIM = Block(
    (
        of("Victim.name", "victim_name"),
        own("victim_age_low", INTEGER, "the age at the time, at least", unit="years"),
        own("victim_age_high", INTEGER, "the age at the time, at most", unit="years"),
        of("Victim.sex", "victim_sex"),
        of("Victim.role", "victim_role"),
    ),
    _person,
)

BLOCKS = (IDS, REPORT, FIGURE, GROUP, SOURCE, STANDING, WORDS, SETTLED, ORIGINS, VICTIM)
