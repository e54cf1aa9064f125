"""The verbs of the command line, one module each, with a function `run(words, session)`. Imported when run."""
