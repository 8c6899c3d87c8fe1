"""A language model as a second reader, only where a setting names one."""
