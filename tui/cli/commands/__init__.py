"""One module a verb of the command line, each with `parser()` and `run()`. None is imported before it is asked for."""
