"""Rules that judge a review as a linter judges code."""
