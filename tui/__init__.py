"""The application: command line, app, screens, actions, config, paths."""
