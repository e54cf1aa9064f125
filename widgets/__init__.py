"""Panes and reusable widgets: they show what they are given and post messages; they never write and never read a file."""
