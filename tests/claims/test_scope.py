"""What a figure counts over: one event, or a war, a year, a week."""

import pytest

import rashomon

WAR = "The civil war has raged since 2011. "
LEAD = "Shells hit a bakery in the town of Merrow on Friday, killing 11 people.\n\n"


def scope_of(text: str, words: str) -> str:
    record = rashomon.report([{"id": "r", "text": text, "published": "2021-03-05"}])
    return next(c.scope for c in record.claims if words in c.quote)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (WAR + "More than 300,000 people have been killed.", "300,000"),
        ("The centre puts the death toll from the five-year conflict at 470,000.", "470,000"),
        ("Six days of shelling in the valley have left 60 civilians dead.", "60 civilians"),
        ("Since January, 27 farmers have been killed in raids.", "27 farmers"),
        (
            "The blast brings to 61 the number of farmers killed by mines in the north of the "
            "country since the beginning of the year.",
            "61",
        ),
        (
            "Mines have killed 61 people in the hills, fields and lanes of the north this year.",
            "61",
        ),
        ("Last year, 19 aid workers were killed in the country.", "19 aid workers"),
    ],
)
def test_a_running_toll(text: str, words: str) -> None:
    assert scope_of(LEAD + text, words) == "cumulative"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("In the past two weeks, 27 farmers have been killed in raids.", "27 farmers"),
        ("The war has killed 140 people in the past week.", "140 people"),
        ("Fighting in the valley killed 29 people in six days.", "29 people"),
        ("At least 29 people have died in the past six days in a number of clashes.", "29 people"),
    ],
)
def test_a_figure_over_days_is_of_several_incidents(text: str, words: str) -> None:
    assert scope_of(LEAD + text, words) == "aggregate"
    assert scope_of(text, words) == "aggregate"


@pytest.mark.parametrize(
    "text",
    [
        "Thirteen people were killed in three days of fighting.",
        "Thirteen people were killed in the attack, two days after another.",
        "Thirteen people died in hospital within two days of the attack.",
        "Thirteen people were killed in two attacks.",
        "A bomb that had been hidden for six days killed thirteen people.",
    ],
)
def test_days_that_the_toll_is_not_counted_over(text: str) -> None:
    assert scope_of(text, "hirteen people") == "incident"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The group monitors the five-year conflict and said 14 people were killed.", "14 people"),
        (WAR + "At least 120 people have been wounded in the attack.", "120"),
        (WAR + "At least 12 people have been wounded.", "12 people"),
        ("Six teachers also died in the attacks.", "Six teachers"),
    ],
)
def test_a_toll_of_the_event(text: str, words: str) -> None:
    assert scope_of(LEAD + text, words) == "incident"


def test_days_of_fighting_with_which_a_report_begins_are_its_event() -> None:
    assert (
        scope_of("Six days of shelling in Merrow have left 60 civilians dead.", "60") == "incident"
    )


def test_a_running_toll_is_background_to_every_event() -> None:
    text = LEAD + WAR + "More than 300,000 people have been killed."
    record = rashomon.report([{"id": "r", "text": text, "published": "2021-03-05"}])
    claim = next(c for c in record.claims if "300,000" in c.quote)
    assert (claim.background, claim.events) == (True, ())


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The army has since learned of the death of one person.", "one person"),
        ("The bodies of five of the nine people missing since Friday's raid were found.", "five"),
        ("It was the deadliest attack since the beginning of the year and killed 12.", "12"),
        ("The shells killed 12 people, the first such attack this year.", "12 people"),
    ],
)
def test_since_the_event_is_no_stretch_of_time(text: str, words: str) -> None:
    assert scope_of(LEAD + text, words) == "incident"


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Total for 12-13 March: 20 civilians killed.", "aggregate"),
        ("Total for the week: 20 civilians killed.", "aggregate"),
        ("Total for the attack: 20 civilians killed.", "incident"),
        ("Total for 12 March: 20 civilians killed.", "incident"),
    ],
)
def test_a_line_that_adds_up_days_is_of_several_incidents(text: str, scope: str) -> None:
    assert scope_of(LEAD + text, "20 civilians") == scope
