"""What is new on record, for feed readers."""
