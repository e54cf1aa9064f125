"""The reframe card: its state, its drafts, its words, its closing."""
