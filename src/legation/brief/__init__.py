"""The week, written: chosen, put in order and worded, each sentence with its evidence."""
