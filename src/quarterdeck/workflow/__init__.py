"""What every entry point calls: prepare a review, list what is due, explain a figure."""
