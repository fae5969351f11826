"""A believable vendor with sixty accounts, made by a seeded generator."""
