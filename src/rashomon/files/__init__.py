"""Files and folders that appear whole or not at all."""

from rashomon.files.file import written
from rashomon.files.folder import new_folder

__all__ = ["new_folder", "written"]
