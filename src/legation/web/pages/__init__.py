"""One file per page: what its address may ask, and what its template is given."""
