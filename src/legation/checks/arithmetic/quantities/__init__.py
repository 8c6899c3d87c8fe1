"""What figures claim: quantities, and what always holds between them."""
