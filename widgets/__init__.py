"""Panes and reusable widgets: they show what they are given and post messages; they never read or write a file."""
