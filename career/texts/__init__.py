"""The twelve texts to say: drafted from the records, finished in one's own words, and marked as told (A.6, S1 to S12)."""
