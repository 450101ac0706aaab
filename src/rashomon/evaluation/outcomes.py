"""The words that a gold file may use for outcomes, kinds and groups."""

TOTALS = frozenset(("total", "mixed_total", "all", "everyone", "overall"))
CATEGORIES = frozenset(
    "civilians state_forces non_state_fighters unknown attackers children women "
    "journalists_medics_aid".split()
)
KINDS = frozenset("casualty count responsibility denial status confirmation".split())
OUTCOMES = frozenset(
    "killed wounded captured escaped freed missing abducted displaced detained trapped attackers "
    "strength casualties_undifferentiated".split()
)
# Words that recorders use for the same thing; who was captured again is not told from the captured.
_SAME = {
    "dead": "killed",
    "deaths": "killed",
    "fatalities": "killed",
    "injured": "wounded",
    "hurt": "wounded",
    "recaptured": "captured",
    "kidnapped": "abducted",
    "arrested": "detained",
    "casualties": "casualties_undifferentiated",
}
WRITTEN = OUTCOMES | _SAME.keys()


def outcome_of(word: str) -> str:
    """Return the one word for an outcome.

    >>> outcome_of("Injured")
    'wounded'
    """
    word = word.strip().casefold()
    return _SAME.get(word, word)
