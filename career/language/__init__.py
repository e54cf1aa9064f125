"""Words and dates: text, days, repeating. Nothing here knows of records."""
