"""Files and folders as the system has them."""
