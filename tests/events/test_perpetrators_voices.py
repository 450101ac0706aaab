"""Who says that somebody did it, how surely each; and claims that are taken back."""

import pytest

from rashomon.wording.attributed import line_of
from tests.events.test_perpetrators import BOMB, event_of

AUTHORITIES = "SUSPECTED OR ACCUSED BY AUTHORITIES"


def test_the_accuser_of_a_claimant_is_no_claimant():
    (one,) = event_of(
        BOMB + "The River Front claimed the attack. The army blamed the River Front."
    ).perpetrators
    assert one.said_by == ("River Front",)
    assert [(v.name, v.confidence) for v in one.others] == [("army", AUTHORITIES)]
    assert line_of(one).endswith("suspected or accused by authorities: according to army")


def test_so_it_is_without_a_country():
    (one,) = event_of(
        "A bomb killed 12 people on Monday. The rebels claimed responsibility. The army blamed the "
        "rebels."
    ).perpetrators
    assert (one.said_by, [v.name for v in one.others]) == (("rebels",), ["army"])


@pytest.mark.parametrize("then", [", then withdrew its claim.", ". It later retracted the claim."])
def test_a_claim_taken_back_is_none(then):
    event = event_of(BOMB + "The River Front claimed responsibility for the attack" + then)
    assert event.claim_status != "claimed"
    (one,) = event.perpetrators
    assert (one.confidence, one.said_by, one.denied_by) == ("ACQUITTED", (), ("River Front",))


def test_one_voice_is_listed_once():
    (one,) = event_of(
        BOMB + "Residents blamed Chad for the attack. The residents accused Chad of the bombing."
    ).perpetrators
    assert one.said_by == ("residents",)


def test_what_is_denied_for_others_is_not_the_deniers():
    (one,) = event_of(
        BOMB + "The army denied reports that Wagner mercenaries took part in the attack."
    ).perpetrators
    assert (one.name, one.denied_by) == ("Wagner Group", ("army",))
