"""The application: start, signals, themes, palette, the watch on the file."""
