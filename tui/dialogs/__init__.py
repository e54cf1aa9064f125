"""What the dialogs ask, and what each key does to a row. Nothing here imports Textual at module level."""
