"""The grammar of figures: from words in a report to values with units and places."""
