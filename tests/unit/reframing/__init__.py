"""Tests of the reframe engine."""
