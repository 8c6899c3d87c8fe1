"""Document to statements and figures."""
