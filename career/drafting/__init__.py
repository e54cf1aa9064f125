"""The sentence that is drafted for a task: what it does for the person who does it, for whom else, and what will show it."""
