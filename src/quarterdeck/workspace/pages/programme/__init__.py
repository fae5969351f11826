"""The programme of reviews as a whole."""
