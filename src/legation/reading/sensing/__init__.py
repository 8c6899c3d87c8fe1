"""What a network takes a report to tell, beside the codebook's phrasings: learnt from annotated reports."""
