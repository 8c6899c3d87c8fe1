"""What can be said: the codebook's record as frozen types."""
