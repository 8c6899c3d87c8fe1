"""What is on record in the forms that other tools read."""
