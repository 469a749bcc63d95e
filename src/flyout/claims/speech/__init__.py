"""Who speaks in a sentence, and where the words of each speaker begin and end."""
