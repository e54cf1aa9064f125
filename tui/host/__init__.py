"""The machine around: paths, clock, config, crashes, printing, unsaved input."""
