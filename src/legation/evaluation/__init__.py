"""How good a reader is: records against cases with their gold."""
