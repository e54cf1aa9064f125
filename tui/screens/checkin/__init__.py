"""The daily check-in: its screen, what its keys do, and the cards."""
