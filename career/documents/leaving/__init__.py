"""Documents of leaving a job well: the closing letter and the handover list."""
