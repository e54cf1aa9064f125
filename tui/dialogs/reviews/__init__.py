"""What the keys and the fields of reviews do, and what is recorded of a review: all without a terminal."""
