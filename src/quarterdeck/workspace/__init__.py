"""The web workspace: prepare, run and follow up a review in the browser; the customer answers."""
