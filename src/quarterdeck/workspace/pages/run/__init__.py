"""The meeting: audience's window, host's console, capture, live events."""
