"""The review document: its golden files, and what holds for every format and audience."""
