"""The application: start, signals, themes, palette and file watch."""
