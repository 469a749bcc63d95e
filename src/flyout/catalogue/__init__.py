"""Published figures of missile systems, every one with its source."""
