"""How many reports are read at once."""

from rashomon.cli.guard import complain


def bounded(jobs: int) -> int:
    """Return the number of processes for `--jobs`; say so where it is less than was asked for."""
    from rashomon import recipe

    at_once = recipe.workers(jobs)
    if at_once < jobs:
        complain(f"jobs {jobs}: more than the processors here; reading {at_once} at once")
    return at_once
