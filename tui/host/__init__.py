"""The machine around rung: paths, clock, config, crashes, printing, unsaved text."""
