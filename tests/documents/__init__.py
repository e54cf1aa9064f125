"""Tests of what leaves rung: documents and exports."""
