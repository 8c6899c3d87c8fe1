"""The record, shown in a browser."""
