"""Who is said to have done it, as the terminal words it."""

from rashomon.types import EventPerpetrator
from rashomon.wording.attributed import line_of


def test_a_denial_alone_is_no_acquittal():
    one = EventPerpetrator(name="River Front", confidence="ACQUITTED", denied_by=("River Front",))
    assert line_of(one) == "River Front: denies it"


def test_a_court_that_clears_somebody_is_named():
    one = EventPerpetrator(name="River Front", confidence="ACQUITTED", said_by=("a court",))
    assert line_of(one) == "River Front: acquitted; according to a court"
