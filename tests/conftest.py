"""No test sees what its user has imported; those of imports name a data folder of their own."""

import os

os.environ["RASHOMON_DATA"] = ""
