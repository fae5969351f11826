"""All accounts with their reviews; home."""
