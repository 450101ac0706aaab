"""An account that is kept compares with others as it did, in whatever process."""

import os
import subprocess
import sys
from itertools import combinations

import pytest

from rashomon.casebook import Casebook
from rashomon.casebook.linking.state import accounts_of
from rashomon.casebook.linking.step import _accounts
from rashomon.casebook.store.opening import reading
from rashomon.events.linking.scorecard import parts
from tests.casebook.happenings import NAMES, put, reports

QUOTES = """
from rashomon.events.linking.accounts import _runs
print(sorted(_runs("we will not rest until all of them are found".split())))
"""


def test_kept_accounts_have_the_points_that_they_had(casebook_url):
    put(casebook_url, NAMES)
    fresh = _accounts(reports(), NAMES)
    with Casebook(casebook_url) as casebook, reading(casebook.engine) as connection:
        kept = accounts_of(connection, NAMES)
    assert kept.keys() == fresh.keys()
    for a, b in combinations(fresh, 2):
        said = parts(fresh[a], fresh[b])
        assert parts(fresh[a], kept[b]) == said
        assert parts(kept[a], kept[b]) == said


@pytest.mark.parametrize("seed", ["1", "2"])
def test_what_is_kept_of_a_quotation_is_the_same_in_every_process(seed):
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    done = subprocess.run(
        [sys.executable, "-c", QUOTES], env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout == "[445074378, 1964070574, 1998833273, 3205424791, 3720842714]\n"
