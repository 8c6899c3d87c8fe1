"""Sources followed: what is new is fetched, sifted and read into the register."""
