"""Both streams wired for one question each."""
