"""Texts that leave rung: documents and exports, one module a format, each a pure function of the records."""
