"""The one TinyDB JSON file: atomic writes, locking, undo and recovery. Imports `career` and nothing above it.

`store.load_readonly.load_career` reads and `store.store.Store` changes; TinyDB and the lock are loaded with the first
change.
"""
