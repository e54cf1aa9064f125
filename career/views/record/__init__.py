"""How the records of each table are shown: the columns of a list, the lines of a detail view, the values in JSON."""
