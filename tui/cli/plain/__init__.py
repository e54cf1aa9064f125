"""Plain mode: the flows as questions in lines, for a screen reader, a braille line or a terminal that only prints.

It has no rules of its own: cards, steps and prompts are those of the dashboard.
"""
