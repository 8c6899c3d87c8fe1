"""The forms of a brief: the same page as HTML, Markdown, plain text and PDF."""
