"""The reframe card: its state, its sentence, its fields, saving and closing it."""
