"""The records, the snapshot that holds them, and the rules of each noun."""
