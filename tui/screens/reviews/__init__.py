"""The screen on which a review is gone through, whatever its kind: its steps come from `career.views.reviews`."""
