"""Another casebook's reports, readings and judgements taken in; nothing in it is trusted."""
