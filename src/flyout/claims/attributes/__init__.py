"""What a report says of a system in words: maker, launcher, propellant, class, country, operator."""
