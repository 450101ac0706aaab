"""Events of a casebook: settled where a step touched them, with ids that stay."""
