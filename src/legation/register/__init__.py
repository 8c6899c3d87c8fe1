"""Who said what; when it was so, and when it was known. The only room with SQL."""
