"""No test sees what its user has imported, and none passes or fails by chance.

Property tests draw the same examples in every run, whatever the machine is busy with; with
RASHOMON_EXPLORE set they draw new ones, which is how new failures are looked for.
"""

import os

from hypothesis import HealthCheck, settings

os.environ["RASHOMON_DATA"] = ""  # tests of imports name a data folder of their own

settings.register_profile(
    "project",
    deadline=None,
    derandomize="RASHOMON_EXPLORE" not in os.environ,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("project")
