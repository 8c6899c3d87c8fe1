"""What anyone may look up: states, governments, organisations, offices, events, units.

Data files, each with source and date, and one loader each.
"""
