"""Changes that concern several nouns."""
