"""The slides, one module per subject: each function composes one slide from a story."""
