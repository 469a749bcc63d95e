"""Lines of a fact box or a table: "Range: 300 km", told by their labels."""
