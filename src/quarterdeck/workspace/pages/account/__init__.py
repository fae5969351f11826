"""One account: figures, goals, people, value, risks, requests, history."""
