"""The one TinyDB JSON file: atomic writing, locking, undo, recovery. Knows `career` and nothing above it.

`store.load_readonly.load_career` reads, `store.store.Store` changes; TinyDB and the lock are loaded with the first change.
"""
