"""The reviews, from the daily check-in to the yearly one: their steps as plain data, and the way through them."""
