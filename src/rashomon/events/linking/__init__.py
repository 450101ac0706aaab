"""Which accounts of different reports are one happening: features, points, groups, judgements."""
