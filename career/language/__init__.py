"""Words and dates: text, days, repeating. No record is known here."""
