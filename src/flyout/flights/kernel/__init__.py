"""Many flights side by side, compiled: one lane each, a new flight where one has ended."""
