"""Ledgers: tables of dated acts, kept by hand, as records. One ships; others come as CSV or XLSX."""
