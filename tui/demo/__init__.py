"""The demo: a full life in a throw-away file."""
