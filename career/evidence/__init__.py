"""What shows a skill or a goal."""
