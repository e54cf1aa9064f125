"""The review document: what was done in a time, for whom it is, each sentence with the records that it comes from."""
