"""How a person's decision is told in a record; and told without who decided and why.

Names and reasons are for the house: whoever judges in a conflict may come to harm by it, and a
reason may name a witness.
"""

SET_ASIDE_BY, CORRECTED_BY = "set aside by ", "corrected by "
_A_PERSON = "a person"


def without_judge(text: str) -> str:
    """Return what is told of a decision without who decided and why; other texts as they are.

    >>> without_judge("set aside by Ada Recorder, 2026-03-01: a double")
    'set aside by a person'
    >>> without_judge("told in 2 reports")
    'told in 2 reports'
    """
    for verb in (SET_ASIDE_BY, CORRECTED_BY):
        if text.startswith(verb):
            return f"{verb}{_A_PERSON}"
    return text
