"""The terms that fields of the public values may hold: one list for whoever reads or writes them.

The contract's terms are the field's own where it has them: MUC-4's confidences and stages of an
act, GTD's status of a claim of responsibility, UCDP's types of violence. What ends in `_READ` adds
what only a report's own words can say.
"""

KINDS = ("casualty", "count", "responsibility", "status", "denial", "confirmation")
CATEGORIES = (
    *("mixed_total", "attackers", "children", "women", "journalists_medics_aid"),
    *("state_forces", "non_state_fighters", "civilians", "unknown"),
)
STATUSES = ("state_forces", "non_state_fighters", "civilians", "unknown")
ROLES = ("attacker", "target", "other")
STATES = ("candidate", "clear", "disputed", "needs_a_person", "rejected")
READERS = _, PERSON = "grammar", "person"
SIDES = ("a", "b")
RELATIONS = ("subset", "rest", "added")
NUMBER_HEDGES = ("at_least", "more_than", "up_to", "fewer_than", "nearly", "about")
HEDGES = (*NUMBER_HEDGES, "between", "vague", "plural")
SOURCE_KINDS = (
    *("official", "armed_group", "monitor", "medical", "witness", "relative", "media"),
    *("unknown", "none"),
)
STANCES = (
    *("asserts", "denies", "cannot_confirm", "unconfirmed", "claims_responsibility", "blames"),
)
STANCES_READ = (*STANCES, "retracted")
SCOPES = ("incident", "cumulative", "aggregate")
STATUS_ABOUT = ("fighting", "escaped", "custody", "identity", "responsibility", "other")
STATUS_VALUES = ("ongoing", "ended", "all", "none", "some", "unknown")
STATUS_VALUES_READ = (*STATUS_VALUES, "withdrawn")
CONFIDENCES = (
    *("REPORTED AS FACT", "CLAIMED OR ADMITTED", "SUSPECTED OR ACCUSED"),
    *("SUSPECTED OR ACCUSED BY AUTHORITIES", "POSSIBLE", "ACQUITTED"),
)
SEXES = ("female", "male")
DATE_ROLES = (
    *("given", "dateline", "metadata", "url", "byline", "page"),
    *("updated", "retrieved", "embargo", "copyright", "text"),
)
STAGES = ("accomplished", "attempted", "threatened")
VIOLENCE = (1, 2, 3)
CLAIM_STATUSES = ("claimed", "unclaimed", "unknown")
STRENGTHS = ("impossible", "in_tension")
UPDATES = ("rose", "cut", "retracted")
UPDATE_REASONS = ("toll_rose", "correction_by_source", "retracted")
STEPS = ("first", *UPDATES, "disputed", "narrowed", "corroborated")
VERDICTS = ("joined", "apart", "judged")
