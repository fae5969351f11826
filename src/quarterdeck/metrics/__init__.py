"""The catalogue of metrics: declarations and their SQL, nothing executed."""
