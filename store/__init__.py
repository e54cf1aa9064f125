"""The one TinyDB JSON file: atomic writing, locking, undo. Knows `career` and nothing above it."""
