"""The record, shown in a browser: server-rendered pages that only ask, and decide through `register`."""
