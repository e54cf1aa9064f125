"""The closing letter and the handover list."""
