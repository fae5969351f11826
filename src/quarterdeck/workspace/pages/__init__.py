"""Pages: thin; each reads, calls one act and shows."""
