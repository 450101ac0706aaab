"""What a level withholds, and how it is found again in every text of a record (decision 0012)."""
