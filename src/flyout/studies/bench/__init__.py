"""How fast flights are flown here, and how right they are."""
