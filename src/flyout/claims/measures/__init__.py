"""What a figure measures: from its unit and the words around it to an attribute."""
