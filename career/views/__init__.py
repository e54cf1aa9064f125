"""What a screen or a verb shows, worked out from the records."""
