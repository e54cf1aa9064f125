"""What is asked about what, and what each row can do. No Textual at module level."""
