"""The demo: a full career in a throw-away file."""
