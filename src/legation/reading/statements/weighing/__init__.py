"""What phrasings tell and what the network senses, weighed against each other."""
