"""Words that tell of an event about weapons, and who does what to whom."""
