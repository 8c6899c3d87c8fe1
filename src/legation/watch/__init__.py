"""Sources followed into the register: fetched politely, copies known as copies, and nothing dropped in silence."""
