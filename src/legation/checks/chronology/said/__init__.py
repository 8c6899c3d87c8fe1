"""What a text says of time: its dates, lengths, tenses, and whose they are."""
