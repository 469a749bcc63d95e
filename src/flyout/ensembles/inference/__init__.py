"""From the reported path of a flight to the vehicle, and from there to its greatest range."""
