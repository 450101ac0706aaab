"""Ways of doing violence: what `acts.toml` lists, for the reading of acts and for their codes."""
