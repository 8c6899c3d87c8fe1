"""What sentences say of their own numbers, whoever trades with whom."""
