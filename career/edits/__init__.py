"""Changes that cut across nouns."""
