"""Reading a meeting: who spoke, about what, and what was promised."""
