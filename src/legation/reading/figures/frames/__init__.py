"""What a number is a figure of: said beside it, carried on, or of one of the kinds that have words of their own."""
