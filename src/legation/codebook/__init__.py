"""What each act means and how language says it: one data file per act, with examples."""
