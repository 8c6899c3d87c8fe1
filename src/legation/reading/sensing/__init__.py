"""What a network takes a sentence to say, where no phrasing of the codebook fits: learnt from annotated reports."""
