"""What is sent to the terminal and what comes in from it."""
