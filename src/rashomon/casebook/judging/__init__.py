"""What persons decided: kept with name, time and reason, in force until it is undone."""
