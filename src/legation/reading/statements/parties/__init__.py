"""Who towards whom: who is named, who is meant without a name, and how they pair."""
